"""Sources: who gives a figure, by the words of its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from extractor.reading.text.late import late, late_of_words
from extractor.reading.words.stems import marks, whole_words
from schemas import SourceType

_SAY = (
    r"(?:said|says?|saying|told|tells|reported|reports|confirmed|confirms|announced|stated|states|added|adds|disclosed|revealed|estimated|estimates"
    r"|put\s+the|counted|claimed|claims|wrote|tweeted|noted|declared|indicated|acknowledged|explained|quoted)"
)
_HEADS: tuple[tuple[SourceType, str], ...] = (
    (
        SourceType.medical,
        r"hospitals?|doctors?|medics?|medical|paramedics?|ambulance|clinic|surgeon|nurses?|morgue|mortuary|coroner|health\s+(?:ministry|officials?|department|authorities|workers?|minister)"
        r"|forensic|red\s+crescent|red\s+cross|rescue\s+(?:workers?|officials?|service)",
    ),
    (
        SourceType.security_forces,
        r"police\w*|military|army|soldiers?|troops|security\s+(?:forces?|officials?|sources?|services?)|colonel|general|commander|major|captain|lieutenant|brigade|navy|air\s+force|sheriff"
        r"|gendarmerie|coalition|nato|isaf|battalion|constabulary|officers?|intelligence|pentagon|defen[cs]e\s+ministry|ministry\s+of\s+defen[cs]e|general\s+staff|coprefa|armed\s+forces",
    ),
    (
        SourceType.perpetrator,
        r"militants?|rebels?|insurgents?|guerrillas?|taliban|gunmen|attackers?|kidnappers?|islamic\s+state|isil|isis|daesh|al-?\s?qaeda|al-?\s?shabaa?b|boko\s+haram|farc|eln|communiqu\w+",
    ),
    (
        SourceType.ngo,
        r"ngos?|aid\s+(?:group|agency|organi[sz]ation)s?|charity|charities|human\s+rights|rights\s+(?:groups?|activists?|monitors?)|observatory|amnesty|non-?profit|activists?|monitors?|msf|oxfam"
        r"|doctors\s+without\s+borders|save\s+the\s+children|foundation|watchdog|united\s+nations|u\.?n\.?|unicef|unhcr|unama|ocha|monitoring\s+group",
    ),
    (
        SourceType.government,
        r"government|officials?|ministry|minister|ministries|governor|mayor|spokes(?:man|woman|person)|authorities|president|prosecutors?|state\s+media|embassy|administration|council(?:lor|man|lors)?|prefect|senator"
        r"|district\s+(?:chief|head|administrator)|chief|presidency|parliament|lawmaker|commissioner|secretary|white\s+house|kremlin",
    ),
    (
        SourceType.witness,
        r"witness(?:es)?|eyewitness(?:es)?|residents?|locals?|survivors?|neighbou?rs?|villagers?|relatives?|family|passers-?by|elders?|shopkeepers?|mother|father|brother|sister|son|wife|husband",
    ),
    (
        SourceType.media,
        r"sources\s+told|media|television|tv|radio|newspaper|news\s+agency|agency|reporters?|correspondent|afp|reuters|associated\s+press|bbc|cnn|al\s+jazeera|xinhua|daily|times|broadcaster|journalists?|world\s+sources",
    ),
)
_TYPES = tuple((kind, late_of_words(rf"\b(?:{words})\b")) for kind, words in _HEADS)
_ANY_HEAD = "|".join(words for _, words in _HEADS) + r"|sources?|reports?|statement|bulletin|it|they|he|she"
_TITLED = r"[\w'’.-]+"
# What can only end where a blank or a comma stands is never given back, letter by letter.
_WHOLE = rf"{_TITLED}+"
_LEAD = r"[\s\"“”]*+"

# "..., the police chief said", "according to hospital officials", "police said ...", "Officials at the Emergency Hospital said ..."
_ACCORDING = late(
    rf"\b(?:according\s+to|as\s+per|citing|quoting)\s+(?P<who>(?:{_TITLED}[ \t\n]+){{0,6}}?{_TITLED})(?=[,.;:]|\s+(?:in|on|at|who|and|as|that|which|after|when)\b|$)",
    re.IGNORECASE,
)
_SUBJECT = late_of_words(
    rf"(?:^|(?<=[,.;:—–\"“”])){_LEAD}(?P<who>(?:{_WHOLE}[ \t\n]++){{0,9}}?{_WHOLE})(?:,[^,.;]{{1,80}},)?\s+(?:has\s+|have\s+|had\s+|also\s+|later\s+|earlier\s+)?{_SAY}\b",
)
_AFTER = late(
    rf"[,\"”]\s*(?:said|reported|told|added|confirmed)\s+(?P<who>(?:{_TITLED}[ \t\n]+){{0,7}}?{_TITLED})(?=[,.;:]|$)",
    re.IGNORECASE,
)
_SOURCES = late(r"\bsources?\b", re.IGNORECASE)
_RELAYED = late(r"\btold\b|\bworld\b", re.IGNORECASE)
# The words that the three need.
_CITES = whole_words("according per citing quoting")
_SAYS = whole_words(
    """said say says saying told tells reported reports confirmed confirms announced stated states added adds disclosed revealed
    estimated estimates put counted claimed claims wrote tweeted noted declared indicated acknowledged explained quoted"""
)
_SAID = whole_words("said reported told added confirmed")
# What the words of saying begin with, but for "put the".
_SAYINGS = (
    "said say told tells report confirm announced state add disclosed revealed estimate counted claim wrote tweeted noted declared indicated"
    " acknowledged explained quoted"
).split()
_SAYING_REACH = len("acknowledged") + 1  # code points, of which the longest of them takes one less
_WAYS = ((_CITES, _ACCORDING), (_SAYS, _SUBJECT), (_SAID, _AFTER))
# "The Red Cross gave the figure of 107", "the ministry raised the number of dead to 33", "the rebels spoke of 16 dead"
_GIVING = (
    whole_words("gave given gives raised raises lowered lowers revised spoke speaks spoken recorded"),
    late_of_words(
        rf"(?:^|(?<=[,.;:—–\"“”])){_LEAD}(?P<who>(?:{_WHOLE}[ \t\n]++){{0,9}}?{_WHOLE})(?:,[^,.;]{{1,80}},)?\s+(?:has\s+|have\s+|had\s+|also\s+|later\s+|earlier\s+)?"
        r"(?:(?:gave|given|gives|raised|raises|lowered|lowers|revised)\s+(?:an?|the|its|their|that)\b|(?:spoke|speaks|spoken)\s+of\b|recorded\b)",
    ),
)
_HEAD = late_of_words(rf"\b(?:{_ANY_HEAD})\b")
_NAME = late(r"^(?:[A-Z][\w'’.-]+\s+){1,3}[A-Z][\w'’-]+$")
_CLAUSE = late(r"\b(?:that|had|has|have|was|were|is|been)\b", re.IGNORECASE)
_LEADING = late(
    r"^(?:and|but|while|as|that|where|also|meanwhile|however|earlier|later|separately|on\s+\w+day|after|before|when|because|since|if|the|a|an)\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Source:
    """Whoever gives a figure: the words that name it, and of what kind it is."""

    name: str
    kind: SourceType


@dataclass(frozen=True, slots=True)
class Citation:
    """A source with the place of the words that cite it in a sentence: "police said", ", according to doctors"."""

    source: Source
    start: int
    end: int


@lru_cache(maxsize=256)
def source_of(sentence: str) -> Source | None:
    """Who says what ``sentence`` says; None when it says it in its own voice. Kept, since one sentence often gives several figures."""
    return next((citation.source for citation, known in _all_cited(sentence, _WAYS) if known), None)


@lru_cache(maxsize=256)
def citations(sentence: str) -> tuple[Citation, ...]:
    """All whom the sentence names as sources, way by way, with those who give a figure without a word of saying. Kept likewise."""
    return tuple(citation for citation, known in _kept(sentence) if known)


@lru_cache(maxsize=256)
def speakers(sentence: str) -> tuple[Citation, ...]:
    """All who speak in the sentence, whatever they are called: "the firm Shell said", "it said". Kept likewise."""
    return tuple(citation for citation, _ in _kept(sentence))


@lru_cache(maxsize=256)
def _kept(sentence: str) -> tuple[tuple[Citation, bool], ...]:
    return tuple(_all_cited(sentence, (*_WAYS, _GIVING)))


def _all_cited(sentence: str, ways: Iterable[tuple[int, re.Pattern[str]]]) -> Iterator[tuple[Citation, bool]]:
    """All who speak in the sentence, each with whether it is named, or is called as sources are."""
    words = marks(sentence)
    for needed, way in ways:
        if words & needed:
            yield from _cited(way, sentence, _said_until(sentence) if way is _SUBJECT else len(sentence))


def _said_until(sentence: str) -> int:
    """How far whoever says something may stand in the sentence: before its last word of saying."""
    lowered = sentence.lower()
    if "put" in lowered or len(lowered) != len(sentence):
        return len(sentence)
    return max(map(lowered.rfind, _SAYINGS)) + _SAYING_REACH


def _cited(way: re.Pattern[str], sentence: str, end: int) -> Iterator[tuple[Citation, bool]]:
    """Those who speak in the sentence in one way, before ``end``."""
    for match in way.finditer(sentence, 0, end):
        name = _trimmed(match["who"])
        if name and not _CLAUSE.search(name):
            known = bool(_HEAD.search(name) or _NAME.match(name)) and name.casefold() not in {"it", "they", "he", "she"}
            yield Citation(Source(name, kind_of(name, said=match[0])), match.start("who"), match.end()), known


def kind_of(name: str, *, said: str = "") -> SourceType:
    """What kind of source a name stands for."""
    if _SOURCES.search(name) and _RELAYED.search(said):
        return SourceType.media
    for kind, words in _TYPES:
        if words.search(name):
            return kind
    return SourceType.unknown


def _trimmed(name: str) -> str:
    shorter = " ".join(name.split()).strip(" ,\"“”'")
    while (match := _LEADING.match(shorter)) is not None:
        shorter = shorter[match.end() :]
    return shorter
