"""Figures of which the text says that they were given first, or by mistake, and no longer stand."""

import pytest

from extractor.reading.findings.outdated import is_newest_first, is_outdated, is_rejected, taken_back
from extractor.reading.scenes.reading import Reading


def outdated(text: str) -> list[tuple[str, bool]]:
    """The counted figures of ``text``, each with whether it no longer stands."""
    reading = Reading(text, None)
    counted = [mention for mention in reading.mentions if mention.count is not None and not mention.part]
    return [(str(mention.count), is_outdated(reading, mention, followed=len(counted) > 1)) for mention in counted]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Police had earlier spoken of nine dead.", [("9", True)]),
        ("A week earlier nine people were killed in the same street.", [("9", False)]),
        ("According to first accounts nine people were killed.", [("9", False)]),
        ("By first accounts nine people were killed. Later the mayor counted 11 dead.", [("9", True), ("11", False)]),
        ("The figure of nine dead given at noon was a mistake.", [("9", True)]),
        ("The toll is now nine dead, after a body had been counted twice.", [("9", False)]),
    ],
)
def test_a_figure_is_outdated_by_the_words_around_it(text: str, figures: list[tuple[str, bool]]) -> None:
    assert outdated(text) == figures


def test_a_log_with_the_latest_entry_on_top_is_newest_first() -> None:
    assert is_newest_first("18:40 All is over.\n\n17.05 Shots.\n\n16.30 A bang.")
    assert is_newest_first("9.02pm\nFour died.\n\n6.20pm\nOne died.\n\n11.04am\nScreams.")


def test_a_log_in_the_order_of_the_day_is_not() -> None:
    assert not is_newest_first("06.10 A blast.\n\n07.15 A second one.\n\n09.00 Calm.")


def test_an_article_that_opens_with_an_hour_is_no_log() -> None:
    assert not is_newest_first("At 7 a.m. a bomb went off.\n\nBy 6 p.m. the road was open.")


def test_a_number_that_was_an_earlier_figure_is_taken_back() -> None:
    text = "The mayor counted 61 bodies. The ministry put the dead at 24, revising down an earlier figure of 61."
    assert taken_back(Reading(text, None)) == {61}


@pytest.mark.parametrize(
    ("text", "rejected"),
    [
        ("A spokesman said nine men had died, but the hospital rejected this.", True),
        ("Residents believe that 90 people died, a claim the governor dismissed.", True),
        ("The hospital said that nine men had died, among them a guard.", False),
    ],
)
def test_a_figure_may_be_rejected_in_the_same_breath(text: str, rejected: bool) -> None:
    reading = Reading(text, None)
    assert is_rejected(reading, next(one for one in reading.mentions if not one.part)) is rejected
