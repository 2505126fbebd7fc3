import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from evals import gate_report, report
from evals.cases import Case
from evals.cli import main
from evals.compare import compare
from evals.evaluation import Evaluation, evaluate
from evals.gate import Check, Outcome, Verdict, gate, incomparable
from evals.run_file import RunFile, read_run, write_run
from evals.runner import run_file
from evals.selection import Selection
from evals.suites.catalogue import load_suite
from evals.suites.suite import Suite
from extractor.errors import UsageError
from schemas import (
    Article,
    ArticleReference,
    AttackType,
    Count,
    DatePrecision,
    Extraction,
    Incident,
    IncidentDate,
    Place,
    Role,
    Status,
    Toll,
)
from schemas import (
    Outcome as CasualtyOutcome,
)

DAY = date(2020, 5, 6)


def incident(number: int) -> Incident:
    return Incident(
        role=Role.main,
        date=IncidentDate(start=DAY, end=DAY, precision=DatePrecision.day, quote="on Wednesday"),
        place=Place(country="AF", city="Kabul"),
        attack_types=[AttackType.bombing],
        tolls=[Toll(quote=f"killed {number} people", outcome=CasualtyOutcome.killed, count=Count.exactly(number))],
    )


def case(number: int) -> Case:
    article = Article(id=f"a{number}", text=f"A bomb killed {number} people in Kabul on Wednesday.", published=DAY)
    return Case(article, (incident(number),), must_pass=number == 2, tags=frozenset({"even" if number % 2 == 0 else "odd"}))


SUITE = Suite("gold", [case(number) for number in range(2, 32)])


def extraction(of: Case, number: int | None) -> Extraction:
    incidents = list(of.incidents)
    if number is not None:
        toll = incidents[0].tolls[0].model_copy(update={"count": Count.exactly(number)})
        incidents = [incidents[0].model_copy(update={"tolls": [toll]})]
    return Extraction(article=ArticleReference(id=of.article.id), status=Status.ok, incidents=incidents)


def run(wrong: Sequence[int] = (), suite: Suite = SUITE) -> RunFile:
    """A run in which the articles at the positions ``wrong`` have ten more killed than their gold."""
    extractions = [
        extraction(of, of.incidents[0].tolls[0].count.low + 10 if position in wrong else None)
        for position, of in enumerate(suite.cases)
    ]
    return run_file(suite, extractions, model="baseline", selection=Selection())


def evaluation(wrong: Sequence[int] = ()) -> Evaluation:
    return evaluate(run(wrong), SUITE)


def named(verdict: Verdict) -> dict[str, tuple[str, ...]]:
    return {check.name: check.articles for check in verdict.failures}


def test_a_run_holds_against_itself() -> None:
    verdict = gate(evaluation([4, 5]), evaluation([4, 5]))
    assert (verdict.outcome, verdict.failures) == (Outcome.held, ())


def test_a_better_run_holds() -> None:
    assert gate(evaluation(), evaluation(range(10, 20))).outcome is Outcome.held


def test_a_significant_drop_regresses_and_names_fields_and_articles() -> None:
    verdict = gate(evaluation(range(10, 20)), evaluation())
    assert verdict.outcome is Outcome.regressed
    failed = named(verdict)
    assert failed["field killed"] == tuple(f"a{number}" for number in range(12, 22))
    assert "field city" not in failed
    assert "must_pass a2" not in failed


def test_one_wrong_article_of_thirty_is_no_significant_drop() -> None:
    verdict = gate(evaluation([7]), evaluation())
    assert not {name for name in named(verdict) if name.startswith("field")}


def test_a_must_pass_article_that_breaks_regresses_on_its_own() -> None:
    verdict = gate(evaluation([0]), evaluation())
    assert verdict.outcome is Outcome.regressed
    assert named(verdict)["must_pass a2"] == ("a2",)


def test_a_must_pass_article_that_was_broken_before_does_not() -> None:
    assert "must_pass a2" not in named(gate(evaluation([0]), evaluation([0])))


def test_evidence_may_not_fall_at_all() -> None:
    worse = run()
    quoted = worse.extractions[9].incidents[0]
    invented = quoted.model_copy(update={"tolls": [quoted.tolls[0].model_copy(update={"quote": "eleven people perished"})]})
    worse.extractions[9] = worse.extractions[9].model_copy(update={"incidents": [invented]})
    verdict = gate(evaluate(worse, SUITE), evaluation())
    assert named(verdict)["evidence quote_there"] == ("a11",)


def test_failing_on_hard_articles_is_no_way_to_hold() -> None:
    evasive = run()
    evasive.extractions[10:20] = [
        made.model_copy(update={"status": Status.refused, "incidents": []}) for made in evasive.extractions[10:20]
    ]
    assert gate(evaluate(evasive, SUITE), evaluation()).outcome is Outcome.regressed


def test_zero_cases_fail() -> None:
    empty = replace(SUITE, cases=[])
    verdict = gate(evaluate(run(suite=empty), empty), evaluate(run(suite=empty), empty))
    assert (verdict.outcome, verdict.failures[0].message) == (Outcome.regressed, "there are no cases: nothing was measured")


@pytest.mark.parametrize("hash_name", ["dataset_sha256", "scorer_sha256", "schema_sha256"])
def test_runs_of_another_dataset_scorer_or_schema_are_not_compared(hash_name: str) -> None:
    ours = run()
    theirs = ours.model_copy(update={hash_name: "0" * 64})
    verdict = incomparable(ours, theirs, dataset=ours.dataset_sha256, scorer=ours.scorer_sha256)
    assert verdict is not None
    assert verdict.outcome is Outcome.not_comparable
    assert getattr(ours, hash_name) in verdict.failures[0].message
    assert "0" * 64 in verdict.failures[0].message


def test_runs_of_the_same_hashes_are() -> None:
    ours = run()
    assert incomparable(ours, run([3]), dataset=ours.dataset_sha256, scorer=ours.scorer_sha256) is None


def test_a_run_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    write_run(run([3]), tmp_path / "run.json")
    assert read_run(tmp_path / "run.json") == run([3])


def test_a_run_of_no_extractions_is_written_as_json(tmp_path: Path) -> None:
    empty = run(suite=replace(SUITE, cases=[]))
    write_run(empty, tmp_path / "run.json")
    assert read_run(tmp_path / "run.json") == empty


def test_what_is_no_run_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text('{"suite": "gold"}')
    with pytest.raises(UsageError, match=r"x\.json: split: Field required; make it again with: incident-evals run --out"):
        read_run(tmp_path / "x.json")


def test_an_article_that_the_suite_does_not_hold_is_refused() -> None:
    with pytest.raises(UsageError, match="the run holds 'a31' and 0 more that suite gold"):
        evaluate(run(), replace(SUITE, cases=SUITE.cases[:-1]))


def test_a_run_of_another_text_is_refused() -> None:
    other = run()
    other.extractions[0] = other.extractions[0].model_copy(update={"article": ArticleReference(id="a2", sha256="0" * 64)})
    with pytest.raises(UsageError, match="article 'a2' has sha256"):
        evaluate(other, SUITE)


def test_comparing_two_runs_says_how_sure_the_difference_is() -> None:
    rows = {row.field: row for row in compare(evaluation(range(10, 20)).table, evaluation().table)}
    killed = rows["killed"]
    # 20 of 30 are right before: F1 2/3.
    assert killed.difference.a == pytest.approx(2 / 3)
    assert killed.difference.b == 1.0
    assert killed.adjusted_p < 0.05
    assert rows["city"].difference.p == 1.0
    assert rows["relevance"].mcnemar_p == 1.0
    assert killed.mcnemar_p is None


def test_every_field_stands_beside_the_constant_answers() -> None:
    grid = report.field_grid(evaluation())
    rows = {row[0]: dict(zip(grid.heads, row, strict=True)) for row in grid.rows}
    assert rows["killed"]["F1"] == "1.000"
    assert rows["killed"]["always unknown: F1"] == "0.000"
    assert rows["injured"]["always unknown: exact"] == "1.000"
    assert rows["injured"]["always 0: exact"] == "0.000"


def test_slices_are_made_by_tag() -> None:
    rows = {row[0]: row for row in report.slice_grid(evaluation(range(0, 30, 2))).rows}
    assert rows["tag:even"][1:3] == ("15", "0.000")
    assert rows["tag:odd"][1:3] == ("15", "1.000")


FAILED = Verdict(
    Outcome.regressed,
    (
        Check("field killed", True, "fine"),
        Check("must_pass a,b", False, "50% <worse>\nnow", ("x", "y")),
    ),
)


def test_junit_names_every_check_and_its_failure() -> None:
    suite = ET.fromstring(gate_report.junit(FAILED))  # noqa: S314  # our own output
    assert (suite.attrib["tests"], suite.attrib["failures"]) == ("2", "1")
    assert [case.attrib["name"] for case in suite] == ["field killed", "must_pass a,b"]
    assert suite[1][0].text == "50% <worse>\nnow; articles: x, y"


def test_annotations_are_escaped_as_github_reads_them() -> None:
    assert list(gate_report.workflow_commands(FAILED)) == [
        "::error title=incident-evals%3A must_pass a%2Cb::50%25 <worse>%0Anow; articles: x, y"
    ]


def test_the_summary_names_what_failed_and_how_much_held() -> None:
    text = gate_report.markdown(FAILED)
    assert text.startswith("## Gate regressed\n")
    assert "- **must_pass a,b**: 50% <worse>" in text
    assert "1 of 2 checks held." in text


def stored(folder: Path) -> Path:
    """The folder of a JSON-lines suite that holds the thirty articles."""
    data = folder / "data"
    data.mkdir()
    lines = [
        json.dumps(
            {
                "article": of.article.model_dump(mode="json"),
                "must_pass": of.must_pass,
                "incidents": [
                    {
                        **of.incidents[0].model_dump(mode="json", exclude={"casualties", "tolls"}),
                        "tolls": [{**toll.model_dump(mode="json"), "count": str(toll.count)} for toll in of.incidents[0].tolls],
                    }
                ],
            }
        )
        for of in SUITE.cases
    ]
    (data / "dev.jsonl").write_text("\n".join(lines))
    return data


def cli_run(folder: Path, wrong: Sequence[int], name: str) -> Path:
    suite = load_suite("jsonl", data=folder / "data")
    path = folder / name
    write_run(run(wrong, suite), path)
    return path


def invoke(*arguments: str | Path, environment: dict[str, str] | None = None) -> tuple[int, str]:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments], env=environment)
    return result.exit_code, result.output


def test_the_gate_exits_0_when_nothing_became_worse(tmp_path: Path) -> None:
    data = stored(tmp_path)
    good, base = cli_run(tmp_path, [], "run.json"), cli_run(tmp_path, [], "base.json")
    assert invoke("gate", good, "--baseline", base, "--data", data)[0] == 0


def test_the_gate_exits_1_names_the_field_and_articles_and_writes_reports(tmp_path: Path) -> None:
    data = stored(tmp_path)
    bad, base = cli_run(tmp_path, range(10, 20), "run.json"), cli_run(tmp_path, [], "base.json")
    step = tmp_path / "step.md"
    step.write_text("before\n")
    code, output = invoke(
        *("gate", bad, "--baseline", base, "--data", data, "--junit", tmp_path / "junit.xml", "--summary", tmp_path / "s.md"),
        environment={"GITHUB_STEP_SUMMARY": str(step), "GITHUB_ACTIONS": "true"},
    )
    assert code == 1
    assert "**field killed**: strict F1 1.000 -> 0.667" in output
    assert "a12, a13" in output
    assert "::error title=incident-evals%3A field killed::" in output
    assert step.read_text().startswith("before\n## Gate regressed")
    assert (tmp_path / "s.md").read_text().startswith("## Gate regressed")
    assert 'name="field killed"' in (tmp_path / "junit.xml").read_text()


def test_the_gate_exits_3_on_another_dataset_and_names_both_hashes(tmp_path: Path) -> None:
    data = stored(tmp_path)
    good = cli_run(tmp_path, [], "run.json")
    other = tmp_path / "base.json"
    write_run(read_run(good).model_copy(update={"dataset_sha256": "f" * 64}), other)
    code, output = invoke("gate", good, "--baseline", other, "--data", data)
    assert code == 3
    assert "f" * 64 in output
    assert read_run(good).dataset_sha256 in output


def test_the_gate_exits_2_on_a_missing_run(tmp_path: Path) -> None:
    assert invoke("gate", tmp_path / "none.json")[0] == 2


def test_a_changed_label_is_scored_again_for_free(tmp_path: Path) -> None:
    data = stored(tmp_path)
    good, base = cli_run(tmp_path, [], "run.json"), cli_run(tmp_path, [], "base.json")
    gold = data / "dev.jsonl"
    gold.write_text(gold.read_text().replace('"city": "Kabul"', '"city": "Herat"', 1))
    assert invoke("gate", good, "--baseline", base, "--data", data)[0] == 3
    for path in (good, base):
        assert invoke("score", path, "--data", data)[0] == 0
    assert invoke("gate", good, "--baseline", base, "--data", data)[0] == 0


def test_bless_makes_a_run_the_baseline(tmp_path: Path) -> None:
    data = stored(tmp_path)
    good = cli_run(tmp_path, [], "run.json")
    assert invoke("bless", good, "--baseline", tmp_path / "base.json", "--data", data)[0] == 0
    assert read_run(tmp_path / "base.json") == read_run(good)


def test_compare_and_report_show_tables(tmp_path: Path) -> None:
    data = stored(tmp_path)
    good, bad = cli_run(tmp_path, [], "a.json"), cli_run(tmp_path, [1, 2, 3], "b.json")
    code, output = invoke("compare", good, bad, "--data", data, "--format", "markdown")
    assert code == 0
    assert "| killed | 1.000 | 0.900 | -0.100 |" in output
    assert invoke("report", bad, "--out", tmp_path / "page.md", "--data", data)[0] == 0
    assert "### Fields" in (tmp_path / "page.md").read_text()
