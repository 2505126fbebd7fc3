"""Suite: a set of cases, with what others have reached on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from evals.cases import Case
from schemas import Extraction


@dataclass(frozen=True, slots=True)
class Published:
    """A result that somebody else reported: ``value`` of ``metric`` from 0 to 1 for ``field``, on ``on``."""

    system: str
    field: str
    metric: str
    value: float
    on: str
    source: str


def _as_it_is(extraction: Extraction) -> Extraction:
    return extraction


@dataclass(frozen=True)
class Suite:
    """Cases under a name.

    ``prepare`` puts an extraction into the suite's own terms before it is scored, where its vocabulary is another.
    ``note`` says in a sentence what is scored how.
    """

    name: str
    cases: Sequence[Case]
    prepare: Callable[[Extraction], Extraction] = _as_it_is
    published: Sequence[Published] = field(default_factory=tuple)
    note: str = ""
