"""Ways in which papers, agencies, sitreps, courts and translations give a date, each with what a careful coder writes."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from extractor.reading.dates.dates import readings
from extractor.testing.judging import violations
from extractor.testing.records import incident
from schemas import DatePrecision, IncidentDate

NIGHT = timedelta(days=1)
# Per line: the day of publication; a text, the words that the record quotes in brackets ("\\n" is a line's end);
# the coder's date: a day, days (FIRST..LAST), a week (FIRST..LAST week), a month, months or a year.
TABLE = Path(__file__).with_name("dates_of_many_papers.tsv")
# Told from another event: their words give no day of their own, and the day that they count from may be any that is known.
FROM_ANOTHER_EVENT = ("on 12 June. [", "D+3", "fortnight since", "after]", "previous Saturday")
LINES = TABLE.read_text(encoding="utf-8").splitlines()
OF_THEIR_OWN = [line for line in LINES if not any(words in line for words in FROM_ANOTHER_EVENT)]
# How far, in days, a wrong date lies from the right one.
WRONG = {
    DatePrecision.day: (-12, -30),
    DatePrecision.week: (-21, 14),
    DatePrecision.month: (-150, 100),
    DatePrecision.year: (-1300, 1300),
}


def parsed(line: str) -> tuple[date, str, IncidentDate]:
    """Day of publication, text and the coder's date of a line of the table."""
    published, marked, written = (part.strip() for part in line.split("\t"))
    text = marked.replace("\\n", "\n")
    quote = re.findall(r"\[(.*?)\]", text)[0]
    return date.fromisoformat(published), text.replace("[", "").replace("]", ""), coded(written, quote)


def coded(written: str, quote: str) -> IncidentDate:
    """The coder's date: "2024-03" is all of March by the month, "2024-06-10..2024-06-16 week" the days of a week."""
    days, _, level = written.partition(" ")
    first, _, last = days.partition("..")
    precision = DatePrecision(level or {4: "year", 7: "month", 10: "day"}[len(first)])
    return IncidentDate(start=ends(first)[0], end=ends(last or first)[1], precision=precision, quote=quote)


def ends(written: str) -> tuple[date, date]:
    """The first and last day of a year, a month or a day."""
    year, month, day = (int(part) for part in (written + "-0-0").split("-")[:3])
    if day:
        return date(year, month, day), date(year, month, day)
    first, last = (month, month) if month else (1, 12)
    return date(year, first, 1), date(year + last // 12, last % 12 + 1, 1) - timedelta(days=1)


def refusals(text: str, claimed: IncidentDate, published: date) -> list[str]:
    found = violations(text, incident(date=claimed), published=published)
    return [one.rule for one in found if "date" in one.rule or "weekday" in one.rule]


@pytest.mark.parametrize("line", LINES)
def test_what_a_careful_coder_writes_is_accepted(line: str) -> None:
    published, text, claimed = parsed(line)
    assert refusals(text, claimed, published) == []


@pytest.mark.parametrize("line", OF_THEIR_OWN)
def test_dates_that_lie_elsewhere_are_refused(line: str) -> None:
    published, text, claimed = parsed(line)
    assert claimed.start is not None
    assert claimed.end is not None
    for days in WRONG[claimed.precision]:
        away = timedelta(days=days)
        moved = claimed.model_copy(update={"start": claimed.start + away, "end": claimed.end + away})
        assert "date-not-supported" in refusals(text, moved, published), f"{moved.start} to {moved.end}"


@pytest.mark.parametrize(
    "line",
    [line for line in OF_THEIR_OWN if parsed(line)[2].precision is not DatePrecision.day and "reporting period" not in line],
)
def test_a_day_is_refused_where_the_words_give_a_week_a_month_or_a_year(line: str) -> None:
    published, text, claimed = parsed(line)
    assert claimed.start is not None
    day = claimed.start + timedelta(days=2)
    exact = claimed.model_copy(update={"start": day, "end": day, "precision": DatePrecision.day})
    assert "date-not-supported" in refusals(text, exact, published)


@pytest.mark.parametrize("line", [line for line in OF_THEIR_OWN if "the 24th" not in line])
def test_the_reader_gives_the_day_itself(line: str) -> None:
    published, text, claimed = parsed(line)
    assert claimed.start is not None
    assert claimed.quote is not None
    found = readings(claimed.quote, published, text)
    assert [one for one in found if one.first and one.last and one.first - NIGHT <= claimed.start <= one.last] != []


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_refused_as_other_days_are(day: date) -> None:
    for line in OF_THEIR_OWN:
        published, text, claimed = parsed(line)
        assert refusals(text, claimed.model_copy(update={"start": day, "end": day}), published) != []
