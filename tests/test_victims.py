"""Who some of those harmed were is a figure of its own, also where a clause of its own tells it."""

import pytest

from extractor.reading.scenes.reading import Reading


def parts(text: str) -> list[tuple[str, str, str]]:
    """Outcome, group and count of every part of another figure."""
    reading = Reading(text, None)
    told = [*reading.mentions, *reading.unworded]
    return [(one.outcome.value, one.group.value, str(one.count)) for one in told if one.part]


@pytest.mark.parametrize(
    ("clause", "part"),
    [
        ("Two of them were policemen.", ("killed", "security_forces", "2")),
        ("Four of the dead were children.", ("killed", "children", "4")),
        ("Two of the nine were infants in arms.", ("killed", "children", "2")),
        ("One of the victims was a Syrian corporal.", ("killed", "security_forces", "1")),
        ('"Five were children," the mayor said.', ("killed", "children", "5")),
        ("Among them was a girl of ten.", ("killed", "children", "1")),
        ("The victims include seven children.", ("killed", "children", "7")),
        ("Three reporters were among those killed.", ("killed", "journalists", "3")),
        ("Three of them were under the age of ten.", ("killed", "children", "3")),
    ],
)
def test_a_clause_that_says_who_they_were_counts_a_part(clause: str, part: tuple[str, str, str]) -> None:
    assert part in parts(f"Nine people were killed on the road. {clause}")


@pytest.mark.parametrize(
    "clause",
    [
        "Three of the nine were not gunmen.",
        "All but two of those killed were girls.",
        "One of them was a clerk.",
    ],
)
def test_what_tells_of_no_group_apart_counts_no_part(clause: str) -> None:
    assert parts(f"Nine people were killed on the road. {clause}") == []


def test_without_a_figure_before_it_there_is_no_part() -> None:
    assert parts("Two of them were policemen.") == []
