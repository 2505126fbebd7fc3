"""Single persons by what they do, and things and qualities whose names end alike."""

import pytest

from extractor.reading.harm.enumerations import may_say
from extractor.reading.words.agents import is_agent
from schemas import Count, Outcome


@pytest.mark.parametrize(
    "word",
    """keeper storekeeper lampmaker ropemaker glassblower tinsmith wheelwright moneylender scaremonger cowhand stablehand
    rickshawwallah chainman ferrywoman washergirl horologist trombonist mutineer sorceress librarian aristocrat cosmonaut
    refusenik masseuse registrar valet jockey parson patwari sarpanch griot""".split(),
)
def test_the_form_of_a_word_or_a_list_tells_an_occupation(word: str) -> None:
    assert is_agent(word)


@pytest.mark.parametrize(
    "word",
    """weakness fortress barrier corridor ladder glacier cylinder clover generator reactor thermometer melee climate estimate
    beforehand upkeep salad consonant covenant elephant restaurant checklist three coffee tribunal junction canteen""".split(),
)
def test_things_and_qualities_with_the_same_endings_are_none(word: str) -> None:
    assert not is_agent(word)


@pytest.mark.parametrize(
    "words",
    [
        "a warehouse keeper of a local relief association",
        "the bank teller behind the counter",
        "the market gatekeeper",
        "a cotton mill stablehand",
        "an ice factory stoker",
        "their village patwari",
    ],
)
def test_somebody_who_works_with_a_thing_is_one_person(words: str) -> None:
    assert may_say(words, Outcome.killed, Count.exactly(1))


@pytest.mark.parametrize("words", ["a warehouse corridor", "the market estimate", "the bank", "a factory generator"])
def test_a_thing_by_a_thing_is_nobody(words: str) -> None:
    assert not may_say(words, Outcome.killed, Count.exactly(1))


def test_members_of_a_list_with_such_an_occupation_add_up() -> None:
    assert may_say("a warehouse keeper and six civilians", Outcome.killed, Count.exactly(7))
    assert may_say("two clerks, a boiler stoker and a night porter were killed", Outcome.killed, Count.exactly(4))
    assert not may_say("a warehouse keeper and six civilians", Outcome.killed, Count.exactly(8))


def test_after_several_people_somebody_behind_a_comma_is_one_more_only_where_the_quote_ends() -> None:
    assert may_say("two soldiers, a policeman", Outcome.killed, Count.exactly(3))
    assert not may_say("killed two soldiers, a policeman said", Outcome.killed, Count.exactly(3))
