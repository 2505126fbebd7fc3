"""How an attack was done, where its words speak of several ways."""

import pytest

from extractor.models.baseline import answer
from schemas import Article, AttackType


def _kinds(text: str) -> list[AttackType]:
    return answer(Article(id="a", text=text)).incidents[0].attack_types


@pytest.mark.parametrize(
    "text",
    [
        "Two men on a motorcycle shot dead the mayor of Remanso on 4 May 2019 outside her home.",
        "Councilor Ana Roca was gunned down by two men on a motorcycle in Remanso on 4 May 2019, police said; she died at once.",
    ],
)
def test_the_killing_of_an_office_holder_is_an_assassination(text: str) -> None:
    assert _kinds(text)[0] is AttackType.assassination


def test_the_killing_of_an_office_holders_guard_is_none() -> None:
    text = "Two men on a motorcycle shot dead the mayor's driver in Remanso on 4 May 2019."
    assert _kinds(text) == [AttackType.armed_assault]


def test_a_clash_leads_an_assault() -> None:
    text = (
        "An army patrol fought a column of rebels near Remanso on 4 May 2019, killing nine of them; three soldiers were killed."
    )
    assert _kinds(text) == [AttackType.clash, AttackType.armed_assault]


def test_a_hijacking_leads_what_was_done_in_it() -> None:
    text = (
        "A young man with a grenade hijacked an airliner at Remanso on 4 May 2019. The grenade exploded as soldiers stormed the "
        "plane; two bombs were found aboard and a bomb went off."
    )
    assert _kinds(text)[0] is AttackType.hijacking
