"""Judgement: under which rules, prompts and codebook a job's records are made, and which stored answers still count."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from extractor.jobs.fingerprint import fingerprint
from extractor.jobs.ledger import StoredReply
from extractor.lenience import Lenience
from extractor.models.model import AnsweredEarlier, Identity, Purpose, Reply, Request
from extractor.pieces import split
from extractor.pipeline import advance
from extractor.policy import Policy
from schemas import Article, Extraction


@dataclass(frozen=True, slots=True)
class Judgement:
    """``policy`` with what a ledger has to know of it. ``name`` changes whenever a record could come out otherwise.

    ``keeps_replies`` is false for a model whose replies cost nothing: the built-in one. ``trusts_records`` is false for
    recorded answers, which may have changed since.
    """

    policy: Policy
    name: str
    keeps_replies: bool
    trusts_records: bool

    def judged(self, article: Article) -> str:
        """What a finished article says of how it was judged. The key says nothing of the address, which the record repeats."""
        return self.name if article.url is None else f"{self.name} {article.url}"

    def asked(self, purpose: Purpose) -> str:
        """The prompt that a question of ``purpose`` is asked with, as stored replies name it."""
        return (self.policy.extract_prompt if purpose == "extract" else self.policy.repair_prompt).sha256

    def still_good(self, stored: Sequence[StoredReply]) -> list[Reply]:
        """The replies up to the first one that was given to a prompt that has changed since."""
        prompts = {self.asked("extract"), self.asked("repair")}
        return [known.reply for known in takewhile(lambda known: known.asked in prompts, stored)]

    def again(self, article: Article, replies: Sequence[Reply]) -> Extraction | None:
        """The record of a finished article, judged anew from its replies without a further question; None if that
        cannot be.
        """
        if not replies:
            return None
        parts = 1 if self.policy.room is None else len(split(article, self.policy.room))
        step = advance(article, replies, replace(self.policy, max_repairs=max(0, len(replies) - parts)))
        return None if isinstance(step, Request) else step


def judgement(model: Identity, policy: Policy) -> Judgement:
    """How a job of ``model`` under ``policy`` makes its records."""
    code = fingerprint(reader_included=not policy.reads_prompts)
    # The key holds what is asked first; this is the rest.
    depends = [code, policy.codebook, policy.max_repairs, policy.repair_prompt.sha256, policy.window]
    depends += [policy.lenience] if policy.lenience is not Lenience.nothing else []
    name = hashlib.sha256(json.dumps(depends).encode()).hexdigest()
    earlier = isinstance(model, AnsweredEarlier)
    return Judgement(policy, name, keeps_replies=policy.reads_prompts and not earlier, trusts_records=not earlier)
