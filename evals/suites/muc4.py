"""MUC-3/4: reports on terrorism in Latin America, 1988 to 1992, with the official answer keys.

Source: the DARPA/NRaD distribution, as in the public repository xinyadu/gtt, and its task documentation. Scored are relevance,
incident type, date, place, perpetrators, and how many were killed and injured. A key's optional templates may be found or not.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pycountry

from evals.cases import Case
from evals.facts import Accepted, Fact, Range
from evals.muc.fills import read_template
from evals.muc.measures import ALL_SLOTS, REE, RME_MENTIONS, measures
from evals.muc.response import incident_type
from evals.suites.lines import read_lines
from evals.suites.suite import Published, Suite
from schemas import (
    Article,
    AttackType,
    DatePrecision,
    Extraction,
    Incident,
    IncidentDate,
    Perpetrator,
    Place,
    Role,
)

FIELDS = frozenset(
    {"relevance", "incident", "attack_type", "date", "country", "admin1", "city", "perpetrator", "killed", "injured"}
    | {"quote_there", "quote_carries_value"}
)
NOTE = (
    "attack_type is MUC-4's incident type; killed and injured join the key's HUM TGT: NUMBER to its EFFECT OF INCIDENT. "
    "What the key leaves blank may be given as 0 or unknown."
)
_SCORES = "official scores of the MUC-4 evaluation (1992), first pass, in xinyadu/gtt under data/muc/raw_files"
_BY_HAND = "scored in part by hand; every slot was filled, ours leaves nations, totals and numbers of things empty"
_SPANS = "trained on these reports, spans alone; ours is untrained, and its record tells people from things by a noun only"


def _official(system: str, on: str, recall: float, precision: float) -> Published:
    caveat = "trained on these reports; incidents paired by MUC's own rules"
    return Published(system, "attack_type", "lenient F1", 2 * recall * precision / (recall + precision), on, _SCORES, caveat)


PUBLISHED = (
    Published("GRIT", "", REE, 0.545, "TST3+TST4", "Du, Rush and Cardie, EACL 2021", _SPANS),
    Published("IterX", "", RME_MENTIONS, 0.352, "TST3+TST4", "Chen et al., EACL 2023", _SPANS),
    Published("ThinkTwice", "", RME_MENTIONS, 0.425, "TST3+TST4", "Zubillaga et al., arXiv 2601.18395", _SPANS),
    Published("GE", "", ALL_SLOTS, 0.559, "TST3", _SCORES, _BY_HAND),
    Published("GE", "", ALL_SLOTS, 0.572, "TST4", _SCORES, _BY_HAND),
    Published(
        "Olsen et al.",
        "",
        ALL_SLOTS,
        0.499,
        "TST3+TST4",
        "Olsen, Velldal and Øvrelid, LREC 2026",
        "fine-tuned; micro-F1 with numbers, dates and places by a matching of their own: the order of magnitude only",
    ),
    _official("GE", "TST3", 0.78, 0.72),
    _official("UMass", "TST3", 0.71, 0.81),
    _official("GE-CMU", "TST3", 0.70, 0.77),
    _official("SRI", "TST3", 0.71, 0.75),
    _official("GE", "TST4", 0.83, 0.69),
    _official("SRI", "TST4", 0.70, 0.72),
    _official("GE-CMU", "TST4", 0.72, 0.69),
    _official("UMass", "TST4", 0.71, 0.63),
)


def load(data: Path | None, split: str) -> Suite:
    """The suite of a folder of JSON lines with ``id``, ``text`` and ``templates``.

    Raises:
        UsageError: The folder or a line cannot be read.
    """
    lines = [line for _, line in read_lines(data, split, "muc4")]
    cases = [_case(line) for line in lines]
    keys = {line["id"]: [read_template(key["slots"], optional=key["optional"]) for key in line["templates"]] for line in lines}
    chosen = partial(measures, keys)
    return Suite("muc4", cases, prepare=_in_muc_terms, published=PUBLISHED, note=NOTE, measures=chosen)


def _case(line: dict[str, Any]) -> Case:
    templates = line["templates"]
    return Case(
        article=Article(id=line["id"], text=line["text"]),
        incidents=tuple(_incident(template["slots"]) for template in templates),
        answers=tuple(_answers(template) for template in templates),
        fields=FIELDS,
        optional=frozenset(position for position, template in enumerate(templates) if template["optional"]),
        only_answers=True,
    )


def _answers(template: dict[str, Any]) -> Accepted:
    types = _alternatives(template["slots"]["INCIDENT: TYPE"][0])
    slugs: tuple[Fact, ...] = tuple(dict.fromkeys(_TYPES[name].value for name in types))
    return {
        "attack_type": slugs,
        "attack_types": tuple(frozenset({str(slug)}) for slug in slugs),
        "killed": _number(template["killed"]),
        "injured": _number(template["injured"]),
    }


_TYPES = {
    "ARSON": AttackType.facility_attack,
    "BOMBING": AttackType.bombing,
    "KIDNAPPING": AttackType.kidnapping,
    "HIJACKING": AttackType.hijacking,
    "ROBBERY": AttackType.unarmed_assault,
    "FORCED WORK STOPPAGE": AttackType.hostage_barricade,
    "ATTACK": AttackType.armed_assault,
}
"""One of our types stands for each of MUC-4's. Robbery and stoppage have no counterpart; a prediction never gets theirs."""


def _number(written: dict[str, Any] | None) -> tuple[Fact, ...]:
    """The right numbers of killed or injured. A plural without a number may be left unknown."""
    if written is None:
        return (None, Range(0, 0, 0))
    low, high = int(written["lo"] or 0), written["hi"]
    right: Fact = Range(low, high, low if high is None else high if low == 0 else low)
    vague = any(word in written["how"] for word in ("plural", "no_number"))
    return (right, None) if vague or written["how"] == "explicit_none" else (right,)


def _in_muc_terms(extraction: Extraction) -> Extraction:
    """The extraction with one attack type per incident, the one that stands for its MUC-4 type."""
    typed = [incident.model_copy(update={"attack_types": [_TYPES[incident_type(incident)]]}) for incident in extraction.incidents]
    return extraction.model_copy(update={"incidents": typed})


def _incident(slots: dict[str, list[str]]) -> Incident:
    names = [fill for fill in (_alternatives(written) for written in slots["PERP: ORGANIZATION ID"]) if fill]
    return Incident(
        role=Role.main,
        date=_date(slots["INCIDENT: DATE"][0]),
        place=_place(slots["INCIDENT: LOCATION"][0]),
        perpetrators=[Perpetrator(name=fill[0]) for fill in names],
    )


def _alternatives(written: str) -> list[str]:
    """The acceptable fills of a slot, without quotation marks and the mark of an optional fill; [] for none."""
    fills = [part.strip().removeprefix("?").strip().strip('"') for part in written.split(" / ")]
    return [fill for fill in fills if fill not in {"-", "*", ""}]


_DAY = re.compile(r"(\d{1,2}) ([A-Z]{3}) (\d{2})")


def _date(written: str) -> IncidentDate:
    """``25 AUG 88``, ``A - B``, or ``- B`` for on or before B; of several alternatives the first."""
    first, _, _ = written.removeprefix("?").partition(" / ")
    days = [day for match in _DAY.findall(first) if (day := _day(*match))]
    if not days:
        return IncidentDate()
    if first.strip().startswith("-"):
        return IncidentDate(end=days[-1], precision=DatePrecision.unknown)
    return IncidentDate(start=days[0], end=days[-1], precision=DatePrecision.day)


def _day(day: str, month: str, year: str) -> date | None:
    try:
        return datetime.strptime(f"{day} {month} 19{year}", "%d %b %Y").date()
    except ValueError:  # the keys hold a 31st of June
        return None


_PART = re.compile(r"([^:(]+?)\s*(?:\(([A-Z ]+)\))?\s*(?::|$)")
_PROVINCES = frozenset({"DEPARTMENT", "PROVINCE", "REGION", "STATE"})
_CITIES = frozenset({"CITY", "TOWN", "VILLAGE", "MUNICIPALITY"})


def _place(written: str) -> Place:
    """``COLOMBIA: BOLIVAR (DEPARTMENT): ACHI (TOWN)``; of several places or alternatives the first."""
    first, _, _ = written.removeprefix("?").partition(" / ")
    first, _, _ = first.partition(" - ")
    parts = [(name.strip(), kind) for name, kind in _PART.findall(first)]
    return Place(
        country=_country(parts[0][0]) if parts else None,
        admin1=next((name for name, kind in parts if kind in _PROVINCES), None),
        city=next((name for name, kind in parts if kind in _CITIES), None),
    )


def _country(name: str) -> str | None:
    try:
        code: str = pycountry.countries.lookup(name).alpha_2
    except LookupError:
        return None
    return code
