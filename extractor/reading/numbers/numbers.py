"""Numbers: quantities that can count people, with the bounds and hedges that English puts around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from extractor.reading.numbers.excluded import (
    AMID_AGES,
    BEFORE_DIGITS,
    CURRENCIES,
    NUMBERED,
    TELLING_AFTER,
    TELLING_BEFORE,
    counts_no_people,
)
from extractor.reading.numbers.hedges import PREFIX_ENDS, RISE, SUFFIX_STARTS, hedged, hedged_before
from extractor.reading.numbers.nouns import NO_NOUN, Head, head
from extractor.reading.numbers.numerals import AFTER_ARTICLE, GOING_ON, SINGLE_WORDS, WORDS, Numeral, count_of_word, numeral
from extractor.reading.numbers.stretches import REACH, Stretches
from extractor.reading.text.kinds import WordKind
from extractor.reading.text.openings import openings
from extractor.reading.text.pieces import SHORT, Known
from extractor.reading.text.tokens import Tokens, tokenise
from extractor.reading.words.lexicon import ARTICLES, NOUNS, STOPS, THINGS
from schemas.count import Count


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity in a text: offsets with bounds and hedges included, and the count the words give.

    ``vague``: words such as "several" or "dozens". ``kind``: ``digits``, ``words``, ``article`` ("a soldier"), ``ordinal``
    ("a fourth victim", a total of 4), or ``zero`` ("no one").
    """

    start: int
    end: int
    count: Count
    vague: bool
    kind: str


@dataclass(slots=True)
class Figure:
    """A quantity over the tokens ``first`` up to ``last`` (not included). ``head`` is set where the noun was read with it."""

    first: int
    last: int
    count: Count
    vague: bool
    kind: str
    head: Head | None = None


ORDINAL_VALUES = {
    word: value
    for value, word in enumerate(
        """second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
        seventeenth eighteenth nineteenth twentieth""".split(),
        start=2,
    )
}
_ONE = Count.exactly(1)
_ZEROS = frozenset("no nobody none noone neither zero".split())
_ZERO_STARTERS = _ZEROS | {"not"}
_SINGLES = frozenset("a an another every no one".split())
_PEOPLE = frozenset(NOUNS) | {"old"}
_LEADING_ON = frozenset(["-", "old", "year"])  # with one of these a phrase may go on past a word that ends others
_PEOPLE_OR_END = _PEOPLE | NO_NOUN - {"."}  # a stop ends no phrase where it is the point of a number or an abbreviation
_NO_NOUNS = STOPS - frozenset(NOUNS) - THINGS
_STARTERS = WORDS | _ZEROS | {"another", "not"}

_RANGE_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6}
_RANGE_SIGNS = frozenset("- – — to or".split())
_AFTER_LOWER = _RANGE_SIGNS | {"and"}


def quantities(text: str) -> list[Quantity]:
    """Every quantity in ``text`` that can count people, in order and without overlaps.

    Left out: percentages, money, ages, years, dates, clock times, durations, distances, weights, calibres, designations and
    ordinals of things. A count of things ("two explosions") is kept: what is counted is not judged here.
    """
    tokens = tokenise(text)
    return [
        Quantity(tokens.starts[figure.first], tokens.end(figure.last - 1), figure.count, figure.vague, figure.kind)
        for figure in figures(tokens)
    ]


def quantities_between(text: str, start: int, end: int) -> list[Quantity]:
    """Those of ``quantities`` that begin from ``start`` on and before ``end``; no more of a long text is read than they take."""
    tokens = tokenise(text)
    first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    return [
        Quantity(tokens.starts[figure.first], tokens.end(figure.last - 1), figure.count, figure.vague, figure.kind)
        for figure in (figures_around(tokens, range(first, last)) if first < last else ())
        if first <= figure.first < last
    ]


def figures(tokens: Tokens) -> list[Figure]:
    """The quantities of ``tokens`` as ranges of tokens, in order and without overlaps. Those of the last few texts are kept."""
    if len(tokens.text) <= SHORT:
        return list(_kept_short(tokens.text))
    return list(_kept(tokens.text).all)


def figures_around(tokens: Tokens, places: Iterable[int]) -> list[Figure]:
    """Of ``figures`` at least those of each sentence that holds one of the tokens ``places``, which come in order."""
    if len(tokens.text) <= SHORT:
        return list(_kept_short(tokens.text))
    return _kept(tokens.text).around(places)


class _Figures:
    """The figures of one text, read stretch by stretch as they are asked for."""

    def __init__(self, text: str) -> None:
        self._tokens = tokens = tokenise(text)
        self._begins = _BEGINS.places(tokens.kinds)
        self._stretches = Stretches(tokens.words, openings(text), self._begins)
        self._read: list[Figure] = []

    @cached_property
    def all(self) -> list[Figure]:
        """The figures of the whole text."""
        return self.around(self._begins)

    def around(self, places: Iterable[int]) -> list[Figure]:
        """The figures of the stretches that hold the tokens ``places``, which come in order, and of those asked for before."""
        begins = self._stretches.new_around(places)
        if begins:
            found = _figures(self._tokens, begins)
            self._read = sorted([*self._read, *found], key=_first) if self._read else found
        return self._read


def _first(figure: Figure) -> int:
    return figure.first


@lru_cache(maxsize=4)
def _kept(text: str) -> _Figures:
    return _Figures(text)


@lru_cache(maxsize=128)
def _kept_short(text: str) -> tuple[Figure, ...]:
    tokens = tokenise(text)
    return tuple(_figures(tokens, _BEGINS.places(tokens.kinds)))


def _figures(tokens: Tokens, begins: list[int]) -> list[Figure]:
    """The figures whose numbers begin at the tokens ``begins``, which come in order."""
    found: list[Figure] = []
    done = 0
    words = tokens.words
    for index in begins:
        if index < done:
            continue
        count, kind = _BEGINNINGS[words[index]]
        if count is not None and _is_plain(tokens, index, kind):
            first, last = index, index + 1
            if index > done and words[index - 1] in PREFIX_ENDS:
                count, first = hedged_before(words, (first, last), count, done)
            found.append(Figure(first, last, count, False, kind))
            done = last
            continue
        if kind == "article" and (index + 1 == len(words) or words[index + 1] not in AFTER_ARTICLE):
            figure = _single(tokens, index)  # the most frequent case
            done = done if figure is None else figure.last
        elif kind == "digits":  # of a rejected number no part is read again
            figure, done = _numbered(tokens, index, done)
            if done == index:
                done += 1
        else:
            figure = _figure(tokens, index, done)
            done = done if figure is None else figure.last
        if figure is not None:
            found.append(figure)
    return found


def _beginning(word: str) -> tuple[Count | None, str]:
    """The count of a number of this one word, where it is one, and its kind, of a word with which a quantity can begin."""
    if word[0].isdigit():
        return count_of_word(word) if len(word) <= _FEW_DIGITS else None, "digits"
    if word in SINGLE_WORDS:
        return count_of_word(word), "words"
    if word in ARTICLES:
        return None, "article"
    return None, ""


def _begins(word: str) -> bool:
    """Whether a quantity can begin with the word."""
    return word[0].isdigit() or word in SINGLE_WORDS or word in ARTICLES or word in _STARTERS


_FEW_DIGITS = 3
_BEGINNINGS = Known(_beginning)
_BEGINS = WordKind(_begins)


def _figure(tokens: Tokens, index: int, done: int) -> Figure | None:
    """The quantity that begins at ``index`` and is none of one plain number."""
    word = tokens.words[index]
    if word in _ZERO_STARTERS:
        return _zero(tokens, index)
    if word == "many" and index and tokens.words[index - 1] in ("as", "how", "so", "too"):
        return None
    figure, after = _numbered(tokens, index, done)
    return _single(tokens, index) if after == index and word in _SINGLES else figure


def _numbered(tokens: Tokens, index: int, done: int) -> tuple[Figure | None, int]:
    """The quantity whose number begins at ``index``, and the first token that it does not hold; ``index`` where no number begins."""
    number = numeral(tokens, index)
    if number is None:
        return None, index
    after = number.last
    if tokens.words[index] == "some" and (inner := _some_number(tokens, index)) is not None:
        number = inner
    if number.last < len(tokens.words) and tokens.words[number.last] in _AFTER_LOWER:
        number = _ranged(tokens, number)
    if counts_no_people(tokens, number):
        return None, after
    count, first, last = hedged(tokens, number, done)
    return Figure(first, last, count, number.vague, "digits" if number.digits else "words"), last


# A number beside none of these is neither longer than its one word nor anything but a count, which words before it may bound or blur.
_MARKING_BEFORE = {
    "digits": TELLING_BEFORE | BEFORE_DIGITS | AMID_AGES,
    "words": TELLING_BEFORE | AMID_AGES,
}
_CLOSING = frozenset(".,;)!?")  # these touch a number without changing it
_MARKING_AFTER = TELLING_AFTER | GOING_ON | _AFTER_LOWER | SUFFIX_STARTS


def _is_plain(tokens: Tokens, index: int, kind: str) -> bool:
    """Whether a number of one word stands free, as most do: it says what it says without anything around it."""
    words, starts, last = tokens.words, tokens.starts, index + 1
    if index:
        before = words[index - 1]
        if before in _MARKING_BEFORE[kind] or starts[index - 1] + len(before) == starts[index]:
            return False
        if before == "." and index > 1 and words[index - 2] in NUMBERED:
            return False
    if last == len(words):
        return True
    following = words[last]
    if following in _MARKING_AFTER or following.isdecimal():
        return False
    if starts[index] + len(words[index]) == starts[last] and following not in _CLOSING:
        return False
    return last + 1 == len(words) or words[last + 1] not in CURRENCIES


def _some_number(tokens: Tokens, index: int) -> Numeral | None:
    """The number of "some 40", where "some" is a hedge and no quantity."""
    if index + 1 >= len(tokens.words):
        return None
    inner = numeral(tokens, index + 1)
    return None if inner is None or inner.vague else inner


def _zero(tokens: Tokens, index: int) -> Figure | None:
    words = tokens.words
    word = words[index]
    following = words[index + 1] if index + 1 < len(words) else ""
    nobody = Count.exactly(0)
    if word in ("nobody", "none", "noone", "neither", "zero"):
        return Figure(index, index + 1 + (following == "else"), nobody, vague=False, kind="zero")
    if following == "one" or (following == "-" and words[index + 2 : index + 3] == ["one"]):
        last = index + (2 if following == "one" else 3)
        return Figure(index, last + (words[last : last + 1] == ["else"]), nobody, vague=False, kind="zero")
    if word == "not":
        if words[index + 1 : index + 3] == ["a", "single"]:
            return Figure(index, index + 3, nobody, vague=False, kind="zero")
        return None
    noun = head(tokens, index + 1, len(words), several=False)
    if noun.noun is None:
        return None
    return Figure(index, index + 1, nobody, vague=False, kind="zero", head=noun)


def _single(tokens: Tokens, index: int) -> Figure | None:
    """Read "a soldier" and "another man" as one, and "a fourth victim" as a total of four."""
    words = tokens.words
    first = index + 1
    count, kind = _ONE, "article"
    ordinal = ORDINAL_VALUES.get(words[first]) if first < len(words) else None
    if ordinal is not None and words[index] in ARTICLES:
        count, kind, first = Count.exactly(ordinal), "ordinal", first + 1
    if words[index] != "another" and not _may_name_people(words[first : first + REACH]):
        return None
    noun = head(tokens, first, len(words), several=False)
    if noun.noun is not None and noun.noun.number == "s":
        return Figure(index, noun.last, count, False, kind, noun)
    if first < len(words) and (words[first] in WORDS or words[first][0].isdigit()):
        return None  # "another 12"
    if words[index] == "another" and noun.noun is None and not noun.thing and not noun.unknown:
        return Figure(index, index + 1, count, False, kind)
    return None


def _may_name_people(reach: list[str]) -> bool:
    """Whether a noun for people may stand before the phrase with these words ends."""
    if not _LEADING_ON.isdisjoint(reach):
        return "year" in reach or (reach[0] not in _NO_NOUNS and not _PEOPLE.isdisjoint(reach))
    for word in reach:
        if word in _PEOPLE_OR_END:
            return word in _PEOPLE
    return False


def _ranged(tokens: Tokens, number: Numeral) -> Numeral:
    """Read "12 to 15", "12-15", "two or three" and "between 12 and 15" as one range; one of ``_AFTER_LOWER`` follows the number."""
    words = tokens.words
    sign = words[number.last]
    between = number.first > 0 and words[number.first - 1] == "between"
    if number.last + 1 >= len(words) or not (sign in _RANGE_SIGNS or (between and sign == "and")):
        return number
    if sign in "-–—" and not tokens.touching(number.last + 1) and tokens.touching(number.last):
        return number
    if sign in ("–", "—", "-") and not tokens.touching(number.last):
        return number
    upper = numeral(tokens, number.last + 1)
    if upper is None or upper.vague or number.vague:
        return number
    if sign == "to" and RISE.intersection(words[max(0, number.first - 6) : number.first]):
        return number  # "rose from 11 to 14" tells of two figures
    low, high = number.count.low, upper.count.low
    scale = _RANGE_SCALES.get(words[upper.last - 1], 1)
    if upper.scaled and not number.scaled and low * scale < high:
        low *= scale  # "10 to 20 thousand"
    if not (low < high or (between and low <= high)) or (sign == "or" and high > 3 * low + 2):
        return number
    first = number.first - between
    return Numeral(first, upper.last, Count.between(low, high), digits=number.digits, scaled=True)
