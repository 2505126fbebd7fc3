"""Rules on whose a toll is, where words for another time or deed stand by a figure that is of the incident all the same."""

from datetime import date
from typing import Any

import pytest

from extractor.testing.judging import violations
from extractor.testing.records import incident, toll
from schemas import Group, Incident, IncidentDate, Outcome, Place, Role, TollStatus

TUESDAY = date(2019, 5, 7)
RULE = "toll-from-other-incident"


def on_tuesday(*tolls: Any, city: str) -> Incident:
    when = IncidentDate(start=TUESDAY, end=TUESDAY, precision="day", quote="Tuesday")
    return incident(*tolls, date=when, place=Place(city=city))


def background(*tolls: Any, city: str) -> Incident:
    return incident(*tolls, place=Place(city=city)).model_copy(update={"role": Role.background})


def refused(text: str, *incidents: Incident) -> bool:
    return any(one.rule == RULE for one in violations(text, *incidents, published=date(2019, 5, 9)))


@pytest.mark.parametrize(
    "words",
    [
        "It had stood at 14 the day before",
        "The figure given the day before was 14",
        "Up from 14 the day before",
        "The day before, police had counted 14 dead",
        "Hospital officials had spoken of 14 dead a day earlier",
        "The previous evening the ministry had announced 14 dead",
    ],
)
def test_a_figure_as_it_stood_a_day_before_is_of_the_same_incident(words: str) -> None:
    text = f"The death toll from Tuesday's bombing in Gao rose to 17 on Thursday, the governor said. {words}."
    older = toll(words, "14", status=TollStatus.superseded)
    assert not refused(text, on_tuesday(toll("death toll from Tuesday's bombing in Gao rose to 17", "17"), older, city="Gao"))


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("The day before, 14 people had been killed in Kidal.", "14 people had been killed"),
        ("A bomb the day before had killed 14 people.", "had killed 14 people"),
        ("The day before, police had counted 14 dead in a raid on Kidal.", "police had counted 14 dead"),
        ("The day before, 14 people were reported dead after another bombing.", "14 people were reported dead"),
    ],
)
def test_what_happened_a_day_before_is_of_another_incident(words: str, quote: str) -> None:
    text = f"A bomb killed 17 people in Gao on Tuesday. {words}"
    older = toll(quote, "14", status=TollStatus.superseded)
    assert refused(text, on_tuesday(toll("killed 17 people", "17"), older, city="Gao"), background(city="Kidal"))


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("called it revenge for the destruction of Tessit and put the number of soldiers killed at 28", "soldiers killed at 28"),
        ("said the raid was in retaliation for the burning of Tessit and that 28 soldiers had died", "28 soldiers had died"),
        ("said that it had avenged the massacre at Tessit and killed 28 soldiers", "killed 28 soldiers"),
        ("spoke of reprisals for the burning of Tessit, but said that 28 soldiers were dead", "28 soldiers were dead"),
    ],
)
def test_what_is_avenged_governs_its_own_clause_alone(words: str, quote: str) -> None:
    text = f"Rebels attacked the fort at Labbezanga on Tuesday. The Red Front {words}."
    told = toll(quote, "28", group=Group.security_forces)
    assert not refused(text, on_tuesday(told, city="Labbezanga"), background(city="Tessit"))


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("revenge for the destruction of Tessit, in which 28 people were killed", "28 people were killed"),
        ("revenge for a raid that destroyed Tessit and killed 28 people", "killed 28 people"),
        ("retaliation for the burning of Tessit, which it said had killed 28 people", "had killed 28 people"),
    ],
)
def test_what_was_done_in_the_avenged_deed_is_of_another_incident(words: str, quote: str) -> None:
    text = f"Rebels attacked the fort at Labbezanga on Tuesday. The Red Front said that it was {words}."
    assert refused(text, on_tuesday(toll(quote, "28"), city="Labbezanga"), background(city="Tessit"))


@pytest.mark.parametrize(
    ("words", "quote", "outcome"),
    [
        ("The Red Cross has buried eleven residents since then.", "buried eleven residents", Outcome.killed),
        ("Since then eleven people have been buried.", "eleven people have been buried", Outcome.killed),
        ("Since then villagers have dug eleven graves.", "dug eleven graves", Outcome.killed),
        ("Eleven of the wounded have died since then.", "Eleven of the wounded have died", Outcome.killed),
        ("Since then eleven men have been found dead.", "eleven men have been found dead", Outcome.killed),
        ("Since then the clinic has treated eleven wounded.", "treated eleven wounded", Outcome.injured),
    ],
)
def test_who_is_buried_found_or_treated_since_then_is_of_the_incident(words: str, quote: str, outcome: Outcome) -> None:
    text = f"Horsemen appeared in Ansongo on Tuesday while people were at prayer. {words}"
    assert not refused(text, on_tuesday(toll(quote, "11", outcome), city="Ansongo"))


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("Since then 40 people have died in fighting.", "40 people have died in fighting"),
        ("Rebels have killed 40 people since then.", "killed 40 people"),
        ("The war began in 2012. Since then 40 people have been buried.", "40 people have been buried"),
        ("Since January 40 people have been buried in the region.", "40 people have been buried"),
    ],
)
def test_who_was_killed_over_a_period_is_not_of_the_incident(words: str, quote: str) -> None:
    text = f"A bomb killed two people in Ansongo on Tuesday. {words}"
    assert refused(text, on_tuesday(toll(quote, "40"), city="Ansongo"))


SEAT = "A van exploded in Taiz on Tuesday. {} A parcel in February killed nine commuters in Sanaa."


@pytest.mark.parametrize(
    "words",
    [
        "It killed 23 people, by the count of police headquarters in Sanaa, and the clinic has 140 wounded.",
        "According to officials in Sanaa there were 140 wounded.",
        "In Sanaa, a spokesman spoke of 140 wounded.",
        "A military spokesman in Sanaa, Colonel Nasr, reported 140 wounded.",
        "Army headquarters at Sanaa lists 140 wounded.",
        "A surgeon at the general hospital in Sanaa counted 140 wounded.",
        "The Sanaa government speaks of 140 wounded.",
        "Diplomats in Sanaa believe that there are 140 wounded.",
        "By the reckoning of the delegation in Sanaa, there are 140 wounded.",
        "The worst cases were flown to Sanaa, out of 140 wounded.",
        "Asked in Sanaa, the minister spoke of 140 wounded.",
    ],
)
def test_where_somebody_speaks_or_sits_is_no_other_incidents_place(words: str) -> None:
    other = background(toll("killed nine commuters", "9"), city="Sanaa")
    assert not refused(SEAT.format(words), on_tuesday(toll("140 wounded", "140", Outcome.injured), city="Taiz"), other)


@pytest.mark.parametrize(
    "words",
    [
        "A bomb in Sanaa left 140 wounded.",
        "At police headquarters in Sanaa a bomb left 140 wounded.",
        "In Sanaa the blast left 140 wounded, police said.",
        "Gunmen fired on officials in Sanaa and left 140 wounded.",
    ],
)
def test_where_somebody_was_hurt_is_the_other_incidents_place(words: str) -> None:
    other = background(toll("killed nine commuters", "9"), city="Sanaa")
    assert refused(SEAT.format(words), on_tuesday(toll("140 wounded", "140", Outcome.injured), city="Taiz"), other)
