"""Service: extraction and checking over HTTP, for programs that are no batch job.

Stateless: nothing is kept, nothing is resumed. A newsroom's tool sends an article and gets its extraction; whoever fills records
elsewhere sends them to be checked.
"""

from __future__ import annotations

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from pydantic import ValidationError

from extractor.checking import ArticleTexts, check_line
from extractor.errors import IncidentsError
from extractor.misfits import misfits
from extractor.models.model import Model
from extractor.pipeline import VERSION, extract
from extractor.policy import Policy
from extractor.rule_pages import as_json
from extractor.validation.verdict import rules
from schemas import Article
from schemas.json_schema import extraction_schema

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Terms:
    """What the service holds its callers to.

    ``concurrency`` articles are read at once and ``waiting`` more may wait; beyond that the answer is 503. ``largest``: the most
    bytes that a request may have. ``token``: what ``Authorization: Bearer`` must carry; None asks for none.
    """

    concurrency: int = 8
    waiting: int = 64
    largest: int = 4 * 2**20
    token: str | None = None


def application(model: Model, policy: Policy, *, codebook: str, terms: Terms) -> web.Application:
    """The service around one model.

    ``POST /extract`` takes an Article and gives its Extraction. ``POST /check`` takes ``{"article": ..., "incidents": [...]}``
    and gives the checked Extraction. ``GET /rules``, ``/schema`` and ``/health`` say what records are held to, how they look, and
    that somebody is there.
    """
    service = _Service(model, policy, codebook, terms)
    app = web.Application(client_max_size=terms.largest, middlewares=[service.guard])
    app.add_routes(
        [
            web.post("/extract", service.extract),
            web.post("/check", service.check),
            web.get("/rules", service.rules),
            web.get("/schema", service.schema),
            web.get("/health", service.health),
        ]
    )
    return app


class _Service:
    def __init__(self, model: Model, policy: Policy, codebook: str, terms: Terms) -> None:
        self._model = model
        self._policy = policy
        self._codebook = codebook
        self._terms = terms
        self._seats = asyncio.Semaphore(terms.concurrency)
        self._present = 0

    @web.middleware
    async def guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let in who may come in, and turn what goes wrong into one line of JSON."""
        if request.path != "/health" and not self._may_enter(request):
            return _refusal(401, "send the service's token as Authorization: Bearer TOKEN")
        try:
            return await handler(request)
        except web.HTTPRequestEntityTooLarge:
            return _refusal(413, f"a request may have {self._terms.largest:,} bytes; send one article at a time")
        except web.HTTPException as error:
            return _refusal(error.status, error.reason)
        except IncidentsError as error:
            return _refusal(502, str(error))

    async def extract(self, request: web.Request) -> web.StreamResponse:
        """One article in, one extraction out."""
        article = _article(await _body(request))
        if isinstance(article, web.Response):
            return article
        if self._present >= self._terms.concurrency + self._terms.waiting:
            return _refusal(503, f"{self._present} articles are being read or wait; try again", headers={"Retry-After": "5"})
        self._present += 1
        try:
            async with self._seats:
                extraction = await extract(article, self._model, self._policy)
        finally:
            self._present -= 1
        return web.Response(text=extraction.model_dump_json(), content_type="application/json")

    async def check(self, request: web.Request) -> web.StreamResponse:
        """A record made elsewhere, held against the rules."""
        body = await _body(request)
        article = _article(body.get("article") if isinstance(body, dict) else None)
        if isinstance(article, web.Response):
            return article
        record = {
            "article": article.model_dump(mode="json", exclude={"text", "language"}),
            "incidents": body.get("incidents", []),
        }
        checked = check_line(json.dumps(record).encode(), "the request", ArticleTexts([article]), self._codebook)
        return web.Response(text=checked.model_dump_json(), content_type="application/json")

    async def rules(self, request: web.Request) -> web.StreamResponse:
        """The rules."""
        return web.Response(text=as_json(rules()), content_type="application/json")

    async def schema(self, request: web.Request) -> web.StreamResponse:
        """The JSON Schema of an extraction."""
        return web.json_response(extraction_schema())

    async def health(self, request: web.Request) -> web.StreamResponse:
        """Who is there."""
        return web.json_response({"status": "ok", "model": self._model.name, "version": VERSION})

    def _may_enter(self, request: web.Request) -> bool:
        wanted = self._terms.token
        given = request.headers.get("Authorization", "").removeprefix("Bearer ")
        return wanted is None or hmac.compare_digest(given.encode(), wanted.encode())


async def _body(request: web.Request) -> Any:
    try:
        return json.loads(await request.read())
    except ValueError:
        return None


def _article(body: object) -> Article | web.Response:
    if not isinstance(body, dict):
        return _refusal(400, 'send JSON: an article with "id" and "text", or for /check {"article": {...}, "incidents": [...]}')
    try:
        return Article.model_validate(body)
    except ValidationError as error:
        said = "; ".join(f"{path} {message}" for path, message in misfits(error, "article"))
        return _refusal(400, said)


def _refusal(status: int, why: str, *, headers: dict[str, str] | None = None) -> web.Response:
    return web.json_response({"error": why}, status=status, headers=headers)
