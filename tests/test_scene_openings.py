"""Which words open another scene, and which go on with the news."""

from datetime import date

import pytest

from extractor.models.baseline.view import View
from extractor.reading.scenes.reading import Reading
from extractor.reading.scenes.scene import Scene
from extractor.reading.scenes.scenes import scenes
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


def test_what_a_paragraph_sets_hours_later_is_another_scene_though_only_its_figures_tell_of_violence() -> None:
    text = (
        "A bomb killed six people outside a bank in Kara on Wednesday.\n\n"
        "About ten hours later, four jets flew low over the harbour. A clerk put the toll at 38 dead."
    )
    assert len(_read_scenes(text)) == 2


@pytest.mark.parametrize(
    "words",
    [
        "The next day two of the wounded died.",
        "Hours later a second bomb exploded at the gate, killing two firemen.",
        "The next day the attackers shot at the ambulances, killing a nurse.",
        "Three days later two men were arrested.",
        "A red van, stolen earlier in Sokode, was later found burned in a quarry.",
        "Two men had lain behind a hedge and made off to a car found burning near Sokode.",
        "On Thursday a man telephoned a paper in Sokode to say that the front had carried out the attack.",
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


@pytest.mark.parametrize(
    "text",
    [
        "Two men waited on Wednesday at a tram stop for the foreman. At noon they shot him in the knees and fled.",
        "Raiders have killed nine people at a funeral in the Savanes region.\n\nThey came down from the hills on Wednesday.",
    ],
)
def test_the_first_scene_has_the_day_of_the_sentences_beside_its_opening(text: str) -> None:
    day = _read_scenes(text)[0].day
    assert day is not None
    assert day.first == date(2021, 6, 16)


def test_a_month_of_long_ago_beside_the_opening_is_not_that_of_a_set_scene() -> None:
    text = "Old Kofi once killed nine men in Kara.\n\nHe went up to the hills in October 1943 with a gun."
    assert _read_scenes(text)[0].day is None


def test_a_lead_that_names_two_towns_is_followed_by_what_befell_each() -> None:
    text = (
        "Drones set fire to a depot in Kara and blew up over a market in Sokode on Wednesday.\n\n"
        "In Sokode, nine people were killed.\n\nNobody was killed in Kara, but a drone wounded three clerks."
    )
    assert told(text)[1:] == [["Nobody was killed", "wounded three clerks"]]


@pytest.mark.parametrize(
    "words",
    ["in rebel-held Kara on Wednesday", "on a funeral in Kara on Wednesday as mourners raised their flags"],
)
def test_a_day_beside_words_of_another_deed_is_still_that_of_the_attack(words: str) -> None:
    scene = _read_scenes(f"Soldiers opened fire {words}, killing six people.")[0]
    assert scene.day is not None


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


def test_a_paragraph_on_a_groups_past_opens_no_scene_by_its_year() -> None:
    text = (
        "Men with clubs fell on a mill near Kara on Wednesday and killed nine people.\n\nOfficials blamed the Front, the most"
        " radical of the bands that took up arms after the army cancelled a vote in 1992. Nobody has said that it did the raid."
    )
    assert len(_read_scenes(text)) == 1


def test_a_scene_tells_how_near_its_opening_is_to_one_before() -> None:
    text = "A bomb killed six people in Kara on Wednesday.\n\nGunmen kidnapped a nurse on 2 May in Sokode."
    first, second = _read_scenes(text)
    assert first.kinship == 0
    assert 0 < second.kinship < 0.5


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


def test_two_events_in_a_first_sentence_are_two_scenes_and_each_paragraph_goes_on_with_its_own() -> None:
    text = (
        "Gunmen shot dead a judge and his driver in the town of Sokode on Tuesday, a few hours after a bomb wounded nine people"
        " at a market in Kara, officials said.\n\nThe judge was hit in the head when his car slowed at a crossing. A guard was"
        " wounded.\n\nIn Kara the device went off at dawn, and three traders lost limbs."
    )
    first, second = _read_scenes(text)
    assert [sorted(scene.towns) for scene in (first, second)] == [["sokode"], ["kara"]]
    assert "A guard was wounded" in [text[mention.start : mention.end] for mention in first.mentions]
    assert second.holds(text.index("In Kara"))


def test_what_a_first_sentence_tells_of_the_same_day_goes_on_where_its_words_come_again() -> None:
    text = (
        "Armed men killed 19 farmers in the west on Tuesday, and on the same day abducted two vaccinators from a guest house, the"
        " governor said.\n\nThe farmers were sowing millet. Four more were wounded.\n\nThe vaccinators were seized at gunpoint."
    )
    first, second = _read_scenes(text)
    assert [first.holds(text.index(words)) for words in ("The farmers", "The vaccinators")] == [True, False]
    assert second.holds(text.index("The vaccinators"))


@pytest.mark.parametrize(
    "words",
    [
        ", and the army in Sokode said that it was pursuing them",
        ", and three of the wounded were flown to Sokode",
        ", killing four soldiers, and burned two lorries",
    ],
)
def test_a_first_sentence_that_goes_on_with_its_event_is_one_scene(words: str) -> None:
    assert len(_read_scenes(f"Gunmen attacked a barracks in Kara on Tuesday{words}. A guard was wounded.")) == 1
