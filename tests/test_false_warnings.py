"""What a right record need not be asked about: shares and sums of the figures that it cites, namesakes of its villages abroad."""

from __future__ import annotations

import pytest

from extractor.testing.judging import violations
from extractor.testing.records import incident, toll
from schemas import Outcome, Place, Toll

INJURED = Outcome.injured


def asked(text: str, *tolls: Toll) -> list[str]:
    return [found.message.split(" (")[0] for found in violations(text, incident(*tolls)) if found.rule == "unaccounted-toll"]


@pytest.mark.parametrize(
    "share",
    [
        "Seven of the bodies bore marks of ropes.",
        "Nine of them were killed in the market.",
        "Six of those had been shot and eight of the dead were knifed.",
        "Eight were stabbed to death and 12 shot.",
    ],
)
def test_a_share_of_a_figure_that_is_cited_is_not_asked_about(share: str) -> None:
    assert asked(f"Raiders killed 20 people in Gao. {share}", toll("killed 20 people", "20")) == []


def test_a_share_of_a_figure_that_is_not_cited_is_asked_about() -> None:
    assert asked("Raiders killed 20 people in Gao. Seven of the bodies bore marks.") == [
        'no toll cites "killed 20 people"',
        'no toll cites "Seven of the bodies"',
    ]


def test_people_who_are_only_pointed_to_may_be_others_than_the_dead() -> None:
    text = "Raiders killed 20 people in Gao. They hurt ten drovers and killed two of them."
    assert asked(text, toll("killed 20 people", "20"), toll("hurt ten drovers", "10", INJURED)) == [
        'no toll cites "killed two of them"'
    ]


def test_a_sum_over_the_incidents_is_not_asked_about_where_it_leads_to_them() -> None:
    text = "Seven people died in two raids. Four were killed in Gao. Three were killed in Kidal."
    gao, kidal = incident(toll("Four were killed in Gao", "4")), incident(toll("Three were killed in Kidal", "3"))
    assert violations(text, gao, kidal) == []
    assert [found.rule for found in violations(text, gao)] == ["unaccounted-toll", "unaccounted-toll"]


@pytest.mark.parametrize(
    "period",
    [
        "Some 4,000 people have died in the conflict, aid groups say.",
        "The mission says 310 civilians were killed in the first six months of the year.",
        "Four teachers were killed over the three months.",
        "Had they come earlier there would have been a hundred dead.",
    ],
)
def test_a_total_over_a_period_and_what_never_was_are_not_asked_about(period: str) -> None:
    assert asked(f"Raiders killed two people in Gao. {period}", toll("killed two people", "2")) == []


def test_a_village_of_the_country_that_the_article_tells_of_is_no_mismatch() -> None:
    text = "Gunmen fired on a bus near Palma, the Mozambican police said."
    assert violations(text, incident(place=Place(country="MZ", city="Palma"))) == []
    found = violations(text, incident(place=Place(country="PK", city="Palma")))
    assert "place-mismatch" in [one.rule for one in found]


def test_a_large_town_stays_where_it_is_when_the_article_tells_of_both_countries() -> None:
    text = "A bomb went off in Kandahar. Afghan officials blamed men from Pakistan."
    found = violations(text, incident(place=Place(country="PK", city="Kandahar")))
    assert "place-mismatch" in [one.rule for one in found]
