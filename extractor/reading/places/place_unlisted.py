"""Unlisted places: names that no gazetteer holds, and that only a word such as "near" makes places."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.places.gazetteer import gazetteer
from extractor.reading.places.place_words import DIRECTIONS, FACILITIES, MEDIA, NEVER, NOT_NAMES, OPENING, RANKS, TITLES
from extractor.reading.text.late import late

LONGEST = 3  # words of such a name
BEFORE = 30  # code points before a name in which the words stand that make it a place
VOWELS = frozenset("aeiou")  # a word without one, before a full stop, is cut short: "Brgy. Agta"
_ACRONYM = 5  # capitals in a row that are an organisation's letters
_LEADING = late(
    r"\b(?:in|at|near|outside|around|round|overran|razed|besieged|retook|stormed|entered|invaded|recaptured|not[ \n]far[ \n]from|close[ \n]to"
    r"|(?:swooped|descended|marched|advanced)[ \n]on|(?:abducted|kidnapped|away|off)[ \n]from|(?:road|highway|track|route|trail|path|bus|train)[ \n](?:to|from|through|into|for|past)"
    r"|(?:road|highway|track|route|railway|line|stretch|bus|train|truck|lorry|vehicle|convoy|cooperative|foothills|hills|area|mine|bridge|somewhere|day|o['’]clock)[ \n]between"
    r"|(?:hamlet|village|settlement|barangay|island|islet)"
    r"|(?:assault|raid|attack)s?[ \n]on|(?:municipal|town|village|city)[ \n](?:building|hall|square|market|council|chief|head)[ \n]of|headm[ae]n[ \n]of|(?:sub-)?prefect[ \n]of"
    r"|(?:locality|community|mayor|residents|villagers|inhabitants|outskirts|area|quarter|estate|fishermen|elders|farmers|suburb|neighbou?rhood"
    r"|settlement|hill|market|resort|islet|slopes|hinterlands?|annex|commune|ward|sector|streets?|garrison|port|(?:village|council|upazila|district)[ \n](?:chairman|head)"
    r"|edge|entrance|hills|forests?|(?:police|army|military|gendarmerie|border)[ \n](?:post|station|camp|base|brigade)|brigade)[ \n]of"
    r"|(?:(?:north|south)(?:-?(?:east|west))?|east|west)(?:ern)?(?:[ \n]\w+)?[ \n]of|(?:kilomet(?:re|er)s?|km|miles?)[ \n](?:from|of|outside))[ \n]+(?:(?:nearby|neighbou?ring)[ \n]+)?$",
    re.IGNORECASE,
)
# The words that it ends with, whose last letters stand right before a name of which it can be true.
_LEADS = (
    *("in", "at", "near", "outside", "around", "round", "nearby", "neighbouring", "neighboring"),
    *("overran", "razed", "besieged", "retook", "stormed", "entered", "invaded", "recaptured", "from", "to", "of", "on"),
    *("through", "into", "for", "past", "between", "hamlet", "village", "settlement", "barangay", "island", "islet"),
)
_LONGEST_LEAD = 14  # code points before a name in which the last of these words ends that stands right before it
# "Lundu, a village some 20 km from the border", "Marika, a trading town of 9,000": what the name is, is said behind it.
_EXPLAINED = late(
    r",[ \n]+(?:(?:an?|the|another)[ \n]+(?:(?!of\b|from\b|in\b|near\b|who\b|at\b)[\w'’-]+[ \n]+){0,3}(?:village|town|hamlet|settlement|suburb|locality|township|oasis)\b"
    r"(?![ \n]+(?:elder|chief|head|leader|council|doctor|official|mayor|priest|teacher|resident|guard|crier|clerk|boy|girl))"
    r"|(?:(?:just|right)[ \n]+)?(?:near|outside|(?:(?:north|south)(?:-?(?:east|west))?|east|west)[ \n]+of)[ \n]+(?-i:[A-Z])"
    r"|in[ \n]+(?:the[ \n]+)?(?-i:[A-Z])[\w'’-]+(?:[ \n](?-i:[A-Z])[\w'’-]+)?[ \n](?:district|province|territory|county|governorate|municipality|department)\b"
    r"|where\b|in[ \n]the[ \n](?:interior|hills|mountains|(?:far[ \n])?(?:north|south|east|west)(?:-?(?:east|west))?)\b"
    r"|(?:(?:some|about|just|only|barely)[ \n]+)?\d+(?:\.\d+)?[ \n]?(?:kilomet(?:re|er)s?|km|miles?)[ \n]+(?:(?:to[ \n]+the[ \n]+)?(?:north|south|east|west)|from|outside|away|inland|up|down))"
    r"|(?:,[^,.;\n]{1,30},)?[ \n](?:was|were|had[ \n]been|has[ \n]been)[ \n](?:(?:last|also|itself|first|again|repeatedly|heavily)[ \n])?"
    r"(?:raided|shelled|bombed|overrun|razed|besieged|recaptured|looted|torched)\b",
    re.IGNORECASE,
)
# "near Harun hospital", "in Tosca's house", "at Milfort-Nord": the name goes on, or names something inside a place.
_GOES_ON = late(
    r"['’-]|[ \n]+(?:hospital|clinic|prison|jail|police|army|airport|university|school|mosque|church|station|district|province|road|street|bank|bridge|camp|base|court|market|hotel"
    r"|checkpoint|junction|barracks|crossing|stadium|mine|building|headquarters|newspaper|television|radio)s?\b",
    re.IGNORECASE,
)
# "at Sarn and Lundu on Monday", but not "in Sarn and Petrov said".
_ENDS_ROW = late(
    r"\s*(?:[.;:)]|$)|,?[ \n](?:on|in|at|near|before|after|late|early|this|last|yesterday|today|overnight|when|where|while|during|by)\b",
    re.IGNORECASE,
)
# What "in" and "at" lead to besides places.
_NO_PLACES = frozenset(
    "operation operations ramadan eid easter christmas lent advent islam christianity god allah english french spanish arabic russian german"
    " portuguese chinese turkish persian dari pashto urdu hindi swahili facebook telegram twitter whatsapp instagram tiktok youtube signal"
    " hausa fulfulde tigrinya amharic oromo kinyarwanda lingala tamil sinhala sinhalese malay tagalog bengali punjabi kurmanji dialect medecins sans sayyaf nations"
    " creole quechua hebrew greek dutch afrikaans zulu xhosa corso via viale piazza chowk prospekt strasse promenade faubourg purok"
    " taman hill park gardens close crescent drive mission"
    " scheme plaza avenida calle carrera calzada rue rua jalan avenue route routes highway street boulevard tower towers terminal cinema theatre restaurant cafe house parliament congress senate government cabinet council chapter article section paragraph table annex appendix part phase january"
    " europe africa asia america christendom february march april may june july august september october november december spring summer autumn winter".split()
)
_BARRED = NEVER | FACILITIES | MEDIA | NOT_NAMES | TITLES | DIRECTIONS | frozenset(RANKS) | _NO_PLACES
_BARRED_INSIDE = _BARRED - {"abu"}
_INSIDE = tuple(f" {word}{gap}" for word in ("in", "at", "near", "outside") for gap in " \n")


def is_unlisted_place(text: str, keys: Sequence[str], start: int, end: int) -> bool:
    """Whether the capitalised words ``keys`` from ``start`` to ``end``, of which the gazetteer knows none, are a place by the
    words on either side: "at Lundu Creek", "residents of Lundu", but not "at the Senate" or "in NATO".
    """
    return _may_be_place(text, keys, start, end) and _is_told(text, start, end)


def is_unlisted_in_row(text: str, keys: Sequence[str], others: Sequence[str], offsets: tuple[int, int, int]) -> bool:
    """The same of names joined by "and" to ``others``, to the first of which the words before it lead: "at Sarn and Lundu". The
    ``offsets`` are those of the row's start, and of the names' start and end.
    """
    row, start, end = offsets
    if _ENDS_ROW.match(text, end) is None or not (_BARRED - OPENING).isdisjoint(others):
        return False
    return leads_to_place(text, row) and _may_be_place(text, keys, start, end)


def is_name(keys: Sequence[str]) -> bool:
    """Whether the words may be a place's name by themselves."""
    return gazetteer().demonyms.keys().isdisjoint(keys) and len(keys) <= LONGEST and _BARRED.isdisjoint(keys)


def _may_be_place(text: str, keys: Sequence[str], start: int, end: int) -> bool:
    """Whether the capitalised words are a name at all, and no part of a longer one."""
    if not gazetteer().demonyms.keys().isdisjoint(keys):
        return False  # "near Iraqi embassy"
    if len(keys) > LONGEST or not _barred_in(text, start).isdisjoint(keys):
        return False
    name = text[start:end]
    if len(name) <= 2 or (name.isupper() and len(name) <= _ACRONYM) or any(map(str.isdigit, name)):
        return False
    return _GOES_ON.match(text, end) is None and not (text[end : end + 1] == "." and VOWELS.isdisjoint(name.casefold()))


def _barred_in(text: str, start: int) -> frozenset[str]:
    """What no place's name has; "at Abu Salim" is one, "the raid on Abu Salim" is not."""
    return _BARRED_INSIDE if text[max(0, start - 8) : start].lower().endswith(_INSIDE) else _BARRED


def leads_to_place(text: str, start: int) -> bool:
    """Whether the words before ``start`` lead to a place: "residents of", "the market area of", "12 km from"."""
    if not text[max(0, start - _LONGEST_LEAD) : start].rstrip(" \n").lower().endswith(_LEADS):
        return False
    return _LEADING.search(text, max(0, start - BEFORE), start) is not None


def _is_told(text: str, start: int, end: int) -> bool:
    """Whether the words on either side say that a place is named: a preposition, a bearing, its residents, or what it is."""
    return leads_to_place(text, start) or _EXPLAINED.match(text, end) is not None
