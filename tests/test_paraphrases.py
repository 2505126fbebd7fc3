"""Quotes that tell a number by another one, in plainer words."""

import pytest

from extractor.reading.harm.paraphrases import paraphrased


@pytest.mark.parametrize(
    ("quote", "plain"),
    [
        ("Two thirds of the 30 trainees were killed", "20 trainees were killed"),
        ("three quarters of their 40 porters died", "30 porters died"),
        ("one in five of the 60 convicts was shot", "12 convicts was shot"),
        ("nearly half of the 90 passengers drowned", "nearly 45 passengers drowned"),
        ("a third of the 100 guests were poisoned", "about 33 guests were poisoned"),
        ("All but two of the nine sailors were lost", "7 sailors were lost"),
        ("None of the six aboard survived", "6 people died"),
        ("Only one of the eight men on the roof came out alive", "7 people died"),
        ("the sole survivor of an 11-man patrol", "the 10 people died and another survived patrol"),
        ("a double killing in the harbour", "a killing of two people in the harbour"),
        ("A guard was slain, leaving behind a wife and four sons", "A guard was slain"),
        ("The dead clerk is survived by three daughters", "The dead clerk"),
    ],
)
def test_a_number_told_by_another_is_put_plainly(quote: str, plain: str) -> None:
    assert paraphrased(quote) == (plain,)


def test_a_larger_number_that_counts_the_harmed_itself_is_kept_beside_its_part() -> None:
    quote = "a quarter of the 80 dead were women"
    assert paraphrased(quote) == ("20 dead were women", quote)


def test_what_was_added_and_what_it_comes_to_are_read_apart() -> None:
    assert paraphrased("two more bodies were found, bringing the number of dead to nine") == (
        "two more bodies were found",
        "bringing the number of dead to nine",
    )


@pytest.mark.parametrize(
    "quote",
    [
        "four of the 12 dead were women",
        "the sixth of the 12 victims",
        "half a dozen men died",
        "half of the victims",
        "the second half of the 20th century",
        "members of the three families",
    ],
)
def test_other_words_stay_as_they_are(quote: str) -> None:
    assert paraphrased(quote) == (quote,)
