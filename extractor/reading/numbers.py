"""Numbers: quantities that can count people, with the bounds and hedges that English puts around them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import compress

from extractor.reading.excluded import CURRENCIES, TELLING_AFTER, TELLING_BEFORE, counts_no_people
from extractor.reading.lexicon import ARTICLES, NOUNS, STOPS, THINGS
from extractor.reading.nouns import Head, head
from extractor.reading.numerals import AFTER_ARTICLE, GOING_ON, SINGLE_WORDS, WORDS, Numeral, numeral
from extractor.reading.pieces import SHORT, Known
from extractor.reading.tokens import Tokens, tokenise
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
_ZEROS = frozenset("no nobody none noone neither zero".split())
_ZERO_STARTERS = _ZEROS | {"not"}
_SINGLES = frozenset("a an another every no one".split())
_PEOPLE = frozenset(NOUNS) | {"old"}
_NOUN_REACH = 8  # tokens; with an age before it ("a 34-year-old driver") a noun may stand farther off
_NO_NOUNS = STOPS - frozenset(NOUNS) - THINGS
_STARTERS = WORDS | _ZEROS | ARTICLES | {"another", "not"}

# The words before a number that bound or blur it, longest first; each is tried at the number's left edge.
_PREFIXES: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _phrase, _effect in [
    (phrase, effect)
    for effect, phrases in {
        "least": """at least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum of|upwards of|upward of
            |as few as|at a minimum""",
        "over": """more than|over|in excess of|well over|just over|above|greater than|far more than|exceeding|slightly more than|north of
            |exceeded|exceeds|exceed|surpassed|surpasses|surpassing|topped|tops|topping|passed""",
        "most": "up to|at most|as many as|no more than|not more than|never more than|no higher than|a maximum of|maximum of|as much as|at the most|not over",
        "under": "fewer than|less than|under|below|just under|well under",
        "nearly": "nearly|almost|close to|just short of|not quite|virtually",
        "about": """about|around|some|approximately|roughly|an estimated|estimated|perhaps|maybe|possibly|approx|circa|something like
            |in the region of|in the neighborhood of|in the vicinity of|more or less|an average of|probably|reportedly some|~|c""",
        "same": "a total of|total of|exactly|precisely|a combined",
        "passed": "a further|the|these|those|another|all|only|just|a reported|an additional|other|all of the|his|her|their",
    }.items()
    for phrase in phrases.replace("\n", " ").split("|")
]:
    _parts = tuple(_phrase.split())
    _PREFIXES.setdefault(_parts[-1], []).append((_parts[:-1], _effect))
for _options in _PREFIXES.values():
    _options.sort(key=lambda option: -len(option[0]))

_SUFFIXES: dict[tuple[str, ...], str] = {
    ("or", "more"): "least",
    ("and", "more"): "least",
    ("or", "over"): "least",
    ("and", "above"): "least",
    ("plus",): "least",
    ("+",): "least",
    ("-", "plus"): "least",
    ("at", "least"): "least",
    ("or", "so"): "about",
    ("or", "thereabouts"): "about",
    ("-", "odd"): "about",
    ("odd",): "about",
    ("or", "fewer"): "most",
    ("or", "less"): "most",
    ("at", "most"): "most",
}
_SUFFIX_STARTS = frozenset(words[0] for words in _SUFFIXES)
_RANGE_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6}
_RISE = frozenset(
    "rose risen rises rising climbed increased jumped went up fell down dropped revised soared grew grown raised lowered changed".split()
)
_BROUGHT = frozenset(
    "gone go goes going shot crept climbing rising edged moved brought brings bringing takes taking pushed pushing".split()
)
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


def figures(tokens: Tokens) -> list[Figure]:
    """The quantities of ``tokens`` as ranges of tokens, in order and without overlaps. Those of the last few texts are kept."""
    return list(_kept(tokens.text) if len(tokens.text) > SHORT else _kept_short(tokens.text))


@lru_cache(maxsize=4)
def _kept(text: str) -> tuple[Figure, ...]:
    return tuple(_figures(tokenise(text)))


@lru_cache(maxsize=128)
def _kept_short(text: str) -> tuple[Figure, ...]:
    return tuple(_figures(tokenise(text)))


def _figures(tokens: Tokens) -> list[Figure]:
    found: list[Figure] = []
    done = 0
    words = tokens.words
    beginnings = list(map(_BEGINNINGS.__getitem__, words))
    for index, (count, kind) in zip(compress(range(len(words)), beginnings), filter(None, beginnings), strict=True):
        if index < done:
            continue
        if count is not None and _is_plain(tokens, index):
            found.append(Figure(index, index + 1, count, False, kind))
            done = index + 1
            continue
        figure = _figure(tokens, index, done)
        if figure is not None:
            found.append(figure)
        if figure is not None or kind == "digits":
            done = _after(tokens, index) if figure is None else figure.last
    return found


def _beginning(word: str) -> tuple[Count | None, str] | None:
    """The count of a number of this one word, where it is one, and its kind; None where no quantity can begin with the word."""
    if word[0].isdigit():
        return Count.exactly(int(word)) if word.isdecimal() and len(word) <= _FEW_DIGITS else None, "digits"
    if word in SINGLE_WORDS:
        return Count.exactly(SINGLE_WORDS[word]), "words"
    return (None, "") if word in _STARTERS else None


_FEW_DIGITS = 3
_BEGINNINGS = Known(_beginning)


def _after(tokens: Tokens, index: int) -> int:
    """The first token that a rejected number does not hold, so that no part of it is read again."""
    number = numeral(tokens, index)
    return index + 1 if number is None else number.last


def _figure(tokens: Tokens, index: int, done: int) -> Figure | None:
    """The quantity that begins at ``index`` and is none of one plain number."""
    word = tokens.words[index]
    if word in ARTICLES and AFTER_ARTICLE.isdisjoint(tokens.words[index + 1 : index + 2]):
        return _single(tokens, index)  # the most frequent case
    if word in _ZERO_STARTERS:
        return _zero(tokens, index)
    if word == "many" and index and tokens.words[index - 1] in ("as", "how", "so", "too"):
        return None
    number = numeral(tokens, index)
    if number is None:
        return _single(tokens, index) if word in _SINGLES else None
    if word == "some" and (inner := _some_number(tokens, index)) is not None:
        number = inner
    number = _ranged(tokens, number)
    if counts_no_people(tokens, number):
        return None
    count, first, last = _hedged(tokens, number, done)
    return Figure(first, last, count, number.vague, "digits" if number.digits else "words")


# A number beside none of these is neither longer than its one word nor bounded, blurred or anything but a count.
_MARKING_BEFORE = TELLING_BEFORE | frozenset(_PREFIXES)
_MARKING_AFTER = TELLING_AFTER | GOING_ON | _AFTER_LOWER | _SUFFIX_STARTS


def _is_plain(tokens: Tokens, index: int) -> bool:
    """Whether a number of one word stands free, as most do: it says what it says without anything around it."""
    words, starts, last = tokens.words, tokens.starts, index + 1
    if index and (words[index - 1] in _MARKING_BEFORE or starts[index - 1] + len(words[index - 1]) == starts[index]):
        return False
    if last == len(words):
        return True
    following = words[last]
    if following in _MARKING_AFTER or following.isdecimal() or starts[index] + len(words[index]) == starts[last]:
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
        return Figure(index, index + 1, nobody, vague=False, kind="zero")
    if following == "one" or (following == "-" and words[index + 2 : index + 3] == ["one"]):
        return Figure(index, index + (2 if following == "one" else 3), nobody, vague=False, kind="zero")
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
    value, kind = 1, "article"
    ordinal = ORDINAL_VALUES.get(words[first]) if first < len(words) else None
    if ordinal is not None and words[index] in ARTICLES:
        value, kind, first = ordinal, "ordinal", first + 1
    reach = words[first : first + _NOUN_REACH]
    if words[index] != "another" and "year" not in reach and (_PEOPLE.isdisjoint(reach) or reach[0] in _NO_NOUNS):
        return None
    noun = head(tokens, first, len(words), several=False)
    if noun.noun is not None and noun.noun.number == "s":
        return Figure(index, noun.last, Count.exactly(value), vague=False, kind=kind, head=noun)
    if first < len(words) and (words[first] in WORDS or words[first][0].isdigit()):
        return None  # "another 12"
    if words[index] == "another" and noun.noun is None and not noun.thing and not noun.unknown:
        return Figure(index, index + 1, Count.exactly(1), vague=False, kind=kind)
    return None


def _ranged(tokens: Tokens, number: Numeral) -> Numeral:
    """Read "12 to 15", "12-15", "two or three" and "between 12 and 15" as one range."""
    words = tokens.words
    sign = words[number.last] if number.last < len(words) else ""
    if sign not in _AFTER_LOWER:
        return number
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
    if sign == "to" and _RISE.intersection(words[max(0, number.first - 6) : number.first]):
        return number  # "rose from 11 to 14" tells of two figures
    low, high = number.count.low, upper.count.low
    scale = _RANGE_SCALES.get(words[upper.last - 1], 1)
    if upper.scaled and not number.scaled and low * scale < high:
        low *= scale  # "10 to 20 thousand"
    if not (low < high or (between and low <= high)) or (sign == "or" and high > 3 * low + 2):
        return number
    first = number.first - between
    return Numeral(first, upper.last, Count.between(low, high), digits=number.digits, scaled=True)


def _hedged(tokens: Tokens, number: Numeral, done: int) -> tuple[Count, int, int]:
    """The count with its bounds and hedges, and the tokens it then spans, not reaching back before ``done``."""
    words = tokens.words
    first, last, count = number.first, number.last, number.count
    if last < len(words) and words[last] in _SUFFIX_STARTS:
        for length in (2, 1):
            suffix = tuple(words[last : last + length])
            effect = _SUFFIXES.get(suffix)
            if effect is not None and not (effect == "about" and length == 1 and not number.digits):
                count = _bounded(count, effect)
                last += len(suffix)  # fewer words may be left
                break
    edge = first
    for _ in range(3):
        prefix = _prefix(words, edge, done) if edge > done and words[edge - 1] in _PREFIXES else None
        if prefix is None:
            break
        edge, effect = prefix
        if effect != "passed":  # determiners belong to the quantity only where a bound stands before them
            dozen = effect == "nearly" and words[last - 1] == "dozen" and count == Count.exactly(12)
            count = Count.between(10, 11) if dozen else _bounded(count, effect)
            first = edge
    return count, first, last


def _prefix(words: list[str], edge: int, done: int) -> tuple[int, str] | None:
    """The hedge that ends right before ``edge``: where it starts and what it does."""
    for before, effect in _PREFIXES[words[edge - 1]]:
        start = edge - 1 - len(before)
        if start >= done and tuple(words[start : edge - 1]) == before:
            if effect == "most" and before == ("up",) and start > done and words[start - 1] in _RISE | _BROUGHT:
                continue  # "has gone up to nine" tells the number itself
            return start, effect
    return None


def _bounded(count: Count, effect: str) -> Count:
    low, high = count.low, count.high
    if effect == "least":
        return Count.between(low, None, approximate=count.approximate)
    if effect == "over":
        return Count.between(low + (high is not None), None, approximate=count.approximate)
    if effect == "most":
        return count if high is None else Count.between(0, high, approximate=count.approximate)
    if effect == "under":
        return count if high is None else Count.between(0, max(0, high - 1), approximate=count.approximate)
    if effect == "nearly":
        if high is None or low < 2:
            return Count.between(low, high, approximate=True)
        return Count.between(min((low * 9 + 9) // 10, low - 1), high - 1, approximate=True)
    if effect == "about":
        return Count.between(low, high, approximate=True)
    return count
