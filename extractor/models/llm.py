"""LanguageModel: a large language model behind openai or any provider that instructor knows."""

from __future__ import annotations

import asyncio
import inspect
import json
import logging
import time
import warnings
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any, Protocol, Self, cast

import httpx2
import instructor
import openai
from instructor.core.exceptions import IncompleteOutputException, InstructorRetryException
from instructor.core.hooks import Hooks
from openai.types.chat import ChatCompletion
from pydantic import BaseModel

from extractor.errors import RunError, UsageError
from extractor.models.call import AtOnce, Call, CallOutcome, Pace
from extractor.models.completion import reply_from_completion, usage_of
from extractor.models.connection import failure_behind, on_response, seeing
from extractor.models.failure import Endpoint, PermanentError, TransientError, provider_words
from extractor.models.model import Reply, Request
from extractor.models.options import LanguageModelOptions
from extractor.models.provider import Access, access_to
from extractor.models.request_body import request_body, response_format
from extractor.models.transport import retrying
from schemas import Usage

MAX_FORMS = 16
# Providers that take OpenAI's temperature and seed; anthropic's client 2.11 rejects both.
LIKE_OPENAI = frozenset({"azure_openai", "databricks", "deepseek", "fireworks", "groq", "litellm", "openrouter", "together"})

_Create = Callable[..., Awaitable[Any]]

# Their records hold requests, answers and keys; what matters of them is in our replies and errors.
for _name in ("instructor", "openai", "httpx2", "httpcore2"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


class LanguageModel:
    """A language model as the pipeline's ``Model``.

    ``name`` is ``openai/NAME`` or another provider's; with ``base_url`` it may also be the bare name that the server
    knows. ``pace`` lets every attempt go out and hears of it.

    Raises:
        UsageError: The provider is unknown, or its package or key is missing, or the URL or key cannot be used.
    """

    def __init__(
        self,
        name: str,
        *,
        base_url: str | None = None,
        api_key: str | None = None,
        options: LanguageModelOptions | None = None,
        pace: Pace | None = None,
    ) -> None:
        self._name = name
        self._options = options or LanguageModelOptions()
        self._pace = pace or AtOnce()
        self._channel = _channel(access_to(name, base_url=base_url, api_key=api_key), self._options)

    @property
    def name(self) -> str:
        """As ``--model`` names it."""
        return self._name

    @property
    def reads_prompts(self) -> bool:
        """Always."""
        return True

    @property
    def parameters(self) -> dict[str, Any]:
        """Temperature, seed and token limit, as far as they are chosen."""
        return self._options.parameters

    async def reply(self, request: Request) -> Reply:
        """Ask, and ask again where that can help.

        Raises:
            CredentialsError: The provider rejects the key.
            QuotaError: The account has no quota left.
            StoppedError: The run stops before an answer came.
        """
        started = time.perf_counter()
        spent: list[Usage] = []
        try:
            reply: Reply = await retrying(self._options.retry, self._pace.pause)(self._attempt, request, spent)
        except TransientError as failure:
            tries = f" ({len(spent)} attempts)" if len(spent) > 1 else ""
            reply = Reply("failed", None, error=f"{failure}{tries}")
        except PermanentError as failure:
            reply = Reply("failed", None, error=str(failure))
        return Reply(
            reply.outcome,
            reply.text,
            error=reply.error,
            usage=sum(spent, Usage()),
            latency_s=time.perf_counter() - started,
        )

    async def close(self) -> None:
        """Let go of connections."""
        await self._channel.close()

    async def _attempt(self, request: Request, spent: list[Usage]) -> Reply:
        await self._pace.admit(request)
        with seeing() as seen:
            begun = time.perf_counter()
            call = Call("cancelled")
            try:
                reply = await self._ask(request)
                call = Call("empty" if reply.outcome == "failed" else reply.outcome, reply.usage)
            except Exception as error:
                if isinstance(error, TransientError):
                    error.took_s = time.perf_counter() - begun
                call = _call(error)
                raise
            finally:
                spent.append(call.usage)
                latency, status = time.perf_counter() - begun, call.status or seen.status
                self._pace.heard(request, replace(call, latency_s=latency, status=status, headers=seen.headers))
        if reply.outcome == "failed":
            raise TransientError("empty", f"{self._channel.endpoint.label}: {reply.error}")
        return reply

    async def _ask(self, request: Request) -> Reply:
        try:
            async with asyncio.timeout(self._options.timeout_s):
                return await self._channel.ask(request)
        except TimeoutError:
            line = f"{self._channel.endpoint.label} gave no whole answer within {self._options.timeout_s:g} s"
            raise TransientError("broken", line) from None


def _call(error: Exception) -> Call:
    """The attempt that ended in ``error``."""
    if isinstance(error, TransientError):
        return Call(error.kind, status=error.status, retry_after_s=error.retry_after_s)
    outcome: CallOutcome = "denied" if isinstance(error, RunError) else "failed"
    return Call(outcome)


class _Form(BaseModel):
    """What instructor fills: the answer's words, whatever they are. The pipeline parses, judges and repairs them."""

    text: str

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **_: Any) -> Self:
        return cls(text=json_data if isinstance(json_data, str) else bytes(json_data).decode(errors="replace"))

    @classmethod
    def model_validate(cls, obj: Any, **_: Any) -> Self:
        return cls(text=json.dumps(obj, ensure_ascii=False))


class _Forms:
    """Response models, one per schema, each prepared once: instructor's preparation costs milliseconds."""

    def __init__(self, title: dict[str, str] | None = None) -> None:
        self._title = title or {}
        self._forms: dict[int, tuple[dict[str, Any], type[_Form]]] = {}

    def form(self, schema: dict[str, Any]) -> type[_Form]:
        known = self._forms.get(id(schema))
        if known is not None:
            return known[1]
        if len(self._forms) >= MAX_FORMS:
            self._forms.clear()

        title = self._title

        class Form(_Form):
            __doc__ = schema.get("description")

            @classmethod
            def model_json_schema(cls, *_: Any, **__: Any) -> dict[str, Any]:
                return title | schema

        Form.__name__ = "answer"
        form: type[_Form] = instructor.openai_schema(Form)
        self._forms[id(schema)] = (schema, form)  # holding the schema keeps its id from being given away
        return form


class _Channel(Protocol):
    """One way to ask: a single attempt, without retries."""

    endpoint: Endpoint

    async def ask(self, request: Request) -> Reply: ...

    async def close(self) -> None: ...


def _channel(access: Access, options: LanguageModelOptions) -> _Channel:
    return _ChatCompletions(access, options) if access.speaks_openai else _OtherProvider(access, options)


class _ChatCompletions:
    """OpenAI, and the servers that speak its protocol."""

    def __init__(self, access: Access, options: LanguageModelOptions) -> None:
        self.endpoint = access.endpoint
        self._access = access
        self._parameters = options.parameters
        # An article of a megabyte is rare, and writing it in one piece takes less than a millisecond.
        warnings.filterwarnings("ignore", "Sending a large body directly with raw bytes", ResourceWarning)
        http = openai.DefaultAioHttpClient(
            limits=httpx2.Limits(max_connections=options.max_connections, keepalive_expiry=5.0),
            trust_env=not access.loopback,  # a proxy from the environment is never the way to this machine
            event_hooks={"response": [on_response]},
        )
        self._client = openai.AsyncOpenAI(
            api_key=access.endpoint.api_key or "none",
            base_url=access.base_url,
            timeout=options.timeout_s,
            max_retries=0,
            http_client=http,
        )
        self._create: _Create = instructor.patch(create=self._post, mode=instructor.Mode.JSON_SCHEMA)
        self._forms = _Forms()

    async def ask(self, request: Request) -> Reply:
        body = request_body(request, self._access.model_name, self._parameters, dialect=self._access.dialect)
        return await _fill(self._create, self._forms.form(request.schema), request, self.endpoint, body)

    async def _post(self, **prepared: Any) -> Any:
        # What instructor prepared, with the one thing added that it leaves out of Chat Completions: strict.
        prepared["response_format"] = response_format(prepared["response_format"]["json_schema"]["schema"])
        completion = await self._client.post("/chat/completions", body=prepared, cast_to=ChatCompletion)
        if not isinstance(completion, ChatCompletion):
            raise TransientError("broken", f"{self.endpoint.label} answered with something else than JSON of a completion")
        return completion

    async def close(self) -> None:
        await self._client.close()


class _OtherProvider:
    """Any other provider, asked in the way that instructor prefers for it."""

    def __init__(self, access: Access, options: LanguageModelOptions) -> None:
        self.endpoint = access.endpoint
        try:
            opened = instructor.from_provider(access.name, async_client=True, api_key=access.endpoint.api_key or None)
        except Exception as error:  # each provider's package has errors of its own
            words = provider_words(str(error), access.endpoint.api_key, ())
            raise UsageError(f"model {access.name!r} cannot be opened: {words}") from None
        self._create: _Create = opened.create
        self._client = cast(Any, opened.client)
        if hasattr(self._client, "max_retries"):
            self._client.max_retries = 0  # retries belong to this module alone
        self._parameters = _arguments(access.provider, options)
        self._forms = _Forms({"title": "answer"})  # tools are called by it

    async def ask(self, request: Request) -> Reply:
        arguments = {"messages": [dict(message) for message in request.messages], **self._parameters}
        return await _fill(self._create, self._forms.form(request.schema), request, self.endpoint, arguments)

    async def close(self) -> None:
        close = getattr(self._client, "close", None)
        closing = close() if callable(close) else None
        if inspect.isawaitable(closing):
            await closing


def _arguments(provider: str, options: LanguageModelOptions) -> dict[str, Any]:
    """The options in a provider's words; what it has no word for is left out."""
    chosen = options.parameters
    if provider == "google":
        return {"generation_config": {name: chosen[name] for name in ("temperature", "max_tokens") if name in chosen}}
    known = {"temperature", "seed", "max_tokens"} if provider in LIKE_OPENAI else {"max_tokens"}
    return {name: value for name, value in chosen.items() if name in known}


async def _fill(create: _Create, form: type[_Form], request: Request, endpoint: Endpoint, arguments: Mapping[str, Any]) -> Reply:
    """One attempt through instructor: ``max_retries=0`` is one, and no ``context``, which would rewrite the messages.

    Raises:
        TransientError, PermanentError, CredentialsError, QuotaError: No completion came.
    """
    seen: list[Mapping[str, Any]] = []
    hooks = Hooks()
    # Read as it arrives: instructor then writes sums of its own into the completion's usage.
    hooks.on("completion:response", lambda completion: seen.append(_plain(completion)))
    filled: _Form | None = None
    trouble: Exception | None = None
    try:
        filled = await create(response_model=form, max_retries=0, hooks=hooks, **arguments)
    except (IncompleteOutputException, InstructorRetryException) as error:
        # Its text holds the messages and the server's answer: neither it nor its chain goes any further.
        trouble = error
    if trouble is not None and not seen:
        said = [message["content"] for message in request.messages]
        raise failure_behind(trouble.__cause__ or trouble, endpoint, said) from None
    body = seen[-1] if seen else {}
    if "choices" in body:
        return reply_from_completion(body)
    return _foreign_reply(filled, trouble, body)


def _foreign_reply(filled: _Form | None, trouble: Exception | None, body: Mapping[str, Any]) -> Reply:
    """The reply of a provider whose completions have a shape of their own."""
    usage = usage_of(body)
    if filled is not None:
        return Reply("answered", filled.text, usage=usage)
    if isinstance(trouble, IncompleteOutputException):
        return Reply(
            "truncated", None, error="the answer was cut off at the token limit: allow more with --max-tokens", usage=usage
        )
    if body.get("stop_reason") == "refusal" or (trouble is not None and isinstance(trouble.__cause__, AssertionError)):
        return Reply("refused", None, error="the model declined to answer", usage=usage)
    return Reply("failed", None, error="the provider's answer holds no content", usage=usage)


def _plain(completion: Any) -> Mapping[str, Any]:
    if isinstance(completion, BaseModel):
        return completion.model_dump(warnings=False)
    return completion if isinstance(completion, Mapping) else {}
