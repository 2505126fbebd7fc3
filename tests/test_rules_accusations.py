"""Rules on accusations: of whom the words speak, and that what others ascribe to a party is no claim of it."""

import pytest

from extractor.testing.judging import violations
from extractor.testing.records import incident, toll
from schemas import Basis, Incident, Perpetrator


def done_by(name: str, basis: Basis, quote: str, **more: str) -> Incident:
    return incident(toll("killed two people", "2"), perpetrators=[Perpetrator(name=name, basis=basis, quote=quote, **more)])


@pytest.mark.parametrize(
    ("name", "quote"),
    [
        ("Teachers' Union", "Agents of the Bureau of Inner Order arrested eight teachers, the Bureau's Information Agency said"),
        ("Red Dawn", "The mayor blamed the Taliban"),
        ("Red Dawn", "Officials suspect the Front for Free Gao and the National Gao Army"),
    ],
)
def test_words_that_accuse_another_party_accuse_no_other(name: str, quote: str) -> None:
    text = f"A bomb killed two people in Gao, home of Red Dawn and of the Teachers' Union. {quote}."
    found = violations(text, done_by(name, Basis.accused, quote))
    assert "accusation-of-another" in [one.rule for one in found]


@pytest.mark.parametrize(
    ("name", "quote"),
    [
        ("Red Dawn", "The mayor blamed the group"),
        ("Red Dawn", "The National Gao Army blamed Red Dawn"),
        ("Red Dawn", "whom the National Gao Army holds responsible"),
    ],
)
def test_an_accuser_named_in_the_words_accuses(name: str, quote: str) -> None:
    text = f"A bomb killed two people in Gao. Red Dawn is active there. {quote}."
    found = violations(text, done_by(name, Basis.accused, quote, by="National Gao Army" if "Army" in quote else "The mayor"))
    assert "accusation-of-another" not in [one.rule for one in found]


@pytest.mark.parametrize(
    "quote",
    [
        "The governor ascribed the attack to Red Dawn",
        "everybody knows Red Dawn did this",
        'the gang was "most probably" led by a man of Red Dawn',
        "A rights office said that it was Red Dawn whom it held responsible",
    ],
)
def test_what_others_ascribe_to_a_party_is_no_claim_of_it(quote: str) -> None:
    text = f"A bomb killed two people in Gao. {quote}."
    found = violations(text, done_by("Red Dawn", Basis.claimed, quote, by="Red Dawn"))
    assert "claim-without-claimant" in [one.rule for one in found]


def test_a_call_claims_for_the_party_that_it_names() -> None:
    quote = 'claimed it for "Free Gao"'
    text = f"A bomb killed two people in Gao. Police suspect Red Dawn, but a caller {quote}."
    assert "claim-without-claimant" in [one.rule for one in violations(text, done_by("Red Dawn", Basis.claimed, quote))]
    assert "claim-without-claimant" not in [one.rule for one in violations(text, done_by("Free Gao", Basis.claimed, quote))]
