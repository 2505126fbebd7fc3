"""Fills: what stands in a slot of a MUC-4 template.

Source: "Task description, template design, and specifications for slot fillers", version 7 (1992), sections 3 and 4, in the
public repository xinyadu/gtt under data/muc/raw_files/muc34/TASK/TASKDOC.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

NULL = "-"
INAPPLICABLE = "*"

# Slash and colon stand between fillers; inside quotation marks they belong to the string. A backslash escapes a quotation mark.
_STRING = r'"(?:\\.|[^"\\])*"'
_ALTERNATIVES = re.compile(rf"((?:{_STRING}|[^/\"])+)")
_TAGGED = re.compile(rf"((?:{_STRING}|[^:\"])*):(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Fill:
    """One fill: ``values`` are equally right; a key may hold several, a response holds one.

    ``tags`` are the strings of another slot to which a value refers, as in ``DEATH: "CEREZO"``; () for none. An ``optional``
    fill of a key may be left out.
    """

    values: tuple[str, ...]
    tags: tuple[str, ...] = ()
    optional: bool = False


Slots = Mapping[str, Sequence[Fill]]


@dataclass(frozen=True, slots=True)
class Template:
    """One incident in MUC-4's form: fills by slot, such as ``PERP: ORGANIZATION ID``. A slot that is absent is empty.

    ``optional``: the key leaves open whether the incident belongs there at all.
    """

    slots: Slots
    optional: bool = False

    def fills(self, slot: str) -> Sequence[Fill]:
        """The fills of a slot."""
        return self.slots.get(slot, ())


def read_template(written: Mapping[str, Iterable[str]], *, optional: bool = False) -> Template:
    """A template of the answer key, with its fills as they are written there."""
    slots = {slot: tuple(fill for text in fills if (fill := read_fill(text, slot))) for slot, fills in written.items()}
    return Template({slot: fills for slot, fills in slots.items() if fills}, optional=optional)


def read_fill(written: str, slot: str) -> Fill | None:
    """One fill as the key writes it; None where nothing is said or nothing can be said.

    ``?`` begins an optional fill, ``/`` stands between alternatives, ``:`` before a cross-reference. In the slot of places the
    colon belongs to the value.
    """
    text = written.strip()
    optional = text.startswith("?")
    text = text.removeprefix("?").strip()
    tags: tuple[str, ...] = ()
    tagged = _TAGGED.fullmatch(text) if slot != "INCIDENT: LOCATION" else None
    if tagged is not None:
        text, tags = tagged[1], _alternatives(tagged[2])
    values = _alternatives(text)
    return Fill(values, tags, optional) if values else None


def _alternatives(text: str) -> tuple[str, ...]:
    parts = (unquoted(part) for part in _ALTERNATIVES.findall(text))
    return tuple(dict.fromkeys(part for part in parts if part not in {NULL, INAPPLICABLE, ""}))


def unquoted(text: str) -> str:
    """A string fill without its quotation marks, spaces evened out."""
    stripped = " ".join(text.split()).removeprefix("?").strip()
    if '"' in stripped:  # brackets around strings bind alternatives together; around a bare word they belong to it
        stripped = stripped.strip("()").strip()
    if stripped.startswith('"') and stripped.endswith('"') and len(stripped) > 1:
        stripped = stripped[1:-1]
    return stripped.replace('\\"', '"').strip()
