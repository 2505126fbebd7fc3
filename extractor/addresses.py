"""Addresses: files that are not on this machine's disk, such as ``s3://bucket/news/``, by pyarrow's filesystems or fsspec's."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, cast

PYARROW = ("file", "s3", "gs", "gcs", "hdfs", "viewfs", "abfs", "abfss")


class AddressError(OSError):
    """The address cannot be reached: its one-line message says why."""


def is_address(source: str) -> bool:
    """Whether ``source`` is an address rather than a path."""
    return "://" in source


def files_below(address: str) -> list[str] | None:
    """The addresses of the files in a folder and its subfolders, in order; None where ``address`` is itself a file.

    Hidden files, whose path has a part that begins with a dot, are left out.

    Raises:
        AddressError: There is nothing, or it cannot be reached.
    """
    with _reaching():
        import pyarrow.fs as pafs  # type: ignore[import-untyped]  # ships no types

        system, path = _system(address)
        found = system.get_file_info(path)
        if found.type == pafs.FileType.File:
            return None
        if found.type == pafs.FileType.NotFound:
            raise AddressError("nothing is there; check the address")
        entries = system.get_file_info(pafs.FileSelector(path, recursive=True))
        root = path.rstrip("/") + "/"
        files = (entry.path.removeprefix(root) for entry in entries if entry.type == pafs.FileType.File)
        names = sorted(files, key=lambda name: name.split("/"))
    visible = (name for name in names if not any(part.startswith(".") for part in name.split("/")))
    return [f"{address.rstrip('/')}/{name}" for name in visible]


@contextmanager
def opened(address: str) -> Iterator[tuple[BinaryIO, int]]:
    """The file, open for reading, and its size in bytes.

    Raises:
        AddressError: It cannot be opened.
    """
    with _reaching():
        system, path = _system(address)
        file = system.open_input_file(path)
    with file:
        yield cast(BinaryIO, io.BufferedReader(file)), int(file.size())


def _system(address: str) -> tuple[Any, str]:
    import pyarrow.fs as pafs

    scheme = address.partition("://")[0]
    if scheme in PYARROW:
        return cast(tuple[Any, str], pafs.FileSystem.from_uri(address))
    try:
        import fsspec
    except ModuleNotFoundError:
        raise AddressError(f"{scheme}:// needs fsspec: pip install fsspec, and what it needs for {scheme}") from None
    system, path = fsspec.core.url_to_fs(address)
    return pafs.PyFileSystem(pafs.FSSpecHandler(system)), path


@contextmanager
def _reaching() -> Iterator[None]:
    try:
        yield
    except AddressError:
        raise
    except (OSError, ValueError, ImportError) as error:  # ArrowInvalid is a ValueError
        raise AddressError(" ".join(str(error).split())[:200] or type(error).__name__) from None
