"""Articles: read from files, folders and standard input, one at a time, whatever else cannot be read."""

from __future__ import annotations

import os
import stat
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import BinaryIO

from extractor.addresses import AddressError, files_below, is_address, joined, opened, path_in, plain
from extractor.article_fields import MAX_ARTICLE_BYTES, Origin, Unreadable, too_large
from extractor.article_formats import READERS, Reader, read_json, read_json_lines, read_text
from schemas import Article

__all__ = ["MAX_ARTICLE_BYTES", "Origin", "Unreadable", "article_files", "passed_over", "read_articles", "read_file"]

_SUFFIXES = ", ".join(READERS)
# What lies in a folder that this program writes: a job's, recorded questions', delivered records'. It holds no articles.
_WRITTEN_HERE = frozenset({"ledger.sqlite", "recording.json", "_job.json"})
_SNIFFED = 4096
_SPACES = b" \t\r\n"
_BOM = b"\xef\xbb\xbf"


def read_articles(
    sources: Sequence[str], *, published: date | None = None, stdin: BinaryIO | None = None
) -> Iterator[Article | Unreadable]:
    """Every article of the sources, in their order, and an ``Unreadable`` for each that could not be read.

    A source is a file, a folder (read with its subfolders, in order of names, without hidden files, unknown formats and the
    folders of jobs), the address of one, such as ``s3://bucket/news``, or ``-`` for standard input: JSON lines, a JSON list or
    object, or else the text of one article. ``published`` is filled in where an article has no date. ``stdin`` replaces the
    process's own. Nothing is kept: memory holds one article, or one batch of a Parquet file, and the file names of the folders
    that are open.

    Ids: the record's own; else the path below the source folder, or the file's name, without its suffix, which stays when
    two files differ in nothing else; records in one file get ``:`` and their line or position behind it.
    """
    ids = _named_ids(sources)
    for source in sources:
        if source == "-":
            yield from _read_unnamed(stdin or sys.stdin.buffer, Origin("stdin", "stdin", published))
            continue
        for file in _files(Origin(ids[source], source, published)):
            yield from (file,) if isinstance(file, Unreadable) else read_file(file)


def article_files(sources: Sequence[str], *, published: date | None = None) -> Iterator[Origin | Unreadable]:
    """The files of which ``read_articles`` reads the articles of ``sources``, in its order, for ``read_file``.

    Standard input is none.
    """
    ids = _named_ids(sources)
    for source in sources:
        yield from _files(Origin(ids[source], source, published))


def passed_over(sources: Sequence[str]) -> Counter[str]:
    """How many files below the folders of ``sources`` are of no format that can be read, by suffix; "" for files without one.

    What cannot be listed is not counted: reading has told of it.
    """
    found: Counter[str] = Counter()
    for source in dict.fromkeys(sources):
        if source == "-":
            continue
        with suppress(OSError, ValueError):
            names = _without_jobs(files_below(source) or []) if is_address(source) else _names_below(source)
            found.update(Path(name).suffix.lower() for name in names)
    return Counter({suffix: number for suffix, number in found.items() if suffix not in READERS})


def read_file(file: Origin) -> Iterator[Article | Unreadable]:
    """The articles of one file."""
    path = file.place
    reader = READERS.get(Path(path_in(path)).suffix.lower())
    try:
        if is_address(path):
            with opened(path) as (stream, size):
                yield from _read_stream(stream, reader, file, size)
            return
        mode = os.stat(path).st_mode
        with open(path, "rb") as stream:
            yield from _read_stream(stream, reader, file, os.fstat(stream.fileno()).st_size if stat.S_ISREG(mode) else None)
    except OSError as error:
        yield file.unreadable(_why(error))


def _files(origin: Origin) -> Iterator[Origin | Unreadable]:
    """The files of one source: itself, or those below it."""
    source = origin.place
    try:
        if is_address(source):
            names = files_below(source)
            folder = names is not None
        else:
            folder = stat.S_ISDIR(os.stat(source).st_mode)
            names = None
    except (OSError, ValueError) as error:
        yield origin.unreadable(_why(error))
        return
    if not folder:
        yield origin
        return
    empty = True
    for file in _walk(source, "", origin) if names is None else _addressed(names, origin):
        empty = False
        yield file
    if empty:
        yield origin.unreadable(f"no file here can be read; put files with one of these suffixes into it: {_SUFFIXES}")


def _addressed(names: list[str], origin: Origin) -> Iterator[Origin]:
    """The origin of each readable file of a folder elsewhere, with the ids that ``_walk`` gives."""
    readable = [name for name in _without_jobs(names) if Path(name).suffix.lower() in READERS]
    stems = Counter(os.path.splitext(name)[0] for name in readable)
    for name in readable:
        stem = os.path.splitext(name)[0]
        yield Origin(stem if stems[stem] == 1 else name, joined(origin.place, name), origin.published)


def _without_jobs(names: list[str]) -> list[str]:
    """The paths below a folder, without those below a folder that this program has written."""
    written = {folder for folder, _, name in (path.rpartition("/") for path in names) if name in _WRITTEN_HERE and folder}
    return [name for name in names if not any(f"{name}/".startswith(f"{folder}/") for folder in written)] if written else names


def _names_below(folder: str) -> Iterator[str]:
    """The names of all files below a folder on this machine, without hidden ones and without the folders of jobs."""
    for place, folders, files in os.walk(folder):
        if place != folder and not _WRITTEN_HERE.isdisjoint(files):
            folders.clear()
            continue
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (name for name in files if not name.startswith("."))


def _named_ids(sources: Sequence[str]) -> dict[str, str]:
    """An id for each named source: its stem; its name where stems are equal; its path where names are equal too."""
    paths = {source: Path(path_in(source)) for source in dict.fromkeys(sources) if source != "-"}
    stems = Counter(path.stem for path in paths.values())
    names = Counter(path.name for path in paths.values())
    ids: dict[str, str] = {}
    for source, path in paths.items():
        if stems[path.stem] == 1:
            ids[source] = path.stem or plain(source)
        elif names[path.name] == 1:
            ids[source] = path.name
        else:
            ids[source] = plain(source) if is_address(source) else path.as_posix()
    return ids


def _walk(folder: str, prefix: str, origin: Origin) -> Iterator[Origin | Unreadable]:
    """The origin of each readable file below a folder, in order of names."""
    try:
        with os.scandir(folder) as found:
            entries = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in found if entry.name[0] != ".")
        if prefix and not _WRITTEN_HERE.isdisjoint(name for name, _ in entries):
            return
    except OSError as error:
        yield Origin(prefix.rstrip("/") or origin.id, folder).unreadable(_why(error))
        return
    stems = Counter(Path(name).stem for name, is_folder in entries if not is_folder and Path(name).suffix.lower() in READERS)
    for name, is_folder in entries:
        path = os.path.join(folder, name)
        if is_folder:
            yield from _walk(path, f"{prefix}{name}/", origin)
        elif Path(name).suffix.lower() in READERS and not os.path.isdir(path):
            stem = Path(name).stem
            yield Origin(prefix + (stem if stems[stem] == 1 else name), path, origin.published)


def _read_stream(stream: BinaryIO, reader: Reader | None, origin: Origin, size: int | None) -> Iterator[Article | Unreadable]:
    """The articles of a stream; ``size`` in bytes, None for a pipe."""
    if reader is None and size is not None:
        suffix = Path(path_in(origin.place)).suffix or "a name without suffix"
        yield origin.unreadable(f"{suffix} is no format that can be read; convert the file to one of {_SUFFIXES}")
    elif reader is None:
        yield from _read_unnamed(stream, origin)
    elif size == 0:
        yield origin.unreadable("the file is empty; fill it or leave it out")
    elif reader is read_text and size is not None and size > MAX_ARTICLE_BYTES:
        yield origin.unreadable(too_large(f"{size:,}"))
    else:
        yield from reader(stream, origin)


class _Rewound:
    """A stream that cannot go back, with the bytes that were already taken from it put in front again."""

    def __init__(self, taken: bytes, stream: BinaryIO) -> None:
        self._taken = taken
        self._stream = stream

    def read(self, size: int) -> bytes:
        """Up to ``size`` bytes; none at the end."""
        head, self._taken = self._taken[:size], self._taken[size:]
        return head or self._stream.read(size)

    def readline(self, size: int) -> bytes:
        """Up to the end of the line, at most ``size`` bytes; none at the end."""
        cut = self._taken.find(b"\n") + 1 or len(self._taken)
        head, self._taken = self._taken[: min(cut, size)], self._taken[min(cut, size) :]
        if head.endswith(b"\n") or len(head) == size:
            return head
        return head + self._stream.readline(size - len(head))


def _read_unnamed(stream: BinaryIO, origin: Origin) -> Iterator[Article | Unreadable]:
    """What comes without a suffix: its first characters say what it is."""
    taken = b""
    # Line by line, so that a slow sender's first article is not held back until many have come.
    while len(taken) < _SNIFFED and len(taken.removeprefix(_BOM).strip(_SPACES)) < 2 and (line := stream.readline(_SNIFFED)):
        taken += line
    rewound = _Rewound(taken, stream)
    yield from _sniffed(taken.removeprefix(_BOM))(rewound, origin)


def _sniffed(head: bytes) -> Reader:
    first, *rest = head.split(None, 1) or [b""]
    following = first[1:2] or (rest[0][:1] if rest else b"")
    if first[:1] == b"[" and following in (b"{", b"]"):
        return read_json
    if first[:1] == b"{" and following in (b'"', b"}"):
        # An object that starts with a line of its own is one laid out over several.
        return read_json if head.lstrip().split(b"\n", 1)[0].strip() == b"{" else read_json_lines
    return read_text


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, AddressError):
        return f"cannot be read: {error}"
    if isinstance(error, FileNotFoundError):
        return "no such file or folder; check the path"
    if isinstance(error, PermissionError):
        return "permission denied; make it readable for this user"
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"cannot be read ({reason}); check the path"
