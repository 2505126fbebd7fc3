"""A quote carries the counts that its own words give, for the outcome that they name, and no others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.harm.entailment import carries, entailed_counts, outcomes_named
from extractor.reading.harm.enumerations import may_say
from schemas import Count, Outcome

KILLED, INJURED, ABDUCTED = Outcome.killed, Outcome.injured, Outcome.abducted


def carried(quote: str, outcome: Outcome) -> set[str]:
    return {str(count) for count in entailed_counts(quote, outcome)}


@pytest.mark.parametrize(
    ("quote", "outcome", "counts"),
    [
        ("two soldiers, a guard and 14 civilians were killed", KILLED, {"17", "2", "1", "14"}),
        ("killed a woman and her two children", KILLED, {"3", "1", "2"}),
        ("12 people, including three children, were killed", KILLED, {"12", "3"}),
        ("Two people in Basra and three in Mosul were killed", KILLED, {"2", "3", "5"}),
        ("the toll rose to 14 from 11", KILLED, {"14", "11"}),
        ("at least four people", KILLED, {"4+"}),
        ("killed at least four people and wounded nearly a dozen", INJURED, {"10..11"}),
        ("killed and wounded hundreds of people", KILLED, {"200+"}),
        ("No one was killed or injured", INJURED, {"0"}),
        ("took 20 people hostage", ABDUCTED, {"20"}),
        ("a fourth victim died", KILLED, {"4"}),
        ("the murder on Friday of mayor Ana Ruiz and that of six guards", KILLED, {"1", "6"}),
    ],
)
def test_a_quote_carries_every_count_that_its_words_give(quote: str, outcome: Outcome, counts: set[str]) -> None:
    assert counts <= carried(quote, outcome)


def test_soldiers_and_a_guard_are_three_of_the_security_forces() -> None:
    assert "3" in carried("two soldiers, a guard and 14 civilians were killed", KILLED)


@pytest.mark.parametrize(
    ("quote", "outcome", "count"),
    [
        ("12 people, including three children, were killed", KILLED, "15"),
        ("the driver and two passengers died", KILLED, "4"),
        ("12 killed and 30 wounded", KILLED, "30"),
        ("12 killed and 30 wounded", KILLED, "42"),
        ("vowed to kill 100 soldiers", KILLED, "100"),
        ("at least four people", KILLED, "4"),
        ("15 wounded", INJURED, "0"),
        ("a 34-year-old man was killed", KILLED, "34"),
        ("killed on July 11", KILLED, "11"),
        ("a 500-pound bomb killed six", KILLED, "500"),
        ("two bombs killed six people", KILLED, "2"),
    ],
)
def test_a_quote_does_not_carry_other_numbers(quote: str, outcome: Outcome, count: str) -> None:
    assert count not in carried(quote, outcome)


@pytest.mark.parametrize(
    ("quote", "outcomes"),
    [
        ("12 casualties", {KILLED, INJURED}),
        ("two men were shot", {KILLED, INJURED}),
        ("12 bodies were found", {KILLED}),
        ("20 were hospitalised", {INJURED}),
        ("taken hostage", {ABDUCTED}),
        ("at least four people", set()),
    ],
)
def test_outcomes_are_named_by_their_words(quote: str, outcomes: set[Outcome]) -> None:
    assert outcomes <= outcomes_named(quote)
    assert (outcomes_named(quote) == set()) == (outcomes == set())


@pytest.mark.parametrize(
    "word", "slain perished massacred assassinated executed martyred beheaded dead murdered lynched fatalities deaths".split()
)
def test_words_for_killing_name_it(word: str) -> None:
    assert KILLED in outcomes_named(f"12 {word}")


@given(st.integers(2, 10**6), st.sampled_from(list(Outcome)))
def test_a_changed_number_is_not_carried(number: int, outcome: Outcome) -> None:
    assert str(number + 1) not in carried(f"{number} people were killed", outcome)


@given(st.text(max_size=200), st.sampled_from(list(Outcome)))
def test_no_quote_stops_the_reader(quote: str, outcome: Outcome) -> None:
    entailed_counts(quote, outcome)
    outcomes_named(quote)


@pytest.mark.parametrize(
    ("quote", "outcome"),
    [("a third was hurt", Outcome.injured), ("He died", Outcome.killed), ("beat the skipper with a rod", Outcome.injured)],
)
def test_one_person_may_be_told_by_an_ordinal_a_pronoun_or_an_article(quote: str, outcome: Outcome) -> None:
    assert carries(quote, outcome, Count.exactly(1))


@pytest.mark.parametrize(
    ("quote", "number"),
    [
        ("the third person to die", 3),
        ("the ninth of Saturday's dead", 9),
        ("Her death was the 12th", None),
        ("the 12th victim to be killed", 12),
        ("the fourth to die of her wounds", 4),
        ("a third bomb killed people", None),
        ("the second man was killed", None),
    ],
)
def test_who_is_counted_off_makes_so_many_in_all(quote: str, number: int | None) -> None:
    counted = [count.low for count in entailed_counts(quote, Outcome.killed) if count.low > 1]
    assert counted == ([] if number is None else [number])


def test_a_line_that_breaks_in_a_quote_ends_no_sentence() -> None:
    assert carries("KILLED THE MAYOR\nOF THE TOWN OF OSTA AND TWO MEMBERS", Outcome.killed, Count.exactly(3))


@pytest.mark.parametrize(
    ("quote", "outcome", "number"),
    [
        ("Journalists Yusef Abu Hussein and Abdul Kulk were also killed", Outcome.killed, 2),
        ("arrested Ana Ruiz, Luis Paz and Harry Ault", Outcome.detained, 3),
        ("who was sentenced that day to four years in prison", Outcome.detained, 1),
        ("My arm was broken", Outcome.injured, 1),
        ("lost an emir in this hamlet", Outcome.killed, 1),
    ],
)
def test_names_side_by_side_and_a_verb_in_the_singular_count(quote: str, outcome: Outcome, number: int) -> None:
    assert may_say(quote, outcome, Count.exactly(number))
    assert not may_say(quote, outcome, Count.exactly(number + 1))


def test_names_of_towns_do_not_count_where_people_are_counted() -> None:
    assert not may_say("killed four people in New York and Los Angeles", Outcome.killed, Count.exactly(2))


@pytest.mark.parametrize(
    ("quote", "outcome", "count"),
    [
        ("No less than nine United Nations (UN) staff have been detained", Outcome.detained, Count(low=9, high=None)),
        ("more than 100 people were said to be missing", Outcome.missing, Count(low=101, high=None)),
    ],
)
def test_brackets_and_what_is_said_to_be_do_not_part_people_from_what_became_of_them(
    quote: str, outcome: Outcome, count: Count
) -> None:
    assert carries(quote, outcome, count)
