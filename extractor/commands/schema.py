"""incidents schema: the JSON Schema of an output line."""

from __future__ import annotations

import json

import click

from extractor.commands.stopping import stopping_clearly
from extractor.policy import ANSWER_SCHEMA
from schemas.json_schema import extraction_schema


@click.command()
@click.option("--strict", is_flag=True, help="The closed form that a language model is asked to fill.")
def schema(strict: bool) -> None:
    """Print the JSON Schema of an output line."""
    with stopping_clearly():
        click.echo(json.dumps(ANSWER_SCHEMA if strict else extraction_schema(), indent=2, ensure_ascii=False))
