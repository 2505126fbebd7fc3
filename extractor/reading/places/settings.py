"""Settings: by which words a stretch of text says where and when something happened, and where a new part of a list begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.places.gazetteer import gazetteer, place_key
from extractor.reading.places.places import PlaceMention
from extractor.reading.text.late import late, late_of_words
from extractor.reading.text.sentences import Sentence
from extractor.reading.words.stems import marks, stems, whole_words

BEFORE = 90  # code points before a place that say whether anything happened there
SPOKEN = 30  # code points before somebody within which "according to" makes them a source
STRUCK = 80  # code points behind a place in which it may be told to have been struck
FRONT = 70  # code points of a sentence in which the place that it opens with stands
FEW = 9  # words before a place, of which seven at most part it from its preposition
HEADING = 45  # the most code points of a run-in heading: "Kesra road (Lower Tana)."
_BEARING = late(
    r"\b(?:(?:north|south|east|west|northeast|northwest|southeast|southwest)(?:-?(?:north|south|east|west))?(?:ern)?\s+of"
    r"|(?:kilomet(?:re|er)s?|km|miles?)\s+(?:\w+\s+)?(?:of|from)|away\s+from|(?-i:[A-Z])[\w'’-]+,\s+(?:just\s+)?outside)\s+(?:the\s+\w+\s+)?$",
    re.IGNORECASE,
)
_AT = late(
    r"\b(?:in|at|near|outside|around|inside|across|upon|throughout|off|on|into|hit|hits|struck|shook|rocked|entered|attacked|stormed|overran|pounded|shelled|bombed|bombarded|raided|targeted|razed|invaded|besieged|torched|jolted|hits|(?:road|highway|route|track)\s+(?:to|for|from|between))\s+"
    r"(?:(?!that\b|who\b|which\b|and\b|where\b|from\b|to\b|by\b|told\b|said\b|with\b)[\w'’-]+\s+){0,5}(?:[\w'’-]+,\s+)?$",
    re.IGNORECASE,
)
_ORIGIN = late(
    r"\bfrom\s+(?:the\s+)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?(?:\s+district|\s+village)?,?\s+in\s+$"
)  # "all from Nuh in Haryana"
_ROAD = late(r"\b(?:road|highway|route|track)\s+(?:to|from|between)\s+(?:the\s+)?(?:\w+\s+)?$", re.IGNORECASE)
_AWAY = late(r"\b(?:from|to|towards?|between|against|by|with|via|about|for|than)\s+(?:the\s+)?(?:[\w-]+\s+){0,1}$", re.IGNORECASE)
# "doctors at a hospital in Sarn", "the mayor of Sarn", "speaking in Sarn": where somebody speaks or is cared for.
_THERE = r"[^,.;:]{0,40}\b(?:in|at|of|from|for)\s+(?:the\s+)?(?:(?:town|city|village|capital|capital\s+city|district|province)(?:\s+of)?,?\s+|[\w-]+-(?:held|controlled|run|ruled|occupied)\s+|nearby\s+|neighbou?ring\s+)?$"
# "said in Sarn", but not "said the gunmen stopped a bus at Sarn".
_CLAUSE = (
    r"(?!\s+(?:that|the|an?|its?|his|her|their|he|she|they|\d+|two|three|four|five|six|seven|eight|nine|ten|several|some|about|at\s+least|more\s+than"
    r"|gunmen|rebels|militants|fighters|troops|soldiers|insurgents|terrorists|bandits|attackers|assailants|guerrillas|unidentified|unknown|armed)\b)"
)
_OFFICE = late_of_words(
    rf"\b(?:hospitals?|clinics?|morgue|mortuary|treated|hospitali[sz]ed|buried|officials?|authorities|doctors?|surgeon|ministry|minister|prosecutors?|sources|spokes\w+|reached|told"
    rf"|reporters|speaking|spoke|said{_CLAUSE}|statement|government|correspondent|delegation|newspaper|professor|observers?|based|general(?!\s+area)|administration|press|native|born)\b{_THERE}"
)
_SEAT = late(
    r"\b(?:police|army|soldiers|troops|governor|mayor|administrator|office|courts?|headquarters|embassy|radio|station|bishop|archbishop|elders|prison|jail|commander|commissioner|chief)\b"
    + _THERE,
    re.IGNORECASE,
)
# Where these are, something may have happened, unless the sentence only lets them speak.
_SPEAKS = late(
    r"[^.;]{0,60}?\b(?:sa(?:id|ys?|ying)|t(?:old|ells?)|report(?:s|ed)?|confirm\w*|announc\w*|den(?:y|ies|ied)|add(?:s|ed)|put|spoke|blam\w+|accus\w+|declin\w+|warn\w*|call(?:s|ed)|identif\w+|investigat\w+|appeal\w*"
    r"|believe\w*|suspect(?:s|ed)?|ask(?:s|ed)|issued|ruled|heard|sentenced|offered|promised|visited|condemned|described|named|released)\b",
    re.IGNORECASE,
)
_SPOKEN_OF = late(r"\b(?:according\s+to|told\s+by|quot(?:ed|ing)|citing|says?|said|asked|told)\b", re.IGNORECASE)
_OF_BEARINGS = frozenset({"of", "from", "outside"})
# The words that the two need.
_BEARINGS = stems("north south east west kilomet mile") | whole_words("km away outside")
_OFFICES = stems(
    """treated hospitali buried soldiers troops hospital clinic morgue mortuary police official authorities governor mayor administrator doctor surgeon ministry minister office court
    prosecutor sources spokes reached told reporters speaking spoke said statement headquarters government embassy correspondent
    delegation radio station newspaper bishop archbishop professor elders observer based prison jail army general commander
    commissioner chief administration press native born"""
)
_INTO = whole_words(
    """in at near outside around inside across upon throughout off on into hit hits struck shook rocked entered attacked stormed
    overran pounded shelled bombed bombarded raided targeted razed invaded besieged torched jolted"""
)
_FROM = whole_words("from to toward towards between against by with via about for than")
_OFFICE_AFTER = late(
    r"(?:['’]s)?\s+(?:[A-Z][\w-]+\s+)?(?:hospitals?|clinic|police|morgue|officials?|authorities|residents|radio|government|court|governor|mayor|newspaper|press|university)\b",
    re.IGNORECASE,
)
# "Nikopol, Zelena and Kharkiv were also shelled": what was done to the town itself.
_STRUCK = late(
    r"(?:(?:,|\s+and|,\s+and)\s+[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?){0,4}(?:,?\s+(?:too|also|again|meanwhile|itself))?\s+(?:was|were|came|has\s+been|have\s+been)\s+(?:\w+\s+){0,2}?"
    r"(?:shelled|bombed|bombarded|attacked|raided|pounded|targeted|overrun|stormed|burned|torched|looted|razed|besieged|hit|struck|rocked|shaken|under\s+(?:\w+\s+)?(?:fire|attack|bombardment|shelling))\b",
)
_FRONT = late(
    r"\W*(?:(?:and|but|meanwhile|also|separately|earlier|later|elsewhere|on|the|same|day|date|morning|evening|night|of|to|[A-Z][a-z]+day|\d{1,2}(?:st|nd|rd|th)?|[A-Z][a-z]+),?\s+){0,6}"
    r"(?:in|at|near|outside|around)\s+(?:(?!that\b|who\b|which\b)[\w'’-]+\s+){0,5}",
    re.IGNORECASE,
)
_NUMBER = late(r"(?:\(?\d{1,2}[.)]|[IVX]{1,4}[.)]|\([a-z]\))(?=\s|$)")
_HEAD = late(
    rf"(?=[^.:\n]{{2,{HEADING}}}(?:[.:](?:\s|$)|\n|$))[A-Z][\w'’-]*(?:[ /-](?:[A-Z(][\w'’-]*\)?|road|area|and|district|province|village|town))*[.:]?\s*"
)
_CAPITALS = late(r"[A-Z][A-Z' -]{3,40}\.(?=\s)")  # with a colon it is one who speaks
_LABEL = late(r"[A-Z][A-Z' -]{3,40}:(?=\s)")
# "South Sudan: On 8 October", "Kilinochchi / Mullaittivu: Troops", "North: Three": parts that a name or a bearing heads.
_NAMED_PART = late(rf"(?=[^:\n]{{3,{HEADING}}}:\s)[A-Z][\w'’-]*(?:,?[ /-]+(?:and|of|the|de|del|du|[A-Z(][\w'’-]*\)?))*:(?=\s)")
_BULLET = late(r"[•·▪◦●*–—-][ \t]+(?=\S)")
# "HIRAT, Shindand, 18 Jun: A bomb", "Night of 11 to 12 April, Fizi:": entries that say first where and when.
_MONTHS = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_DATED = late(
    rf"[^:;.!?\n\"“]{{0,60}}\b(?:\d{{1,2}}(?:st|nd|rd|th)?[ \t]+{_MONTHS}|{_MONTHS}[ \t]+\d{{1,2}}|\d{{1,2}}/\d{{1,2}})\b[^:;.!?\n\"“]{{0,40}}:(?=\s)",
    re.IGNORECASE,
)
_HEADING = late(
    r"(?P<name>[A-Z][\w'’-]*(?:[ -][A-Z][\w'’-]*){0,2})(?:\s+(?:road|area|axis|district|province|sector|town))?(?:\s*\([^)\n]{1,40}\))?[.:](?=\s|$)"
)
LEAST_PARTS, LEAST_PLACES = 3, 2
TOWN = 50_000  # people: a town whose name heads a part though it is a word as well
BEARINGS = frozenset("north south east west centre center northeast northwest southeast southwest".split())
# "* KIRKUK - Gunmen took", "MOSUL - A bomb": entries that their towns open.
_ENTRY = late(r"[*•·–-]?[ \t]*(?P<name>[A-Z][A-Z' -]{2,30}?)(?:,[^\n,–—-]{2,30})?[ \t]+[-–—]{1,2}[ \t]")
# What may follow the town that heads a part: "Sarn (East).", "Kesra road:"
_HEADS = late(
    r"(?:['’\w/-]{0,20}\s+(?:road|area|axis|and|district|province|village|town|sector|[A-Z][\w'’-]*)){0,4}(?:\s*\([^)\n]{1,40}\))?\s*(?:[.:—–-]|\n|$)"
)


def sets_scene(text: str, place: PlaceMention, sentence: Sentence) -> bool:
    """Whether the words around the place say that something happened there: "in Sarn", not "the mayor of Sarn"."""
    before = text[max(sentence.start, place.start - BEFORE) : place.start]
    words = marks(before)
    if (words & _BEARINGS and lies_from(before, 0, len(before))) or _OFFICE_AFTER.match(text, place.end):
        return False
    beside = text.find(" w", place.end, place.end + STRUCK) >= 0 or text.find(" c", place.end, place.end + STRUCK) >= 0
    if beside and _STRUCK.match(text, place.end, sentence.end) is not None:
        return True
    if not before.strip():
        return _HEADS.match(text, place.end, sentence.end) is not None
    if words & _OFFICES and _is_of_office(text, before, place, sentence):
        return False
    if not words & _INTO:
        return False
    last = before.rsplit(None, FEW)
    tail = len(last[0]) if len(last) > FEW else 0
    away = words & _FROM and (_ORIGIN.search(before) or (_AWAY.search(before, tail) and not before.rstrip().endswith(" of")))
    if away and _ROAD.search(before) is None:
        return False
    return _AT.search(before, tail) is not None


def lies_from(text: str, start: int, place: int) -> bool:
    """Whether the words from ``start`` to a ``place`` tell how another one lies to it: "north of", "20 km from the old"."""
    last = text[start:place].lower().split()[-3:]
    return not _OF_BEARINGS.isdisjoint(last) and _BEARING.search(text, start, place) is not None


def is_seat(text: str, place: PlaceMention, sentence: Sentence) -> bool:
    """Whether the place is only named as where somebody speaks, is cared for or has their seat."""
    before = text[max(sentence.start, place.start - BEFORE) : place.start]
    if _OFFICE_AFTER.match(text, place.end):
        return True
    return bool(marks(before) & _OFFICES) and _is_of_office(text, before, place, sentence)


def _is_of_office(text: str, before: str, place: PlaceMention, sentence: Sentence) -> bool:
    """Whether the place is only where somebody speaks, is cared for or has their seat."""
    if _OFFICE.search(before) is not None:
        return True
    seat = _SEAT.search(before)
    if seat is None:
        return False
    spoken_of = _SPOKEN_OF.search(before, max(0, seat.start() - SPOKEN), seat.start())
    return spoken_of is not None or _SPEAKS.match(text, place.end, sentence.end) is not None


def is_fronted(text: str, place: PlaceMention, sentence: Sentence) -> bool:
    """Whether the sentence opens with the place: "In Sarn, a bomb", "On 5 May, at Sarn in the hills"."""
    before = text[sentence.start : place.start]
    return len(before) < FRONT and _FRONT.fullmatch(before) is not None


def sections(text: str, found: Sequence[Sentence]) -> list[int]:
    """For every sentence, the number of the list entry or headed part that it stands in; all 0 in a text without such parts.

    Entries are numbered, bulleted or open with where and when ("Lower Tana, 3 May: ..."); parts are headed by a few words of their
    own before the first sentence of a paragraph ("Lower Tana. On 3 May ...").
    """
    entries = [_ENTRY.match(text, sentence.start) is not None for sentence in found]
    if sum(entries) >= LEAST_PARTS:
        return _numbered(entries)
    labels = [label[0] for sentence in found if (label := _LABEL.match(text, sentence.start)) is not None]
    named = len(labels) >= LEAST_PARTS and len(set(labels)) == len(labels)  # else they are those of speakers
    opening = [_opens(text, found, number, labelled=named) for number in range(len(found))]
    if sum(opening) < LEAST_PARTS:
        opening = _named_parts(text, found)
    if sum(opening) < LEAST_PARTS:
        return [0] * len(found)
    return _numbered(opening)


def _named_parts(text: str, found: Sequence[Sentence]) -> list[bool]:
    """Which sentences open a line with a name of its own and a colon; none where a name comes twice or few are places: they speak."""
    labels = [
        _NAMED_PART.match(text, sentence.start) if text.find(":", sentence.start, sentence.start + HEADING + 2) >= 0 else None
        for sentence in found
    ]
    names = [label[0] for number, label in enumerate(labels) if label is not None and _opens_line(text, found, number)]
    if len(set(names)) < len(names) or sum(map(_is_place, names)) < LEAST_PLACES:
        return [False] * len(found)
    return [label is not None and _opens_line(text, found, number) for number, label in enumerate(labels)]


def _is_place(label: str) -> bool:
    """Whether a label names a place or a bearing."""
    names = label.rstrip(":").split(" / ")
    return any(name.lower() in BEARINGS or gazetteer().named(place_key(name)) is not None for name in names)


def _opens_line(text: str, found: Sequence[Sentence], number: int) -> bool:
    return number == 0 or "\n" in text[found[number - 1].end : found[number].start]


def _numbered(opening: Sequence[bool]) -> list[int]:
    numbers, current = [], 0
    for opens in opening:
        current += opens
        numbers.append(current)
    return numbers


def heading(text: str, sentence: Sentence) -> str | None:
    """The town by which the sentence heads its part: "Sarn (East). On 3 May ...", "SARN: A bomb ..."."""
    found = _HEADING.match(text, sentence.start, sentence.end) or _ENTRY.match(text, sentence.start, sentence.end)
    named = gazetteer().named(place_key(found["name"])) if found is not None else None
    if found is None or named is None or not any(entry.kind == "city" for entry in named.entries):
        return None
    if named.is_word and max(entry.population for entry in named.entries) < TOWN:
        return None  # "OUTLOOK.", "Comment:"
    return found["name"]


def _opens(text: str, found: Sequence[Sentence], number: int, *, labelled: bool) -> bool:
    sentence = found[number]
    if not _opens_line(text, found, number):
        return False
    words = text[sentence.start : sentence.end]
    if _NUMBER.match(words) or _CAPITALS.match(words) or (":" in words and _DATED.match(words)):
        return True
    if _BULLET.match(words):  # a single sentence is a point of a summary, which the text takes up again
        return number + 1 < len(found) and "\n" not in text[sentence.end : found[number + 1].start]
    if labelled and _LABEL.match(words):
        return True
    if _HEAD.fullmatch(words) is None or number + 1 == len(found):
        return False
    return bool(words.rstrip()[-1:] == ".") and found[number + 1].paragraph == sentence.paragraph
