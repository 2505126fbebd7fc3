"""Repair: what a second question says of a record's violations, and how its answer is taken in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.models.model import Request
from extractor.validation.examination import Examination
from extractor.validation.verdict import Verdict
from prompts.complaint import Complaint
from schemas import Article, Corrections, Incident, Severity, Violation

WORTH_ASKING = frozenset({"unaccounted-toll", "group-open-to-doubt"})
COMPLAINT_BUDGET = 12_000  # code points of violations, passages and incidents together: about 3,000 tokens
MAX_VIOLATIONS = 20
UNREADABLE = "Your last answer could not be read: {}. Answer again: JSON of the schema, nothing else."
UNCHANGED = "Your last corrections left the record as it was, and what is listed above is still so. Correct it."
POSITION = re.compile(r"incidents\[(\d+)\]")
WORD = re.compile(r"\w+")


class Notes:
    """What is said besides when a question is put again whose answer was of no use, so that it is not the same question.

    ``certain`` says that the same question would get the same answer: at temperature 0 it is not put a second time. A
    question is named by the part of the article that it is about; None is the repair of the whole.
    """

    def __init__(self, *, certain: bool) -> None:
        self._certain = certain
        self._said: dict[int | None, str] = {}

    def unreadable(self, part: int | None, problem: Exception) -> bool:
        """The last answer could not be read: whether it is worth asking again."""
        return self._say(part, UNREADABLE.format(problem))

    def corrected(self, changed: bool) -> bool:
        """The last corrections ``changed`` the record or did not: whether it is worth asking again."""
        if changed:
            self._said.pop(None, None)
        return changed or self._say(None, UNCHANGED)

    def beside(self, part: int | None, request: Request) -> Request:
        """The request, with what is to be said besides."""
        note = self._said.get(part)
        return request if note is None else replace(request, messages=(*request.messages, {"role": "user", "content": note}))

    def _say(self, part: int | None, note: str) -> bool:
        again = self._said.get(part) == note
        self._said[part] = note
        return not (again and self._certain)


def violations_to_ask(verdict: Verdict, *, first_round: bool) -> tuple[Violation, ...]:
    """The violations worth a question: every error, and once the figures that no toll cites and doubtful groups."""
    asked = [v for v in verdict.violations if v.severity is Severity.error or (first_round and v.rule in WORTH_ASKING)]
    return tuple(asked[:MAX_VIOLATIONS])


def complaint(article: Article, incidents: Sequence[Incident], violations: Sequence[Violation]) -> Complaint:
    """The question's matter, within its budget: what is wrong, the sentences concerned, the incidents affected."""
    lines = tuple(f"{violation.path}: {violation.rule}: {violation.message}" for violation in violations)
    spent = sum(map(len, lines))
    affected = []
    for position in _affected(violations, len(incidents)):
        body = incidents[position].model_dump_json(exclude={"casualties"})
        affected.append((position, body))
        spent += len(body)
    passages: list[str] = []
    for passage in _passages(Examination(article, incidents), violations):
        if passage not in passages and spent + len(passage) <= COMPLAINT_BUDGET:
            passages.append(passage)
            spent += len(passage)
    return Complaint(lines, tuple(passages), tuple(affected))


def apply(incidents: Sequence[Incident], corrections: Corrections) -> list[Incident]:
    """The record with its corrections; a position that does not exist adds nothing."""
    replaced: dict[int, Incident | None] = {}
    added: list[Incident] = []
    for correction in corrections.corrections:
        if correction.position is None:
            if correction.incident is not None:
                added.append(correction.incident)
        else:
            replaced[correction.position] = correction.incident
    kept = (replaced.get(position, incident) for position, incident in enumerate(incidents))
    return [incident for incident in kept if incident is not None] + added


def _affected(violations: Sequence[Violation], number: int) -> list[int]:
    named = {int(position) for v in violations for position in POSITION.findall(f"{v.path} {v.message}")}
    if any(violation.path == "incidents" for violation in violations):
        named.update(range(number))
    return sorted(position for position in named if position < number)


def _passages(examination: Examination, violations: Sequence[Violation]) -> Iterator[str]:
    """The sentences that the violations concern, in the order of the violations."""
    for violation in violations:
        stem = violation.path.rpartition(".")[0]
        for path, span in examination.spans.items():
            if path != violation.path and path.rpartition(".")[0] not in (stem, violation.path):
                continue
            if span is not None:
                yield examination.reading.sentence_text(span.start)
            else:
                yield from _nearest(examination, examination.quotes[path])


def _nearest(examination: Examination, quote: str) -> Iterator[str]:
    """The sentence that shares most words with a quote that the text does not hold."""
    wanted = set(WORD.findall(quote.casefold()))
    best, most = None, 0
    for sentence in examination.reading.sentences:
        words = examination.text[sentence.start : sentence.end]
        shared = len(wanted.intersection(WORD.findall(words.casefold())))
        if shared > most:
            best, most = words, shared
    if best is not None:
        yield best
