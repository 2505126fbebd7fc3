"""The harness over the real gold, the real pipeline and the built-in reader."""

import asyncio
import json
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner

from evals.cli import main
from evals.commands.options import BASELINE
from evals.evaluation import evaluate
from evals.facts import CASUALTY_FIELDS, facts
from evals.metrics import f1, precision, recall
from evals.report import grids
from evals.run_file import RunFile, for_scoring, read_run, write_run
from evals.runner import Extract, run_articles, run_file
from evals.selection import Selection
from evals.suites.catalogue import load_suite
from evals.suites.suite import Suite
from extractor.codebooks.codebook import codebook
from extractor.models.catalogue import open_model
from extractor.models.model import Model, Reply, Request
from extractor.pipeline import extract, settled
from extractor.policy import Policy
from extractor.reading.quotes.quotes import Span
from extractor.validation.verdict import Verdict
from schemas import Article, ArticleReference, Extraction, Severity, Status, Violation

PART = Selection("dev", limit=60)
"""As many articles as it takes for a broken part to show; reading all would take the tests too long."""


@pytest.fixture(scope="module")
def suite() -> Suite:
    return load_suite("gold")


@pytest.fixture(scope="module")
def part() -> Suite:
    return load_suite("gold", selection=PART)


class Miscounting:
    """A model whose numbers are one too high: what a broken number reader comes to."""

    def __init__(self, inner: Model) -> None:
        self._inner = inner
        self.name = inner.name
        self.reads_prompts = inner.reads_prompts
        self.parameters: dict[str, Any] = {}

    async def reply(self, request: Request) -> Reply:
        reply = await self._inner.reply(request)
        answer = json.loads(reply.text or "{}")
        for incident in answer.get("incidents", []):
            for toll in incident["tolls"]:
                toll["count"] = {bound: value + 1 if isinstance(value, int) else value for bound, value in toll["count"].items()}
        return Reply("answered", json.dumps(answer))

    async def close(self) -> None:
        await self._inner.close()


def made(suite: Suite, reading: Extract, name: str) -> RunFile:
    """The run of a suite through whatever reads one article."""
    articles = [case.article for case in suite.cases]
    return run_file(suite, asyncio.run(run_articles(articles, reading)), model=name, selection=PART)


def run_of(suite: Suite, model: Model) -> RunFile:
    policy = Policy.for_model(model)
    return made(suite, lambda article: extract(article, model, policy), model.name)


def with_a_rule_that_rejects_lower_bounds(reading: Extract) -> Extract:
    """What a broken rule comes to: every record that says "at least" is rejected."""

    async def read(article: Article) -> Extraction:
        extraction = await reading(article)
        bounds = [toll for incident in extraction.incidents for toll in incident.tolls if toll.count.high is None]
        wrong = [
            Violation(rule="count-not-in-quote", severity=Severity.error, path="tolls", message="broken") for _ in bounds[:1]
        ]
        spans = {path: Span(one.start, one.end, one.match) for path, one in extraction.evidence.items()}
        return settled(article, extraction.incidents, Verdict((*extraction.violations, *wrong), spans), "gtd")

    return read


def test_gold_scored_against_itself_is_1_in_every_field(suite: Suite) -> None:
    extractions = [
        Extraction(
            article=ArticleReference(id=case.article.id),
            status=Status.ok if case.incidents else Status.no_incident,
            incidents=list(case.incidents),
        )
        for case in suite.cases
    ]
    perfect = evaluate(run_file(suite, extractions, model="gold", selection=Selection()), suite)
    values = f1(perfect.table.cells.sum(axis=0))
    labels = dict(zip(perfect.table.fields, values.tolist(), strict=True))
    assert {name: value for name, value in labels.items() if value < 1.0 and not name.startswith("quote_carries")} == {}


def test_an_empty_run_recalls_nothing_and_divides_by_nothing(suite: Suite) -> None:
    empty = evaluate(run_file(suite, [], model="none", selection=Selection()), suite)
    totals = empty.table.cells.sum(axis=0)
    assert empty.statuses == {"absent": len(suite.cases)}
    assert np.nanmax(recall(totals)) == 0.0
    assert np.isnan(precision(totals)).all()
    assert grids(empty)


def test_the_figures_that_are_scored_are_those_of_the_gtd_codebook(suite: Suite) -> None:
    gtd = codebook("gtd")
    for case in suite.cases:
        for incident in case.incidents:
            casualties = gtd.casualties(incident, published=case.article.published)
            scored = facts(incident)
            for name in CASUALTY_FIELDS:
                if name != "released":
                    figure = getattr(casualties, name)
                    expected = None if figure is None else (figure.low or 0, figure.high, figure.best)
                    assert scored[name] == expected


@pytest.fixture(scope="module")
def sound(part: Suite) -> RunFile:
    return run_of(part, open_model("baseline"))


def gated(folder: Path, run: RunFile, baseline: RunFile) -> tuple[int, str]:
    """Exit status and output of the gate."""
    write_run(for_scoring(baseline), folder / "base.json", brief=True)
    write_run(run, folder / "run.json")
    result = CliRunner().invoke(main, ["gate", str(folder / "run.json"), "--baseline", str(folder / "base.json")])
    return result.exit_code, result.output


def test_the_same_reader_holds_against_a_brief_baseline(tmp_path: Path, sound: RunFile) -> None:
    code, output = gated(tmp_path, sound, sound)
    assert (code, "Gate held" in output) == (0, True)


def test_a_broken_number_reader_fails_the_gate_and_names_fields_and_articles(tmp_path: Path, part: Suite, sound: RunFile) -> None:
    code, output = gated(tmp_path, run_of(part, Miscounting(open_model("baseline"))), sound)
    assert code == 1
    assert re.search(r"\*\*field casualties\*\*: strict F1 .*; articles: dev-\d+, dev-\d+", output)
    assert re.search(r"\*\*field (killed|injured|toll)\*\*: strict F1 .*; articles: dev-\d+, dev-\d+", output)


def test_a_broken_rule_fails_the_gate_and_names_fields_and_articles(tmp_path: Path, part: Suite, sound: RunFile) -> None:
    model = open_model("baseline")
    policy = Policy.for_model(model)
    broken = with_a_rule_that_rejects_lower_bounds(lambda article: extract(article, model, policy))
    code, output = gated(tmp_path, made(part, broken, "baseline"), sound)
    assert code == 1
    assert re.search(r"\*\*field (record|casualties|killed)\*\*: strict F1 .*; articles: dev-\d+", output)


def test_the_committed_baseline_is_a_run_of_the_built_in_reader_over_the_development_split() -> None:
    committed = read_run(Path(__file__).parent.parent / BASELINE)
    assert (committed.suite, committed.split, committed.model, committed.limit) == ("gold", "dev", "baseline", None)
    assert committed == for_scoring(committed)


def test_a_run_over_the_gold_is_blessed_and_held_from_the_command_line(tmp_path: Path) -> None:
    def invoke(*arguments: str | Path) -> str:
        result = CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)
        assert result.exit_code == 0, result.output
        return result.output

    run = tmp_path / "run.json"
    invoke("run", "--suite", "gold", "--model", "baseline", "--limit", "8", "--out", run)
    invoke("bless", run, "--baseline", tmp_path / "base.json")
    assert "Gate held" in invoke("gate", run, "--baseline", tmp_path / "base.json")
    assert "gold dev: " in invoke("dataset", "--split", "dev")


def test_a_recording_that_lacks_an_answer_fails_the_run_and_names_the_commands_that_make_it(tmp_path: Path) -> None:
    recording = tmp_path / "answers.jsonl"
    recording.write_text('{"custom_id": "dev-001", "content": {"incidents": []}}\n')
    arguments = ["run", "--model", f"replay:{recording}", "--limit", "2", "--out", str(tmp_path / "run.json")]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1
    assert "1 of 2 articles have no usable recorded answer, the first of them dev-002: no answer to" in result.stderr
    assert "incidents requests SOURCE" in result.stderr
    assert "incident-evals dataset --suite gold --split dev --limit 2 --articles FILE writes the SOURCE" in result.stderr
    assert [extraction.status for extraction in read_run(tmp_path / "run.json").extractions] == ["no_incident", "failed"]
