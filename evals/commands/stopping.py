"""How a command stops: an error made on purpose becomes one line on standard error and an exit status."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from extractor.errors import RunError, UsageError
from extractor.standard_output import give_up

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
    except BrokenPipeError:
        raise  # whoever reads has gone: click ends the program without a word
    except OSError as error:
        if error.filename is None:
            give_up()
        # Not 1: a gate whose verdict could not be written has found no regression.
        place = error.filename or "standard output"
        click.echo(f"incident-evals: {place}: cannot be used ({error.strerror or error}); choose another or make room", err=True)
        sys.exit(USAGE)
