"""Prompt: a published version of what a model is told, and how an article is laid before it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from prompts.complaint import Complaint
from prompts.message import Message
from schemas import Article

Purpose = Literal["extract", "repair", "figures", "with_figures"]
PURPOSES: tuple[Purpose, ...] = ("extract", "repair", "figures", "with_figures")
USUAL = "violence"  # the edition whose versions bear no name
FOLDER = Path(__file__).parent
CHARACTERS_A_TOKEN = 4  # a rule of thumb for English, good enough to compare versions


@dataclass(frozen=True, slots=True)
class Prompt:
    """One version. ``static`` is the whole system message, the same for every article, so that a prefix cache hits."""

    purpose: Purpose
    version: str
    static: str
    sha256: str

    @property
    def tokens(self) -> int:
        """About how many tokens the static part takes."""
        return len(self.static) // CHARACTERS_A_TOKEN


@cache
def load(purpose: Purpose, version: str | None = None) -> Prompt:
    """The named version, the latest of a named edition (``rights``), or the latest of the usual one.

    Raises:
        KeyError: There is no such version.
    """
    known = versions(purpose)
    of_edition = [name for name in known if _parted(name)[0] == (USUAL if version is None else version)]
    chosen = of_edition[-1] if of_edition else version
    if chosen not in known:
        raise KeyError(f"no version {chosen!r} of the {purpose} prompt; there are {', '.join(known)}")
    static = path_of(purpose, chosen).read_text(encoding="utf-8")
    return Prompt(purpose, chosen, static, hashlib.sha256(static.encode()).hexdigest())


def versions(purpose: Purpose) -> list[str]:
    """The published versions, oldest first; those of the usual edition (``v1``) before those of others (``rights-v1``)."""
    return sorted(
        (path.stem for path in (FOLDER / purpose).glob("*.md")), key=lambda name: (_parted(name)[0] != USUAL, _parted(name))
    )


def _parted(version: str) -> tuple[str, int]:
    """Edition and number: ``rights-v1`` is the first of ``rights``, ``v5`` the fifth of the usual one."""
    edition, _, number = version.rpartition("v")
    return edition.removesuffix("-") or USUAL, int(number)


def path_of(purpose: Purpose, version: str) -> Path:
    """The file of a version."""
    return FOLDER / purpose / f"{version}.md"


def joined(first: Prompt, second: Prompt) -> Prompt:
    """``second`` as a chapter more of ``first``: still one static text for every article."""
    static = first.static + second.static
    digest = hashlib.sha256(static.encode()).hexdigest()
    return Prompt(second.purpose, f"{first.version}+{second.purpose}-{second.version}", static, digest)


def catalogue() -> list[Prompt]:
    """Every published version of every prompt."""
    return [load(purpose, version) for purpose in PURPOSES for version in versions(purpose)]


def marker_for(purpose: Purpose, *fenced: str) -> str:
    """The marker that fences these texts: 16 hex digits of their own hash.

    A text cannot hold its own hash, so no article can close its fence; and the same question is the same request, byte
    for byte, wherever it is written.
    """
    return hashlib.sha256("\0".join((purpose, *fenced)).encode()).hexdigest()[:16]


def extract_messages(prompt: Prompt, article: Article) -> tuple[Message, ...]:
    """The first question about ``article``. Its text is put in by concatenation, unchanged."""
    marker = marker_for(prompt.purpose, _heading(article), article.text)
    body = _fenced("article", _heading(article) + article.text, marker)
    return {"role": "system", "content": prompt.static}, {"role": "user", "content": _published(article) + body}


def listed_messages(prompt: Prompt, article: Article, figures: Sequence[str]) -> tuple[Message, ...]:
    """The question about ``article`` with a list of its figures, one a line, behind it."""
    listed = "\n".join(" ".join(figure.split()) for figure in figures) or "None."
    marker = marker_for(prompt.purpose, _heading(article), article.text, listed)
    fenced = _fenced("article", _heading(article) + article.text, marker) + _fenced("figures", listed, marker)
    return {"role": "system", "content": prompt.static}, {"role": "user", "content": _published(article) + fenced}


def repair_messages(prompt: Prompt, article: Article, complaint: Complaint) -> tuple[Message, ...]:
    """The question about violations: what is wrong, the sentences concerned, the incidents to correct."""
    wrong = "\n".join(f"- {violation}" for violation in complaint.violations)
    incidents = "\n".join(f"Incident at position {position}:\n{body}" for position, body in complaint.incidents) or "None."
    matter = f"Violations:\n{wrong}\n\nIncidents concerned:\n{incidents}"
    passages = _heading(article) + "\n".join(complaint.passages)
    marker = marker_for("repair", passages, matter)
    body = "".join((_published(article), _fenced("sentences", passages, marker), _fenced("complaint", matter, marker)))
    return {"role": "system", "content": prompt.static}, {"role": "user", "content": body}


def _published(article: Article) -> str:
    published = "unknown" if article.published is None else f"{article.published:%A}, {article.published.isoformat()}"
    return f"Published: {published}\n\n"


def _heading(article: Article) -> str:
    """Publisher and title; they come with the article and are as little to be trusted."""
    lines = []
    if article.source:
        lines.append(f"Publisher: {' '.join(article.source.split())}")
    if article.title:
        lines.append(f"Title: {' '.join(article.title.split())}")
    return "\n".join([*lines, "", ""]) if lines else ""


def _fenced(name: str, text: str, marker: str) -> str:
    return f"[{name} {marker} begins]\n{text}\n[{name} {marker} ends]\n\n"
