"""incident-evals two-step: the questions of the two-step variant, and the run that their answers make."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from evals.commands.options import DATA, FORMAT, PATH, SUITE, selecting
from evals.commands.showing import show
from evals.commands.stopping import stopping_clearly
from evals.evaluation import evaluate
from evals.run_file import write_run
from evals.runner import run_file
from evals.selection import Selection
from evals.suites.catalogue import load_suite
from evals.two_step import PARAMETERS, next_step, two_step_policy
from extractor.errors import RunError
from extractor.jobs.batch_files import RequestFiles
from extractor.models.addressee import addressee
from extractor.models.model import Reply, Request
from extractor.models.replay import Replay
from extractor.policy import Policy
from schemas import Extraction

MODEL = click.option("--model", default="openai/large-language-model", show_default=True, help="openai/NAME: who is asked.")
PROMPT = click.option("--prompt", metavar="VERSION", help="Version of the extract prompt.  [default: the latest]")


@click.group("two-step")
def two_step() -> None:
    """Ask for every casualty figure first, and for the record with that list beside the article."""


@two_step.command("requests")
@SUITE
@DATA
@selecting()
@MODEL
@PROMPT
@click.option(
    "--responses",
    type=click.Path(path_type=Path, exists=True),
    help="Answers so far, a file or folder: write what comes next, second questions and repairs.",
)
@click.option("--out", type=PATH, required=True, help="The .jsonl file to write.")
def two_step_requests(
    suite_name: str,
    data: Path | None,
    selection: Selection,
    model: str,
    prompt: str | None,
    responses: Path | None,
    out: Path,
) -> None:
    """Write the questions that are still to be asked, as request lines of the Batch API."""
    with stopping_clearly():
        suite = load_suite(suite_name, data=data, selection=selection)
        asked = addressee(model, dict(PARAMETERS))
        policy = two_step_policy(Policy.for_model(asked, prompt=prompt))
        answer: Callable[[Request], Reply | None] = (lambda _: None) if responses is None else Replay(responses).final_answer
        with RequestFiles(out) as files:
            for case in suite.cases:
                step = next_step(case.article, policy, answer)
                if isinstance(step, Request):
                    files.add(step.custom_id, asked.body(step))
        click.echo(f"{files.requests} requests in {', '.join(map(str, files.files)) or 'no file'}", err=True)


@two_step.command("run")
@SUITE
@DATA
@selecting()
@MODEL
@PROMPT
@click.option("--responses", type=PATH, required=True, help="The answers to both questions: a file or folder of output lines.")
@click.option("--out", type=PATH, required=True, help="The run file to write.")
@FORMAT
def two_step_run(
    suite_name: str,
    data: Path | None,
    selection: Selection,
    model: str,
    prompt: str | None,
    responses: Path,
    out: Path,
    shape: str,
) -> None:
    """Make a run file of the answers, and show its scores.

    Exit status: 0 done, 1 answers are missing, 2 usage.
    """
    with stopping_clearly():
        suite = load_suite(suite_name, data=data, selection=selection)
        answers = Replay(responses)
        policy = two_step_policy(Policy.for_model(addressee(model, dict(PARAMETERS)), prompt=prompt))
        steps = [next_step(case.article, policy, answers.answer) for case in suite.cases]
        open_questions = [step for step in steps if isinstance(step, Request)]
        if open_questions:
            raise RunError(
                f"{len(open_questions)} questions have no answer in {responses}, the first about {open_questions[0].article.id}: "
                f"write them with incident-evals two-step requests --responses {responses}"
            )
        extractions = [step for step in steps if isinstance(step, Extraction)]
        made = run_file(suite, extractions, model=f"two-step {model}", selection=selection)
        write_run(made, out)
        show(evaluate(made, suite), shape)
