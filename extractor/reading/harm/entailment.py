"""Entailment: which counts a quote carries, for which outcome and which group."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

from extractor.reading.harm.mentions import Mention, mentions
from extractor.reading.harm.nobody import outcomes_of_nobody
from extractor.reading.harm.paraphrases import paraphrased
from extractor.reading.numbers.numbers import ORDINAL_VALUES, figures
from extractor.reading.people.party import Party
from extractor.reading.people.people import People, people_between
from extractor.reading.people.people_lists import parties
from extractor.reading.people.somebody import ORDINALS
from extractor.reading.text.tokens import Tokens, tokenise
from extractor.reading.words.lexicon import NOUNS
from extractor.reading.words.outcomes import NAMED, TRIGGERS
from schemas.count import Count, total
from schemas.vocabulary import Group, Outcome


@dataclass(slots=True, unsafe_hash=True)
class Entailed:
    """A count that words carry, and the group whose count it is. Nobody may change it."""

    count: Count
    group: Group


@lru_cache(maxsize=512)
def outcomes_named(quote: str) -> frozenset[Outcome]:
    """The outcomes of which words occur in ``quote``. Some words name two: "casualties", "shot"."""
    return frozenset(chain.from_iterable(filter(None, map(NAMED.get, tokenise(quote).words))))


@lru_cache(maxsize=512)
def outcomes_said(quote: str) -> frozenset[Outcome]:
    """The outcomes that words of ``quote`` say by themselves, such as "killed" or "wounded"."""
    return frozenset(trigger.outcome for trigger in filter(None, map(TRIGGERS.get, tokenise(quote).words)))


_SUFFERED = re.compile(
    r"\b(?:was|were|been|being|got|is|are|left)\s+(?:\w+ly\s+)?(\w+(?:ed|en|wn|orn|ung|unk|rst|cked|pped))\b", re.IGNORECASE
)
_HARMLESS = frozenset(
    """opened seen given driven woken written spoken known shown chosen forgotten believed suspected reported said asked invited
    followed joined based posted stationed named called identified expected scheduled used needed allowed gathered attended parked
    stopped searched questioned accused charged wanted linked involved employed deployed armed dressed masked located understood
    heard informed alerted evacuated cancelled postponed closed claimed owned red hundred led fed rescued freed released saved spared escorted displaced sentenced
    threatened sheltered housed fed registered vaccinated""".split()
)


def may_harm(quote: str) -> bool:
    """Whether somebody in ``quote`` "was clubbed", "was scalded": a verb that no lexicon of outcomes knows, and that may say harm."""
    return any(word not in NAMED and word not in _HARMLESS for word in (found[1].lower() for found in _SUFFERED.finditer(quote)))


@lru_cache(maxsize=512)
def entailed(quote: str, outcome: Outcome) -> tuple[Entailed, ...]:
    """Every count that ``quote`` carries for ``outcome``, each with its group.

    A figure with its outcome word carries its count, those of its members and parts, and the sum of members of one group.
    People whose outcome word the quote leaves out, or puts where the reader does not find it, carry their count for any
    outcome. A hypothetical figure carries nothing; a zero needs its outcome said.
    """
    return tuple(dict.fromkeys(each_entailed(quote, outcome)))


def carries(quote: str, outcome: Outcome, count: Count) -> bool:
    """Whether ``quote`` carries just this count for ``outcome``; no more of it is read than that takes."""
    return any(count.same_range(one.count) for one in each_entailed(quote, outcome))


def each_entailed(quote: str, outcome: Outcome) -> Iterator[Entailed]:
    """What ``entailed`` gives, the plainest first, some of it more than once; no more is read than is asked for."""
    for words in paraphrased(" ".join(quote.split())):  # a line that breaks in a quote ends no sentence
        beside = "(" in words or " to be " in words
        yield from _carried(_BESIDE.sub("", words) if beside else words, outcome)


def _carried(quote: str, outcome: Outcome) -> Iterator[Entailed]:
    told = mentions(quote)
    for mention in told:
        if mention.outcome is outcome and mention.count is not None and not mention.hypothetical:
            yield Entailed(mention.count, mention.group)
    yield from _sums(told, outcome)
    tokens = tokenise(quote)
    yield from _loose(tokens, told)
    yield from _single(tokens, told, outcome)
    yield from _none_lost(quote, outcome)
    yield from _counted_off(tokens.words, outcome)


# What may stand between people, their number and what became of them: "nine United Nations (UN) staff", "said to be missing".
_BESIDE = re.compile(
    r" \([A-Z][\w.&-]{0,11}\)|\b(?:said|reported|believed|feared|thought|presumed|understood|known|estimated) to be (?=\w)"
)


def entailed_counts(quote: str, outcome: Outcome) -> list[Count]:
    """The counts of ``entailed``, each once."""
    return list(dict.fromkeys(one.count for one in entailed(quote, outcome)))


def people_nouns(quote: str) -> frozenset[str]:
    """The nouns of the counted people in ``quote``."""
    return frozenset(one.noun for one in people_counted(quote) if one.noun)


def people_counted(quote: str) -> list[People]:
    """The people in ``quote`` of whom it says how many they are, by the tokens of ``quote``."""
    parted = _parties(tokenise(quote))
    return [one for party in parted for one in [*party.members, *party.parts] if one.count is not None]


def _parties(tokens: Tokens) -> list[Party]:
    size = len(tokens.words)
    return parties(tokens.words, people_between(tokens, figures(tokens), 0, size), 0, size)


def _sums(told: list[Mention], outcome: Outcome) -> list[Entailed]:
    """What the parts of one group, or the figures told side by side, make together."""
    by_group: dict[Group, list[Count]] = {}
    for mention in told:
        if mention.part and mention.outcome is outcome and mention.count is not None and not mention.hypothetical:
            by_group.setdefault(mention.group, []).append(mention.count)
    found = [Entailed(total(counts), group) for group, counts in by_group.items() if len(counts) > 1]
    whole = [
        mention
        for mention in told
        if not mention.part and not mention.hypothetical and not mention.superseded and mention.outcome is outcome
    ]
    counts = [mention.count for mention in whole if mention.count is not None]
    if len(counts) > 1 and len(counts) == len(whole):
        groups = {mention.group for mention in whole}
        found.append(Entailed(total(counts), groups.pop() if len(groups) == 1 else Group.everyone))
    return found


def _loose(tokens: Tokens, told: list[Mention]) -> list[Entailed]:
    """The people of the quote to whom no outcome word was given."""
    taken = [(mention.number_start, mention.number_end) for mention in told]
    found: list[Entailed] = []
    people = _parties(tokens)
    firsts = {party.first for party in people}
    for party in people:
        counted = [
            one for one in [*party.members, *party.parts] if one.count is not None and one.kind not in ("definite", "plural")
        ]
        if not counted or party.count is None or party.count.high == 0:
            continue
        first, last = tokens.starts[party.first], tokens.end(party.last - 1)
        if any(start < last and first < end for start, end in taken) or _acts(party, tokens.words, firsts):
            continue
        found.append(Entailed(party.count, party.group))
        found += [Entailed(one.count, one.group) for one in counted if one.count is not None]
    return found


_NONE_LOST = re.compile(r"\b(?:lost|lose|losing)\s+(?:nobody|no\s?one|no\s+(?:men|lives|people|life))\b", re.IGNORECASE)


def _none_lost(quote: str, outcome: Outcome) -> list[Entailed]:
    """Nobody, by the words of a party that "lost nobody", or by those that say that no harm befell anybody."""
    found = (outcome is Outcome.killed and _NONE_LOST.search(quote) is not None) or outcome in outcomes_of_nobody(quote)
    return [Entailed(Count.exactly(0), Group.everyone)] if found else []


_ONE_OF_A_SERIES = frozenset("death fatality casualty victim killing murder dead wounded injured".split())
_DIED = frozenset("died succumbed perished".split())  # "a second Azerbaijani died of his wounds"
_TH = frozenset("st nd rd th".split())  # after digits, a token of its own
_REACH = 4  # words from an ordinal to whom or what it counts
_LISTED = 5  # "two were wounded and a third died": lists of people go on so far, "a twelfth died" goes on from a total


def _counted_off(words: list[str], outcome: Outcome) -> Iterator[Entailed]:
    """How many there are by now: "the third person to die", "the ninth of Saturday's dead", "her death was the 12th"."""
    if not any(outcome in NAMED.get(word, ()) for word in words):
        return
    for index, word in enumerate(words):
        in_digits = word.isdigit() and not _TH.isdisjoint(words[index + 1 : index + 2])
        value = int(word) if in_digits else ORDINAL_VALUES.get(word)
        after = words[index + 1 + in_digits :]
        if value is not None and (_tells_a_series(after[:_REACH]) or (value > _LISTED and _goes_on(words[:index], after))):
            yield Entailed(Count.exactly(value), Group.everyone)


def _tells_a_series(after: list[str]) -> bool:
    """Whether the words after an ordinal say that it counts the dead: "the third person to die", "a second Azerbaijani died"."""
    return not _ONE_OF_A_SERIES.isdisjoint(after) or "to" in after[:2] or not _DIED.isdisjoint(after[1:3])


def _goes_on(before: list[str], after: list[str]) -> bool:
    """Whether an ordinal stands for a person with whom a total goes on: "A twelfth, Luis Quiroz, 33, died"."""
    return before[-1:] in (["a"], ["an"]) and not _DIED.isdisjoint(after)


_DETERMINERS = frozenset("the his her its their a an one another".split())
# After "of", whom these befell stands without an article: "the murder on Friday of mayor Ana Ruiz".
_DEEDS = frozenset("murder assassination killing death kidnapping abduction arrest execution".split())


def _single(tokens: Tokens, told: list[Mention], outcome: Outcome) -> list[Entailed]:
    """One person whom the quote sets apart, where it speaks of the outcome: "the driver", "the attacker among them"."""
    words = tokens.words
    if not any(outcome in NAMED.get(word, ()) for word in words):
        return []
    singles = [
        position
        for index, word in enumerate(words)
        if word in _DETERMINERS or (word == "of" and not _DEEDS.isdisjoint(words[max(0, index - 5) : index]))
        for position in range(index + 1, min(index + 4, len(words)))
        if words[position] in NOUNS and NOUNS[words[position]].number == "s"
    ]
    alone = [Entailed(Count.exactly(1), group) for group in dict.fromkeys(NOUNS[words[at]].group for at in singles)]
    if any(word in ("a", "the") and following in ORDINALS for word, following in pairwise(words)):
        alone.append(Entailed(Count.exactly(1), Group.everyone))  # "a third was hurt"
    if words[0] in ("he", "she"):
        alone.append(Entailed(Count.exactly(1), Group.everyone))  # "he died on the way"
    beside = [m for m in told if m.outcome is outcome and m.count is not None and not (m.part or m.hypothetical)]
    spans = [(mention.number_start, mention.number_end) for mention in beside]
    uncounted = any(not any(start <= tokens.starts[at] < end for start, end in spans) for at in singles)
    if not uncounted or "and" not in words:
        return alone
    return alone + [Entailed(m.count + Count.exactly(1), Group.everyone) for m in beside if m.count is not None]


_ACTS = frozenset(
    """attacked opened stormed fired detonated blew raided ambushed entered drove threw launched carried said told rammed
    exploded set struck bombed hit planted hurled lobbed tossed""".split()
) | {word for word, trigger in TRIGGERS.items() if trigger.form in ("past", "active")}


def _acts(party: Party, words: list[str], firsts: set[int]) -> bool:
    """Whether these people are the ones who act: "two gunmen opened fire", "two men killed a guard"."""
    following = words[party.end : party.end + 2]
    if not following or following[0] not in _ACTS:
        return False
    return len(following) > 1 and (
        following[0] not in TRIGGERS
        or following[1] in NOUNS
        or following[1] in ("a", "the", "at", "an")
        or party.end + 1 in firsts
    )
