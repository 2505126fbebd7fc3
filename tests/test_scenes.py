"""Which stretches of an article speak of one incident, and which of another."""

from datetime import date

import pytest

from extractor.models.baseline.view import View
from extractor.reading.places.places import place_mentions
from extractor.reading.places.settings import sections, sets_scene
from extractor.reading.scenes.reading import Reading
from extractor.reading.scenes.scene import Scene
from extractor.reading.scenes.scenes import scenes
from extractor.reading.text.sentences import sentences
from schemas import Article, DatePrecision


def told(text: str) -> list[list[str]]:
    """The figures of each scene of ``text``, in the order of its scenes; those of totals over a period are left out."""
    reading = Reading(text, date(2021, 6, 18))
    return [
        [text[mention.start : mention.end] for mention in scene.mentions if mention.count is not None]
        for scene in scenes(reading)
        if not scene.period
    ]


def _read_scenes(text: str) -> list[Scene]:
    """The scenes of ``text`` as the built-in reader joins them."""
    return View(Article(id="a", text=text, title=None, published=date(2021, 6, 18))).scenes


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


@pytest.mark.parametrize(
    "words",
    [
        "The next day four traders were shot dead at a ferry.",
        "About two hours later a rocket struck a school, killing four pupils.",
        "In the same town, gunmen opened fire on a wedding and killed four guests.",
        "The night before, militants had stormed a mill and killed four watchmen.",
    ],
)
def test_another_time_or_spot_and_somebody_not_yet_told_of_open_another_scene(words: str) -> None:
    text = f"A bomb killed six people outside a bank in Kara on Wednesday. {words}"
    assert len(_read_scenes(text)) == 2


@pytest.mark.parametrize(
    "words",
    [
        "The next day two of the wounded died.",
        "Hours later a second bomb exploded at the gate, killing two firemen.",
        "The next day the attackers shot at the ambulances, killing a nurse.",
        "Three days later two men were arrested.",
    ],
)
def test_what_came_of_the_same_event_opens_none(words: str) -> None:
    text = f"A bomb killed six people outside a bank in Kara on Wednesday. {words}"
    assert len(_read_scenes(text)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "The bomb hurt a clerk who was pasting posters for the July vote.",
        "The bomber, who had come home from the coast in 2019, also shot a guard.",
        "The poll, which began on 1 June, has been marred by brawls in which a clerk was hurt.",
        "Two men of a movement which arose in the 1990s were killed by the police as they fled.",
    ],
)
def test_the_day_of_a_vote_a_treaty_or_somebodys_past_sets_no_scene(words: str) -> None:
    text = f"A bomb killed six people outside a bank in Kara on Wednesday. {words}"
    assert [scene.day.precision for scene in _read_scenes(text) if scene.day is not None] == [DatePrecision.day]


def test_the_day_on_which_the_attack_took_place_sets_the_scene_though_a_relative_clause_tells_it() -> None:
    scene = _read_scenes("The front claimed the killing of four guards in Kara, which took place on Wednesday.")[0]
    assert scene.day is not None


def test_the_day_on_which_somebody_was_harmed_sets_a_scene_though_a_relative_clause_tells_it() -> None:
    text = "A bomb killed six people in Kara on Wednesday. A nurse whom rebels kidnapped in March is still in the hills."
    assert len(_read_scenes(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Four guards were killed yesterday in the heaviest attack on the mine since the strike began.",
        "A bomb killed four people in a street that had been rebuilt after a similar attack in December.",
        "A farmer whose lease was cancelled last year, shot dead four clerks in an office in Kara on Monday.",
        "Rebels attacked a town on the lake, before dawn on Monday, three weeks before elections, and killed four people.",
        "A man in a nurse's coat walked up to the guards at the scene of an earlier blast and blew himself up, killing four.",
    ],
)
def test_the_news_itself_is_not_taken_for_what_it_is_held_against(text: str) -> None:
    assert [scene.main for scene in _read_scenes(text) if scene.mentions] == [True]


def test_an_attack_named_by_its_day_is_that_of_the_day() -> None:
    text = (
        "Rebels killed five soldiers on a road near Kara on Tuesday.\n\nElsewhere, ten armed men burned two lorries in Sokode on"
        " Wednesday.\n\nTuesday's ambush was the deadliest in the Savanes region in years."
    )
    assert [len(scene.stretches) for scene in _read_scenes(text)] == [2, 1]


def test_what_befell_the_same_person_days_before_is_no_other_event() -> None:
    text = "A teacher was found dead in a ditch near Kara on Monday, two days after gunmen dragged him from his house."
    assert [scene.main for scene in _read_scenes(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "An editor was kidnapped and beaten in Kara earlier this month, his paper said. Two of his ribs are broken.",
        "A nurse seized by gunmen in Kara seven weeks ago walked into an army post on Sunday. She was taken on 2 May.",
        "Fighting around the lake has left at least 30 soldiers and two fishermen dead, both sides said on Monday.",
    ],
)
def test_what_the_first_sentence_recalls_or_adds_up_is_the_news_where_it_tells_nothing_else(text: str) -> None:
    assert _read_scenes(text)[0].main
    assert not _read_scenes(text)[0].period


def test_a_lead_on_what_was_done_days_after_a_bomb_does_not_date_the_bomb() -> None:
    text = (
        "Police searched flats in Kara on Sunday, three days after a bomb went off in a bus and wounded nine people.\n\n"
        "The device exploded on Thursday, when the bus was full."
    )
    assert len(_read_scenes(text)) == 1


def test_what_the_months_between_two_days_came_to_is_a_sum() -> None:
    text = "The town is quiet again. Some 21 people were killed between January 18, when troops came, and April 30."
    assert told(text) == []


@pytest.mark.parametrize(
    "words",
    [
        "In Lisbon a spokesman of the front denied that it had attacked a civilian train.",
        "In Accra, Ghana, a leader of the rebels, Kofi Ade, said that his men shot at soldiers alone.",
        "In Paris the foreign minister condemned the killing of the passengers.",
    ],
)
def test_where_somebody_takes_a_stand_is_no_scene_of_its_own(words: str) -> None:
    text = f"Rebels blew up a train near Kara on Wednesday and killed six passengers, police said.\n\n{words}"
    assert len(_read_scenes(text)) == 1


def test_where_a_hospital_says_whom_it_received_something_happened() -> None:
    text = (
        "Rebels blew up a train near Kara on Wednesday and killed six passengers, police said.\n\n"
        "In Sokode, a clinic said it had received nine bodies after a bombing."
    )
    assert len(_read_scenes(text)) == 2
