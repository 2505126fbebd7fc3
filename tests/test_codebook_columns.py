"""Columns: dates, places, kinds of attack and identities in each codebook."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from extractor.codebooks.acled import event_type
from extractor.codebooks.gtd import attack_codes
from extractor.codebooks.ucdp import type_of_violence
from extractor.testing.records import incident, row_of, toll
from schemas import (
    AttackType,
    Basis,
    DatePrecision,
    Group,
    Incident,
    IncidentDate,
    Outcome,
    Perpetrator,
    Place,
    Target,
    TargetType,
    Weapon,
    WeaponType,
)

KILLED, INJURED, ABDUCTED = Outcome.killed, Outcome.injured, Outcome.abducted


@pytest.mark.parametrize(
    ("when", "gtd", "acled", "ucdp"),
    [
        (IncidentDate(start=date(2020, 3, 4), end=date(2020, 3, 4), precision=DatePrecision.day), (2020, 3, 4), 1, 1),
        (IncidentDate(start=date(2020, 3, 4), precision=DatePrecision.day), (2020, 3, 4), 1, 1),
        (IncidentDate(start=date(2020, 3, 2), end=date(2020, 3, 8), precision=DatePrecision.week), (2020, 3, 0), 2, 3),
        (IncidentDate(start=date(2020, 3, 1), end=date(2020, 3, 31), precision=DatePrecision.month), (2020, 3, 0), 3, 4),
        (IncidentDate(start=date(2020, 3, 1), end=date(2020, 3, 1), precision=DatePrecision.month), (2020, 3, 0), 3, 4),
        (IncidentDate(start=date(2020, 3, 30), end=date(2020, 4, 2), precision=DatePrecision.week), (2020, 0, 0), 2, 2),
        (IncidentDate(start=date(2020, 1, 1), end=date(2020, 12, 31), precision=DatePrecision.year), (2020, 0, 0), None, 5),
        (IncidentDate(), (None, 0, 0), None, None),
    ],
)
def test_dates_carry_the_precision_of_each_codebook(
    when: IncidentDate, gtd: tuple[int | None, int, int], acled: int | None, ucdp: int | None
) -> None:
    one = incident(toll("four people died", "4"), date=when)
    entered = row_of("gtd", one)
    assert (entered["iyear"], entered["imonth"], entered["iday"]) == gtd
    assert row_of("acled", one)["time_precision"] == acled
    assert row_of("ucdp", one)["date_prec"] == ucdp


def test_a_month_is_dated_to_its_middle_by_acled() -> None:
    when = IncidentDate(start=date(2020, 3, 1), end=date(2020, 3, 31), precision=DatePrecision.month)
    assert row_of("acled", incident(date=when))["event_date"] == date(2020, 3, 16)


@pytest.mark.parametrize(
    ("place", "gtd", "acled", "ucdp"),
    [
        (Place(country="NG", admin1="Borno", city="Maiduguri"), 1, 1, 1),
        (Place(country="NG", admin1="Borno"), 4, 3, 4),
        (Place(country="NG"), 5, None, 6),
        (Place(), 5, None, None),
    ],
)
def test_places_carry_the_precision_of_each_codebook(place: Place, gtd: int, acled: int | None, ucdp: int | None) -> None:
    one = incident(toll("four people died", "4"), place=place)
    assert row_of("gtd", one)["specificity"] == gtd
    assert row_of("acled", one)["geo_precision"] == acled
    assert row_of("ucdp", one)["where_prec"] == ucdp


@pytest.mark.parametrize(
    ("kinds", "codes"),
    [
        ([AttackType.armed_assault, AttackType.bombing, AttackType.assassination, AttackType.kidnapping], [1, 6, 3]),
        ([AttackType.unknown, AttackType.facility_attack], [7]),
        ([AttackType.shelling, AttackType.air_strike], [3]),
        ([AttackType.clash], [2]),
        ([AttackType.unarmed_assault, AttackType.facility_attack], [8, 7]),
        ([AttackType.riot], [8]),
        ([], [9]),
    ],
)
def test_the_gtd_orders_up_to_three_attack_types(kinds: list[AttackType], codes: list[int]) -> None:
    assert attack_codes(incident(attack_types=kinds)) == codes


def test_a_denial_never_names_a_group() -> None:
    made = row_of("gtd", incident(perpetrators=[Perpetrator(name="Group C", basis=Basis.denied)]))
    assert (made["gname"], made["claimed"], made["guncertain1"]) == ("Unknown", 0, 0)


def test_a_group_that_is_accused_and_claims_it_too_is_certain() -> None:
    named = [Perpetrator(name="Group C", basis=Basis.accused), Perpetrator(name="group  c", basis=Basis.claimed)]
    made = row_of("gtd", incident(perpetrators=named))
    assert (made["gname"], made["gname2"], made["claimed"], made["guncertain1"]) == ("Group C", None, 1, 0)


def test_abducted_people_are_hostages() -> None:
    made = row_of("gtd", incident(toll("gunmen seized seven villagers", "7", ABDUCTED), attack_types=[AttackType.kidnapping]))
    assert (made["ishostkid"], made["nhostkid"], made["nreleased"]) == (1, 7, -99)


def test_an_unknown_attack_leaves_hostages_unknown() -> None:
    assert row_of("gtd", incident())["ishostkid"] == -9


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"attack_types": [AttackType.bombing], "suicide": True}, "Suicide bomb"),
        ({"attack_types": [AttackType.clash, AttackType.shelling]}, "Armed clash"),
        ({"attack_types": [AttackType.air_strike]}, "Air/drone strike"),
        ({"attack_types": [AttackType.shelling]}, "Shelling/artillery/missile attack"),
        (
            {"attack_types": [AttackType.bombing], "weapons": [Weapon(type=WeaponType.explosives, detail="hand grenade")]},
            "Grenade",
        ),
        (
            {
                "attack_types": [AttackType.bombing],
                "weapons": [Weapon(type=WeaponType.explosives, detail="rocket-propelled grenades")],
            },
            "Shelling/artillery/missile attack",
        ),
        ({"attack_types": [AttackType.bombing], "success": False}, "Disrupted weapons use"),
        ({"attack_types": [AttackType.kidnapping]}, "Abduction/forced disappearance"),
        (
            {
                "attack_types": [AttackType.armed_assault],
                "targets": [Target(name="a patrol", type=TargetType.police)],
            },
            "Armed clash",
        ),
        ({"attack_types": [AttackType.armed_assault]}, "Attack"),
        ({"attack_types": [AttackType.riot]}, "Violent demonstration"),
        ({"attack_types": [AttackType.facility_attack]}, "Looting/property destruction"),
        ({"attack_types": []}, None),
    ],
)
def test_acleds_sub_event_type_follows_from_the_record(more: dict[str, Any], expected: str | None) -> None:
    assert event_type(incident(**more)).sub_event == expected


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (incident(targets=[Target(name="a convoy", type=TargetType.military)]), 1),
        (incident(toll("two officers died", "2", group=Group.security_forces)), 1),
        (incident(targets=[Target(name="a rival group", type=TargetType.militia)]), 2),
        (incident(targets=[Target(name="a market", type=TargetType.business)]), 3),
        (incident(toll("two civilians died", "2", group=Group.civilians)), 3),
        (incident(toll("two people died", "2")), None),
    ],
)
def test_ucdps_type_of_violence_is_blank_where_the_record_does_not_say(one: Incident, expected: int | None) -> None:
    assert type_of_violence(one) == expected


@pytest.mark.parametrize(
    ("detail", "subtype"),
    [
        ("car bomb", 15),
        ("suicide car bomb", 15),
        ("truck packed with explosives", 15),
        ("explosives-laden vehicle", 15),
        ("a vehicle had blown up", 15),
        ("bomb-filled van", 15),
        ("bomb under a car", 16),
        ("explosives", 16),
        (None, 16),
    ],
)
def test_an_explosive_in_a_vehicle_is_one_that_the_words_put_there(detail: str | None, subtype: int) -> None:
    one = incident(weapons=[Weapon(type=WeaponType.explosives, detail=detail)])
    assert row_of("gtd", one)["weapsubtype1"] == subtype
