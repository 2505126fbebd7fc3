"""Casualty figures are read as the words give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.entailment import entailed_counts
from extractor.reading.mentions import mentions
from extractor.reading.numbers import quantities
from schemas import Outcome

KILLED, INJURED = Outcome.killed, Outcome.injured


def figures(text: str) -> list[tuple[str, str]]:
    """Outcome and count of every figure that stands by itself."""
    return [(m.outcome.value, str(m.count)) for m in mentions(text) if not m.part and not m.hypothetical and not m.superseded]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 35 people were killed.", [("killed", "35+")]),
        ("At least four people died and nearly a dozen were injured.", [("killed", "4+"), ("injured", "10..11")]),
        ("The blast left 12 dead and 30 wounded.", [("killed", "12"), ("injured", "30")]),
        ("The bomb killed two soldiers, a guard and 14 civilians.", [("killed", "17")]),
        ("Car bomb kills 10 in Baghdad", [("killed", "10")]),
        ("More than two dozen people were hurt.", [("injured", "25+")]),
        ("Gunmen kidnapped 20 students.", [("abducted", "20")]),
        ("Three suspects were arrested.", [("detained", "3")]),
        ("THREE SUBVERSIVES WERE KILLED AND SEVEN OTHERS WERE WOUNDED.", [("killed", "3"), ("injured", "7")]),
        ("The mayor was shot dead.", [("killed", "1")]),
        ("No one was hurt.", [("injured", "0")]),
        ("The group has fewer than 1,000 fighters and lost 60 percent of its territory.", []),
        ("A 34-year-old man was killed.", [("killed", "1")]),
    ],
)
def test_a_sentence_gives_its_figures_and_no_others(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("quote", "outcome", "count"),
    [
        ("at least 35 people were killed", KILLED, "35+"),
        ("two policemen and a child were killed", KILLED, "3"),
        ("15 wounded", INJURED, "15"),
        ("up to 60 people died", KILLED, "..60"),
        ("fewer than four people were killed", KILLED, "..3"),
        ("between 12 and 15 people were killed", KILLED, "12..15"),
        ("dozens were wounded", INJURED, "24+"),
        ("scores of people were killed", KILLED, "40+"),
        ("no casualties were reported", KILLED, "0"),
    ],
)
def test_a_quote_carries_its_count(quote: str, outcome: Outcome, count: str) -> None:
    assert count in [str(one) for one in entailed_counts(quote, outcome)]


@pytest.mark.parametrize(
    ("quote", "outcome", "count"),
    [
        ("at least 35 people were killed", KILLED, "35"),
        ("31 people were killed", KILLED, "13"),
        ("15 wounded", KILLED, "15"),
        ("two gunmen killed 12 people", KILLED, "2"),
        ("could have killed hundreds", KILLED, "200+"),
        ("killed four people and wounded 12", KILLED, "12"),
        ("police gave no further details", KILLED, "0"),
    ],
)
def test_a_quote_does_not_carry_what_it_does_not_say(quote: str, outcome: Outcome, count: str) -> None:
    assert count not in [str(one) for one in entailed_counts(quote, outcome)]


WORDS = st.sampled_from(
    "a an the no one two 12 dozen at least killed wounded dead died life lives casualties people soldiers his driver and , . "
    "including among them without injury to from toll death rose not nobody lost were was in of by".split()
)


@given(st.lists(WORDS, max_size=30))
def test_no_order_of_words_stops_the_reader_and_every_figure_stands_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    for mention in mentions(text):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.start <= mention.number_start < mention.number_end <= mention.end


@given(st.text())
def test_no_text_stops_the_reader(text: str) -> None:
    mentions(text)
    assert [quantity.start for quantity in quantities(text)] == sorted(quantity.start for quantity in quantities(text))
