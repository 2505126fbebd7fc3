"""Options that say where a job's records go besides its folder."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from extractor.addresses import plain
from extractor.jobs.delivery import Delivery, Shape

TO = click.option(
    "--to",
    metavar="FOLDER",
    help="A folder or address (s3://, gs://, hdfs:// and the like) for the records in parts, too, when all are there.",
)
TO_FORMAT = click.option(
    "--to-format", type=click.Choice([*Shape]), default=Shape.parquet, show_default=True, help="File format of those parts."
)


def delivering(command: Callable[..., Any]) -> Callable[..., Any]:
    """Both of them."""
    return TO(TO_FORMAT(command))


def delivery_of(to: str | None, to_format: str) -> Delivery | None:
    """The delivery that they ask for."""
    return None if to is None else Delivery(to, Shape(to_format))


def delivered_line(delivery: Delivery, sent: tuple[int, int]) -> str:
    """What is said when so many records in so many parts were ``sent``."""
    records, parts = sent
    return f"{records:,} records in {parts:,} {delivery.shape} parts at {plain(delivery.to)}"
