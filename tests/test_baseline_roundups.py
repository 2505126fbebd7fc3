"""Articles whose lead adds up what they then tell apart, as the built-in reader reads them."""

from datetime import date

from extractor.models.baseline.baseline import answer
from schemas import Article, Outcome, Role

Read = tuple[str | None, date | None, int | None]
THURSDAY = date(2012, 6, 7)


def read(text: str) -> list[Read]:
    """Town, day and number of killed of each incident."""
    article = Article(id="a", text=text, published=date(2012, 6, 8))
    return [
        (
            one.place.city,
            one.date.start,
            next((toll.count.low for toll in one.tolls if toll.outcome is Outcome.killed), None),
        )
        for one in answer(article).incidents
    ]


def test_a_lead_that_adds_up_what_is_told_apart_is_no_incident_of_its_own() -> None:
    text = """A bomb and a shooting killed nine people in Pakistan on Thursday, police said.

In Quetta, a roadside bomb hit a police van, killing seven officers.

In Karachi, gunmen on a motorcycle shot dead two shopkeepers and escaped."""
    assert read(text) == [("Quetta", THURSDAY, 7), ("Karachi", THURSDAY, 2)]


def test_an_attack_with_another_number_than_the_others_together_stays() -> None:
    text = """A bomb killed nine people at a market in Peshawar on Thursday, police said.

In Quetta, a roadside bomb hit a police van on Thursday, killing seven officers.

In Karachi, gunmen on a motorcycle shot dead three shopkeepers on Thursday and escaped."""
    assert [killed for _, _, killed in read(text)] == [9, 7, 3]


def test_a_separate_operation_of_days_before_is_news_too() -> None:
    text = (
        "Troops captured a smuggler near Kara on Wednesday and killed an armed man. He had come out of a house.\n\n"
        "The council of the town closed its office for a day. Hundreds followed the coffin.\n\n"
        "In a separate operation on Sunday in Sokode, troops killed two men who were planting a bomb beside a road."
    )
    found = answer(Article(id="a", text=text, published=date(2021, 5, 12))).incidents
    assert [incident.role for incident in found] == [Role.main, Role.main]
