"""Mutations: from right records, wrong ones. What share of them does the validation reject?

Each mutation is a small seeded function from a gold case to mutants. A mutant that happens to stay right, because the article
says the same elsewhere, is told apart as ``equivalent`` and not counted.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from evals.cases import Case
from extractor.reading.harm.entailment import entailed_counts
from extractor.reading.names.names import names_agree
from extractor.reading.scenes.reading import read
from schemas import Basis, Count, DatePrecision, Group, Incident, Outcome, Perpetrator, Role, Toll

INVENTED = ("Crimson Dawn Brigade", "Sons of the Northern Valley", "Black Heron Column")
SWAPPED = {Outcome.killed: Outcome.injured, Outcome.injured: Outcome.killed}
TEN = 10


@dataclass(frozen=True, slots=True)
class Mutant:
    """A record made wrong. ``change`` says what was done; ``equivalent``: the article supports it all the same."""

    mutation: str
    case: Case
    incidents: tuple[Incident, ...]
    change: str
    equivalent: bool


Mutation = Callable[[Case, random.Random], Iterator[tuple[tuple[Incident, ...], str, bool]]]


def mutants(case: Case, seed: int) -> Iterator[Mutant]:
    """Every mutant of one case. The same seed gives the same mutants."""
    for name, mutation in MUTATIONS.items():
        chance = random.Random(f"{seed}/{case.article.id}/{name}")  # noqa: S311 -- repeatable, guards nothing
        for incidents, change, equivalent in mutation(case, chance):
            yield Mutant(name, case, incidents, change, equivalent)


def _each_toll(case: Case) -> Iterator[tuple[int, int, Toll]]:
    for i, incident in enumerate(case.incidents):
        for j, toll in enumerate(incident.tolls):
            yield i, j, toll


def _with_toll(case: Case, i: int, j: int, toll: Toll | None) -> tuple[Incident, ...]:
    tolls = list(case.incidents[i].tolls)
    tolls[j : j + 1] = [] if toll is None else [toll]
    return _with_incident(case.incidents, i, case.incidents[i].model_copy(update={"tolls": tolls}))


def _with_incident(incidents: Iterable[Incident], i: int, incident: Incident) -> tuple[Incident, ...]:
    changed = list(incidents)
    changed[i] = incident
    return tuple(changed)


def _said_elsewhere(toll: Toll, outcome: Outcome, count: Count) -> bool:
    """Whether the toll's own quote says the changed value too, as "two dead and two wounded" does when swapped."""
    return count in entailed_counts(toll.quote, outcome)


def _changed(case: Case, change: Callable[[Toll], tuple[Toll, str] | None]) -> Iterator[tuple[tuple[Incident, ...], str, bool]]:
    for i, j, toll in _each_toll(case):
        changed = change(toll)
        if changed is not None:
            new, said = changed
            right = _said_elsewhere(toll, new.outcome, new.count) or _is_another(new, case.incidents[i], j)
            yield _with_toll(case, i, j, new), f"incidents[{i}].tolls[{j}]: {said}", right


def _is_another(toll: Toll, incident: Incident, position: int) -> bool:
    """Whether the incident has this very toll at another position: "no reported casualty" is nobody killed and nobody injured."""
    others = (other for at, other in enumerate(incident.tolls) if at != position)
    return any(_told(other) == _told(toll) for other in others)


def _told(toll: Toll) -> tuple[str, Outcome, Group, Count]:
    return toll.quote, toll.outcome, toll.group, toll.count


def swap_killed_and_injured(case: Case, chance: random.Random) -> Iterator[tuple[tuple[Incident, ...], str, bool]]:
    """The dead become the wounded, or the reverse."""
    return _changed(
        case,
        lambda t: (
            (t.model_copy(update={"outcome": SWAPPED[t.outcome]}), f"{t.outcome} swapped") if t.outcome in SWAPPED else None
        ),
    )


def _recounted(case: Case, count: Callable[[Count], Count | None]) -> Iterator[tuple[tuple[Incident, ...], str, bool]]:
    def change(toll: Toll) -> tuple[Toll, str] | None:
        new = count(toll.count)
        return None if new is None else (toll.model_copy(update={"count": new}), f"{toll.count} became {new}")

    return _changed(case, change)


def change_a_digit(case: Case, chance: random.Random) -> Iterator[tuple[tuple[Incident, ...], str, bool]]:
    """One digit of the number differs."""

    def other(count: Count) -> Count:
        digits = list(str(count.low))
        at = chance.randrange(len(digits))
        digits[at] = chance.choice([d for d in "123456789" if d != digits[at]])
        low = int("".join(digits))
        return Count(low=low, high=None if count.high is None else low + (count.high - count.low), approximate=count.approximate)

    return _recounted(case, other)


def add_ten(case: Case, chance: random.Random) -> Iterator[tuple[tuple[Incident, ...], str, bool]]:
    """Ten more than the words say."""
    return _recounted(
        case, lambda c: Count(low=c.low + TEN, high=None if c.high is None else c.high + TEN, approximate=c.approximate)
    )


def drop_at_least(case: Case, chance: random.Random) -> Iterator[tuple[tuple[Incident, ...], str, bool]]:
    """A lower bound becomes the exact number."""
    return _recounted(case, lambda c: Count.exactly(c.low) if c.high is None else None)


def invert_range(case: Case, chance: random.Random) -> Iterator[tuple[tuple[Incident, ...], str, bool]]:
    """The bounds change places."""
    return _recounted(case, lambda c: Count(low=c.high, high=c.low) if c.high is not None and c.high > c.low else None)


def unknown_to_zero(case: Case, chance: random.Random) -> Iterator[tuple[tuple[Incident, ...], str, bool]]:
    """An incident without a figure for an outcome gets a 0, on the words of another toll or of its own date."""
    for i, incident in enumerate(case.incidents):
        for outcome in (Outcome.killed, Outcome.injured):
            if any(toll.outcome is outcome for toll in incident.tolls):
                continue
            quote = incident.tolls[0].quote if incident.tolls else _first_sentence(case)
            zero = Toll(quote=quote, outcome=outcome, count=Count.exactly(0))
            changed = incident.model_copy(update={"tolls": [*incident.tolls, zero]})
            equivalent = Count.exactly(0) in entailed_counts(quote, outcome)
            yield _with_incident(case.incidents, i, changed), f"incidents[{i}]: unknown {outcome} became 0", equivalent


def _first_sentence(case: Case) -> str:
    reading = read(case.article.text, case.article.published)
    return reading.sentence_text(reading.sentences[0].start)


def borrow_background_toll(case: Case, chance: random.Random) -> Iterator[tuple[tuple[Incident, ...], str, bool]]:
    """A background incident's toll is moved into the main one."""
    mains = [i for i, incident in enumerate(case.incidents) if incident.role is Role.main]
    for i, j, toll in _each_toll(case):
        if case.incidents[i].role is Role.background and mains:
            left = _with_toll(case, i, j, None)
            main = left[mains[0]].model_copy(update={"tolls": [*left[mains[0]].tolls, toll]})
            yield _with_incident(left, mains[0], main), f"incidents[{i}].tolls[{j}] moved to the main incident", False


def copy_toll_to_other_incident(case: Case, chance: random.Random) -> Iterator[tuple[tuple[Incident, ...], str, bool]]:
    """One toll is counted in two incidents."""
    for i, j, toll in _each_toll(case):
        others = [k for k in range(len(case.incidents)) if k != i]
        if others:
            k = chance.choice(others)
            changed = case.incidents[k].model_copy(update={"tolls": [*case.incidents[k].tolls, toll]})
            shared = any(toll.quote == other.quote for other in case.incidents[k].tolls)
            yield _with_incident(case.incidents, k, changed), f"incidents[{i}].tolls[{j}] copied to incidents[{k}]", shared


def merge_two_groups(case: Case, chance: random.Random) -> Iterator[tuple[tuple[Incident, ...], str, bool]]:
    """One group's toll takes in another's number."""
    for i, incident in enumerate(case.incidents):
        parts = [(j, t) for j, t in enumerate(incident.tolls) if t.group is not Group.everyone and t.count.low]
        for (j, one), (_, other) in pairwise(parts):
            if one.outcome is other.outcome and one.group is not other.group:
                merged = one.model_copy(update={"count": one.count + other.count})
                yield _with_toll(case, i, j, merged), f"incidents[{i}].tolls[{j}]: {one.group} took in {other.group}", False


def paraphrase_quote(case: Case, chance: random.Random) -> Iterator[tuple[tuple[Incident, ...], str, bool]]:
    """The quote says the same in words that the article does not have."""
    for i, j, toll in _each_toll(case):
        new = toll.model_copy(update={"quote": f"reports speak of {toll.quote}"})
        yield _with_toll(case, i, j, new), f"incidents[{i}].tolls[{j}]: quote paraphrased", False


def cut_number_from_quote(case: Case, chance: random.Random) -> Iterator[tuple[tuple[Incident, ...], str, bool]]:
    """The quote loses the words that hold its number."""
    for i, j, toll in _each_toll(case):
        words = toll.quote.split()
        if len(words) > 2 and entailed_counts(words[-1], toll.outcome) == []:
            cut = toll.model_copy(update={"quote": words[-1]})
            yield _with_toll(case, i, j, cut), f'incidents[{i}].tolls[{j}]: quote cut to "{words[-1]}"', False


def number_of_another_sentence(case: Case, chance: random.Random) -> Iterator[tuple[tuple[Incident, ...], str, bool]]:
    """A toll takes the count of another toll."""
    tolls = list(_each_toll(case))
    for i, j, toll in tolls:
        counts = [other.count for _, _, other in tolls if not other.count.overlaps(toll.count)]
        if counts:
            new = toll.model_copy(update={"count": chance.choice(counts)})
            yield (
                _with_toll(case, i, j, new),
                f"incidents[{i}].tolls[{j}]: {toll.count} became {new.count}",
                _said_elsewhere(toll, toll.outcome, new.count),
            )


def _with_perpetrator(case: Case, i: int, j: int, perpetrator: Perpetrator) -> tuple[Incident, ...]:
    people = list(case.incidents[i].perpetrators)
    people[j] = perpetrator
    return _with_incident(case.incidents, i, case.incidents[i].model_copy(update={"perpetrators": people}))


def negate_claim(case: Case, chance: random.Random) -> Iterator[tuple[tuple[Incident, ...], str, bool]]:
    """A claim becomes a denial, a denial a claim."""
    for i, incident in enumerate(case.incidents):
        for j, p in enumerate(incident.perpetrators):
            if p.basis in (Basis.claimed, Basis.denied):
                basis = Basis.denied if p.basis is Basis.claimed else Basis.claimed
                yield (
                    _with_perpetrator(case, i, j, p.model_copy(update={"basis": basis})),
                    f"incidents[{i}].perpetrators[{j}]: {basis}",
                    False,
                )


def invent_claimant(case: Case, chance: random.Random) -> Iterator[tuple[tuple[Incident, ...], str, bool]]:
    """A perpetrator gets a name that the article does not hold."""
    for i, incident in enumerate(case.incidents):
        for j, p in enumerate(incident.perpetrators):
            name = chance.choice(INVENTED)
            yield (
                _with_perpetrator(case, i, j, p.model_copy(update={"name": name})),
                f"incidents[{i}].perpetrators[{j}]: {name}",
                False,
            )


def swap_claimant_and_denier(case: Case, chance: random.Random) -> Iterator[tuple[tuple[Incident, ...], str, bool]]:
    """Claimant and denier change names."""
    for i, incident in enumerate(case.incidents):
        claimed = [j for j, p in enumerate(incident.perpetrators) if p.basis is Basis.claimed]
        denied = [j for j, p in enumerate(incident.perpetrators) if p.basis is Basis.denied]
        for j, k in zip(claimed, denied, strict=False):
            people = list(incident.perpetrators)
            people[j], people[k] = (
                people[j].model_copy(update={"name": people[k].name}),
                people[k].model_copy(update={"name": people[j].name}),
            )
            yield (
                _with_incident(case.incidents, i, incident.model_copy(update={"perpetrators": people})),
                f"incidents[{i}]: {j} and {k}",
                names_agree(people[j].name, people[k].name),
            )


def _with_date(case: Case, i: int, **update: date | DatePrecision | None) -> tuple[Incident, ...]:
    incident = case.incidents[i]
    return _with_incident(case.incidents, i, incident.model_copy(update={"date": incident.date.model_copy(update=update)}))


def move_date(case: Case, chance: random.Random) -> Iterator[tuple[tuple[Incident, ...], str, bool]]:
    """A day becomes another one, two to five days before."""
    for i, incident in enumerate(case.incidents):
        if incident.date.start is not None and incident.date.precision is DatePrecision.day:
            days = timedelta(days=chance.randint(2, 5))
            start, end = incident.date.start - days, (incident.date.end or incident.date.start) - days
            vague = (
                incident.date.quote is None or re.search(r"\b(?:earlier|later|after|before)\b", incident.date.quote) is not None
            )
            yield _with_date(case, i, start=start, end=end), f"incidents[{i}].date: {start}", vague


def date_past_publication(case: Case, chance: random.Random) -> Iterator[tuple[tuple[Incident, ...], str, bool]]:
    """The incident happens after the article was published."""
    published = case.article.published
    if published is not None:
        for i, incident in enumerate(case.incidents):
            if incident.date.start is not None:
                day = published + timedelta(days=7)
                yield _with_date(case, i, start=day, end=day), f"incidents[{i}].date: {day}", False


def raise_precision(case: Case, chance: random.Random) -> Iterator[tuple[tuple[Incident, ...], str, bool]]:
    """A month or a year becomes a day; an unknown date becomes a day."""
    for i, incident in enumerate(case.incidents):
        if incident.date.precision is not DatePrecision.day:
            day = incident.date.start or case.article.published or date(2001, 2, 3)
            vague = (
                incident.date.quote is not None
                and re.search(r"\b(?:earlier|later|after|before|ago)\b", incident.date.quote) is not None
            )
            yield (
                _with_date(case, i, start=day, end=day, precision=DatePrecision.day),
                f"incidents[{i}].date: {day} by the day",
                vague,
            )


MUTATIONS: dict[str, Mutation] = {
    function.__name__.replace("_", "-"): function
    for function in (
        swap_killed_and_injured,
        change_a_digit,
        add_ten,
        drop_at_least,
        borrow_background_toll,
        copy_toll_to_other_incident,
        merge_two_groups,
        negate_claim,
        invent_claimant,
        swap_claimant_and_denier,
        move_date,
        date_past_publication,
        raise_precision,
        unknown_to_zero,
        invert_range,
        paraphrase_quote,
        cut_number_from_quote,
        number_of_another_sentence,
    )
}
