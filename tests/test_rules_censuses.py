"""Rules on sentences that only count people: those of whose harm the words before tell, or others."""

import pytest

from extractor.testing.judging import violations
from extractor.testing.records import incident, toll
from schemas import Outcome

KILLED, INJURED, ABDUCTED = Outcome.killed, Outcome.injured, Outcome.abducted


def refused(text: str, quote: str, outcome: Outcome, count: str) -> bool:
    return any(one.rule == "harm-not-told" for one in violations(text, incident(toll(quote, count, outcome))))


@pytest.mark.parametrize(
    ("text", "quote", "outcome", "count"),
    [
        ("He carried out the wounded. There were nine of these, mostly clerks.", "There were nine of these", INJURED, "9"),
        ("She collected 30 bodies. The youngest was three. There were nine children.", "There were nine children", KILLED, "9"),
        ("Soldiers took the dead to a school. There were 14 of them.", "There were 14 of them", KILLED, "14"),
        ("The corpses were laid out. They numbered seventeen.", "They numbered seventeen", KILLED, "17"),
        ("The hostages were led away. They are eleven in number.", "They are eleven in number", ABDUCTED, "11"),
        ("Twenty bodies were buried. Five were old and there were six women.", "there were six women", KILLED, "6"),
        ("She saw the bodies behind the mill. She counted thirteen men.", "She counted thirteen men", KILLED, "13"),
        ("The bodies came in two carts. In the first were six men.", "In the first were six men", KILLED, "6"),
        ("They brought the victims out. Thirteen in number, they lay in a row.", "Thirteen in number", KILLED, "13"),
        ("We carried the dead to the mosque. There were twelve coffins.", "There were twelve coffins", KILLED, "12"),
    ],
)
def test_who_is_only_counted_is_told_by_the_words_before(text: str, quote: str, outcome: Outcome, count: str) -> None:
    assert not refused(text, quote, outcome, count)


@pytest.mark.parametrize(
    ("text", "quote", "outcome", "count"),
    [
        ("Gunmen killed a guard. There were nine of them.", "There were nine of them", KILLED, "9"),
        ("The bodies were found by a patrol. There were nine of them.", "There were nine of them", KILLED, "9"),
        ("The dead lay there. There were nine men on motorcycles.", "There were nine men", KILLED, "9"),
        ("Bodies lay in the street. There were 30 soldiers on the roofs.", "There were 30 soldiers", KILLED, "30"),
        ("He collected 22 bodies. There were thirty children.", "There were thirty children", KILLED, "30"),
        ("The wounded went to a clinic. There were nine doctors waiting.", "There were nine doctors", INJURED, "9"),
        ("The dead are known.\n\nA school is near. There were nine pupils.", "There were nine pupils", KILLED, "9"),
        ("The wounded were carried out. There were nine of them.", "There were nine of them", KILLED, "9"),
    ],
)
def test_others_who_are_only_counted_came_to_no_harm(text: str, quote: str, outcome: Outcome, count: str) -> None:
    assert refused(text, quote, outcome, count)
