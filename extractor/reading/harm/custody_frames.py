"""Custody frames: clauses that tell of captives without a verb of taking: where they are, what became of them, how they got away."""

from __future__ import annotations

import re

from extractor.reading.harm.frame import ANY, BE, GAP, NUMBERED, PASSIVE, Frame
from extractor.reading.harm.held_frames import NO_TAKERS
from extractor.reading.text.late import late
from extractor.reading.words.stems import stems, whole_words
from schemas import Outcome

_ENDS = r"(?=\s*(?:[.,;:)\"”]|$|(?:and|but|as|while|within|overnight|yesterday|today|minutes|hours|by\s+police|by\s+guards|after|at|on|in|near|a\s+short)\b))"
_MISHAP = r"(?!\s+(?:in\s+(?:the\s+|a\s+|an\s+)?(?:\w+\s+)?(?:crossfire|cross-fire|middle|blast|explosion|fire|gunfire|fighting|shooting|traffic|violence|clash\w*|stampede|act|trap|net)|(?:on|by)\s+(?:a\s+|the\s+)?(?:\w+\s+)?(?:camera|cameras|video|film|cctv|bullets?|blast|surprise|flames)|between|unawares|off\b|up\b|with\b))"
_CAUGHT_AFTER = late(
    rf"(?:{GAP}|\s+(?:who|that)\s+)(?:{PASSIVE}(?:caught{_MISHAP}{_ENDS}|(?:handcuffed|nabbed|overpowered|subdued)\b(?!\s+and\s+(?:shot|killed|released|freed|robbed|tied))|wrestled\s+to\s+the\s+(?:ground|floor)\b)"
    rf"|(?:(?:have|has|had)\s+)?(?:g[ai]ven?|turned)\s+(?:themselves|himself|herself)\s+(?:up|in)\b|{PASSIVE}(?:dragged\s+out|taken|captured)\s+alive\b"
    rf"|{BE}(?:brought|led|taken|marched|driven|paraded)\s+(?:(?!hospital|and\b)[\w'’-]+\s+){{0,6}}?in\s+(?:handcuffs|chains|shackles)\b|(?:laid|laying)\s+down\s+their\s+(?:arms|weapons)\s+and\b|{BE}(?:now\s+)?prisoners\b(?!['’]))",
    re.IGNORECASE,
)
_BEING_HELD_AFTER = late(
    rf"(?![^.;]{{0,40}}\b(?:nobody|no\s+one|none|not)\b)(?:{GAP}|\s+(?:who|that)\s+){BE}(?:being\s+held\b(?!\s+(?:hostages?|captives?|by|for\s+ransom|at\s+gun|up\b|in\s+(?:the\s+)?(?:hills|forest|bush|mountains|jungle)))|held\s*(?=[.,;]|as\s+well|too\b|overnight\b|for\s+\w+\s+hours\b))",
    re.IGNORECASE,
)
_CATCH = late(
    rf"\b(?:police|officers?|soldiers|troops|guards|residents|villagers|passers-by|neighbou?rs|commandos|agents|and)\b[^.;]{{0,60}}?\b(?:caught|overpower(?:ed|ing)|handcuff(?:ed|ing)|subdu(?:ed|ing)){NUMBERED}",
    re.IGNORECASE,
)
_SURRENDERED_AFTER = late(
    rf"(?:{GAP}|\s+(?:who|that)\s+)(?:(?:have|has|had)\s+)?(?:later\s+|then\s+|\w+ly\s+)?surrendered\b(?!\s+(?:his|her|its|their\s+(?!arms|weapons|guns|rifles)|a\b|an\b|the\b|power|control))",
    re.IGNORECASE,
)
# "Were stopped in a van an hour later and are in custody"
_AND_HELD_AFTER = late(
    rf"{GAP}{BE}\w+(?:ed|en|ght|ot|de|nd)\s+(?:(?!died\b|killed\b|wounded\b|but\b)[\w'’-]+,?\s+){{0,18}}?and\s+(?:both\s+|all\s+)?(?:{BE}|(?:has|have|had)\s+since\s+been\s+)"
    r"(?:arrested\b|detained\b(?!\s+by\s+(?:gunmen|militants|rebels))|(?:held\s+)?in\s+(?:(?:police|military)\s+)?custody\b|being\s+(?:held|questioned)\b(?!\s+(?:hostage|captive|by)))",
    re.IGNORECASE,
)
_NOT_UNAWARES = late(rf"{_MISHAP}(?!\s+(?:fish|fire|sight|by\s+surprise))")
_OWN_PRISONERS = late(
    rf"\b(?:it|he|they|she|group|rebels|guerrillas|army|militia|movement|fighters|command|secretariat|militants)\s+(?:\w+\s+)?(?:(?:was|were|is|are)\s+(?:still\s+)?holding|had|has|have|held|hold|holds|lists?|listed|displayed|showed|paraded|presented){NUMBERED}",
    re.IGNORECASE,
)
_OF_WAR = late(r"[\"“”]?\s*(?:\w+\s+)?(?:prisoners|captives|captured)\b", re.IGNORECASE)
_PRISONERS = late(r"\b(?:prisoners|captives)\b", re.IGNORECASE)
_KEEPERS = r"(?:(?:the|a|their|suspected|armed|islamist)\s+)*(?:kidnappers|captors|bandits|rebels|militants|gunmen|guerrillas|pirates|gang|inmates|hijackers|jihadists|islamic\s+state|isil|isis|boko\s+haram|al-?\s?shabaa?b|taliban|group|hamas)\b"
_OF_THE_HOUSE = r"(?:the|a|an|his|her|their|its)\s+(?:\w+\s+){0,3}?(?:flat|apartment|home|house|car|bus|vehicle|van|truck|lorry|jeep|utility|pickup|bed|shop|office|room|hotel|bakery|farm|clinic|school|boat|taxi|hostel|dormitory|village|church|mosque|train)\b"
_NOT_SHOT = r"(?![^.;]{0,70}\b(?:shot|killed|executed|beheaded|hacked|murdered|stabbed|hanged|lynched|beaten\s+to|hospital|rubble|debris|wreck\w*|arrest\w*|detain\w*|police|morgue)\b)"
_KEPT_AFTER = late(
    rf"(?:{GAP}|\s+(?:who|that|whom)\s+)(?:{BE}in\s+the\s+hands\s+of\s+{_KEEPERS}|{BE}(?:being\s+)?held\s+by\s+{_KEEPERS}"
    rf"|{BE}(?:dragged|snatched|pulled|hauled|bundled|forced|taken)\s+(?:out\s+of|from)\s+{_OF_THE_HOUSE}{_NOT_SHOT}"
    rf"|{BE}(?:taken|snatched|seized)\s+on\s+(?:\w+day\b|\d{{1,2}}\s+\w+|\w+\s+\d{{1,2}}\b){_NOT_SHOT}|{BE}forced\s+to\s+(?:carry|march|walk|accompany|go\s+with)\b{_NOT_SHOT}"
    rf"|{BE}(?:marched|led|driven|herded|hauled|carried)\s+off\s+(?:to|into|towards?)\b(?!\s+(?:the\s+)?(?:hospital|police|prison|jail|court)){_NOT_SHOT})",
    re.IGNORECASE,
)
_WITH_THEM = late(
    rf"\b(?:took|taking|led|leading|carried|carrying)\s+(?:away\s+)?with\s+them(?:\s+by\s+force)?{NUMBERED}", re.IGNORECASE
)
_ARMED = r"(?:(?:masked|armed|hooded|unidentified|unknown|uniformed|camouflaged)\s+(?:\w+\s+)?(?:men|youths|individuals)|fighters|militiamen|pirates|gunm[ae]n|rebels|kidnappers|bandits)"
_STATE = r"(?:police|policemen|soldiers|troops|agents|gendarmes|security\s+(?:forces|agents|men))"
_PULLED = r"(?:took|dragged|pulled|hauled|snatched|plucked)"
_STATE_TOOK = late(rf"\b{_STATE}\b(?!\s+(?:uniforms?|station|post))[^.;]{{0,60}}?\b{_PULLED}{NUMBERED}", re.IGNORECASE)
_TOOK = late(rf"\b{_ARMED}\b[^.;]{{0,60}}?\b{_PULLED}{NUMBERED}", re.IGNORECASE)
_FROM = late(
    rf"(?:,[^,;.]{{2,60}},)?\s+(?:[\w'’-]+\s+){{0,2}}?(?:from|out\s+of)\s+(?:{_OF_THE_HOUSE}|(?:the|their|its)\s+[A-Z]){_NOT_SHOT}",
    re.IGNORECASE,
)
_HERDED = late(rf"\b(?:herd(?:ed|ing)|march(?:ed|ing)|dragg(?:ed|ing)|bundl(?:ed|ing)|haul(?:ed|ing)){NUMBERED}", re.IGNORECASE)
_OUT_OF = late(
    rf"\s+out\s+of\s+(?:the|their|a|his|her)\s+(?:\w+\s+){{0,2}}?(?:dormitor(?:y|ies)|classrooms?|hostels?|bus(?:es)?|homes?|houses?|village|church|school|train|office|camp)\b{_NOT_SHOT}",
    re.IGNORECASE,
)
_PEOPLE = late(r"^(?!.*\b(?:bodies|body|wounded|injured|dead|corpses|samples|statements|lives)\b)", re.IGNORECASE)
_WHEN = r"(?:in\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)|at\s+the\s+(?:end|beginning)|on\s+\w+day|(?:\w+\s+){1,2}(?:days?|weeks?|months?|nights?)\s+(?:later|after)|after\s+\w+\s+(?:days|weeks|months|nights)|from\s+(?:their|his|her|the)\s+(?:captors|kidnappers|camp)|by\s+swimming|during\s+the\s+night|at\s+night)"
_AWAY_AFTER = late(
    rf"(?:{GAP}|\s+(?:who|that)\s+)(?:(?:had\s+|have\s+|has\s+)?escaped\s+{_WHEN}|c[ao]me\s+out\s+(?:alive|unhurt|unharmed|safely)\b"
    r"|(?:had\s+|have\s+|has\s+)?(?:since\s+|later\s+)?(?:c[ao]me\s+back|returned|turned\s+up|found\s+(?:their|his|her)\s+way\s+(?:back|home|out)|made\s+(?:it|their\s+way|his\s+way|her\s+way)\s+(?:back|home)|limped\s+(?:back|home|into)|walked\s+into\s+(?:a|the))\b"
    r"(?!\s+(?:(?:\w+\s+)?(?:fire|rounds|shots)|the\s+fire|to\s+(?:the\s+)?(?:attack|scene|work|life|power|shoot|fight|find|search)|dead|for\s+(?:more|another)|with\s+(?:guns|knives|petrol|reinforce\w+)))"
    rf"|(?:was|were)\s+(?:later\s+)?(?:set\s+down|let\s+(?:off|out))\b|{BE}let\s+go\b)",
    re.IGNORECASE,
)
_TOOK_WORD = whole_words("took dragged pulled hauled snatched plucked")
CUSTODY_SUBJECTS = (
    Frame(
        Outcome.detained,
        ANY,
        _CAUGHT_AFTER,
        whole_words(
            "caught handcuffed nabbed overpowered subdued wrestled themselves himself herself alive handcuffs chains shackles arms weapons prisoners"
        ),
    ),
    Frame(Outcome.detained, ANY, _SURRENDERED_AFTER, whole_words("surrendered")),
    Frame(Outcome.detained, ANY, _AND_HELD_AFTER, whole_words("arrested detained custody held questioned"), whole_words("and")),
    Frame(Outcome.detained, ANY, _BEING_HELD_AFTER, whole_words("held")),
    Frame(
        Outcome.abducted,
        ANY,
        _KEPT_AFTER,
        whole_words("hands held dragged snatched pulled hauled bundled forced taken seized marched led driven herded carried"),
        who=_PEOPLE,
    ),
    Frame(
        Outcome.released,
        ANY,
        _AWAY_AFTER,
        whole_words("escaped came come returned turned found made limped walked put set let"),
        who=NO_TAKERS,
    ),
)
CUSTODY_OBJECTS = (
    Frame(Outcome.detained, _CATCH, _NOT_UNAWARES, stems("caught overpower handcuff subdu")),
    Frame(Outcome.detained, _OWN_PRISONERS, _OF_WAR, stems("prisoners captives captured")),
    Frame(Outcome.detained, _OWN_PRISONERS, ANY, stems("prisoners captives"), who=_PRISONERS),
    Frame(Outcome.abducted, _WITH_THEM, ANY, whole_words("with"), whole_words("them")),
    Frame(Outcome.detained, _STATE_TOOK, _FROM, _TOOK_WORD, whole_words("from out"), who=_PEOPLE),
    Frame(Outcome.abducted, _TOOK, _FROM, _TOOK_WORD, whole_words("from out"), who=_PEOPLE),
    Frame(Outcome.abducted, _HERDED, _OUT_OF, stems("herd march dragg bundl haul"), whole_words("out"), who=_PEOPLE),
)
