"""Which scene a piece of text goes on with: by the learned scale, and what it is learned from."""

from __future__ import annotations

from datetime import date

import pytest

from evals.cases import Case
from evals.joins import Quoted, in_brief, join_examples, quoted
from extractor.models.baseline.joining import Joining, unruled
from extractor.models.baseline.view import View
from extractor.reading.scenes.joining import SoFar
from extractor.reading.scenes.reading import Reading
from extractor.reading.scenes.scene import Scene
from extractor.reading.scenes.scenes import scenes
from schemas import Article, Count, Group, Incident, Outcome, Role, Toll

DAY = date(2021, 6, 18)
TWO_TOWNS = (
    "A bomb under a culvert killed four soldiers near Sokode on Wednesday morning, the army said.\n\n"
    "In Kara, two men on a motorcycle shot dead a grocer and his wife as they opened their shop, a neighbour said."
)


def told(text: str) -> list[list[str]]:
    """The figures of each scene of ``text``, as the built-in reader joins its pieces."""
    view = View(Article(id="a", text=text, published=DAY))
    return [[text[one.start : one.end] for one in scene.mentions] for scene in view.scenes if not scene.period]


def toll(quote: str, low: int) -> Toll:
    return Toll(quote=quote, outcome=Outcome.killed, group=Group.everyone, count=Count(low=low, high=low))


class First:
    """Joins every piece to the scene that opened first."""

    def home(self, unit: Scene, so_far: SoFar) -> Scene | None:
        """The first scene, if it may be."""
        return so_far.first if so_far.first in so_far.latest else so_far.ruled


class Noting(Joining):
    """Notes the traits of every pair that it weighs."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self.weighed_pairs: list[dict[str, float]] = []

    def home(self, unit: Scene, so_far: SoFar) -> Scene | None:
        """As the scale has it."""
        self.weighed_pairs += [traits for _, traits in self.weighed(unit, so_far)]
        return super().home(unit, so_far)


def traits(text: str) -> list[dict[str, float]]:
    reading = Reading(text, DAY)
    noting = Noting(reading)
    scenes(reading, noting)
    return noting.weighed_pairs


def test_an_attack_in_a_place_of_its_own_goes_not_on_with_a_lead_that_sums_up() -> None:
    text = (
        "A bomb and a shooting an hour apart killed six people in the north of Togo on Wednesday, officials said.\n\n"
        "In Kara, a bomb hidden in a culvert went off beneath a patrol, killing four soldiers."
    )
    assert told(text) == [["killed six people"], ["killing four soldiers"]]
    assert len(scenes(Reading(text, DAY))) == 1


def test_a_hospital_s_count_goes_on_with_the_attack() -> None:
    text = (
        "A bomb exploded in a market in Sokode on Wednesday, killing six people, police said.\n\n"
        "Doctors at the main hospital said they had treated 14 wounded."
    )
    assert len(told(text)) == 1


def test_what_a_sentence_leads_back_to_is_never_joined_to_what_it_reports() -> None:
    text = "Gunmen shot dead three guards in Kara on Wednesday. The attack comes a week after a bomb killed nine people in Kara."
    reading = Reading(text, DAY)
    assert [len(scene.mentions) for scene in scenes(reading, First())] == [1, 1]


def test_without_anybody_to_join_them_pieces_are_joined_by_the_rules() -> None:
    reading = Reading("A bomb killed three people in Kara on Wednesday. Two of them died in hospital, a doctor said.", DAY)
    assert len(scenes(reading)) == 1


def test_a_piece_says_whether_its_figure_was_told_before() -> None:
    (again,) = traits("A bomb killed three people in Kara on Wednesday. The blast killed three people, police said.")
    (more,) = traits("A bomb killed three people in Kara on Wednesday. The blast killed five people, police said.")
    assert (again.get("figure told before"), more.get("figure higher")) == (1.0, 1.0)
    assert again["names the attack"] == 1.0


def test_what_the_rules_say_can_be_left_out() -> None:
    (pair,) = traits("A bomb killed three people in Kara on Wednesday. The blast killed three people, police said.")
    left = unruled(pair)
    assert {"the rules join", "told: the rules join", "last"} <= pair.keys()
    assert "last" in left
    assert not any("rules" in name for name in left)


def test_a_quote_that_stands_twice_says_nothing_unless_it_is_a_figure_s() -> None:
    text = "On Monday a bomb killed three people. On Monday night gunmen killed three people."
    day = Incident(role=Role.main).date.model_copy(update={"quote": "On Monday"})
    case = Case(Article(id="a", text=text), (Incident(role=Role.main, date=day, tolls=[toll("killed three people", 3)]),))
    assert quoted(case) == [Quoted(text.index("killed"), 0, figure=True)]


def test_a_piece_with_the_quote_of_another_incident_is_no_pair_and_one_without_quote_goes_where_the_rules_put_it() -> None:
    text = TWO_TOWNS + " The grocer had been threatened before the shooting, the neighbour said."
    incidents = (
        Incident(role=Role.main, tolls=[toll("killed four soldiers", 4)]),
        Incident(role=Role.main, tolls=[toll("shot dead a grocer and his wife", 2)]),
    )
    case = Case(Article(id="a", text=text, published=DAY), incidents)
    found = [one for one in join_examples([case], 1.0) if "in brief" not in one.group]
    assert [(one.group, one.right, one.weight, one.complete) for one in found] == [
        ("a 0", False, 0.5, True),
        ("a 0", False, 0.5, False),
        ("a 1", True, 0.25, False),
        ("a 1", True, 0.25, False),
        ("a 1", False, 0.25, False),
        ("a 1", False, 0.25, False),
    ]


def test_a_piece_between_two_labels_of_one_incident_goes_where_they_do() -> None:
    text = (
        "Soldiers shot dead a grocer in Kara on Monday. In Sokode a bomb killed two men.\n\n"
        "A wall fell on the road after the blast. Three women were hurt by the bomb in Sokode."
    )
    incidents = (
        Incident(role=Role.main, tolls=[toll("shot dead a grocer", 1)]),
        Incident(role=Role.main, tolls=[toll("a bomb killed two men", 2), toll("Three women were hurt", 3)]),
    )
    case = Case(Article(id="a", text=text, published=DAY), incidents)
    found = [one for one in join_examples([case], 1.0) if one.group == "a 1"]
    assert [one.right for one in found if "last" in one.traits] == [True, True]
    assert not any(one.complete for one in found)


def test_an_article_is_told_in_brief_by_the_sentences_that_hold_a_quote() -> None:
    text = (
        "Soldiers came to Kara on Monday.\n\nThe shops were closed. They shot dead a grocer.\n\nNobody spoke. A child was hurt."
    )
    incidents = (Incident(role=Role.main, tolls=[toll("shot dead a grocer", 1), toll("A child was hurt", 1)]),)
    brief = in_brief(Case(Article(id="a", text=text), incidents))
    assert brief is not None
    assert brief.article.text == "Soldiers came to Kara on Monday.\n\nThey shot dead a grocer.\n\nA child was hurt."
    assert in_brief(brief) is None


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        ("Soldiers shot dead a grocer near Kara on Monday.\n\nIn Sokode, a clinic received nine bodies after a bombing.", 2),
        ("Soldiers shot dead a grocer near Kara on Monday.\n\nIn Kara, a clinic received nine bodies after the shooting.", 1),
    ],
)
def test_what_opens_with_a_place_that_nobody_has_told_of_is_another_event(text: str, scenes: int) -> None:
    assert len(View(Article(id="a", text=text, published=DAY)).scenes) == scenes


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("In Sokode the blast had killed two guards.", "tells what had been done"),
        ("In Sokode the blast had killed two guards.", "opens in a new place"),
        ("In Kara two guards were killed.", "opens in a known place"),
        ("The blast killed two guards.", "opens with the attack"),
        ("A second blast killed two guards.", "opens with another"),
        ("The bomb killed his two guards.", "harms the known"),
        ("The bomb killed a guard.", "harms one"),
        ("On 2 March a bomb killed two guards.", "long ago"),
    ],
)
def test_the_words_of_a_piece_say_whether_its_event_is_known(words: str, name: str) -> None:
    assert any(name in pair for pair in traits(f"A bomb killed three people in Kara on Wednesday. {words}"))


def test_what_somebody_is_charged_with_besides_is_another_event() -> None:
    text = (
        "Police shot dead a gang leader in Kara on Monday. "
        "He was suspected of being involved in a grenade attack that killed two guards."
    )
    assert [len(figures) for figures in told(text)] == [1, 1]


def test_days_before_a_named_attack_another_was_done() -> None:
    text = (
        "Rebels fired at a train near Kara on Friday and hurt a guard.\n\n"
        "Two days before the attack on the train, gunmen killed a nurse."
    )
    assert [len(figures) for figures in told(text)] == [1, 1]


def test_an_article_without_quotes_teaches_nothing() -> None:
    case = Case(Article(id="a", text=TWO_TOWNS), (Incident(role=Role.main),))
    assert list(join_examples([case], 1.0)) == []
