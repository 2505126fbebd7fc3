from datetime import date

from extractor.lenience import Lenience
from extractor.validation.verdict import judge
from extractor.withdrawal import spared, withdrawn, without_background
from schemas import Article, Count, DatePrecision, Incident, IncidentDate, Outcome, Place, Role, Toll

TEXT = "Gunmen killed four farmers near Mafa on Monday. Two others were wounded."
ARTICLE = Article(id="a", text=TEXT, published=date(2020, 3, 3))
RIGHT = Toll(quote="killed four farmers", outcome=Outcome.killed, count=Count.exactly(4))
WRONG = Toll(quote="Two others were wounded", outcome=Outcome.injured, count=Count.exactly(7))
MONDAY = IncidentDate(start=date(2020, 3, 2), end=date(2020, 3, 2), precision=DatePrecision.day, quote="on Monday")


def _kept(*incidents: Incident) -> list[Incident]:
    kept, verdict = withdrawn(ARTICLE, incidents, judge(ARTICLE, incidents))
    assert not verdict.errors
    return kept


def test_a_right_record_stays_as_it_is() -> None:
    record = Incident(role=Role.main, date=MONDAY, tolls=[RIGHT])
    assert _kept(record) == [record]


def test_a_figure_that_its_quote_does_not_give_is_taken_back() -> None:
    assert _kept(Incident(role=Role.main, date=MONDAY, tolls=[RIGHT, WRONG])) == [
        Incident(role=Role.main, date=MONDAY, tolls=[RIGHT])
    ]


def test_a_date_after_publication_is_taken_back() -> None:
    late = IncidentDate(start=date(2020, 3, 9), end=date(2020, 3, 9), precision=DatePrecision.day, quote="on Monday")
    assert _kept(Incident(role=Role.main, date=late, tolls=[RIGHT])) == [Incident(role=Role.main, tolls=[RIGHT])]


def test_the_first_of_only_background_incidents_becomes_the_main_one() -> None:
    assert [incident.role for incident in _kept(Incident(role=Role.background, tolls=[RIGHT]))] == [Role.main]


def _left(*incidents: Incident) -> tuple[list[Incident], list[tuple[str, str]]]:
    kept, verdict = without_background(ARTICLE, incidents, judge(ARTICLE, incidents))
    return kept, [(found.severity.value, found.rule) for found in verdict.violations]


def test_a_wrong_background_incident_may_be_left_out_with_a_warning() -> None:
    main = Incident(role=Role.main, date=MONDAY, tolls=[RIGHT])
    kept, found = _left(main, Incident(role=Role.background, tolls=[WRONG]))
    assert kept == [main]
    assert ("warning", "count-not-in-quote") in found
    assert "error" not in {severity for severity, _ in found}


def test_what_is_wrong_in_a_main_incident_rejects_the_record_all_the_same() -> None:
    record = [Incident(role=Role.main, date=MONDAY, tolls=[WRONG]), Incident(role=Role.background, tolls=[WRONG])]
    kept, found = _left(*record)
    assert kept == record
    assert ("error", "count-not-in-quote") in found


def test_a_right_record_loses_nothing_to_the_leaving_out() -> None:
    record = [Incident(role=Role.main, date=MONDAY, tolls=[RIGHT]), Incident(role=Role.background)]
    assert _left(*record)[0] == record


def _spared(*incidents: Incident) -> tuple[list[Incident], list[tuple[str, str, str]]]:
    kept, verdict = spared(Lenience.unsupported, ARTICLE, incidents, judge(ARTICLE, incidents))
    return kept, [(found.severity.value, found.rule, found.message) for found in verdict.violations if found.rule in RULES]


RULES = {"count-not-in-quote", "date-after-publication", "no-main-incident"}


def test_a_figure_taken_back_goes_with_all_of_its_incident_and_the_summary_that_may_tell_it() -> None:
    record = Incident(role=Role.main, summary="Gunmen killed four and wounded seven.", date=MONDAY, tolls=[RIGHT, WRONG])
    kept, found = _spared(record)
    assert kept == [Incident(role=Role.main, date=MONDAY)]
    ((severity, rule, message),) = found
    assert (severity, rule) == ("warning", "count-not-in-quote")
    assert message.startswith("taken back (incidents[0].tolls[1].count): 7 injured")


def test_a_date_taken_back_leaves_the_figures_and_the_day_unknown() -> None:
    late = IncidentDate(start=date(2020, 3, 9), end=date(2020, 3, 9), precision=DatePrecision.day, quote="on Monday")
    kept, found = _spared(Incident(role=Role.main, date=late, tolls=[RIGHT]))
    assert kept == [Incident(role=Role.main, tolls=[RIGHT])]
    assert {severity for severity, _, _ in found} == {"warning"}


def test_what_lies_in_no_single_field_rejects_the_record_also_where_the_rest_may_be_taken_back() -> None:
    record = [Incident(role=Role.background, date=MONDAY, tolls=[RIGHT, WRONG])]
    kept, found = _spared(*record)
    assert kept == record
    assert ("error", "no-main-incident") in {(severity, rule) for severity, rule, _ in found}


def test_a_right_record_loses_nothing_to_the_taking_back() -> None:
    record = [Incident(role=Role.main, summary="Gunmen killed four.", date=MONDAY, tolls=[RIGHT])]
    assert _spared(*record) == (record, [])


def test_without_lenience_a_wrong_record_stays_as_it_is() -> None:
    record = [Incident(role=Role.main, tolls=[WRONG])]
    verdict = judge(ARTICLE, record)
    assert spared(Lenience.nothing, ARTICLE, record, verdict) == (record, verdict)


def test_of_a_figure_that_two_incidents_share_neither_keeps_figures_or_date() -> None:
    record = [
        Incident(role=Role.main, date=MONDAY, place=Place(city="Mafa"), tolls=[RIGHT]),
        Incident(role=Role.background, tolls=[RIGHT]),
    ]
    verdict = judge(ARTICLE, record)
    assert {error.rule for error in verdict.errors} == {"toll-shared-by-incidents"}
    kept, judged = spared(Lenience.unsupported, ARTICLE, record, verdict)
    assert kept == [Incident(role=Role.main, place=Place(city="Mafa")), Incident(role=Role.background)]
    assert not judged.errors
