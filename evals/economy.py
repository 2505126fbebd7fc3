"""Economy: the tokens and the money that an article costs, read off request lines and their answers."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

Weigh = Callable[[str], int]

BATCH = 0.5
"""What a batch costs of an online call. Sources: OpenAI's guide to the Batch API, Anthropic's to message batches."""


class Tokens(NamedTuple):
    """Tokens, or their mean per article. ``prompt`` and ``schema`` are the static part of the questions."""

    prompt: float = 0
    schema: float = 0
    message: float = 0
    answer: float = 0

    def plus(self, other: Tokens) -> Tokens:
        """Both together."""
        return Tokens(*(a + b for a, b in zip(self, other, strict=True)))

    def each(self, number: int) -> Tokens:
        """The mean over ``number`` articles."""
        return Tokens(*(part / number for part in self))

    @property
    def static(self) -> float:
        """What a prefix cache can hold."""
        return self.prompt + self.schema

    @property
    def question(self) -> float:
        """What is sent."""
        return self.static + self.message


@dataclass(frozen=True, slots=True)
class Economy:
    """What an article takes, on average, and how often.

    ``first`` is its first question with the answer, ``further`` all others: second steps and repairs. ``further_questions``
    is how many of these there are per article. ``static_parts`` counts the different static parts of the first questions:
    1 says that a prefix cache hits for every article but the first. ``unanswered`` questions have no answer among the
    responses, and count as answered with nothing.
    """

    articles: int
    first: Tokens
    further: Tokens
    further_questions: float
    static_parts: int
    unanswered: int

    @property
    def whole(self) -> Tokens:
        """All questions together."""
        return self.first.plus(self.further)


class Cost(NamedTuple):
    """US dollars. ``both`` is for a provider that grants the cache's price within a batch too."""

    online: float
    cached: float
    batch: float
    both: float


Bill = Callable[[float, float, float], float]
"""US dollars for so many tokens sent, so many of them out of the cache, and so many answered."""


def economy(requests: Iterable[Mapping[str, Any]], answers: Mapping[str, str], weigh: Weigh) -> Economy:
    """The economy of request lines. ``answers`` are texts by the ``custom_id`` of the request.

    A ``custom_id`` is an article's key, or the key, a colon and the number of a further question.

    Raises:
        ValueError: There is no first question among the lines.
    """
    first = further = Tokens()
    keys: set[str] = set()
    statics: set[str] = set()
    asked = unanswered = 0
    for line in requests:
        name = str(line["custom_id"])
        prompt, schema, message = _parts(line["body"])
        answer = answers.get(name)
        unanswered += answer is None
        spent = Tokens(weigh(prompt), weigh(schema), weigh(message), weigh(answer or ""))
        if ":" in name:
            further, asked = further.plus(spent), asked + 1
        else:
            keys.add(name)
            statics.add(prompt + "\0" + schema)
            first = first.plus(spent)
    if not keys:
        raise ValueError("there is no first question among the request lines")
    number = len(keys)
    return Economy(number, first.each(number), further.each(number), asked / number, len(statics), unanswered)


def cost(spent: Economy, articles: int, bill: Bill) -> Cost:
    """What ``articles`` like these cost. Writing the cache and the first miss are left out: they come once, not per article."""
    whole = spent.whole
    held = whole.static if spent.static_parts == 1 else spent.further.static
    full = articles * bill(whole.question, 0, whole.answer)
    cached = articles * bill(whole.question, held, whole.answer)
    return Cost(full, cached, full * BATCH, cached * BATCH)


def _parts(body: Mapping[str, Any]) -> tuple[str, str, str]:
    """Static instructions, the schema as it is sent, and what is said of this article."""
    messages = body["messages"]
    prompt = "\n".join(message["content"] for message in messages if message["role"] == "system")
    said = "\n".join(message["content"] for message in messages if message["role"] != "system")
    shape = body.get("response_format")
    return prompt, "" if shape is None else json.dumps(shape, ensure_ascii=False, separators=(",", ":")), said
