"""The HTTP service, asked over a real socket."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
from aiohttp import web
from click.testing import CliRunner

from extractor.cli import main
from extractor.models.baseline import Baseline
from extractor.models.model import Reply, Request
from extractor.policy import Policy
from extractor.service import Terms, application

ARTICLE = {"id": "a", "text": "Gunmen killed five people in Kabul on Monday, police said.", "published": "2019-05-08"}
WRONG = [{"role": "main", "tolls": [{"quote": "killed five people", "outcome": "killed", "count": {"low": 9, "high": 9}}]}]
Call = Callable[[aiohttp.ClientSession, str], Awaitable[Any]]


class Held:
    """A model that answers when it is let go."""

    name = "held"
    reads_prompts = False
    parameters: dict[str, Any] = {}  # noqa: RUF012 -- never changed

    def __init__(self) -> None:
        self.asked = asyncio.Event()
        self.go = asyncio.Event()

    async def reply(self, request: Request) -> Reply:
        self.asked.set()
        await self.go.wait()
        return Reply("answered", '{"incidents": []}')

    async def close(self) -> None:
        self.go.set()


def served(call: Call, *, terms: Terms | None = None, model: Any = None) -> Any:
    """What ``call`` gets out of a service that listens on a free port."""

    async def run() -> Any:
        asked = model() if model is not None else Baseline()
        app = application(asked, Policy.for_model(asked), codebook="gtd", terms=terms or Terms())
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        try:
            async with aiohttp.ClientSession() as session:
                return await call(session, f"http://{host}:{port}")
        finally:
            await runner.cleanup()

    return asyncio.run(run())


def posted(path: str, body: Any, **options: Any) -> Call:
    async def call(session: aiohttp.ClientSession, url: str) -> tuple[int, Any]:
        async with session.post(url + path, json=body, **options) as response:
            return response.status, await response.json()

    return call


def got(path: str, **options: Any) -> Call:
    async def call(session: aiohttp.ClientSession, url: str) -> tuple[int, Any]:
        async with session.get(url + path, **options) as response:
            return response.status, await response.json()

    return call


def test_an_article_comes_back_as_its_extraction() -> None:
    status, extraction = served(posted("/extract", ARTICLE))
    assert (status, extraction["status"], extraction["article"]["id"]) == (200, "ok", "a")
    assert extraction["incidents"][0]["casualties"]["killed"]["best"] == 5


def test_a_record_whose_count_the_text_does_not_carry_is_rejected_with_the_rule() -> None:
    status, extraction = served(posted("/check", {"article": ARTICLE, "incidents": WRONG}))
    assert (status, extraction["status"]) == (200, "rejected")
    assert [violation["rule"] for violation in extraction["violations"]] == ["count-not-in-quote"]


def test_what_is_no_article_is_named() -> None:
    assert served(posted("/extract", {"id": "a"})) == (
        400,
        {"error": "article.text is not there; write it"},
    )
    assert served(posted("/extract", [1]))[0] == 400
    assert served(posted("/check", None))[0] == 400


def test_a_request_that_is_too_large_is_refused_with_the_limit() -> None:
    answer = served(posted("/extract", ARTICLE | {"text": "x" * 3000}), terms=Terms(largest=1000))
    assert answer == (413, {"error": "a request may have 1,000 bytes; send one article at a time"})


def test_a_token_keeps_strangers_out_and_lets_the_health_check_in() -> None:
    terms = Terms(token="s3cret")  # noqa: S106 -- made up for this test
    assert served(got("/rules"), terms=terms)[0] == 401
    assert served(got("/rules", headers={"Authorization": "Bearer s3cret"}), terms=terms)[0] == 200
    assert served(got("/health"), terms=terms)[0] == 200


def test_more_articles_than_may_wait_are_told_to_come_again() -> None:
    held: list[Held] = []

    def model() -> Held:
        held.append(Held())
        return held[0]

    async def call(session: aiohttp.ClientSession, url: str) -> tuple[int, str | None, int]:
        first = asyncio.create_task(session.post(url + "/extract", json=ARTICLE))
        await held[0].asked.wait()
        async with session.post(url + "/extract", json=ARTICLE) as second:
            refused, later = second.status, second.headers.get("Retry-After")
        held[0].go.set()
        async with await first as answer:
            return refused, later, answer.status

    assert served(call, terms=Terms(concurrency=1, waiting=0), model=model) == (503, "5", 200)


def test_rules_schema_and_health_can_be_asked_for() -> None:
    assert {rule["slug"] for rule in served(got("/rules"))[1]} >= {"count-not-in-quote", "quote-not-in-article"}
    assert "properties" in served(got("/schema"))[1]
    assert served(got("/health"))[1]["status"] == "ok"
    assert served(got("/nothing")) == (404, {"error": "Not Found"})


def test_an_address_that_others_reach_needs_a_token() -> None:
    result = CliRunner().invoke(main, ["serve", "--host", "0.0.0.0"], env={"INCIDENTS_TOKEN": None})  # noqa: S104 -- refused
    assert (result.exit_code, "set INCIDENTS_TOKEN" in result.stderr) == (2, True)


def test_an_address_that_is_taken_is_named_with_a_way_out() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = CliRunner().invoke(main, ["serve", "--port", str(port)])
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == (
        f"incidents: --host 127.0.0.1 --port {port}: cannot listen there (Address already in use); "
        "choose another, 0 takes a free port"
    )


def test_a_value_that_no_article_can_have_is_named_with_the_fix() -> None:
    assert served(posted("/extract", ARTICLE | {"published": "8 Mai 2019"})) == (
        400,
        {"error": "article.published is '8 Mai 2019', no day; write it as YYYY-MM-DD, such as 2019-05-08, or null"},
    )
