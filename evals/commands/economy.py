"""incident-evals economy: tokens and dollars per article, from request lines and their answers."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from evals.commands.options import FORMAT
from evals.commands.showing import show_grids
from evals.commands.stopping import stopping_clearly
from evals.economy import Bill, Economy, cost, economy
from evals.report import Grid
from evals.weighing import scale
from extractor.errors import UsageError
from extractor.jobs.prices import bill_of
from extractor.models.response_line import ResponseLineError, read_response_line, reply_of, went_wrong

MODELS = ("openai/gpt-6-luna", "openai/gpt-6.1-terra", "anthropic/claude-opus-5-5")
EXISTING = click.Path(path_type=Path, exists=True)


@click.command("economy")
@click.argument("requests", nargs=-1, required=True, type=EXISTING)
@click.option("--responses", type=EXISTING, multiple=True, help="The answers: a file or folder of output lines; may be repeated.")
@click.option("--articles", type=click.IntRange(1), default=1000, show_default=True, help="How many articles the costs are for.")
@click.option("--model", "models", multiple=True, default=MODELS, show_default=True, help="PROVIDER/NAME: at whose price.")
@FORMAT
def economy_command(
    requests: tuple[Path, ...], responses: tuple[Path, ...], articles: int, models: tuple[str, ...], shape: str
) -> None:
    """Show how many tokens an article takes, part by part, and what that costs.

    REQUESTS are files or folders of request lines, of first questions and of repairs. Prices are those of genai-prices; an
    answer's thinking is not in it.
    """
    with stopping_clearly():
        bills = {model: bill_of(model) for model in models}
        answers = dict(_answers(responses))
        weight = scale()
        try:
            spent = economy((line for line in _lines(requests) if "body" in line), answers, weight.tokens)
        except (KeyError, TypeError, ValueError) as problem:
            raise UsageError(
                f"{requests[0]}: {problem}; write request lines with: incidents requests SOURCE --out FILE"
            ) from None
        same = "one for all" if spent.static_parts == 1 else f"{spent.static_parts} different ones, so that no cache is counted"
        click.echo(f"{spent.articles} articles; tokens {weight.name}")
        click.echo(f"static part of the first question, byte for byte: {same}")
        if spent.unanswered:
            click.echo(f"{spent.unanswered} of the questions have no answer in --responses; theirs count as 0 tokens")
        show_grids([_tokens(spent), _costs(spent, articles, bills)], shape)


def _tokens(spent: Economy) -> Grid:
    rows = [
        (name, *(f"{part:,.0f}" for part in (*tokens, sum(tokens))))
        for name, tokens in (("first question", spent.first), ("further questions", spent.further), ("together", spent.whole))
    ]
    title = f"Tokens per article; {spent.further_questions:.2f} further questions per article"
    return Grid(title, ("", "prompt", "schema", "article or matter", "answer", "sum"), tuple(rows))


def _costs(spent: Economy, articles: int, bills: dict[str, Bill]) -> Grid:
    heads = ("at the price of", "online", "prefix cached", "batch", "batch and cached")
    rows = [(model, *(f"{dollars:.2f}" for dollars in cost(spent, articles, bill))) for model, bill in bills.items()]
    return Grid(f"US dollars per {articles:,} articles", heads, tuple(rows))


def _answers(responses: Sequence[Path]) -> Iterator[tuple[str, str]]:
    for place, line in _raw(responses):
        try:
            record = read_response_line(line)
        except ResponseLineError as problem:
            raise UsageError(f"{place}: {problem}") from None
        if record is not None and not went_wrong(record):
            yield record["custom_id"], reply_of(record, ()).text or ""


def _lines(paths: Sequence[Path]) -> Iterator[dict[str, Any]]:
    for place, line in _raw(paths):
        try:
            value = json.loads(line)
        except ValueError:
            raise UsageError(f"{place}: no JSON; a file of request lines has one JSON object a line") from None
        if isinstance(value, dict):
            yield value


def _raw(paths: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    for path in paths:
        for file in sorted(path.glob("*.jsonl")) if path.is_dir() else [path]:
            with file.open("rb") as lines:
                yield from ((f"{file}:{number}", line) for number, line in enumerate(lines, start=1) if line.strip())
