"""Market reports: numbered articles for jobs in several processes, and a server's answers to them."""

from __future__ import annotations

import re

from extractor.testing.behaviour import Answer, Behaviour
from extractor.testing.killing import CORRECTED, RIGHT, WRONG
from extractor.testing.server import Received

DELAY = 0.05  # seconds, so that several are under way at once
_NUMBER = re.compile(r"market number (\d+)")


def report(number: int) -> str:
    """The text of one article."""
    return f"Gunmen attacked market number {number} in Mafa, Nigeria, on Sunday, killing at least 29 people, the governor said."


def answer(request: Received) -> Behaviour:
    """A right record, or for every fourth article a wrong one that a repair mends."""
    if is_repair(request):
        return Answer(CORRECTED, delay_s=DELAY)
    return Answer(WRONG if asked_about(request) % 4 == 0 else RIGHT, delay_s=DELAY)


def is_repair(request: Received) -> bool:
    """Whether a record is sent back for correction."""
    return "corrections" in request.json["response_format"]["json_schema"]["schema"]["properties"]


def asked_about(request: Received) -> int:
    """The number of the article that the question is about.

    Raises:
        ValueError: The question is about no such article.
    """
    found = _NUMBER.search(request.messages[-1]["content"])
    if found is None:
        raise ValueError("the question holds no market's number; ask about the articles of report()")
    return int(found[1])
