r"""Script: a loopback server's behaviours, written as a JSON file.

A list of entries, such as::

    [{"behaviour": "RateLimited", "retry_after": 0.1},
     {"behaviour": "Refusal", "when": "Kandahar"},
     {"behaviour": "Answer", "text": "{\"incidents\": []}"}]

``behaviour`` names a class of ``extractor.testing.behaviour``; the other fields are its own. An entry with ``when``
answers every request whose messages hold these words. The entries without it answer the remaining requests in turn,
and the last of them answers all that follow.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

from extractor.testing.behaviour import Behaviour
from extractor.testing.server import Received

BEHAVIOURS: dict[str, type[Behaviour]] = {kind.__name__: kind for kind in get_args(Behaviour)}


def read_script(path: str | Path) -> Callable[[Received], Behaviour]:
    """The script in ``path`` as a function of the request.

    Raises:
        ValueError: An entry names no behaviour, or a field that it does not have.
    """
    entries = json.loads(Path(path).read_text(encoding="utf-8"))
    conditional: list[tuple[str, Behaviour]] = []
    in_turn: list[Behaviour] = []
    for entry in entries:
        when = entry.pop("when", None)
        behaviour = _behaviour(entry)
        if when is None:
            in_turn.append(behaviour)
        else:
            conditional.append((when, behaviour))
    if not in_turn:
        raise ValueError(f"{path}: no entry without 'when', so that other requests have no answer; add one")
    waiting = list(reversed(in_turn))

    def script(request: Received) -> Behaviour:
        words = "\n".join(message["content"] for message in request.messages)
        for when, behaviour in conditional:
            if when in words:
                return behaviour
        return waiting.pop() if len(waiting) > 1 else waiting[0]

    return script


def _behaviour(entry: dict[str, Any]) -> Behaviour:
    name = entry.pop("behaviour", None)
    if name not in BEHAVIOURS:
        raise ValueError(f"behaviour {name!r} is none of {', '.join(BEHAVIOURS)}")
    try:
        return BEHAVIOURS[name](**entry)
    except TypeError as error:
        raise ValueError(f"behaviour {name}: {error}") from None
