"""HRDsAttack: news on attacks on human-rights defenders, labelled by crowd workers, without tolls.

Source: Ran et al., "A New Task and Dataset on Detecting Attacks on Human Rights Defenders", Findings of ACL 2023
(dataminr-ai/HRDsAttack, MIT). Each article has the date and place of its main event.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pycountry

from evals.cases import Case
from evals.facts import Accepted, days
from evals.suites.lines import read_lines
from evals.suites.suite import Published, Suite
from schemas import Article, DatePrecision, Incident, IncidentDate, Place, Role

FIELDS = frozenset({"date", "country", "admin1", "city", "quote_there", "quote_carries_value"})
NOTE = (
    "The gold has one event per article; region is scored as admin1. A country that is no single ISO country goes unscored. "
    "A label that gives the year alone, or year and month, leaves the day open: a date within it is right."
)

_PAPER = "Ran et al., Findings of ACL 2023, table of test results"
_TEST = "their test split of 100 articles"


def _hybrid(field: str, value: float, caveat: str = "") -> Published:
    return Published(
        "T5 hybrid", field, "exact", value, _TEST, _PAPER, caveat or "trained on their 300 articles; labels compared as strings"
    )


PUBLISHED = (
    _hybrid("country", 0.66),
    _hybrid("admin1", 0.03),
    _hybrid("city", 0.23),
    _hybrid("date", 0.14, "theirs is the day of the month alone; the year alone is 0.46, the month alone 0.33"),
)


def load(data: Path | None, split: str) -> Suite:
    """The suite of a folder of JSON lines with ``id``, ``title``, ``published``, ``text`` and ``labels``.

    Raises:
        UsageError: The folder or a line cannot be read.
    """
    return Suite("hrdsattack", [_case(line) for _, line in read_lines(data, split, "hrdsattack")], published=PUBLISHED, note=NOTE)


def _case(line: dict[str, Any]) -> Case:
    labels = line["labels"]
    country = _country(labels["country"])
    incident = Incident(
        role=Role.main,
        date=_date(labels["year"], labels["month"], labels["day"]),
        place=Place(country=country, admin1=_known(labels["region"]), city=_known(labels["city"])),
    )
    published = date.fromisoformat(line["published"]) if line.get("published") else None
    return Case(
        article=Article(id=line["id"], text=line["text"], title=line.get("title"), published=published),
        incidents=(incident,),
        answers=({"role": (Role.main.value,), **_country_answers(country, labels["city"]), **_date_answers(incident)},),
        tags=frozenset(_tags(labels)),
        fields=FIELDS if country or not _known(labels["country"]) else FIELDS - {"country"},
        labelled="one",
    )


# What the annotators could mark as done to people beside arrests and other measures.
_VIOLENT = frozenset({"killing", "kidnapping", "torture", "enforced disappearance", "sexual violence", "physical assault"})


def _tags(labels: dict[str, Any]) -> Iterator[str]:
    """Slices: the labels that give a whole day, and those of violence rather than of arrests, strikes or opinions."""
    if None not in (labels["year"], labels["month"], labels["day"]):
        yield "whole_day"
    yield "violence" if _VIOLENT.intersection(labels.get("violation_types") or ()) else "no_violence"


def _date_answers(incident: Incident) -> Accepted:
    """Annotators gave year, month and day apart, and mostly the year alone, whatever day the article tells."""
    labelled = days(incident.date)
    if labelled is None or incident.date.precision is DatePrecision.day:
        return {}
    return {"date": (labelled._replace(open=True),)}


def _country_answers(country: str | None, city: str | None) -> Accepted:
    """Hong Kong and Macau have codes of their own in ISO 3166, and the annotators write China."""
    own = {"hong kong": "HK", "macau": "MO", "macao": "MO"}.get((city or "").casefold())
    return {"country": (country, own)} if own is not None and country == "CN" else {}


def _known(label: str | None) -> str | None:
    return None if label is None or label.strip().casefold() in {"", "unknown", "none"} else label


def _country(label: str | None) -> str | None:
    name = _known(label)
    if name is None:
        return None
    try:
        code: str = pycountry.countries.lookup(name).alpha_2
    except LookupError:
        return _ALIASES.get(name.casefold())
    return code


# Names that the annotators wrote and that ISO 3166 does not list.
_ALIASES = {"uk": "GB", "russia": "RU", "syria": "SY", "iran": "IR", "south korea": "KR", "turkey": "TR", "palestine": "PS"}


def _date(year: int | None, month: int | None, day: int | None) -> IncidentDate:
    """The days that the known parts leave open. A month or day without a year leaves them all open."""
    if year is None:
        return IncidentDate()
    if month is None:
        return IncidentDate(start=date(year, 1, 1), end=date(year, 12, 31), precision=DatePrecision.year)
    if day is None:
        end = date(year, month, monthrange(year, month)[1])
        return IncidentDate(start=date(year, month, 1), end=end, precision=DatePrecision.month)
    return IncidentDate(start=date(year, month, day), end=date(year, month, day), precision=DatePrecision.day)
