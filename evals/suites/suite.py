"""Suite: a set of cases, with what others have reached on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from evals.cases import Case
from evals.measure import Measure
from schemas import Extraction


@dataclass(frozen=True, slots=True)
class Published:
    """A result that somebody else reported: ``value`` of ``metric`` from 0 to 1 for ``field``, on ``on``.

    ``metric`` is one of a field's (strict F1, lenient F1, exact, recall), or the name of one of the suite's own measures, whose
    ``field`` is empty. ``caveat`` says what is not comparable with ours.
    """

    system: str
    field: str
    metric: str
    value: float
    on: str
    source: str
    caveat: str = ""


Readings = Mapping[str, Sequence[Extraction]]
"""What a run holds of each article of the suite, by its id; nothing where it was not read."""


def _as_it_is(extraction: Extraction) -> Extraction:
    return extraction


def _no_measures(_: Readings) -> Sequence[Measure]:
    return ()


@dataclass(frozen=True)
class Suite:
    """Cases under a name.

    ``prepare`` puts an extraction into the suite's own terms before it is scored, where its vocabulary is another.
    ``note`` says in a sentence what is scored how. ``measures`` scores a run in the suite's own ways, besides the fields.
    """

    name: str
    cases: Sequence[Case]
    prepare: Callable[[Extraction], Extraction] = _as_it_is
    published: Sequence[Published] = field(default_factory=tuple)
    note: str = ""
    measures: Callable[[Readings], Sequence[Measure]] = _no_measures
