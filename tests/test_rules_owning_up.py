"""Rules on claims that are made over two sentences, by bargaining for captives, or in weaker words than those of a claim."""

import pytest

from extractor.testing.judging import violations
from extractor.testing.records import incident
from schemas import AttackType, Basis, Perpetrator

RULE = "claim-without-claimant"


def refused(text: str, name: str, quote: str, *kinds: AttackType) -> bool:
    claim = Perpetrator(name=name, basis=Basis.claimed, quote=quote)
    return any(one.rule == RULE for one in violations(text, incident(perpetrators=[claim], attack_types=list(kinds))))


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        (
            "Two callers claimed it. One named Red Dawn. The other told a paper it had been carried out by the Black Hand.",
            "it had been carried out by the Black Hand",
        ),
        (
            "Two callers claimed it. The other said that it was done by the Black Hand, of which nobody has heard.",
            "it was done by the Black Hand",
        ),
        ("Three groups have claimed it. The first, the Black Hand, was hitherto unknown.", "The first, the Black Hand"),
        ("There were two claims. One came from the Black Hand, a name unknown to the police.", "One came from the Black Hand"),
        ("Two anonymous calls came. In one of them it was ascribed to the Black Hand.", "it was ascribed to the Black Hand"),
        ("A caller claimed it. An hour later another said that the Black Hand had done it.", "the Black Hand had done it"),
        ("A letter reached a paper. In it the Black Hand was named as having laid it.", "the Black Hand was named"),
    ],
)
def test_one_of_those_who_claim_may_name_the_party(words: str, quote: str) -> None:
    assert not refused(f"A bomb hit the Hotel Meridian in Gao. {words}", "Black Hand", quote)


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        (
            "Two callers claimed it. Police said that it had been carried out by the Black Hand.",
            "it had been carried out by the Black Hand",
        ),
        ("Two callers claimed it. Another policeman named the Black Hand.", "named the Black Hand"),
        ("No group claimed it. One came from the north, the Black Hand.", "One came from the north, the Black Hand"),
        (
            "Two callers claimed it. One said that it had not been done by the Black Hand.",
            "it had not been done by the Black Hand",
        ),
        ("A caller spoke of a new group. Others were hurt by the Black Hand in May.", "hurt by the Black Hand in May"),
    ],
)
def test_what_others_say_beside_a_claim_is_none(words: str, quote: str) -> None:
    assert refused(f"A bomb hit the Hotel Meridian in Gao. {words}", "Black Hand", quote)


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("The group calls itself the Commando Noor. By radio it asks for six prisoners.", "calls itself the Commando Noor"),
        ("They style themselves the Commando Noor. They want a bus by noon.", "They style themselves the Commando Noor"),
        ("They go by the name of Commando Noor. They have demanded a ransom.", "go by the name of Commando Noor"),
        ("The Commando Noor demanded two million dollars for them.", "The Commando Noor demanded two million dollars for them"),
        ("The Commando Noor offered to exchange them for six prisoners.", "The Commando Noor offered to exchange them"),
    ],
)
def test_who_bargains_for_captives_in_a_name_owns_up_to_holding_them(words: str, quote: str) -> None:
    assert not refused(f"Gunmen seized eleven tourists near Gao. {words}", "Commando Noor", quote, AttackType.kidnapping)


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("Police suspect a group that calls itself the Commando Noor.", "a group that calls itself the Commando Noor"),
        ("The governor blamed the Commando Noor, which asks for land.", "the Commando Noor, which asks for land"),
        ("The Commando Noor denied it and asked the captors to free them.", "The Commando Noor denied it and asked"),
        ("A band that calls itself the Commando Noor roams there. Rain fell.", "calls itself the Commando Noor"),
    ],
)
def test_a_name_without_a_bargain_is_no_claim(words: str, quote: str) -> None:
    assert refused(f"Gunmen seized eleven tourists near Gao. {words}", "Commando Noor", quote, AttackType.kidnapping)


def test_who_calls_itself_by_a_name_and_holds_nobody_claims_nothing() -> None:
    text = "A bomb hit a bus in Gao. A group that calls itself the Commando Noor is active there. It asks for land."
    assert refused(text, "Commando Noor", "calls itself the Commando Noor", AttackType.bombing)


@pytest.mark.parametrize(
    "words",
    [
        "allowed that his men had been at the house",
        "conceded that his fighters had gone too far",
        "granted that some of his men were to blame",
        "did not dispute that his men had been there",
        "made no attempt to deny it",
        "let it be understood that his men had done it",
    ],
)
def test_a_commander_may_own_up_in_weaker_words(words: str) -> None:
    assert not refused(f"Men of Red Dawn killed five people. Musa Ba, who commands Red Dawn, {words}.", "Red Dawn", words)


@pytest.mark.parametrize(
    "words",
    [
        "allowed reporters to see the house",
        "conceded that his men had been in town but not at the house",
        "granted his men a day of rest",
    ],
)
def test_who_allows_something_else_owns_up_to_nothing(words: str) -> None:
    assert refused(f"Men of Red Dawn killed five people. Musa Ba, who commands Red Dawn, {words}.", "Red Dawn", words)
