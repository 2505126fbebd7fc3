"""AddressFolder: a folder, on this machine or at an address, into which whole files are put."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from extractor.addresses import OBJECT_STORES, is_address, plain, reaching, system_of


class AddressFolder:
    """The folder at ``place``, a path or an address. It need not be there yet.

    Raises:
        AddressError: From any call: it cannot be reached, read or written.
    """

    def __init__(self, place: str) -> None:
        self.place = plain(place)
        self._address = place if is_address(place) else Path(place).absolute().as_uri()
        with reaching(self._address):
            system, path = system_of(self._address)
        self._system: Any = system
        self._path = path.rstrip("/")

    def names(self) -> list[str]:
        """The names of the files directly in it, in order; none where there is no such folder."""
        import pyarrow.fs as pafs  # type: ignore[import-untyped]  # ships no types

        with reaching(self._address):
            entries = self._system.get_file_info(pafs.FileSelector(self._path, allow_not_found=True))
        return sorted(entry.base_name for entry in entries if entry.type == pafs.FileType.File)

    def read(self, name: str) -> bytes | None:
        """All of a file; None where there is none."""
        import pyarrow.fs as pafs

        with reaching(self._address):
            if self._system.get_file_info(self._at(name)).type == pafs.FileType.NotFound:
                return None
            with self._system.open_input_stream(self._at(name), compression=None) as file:
                return bytes(file.read())

    def put(self, name: str, content: bytes) -> None:
        """Write a file, in the place of an earlier one of its name: nobody sees a part of it."""
        with reaching(self._address):
            if self._system.type_name in OBJECT_STORES:  # which shows an object when all of it has come
                self._write(self._at(name), content)
                return
            # A name that begins so is passed over by whoever reads a folder of parts.
            unfinished = self._at(f"_{name}.unfinished")
            self._system.create_dir(self._path)
            self._write(unfinished, content)
            if self._system.type_name != "local":  # which alone puts one file in the place of another
                self._remove(self._at(name))
            self._system.move(unfinished, self._at(name))

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""
        with reaching(self._address):
            self._remove(self._at(name))

    def _remove(self, path: str) -> None:
        import pyarrow.fs as pafs

        if self._system.get_file_info(path).type != pafs.FileType.NotFound:
            self._system.delete_file(path)

    def _write(self, path: str, content: bytes) -> None:
        # In one piece: a stream that is left by an exception in between would be closed, and its object then seen.
        with self._system.open_output_stream(path, compression=None) as file:
            file.write(content)

    def _at(self, name: str) -> str:
        return f"{self._path}/{name}"
