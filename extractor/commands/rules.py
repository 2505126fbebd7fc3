"""incidents rules: the rules that every record is held against."""

from __future__ import annotations

import click

from extractor.commands.stopping import stopping_clearly
from extractor.rule_pages import RULE_SHAPES
from extractor.validation.verdict import rules


@click.command("rules")
@click.option(
    "--format", "shape", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True, help="Output."
)
def list_rules(shape: str) -> None:
    """List the rules that every record is held against."""
    with stopping_clearly():
        click.echo(RULE_SHAPES[shape](rules()), nl=False)
