"""Perpetrators: which of the parties that an article names did what a scene tells, and on what ground it says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractor.models.baseline.candidates import ACTING, DESCRIBED, TELLING, Around, Candidate, candidates
from extractor.models.baseline.scale import scales
from extractor.models.baseline.view import View
from extractor.reading.findings.accounts import blamer
from extractor.reading.findings.ascriptions import reported
from extractor.reading.findings.doers import Doer
from extractor.reading.findings.parties import Party
from extractor.reading.names.avowals import tells_nothing
from extractor.reading.names.organisations import is_listed, same_organisation
from extractor.reading.scenes.scene import Scene
from extractor.reading.text.late import late
from schemas import Basis, Perpetrator

LOUD = (Basis.claimed, Basis.denied, Basis.accused)  # grounds that somebody gave
# The grounds that ties give, the strongest first; who denies was accused by somebody.
BY_TIES = (
    (frozenset(("owns up", "claims", "called")), Basis.claimed),
    (frozenset(("blamed at once", "held to account", "denies")), Basis.accused),
    (frozenset(("suspected", "is said to have")), Basis.suspected),
    (frozenset(("blamed", "told of")), Basis.accused),
    (ACTING, Basis.stated),
)
MANY = 8  # parties
LONGEST = 300  # code points of a quote
OWNED, BACK = late(r"\b(?:its|their|our)\s+$", re.IGNORECASE), 8  # code points before a name


def perpetrators(view: View, scene: Scene, besides: Around) -> list[Perpetrator]:
    """Who did it; a party that the text names in several ways has one name in the record."""
    found, read = offered(view, scene, besides)
    scale = scales()["perpetrator"]
    if not scale.weights:  # it is being learned
        return _records(view, read)
    weighed = traits(view, scene, found, read)
    scored = sorted(
        ((not _is_owned(view, found[number]), scale.likelihood(its), -number) for number, its in enumerate(weighed)), reverse=True
    )
    taken: list[Candidate] = []
    for whole, likelihood, number in scored:
        one = found[-number]
        if likelihood >= scale.limits.get("another" if taken else "first", 0.0) and not any(
            not whole or _is_same(one, other) for other in taken
        ):
            taken.append(one)
    denied = [party for party in read if party.basis is Basis.denied]
    grounds = (_as_told(view, ground) for one in taken for ground in _grounds(view, one, read))
    return _records(view, [*grounds, *denied])


def offered(view: View, scene: Scene, besides: Around) -> tuple[list[Candidate], list[Party]]:
    """The candidates for a scene, and those whom whole clauses make its perpetrators, each with every ground."""
    told = [party for party in view.parties if scene.holds(party.at)]
    read = by_clauses(view, scene, told, besides.stray.get(id(scene), ()))
    return candidates(view, scene, besides, [*told, *read]), read


def _records(view: View, found: Sequence[Party]) -> list[Perpetrator]:
    names: dict[str, str] = {}
    for party in found:
        names.setdefault(party.canonical, party.name)
    return [
        Perpetrator(name=names[party.canonical], basis=party.basis, by=party.by, quote=_quote(view, party)) for party in found
    ]


def _quote(view: View, party: Party) -> str:
    """The words that name the party; of a claim whose words tell of none, the sentence around them."""
    words = view.reading.text[party.start : party.end]
    if party.basis is not Basis.claimed or not tells_nothing(words):
        return words
    sentence = view.reading.sentence_at(party.at)
    start, end = max(sentence.start, party.end - LONGEST), min(sentence.end, party.start + LONGEST)
    return view.words(min(start, party.start), max(end, party.end))


def _is_same(one: Candidate, other: Candidate) -> bool:
    """Whether one of the two is a part of the other."""
    listed = is_listed(one.canonical) and is_listed(other.canonical)
    return listed and same_organisation(one.canonical, other.canonical)


def _is_owned(view: View, one: Candidate) -> bool:
    """Whether the candidate is only told of as somebody's own: "said that its Hill Brigade had done it"."""
    text = view.reading.text
    return bool(one.namings) and all(
        OWNED.search(text, max(0, doer.start - BACK), doer.start) is not None for doer in one.namings
    )


def _grounds(view: View, one: Candidate, read: Sequence[Party]) -> list[Party]:
    """On which grounds the candidate is named: those of whole clauses, else what ties its namings."""
    own = {party.canonical for party in one.told} | {one.canonical}
    chosen = [party for party in read if party.canonical in own and party.basis is not Basis.denied]
    chosen = chosen or [party for party in strongest(one.told) if party.basis is not Basis.denied]
    if chosen and one.kind in DESCRIBED:
        name = _fuller(one, chosen)
        return [replace(party, name=name, canonical=one.canonical) for party in chosen]
    if chosen:
        return chosen
    if not one.namings:  # who only denies it was accused by somebody
        return [replace(party, basis=Basis.accused, by=None) for party in one.told[:1]]
    return [_by_ties(view, one)]


def _as_told(view: View, party: Party) -> Party:
    """The party; what somebody else says that it did is no statement of the article's own."""
    if party.basis is not Basis.stated:
        return party
    sentence = view.reading.sentence_at(party.at)
    before = view.reading.text[sentence.start : max(party.start, party.at)]
    cue = reported(before)
    return party if cue is None else replace(party, basis=Basis.accused, by=blamer(before[: cue.start()]))


def _fuller(one: Candidate, chosen: Sequence[Party]) -> str:
    """The candidate's name; where it is a bare word for people, a name that ends in it: "General Osei's guards" for "guards"."""
    if " " in one.name:
        return one.name
    longer = (party.name for party in chosen if party.name.endswith(f" {one.name}") and not party.name.isupper())
    return next((name for name in longer if name[0].isupper()), one.name)


def _by_ties(view: View, one: Candidate) -> Party:
    """The ground that the ties of the candidate's namings give, with the words of the sentence."""
    namings = one.namings if one.namings is one.outside else [*one.namings, *one.outside]
    for ties, basis in BY_TIES:
        for doer in namings:
            if not ties.isdisjoint(doer.ties):
                return _party(view, one, doer, basis)
    return _party(view, one, one.namings[0], Basis.stated)


def _party(view: View, one: Candidate, doer: Doer, basis: Basis) -> Party:
    """The candidate with the words of the sentence up to its naming."""
    text, sentence = view.reading.text, view.reading.sentence_at(doer.start)
    start = sentence.start if doer.start - sentence.start <= LONGEST else text.rfind(" ", 0, doer.start - LONGEST) + 1
    blamed = basis is Basis.accused and "denies" not in doer.ties  # whoever stands before a denial speaks for the accused
    by = blamer(text[sentence.start : doer.start]) if blamed else None
    return Party(one.name, one.canonical, basis, by, start, doer.end, doer.start)


def by_clauses(view: View, scene: Scene, told: Sequence[Party], stray: Sequence[Party] = ()) -> list[Party]:
    """Who did it by what whole clauses say; ``stray``: who is named for it outside, where nobody is in it."""
    found = strongest(_named_first([party for party in told if not party.reply]))
    if scene.main and not any(party.basis is not Basis.denied for party in found):
        found = strongest([*found, *stray])
    if not found:  # soldiers who strike at fighters did it where nobody else did anything
        first = set(view.trigger_sentences(scene)[:1])
        found = [party for party in told if party.reply and view.reading.sentence_number_at(party.at) in first][:1]
    return found


def _named_first(found: Sequence[Party]) -> list[Party]:
    """The parties; those that are only described, the first of them, or the two sides of a clash, where no other is said to
    have done it.
    """
    named = [party for party in found if not party.described]
    described = [party for party in found if party.described]
    if not described or any(party.basis is not Basis.denied for party in named):
        return named
    return named + [party for party in described if party is described[0] or party.at == described[0].at]


def strongest(parties: Iterable[Party]) -> list[Party]:
    """Each party once on each ground that somebody gave; what is only suspected or told counts where nobody gave any."""
    found: dict[tuple[str, Basis], Party] = {}
    for party in parties:
        found.setdefault((party.canonical, party.basis), party)
    weighty = {canonical for canonical, basis in found if basis in LOUD}
    loose: dict[str, Party] = {}
    for (canonical, basis), party in found.items():
        if basis not in LOUD and canonical not in weighty:
            loose.setdefault(canonical, party)
    return [*(party for (_, basis), party in found.items() if basis in LOUD), *loose.values()]


def traits(view: View, scene: Scene, found: Sequence[Candidate], read: Iterable[Party]) -> list[dict[str, float]]:
    """Of each candidate, what speaks for its having done it; ``read`` are those whom whole clauses make the perpetrators. Traits
    that are absent are 0.
    """
    picked: dict[str, set[Basis]] = {}
    for party in read:
        if party.basis is not Basis.denied:
            picked.setdefault(party.canonical, set()).add(party.basis)
    beside = set(view.trigger_sentences(scene))
    tied = {number for number, one in enumerate(found) if any(not ACTING.isdisjoint(doer.ties) for doer in one.here)}
    first = min(range(len(found)), key=lambda number: _first(found[number]), default=0)
    here = sum(bool(one.here) for one in found)
    title = (view.article.title or "").casefold()
    weighed = []
    for number, one in enumerate(found):
        mine = {basis for name in {one.canonical, *(p.canonical for p in one.told)} for basis in picked.get(name, ())}
        others = set().union(*picked.values()) if not mine else set()
        its = dict.fromkeys(
            [
                f"kind {one.kind}",
                *_of_namings(view, one, beside),
                *_of_parties(one),
                *(f"chosen {basis}" for basis in mine),
                *(f"{one.kind} {attack}" for attack in scene.kinds),
                *(f"{'described' if one.kind in DESCRIBED else 'named'} beside one {basis}" for basis in others - mine),
            ],
            1.0,
        )
        its |= {
            "another chosen": float(bool(picked) and not mine),
            "none chosen": float(not picked),
            "another tied": float(bool(tied - {number})),
            "alone tied": float(tied == {number}),
            "lone": float(len(found) == 1),
            "many": min(1.0, len(found) / MANY),
            "first named": float(number == first),
            "named again": float(len(one.namings) > 1),
            "in the title": float(one.name.casefold() in title),
            "background": float(not scene.main),
        }
        if not one.here and one.namings:
            where = "outside" if one.outside else "elsewhere"
            its |= {
                where: 1.0,
                f"{where} {one.kind}": 1.0,
                f"{where} of the news": float(scene.main),
                f"{where} alone": float(not here),
            }
        weighed.append(its)
    return weighed


def _first(one: Candidate) -> int:
    return min([*(doer.start for doer in one.here), *(party.at for party in one.told)], default=1 << 60)


def _of_namings(view: View, one: Candidate, beside: set[int]) -> Iterator[str]:
    where = "" if one.here else "outside " if one.outside else "elsewhere "
    first = min(beside, default=-1)
    for doer in one.namings:
        for tie in doer.ties:
            yield f"{where}tie {tie}"
            if one.here:
                yield f"{one.kind} {tie}"
        if not doer.ties:
            yield "untied"
        number = view.reading.sentence_number_at(doer.start)
        if number in beside:
            yield "beside"
        if number == first:
            yield "first sentence"
    for doer in one.outside if one.here else ():
        for tie in TELLING.intersection(doer.ties):
            yield f"outside too {tie}"
    if one.here and one.elsewhere:
        yield "elsewhere too"


def _of_parties(one: Candidate) -> Iterator[str]:
    for party in one.told:
        yield f"told {party.basis}"
        yield f"told {party.basis} {'described' if party.described else 'named'}"
        if party.reply:
            yield "told as reply"
