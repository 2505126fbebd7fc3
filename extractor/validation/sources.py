"""The rule on sources: a figure that its sentence gives to one source is no other's.

"The hospitals counted 11 dead", "killing four people, police said": the words that cite a source must reach the figure, and the
record must name somebody of another kind, of whom the sentence says nothing. Who "the spokesman" is, nobody can say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from extractor.reading.names.names import words_in_text
from extractor.reading.names.sources import Citation, citations, kind_of, speakers
from extractor.reading.numbers.numbers import quantities
from extractor.reading.quotes.quotes import Span
from extractor.validation.antecedents import PRONOUN, are_two_people, holder, led_by
from extractor.validation.counts import supports
from extractor.validation.examination import Examination, TollInPlace
from extractor.validation.rule import REGISTRY, Example, Finding
from schemas import Severity, SourceType

WORD = re.compile(r"[\w'’-]+")
STEM = 5  # letters that the forms of a word share: "hospital" and "hospitals", "Nigeria" and "Nigerian"
LITTLE = frozenset("the a an of in at on for and to its his her their from by with some several two three other".split())
# Whoever speaks for others, of whichever kind.
ANYBODY = re.compile(
    r"\b(?:spokes\w+|officials?|sources?|authorit\w+|statements?|reports?|communiqu\w+|bulletins?|releases?|officers?|chiefs?|heads?"
    r"|leaders?|directors?|members?|staff|employees?|workers?|representatives?|commission\w*|generals?|commanders?|investigators?"
    r"|people|men|women|it|he|she|they|who|activists?|monitors?|(?<!news )agenc(?:y|ies))\b",
    re.IGNORECASE,
)
# Forces and ministries speak for one another; somebody elected or appointed to a place does not speak for its police.
STATE = frozenset({SourceType.government, SourceType.security_forces})
OFFICE = re.compile(
    r"\b(?:governor|mayor|president|prefect|premier|prosecutors?|embassy|parliament|senator|lawmakers?)\b", re.IGNORECASE
)
# Branches of a state that do not speak for one another.
HOUSES = {
    house: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for house, words in {
        "foreign": r"embass(?:y|ies)|consulate|foreign\s+ministry",
        "transport": r"railways?|railroad|airport|aviation|port\s+authority",
        "interior": r"interior|police|gendarmerie",
        "defence": r"army|military|defen[cs]e|navy|naval|air\s+force|general\s+staff|gendarmerie",
    }.items()
}
# What leads to a source that tells of something else, or of nobody's figure.
_ASIDE = r"\b(?:where|who|whom|which|when|whose|as|than|not|if|because|since|until|after|before|while)"
ASIDE = re.compile(rf"(?:{_ASIDE}|\band|\bbut)\s+$", re.IGNORECASE)
LED_ASIDE = re.compile(rf"{_ASIDE}\b", re.IGNORECASE)
# Where a source's words end, or another's begin.
PARTED = re.compile(r";|\b(?:while|but|whereas|although|though|however)\b|,\s+and\b(?!\s+that\b)", re.IGNORECASE)
# "Doctors counted nine dead, while the army said that ...": whoever speaks behind it says something else.
CONTRASTED = re.compile(r",\s+(?:while|but|whereas)\b", re.IGNORECASE)
# The sentence behind, in which the source of the one before is told to rely on another: "It quoted a military source."
QUOTES_ANOTHER = re.compile(
    r"\W*(?:it|they|he|she|(?:the|its|their|both)\s+(?:\w+\s+){0,2}?(?:reports?|agency|agencies|stations?|papers?|newspapers?|channels?|broadcasters?|statement|radio|television|sources?|figures?|numbers?))\s+"
    r"(?:\w+\s+){0,2}?(?:quot|cit|attribut|credit|rel(?:y|ied)|bas(?:ed|is)|gave|giv|c[ao]me)\w*[^.;]{0,120}",
    re.IGNORECASE,
)
OPENING = 60  # code points of a sentence in which its source is named: "On Tuesday", "BAGHDAD, Aug 17 -"
ENDING = re.compile(r"[\s\"”'’]*(?:[.;]|$|(?:on|late|early|in)\s|(?:yester|to)day\b|last\s|this\s|here\b)", re.IGNORECASE)

# Who is named by nothing but what was said before.
POINTING = re.compile(
    r"\d|\b(?:it|its|he|him|his|she|her|they|them|their|who|we|our|i|my|this|that|these|those|nobody|none|others?)\b",
    re.IGNORECASE,
)
BARE = re.compile(
    r"(?:\w+\s+)?(?:statements?|reports?|communiqu\w+|bulletins?|releases?|notes?|messages?|reporters?|spokes\w+|officials?|sources?|earlier|later)\W*",
    re.IGNORECASE,
)
INDEFINITE = re.compile(r"\W*(?:an?|one|some)\s", re.IGNORECASE)
# Who may be meant by a name that stands some sentences before: "the group", "the paper".
BACK = re.compile(
    r"\b(?:statement|report|communiqu\w+|bulletin|release|note|message|denunciation|information|version|account|letter|list|document|group|(?:news)?paper|daily|website"
    r"|company|firm|organi[sz]ation|network|agency|cent(?:re|er)|party|body|committee|commission|institution|union|office|media|radio|television|tv|same|source|official|officer"
    r"|spokes\w+|leader|relative|colleague|person|people)s?\b",
    re.IGNORECASE,
)
# Whoever gives a figure is a person, an office or a body: nobody is cited by "a ceasefire declared".
TELLER = re.compile(
    r"[A-Z]|\b(?:police|army|military|ministry|government|doctor|medic|nurse|hospital|morgue|teacher|resident|villager|witness|survivor|prefecture|administration|mayor"
    r"|governor|authorit(?:y|ies)|service|forces|office|room|council|company|firm|charity|mission|embassy|priest|elder|relative|group|agency)(?:['’]s|e?s)?\b"
)
REFUTED = re.compile(r"\b(?:false|wrong|untrue|den(?:ied|ies)|reject(?:ed|s)|incorrect|unfounded|lies?)\b", re.IGNORECASE)
LOWER = re.compile(r"\b[a-z]")
WHERE = re.compile(r"\s+(?:in|at|near|from|for|of)\s+(?:the\s+)?[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)*\s*$")
BEHIND = 3  # sentences before a figure's in which its speaker may be named


class _Voices(NamedTuple):
    """Who speaks in a sentence beside the source that is claimed for its figure."""

    others: tuple[Citation, ...]  # of another kind
    strangers: tuple[Citation, ...]  # of another name
    named: bool  # whether the sentence names the claimed source anywhere


@dataclass(frozen=True)
class _Told:
    """A toll's figure in its sentence, which stands between two offsets of the text."""

    toll: TollInPlace
    span: Span
    start: int
    end: int
    sentence: str
    voices: _Voices

    @cached_property
    def number(self) -> tuple[int, int]:
        """Where the figure stands in the sentence; the quote where it holds none."""
        quote, start = self.toll.toll.quote, self.span.start - self.start
        one = next((one for one in quantities(quote) if supports(one.count, self.toll.toll.count)), None)
        return (start, start + len(quote)) if one is None else (start + one.start, start + one.end)


_Way = Callable[[Examination, _Told, str], Iterator[str]]


@REGISTRY.rule(
    "figure-of-another-source",
    Severity.error,
    "Where its sentence says who gives a figure, the record must not name somebody of another kind.",
    example=Example(
        'source "the mayor" on "killing four people, doctors said"', 'source "doctors" on "killing four people, doctors said"'
    ),
)
def figure_of_another_source(examination: Examination) -> Iterator[Finding]:
    """Every toll whose sentence gives its figure to another source than the record does."""
    for toll in examination.tolls:
        source = toll.toll.source
        if source is None or toll.span is None:
            continue
        told = _told(examination, toll, toll.span, source)
        given = None if told is None else _giver(examination, told, source)
        if given is None or not words_in_text(source, examination.context_finder):
            continue  # whom the article does not name, another rule warns of
        if _is_introduced_as(given, source, examination.text):
            continue
        if len(examination.reading.finder.find_all(toll.toll.quote)) == 1:
            yield Finding(f"{toll.path}.source", f'"{toll.toll.quote}" is told by "{given}", not by "{source}"')


def _told(examination: Examination, toll: TollInPlace, span: Span, source: str) -> _Told | None:
    """The figure in the sentence of its quote, or in those that it reaches over; None where nobody else speaks there."""
    reading = examination.reading
    first = reading.sentence_at(span.start)
    if span.end <= first.end:
        end, sentence = first.end, reading.sentence_text(span.start)
    else:
        end = max(first.end, reading.sentence_at(span.end - 1).end)
        sentence = examination.text[first.start : end]
    voices = _voices(sentence, source)
    return None if voices is None else _Told(toll, span, first.start, end, sentence, voices)


@lru_cache(maxsize=256)
def _voices(sentence: str, source: str) -> _Voices | None:
    """Who may give a figure of the sentence instead of the claimed source; None where nobody may. Kept, since several figures
    often stand in one sentence.
    """
    spoken = speakers(sentence)
    if not spoken:
        return None
    naming = _naming(source)
    others = () if _kind(source) is None else tuple(one for one in citations(sentence) if not _akin(one.source.name, source))
    strangers = tuple(one for one in spoken if naming.search(one.source.name) is None)
    named = naming.search(sentence) is not None
    return _Voices(others, strangers, named) if others or strangers or not named else None


def _giver(examination: Examination, told: _Told, source: str) -> str | None:
    """Who gives the figure instead of the claimed source, if the words say so."""
    ways: tuple[_Way, ...] = (_given_by, _given_by_a_stranger)
    if not told.voices.named:
        ways = (*ways, _given_by_one_meant, _given_by_a_rival)
    return next((name for way in ways for name in way(examination, told, source)), None)


def _given_by(examination: Examination, told: _Told, source: str) -> Iterator[str]:
    """Those of another kind to whom the sentence gives the figure, where it says nothing of the claimed one."""
    sentence, others = told.sentence, told.voices.others
    if not others:
        return
    cited = QUOTES_ANOTHER.match(examination.text, told.end)
    contrast = CONTRASTED.search(sentence, told.span.start - told.start) if cited is None else None
    said = sentence if contrast is None or contrast.start() < told.number[1] else sentence[: contrast.start()]
    said = said if cited is None else said + cited[0]
    if any(map(said.casefold().__contains__, _telling(source))):
        return
    for one in others:
        if _reaches(sentence, one, told.number):
            yield one.source.name


@lru_cache(maxsize=1024)
def _telling(words: str) -> frozenset[str]:
    """The first letters of the words that tell who somebody is."""
    folded = (word.casefold() for word in WORD.findall(words))
    return frozenset(word[:STEM] for word in folded if word not in LITTLE and len(word) > 1)  # not the letters of "U.S."


@lru_cache(maxsize=1024)
def _naming(source: str) -> re.Pattern[str]:
    """What finds a word that tells who a source is, the town that it sits in aside."""
    telling = _telling(WHERE.sub("", source)) or _telling(source)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, telling))})", re.IGNORECASE)


@lru_cache(maxsize=1024)
def _kind(name: str) -> SourceType | None:
    """Of what kind somebody is, where the name says it; None where it may be anybody."""
    kinds = kind_of(ANYBODY.sub(" ", name)), kind_of(name)
    if kinds[1] is SourceType.medical:  # "health officials"
        return kinds[1]
    return None if kinds[0] is SourceType.unknown else kinds[0]


@lru_cache(maxsize=1024)
def _akin(one: str, other: str) -> bool:
    """Whether two may be the same, or speak for one another."""
    kinds = _kind(one), _kind(other)
    if _of_other_houses(one, other):
        return False
    offices = OFFICE.search(one) is not None, OFFICE.search(other) is not None
    return None in kinds or kinds[0] is kinds[1] or (STATE.issuperset(kinds) and offices[0] is offices[1])


def _of_other_houses(one: str, other: str) -> bool:
    """Whether two belong to different branches of a state: an army spokesman and an embassy."""
    houses = [frozenset(house for house, words in HOUSES.items() if words.search(name)) for name in (one, other)]
    return all(houses) and houses[0].isdisjoint(houses[1])


def _reaches(sentence: str, citation: Citation, number: tuple[int, int]) -> bool:
    """Whether what is cited holds the figure, nothing parting them: the source leads the sentence or ends it."""
    if ASIDE.search(sentence, 0, citation.start) or LED_ASIDE.search(citation.source.name):
        return False
    if citation.end <= number[0]:
        return citation.start <= OPENING and PARTED.search(sentence, citation.end, number[0]) is None
    if number[1] <= citation.start:
        return ENDING.match(sentence, citation.end) is not None and PARTED.search(sentence, number[1], citation.start) is None
    return citation.start <= OPENING


def _given_by_a_stranger(examination: Examination, told: _Told, source: str) -> Iterator[str]:
    """Those to whom the sentence gives the figure, of whatever kind, where the claimed one is named nowhere near.

    A sentence may call its speaker otherwise than its neighbours do: "a doctor", "the group".
    """
    sentence, strangers = told.sentence, told.voices.strangers
    if not strangers or REFUTED.search(sentence):
        return
    number, named = told.number, _naming(source)
    sentences, position = examination.reading.sentences, examination.reading.sentence_number_at(told.span.start)
    for one in strangers:
        name = one.source.name
        if POINTING.search(name) or BARE.fullmatch(name) or INDEFINITE.match(sentence, one.start) or not TELLER.search(name):
            continue
        if not _reaches(sentence, one, number) or named.search(_around(sentence, one, number)):
            continue
        near = sentences[max(0, position - BEHIND) if _points_back(name, source) else position : position + 2]
        if not any(named.search(examination.text, other.start, other.end) for other in near if other.start != told.start):
            yield name


def _given_by_one_meant(examination: Examination, told: _Told, source: str) -> Iterator[str]:
    """Those to whom the sentence gives the figure by "he said" or "the chief said", where both are told apart by their names, or
    by their kinds.
    """
    text, reading = examination.text, examination.reading
    for one in speakers(told.sentence):
        said_by = one.source.name
        if not _reaches(told.sentence, one, told.number):
            continue
        if PRONOUN.fullmatch(said_by) is None:
            person = holder(text, told.start, said_by) or said_by
            if are_two_people(person, source, text):
                yield person
            continue
        meant = led_by(reading, reading.sentence_number_at(told.span.start))
        if meant is None or _naming(source).search(reading.sentence_text(reading.sentences[meant[0]].start)):
            continue
        if are_two_people(meant[1], source, text) or not _akin(meant[1], source):
            yield meant[1]


def _given_by_a_rival(examination: Examination, told: _Told, source: str) -> Iterator[str]:
    """Those who give the figure in its sentence, where the claimed source leads one beside it with another figure of its own."""
    if REFUTED.search(told.sentence):
        return
    given = [one.source.name for one in speakers(told.sentence) if _reaches(told.sentence, one, told.number)]
    given = [name for name in given if TELLER.search(name) or BACK.search(name)]
    given = [name for name in given if not (POINTING.search(name) or BARE.fullmatch(name))]
    if given and _gives_another(examination, told, _naming(source)):
        yield given[0]


def _gives_another(examination: Examination, told: _Told, named: re.Pattern[str]) -> bool:
    """Whether a source leads a sentence near that tells another figure of the outcome."""
    reading, claimed = examination.reading, told.toll.toll
    position = reading.sentence_number_at(told.span.start)
    for number in range(max(0, position - BEHIND), min(len(reading.sentences), position + BEHIND)):
        near = reading.sentences[number]
        sentence = reading.text[near.start : near.end]
        leading = [one for one in speakers(sentence) if one.start <= OPENING and named.search(one.source.name)]
        figures = reading.mentions_between(near.start, near.end) if leading and number != position else ()
        if any(
            one.outcome is claimed.outcome
            and one.count is not None
            and not one.part
            and not one.count.overlaps(claimed.count)
            and _reaches(sentence, leading[0], (one.number_start - near.start, one.number_end - near.start))
            for one in figures
        ):
            return True
    return False


def _is_introduced_as(office: str, person: str, text: str) -> bool:
    """Whether the article puts a name to the office of a speaker: "the governor, Colonel Ana Ruiz"."""
    last, named = re.escape(office.split()[-1]), re.escape(person)
    if " " not in person or person not in text:
        return False
    words = r"(?:[\w'’-]+\s+){0,5}?"
    return re.search(rf"\b{last},?\s+(?:of\s+)?{words}{named}|{named},\s+{words}{last}\b", text, re.IGNORECASE) is not None


def _points_back(name: str, source: str) -> bool:
    """Whether a speaker may stand for one who was named some sentences before: a person, a body, or one of the same state."""
    alike = None not in (_kind(name), _kind(source)) and _akin(name, source)
    return alike or BACK.search(name) is not None or not LOWER.search(name)


def _around(sentence: str, citation: Citation, number: tuple[int, int]) -> str:
    """The words of a sentence in which whoever gives its figure may be named besides: about those who say it."""
    if citation.end <= number[0]:
        parted = PARTED.search(sentence, number[1])
        return sentence if parted is None else sentence[: parted.start()]
    return sentence[number[1] :] if number[1] <= citation.start else sentence
