"""Rules on parts: some of a larger figure, members of a list and the last to die are no tolls of their own."""

import pytest

from extractor.testing.judging import violations
from extractor.testing.records import incident, toll
from schemas import Group, Incident, Outcome, Severity

KILLED, INJURED, ABDUCTED, DETAINED = Outcome.killed, Outcome.injured, Outcome.abducted, Outcome.detained
CIVILIANS, ATTACKERS, POLICE = Group.civilians, Group.attackers, Group.security_forces


def refusals(text: str, record: Incident) -> list[str]:
    return [one.rule for one in violations(text, record) if one.severity is Severity.error]


@pytest.mark.parametrize(
    ("text", "quote", "outcome", "group", "count"),
    [
        (
            "Nine people were wounded. Three of the wounded were stable.",
            "Three of the wounded were stable",
            INJURED,
            Group.everyone,
            "3",
        ),
        ("Nine guards were hurt. Two of them have fractures.", "Two of them have fractures", INJURED, POLICE, "2"),
        (
            "Nine people were hurt, and four were in a critical state.",
            "four were in a critical state",
            INJURED,
            Group.everyone,
            "4",
        ),
        (
            "36 people were killed. 11 of them were killed in Kati.",
            "11 of them were killed in Kati",
            KILLED,
            Group.everyone,
            "11",
        ),
        ("Two women and a student were shot dead in Gao.", "Two women", KILLED, Group.everyone, "2"),
        (
            "Doctors treated 40 wounded, seven of them policemen.",
            "treated 40 wounded, seven of them policemen",
            INJURED,
            Group.everyone,
            "7",
        ),
        (
            "A shell killed 20 civilians, including nine children.",
            "killed 20 civilians, including nine children",
            KILLED,
            CIVILIANS,
            "9",
        ),
        (
            "In all 37 people were admitted, of whom eight were flown to Dakar.",
            "37 people were admitted, of whom eight were flown to Dakar",
            INJURED,
            Group.everyone,
            "8",
        ),
    ],
)
def test_some_of_a_larger_figure_are_no_toll(text: str, quote: str, outcome: Outcome, group: Group, count: str) -> None:
    assert refusals(text, incident(toll(quote, count, outcome, group))) == ["part-as-toll"]


@pytest.mark.parametrize(
    ("quote", "outcome", "group", "count"),
    [
        ("Three nurses were shot dead, two of them in their ward", KILLED, CIVILIANS, "2"),
        ("Forty people were on the bus, of whom eight were killed", KILLED, Group.everyone, "8"),
        ("37 people were admitted, of whom eight died", KILLED, Group.everyone, "8"),
        ("killed 20 people, including nine children", KILLED, Group.children, "9"),
    ],
)
def test_those_of_whom_alone_the_harm_is_told_are_a_toll(quote: str, outcome: Outcome, group: Group, count: str) -> None:
    assert "part-as-toll" not in refusals(f"{quote}.", incident(toll(quote, count, outcome, group)))


def test_those_still_held_are_a_part_where_the_record_counts_all_who_were_taken() -> None:
    text = "30 pupils were taken in Gao. Ten have been freed and 20 are still held."
    held = toll("20 are still held", "20", ABDUCTED, CIVILIANS)
    assert refusals(text, incident(held)) == []
    assert "part-as-toll" in refusals(text, incident(toll("30 pupils were taken", "30", ABDUCTED, CIVILIANS), held))


def test_one_who_is_singled_out_is_counted_among_his_own_beside_the_total() -> None:
    text = "A guard died at noon, which took the number of the dead to seven."
    guard = toll("A guard died at noon", "1", KILLED, POLICE)
    assert "part-as-toll" not in refusals(text, incident(guard, toll("took the number of the dead to seven", "7")))
    assert "part-as-toll" in refusals(text, incident(guard))


@pytest.mark.parametrize(
    ("text", "quote", "count"),
    [
        ("Two people died at noon, which took the number of the dead to seven.", "Two people died at noon", "2"),
        ("The toll had risen to nine after two of the injured succumbed.", "two of the injured succumbed", "2"),
    ],
)
def test_those_by_whom_a_total_rose_are_no_toll(text: str, quote: str, count: str) -> None:
    assert "part-as-toll" in refusals(text, incident(toll(quote, count)))


@pytest.mark.parametrize(
    ("text", "last", "count", "whole", "total"),
    [
        ("The toll rose to five on Friday when a porter died of his burns.", "a porter died of his burns", "1", "to five", "5"),
        ("Divers found three more bodies, raising to 14 the number of dead.", "found three more bodies", "3", "to 14", "14"),
        ("They put the number of dead at nine, after two bodies were dug out.", "two bodies were dug out", "2", "at nine", "9"),
        ("Two men died at once in the blast. A third man died on Sunday.", "A third man died", "1", "A third man died", "3"),
        ("Three people died. A third victim, a nurse, died at noon.", "A third victim, a nurse, died", "1", "Three people", "3"),
    ],
)
def test_the_last_to_die_are_no_toll_where_the_total_is_left_out(
    text: str, last: str, count: str, whole: str, total: str
) -> None:
    assert "part-as-toll" in refusals(text, incident(toll(last, count)))
    assert "part-as-toll" not in refusals(text, incident(toll(whole, total)))


def test_one_member_of_a_list_is_no_toll_of_its_group_where_nobody_counts_the_others() -> None:
    quote = "abducted two surveyors and their cook"
    two, three = (toll(quote, count, ABDUCTED, CIVILIANS) for count in "23")
    assert "part-as-toll" in refusals(f"Raiders {quote} near Gao.", incident(two))
    assert "part-as-toll" not in refusals(f"Raiders {quote} near Gao.", incident(three))
    assert "part-as-toll" not in refusals(
        f"Raiders {quote} near Gao.", incident(two, toll("their cook", "1", ABDUCTED, CIVILIANS))
    )


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Raiders killed nine farmers and a soldier.", "killed nine farmers and a soldier"),
        ("Two of the crew, a cook and his mate, were killed.", "Two of the crew, a cook and his mate, were killed"),
    ],
)
def test_one_side_of_a_list_and_those_whom_it_names_are_tolls(text: str, quote: str) -> None:
    count = "9" if "nine" in quote else "2"
    assert "part-as-toll" not in refusals(text, incident(toll(quote, count, KILLED, CIVILIANS)))


@pytest.mark.parametrize(
    ("text", "quote", "outcome"),
    [
        ("Police arrested two men. A third was shot dead.", "A third was shot dead", KILLED),
        ("Two guards were wounded. A third guard was killed.", "A third guard was killed", KILLED),
        ("A driver died, the fifth this year.", "A driver died", KILLED),
    ],
)
def test_one_of_several_to_whom_something_else_befell_is_a_toll(text: str, quote: str, outcome: Outcome) -> None:
    assert "part-as-toll" not in refusals(text, incident(toll(quote, "1", outcome)))


@pytest.mark.parametrize(
    ("quote", "count", "outcome"),
    [
        ("nine soldiers who had given up would be freed", "9", DETAINED),
        ("the 12 captives would soon be handed over", "12", ABDUCTED),
        ("Three men were caught, two of them with bullet wounds", "2", INJURED),
        ("One ranger was killed and another hurt", "1", INJURED),
        ("another wounded", "1", INJURED),
    ],
)
def test_who_comes_free_later_or_has_wounds_is_counted(quote: str, count: str, outcome: Outcome) -> None:
    text = f"One ranger was killed and {quote}, the station said." if quote.startswith("another") else f"{quote}, it said."
    assert "count-not-in-quote" not in refusals(text, incident(toll(quote, count, outcome)))


def test_the_victims_who_were_treated_are_the_injured() -> None:
    text = "More than a hundred were hurt in two towns. In Gao 43 of the victims had been treated for burns."
    assert refusals(text, incident(toll("43 of the victims had been treated for burns", "43", INJURED))) == []


def test_those_who_are_held_together_are_no_remainder_of_their_own_sum() -> None:
    quote = "An envoy and two aides are still being held hostage"
    tolls = [toll(quote, count, ABDUCTED, group) for count, group in (("2", Group.officials), ("3", Group.everyone))]
    assert "part-as-toll" not in refusals(f"{quote}.", incident(*tolls))


@pytest.mark.parametrize(
    ("text", "quote", "outcome", "group", "count"),
    [
        ("Nine people were wounded, four of them children.", "four of them children", INJURED, Group.children, "4"),
        ("The shell hit 40 workers, killing five of them.", "killing five of them", KILLED, Group.everyone, "5"),
        ("Three of the wounded were stable.", "Three of the wounded were stable", INJURED, Group.everyone, "3"),
        ("Two people were seriously hurt in Gao.", "Two people were seriously hurt", INJURED, Group.everyone, "2"),
        ("The 20 pupils are still held.", "20 pupils are still held", ABDUCTED, CIVILIANS, "20"),
        ("Two women and a gunman were shot dead.", "Two women", KILLED, Group.everyone, "2"),
    ],
)
def test_a_part_of_a_group_and_all_that_is_known_are_tolls(
    text: str, quote: str, outcome: Outcome, group: Group, count: str
) -> None:
    assert "part-as-toll" not in refusals(text, incident(toll(quote, count, outcome, group)))


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("At least 17 people were killed. Among the 17 were eight fishwives and two customs men.", "two customs men"),
        (
            "At least 17 people were killed. Two of them belonged to the customs service.",
            "Two of them belonged to the customs service",
        ),
    ],
)
def test_who_some_of_the_dead_were_may_be_told_after_their_number(text: str, quote: str) -> None:
    assert refusals(text, incident(toll(quote, "2", KILLED, POLICE))) == []
    untold = text.replace("were killed", "came to the wedding")
    assert refusals(untold, incident(toll(quote, "2", KILLED, POLICE))) == ["harm-not-told"]


def test_those_still_held_of_one_kind_are_no_remainder_of_another() -> None:
    text = "Police took away 20 reporters, who were freed at noon. Eight leaders of the union were still being held on Friday."
    reporters = toll("took away 20 reporters", "20", DETAINED, Group.journalists)
    leaders = toll("Eight leaders of the union were still being held", "8", DETAINED, CIVILIANS)
    assert refusals(text, incident(reporters, leaders)) == []
    same = text.replace("leaders of the union", "reporters")
    left = toll("Eight reporters were still being held", "8", DETAINED, Group.journalists)
    assert refusals(same, incident(reporters, left)) == ["part-as-toll"]


def test_the_wounded_who_died_later_are_not_all_the_dead() -> None:
    text = "A bomb killed 12 people in Gao. Three of the wounded have since died in hospital. Now 15 people are dead."
    later = toll("Three of the wounded have since died", "3")
    assert "part-as-toll" in refusals(text, incident(later))
    assert "part-as-toll" not in refusals(text, incident(later, toll("15 people are dead", "15")))
    assert "part-as-toll" not in refusals(
        "Three of the wounded died on the way to Gao.", incident(toll("Three of the wounded died", "3"))
    )


def test_officers_of_the_police_are_no_officials_unless_they_have_retired() -> None:
    quote = "including two police officers"
    officials = incident(toll(quote, "2", KILLED, Group.officials))
    assert "group-not-in-quote" in refusals(f"Ten people were killed, {quote}.", officials)
    retired = "including two retired police officers"
    kept = incident(toll(retired, "2", KILLED, Group.officials))
    assert "group-not-in-quote" not in refusals(f"Ten people were killed, {retired}.", kept)


@pytest.mark.parametrize("quote", ["His police guard", "A soldier was killed", "killed an army officer"])
def test_a_soldier_or_policeman_alone_is_no_civilian(quote: str) -> None:
    assert "group-not-in-quote" in refusals(f"{quote}, who died.", incident(toll(quote, "1", KILLED, CIVILIANS)))
    assert "group-not-in-quote" not in refusals(f"{quote}, who died.", incident(toll(quote, "1", KILLED, POLICE)))


@pytest.mark.parametrize(
    "quote",
    ["an off-duty policeman was killed", "a policeman shot a conductor", "a soldier's son was killed", "killed by a policeman"],
)
def test_whoever_is_off_duty_or_was_shot_by_one_may_be_a_civilian(quote: str) -> None:
    assert "group-not-in-quote" not in refusals(f"In Gao {quote}.", incident(toll(quote, "1", KILLED, CIVILIANS)))
