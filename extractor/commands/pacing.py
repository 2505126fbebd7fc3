"""Options that say how fast and for how much a model may be asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

BUDGET = click.option(
    "--budget", metavar="USD", type=click.FloatRange(min=0), help="What the calls of this job may cost in all; it then stops."
)
PRICE = click.option(
    "--price",
    metavar="INPUT,OUTPUT",
    help="US dollars per million tokens, perhaps with ,CACHED.  [default: the published price, if known]",
)
RPM = click.option("--rpm", metavar="N", type=click.FloatRange(min=0, min_open=True), help="At most so many requests a minute.")
TPM = click.option("--tpm", metavar="N", type=click.FloatRange(min=0, min_open=True), help="At most so many tokens a minute.")
TIMEOUT = click.option(
    "--timeout",
    metavar="SECONDS",
    type=click.FloatRange(min=0, min_open=True),
    default=300.0,
    show_default=True,
    help="How long one attempt to get an answer may take.",
)


def pacing(command: Callable[..., Any]) -> Callable[..., Any]:
    """All of them."""
    for option in (TIMEOUT, TPM, RPM, PRICE, BUDGET):
        command = option(command)
    return command
