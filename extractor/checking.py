"""Checking: records made elsewhere, held against the same rules."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pydantic import TypeAdapter, ValidationError

from extractor.articles import Unreadable
from extractor.misfits import misfits
from extractor.pipeline import reference, settled
from extractor.validation.verdict import judge, judge_without_text
from schemas import Article, ArticleReference, Extraction, Incident, Provenance, Severity, Status, Violation

BAD = frozenset({Status.rejected, Status.failed, Status.refused, Status.truncated})
UNANSWERED = frozenset({Status.failed, Status.refused, Status.truncated})
INCIDENTS = TypeAdapter(list[Incident])
INVALID_RECORD = "invalid-record"


class ArticleTexts:
    """Articles by id. What could not be read is kept with its reason."""

    def __init__(self, articles: Iterable[Article | Unreadable]) -> None:
        self._articles: dict[str, dict[str | None, Article]] = {}  # by id, then by the hash of the text
        self._unreadable: dict[str, str] = {}
        for article in articles:
            if isinstance(article, Unreadable):
                self._unreadable.setdefault(article.id, article.message)
            else:
                self._articles.setdefault(article.id, {}).setdefault(reference(article).sha256, article)

    def find(self, named: ArticleReference) -> Article | str:
        """The article, or one line that says why there is none. Of several with one id it is the one whose text the reference
        tells by its hash.
        """
        alike = self._articles.get(named.id, {})
        if named.sha256 in alike:
            return alike[named.sha256]
        if len(alike) > 1:
            return f"several articles are called {named.id!r}; give each its own id, or the record its article's sha256"
        if alike:
            return next(iter(alike.values()))
        if named.id in self._unreadable:
            return self._unreadable[named.id]
        first = next(iter(self._unreadable.values()), None)
        why = "" if first is None else f"; of what could not be read, the first: {first}"
        return f"no article {named.id!r} among the {len(self._articles)} of --articles{why}"


def check_line(line: bytes, place: str, texts: ArticleTexts | None, book: str) -> Extraction:
    """One record in UTF-8, checked. ``place`` names the line in messages; without ``texts`` rules that need it are silent."""
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        said = f"{place}: not UTF-8 at byte {error.start + 1}; write the line as UTF-8"
        return Extraction(article=ArticleReference(id=place), status=Status.failed, error=said)
    except ValueError as error:
        return Extraction(article=ArticleReference(id=place), status=Status.failed, error=f"{place}: not JSON ({error})")
    named = _reference(record)
    if named is None:
        wanted = 'an object with "article": {"id": ...} and "incidents": [...]'
        return Extraction(
            article=ArticleReference(id=place), status=Status.failed, error=f"{place}: not a record; write {wanted}"
        )
    if record.get("status") in UNANSWERED and not record.get("incidents"):
        return Extraction(article=named, status=Status(record["status"]), error=str(record.get("error") or "no answer to check"))
    return _checked(record, named, texts, book)


def _checked(record: dict[str, Any], named: ArticleReference, texts: ArticleTexts | None, book: str) -> Extraction:
    provenance = _provenance(record.get("provenance"))
    try:
        incidents = INCIDENTS.validate_python(_claimed(record))
    except ValidationError as error:
        found = [
            Violation(rule=INVALID_RECORD, severity=Severity.error, path=path, message=said)
            for path, said in misfits(error, "incidents")
        ]
        text = named if texts is None else texts.find(named)
        known = reference(text) if isinstance(text, Article) else named
        return Extraction(
            article=known, status=Status.rejected, violations=found, error=f"violates {INVALID_RECORD}", provenance=provenance
        )
    if texts is None:
        article = Article(id=named.id, text="", title=named.title, published=named.published, source=named.source, url=named.url)
        verdict = judge_without_text(article, incidents)
    else:
        text = texts.find(named)
        if isinstance(text, str):
            return Extraction(article=named, status=Status.failed, error=text, provenance=provenance)
        article = text if text.published or not named.published else text.model_copy(update={"published": named.published})
        verdict = judge(article, incidents)
        named = reference(article)
    return settled(article, incidents, verdict, book).model_copy(update={"article": named, "provenance": provenance})


def _reference(record: object) -> ArticleReference | None:
    if (
        not isinstance(record, dict)
        or not isinstance(record.get("article"), dict)
        or not isinstance(record.get("incidents"), list)
    ):
        return None
    known = {key: value for key, value in record["article"].items() if key in ArticleReference.model_fields}
    try:
        return ArticleReference.model_validate(known)
    except ValidationError:
        return None


def _claimed(record: dict[str, Any]) -> object:
    """The incidents that the record stands for: a rejected one keeps them in its draft."""
    claimed = record["incidents"] or record.get("draft") or []
    return [
        {k: v for k, v in incident.items() if k != "casualties"} if isinstance(incident, dict) else incident
        for incident in claimed
    ]


def _provenance(claimed: object) -> Provenance | None:
    try:
        return None if claimed is None else Provenance.model_validate(claimed)
    except ValidationError:
        return None


def _text_lines(checked: Extraction, file: str, number: int) -> Iterator[str]:
    yield f"{checked.article.id}: {checked.status}" + (f" ({checked.error})" if checked.error and not checked.violations else "")
    for violation in checked.violations:
        yield f"  {violation.severity}: {violation.rule} at {violation.path}: {' '.join(violation.message.split())}"


def _jsonl_lines(checked: Extraction, file: str, number: int) -> Iterator[str]:
    yield checked.model_dump_json()


def _github_lines(checked: Extraction, file: str, number: int) -> Iterator[str]:
    """Workflow commands; source: GitHub's documentation of ``::error file=…,line=…::``."""
    for violation in checked.violations:
        message = _escaped(f"{checked.article.id}: {violation.path}: {violation.message}")
        yield f"::{violation.severity} file={_escaped_property(file)},line={number},title={violation.rule}::{message}"
    if checked.status in UNANSWERED:
        yield f"::error file={_escaped_property(file)},line={number},title={checked.status}::{_escaped(checked.error or '')}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


CHECK_SHAPES: dict[str, Callable[[Extraction, str, int], Iterator[str]]] = {
    "text": _text_lines,
    "jsonl": _jsonl_lines,
    "github": _github_lines,
}
