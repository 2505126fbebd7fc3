"""How fast scoring and resampling are: 100,000 pairs of a gold article and what the built-in reader makes of it, on one core."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from itertools import cycle, islice

from evals import metrics
from evals.cases import Case
from evals.evaluation import evaluate
from evals.evidence import carried
from evals.run_file import RunFile
from evals.runner import run_articles, run_file
from evals.score import score_case
from evals.selection import Selection
from evals.statistics import bootstrap
from evals.suites.catalogue import load_suite
from evals.suites.suite import Suite
from extractor.models.catalogue import open_model
from extractor.pipeline import extract
from extractor.policy import Policy
from schemas import Extraction

PAIRS = 100_000
_UNSEEN = 2_000


def main() -> None:
    """Print the seconds of processor time that each step takes."""
    pairs = _pairs()
    unseen = _unseen(pairs)  # first, while there is little in memory for the collector to go through
    run, suite = _repeated(pairs, PAIRS)
    began = time.process_time()
    evaluation = evaluate(run, suite)
    scored = time.process_time()
    cells = evaluation.table.cells
    added = time.process_time()
    bootstrap(cells, metrics.f1)
    resampled = time.process_time()
    print(f"{PAIRS:,} article pairs: scored in {scored - began:.1f} s, added up in {added - scored:.1f} s", end="")
    print(f"; 2,000 resamples of {cells.shape[1]} fields in {resampled - added:.1f} s")
    print(f"were no quote ever seen twice, {PAIRS:,} pairs would be scored in {unseen:.0f} s")


def _pairs() -> list[tuple[Case, Extraction]]:
    cases = load_suite("gold").cases
    model = open_model("baseline")
    policy = Policy.for_model(model)
    extractions = asyncio.run(run_articles([case.article for case in cases], lambda article: extract(article, model, policy)))
    return list(zip(cases, extractions, strict=True))


def _repeated(pairs: list[tuple[Case, Extraction]], number: int) -> tuple[RunFile, Suite]:
    """A run and its suite with so many articles, which are those of the gold again and again under other ids."""
    cases, extractions = [], []
    for position, (case, extraction) in enumerate(islice(cycle(pairs), number)):
        name = str(position)
        cases.append(replace(case, article=case.article.model_copy(update={"id": name})))
        reference = extraction.article.model_copy(update={"id": name})
        extractions.append(extraction.model_copy(update={"article": reference, "provenance": None}))
    suite = Suite("gold", cases)
    return run_file(Suite("gold", []), extractions, model="baseline", selection=Selection()), suite


def _unseen(pairs: list[tuple[Case, Extraction]]) -> float:
    """The seconds for as many articles when every quote is read as if for the first time."""
    seconds = 0.0
    for case, extraction in islice(cycle(pairs), _UNSEEN):
        carried.cache_clear()
        began = time.process_time()
        score_case(replace(case), extraction)
        seconds += time.process_time() - began
    return seconds * PAIRS / _UNSEEN


if __name__ == "__main__":
    main()
