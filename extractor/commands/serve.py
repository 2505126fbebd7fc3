"""incidents serve: extraction and checking over HTTP."""

from __future__ import annotations

import os
from ipaddress import ip_address

import click

from extractor.commands.options import CODEBOOKS, PROMPT
from extractor.commands.stopping import stopping_clearly
from extractor.errors import RunError, UsageError

TOKEN = "INCIDENTS_TOKEN"  # noqa: S105 -- the name of the variable, not a token


@click.command()
@click.option("--model", default="baseline", show_default=True, help="As for incidents extract.")
@click.option("--base-url", help="An OpenAI-compatible server.")
@PROMPT
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8700, show_default=True, help="0: any free one.")
@click.option("--codebook", type=CODEBOOKS, default="gtd", show_default=True, help="Whose rules turn tolls into numbers.")
@click.option("--concurrency", type=click.IntRange(1, 4096), default=8, show_default=True, help="Articles read at once.")
def serve(model: str, base_url: str | None, prompt: str | None, host: str, port: int, codebook: str, concurrency: int) -> None:
    """Answer POST /extract and POST /check, one article at a time, until stopped.

    /extract takes an article ({"id": ..., "text": ..., "published": ...}) and gives its extraction; /check takes {"article": ...,
    "incidents": [...]}. GET /rules, /schema and /health. Nothing is kept: for many articles use incidents extract --out.

    Beyond this machine a token is needed: set INCIDENTS_TOKEN, which callers send as Authorization: Bearer.
    """
    # Imported here: the web framework takes a third of a second to load.
    from aiohttp import web

    from extractor.models.catalogue import open_model
    from extractor.policy import Policy
    from extractor.service import Terms, application

    with stopping_clearly():
        token = os.environ.get(TOKEN)
        if token is None and not _is_loopback(host):
            raise UsageError(f"--host {host} can be reached from elsewhere: set {TOKEN}, or listen on 127.0.0.1")

        async def opened() -> web.Application:
            asked = open_model(model, base_url=base_url)
            policy = Policy.for_model(asked, codebook=codebook, prompt=prompt)
            return application(asked, policy, codebook=codebook, terms=Terms(concurrency=concurrency, token=token))

        try:
            web.run_app(opened(), host=host, port=port, print=lambda line: click.echo(line, err=True), access_log=None)
        except OSError as error:
            reason = os.strerror(error.errno) if error.errno and error.errno > 0 else str(error)
            raise RunError(
                f"--host {host} --port {port}: cannot listen there ({reason}); choose another, 0 takes a free port"
            ) from error


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
