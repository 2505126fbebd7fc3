"""Names: two spellings of one place."""

import pytest

from evals.names import related_place, same_place


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Paktya", "Paktiya"),
        ("Paktia Province", "paktya"),
        ("N'Djamena", "Ndjamena"),
        ("Şanlıurfa", "sanliurfa"),
        ("Shahr-e-Naw", "Shahr e Naw"),
        ("Mallawi", "Malawi"),
    ],
)
def test_transliterations_of_one_name_are_one_place(a: str, b: str) -> None:
    assert same_place(a, b)


@pytest.mark.parametrize(("a", "b"), [("Paktya", "Paktika"), ("Kunar", "Kunduz"), ("Gao", "Goa"), ("Mali", "Bali")])
def test_other_names_are_other_places(a: str, b: str) -> None:
    assert not same_place(a, b)


def test_a_name_that_holds_the_other_is_related_and_not_the_same() -> None:
    assert related_place("Shahr-e-Naw", "Shahr-e-Naw area of Kabul")
    assert not same_place("Shahr-e-Naw", "Shahr-e-Naw area of Kabul")
