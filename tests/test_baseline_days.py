"""On which day the built-in reader sets each incident of an article."""

from datetime import date

from extractor.models.baseline import answer
from schemas import Article, Incident, Role

PUBLISHED = date(2021, 5, 12)  # a Wednesday


def _incidents(text: str, published: date | None = PUBLISHED) -> list[Incident]:
    return answer(Article(id="a", text=text, published=published)).incidents


def _days(text: str, published: date | None = PUBLISHED) -> list[tuple[date | None, date | None]]:
    return [(one.date.start, one.date.end) for one in _incidents(text, published)]


def test_what_happened_a_week_before_a_mondays_news_is_an_incident_of_the_calendar_week_before() -> None:
    text = (
        "A car bomb killed six recruits at a checkpoint in Aden on Monday morning, medical sources said. The blast wrecked a "
        "bank. Islamic State said that its man had carried out the attack. Doctors said that two of the wounded had died.\n\n"
        "A week ago gunmen shot at the governor's car on the coast road. Four of his guards were hurt."
    )
    found = _incidents(text, date(2021, 5, 10))
    assert [(one.role, one.date.start, one.date.end) for one in found] == [
        (Role.main, date(2021, 5, 10), date(2021, 5, 10)),
        (Role.background, date(2021, 5, 3), date(2021, 5, 9)),
    ]
