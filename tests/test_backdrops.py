"""Words that set figures in another event or in a total over a period, and how far they reach."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.scenes.backdrop import Backdrop
from extractor.reading.scenes.backdrops import backdrops
from extractor.reading.scenes.scopes import clause_around
from extractor.reading.text.sentences import sentences


def found(text: str) -> list[Backdrop]:
    return backdrops(text, sentences(text))


def governed(text: str, words: str) -> bool:
    return any(backdrop.governs(text.index(words)) for backdrop in found(text))


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("A bomb hit Gao, two days after 35 people died in Kidal.", "offset", "35"),
        ("The blast came hours after gunmen shot nine guards.", "offset", "nine"),
        ("Three weeks earlier a raid killed six.", "offset", "six"),
        ("Last month nine people died in a raid.", "past", "nine"),
        ("Ten people were killed in Gao two years ago.", "past", "Ten"),
        ("Earlier this year a mine killed four.", "past", "four"),
        ("An earlier attack killed 12 people.", "other", "12"),
        ("The men who killed 35 farmers a year ago were caught.", "past", "35"),
        ("The bombing followed another ambush that killed three.", "other", "three"),
        ("It was the deadliest attack since 60 people died in Kidal.", "other", "60"),
        ("The war has killed 9,000 people since 2015.", "period", "9,000"),
        ("So far this year 80 people have been killed.", "period", "80"),
        ("A wave of bombings has killed 70 people.", "period", "70"),
        ("In the past six months 44 people were killed.", "period", "44"),
        ("In 2018 the mission documented 612 deaths.", "period", "612"),
        ("Monitors counted 90 civilians killed in 2018.", "period", "90"),
        ("Some 70 men have been killed since protests broke out.", "period", "70"),
        ("At least 80 people have died since the generals took power.", "period", "80"),
        ("It will be recalled that raiders killed nine men there in May.", "other", "nine"),
        ("It was the third raid on the mill in ten days. On Sunday gunmen killed nine men there.", "other", "nine"),
        ("She was the second judge to be shot this month. A prosecutor and nine guards died on 2 May.", "other", "nine"),
        ("He was the second cleric to die in the town within a week: on Monday nine men were killed.", "other", "nine"),
        ("The decade-long insurgency has cost 30,000 lives.", "period", "30,000"),
        ("Raiders killed 212 farmers, 12% more than before.", "period", "212"),
        ("Raiders killed 212 farmers, 12 per cent fewer than before.", "period", "212"),
        ("Raiders killed 212 farmers, 12 percent up on the last count.", "period", "212"),
        ("Raiders killed 212 farmers, up from 140 the month before.", "period", "212"),
        ("Raiders killed 212 farmers, down from 390 in 2014.", "period", "212"),
        ("Raiders killed 212 farmers, more than in any other year.", "period", "212"),
        ("Raiders killed 212 farmers, fewer than in all of 2014.", "period", "212"),
    ],
)
def test_a_backdrop_governs_the_figures_beside_it(text: str, kind: str, words: str) -> None:
    assert kind in {backdrop.kind for backdrop in found(text) if backdrop.governs(text.index(words))}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A week after a bomb shook Kidal, gunmen killed nine people in Gao.", "nine"),
        ("Two days after the blast the toll stood at 14.", "14"),
        ("Adeyemi, who became the first woman mayor in 2008 after years abroad, was wounded by a bomb.", "wounded"),
        ("Earlier this week, a spokesman said that the gang held nine children.", "nine"),
        ("A wave of killings has begun in Basra. The recent killing of two editors drew crowds.", "two"),
        ("Gunmen killed nine people, while an earlier attack in Kidal killed two.", "nine"),
        ("The editor, who has run the paper since 2006, and two guards were killed.", "two"),
        ("Kidnappers who robbed ferries about five years ago have seized a pilot and two sailors.", "two"),
        ("Nine people were killed before dawn.", "Nine"),
        ("It was the third raid on the mill in ten days. Police said that nine men were killed.", "nine"),
        ("Rebels cut the road for the third time in a week. On the road nine men were killed.", "nine"),
        ("Hours after the attack nine people had died.", "nine"),
        ("Nine people were killed on Monday, five days before Kenya's general election.", "Nine"),
        ("Nine people were killed on Monday, two weeks before peace talks.", "Nine"),
        ("The wave of killings of judges continued last night when Ana Ruiz was shot.", "Ana"),
        ("One of six priests murdered on Sunday had warned, months before his death, of more.", "six"),
    ],
)
def test_a_backdrop_does_not_reach_the_event_itself(text: str, words: str) -> None:
    assert not governed(text, words)


def test_a_backdrop_of_a_whole_sentence_reaches_the_next_one_of_the_same_event() -> None:
    text = (
        "Last month gunmen stormed a market in Kidal. That attack killed nine people. Police are on alert; two shops stay shut."
    )
    assert governed(text, "nine")
    assert not governed(text, "two")


def test_a_backdrop_ends_with_its_paragraph() -> None:
    assert not governed("Last month gunmen stormed a market in Kidal.\n\nThat attack killed nine people.", "nine")


def test_cues_lie_where_their_words_stand() -> None:
    text = "A bomb hit Gao. Last month nine people died."
    (backdrop,) = found(text)
    assert text[backdrop.start : backdrop.end] == "Last month"
    assert text[backdrop.scope_start : backdrop.scope_end] == "Last month nine people died."


def test_a_clause_is_bounded_by_its_connectives() -> None:
    text = "Two were killed in Gao on Monday, and three in Kidal on Friday; nobody claimed it."
    (sentence,) = sentences(text)
    start, end = clause_around(text, text.index("three"), sentence)
    assert text[start:end].strip() == "three in Kidal on Friday"


WORDS = "a week after last month since 2015 earlier attack killed nine , . and while the period \n\n An wave of bombings".split(
    " "
)


@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_whatever_the_text_cues_and_scopes_lie_in_it_in_order(text: str) -> None:
    result = found(text)
    for backdrop in result:
        assert 0 <= backdrop.start < backdrop.end <= len(text)
        assert 0 <= backdrop.scope_start <= backdrop.scope_end <= len(text)


def test_what_somebody_killed_was_wanted_for_is_another_event() -> None:
    text = "One of the dead men was wanted for the blast at Jalna in which 15 policemen lost their lives."
    assert governed(text, "15")


def test_last_months_coup_governs_no_attack_but_last_months_bombing_does() -> None:
    assert not governed("Troops shot dead nine marchers on Wednesday in protests against last month's coup.", "nine")
    assert governed("The mayor spoke of last month's bombing, which killed nine people.", "nine")


@pytest.mark.parametrize(
    "text",
    [
        "Four marines were killed on Friday in the heaviest loss of a day since the siege began.",
        "Doctors had received 27 bodies since the shooting began near the park on Sunday night.",
    ],
)
def test_since_is_no_period_beside_a_superlative_or_a_day_just_past(text: str) -> None:
    assert "period" not in {one.kind for one in found(text)}


def test_the_last_days_of_a_month_are_no_period() -> None:
    assert not governed("In the last days of May raiders burned the village and killed nine people.", "nine")


def test_a_count_of_attacks_within_days_leads_to_an_earlier_one_and_to_what_was_done_in_it() -> None:
    text = (
        "It was the third big attack in the country in ten days, after gunmen held 39 clerks in Gao. Eleven died in that siege."
    )
    assert governed(text, "39")
    assert governed(text, "Eleven")


@pytest.mark.parametrize(
    "text",
    [
        "The loss comes as troops try to clear Gao, which was attacked on Friday. At least nine soldiers have died there.",
        "They said that they were avenging farmers killed in Gao, where nine bodies were counted.",
        "It is the hardest blow to the force since 24 April, when gunmen killed nine policemen on a bridge.",
    ],
)
def test_what_news_comes_amid_avenges_or_outdoes_is_another_event(text: str) -> None:
    assert governed(text, "nine")
