"""Where and when a text says that it was written."""

from datetime import date

import pytest

from extractor.reading.dates.dates import Dateline, DateMention, date_mentions, dateline, resolve
from extractor.reading.dates.written import own_day
from schemas import DatePrecision


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("HERAT, Afghanistan (Mar. 25, 2014)\nA raid took place.", "HERAT, Afghanistan", date(2014, 3, 25)),
        ("TEGUCIGALPA, 3 JAN 90 -- [REPORT] THE ARMY SAID", "TEGUCIGALPA", date(1990, 1, 3)),
        ("HAVANA (CUBA), 14 SEP 89 (RADIO RELOJ) -- [TEXT] X", "HAVANA (CUBA)", date(1989, 9, 14)),
        ("Title of it\n\nKabul, 8 May 2019 – A bomb went off.", "Kabul", date(2019, 5, 8)),
        ("KABUL (Reuters) - A bomb went off.", "KABUL", None),
        ("MANILA, Philippines — A judge said.", "MANILA, Philippines", None),
        ("IRAPUATO, Guanajuato.- A judge said.", "IRAPUATO, Guanajuato", None),
        ("KABUL, May 8 (Reuters) - A bomb went off.", "KABUL", None),
        ("2012-04-S-031\n\nKABUL, Afghanistan (Apr. 29)\nA raid took place.", "KABUL, Afghanistan", date(2012, 4, 29)),
        ("Published: 8 May 2019 10:30 GMT\nA bomb went off.", None, date(2019, 5, 8)),
        ("Wednesday, May 8, 2019\nA bomb went off.", None, date(2019, 5, 8)),
    ],
)
def test_a_dateline_gives_place_and_day(text: str, place: str | None, day: date | None) -> None:
    found = dateline(text)
    assert found is not None
    assert (found.place_text, found.date) == (place, day)


def test_a_dateline_marks_its_own_words() -> None:
    assert dateline("HERAT, Afghanistan (Mar. 25, 2014)\nA raid.") == Dateline(0, 34, "HERAT, Afghanistan", date(2014, 3, 25))


@pytest.mark.parametrize(
    "text",
    [
        "A bomb went off in Kabul on May 8, 2019 - the third this week.",
        "In Lagos, May 8, 2019 - people gathered.",
        "Police, who came late, left.",
        "",
    ],
)
def test_the_story_itself_is_no_dateline(text: str) -> None:
    assert dateline(text) is None


@pytest.mark.parametrize(
    "head",
    [
        "KABUL, Afghanistan (June 19) - A raid took place yesterday.\nNo. 2010-CA-074",
        "June 19: Operations in the south\n\nNEWS RELEASE 2010-06-CA-074\nA raid took place yesterday.",
    ],
)
def test_a_head_without_its_year_takes_the_only_year_near_it(head: str) -> None:
    assert own_day(head) == date(2010, 6, 19)
    assert resolve("yesterday", None, head) == DateMention(
        0, 9, date(2010, 6, 18), date(2010, 6, 18), DatePrecision.day, "relative", anchored=True
    )


@pytest.mark.parametrize("head", ["19 June 2010. Covers 11 to 18 June.", "June 19, 2010. Weekly notes"])
def test_a_full_date_that_opens_the_first_line_is_the_day_from_which_the_text_counts(head: str) -> None:
    text = f"{head}\n\n- 17 June, Jonglei: armed men fired on a barge."
    assert own_day(text) == date(2010, 6, 19)
    assert date(2010, 6, 17) in [one.first for one in date_mentions(text, None)]


@pytest.mark.parametrize("head", ["June 19: Operations\n\nIn 2009 and in 2010 alike.", "Raids on June 19 in 2010\n\nA raid."])
def test_two_years_or_a_day_within_a_headline_date_no_article(head: str) -> None:
    assert own_day(head) is None


@pytest.mark.parametrize(
    "head", ["GULU, Wednesday\n\n", "GULU, Wednesday: ", "GULU, Wed. — ", "GULU (Wednesday) - ", "Gulu, Wednesday\r\n"]
)
def test_yesterday_counts_from_the_weekday_of_a_dateline(head: str) -> None:
    text = f"{head}Raiders burned two villages yesterday."
    told = [mention.first for mention in date_mentions(text, date(1991, 10, 11)) if mention.kind == "relative"]
    assert told == [date(1991, 10, 8)]


def test_a_weekday_in_the_story_is_no_dateline() -> None:
    text = "Raiders came on Wednesday\n\nThey burned two villages yesterday."
    told = [mention.first for mention in date_mentions(text, date(1991, 10, 11)) if mention.kind == "relative"]
    assert told == [date(1991, 10, 10)]
