"""Fingerprint: which code made a record of an answer. When it changes, stored answers are read and judged again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

# What turns an answer into an extraction, by package.
JUDGING = {
    "extractor": (
        "codebooks",
        "lenience.py",
        "merging.py",
        "models/answer.py",
        "pieces.py",
        "pipeline.py",
        "policy.py",
        "reading",
        "repair.py",
        "validation",
        "withdrawal.py",
    ),
    "schemas": (".",),
}
READING = ("models/baseline",)


@cache
def fingerprint(*, reader_included: bool) -> str:
    """SHA-256 over the code and tables that read and judge answers; ``reader_included`` adds the built-in model."""
    digest = hashlib.sha256()
    for package, places in JUDGING.items():
        for place in places + (READING if reader_included and package == "extractor" else ()):
            root = files(package) if place == "." else files(package).joinpath(place)
            for name, content in sorted(_contents(root, f"{package}/{place}")):
                digest.update(f"{name}\0{len(content)}\0".encode())
                digest.update(content)
    return digest.hexdigest()


def _contents(entry: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    if entry.is_file():
        yield name, entry.read_bytes()
    elif not name.endswith("__pycache__"):
        for inner in entry.iterdir():
            yield from _contents(inner, f"{name}/{inner.name}")
