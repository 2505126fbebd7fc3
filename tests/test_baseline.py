"""The built-in reader on articles of a few sentences, one for each phenomenon."""

from datetime import date

from extractor.models.baseline import answer
from schemas import Article, Incident, Role

PUBLISHED = date(2021, 5, 12)  # a Wednesday


def _incidents(text: str, title: str | None = None, published: date | None = PUBLISHED) -> list[Incident]:
    return answer(Article(id="a", text=text, title=title, published=published)).incidents


def _day(text: str) -> date | None:
    return _incidents(text)[0].date.start


def test_the_day_of_the_attack_is_told_from_the_day_on_which_it_was_announced() -> None:
    assert _day(
        "Gunmen who opened fire on a bus near Baidoa killed six passengers on Sunday, police announced on Tuesday. "
        "A survivor said on Tuesday that the attackers wore uniforms."
    ) == date(2021, 5, 9)


def test_the_day_on_which_a_toll_rose_is_not_the_day_of_the_attack() -> None:
    assert _day(
        "The death toll rose to 14 on Wednesday, doctors said. "
        "The car bomb exploded outside a hotel in Mogadishu on Monday, killing guests and guards."
    ) == date(2021, 5, 10)


def test_an_operation_of_soldiers_is_an_incident() -> None:
    text = (
        "A combined force detained three suspected insurgents during a security operation in Logar province yesterday. "
        "No shots were fired."
    )
    assert [incident.role for incident in _incidents(text)] == [Role.main]


def test_a_bus_that_left_the_road_is_no_incident() -> None:
    text = (
        "A bus carrying teachers plunged into a river near Arusha on Tuesday, killing 21 people and injuring nine. "
        "The driver had lost control on a wet bend."
    )
    assert _incidents(text) == []


def test_capitals_are_read_as_small_letters_are() -> None:
    text = (
        "Guerrillas dynamited two energy towers near Medellin on 9 May 2021. "
        "Two soldiers were killed when they stepped on a mine beside the towers."
    )
    small, capitals = _incidents(text), _incidents(text.upper())
    assert [i.attack_types for i in capitals] == [i.attack_types for i in small]
    assert [[(t.outcome, t.count) for t in i.tolls] for i in capitals] == [[(t.outcome, t.count) for t in i.tolls] for i in small]
