"""pytest plugin: hold records against a baseline from pytest. Installed with the package as the plugin ``incident_evals``.

    def test_records_are_as_good_as_before(incident_gate):
        incident_gate("openai/gpt-5-mini", "baseline.json", data="my-gold")

``pytest --bless-incidents`` makes the baselines instead.
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from evals.gate import Policy, Verdict
    from evals.run_file import RunFile
    from evals.selection import Selection
    from evals.suites.suite import Suite
    from schemas import Article, Extraction

    Read = Callable[[Article], Extraction | Awaitable[Extraction]]

# Every pytest session on a machine imports this file: what it needs is imported when a test asks for it.


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--bless-incidents``."""
    parser.getgroup("incident-evals").addoption(
        "--bless-incidents", action="store_true", help="make what incident_gate measures the baseline, instead of gating it"
    )


@pytest.fixture
def incident_gate(request: pytest.FixtureRequest, tmp_path: Path) -> IncidentGate:
    """Hold what reads articles against a baseline; the test fails when records became worse."""
    return IncidentGate(tmp_path, blessing=bool(request.config.getoption("--bless-incidents")))


@dataclass(frozen=True, slots=True)
class IncidentGate:
    """What the fixture ``incident_gate`` gives: call it with what reads articles, and with a baseline."""

    folder: Path
    blessing: bool

    def __call__(
        self,
        reader: str | Read,
        baseline: str | Path,
        *,
        data: str | Path | None = None,
        suite: str = "gold",
        split: str = "dev",
        policy: Policy | None = None,
    ) -> Verdict | None:
        """Run ``reader`` over a suite and fail the test unless it holds against the baseline file.

        ``reader`` is a model as ``--model`` names it, or a function that makes an extraction of an article, plain or async.
        ``data``, ``suite`` and ``split`` are those of ``incident-evals run``. The run file is kept in the test's ``tmp_path``.

        Returns: the verdict, or None when the baseline was made instead.
        """
        __tracebackhide__ = True
        from evals.gate import Outcome, Policy, hold
        from evals.gate_report import markdown
        from evals.run_file import for_scoring, read_run, write_run
        from evals.selection import Selection
        from evals.suites.catalogue import load_suite
        from extractor.errors import RunError, UsageError

        try:
            selection = Selection(split)
            loaded = load_suite(suite, data=None if data is None else Path(data), selection=selection)
            run = _run(reader, loaded, selection)
            path = self.folder / "run.json"
            write_run(run, path)
            if self.blessing:
                write_run(for_scoring(run), Path(baseline), brief=True)
                return None
            if not Path(baseline).exists():
                raise UsageError(f"{baseline}: there is no baseline yet; make it with: pytest --bless-incidents")
            verdict = hold(run, read_run(Path(baseline)), loaded, policy or Policy())
        except (RunError, UsageError) as error:
            raise pytest.fail.Exception(str(error), pytrace=False) from None  # one line, without the error behind it
        if verdict.outcome is not Outcome.held:
            pytest.fail(f"{markdown(verdict)}\nThe run is {path}; incident-evals report shows it by article.", pytrace=False)
        return verdict


def _run(reader: str | Read, suite: Suite, selection: Selection) -> RunFile:
    from evals.model_run import hold_complete, read_by
    from evals.runner import run_articles, run_file

    articles = [case.article for case in suite.cases]
    if isinstance(reader, str):
        extractions = asyncio.run(read_by(reader, articles))
        hold_complete(reader, extractions, suite.name, selection)
        return run_file(suite, extractions, model=reader, selection=selection)

    async def read(article: Article) -> Extraction:
        made = reader(article)
        return await made if inspect.isawaitable(made) else made

    extractions = asyncio.run(run_articles(articles, read))
    return run_file(suite, extractions, model=getattr(reader, "__name__", type(reader).__name__), selection=selection)
