"""Data block: data that a page carries within itself, compressed, and reads when it is needed."""

from __future__ import annotations

import base64
import gzip
import json
import re

from markupsafe import Markup

_NAME = re.compile(r"[a-z][a-z0-9-]*")


def data_block(name: str, data: object) -> Markup:
    """``data`` as JSON, gzipped, in base64, in a script element that no browser runs; ``block(name)`` in shell.js reads it.

    Base64 holds no character that HTML knows, so that nothing in ``data`` can leave its element.

    Raises:
        ValueError: ``name`` is no plain lower-case name.
    """
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} names no data block: write lower-case letters, digits and hyphens")
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    # A lone surrogate is no character; mtime 0 makes the same data the same page.
    packed = gzip.compress(text.encode("utf-8", errors="replace"), compresslevel=6, mtime=0)
    encoded = base64.b64encode(packed).decode("ascii")
    return Markup(f'<script type="application/gzip" id="{name}">{encoded}</script>\n')  # noqa: S704 - base64 and a checked name
