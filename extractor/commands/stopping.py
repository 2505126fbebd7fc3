"""How a command stops: what stops it becomes one line on standard error and an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from extractor.errors import RunError, UsageError


@contextmanager
def stopping_clearly() -> Iterator[None]:
    """Turn what stops a command into one line on standard error and its exit status."""
    try:
        yield
    except UsageError as error:
        click.echo(f"incidents: {error}", err=True)
        sys.exit(2)
    except RunError as error:
        click.echo(f"incidents: {error}", err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        click.echo("incidents: stopped; what was finished has been written", err=True)
        sys.exit(1)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nobody reads on, and the last flush must not raise
        sys.exit(1)
