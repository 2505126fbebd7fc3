"""Articles longer than a model's window: cut into parts, read, and put together again."""

import asyncio
import json
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.errors import UsageError
from extractor.merging import merge
from extractor.models.model import Reply
from extractor.pieces import GAP, split
from extractor.pipeline import article_key, extract, opening_requests
from extractor.policy import Policy
from extractor.testing.scripted import ScriptedModel
from extractor.window import at_most_tokens
from schemas import Article, Incident, Usage

OPENING = "Gunmen attacked a market in Mafa, Nigeria, on Sunday, killing at least 29 people, the governor said.\n\n"
MIDDLE = "".join(f"Trader number {n} told reporters about the stalls and the road. " for n in range(400))
END = "Doctors said that 12 people were wounded in the attack. Five soldiers were killed in Maiduguri on Monday."
LONG = Article(id="long", text=OPENING + MIDDLE + "\n\n" + END, published=date(2024, 9, 3))
EMPTY = '{"incidents": []}'


def toll(quote: str, outcome: str, low: int, high: int | None) -> dict[str, Any]:
    return {"quote": quote, "outcome": outcome, "count": {"low": low, "high": high}}


def incident(*tolls: dict[str, Any], role: str = "main", **fields: Any) -> dict[str, Any]:
    return {"role": role, "tolls": list(tolls), **fields}


KILLED = toll("killing at least 29 people", "killed", 29, None)
WOUNDED = toll("12 people were wounded in the attack", "injured", 12, 12)
SOLDIERS = toll("Five soldiers were killed in Maiduguri", "killed", 5, 5)
SUNDAY = {"start": "2024-09-01", "end": "2024-09-01", "precision": "day", "quote": "on Sunday"}
MONDAY = {"start": "2024-09-02", "end": "2024-09-02", "precision": "day", "quote": "on Monday"}
MAFA = {"country": "NG", "city": "Mafa"}
ELSEWHERE = incident(SOLDIERS, date=MONDAY, place={"country": "NG", "city": "Maiduguri"}, role="background")
MARKET = incident(KILLED, date=SUNDAY, place=MAFA)


def read(*incidents: dict[str, Any]) -> list[Incident]:
    return [Incident.model_validate(one) for one in incidents]


def tolls_of(merged: list[Incident]) -> list[list[int]]:
    return [[one.count.low for one in incident.tolls] for incident in merged]


def test_an_article_that_fits_is_not_cut() -> None:
    assert split(LONG, at_most_tokens(LONG.text)) == [LONG]


def test_a_long_article_is_cut_at_ends_of_sentences_and_every_part_begins_with_the_opening() -> None:
    parts = split(LONG, 2000)
    assert len(parts) > 3
    assert all(part.text.startswith(OPENING.strip()) for part in parts)
    for part in parts[1:]:
        opening, body = part.text.split(GAP, 1)
        assert opening.endswith((".", "said."))
        assert LONG.text.count(body) == 1
        assert body.startswith("Trader")
        assert body.rstrip().endswith(".")
    assert {(part.id, part.published) for part in parts} == {("long", LONG.published)}


def test_neighbouring_parts_overlap() -> None:
    bodies = [part.text.rpartition(GAP)[2] for part in split(LONG, 2000)]
    for before, after in pairwise(bodies):
        assert LONG.text.index(after) < LONG.text.index(before) + len(before)


WORDS = st.text(alphabet="ab Z.\n é漢3-", max_size=3000)


@given(WORDS, st.integers(120, 400))
@settings(deadline=None)
def test_every_character_stands_in_a_part_and_every_part_fits(text: str, room: int) -> None:
    article = Article(id="a", text=text)
    parts = split(article, room)
    assert all(at_most_tokens(part.text) <= room for part in parts)
    reached = 0
    for part in parts:
        body = part.text if part is parts[0] else part.text.split(GAP, 1)[1]
        start = text.rfind(body, 0, reached + len(body)) if part is not parts[0] else 0
        assert start >= 0
        assert text[reached:start].strip() == ""
        reached = max(reached, start + len(body))
    assert text[reached:].strip() == ""


def test_a_text_without_any_space_is_cut_all_the_same() -> None:
    parts = split(Article(id="a", text="x" * 10_000), 200)
    assert all(at_most_tokens(part.text) <= 200 for part in parts)
    assert sum(part.text.count("x") for part in parts) >= 10_000


@pytest.mark.parametrize(
    ("text", "tokens"), [("", 0), ("gunmen", 2), ("GUNMEN", 3), ("2019", 4), ("é", 2), ("漢", 3), ("a b\n", 3), ("\ud800", 3)]
)
def test_tokens_are_bounded_from_above(text: str, tokens: int) -> None:
    assert at_most_tokens(text) == tokens


def test_an_incident_whose_parts_lie_in_two_pieces_stays_one() -> None:
    merged = merge(LONG, [read(MARKET), read(incident(WOUNDED, date=SUNDAY, place=MAFA))])
    assert merged == read(MARKET | {"tolls": [KILLED, WOUNDED]})


def test_the_same_words_read_twice_count_once() -> None:
    assert merge(LONG, [read(MARKET), read(MARKET)]) == read(MARKET)


def test_a_toll_that_both_saw_joins_what_is_described_differently() -> None:
    merged = merge(LONG, [read(incident(KILLED)), read(incident(KILLED, WOUNDED, date=SUNDAY, role="background"))])
    assert merged == read(incident(KILLED, WOUNDED, date=SUNDAY))


def test_an_incident_without_date_and_place_belongs_to_the_only_main_one() -> None:
    assert tolls_of(merge(LONG, [read(MARKET), read(incident(WOUNDED))])) == [[29, 12]]


def test_it_stays_apart_where_it_could_belong_to_two() -> None:
    two = read(MARKET, incident(SOLDIERS, date=MONDAY, place={"country": "NG", "city": "Maiduguri"}))
    assert tolls_of(merge(LONG, [two, read(incident(WOUNDED))])) == [[29], [5], [12]]


@pytest.mark.parametrize(
    "other",
    [
        {"date": MONDAY, "place": MAFA},
        {"date": SUNDAY, "place": {"country": "NG", "city": "Maiduguri"}},
        {"date": SUNDAY, "place": {"country": "TD"}},
    ],
)
def test_what_date_or_place_rules_out_is_never_joined(other: dict[str, Any]) -> None:
    assert tolls_of(merge(LONG, [read(MARKET), read(incident(KILLED, SOLDIERS, **other))])) == [[29], [29, 5]]


def test_what_one_piece_told_apart_stays_apart() -> None:
    two = read(MARKET, incident(SOLDIERS, date=SUNDAY, place=MAFA))
    assert tolls_of(merge(LONG, [two, two])) == [[29], [5]]


def test_two_attacks_of_one_day_are_not_joined_by_the_day() -> None:
    bombing = incident(KILLED, date=SUNDAY, attack_types=["bombing"])
    shooting = incident(SOLDIERS, date=SUNDAY, attack_types=["armed_assault"])
    assert tolls_of(merge(LONG, [read(bombing), read(shooting)])) == [[29], [5]]


def test_main_incidents_come_first_and_the_better_known_wins() -> None:
    vague = incident(KILLED, date={"start": "2024-09-01", "end": "2024-09-30", "precision": "month"}, role="background")
    other = incident(SOLDIERS, date=MONDAY, role="background", place={"country": "NG", "city": "Maiduguri"})
    merged = merge(LONG, [read(other, vague), read(MARKET)])
    assert [(one.role.value, one.date.precision.value) for one in merged] == [("main", "day"), ("background", "day")]


def policy(window: int) -> Policy:
    return Policy.for_model(ScriptedModel([]), window=window)


@cache
def window_for(parts: int) -> int:
    room = policy(20_000).room
    assert room is not None
    fitting = next(tokens for tokens in range(9_000, 1_000, -250) if len(split(LONG, tokens)) == parts)
    window = 20_000 - room + fitting
    assert len(opening_requests(LONG, policy(window))) == parts
    return window


def answers(*incidents: dict[str, Any]) -> str:
    return json.dumps({"incidents": list(incidents)})


def run(replies: list[Reply | str], parts: int) -> Any:
    model = ScriptedModel(replies)
    return asyncio.run(extract(LONG, model, policy(window_for(parts)))), model.requests


def test_a_long_article_is_read_in_parts_and_ends_as_one_record() -> None:
    extraction, requests = run([answers(MARKET), EMPTY, answers(incident(WOUNDED, date=SUNDAY, place=MAFA), ELSEWHERE)], 3)
    assert [request.custom_id for request in requests] == [requests[0].key, f"{requests[0].key}:1", f"{requests[0].key}:2"]
    assert (extraction.status, tolls_of(extraction.incidents)) == ("ok", [[29, 12], [5]])
    assert extraction.evidence["incidents[0].tolls[1].quote"].start == LONG.text.index("12 people were wounded")
    assert len(extraction.provenance.attempts) == 3


def test_what_is_wrong_with_the_whole_is_repaired_once_for_the_whole() -> None:
    wrong = incident(toll("12 people were wounded in the attack", "injured", 21, 21), date=SUNDAY, place=MAFA)
    right = {"corrections": [{"position": 0, "incident": MARKET | {"tolls": [KILLED, WOUNDED]}}]}
    extraction, requests = run([answers(MARKET), answers(wrong, ELSEWHERE), json.dumps(right)], 2)
    assert [request.purpose for request in requests] == ["extract", "extract", "repair"]
    assert (extraction.status, tolls_of(extraction.incidents)) == ("ok", [[29, 12], [5]])
    assert len(requests[-1].messages[1]["content"]) < 5000


def test_a_part_whose_answer_cannot_be_read_is_asked_about_again_after_the_others() -> None:
    last = answers(incident(WOUNDED, date=SUNDAY, place=MAFA), ELSEWHERE)
    extraction, requests = run([answers(MARKET), "no JSON", last, EMPTY], 3)
    assert [request.round for request in requests] == [0, 1, 2, 3]
    assert requests[3].article == requests[1].article
    assert "could not be read" in requests[3].messages[-1]["content"]
    assert [attempt.outcome for attempt in extraction.provenance.attempts] == ["answered", "invalid", "answered", "answered"]
    assert extraction.status == "ok"


def test_a_part_that_stays_unreadable_fails_the_article_and_is_named() -> None:
    extraction, requests = run([answers(MARKET), "no", "no", "no", EMPTY], 2)
    assert (extraction.status, len(requests)) == ("failed", 4)
    assert extraction.error.startswith("part 2 of 2: the answer is not JSON")


def test_a_part_that_is_refused_ends_the_article_as_refused_without_further_calls() -> None:
    refusal = Reply("refused", "no", error="the model declined to answer", usage=Usage(prompt_tokens=5))
    extraction, requests = run([refusal, EMPTY, EMPTY], 3)
    assert (extraction.status, len(requests)) == ("refused", 1)
    assert extraction.error == "part 1 of 3: the model declined to answer"


def test_a_window_changes_the_key_of_an_article_that_does_not_fit_and_of_no_other() -> None:
    short = Article(id="short", text=OPENING)
    keys = [{article_key(article, policy(window)) for window in (14_000, 60_000)} for article in (short, LONG)]
    assert [len(found) for found in keys] == [1, 2]


def test_a_window_without_room_for_an_article_says_how_large_it_must_be() -> None:
    with pytest.raises(UsageError, match="a window of 3000 tokens leaves") as caught:
        policy(3_000)
    least = int(str(caught.value).rsplit(" ", 1)[1])
    assert policy(least).room == 500
