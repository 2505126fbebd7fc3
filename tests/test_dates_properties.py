"""What holds of dates for any day and any text."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.dates.dates import date_mentions, resolve
from schemas import DatePrecision

STYLES = (
    "{d.day} {month} {d.year}",
    "{month} {d.day}, {d.year}",
    "the {d.day} of {month}, {d.year}",
    "{d:%Y-%m-%d}",
    "{weekday}, {month} {d.day}, {d.year}",
)
MONTH_NAMES = "January February March April May June July August September October November December".split()
WEEKDAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@given(DAYS, st.sampled_from(STYLES), st.booleans())
def test_any_date_written_in_any_style_is_read_back(day: date, style: str, capitals: bool) -> None:
    written = style.format(d=day, month=MONTH_NAMES[day.month - 1], weekday=WEEKDAY_NAMES[day.weekday()])
    text = f"Two men were killed on {written} in a raid."
    (found,) = date_mentions(text.upper() if capitals else text, None)
    assert (found.first, found.last, found.precision) == (day, day, DatePrecision.day)


@given(DAYS, st.integers(0, 6))
def test_a_weekday_lies_in_the_week_up_to_publication(published: date, weekday: int) -> None:
    (found,) = date_mentions(f"Two men were killed on {WEEKDAY_NAMES[weekday]} in a raid.", published)
    assert found.first is not None
    assert found.first.weekday() == weekday
    assert timedelta(0) <= published - found.first <= timedelta(6)


PIECES = st.sampled_from(
    "on in the last of and ago 8 31 2019 90 May MAY march Wednesday week weekend a an two , - ( ) . \n -- 9/11 May, 1/2/03 later "
    "Kabul, İ next 's early mid- 29 February overnight years since Sat. 14/3 30. third Fridays Eid Ramadan Christmas eve before "
    "140300ZMAR24 31JUN 20240631 5.XI.2019 Week 53 quarter Q4 the 31st ult. turn local time D+3 to day half Easter Monday".split(
        " "
    )
)


@given(st.lists(PIECES, max_size=30).map(" ".join) | st.text(max_size=80), st.none() | st.dates())
def test_no_text_breaks_the_reading(text: str, published: date | None) -> None:
    end = 0
    for found in date_mentions(text, published):
        assert end <= found.start < found.end <= len(text)
        assert (found.first is None) == (found.last is None)
        assert found.first is None or found.last is None or found.first <= found.last
        end = found.end
    resolve(text, published, text)
