"""How fast scoring and resampling are: 100,000 pairs of a gold article and the committed baseline's record, on one core."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from evals import metrics
from evals.run_file import read_run
from evals.score import score_case
from evals.statistics import bootstrap
from evals.suites.catalogue import load_suite
from evals.table import table

PAIRS = 100_000
BASELINE = Path(__file__).parent.parent / "evals" / "baselines" / "gold-dev.json"


def main() -> None:
    """Print the seconds of processor time that each step takes."""
    records = {extraction.article.id: extraction for extraction in read_run(BASELINE).extractions}
    cases = load_suite("gold").cases
    scores = []
    scoring = 0.0
    for number, case in enumerate(islice(cycle(cases), PAIRS)):
        fresh = replace(case, article=case.article.model_copy(update={"id": str(number)}))
        began = time.process_time()
        scores.append(score_case(fresh, records.get(case.article.id)))
        scoring += time.process_time() - began
    began = time.process_time()
    whole = table(scores)
    adding = time.process_time() - began
    began = time.process_time()
    bootstrap(whole.cells, metrics.f1)
    resampling = time.process_time() - began
    print(f"{PAIRS:,} article pairs: scored in {scoring:.1f} s, added up in {adding:.1f} s", end="")
    print(f"; 2,000 resamples of {len(whole.fields)} fields in {resampling:.1f} s")


if __name__ == "__main__":
    main()
