"""Memberships: whose people "members" and "men" are, by the body that they are of: "four members of the People's Army"."""

from __future__ import annotations

from extractor.reading.words.outcomes import BE, HAVE, TRIGGERS
from schemas.vocabulary import Group

MEMBERS = frozenset("members member men".split())
_REACH = 7  # tokens behind "of" in which the body is named
_FIGHTERS = frozenset(
    """liberation revolutionary rebel rebels islamic islamist resistance jihad gang gangs cartel tigers taliban guerrilla
    guerrillas insurgent insurgents terrorist terrorists maoist maoists shining""".split()
)
_ARMED = frozenset("army war defence defense militia".split())  # what makes "the people's" an armed group's name
_FORCES = frozenset(
    """army navy police gendarmerie guard guards force forces battalion brigade patrol garrison troops constabulary vigilance
    vigilante vigilantes commando marines""".split()
)
_HOUSEHOLDS = frozenset("family families household congregation cooperative community wedding clergy parish".split())


def group_of_members(words: list[str], last: int, high: int) -> Group:
    """The group of the members who are told up to the token ``last``; everyone where the body is none that is known."""
    if words[last : last + 1] != ["of"]:
        return Group.everyone
    end = next((at for at in range(last + 1, min(high, last + _REACH)) if _ends(words[at])), min(high, last + _REACH))
    body = set(words[last + 1 : end])
    if body & _FIGHTERS or ("people" in body and body & _ARMED):
        return Group.attackers
    if body & _FORCES:
        return Group.security_forces
    return Group.civilians if body & _HOUSEHOLDS else Group.everyone


def _ends(word: str) -> bool:
    return (
        word in TRIGGERS
        or word in BE
        or word in HAVE
        or word in ("who", "and", "in", "at", "on")
        or not (word[0].isalpha() or word == "'s")
    )
