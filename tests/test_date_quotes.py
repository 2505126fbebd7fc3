"""What a quoted date comes to: its day, its precision and its weekday."""

from datetime import date

import pytest

from extractor.reading.dates.dates import DateMention, resolve, supported_precision, weekday_in
from schemas import DatePrecision

FRIDAY = date(2019, 5, 10)


def test_a_quote_resolves_to_its_most_exact_date() -> None:
    assert resolve("last week, on May 8", FRIDAY, "") == DateMention(
        14, 19, date(2019, 5, 8), date(2019, 5, 8), DatePrecision.day, "partial", anchored=True
    )


def test_a_weekday_resolves_by_the_one_full_date_that_falls_on_it() -> None:
    text = "A street in Herat on May 8, 2019.\n\nGunmen struck on Wednesday."
    assert resolve("on Wednesday", None, text) == DateMention(
        3, 12, date(2019, 5, 8), date(2019, 5, 8), DatePrecision.day, "weekday", anchored=True
    )
    assert supported_precision("on Thursday", None, text) is DatePrecision.unknown


@pytest.mark.parametrize(
    ("quote", "published", "precision"),
    [
        ("on Wednesday", FRIDAY, DatePrecision.day),
        ("on Wednesday", None, DatePrecision.unknown),
        ("in July 2017", None, DatePrecision.month),
        ("in 2014", None, DatePrecision.year),
        ("2014", None, DatePrecision.year),
        ("last week", FRIDAY, DatePrecision.week),
        ("at the market", FRIDAY, DatePrecision.unknown),
        ("a week after", FRIDAY, DatePrecision.unknown),
    ],
)
def test_a_quote_supports_a_precision(quote: str, published: date | None, precision: DatePrecision) -> None:
    assert supported_precision(quote, published, "") is precision


@pytest.mark.parametrize(
    ("quote", "weekday"),
    [
        ("Wednesday's bombing", 2),
        ("ON SUNDAY", 6),
        ("between Monday and Tuesday", None),
        ("yesterday", None),
        ("on Wednesday.", 2),
    ],
)
def test_a_quote_names_one_weekday_or_none(quote: str, weekday: int | None) -> None:
    assert weekday_in(quote) == weekday
