"""Measures: how a run fares by MUC-4's own scores and by those of later work, with intervals over articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from evals.ceaf import EntityTally, ceaf_ree, ceaf_rme, ceaf_rme_mentions
from evals.measure import Measure
from evals.muc.fills import Template
from evals.muc.response import response, role_template, roles_of
from evals.muc.slots import SLOTS, slot_tallies
from evals.statistics import Numbers, bootstrap
from evals.tally import Tally
from schemas import Extraction

REE = "CEAF-REE"
RME_SUBSET = "CEAF-RME φ-subset"
RME_MENTIONS = "CEAF-RME φ3"
ALL_SLOTS = "MUC-4 all slots"
MEASURES = (REE, RME_SUBSET, RME_MENTIONS, ALL_SLOTS, *SLOTS)

_PARTIAL = 0.5


def measures(keys: Mapping[str, Sequence[Template]], readings: Mapping[str, Sequence[Extraction]]) -> list[Measure]:
    """Every measure over the articles of ``readings``; one that was not read, or failed, has all its key missing.

    The readings of one article are averaged first.
    """
    cells = np.stack([_article(keys[article], of_it) for article, of_it in readings.items()]) if readings else _nothing()
    intervals = bootstrap(cells, _f1)
    totals = cells.sum(axis=0)
    return [
        Measure(name, _ratio(total[0], total[1]), _ratio(total[2], total[3]), interval)
        for name, total, interval in zip(MEASURES, totals, intervals, strict=True)
    ]


def _nothing() -> Numbers:
    return np.zeros((0, len(MEASURES), 4))


def _article(key: Sequence[Template], readings: Sequence[Extraction]) -> Numbers:
    """Per measure what was found among the predicted and recalled among the gold, with the shape (measures, 4)."""
    rows = [_reading(key, [response(incident) for incident in extraction.incidents]) for extraction in readings]
    result: Numbers = np.mean(rows or [_reading(key, [])], axis=0)
    return result


def _reading(key: Sequence[Template], ours: Sequence[Template]) -> Numbers:
    templates, right = [role_template(template) for template in ours], [role_template(template) for template in key]
    slots = slot_tallies(key, ours)
    ree = sum(ceaf_ree(roles_of(ours), roles_of(key)).values(), EntityTally())
    rows: list[Iterable[float]] = [ree.counts, ceaf_rme(templates, right).counts, ceaf_rme_mentions(templates, right).counts]
    rows += [_credits(sum(slots.values(), Tally())), *(_credits(slots[slot]) for slot in SLOTS)]
    return np.array([list(row) for row in rows], dtype=float)


def _credits(tally: Tally) -> tuple[float, ...]:
    credit = tally.correct + _PARTIAL * tally.partial
    both = tally.correct + tally.partial + tally.incorrect
    return credit, both + tally.spurious, credit, both + tally.missing


def _f1(totals: Numbers) -> Numbers:
    """The harmonic mean of precision and recall; nan where there is neither gold nor prediction."""
    precision, recall = _ratios(totals[..., 0], totals[..., 1]), _ratios(totals[..., 2], totals[..., 3])
    both = precision + recall
    mean = np.divide(2 * precision * recall, both, out=np.zeros(both.shape), where=both > 0)
    result: Numbers = np.where(totals[..., 1] + totals[..., 3] > 0, mean, np.nan)
    return result


def _ratios(above: Numbers, below: Numbers) -> Numbers:
    return np.divide(above, below, out=np.zeros(np.shape(below)), where=np.asarray(below) > 0)


def _ratio(above: float, below: float) -> float:
    return above / below if below else float("nan")
