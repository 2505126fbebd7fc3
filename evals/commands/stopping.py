"""How a command stops: an error made on purpose becomes one line on standard error and an exit status."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from extractor.errors import RunError, UsageError

USAGE = 2


@contextmanager
def stopping_clearly() -> Iterator[None]:
    """Turn what stops a command into one line on standard error and its exit status."""
    try:
        yield
    except UsageError as error:
        click.echo(f"incident-evals: {error}", err=True)
        sys.exit(USAGE)
    except RunError as error:
        click.echo(f"incident-evals: {error}", err=True)
        sys.exit(1)
