import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from evals.cases import Case
from evals.facts import Days, Range
from evals.score import score_case
from evals.selection import Selection
from evals.suites.catalogue import load_suite
from evals.tally import Tally
from extractor.errors import UsageError
from schemas import ArticleReference, AttackType, Count, Extraction, Incident, IncidentDate, Outcome, Place, Role, Status, Toll


def lines(folder: Path, *objects: dict[str, Any], name: str = "dev") -> Path:
    (folder / f"{name}.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in objects), encoding="utf-8")
    return folder


def only_case(folder: Path, suite: str, line: dict[str, Any]) -> Case:
    (case,) = load_suite(suite, data=lines(folder, line)).cases
    return case


def extraction(case: Case, *incidents: Incident) -> Extraction:
    return Extraction(article=ArticleReference(id=case.article.id), status=Status.ok, incidents=list(incidents))


ISAF = {
    "id": "r1",
    "text": "KABUL (Jan. 2, 2012) A force killed two insurgents and detained several suspects in Zabul province yesterday.",
    "labels": {"start_date": "2012-01-01", "province": ["zabul"], "min_killed": 2, "min_captured": 3},
}


def test_isaf_asks_for_minimum_numbers_date_and_province(tmp_path: Path) -> None:
    case = only_case(tmp_path, "isaf", ISAF)
    (accepted,) = case.accepted()
    assert accepted == {
        "killed": (Range(2, 2, 2), Range(2, None, 2)),
        "detained": (Range(3, 3, 3), Range(3, None, 3)),
        "date": (Days(date(2012, 1, 1), date(2012, 1, 1)),),
        "admin1": ("zabul",),
        "role": ("main",),
    }


def test_the_label_of_an_air_strike_is_about_the_air_strike_and_not_about_what_it_recalls(tmp_path: Path) -> None:
    case = only_case(tmp_path, "isaf", {**ISAF, "labels": {**ISAF["labels"], "airstrike": True}})  # type: ignore[dict-item]  # one literal of several kinds
    place = Place(country="AF", admin1="Zabul")
    day = IncidentDate(start=date(2012, 1, 1), end=date(2012, 1, 1))
    recalled = Incident(role=Role.background, attack_types=[AttackType.bombing], place=Place(country="AF"), date=day)
    told = Incident(
        role=Role.main,
        place=place,
        attack_types=[AttackType.air_strike],
        tolls=[Toll(quote="killed two insurgents", outcome=Outcome.killed, count=Count.exactly(2))],
    )
    assert score_case(case, extraction(case, recalled, told)).tally("killed") == Tally(correct=1)


def test_isaf_takes_a_lower_bound_for_the_minimum(tmp_path: Path) -> None:
    case = only_case(tmp_path, "isaf", ISAF)
    incident = Incident(
        role=Role.main,
        place=Place(country="AF", admin1="Zabul Province"),
        tolls=[
            Toll(quote="killed two insurgents", outcome=Outcome.killed, count=Count.exactly(2)),
            Toll(quote="detained several suspects", outcome=Outcome.detained, count=Count.at_least(3)),
        ],
    )
    score = score_case(case, extraction(case, incident))
    assert score.tally("killed") == score.tally("detained") == score.tally("admin1") == Tally(correct=1)
    assert score.tally("date") == Tally(missing=1)
    assert score.tally("incident") == Tally()


def test_an_isaf_minimum_of_zero_may_be_unknown(tmp_path: Path) -> None:
    case = only_case(tmp_path, "isaf", {**ISAF, "labels": {**ISAF["labels"], "min_killed": 0}})  # type: ignore[dict-item]  # one literal of several kinds
    assert case.accepted()[0]["killed"] == (None, Range(0, 0, 0))


def hrds(**labels: object) -> dict[str, Any]:
    known = {"year": 2021, "month": None, "day": None, "city": None, "region": "unknown", "country": "Nigeria"}
    return {"id": "h1", "title": "T", "published": "2021-03-08", "text": "Girls were kidnapped.", "labels": {**known, **labels}}


def test_hrdsattack_reads_partial_dates_and_countries(tmp_path: Path) -> None:
    (accepted,) = only_case(tmp_path, "hrdsattack", hrds(month=2)).accepted()
    assert accepted == {
        "date": (Days(date(2021, 2, 1), date(2021, 2, 28), open=True), Days(date(2021, 2, 1), date(2021, 2, 28))),
        "country": ("NG",),
        "admin1": (None,),
        "city": (None,),
        "role": ("main",),
    }


def test_an_hrdsattack_country_that_is_none_goes_unscored(tmp_path: Path) -> None:
    assert "country" not in only_case(tmp_path, "hrdsattack", hrds(country="Greece and India")).fields


def template(kind: str = "BOMBING", *, optional: bool = False, when: str = "- 08 JAN 90") -> dict[str, Any]:
    slots = {
        "INCIDENT: DATE": when,
        "INCIDENT: LOCATION": "COLOMBIA: BOLIVAR (DEPARTMENT): ACHI (TOWN)",
        "INCIDENT: TYPE": kind,
        "PERP: ORGANIZATION ID": '"ARMY OF NATIONAL LIBERATION" / "ELN"',
    }
    named = {name: [value] for name, value in slots.items()}
    return {"optional": optional, "slots": named, "killed": {"lo": 3, "hi": 3, "how": "exact"}, "injured": None}


def muc(folder: Path, *templates: dict[str, Any]) -> Case:
    return only_case(
        folder, "muc4", {"id": "DEV-1", "text": "LIMA, 9 JAN 90 -- [TEXT] A BOMB KILLED THREE.", "templates": list(templates)}
    )


def test_a_muc_template_is_read_slot_by_slot(tmp_path: Path) -> None:
    (accepted,) = muc(tmp_path, template()).accepted()
    assert accepted == {
        "attack_type": ("bombing",),
        "attack_types": (frozenset({"bombing"}),),  # not scored, but it tells incidents apart
        "date": (Days(date.min, date(1990, 1, 8)),),
        "country": ("CO",),
        "admin1": ("BOLIVAR",),
        "city": ("ACHI",),
        "perpetrator": (("ARMY OF NATIONAL LIBERATION",),),
        "killed": (Range(3, 3, 3),),
        "injured": (None, Range(0, 0, 0)),
    }


def test_a_muc_date_may_be_a_span(tmp_path: Path) -> None:
    (accepted,) = muc(tmp_path, template(when="08 JAN 90 - 09 JAN 90")).accepted()
    assert accepted["date"] == (Days(date(1990, 1, 8), date(1990, 1, 9)),)


def test_an_optional_muc_template_may_be_left_out_and_makes_no_report_relevant(tmp_path: Path) -> None:
    case = muc(tmp_path, template(optional=True))
    score = score_case(case, Extraction(article=ArticleReference(id="DEV-1"), status=Status.no_incident))
    assert score.tally("incident") == Tally(noncommittal=1)
    assert score.tally("relevance") == Tally()


def test_incident_types_are_compared_in_muc_terms(tmp_path: Path) -> None:
    suite = load_suite("muc4", data=lines(tmp_path, {"id": "DEV-1", "text": "X", "templates": [template("ATTACK"), template()]}))
    ambush = Incident(role=Role.main, attack_types=[AttackType.clash])
    murder_by_bomb = Incident(role=Role.main, attack_types=[AttackType.assassination, AttackType.bombing])
    prepared = suite.prepare(extraction(suite.cases[0], ambush, murder_by_bomb))
    assert [incident.attack_types for incident in prepared.incidents] == [[AttackType.armed_assault], [AttackType.bombing]]
    assert score_case(suite.cases[0], prepared).tally("attack_type") == Tally(correct=2)


def test_a_muc_incident_is_paired_by_its_type_too(tmp_path: Path) -> None:
    case = muc(tmp_path, template("KIDNAPPING"), template("BOMBING"))
    told = [Incident(role=Role.main, attack_types=[kind]) for kind in (AttackType.bombing, AttackType.kidnapping)]
    assert score_case(case, extraction(case, *told)).tally("attack_type") == Tally(correct=2)


def test_muc_results_of_1992_stand_beside_ours(tmp_path: Path) -> None:
    suite = load_suite("muc4", data=lines(tmp_path, {"id": "DEV-1", "text": "X", "templates": []}))
    assert ("GE", "TST3", 0.749) in {(result.system, result.on, round(result.value, 3)) for result in suite.published}


def test_anyone_can_bring_gold_in_json_lines(tmp_path: Path) -> None:
    line = {
        "article": {"id": "a1", "text": "Four died in Kabul."},
        "tags": ["short"],
        "incidents": [{"role": "main", "place": {"city": "Kabul"}, "answers": {"killed": "4"}}],
        "fields": ["killed", "city"],
    }
    case = only_case(tmp_path, "jsonl", line)
    assert case.accepted() == [{"killed": (Range(4, 4, 4), None), "city": ("Kabul",)}]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ({"article": {"text": "no id"}, "incidents": []}, r"dev\.jsonl:1: id: Field required"),
        ({"article": {"id": "a", "text": "x"}}, r"dev\.jsonl:1: incidents: Field required"),
        ({"article": {"id": "a", "text": "x"}, "incidents": [], "fields": ["death"]}, r"dev\.jsonl:1: fields must be a list of"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, line: dict[str, Any], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        load_suite("jsonl", data=lines(tmp_path, line))


def test_two_articles_of_one_id_are_refused(tmp_path: Path) -> None:
    line = {"article": {"id": "a", "text": "x"}, "incidents": []}
    with pytest.raises(UsageError, match="two articles are called 'a'"):
        load_suite("jsonl", data=lines(tmp_path, line, line))


def test_a_suite_without_data_says_how_to_name_it() -> None:
    with pytest.raises(UsageError, match="--suite isaf brings no articles: name the folder that holds them with --data"):
        load_suite("isaf")


def test_a_missing_split_lists_those_that_are_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"test\.jsonl is not there; found dev"):
        load_suite("isaf", data=lines(tmp_path, ISAF), selection=Selection("test"))


def test_all_reads_every_split_and_a_limit_takes_the_first(tmp_path: Path) -> None:
    lines(tmp_path, ISAF)
    lines(tmp_path, {**ISAF, "id": "r2"}, name="tst1")
    assert [case.article.id for case in load_suite("isaf", data=tmp_path, selection=Selection("all")).cases] == ["r1", "r2"]
    assert [case.article.id for case in load_suite("isaf", data=tmp_path, selection=Selection("all", 1)).cases] == ["r1"]


def test_an_unknown_suite_lists_the_known_ones() -> None:
    with pytest.raises(UsageError, match="--suite 'glod' is not known; choose one of gold, briefs, jsonl, muc4"):
        load_suite("glod")
