"""Which articles of a suite are run."""

import json
from pathlib import Path

from click.testing import CliRunner

from evals.cases import Case
from evals.cli import main
from evals.selection import Selection
from schemas import Article

CASES = [Case(Article(id=f"a{number}", text=f"Text {number}."), ()) for number in range(50)]


def ids(cases: list[Case]) -> list[str]:
    return [case.article.id for case in cases]


def test_without_a_seed_the_first_ones_are_taken() -> None:
    assert ids(Selection(limit=3).of(CASES)) == ["a0", "a1", "a2"]
    assert Selection().of(CASES) == CASES


def test_a_draw_depends_on_seed_and_ids_and_not_on_the_order() -> None:
    drawn = ids(Selection(limit=5, seed=7).of(CASES))
    assert sorted(drawn) == sorted(ids(Selection(limit=5, seed=7).of(CASES[::-1])))
    assert drawn != ids(Selection(limit=5, seed=8).of(CASES))


def test_a_larger_draw_holds_the_smaller_one() -> None:
    assert set(ids(Selection(limit=5, seed=7).of(CASES))) < set(ids(Selection(limit=12, seed=7).of(CASES)))


def test_articles_are_written_without_their_labels(tmp_path: Path) -> None:
    out = tmp_path / "articles.jsonl"
    result = CliRunner().invoke(main, ["dataset", "--split", "dev", "--limit", "2", "--seed", "1", "--articles", str(out)])
    assert result.exit_code == 0, result.output
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert len(lines) == 2
    assert all(set(line) <= {"id", "text", "title", "published", "source"} for line in lines)


def test_what_a_smaller_draw_held_can_be_left_out_of_a_later_one() -> None:
    earlier, later = Selection(limit=5, seed=7), Selection(limit=7, seed=7, skip=5)
    assert sorted(ids(earlier.of(CASES)) + ids(later.of(CASES))) == sorted(ids(Selection(limit=12, seed=7).of(CASES)))
    assert ids(Selection(skip=2).of(CASES)) == ids(CASES)[2:]
    assert ids(Selection(limit=1, skip=2).of(CASES)) == ids(CASES)[2:3]
