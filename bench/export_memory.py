"""Memory of incidents export: ``python -m bench.export_memory 1000000 gtd parquet``.

Writes that many records, each of an article of its own, runs the command on them and prints its resident memory as it goes.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "examples"
SAMPLES = 12


def main() -> None:
    """Measure once."""
    rows, book, form = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "records.jsonl"
        _write(rows, source)
        started = time.monotonic()
        out = Path(folder) / f"rows.{form}"
        command = [
            sys.executable,
            "-m",
            "extractor.cli",
            "export",
            str(source),
            "--codebook",
            book,
            "--format",
            form,
            "--out",
            str(out),
        ]
        curve = _watched(command)
        took = time.monotonic() - started
        step = max(len(curve) // SAMPLES, 1)
        print(
            f"{rows} records, {book} {form}: {took:.0f} s, {rows / took:.0f} a second, {out.stat().st_size / 1e6:.0f} MB written"
        )
        print("resident MB at equal steps:", " ".join(f"{size:.0f}" for size in curve[::step]), f"peak {max(curve):.0f}")


def _write(rows: int, path: Path) -> None:
    """The bundled examples' records over and over, on days of thirty years, in articles of their own."""
    made = subprocess.run(
        [sys.executable, "-m", "extractor.cli", "extract", str(EXAMPLES), "--format", "jsonl"],
        check=False,
        capture_output=True,
        text=True,
    )
    records = [record for record in map(json.loads, made.stdout.splitlines()) if record["status"] == "ok"]
    assert records, made.stderr
    chance = random.Random(7)
    with path.open("w", encoding="utf-8") as file:
        for number in range(rows):
            record = chance.choice(records)
            record["article"]["id"] = f"article-{number}"
            day = (date(1990, 1, 1) + timedelta(days=chance.randrange(10_957))).isoformat()
            for incident in record["incidents"]:
                incident["date"] |= {"start": day, "end": day, "precision": "day"}
            file.write(json.dumps(record, separators=(",", ":")) + "\n")


def _watched(command: list[str]) -> list[float]:
    """Resident memory of a command in MB, five times a second until it ends."""
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    sizes = []
    while process.poll() is None:
        try:
            status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
        except OSError:
            break
        found = [line for line in status.splitlines() if line.startswith("VmRSS:")]
        if found:
            sizes.append(int(found[0].split()[1]) / 1024)
        time.sleep(0.2)
    assert process.returncode == 0, f"{command} ended with {process.returncode}"
    return sizes


if __name__ == "__main__":
    main()
