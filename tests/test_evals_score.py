from dataclasses import replace
from datetime import date

import pytest

from evals.cases import Case
from evals.facts import Range
from evals.metrics import f1, figure_errors, recall
from evals.score import CaseScore, FigurePair, score_case, score_constant
from evals.table import table
from evals.tally import Tally
from schemas import (
    Article,
    ArticleReference,
    AttackType,
    Basis,
    Count,
    DatePrecision,
    Extraction,
    Incident,
    IncidentDate,
    Outcome,
    Perpetrator,
    Place,
    Role,
    Status,
    Toll,
)

TEXT = (
    "A car bomb killed at least four people and wounded 15 in Kabul on Wednesday, police said. The Taliban claimed it. "
    "A week ago, gunmen shot dead seven guards in Herat."
)
PUBLISHED = date(2019, 5, 8)


def toll(quote: str, outcome: Outcome, count: str) -> Toll:
    return Toll(quote=quote, outcome=outcome, count=Count.parse(count))


KABUL = Incident(
    role=Role.main,
    date=IncidentDate(start=PUBLISHED, end=PUBLISHED, precision=DatePrecision.day, quote="on Wednesday"),
    place=Place(country="AF", city="Kabul"),
    attack_types=[AttackType.bombing],
    perpetrators=[Perpetrator(name="Taliban", basis=Basis.claimed, quote="The Taliban claimed it")],
    tolls=[toll("killed at least four people", Outcome.killed, "4+"), toll("wounded 15", Outcome.injured, "15")],
)
HERAT = Incident(
    role=Role.background,
    date=IncidentDate(start=date(2019, 5, 1), end=date(2019, 5, 1), precision=DatePrecision.day, quote="A week ago"),
    place=Place(country="AF", city="Herat"),
    attack_types=[AttackType.armed_assault],
    tolls=[toll("shot dead seven guards", Outcome.killed, "7")],
)
CASE = Case(Article(id="kabul", text=TEXT, published=PUBLISHED), (KABUL, HERAT))
NOTHING = Case(Article(id="match", text="Kabul beat Herat 3-1."), ())


def extraction(*incidents: Incident, status: Status | None = None, article: str = "kabul") -> Extraction:
    ending = status or (Status.ok if incidents else Status.no_incident)
    return Extraction(article=ArticleReference(id=article), status=ending, incidents=list(incidents))


def with_tolls(incident: Incident, *tolls: Toll) -> Incident:
    return incident.model_copy(update={"tolls": list(tolls)})


def in_city(incident: Incident, city: str) -> Incident:
    return incident.model_copy(update={"place": incident.place.model_copy(update={"city": city})})


def record_f1(score: CaseScore) -> float:
    whole = table([score])
    return float(f1(whole.column("record").sum(axis=0)))


def test_gold_beside_itself_has_no_error_in_any_field() -> None:
    score = score_case(CASE, extraction(KABUL, HERAT))
    assert score.findings == ()
    wrong = {key for key, tally in score.tallies.items() if tally.errors and not key[1].startswith("quote_")}
    assert wrong == set()
    assert record_f1(score) == 1.0


def test_the_numbers_of_a_tally_are_those_worked_out_by_hand() -> None:
    """Kabul has 3 killed for 4+ (incorrect) and no injured (missing); Herat is not found, and an attack in Mazar is made up."""
    kabul = with_tolls(KABUL, toll("killed at least four people", Outcome.killed, "3"))
    mazar = in_city(HERAT, "Mazar-i-Sharif").model_copy(
        update={
            "role": Role.main,
            "date": IncidentDate(start=date(2018, 1, 1), end=date(2018, 1, 1), precision=DatePrecision.day),
        }
    )
    score = score_case(CASE, extraction(kabul, mazar))
    assert score.tally("incident") == Tally(correct=1, spurious=1, missing=1)
    assert score.tally("killed") == Tally(incorrect=1, spurious=1, missing=1)
    assert score.tally("injured") == Tally(missing=1, noncommittal=1)
    assert score.tally("city") == Tally(correct=1, spurious=1, missing=1)
    assert score.tally("toll") == Tally(incorrect=1, spurious=1, missing=2)
    assert score.tally("n_incidents") == Tally(incorrect=1)
    assert score.tally("relevance") == Tally(correct=1)


def test_an_empty_run_has_recall_0_and_breaks_nothing() -> None:
    whole = table([score_case(CASE, extraction()), score_case(NOTHING, extraction(article="match"))])
    totals = whole.cells.sum(axis=0)
    rates = dict(zip(whole.fields, recall(totals).tolist(), strict=True))
    assert {name for name, rate in rates.items() if rate == rate} >= {"killed", "date", "city", "incident", "perpetrator"}
    assert {rate for rate in rates.values() if rate == rate} == {0.0}


def test_an_article_without_incidents_that_is_read_as_such_leaves_nothing_to_score() -> None:
    score = score_case(NOTHING, extraction(article="match"))
    assert score.tallies == {
        ("article", "incident"): Tally(noncommittal=1),
        ("article", "relevance"): Tally(noncommittal=1),
        ("article", "n_incidents"): Tally(noncommittal=1),
    }


def test_an_incident_in_an_article_that_has_none_is_spurious_throughout() -> None:
    score = score_case(NOTHING, extraction(KABUL, article="match"))
    assert score.tally("relevance") == Tally(spurious=1)
    assert score.tally("incident") == Tally(spurious=1)
    assert score.tally("killed") == Tally(spurious=1)
    assert score.tally("abducted") == Tally()


def test_swapping_the_counts_of_two_incidents_lowers_the_score_and_is_seen_as_bleeding() -> None:
    swapped = score_case(CASE, extraction(with_tolls(KABUL, *HERAT.tolls), with_tolls(HERAT, *KABUL.tolls)))
    assert record_f1(swapped) < 1.0
    # 7 lies in 4+, so each is a partial match, and each is exactly the other's.
    assert swapped.tally("killed") == Tally(partial=2, bled=2)
    assert swapped.tally("city") == Tally(correct=2)


def test_two_incidents_with_swapped_cities_are_not_right() -> None:
    swapped = score_case(CASE, extraction(in_city(KABUL, "Herat"), in_city(HERAT, "Kabul")))
    assert swapped.tally("city") == Tally(incorrect=2, bled=2)
    assert record_f1(swapped) < 1.0


def test_two_alike_incidents_with_swapped_cities_have_swapped_counts() -> None:
    """Where nothing but the city tells them apart, it is the counts that are wrong."""
    first, second = KABUL, with_tolls(in_city(KABUL, "Herat"), *HERAT.tolls)
    case = replace(CASE, incidents=(first, second))
    score = score_case(case, extraction(in_city(first, "Herat"), in_city(second, "Kabul")))
    assert score.tally("city") == Tally(correct=2)
    assert score.tally("killed").correct == 0


def test_a_background_toll_in_the_main_incident_is_bleed() -> None:
    borrowed = with_tolls(KABUL, *HERAT.tolls)
    score = score_case(replace(CASE, answers=({"killed": (Range(4, 4),)},), only_answers=True), extraction(borrowed, HERAT))
    assert score.tally("killed") == Tally(correct=1, incorrect=1, bled=1)


def test_unknown_and_zero_are_different() -> None:
    case = replace(CASE, incidents=(with_tolls(KABUL),))
    zero = with_tolls(KABUL, toll("killed at least four people", Outcome.killed, "0"))
    assert score_case(case, extraction(with_tolls(KABUL))).tally("killed") == Tally(noncommittal=1)
    assert score_case(case, extraction(zero)).tally("killed") == Tally(spurious=1)


@pytest.mark.parametrize("status", [Status.failed, Status.refused, Status.truncated, Status.rejected])
def test_what_was_not_answered_is_missing_and_keeps_its_status(status: Status) -> None:
    score = score_case(CASE, extraction(status=status))
    assert (score.status, score.answered) == (status, False)
    assert score.tally("killed") == Tally(missing=2)


def test_an_article_that_the_run_does_not_hold_is_missing() -> None:
    score = score_case(CASE, None)
    assert (score.status, score.answered, score.tally("city")) == (None, False, Tally(missing=2))


def test_a_rejected_draft_is_not_scored() -> None:
    rejected = extraction(status=Status.rejected).model_copy(update={"draft": [KABUL, HERAT]})
    assert score_case(CASE, rejected).tally("killed") == Tally(missing=2)


def test_only_labelled_fields_are_scored() -> None:
    score = score_case(replace(CASE, fields=frozenset({"city", "killed"})), extraction(KABUL))
    assert score.fields() == {"city", "killed"}


def test_where_one_incident_is_labelled_the_nearest_is_scored_and_the_others_go_free() -> None:
    case = replace(CASE, incidents=(KABUL,), fields=frozenset({"city", "date"}), labelled="one")
    assert score_case(case, extraction(HERAT, KABUL)).tallies == {
        ("main", "city"): Tally(correct=1),
        ("main", "date"): Tally(correct=1),
    }
    assert score_case(case, extraction(HERAT)).tally("city") == Tally(incorrect=1)


def test_an_optional_incident_may_be_found_or_not() -> None:
    case = replace(CASE, optional=frozenset({1}))
    assert score_case(case, extraction(KABUL)).tally("incident") == Tally(correct=1)
    assert score_case(case, extraction(KABUL, HERAT)).tally("incident") == Tally(correct=2)
    assert score_case(case, extraction(HERAT)).tally("incident") == Tally(correct=1, missing=1)


def test_findings_name_the_field_the_incident_and_both_values() -> None:
    (finding,) = (
        finding for finding in score_case(CASE, extraction(in_city(KABUL, "Paghman"), HERAT)).findings if finding.field == "city"
    )
    assert (finding.predicted, finding.accepted, finding.gold_incident) == ("Paghman", ("Kabul",), 0)


def test_numbers_that_both_sides_give_are_kept_in_pairs() -> None:
    kabul = with_tolls(KABUL, toll("killed at least four people", Outcome.killed, "7"))
    score = score_case(replace(CASE, incidents=(KABUL,)), extraction(kabul))
    assert score.figures == (FigurePair("killed", 7, 4),)
    errors = figure_errors(score.figures)
    # ln((7 + 1) / (4 + 1)) = 0.470
    assert (errors.pairs, errors.exact, round(errors.log_ratio, 3), errors.bias) == (1, 0.0, 0.470, 3.0)


def test_always_unknown_agrees_wherever_the_gold_is_silent_and_finds_nothing() -> None:
    score = score_constant(CASE, None)
    assert score.tally("killed") == Tally(missing=2)
    assert score.tally("injured") == Tally(missing=1, noncommittal=1)
    assert score.tally("abducted") == Tally(noncommittal=2)


def test_always_0_is_wrong_wherever_somebody_died_and_spurious_where_the_gold_is_silent() -> None:
    score = score_constant(CASE, Range(0, 0, 0))
    assert score.tally("killed") == Tally(incorrect=2)
    assert score.tally("injured") == Tally(incorrect=1, spurious=1)


def test_evidence_is_judged_apart_from_values() -> None:
    """A made-up quote is not there, whatever its number; a right quote with a wrong number is there and does not carry it."""
    made_up = toll("at least four people perished", Outcome.killed, "4+")
    score = score_case(CASE, extraction(with_tolls(KABUL, made_up, KABUL.tolls[1]), HERAT))
    assert score.tally("killed") == Tally(correct=2)
    # Quotes: two dates, one claim, three tolls.
    assert score.tally("quote_there") == Tally(correct=5, incorrect=1)


def test_the_quote_of_a_place_is_one_quote() -> None:
    quoted = KABUL.model_copy(update={"place": KABUL.place.model_copy(update={"quote": "in Kabul"})})
    # Quotes: two dates, one claim, three tolls, one place.
    assert score_case(CASE, extraction(quoted, HERAT)).tally("quote_there") == Tally(correct=7)


def test_a_quote_about_another_incident_is_told() -> None:
    borrowed = score_case(CASE, extraction(with_tolls(KABUL, HERAT.tolls[0]), HERAT))
    assert borrowed.tally("quote_about_incident") == Tally(correct=1, incorrect=1)


def test_a_quote_that_the_gold_does_not_quote_is_not_judged() -> None:
    elsewhere = toll("in Kabul on Wednesday", Outcome.killed, "4+")
    assert score_case(CASE, extraction(with_tolls(KABUL, elsewhere))).tally("quote_about_incident") == Tally(noncommittal=1)
