"""Values: whether a response's value in a MUC-4 slot is correct, partially correct or incorrect beside the key's.

Source: "Guidelines for scoring mismatches between system responses and answer key", version 7 (1992), in the public
repository xinyadu/gtt under data/muc/raw_files/muc34/TEST/SCORER. Some of its credits were given by a person who looked at the
text. Those whose condition can be read off the two values are given here by rule; all others are incorrect, as the
guidelines ask where there is doubt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime

from evals.tally import Verdict

CORRECT, PARTIAL, INCORRECT = Verdict.correct, Verdict.partial, Verdict.incorrect

Judge = Callable[[str, str], Verdict]
"""From the key's value and the response's to a verdict."""

# What may stand before a noun without changing what is meant: the scoring program's own list.
_PREMODIFIERS = frozenset(
    "a the an this that these those one two three four five six seven eight nine ten 1 2 3 4 5 6 7 8 9 10 "
    "more most many several some all few any another other certain of".split()
)
_WORD = re.compile(r"[\w'&.-]+")


def string(key: str, response: str) -> Verdict:
    """Strings are equal without premodifiers; a part of the key's string, or one that goes beyond it, is partially correct."""
    ours, right = _telling(response), _telling(key)
    if ours == right:
        return CORRECT
    if ours and right and (set(ours) <= set(right) or set(right) <= set(ours)):
        return PARTIAL
    return INCORRECT


def shares_a_word(key: str, response: str) -> bool:
    """Whether two strings have a telling word in common: enough for templates to be laid side by side."""
    return bool(set(_telling(key)) & set(_telling(response)))


def _telling(text: str) -> tuple[str, ...]:
    words = tuple(word.strip(".-'") for word in _WORD.findall(text.casefold()))
    return tuple(word for word in words if word and word not in _PREMODIFIERS)


# More general values and what they stand above, of the sets that are no plain lists.
_ABOVE: Mapping[str, frozenset[str]] = {
    "GUN": frozenset({"MACHINE GUN", "MORTAR", "HANDGUN", "RIFLE"}),
    "EXPLOSIVE": frozenset(
        {"BOMB", "VEHICLE BOMB", "DYNAMITE", "MINE", "AERIAL BOMB", "GRENADE", "MOLOTOV COCKTAIL"},
    ),
    "BOMB": frozenset({"VEHICLE BOMB", "DYNAMITE", "MINE", "AERIAL BOMB"}),
    "PROJECTILE": frozenset({"MISSILE", "ROCKET"}),
    "SUSPECTED OR ACCUSED": frozenset({"SUSPECTED OR ACCUSED BY AUTHORITIES"}),
    "POLITICAL FIGURE OFFICE OR RESIDENCE": frozenset({"GOVERNMENT OFFICE OR RESIDENCE"}),
    "DESTROYED": frozenset({"SOME DAMAGE"}),
    "POLITICAL FIGURE": frozenset({"GOVERNMENT OFFICIAL", "FORMER GOVERNMENT OFFICIAL"}),
    "GOVERNMENT OFFICIAL": frozenset({"FORMER GOVERNMENT OFFICIAL"}),
    "ACTIVE MILITARY": frozenset({"FORMER ACTIVE MILITARY"}),
    "NO INJURY": frozenset({"NO DEATH", "NO INJURY OR DEATH"}),
    "NO DEATH": frozenset({"NO INJURY OR DEATH"}),
    "ATTACK": frozenset({"ARSON", "BOMBING", "KIDNAPPING", "HIJACKING", "ROBBERY", "FORCED WORK STOPPAGE"}),
}


def element(key: str, response: str) -> Verdict:
    """Members of a closed set are equal; a more general one than the key's is partially correct."""
    if key == response:
        return CORRECT
    return PARTIAL if key in _ABOVE.get(response, frozenset()) else INCORRECT


_NUMBER = re.compile(r"\d+")


def number(key: str, response: str) -> Verdict:
    """A single number is partially correct where the key has it as an end of a range, or about it."""
    ours, right = "".join(response.split()), "".join(key.split())
    if ours == right:
        return CORRECT
    approximate = right.startswith("~") or "-" in right
    return PARTIAL if ours.isdigit() and approximate and ours in _NUMBER.findall(right) else INCORRECT


_DAY = re.compile(r"(\d{1,2}) ([A-Z]{3}) (\d{2})")


def day(key: str, response: str) -> Verdict:
    """A day within the key's days is partially correct; so is "on or before" the key's last day."""
    right, ours = _days(key), _days(response)
    if key == response or (right is not None and right == ours):
        return CORRECT
    if right is None or ours is None:
        return INCORRECT
    (first, last), (our_first, our_last) = right, ours
    if our_first is None:
        return PARTIAL if our_last == last else INCORRECT
    within = our_last <= last and (first is None or first <= our_first)
    return PARTIAL if within and first != last else INCORRECT


def _days(written: str) -> tuple[date | None, date] | None:
    """First and last day; no first day for "on or before"."""
    days = [found for match in _DAY.findall(written) if (found := _date(*match))]
    if not days:
        return None
    return (None if written.strip().startswith("-") else days[0]), days[-1]


def _date(number_: str, month: str, year: str) -> date | None:
    try:
        return datetime.strptime(f"{number_} {month} 19{year}", "%d %b %Y").date()
    except ValueError:  # the keys hold a 31st of June
        return None


_KIND = re.compile(r"\([^)]*\)")


def location(key: str, response: str) -> Verdict:
    """The right country without a place, or with another one, is partially correct; so are the right places in a wrong country.

    Of two places between which something happened, one is partially correct.
    """
    (right, right_places), (ours, our_places) = _country_and_places(key), _country_and_places(response)
    if right != ours:
        return PARTIAL if right_places and right_places == our_places else INCORRECT
    return CORRECT if right_places == our_places else PARTIAL


def _country_and_places(written: str) -> tuple[str, frozenset[str]]:
    country, _, places = _KIND.sub("", written).partition(":")
    country, dash, rest = country.partition(" - ")
    names = re.split(r":| - ", places) + ([rest] if dash else [])
    return country.strip(), frozenset(name.strip() for name in names if name.strip())
