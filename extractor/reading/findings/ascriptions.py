"""Ascriptions: on what ground the words on both sides of a party's name put a deed down to it.

"blamed X", "suspected X gunmen", "the method pointed to X", "a caller said that X had planted it", "X rebels attacked", "kidnapped at
dawn by X". ``accounts`` and ``attributions`` read whole clauses for names that nobody knows; here the party is known already.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extractor.reading.text.late import late
from schemas import Basis

BACK, AHEAD = 160, 90  # code points of the sentence on either side of a name
FAR = 100  # code points before a name within which a verb of blame may stand

MEN = (
    r"(?:militants?|rebels?|fighters?|guerrillas?|gunm[ae]n|insurgents?|terrorists?|members?|forces?|groups?|gangs?|cartel|clan|alliances?|commandos?|units?|extremists?"
    r"|militia(?:men)?|bombers?|troops|bandits?|raiders?|followers|supporters|soldiers?|agents?|officers?|hitmen|combatants?|cadres?|elements|men|jets?|planes?|warplanes?"
    r"|aircraft|helicopters?|drones?|artillery|gunners?|intelligence|loyalists|separatists|jihadists|squads?|cells?|factions?|warriors|youths?|organi[sz]ation|movement|outfit)"
)
# What may stand between a cue and the name that it concerns.
LEAD = (
    r"(?:(?:the|an?|its|their|neighbou?ring|nearby|rival|local|so-called|banned|outlawed|proscribed|shadowy|previously|unknown|dissident|rebel|militant|armed|terrorist|extremist|outfit|network"
    r"|guerrilla|group|organi[sz]ation|movement|faction|wing|band|gangs?|militia|party|cartel|[\w-]{2,20}ist|(?-i:[A-Z])[\w-]+(?:an|ish|ese|ic|que|chen)|(?:members?|fighters?|gunm[ae]n|elements"
    r"|followers|supporters|men|activists|guerrillas|militants|rebels|insurgents|terrorists|soldiers|units?|part|hitmen|brigades?|branch|cells?|column|command|factions?|wing|squads?|age-?set|sub-?clan|section)\s+(?:of|from))\s+){0,7}"
)
_SAID = r"(?:said|says|saying|told|tells|alleg(?:ed|es)|claim(?:ed|s)|insist(?:ed|s)|announc(?:ed|es)|stat(?:ed|es)|charg(?:ed|es)|add(?:ed|s)|declar(?:ed|es)|maintain(?:ed|s)|report(?:ed|s))"
_CALLER = (
    r"(?:callers?|leaflets?|letters?|notes?|pamphlets?|e-?mails?|telegrams?|(?:man|woman|person|someone|somebody|individual|voice)\s+(?:who|that)\s+(?:tele)?(?:phoned|called|rang)"
    r"|(?:man|woman|person|someone|somebody|voice)\s+(?:(?!who\b|that\b|said\b)[\w'’-]+\s+){0,6}?(?:(?:tele)?phoned|rang|called)"
    r"|(?:tele)?phone\s+calls?|(?:tele)?phone\s+message|graffiti)"
)
_MARKS = r"(?:hallmarks?|marks?|stamp|signature|fingerprints|trademarks?|style|hand|handiwork|involvement)"
_SIGNS = r"(?:method|evidence|clues?|signs?|indications?|everything|all|traces?|tests?|style|materials?|device|weapons?|suspicion|suspicions|trail|information)"
_BELIEF = (
    r"(?:believ\w+|suspect(?:s|ed)?|thinks?|thought|fears?|feared|convinced|certain|sure|doubt|understood|presum\w+|conclud\w+)"
)
_CALLED = late(
    rf"\b{_CALLER}\b[^;]{{0,150}}?\b(?:said|saying|says?|claim\w*|stat\w+|declar\w+|announc\w+|inform\w+|told|attribut\w*)\b[^.;]{{0,70}}$",
    re.IGNORECASE,
)
_THIS_IS = late(
    rf"\b(?:[Tt]his\s+is|[Ww]e\s+are|[Ii]t\s+was|[Tt]hat(?:['’]s|\s+(?:is|was))\s+(?:\w+\s+)?from|[Hh]ere(?:\s+(?:is|are|speaks))?|[Gg]reetings\s+from|signed|signing)\s+{LEAD}$"
)
_IN_THE_NAME = late(
    rf"\bclaim(?:ed|s|ing)?\s+(?:[\w'’-]+\s+){{1,6}}?(?:for|on\s+behalf\s+of|in\s+the\s+name\s+of)\s+(?:the\s+[\"“][^\"”]{{2,40}}[\"”]\s+)?{LEAD}$",
    re.IGNORECASE,
)
# What lies at the scene in its name: "a leaflet signed by", "the note bears the stamp of", "left behind a leaflet of".
_PAPER = r"(?:notes?|letters?|leaflets?|messages?|communiqu[eé]s?|slips?|pamphlets?|fl[iy]ers?|videos?|banners?|placards?|cards?|canvas|statements?)"
_SIGN = r"(?:stamp|seal|initials|names?|letterhead|signature|emblem|logo|flag|insignia|acronym)"
_SIGNED = late(
    rf"\b{_PAPER}\b[^.;]{{0,90}}?\b(?:signed\s+(?:by\s+|with\s+|in\s+)?(?:(?:the|its|their)\s+)?(?:{_SIGN}\s+of\s+)?|(?:bear(?:s|ing)?|bore|carr(?:ied|ies|ying))\s+(?:the\s+)?{_SIGN}\s+of\s+){LEAD}$"
    rf"|\b(?:left|leaving|scattered|threw|dropped|found)\b[^.;,]{{0,40}}?\b{_PAPER}\s+(?:of|by|from)\s+{LEAD}$",
    re.IGNORECASE,
)
_CALLER_SAID = late(rf"^(?:\s*\([^)]{{1,30}}\))?,?\s+(?:said\s+)?(?:an?|the)\s+(?:\w+\s+)?{_CALLER}\b", re.IGNORECASE)
_SUSPECTED = late(
    rf"\b(?:suspected|alleged(?:ly)?|believed|presumed|presumably|thought\s+to\s+be|likely|(?:most\s+)?probably|possibly|perhaps|apparently|(?:seem|appear)(?:s|ed)?\s+to\s+be)\b[^.;]{{0,40}}$|\b{_MARKS}\s+of\s+{LEAD}$"
    rf"|\bsuspicions?\s+(?:\w+\s+){{0,2}}?(?:on|upon|towards?)\s+{LEAD}$"
    rf"|\b{_BELIEF}\s+(?:that\s+)?(?:it|this|the\s+\w+|they)\s+(?:was|were|to\s+be|is)\s+(?:the\s+)?(?:work|doing)\s+of\s+{LEAD}$|\b(?:authorities|police|officials|investigators|they)\s+suspect\s+{LEAD}$",
    re.IGNORECASE,
)
_POINTING = late(rf"\b{_SIGNS}\s+(?:\w+\s+){{0,4}}?point(?:ed|s|ing)\s+(?:\w+\s+)?(?:to|at|towards?)\s+{LEAD}$", re.IGNORECASE)
_BELIEVED = late(rf"\b{_BELIEF}\s+(?:that\s+)?(?:it\s+was\s+)?{LEAD}$", re.IGNORECASE)
_FINGER = r"(?:(?:(?:the|an?|its|their|his|her)\s+)?(?:accusing\s+)?fingers?)"
# By these somebody puts a deed down to whoever is named behind them: "ascribed it to", "laid the blame for it at the door of".
PUT_DOWN_TO = (
    rf"(?:\b(?:blam(?:e[sd]?|ing)|pin(?:s|ned|ning))\s+(?:[\w'’-]+\s+){{1,5}}?on\s+{LEAD}|\b(?:attribut|ascrib|imput)(?:e[sd]?|ing)\s+(?:[\w'’-]+\s+){{0,7}}?to\s+[\"“]?{LEAD}"
    rf"|\bput(?:s|ting)?\s+(?:it|this|that|both|(?:the|their|his|her)\s+(?:[\w'’-]+\s+){{0,5}}?[\w'’-]+)\s+down\s+to\s+{LEAD}"
    rf"|\bpoint(?:s|ed|ing)?\s+(?:{_FINGER}\s+)?(?:\w+ly\s+)?(?:to|at|towards?)\s+{LEAD}"
    r"|\b(?:la(?:id|ys?|ying)|put(?:s|ting)?|place[sd]?|placing)\s+(?:\w+ly\s+)?(?:(?:the|all|full|its|their)\s+){0,2}(?:blame|responsibility|guilt|attack|bombings?|killings?|blast|raid|massacre|shelling|deaths?|murders?)"
    rf"\s+(?:for\s+(?:[\w'’-]+\s+){{1,8}}?|\w+ly\s+)?(?:(?:up)?on|to|down\s+to|with|at\s+the\s+(?:door|feet)\s+of)\s+{LEAD})$"
)
_ACCUSED = late(
    rf"\b(?:blam(?:ed|es|ing)|blame\s+on|accus(?:ed|es|ing)|attribut(?:ed|es|ing|e)|point(?:s|ed|ing)?\s+{_FINGER}|responsibility\s+of|charg(?:ed|es))\b"
    rf"(?!\s+(?:each|one)\s+(?:other|another))[^.;]{{0,60}}$|{PUT_DOWN_TO}|\b{_SAID}\b[^.;]{{0,60}}\bwork\s+of\s+{LEAD}$",
    re.IGNORECASE,
)
_HOLDS = late(rf"\bh(?:eld|olds?|olding)\s+{LEAD}$", re.IGNORECASE)
_TO_ACCOUNT = late(rf"^(?:\s*\([^)]{{1,30}}\))?\s*(?:{MEN}\s+)?(?:\w+\s+)?responsible\b", re.IGNORECASE)
_TOLD = late(
    rf"\b{_SAID}\s+(?:(?:on|late|early|later|yesterday|today|\w+day|reporters|by\s+telephone|it\s+was\s+clear|the\s+same\s+\w+)\s+){{0,4}}(?:that\s+)?{LEAD}$",
    re.IGNORECASE,
)
_FROM = r"(?:(?:drawn\s+|all\s+)?(?:from|of)\s+)"
_REPORTED = late(
    rf"\b{_SAID}\s+(?:(?:on|late|early|yesterday|today|\w+day|reporters)\s+){{0,3}}(?:that\s+)?(?!in\b|on\b|by\b|at\b|when\b|after\b)[^.;:\"“”]{{0,110}}$",
    re.IGNORECASE,
)
_WERE = late(
    r"\b(?:attackers?|assailants?|raiders|gunm[ae]n|killers?|bombers?|kidnappers|abductors|captors|culprits|perpetrators|those\s+who\s+\w+\s+\w+|assassins|militants|terrorists|hijackers|intruders)"
    rf"(?:,[^,]{{1,40}},)?(?:\s+(?:(?:were|was|are|is)\s+(?:all\s+|mostly\s+|also\s+)?{_FROM}?|belong(?:ed|s)?\s+to\s+|(?:came|hailed)\s+from\s+)"
    rf"|,\s+(?:(?:said|believed|thought|understood|reported)\s+to\s+(?:\w+\s+){{1,6}}?)?{_FROM}){LEAD}$",
    re.IGNORECASE,
)
# Who is quoted so, or saw it, speaks of those who came; what an official says may be told of the dead.
_THEY_WERE = late(
    rf"(?:[\"“](?:[Tt]hey|[Tt]hese|[Tt]hose)|\b(?:[Ss]urvivors?|[Ww]itness\w*|[Rr]esidents?|[Vv]illagers?|[Rr]elatives|inhabitants|locals|passengers|[Nn]eighbou?rs)\b[^.;]{{0,40}}?\b(?:said|told|recogni[sz]ed)\b[^.;\"“]{{0,40}}?\b(?:they|the\s+men))"
    rf"\s+(?:were|are)\s+(?:all\s+|certainly\s+)?{_FROM}?{LEAD}$"
)
_WORK = late(rf"\bwork\s+of\s+{LEAD}$", re.IGNORECASE)
_RESPONSIBLE = late(
    rf"^(?:'s|’s)?\s*(?:\([^)]{{1,30}}\)\s*)?(?:{MEN}\s+)?(?:,[^,;]{{1,60}},\s+)?(?:(?:was|were|is|are|had\s+been|to\s+be|be)\s+(?:behind|responsible|to\s+blame|the\s+authors?)|(?:did|had\s+done|has\s+done)\s+(?:it|this|so))\b",
    re.IGNORECASE,
)
_DEED = (
    r"(?:attack\w*|kill\w*|bomb\w*|kidnap\w*|abduct\w*|ambush\w*|storm\w*|raid\w*|shot|fired|opened\s+fire|stag\w+|launch\w*|carried\s+out|blew|blown|explod\w+|detonat\w*|hijack\w*|murder\w*|seiz\w+"
    r"|t(?:ook|aken)(?!\s+(?:responsibility|credit|part|over|place))|burn\w*|plant\w*|placed|laid|left\s+the|assassinat\w*|execut\w*|massacr\w*|beheaded|overran|overrun|stabb\w+|lynched|shell(?:ed|ing)|torch\w+|hacked"
    r"|sprayed|raked|rammed|entered|hurled|thrown|threw|struck|hit|pounded|sent|set\s+(?:fire|off)|looted|ransacked|slaughtered|gunned|detained|arrested|tortured|beat(?:en)?|shelling|burned|captured|came|done\s+(?:it|this|so)|holding|broke\s+(?:into|through)|used\s+(?:[\w'’-]+\s+){0,2}?(?:rockets?|missiles?|grenades?|mortars?|artillery|shells|bombs?|drones?|dynamite|machetes)|killed)"
)
_ACTED = late(
    rf"^(?:'s|’s)?\s*(?:\([^)]{{1,30}}\)\s*)?(?:{MEN}\s+){{0,2}}(?:(?:who|have|had|has|(?:were|was)(?=\s+\w+ing\b)|then|also|later|again|\w+ly)\s+){{0,3}}{_DEED}\b",
    re.IGNORECASE,
)
# The verbs that a party in the article's own voice does.
_ACTS = late(
    rf"^(?:'s|’s)?\s*(?:\([^)]{{1,30}}\)\s*)?(?:{MEN}[\s,]*){{0,2}}"
    r"[\s,]*(?:(?:armed|dressed|riding|travelling|wielding|disguised)\s(?:[\w’'-]+\s+){1,6})?(?:(?:who|have|had|has|then|also|later|again|on\s+\w+day|yesterday|last\s+night|this\s+morning)\s+){0,3}"
    r"(?:attack(?:ed|s|ing)|kill(?:ed|s|ing)|bomb(?:ed|s|ing)|kidnap\w*|abduct(?:ed|s|ing)|ambush(?:ed|es|ing)|storm(?:ed|s|ing)|raid(?:ed|s|ing)|shot|fired|opened\s+fire|stag\w+|launch(?:ed|es|ing)|carried\s+out|blew|explod(?:ed|ing)"
    r"|detonat(?:ed|ing)|hijack(?:ed|ing)|murder(?:ed|ing)|seiz(?:ed|ing)|took(?!\s+(?:responsibility|credit|part))|burn(?:ed|t|ing)|planted|assassinat(?:ed|ing)|execut(?:ed|ing)|massacr(?:ed|ing)"
    r"|beheaded|overran|overrun|stabb(?:ed|ing)|lynched|shell(?:ed|ing)|torch(?:ed|ing)|clash(?:ed|es|ing)|fought|hacked|sprayed|raked|rammed|entered|hurled|threw|set\s+fire|set\s+off|struck|pounded|slaughtered|looted|ransacked|gunned\s+down)\b",
    re.IGNORECASE,
)
_SET_FREE = late(
    rf"^(?:'s|’s)?\s*(?:\([^)]{{1,30}}\)\s*)?(?:{MEN}\s+){{0,2}}(?:(?:have|had|has|then|also|later|this|on|yesterday|today|late|early|last|morning|night|evening|\w+day|evening)\s+){{0,3}}(?:released|freed|set\s+free|handed\s+over|let\s+go)\b",
    re.IGNORECASE,
)
_HELD = late(
    rf"\b(?:held|captive|captivity|hostages?|remains?|kidnapped|abducted|seized)\b[^.;,]{{0,40}}\b(?:with|by)\s+{LEAD}$",
    re.IGNORECASE,
)
_CUE_AFTER = late(
    r"^(?:\s*\([^)]{1,30}\))?,?\s+(?:(?:(?:to|on|against)\s+)?(?:which|whom)\s[^.;]{0,60}?\b(?:blam|accus|attribut|suspect|h[eo]ld\w*\s+(?:\w+\s+)?respons)\w*"
    rf"|(?:{MEN}\s+)?(?:(?:is|was|were|are|stands?)\s+(?:blamed|accused)\b|(?:blamed|accused)\s+(?:of|for|by|in|over)\b))",
    re.IGNORECASE,
)
_SUSPECTED_AFTER = late(
    rf"^(?:\s*\([^)]{{1,30}}\))?\s+(?:{MEN}\s+){{0,3}}(?:is|was|were|are)\s+(?:\w+ly\s+|also\s+)?(?:under\s+suspicion|suspected|(?:believed|thought|presumed|understood)\s+to\s+(?:be\s+(?:behind|responsible)|have)|the\s+(?:\w+\s+)?suspects?)\b",
    re.IGNORECASE,
)
_BY = late(rf"\b(?:by|work\s+of)\s+(?:\d+\s+|\w+\s+)?{LEAD}$", re.IGNORECASE)
_DONE_TO = late(
    r"\b(?:attacked|killed|bombed|kidnapped|abducted|ambushed|raided|shot|fired|murdered|seized|burned|burnt|assassinated|executed|carried\s+out|launched|staged|perpetrated|planted|laid|hijacked|massacred"
    r"|detained|arrested|captured|gunned\s+down|stabbed|hacked|slain|torched|shelled|stormed|overrun|beheaded|dropped|thrown|set|snatched|slaughtered|held|hit|wounded|injured|beaten|attacks?|bombings?|strikes?|assault|raids?|ambush|shelling|kidnapping|operation|offensive)"
    r"(?:\s+(?!(?:and|but|or|who|which|that|after|before|when|while|as|for)\b)[\w'’-]+){0,6}\s+$",
    re.IGNORECASE,
)
_ITS_MEN = late(
    r"\b(?:members|fighters|militants|rebels|guerrillas|insurgents|gunmen|forces|men|cadres|combatants|terrorists|bandits)\s+(?:of|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_MEN = late(
    r"^\s+(?:members|fighters|militants|rebels|guerrillas|insurgents|gunmen|forces|gangs?|cadres|terrorists|combatants|bandits)\b",
    re.IGNORECASE,
)
_OTHER_DEED = late(
    r"^[^.;,]{0,40}?\bof\s+(?:arming|backing|supporting|harbou?ring|financing|funding|sheltering|training|aiding|helping|trying|failing|planning|violating|breaking|using|seeking|plotting|stoking|fomenting|inciting)\b",
    re.IGNORECASE,
)
_NO = late(r"\b(?:no\s+\w+|no\s+one|nobody|not|never|none|neither)\b[^,;]{0,30}$", re.IGNORECASE)
_CERTAIN = late(r"\bno\s+(?:\w+\s+)?doubt\b", re.IGNORECASE)
# Who is sure of it accuses.
_SURE = late(
    r"\b(?:no|without|little)\s+(?:\w+\s+)?doubt\b|(?<!\bnot\s)(?<!\bless\s)(?<!\bfairly\s)\b(?:sure|certain|convinced)\s+(?:that|it|the|this)\b",
    re.IGNORECASE,
)


class Ascription(NamedTuple):
    """The ground on which a party is named; ``start`` counts from the end of the words before the name to where what says so begins
    (0: with the name itself), ``end`` how far it goes on behind the name.
    """

    basis: Basis
    start: int = 0
    end: int = 0


def ascription(before: str, after: str, *, fighting: bool, known: bool) -> Ascription | None:
    """On what ground the words of a sentence before and after a name put the deed down to it; None where they do not.

    ``fighting``: the sentence tells of a clash. ``known``: the name is that of an armed group of the list.
    """
    return _spoken(before, after) or _suspected(before, after) or _stated(before, after, fighting=fighting, known=known)


def owned(after: str) -> bool:
    """Whether the words after a name say that it was responsible, or tell a deed of it."""
    return _RESPONSIBLE.match(after) is not None or _ACTED.match(after) is not None


def thought_of(before: str) -> bool:
    """Whether somebody believes or suspects what is told of the name behind these words."""
    return _BELIEVED.search(before) is not None


def holds_to_account(before: str, after: str) -> re.Match[str] | None:
    """The words by which somebody holds the name behind them responsible; None where the words after it do not say so."""
    return _HOLDS.search(before) if _TO_ACCOUNT.match(after) is not None else None


def identified(before: str) -> re.Match[str] | None:
    """The words by which those who did it are said to be the name behind them: "the raiders were from"."""
    return _WERE.search(before)


def pointed_out(before: str) -> bool:
    """Whether somebody who saw it says of those who came what is told behind these words: "They were"."""
    return _THEY_WERE.search(before) is not None


def told_of(before: str) -> re.Match[str] | None:
    """The words by which somebody else tells of the name behind them: "said that"."""
    return _TOLD.search(before)


def reported(before: str) -> re.Match[str] | None:
    """The words by which somebody tells the clause in which a name stands behind these: "said that six were killed by"."""
    return _REPORTED.search(before)


def _spoken(before: str, after: str) -> Ascription | None:
    """What is claimed in its name, or laid to it by somebody."""
    owned = _RESPONSIBLE.match(after) or _ACTED.match(after)
    for cue in (_THIS_IS, _IN_THE_NAME):
        if (told := cue.search(before)) is not None and (cue is _IN_THE_NAME or '"' in before or "“" in before):
            return Ascription(Basis.claimed, len(before) - told.start())
    if (told := _SIGNED.search(before)) is not None and _NO.search(before) is None:
        return Ascription(Basis.claimed, len(before) - told.start())
    by = _done_by(before)
    if by and (later := _CALLER_SAID.match(after)) is not None:
        return Ascription(Basis.claimed, 0, later.end())
    if (owned is not None or by) and (told := _CALLED.search(before)) is not None and _NO.search(before) is None:
        return Ascription(Basis.claimed, len(before) - told.start(), 0 if owned is None else owned.end())
    if (told := _POINTING.search(before)) is not None:
        return Ascription(Basis.suspected, len(before) - told.start())
    if (told := _ACCUSED.search(before, max(0, len(before) - FAR))) is not None and _OTHER_DEED.match(after) is None:
        return Ascription(Basis.accused, len(before) - told.start())
    if (told := _HOLDS.search(before)) is not None and (after_all := _TO_ACCOUNT.match(after)) is not None:
        return Ascription(Basis.accused, len(before) - told.start(), after_all.end())
    return None


def _conviction(before: str) -> Basis:
    """On what ground somebody who thinks so names the party behind these words."""
    return Basis.suspected if _SURE.search(before) is None else Basis.accused


def _done_by(before: str) -> bool:
    """Whether a deed was done by whoever is named behind these words."""
    by = _BY.search(before)
    return by is not None and _DONE_TO.search(before[: by.start()]) is not None


def _suspected(before: str, after: str) -> Ascription | None:
    """What is thought of it, or told of it by somebody."""
    if (told := _SUSPECTED.search(before, max(0, len(before) - FAR))) is not None and (
        _NO.search(before[: told.start()]) is None or _CERTAIN.search(before) is not None
    ):
        return Ascription(_conviction(before))
    owned = _RESPONSIBLE.match(after) or _ACTED.match(after)
    if owned is not None and (told := _BELIEVED.search(before)) is not None:
        return Ascription(_conviction(before), len(before) - told.start(), owned.end())
    if owned is not None and (told := _TOLD.search(before)) is not None:
        return Ascription(Basis.accused, len(before) - told.start(), owned.end())
    if (later := _CUE_AFTER.match(after)) is not None:
        return Ascription(Basis.accused, 0, later.end())
    if (later := _SUSPECTED_AFTER.match(after)) is not None:
        return Ascription(Basis.suspected, 0, later.end())
    return None


def _stated(before: str, after: str, *, fighting: bool, known: bool) -> Ascription | None:
    """What the article says itself that it did."""
    if _done_by(before) or _ACTS.match(after) or _WERE.search(before):
        return Ascription(Basis.stated)
    if known and (_SET_FREE.match(after) is not None or _HELD.search(before) is not None):
        return Ascription(Basis.stated)
    if fighting and (_ITS_MEN.search(before) or _MEN.match(after)):
        return Ascription(Basis.stated)
    return None
