"""Backdrops: words that set what they govern in another event, or in a total over a period."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache, reduce
from operator import or_

from extractor.reading.dates.custody import is_held_until
from extractor.reading.scenes.backdrop import EVENT, Backdrop, Kind, carried_on
from extractor.reading.scenes.scopes import AMOUNT, Scopes
from extractor.reading.scenes.series import ONE_OF_SERIES, told_before
from extractor.reading.text.kinds import WordKind
from extractor.reading.text.late import late, late_at_words
from extractor.reading.text.pieces import Known
from extractor.reading.text.sentences import Sentence
from extractor.reading.text.tokens import Tokens, tokenise

_UNIT = r"(?:days?|weeks?|fortnights?|months?|years?|decades?)"
_ADJECTIVES = r"(?:(?!in\b|on\b|at\b|of\b|the\b)[\w'’-]+\s+){0,3}?"

# Each pattern says how far its words reach: to the right only, or over the clause on both sides.
_RIGHT: tuple[tuple[Kind, str], ...] = (
    (
        "offset",
        rf"\b{_UNIT}\s+after\b(?!\s+(?:the|this|that|his|her|their|its|being|he|she|they|it|(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s)\b)(?![^.;,]{{0,60}}\b(?:him|her|them)\b)",
    ),
    ("offset", rf"\b(?:comes?|came|coming|occurred|happened|takes\s+place|took\s+place)\s+{AMOUNT}(?:hours?|{_UNIT})\s+after\b"),
    ("offset", r"\b(?:comes?|came|coming)\s+(?:\w+\s+){0,3}after\b"),
    (
        "other",
        rf"\b(?:follows?|followed|following)\s+(?:an?|another|similar|several|last|two|three|a\s+series\s+of)\s+{_ADJECTIVES}{EVENT}",
    ),
    (
        "other",
        rf"\b(?:since|than|like|recall\w*|echo\w*|reminiscent\s+of|similar\s+to|after)\s+(?:an?|the|last)\s+(?:\d{{4}}|{_ADJECTIVES}(?:earlier|previous|similar))\s+{_ADJECTIVES}{EVENT}",
    ),
    (
        "other",
        rf"\b(?:the\s+)?(?:site|scene|target)\s+of\s+(?=(?:an?|another|two|several)\s+{_ADJECTIVES}{EVENT}\b[^.;]{{0,40}}?\b(?:(?:in|of|since)\s+(?:19|20)\d\d|last\s+(?:year|month)|years?\s+ago|months?\s+ago|earlier)\b)",
    ),
    (
        "period",
        r"\b(?:attacks|bombings|blasts|assaults|shootings|massacres|raids|clashes|kidnappings|violence|conflict|war|insurgency|fighting)\s+(?:\w+\s+){0,4}?(?:that|which)\s+(?:have|has|had)\b",
    ),
    (
        "other",
        r"\b(?:have|has|had)\s+(?:previously|in\s+the\s+past)\b|\b(?:have|has)\s+(?:repeatedly|frequently|often|regularly|routinely|sporadically)\b",
    ),
    (
        "other",
        r"\b(?:deadliest|worst|bloodiest|biggest|largest|heaviest|hardest|gravest|first(?!\s+time\b(?![^.;]*,\s+(?:when|after|in\s+which)\b))|most\s+(?:deadly|serious|violent|lethal|devastating|brutal|severe|recent))\b[^.;]{0,60}?\b(?:since|after)\b",
    ),
    (
        "other",  # "It was the fourth attack on the road in a week, after a lorry ..."
        rf"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+{_ADJECTIVES}{EVENT}\b[^.;,]{{0,60}}\b(?:in|within)\s+{AMOUNT}{_UNIT},?\s+after\b",
    ),
    (
        "other",
        r"\b(?:was|were|is|are|been|man|men|leader|commander|suspects?|militant|militants|fugitive)\s+wanted\s+(?:in|for|over|in\s+connection\s+with)\b",
    ),
    (
        "other",
        r"\bsince\s+(?!(?:then|last|early|late|mid|january|february|march|april|may|june|july|august|september|october|november|december)\b)[^.;,]{3,80}?\b(?:killed|attacked|stormed|kidnapped|abducted|bombed|seized|massacred|ambushed|gunned|shot|blew)\b"
        r"(?=[^.;]{0,90}?\b(?:in\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:19|20)\d\d|last\s+(?:month|year|spring|summer|autumn|fall|winter))\b)",
    ),
    (
        "other",
        r"\b(?:recalling|referring\s+to|alluding\s+to|in\s+reference\s+to|comparable\s+(?:to|with)|compared\s+(?:to|with|it\s+to|it\s+with))\s+(?:an?|the)\s+[^.;,]{2,60}?\s(?:that|which|in\s+which|when|where)\b",
    ),
    ("other", r"\bcom(?:es?|ing)\s+(?:as|amid|at\s+a\s+time\s+(?:when|of))\b"),  # "The loss comes as troops are clearing Ghazni"
    ("other", r"\b(?:aveng(?:e|ed|ing)|(?:revenge|retaliation|retribution|reprisals?)\s+for)\b"),
    ("past", rf"\blast\s+(?:month|year|summer|winter|autumn|spring)['’]s\s+{_ADJECTIVES}{EVENT}"),
    ("other", ONE_OF_SERIES),
)
_BOTH: tuple[tuple[Kind, str], ...] = (
    ("offset", rf"\b{_UNIT}\s+(?:earlier|previously|prior(?!\s+to\b))\b(?!\s+(?:the|this|that|his|her|their|he|she|they|it)\b)"),
    (
        "offset",  # but "three weeks before elections" leads on, not back
        rf"\b{_UNIT}\s+before\b(?=\s*(?:[.,;:)\"”–—-]|$)|\s+(?:in|at|on|near|when|by|and|but|with|outside|during|while|that|had|was|were)\b)",
    ),
    (
        "past",
        r"\b(?:last|the\s+previous|the\s+preceding)\s+(?:month|year|summer|winter|autumn|fall|spring|decade"
        r"|january|february|march|april|may|june|july|august|september|october|november|december)\b(?!['’]s\b)",
    ),
    (
        "past",  # but "Earlier this week, the police said that ..." dates what they said
        r"\bearlier\s+(?:this|in\s+the)\s+(?:week|month|year)\b(?!,?\s+(?:[\w'’.-]+\s+){1,5}(?:said|announced|confirmed|reported)\s+that\b)",
    ),
    ("past", r"\b(?:weeks|months?|years?|decades?)\s+ago\b"),
    (
        "other",
        rf"(?<!scene\sof\s)(?<!site\sof\s)\b(?:an?|the|two|three|several|in)\s+(?:earlier|previous|prior|past)\s+{_ADJECTIVES}{EVENT}",
    ),
    ("other", rf"\ba\s+similar\s+{_ADJECTIVES}{EVENT}"),
    ("other", r"\bit\s+(?:will|may|can|would|should)\s+be\s+(?:recalled|remembered)\b"),
    (
        "period",
        r"\bso\s+far\s+(?:this|in)\b|\bthis\s+year\s+alone\b|\b(?:per|every|each)\s+(?:year|month|week|day)\b|\bannually\b",
    ),
    (
        "period",
        rf"\b(?:in|over|during|within|throughout)\s+(?:the\s+)?(?:past|last|recent|previous|preceding)\s+{AMOUNT}(?:days|weeks|months|years|decades?|year|month|week|decade)\b(?!['’]s\b|\s+of\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)|\b(?:over|through|for|down)\s+the\s+years\b|\bfor\s+(?:years|decades)\b",
    ),
    (
        "period",
        r"\bsince\s+(?:the\s+(?:start|beginning|end|outbreak|fall|coup|war|conflict|uprising|insurgency|invasion)\b|(?:early|mid|late)?[- ]?(?:19|20)\d\d\b"
        r"|last\s+(?!night|evening|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\w+|january|february|march|april|may|june|july|august|september|october|november|december|then\b|it\s+(?:began|started)|(?:the\s+)?(?:\w+\s+){1,2}(?:began|started|broke\s+out|erupted|resumed|flared)|(?:the\s+)?(?:\w+\s+){1,2}(?:took|seized)\s+(?:power|over)\b)",
    ),
    (
        "period",
        r"\bbetween\s+(?:\w+\s+)?(?:19|20)\d\d\s+and\s+(?:\w+\s+)?(?:(?:19|20)\d\d|now|today)\b|\bfrom\s+(?:19|20)\d\d\s+(?:to|until|through)\b",
    ),
    (
        "period",
        r"\b(?:decades?|years?|months?|weeks?)[- ](?:long|old)\s+(?:\w+\s+){0,2}(?:conflict|insurgency|war|campaign|uprising|rebellion|violence|offensive|crackdown)\b",
    ),
    (
        "period",
        rf"\b(?:in|over|during|through)\s+{AMOUNT}(?:decades?|years)\s+of\s+(?:[\w-]+\s+){{0,2}}?(?:conflict|insurgency|war|warfare|uprising|rebellion|violence|fighting|unrest)\b",
    ),
    (
        "period",
        r"\bin\s+(?:the\s+(?:first|second|last)\s+\w+\s+of\s+)?(?:\d{4}|(?:january|february|march|april|may|june|july|august|september|october"
        r"|november|december)(?:\s+\d{4})?|the\s+\w+)\s+alone\b",
    ),
    (
        "period",
        r"\b(?:violence|insurgency|conflict|war|unrest|fighting|rebellion|uprising|militancy|feuds?)\s+(?:[\w'’-]+\s+){0,8}?(?:has|have|had)\s+(?:\w+\s+)?(?:cost|claimed|killed|left|taken|displaced)\b",
    ),
    (
        "period",
        r"\b(?:wave|string|series|spate|campaign)\s+of\s+(?:\w+\s+){0,2}?(?:attacks|bombings|killings|kidnappings|assassinations|violence|shootings|abductions|murders)\b"
        r"(?![^.;]{0,160}\b(?:continued|went\s+on|resumed|began|started|culminated|peaked)\b[^.;]{0,60}\bwhen\b)",
    ),
    (
        "period",
        r"\b(?:in|during|throughout)\s+(?:19|20)\d\d\b[^.;]{0,60}\b(?:documented|recorded|registered|counted|logged|tallied)\b"
        r"|\b(?:documented|recorded|registered|counted|logged|tallied)\b[^.;]{0,80}\b(?:in|during|throughout)\s+(?:19|20)\d\d\b",
    ),
    (
        "period",  # a year's figure beside another year's
        r"\b(?:percent|per\s+cent|pct)\s+(?:more|fewer|less|higher|lower|up|down)\s+(?:than|from|on|compared)\b|\d%\s+(?:more|fewer|less|higher|lower)\s+than\b"
        r"|\b(?:up|down)\s+from\s+\w[\w,]*\s+(?:the\s+(?:year|month)\s+before|a\s+year\s+(?:earlier|before|ago)|in\s+(?:19|20)\d\d|(?:in\s+)?(?:last|the\s+previous|the\s+preceding)\s+year)\b"
        r"|\b(?:more|fewer)\s+than\s+in\s+(?:any\s+(?:other\s+)?year|(?:the\s+whole\s+of|all\s+of)\s+(?:last\s+year|(?:19|20)\d\d))\b",
    ),
)
_WORST_REACH = 80  # code points
_WORST = late_at_words(r"\b(?:deadliest|worst|bloodiest|biggest|largest|heaviest|hardest|gravest)\b[^.;]{0,60}$")
_NEWLY = late(
    r"[^.;,]{0,60}?\b(?:on\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|last\s+night|overnight|this\s+morning)\b",
    re.IGNORECASE,
)
_CUES: tuple[tuple[Kind, bool, re.Pattern[str]], ...] = tuple(
    (kind, right_only, late_at_words(pattern))
    for right_only, patterns in ((True, _RIGHT), (False, _BOTH))
    for kind, pattern in patterns
)
# What the cue of the same number matches holds a word of each side of one of these ways: ``|`` parts the ways, ``&`` their sides.
# Looking for them first spares most sentences the patterns. ``*`` stands for any ending, ``2000`` for a year of these two centuries,
# ``0000`` for any four digits. Sides after ``&&`` are of words that stand nearly everywhere: they are asked for last.
_UNITS = "day days week weeks fortnight fortnights month months year years decade decades"
_MONTHS = "january february march april may june july august september october november december"
_EVENTS = (
    "attack* bombing* blast* explosion* assault* shooting* massacre* raid* ambush* strike* airstrike* incident* clash* killing* kidnapping* "
    "abduction* violence* battle* siege* hijacking* rampage* offensive* fighting* riot* murder* assassination*"
)
_NEEDED = (
    f"{_UNITS} & after",
    f"comes come came coming occurred happened takes took & hour hours {_UNITS} & after",
    "comes come came coming & after",
    f"follow follows followed following & {_EVENTS}",
    "since than like recall recalls recalled recalling echo echoes echoed echoing reminiscent similar after & earlier previous similar 0000 & "
    "attack attacks bombing bombings blast blasts explosion explosions assault assaults shooting shootings massacre massacres raid raids "
    "ambush ambushes strike strikes airstrike airstrikes incident incidents clash clashes killing killings kidnapping kidnappings "
    "abduction abductions violence battle battles siege hijacking hijackings rampage rampages offensive fighting riot riots murder murders "
    "assassination assassinations",
    f"site scene target & {_EVENTS}",
    "attacks bombings blasts assaults shootings massacres raids clashes kidnappings violence conflict war insurgency fighting && that which && have has had",
    "previously past repeatedly frequently often regularly routinely sporadically && have has had",
    "deadliest worst bloodiest biggest largest heaviest hardest gravest first most & since after",
    f"second third fourth fifth sixth seventh eighth ninth tenth & {_UNITS} & after",
    "wanted && in for over",
    f"since & 2000 last {_MONTHS} && killed attacked stormed kidnapped abducted bombed seized massacred ambushed gunned shot blew",
    "recalling referring alluding reference comparable compared && that which when where",
    "comes come coming && as amid at",
    "avenge avenged avenging revenge retaliation retribution reprisal reprisals",
    f"last & month year summer winter autumn spring & {_EVENTS}",
    f"second third fourth fifth sixth seventh eighth ninth tenth latest & hours {_UNITS}",
    f"earlier previously prior & {_UNITS}",
    f"before & {_UNITS}",
    f"last previous preceding & month year summer winter autumn fall spring decade {_MONTHS}",
    "earlier & week month year",
    f"ago & {_UNITS}",
    f"earlier previous prior past & {_EVENTS}",
    f"similar & {_EVENTS}",
    "recalled remembered && be",
    "far & so | alone & year | per every each & year month week day | annually",
    "past last recent previous preceding & days weeks months years decades decade year month week | years decades && over through for down",
    "since & start beginning end outbreak fall coup war conflict uprising insurgency invasion 2000 last then began* started* broke erupted* resumed* "
    f"flared* took seized {_MONTHS.replace(' ', '* ')}*",
    "2000 & between && and | 2000 & from && to until through",
    f"long old & {_UNITS} & conflict insurgency war campaign uprising rebellion violence offensive crackdown",
    "decade decades years & conflict insurgency war warfare uprising rebellion violence fighting unrest",
    "alone",
    "violence insurgency conflict war unrest fighting rebellion uprising militancy feud feuds && have has had && cost claimed killed left taken displaced",
    "wave string series spate campaign && attacks bombings killings kidnappings assassinations violence shootings abductions murders",
    "documented recorded registered counted logged tallied & 2000",
    "percent cent pct % & more fewer less higher lower up down && than from on compared"
    " | before earlier ago last previous preceding 2000 & up down & from | any last 2000 & more fewer & than",
)
_WAYS = [(number, way.split("&&")) for number, needed in enumerate(_NEEDED) for way in needed.split("|")]
# A bit for each side; what a word meets are the bits of the sides that it stands in.
_SIDES = dict.fromkeys(tuple(side.split()) for _, parts in _WAYS for part in parts for side in part.split("&"))
_BIT_OF = {side: 1 << bit for bit, side in enumerate(_SIDES)}


def _bits(sides: str) -> int:
    return reduce(or_, (_BIT_OF[tuple(side.split())] for side in sides.split("&")))


_WHOLE = [(number, _bits(parts[0]), _bits("&".join(parts))) for number, parts in _WAYS]
_RARELY = reduce(or_, (rare for _, rare, _ in _WHOLE))
_BY_RARE = {bit: [way for way in _WHOLE if way[1] & -way[1] == bit] for bit in {rare & -rare for _, rare, _ in _WHOLE}}
_BY_WORD = {
    word: sum(bit for side, bit in _BIT_OF.items() if word in side) for word in {word for side in _BIT_OF for word in side}
}
_BY_STEM = {word[:-1]: sides for word, sides in _BY_WORD.items() if word.endswith("*")}
_STEMS = tuple(_BY_STEM)
_LETTERS = late(r"[a-z]+|(?:19|20)\d\d|%")
_A_YEAR = "2000"
_FOUR_DIGITS = "0000"


def backdrops(text: str, sentences: Sequence[Sentence]) -> list[Backdrop]:
    """Every backdrop of the text, in order. ``sentences`` are the text's own."""
    found: list[Backdrop] = []
    starts = [sentence.start for sentence in sentences]
    for position, numbers in _called_for(text, starts):
        sentence = sentences[position]
        scopes = Scopes(text, sentence)
        for kind, right_only, cue in map(_CUES.__getitem__, numbers):
            for match in cue.finditer(text, sentence.start, sentence.end):
                if kind == "period" and _is_no_span(text, sentence, match):
                    continue
                scope = scopes.to_the_right(match) if right_only else scopes.around(match)
                found.append(Backdrop(match.start(), match.end(), kind, *scope))
    found.sort(key=lambda backdrop: (backdrop.start, backdrop.end))
    return [*carried_on(text, sentences, starts, found), *told_before(text, sentences, starts, found)]


def _is_no_span(text: str, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether "since" only says from when on somebody is held, beside what an attack is the worst, or on which day it began."""
    if not text.startswith(("since", "Since", "SINCE"), match.start()):
        return False
    if _WORST.search(text, max(sentence.start, match.start() - _WORST_REACH), match.start()):
        return True
    return _NEWLY.match(text, match.end(), sentence.end) is not None or is_held_until(text, sentence.start, match.start())


def _called_for(text: str, starts: Sequence[int]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The sentences that hold the words which a cue needs, each with the numbers of such cues. ``starts`` are the sentences' own."""
    tokens = tokenise(text)
    met: dict[int, int] = {}
    sentence, end = 0, -1
    for place in _NEEDED_WORDS.places(tokens.kinds):
        start, sides = tokens.starts[place], _SIDES_OF[tokens.words[place]]
        if start < end:
            met[sentence] |= sides
            continue
        begun = bisect_right(starts, start) or 1
        sentence, end = begun - 1, starts[begun] if begun < len(starts) else len(text)
        met[sentence] = sides
    for sentence, sides in met.items():
        numbers, hanging = _numbers(sides)
        if hanging:
            numbers, _ = _numbers(_held(tokens, starts, sentence))
        if numbers:
            yield sentence, numbers


def _held(tokens: Tokens, starts: Sequence[int], sentence: int) -> int:
    """The sides that the words of a sentence meet."""
    first = bisect_left(tokens.starts, starts[sentence]) if sentence else 0
    last = bisect_left(tokens.starts, starts[sentence + 1]) if sentence + 1 < len(starts) else len(tokens.words)
    return reduce(or_, filter(None, map(_SIDES_OF.__getitem__, tokens.words[first:last])))


@lru_cache(maxsize=4096)
def _numbers(sides: int) -> tuple[tuple[int, ...], bool]:
    """The cues whose need is met on all sides of one of its ways, and whether others only lack words that stand nearly everywhere."""
    met, hanging = set(), set()
    for bit, ways in _BY_RARE.items():
        if sides & bit:
            for number, rare, whole in ways:
                if sides & whole == whole:
                    met.add(number)
                elif sides & rare == rare:
                    hanging.add(number)
    return tuple(sorted(met)), not hanging <= met


def _sides_of(word: str) -> int:
    """The sides of cues' needs that the word or a part of it meets."""
    found = _BY_WORD[_FOUR_DIGITS] if word.isdecimal() and len(word) == len(_FOUR_DIGITS) else 0
    for part in _LETTERS.findall(word):
        found |= _BY_WORD.get(_A_YEAR if part.isdigit() else part, 0)
        if part.startswith(_STEMS):
            found |= reduce(or_, (sides for stem, sides in _BY_STEM.items() if part.startswith(stem)), 0)
    return found


_SIDES_OF = Known(_sides_of)
_NEEDED_WORDS = WordKind(lambda word: _SIDES_OF[word] & _RARELY)
