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
        ("The band's leader was killed with four of his men", KILLED, "5"),
        ("One leader of the group died", KILLED, "1"),
        ("The soldiers put four of them out of action", KILLED, "4"),
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
    ("quote", "rest", "right"),
    [
        ("More than 60 nurses have died", "since the mission was set up", False),
        ("His death brings to 60 the number of clerks killed", "since the front told them to leave", False),
        ("60 people have died", "since Monday", True),
        ("60 people have died", "since the shells began to fall", True),
    ],
)
def test_a_total_may_say_behind_its_quote_since_when_it_counts(quote: str, rest: str, right: bool) -> None:
    text = f"Four people were killed in Gao on Monday. {quote} {rest}."
    monday = IncidentDate(start=date(2019, 5, 6), end=date(2019, 5, 6), precision=DatePrecision.day, quote="on Monday")
    count = "61+" if quote.startswith("More") else "60"
    assert ("period-as-incident" not in refusals(text, incident(toll(quote, count), date=monday))) == right


def test_an_accuser_may_be_described_in_words_of_the_article_but_not_named_anew() -> None:
    text = "A bomb hit Gao. Banners hung from bridges and signed with the name of the Dawn Front blamed the Zuri League."
    quote = "blamed the Zuri League"
    accused = Perpetrator(
        name="Zuri League", basis=Basis.accused, by="banners signed with the name of the Dawn Front", quote=quote
    )
    assert refusals(text, incident(perpetrators=[accused])) == []
    invented = accused.model_copy(update={"by": "banners signed with the name of the Night Front"})
    assert refusals(text, incident(perpetrators=[invented])) == ["name-not-in-article"]


@pytest.mark.parametrize(
    ("quote", "count"),
    [
        ("Two members of the gang were shot dead", "2"),
        ("The man who carried the bomb is dead too", "1"),
        ("The other nine were attackers", "9"),
    ],
)
def test_members_of_a_band_are_no_civilians(quote: str, count: str) -> None:
    assert "attacker-as-civilian" in refusals(f"{quote}, it was said.", incident(toll(quote, count, KILLED, CIVILIANS)))
    killers = "Two traders were shot dead by members of the gang"
    assert "attacker-as-civilian" not in refusals(f"{killers}.", incident(toll(killers, "2", KILLED, CIVILIANS)))


def test_who_had_to_leave_home_is_not_missing() -> None:
    text = "Some 4,000 people are newly displaced. Nine are missing."
    missing = Outcome.missing
    assert "outcome-not-in-quote" in refusals(text, incident(toll("4,000 people are newly displaced", "4000", missing)))
    assert "outcome-not-in-quote" not in refusals(text, incident(toll("Nine are missing", "9", missing)))


def test_who_makes_no_mention_of_the_wounded_does_not_say_that_nobody_was() -> None:
    text = "The ministry made no mention of injuries. It said that there were no injuries in Gao."
    assert "zero-without-words" in refusals(text, incident(toll("made no mention of injuries", "0", INJURED)))
    assert "zero-without-words" not in refusals(text, incident(toll("there were no injuries in Gao", "0", INJURED)))


def test_a_third_after_two_in_another_incident_of_the_day_is_one() -> None:
    text = "Two teachers were shot in Gao on Monday. In Bourem a third teacher was shot dead the same day."
    day = IncidentDate(start=date(2023, 5, 8), end=date(2023, 5, 8), precision=DatePrecision.day)
    first = incident(toll("Two teachers were shot", "2"), date=day)
    for count, rules in (("3", ["ordinal-as-number"]), ("1", [])):
        records = first, incident(toll("a third teacher was shot dead", count), date=day)
        assert [one.rule for one in violations(text, *records) if one.rule == "ordinal-as-number"] == rules


@pytest.mark.parametrize("words", ["are still not accounted for", "remain unaccounted for", "have not been seen since Friday"])
def test_of_whom_nobody_knows_anything_are_not_said_to_be_dead(words: str) -> None:
    quote = f"Twelve of those on board {words}"
    text = f"A train was shelled in Gao and 40 people were killed. {quote}."
    assert "outcome-not-in-quote" in refusals(text, incident(toll(quote, "12", Outcome.killed)))
    assert "outcome-not-in-quote" not in refusals(text, incident(toll(quote, "12", Outcome.missing)))


@pytest.mark.parametrize(
    "text", ["The number of dead has gone up to 31 from 19.", "The ministry cut the toll from an earlier 19 to 12 dead."]
)
def test_the_figure_from_which_a_toll_rose_or_fell_is_superseded(text: str) -> None:
    quote = text.rstrip(".")
    assert "earlier-as-current" in refusals(text, incident(toll(quote, "19")))
    assert "earlier-as-current" not in refusals(text, incident(toll(quote, "19", status=TollStatus.superseded)))
    assert "earlier-as-current" not in refusals(text, incident(toll(quote, "31" if "31" in text else "12")))
    assert "earlier-as-current" not in refusals("Nineteen men from Gao died.", incident(toll("Nineteen men from Gao died", "19")))
