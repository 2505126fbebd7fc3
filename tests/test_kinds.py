"""How an attack was done, where its words speak of several ways."""

import pytest

from extractor.models.baseline import answer
from extractor.models.baseline.manner import ANYHOW, kind_traits
from extractor.models.baseline.view import View
from schemas import Article, AttackType


def _kinds(text: str) -> list[AttackType]:
    return answer(Article(id="a", text=text)).incidents[0].attack_types


@pytest.mark.parametrize(
    "text",
    [
        "Two men on a motorcycle shot dead the mayor of Remanso on 4 May 2019 outside her home.",
        "Councilor Ana Roca was gunned down by two men on a motorcycle in Remanso on 4 May 2019, police said; she died at once.",
    ],
)
def test_the_killing_of_an_office_holder_is_an_assassination(text: str) -> None:
    assert _kinds(text)[0] is AttackType.assassination


def test_the_killing_of_an_office_holders_guard_is_none() -> None:
    text = "Two men on a motorcycle shot dead the mayor's driver in Remanso on 4 May 2019."
    assert _kinds(text) == [AttackType.armed_assault]


def test_a_clash_leads_an_assault() -> None:
    text = (
        "An army patrol fought a column of rebels near Remanso on 4 May 2019, killing nine of them; three soldiers were killed."
    )
    assert _kinds(text) == [AttackType.clash, AttackType.armed_assault]


def test_a_hijacking_leads_what_was_done_in_it() -> None:
    text = (
        "A young man with a grenade hijacked an airliner at Remanso on 4 May 2019. The grenade exploded as soldiers stormed the "
        "plane; two bombs were found aboard and a bomb went off."
    )
    assert _kinds(text)[0] is AttackType.hijacking


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Raiders killed 12 people in Remanso on 4 May 2019, burned houses and set fire to two lorries.",
            AttackType.armed_assault,
        ),
        ("Raiders killed 12 people and abducted three girls in Remanso on 4 May 2019.", AttackType.armed_assault),
        ("Raiders abducted 30 girls and killed a guard in Remanso on 4 May 2019.", AttackType.kidnapping),
        ("Masked gunmen shot dead three nurses in Remanso on 4 May 2019. Another nurse was beaten.", AttackType.armed_assault),
        ("A mob killed two traders in Remanso on 4 May 2019.", AttackType.riot),
        ("An army plane dropped two bombs on a market in Remanso on 4 May 2019, killing nine people.", AttackType.air_strike),
        ("A lorry struck a mine near Remanso on 4 May 2019, killing four people.", AttackType.bombing),
        ("Four militants were killed in an encounter with troops near Remanso on 4 May 2019.", AttackType.clash),
        (
            "Rebels ambushed a convoy near Remanso on 4 May 2019, killing a soldier. Four rebels died in the exchange of fire.",
            AttackType.armed_assault,
        ),
    ],
)
def test_what_was_done_to_people_leads_and_how_it_began(text: str, kind: AttackType) -> None:
    assert _kinds(text)[0] is kind


def test_an_office_holder_who_is_killed_by_a_bomb_is_assassinated() -> None:
    text = "A bomb exploded in Remanso on 4 May 2019 and killed the mayor and two guards."
    assert _kinds(text) == [AttackType.assassination, AttackType.bombing]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two guards were killed by a mine on the road to Bamendji in Cameroon on Monday.", AttackType.bombing),
        ("Five traders died on Monday when their lorry drove over a mine near Aguelhok in Mali.", AttackType.bombing),
        ("A family of three was killed on Monday when their car hit an anti-tank mine near Aghdam.", AttackType.bombing),
        ("Two cooks were killed on Monday when rockets were fired at a camp in Kidal in Mali.", AttackType.shelling),
        ("Six people were killed on Monday when a block in Uman in Ukraine was hit by a cruise missile.", AttackType.shelling),
        ("On Monday the air force bombed a village near Jaffna in Sri Lanka and killed nine people.", AttackType.air_strike),
        ("Nine people were killed on Monday when a house in Khan Younis was hit from the air.", AttackType.air_strike),
    ],
)
def test_what_struck_them_tells_how_it_was_done(text: str, kind: AttackType) -> None:
    assert _kinds(text)[0] is kind


def test_riot_police_are_no_riot() -> None:
    text = "Four grenades were thrown at a dormitory of the riot police in Athens on Monday, wounding two riot policemen."
    assert AttackType.riot not in _kinds(text)


def test_who_took_no_hostages_kidnapped_nobody() -> None:
    text = "Twenty men attacked a depot in Confresa in Brazil on Monday and shot three policemen. They took no hostages."
    assert AttackType.kidnapping not in _kinds(text)


def test_hostages_who_are_held_where_they_are_till_a_siege_ends_are_not_kidnapped() -> None:
    text = "A man took nine people hostage at noon on Monday in Lyon. The siege ended when he gave his gun to a negotiator."
    assert _kinds(text)[0] is AttackType.hostage_barricade


def test_hostages_who_are_led_away_are_kidnapped() -> None:
    text = "Rebels took nine teachers hostage near Jolo on Monday. After a siege they marched them into the jungle."
    assert _kinds(text)[0] is AttackType.kidnapping


def test_an_office_holder_who_is_killed_is_assassinated_however_long_the_office_is_called() -> None:
    text = "A town councillor of the governing Harbour Party was shot and killed in Bilbao on Monday."
    assert _kinds(text)[0] is AttackType.assassination


def test_a_deputy_sheriff_holds_no_such_office() -> None:
    assert _kinds("A deputy sheriff was shot dead at a farm in Tulsa on Monday.") == [AttackType.armed_assault]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Youths threw petrol bombs at a patrol in Larne on Monday and two officers were hurt.", AttackType.armed_assault),
        ("A grocer was killed in Sidon on Monday by a device hidden in a crate.", AttackType.bombing),
        ("Two trackers died on Monday near Gerik in Malaysia when one stepped on a booby trap.", AttackType.bombing),
        ("A mortar round killed a cook in Taiz on Monday.", AttackType.shelling),
        ("A projectile killed six patients in Taiz on Monday.", AttackType.shelling),
        ("Two men were killed by an army drone near Gaza City on Monday.", AttackType.air_strike),
        ("A driver died in Kherson on Monday when a drone flew into his van.", AttackType.air_strike),
    ],
)
def test_bombs_devices_and_what_flew_are_told_apart(text: str, kind: AttackType) -> None:
    assert _kinds(text)[0] is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Rebels raided a camp near Gulu on Monday, attacked the guards and looted the stores. Nine people were killed.",
            AttackType.armed_assault,
        ),
        ("A mob looted shops in Minya on Monday and beat two traders.", AttackType.riot),
        ("Men with rifles robbed a clinic near Bouar on Monday and beat a nurse.", AttackType.armed_assault),
        (
            "Troops clashed with rebels near Bhamo on Monday. Planes bombed a ridge and a bomb exploded. Six rebels were killed.",
            AttackType.clash,
        ),
        (
            "Gunmen with rifles stormed a market in Mubi on Monday and burned stalls, burned lorries and burned a clinic.",
            AttackType.armed_assault,
        ),
        ("Raiders ambushed a train near Bakan on Monday, killing nine people; others were robbed.", AttackType.armed_assault),
        (
            "A crowd of some 300 youths besieged a hostel in Halle on Monday, throwing petrol bombs. Six policemen were hurt.",
            AttackType.riot,
        ),
        ("Hooded men assassinated 20 farmers in Tibú on Monday.", AttackType.armed_assault),
        ("The mayor of Tame, a doctor of 52, was shot dead on Monday.", AttackType.assassination),
    ],
)
def test_what_leads_is_how_it_began_and_whom_it_was_aimed_at(text: str, kind: AttackType) -> None:
    assert _kinds(text)[0] is kind


def test_an_arrest_in_which_nobody_was_hurt_has_no_kind() -> None:
    text = "Police arrested eight nurses in Mandalay on Monday, a witness to an attack said."
    assert _kinds(text) == [AttackType.unknown]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Insurgents shelled an army post at Remanso on 4 May 2019 and the soldiers fought them off; six insurgents and two "
            "soldiers were killed.",
            AttackType.clash,
        ),
        (
            "The attackers burned 40 houses and killings went on all night in Remanso on 4 May 2019.",
            AttackType.armed_assault,
        ),
    ],
)
def test_who_was_harmed_and_all_the_words_that_tell_of_it_may_outweigh_the_words_that_name_a_kind(
    text: str, kind: AttackType
) -> None:
    assert _kinds(text)[0] is kind


def test_in_capitals_the_words_that_name_a_kind_stand() -> None:
    text = (
        "INSURGENTS SHELLED AN ARMY POST AT REMANSO ON 4 MAY 2019 AND THE SOLDIERS FOUGHT THEM OFF. SIX INSURGENTS WERE KILLED."
    )
    assert _kinds(text)[0] is AttackType.shelling


def test_each_trait_of_a_scene_speaks_for_every_kind_that_it_may_be_of() -> None:
    view = View(Article(id="a", text="Two men shot dead a nurse in Remanso on 4 May 2019."))
    found = kind_traits(view, view.scenes[0], [AttackType.armed_assault])
    assert set(found) == set(ANYHOW)
    assert {"clash", "clash: says shot", "clash: one dead", "clash: given armed_assault"} <= found[AttackType.clash].keys()
