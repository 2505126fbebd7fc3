"""Rules on time and place: days that cannot be, days that the words do not give, and countries that are none."""

from datetime import date

import pytest

from extractor.testing.judging import error, violations
from extractor.testing.records import incident
from schemas import DatePrecision, Incident, IncidentDate, Place, Target, Violation

WEDNESDAY = date(2023, 5, 10)
TUESDAY = date(2023, 5, 9)
TEXT = "A bomb went off in Gao on Tuesday, police said. Shots were heard in July 2017."
AT = "incidents[0].date"


def dated(
    start: date | None, quote: str | None, precision: DatePrecision = DatePrecision.day, end: date | None = None
) -> Incident:
    return incident(date=IncidentDate(start=start, end=end or start, precision=precision, quote=quote))


def not_supported(message: str) -> Violation:
    return error("date-not-supported", AT, message)


def test_a_weekday_is_the_last_one_before_publication() -> None:
    assert violations(TEXT, dated(TUESDAY, "on Tuesday"), published=WEDNESDAY) == []
    assert violations(TEXT, dated(date(2023, 5, 2), "on Tuesday"), published=WEDNESDAY) == [
        not_supported('"on Tuesday" gives 2023-05-09 by the day, not 2023-05-02 by the day')
    ]


def test_a_weekday_without_a_publication_date_gives_no_day() -> None:
    record = dated(TUESDAY, "on Tuesday")
    assert violations("A bomb went off in Gao on Tuesday.", record) == [
        not_supported(
            '"on Tuesday" gives no day of its own, not 2023-05-09 by the day; the publication date is unknown',
        )
    ]


def test_a_year_elsewhere_in_the_first_line_makes_a_weekday_no_day_of_that_year() -> None:
    assert [found.rule for found in violations(TEXT, dated(date(2017, 12, 26), "on Tuesday"))] == ["date-not-supported"]


def test_an_incident_must_not_end_before_it_starts() -> None:
    assert violations(TEXT, dated(TUESDAY, "on Tuesday", end=date(2023, 5, 8)), published=WEDNESDAY) == [
        error("date-inverted", f"{AT}.end", "the end 2023-05-08 lies before the start 2023-05-09"),
        not_supported('"on Tuesday" gives 2023-05-09 by the day, not 2023-05-09..2023-05-08 by the day'),
    ]


def test_an_article_cannot_report_what_comes_after_it() -> None:
    late = "is later than the article's publication on 2023-05-10"
    assert violations(TEXT, dated(date(2023, 5, 16), "on Tuesday"), published=WEDNESDAY) == [
        error("date-after-publication", f"{AT}.start", f"2023-05-16 {late}"),
        error("date-after-publication", f"{AT}.end", f"2023-05-16 {late}"),
        not_supported('"on Tuesday" gives 2023-05-09 by the day, not 2023-05-16 by the day'),
    ]


def test_a_month_that_still_runs_may_end_after_publication() -> None:
    record = dated(date(2023, 5, 1), "this month", DatePrecision.month, end=date(2023, 5, 31))
    assert violations("Bombs went off this month.", record, published=WEDNESDAY) == []


def test_a_named_weekday_is_the_weekday_of_the_date() -> None:
    assert violations(TEXT, dated(date(2023, 5, 8), "on Tuesday"), published=WEDNESDAY) == [
        error("weekday-mismatch", f"{AT}.start", "2023-05-08 is a Monday, but the words say Tuesday"),
        not_supported('"on Tuesday" gives 2023-05-09 by the day, not 2023-05-08 by the day'),
    ]


def test_a_night_belongs_to_two_days() -> None:
    text = "A bomb went off in Gao on Tuesday night."
    record = dated(TUESDAY, "on Tuesday night", end=WEDNESDAY)
    assert violations(text, record, published=WEDNESDAY) == []


def test_a_date_is_no_more_exact_than_its_words() -> None:
    month = dated(date(2017, 7, 1), "in July 2017", DatePrecision.month, end=date(2017, 7, 31))
    assert violations(TEXT, month, published=WEDNESDAY) == []
    assert violations(TEXT, dated(date(2017, 7, 4), "in July 2017"), published=WEDNESDAY) == [
        not_supported('"in July 2017" gives 2017-07-01..2017-07-31 by the month, not 2017-07-04 by the day')
    ]


def test_words_that_are_no_date_give_none() -> None:
    assert violations(TEXT, dated(date(2017, 7, 1), "in Gao"), published=WEDNESDAY) == [not_supported('"in Gao" gives no date')]


def test_an_article_without_any_date_gives_none() -> None:
    assert violations("A bomb went off in Gao.", dated(TUESDAY, None), published=WEDNESDAY) == [
        not_supported("the article gives no date, not 2023-05-09 by the day")
    ]


def test_a_day_must_say_how_exact_it_is_and_no_day_needs_nothing() -> None:
    assert violations(TEXT, incident(), published=WEDNESDAY) == []
    assert violations(TEXT, dated(TUESDAY, None, DatePrecision.unknown), published=WEDNESDAY) == [
        not_supported("2023-05-09 with precision unknown: give the precision or leave the date out")
    ]


@pytest.mark.parametrize(("day", "right"), [(date(2023, 5, 10), True), (date(2023, 4, 10), False)])
def test_a_time_of_day_tells_of_the_days_before_publication_only(day: date, right: bool) -> None:
    found = violations("A bomb went off at dawn.", dated(day, "at dawn"), published=WEDNESDAY)
    assert found == ([] if right else [not_supported('"at dawn" gives no date')])


def test_a_city_in_another_country_is_a_warning() -> None:
    text = "A bomb went off in Kabul."
    assert violations(text, incident(place=Place(country="AF", city="Kabul"))) == []
    found, _ = violations(text, incident(place=Place(country="PK", city="Kabul")))
    assert (found.rule, found.severity, found.path) == ("place-mismatch", "warning", "incidents[0].place.country")
    assert found.message.startswith("the gazetteer knows Kabul in AF")


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("A bomb went off in Kabul.", "Kabul", "PK"),
        ("A bomb went off in Peshawar. Pakistani police said that Afghan refugees were hurt.", "Peshawar", "AF"),
        ("Shells fell on Haifa during the night.", "Basra", "IR"),
    ],
)
def test_a_large_city_lies_in_its_own_country(text: str, city: str, country: str) -> None:
    found = violations(text, incident(place=Place(country=country, city=city)))
    assert [one.severity for one in found if one.rule == "large-city-elsewhere"] == ["error"]


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("A bomb went off in Juba.", "Juba", "SD"),
        ("Shells fell on Donetsk.", "Donetsk", "RU"),
        ("Settlers were stabbed in Hebron.", "Hebron", "IL"),
        ("A bus was stopped near Palma, the Mozambican police and a Spanish aid group said.", "Palma", "MZ"),
        ("Gunmen came to a town near Kabul.", "Qwuzzel", "PK"),
    ],
)
def test_lands_that_changed_hands_and_namesakes_are_no_error(text: str, city: str, country: str) -> None:
    found = violations(text, incident(place=Place(country=country, city=city)))
    assert [one.rule for one in found if one.rule == "large-city-elsewhere"] == []


def test_a_city_that_nobody_knows_is_no_warning() -> None:
    assert violations("A bomb went off in Qwuzzel.", incident(place=Place(country="AF", city="Qwuzzel"))) == []


def test_a_country_is_one_of_the_iso_codes() -> None:
    record = incident(
        place=Place(country="UK"), targets=[Target(name="Iran", nationality="XX"), Target(name="Iran", nationality="XK")]
    )
    assert violations("A bomb went off at the embassy of Iran.", record) == [
        error("unknown-country", "incidents[0].place.country", "UK is no country code of ISO 3166-1 alpha-2"),
        error("unknown-country", "incidents[0].targets[0].nationality", "XX is no country code of ISO 3166-1 alpha-2"),
    ]


def test_a_weekday_that_the_article_itself_contradicts_by_the_number_of_the_day_is_no_mismatch() -> None:
    quote = "on Monday, 4 August"  # a Friday in that year
    record = dated(date(1989, 8, 4), quote)
    assert violations(f"Gunmen shot a judge {quote}.", record, published=date(1989, 8, 30)) == []


def test_around_ten_weeks_ago_is_one_of_the_weeks_around_it() -> None:
    quote = "around 10 weeks ago"
    text = f"The singer was arrested {quote}."
    july = dated(date(2019, 7, 1), quote, DatePrecision.week, date(2019, 7, 7))
    june = dated(date(2019, 6, 3), quote, DatePrecision.week, date(2019, 6, 9))
    assert violations(text, july, published=date(2019, 9, 11)) == []
    assert [found.rule for found in violations(text, june, published=date(2019, 9, 11))] == ["date-not-supported"]


@pytest.mark.parametrize(("day", "good"), [(3, True), (5, True), (9, True), (4, False), (7, False)])
def test_a_list_of_days_gives_each_of_them_and_no_other(day: int, good: bool) -> None:
    text = "Bombs went off in Gao, Kidal and Mopti on May 3, 5 and yesterday respectively."
    record = dated(date(2023, 5, day), "on May 3, 5 and yesterday respectively")
    assert [found.rule for found in violations(text, record, published=WEDNESDAY)] == ([] if good else ["date-not-supported"])


def test_a_number_of_people_after_a_day_is_no_second_day() -> None:
    text = "Shots fell in Gao on May 3, 8 people had said."
    record = dated(date(2023, 5, 8), "on May 3, 8 people")
    assert [found.rule for found in violations(text, record, published=WEDNESDAY)] == ["date-not-supported"]


@pytest.mark.parametrize("rule", ["---", "* * *", "_____"])
def test_in_a_text_put_together_of_several_yesterday_counts_from_either_dateline(rule: str) -> None:
    text = f"GAO, Mali (May 6, 2023) - Shots fell.\n\n{rule}\n\nKIDAL, Mali (May 10, 2023) - A bomb went off yesterday."
    assert violations(text, dated(TUESDAY, "yesterday")) == []
    assert violations(text, dated(date(2023, 5, 5), "yesterday")) == []
    assert [found.rule for found in violations(text.replace(rule, "."), dated(TUESDAY, "yesterday"))] == ["date-not-supported"]


def test_the_eve_of_a_day_is_the_one_before_it() -> None:
    text = "A bomb went off in Gao on the eve of the feast, which falls on Wednesday."
    assert violations(text, dated(TUESDAY, "on the eve of the feast, which falls on Wednesday"), published=WEDNESDAY) == []
    assert [found.rule for found in violations(text, dated(TUESDAY, "which falls on Wednesday"), published=WEDNESDAY)] == [
        "weekday-mismatch",
        "date-not-supported",
    ]


def test_a_range_may_name_the_month_with_its_last_day_alone() -> None:
    text = "Shots were heard in Gao from Friday 21 to Sunday 23 April."
    quote = "from Friday 21 to Sunday 23 April"
    assert violations(text, dated(date(2023, 4, 21), quote, end=date(2023, 4, 23)), published=WEDNESDAY) == []
    assert [found.rule for found in violations(text, dated(date(2023, 4, 28), quote), published=WEDNESDAY)] == [
        "date-not-supported"
    ]


def test_the_following_may_counts_from_what_was_told_before() -> None:
    text = "In 1992 a bomb was found in Gao. The following May another went off."
    record = dated(date(1993, 5, 1), "The following May", DatePrecision.month, date(1993, 5, 31))
    assert violations(text, record, published=WEDNESDAY) == []


def test_what_began_on_a_day_and_went_on_may_end_with_the_article_or_on_another_day_of_it() -> None:
    text = "The station in Gao was shut on May 3. It was opened again on May 6. Shots fell later."
    assert violations(text, dated(date(2023, 5, 3), "on May 3", end=WEDNESDAY), published=WEDNESDAY) == []
    assert violations(text, dated(date(2023, 5, 3), "on May 3", end=date(2023, 5, 6)), published=WEDNESDAY) == []
    wrong = violations(text, dated(date(2023, 5, 3), "on May 3", end=date(2023, 5, 8)), published=WEDNESDAY)
    assert [found.rule for found in wrong] == ["date-not-supported"]


def test_a_day_without_its_year_may_be_of_a_year_that_stands_before_it() -> None:
    text = "A car was found in Gao on Nov. 22, 2019. It had been fired on on Nov. 16, an officer said."
    assert violations(text, dated(date(2019, 11, 16), "on Nov. 16"), published=WEDNESDAY) == []
    wrong = violations(text, dated(date(2018, 11, 16), "on Nov. 16"), published=WEDNESDAY)
    assert [found.rule for found in wrong] == ["date-not-supported"]


def test_a_nationality_may_be_of_a_state_that_is_no_more_and_a_country_may_not() -> None:
    text = "A bomb went off in Gao beside a Yugoslav lorry."
    lorry = Target(name="Yugoslav lorry", type="transportation", nationality="YU")
    assert violations(text, incident(targets=[lorry])) == []
    assert violations(text, incident(place=Place(country="YU"))) == [
        error("unknown-country", "incidents[0].place.country", "YU is no country code of ISO 3166-1 alpha-2")
    ]


@pytest.mark.parametrize(("day", "good"), [(3, True), (5, False)])
def test_a_day_after_somebodys_arrest_counts_from_the_day_that_the_article_gives_for_it(day: int, good: bool) -> None:
    text = "The pastor was arrested on 2 April. A day after his arrest, men took 300 books. A school burned on 9 May."
    elsewhere = dated(date(2023, 5, 9), "on 9 May")
    record = dated(date(2023, 4, day), "A day after his arrest")
    assert (violations(text, record, elsewhere, published=WEDNESDAY) == []) is good


LATE_IN_NEW_YORK = "Shots fell in Port Sudan early Friday local time, when the guard slept for the first time."


@pytest.mark.parametrize(
    ("quote", "day", "good"),
    [
        ("early Friday local time", 15, True),
        ("early Friday local time", 16, False),
        ("early Friday", 15, False),
        ("for the first time", 15, False),
    ],
)
def test_a_day_after_publication_is_right_where_the_clock_of_another_place_tells_it(quote: str, day: int, good: bool) -> None:
    record = dated(date(2024, 3, day), quote)
    found = {one.rule for one in violations(LATE_IN_NEW_YORK, record, published=date(2024, 3, 14))}
    assert ("date-after-publication" not in found) is good


@pytest.mark.parametrize(("end", "good"), [(date(2023, 5, 7), True), (date(2023, 5, 6), False)])
def test_the_weekend_is_its_two_days_and_neither_of_them(end: date, good: bool) -> None:
    record = dated(date(2023, 5, 6), "over the weekend", end=end)
    found = violations("A house burned over the weekend.", record, published=WEDNESDAY)
    assert (found == []) is good


@pytest.mark.parametrize(("day", "good"), [(date(2020, 10, 20), True), (date(2020, 10, 19), False), (date(2021, 10, 20), False)])
def test_a_year_to_the_day_after_is_a_year_and_no_day_more(day: date, good: bool) -> None:
    text = "They met on Wednesday, a year to the day after soldiers shot ten."
    record = dated(day, "a year to the day after")
    assert (violations(text, record, published=date(2021, 10, 22)) == []) is good


@pytest.mark.parametrize(("month", "day", "good"), [(10, 24, True), (11, 24, False), (10, 23, False), (9, 24, False)])
def test_a_month_heads_the_days_below_it(month: int, day: int, good: bool) -> None:
    text = "October: gunmen shot seven pupils on the 24th. November: a teacher was taken."
    record = dated(date(2020, month, day), "on the 24th")
    assert (violations(text, record, published=date(2021, 1, 31)) == []) is good


@pytest.mark.parametrize(
    ("quote", "day", "good"),
    [
        ("last Tuesday", date(2023, 5, 2), True),
        ("on 2 May last", date(2023, 4, 25), False),
        ("on Tuesday of last week", date(2023, 4, 25), False),
        ("on the last Friday of April", date(2023, 4, 21), False),
        ("on the night of 1-2 May", date(2023, 5, 2), False),
        ("on the night of 1-2 May", date(2023, 5, 4), False),
        ("the day before yesterday", date(2023, 5, 6), False),
    ],
)
def test_last_and_the_night_of_give_no_more_leeway_than_they_must(quote: str, day: date, good: bool) -> None:
    found = violations(f"A house burned {quote}.", dated(day, quote), published=WEDNESDAY)
    assert (found == []) is good


@pytest.mark.parametrize(("year", "good"), [(2022, True), (2021, True), (2020, False)])
def test_last_october_is_the_latest_one_to_some_and_the_one_of_last_year_to_others(year: int, good: bool) -> None:
    record = dated(date(year, 10, 1), "last October", DatePrecision.month, end=date(year, 10, 31))
    assert (violations("A house burned last October.", record, published=WEDNESDAY) == []) is good


@pytest.mark.parametrize(
    ("text", "quote", "day"),
    [
        ("A bomb killed nine in Gao on Saturday. The governor today condemned the killing.", "today", WEDNESDAY),
        ("Riots broke out in Gao on Saturday. At least nine have died, police said on Tuesday.", "on Tuesday", TUESDAY),
        ("A bomb went off in Gao on Saturday. The toll rose to nine on Tuesday when a cook died.", "on Tuesday", TUESDAY),
        ("Gunmen seized nine men in Gao on Saturday. They were free again on Tuesday.", "on Tuesday", TUESDAY),
        ("Gunmen shot nine men in Gao on Saturday. Nobody had been arrested by Tuesday.", "Tuesday", TUESDAY),
    ],
)
def test_the_day_of_what_followed_is_no_date_of_the_attack(text: str, quote: str, day: date) -> None:
    found = violations(text, dated(day, quote), published=WEDNESDAY)
    assert "date-of-what-followed" in [one.rule for one in found]
    attack = violations(text, dated(date(2023, 5, 6), "on Saturday"), published=WEDNESDAY)
    assert "date-of-what-followed" not in [one.rule for one in attack]


def test_today_in_a_dispatch_is_the_day_of_its_dateline_and_not_of_the_paper() -> None:
    text = "GAO, May 9 (AFP) - A bomb went off in the market today, police said."
    assert violations(text, dated(TUESDAY, "today"), published=WEDNESDAY) == []
    assert [one.rule for one in violations(text, dated(WEDNESDAY, "today"), published=WEDNESDAY)] == ["date-not-supported"]


def test_the_morning_of_a_day_is_that_day_while_its_night_may_run_into_the_next() -> None:
    text = "A bomb went off in Gao on the morning of 8 May. Shots fell in the night of 8 May."
    assert violations(text, dated(date(2023, 5, 8), "on the morning of 8 May"), published=WEDNESDAY) == []
    assert violations(text, dated(TUESDAY, "in the night of 8 May"), published=WEDNESDAY) == []
    wrong = violations(text, dated(TUESDAY, "on the morning of 8 May"), published=WEDNESDAY)
    assert [one.rule for one in wrong] == ["date-not-supported"]
