"""People: the persons and groups of persons that a sentence names, counted or not."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from sys import maxsize

from extractor.reading.names.person_names import name_end
from extractor.reading.numbers.nouns import Head, head
from extractor.reading.numbers.numbers import Figure, figures
from extractor.reading.people.ages import BEFORE_AGES, aged_start, is_an_age, with_ages
from extractor.reading.people.appositions import past_name
from extractor.reading.people.memberships import MEMBERS, group_of_members
from extractor.reading.people.noun_phrases import phrase_start
from extractor.reading.people.partitives import BEFORE_NOUNS, LOSSES, is_limited, past_partitive
from extractor.reading.people.states import STATES
from extractor.reading.text.kinds import WordKind
from extractor.reading.text.tokens import Tokens, tokenise
from extractor.reading.words.lexicon import BODIES, DETERMINERS, NOUNS, STOPS, THINGS
from extractor.reading.words.outcomes import NEGATIONS, TRIGGERS
from schemas.count import Count
from schemas.vocabulary import Group, Outcome

_ONE = Count.exactly(1)
_NOBODY = Count.exactly(0)
_EVERYONE, _OTHER = Group.everyone, Group.other
# Nouns of outcomes count people only where a number stands before them.
_COUNTED_ONLY = frozenset(
    """dead wounded injured lives life body bodies remains casualty casualties fatality fatalities victim victims corpse corpses
    cadaver cadavers deaths injuries killings murders arrests abductions executions injury losses others people person persons head heads
    member members soul souls""".split()
)


@dataclass(slots=True)
class People:
    """Persons over the tokens ``first`` up to ``last``. ``count`` is None for people without a number.

    ``kind`` is that of the figure, or ``definite`` ("the mayor") or ``plural`` ("villagers") or ``named``. ``sort`` says what is
    counted: ``people``, ``bare`` (a number alone), ``unknown`` (a noun that the lexicon does not know) or ``thing``.
    ``state``: the outcome that an adjective gives ("two wounded soldiers"). ``of_them``: a part by its own words.
    """

    first: int
    last: int
    count: Count | None
    group: Group
    kind: str
    sort: str = "people"
    vague: bool = False
    noun: str = ""
    state: Outcome | None = None
    of_them: bool = False

    @property
    def numeric(self) -> bool:
        """Whether a number says how many, rather than an article or nothing."""
        return self.kind in ("digits", "words", "zero", "ordinal")

    @property
    def plural(self) -> bool:
        """Whether the verb of these people is a plural one."""
        return self.count is None or self.count.low != 1 or self.count.high != 1


@lru_cache(maxsize=128)
def people_of(text: str, low: int, high: int) -> list[People]:
    """The people named by the tokens ``low`` up to ``high`` of ``text``, in order. Those of the last sentences are kept, since who
    was hurt is asked in several ways: nobody may change them.
    """
    tokens = tokenise(text)
    numbers = figures(tokens)
    first, last = bisect_left(numbers, low, key=_first), bisect_left(numbers, high, key=_first)
    return people_between(tokens, numbers[first:last], low, high)


def _first(figure: Figure) -> int:
    return figure.first


def people_between(tokens: Tokens, figures: list[Figure], low: int, high: int) -> list[People]:
    """The people named by the tokens ``low`` up to ``high``, in order; ``figures`` are those that start there."""
    return people_at(tokens, figures, OPENERS.places(tokens.kinds, low, high), (low, high))


def people_at(tokens: Tokens, figures: list[Figure], openers: list[int], bounds: tuple[int, int]) -> list[People]:
    """What ``people_between`` gives for two tokens, where the places of the ``OPENERS`` between them are known."""
    found: list[People] = []
    words = tokens.words
    low, high = bounds
    position = floor = uncounted = low
    at, places = 0, [*openers, maxsize]
    for figure in [*figures, _NONE_LEFT]:
        first = figure.first
        while (opener := places[at]) < first:
            at += 1
            if opener >= position and (one := _uncounted(tokens, opener, floor, high)) is not None:
                found.append(one)
                position = floor = uncounted = one.last
        if position >= high or figure is _NONE_LEFT:
            break
        if first >= uncounted and (words[first - 1] not in _OF_THE or not _counts_nobody_else(words, figure, found, high)):
            counted = _counted(tokens, figure, high, floor)
            found.append(counted)
            floor = counted.last
            if position < floor:
                position = floor
    return found


def _counts_nobody_else(words: list[str], figure: Figure, found: list[People], high: int) -> bool:
    """Whether the figure after "of" or a determiner is an age or the whole of which those found last are a part: "a girl of nine" is one,
    and "17 of the 390 people" are seventeen.
    """
    first = figure.first
    if words[first - 1] == "of":
        return is_an_age(words, figure, high)
    return bool(found) and first < found[-1].last and (words[first - 2] == "of" or "of" in words[found[-1].first : first])


_OF_THE = DETERMINERS | {"of"}
_NONE_LEFT = Figure(maxsize, maxsize, _ONE, vague=False, kind="")
_NO_NOUNS = frozenset(["old", "anyone", "anybody", "any", "without"])
OPENERS = WordKind((frozenset(NOUNS) | _NO_NOUNS).__contains__)
"""The words with one of which people without a number begin."""


def _counted(tokens: Tokens, figure: Figure, high: int, floor: int) -> People:
    """The people whom the figure counts."""
    words = tokens.words
    first, start, of_them = figure.first, figure.last, False
    if start < high and words[start] in BEFORE_NOUNS:
        start, of_them = past_partitive(words, figure, high)
    count, noun = figure.count, figure.head
    if noun is None:
        several = count is not _ONE and (count.low != 1 or count != _ONE) and words[figure.last - 1] not in _ONE_WORDS
        noun = head(tokens, start, high, several=several)
    if noun.noun is not None:
        sort = "thing" if words[noun.last - 1] in _MAY_BE_THINGS and _are_things(words, figure, noun, start) else "people"
    elif noun.thing or noun.unknown:
        noun, sort = _of_no_people(tokens, noun, start, high)
    else:
        sort = "bare"
    last, group, name = noun.last, noun.group, ""
    if noun.noun is not None:
        name = words[last - 1]
    elif sort == "bare":
        last = start if of_them else figure.last
    elif sort == "unknown":
        group = _OTHER
    if words[first - 1] == "of" and first - 2 >= floor and words[first - 2] in BODIES:
        first, group = _with_body(words, first, group, floor)
    one = People(first, last, count, group, figure.kind, sort, figure.vague, name, None, of_them)
    if noun.adjective or name in _SAYING_MORE:
        _say_more(tokens, one, figure, noun, (start, high))
        last = one.last
    if last < high and words[last] in _BEFORE_MORE:
        _go_on(tokens, one, high)
    return one


def _say_more(tokens: Tokens, one: People, figure: Figure, noun: Head, bounds: tuple[int, int]) -> None:
    """Add what the noun of the people or its adjective says more than who they are; ``bounds``: where the words after the number begin,
    and where the sentence ends.
    """
    words = tokens.words
    start, high = bounds
    if one.noun == "by":
        one.noun = "passers-by"
    if one.noun in LOSSES and figure.kind == "zero" and noun.group is _EVERYONE and is_limited(words, figure.last, one.last):
        one.group = _OTHER  # "no Turkish casualties" says of the others nothing
    if one.noun in _SEXES:
        one.last, one.group, one.noun = _office(tokens, one.last, high, (one.group, one.noun))
    state = STATES.get(noun.adjective or one.noun)
    of_them = one.of_them and one.sort == "bare" and one.last < high
    if state is not None and _is_of_state(words, figure, (start, one.last), noun, of_them=of_them):
        one.state = state


def _go_on(tokens: Tokens, one: People, high: int) -> None:
    """Take in the ages and the name after the people, and whose they are where they are members."""
    words = tokens.words
    one.last = with_ages(words, one.last, high)
    if one.noun in MEMBERS and one.group is _EVERYONE:
        one.group = group_of_members(words, one.last, high)
    if one.kind == "article" and one.sort == "people":
        one.last = past_name(tokens, one.last, high)


def _are_things(words: list[str], figure: Figure, noun: Head, start: int) -> bool:
    """Whether the noun counts no people here: "ten rights bodies", and "some of the deaths" says of no number how many died."""
    if words[noun.last - 1] == "bodies":
        return words[noun.last - 2] in _BODIES_OF
    return figure.vague and start - figure.last > 1


def _with_body(words: list[str], first: int, group: Group, floor: int) -> tuple[int, Group]:
    """Where "a group of 12" begins, the number being the token ``first``, and whose group that is."""
    body = NOUNS.get(words[first - 2])
    group = body.group if body is not None and group is _EVERYONE else group
    return first - (3 if first - 3 >= floor and words[first - 3] in ("a", "the", "one") else 2), group


def _is_of_state(words: list[str], figure: Figure, bounds: tuple[int, int], noun: Head, *, of_them: bool) -> bool:
    """Whether the word of a state tells of all whom the figure counts: "30 wounded", "30 more wounded"; ``bounds``: where the words
    after the number begin and where they end; ``of_them``: they are of those named before.
    """
    start, last = bounds
    alone = last == (start if words[figure.last : start] == ["more"] else figure.last) + 1
    return bool(noun.adjective or alone) and not (of_them and words[last] in STATES)


_ONE_WORDS = frozenset(["one", "1"])
_BODIES_OF = frozenset(
    "rights government public regulatory governing professional civic church religious trade student watchdog press media aid".split()
)
_EVENTS = frozenset("deaths killings murders injuries arrests abductions executions casualties fatalities victims".split())
_MAY_BE_THINGS = _EVENTS | {"bodies"}
_SEXES = frozenset("women woman girl girls boy boys".split())
_SAYING_MORE = _SEXES | LOSSES | STATES.keys() | {"by"}
_BEFORE_MORE = BEFORE_AGES | {"of"}  # what may open ages, a name or the body whose members they are


def _office(tokens: Tokens, last: int, high: int, known: tuple[Group, str]) -> tuple[int, Group, str]:
    """What "two women vaccinators" are, beside that they are women: the token after it, their group and noun."""
    words = tokens.words
    for position in range(last, min(high, last + 3)):
        noun = NOUNS.get(words[position])
        if noun is not None and noun.number != "c" and words[position] not in _COUNTED_ONLY and words[position] not in STATES:
            return position + 1, noun.group, words[position]
        if words[position] in STOPS or words[position] in TRIGGERS or not words[position][0].isalpha():
            break
    return last, *known


def _of_no_people(tokens: Tokens, noun: Head, start: int, high: int) -> tuple[Head, str]:
    """What is counted where the phrase that begins at ``start`` has no noun of people, or only behind another adjective."""
    if noun.thing:
        return noun, "thing"
    if tokens.words[start] in TRIGGERS:
        return noun, "bare"
    return _second_adjective(tokens, noun, high)


def _second_adjective(tokens: Tokens, noun: Head, high: int) -> tuple[Head, str]:
    """The noun of "89 domestic and international reporters", which the first adjective alone does not reach."""
    words = tokens.words
    if noun.last < high and words[noun.last] in ("and", "or", ",") and not words[noun.last - 1].endswith("s"):
        other = head(tokens, noun.last + 1, high, several=True)
        if other.noun is not None and other.noun.number == "p":
            return other, "people"
    return noun, "unknown"


def _uncounted(tokens: Tokens, index: int, floor: int, high: int) -> People | None:
    """People without a number: "the mayor" is one, "villagers" are some, "anyone" after a negation is nobody."""
    words = tokens.words
    word = words[index]
    if word in _NO_NOUNS:
        return _aged(words, index, high) if word == "old" else _nobody(tokens, index, floor, high)
    last = index + 1
    while last < high and words[last] in NOUNS and words[last] not in _COUNTED_ONLY:
        last += 1
    name = words[last - 1]
    if name in _NEVER_ALONE or (name == "head" and not _is_headed(words, last)) or words[last : last + 1] == ["'s"]:
        return None
    entry = NOUNS[name]
    following = words[last] if last < high else ""
    if index > 1 and words[index - 1] == "-" and words[index - 2] == "au":
        return None  # "Port-au-Prince"
    if (following in THINGS and words[last : last + 2] != _SHOT_DEAD) or (
        entry.attributive
        and entry.number == "s"
        and following
        and following not in STOPS
        and following not in THINGS
        and following[0].isalpha()
        and following not in TRIGGERS
    ):
        return None
    first = phrase_start(words, index, floor)
    determined = words[first] in DETERMINERS
    group = entry.group if first + determined >= last - 1 else _group(tokens, first, last)  # of "the mayor", as of most
    if entry.number == "p":
        return People(first, last, None, group, "plural", "people", False, name)
    if word in _TAKEN and not determined:
        return None  # "taken hostage"
    last = past_name(tokens, with_ages(words, name_end(tokens, last, high), high), high)
    return People(first, last, _ONE, group, "definite", "people", False, name)


def _is_headed(words: list[str], last: int) -> bool:
    """Whether the "head" before the token ``last`` is that of something, who is a person, and no head that is counted."""
    before = words[last - 2]
    return before in _HEADED or (before == "the" and words[last : last + 1] == ["of"])


_NEVER_ALONE = (_COUNTED_ONLY - {"head"}) | {word for word, noun in NOUNS.items() if noun.number == "c"}
_SHOT_DEAD = ["shot", "dead"]
_TAKEN = frozenset(["hostage", "captive", "prisoner"])
_ASKED = frozenset(["whether", "if"])
_HEADED = frozenset("village district town provincial county party union tribal clan family council station school".split())


def _aged(words: list[str], index: int, high: int) -> People | None:
    """The person of "the 23-year-old was"."""
    first = aged_start(words, index, high)
    return None if first is None else People(first, index + 1, _ONE, _EVERYONE, "definite")


def _group(tokens: Tokens, first: int, last: int) -> Group:
    words = tokens.words
    if "'s" in words[first:last]:
        first = max(index for index in range(first, last) if words[index] == "'s") + 1
    while first < last - 1 and (words[first] in DETERMINERS or words[first] in STOPS):
        first += 1
    if first == last - 1 and words[first] in NOUNS:
        return NOUNS[words[first]].group
    return head(tokens, first, last, several=False).group if first < last else _EVERYONE


def _nobody(tokens: Tokens, index: int, floor: int, high: int) -> People | None:
    """Read "(without killing) anyone", "(did not injure) any civilians" and "without casualties" as nobody."""
    words = tokens.words
    before = words[max(0, floor, index - 6) : index]
    denied = not NEGATIONS.isdisjoint(before) and _ASKED.isdisjoint(before)  # "it is not clear whether anyone was hurt"
    if words[index] in ("anyone", "anybody"):
        return People(index, index + 1, _NOBODY, _EVERYONE, "zero") if denied else None
    if words[index] == "any" and not denied:
        return None
    noun = head(tokens, index + 1, min(high, index + 5), several=True)
    if words[index] == "without" and (noun.noun is None or words[noun.last - 1] not in _COUNTED_ONLY):
        noun = _after_causing(tokens, index, high)
    if noun.noun is None:
        return None
    return People(index, noun.last, _NOBODY, noun.group, "zero", noun=words[noun.last - 1])


def _after_causing(tokens: Tokens, index: int, high: int) -> Head:
    """The outcome noun of "without causing casualties"."""
    for position in range(index + 1, min(high, index + 5)):
        if tokens.words[position] in _COUNTED_ONLY and tokens.words[position] not in ("others", "people", "person"):
            return Head(position + 1, _EVERYONE, NOUNS.get(tokens.words[position], NOUNS["person"]))
        if tokens.words[position] in STOPS and tokens.words[position] not in ("causing", "leaving", "any", "loss", "of"):
            break
    return Head(index, _EVERYONE, None)
