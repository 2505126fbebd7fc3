"""Rules on what is told of a number: of whom, with what bounds, of how many of them, and whether harm at all."""

from datetime import date

import pytest

from extractor.testing.judging import violations
from extractor.testing.records import incident, toll
from schemas import Basis, DatePrecision, Group, Incident, IncidentDate, Outcome, Perpetrator, Severity, TollStatus

KILLED, INJURED, ABDUCTED, DETAINED = Outcome.killed, Outcome.injured, Outcome.abducted, Outcome.detained
CIVILIANS, ATTACKERS, POLICE = Group.civilians, Group.attackers, Group.security_forces


def refusals(text: str, record: Incident) -> list[str]:
    return [one.rule for one in violations(text, record) if one.severity is Severity.error]


@pytest.mark.parametrize(
    ("text", "quote", "outcome", "count"),
    [
        ("A crowd of about 1,500 had come to the square.", "A crowd of about 1,500", INJURED, "~1500"),
        ("The raiders, numbering over 80, left at dawn.", "The raiders, numbering over 80", KILLED, "81+"),
        ("The youths, about 40 in number, stopped a lorry.", "The youths, about 40 in number", DETAINED, "~40"),
        ("The barracks housed about 90 men.", "housed about 90 men", DETAINED, "~90"),
        ("The inquiry rests on interviews with 60 people.", "interviews with 60 people", KILLED, "60"),
        ("The shell hit a ferry with 70 passengers on board.", "a ferry with 70 passengers on board", KILLED, "70"),
        ("Sixteen foreigners had been evacuated by boat.", "Sixteen foreigners had been evacuated", ABDUCTED, "16"),
        ("A minibus carrying six nurses was stopped near Gao.", "carrying six nurses", ABDUCTED, "6"),
        ("About 220 households are without water.", "About 220 households", INJURED, "~220"),
        ("More than 20 hooded men opened fire on the post.", "More than 20 hooded men opened fire", INJURED, "21+"),
        ("He hid in a barn with his four sons.", "with his four sons", INJURED, "4"),
        ("About 90 foreign welders work on the pipeline.", "About 90 foreign welders", ABDUCTED, "~90"),
    ],
)
def test_people_of_whom_no_harm_is_told_are_no_toll(text: str, quote: str, outcome: Outcome, count: str) -> None:
    assert refusals(text, incident(toll(quote, count, outcome))) == ["harm-not-told"]


@pytest.mark.parametrize(
    ("text", "quote", "outcome", "count"),
    [
        ("A bomb hit a crowd of about 1,500. The mayor put the figure at 11.", "put the figure at 11", KILLED, "11"),
        ("Of the crowd, eleven were hurt.", "eleven were hurt", INJURED, "11"),
        ("Six guards received contusions when the gate fell.", "Six guards received contusions", INJURED, "6"),
        ("Gunmen stopped a bus. They took 12 passengers with them.", "took 12 passengers with them", ABDUCTED, "12"),
        ("A guard was shot. So were nine others.", "So were nine others", INJURED, "9"),
        ("The temple counted its dead. Some 30 pilgrims never went home.", "Some 30 pilgrims never went home", KILLED, "~30"),
    ],
)
def test_harm_told_in_few_or_unusual_words_is_a_toll(text: str, quote: str, outcome: Outcome, count: str) -> None:
    assert "harm-not-told" not in refusals(text, incident(toll(quote, count, outcome)))


def test_a_quote_keeps_the_words_that_bound_its_number() -> None:
    text = "At least 20 shoppers were killed in Gao."
    assert refusals(text, incident(toll("20 shoppers were killed", "20"))) == ["bound-cut-off"]
    assert refusals(text, incident(toll("At least 20 shoppers were killed", "20+"))) == []
    assert refusals("20 shoppers were killed in Gao.", incident(toll("20 shoppers were killed", "20"))) == []


@pytest.mark.parametrize(
    ("quote", "right", "wrong"),
    [
        ("about 20 shoppers were killed", "~20", "20+"),
        ("about 20 shoppers were killed", "~20", "20"),
        ("20 shoppers were killed", "20", "~20"),
    ],
)
def test_about_makes_a_number_neither_exact_nor_a_lower_bound(quote: str, right: str, wrong: str) -> None:
    text = f"Police in Gao said that {quote}."
    assert refusals(text, incident(toll(quote, right))) == []
    assert refusals(text, incident(toll(quote, wrong))) == ["count-not-in-quote"]


def test_a_third_after_two_who_met_another_harm_is_one() -> None:
    text = "Two porters were killed in Gao. A third porter was injured."
    assert refusals(text, incident(toll("A third porter was injured", "3", INJURED))) == ["ordinal-as-number"]
    assert refusals(text, incident(toll("A third porter was injured", "1", INJURED))) == []


def test_a_third_after_two_who_met_the_same_harm_makes_three() -> None:
    text = "Two porters were injured in Gao. A third porter was injured on the bridge."
    assert refusals(text, incident(toll("A third porter was injured", "3", INJURED))) == []


def test_the_number_of_an_attack_counts_nobody() -> None:
    text = "A guard was killed in Gao. It was the fourth attack on the mine."
    assert "ordinal-as-number" in refusals(text, incident(toll("It was the fourth attack on the mine", "4")))


@pytest.mark.parametrize(
    ("quote", "outcome", "count"),
    [
        ("one militant was killed", KILLED, "1"),
        ("killed 12 insurgents", KILLED, "12"),
        ("The rebels lost 15 men", KILLED, "15"),
        ("then shot himself", KILLED, "1"),
    ],
)
def test_attackers_are_no_civilians(quote: str, outcome: Outcome, count: str) -> None:
    text = f"A patrol came under fire in Gao. {quote}."
    assert "attacker-as-civilian" in refusals(text, incident(toll(quote, count, outcome, CIVILIANS)))
    assert "attacker-as-civilian" not in refusals(text, incident(toll(quote, count, outcome, ATTACKERS)))


def test_whoever_the_police_stop_after_the_deed_is_no_civilian_unless_the_police_attacked() -> None:
    text = "A man with an axe wounded four passengers before being shot dead by police."
    four = toll("wounded four passengers", "4", INJURED, CIVILIANS)
    end = toll("being shot dead by police", "1", KILLED, CIVILIANS)
    assert "attacker-as-civilian" in refusals(text, incident(four, end))
    text = "Police fired on the march and wounded four passengers. The leader ran before being shot dead by police."
    record = incident(
        four, end, perpetrators=[Perpetrator(name="Police", basis=Basis.stated, by=None, quote="Police fired on the march")]
    )
    assert "attacker-as-civilian" not in refusals(text, record)


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
    ],
)
def test_some_of_a_larger_figure_are_no_toll(text: str, quote: str, outcome: Outcome, group: Group, count: str) -> None:
    assert refusals(text, incident(toll(quote, count, outcome, group))) == ["part-as-toll"]


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
    "text",
    [
        "Four men fell, police said. The rebels spoke of 22 dead. The army denied this.",
        "Four men fell, police said. The rebels spoke of 22 dead, which the army press office denied.",
        "Four men fell, police said. The rebels spoke of 22 dead, a figure the minister called absurd.",
        "Four men fell, police said. The rebels spoke of 22 dead, but the hospital rejected the claim as propaganda.",
    ],
)
def test_a_figure_that_is_denied_right_behind_is_not_current_beside_another(text: str) -> None:
    four, denied = toll("Four men fell", "4"), toll("spoke of 22 dead", "22")
    disputed = toll("spoke of 22 dead", "22", status=TollStatus.disputed)
    assert "denied-as-current" in refusals(text, incident(four, denied))
    assert "denied-as-current" not in refusals(text, incident(four, disputed))
    assert "denied-as-current" not in refusals(text, incident(denied))


@pytest.mark.parametrize(
    "behind",
    [", which denied that it had lost anybody.", ". The group denied any role.", ". The army denied entry to reporters."],
)
def test_a_denial_of_something_else_leaves_the_figure(behind: str) -> None:
    text = f"Four men fell, police said. The rebels spoke of 22 dead{behind}"
    record = incident(toll("Four men fell", "4"), toll("spoke of 22 dead", "22", group=ATTACKERS))
    assert "denied-as-current" not in refusals(text, record)


def test_a_first_figure_is_not_current_once_another_has_taken_its_place() -> None:
    text = "Eleven people were killed in Gao, police said. They had first put the dead at 14."
    quote = "first put the dead at 14"
    assert refusals(text, incident(toll(quote, "14"))) == ["earlier-as-current"]
    assert refusals(text, incident(toll(quote, "14", status=TollStatus.superseded))) == []
    assert refusals("They had first put the dead at 14.", incident(toll(quote, "14"))) == []
    assert refusals(text, incident(toll("Eleven people were killed", "11"))) == []


@pytest.mark.parametrize(
    "quote",
    [
        "More than 2,000 people have died since the rebels took up arms",
        "715 people were killed in the first three months of the year",
        "More than 900 people have died in the conflict",
        "the morgue received 480 bodies in July",
        "The army killed 22 herders in two weeks",
    ],
)
def test_what_a_long_time_has_cost_is_no_toll_of_a_day(quote: str) -> None:
    count = {"More than 2,000": "2001+", "715 people": "715", "More than 900": "901+", "the morgue": "480", "The army": "22"}
    claimed = next(number for words, number in count.items() if quote.startswith(words))
    text = f"Four people were killed in Gao on Monday. {quote}."
    monday = IncidentDate(start=date(2019, 5, 6), end=date(2019, 5, 6), precision=DatePrecision.day, quote="on Monday")
    siege = IncidentDate(start=date(2019, 3, 1), end=date(2019, 5, 6), precision=DatePrecision.day, quote=None)
    assert "period-as-incident" in refusals(text, incident(toll(quote, claimed), date=monday))
    assert "period-as-incident" not in refusals(text, incident(toll(quote, claimed), date=siege))


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


def test_an_accuser_may_be_described_in_words_of_the_article_but_not_named_anew() -> None:
    text = "A bomb hit Gao. Banners hung from bridges and signed with the name of the Dawn Front blamed the Zuri League."
    quote = "blamed the Zuri League"
    accused = Perpetrator(
        name="Zuri League", basis=Basis.accused, by="banners signed with the name of the Dawn Front", quote=quote
    )
    assert refusals(text, incident(perpetrators=[accused])) == []
    invented = accused.model_copy(update={"by": "banners signed with the name of the Night Front"})
    assert refusals(text, incident(perpetrators=[invented])) == ["name-not-in-article"]
