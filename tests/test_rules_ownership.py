"""Rules on whose a toll is: counted once, and for the incident that its words speak of."""

from datetime import date
from typing import Any

import pytest

from extractor.testing.judging import error, violations
from extractor.testing.records import incident, toll
from schemas import DatePrecision, Incident, IncidentDate, Outcome, Perpetrator, Place, Role, Toll

WEDNESDAY = date(2023, 5, 10)
FIRST = "incidents[0].tolls[0].quote"


def background(*tolls: Toll, **more: Any) -> Incident:
    return incident(*tolls, **more).model_copy(update={"role": Role.background})


def on(day: date, quote: str) -> IncidentDate:
    return IncidentDate(start=day, end=day, precision="day", quote=quote)


def test_one_of_the_incidents_is_the_main_one() -> None:
    text = "A bomb killed nine people in Gao."
    told = toll("killed nine people", "9")
    assert violations(text, incident(told)) == []
    assert violations(text, background(told)) == [error("no-main-incident", "incidents", "1 incidents, none of them main")]
    assert violations(text) == []


def test_the_same_words_are_not_counted_twice() -> None:
    text = "A bomb killed nine people in Gao."
    told = toll("killed nine people", "9")
    message = '"killed nine people" is counted in incidents[0].tolls[0] too'
    assert violations(text, incident(told), background(told)) == [
        error("toll-shared-by-incidents", "incidents[1].tolls[0].quote", message)
    ]


def test_a_longer_quote_of_the_same_figure_is_the_same_figure() -> None:
    text = "A bomb killed nine people in Gao."
    message = '"A bomb killed nine people" is counted in incidents[0].tolls[0] too'
    assert violations(text, incident(toll("nine people", "9")), background(toll("A bomb killed nine people", "9"))) == [
        error("toll-shared-by-incidents", "incidents[1].tolls[0].quote", message)
    ]


def test_words_that_stand_twice_may_be_counted_twice() -> None:
    text = "A bomb killed nine people in Gao. Another killed nine people in Kidal."
    told = toll("killed nine people", "9")
    assert violations(text, incident(told), background(told)) == []


def test_what_happened_a_week_before_is_no_toll_of_the_main_incident() -> None:
    text = "A bomb went off in Gao, a week after at least 35 people were killed in Kidal."
    told = toll("at least 35 people were killed", "35+")
    message = '"at least 35 people were killed" stands under "week after", which speaks of another incident'
    assert violations(text, incident(told)) == [error("toll-from-other-incident", FIRST, message)]
    assert violations(text, incident(), background(told)) == []


@pytest.mark.parametrize(
    ("text", "quote", "count", "cue", "kind"),
    [
        (
            "A bomb went off in Gao. Attacks have killed 900 people since 2015.",
            "killed 900 people",
            "900",
            "since 2015",
            "period",
        ),
        ("A bomb went off in Gao. Last month a raid killed six guards.", "killed six guards", "6", "Last month", "other"),
        ("A bomb hit Gao. An earlier attack killed six guards.", "killed six guards", "6", "An earlier attack", "other"),
        ("A bomb hit Gao. Two years ago a raid killed six.", "killed six", "6", "years ago", "other"),
    ],
)
def test_totals_over_a_period_and_earlier_attacks_are_no_toll_of_the_main_incident(
    text: str, quote: str, count: str, cue: str, kind: str
) -> None:
    speaks = {"period": "a total over a period", "other": "another incident"}[kind]
    assert violations(text, incident(toll(quote, count))) == [
        error("toll-from-other-incident", FIRST, f'"{quote}" stands under "{cue}", which speaks of {speaks}')
    ]


def test_a_toll_beside_another_incidents_date_is_that_incidents() -> None:
    text = "A bomb killed two people in Gao on Tuesday. On Friday, gunmen killed nine people in Kidal."
    tuesday, friday = on(date(2023, 5, 9), "on Tuesday"), on(date(2023, 5, 5), "On Friday")
    two, nine = toll("killed two people", "2"), toll("killed nine people", "9")
    assert violations(text, incident(two, date=tuesday), background(nine, date=friday), published=WEDNESDAY) == []
    assert violations(text, incident(nine, date=tuesday), background(two, date=friday), published=WEDNESDAY) == [
        error("toll-from-other-incident", FIRST, '"killed nine people" stands beside "Friday", the date of incidents[1]'),
        error(
            "toll-from-other-incident",
            "incidents[1].tolls[0].quote",
            '"killed two people" stands beside "Tuesday", the date of incidents[0]',
        ),
    ]


def test_the_day_of_a_report_is_no_date_of_its_toll() -> None:
    text = "The toll of the blast in Gao on Tuesday, police announced on Friday, is nine killed. Friday also saw a raid in Kidal."
    tuesday, friday = on(date(2023, 5, 9), "on Tuesday"), on(date(2023, 5, 12), "Friday")
    record = [incident(toll("nine killed", "9"), date=tuesday), background(date=friday)]
    assert violations(text, *record, published=date(2023, 5, 13)) == []


def test_a_toll_beside_another_incidents_claim_is_that_incidents() -> None:
    text = "A bomb by Boko Haram went off in Gao. The Taliban claimed an ambush that killed nine people."
    ours, theirs = Perpetrator(name="Boko Haram"), Perpetrator(name="Taliban")
    told = toll("killed nine people", "9")
    message = '"killed nine people" stands by the claim of "Taliban", who did incidents[1]'
    assert violations(text, incident(perpetrators=[ours]), background(told, perpetrators=[theirs])) == []
    assert violations(text, incident(told, perpetrators=[ours]), background(perpetrators=[theirs])) == [
        error("toll-from-other-incident", FIRST, message)
    ]


def test_a_toll_told_of_another_incidents_city_is_that_incidents() -> None:
    text = "A bomb went off in Gao. In Kidal gunmen killed nine people."
    told = toll("killed nine people", "9")
    gao, kidal = Place(city="Gao"), Place(city="Kidal")
    assert violations(text, incident(place=gao), background(told, place=kidal)) == []
    assert violations(text, incident(told, place=gao), background(place=kidal)) == [
        error("toll-from-other-incident", FIRST, '"killed nine people" follows "Kidal", which is of incidents[1]')
    ]


def test_a_backdrop_that_opens_a_sentence_does_not_reach_its_main_clause() -> None:
    text = "A week after a bomb shook Kidal, gunmen killed nine people in Gao."
    assert violations(text, incident(toll("killed nine people", "9"))) == []


def test_years_that_tell_of_the_gang_and_not_of_its_new_deed_are_no_other_incidents_date() -> None:
    text = (
        "Kidnappers who robbed ferries about five years ago are back, police said as they laid the abduction of a pilot, Adama "
        "Traore, to them. He was taken on Monday."
    )
    taken = incident(
        toll("the abduction of a pilot, Adama Traore", "1", Outcome.abducted),
        date=IncidentDate(start=date(2021, 9, 27), end=date(2021, 9, 27), precision=DatePrecision.day, quote="on Monday"),
    )
    past = incident(
        date=IncidentDate(start=date(2016, 1, 1), end=date(2016, 12, 31), precision=DatePrecision.year, quote="five years ago")
    )
    assert [v.rule for v in violations(text, taken, past, published=date(2021, 10, 3)) if v.severity == "error"] == []


def test_words_that_date_several_incidents_date_each_toll_beside_them() -> None:
    text = "Two men were held and a leader was killed in Gao and Kidal on May 3 and yesterday respectively."
    quote = "on May 3 and yesterday respectively"
    held = incident(toll("Two men were held", "2", outcome=Outcome.detained), date=on(date(2023, 5, 3), quote))
    killed = incident(toll("a leader was killed", "1"), date=on(date(2023, 5, 9), quote))
    assert violations(text, held, killed, published=WEDNESDAY) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The office had on Wednesday issued a list of six dead.",
        "The group counted six dead and called it a reply to the burning of Kidal on Wednesday.",
    ],
)
def test_the_day_of_a_list_or_of_what_was_avenged_is_not_that_of_the_toll(sentence: str) -> None:
    text = f"A bomb went off in Gao on Tuesday. {sentence}"
    told = incident(toll("six dead", "6"), date=on(date(2023, 5, 9), "on Tuesday"))
    other = background(date=on(WEDNESDAY, "on Wednesday"))
    assert violations(text, told, other, published=WEDNESDAY) == []


def test_a_total_over_a_period_may_be_that_of_an_incident_that_lasted() -> None:
    text = "Police have ringed Gao since April 3. Since the start of the siege, 12 people have been killed."
    told = toll("12 people have been killed", "12")
    quote = "since April 3"
    lasting = IncidentDate(start=date(2023, 4, 3), end=WEDNESDAY, precision=DatePrecision.day, quote=quote)
    assert violations(text, incident(told, date=lasting), published=WEDNESDAY) == []
    brief = violations(text, incident(told, date=on(date(2023, 4, 3), quote)), published=WEDNESDAY)
    assert [found.rule for found in brief] == ["toll-from-other-incident"]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen hit a post in Gao on Tuesday. On April 12, in a raid claimed by rebels, nine guards were killed at Menaka.",
        "Gunmen hit a post in Gao on Tuesday. The raid follows that of April 12, when nine guards were killed in the next town.",
    ],
)
def test_nobody_falls_before_the_attack(text: str) -> None:
    tuesday = on(date(2023, 5, 9), "on Tuesday")
    told = toll("nine guards were killed", "9")
    message = '"nine guards were killed" stands beside "April 12", before the incident of 2023-05-09'
    assert violations(text, incident(told, date=tuesday), published=WEDNESDAY) == [
        error("toll-from-other-incident", FIRST, message)
    ]
    april = IncidentDate(start=date(2023, 4, 12), end=date(2023, 4, 12), precision=DatePrecision.day, quote="April 12")
    assert violations(text, incident(date=tuesday), background(told, date=april), published=WEDNESDAY) == []


def test_the_day_on_which_a_body_was_found_is_not_that_of_the_attack() -> None:
    text = (
        "A bomb fell on Gao on Monday. Men pulled a body from the rubble on Tuesday, bringing the number of the dead to five. "
        "A second bomb fell on Kidal on Tuesday."
    )
    told = toll("bringing the number of the dead to five", "5")
    first = incident(told, date=on(date(2023, 5, 8), "on Monday"))
    second = incident(date=on(date(2023, 5, 9), "on Tuesday"), place=Place(city="Kidal", quote="on Kidal"))
    assert [found for found in violations(text, first, second, published=WEDNESDAY) if found.severity == "error"] == []


def test_a_year_since_which_a_war_is_fought_is_no_other_incident() -> None:
    text = "Nine people have been killed in Gao in one of the deadliest strikes since the coalition entered the war a year ago."
    assert violations(text, incident(toll("Nine people have been killed", "9"))) == []


def test_the_day_on_which_an_office_informed_is_one_of_the_telling() -> None:
    text = (
        "Men shot up a bar in Gao on Tuesday. Five were killed and three injured, the state informed on Wednesday. "
        "Shops burned on Wednesday."
    )
    shot = incident(toll("three injured", "3", Outcome.injured), date=on(date(2023, 5, 9), "on Tuesday"))
    burned = incident(date=on(date(2023, 5, 10), "burned on Wednesday"), place=Place(city="Kidal", quote=None))
    assert [found for found in violations(text, shot, burned, published=WEDNESDAY) if found.severity == "error"] == []


@pytest.mark.parametrize(
    ("text", "quote", "count"),
    [
        ("Police caught the last gunman on Wednesday, two days after gunmen shot dead 29 people.", "29 people", "29"),
        ("A curfew was imposed in Gao on Tuesday, a day after twin bombs in which 23 people died.", "23 people died", "23"),
    ],
)
def test_what_the_news_counts_back_to_the_incidents_own_day_is_its_toll(text: str, quote: str, count: str) -> None:
    told, more = toll(quote, count), f"{text} The alarm was raised on Monday. A fair was held on Sunday."
    assert violations(more, incident(told, date=on(date(2023, 5, 8), "on Monday")), published=WEDNESDAY) == []
    found = violations(more, incident(told, date=on(date(2023, 5, 7), "on Sunday")), published=WEDNESDAY)
    assert "toll-from-other-incident" in {violation.rule for violation in found}


def test_what_lies_back_in_half_a_sentence_leaves_the_other_half_in_the_news() -> None:
    emptied = "The clinic had been emptied two days before and no one was hurt."
    raised = "Six men were arrested in Gao after raising a flag there a few days earlier."
    assert violations(emptied, incident(toll("no one was hurt", "0", outcome=Outcome.injured))) == []
    assert violations(raised, incident(toll("Six men were arrested", "6", outcome=Outcome.detained))) == []


def test_the_toll_of_two_attacks_together_is_of_neither() -> None:
    text = "Nine people died in two attacks in Gao. A bomb killed four at a mill. Gunmen shot five in a bus."
    both, mill, bus = toll("Nine people died in two attacks", "9"), toll("killed four", "4"), toll("shot five", "5")
    assert "toll-from-other-incident" in [one.rule for one in violations(text, incident(both), incident(bus))]
    assert "toll-from-other-incident" not in [one.rule for one in violations(text, incident(mill), incident(bus))]
    assert "toll-from-other-incident" not in [one.rule for one in violations(text, incident(both))]


def test_a_claim_is_of_the_incident_in_whose_paragraph_it_stands() -> None:
    claim = Perpetrator(name="Daesh", basis="claimed", by="Daesh", quote="Daesh claimed responsibility")
    near = incident(toll("A shell killed two clerks", "2"), perpetrators=[claim])
    far = incident(toll("a mine killed nine pupils", "9"), perpetrators=[claim])
    apart = "In Gao a mine killed nine pupils.\n\nIn Kati it rained. A shell killed two clerks. Daesh claimed responsibility."
    together = "In Gao a mine killed nine pupils. A shell killed two clerks in Kati. Daesh claimed responsibility."
    rule = "claim-shared-by-incidents"
    assert [one.path for one in violations(apart, near, far) if one.rule == rule] == ["incidents[1].perpetrators"]
    assert rule not in [one.rule for one in violations(apart, near)]
    assert rule not in [one.rule for one in violations(together, near, far)]
    assert rule not in [one.rule for one in violations(f"{apart[:-1]} for both.", near, far)]
