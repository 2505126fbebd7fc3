"""Candidates: the parties that may have done what a scene tells, of all those that an article names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extractor.models.baseline.view import View
from extractor.reading.findings.doers import Doer
from extractor.reading.findings.parties import Party
from extractor.reading.scenes.scene import Scene
from schemas import Basis

SPOKEN = frozenset({Basis.claimed, Basis.accused, Basis.suspected})
NAMED = frozenset(("listed", "group", "unit", "civil", "leader", "meant"))
DESCRIBED = frozenset(("state", "crowd", "fighters", "nation"))
# By these a party did it, by those somebody says so; others may be anybody.
ACTING = frozenset(("acts", "acts after an aside", "done by", "deed of", "blamed", "blamed at once", "held by", "has weapons"))
TELLING = frozenset(
    ("blamed at once", "is said to have", "owns up", "suspected", "held to account", "denies", "were", "claims", "called")
)


@dataclass
class Candidate:
    """A party that may have done what a scene tells: its ``name``, its namings in the scene, in none and in others, and on which
    grounds whole clauses say that it did.
    """

    name: str
    canonical: str
    here: list[Doer] = field(default_factory=list)
    outside: list[Doer] = field(default_factory=list)
    elsewhere: list[Doer] = field(default_factory=list)
    told: list[Party] = field(default_factory=list)

    @property
    def namings(self) -> list[Doer]:
        """Those that say most of it: the scene's own, else those of no scene, else others'."""
        return self.here or self.outside or self.elsewhere

    @property
    def kind(self) -> str:
        """What kind of party it is."""
        return self.namings[0].kind if self.namings else "told"


class Around(NamedTuple):
    """What an article names besides a scene: the parties in no scene, those in any, and of each scene, by its identity, who is
    told by name of a deed in the words behind it that belong to no scene.
    """

    nobodys: list[Doer]
    others: list[Doer]
    stray: dict[int, list[Party]]


def around(view: View, scenes: Sequence[Scene]) -> Around:
    """What the article names outside its scenes, and in them."""
    nobodys: list[Doer] = []
    others: list[Doer] = []
    stretches = sorted((stretch, number) for number, scene in enumerate(scenes) for stretch in scene.stretches)
    starts = [start for (start, _), _ in stretches]

    def holds(offset: int) -> bool:
        position = bisect_left(starts, offset + 1) - 1
        return position >= 0 and offset < stretches[position][0][1]

    for doer in view.doers:
        (others if holds(doer.start) else nobodys).append(doer)
    stray: dict[int, list[Party]] = {}
    for party in view.parties:
        before = bisect_left(starts, party.at) - 1
        if not party.described and party.basis in SPOKEN and before >= 0 and not holds(party.at):
            stray.setdefault(id(scenes[stretches[before][1]]), []).append(party)
    return Around(nobodys, others, stray)


def candidates(view: View, scene: Scene, besides: Around, told: Sequence[Party]) -> list[Candidate]:
    """The parties that may have done what the scene tells: those that it names, or whole clauses say did something in it, and
    the groups by name and those blamed or owning up that other parts of the article name.
    """
    found: dict[str, Candidate] = {}

    def of(doer: Doer) -> Candidate:
        return found.setdefault(doer.canonical, Candidate(doer.name, doer.canonical))

    for doer in view.doers_in(scene):
        of(doer).here.append(doer)
    for doer in besides.nobodys:
        if doer.kind in NAMED or not TELLING.isdisjoint(doer.ties) or doer.canonical in found:
            of(doer).outside.append(doer)
    lead = view.reading.sentences[1].end if len(view.reading.sentences) > 1 else 0
    for doer in besides.others:
        leads = doer.start < lead and not ACTING.isdisjoint(doer.ties)
        if (doer.kind in NAMED or leads or doer.canonical in found) and not scene.holds(doer.start):
            of(doer).elsewhere.append(doer)
    described = [doer for one in found.values() for doer in one.here if doer.kind in DESCRIBED]
    for party in told:
        canonical = party.canonical
        if canonical not in found:
            canonical = next((doer.canonical for doer in described if _means(party, doer)), canonical)
        of_it = found.setdefault(canonical, Candidate(party.name, canonical))
        if party not in of_it.told:
            of_it.told.append(party)
    return _merged(found.values())


def _means(party: Party, doer: Doer) -> bool:
    """Whether the party is what the naming names, with further words before it or without some: "some 150 soldiers"."""
    one, other = party.name.casefold(), doer.canonical
    return party.start < doer.end and doer.start < party.end and (one.endswith(other) or other.endswith(one))


def _merged(found: Iterable[Candidate]) -> list[Candidate]:
    """The candidates, "the army" with "the Northland army"."""
    kept: list[Candidate] = []
    for one in sorted(found, key=lambda candidate: -len(candidate.canonical)):
        words = one.canonical.split()
        into = next((other for other in kept if one.kind in DESCRIBED and _is_short_for(one, words, other)), None)
        if into is None:
            kept.append(one)
        else:
            into.here += one.here
            into.outside += one.outside
            into.elsewhere += one.elsewhere
            into.told += one.told
    return kept


def _is_short_for(one: Candidate, words: Sequence[str], other: Candidate) -> bool:
    longer = other.canonical.split()
    return longer[-1] == words[-1] and set(words) < set(longer) and bool(other.here) >= bool(one.here)
