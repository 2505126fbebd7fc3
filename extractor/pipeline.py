"""Pipeline: one article in, one extraction out.

``advance`` is pure: from an article and the replies so far it says what comes next, a further request or the finished
extraction. Whoever drives it (an online run, a batch job, a replay) does the asking.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import cache, cached_property
from importlib.metadata import version
from typing import Any

from extractor import merging, repair, withdrawal
from extractor.articles import Unreadable
from extractor.codebooks.codebook import codebook
from extractor.models.answer import UnparsableError, parse_answer, parse_corrections
from extractor.models.model import Model, Reply, Request
from extractor.pieces import split
from extractor.policy import ANSWER_SCHEMA, Policy
from extractor.validation.verdict import Verdict, judge
from prompts import Message, extract_messages, repair_messages
from schemas import (
    Article,
    ArticleReference,
    Attempt,
    Corrections,
    Extraction,
    Incident,
    Provenance,
    Status,
    Usage,
)
from schemas.json_schema import Schema, strict_schema

VERSION = version("incident-extractor")


@cache
def corrections_schema() -> Schema:
    """What a repair is asked to fill; drawn when first asked for, since most runs repair nothing."""
    return strict_schema(Corrections)


async def extract(article: Article, model: Model, policy: Policy) -> Extraction:
    """Ask ``model`` about ``article`` until the record is finished.

    Raises:
        RunError: The model says that no later request can succeed either.
    """
    replies: list[Reply] = []
    while isinstance(step := advance(article, replies, policy), Request):
        replies.append(await model.reply(step))
    return step


def advance(article: Article, replies: Sequence[Reply], policy: Policy, *, key: str | None = None) -> Request | Extraction:
    """What comes next for ``article`` after ``replies``: a request, or its extraction. ``key`` is the article's, if known."""
    course = _Course(article, policy, key)
    for reply in replies:
        if course.finished is None:
            course.take(reply)
    return course.finished or course.next_request()


def opening_requests(article: Article, policy: Policy) -> list[Request]:
    """The questions about ``article`` that hang on no reply: one, or one for each part of a long article."""
    course = _Course(article, policy)
    return [course.extract_request(part, number) for number, part in enumerate(course.parts)]


def article_key(article: Article, policy: Policy) -> str:
    """The name of this work in every file: a hash of all that the answer depends on, never of the order or the key."""
    if policy.reads_prompts:
        parts = _parts(article, policy)
        asked = [extract_messages(policy.extract_prompt, part) for part in parts]
        question: list[Any] = [asked[0] if len(asked) == 1 else asked, policy.schema_sha256]
    else:
        question = [article.text, article.title, article.published and article.published.isoformat(), article.source, VERSION]
    content = [question, policy.model, policy.parameters]
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=True).encode()).hexdigest()


def settled(article: Article, incidents: Sequence[Incident], verdict: Verdict, book: str) -> Extraction:
    """The extraction that a verdict leaves: ok with its casualties, no_incident, or rejected with its draft."""
    found = list(verdict.violations)
    if verdict.errors:
        return Extraction(
            article=reference(article),
            status=Status.rejected,
            violations=found,
            evidence=verdict.evidence,
            error=f"violates {', '.join(dict.fromkeys(violation.rule for violation in verdict.errors))}",
            draft=list(incidents),
        )
    if not incidents:
        return Extraction(article=reference(article), status=Status.no_incident, violations=found)
    rules = codebook(book)
    coded = [i.model_copy(update={"casualties": rules.casualties(i, published=article.published)}) for i in incidents]
    return Extraction(article=reference(article), status=Status.ok, incidents=coded, violations=found, evidence=verdict.evidence)


def reference(article: Article) -> ArticleReference:
    """What the output says of an article."""
    return ArticleReference(
        id=article.id,
        sha256=hashlib.sha256(article.text.encode()).hexdigest(),
        title=article.title,
        published=article.published,
        source=article.source,
        url=article.url,
    )


def unreadable_extraction(unreadable: Unreadable, policy: Policy) -> Extraction:
    """The extraction of what could not even be read."""
    return Extraction(
        article=ArticleReference(id=unreadable.id),
        status=Status.failed,
        error=unreadable.message,
        provenance=_provenance(policy, []),
    )


def _parts(article: Article, policy: Policy) -> list[Article]:
    return [article] if policy.room is None else split(article, policy.room)


class _Course:
    """The course of one article, replayed from its replies.

    The parts of a long article are asked about first, in order, then once more those whose answer could not be read, then
    come the repairs of the whole.
    """

    def __init__(self, article: Article, policy: Policy, key: str | None = None) -> None:
        self._key = key
        self.article = article
        self.policy = policy
        self.parts = _parts(article, policy)
        self.unread = list(range(len(self.parts)))
        self.read: dict[int, list[Incident]] = {}
        self.attempts: list[Attempt] = []
        self.incidents: list[Incident] | None = None
        self.verdict: Verdict | None = None
        self.notes = repair.Notes(certain=policy.parameters.get("temperature") == 0)
        self.finished: Extraction | None = None

    @cached_property
    def key(self) -> str:
        """The article's key."""
        return self._key or article_key(self.article, self.policy)

    def take(self, reply: Reply) -> None:
        """Go one reply further."""
        purpose = "extract" if self.incidents is None else "repair"
        if reply.outcome == "answered":
            self._take_answer(reply, purpose)
        else:
            error = self._where() + (reply.error or "")
            self._note(purpose, reply.outcome, reply, error)
            self._stop(Status(reply.outcome), error)

    def _take_answer(self, reply: Reply, purpose: str) -> None:
        try:
            if self.incidents is None:
                incidents = parse_answer(reply.text or "").incidents
            else:
                incidents = repair.apply(self.incidents, parse_corrections(reply.text or ""))
        except UnparsableError as problem:
            error = f"{self._where()}{problem}"
            self._note(purpose, "truncated" if problem.cut_off else "invalid", reply, error)
            part = self.unread[0] if self.unread else None
            if problem.cut_off or self._spent() or not self.notes.unreadable(part, problem):
                self._stop(Status.truncated if problem.cut_off else Status.failed, error)
            elif self.unread:
                self.unread.append(self.unread.pop(0))
            return
        self._note(purpose, "answered", reply, None)
        if self.unread:
            self.read[self.unread.pop(0)] = incidents
            if self.unread:
                return
            incidents = self._merged()
        worth_asking = self.notes.corrected(incidents != self.incidents)
        self.incidents = incidents
        self.verdict = judge(self.article, incidents)
        if not self.policy.reads_prompts:
            self.incidents, self.verdict = withdrawal.withdrawn(self.article, incidents, self.verdict)
        if self._spent() or not self._to_ask() or not worth_asking:
            self._finish()

    def _merged(self) -> list[Incident]:
        read = [self.read[number] for number in range(len(self.parts))]
        return read[0] if len(read) == 1 else merging.merge(self.article, read)

    def _where(self) -> str:
        return f"part {self.unread[0] + 1} of {len(self.parts)}: " if self.unread and len(self.parts) > 1 else ""

    def _spent(self) -> bool:
        """Whether one question more would exceed what a repair may cost."""
        return len(self.attempts) + max(1, len(self.unread)) - len(self.parts) > self.policy.max_repairs

    def _to_ask(self) -> bool:
        return self.verdict is not None and bool(
            repair.violations_to_ask(self.verdict, first_round=len(self.attempts) == len(self.parts))
        )

    def _stop(self, status: Status, error: str | None) -> None:
        """End on a reply that answers nothing; what an earlier reply settled stands."""
        if self.verdict is not None:
            self._finish(error=f"the repair ended as {status}: {error}")
        else:
            provenance = _provenance(self.policy, self.attempts)
            self.finished = Extraction(article=reference(self.article), status=status, error=error, provenance=provenance)

    def _finish(self, error: str | None = None) -> None:
        if self.incidents is None or self.verdict is None:
            raise AssertionError("only a parsed answer can be finished")
        self.incidents, self.verdict = withdrawal.spared(self.policy.lenience, self.article, self.incidents, self.verdict)
        extraction = settled(self.article, self.incidents, self.verdict, self.policy.codebook)
        extraction.error = error or extraction.error
        extraction.provenance = _provenance(self.policy, self.attempts)
        self.finished = extraction

    def _note(self, purpose: str, outcome: str, reply: Reply, detail: str | None) -> None:
        self.attempts.append(
            Attempt(
                purpose=purpose,
                outcome=outcome,
                latency_s=reply.latency_s,
                usage=reply.usage,
                cost_usd=reply.cost_usd,
                detail=detail,
            )
        )

    def extract_request(self, part: Article, number: int) -> Request:
        """The question about a part, or about the whole, as the article's question ``number`` from 0."""
        messages: tuple[Message, ...] = ()
        if self.policy.reads_prompts:
            messages = extract_messages(self.policy.extract_prompt, part)
        return Request(self.key, part, "extract", messages, ANSWER_SCHEMA, number)

    def next_request(self) -> Request:
        """The question that comes next."""
        rounds = len(self.attempts)
        if self.incidents is None or self.verdict is None:
            number = self.unread[0]
            return self.notes.beside(number, self.extract_request(self.parts[number], rounds))
        violations = repair.violations_to_ask(self.verdict, first_round=rounds == len(self.parts))
        matter = repair.complaint(self.article, self.incidents, violations)
        messages = repair_messages(self.policy.repair_prompt, self.article, matter)
        return self.notes.beside(None, Request(self.key, self.article, "repair", messages, corrections_schema(), rounds))


def _provenance(policy: Policy, attempts: list[Attempt]) -> Provenance:
    costs = [attempt.cost_usd for attempt in attempts]
    usage = Usage()
    for attempt in attempts:
        usage = usage + attempt.usage
    return Provenance(
        model=policy.model,
        prompt=policy.extract_prompt.version if policy.reads_prompts else None,
        prompt_sha256=policy.extract_prompt.sha256 if policy.reads_prompts else None,
        schema_sha256=policy.schema_sha256,
        version=VERSION,
        attempts=attempts,
        usage=usage,
        cost_usd=sum(cost for cost in costs if cost is not None) if costs and None not in costs else None,
    )
