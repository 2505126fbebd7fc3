"""The built-in reader on articles of a few sentences, one for each phenomenon."""

from datetime import date

import pytest

from extractor.models.baseline import answer
from schemas import Article, AttackType, Basis, DatePrecision, Incident, Outcome, Role, TollStatus

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


def test_a_day_is_more_than_the_night_that_holds_it() -> None:
    assert _day(
        "A combined force killed three insurgents during an overnight security operation in Sholgara district, Balkh province, "
        "yesterday. The force seized weapons."
    ) == date(2021, 5, 11)


def test_what_was_done_after_an_attack_is_not_its_day() -> None:
    assert _day(
        "Traders in Bamenda cleared rubble yesterday after a bomb exploded near a police station. The device went off at "
        "10.30pm on Monday."
    ) == date(2021, 5, 10)


def test_what_happened_minutes_ago_happened_on_the_day_of_writing() -> None:
    assert _day("A car bomb exploded a few minutes ago outside a bank in Medellin, injuring nine people.") == PUBLISHED


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


def test_people_taken_away_make_an_incident_of_a_lead_about_a_disaster() -> None:
    text = (
        "Police detained fourteen activists in Gitega on Monday who had asked for help after the floods, their lawyer said. "
        "They were held in a transit centre, and two fell ill there."
    )
    assert [incident.role for incident in _incidents(text)] == [Role.main]


@pytest.mark.parametrize(
    "text",
    [
        "Men in plain clothes took the presenter from his home in Gitega on Monday, the press union said.",
        "Soldiers led the land-rights campaigner away from his farm in Gitega on Monday; nobody has seen him since.",
        "Gunmen stopped a bus near Gitega on Monday and marched its passengers into the forest.",
    ],
)
def test_people_are_taken_away_in_many_words(text: str) -> None:
    assert [incident.attack_types[0] for incident in _incidents(text)] == [AttackType.kidnapping]


def test_acid_thrown_at_somebody_is_an_attack() -> None:
    text = "Two men on a motorbike threw acid at a campaigner outside her office in Herat on Monday, a hospital said."
    assert [incident.attack_types for incident in _incidents(text)] == [[AttackType.unarmed_assault]]


def test_the_dead_of_a_flood_that_news_of_violence_recalls_are_no_incident() -> None:
    text = (
        "A crowd looted and burned shops in Honiara on Monday, injuring eleven policemen. Money for flood victims had run out."
        "\n\nTwenty-two people died in the floods on 3 April."
    )
    assert [incident.date.start for incident in _incidents(text)] == [date(2021, 5, 10)]


def test_what_is_recalled_is_dated_by_counting_back_from_the_news() -> None:
    text = (
        "Pirates boarded a tanker off Lome in Togo on Tuesday and kidnapped nine of its crew, the navy said. The raid came two"
        " days after gunmen attacked a freighter near Cotonou in Benin. A week earlier, gunmen shot dead two policemen in Sokode."
    )
    assert [(incident.date.start, incident.date.end) for incident in _incidents(text)] == [
        (date(2021, 5, 11), date(2021, 5, 11)),
        (date(2021, 5, 9), date(2021, 5, 9)),
        (date(2021, 5, 3), date(2021, 5, 9)),
    ]


def test_news_that_somebody_came_free_is_news_of_the_kidnapping_and_bears_its_date() -> None:
    text = (
        "A Chinese engineer kidnapped in Pakistan last month has been released, police in Quetta said on Tuesday. He was dropped"
        " at a bus stop in Mastung late on Monday, unhurt."
    )
    assert [(incident.role, incident.attack_types[0], incident.date.start) for incident in _incidents(text)] == [
        (Role.main, AttackType.kidnapping, date(2021, 4, 1))
    ]


def test_a_strike_across_the_border_hours_later_is_another_incident_of_the_same_day() -> None:
    text = (
        "Three Turkish soldiers were killed when a bomb planted by militants exploded in Hakkari province on Tuesday. Hours later"
        " Turkish jets bombed targets in northern Iraq, killing six militants, the defence ministry said."
    )
    assert [(one.date.start, one.attack_types[0]) for one in _incidents(text)] == [
        (date(2021, 5, 11), AttackType.bombing),
        (date(2021, 5, 11), AttackType.air_strike),
    ]


def test_the_arrest_of_the_suspects_days_later_is_no_incident_of_its_own() -> None:
    text = "A priest was hacked to death in his house at Wamba in Congo on Saturday night. Police arrested two men on Monday."
    assert [one.date.start for one in _incidents(text)] == [date(2021, 5, 8)]


def test_a_bomb_that_was_made_safe_came_to_nothing() -> None:
    text = "Police defused a bomb outside a bank in Athens on Tuesday after a warning call to a newspaper. Nobody was hurt."
    assert [one.success for one in _incidents(text)] == [False]


def test_the_year_of_somebodys_birth_dates_nothing() -> None:
    text = "Two gunmen were killed on Monday in a raid near Khasavyurt. One of them was Ruslan Gadiev, born in 1984."
    assert [incident.date.start for incident in _incidents(text)] == [date(2021, 5, 10)]


def test_capitals_are_read_as_small_letters_are() -> None:
    text = (
        "Guerrillas dynamited two energy towers near Medellin on 9 May 2021. "
        "Two soldiers were killed when they stepped on a mine beside the towers."
    )
    small, capitals = _incidents(text), _incidents(text.upper())
    assert [i.attack_types for i in capitals] == [i.attack_types for i in small]
    assert [[(t.outcome, t.count) for t in i.tolls] for i in capitals] == [[(t.outcome, t.count) for t in i.tolls] for i in small]


def _parties(text: str) -> list[tuple[str, Basis]]:
    return [(party.name, party.basis) for party in _incidents(text)[0].perpetrators]


def test_a_gang_is_named_without_its_noun() -> None:
    text = "Members of the Cobra Dorada gang armed with rifles attacked a post in Tegucigalpa on Monday, killing two officers."
    assert _parties(text) == [("Cobra Dorada", Basis.stated)]


def test_a_gang_of_some_country_is_no_name() -> None:
    text = "A Honduran gang attacked a police post in Tegucigalpa on Monday, killing two officers."
    assert _parties(text) == []


def test_both_sides_of_a_clash_took_part() -> None:
    text = "Fighters of the Shining Path clashed with an army patrol near Ayacucho on Monday. Two soldiers were killed."
    assert _parties(text) == [("Shining Path", Basis.stated)]


def test_a_group_that_no_list_knows_is_told_by_its_noun() -> None:
    assert _parties(
        "A bomb killed two guards at a dam near Orvel on Monday. The Orvel Valley Liberation Brigade claimed responsibility."
    ) == [("Orvel Valley Liberation Brigade", Basis.claimed)]


def test_who_is_blamed_and_denies_it_stands_on_both_grounds() -> None:
    assert _parties(
        "Gunmen killed four miners near Tarsk on Monday. "
        "The governor blamed the Movement for a Free Tarsk. The Movement for a Free Tarsk denied any part in it."
    ) == [("Movement for a Free Tarsk", Basis.accused), ("Movement for a Free Tarsk", Basis.denied)]


def test_people_who_were_also_detained_add_to_the_others() -> None:
    text = (
        "Soldiers captured a rebel commander during an operation in Kunar province on Monday. "
        "The force also detained two suspected insurgents."
    )
    assert [(toll.quote, toll.count.low, toll.status) for toll in _incidents(text)[0].tolls] == [
        ("captured a rebel commander", 1, TollStatus.current),
        ("also detained two suspected insurgents", 2, TollStatus.current),
    ]


def test_a_figure_that_was_given_first_is_superseded() -> None:
    text = "The death toll from a car bomb in Mosul on Monday rose to 19, doctors said. The ministry had first reported 12 dead."
    assert [(toll.count.low, toll.status) for toll in _incidents(text)[0].tolls] == [
        (19, TollStatus.current),
        (12, TollStatus.superseded),
    ]


def test_an_attack_of_years_ago_is_background() -> None:
    text = (
        "Gunmen shot dead three worshippers at a temple in Jaffna on Tuesday, police said. "
        "In 2009 a bomb killed 14 people in Colombo."
    )
    assert [(incident.role, incident.date.precision) for incident in _incidents(text)] == [
        (Role.main, DatePrecision.day),
        (Role.background, DatePrecision.year),
    ]


def test_a_district_lies_in_the_province_named_behind_it_whatever_its_namesake_abroad() -> None:
    place = _incidents(
        "Afghan police killed two insurgents during an operation in Ghaziabad district, Kunar province, on Monday."
    )[0].place
    assert (place.country, place.admin1) == ("AF", "Kunar")


@pytest.mark.parametrize(
    ("text", "town", "province"),
    [
        ("A shell killed nine people in Douma, outside Damascus, on Sunday, activists in Syria said.", "Douma", None),
        (
            "CELAYA, Mexico, June 2 - Gunmen shot dead nine people in this city on Monday. A note spoke of thieves of the "
            "Santa Rosa de Lima gang.",
            "Celaya",
            None,
        ),
        (
            "Gunmen killed nine villagers at Varkuda on Monday, the governor of the Tillaberi region of Niger said.",
            "Varkuda",
            "Tillaberi",
        ),
        ("Gunmen shot dead two farmers near Castlederg, Co Tyrone, on Monday.", "Castlederg", "Tyrone"),
    ],
)
def test_the_scene_is_no_landmark_and_no_namesake(text: str, town: str, province: str | None) -> None:
    place = _incidents(text)[0].place
    assert ((place.city or "").title(), place.admin1) == (town, province)


def test_a_total_of_one_month_alone_is_no_incident() -> None:
    text = (
        "Gunmen kidnapped a priest in Port-au-Prince on Monday, police said. "
        "Gangs kidnapped 119 people in the first half of April alone, says a rights centre."
    )
    assert len(_incidents(text)) == 1


@pytest.mark.parametrize(
    "total",
    [
        "Some 310 people died in clan violence in the region in March, the ministry's figures show.",
        "Feuds over wells killed about 200 herders in the country last year.",
        "The front has killed at least 70 officers since it took up arms.",
        "As many as 900 people have died since the two clans fell out over a well in December 1998.",
    ],
)
def test_what_a_month_a_year_or_a_campaign_came_to_is_no_incident_beside_the_news(total: str) -> None:
    text = f"Gunmen killed six people at a market in Baidoa on Monday, police said. Nine others were wounded. {total}"
    assert [incident.role for incident in _incidents(text)] == [Role.main]


def test_a_sum_over_several_operations_is_not_the_toll_of_one() -> None:
    text = (
        "Several insurgents were killed during separate operations in the south over the past 24 hours. "
        "In Helmand province, soldiers returned fire during a patrol on Tuesday, killing one insurgent."
    )
    assert [[(toll.quote, toll.count.low) for toll in i.tolls] for i in _incidents(text)] == [[("killing one insurgent", 1)]]


def test_who_comes_free_is_counted_where_somebody_was_held() -> None:
    text = "Gunmen kidnapped nine engineers near Mafa in Nigeria on Monday. Four hostages were freed the same day, police said."
    (incident,) = _incidents(text)
    assert [(toll.outcome, toll.count.low) for toll in incident.tolls] == [(Outcome.abducted, 9), (Outcome.released, 4)]


def test_an_attack_with_dynamite_is_a_bombing_however_often_its_dead_are_told() -> None:
    text = (
        "Ten people were killed in the dynamite attack on a union's offices in San Salvador on Monday. The killed were members, "
        "and relatives of those killed blamed the army for the killing. Nobody had attacked the union since two guards died."
    )
    assert _incidents(text)[0].attack_types == [AttackType.bombing]


def test_an_attack_with_guns_and_a_bomb_found_later_stays_an_assault() -> None:
    text = (
        "Gunmen shot dead four farmers near Jalpaiguri on Monday, police said. The gunmen opened fire on the farmers, killed "
        "them and fled after the attack. The attackers killed a dog. Police found a bomb."
    )
    assert _incidents(text)[0].attack_types == [AttackType.armed_assault]


def test_what_is_told_in_one_sentence_of_the_day_before_is_background_beside_news_told_at_length() -> None:
    text = (
        "Gunmen killed nine farmers in Sokode on Saturday. They shot at whoever ran, and two huts were burned. "
        "The killers came from the hills and attacked a mill on the way. Four of the wounded died in hospital.\n\n"
        "On Friday, a mine killed a driver near Kara."
    )
    assert [incident.role for incident in _incidents(text)] == [Role.main, Role.background]


def test_soldiers_who_strike_at_fighters_did_it_where_nobody_else_did_anything() -> None:
    raid = "Security forces killed seven terrorists near Mtoko on Tuesday."
    attack = "Al-Shabaab fighters attacked a base near Mtoko on Tuesday, killing two soldiers. "
    assert _parties(raid) == [("Security forces", Basis.stated)]
    assert _parties(attack + "Security forces killed seven terrorists.") == [("Al-Shabaab", Basis.stated)]


def test_a_party_that_is_named_in_two_ways_has_one_name_in_the_record() -> None:
    text = (
        "Gunmen killed nine people in Gimbi on Saturday. Residents accused the Oromo Liberation Army. "
        "A spokesman for the OLA denied any part in the killing."
    )
    assert _parties(text) == [("Oromo Liberation Army", Basis.accused), ("Oromo Liberation Army", Basis.denied)]


def test_whose_release_is_the_news_were_taken_in_what_is_reported() -> None:
    text = (
        "Two nurses who were kidnapped in northern Cameroon in April walked free on Sunday. They had been seized by gunmen at a "
        "clinic near Maroua, and were held in a cave.\n\nFour drivers were kidnapped near Kousseri on 20 May."
    )
    found = _incidents(text, published=date(2014, 6, 2))
    assert [(one.role, one.date.start) for one in found] == [(Role.main, date(2014, 4, 1)), (Role.background, date(2014, 5, 20))]


def test_who_is_blamed_in_a_sentence_over_a_period_is_blamed_for_the_news_before_it() -> None:
    text = (
        "Eighteen people were hurt when a bomb went off in a bus in Mannar on Saturday. "
        "The defence ministry blamed the LTTE, which has killed 82 people in 14 attacks since January."
    )
    assert _parties(text) == [("LTTE", Basis.accused)]
