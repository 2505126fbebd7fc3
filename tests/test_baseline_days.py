"""On which day the built-in reader sets each incident of an article."""

from datetime import date

import pytest

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


def test_a_dateline_gives_way_to_the_day_that_the_first_words_of_violence_have() -> None:
    text = (
        "CAIRO, May 11 - A bomb went off Monday in a post office in Tanta, killing a clerk, officials said. A passer-by who was "
        "hurt in the blast died in a hospital today."
    )
    assert _days(text) == [(date(2021, 5, 10), date(2021, 5, 10))]


def test_a_day_told_later_is_more_exact_than_the_week_or_month_that_holds_it() -> None:
    text = (
        "Gunmen killed eleven farmers in a village near Kara last week, a priest said. The men, who came on foot, attacked "
        "Tabale on 6 May and burned the mill."
    )
    assert _days(text) == [(date(2021, 5, 6), date(2021, 5, 6))]


def test_a_heading_of_place_and_day_dates_what_is_told_under_it() -> None:
    text = (
        "Marches have been held in the province since 19 April.\n\nWaghete, 28 April. Security forces opened fire on a crowd. "
        "Eight demonstrators died.\n\nJayapura, 30 April. The internet was cut."
    )
    assert _days(text) == [(date(2021, 4, 28), date(2021, 4, 28))]


def test_the_full_date_that_ends_a_heading_is_the_day_from_which_the_text_counts() -> None:
    text = (
        "Weekly security bulletin, 3 to 9 May 2021\n\nOn 7 May a nurse was shot dead by gunmen at a checkpoint near Koch.\n\n"
        "On Saturday a suicide bomber killed six policemen in Mogadishu."
    )
    assert _days(text, None) == [(date(2021, 5, 7), date(2021, 5, 7)), (date(2021, 5, 8), date(2021, 5, 8))]


def test_a_first_line_that_tells_of_a_day_is_no_heading() -> None:
    text = "Nine men were shot dead in Koch on 3 May 2021\n\nOn Saturday a suicide bomber killed six policemen in Mogadishu."
    assert (None, None) in _days(text, None)


def test_who_comes_free_was_taken_on_the_first_day_that_is_told() -> None:
    text = (
        "Four tourists held by tribesmen in Marib were set free unharmed on Tuesday, the ministry said. Men of the tribe "
        "kidnapped the four on 1 May, when they stopped a jeep."
    )
    assert _days(text) == [(date(2021, 5, 1), date(2021, 5, 1))]


def test_what_has_lasted_since_a_day_leaves_a_later_scene_to_the_day_of_the_news() -> None:
    text = (
        "Fighters killed nine farmers in Kisima on Monday night, a chief said.\n\nThe other attack was at Halungupa, ten "
        "kilometres off, where five people were killed with machetes. The province is under martial law since last Thursday."
    )
    assert _days(text) == [(date(2021, 5, 10), date(2021, 5, 10))] * 2


def test_what_was_said_on_a_day_leaves_a_later_scene_to_the_day_of_the_news() -> None:
    text = (
        "Gunmen shot dead three grocers in Jos on Monday, police said.\n\nIn Bauchi, a bomb wounded two drivers near a bridge. "
        "The governor told reporters on Wednesday that he would build more roads."
    )
    assert _days(text) == [(date(2021, 5, 10), date(2021, 5, 10))] * 2


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The next evening two policemen were shot dead in Manfalut.", date(2021, 5, 8)),
        ("A day later two policemen were shot dead in Manfalut.", date(2021, 5, 8)),
        ("A day before the attack on the ship, gunmen shot dead two policemen in Manfalut.", date(2021, 5, 6)),
    ],
)
def test_the_next_evening_counts_from_what_was_told_last_and_a_day_before_from_what_was_told_first(words: str, day: date) -> None:
    text = f"Militants fired at a ship near Qusiya on Friday and wounded a tourist.\n\n{words} The army spoke yesterday."
    assert day in [first for first, _ in _days(text)]


@pytest.mark.parametrize(
    "text",
    [
        "BEIRUT - The relief agency closed its kitchens in Tripoli on Wednesday, a day after shell fire killed two of its cooks.",
        "KABUL - The governor said on Wednesday that an air strike on a house in Andar a night earlier had killed nine guests."
        " Under an agreement signed in April, such strikes need his consent.",
        "BEIRUT, Wednesday.\n\nA bomb went off yesterday in a hotel in Tripoli and killed two guests, the army said.",
        "BEIRUT - Three men seized the editor of a Sunday newspaper outside his flat in Tripoli on Tuesday, neighbours said.",
    ],
)
def test_what_was_told_on_wednesday_happened_on_tuesday(text: str) -> None:
    assert _days(text) == [(date(2021, 5, 11), date(2021, 5, 11))]


def test_overnight_is_the_night_before_the_news_though_the_morning_after_is_told_of_too() -> None:
    text = (
        "BEIRUT, May 12 - Gunners in the hills fired fifty shells into the port quarter overnight, killing nine people, police"
        " said. This morning the shelling died down."
    )
    assert _days(text) == [(date(2021, 5, 11), date(2021, 5, 12))]


def test_those_who_die_overnight_do_not_date_the_bombing() -> None:
    text = (
        "QUETTA - The toll of a bombing at a fruit market rose to nine on Wednesday after two of the wounded died overnight,"
        " doctors said. The bomb went off on Monday morning."
    )
    assert _days(text) == [(date(2021, 5, 10), date(2021, 5, 10))]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "NAIROBI - Lawyers for two nurses whom gunmen abducted toured posts on Wednesday. They had been dragged from their"
            " hostel in Lundarre last Sunday night by six gunmen.",
            date(2021, 5, 9),
        ),
        (
            "NAIROBI - Gunmen abducted two nurses from a hostel in Lundarre on Tuesday, police said. Another nurse was kidnapped"
            " there on Sunday.",
            date(2021, 5, 11),
        ),
    ],
)
def test_an_abduction_is_of_the_day_on_which_those_whom_the_news_is_about_were_taken(text: str, day: date) -> None:
    assert _days(text)[0] == (day, day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "HUDUR, May 12 - Officials on Wednesday cut the death toll from Sunday's bomb at the cattle market to 11 from 14. On "
            "Wednesday 30 of the wounded were still in the clinic.",
            date(2021, 5, 9),
        ),
        (
            "WADI SIL - The army post of this oasis fell on Tuesday after three hours of combat. Nine soldiers were killed.\n\n"
            "A lorry with bread arrived this morning.",
            date(2021, 5, 11),
        ),
    ],
)
def test_a_day_that_owns_an_attack_or_on_which_a_post_falls_is_not_one_of_counting(text: str, day: date) -> None:
    assert _days(text) == [(day, day)]


@pytest.mark.parametrize(
    "text",
    [
        "ADEN - The United Nations pulled back its foreign staff from the port on Tuesday after gunmen shot dead two drivers "
        "of a food convoy. The men had stopped the lorries outside the mill on Sunday evening and asked for the keys.",
        "BAIDOA - A nurse of 24 died on Tuesday in the regional hospital of the burns that she got when gunmen set fire to her "
        "bus on Sunday. Her sister, who lost a leg, is expected to live.",
        "KUNDUZ - Six farmers were shot dead by men in uniform in a village near here on Sunday night. Two others were in "
        "hospital on Tuesday. The police stood guard at the bridge on Tuesday evening.",
        "LASHKAR GAH - Four rockets fell on the bazaar of Nad Ali on Sunday evening. The hospital gave three dead and nine "
        "injured on Tuesday at noon; two are children.",
        "GOMA - Gunmen attacked the camp of Lushagala on Sunday and took eleven men. Nine of them were found dead on Tuesday by "
        "a stream, the mayor said. Two have not been seen.",
    ],
)
def test_an_attack_is_of_the_day_before_that_of_what_came_of_it(text: str) -> None:
    assert _days(text) == [(date(2021, 5, 9), date(2021, 5, 9))]


def test_what_came_of_an_attack_dates_it_where_no_earlier_day_is_told() -> None:
    text = (
        "A farmer died in hospital on Tuesday after men on a motorcycle had shot him at his gate in Malakal, the police said. He "
        "was 60. His wife was also wounded."
    )
    assert _days(text) == [(date(2021, 5, 11), date(2021, 5, 11))]


def test_days_of_fighting_are_dated_by_that_on_which_it_began() -> None:
    text = (
        "CAPOTI - Soldiers held the bridges of the capital today after two days of rioting over bread in which 19 died.\n\n"
        "The riots broke out on Monday in the harbour. About 200 people were arrested, among them two priests, who were picked "
        "up at their homes on Tuesday. The shops opened again this morning."
    )
    assert _days(text)[0] == (date(2021, 5, 10), date(2021, 5, 10))


def test_who_walks_free_little_more_than_a_day_after_was_taken_the_day_before() -> None:
    text = (
        "Forty workers of a quarry walked out of the forest on Tuesday, little more than a day after guerrillas marched them "
        "off. None was hurt, the company said."
    )
    assert _days(text) == [(date(2021, 5, 10), date(2021, 5, 10))]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("exactly one week after", date(2021, 5, 4)),
        ("precisely two weeks after", date(2021, 4, 27)),
        ("barely 24 hours after", date(2021, 5, 10)),
        ("some 48 hours after", date(2021, 5, 9)),
    ],
)
def test_exactly_a_week_and_24_hours_count_back_to_a_day(words: str, day: date) -> None:
    text = (
        "A bomb killed five policemen outside a bank in Callao on Tuesday, officials said. Eleven people were injured. The blast "
        f"wrecked a bus.\n\nThe attack came {words} a clerk was shot dead by two men at his home in Lima."
    )
    assert (day, day) in _days(text)


@pytest.mark.parametrize("told", ["denounced", "deplored", "recounted", "decried"])
def test_what_was_denounced_or_recounted_on_a_day_happened_on_the_one_before(told: str) -> None:
    text = (
        f"Six peasants were murdered by hooded men in the hamlet of San Roque, {told} today the diocese. The men came at "
        "daybreak on Sunday with a list in hand and shot them on the sports field. Two were brothers."
    )
    assert _days(text) == [(date(2021, 5, 9), date(2021, 5, 9))]
