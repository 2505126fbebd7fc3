"""CEAF: entities of roles, aligned one to one.

CEAF-REE (Du, Rush and Cardie, "GRIT: Generative role-filler transformers for document-level event entity extraction", EACL 2021)
scores the entities of each role over a whole document. CEAF-RME (Chen et al., "Iterative document-level information
extraction via imitation learning", EACL 2023) scores templates, which it aligns first, in two ways: φ-subset counts entities
that share a mention with one of the same role, φ3 counts the shared mentions themselves. All rest on Luo, "On coreference
resolution performance metrics" (2005).
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

Entity = frozenset[str]
"""The mentions of one entity, as ``mention`` normalises them."""

Roles = Mapping[str, Sequence[Entity]]
"""The entities by role."""

ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
"""Individuals and organisations behind the incident, physical targets, victims by name, instruments."""


@dataclass(frozen=True, slots=True)
class EntityTally:
    """Counts that add up over documents: ``found`` of the ``predicted`` are right, ``recalled`` of the ``gold`` were found."""

    found: int = 0
    predicted: int = 0
    recalled: int = 0
    gold: int = 0

    def __add__(self, other: EntityTally) -> EntityTally:
        """Both together."""
        return EntityTally(
            self.found + other.found,
            self.predicted + other.predicted,
            self.recalled + other.recalled,
            self.gold + other.gold,
        )

    @property
    def counts(self) -> tuple[int, int, int, int]:
        """The counts in the order of the fields."""
        return self.found, self.predicted, self.recalled, self.gold


_ARTICLES = re.compile(r"\b(a|an|the)\b")
_PUNCTUATION = str.maketrans("", "", string.punctuation)


def mention(text: str) -> str:
    """Lower case, no punctuation, no articles, single spaces: the form in which the published scorers compare mentions."""
    return " ".join(_ARTICLES.sub(" ", text.lower().translate(_PUNCTUATION)).split())


def entity(mentions: Iterable[str]) -> Entity:
    """An entity from its mentions as they are written."""
    return frozenset(normalised for text in mentions if (normalised := mention(text)))


def ceaf_ree(predicted: Roles, gold: Roles) -> dict[str, EntityTally]:
    """The tallies of one document by role: an entity is right if all its mentions are of the gold one it is aligned with."""
    tallies = {}
    for role in ROLES:
        ours, right = predicted.get(role, ()), gold.get(role, ())
        matched = _best([[int(one <= other) for one in ours] for other in right])
        tallies[role] = EntityTally(matched, len(ours), matched, len(right))
    return tallies


@dataclass(frozen=True, slots=True)
class RoleTemplate:
    """One incident: its types, any of which is right in a gold template, and its entities by role."""

    types: frozenset[str]
    roles: Roles

    def size(self) -> int:
        """How many entities it holds."""
        return sum(len(entities) for entities in self.roles.values())


def ceaf_rme(predicted: Sequence[RoleTemplate], gold: Sequence[RoleTemplate]) -> EntityTally:
    """The tally of one document over all roles: templates are aligned so that as many predicted entities as possible are right.

    Only templates of one type can share anything. A predicted entity is right when it shares a mention with an entity in the same
    role of the aligned template, which is thereby recalled; several may be right by the same one, which is recalled once.
    """
    met = [[_met(ours.roles, right.roles) if ours.types & right.types else [] for ours in predicted] for right in gold]
    pairs = _assigned([[len(places) for places in row] for row in met])
    return EntityTally(
        found=sum(len(met[i][j]) for i, j in pairs),
        predicted=sum(template.size() for template in predicted),
        recalled=sum(len(set(met[i][j])) for i, j in pairs),
        gold=sum(template.size() for template in gold),
    )


def _met(ours: Roles, right: Roles) -> list[tuple[str, int]]:
    """Per predicted entity that is right, the role and position of the first gold entity with which it shares a mention."""
    met = []
    for role, entities in ours.items():
        for one in entities:
            place = next((position for position, other in enumerate(right.get(role, ())) if one & other), None)
            if place is not None:
                met.append((role, place))
    return met


def ceaf_rme_mentions(predicted: Sequence[RoleTemplate], gold: Sequence[RoleTemplate]) -> EntityTally:
    """As ``ceaf_rme``, but counting mentions: entities of aligned templates are aligned one to one by how many they share."""
    shared = [[_shared(ours, right) for ours in predicted] for right in gold]
    found = _best(shared)
    return EntityTally(found, sum(map(_mentions, predicted)), found, sum(map(_mentions, gold)))


def _shared(ours: RoleTemplate, right: RoleTemplate) -> int:
    if not ours.types & right.types:
        return 0
    return sum(
        _best([[len(one & other) for one in ours.roles.get(role, ())] for other in right.roles.get(role, ())]) for role in ROLES
    )


def _mentions(template: RoleTemplate) -> int:
    return sum(len(one) for entities in template.roles.values() for one in entities)


def _best(worth: Sequence[Sequence[int]]) -> int:
    return sum(worth[i][j] for i, j in _assigned(worth))


def _assigned(worth: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    if not worth or not worth[0]:
        return []
    rows, columns = linear_sum_assignment(np.asarray(worth), maximize=True)
    return [(int(i), int(j)) for i, j in zip(rows, columns, strict=True)]
