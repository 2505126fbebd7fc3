"""Model run: a suite's articles read by the model of a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evals.runner import run_articles
from evals.selection import Selection
from extractor.errors import RunError
from extractor.lenience import Lenience
from extractor.models.catalogue import open_model
from extractor.pipeline import extract
from extractor.policy import Policy
from schemas import Article, Extraction, Status


@dataclass(frozen=True, slots=True)
class Asking:
    """How a model is asked: where, with which prompt, what a record may lose rather than be rejected, how many at once."""

    base_url: str | None = None
    prompt: str | None = None
    lenience: Lenience = Lenience.nothing
    concurrency: int = 8


async def read_by(
    model_name: str,
    articles: Sequence[Article],
    asking: Asking = Asking(),  # frozen
    *,
    done: Callable[[Extraction], None] = lambda _: None,
) -> list[Extraction]:
    """One extraction per article by the model that ``model_name`` stands for. ``done`` hears of each as it comes.

    Raises:
        UsageError: No model has this name, or no prompt this version.
        RunError: No later article can succeed either.
    """
    model = open_model(model_name, base_url=asking.base_url)
    policy = Policy.for_model(model, prompt=asking.prompt, lenience=asking.lenience)
    try:
        return await run_articles(
            articles, lambda article: extract(article, model, policy), concurrency=asking.concurrency, done=done
        )
    finally:
        await model.close()


def hold_complete(model_name: str, extractions: Sequence[Extraction], suite: str, selection: Selection) -> None:
    """A recording that does not answer every article would pass off a gap as a bad score.

    Raises:
        RunError: The model is a recording, and some article has no recorded answer.
    """
    failed = [extraction for extraction in extractions if extraction.status is Status.failed]
    if failed and model_name.startswith("replay:"):
        options = {"--suite": suite, "--split": selection.split, "--limit": selection.limit, "--seed": selection.seed}
        options["--skip"] = selection.skip or None
        written = " ".join(f"{option} {value}" for option, value in options.items() if value is not None)
        raise RunError(
            f"{len(failed)} of {len(extractions)} articles have no usable recorded answer, the first of them "
            f"{failed[0].article.id}: {failed[0].error}. incident-evals dataset {written} --articles FILE writes the SOURCE"
        )
