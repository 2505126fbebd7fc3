"""False alarms: official counts become records, and the refused ones are counted."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from evals.cli import main
from evals.false_alarms import as_markdown, carrier, false_alarms, muc4_officials
from schemas import Article, Count, Outcome

TEXT = "GUERRILLAS ATTACKED THE TOWN. TWO POLICEMEN WERE KILLED AND A PEASANT WAS WOUNDED. THE MAYOR FLED."
SLOTS = {
    "HUM TGT: NUMBER": ['2: "POLICEMEN"', '1: "PEASANT"', 'PLURAL: "VILLAGERS"'],
    "HUM TGT: EFFECT OF INCIDENT": ['DEATH: "POLICEMEN"', 'INJURY: "PEASANT"', 'DEATH: "VILLAGERS"'],
}
LINE = {"id": "a", "text": TEXT, "templates": [{"optional": False, "slots": SLOTS}]}


def test_a_number_and_an_effect_of_one_string_are_an_official_count() -> None:
    counts = [(official.outcome, official.count, official.words) for official in muc4_officials(LINE)]
    assert counts == [
        (Outcome.killed, Count.exactly(2), "POLICEMEN"),
        (Outcome.injured, Count.exactly(1), "PEASANT"),
    ]


def test_the_sentence_that_carries_a_count_holds_its_words_its_number_and_its_outcome() -> None:
    policemen, peasant = muc4_officials(LINE)
    sentence = "TWO POLICEMEN WERE KILLED AND A PEASANT WAS WOUNDED."
    assert [carrier(Article(id="a", text=TEXT), official) for official in (policemen, peasant)] == [sentence, sentence]


def test_a_count_that_no_sentence_carries_is_not_judged() -> None:
    found = false_alarms("isaf", [{"id": "a", "text": "The force detained men.", "labels": {"min_killed": 0, "min_captured": 7}}])
    assert (found.officials, found.judged) == (1, [])


def test_right_official_counts_pass_and_the_table_says_so() -> None:
    found = false_alarms("muc4", [LINE])
    assert list(as_markdown("muc4", found))[2:] == [
        "| killed |  | 1 | 0 | 0.0 |  |",
        "| injured |  | 1 | 0 | 0.0 |  |",
        "| **all** | 2 | 2 | 0 | 0.0 |  |",
    ]


def test_the_command_reads_a_folder_and_says_when_it_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "dev.jsonl").write_text(json.dumps(LINE) + "\n")
    shown = CliRunner().invoke(main, ["false-alarms", "--suite", "muc4", "--data", str(tmp_path), "--list"])
    absent = CliRunner().invoke(main, ["false-alarms", "--suite", "muc4", "--data", str(tmp_path / "none")])
    assert (shown.exit_code, shown.output.splitlines()[-1]) == (0, "| **all** | 2 | 2 | 0 | 0.0 |  |")
    assert (absent.exit_code, absent.output.startswith("skipped: ")) == (0, True)
