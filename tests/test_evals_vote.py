"""What more than half of the readings say, worked by hand."""

import json
from datetime import date
from pathlib import Path

from click.testing import CliRunner

from evals.cli import main
from evals.run_file import read_run, write_run
from evals.runner import run_file
from evals.selection import Selection
from evals.suites.catalogue import load_suite
from evals.vote import elected, vote
from extractor.pipeline import reference
from schemas import (
    Article,
    AttackType,
    Basis,
    Count,
    DatePrecision,
    Extraction,
    Group,
    Incident,
    IncidentDate,
    Outcome,
    Perpetrator,
    Place,
    Provenance,
    Role,
    Status,
    Toll,
    TollStatus,
    Usage,
)

ARTICLE = Article(
    id="a1",
    text="A bomb killed four people, two of them soldiers, in Kabul on Monday and wounded nine. A week earlier, gunmen "
    "killed at least 35 people in Herat. The Taliban claimed the bombing.",
    published=date(2019, 5, 8),
)
FOUR = Toll(quote="killed four people", outcome=Outcome.killed, count=Count.exactly(4))
SOLDIERS = Toll(quote="two of them soldiers", outcome=Outcome.killed, group=Group.security_forces, count=Count.exactly(2))
NINE = Toll(quote="wounded nine", outcome=Outcome.injured, count=Count.exactly(9))
THIRTY_FIVE = Toll(quote="killed at least 35 people", outcome=Outcome.killed, count=Count.at_least(35))


def on(day: int, quote: str = "on Monday") -> IncidentDate:
    when = date(2019, 5, day)
    return IncidentDate(start=when, end=when, precision=DatePrecision.day, quote=quote)


def kabul(*tolls: Toll, when: IncidentDate | None = None, **others: object) -> Incident:
    filled = {
        "role": Role.main,
        "date": when or on(6),
        "place": Place(country="AF", city="Kabul"),
        "tolls": list(tolls),
        **others,
    }
    return Incident.model_validate(filled)


def herat(*tolls: Toll) -> Incident:
    week = IncidentDate(start=date(2019, 4, 29), end=date(2019, 5, 5), precision=DatePrecision.week, quote="A week earlier")
    return Incident(role=Role.background, date=week, place=Place(country="AF", city="Herat"), tolls=list(tolls))


def read(*incidents: Incident, status: Status | None = None) -> Extraction:
    made = Provenance(
        model="m", schema_sha256="s", version="1", usage=Usage(prompt_tokens=100, completion_tokens=10), cost_usd=0.5
    )
    ended = status or (Status.ok if incidents else Status.no_incident)
    return Extraction(article=reference(ARTICLE), status=ended, incidents=list(incidents), provenance=made)


def test_an_incident_that_two_of_three_have_stays_and_one_that_a_single_one_has_goes() -> None:
    assert elected([[kabul(FOUR), herat(THIRTY_FIVE)], [herat(THIRTY_FIVE), kabul(FOUR)], [kabul(FOUR)]]) == [
        kabul(FOUR),
        herat(THIRTY_FIVE),
    ]
    assert elected([[kabul(FOUR), herat(THIRTY_FIVE)], [kabul(FOUR)], [kabul(FOUR)]]) == [kabul(FOUR)]


def test_an_incident_that_the_first_reading_missed_stays_when_both_others_have_it() -> None:
    assert elected([[kabul(FOUR)], [kabul(FOUR), herat()], [kabul(FOUR), herat()]]) == [kabul(FOUR), herat()]


def test_a_toll_needs_two_of_three_with_the_same_outcome_group_and_count() -> None:
    """Four killed: three votes. Two soldiers: two. Nine hurt: one for nine, one for ten."""
    ten = NINE.model_copy(update={"count": Count.exactly(10)})
    assert elected([[kabul(FOUR, NINE)], [kabul(FOUR, SOLDIERS, ten)], [kabul(SOLDIERS, FOUR)]]) == [kabul(FOUR, SOLDIERS)]


def test_at_least_four_is_not_the_same_figure_as_four() -> None:
    at_least = FOUR.model_copy(update={"count": Count.at_least(4)})
    assert elected([[kabul(FOUR)], [kabul(at_least)], [kabul(at_least)]]) == [kabul(at_least)]


def test_one_reading_gives_a_figure_twice_and_that_is_one_vote() -> None:
    again = FOUR.model_copy(update={"quote": "four people"})
    assert elected([[kabul(FOUR, again)], [kabul()], [kabul()]]) == [kabul()]
    assert elected([[kabul(FOUR, again)], [kabul(FOUR, again)], [kabul(FOUR)]]) == [kabul(FOUR, again)]


def test_the_day_of_two_readings_wins_with_its_words() -> None:
    sunday = on(5, "A week earlier")
    assert elected([[kabul(when=sunday)], [kabul()], [kabul()]]) == [kabul()]


def test_what_all_read_differently_is_unknown() -> None:
    days = [on(day) for day in (5, 6, 7)]
    assert elected([[kabul(FOUR, when=day)] for day in days]) == [kabul(FOUR, when=IncidentDate())]


def test_two_spellings_of_a_place_are_one() -> None:
    places = [Place(country="AF", city="Kabul", admin1=name, quote="in Kabul") for name in ("Kabul Province", "Kabul", None)]
    assert elected([[kabul(place=place)] for place in places]) == [kabul(place=places[0])]


def test_a_scene_in_more_and_in_fewer_words_is_one() -> None:
    places = [Place(country="AF", city="Kabul", site=site) for site in ("a busy market", "market", "the main bus station")]
    assert elected([[kabul(place=place)] for place in places]) == [kabul(place=places[0])]


def test_the_attack_type_that_most_put_first_leads() -> None:
    bombing, assault = AttackType.bombing, AttackType.armed_assault
    readings = [[assault, bombing], [bombing, assault], [bombing]]
    (incident,) = elected([[kabul(attack_types=types)] for types in readings])
    assert incident.attack_types == [bombing, assault]


def test_the_ground_on_which_someone_is_named_is_voted_with_the_name() -> None:
    claimed, accused = (
        Perpetrator(name="Taliban", basis=basis, by="The Taliban", quote="The Taliban claimed the bombing")
        for basis in (Basis.claimed, Basis.accused)
    )
    shouted = claimed.model_copy(update={"name": "the Taliban"})
    assert elected([[kabul(perpetrators=[who])] for who in (accused, claimed, shouted)]) == [kabul(perpetrators=[claimed])]


def test_status_and_source_of_a_toll_are_voted_too() -> None:
    told = FOUR.model_copy(update={"source": "police", "status": TollStatus.disputed})
    said = FOUR.model_copy(update={"source": "the police chief"})
    assert elected([[kabul(told)], [kabul(said)], [kabul(FOUR)]]) == [kabul(FOUR.model_copy(update={"source": "police"}))]


def test_yes_needs_two_of_three_and_so_does_no() -> None:
    answers = {(True, True, None): True, (True, False, None): None, (False, None, False): False, (None, None, True): None}
    for said, expected in answers.items():
        assert elected([[kabul(suicide=one)] for one in said]) == [kabul(suicide=expected)]


def test_three_equal_readings_are_that_reading() -> None:
    lines = Path(__file__).with_name("right_records.jsonl").read_text(encoding="utf-8").splitlines()
    records = [[Incident.model_validate(incident) for incident in json.loads(line)["incidents"]] for line in lines]
    assert len(records) > 10
    assert [elected([record] * 3) for record in records] == records


def test_the_elected_record_is_judged_and_coded_anew_and_pays_for_all_readings() -> None:
    made = vote(ARTICLE, [read(kabul(FOUR)), read(kabul(FOUR, NINE)), read(kabul(NINE), herat())])
    casualties = made.incidents[0].casualties
    assert casualties is not None
    assert casualties.killed is not None
    assert casualties.injured is not None
    assert (made.status, casualties.killed.best, casualties.injured.best) == (Status.ok, 4, 9)
    assert set(made.evidence) == {"incidents[0].date.quote", "incidents[0].tolls[0].quote", "incidents[0].tolls[1].quote"}
    assert made.provenance is not None
    assert made.provenance.usage == Usage(prompt_tokens=300, completion_tokens=30)
    assert (made.provenance.cost_usd, made.provenance.model) == (1.5, "vote of 3: m")


def test_a_reading_that_did_not_end_well_has_no_vote() -> None:
    refused, rejected = read(status=Status.refused), read(status=Status.rejected)
    assert vote(ARTICLE, [refused, read(kabul(FOUR)), read(kabul(FOUR, NINE))]).incidents[0].tolls == [FOUR]
    assert vote(ARTICLE, [refused, rejected, read(kabul(FOUR, NINE))]).incidents[0].tolls == [FOUR, NINE]
    assert vote(ARTICLE, [refused, rejected, rejected]).status is Status.refused


def test_most_see_no_incident() -> None:
    assert vote(ARTICLE, [read(kabul(FOUR)), read(), read()]).status is Status.no_incident


def test_most_see_an_incident_but_each_another_one() -> None:
    made = vote(ARTICLE, [read(), read(kabul(FOUR)), read(herat(THIRTY_FIVE))])
    assert (made.status, made.incidents) == (Status.ok, [kabul(FOUR)])


def test_a_majority_that_breaks_a_rule_gives_way_to_a_reading_that_broke_none() -> None:
    """Each half is sound; together they have 5 soldiers among 4 people."""
    text = "Police said four people were killed in Kabul on Monday; police said five soldiers were killed."
    article = Article(id="a1", text=text, published=date(2019, 5, 8))
    whole = Toll(quote="four people were killed", outcome=Outcome.killed, count=Count.exactly(4), source="police")
    part = Toll(
        quote="five soldiers were killed",
        outcome=Outcome.killed,
        group=Group.security_forces,
        count=Count.exactly(5),
        source="police",
    )
    made = vote(article, [read(kabul(whole)), read(kabul(part)), read(kabul(whole, part))])
    assert (made.status, made.incidents) == (Status.ok, [kabul(whole)])


def stored(folder: Path, name: str, *, readings: int = 1, limit: int = 2) -> str:
    """A run over the first ``limit`` gold articles that found nothing."""
    selection = Selection("dev", limit)
    suite = load_suite("gold", selection=selection)
    found = [Extraction(article=reference(case.article), status=Status.no_incident) for case in suite.cases]
    write_run(run_file(suite, found * readings, model=name, selection=selection, repeats=readings), folder / f"{name}.json")
    return str(folder / f"{name}.json")


def test_three_runs_become_one(tmp_path: Path) -> None:
    paths = [stored(tmp_path, name) for name in ("a", "b", "c")]
    result = CliRunner().invoke(main, ["vote", *paths, "--out", str(tmp_path / "out.json")])
    assert result.exit_code == 0, result.output
    made = read_run(tmp_path / "out.json")
    assert (made.model, len(made.extractions)) == ("vote of a and b and c", 2)


def test_two_readings_have_no_majority_and_three_of_one_run_have(tmp_path: Path) -> None:
    one, thrice = stored(tmp_path, "one"), stored(tmp_path, "thrice", readings=3)
    refused = CliRunner().invoke(main, ["vote", one, one, "--out", str(tmp_path / "out.json")])
    assert (refused.exit_code, "read 2 times" in refused.output) == (2, True)
    assert CliRunner().invoke(main, ["vote", thrice, "--out", str(tmp_path / "out.json")]).exit_code == 0


def test_runs_of_other_articles_are_not_put_together(tmp_path: Path) -> None:
    paths = [stored(tmp_path, "a"), stored(tmp_path, "b"), stored(tmp_path, "c", limit=3)]
    result = CliRunner().invoke(main, ["vote", *paths, "--out", str(tmp_path / "out.json")])
    assert result.exit_code == 3, result.output
