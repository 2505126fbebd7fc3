"""Mutation score: per mutation, how many wrong records are rejected and by which rules; and how many right ones are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from evals.cases import Case
from evals.mutations import MUTATIONS, Mutant, mutants
from extractor.validation.verdict import judge


@dataclass(slots=True)
class MutationTally:
    """Counts for one mutation. ``rules``: how many mutants each rule rejected; ``survivors``: wrong records that passed."""

    mutants: int = 0
    rejected: int = 0
    equivalent: int = 0
    rules: Counter[str] = field(default_factory=Counter)
    survivors: list[Mutant] = field(default_factory=list)


@dataclass(slots=True)
class MutationScore:
    """The whole score. ``refused``: right records that were rejected, as (article, rules)."""

    right: int
    refused: list[tuple[str, tuple[str, ...]]]
    tallies: dict[str, MutationTally]


def mutation_score(cases: Iterable[Case], seed: int) -> MutationScore:
    """Judge every case as it is, then every mutant of those that pass: only an error that was not there before counts."""
    score = MutationScore(0, [], {name: MutationTally() for name in MUTATIONS})
    for case in cases:
        if not case.incidents:
            continue
        score.right += 1
        own = {(v.rule, v.path, v.message) for v in judge(case.article, case.incidents).errors}
        if own:
            score.refused.append((case.article.id, tuple(sorted({rule for rule, _, _ in own}))))
        for mutant in mutants(case, seed):
            _count(score.tallies[mutant.mutation], mutant, own)
    return score


def _count(tally: MutationTally, mutant: Mutant, own: set[tuple[str, str, str]]) -> None:
    if mutant.equivalent:
        tally.equivalent += 1
        return
    tally.mutants += 1
    found = {v.rule for v in judge(mutant.case.article, mutant.incidents).errors if (v.rule, v.path, v.message) not in own}
    tally.rules.update(sorted(found))
    if found:
        tally.rejected += 1
    else:
        tally.survivors.append(mutant)


def as_markdown(score: MutationScore) -> Iterator[str]:
    """The table, line by line."""
    yield "| mutation | mutants | rejected | % | stays right | by |"
    yield "|---|---:|---:|---:|---:|---|"
    for name, tally in score.tallies.items():
        by = ", ".join(f"{rule} {number}" for rule, number in tally.rules.most_common(3))
        share = _percent(tally.rejected, tally.mutants)
        yield f"| {name} | {tally.mutants} | {tally.rejected} | {share} | {tally.equivalent} | {by} |"
    tallies = score.tallies.values()
    made, caught, right = (sum(counts) for counts in zip(*((t.mutants, t.rejected, t.equivalent) for t in tallies), strict=True))
    yield f"| **all** | {made} | {caught} | {_percent(caught, made)} | {right} | |"
    yield ""
    rules = Counter(rule for _, found in score.refused for rule in found)
    yield f"Right records rejected: {len(score.refused)} of {score.right} ({_percent(len(score.refused), score.right)} %)" + (
        f", by {', '.join(f'{rule} {number}' for rule, number in rules.most_common())}." if rules else "."
    )


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"
