from datetime import date

import pytest

from evals.align import MINIMUM, Pairing, align, similarity
from evals.facts import Accepted, Days, Fact, Facts, Range

MONDAY = Days(date(2019, 5, 6), date(2019, 5, 6))
WEEK_BEFORE = Days(date(2019, 4, 29), date(2019, 4, 29))


def incident(when: Days | None, city: str | None, *, role: str = "main", **others: Fact) -> Facts:
    return {"date": when, "country": "AF", "city": city, "role": role, **others}


def accepted(record: Facts) -> Accepted:
    return {name: (value,) for name, value in record.items()}


def test_incidents_are_paired_by_date_and_place_whatever_their_order() -> None:
    kabul, herat = incident(MONDAY, "Kabul"), incident(WEEK_BEFORE, "Herat")
    assert align([herat, kabul], [accepted(kabul), accepted(herat)]) == Pairing(((0, 1), (1, 0)), (), ())


def test_counts_have_no_say_in_pairing() -> None:
    kabul = incident(MONDAY, "Kabul", killed=Range(4, 4))
    herat = incident(WEEK_BEFORE, "Herat", killed=Range(35, None))
    swapped = [{**kabul, "killed": herat["killed"]}, {**herat, "killed": kabul["killed"]}]
    assert align(swapped, [accepted(kabul), accepted(herat)]).pairs == ((0, 0), (1, 1))


def test_an_incident_at_another_time_and_place_stays_unpaired() -> None:
    ours = incident(MONDAY, "Kabul", attack_types=frozenset({"bombing"}), perpetrator=("Taliban",))
    right = {
        **incident(WEEK_BEFORE, "Herat", role="background"),
        "attack_types": frozenset({"bombing"}),
        "perpetrator": ("Taliban",),
    }
    assert align([ours], [accepted(right)]) == Pairing((), (0,), (0,))


def test_a_record_that_knows_nothing_but_its_role_is_paired_with_the_only_main_incident() -> None:
    assert align([{"role": "main"}], [accepted(incident(MONDAY, "Kabul"))]).pairs == ((0, 0),)


def test_a_record_that_knows_nothing_and_has_another_role_is_not() -> None:
    assert align([{"role": "background"}], [accepted(incident(None, None))]).pairs == ()


def test_among_equals_the_order_decides() -> None:
    twin = incident(MONDAY, "Kabul")
    assert align([twin, twin, twin], [accepted(twin)] * 3).pairs == ((0, 0), (1, 1), (2, 2))
    assert align([twin, twin], [accepted(twin)] * 3) == Pairing(((0, 0), (1, 1)), (), (2,))


def test_the_sum_of_similarities_is_what_counts_not_the_first_come() -> None:
    """The first prediction fits both gold incidents; it must leave the first one to the second prediction."""
    vague, precise = incident(MONDAY, None), incident(MONDAY, "Kabul")
    assert align([vague, precise], [accepted(precise), accepted(vague)]).pairs == ((0, 1), (1, 0))


def test_no_prediction_and_no_gold_make_no_pairs() -> None:
    kabul = incident(MONDAY, "Kabul")
    assert align([], []) == Pairing((), (), ())
    assert align([], [accepted(kabul)]) == Pairing((), (), (0,))
    assert align([kabul], []) == Pairing((), (0,), ())


@pytest.mark.parametrize(
    ("ours", "expected"),
    [
        # date + place + type (half) + perpetrator (half) + role
        (incident(MONDAY, "Kabul"), 0.30 + 0.30 + 0.075 + 0.075 + 0.10),
        (incident(MONDAY, "Herat"), 0.30 + 0.03 + 0.075 + 0.075 + 0.10),
        (incident(MONDAY, None), 0.30 + 0.18 + 0.075 + 0.075 + 0.10),
        (incident(Days(date(2019, 5, 7), date(2019, 5, 7)), "Kabul"), 0.15 + 0.30 + 0.075 + 0.075 + 0.10),
        (incident(Days(date(2019, 5, 6), date(2019, 5, 12)), "Kabul"), 0.24 + 0.30 + 0.075 + 0.075 + 0.10),
        ({**incident(MONDAY, "Kabul"), "country": "PK"}, 0.30 + 0.00 + 0.075 + 0.075 + 0.10),
        (incident(WEEK_BEFORE, "Kabul", role="background"), 0.06 + 0.30 + 0.075 + 0.075 + 0.00),
    ],
)
def test_similarity_adds_up_its_traits(ours: Facts, expected: float) -> None:
    assert similarity(ours, accepted(incident(MONDAY, "Kabul"))) == pytest.approx(expected)


def test_any_accepted_city_makes_the_place_agree() -> None:
    gold = {**accepted(incident(MONDAY, None)), "city": ("Kabul", "Paghman")}
    assert similarity(incident(MONDAY, "Paghman"), gold) == similarity(incident(MONDAY, "Kabul"), gold) > MINIMUM
