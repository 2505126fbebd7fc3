"""Figures of those who are told of together, and of those who are named among others."""

import pytest

from extractor.reading.harm.mentions import mentions
from schemas import Count, Group, Outcome

KILLED, INJURED = Outcome.killed, Outcome.injured


def figures(text: str) -> list[tuple[str, str]]:
    """Outcome and count of every figure that stands by itself."""
    return [(m.outcome.value, str(m.count)) for m in mentions(text) if not m.part and not m.hypothetical and not m.superseded]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A teacher from the village of Orlan and his son were killed.", [("killed", "2")]),
        ("A banker who had refused to pay and her driver were killed.", [("killed", "2")]),
        ("The chief of the port authority and two guards in his car were wounded.", [("injured", "3")]),
        ("Gunmen killed the mayor of San Luis and his wife.", [("killed", "2")]),
        ("Gunmen killed the mayor of San Luis and his wife escaped.", [("killed", "1")]),
        ("She and two nurses were killed.", [("killed", "3")]),
        ("Two women, both teachers, were killed.", [("killed", "2")]),
        ("Two others, both women, were wounded.", [("injured", "2")]),
        ("Colonel Anton Reva and his wife were wounded.", [("injured", "2")]),
        ("Dr Anton Reva and his driver were shot dead.", [("killed", "2")]),
        ("A woman and her three-year-old daughter were killed.", [("killed", "2")]),
        ("A second nurse and a porter were wounded.", [("injured", "2")]),
        ("A witness from the town said that a farmer and his son were killed.", [("killed", "2")]),
    ],
)
def test_those_told_of_together_are_counted_together(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Divers found three more bodies, bringing to 31 the number of people killed.", ["31"]),
        ("Hungary raised to 12 on Friday the number of its citizens killed.", ["12"]),
        ("The number of prison guards killed in the raid on the northern wing has risen to nine.", ["9"]),
        ("The total of injured is 48.", ["48"]),
        ("The mayor put all the dead at 24.", ["24"]),
        ("The army raised to nine the number of people killed.", ["9"]),
        ("The ministry put the dead at nine villagers and two guards.", ["11"]),
        ("A total of nine people were killed and 15 wounded.", ["9", "15"]),
        ("The number of raids in which people were killed rose to 19.", []),
    ],
)
def test_the_number_of_those_harmed_is_told_before_or_after_it(text: str, expected: list[str]) -> None:
    counts = [str(one.count) for one in mentions(text) if one.count is not None and not one.part]
    assert counts[-len(expected) :] == expected if expected else not counts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Raiders killed at least 30 people, women and children among them, nuns said.", [("killed", "30+")]),
        ("A blast killed 15 people, two women and a child among them, and wounded nine.", [("killed", "15"), ("injured", "9")]),
        ("Their eldest son, who ran after the lorry, was hurt.", [("injured", "1")]),
        ("They broke in, wounding a clerk and shooting dead two guards.", [("injured", "1"), ("killed", "2")]),
    ],
)
def test_asides_and_those_named_among_the_dead_leave_the_figure_as_it_is(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Troops killed four members of the New People's Army.", Group.attackers),
        ("Three members of the People's Democratic Party were killed.", Group.everyone),
        ("Three men of the harbour police were killed.", Group.security_forces),
        ("A shell killed six members of one family.", Group.civilians),
        ("Five members of the club were killed.", Group.everyone),
    ],
)
def test_members_are_of_the_group_of_what_they_belong_to(text: str, group: Group) -> None:
    assert [m.group for m in mentions(text)] == [group]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seven men, he said, were killed.", [("killed", "7")]),
        ("Seven men, police said, were wounded.", [("injured", "7")]),
        ("Seven men, the mayor told reporters, were killed.", [("killed", "7")]),
        ("Seven men, according to the army, had been killed.", [("killed", "7")]),
        ("Two nurses and a driver, officials said, were later shot dead.", [("killed", "3")]),
        ("The raid, police said, was over and two men were killed.", [("killed", "2")]),
    ],
)
def test_who_tells_it_may_stand_between_people_and_their_verb(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six of them were wounded.", [("injured", "6")]),
        ("The bus held 40 people. Two of them were injured and one was killed.", [("injured", "2"), ("killed", "1")]),
        ("None of them was injured.", [("injured", "0")]),
        ("Seven men (three of them traders) were killed.", [("killed", "7")]),
        ("Seven men – three of them traders – were killed.", [("killed", "7")]),
        ("Sixteen people, and not 23 as was announced, were killed.", [("killed", "16")]),
    ],
)
def test_a_part_and_what_is_set_off_leave_the_figure_as_it_is(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seven men, farmers from the hills, were killed.", [("killed", "7")]),
        ("Seven men, thought to be traders, were killed.", [("killed", "7")]),
        ("Four of them, with babies on their backs, were wounded.", [("injured", "4")]),
        ("Seven employees of a firm that builds roads were killed.", [("killed", "7")]),
        ("A clerk in a ward that lies by the river was wounded.", [("injured", "1")]),
        ("The ministry said of the town that soldiers were killed.", []),
        ("Seven asylum seekers from Ghana were injured.", [("injured", "7")]),
    ],
)
def test_whoever_is_described_before_the_verb_is_counted(text: str, expected: list[tuple[str, str]]) -> None:
    assert [one for one in figures(text) if one[1] != "None"] == expected


@pytest.mark.parametrize(
    ("people", "group"),
    [
        ("housewives", Group.civilians),
        ("visitors", Group.civilians),
        ("owners", Group.civilians),
        ("tea-pickers", Group.civilians),
        ("townsfolk", Group.civilians),
        ("choirboys", Group.children),
        ("outlaws", Group.attackers),
    ],
)
def test_people_from_elsewhere_are_counted_whatever_they_are_called(people: str, group: Group) -> None:
    (one,) = mentions(f"Seven {people} from the coast were killed.")
    assert (str(one.count), one.group) == ("7", group)


def test_the_attackers_included_in_a_figure_are_not_added_to_it() -> None:
    found = mentions("Nine people, the two attackers included, were killed.")
    assert [(one.count, one.group) for one in found] == [(Count.exactly(9), Group.everyone), (Count.exactly(2), Group.attackers)]
