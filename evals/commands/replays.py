"""incident-evals replays: the recorded answers of a large language model, scored again."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import click

from evals import report
from evals.commands.options import suite_of
from evals.commands.plain import plain_run
from evals.commands.run import run
from evals.commands.showing import show_grids
from evals.compare import compare
from evals.evaluation import evaluate
from evals.run_file import RunFile, read_run
from evals.runner import run_file
from evals.suites.suite import Suite
from schemas import Status

RECORDINGS = Path(__file__).parents[1] / "recordings"


@dataclass(frozen=True, slots=True)
class Recorded:
    """Answers to one draw of articles. ``plain``: those to the plain question about the same articles, in a folder of their own.

    ``earlier`` names folders with answers to other versions of the prompt. ``data`` is the folder of the suite's texts under
    ``--data``; None for articles of this project. ``skip`` of the draw are left out; ``edition``: which events were asked for.
    """

    folder: str
    suite: str
    split: str
    data: str | None = None
    limit: int | None = None
    plain: str | None = None
    earlier: tuple[str, ...] = ()
    skip: int = 0
    edition: str = "violence"

    def options(self, data: Path | None) -> list[str]:
        """The draw as options of the commands."""
        options = ["--suite", self.suite, "--split", self.split, "--format", "markdown"]
        if data is not None and self.data is not None:
            options += ["--data", str(data / self.data)]
        if self.limit is None:
            return options
        return [*options, "--limit", str(self.limit), "--seed", "1", "--skip", str(self.skip)]


DRAWS = (
    Recorded("gold", "gold", "dev", earlier=("gold-v2", "gold-v3", "gold-v4", "gold-v6")),
    Recorded("gold-v6", "gold", "test", plain="plain-gold", earlier=("gold", "gold-v4")),
    Recorded("briefs-dev-2", "briefs", "dev-2"),
    Recorded("briefs-dev-3", "briefs", "dev-3"),
    Recorded("briefs-dev-4", "briefs", "dev-4"),
    Recorded("briefs-test", "briefs", "test"),
    Recorded("briefs-test-2", "briefs", "test-2", earlier=("briefs-test-2-v5",)),
    Recorded("briefs-test-3", "briefs", "test-3"),
    Recorded("briefs-test-4", "briefs", "test-4"),
    Recorded("isaf-v6", "isaf", "dev", "isaf", 60, "plain-isaf", ("isaf",)),
    Recorded("muc4-v6", "muc4", "tst*", "muc4", 40, earlier=("muc4",)),
    Recorded("hrdsattack-v6", "hrdsattack", "dev", "hrdsattack", 40, "plain-hrdsattack", ("hrdsattack",)),
    Recorded(
        "hrdsattack-rights",
        "hrdsattack",
        "dev",
        "hrdsattack",
        60,
        "plain-hrdsattack-rights",
        ("hrdsattack-rights-v1",),
        skip=40,
        edition="rights",
    ),
)


@click.command()
@click.option(
    "--data",
    type=click.Path(path_type=Path),
    help="The folder that holds isaf, muc4 and hrdsattack; without it they are skipped.",
)
@click.option("--recordings", type=click.Path(path_type=Path, exists=True), default=RECORDINGS, help="Where the answers lie.")
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("build/replays"), show_default=True, help="Where run files go."
)
def replays(data: Path | None, recordings: Path, out: Path) -> None:
    """Score the recorded answers of a large language model again, and hold them against those to the plain question.

    Nobody is asked. What needs texts that are not there is skipped with a reason.
    """
    out.mkdir(parents=True, exist_ok=True)
    for draw in DRAWS:
        click.echo(f"# {draw.suite} ({draw.split})\n")
        if draw.data is not None and not (data is not None and (data / draw.data).exists()):
            click.echo(f"skipped: its texts are not part of this project; name their folder with --data ({draw.data} in it)\n")
            continue
        _replay(draw, data, recordings, out)


def _replay(draw: Recorded, data: Path | None, recordings: Path, out: Path) -> None:
    folder = None if draw.data is None or data is None else data / draw.data
    ours = _made(
        draw, data, run, ["--model", f"replay:{recordings / draw.folder}"], out / f"{draw.folder}-{draw.split.rstrip('*')}.json"
    )
    suite = suite_of(ours, folder)
    for other in (*draw.earlier, *([draw.plain] if draw.plain else [])):
        answers = str(recordings / other)
        click.echo(f"\n## beside {other}\n")
        asked = (
            (plain_run, ["--responses", answers, "--edition", draw.edition])
            if other == draw.plain
            else (run, ["--model", f"replay:{answers}"])
        )
        theirs = _made(draw, data, *asked, out / f"{other}-{draw.split.rstrip('*')}.json")
        answered = _answered(theirs) & _answered(ours)
        left = len(suite.cases) - len(answered)
        click.echo(f"\nThe {len(answered)} articles that both answered" + (f"; {left} were not asked then:\n" if left else ":\n"))
        tables = [evaluate(*_within(made, suite, answered)).table for made in (theirs, ours)]
        show_grids([report.comparison_grid(compare(tables[0], tables[1]))], "markdown")


def _made(draw: Recorded, data: Path | None, command: click.Command, options: list[str], out: Path) -> RunFile:
    """The run that a command of this program makes in place. One that lacks answers says so, and its run stands all the same."""
    with suppress(SystemExit):
        command.main([*draw.options(data), *options, "--out", str(out)], standalone_mode=False)
    return read_run(out)


def _answered(made: RunFile) -> set[str]:
    return {extraction.article.id for extraction in made.extractions if extraction.status is not Status.failed}


def _within(made: RunFile, suite: Suite, ids: set[str]) -> tuple[RunFile, Suite]:
    """The run and its suite, cut down to some articles."""
    cases = [case for case in suite.cases if case.article.id in ids]
    extractions = [extraction for extraction in made.extractions if extraction.article.id in ids]
    few = replace(suite, cases=cases)
    return run_file(few, extractions, model=made.model, selection=made.selection), few
