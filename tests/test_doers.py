"""Doers: the parties that a sentence names and how its words tie them to a deed; and who of them a record says did it."""

from __future__ import annotations

import pytest

from extractor.models.baseline.incidents import incidents
from extractor.models.baseline.view import View
from schemas import Article, Basis


def _ties(text: str) -> dict[str, set[str]]:
    return {doer.name: set(doer.ties) for doer in View(Article(id="a", text=text)).doers}


def _perpetrators(text: str) -> list[tuple[str, Basis]]:
    return [(one.name, one.basis) for one in incidents(View(Article(id="a", text=text)))[0].perpetrators]


def test_the_subject_of_a_deed_acts_and_its_object_does_not() -> None:
    ties = _ties("On Tuesday Wolastan troops stormed the village and the residents fled.")
    assert "acts" in ties["Wolastan troops"]
    assert "acts" not in ties["residents"]


def test_words_between_a_party_and_its_deed_do_not_part_them() -> None:
    assert "acts after an aside" in _ties("Leftist guerrillas in stolen uniforms overran the post.")["Leftist guerrillas"]


def test_a_word_that_counts_or_joins_is_no_part_of_a_name() -> None:
    assert set(_ties("Neither police nor the thirteen soldiers fired.")) == {"police", "soldiers"}


def test_foreign_and_coalition_belong_to_a_forces_name() -> None:
    assert set(_ties("Afghan and coalition forces and some foreign troops came.")) == {"coalition forces", "foreign troops"}


def test_who_only_carried_arms_or_whose_gang_it_was_is_no_party() -> None:
    assert _ties("Gunmen fired at a bus. Three militants escaped. A Honduran gang robbed it.") == {}


def test_the_guerrillas_are_the_group_named_before() -> None:
    doers = View(Article(id="a", text="The ELN burned a bus. Later the guerrillas shot two guards.")).doers
    assert [doer.canonical for doer in doers if doer.kind in ("listed", "meant")] == [doers[0].canonical] * 2


def test_a_name_goes_on_with_whose_army_it_is() -> None:
    assert "National Liberation Army of East Sarnia" in _ties("The National Liberation Army of East Sarnia fired first.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Four engineers were taken from their car on Monday by fighters of the Taliban near Ghazni, police said.", "Taliban"),
        (
            "On Sunday Boko Haram fighters riding motorcycles burned villages near Damboa and killed nine people.",
            "Boko Haram",
        ),
        ("A reporter was beaten by soldiers guarding a bridge in Goma on Friday and is in hospital.", "soldiers"),
        ("Air strikes by Myanmar's military killed eleven people in the town of Pinlebu on Tuesday.", "Myanmar's military"),
    ],
)
def test_who_did_it_is_found_in_forms_of_words_that_no_pattern_holds_whole(text: str, name: str) -> None:
    assert [found for found, _ in _perpetrators(text)] == [name]


def test_soldiers_who_are_said_to_have_been_killed_are_accused_of_nothing() -> None:
    text = "A roadside bomb hit a patrol in Ramadi on Monday. The army said two soldiers were killed and a third was hurt."
    assert all(name != "soldiers" for name, _ in _perpetrators(text))


def test_authorities_that_hold_a_group_responsible_accuse_it() -> None:
    text = "Two surveyors were abducted near Tumaco on Monday. The authorities hold the Blue Valley Front responsible."
    assert _perpetrators(text) == [("Blue Valley Front", Basis.accused)]


def test_a_claim_is_quoted_with_the_words_that_claim() -> None:
    words = 'A caller told a newspaper: "This is the Red Brigades."'
    record = incidents(View(Article(id="a", text=f"A judge was shot in the legs in Genoa on Monday. {words}")))[0]
    assert [(one.basis, one.quote) for one in record.perpetrators] == [(Basis.claimed, words)]


@pytest.mark.parametrize("words", ["the group", "the same group", "the militants", "the insurgents"])
def test_the_group_is_the_one_named_before_whatever_it_is_called(words: str) -> None:
    text = f"The ELN burned a bus near Arauca on Monday. Last year {words} shot two guards in Saravena."
    doers = View(Article(id="a", text=text)).doers
    assert [doer.canonical for doer in doers if doer.kind != "state"] == [doers[0].canonical] * 2


@pytest.mark.parametrize("command", ["Western Highlands Command", "Southern Command", "Naval Command", "Bomb Disposal Squad"])
def test_a_command_of_an_army_is_no_armed_group(command: str) -> None:
    doers = View(Article(id="a", text=f"A spokesman for the {command} said two guards were shot.")).doers
    assert [doer.kind for doer in doers if doer.name == command] == ["unit"]


@pytest.mark.parametrize("followers", ["Horsemen", "Tribesmen", "Hitmen", "Activists"])
def test_who_is_known_only_by_those_who_follow_him_did_it(followers: str) -> None:
    assert "acts" in _ties(f"{followers} of the Tobari attacked a camp near Kass.")["Tobari"]


def test_a_brigade_that_a_group_calls_its_own_is_the_group() -> None:
    text = (
        "A constable was shot dead outside a bank in Strabane on Monday. The Provisional IRA said in a statement that its Hill "
        "Brigade had carried out the killing."
    )
    assert [name for name, _ in _perpetrators(text)] == ["Provisional IRA"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Warplanes of the Saudi-led coalition bombed a market in Sanaa on Monday, killing 17 people.", "Saudi-led coalition"),
        ("A helicopter of the junta attacked a school in Taze on Monday, killing nine pupils.", "junta"),
        ("A Russian glide bomb struck a block of flats in Kostiantynivka on Monday, killing two people.", "Russian"),
        ("Riot police used stun grenades against a column in Minsk on Monday and hurt nine of the marchers.", "Riot police"),
        ("A plane of Tomas Okello's eastern forces bombed the airport at Kisangani on Monday.", "Tomas Okello's eastern forces"),
    ],
)
def test_whose_machine_or_weapon_it_was_did_it(text: str, name: str) -> None:
    assert [found for found, _ in _perpetrators(text)] == [name]


@pytest.mark.parametrize(
    "words",
    [
        "Berom farmers and Tiv herdsmen clashed in Okokolo",
        "There were hostilities between Berom farmers and Tiv herdsmen in Okokolo",
    ],
)
def test_both_sides_of_a_clash_are_told_of(words: str) -> None:
    view = View(Article(id="a", text=f"{words} on Monday, and nine people were killed."))
    assert [party.name for party in view.parties] == ["Berom farmers", "Tiv herdsmen"]


def test_police_who_used_tear_gas_on_a_crowd_are_no_perpetrator_by_that() -> None:
    assert View(Article(id="a", text="A mob burned a court in Kano on Monday. Police used tear gas.")).parties[1:] == []


@pytest.mark.parametrize(
    ("words", "basis"),
    [
        ("Boko Haram fighters burned 30 houses and killed nine people in Damboa on Monday.", Basis.stated),
        ("The governor said that Boko Haram had burned 30 houses and killed nine people in Damboa on Monday.", Basis.accused),
        ("The governor said nine people were killed in Damboa on Monday when Boko Haram fighters came.", Basis.accused),
    ],
)
def test_what_somebody_else_tells_of_a_party_is_no_statement_of_the_article(words: str, basis: Basis) -> None:
    assert _perpetrators(words) == [("Boko Haram", basis)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A driver was killed on Monday when a small drone followed his van in Kherson and detonated beside it.", "air_strike"),
        ("Drones dropped explosives on a police station in El Tarra on Monday, killing two officers.", "air_strike"),
        ("A bomb exploded in a plane at Lagos airport on Monday, killing two mechanics.", "bombing"),
        ("A car bomb killed nine soldiers in Derna on Monday, hours after drones dropped leaflets on a camp.", "bombing"),
        ("A mob armed with bows and arrows attacked shopkeepers in Kokrajhar on Monday, killing two people.", "riot"),
        ("Two traders were killed in Kano on Monday when a gunman fired at a crowd outside a mosque.", "armed_assault"),
    ],
)
def test_what_flew_and_what_a_crowd_did_has_a_kind_of_its_own(text: str, kind: str) -> None:
    assert incidents(View(Article(id="a", text=text)))[0].attack_types[0] == kind


def test_whoever_speaks_for_a_group_that_denies_does_not_accuse_it() -> None:
    text = "A bomb killed nine people in Cotabato on Monday. A spokesman for the Moro Islamic Liberation Front denied it."
    (record,) = incidents(View(Article(id="a", text=text)))
    assert [(one.basis, one.by) for one in record.perpetrators if one.basis is Basis.accused] == [(Basis.accused, None)]
