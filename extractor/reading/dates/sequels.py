"""Sequels: dates of what came of an attack, such as a death in hospital, a search or a closed school."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from extractor.reading.dates.dates import DateMention
from extractor.reading.text.late import late
from extractor.reading.text.sentences import Sentence
from extractor.reading.words.attacks import Violence

REACH = 80  # code points on either side of a date
FAR = 200  # code points before an attack in which words may lead back to it
_BE = r"(?:was|were|is|are|been|be|being|lay|lies|remain\w*)"
_THEIR = r"(?:his|her|their|its|the|severe|serious|grave|multiple|gunshot|shrapnel|bullet)"
_BODIES = r"(?:bod(?:y|ies)|corpses?|remains|coffins?|dead)"
_SEQUEL = late(
    r"\b(?:"
    rf"(?:died|dies|succumb\w*)\b[^.;]{{0,40}}?\b(?:hospital|clinic|infirmary|operating\s+table|surgery|intensive\s+care|wounds|injuries|burns|bullet)"
    rf"|lost\s+(?:his|her|their)\s+(?:fight|battle|struggle)|(?:pronounced|declared)\s+dead|found\s+(?:dead|alive|empty|abandoned|burn\w+|floating)"
    rf"|{_BODIES}\b[^.;]{{0,60}}?\b(?:found|discovered|recovered|retrieved|pulled|dug|flown|taken|brought|laid|collected|identified|returned)"
    rf"|(?:found|discovered|recovered|retrieved|identified|counted)\b[^.;]{{0,30}}?\b{_BODIES}"
    rf"|(?:gave|given|put|puts|counted|listed|spoken?\s+of|spoke\s+of)\b[^.;]{{0,30}}?\b(?:dead|killed|injured|wounded|deaths|victims|fatalities)"
    rf"|{_BE}\s+(?:still\s+|now\s+|both\s+|all\s+)?(?:in|at|out\s+of)\s+(?:an?\s+|the\s+)?(?:\w+\s+){{0,2}}?(?:hospital|intensive\s+care|coma|danger|custody|condition|state)"
    rf"|(?:fighting|fought)\s+for\s+(?:his|her|their)\s+li(?:fe|ves)|under\s+(?:treatment|guard)|being\s+treated|still\s+(?:missing|burning|there|in|being|search\w+)"
    r"|st(?:ood|ands?|anding)\s+guard|patrol(?:led|ling)|guarding|search(?:ed|es|ing)?\s+(?:for|on|at|through|continued|went)|comb(?:ed|ing)\b"
    r"|(?:finished|ended|completed|resumed|called\s+off|gave\s+up|went\s+on\s+with)\s+(?:the\s+|their\s+|its\s+|a\s+)?(?:search|rescue|siege|stand-?off|operation)"
    r"|(?:clear|sweep|mop|clean)(?:ed|ing)?\s+(?:up|away|the\s+(?:rubble|debris|wreck\w*))|swept\s+up|rubble|looking\s+for"
    r"|(?:service|mass|vigil|funerals?|prayers?)\b[^.;]{0,20}?\b(?:was|were|took)\b|mourn(?:ers|ed|ing)\b|laid\s+(?:flowers|wreaths)|flowers\b"
    r"|(?:shops?|schools?|offices?|banks?|markets?|roads?|airport|borders?|services?)\b[^.;]{0,30}?\b(?:closed|shut|reopened|suspended)"
    r"|suspended|evacuated|withdrew\s+(?:its|their)|retook|retaken|regained\s+control|calm|quiet|figure|toll|first\s+(?:word|reports?)"
    r")\b",
    re.IGNORECASE,
)
_BREAK = late(r"[.;:!?]\s|[;—–()\"“”]|\b(?:as|when|while|after|before|where|until)\b", re.IGNORECASE)
# What leads from a sequel to the attack that it came of.
_LEADS_BACK = late(
    r"\b(?:after|following|since|in\s+the\s+wake\s+of|in\s+(?:response|answer|reaction|protest)\s+(?:to|at|against)|because\s+of|(?:at|to|near|through|from)\s+the\s+(?:site|scene|ruins|spot)\s+of"
    r"|over|where|who\s+had|which\s+had|whom)\b",
    re.IGNORECASE,
)


def is_sequel(text: str, sentence: Sentence, violence: Violence, day: DateMention, others: Sequence[DateMention]) -> bool:
    """Whether the words around the day, and not nearer to one of the ``others``, tell what came of an attack, without words of an
    attack between them and the day.
    """
    if _leads_back(text, sentence, violence, day):
        return True
    start = max([sentence.start, day.start - REACH, *(one.end for one in others if one.end <= day.start)])
    end = min([sentence.end, day.end + REACH, *(one.start for one in others if one.start >= day.end)])
    start = max((found.end() for found in _BREAK.finditer(text, start, day.start)), default=start)
    after = _BREAK.search(text, day.end, end)
    beside = text[start : day.start] + text[day.end : end if after is None else after.start()]
    near = violence.attacks[_first_from(violence, start) : _first_from(violence, end)]
    acts = [word.start for word in near if not word.noun]
    return any(not _is_parted(found, day.start - start, day, acts) for found in _SEQUEL.finditer(beside))


def _leads_back(text: str, sentence: Sentence, violence: Violence, day: DateMention) -> bool:
    """Whether the sentence speaks of violence only behind words which lead back to it from the day: "closed on Monday after"."""
    first = _first_from(violence, sentence.start)
    if first == len(violence.attacks) or not day.end < violence.attacks[first].start < sentence.end:
        return False
    attack = violence.attacks[first].start
    return _LEADS_BACK.search(text, max(day.end, attack - FAR), attack) is not None


def _first_from(violence: Violence, offset: int) -> int:
    return bisect_left(violence.attacks, offset, key=lambda word: word.start)


def _is_parted(found: re.Match[str], at: int, day: DateMention, acts: Sequence[int]) -> bool:
    """Whether one of the ``acts`` stands between what was found and the day, which was cut out ``at`` there."""
    first, last = (day.start - at + found.end(), day.start) if found.end() <= at else (day.end, day.end + found.start() - at)
    return any(first <= act < last for act in acts)
