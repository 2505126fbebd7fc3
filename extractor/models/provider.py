"""Provider: where a language model is reached, and what it takes to reach it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from urllib.parse import urlsplit, urlunsplit

from extractor.errors import UsageError
from extractor.models.failure import Endpoint
from extractor.models.request_body import Dialect

OWN_SERVER_KEY = "INCIDENTS_API_KEY"
OLLAMA_URL = "http://localhost:11434/v1"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True)
class Provider:
    """One provider that instructor reaches.

    ``package`` is what pip installs for it and ``module`` what that brings; ``key_variable`` is the environment variable
    with its key, None where the provider takes its credentials elsewhere.
    """

    name: str
    package: str
    module: str
    key_variable: str | None


# Names: instructor 1.17, instructor.v2.core.provider_specs; packages and variables: instructor.v2.auto_client and the
# packages' own documentation.
PROVIDERS: Mapping[str, Provider] = {
    provider.name: provider
    for provider in (
        Provider("openai", "openai", "openai", "OPENAI_API_KEY"),
        Provider("anthropic", "anthropic", "anthropic", "ANTHROPIC_API_KEY"),
        Provider("google", "google-genai", "google.genai", "GOOGLE_API_KEY"),
        Provider("mistral", "mistralai", "mistralai", "MISTRAL_API_KEY"),
        Provider("cohere", "cohere", "cohere", "CO_API_KEY"),
        Provider("groq", "groq", "groq", "GROQ_API_KEY"),
        Provider("deepseek", "openai", "openai", "DEEPSEEK_API_KEY"),
        Provider("openrouter", "openai", "openai", "OPENROUTER_API_KEY"),
        Provider("together", "openai", "openai", "TOGETHER_API_KEY"),
        Provider("perplexity", "openai", "openai", "PERPLEXITY_API_KEY"),
        Provider("fireworks", "fireworks-ai", "fireworks", "FIREWORKS_API_KEY"),
        Provider("cerebras", "cerebras-cloud-sdk", "cerebras", "CEREBRAS_API_KEY"),
        Provider("writer", "writer-sdk", "writerai", "WRITER_API_KEY"),
        Provider("xai", "xai-sdk", "xai_sdk", "XAI_API_KEY"),
        Provider("azure_openai", "openai", "openai", "AZURE_OPENAI_API_KEY"),
        Provider("databricks", "openai", "openai", "DATABRICKS_TOKEN"),
        Provider("bedrock", "boto3", "boto3", None),
        Provider("vertexai", "google-cloud-aiplatform", "vertexai", None),
        Provider("litellm", "litellm", "litellm", None),
        Provider("ollama", "openai", "openai", None),
    )
}


@dataclass(frozen=True, slots=True)
class Access:
    """How one model is reached.

    ``name`` is as the user wrote it, ``model_name`` as the server knows it. ``base_url`` is None where the provider's own
    client knows the address.
    """

    name: str
    provider: str
    model_name: str
    endpoint: Endpoint
    base_url: str | None = None

    @property
    def speaks_openai(self) -> bool:
        """Whether plain Chat Completions reach it."""
        return self.provider == "openai" or self.base_url is not None

    @property
    def dialect(self) -> Dialect:
        """Whose parameters it understands."""
        return "openai" if self.base_url is None else "compatible"

    @property
    def loopback(self) -> bool:
        """Whether it runs on this machine."""
        return urlsplit(self.base_url or "").hostname in LOOPBACK


def access_to(name: str, *, base_url: str | None = None, api_key: str | None = None) -> Access:
    """How the model ``name`` is reached, with the key from ``api_key`` or else from the environment.

    With ``base_url`` a server that copies OpenAI's protocol is asked for the name without a leading ``openai/`` or
    ``ollama/``. It needs no key; one that does gets ``INCIDENTS_API_KEY``, never the key of another provider.

    Raises:
        UsageError: The provider is unknown, its package or its key is missing, or the URL or the key cannot be used.
    """
    prefix, _, rest = name.partition("/")
    if base_url is not None or (prefix == "ollama" and rest):
        url = _checked(OLLAMA_URL if base_url is None else base_url)
        key = _key(api_key, OWN_SERVER_KEY)
        return Access(name, "openai", bare_name(name), Endpoint(_without_login(url), OWN_SERVER_KEY, key), url)
    provider = PROVIDERS.get(prefix)
    if provider is None or not rest:
        raise UsageError(
            f"model {name!r} is unknown: choose baseline, replay:FILE or PROVIDER/NAME with one of the providers "
            f"{', '.join(PROVIDERS)}; a server of your own also needs --base-url"
        )
    if not _installed(provider.module):
        raise UsageError(f"model {name!r} needs the package {provider.package}: pip install {provider.package}")
    key = _key(api_key, provider.key_variable)
    if provider.key_variable is not None and not key:
        raise UsageError(f"model {name!r} needs a key: set the environment variable {provider.key_variable}")
    return Access(name, prefix, rest, Endpoint(prefix, provider.key_variable or "its credentials", key))


def bare_name(name: str) -> str:
    """The name by which a server that copies OpenAI's protocol knows the model ``name``."""
    prefix, _, rest = name.partition("/")
    return rest if prefix in {"openai", "ollama"} and rest else name


def _key(given: str | None, variable: str | None) -> str:
    key = (given or os.environ.get(variable or "", "")).strip()
    if not key.isascii() or not key.isprintable() or " " in key:
        raise UsageError(f"the API key holds characters that no HTTP header can carry: set {variable} again")
    return key


def _checked(url: str) -> str:
    try:
        parts = urlsplit(url)
        sound = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        sound = False
    if not sound:
        raise UsageError(f"--base-url {url!r} is no URL of a server: write it like http://127.0.0.1:8000/v1")
    return url.rstrip("/")


def _without_login(url: str) -> str:
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def _installed(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False
