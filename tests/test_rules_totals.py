"""Rules on totals: parts within their whole, attackers within theirs, and two figures that cannot both be true."""

from typing import Any

import pytest

from extractor.testing.judging import error, violations, warning
from extractor.testing.records import incident, toll
from schemas import AttackType, Basis, Count, Group, Outcome, Perpetrator, SourceType, TollStatus


def test_a_part_must_not_exceed_its_total() -> None:
    right = "12 people, including three children, were killed in Gao."
    wrong = "12 people, including 14 children, were killed in Gao."
    assert violations(right, incident(toll("12 people", "12"), toll("three children", "3", group=Group.children))) == []
    assert violations(wrong, incident(toll("12 people", "12"), toll("14 children", "14", group=Group.children))) == [
        error("part-exceeds-total", "incidents[0].tolls[1].count", "14 children killed, but 12 killed in all")
    ]


def test_a_part_from_another_source_may_exceed_the_total() -> None:
    text = "Police said 12 people were killed. Doctors said 14 civilians were killed."
    police = toll("12 people were killed", "12", source="Police", source_type=SourceType.security_forces)
    doctors = toll("14 civilians were killed", "14", group=Group.civilians, source="Doctors", source_type=SourceType.medical)
    assert violations(text, incident(police, doctors)) == []


def test_parts_that_share_nobody_must_not_add_up_to_more_than_the_total() -> None:
    def record(soldiers: str) -> list[object]:
        text = f"12 people were killed in Gao, eight civilians and {soldiers} soldiers among them."
        count = {"four": "4", "six": "6"}[soldiers]
        tolls = [
            toll("12 people were killed", "12"),
            toll("eight civilians", "8", group=Group.civilians),
            toll(f"{soldiers} soldiers", count, group=Group.security_forces),
        ]
        return list(violations(text, incident(*tolls)))

    assert record("four") == []
    assert record("six") == [
        error(
            "parts-exceed-total",
            "incidents[0].tolls[0].count",
            "8 civilians + 6 security_forces = 14, more than the total of 12 killed",
        )
    ]


def test_children_and_aid_workers_may_be_the_same_civilians() -> None:
    text = "12 people were killed in Gao: eight civilians, among them six children and five aid workers, and four soldiers."
    tolls = [
        toll("12 people were killed", "12"),
        toll("eight civilians", "8", group=Group.civilians),
        toll("six children", "6", group=Group.children),
        toll("five aid workers", "5", group=Group.aid_workers),
        toll("four soldiers", "4", group=Group.security_forces),
    ]
    assert violations(text, incident(*tolls)) == []


def test_attackers_must_not_exceed_a_total_that_includes_them() -> None:
    text = "Four people were killed in Gao, the attackers among them. Five attackers were killed."
    attackers = toll("Five attackers were killed", "5", group=Group.attackers)
    outside = toll("Four people were killed", "4", includes_attackers=False)
    inside = toll("Four people were killed", "4", includes_attackers=True)
    assert violations(text, incident(outside, attackers)) == []
    assert violations(text, incident(inside, attackers)) == [
        error(
            "attackers-exceed-total",
            "incidents[0].tolls[1].count",
            "5 attackers killed, but 4 in all, attackers included",
        )
    ]


def test_more_attackers_fallen_than_came_is_a_warning() -> None:
    text = "Two gunmen attacked a post in Gao. Three attackers were killed."
    killed = toll("Three attackers were killed", "3", group=Group.attackers)
    assert violations(text, incident(killed, attackers=Count.exactly(2))) == [
        warning("attackers-exceed-attackers", "incidents[0].attackers", "3 killed + 0 detained of 2 attackers")
    ]


def test_killed_and_caught_attackers_together_may_be_all_who_came() -> None:
    text = "Three gunmen attacked a post in Gao. Two attackers were killed and one was arrested."
    tolls = [
        toll("Two attackers were killed", "2", group=Group.attackers),
        toll("one was arrested", "1", Outcome.detained, Group.attackers),
    ]
    assert violations(text, incident(*tolls, attackers=Count.exactly(3))) == []


def test_two_figures_that_share_no_number_are_not_both_current() -> None:
    text = "Nearly a dozen people were killed in Gao, police said. Doctors put the dead at 15."
    newer = toll("the dead at 15", "15")
    older = "Nearly a dozen people were killed"
    assert violations(text, incident(toll(older, "10..11"), newer)) == [
        error(
            "conflicting-current-tolls",
            "incidents[0].tolls[1].status",
            "10..11 (incidents[0].tolls[0]) and 15 killed cannot both be current",
        )
    ]
    for status in (TollStatus.superseded, TollStatus.disputed):
        assert violations(text, incident(toll(older, "10..11", status=status), newer)) == []


def test_figures_that_share_a_number_may_both_be_current() -> None:
    text = "At least ten people were killed in Gao, police said. Doctors put the dead at 15."
    assert violations(text, incident(toll("At least ten people were killed", "10+"), toll("the dead at 15", "15"))) == []


def test_different_people_of_one_group_are_no_conflict() -> None:
    text = "Two policemen died at the gate in Gao. A soldier died in the yard and four guards died inside."
    tolls = [
        toll("Two policemen died", "2", group=Group.security_forces),
        toll("A soldier died", "1", group=Group.security_forces),
        toll("four guards died", "4", group=Group.security_forces),
    ]
    assert violations(text, incident(*tolls)) == []


def test_further_victims_are_no_conflict() -> None:
    text = "Six people were killed at the gate in Gao. Four more were killed inside."
    assert violations(text, incident(toll("Six people were killed", "6"), toll("Four more were killed", "4"))) == []


def test_one_total_with_the_attackers_and_one_without_them_are_no_conflict() -> None:
    text = "Nine people were killed in Gao, police said. With the two attackers, the dead are 11."
    tolls = [
        toll("Nine people were killed", "9", includes_attackers=False),
        toll("With the two attackers, the dead are 11", "11", includes_attackers=True),
    ]
    assert [found for found in violations(text, incident(*tolls)) if found.rule == "conflicting-current-tolls"] == []


def test_people_come_free_in_batches_that_do_not_conflict() -> None:
    text = "Four hostages were released on the first day in Gao. Nine hostages were released on the second."
    tolls = [
        toll("Four hostages were released", "4", Outcome.released),
        toll("Nine hostages were released", "9", Outcome.released),
    ]
    assert violations(text, incident(*tolls)) == []


def test_a_list_of_more_victims_is_no_total_of_the_incident() -> None:
    text = "A grenade fell into the mess, and seven conscripts were killed. Two instructors, a bugler and a boy died beside it."
    conscripts = toll("seven conscripts were killed", "7", group=Group.security_forces)
    assert violations(text, incident(conscripts, toll("Two instructors, a bugler and a boy died", "4"))) == []


def test_bodies_that_somebody_found_are_no_total_of_the_incident() -> None:
    text = "The raiders shot 11 herders on the jetty. Police have pulled nine bodies from the water."
    herders = toll("shot 11 herders", "11", group=Group.civilians)
    assert violations(text, incident(herders, toll("have pulled nine bodies from the water", "9"))) == []
    in_all = "The raiders shot 11 herders on the jetty. Nine people were killed, police said."
    assert [one.rule for one in violations(in_all, incident(herders, toll("Nine people were killed", "9")))] == [
        "part-exceeds-total"
    ]


@pytest.mark.parametrize(
    ("quote", "count", "included"),
    [
        ("Three soldiers and five guerrillas died", "8", False),
        ("Four rebels were killed", "4", False),
        ("killing five policemen and four pupils", "9", True),
    ],
)
def test_a_total_has_the_attackers_in_it_that_its_words_count(quote: str, count: str, included: bool) -> None:
    found = violations(f"{quote} in Gao.", incident(toll(quote, count, includes_attackers=included)))
    assert "group-not-in-quote" in [one.rule for one in found]
    other = violations(f"{quote} in Gao.", incident(toll(quote, count, includes_attackers=not included)))
    assert "group-not-in-quote" not in [one.rule for one in other]


@pytest.mark.parametrize(
    ("quote", "count", "included"),
    [
        ("28 people and all ten attackers were killed", "28", False),
        ("17 people died, not counting the bomber", "17", False),
        ("killing two drivers and a Kenyan", "3", True),
        ("Nine people died", "9", True),
    ],
)
def test_of_whom_the_words_leave_it_open_a_total_may_have_attackers_in_it(quote: str, count: str, included: bool) -> None:
    found = violations(f"{quote} in Gao.", incident(toll(quote, count, includes_attackers=included)))
    assert "group-not-in-quote" not in [one.rule for one in found]


@pytest.mark.parametrize(
    "more", [{"attack_types": [AttackType.clash]}, {"perpetrators": [Perpetrator(name="the army", basis=Basis.stated)]}]
)
def test_where_both_sides_or_soldiers_attacked_soldiers_may_be_attackers(more: dict[str, Any]) -> None:
    told = toll("killing five policemen and four pupils", "9", includes_attackers=True)
    found = violations("A clash ended by killing five policemen and four pupils.", incident(told, **more))
    assert "group-not-in-quote" not in [one.rule for one in found]
