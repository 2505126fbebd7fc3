"""Rules on counts: what a quote's own words carry, and for whom."""

import pytest

from extractor.testing.judging import error, violations, warning
from extractor.testing.records import incident, toll
from schemas import Count, Group, Outcome, Toll, TollStatus

INJURED = Outcome.injured
FIRST = "incidents[0].tolls[0]"


def test_a_bound_must_be_kept() -> None:
    text = "At least 35 people were killed in Gao."
    quote = "At least 35 people were killed"
    assert violations(text, incident(toll(quote, "35+"))) == []
    assert violations(text, incident(toll(quote, "35"))) == [
        error("count-not-in-quote", f"{FIRST}.count", f'35 killed is not what the quote says: "{quote}" says 35+')
    ]


@pytest.mark.parametrize(
    ("quote", "right", "wrong"),
    [
        ("nearly a dozen people were killed", "10..11", "12"),
        ("two policemen and a child were killed", "3", "4"),
        ("12 people, including three children, were killed", "12", "15"),
        ("up to 40 people were killed", "..40", "40"),
        ("between 12 and 15 people were killed", "12..15", "13..15"),
        ("dozens of people were killed", "24+", "24"),
        ("a shopkeeper was killed", "1", "2"),
        ("six people were killed and nine hurt", "6", "9"),
        ("a 34-year-old man was killed", "1", "34"),
        ("more than 60 percent of the 20 dead were killed by gunfire", "20", "60"),
        ("six people, not 14 as first reported, were killed", "6", "41"),
        ("all but one of the 11 divers were killed", "10", "1"),
        ("one man was killed, leaving behind a wife and four sons", "1", "6"),
        ("two more bodies were found, bringing the number of dead to nine", "9", "11"),
        ("none of the five aboard survived", "5", "4"),
        ("two farms had three men killed each", "6", "9"),
        ("a bomb hurt eight and killed twice that number", "16", "24"),
        ("two brothers, their uncle and a neighbour were killed", "4", "5"),
        ("40 camp dwellers were killed", "40", "4"),
        ("a second Malian died", "2", "3"),
        ("brothers Idris and Musa Bello were killed", "2", "3"),
        ("a woman with two children was killed", "3", "4"),
        ("a political commissar among them, were killed", "1", "2"),
    ],
)
def test_a_count_is_what_its_quote_says_and_nothing_else(quote: str, right: str, wrong: str) -> None:
    text = f"Police in Gao said that {quote}."
    assert [v for v in violations(text, incident(toll(quote, right))) if v.severity == "error"] == []
    found = violations(text, incident(toll(quote, wrong)))
    assert [(v.rule, v.path) for v in found if v.severity == "error"] == [("count-not-in-quote", f"{FIRST}.count")]
    assert next(v.message for v in found).startswith(f'{wrong} killed is not what the quote says: "{quote}" says ')


def test_a_quote_that_lost_its_number_carries_none() -> None:
    text = "A bomb killed 31 people in Gao."
    assert violations(text, incident(toll("people in Gao", "31"))) == [
        error(
            "count-not-in-quote",
            f"{FIRST}.count",
            '31 killed is not what the quote says: "people in Gao" says no number of people',
        )
    ]


def test_a_threat_carries_no_count() -> None:
    text = "Red Dawn vowed to kill 100 soldiers in Gao."
    found = violations(text, incident(toll("vowed to kill 100 soldiers", "100")))
    assert [(v.rule, v.path) for v in found] == [("count-not-in-quote", f"{FIRST}.count")]


def test_another_outcome_is_named() -> None:
    text = "A bomb killed 31 people in Gao and 15 were wounded."
    both = [toll("killed 31 people", "31"), toll("15 were wounded", "15", INJURED)]
    assert violations(text, incident(*both)) == []
    swapped = [toll("killed 31 people", "31", INJURED), toll("15 were wounded", "15")]
    assert [v for v in violations(text, incident(*swapped)) if v.rule == "outcome-not-in-quote"] == [
        error("outcome-not-in-quote", f"{FIRST}.outcome", '"killed 31 people" speaks of killed, not of injured'),
        error("outcome-not-in-quote", "incidents[0].tolls[1].outcome", '"15 were wounded" speaks of injured, not of killed'),
    ]


@pytest.mark.parametrize(
    ("quote", "count", "outcome"),
    [
        ("80 employees were rescued", "80", Outcome.killed),
        ("The navy released nine fishermen", "9", Outcome.detained),
        ("A leaflet sentenced eleven teachers to death", "11", Outcome.killed),
    ],
)
def test_the_rescued_the_released_and_the_threatened_came_to_no_harm(quote: str, count: str, outcome: Outcome) -> None:
    found = violations(f"{quote} in Gao.", incident(toll(quote, count, outcome)))
    assert [(v.rule, v.path) for v in found if v.severity == "error"] == [("outcome-not-in-quote", f"{FIRST}.outcome")]


def test_what_somebody_is_jailed_for_is_not_what_befell_him() -> None:
    quote = "Four men were convicted of murder"
    assert [
        v for v in violations(f"{quote} in Gao.", incident(toll(quote, "4", Outcome.detained))) if v.severity == "error"
    ] == []


def test_who_has_not_been_released_is_still_held() -> None:
    quote = "The gang has not released all 23 sailors"
    assert [
        v for v in violations(f"{quote} of the ship.", incident(toll(quote, "23", Outcome.abducted))) if v.severity == "error"
    ] == []


def test_a_quote_without_an_outcome_has_that_of_its_sentence() -> None:
    text = "A bomb in Gao killed at least 31 shoppers."
    assert violations(text, incident(toll("at least 31 shoppers", "31+"))) == []
    assert violations(text, incident(toll("at least 31 shoppers", "31+", INJURED))) == [
        error("outcome-not-in-quote", f"{FIRST}.outcome", f'"{text}" speaks of killed, not of injured')
    ]


def test_a_group_has_its_own_number_and_not_everybodys() -> None:
    quote = "Eight civilians and six soldiers were killed"
    text = f"{quote} in Gao."
    right = [
        toll(quote, "8", group=Group.civilians),
        toll(quote, "6", group=Group.security_forces),
        toll(quote, "14", group=Group.everyone),
    ]
    assert violations(text, incident(*right)) == []
    assert violations(text, incident(toll(quote, "14", group=Group.civilians))) == [
        error("group-not-in-quote", f"{FIRST}.group", f'"{quote}" gives 14 everyone, not 14 civilians')
    ]
    assert violations(text, incident(toll(quote, "8", group=Group.attackers))) == [
        error("group-not-in-quote", f"{FIRST}.group", f'"{quote}" gives 8 civilians, not 8 attackers')
    ]


def test_a_range_the_wrong_way_round_is_named_with_its_bounds() -> None:
    quote = "Nearly a dozen people were killed"
    turned = Toll(quote=quote, outcome=Outcome.killed, count=Count(low=11, high=10))
    record = incident(turned, attackers=Count(low=3, high=2))
    assert violations(f"{quote} in Gao by three men.", record) == [
        error("range-inverted", "incidents[0].attackers", "the upper bound 2 lies below the lower bound 3"),
        error("range-inverted", f"{FIRST}.count", "the upper bound 10 lies below the lower bound 11"),
        error("count-not-in-quote", f"{FIRST}.count", f'11..10 killed is not what the quote says: "{quote}" says 10..11'),
    ]


def test_zero_needs_words_that_say_so() -> None:
    quote = "Police gave no further details"
    text = f"A bomb went off in Gao. {quote}."
    assert violations(text, incident(toll(quote, "0"))) == [
        error("count-not-in-quote", f"{FIRST}.count", f'0 killed is not what the quote says: "{quote}" says no number of people'),
        error(
            "zero-without-words", f"{FIRST}.count", f'0 killed, but "{quote}" does not say that nobody was: unknown is no toll'
        ),
    ]


@pytest.mark.parametrize("quote", ["No one was hurt", "There were no injuries", "Nobody was injured", "All staff escaped unhurt"])
def test_words_that_nobody_was_hurt_carry_a_zero(quote: str) -> None:
    assert violations(f"A bomb went off in Gao. {quote}.", incident(toll(quote, "0", INJURED))) == []


def test_the_number_of_attackers_must_be_one_that_the_article_gives() -> None:
    text = "Two gunmen killed four people in Gao."
    told = toll("killed four people", "4")
    assert violations(text, incident(told, attackers=Count.exactly(2))) == []
    assert violations(text, incident(told, attackers=Count.exactly(3))) == [
        error("attackers-not-in-article", "incidents[0].attackers", "no words in the article give the number 3")
    ]


def test_a_count_of_more_than_ten_thousand_is_looked_at() -> None:
    assert violations("The battle killed 10,000 people in Gao.", incident(toll("killed 10,000 people", "10000"))) == []
    assert violations("The battle killed 120,000 people in Gao.", incident(toll("killed 120,000 people", "120000"))) == [
        warning("implausible-count", f"{FIRST}.count", "120000 killed in one incident is above 10,000")
    ]


def test_a_figure_that_no_toll_cites_is_asked_about() -> None:
    text = "A bomb killed three people in Gao, and 15 wounded were taken to hospital."
    killed = toll("killed three people", "3")
    assert violations(text, incident(killed)) == [
        warning("unaccounted-toll", "incidents", f'no toll cites "15 wounded" (15 injured): "{text}"')
    ]
    assert violations(text, incident(killed, toll("15 wounded", "15", INJURED))) == []


def test_a_figure_that_is_told_again_or_belongs_to_a_period_is_not_asked_about() -> None:
    text = "A bomb killed three people in Gao. The three killed were guards. Attacks have killed 90 people so far this year."
    assert violations(text, incident(toll("killed three people", "3"))) == []


def test_a_superseded_figure_needs_its_words_as_much_as_a_current_one() -> None:
    text = "The toll in Gao rose to 14 killed from 11."
    right = [toll("14 killed", "14"), toll("rose to 14 killed from 11", "11", status=TollStatus.superseded)]
    assert violations(text, incident(*right)) == []
    wrong = toll("14 killed", "11", status=TollStatus.superseded)
    assert [v.rule for v in violations(text, incident(right[0], wrong)) if v.severity == "error"] == ["count-not-in-quote"]


def test_a_quote_without_its_subject_counts_the_one_person_whom_its_sentence_names() -> None:
    quote = "got away with burns to both hands"
    one = toll(quote, "1", INJURED, Group.officials)
    assert violations(f"The head of the port of Gao, Adama Traore, {quote}.", incident(one)) == []
    found = violations(f"Two clerks and the head of the port of Gao, Adama Traore, {quote}.", incident(one))
    assert [violation.rule for violation in found] == ["count-not-in-quote"]


@pytest.mark.parametrize("right", ["200+", "300+"])
def test_several_hundred_may_be_read_in_two_ways(right: str) -> None:
    quote = "several hundred villagers were killed"
    assert violations(f"In Gao {quote}.", incident(toll(quote, right))) == []
    wrong = violations(f"In Gao {quote}.", incident(toll(quote, "100+")))
    assert [violation.rule for violation in wrong] == ["count-not-in-quote"]


def test_in_capitals_others_tell_of_one_more_before_them() -> None:
    quote = "ADAMA TRAORE, RECTOR OF THE UNIVERSITY OF GAO, FIVE OTHER PRIESTS, AND TWO WOMEN WERE MURDERED"
    assert violations(f"{quote}.", incident(toll(quote, "8"))) == []
    assert [found.rule for found in violations(f"{quote}.", incident(toll(quote, "9")))] == ["count-not-in-quote"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A 20-strong gang hit Gao.", 20),
        ("A twelve-man team hit Gao.", 12),
        ("The raiders, said to number nine and dressed as monks, hit Gao.", 9),
        ("A blogger and four other people beat a man in Gao.", 5),
        ("A driver rammed the gate in Gao. Two other men opened fire.", 3),
        ("A man with a bag carried out the bombing with the help of three women.", 4),
        ("Two gunmen, accompanied by a boy, shot the guard.", 3),
        ("A suicide bomber rammed the gate in Gao, and six gunmen then ran into the yard.", 7),
        ("A suicide bomber rammed the gate in Gao at nine. Police saw six gunmen run in.", 7),
    ],
)
def test_attackers_may_be_numbered_inside_a_word_or_as_one_and_others(text: str, number: int) -> None:
    assert violations(text, incident(attackers=Count.exactly(number))) == []
    wrong = violations(text, incident(attackers=Count.exactly(number + 1)))
    assert [found.rule for found in wrong] == ["attackers-not-in-article"]


def test_the_rescued_are_freed_also_when_they_are_told_to_be_unhurt() -> None:
    quote = "six victims rescued unhurt"
    text = f"Police shot two kidnappers in Gao; {quote}."
    assert [v for v in violations(text, incident(toll(quote, "6", Outcome.released))) if v.severity == "error"] == []
    assert [v.rule for v in violations(text, incident(toll(quote, "7", Outcome.released))) if v.severity == "error"] == [
        "count-not-in-quote"
    ]


@pytest.mark.parametrize(
    ("quote", "count", "outcome"),
    [
        ("Four people died, a waiter, two cooks and a guard", "8", Outcome.killed),
        ("The five, four guards and a foreigner, were taken", "9", Outcome.abducted),
        ("The number of dead has risen to 19 after five people died of their wounds", "24", Outcome.killed),
        ("Three gunmen abducted a French teacher", "3", Outcome.abducted),
        ("A jeweller and a customer were shot dead by three youths", "3", Outcome.killed),
        ("All but one were released", "1", Outcome.released),
    ],
)
def test_nobody_is_counted_twice_and_no_doers_in_place_of_their_victims(quote: str, count: str, outcome: Outcome) -> None:
    found = violations(f"{quote}.", incident(toll(quote, count, outcome, Group.civilians)))
    assert "count-not-in-quote" in [one.rule for one in found]


@pytest.mark.parametrize(
    ("quote", "count", "outcome"),
    [
        ("Two cooks, a nurse and a guard were killed", "4", Outcome.killed),
        ("Four people died, a waiter, two cooks and a guard", "4", Outcome.killed),
        ("Three people were killed in Gao, two women and a man in Kati", "6", Outcome.killed),
        ("Three teachers were abducted by three gunmen", "3", Outcome.abducted),
        ("Five monks and two nuns were shot dead by seven soldiers", "7", Outcome.killed),
    ],
)
def test_a_list_may_add_up_and_victims_be_as_many_as_those_who_did_it(quote: str, count: str, outcome: Outcome) -> None:
    found = violations(f"{quote}.", incident(toll(quote, count, outcome)))
    assert "count-not-in-quote" not in [one.rule for one in found]


@pytest.mark.parametrize(
    "words",
    [
        "she thought the deaths were nearer 50",
        "the dead were closer to 50 than to 30",
        "more like 50 people had died",
        "getting on for 50 people were killed",
        "close on 50 people were killed",
        "not far short of 50 people were killed",
        "a good 50 people were killed",
        "50 people, give or take, were killed",
        "not far off 50 people were killed",
        "in the neighbourhood of 50 people were killed",
    ],
)
def test_words_for_somewhat_less_or_more_give_about_as_many(words: str) -> None:
    text = f"At the clinic in Gao a nurse said that {words}."
    assert [v.rule for v in violations(text, incident(toll(words, "~50"))) if v.severity == "error"] == []
    wrong = violations(text, incident(toll(words, "~60")))
    assert [v.rule for v in wrong if v.severity == "error"] == ["count-not-in-quote"]


@pytest.mark.parametrize(
    ("quote", "outcome"),
    [
        ("Fourteen people were treated for shock", INJURED),
        ("Two clerks were shot and wounded", Outcome.killed),
        ("Two clerks were shot in both legs", Outcome.killed),
        ("Some 9,000 people have fled Mopti", Outcome.missing),
    ],
)
def test_a_fright_is_no_wound_a_wound_no_death_and_who_fled_is_not_missing(quote: str, outcome: Outcome) -> None:
    count = {"Fo": "14", "Tw": "2", "So": "~9000"}[quote[:2]]
    found = violations(f"{quote}.", incident(toll(quote, count, outcome)))
    assert "outcome-not-in-quote" in [one.rule for one in found]


@pytest.mark.parametrize(
    ("quote", "outcome"),
    [
        ("Fourteen people were treated for shock and cuts", INJURED),
        ("Two clerks were shot and wounded and died at noon", Outcome.killed),
        ("Two clerks were shot in the legs and bled to death", Outcome.killed),
    ],
)
def test_a_fright_or_a_wound_may_not_be_all(quote: str, outcome: Outcome) -> None:
    count = "14" if quote.startswith("Fo") else "2"
    found = violations(f"{quote}.", incident(toll(quote, count, outcome)))
    assert "outcome-not-in-quote" not in [one.rule for one in found]


@pytest.mark.parametrize("behind", ["in a week", "since the New Year", "of the year", "since the beginning of the year"])
def test_the_last_of_a_series_is_one(behind: str) -> None:
    quote = f"He is the third clerk to be killed in Gao {behind}"
    found = violations(f"{quote}.", incident(toll(quote, "3")))
    assert "ordinal-as-number" in [one.rule for one in found]
