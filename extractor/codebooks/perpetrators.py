"""Perpetrators: whom a record names as having done it, each once, the surest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from schemas import Basis, Perpetrator

_SURENESS = (Basis.claimed, Basis.stated, Basis.accused, Basis.suspected)


@dataclass(frozen=True, slots=True)
class Attribution:
    """One name, with every ground on which the article gives it."""

    name: str
    bases: frozenset[Basis]

    @property
    def claimed(self) -> bool:
        """Whether it claimed the attack itself."""
        return Basis.claimed in self.bases

    @property
    def uncertain(self) -> bool:
        """Whether it is only accused or suspected."""
        return not self.bases & {Basis.claimed, Basis.stated}


def attributions(perpetrators: Sequence[Perpetrator]) -> list[Attribution]:
    """Every named perpetrator, claims first, then statements, accusations and suspicions; denials name nobody."""
    names: dict[str, str] = {}
    bases: dict[str, set[Basis]] = {}
    for perpetrator in perpetrators:
        key = " ".join(perpetrator.name.casefold().split())
        if perpetrator.basis is Basis.denied or not key:
            continue
        names.setdefault(key, perpetrator.name)
        bases.setdefault(key, set()).add(perpetrator.basis)
    found = [Attribution(names[key], frozenset(bases[key])) for key in names]
    return sorted(found, key=lambda attribution: min(_SURENESS.index(basis) for basis in attribution.bases))
