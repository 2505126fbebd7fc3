"""Sources: where a job's articles lie, kept in its folder, so that a report can show their texts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from extractor.addresses import is_address, without_password
from extractor.errors import StorageError, UsageError

FILE = "sources.json"


def hold_apart(sources: Sequence[str], folder: Path | None, option: str) -> None:
    """See to it that a job's files do not come to lie among its articles, where the next run would read them.

    Raises:
        UsageError: ``folder``, which ``option`` names, is itself one of the sources.
    """
    if folder is not None and any(not is_address(source) and Path(source).resolve() == folder.resolve() for source in sources):
        raise UsageError(f"{option} {folder}: the articles lie there; choose a place of its own")


def keep_sources(folder: Path, sources: Sequence[str]) -> None:
    """Write the sources down by their whole paths, beside those of earlier runs.

    Standard input cannot be read twice and is left out.

    Raises:
        StorageError: The folder cannot be written.
    """
    new = [
        without_password(source) if is_address(source) else str(Path(source).absolute()) for source in sources if source != "-"
    ]
    paths = list(dict.fromkeys([*kept_sources(folder), *new]))
    try:
        (folder / FILE).write_text(json.dumps({"sources": paths}, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise StorageError(f"{folder}: cannot be written ({error.strerror}); choose another --out") from error


def kept_sources(folder: Path) -> list[str]:
    """The sources that the job's articles came from and that are still there; none when nobody wrote them down."""
    try:
        kept = json.loads((folder / FILE).read_bytes())
    except (OSError, ValueError):
        return []
    paths = kept.get("sources") if isinstance(kept, dict) else None
    if not isinstance(paths, list):
        return []
    return [path for path in paths if isinstance(path, str) and (is_address(path) or Path(path).exists())]
