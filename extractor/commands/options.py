"""Option types that several commands share."""

from __future__ import annotations

from datetime import date, datetime

import click

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

LEAVE_OUT = click.option(
    "--leave-out-background",
    is_flag=True,
    help="Where a language model's last repair leaves errors in background incidents alone, leave those out and warn of it, "
    "instead of rejecting the record.",
)
