"""incidents prompts: which prompts there are."""

from __future__ import annotations

import click

from extractor.commands.stopping import stopping_clearly
from prompts import catalogue


@click.command()
def prompts() -> None:
    """List the prompts: purpose, version, hash and size."""
    with stopping_clearly():
        for prompt in catalogue():
            click.echo(f"{prompt.purpose}  {prompt.version}  {prompt.sha256}  {len(prompt.static)} characters")
