"""One set of numbers per data project: how a codebook reads tolls that conflict, are vague, or count attackers."""

from __future__ import annotations

import pytest

from extractor.codebooks.codebook import codebook, codebook_names
from extractor.codebooks.vagueness import vague_word
from extractor.errors import UsageError
from extractor.testing.records import bests, extraction, incident, killed, row_of, toll
from schemas import (
    Figure,
    Group,
    Outcome,
    SourceType,
    Target,
    TargetType,
    TollStatus,
)

KILLED, INJURED, ABDUCTED = Outcome.killed, Outcome.injured, Outcome.abducted


def test_an_unknown_codebook_is_answered_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"'icews' is not known; choose one of gtd, acled, ucdp, awsd"):
        codebook("icews")


def test_at_least_eleven_is_entered_as_eleven_with_no_upper_bound() -> None:
    expected = Figure(low=11, best=11, high=None, tolls=[0])
    stated = toll("at least 11 people were killed", "11+")
    assert [killed(book, stated) for book in ("gtd", "acled", "ucdp")] == [expected] * 3


@pytest.mark.parametrize(
    ("quote", "count", "acled", "ucdp"),
    [
        ("several people were killed", "3+", 3, 3),
        ("a few villagers died", "3+", 3, 3),
        ("tens of people were killed", "20+", 10, 20),
        ("dozens were killed", "24+", 12, 24),
        ("scores were killed", "40+", 20, 40),
        ("hundreds of people were killed", "200+", 100, 200),
        ("thousands were killed", "2000+", 1000, 2000),
    ],
)
def test_vague_words_are_blank_in_the_gtd_a_unit_in_acled_and_a_low_bound_in_ucdp(
    quote: str, count: str, acled: int, ucdp: int
) -> None:
    assert bests(toll(quote, count)) == {"gtd": None, "acled": acled, "ucdp": ucdp, "awsd": None}


def test_a_vague_toll_keeps_its_low_bound_in_the_gtd() -> None:
    assert killed("gtd", toll("dozens were killed", "24+")) == Figure(low=24, best=None, high=None, tolls=[0])


@pytest.mark.parametrize(
    ("quote", "count"),
    [
        ("at least two dozen people were killed", "24+"),
        ("more than a dozen were killed", "13+"),
        ("at least 200 were killed", "200+"),
        ("as many as hundreds fled after at least 30 were killed", "30+"),
        ("at least three were killed and several injured", "3+"),
        ("some 40 people were killed", "~40"),
        ("a man was killed and several people hurt", "1"),
        ("no one was killed", "0"),
        ("at least 1,200 were killed", "1200+"),
    ],
)
def test_a_number_in_the_quote_is_not_vague(quote: str, count: str) -> None:
    assert vague_word(toll(quote, count)) is None


def test_the_vague_word_beside_the_outcome_is_the_one_that_counts() -> None:
    stated = toll("At least three people were killed and several were injured", "3+", INJURED)
    word = vague_word(stated)
    assert word is not None
    assert word.unit == 3


def test_a_number_stands_before_a_vague_word_of_the_same_article() -> None:
    tolls = toll("several people were killed", "3+"), toll("at least 11 people were killed", "11+")
    assert killed("gtd", *tolls) == Figure(low=11, best=11, high=None, tolls=[1])


def test_tolls_that_agree_come_to_the_number_that_all_allow() -> None:
    tolls = toll("at least four died", "4+", source="police"), toll("five bodies", "5", source="a hospital")
    assert killed("gtd", *tolls) == Figure(low=5, best=5, high=5, tolls=[0, 1])


def test_of_conflicting_tolls_the_gtd_takes_what_most_independent_sources_say() -> None:
    tolls = (
        toll("nine people were killed", "9", source="a witness"),
        toll("12 were killed", "12", source="police"),
        toll("12 dead", "12", source="a hospital"),
    )
    assert killed("gtd", *tolls) == Figure(low=9, best=12, high=12, tolls=[0, 1, 2])


def test_one_source_that_says_it_twice_is_no_majority() -> None:
    tolls = (
        toll("nine people were killed", "9", source="a witness"),
        toll("nine killed", "9", source="the mayor"),
        toll("12 were killed", "12", source="Police"),
        toll("12 dead", "12", source="police"),
        toll("12 bodies", "12", source="police "),
    )
    figure = killed("gtd", *tolls)
    assert figure is not None
    assert figure.best == 9


def test_without_a_majority_the_lowest_figure_is_entered() -> None:
    tolls = toll("14 were killed", "14", source="police"), toll("12 were killed", "12", source="a hospital")
    assert bests(*tolls) == {"gtd": 12, "acled": 12, "ucdp": 12, "awsd": None}
    assert killed("gtd", *tolls) == Figure(low=12, best=12, high=14, tolls=[0, 1])


def test_acled_takes_the_lowest_figure_even_against_a_majority() -> None:
    tolls = (
        toll("nine people were killed", "9", source="a witness"),
        toll("12 were killed", "12", source="police"),
        toll("12 dead", "12", source="a hospital"),
    )
    assert killed("acled", *tolls) == Figure(low=9, best=9, high=12, tolls=[0, 1, 2])


def test_a_superseded_toll_takes_no_part() -> None:
    tolls = toll("14 were killed", "14", status=TollStatus.superseded), toll("12 were killed", "12")
    assert killed("gtd", *tolls) == Figure(low=12, best=12, high=12, tolls=[1])


def test_a_disputed_toll_widens_the_range_and_leaves_the_best_alone() -> None:
    tolls = toll("12 were killed", "12"), toll("20 were killed, villagers said", "20", status=TollStatus.disputed)
    assert killed("gtd", *tolls) == Figure(low=12, best=12, high=20, tolls=[0, 1])


def test_disputed_tolls_are_entered_where_no_toll_is_current() -> None:
    tolls = (
        toll("12 were killed", "12", status=TollStatus.disputed),
        toll("20 were killed", "20", status=TollStatus.disputed, source="villagers"),
    )
    assert killed("gtd", *tolls) == Figure(low=12, best=12, high=20, tolls=[0, 1])


def test_a_perpetrators_figure_is_set_aside_where_another_source_gives_one() -> None:
    tolls = (
        toll("killed 40 soldiers", "40", group=Group.security_forces, source_type=SourceType.perpetrator),
        toll("five people were killed", "5", source_type=SourceType.government),
    )
    expected = Figure(low=5, best=5, high=5, tolls=[1])
    assert [killed(book, *tolls) for book in ("gtd", "ucdp")] == [expected] * 2


def test_a_perpetrators_figure_stands_where_it_is_the_only_one_and_shows_by_its_position() -> None:
    stated = toll("killed 40 soldiers", "40", group=Group.security_forces, source_type=SourceType.perpetrator)
    assert killed("gtd", stated) == Figure(low=40, best=40, high=40, tolls=[0])


def test_a_perpetrators_own_losses_stand_beside_other_sources_of_the_victims() -> None:
    tolls = (
        toll("five civilians were killed", "5", group=Group.civilians, source="police"),
        toll("two fighters died", "2", group=Group.attackers, source_type=SourceType.perpetrator),
    )
    casualties = codebook("gtd").casualties(incident(*tolls), published=None)
    assert casualties.attackers_killed == Figure(low=2, best=2, high=2, tolls=[1])
    assert casualties.killed == Figure(low=7, best=7, high=7, tolls=[0, 1])


def test_attackers_are_added_to_a_total_that_leaves_them_out() -> None:
    tolls = (
        toll("12 people died besides the attackers", "12", includes_attackers=False),
        toll("both attackers were killed", "2", group=Group.attackers),
    )
    assert killed("gtd", *tolls) == Figure(low=14, best=14, high=14, tolls=[0, 1])


@pytest.mark.parametrize("includes", [True, None])
def test_a_total_that_may_hold_the_attackers_stands_as_it_is(includes: bool | None) -> None:
    tolls = (
        toll("12 people died", "12", includes_attackers=includes),
        toll("both attackers were killed", "2", group=Group.attackers),
    )
    assert killed("gtd", *tolls) == Figure(low=12, best=12, high=12, tolls=[0])


def test_a_total_that_cannot_hold_both_victims_and_attackers_was_one_of_victims() -> None:
    tolls = (
        toll("four people were killed", "4"),
        toll("three civilians", "3", group=Group.civilians),
        toll("two attackers were killed", "2", group=Group.attackers),
    )
    figure = killed("gtd", *tolls)
    assert figure is not None
    assert (figure.low, figure.best, figure.high) == (6, 6, 6)


def test_nobody_else_hurt_and_one_dead_attacker_are_one_death() -> None:
    tolls = toll("no one else was killed", "0"), toll("the attacker was shot dead", "1", group=Group.attackers)
    figure = killed("gtd", *tolls)
    assert figure is not None
    assert figure.best == 1


def test_without_a_total_the_disjoint_groups_are_added_up() -> None:
    tolls = (
        toll("ten soldiers", "10", group=Group.security_forces),
        toll("four civilians", "4", group=Group.civilians),
        toll("including two children", "2", group=Group.children),
    )
    assert killed("gtd", *tolls) == Figure(low=14, best=14, high=14, tolls=[0, 1])


def test_children_are_added_where_no_civilians_are_counted() -> None:
    tolls = toll("two soldiers", "2", group=Group.security_forces), toll("a child died", "1", group=Group.children)
    figure = killed("gtd", *tolls)
    assert figure is not None
    assert figure.best == 3


def test_journalists_that_a_quote_counts_among_others_are_not_added_twice() -> None:
    tolls = (
        toll("12 civilians were killed", "12", group=Group.civilians),
        toll("including two journalists", "2", group=Group.journalists),
    )
    figure = killed("gtd", *tolls)
    assert figure is not None
    assert figure.best == 12


def test_an_open_total_is_raised_to_what_its_parts_come_to() -> None:
    tolls = (
        toll("at least four people died", "4+"),
        toll("five civilians", "5", group=Group.civilians),
        toll("two soldiers", "2", group=Group.security_forces),
    )
    assert killed("gtd", *tolls) == Figure(low=7, best=7, high=None, tolls=[0, 1, 2])


def test_a_stated_total_stands_against_parts_that_exceed_it() -> None:
    tolls = toll("four people died", "4"), toll("five civilians", "5", group=Group.civilians)
    assert killed("gtd", *tolls) == Figure(low=4, best=4, high=4, tolls=[0])


def test_a_vague_part_opens_a_sum_upwards_and_adds_no_number_in_the_gtd() -> None:
    tolls = (
        toll("ten soldiers", "10", group=Group.security_forces),
        toll("several civilians died", "3+", group=Group.civilians),
    )
    assert killed("gtd", *tolls) == Figure(low=10, best=10, high=None, tolls=[0, 1])


def test_that_no_civilians_died_does_not_say_that_nobody_died() -> None:
    assert killed("gtd", toll("no civilians were killed", "0", group=Group.civilians)) is None


def test_an_explicit_zero_is_zero() -> None:
    assert killed("gtd", toll("no one was killed", "0")) == Figure(low=0, best=0, high=0, tolls=[0])


def test_up_to_four_enters_no_zero() -> None:
    stated = toll("up to four people may have died", "..4")
    assert killed("gtd", stated) == Figure(low=0, best=None, high=4, tolls=[0])
    assert row_of("ucdp", incident(stated))["high"] == 4


def test_no_toll_is_unknown_and_only_acled_and_awsd_write_it_as_zero() -> None:
    silent = incident(targets=[Target(name="a clinic", type=TargetType.ngo)])
    assert bests() == dict.fromkeys(codebook_names())
    assert row_of("gtd", silent)["nkill"] is None
    assert row_of("acled", silent)["fatalities"] == 0
    assert row_of("awsd", silent)["total_killed"] == 0
    assert codebook("ucdp").row(silent, extraction(silent)) is None


def test_awsd_counts_aid_workers_and_nobody_else() -> None:
    one = incident(
        toll("seven people were killed", "7"),
        toll("two aid workers", "2", group=Group.aid_workers),
        toll("three aid workers were wounded", "3", INJURED, Group.aid_workers),
        toll("one attacker", "1", group=Group.attackers),
    )
    made = row_of("awsd", one)
    assert {name: made[name] for name in ("total_killed", "total_wounded", "total_kidnapped", "total_affected")} == {
        "total_killed": 2,
        "total_wounded": 3,
        "total_kidnapped": 0,
        "total_affected": 5,
    }


def test_awsd_has_no_row_for_an_attack_on_others() -> None:
    other = incident(toll("seven people were killed", "7"))
    assert codebook("awsd").row(other, extraction(other)) is None


def test_ucdp_adds_its_best_up_by_side() -> None:
    one = incident(
        toll("20 people were killed", "20"),
        toll("four soldiers", "4", group=Group.security_forces),
        toll("five civilians", "5", group=Group.civilians),
        toll("three attackers", "3", group=Group.attackers),
    )
    made = row_of("ucdp", one)
    names = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "low", "high")
    assert [made[name] for name in names] == [4, 3, 5, 8, 20, 20, 20]


def test_one_sided_violence_has_no_deaths_by_side_and_leaves_the_perpetrators_out() -> None:
    one = incident(
        toll("11 people died, the bomber among them", "11", includes_attackers=True),
        toll("the bomber", "1", group=Group.attackers),
        targets=[Target(name="a market", type=TargetType.private_citizens)],
    )
    made = row_of("ucdp", one)
    names = ("type_of_violence", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best")
    assert [made[name] for name in names] == [3, 0, 0, 0, 10, 10]


def test_the_geds_high_is_the_largest_number_named_where_the_words_set_no_bound() -> None:
    one = incident(
        toll("12 people were killed", "12"),
        toll("at least 20 were killed, villagers said", "20+", status=TollStatus.disputed, source="villagers"),
    )
    made = row_of("ucdp", one)
    assert (made["low"], made["best"], made["high"]) == (12, 12, 20)
