"""Deeds: the words by which a sentence says that those whom it counts are attackers."""

from __future__ import annotations

import re

from extractor.reading.text.late import late, late_of_words
from extractor.reading.words.stems import stems, whole_words

BY_TRADE = frozenset(
    """gunman gunmen attacker attackers assailant assailants bomber bombers shooter shooters hijacker hijackers kidnapper kidnappers abductor
    abductors raider raiders assassin assassins hitman hitmen knifeman knifemen pirate pirates intruder intruders perpetrator
    perpetrators offender offenders culprits hostage-taker hostage-takers captors sniper snipers gunwoman triggerman arsonist arsonists axeman robber robbers""".split()
)
ANYBODY = frozenset(
    """man men woman women person persons people individual individuals youth youths teenager teenagers teen boy boys girl girls student
    students member members supporter supporters settler settlers tribesman tribesmen herder herders herdsman herdsmen suspect suspects inmate inmates
    prisoner prisoners activist activists protester protesters adult male males adults minor minors gunner suspects nomads brother brothers driver""".split()
)
NATIONALS = late(r"(?:[A-Z][a-z]+(?:ans|ese|ians|is|ards|eks|urds|men|aqis)|[A-Z][a-z]+s)$")
_WHOM = r"(?:an?|the|his|her|their|its|this|these|another|other|some|about|around|more|up\s+to|several|dozens|hundreds|scores|many|at\s+least|nearly|almost|over|both|him|them|people|passengers|\w*shoppers|residents|villagers|worshippers|civilians|students|pupils|soldiers|police\w*|officers|passers-by|troops|homes|houses|[A-Z][\w'’-]+|\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)"
_OBJECT = rf"(?=\s+(?!(?:in|on|at|by|during|from|since|after|while|last|near|early|late|this\s+(?:week|month|year|morning)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)(?-i:{_WHOM})\b)"
_VEHICLE = r"(?:\w+[\s-]+){0,3}?(?:cars?|trucks?|vans?|pick-?ups?|jeeps?|lorry|lorries|tankers?|motorcycles?|motorbikes?|bicycles?|vehicles?|SUVs?|ambulances?|bus|minibus|taxi|tractor|rickshaw|boat)"
_DEED = (
    r"(?:open(?:ed|ing)\s+(?:\w+\s+)?fire|fired\b(?!\s+by)|open(?:s|ed)?\s+up\s+with|storm(?:ed|ing)\b(?!\s+(?:by|out))|burst\s+(?:in|into|through|on)|barged|forced\s+(?:his|her|their|its)\s+way"
    r"|bl[eo]w\w*\s+(?:him|her|them)sel\w+\s+up|blew\s+up|detonated|set\s+(?:off|fire|ablaze|alight|\w+\s+(?:\w+\s+)?(?:ablaze|alight|on\s+fire))"
    rf"|(?:hurl|lobb|toss)ed\b|threw\s+(?:an?|two|several|home\w*|petrol|hand|stones|grenades|explosives|bombs|\w+\s+grenades?)|(?:gunn|mow)ed\s+down|took\s+(?:over|hostage|(?:\w+\s+){{1,3}}?hostages?|(?:\w+\s+){{0,4}}?captive)|held\s+(?:\w+\s+){{0,5}}?hostages?|held\s+up\b"
    r"|shot\s+(?:at|dead(?!\s+by)|up)\b|sprayed|raked|rampaged|rioted|went\s+on\s+(?:a|the)\s+(?:\w+\s+)?rampage|clashed|lay\s+in\s+wait|exchanged\s+fire|carr(?:ied|ying)\s+out|took\s+part|(?:was|were)\s+involved|participated"
    r"|overran|ransacked|looted|torched|hijacked|commandeered|ambushed(?!\s+by)|raided(?!\s+by)|attacked(?!\s+(?:by|in|on|at|with))|descended\s+on|swooped|hacked(?!\s+(?:to\s+death\s+)?by)|slit|cut\s+(?:the|his|her|their)\s+throats?|stabbed(?!\s+(?:to\s+death\s+)?(?:by|in|to|on|at|during))|invaded"
    r"|(?:planted|laid|placed|left)\s+(?:[\w-]+\s+){1,4}?(?:bombs?|devices?|explosives?|mines?|landmines?|charges?)"
    rf"|(?:ramm|plough|plow)ed\b|drove\s+(?:an?|his|her|the|their|two|\w+)\s+{_VEHICLE}|crashed\s+(?:an?|his|her|the|their)\s+{_VEHICLE}"
    rf"|(?:shot(?:\s+and\s+(?:killed|wounded|injured))?|killed|murdered|wounded|injured|kidnapped|abducted|seized|took|struck|hit|beat|burn(?:ed|t)|robbed|boarded|entered\s+and|stopped|intercepted|assaulted|fought|executed|slaughtered|massacred|beheaded|targeted|bombed|dragged|snatched|whisked|poured|surrounded|broke\s+into|climbed\s+aboard|called|assassinated|demolished|destroyed|vandali[sz]ed|trapped|besieged){_OBJECT}"
    r"|(?:was|were)\s+(?:seen|spotted|filmed|caught\s+on\s+\w+)\s+(?:running|fleeing|leaving|escaping|speeding|driving\s+(?:off|away)|riding|making\s+off|throwing|placing|carrying)|fled\s+(?:the\s+scene|on\s+(?:an?|foot|motor\w+))|climbed\s+aboard|made\s+off\s+with"
    r"|turned\s+(?:the|his|her|their)\s+(?:\w+\s+)?(?:gun|weapon|rifle|pistol|knife|machete|fire)s?\s+on)"
)
# No deed of theirs comes after these, or another does it.
_NO_BRIDGE = r"(?:was|were|is|are|be|been|being|by|killed|wounded|injured|died|dead|arrested|hurt|missing|detained|said|says|told|saw|when|after|as|while|because|but|where|which|that|if|until|against|whose|policem[ae]n|police|soldiers?|troops|officers?|gunm[ae]n|attackers?|bombers?|militants|rebels|insurgents|guards?|victims?|he|she|they|it)"
ACTS = late(
    rf"(?:,?\s+(?:who|and|then|also|allegedly|reportedly|suddenly|later|have|has|had))*(?:,?\s+(?!{_NO_BRIDGE}\b)[^\s.;:,]+){{0,16}}?,?\s+[\"“‘]?{_DEED}\b",
    re.IGNORECASE,
)
SHORTER = late(
    rf"(?:,?\s+(?!(?:{_NO_BRIDGE})\b)[^\s.;:,]+){{0,14}}?,?\s+[\"“‘]?{_DEED}\b",
    re.IGNORECASE,
)
BY_THEM = late_of_words(
    r"\b(?:shot|killed|murdered|attacks?|attacked|assaults?|assaulted|raids?|raided|ambush|ambushed|kidnapp(?:ed|ing)|abduct(?:ed|ion)|stopped|seized|seizure|taken|hijack(?:ed|ing)|commandeered|stormed|boarded|gunned|stabbed|hacked|beaten|wounded|injured"
    r"|carried\s+out|held|intercepted|dragged|assassinated|assassination|executed|opened|fired|hit|struck|rammed|planted|thrown|hurled|detonated|blast|bombings?|torched|burn(?:ed|t)|set|robbed|led|captured|snatched|surrounded|mown|mowed|slain|massacred?|shootings?|siege|looted|accosted|approached|lifted|waylaid|marched|escorted|staged|launched|mounted|perpetrated|committed|work)"
    r"\b(?:[\s,\"”’]+(?!(?:police|soldiers|troops|who)\b)[^\s.;:]+){0,10}?[\s,\"”’]+by\s+(?:(?:an?|the|at\s+least|what\s+\w+\s+\w+)\s+)?(?:\w+\s+){0,2}?$"
)
AGAINST_THEM = late_of_words(
    r"\b(?:clash(?:ed|es|ing)?|fought|fighting|battl(?:e|ed|es|ing)|gun-?battles?|gunfights?|firefights?|encounters?|shoot-?outs?|exchang(?:e|ed)\s+(?:of\s+)?fire|exchange\s+of\s+gunfire|standoff)\s+(?:with|against|off|between\s+\w+\s+and)\s+(?:an?\s+)?(?:\w+\s+)?$"
    r"|\b(?:fought|battled|engaged)\s+(?:an?\s+)?(?:\w+\s+)?$|\b(?:hunt(?:ed|ing)?|search(?:ed|ing)?|look(?:ed|ing)|manhunt|chas(?:ed|ing)|pursu(?:ed|ing))\s+(?:for\s+)?$|\bthe\s+work\s+of\s+$"
)
WHOLE = late_of_words(r"\b(?:the|these|those|all|its|our)\s+(?:\w+\s+)?$")
NUMBERING = late_of_words(
    r"(?:\b(?:attackers|assailants|gunmen|raiders|bandits|rebels|militants|fighters|insurgents|guerrillas|men|they|terrorists|mob|crowd|gang|band|hijackers|kidnappers|unknown)\b[\s,(–—-]+(?:who\s+|which\s+|were\s+|was\s+|believed\s+to\s+(?:be|number)\s+|estimated\s+(?:at|to\s+(?:be|number))\s+|in\s+number\s+|thought\s+to\s+(?:be|number)\s+|numbering\s+|numbered\s+|number(?:ed)?\s+){0,3}"
    r"|\bthere\s+(?:were|had\s+been|may\s+have\s+been)\s+)$"
)
IN_ALL = late_of_words(r"(?:^|.*?\s)of\s+them$|[,\s]*(?:in\s+(?:number|all|total)|strong|of\s+them)\b")
FALLEN = late_of_words(
    r"[^.;:]{0,60}?\b(?:killed|dead|died|arrested|captured|detained|wounded|injured|surrendered|held|neutrali[sz]ed|caught|custody|charged|lynched|jailed|sentenced|eliminated|slain|freed|released|convicted)\b"
)
ARMED_LOOKS = late_of_words(
    r"\b(?:armed|masked|hooded|gun-?toting|machete-wielding|gun-wielding|knife-wielding|balaclava-clad|motorcycle-borne)\b"
)
ARMED_LATER = late_of_words(
    r",?\s+(?:who\s+(?:were|was)\s+)?(?:(?:all|some|both|heavily)\s+)*(?:armed\s+with|(?:wearing|in)\s+(?:\w+\s+){0,2}?(?:masks|balaclavas|hoods|ski\s+masks)|brandishing|wielding|carrying\s+(?:\w+\s+){0,3}?(?:guns?|rifles?|pistols?|machetes?|knives|weapons))\b"
)
NUMBERED = late_of_words(
    r"\b(?:who|they|attackers|gunmen|raiders|rebels|militants|fighters|men)\s+numbered\s+$|\bnumbering\s+$|\bto\s+number\s+$|\bin\s+number\s+$"
)
ATTACKING = stems(
    """gunm attacker assailant bomber shooter hijack kidnap abduct raider assassin hitm knifem pirate intruder perpetrator sniper arsonist axem robber
    open fire fired storm burst barg blew blow detonat set hurl lobb toss threw gunn mow took held shot spray rak rampag clash lay
    carr particip involved overr ransack loot torch commandeer ambush raid attack descend swoop hack slit cut stabb invad ramm plough plow drove crash kill murder wound
    injur seiz struck hit beat burn robb board stopp intercept assault fought execut slaughter massacr behead target bomb plant laid placed left
    dragg snatch whisk pour surround broke climb called destroy vandali trap besieg seen spott fled made turned battl fight encounter shoot
    exchang hunt search look chas pursu work number strong"""
)
THEM = whole_words("them by armed masked hooded alone lone himself herself")
# Who comes after these is what something is done to, or a part of whom.
OBJECTS = frozenset(
    "of for to with into against between among at from injuring injured freed leaving left holding carrying".split()
)
ARMED = late_of_words(
    r"\b(?:gunmen|attackers|assailants|raiders|bandits|rebels|militants|fighters|insurgents|guerrillas|(?:armed|masked|hooded|unidentified|unknown)\s+(?:\w+\s+)?(?:men|persons)|men|terrorists|hijackers|kidnappers|pirates|robbers|persons\s+unknown)\b"
)
