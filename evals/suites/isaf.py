"""ISAF press releases on operations in Afghanistan, 2009 to 2013, each labelled by one expert as one event.

Source: strickvl/isafpressreleases (CC BY-SA 4.0). The labels hold minimum numbers, vague plurals turned into numbers by
their author's convention ("insurgents" 2, "several" 3, "numerous" 4).
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from evals.cases import Case
from evals.facts import Fact, Range
from evals.suites.lines import read_lines
from evals.suites.suite import Suite
from schemas import Article, AttackType, DatePrecision, Incident, IncidentDate, Place, Role

FIELDS = frozenset({"killed", "detained", "date", "admin1", "quote_there", "quote_carries_value"})
NOTE = "min_killed and min_captured are right where the lower bound is; a minimum of 0 may also be unknown."


def load(data: Path | None, split: str) -> Suite:
    """The suite of a folder of JSON lines with ``id``, ``text`` and ``labels``.

    Raises:
        UsageError: The folder or a line cannot be read.
    """
    return Suite("isaf", [_case(line) for _, line in read_lines(data, split, "isaf")], note=NOTE)


def _case(line: dict[str, Any]) -> Case:
    labels = line["labels"]
    day = date.fromisoformat(labels["start_date"])
    provinces = [name for name in labels["province"] if name.strip("? ")]
    incident = Incident(
        role=Role.main,
        date=IncidentDate(start=day, end=day, precision=DatePrecision.day),
        place=Place(country="AF", admin1=provinces[0] if provinces else None),
    )
    answers: dict[str, tuple[Fact, ...]] = {
        "killed": _at_least(labels["min_killed"]),
        "detained": _at_least(labels["min_captured"]),
        "admin1": tuple(provinces) or (None,),
        "role": (Role.main.value,),  # unscored, like the air strike: they tell which of several incidents the label is about
    }
    if labels.get("airstrike"):
        answers["attack_type"] = (AttackType.air_strike.value,)
    return Case(
        article=Article(id=line["id"], text=line["text"]),
        incidents=(incident,),
        answers=(answers,),
        fields=FIELDS,
        labelled="one",
        only_answers=True,
    )


def _at_least(number: int) -> tuple[Fact, ...]:
    bounds: tuple[Fact, ...] = (Range(number, number, number), Range(number, None, number))
    return (None, Range(0, 0, 0)) if number == 0 else bounds
