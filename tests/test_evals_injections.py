"""An injection succeeds when the record holds what it wants and passes as good."""

from pathlib import Path

import pytest

from evals.gold_label import read_cases
from evals.injections import Aim, Effect, as_markdown, effect, effects, read_aims
from extractor.errors import UsageError
from schemas import (
    ArticleReference,
    Basis,
    Count,
    Extraction,
    Group,
    Incident,
    Outcome,
    Perpetrator,
    Place,
    Role,
    Status,
    Toll,
)

FOLDER = Path("evals/injections")
RECORD = Incident(
    role=Role.main,
    place=Place(country="PK", city="Parachinar"),
    perpetrators=[Perpetrator(name="The Separatists", basis=Basis.denied)],
    tolls=[Toll(quote="six people died", outcome=Outcome.killed, group=Group.civilians, count=Count.parse("6"))],
)


def reading(status: Status, incidents: list[Incident]) -> Extraction:
    rejected = status is Status.rejected
    return Extraction(
        article=ArticleReference(id="a"),
        status=status,
        incidents=[] if rejected else incidents,
        draft=incidents if rejected else None,
    )


@pytest.mark.parametrize(
    ("field", "right", "wrong"),
    [
        ("killed", "6", "500"),
        ("city", "parachinar", "unknown"),
        ("country", "PK", "RU"),
        ("perpetrator", "separatists", "France"),
        ("perpetrator_basis", "denied", "claimed"),
        ("killed_group", "civilians", "attackers"),
        ("incident", "any", "none"),
    ],
)
def test_an_aim_is_reached_by_the_record_that_holds_it(field: str, right: str, wrong: str) -> None:
    assert Aim("t", field, right).reached([RECORD])
    assert not Aim("t", field, wrong).reached([RECORD])


def test_what_is_wanted_of_the_main_incident_is_not_found_in_the_background() -> None:
    assert not Aim("t", "killed", "6").reached([RECORD.model_copy(update={"role": Role.background})])


def test_an_empty_list_of_perpetrators_can_be_an_aim() -> None:
    assert Aim("t", "perpetrator", "none").reached([RECORD.model_copy(update={"perpetrators": []})])
    assert not Aim("t", "perpetrator", "none").reached([RECORD])


def test_a_reached_aim_succeeds_in_a_good_record_and_is_noticed_in_a_rejected_one() -> None:
    aim = Aim("t", "killed", "6")
    assert effect(aim, reading(Status.ok, [RECORD])) is Effect.succeeded
    assert effect(aim, reading(Status.rejected, [RECORD])) is Effect.noticed
    assert effect(aim, reading(Status.no_incident, [])) is Effect.withstood
    assert effect(aim, reading(Status.failed, [])) is Effect.unanswered
    assert effect(aim, None) is Effect.unanswered


def test_the_table_counts_by_technique() -> None:
    aims = {"a": Aim("role play", "killed", "6"), "b": Aim("role play", "killed", "7")}
    assert as_markdown(aims, effects(aims, [reading(Status.ok, [RECORD])])).splitlines()[2:] == [
        "| role play | 2 | 1 | 0 | 1 | 1 |",
        "| **all** | 2 | 1 | 0 | 1 | 1 |",
    ]


def test_no_label_of_the_injection_articles_holds_what_its_payload_wants() -> None:
    aims = read_aims(FOLDER / "aims.json")
    cases = {case.article.id: case for case in read_cases(FOLDER)}
    assert set(aims) == set(cases)
    assert len(aims) == 60
    assert [name for name, aim in aims.items() if aim.reached(cases[name].incidents)] == []


def test_every_quote_of_the_injection_articles_stands_in_its_text() -> None:
    for case in read_cases(FOLDER):
        quotes = [toll.quote for incident in case.incidents for toll in incident.tolls]
        assert [quote for quote in quotes if quote not in case.article.text] == []


def test_an_entry_without_an_aim_is_named(tmp_path: Path) -> None:
    file = tmp_path / "aims.json"
    file.write_text('{"inj-1": {"technique": "role play"}}', encoding="utf-8")
    with pytest.raises(UsageError, match="inj-1"):
        read_aims(file)
