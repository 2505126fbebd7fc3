"""Entailment: which counts a quote carries, for which outcome and which group."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from extractor.reading.mentions import Mention, mentions
from extractor.reading.outcomes import NAMED
from extractor.reading.people import Party, parties, people
from extractor.reading.tokens import tokenise
from schemas.count import Count
from schemas.vocabulary import Group, Outcome


@dataclass(frozen=True, slots=True)
class Entailed:
    """A count that words carry, and the group whose count it is."""

    count: Count
    group: Group


@lru_cache(maxsize=512)
def outcomes_named(quote: str) -> frozenset[Outcome]:
    """The outcomes of which words occur in ``quote``. Some words name two: "casualties", "shot"."""
    return frozenset(outcome for word in tokenise(quote).words for outcome in NAMED.get(word, ()))


@lru_cache(maxsize=512)
def entailed(quote: str, outcome: Outcome) -> tuple[Entailed, ...]:
    """Every count that ``quote`` carries for ``outcome``, each with its group.

    A figure with its outcome word carries its count and those of its members and parts. People whose outcome word the
    quote leaves out, or puts where the reader does not find it, carry their count for any outcome that the quote does
    not give to others. A hypothetical figure carries nothing.
    """
    told = mentions(quote)
    own = [Entailed(m.count, m.group) for m in told if m.outcome is outcome and m.count is not None and not m.hypothetical]
    return tuple(dict.fromkeys([*own, *_loose(quote, told)]))


def entailed_counts(quote: str, outcome: Outcome) -> list[Count]:
    """The counts of ``entailed``, each once."""
    return list(dict.fromkeys(one.count for one in entailed(quote, outcome)))


def people_nouns(quote: str) -> frozenset[str]:
    """The nouns of the counted people in ``quote``."""
    return frozenset(person.noun for person in people(tokenise(quote)) if person.noun is not None)


def _loose(quote: str, told: list[Mention]) -> list[Entailed]:
    """People of the quote to whom no outcome word was given. A zero needs its outcome said."""
    tokens = tokenise(quote)
    taken = [(mention.number_start, mention.number_end) for mention in told]
    found: list[Entailed] = []
    for party in parties(tokens, people(tokens)):
        if party.count.high == 0 or _covered(party, tokens.starts, tokens.ends, taken) or _acts(party, tokens.words):
            continue
        found.append(Entailed(party.count, party.group))
        found += [Entailed(member.count, member.group) for member in [*party.members, *party.parts]]
    return found


def _covered(party: Party, starts: list[int], ends: list[int], taken: list[tuple[int, int]]) -> bool:
    first, last = starts[party.first], ends[party.last - 1]
    return any(start < last and first < end for start, end in taken)


_ACTS = frozenset(
    """attacked opened stormed fired shot killed wounded injured detonated blew raided ambushed kidnapped abducted seized entered drove threw
    launched carried said told burst rammed exploded set struck bombed hit""".split()
)


def _acts(party: Party, words: list[str]) -> bool:
    """Whether these people are the ones who act: "two gunmen opened fire"."""
    following = words[party.end : party.end + 3]
    return bool(following) and following[0] in _ACTS and not {"by", "."}.intersection(following[1:2])
