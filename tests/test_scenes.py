"""Which stretches of an article speak of one incident, and which of another."""

from datetime import date

import pytest

from extractor.reading.places.places import place_mentions
from extractor.reading.places.settings import sections, sets_scene
from extractor.reading.scenes.reading import Reading
from extractor.reading.scenes.scenes import scenes
from extractor.reading.text.sentences import sentences


def told(text: str) -> list[list[str]]:
    """The figures of each scene of ``text``, in the order of its scenes; those of totals over a period are left out."""
    reading = Reading(text, date(2021, 6, 18))
    return [
        [text[mention.start : mention.end] for mention in scene.mentions if mention.count is not None]
        for scene in scenes(reading)
        if not scene.period
    ]


def test_a_paragraph_that_opens_in_another_place_opens_a_scene() -> None:
    text = (
        "LOME - A bomb tore through a bus in Sokode on Tuesday, killing six people, police said.\n\n"
        "At Tanvo, in the hills, gunmen stopped a lorry on Wednesday. Two drivers were killed."
    )
    assert told(text) == [["killing six people"], ["Two drivers were killed"]]


def test_a_place_that_an_official_speaks_from_opens_none() -> None:
    text = (
        "A bomb tore through a bus in Sokode on Tuesday, killing six people.\n\n"
        "Doctors at the hospital in Kara said that 14 people were wounded."
    )
    assert told(text) == [["killing six people", "14 people were wounded"]]


def test_what_since_leads_back_to_is_not_the_news_itself() -> None:
    text = "At least 65 people were killed in an air strike on a market in Kara, one of the worst since the army came a year ago."
    assert [scene.main for scene in scenes(Reading(text, date(2021, 6, 18)))] == [True]


def test_what_somebody_has_done_repeatedly_is_told_for_comparison() -> None:
    text = (
        "A car bomb killed four people in Kara on 16 June. Troops have repeatedly struck the group, killing its leader in a"
        " raid near Sokode on 3 May.\n\nA general confirmed some of the deaths in the 3 May raid."
    )
    assert [scene.main for scene in scenes(Reading(text, date(2021, 6, 18)))] == [True, False]


def test_talks_abroad_open_no_scene() -> None:
    text = (
        "A car bomb killed four people in Kabul, Afghanistan, on 16 June. Even as talks with the rebels go on in Qatar, they have"
        " kept up their attacks."
    )
    assert len(scenes(Reading(text, date(2021, 6, 18)))) == 1


def test_the_first_of_two_attacks_that_a_sentence_counts_is_another_one() -> None:
    text = (
        "Troops repelled an attack on a base near Kara early on 16 June, killing 30 militants. It was the second assault on the"
        " base this month; five soldiers died in the first on 4 June."
    )
    assert told(text) == [["killing 30 militants"], ["five soldiers died"]]


def test_a_count_of_attacks_behind_a_comma_makes_no_sum_of_the_news() -> None:
    text = "Rebels blew up a bridge at Kara on Monday, killing two guards, the third attack on it so far this year."
    assert told(text) == [["killing two guards"]]


def test_a_day_since_which_something_goes_on_sets_nothing() -> None:
    text = (
        "A bomb killed four people in Kara on 16 June, police said.\n\n"
        "Kara has come under daily attack since rebels opened a new front in the hills on 10 May."
    )
    assert len(scenes(Reading(text, date(2021, 6, 18)))) == 1


@pytest.mark.parametrize(
    "after",
    [
        "The car was found near Kara on Wednesday. In it lay the bodies of two men.",
        "Two more people died while they received treatment in Kara.",
        "One man was taken to a hospital in Kara, where he died of his wounds.",
        "The number of those killed was put at nine by officials from Kara on Wednesday.",
    ],
)
def test_what_speaks_on_of_the_dead_the_cared_for_or_the_attackers_car_opens_none(after: str) -> None:
    text = f"Gunmen in a car shot dead six people at a bus stop in Sokode on Tuesday.\n\n{after}"
    assert len(told(text)) == 1


def test_the_violence_after_a_paragraphs_setting_belongs_to_it() -> None:
    text = (
        "Gunmen shot dead four policemen in Kara on 14 June.\n\n"
        "On 16 June, in Sokode, a lorry drew up at the market. It blew up at noon. Nine people were killed."
    )
    assert told(text) == [["dead four policemen"], ["Nine people were killed"]]


def test_one_sentence_may_go_over_to_another_day_and_place() -> None:
    text = "Gunmen shot dead four policemen in Kara on Monday; on Tuesday a bomb killed nine people in Sokode."
    assert told(text) == [["dead four policemen"], ["killed nine people"]]
    text = "Gunmen shot dead four policemen in Kara on Monday, and hours later Malian jets killed nine people in Sokode."
    assert told(text) == [["dead four policemen"], ["killed nine people"]]


def test_numbered_entries_are_told_apart_where_their_figures_name_no_place() -> None:
    text = (
        "1. A patrol was ambushed near the old ford. Three soldiers were killed.\n\n"
        "2. A charge went off under a bridge. Two drivers were wounded.\n\n"
        "3. A guard was shot dead at a depot.\n"
    )
    assert told(text) == [["Three soldiers were killed"], ["Two drivers were wounded"], ["A guard was shot dead"]]


def test_headed_parts_are_told_apart() -> None:
    text = (
        "Sokode. Armed men opened fire on a taxi. Two passengers were killed.\n\n"
        "Kara. A grenade went off in a bar. Five guests were wounded.\n\n"
        "Lome. Nothing was reported.\n"
    )
    assert told(text) == [["Two passengers were killed"], ["Five guests were wounded"]]
    assert sections(text, sentences(text)) == [1, 1, 1, 2, 2, 2, 3, 3]


@pytest.mark.parametrize(
    "total",
    [
        "In 2020 the mission documented 310 civilian deaths.",
        "Since the accord was signed more than 600 farmers have been murdered.",
        "At least 40 drivers have been killed since the war.",
        "The toll for the year stands at 77 dead.",
        "In the nine weeks that the siege has gone on, 23 civilians have died.",
    ],
)
def test_a_sum_over_a_time_is_no_scene(total: str) -> None:
    assert told(f"A mine killed two farmers near Kara on Tuesday.\n\n{total}") == [["killed two farmers"]]


def test_what_has_happened_since_monday_is_a_scene() -> None:
    assert told("Since Monday 20 people have been killed in Kara.") == [["20 people have been killed"]]


def test_a_district_may_lie_in_the_town_named_before() -> None:
    text = "A bomb went off in Baghdad on Tuesday, killing six people.\n\nThe blast in the Karrada district wounded 14 people."
    assert told(text) == [["killing six people", "wounded 14 people"]]


@pytest.mark.parametrize(
    ("words", "sets"),
    [
        ("Two men were shot dead in Sokode.", True),
        ("A bomb shook the northern town of Sokode.", True),
        ("In Sokode, a bomb went off.", True),
        ("The mayor of Sokode spoke of six dead.", False),
        ("A spokesman in Sokode denied it.", False),
        ("The shots fell 20 km north of Sokode.", False),
        ("The wounded were taken from Sokode.", False),
        ("Sokode police counted six dead.", False),
    ],
)
def test_a_place_sets_the_scene_by_the_words_around_it(words: str, sets: bool) -> None:
    [place] = place_mentions(words)
    assert sets_scene(words, place, sentences(words)[0]) is sets


def test_labelled_parts_are_told_apart_but_not_what_two_speakers_say() -> None:
    assert told(
        "SOKODE: A grenade wounded two guests.\n\nKARA: Gunmen shot dead a guard.\n\nLOME: A mine killed three drivers."
    ) == [["wounded two guests"], ["dead a guard"], ["killed three drivers"]]
    assert told(
        "HOST: A bomb killed nine people in Kara.\n\nREPORTER: Yes. And 14 were wounded.\n\nHOST: Who did it?\n\nREPORTER: No."
    ) == [["killed nine people", "14 were wounded"]]


def test_figures_go_on_with_the_event_that_the_paragraph_has_just_opened() -> None:
    text = (
        "A bomb killed nine people and wounded 60 in Sokode on Tuesday.\n\n"
        "In Kara a lorry blew up on Wednesday. Three guards were killed and 20 others injured."
    )
    assert told(text) == [["killed nine people", "wounded 60"], ["Three guards were killed", "20 others injured"]]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen kidnapped three builders near Kano on Wednesday. Elsewhere, a landmine ripped through a bus, killing seven.",
        "A bomb killed three people on a road on Wednesday. In a separate incident, gunmen shot dead seven farmers.",
        "Soldiers found the body of a man on a highway. Later in the day attackers killed seven people in Kano.",
    ],
)
def test_what_is_told_as_another_event_is_another_scene(text: str) -> None:
    assert len(told(text)) == 2


def test_a_town_where_the_hurt_are_treated_is_no_other_scene() -> None:
    text = (
        "Militants stormed a camp at Kismayo on Thursday and killed four men. "
        "Eleven troops hurt in it are being treated in Nairobi."
    )
    assert told(text) == [["killed four men", "Eleven troops hurt"]]


def roles(text: str) -> list[bool]:
    """Of each scene of ``text``, whether it is what the text reports."""
    return [scene.main for scene in scenes(Reading(text, date(2021, 6, 18)))]


def test_parts_that_a_country_or_a_bearing_heads_are_told_apart_but_not_those_of_sources() -> None:
    assert told(
        "Togo: Gunmen shot dead a nurse near Kara.\n\nWest Benin: A mine killed three drivers.\n\n"
        "Ghana: Robbers wounded two guards.\n\nFigures: There were no strikes."
    ) == [["dead a nurse"], ["killed three drivers"], ["wounded two guards"]]
    assert told(
        "Health Office: A bomb killed four people.\n\nCity Police: It wounded nine guards.\n\nRed Cross: Both roads are shut."
    ) == [["killed four people", "wounded nine guards"]]


def test_two_entries_that_one_town_heads_are_two_events() -> None:
    assert told(
        "KARA - Gunmen shot dead two guards.\n\nKARA - A bomb wounded nine people.\n\nLOME - A mine killed three drivers."
    ) == [["dead two guards"], ["wounded nine people"], ["killed three drivers"]]


@pytest.mark.parametrize(
    "after",
    [
        "Four girls were kidnapped and made to carry the loot.",
        "They walked into the ambush at dawn on Tuesday and two of them were killed.",
        "The bodies of three guards were brought home on the day after Wednesday's raid.",
        "Their green van was later found burned near Sokode. It had been stolen in Lome on Monday.",
    ],
)
def test_what_goes_on_with_those_just_told_of_opens_no_scene(after: str) -> None:
    assert len(told(f"Gunmen raided a mine near Kara on Wednesday, killing nine people.\n\n{after}")) == 1


@pytest.mark.parametrize(
    "after",
    [
        "On Monday four nurses were kidnapped in Sokode.",
        "In the evening, a judge was shot dead at his door in Sokode.",
        "He said a shepherd was hacked to death in Sokode on Monday.",
    ],
)
def test_what_has_a_day_or_a_town_of_its_own_opens_one(after: str) -> None:
    assert len(told(f"Gunmen raided a mine near Kara on Wednesday, killing nine people.\n\n{after}")) == 2


def test_devices_told_of_before_went_off_in_the_same_attack() -> None:
    text = (
        "Three small bombs exploded in Lome on Wednesday, hurting four people.\n\n"
        "The devices went off within minutes of each other in Adawlato and Kodjoviakope."
    )
    assert len(scenes(Reading(text, date(2021, 6, 18)))) == 1


def test_where_people_come_from_sets_nothing() -> None:
    text = "The dead, all from Aneho in Togo, were buried."
    [place] = [one for one in place_mentions(text) if one.name == "Togo"]
    assert not sets_scene(text, place, sentences(text)[0])


def test_news_that_opens_with_some_days_back_is_what_the_article_reports() -> None:
    assert roles("Shops stayed shut on Thursday in Kara, where gunmen burst into a school two days earlier and killed six.") == [
        True
    ]
    assert roles("A choir sang on Thursday in Kara, where gunmen burst into a school two years earlier and killed six.") == [
        False
    ]


def test_what_somebody_tells_on_a_day_and_sets_days_before_it_is_the_news() -> None:
    assert roles("The army accused rebels on Thursday of having killed 50 villagers two days earlier.") == [True]
    assert roles("A bomb killed nine people in Kara on Thursday. Two days earlier rebels shot a judge in Sokode.") == [
        True,
        False,
    ]


def test_the_town_that_a_report_comes_from_sets_nothing_in_it() -> None:
    text = (
        "Kara: Gunmen shot dead two builders at Sokode on Wednesday.\n\n"
        "On Tuesday, a baker was killed in Kara and a tailor was killed in Lome."
    )
    assert len(told(text)) == 2


def test_the_head_of_a_cable_is_no_scene_and_its_numbered_paragraphs_are_one_running_text() -> None:
    text = (
        "FM AMEMBASSY LIMA. SUBJECT: CAR BOMB KILLS FIVE IN KARA\n\n1. A CAR BOMB EXPLODED OUTSIDE A BANK IN KARA ON JUNE 14."
        "\n\n2. FIVE PERSONS DIED AND 40 WERE INJURED, POLICE SAID.\n\n3. TWO GIRLS WHO SOLD CANDY WERE ALSO KILLED."
    )
    (scene,) = scenes(Reading(text, date(2021, 6, 18)))
    assert "KILLS FIVE" not in [text[mention.start : mention.end] for mention in scene.mentions]
