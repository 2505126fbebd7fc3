"""Addresses: files that are not on this machine's disk, such as ``s3://bucket/news/``, by pyarrow's filesystems or fsspec's.

An address of pyarrow's is a URI: what its path may not hold is percent-encoded, and a query says how the filesystem is
reached (``?endpoint_override=…&region=…``). A space, or whatever else can be meant in one way only, may stand as it is.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, cast
from urllib.parse import quote, unquote

PYARROW = ("file", "s3", "gs", "gcs", "hdfs", "viewfs", "abfs", "abfss")
OBJECT_STORES = frozenset({"s3", "gcs", "abfs"})  # as pyarrow calls them
GOOGLES = frozenset({"gs", "gcs"})
RETRY_S = 60
BUFFER_BYTES = 1 << 20  # read at once: a request each, where the file is an object of a store
AS_IT_STANDS = "%/:@?&=+,;!$'()*~"  # and letters, digits, - . _

# What filesystems say, by what it means. pyarrow gives no other classes than OSError.
MEANINGS = (
    (re.compile(r"NO_SUCH_BUCKET|Status\(NOT_FOUND|[Bb]ucket (?:\S+ )?(?:not found|does not exist)"), "bucket"),
    (
        re.compile(
            r"ACCESS_DENIED|INVALID_ACCESS_KEY_ID|SIGNATURE_DOES_NOT_MATCH|INVALID_CLIENT_TOKEN_ID|UNRECOGNIZED_CLIENT"
            r"|INVALID_SIGNATURE|MISSING_AUTHENTICATION_TOKEN|EXPIRED_TOKEN|PERMISSION_DENIED|UNAUTHENTICATED"
            r"|HTTP status 40[13]|Permission denied"
        ),
        "denied",
    ),
    (re.compile(r"NETWORK_CONNECTION|[Cc]ould ?n[o']t (?:connect|resolve)|UNAVAILABLE"), "unreachable"),
    (re.compile(r"libjvm|libhdfs"), "no java"),
)
CREDENTIALS = {
    "s3": "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE",
    "gs": "GOOGLE_APPLICATION_CREDENTIALS",
    "gcs": "GOOGLE_APPLICATION_CREDENTIALS",
    "abfs": "AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET",
    "abfss": "AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET",
}


class AddressError(OSError):
    """The address cannot be reached: its one-line message says why, and what would mend it."""


def is_address(source: str) -> bool:
    """Whether ``source`` is an address rather than a path."""
    return "://" in source


def plain(source: str) -> str:
    """``source`` as it may be shown: an address without user, password and query. A path is returned as it is."""
    if not is_address(source):
        return source
    scheme, _, rest = source.partition("://")
    host, slash, path = rest.partition("?")[0].partition("/")
    return f"{scheme}://{host.rpartition('@')[2]}{slash}{path}"


def without_password(address: str) -> str:
    """``address`` as it may be written down: without a password, and without the user whose it is."""
    return re.sub(r"^([a-z0-9+.-]+://)[^/?@]*:[^/?@]*@", r"\1", address, flags=re.IGNORECASE)


def path_in(source: str) -> str:
    """The words of which the names of ``source`` are made: a path as it is, an address without its percent-encoding."""
    return unquote(plain(source)) if is_address(source) else source


def joined(folder: str, name: str) -> str:
    """The address of ``name`` in the folder at an address."""
    base, mark, query = folder.partition("?")
    encoded = quote(name, safe="/") if _scheme(folder) in PYARROW else name
    return f"{base.rstrip('/')}/{encoded}{mark}{query}"


def parted(address: str) -> tuple[str, str]:
    """The address of the folder that a file is in, and the file's name there.

    Raises:
        AddressError: It names no file in a folder.
    """
    base, mark, query = address.partition("?")
    folder, _, name = base.rpartition("/")
    if not name or not is_address(folder):
        raise AddressError("no file in a folder is named; write one such as s3://bucket/rows.csv")
    return f"{folder}{mark}{query}", unquote(name) if _scheme(address) in PYARROW else name


def files_below(address: str) -> list[str] | None:
    """The files in a folder and its subfolders, by their paths below it, in order; None where ``address`` is itself a file.

    Hidden files, whose path has a part that begins with a dot, are left out. ``joined`` gives their addresses.

    Raises:
        AddressError: There is nothing, or it cannot be reached.
    """
    with reaching(address):
        import pyarrow.fs as pafs  # type: ignore[import-untyped]  # ships no types

        system, path = system_of(address)
        found = system.get_file_info(path)
        if found.type == pafs.FileType.File:
            return None
        if found.type == pafs.FileType.NotFound:
            bucket = path.partition("/")[0]
            if system.type_name in OBJECT_STORES and system.get_file_info(bucket).type == pafs.FileType.NotFound:
                raise AddressError(_said("bucket", address))
            raise AddressError("nothing is there; check the address")
        entries = system.get_file_info(pafs.FileSelector(path, recursive=True))
        root = path.rstrip("/") + "/"
        files = (entry.path.removeprefix(root) for entry in entries if entry.type == pafs.FileType.File)
        names = sorted(files, key=lambda name: name.split("/"))
    return [name for name in names if not any(part.startswith(".") for part in name.split("/"))]


@contextmanager
def opened(address: str) -> Iterator[tuple[BinaryIO, int]]:
    """The file, open for reading, and its size in bytes.

    Raises:
        AddressError: It cannot be opened.
    """
    with reaching(address):
        system, path = system_of(address)
        file = system.open_input_file(path)
    with file:
        yield cast(BinaryIO, io.BufferedReader(file, BUFFER_BYTES)), int(file.size())


def system_of(address: str) -> tuple[Any, str]:
    """The filesystem of pyarrow's that knows ``address``, and the path there. Call it within ``reaching``.

    Raises:
        AddressError: Nobody knows such addresses.
    """
    import pyarrow.fs as pafs

    scheme = _scheme(address)
    if scheme in PYARROW:
        return cast(tuple[Any, str], pafs.FileSystem.from_uri(ending(_uri(address))))
    try:
        import fsspec
    except ModuleNotFoundError:
        raise AddressError(f"{scheme}:// needs fsspec: pip install fsspec, and what it needs for {scheme}") from None
    if scheme not in fsspec.available_protocols():
        known = ", ".join(f"{name}://" for name in PYARROW)
        raise AddressError(f"nothing here knows {scheme}://; use one of {known}, or another that fsspec knows")
    system, path = fsspec.core.url_to_fs(address)
    return pafs.PyFileSystem(pafs.FSSpecHandler(system)), path


@contextmanager
def reaching(address: str) -> Iterator[None]:
    """Turn what a filesystem raises into an ``AddressError`` that says what it means."""
    try:
        yield
    except AddressError:
        raise
    except (OSError, ValueError, ImportError) as error:  # ArrowInvalid is a ValueError
        raise AddressError(_reason(str(error), address) or type(error).__name__) from None


def _reason(words: str, address: str) -> str:
    for pattern, meaning in MEANINGS:
        if pattern.search(words):
            return _said(meaning, address)
    for secret in (_uri(address), address):  # its own words may be repeated, with a password and all
        words = words.replace(secret, plain(address))
    return " ".join(words.split())[:200]


def _said(meaning: str, address: str) -> str:
    scheme = _scheme(address)
    match meaning:
        case "bucket":
            elsewhere = ", and AWS_ENDPOINT_URL if it is not one of Amazon's" if scheme == "s3" else ""
            return f"there is no such bucket; make it, or check its name{elsewhere}"
        case "denied" if scheme in CREDENTIALS:
            return f"access is denied; set {CREDENTIALS[scheme]} to credentials that allow it"
        case "denied":
            return "access is denied; allow it for this user"
        case "unreachable":
            endpoint = ", AWS_ENDPOINT_URL" if scheme == "s3" else ""
            return f"nothing answers there; check the address{endpoint} and the network"
        case _:
            return f"{scheme}:// needs Java and Hadoop's libhdfs: set JAVA_HOME, HADOOP_HOME and CLASSPATH"


def _scheme(address: str) -> str:
    return address.partition("://")[0]


def ending(uri: str) -> str:
    """The address with an end to trying, where the filesystem's own is a quarter of an hour: Google's."""
    if _scheme(uri) not in GOOGLES or "retry_limit_seconds=" in uri:
        return uri
    return f"{uri}{'&' if '?' in uri else '?'}retry_limit_seconds={RETRY_S}"


def _uri(address: str) -> str:
    """The address with everything encoded that a URI may not hold, and nothing encoded twice."""
    return quote(re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", address), safe=AS_IT_STANDS)
