"""The model that needs nothing but the article."""

from __future__ import annotations

from typing import Any

from extractor.models.baseline.incidents import incidents
from extractor.models.baseline.view import View
from extractor.models.model import Reply, Request
from schemas import Answer, Article


class Baseline:
    """The model that needs nothing but the article."""

    name = "baseline"
    reads_prompts = False

    @property
    def parameters(self) -> dict[str, Any]:
        """None: the same article always gets the same answer."""
        return {}

    async def reply(self, request: Request) -> Reply:
        """The record as JSON, like any other model's."""
        return Reply("answered", answer(request.article).model_dump_json())

    async def close(self) -> None:
        """Nothing to let go of."""


def answer(article: Article) -> Answer:
    """The incidents that the rules of reading see in ``article``."""
    return Answer(incidents=incidents(View(article)))
