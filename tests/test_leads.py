"""The short leads that the built-in reader learns from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from evals.suites import leads
from extractor.errors import UsageError


def write(folder: Path, some: str, none: str) -> Path:
    (folder / "some.txt").write_text(some, encoding="utf-8")
    (folder / "none.txt").write_text(none, encoding="utf-8")
    return folder


def test_a_lead_with_an_incident_has_its_country_town_and_day(tmp_path: Path) -> None:
    some = "Two shot\n2019-05-08\nPK | Larkana | 2019-05-06\nRiders shot two.\nA third fled.\n"
    case = leads.load(write(tmp_path, some, "A film\n2019-05-08\nIt bores.\n")).cases[0]
    assert case.article.text == "Riders shot two.\n\nA third fled."
    (incident,) = case.incidents
    assert (incident.place.country, incident.place.city, incident.date.start) == ("PK", "Larkana", date(2019, 5, 6))


def test_a_lead_without_an_incident_holds_none(tmp_path: Path) -> None:
    suite = leads.load(write(tmp_path, "Two shot\n2019-05-08\nPK | null | null\nTwo.\n", "A film\n2019-05-08\nIt bores.\n"))
    assert [len(case.incidents) for case in suite.cases] == [1, 0]


def test_an_entry_without_text_is_refused_by_its_number_and_title(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"entry 1 of .*none.txt, 'A film', has 2 lines; it needs 3 or more"):
        leads.load(write(tmp_path, "Two shot\n2019-05-08\nPK | null | null\nTwo.\n", "A film\n2019-05-08\n"))


def test_the_projects_own_leads_are_read_and_no_title_stands_twice() -> None:
    cases = leads.load().cases
    titles = [case.article.title for case in cases if case.article.title is not None]
    assert len(set(titles)) == len(titles)
    assert sum(bool(case.incidents) for case in cases) > 50
    assert sum(not case.incidents for case in cases) > 50
