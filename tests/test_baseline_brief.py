"""News of one sentence: the built-in reader tells attacks from accidents without a body of text around them."""

from datetime import date

import pytest

from extractor.models.baseline.baseline import answer
from schemas import Article


def tells_an_incident(text: str) -> bool:
    return bool(answer(Article(id="a", text=text, published=date(2020, 5, 8))).incidents)


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed nine people in Kabul on Thursday. Two of the dead were children.",
        "Rebels kidnapped two aid workers in South Sudan on Friday.",
        "An air strike hit a hospital in Idlib on Tuesday, killing six patients.",
        "Two soldiers were killed and five wounded in an ambush near Gao.",
        "Militants stormed a hotel in Mogadishu. At least 20 people died.",
        "Clashes between the army and rebels left 14 dead in North Kivu on Wednesday.",
        "A grenade was thrown at a bar in Bujumbura late on Saturday; three people were hurt.",
    ],
)
def test_one_sentence_on_an_attack_is_an_incident(text: str) -> None:
    assert tells_an_incident(text)


@pytest.mark.parametrize(
    "text",
    [
        "Five people were shot dead as a crowd rampaged in Bogra on Thursday, after a tribunal sentenced a party leader.",
        "A clerk came back to where he had worked for nine years on Thursday morning and shot four colleagues.",
    ],
)
def test_a_verdict_or_years_of_service_in_the_sentence_make_no_retrospect_of_a_fresh_attack(text: str) -> None:
    assert tells_an_incident(text)


@pytest.mark.parametrize(
    "text",
    [
        "A court on Thursday sentenced a man to life for shooting five people dead in Bogra in 2011.",
        "Nine years on, the families of four clerks who were shot at their desks laid wreaths on Thursday.",
    ],
)
def test_a_sentence_and_a_remembrance_of_today_tell_no_fresh_attack(text: str) -> None:
    assert not tells_an_incident(text)


@pytest.mark.parametrize(
    "text",
    [
        "A bus fell into a ravine in Peru on Sunday, killing 24 passengers.",
        "A fire in a garment factory killed 12 workers in Dhaka.",
        "An apartment building collapsed in Cairo on Monday. Eight people were killed.",
        "Floods killed at least 40 people in Pakistan this week.",
    ],
)
def test_one_sentence_on_an_accident_or_a_disaster_is_none(text: str) -> None:
    assert not tells_an_incident(text)


@pytest.mark.parametrize(
    "total",
    [
        "Since the truce ended more than 640 people have been killed in the province.",
        "The war has claimed about 90,000 lives; 90,000 people were killed in it.",
    ],
)
def test_the_dead_of_a_war_or_of_a_year_are_no_toll_of_the_attack(total: str) -> None:
    text = f"A bomb killed nine people in Kabul on Thursday, police said. {total}"
    (found,) = answer(Article(id="a", text=text, published=date(2020, 5, 8))).incidents
    assert [toll.count.low for toll in found.tolls] == [9]


@pytest.mark.parametrize(
    ("grievance", "number"),
    [
        ("to avenge the killing of one of its chiefs.", 1),
        ("in revenge for the deaths of two of its men in Sokode.", 1),
        ("in retaliation for Monday's shooting of two miners in Sokode.", 2),
    ],
)
def test_what_somebody_avenges_is_an_incident_where_the_text_gives_its_day(grievance: str, number: int) -> None:
    text = f"A bomb killed nine people in Kabul on Thursday, police said. The front said it had planted the device {grievance}"
    assert len(answer(Article(id="a", text=text, published=date(2020, 5, 8))).incidents) == number
