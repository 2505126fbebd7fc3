"""The built-in reader on arrests: of journalists, activists and others whom a state or an armed group takes."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.models.baseline.baseline import answer
from extractor.reading.scenes.backdrops import backdrops
from extractor.reading.scenes.subjects import is_retrospect
from extractor.reading.text.sentences import sentences
from extractor.reading.words.attacks import attack_words
from schemas import Article, AttackType, Incident, Outcome


def _incidents(text: str, title: str | None = None) -> list[Incident]:
    return answer(Article(id="a", text=text, title=title, published=date(2020, 6, 15))).incidents


def test_the_arrest_of_a_journalist_is_an_incident_without_a_manner() -> None:
    [found] = _incidents(
        "Police in Harare arrested the journalist Tendai Moyo on Tuesday at his home, his newspaper said. Moyo, 34, was taken to "
        "Rhodesville police station and has been denied access to his lawyer."
    )
    assert (found.attack_types, found.place.country, found.date.start) == ([AttackType.unknown], "ZW", date(2020, 6, 9))
    assert [(toll.outcome, toll.count.low) for toll in found.tolls] == [(Outcome.detained, 1)]


def test_the_beating_of_a_defender_is_an_assault_though_no_figure_tells_it() -> None:
    [found] = _incidents(
        "Unidentified men beat the environmental defender Maria Gomez outside her home in Tela, Honduras, on 12 June. She was "
        "taken to hospital with a broken arm. Gomez had received threats for months."
    )
    assert (found.attack_types, found.place.country, found.date.start) == ([AttackType.unarmed_assault], "HN", date(2020, 6, 12))


def test_fighters_who_are_captured_are_taken_in_an_armed_raid() -> None:
    [found] = _incidents(
        "Afghan troops captured two suspected insurgents in Khost province on Monday, the ministry of defence said."
    )
    assert found.attack_types == [AttackType.armed_assault]


def test_a_pandemic_in_the_lead_does_not_hide_prisoners_of_the_title() -> None:
    text = (
        "The government lifted some rules of the pandemic in Yangon on Monday. State television said that over 400 activists "
        "arrested for protesting against the coup would be freed. Rights groups said that the army detained dozens of them again."
    )
    assert _incidents(text, "Political prisoners freed") != []


@pytest.mark.parametrize(
    "words",
    [
        "A court sentenced a man to nine years for insulting the king.",
        "A website technician was sentenced to 14 years for leaking state secrets.",
        "A pastor who refused to close his church goes on trial.",
    ],
)
def test_a_trial_for_what_somebody_said_tells_of_their_detention(words: str) -> None:
    assert not is_retrospect(words)


@pytest.mark.parametrize("words", ["A jury found him guilty of murder.", "Two men were sentenced for the bombing of the market."])
def test_another_trial_is_a_retrospect(words: str) -> None:
    assert is_retrospect(words)


def test_possession_of_explosives_tells_of_no_explosion() -> None:
    assert attack_words("She was charged with illegal possession of firearms, ammunition and explosives.") == []


def test_whoever_tells_reporters_of_an_arrest_arrested_none_of_them() -> None:
    assert attack_words("The chief told reporters that two suspects were detained.") == []


def test_whoever_is_held_since_a_day_was_taken_on_it() -> None:
    [found] = _incidents(
        "Rights groups demanded on Tuesday the release of Huda Saleh, a women's rights campaigner who has been held in Riyadh "
        "since 12 January without charge. Agents took her from her home that night, her sister said."
    )
    assert (found.attack_types, found.date.start, found.place.city) == ([AttackType.unknown], date(2020, 1, 12), "Riyadh")


def test_activists_who_come_free_were_taken() -> None:
    [found] = _incidents(
        "Two activists who campaigned against a dam were freed on Wednesday after eleven months in custody in Hanoi. Nguyen Van "
        "Anh and Le Thi Hoa had been arrested on 4 March 2019 by security police."
    )
    assert (found.attack_types, found.place.country) == ([AttackType.unknown], "VN")


def test_the_target_of_an_arrest_is_whom_it_takes() -> None:
    [found] = _incidents("Soldiers detained at least 14 students at a sit-in in Khartoum on Sunday, lawyers said.")
    assert [target.name for target in found.targets] == ["students"]


@pytest.mark.parametrize("words", ["More than 300 people have been detained since January.", "Since 2019, 40 people have died."])
def test_a_total_since_a_day_stays_a_total(words: str) -> None:
    assert backdrops(words, sentences(words)) != []
