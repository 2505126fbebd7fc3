"""Option types that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

import click

from extractor.lenience import Lenience

CODEBOOKS = click.Choice(["gtd", "acled", "ucdp", "awsd"])
NOT_ALL_GOOD = 3


class Day(click.ParamType[date]):
    """A day, YYYY-MM-DD."""

    name = "date"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the day."""
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()
        except ValueError:
            self.fail(f"{value!r} is no day; write YYYY-MM-DD, such as 2019-05-08", param, ctx)


WINDOW = click.option(
    "--window",
    metavar="TOKENS",
    type=click.IntRange(min=1),
    help="Tokens that the model takes, question and answer together; longer articles are asked about in parts.",
)

MAX_TOKENS = click.option(
    "--max-tokens",
    metavar="TOKENS",
    type=click.IntRange(min=1),
    help="Tokens that one answer may have, thinking included; another number asks every article anew.  [default: 8192, with "
    "--window at most a quarter of it]",
)

PROMPT = click.option(
    "--prompt",
    metavar="VERSION",
    help="Version of the extract prompt. rights: the latest of the edition that also codes arrests, trials, bans and other "
    "measures against people.  [default: the latest on violence]",
)

_LEAVE_OUT = click.option(
    "--leave-out-background",
    "lenience",
    flag_value=Lenience.background,
    type=click.Choice(Lenience),
    default=Lenience.nothing,
    help="Where a language model's last repair leaves errors in background incidents alone, leave those out and warn of it, "
    "instead of rejecting the record.",
)
_TAKE_BACK = click.option(
    "--take-back",
    "lenience",
    flag_value=Lenience.unsupported,
    type=click.Choice(Lenience),
    help="Where a language model's last repair leaves errors, take back what they lie in and warn of each: a date, a place, all "
    "figures or all parties of an incident, so that no part is left to pass for the whole. What cannot be taken back rejects the "
    "record as before.",
)
Command = TypeVar("Command", bound=Callable[..., object])


def lenient(command: Command) -> Command:
    """The options that say what a record may lose rather than be rejected, as ``lenience``."""
    return _TAKE_BACK(_LEAVE_OUT(command))
