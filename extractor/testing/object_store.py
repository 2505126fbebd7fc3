"""ObjectStore: a server on the loopback that speaks S3's protocol, as a process of its own: moto's.

moto is no dependency of this project, since what it needs does not go with what this project needs: it is looked for in
``build/moto``, where ``make slow`` puts it, then on the path, and ``INCIDENTS_MOTO_SERVER`` names another place.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

BUILT = Path(__file__).parents[2] / "build" / "moto" / "bin" / "moto_server"
LISTENS = re.compile(r"Running on (http://127\.0\.0\.1:\d+)")
KEY = "test-key"


class NoObjectStoreError(Exception):
    """moto is not here."""


@dataclass(frozen=True, slots=True)
class ObjectStore:
    """Where it listens, and what it was asked: one line for each request."""

    url: str
    requests: list[str] = field(default_factory=list)

    @property
    def environment(self) -> dict[str, str]:
        """The variables by which a program finds it."""
        return {
            "AWS_ENDPOINT_URL": self.url,
            "AWS_ACCESS_KEY_ID": KEY,
            "AWS_SECRET_ACCESS_KEY": "test-secret",
            "AWS_DEFAULT_REGION": "us-east-1",
            "AWS_EC2_METADATA_DISABLED": "true",
        }

    def gets(self, path: str) -> int:
        """How often an object was read, or a part of it."""
        return sum(f"GET {path} " in line for line in list(self.requests))


@contextmanager
def object_store(*, allows_anybody: bool = True) -> Iterator[ObjectStore]:
    """A store without any bucket. One that does not allow anybody denies all there is.

    Raises:
        NoObjectStoreError: moto is not installed.
    """
    denying = {} if allows_anybody else {"INITIAL_NO_AUTH_ACTION_COUNT": "0"}
    process = subprocess.Popen(  # noqa: S603  # a program of our own choice
        [_program(), "-H", "127.0.0.1", "-p", "0"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        env={**os.environ, **denying},
    )  # fmt: skip
    with process:  # whose end waits for the process, and closes its pipe
        try:
            store = ObjectStore(_address(process))
            keeping = threading.Thread(target=_keep, args=(process, store.requests), daemon=True)
            keeping.start()
            yield store
        finally:
            process.terminate()
        keeping.join()


def _program() -> str:
    found = os.environ.get("INCIDENTS_MOTO_SERVER") or (str(BUILT) if BUILT.exists() else shutil.which("moto_server"))
    if found is None:
        raise NoObjectStoreError("moto is not installed: make slow, or INCIDENTS_MOTO_SERVER=.../moto_server")
    return found


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stderr is not None  # noqa: S101  # it was opened as a pipe
    for line in process.stderr:
        if found := LISTENS.search(line):
            return found[1]
    raise NoObjectStoreError("moto_server ended before it listened")


def _keep(process: subprocess.Popen[str], requests: list[str]) -> None:
    assert process.stderr is not None  # noqa: S101  # as above
    requests.extend(process.stderr)
