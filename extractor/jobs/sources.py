"""Sources: where a job's articles lie, kept in its folder, so that a report can show their texts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from extractor.addresses import is_address, without_password
from extractor.errors import StorageError

FILE = "sources.json"


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
