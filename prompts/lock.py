"""Lock: the hashes of published prompts. ``python -m prompts.lock`` adds new ones and never changes an old one."""

from __future__ import annotations

import json
import sys

from prompts.prompt import FOLDER, catalogue

LOCK = FOLDER / "lock.json"


def locked() -> dict[str, str]:
    """SHA-256 by ``purpose/version``."""
    entries: dict[str, str] = json.loads(LOCK.read_text(encoding="utf-8")) if LOCK.exists() else {}
    return entries


def problems(entries: dict[str, str]) -> list[str]:
    """What no longer is as it was published; one line each."""
    present = {f"{prompt.purpose}/{prompt.version}": prompt.sha256 for prompt in catalogue()}
    changed = [
        f"{name} was changed after it was published; write the next version instead"
        for name in entries
        if name in present and present[name] != entries[name]
    ]
    gone = [f"{name} was published and is gone; bring it back" for name in entries if name not in present]
    return changed + gone


def main() -> int:
    """Lock what is new; refuse where something published was touched."""
    entries = locked()
    found = problems(entries)
    if found:
        print("\n".join(found), file=sys.stderr)
        return 1
    entries.update({f"{prompt.purpose}/{prompt.version}": prompt.sha256 for prompt in catalogue()})
    LOCK.write_text(json.dumps(entries, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
