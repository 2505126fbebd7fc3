"""The harness over the real gold, the real pipeline and the built-in reader."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from evals.cli import main
from evals.evaluation import Evaluation, evaluate
from evals.facts import CASUALTY_FIELDS, facts
from evals.gate import Outcome, gate
from evals.metrics import f1
from evals.runner import run_articles, run_file
from evals.selection import Selection
from evals.suites.catalogue import load_suite
from evals.suites.suite import Suite
from extractor.codebooks.codebook import codebook
from extractor.models.catalogue import open_model
from extractor.models.model import Model, Reply, Request
from extractor.pipeline import Policy, extract
from schemas import ArticleReference, Extraction, Status


@pytest.fixture(scope="module")
def suite() -> Suite:
    return load_suite("gold")


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


def evaluation(suite: Suite, model: Model) -> Evaluation:
    policy = Policy.for_model(model)
    extractions = asyncio.run(
        run_articles([case.article for case in suite.cases], lambda article: extract(article, model, policy))
    )
    return evaluate(run_file(suite, extractions, model=model.name, selection=Selection()), suite)


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


def test_a_broken_number_reader_fails_the_gate_and_names_fields_and_articles(suite: Suite) -> None:
    sound = evaluation(suite, open_model("baseline"))
    verdict = gate(evaluation(suite, Miscounting(open_model("baseline"))), sound)
    assert verdict.outcome is Outcome.regressed
    failed = {check.name: check for check in verdict.failures}
    assert "field casualties" in failed
    assert set(failed["field casualties"].articles) <= {case.article.id for case in suite.cases}
    assert failed["field casualties"].articles


def test_run_compare_gate_and_report_work_from_the_command_line(tmp_path: Path) -> None:
    def invoke(*arguments: str | Path) -> str:
        result = CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)
        assert result.exit_code == 0, result.output
        return result.output

    run = tmp_path / "run.json"
    invoke("run", "--suite", "gold", "--model", "baseline", "--limit", "8", "--out", run)
    invoke("bless", run, "--baseline", tmp_path / "base.json")
    assert "Strict F1 of two runs" in invoke("compare", run, tmp_path / "base.json")
    assert "Gate held" in invoke("gate", run, "--baseline", tmp_path / "base.json")
    invoke("report", run, "--out", tmp_path / "page.md")
    assert "gold dev: " in invoke("dataset", "--split", "dev")
