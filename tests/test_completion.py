"""What a provider's answer, error or header is read as."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.models.completion import reply_from_completion
from extractor.models.failure import provider_words
from extractor.models.transport import retry_after_s

KEY = "sk-secret-0123456789abcdef"
EMPTY = '{"incidents": []}'


FIELDS = ["choices", "message", "content", "refusal", "finish_reason", "usage", "tool_calls", "function", "arguments", "text"]
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda children: st.lists(children, max_size=3) | st.dictionaries(st.sampled_from(FIELDS), children, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from(FIELDS), JSON_VALUES, max_size=5))
def test_any_body_amounts_to_a_reply(body: dict[str, object]) -> None:
    reply = reply_from_completion(body)
    assert (reply.outcome == "answered") == (reply.error is None)
    assert reply.outcome != "answered" or reply.text


def test_content_in_parts_is_joined() -> None:
    message = {"content": [{"type": "text", "text": '{"incidents"'}, {"type": "text", "text": ": []}"}]}
    assert reply_from_completion({"choices": [{"message": message}]}).text == EMPTY


@given(st.text(max_size=400), st.lists(st.text(max_size=200), max_size=2))
def test_a_providers_words_never_repeat_the_request_nor_fill_more_than_a_line(text: str, said: list[str]) -> None:
    words = provider_words(text, KEY, said)
    assert len(words) <= 200
    assert len(words.splitlines()) <= 1
    for message in said:
        flat = " ".join(message.split())
        assert not any(flat[start : start + 24] in words for start in range(len(flat) - 23))


@given(st.text(max_size=40))
def test_any_retry_after_is_a_time_to_wait_or_nothing(value: str) -> None:
    seconds = retry_after_s({"retry-after": value}, datetime(2026, 1, 1, tzinfo=UTC))
    assert seconds is None or seconds >= 0


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "20"}, 20.0),
        ({"retry-after": "0.5"}, 0.5),
        ({"retry-after-ms": "250", "retry-after": "1"}, 0.25),
        ({"retry-after": "Thu, 01 Jan 2026 00:01:00 GMT"}, 60.0),
        ({"retry-after": "Wed, 31 Dec 2025 00:00:00 GMT"}, 0.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-5"}, None),
        ({"retry-after": "inf"}, None),
        ({}, None),
    ],
)
def test_retry_after_is_read_as_seconds_or_a_date(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after_s(headers, datetime(2026, 1, 1, tzinfo=UTC)) == seconds
