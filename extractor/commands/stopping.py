"""How a command stops: what stops it becomes one line on standard error and an exit status."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from extractor.errors import RunError, UsageError
from extractor.standard_output import give_up

NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT})


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
        give_up()
        sys.exit(1)
    except OSError as error:
        if error.errno not in NO_ROOM:
            raise
        give_up()
        click.echo(f"incidents: standard output cannot be written ({error.strerror}); make room and run again", err=True)
        sys.exit(1)
