"""Before a rule rejects, it asks whether the words could be meant so: lists, claims, denials and nobody, read generously."""

import pytest

from extractor.reading.harm.enumerations import may_say
from extractor.reading.harm.spared import may_say_nobody
from extractor.reading.names.avowals import may_claim, may_deny
from schemas import Count, Outcome

KILLED, INJURED, RELEASED, DETAINED = Outcome.killed, Outcome.injured, Outcome.released, Outcome.detained


@pytest.mark.parametrize(
    ("quote", "outcome", "count"),
    [
        ("Two caretakers and a water carrier have been detained", DETAINED, "3"),
        ("THE MAYOR OF THE DISTRICT OF PALCABAMBA AND TWO MEMBERS OF THE LOCAL COUNCIL", KILLED, "3"),
        ("Two customers have gunshot wounds and a teller broke an ankle", INJURED, "3"),
        ("Nine passengers were let off at nightfall, six more after midnight", RELEASED, "15"),
        ("a doctor, two nurses and fourteen patients", KILLED, "17"),
        ("a third is missing", Outcome.missing, "1"),
        ("He was killed by officers", KILLED, "1"),
        ("killing himself", KILLED, "1"),
        ("a quarryman and his wife and at least three lodgers", KILLED, "5+"),
        ("killing Besim (10) and Erblina (4)", KILLED, "2"),
    ],
)
def test_a_list_may_come_to_the_sum_of_its_members(quote: str, outcome: Outcome, count: str) -> None:
    assert may_say(quote, outcome, Count.parse(count))


@pytest.mark.parametrize(
    ("quote", "outcome", "count"),
    [
        ("killed four people and wounded 15", KILLED, "19"),
        ("killed four people and wounded 15", INJURED, "4"),
        ("12 people, including three children, were killed", KILLED, "15"),
        ("four people were killed in a market", KILLED, "5"),
        ("two cars and a bus were burned, three people died", KILLED, "5"),
        ("Ana Ruiz, a nurse, was killed", KILLED, "2"),
        ("Two gendarmes, treated at the Selahaddin Eyyubi Hospital, were injured", INJURED, "3"),
        ("Two caretakers and a water carrier have been detained", DETAINED, "4"),
        ("a man who was snatched by three men", Outcome.abducted, "4"),
    ],
)
def test_other_outcomes_parts_things_and_appositions_are_no_members(quote: str, outcome: Outcome, count: str) -> None:
    assert not may_say(quote, outcome, Count.parse(count))


@pytest.mark.parametrize(
    "words",
    [
        "hooded men who said they spoke for Los Lobos boasted that it was they who had struck",
        "announced from Paris that it had led the uprising",
        "fighters of his Army of the Upper Valley had carried out the attack, a commander told the BBC",
        "gave the credit to a Carolina Patriot Brigade",
        '"We are not ashamed," wrote the chairman of the brigade',
        "the group's channel posted a video of the ambush",
    ],
)
def test_words_that_tell_of_something_said_or_signed_may_be_a_claim(words: str) -> None:
    assert may_claim(words)


@pytest.mark.parametrize(
    "words",
    [
        "the Taliban denied involvement",
        "the army rejected this as shameful",
        "police said the rebels had fired first",
        "officials blamed the rebels",
        "Taliban fighters attacked the base",
        '"We did not kill those people," said the commander',
        "Hamas stopped short of saying so",
    ],
)
def test_denials_blame_reports_and_mere_deeds_are_no_claim(words: str) -> None:
    assert not may_claim(words)


@pytest.mark.parametrize(
    ("words", "denies"),
    [
        ('rejected this as "shameful"', True),
        ("had no more to do with it than the choir", True),
        ("says that neither it nor any affiliate took part", True),
        ("it never struck civilians", True),
        ("said the accusation was baseless", True),
        ("claimed responsibility for the attack", False),
        ("said it had carried out the bombing", False),
    ],
)
def test_a_denial_holds_something_that_negates_or_rejects(words: str, denies: bool) -> None:
    assert may_deny(words) is denies


@pytest.mark.parametrize(
    ("words", "nobody"),
    [
        ("Not one prison guard or police officer died", True),
        ("nobody else suffered so much as a scratch", True),
        ("WITHOUT PERSONAL MISFORTUNES TO LAMENT", True),
        ("all aboard escaped", True),
        ("there was no word on casualties", False),
        ("no immediate reports of casualties", False),
        ("No group has claimed the attack", False),
        ("police did not give figures", False),
        ("four people were wounded", False),
        ("without giving details", False),
    ],
)
def test_nobody_is_said_by_words_for_it_and_not_by_missing_news(words: str, nobody: bool) -> None:
    assert may_say_nobody(words, Outcome.killed) is nobody
