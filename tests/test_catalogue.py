"""From a model's name to the model."""

import asyncio
import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from extractor.errors import UsageError
from extractor.models.catalogue import open_model
from extractor.models.llm import LanguageModel
from extractor.models.options import LanguageModelOptions
from extractor.models.provider import PROVIDERS, access_to
from extractor.models.replay import Replay

KEY = "sk-secret-0123456789abcdef"


@pytest.fixture(autouse=True)
def no_keys(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for provider in PROVIDERS.values():
        if provider.key_variable is not None:
            monkeypatch.delenv(provider.key_variable, raising=False)
    monkeypatch.delenv("INCIDENTS_API_KEY", raising=False)
    return monkeypatch


def test_baseline_needs_nothing() -> None:
    model = open_model("baseline")
    assert (model.name, model.reads_prompts) == ("baseline", False)


def test_replay_opens_its_file(tmp_path: Path) -> None:
    file = tmp_path / "recorded:once.jsonl"
    file.write_text(json.dumps({"custom_id": "k", "content": "{}"}))
    model = open_model(f"replay:{file}")
    assert isinstance(model, Replay)
    assert model.name == f"replay:{file}"


def test_a_language_model_keeps_the_name_and_parameters_it_was_given(no_keys: pytest.MonkeyPatch) -> None:
    no_keys.setenv("OPENAI_API_KEY", KEY)
    model = open_model("openai/gpt-4o-mini", options=LanguageModelOptions(max_tokens=100))
    assert isinstance(model, LanguageModel)
    assert (model.name, model.reads_prompts) == ("openai/gpt-4o-mini", True)
    assert model.parameters == {"temperature": 0.0, "seed": 0, "max_tokens": 100}
    asyncio.run(model.close())


@pytest.mark.parametrize("name", ["gpt-4o", "nobody/m", "openai", "openai/", "/m", "", "replay", "Baseline"])
def test_an_unknown_name_lists_what_is_known(name: str) -> None:
    with pytest.raises(UsageError) as caught:
        open_model(name)
    message = str(caught.value)
    assert message.startswith(f"model {name!r} is unknown: choose baseline, replay:FILE or PROVIDER/NAME")
    assert "openai, anthropic, google" in message


def test_a_missing_key_names_its_variable() -> None:
    with pytest.raises(UsageError, match=r"^model 'openai/gpt-4o' needs a key: set the environment variable OPENAI_API_KEY$"):
        open_model("openai/gpt-4o")


def test_a_missing_package_names_what_to_install() -> None:
    missing = [provider for provider in PROVIDERS.values() if "." not in provider.module and find_spec(provider.module) is None]
    for provider in missing:
        with pytest.raises(UsageError, match=rf"needs the package {provider.package}: pip install {provider.package}$"):
            open_model(f"{provider.name}/m", api_key=KEY)


@pytest.mark.parametrize("name", ["baseline", "replay:x.jsonl"])
def test_a_model_without_a_server_takes_no_base_url(name: str) -> None:
    with pytest.raises(UsageError, match="asks no server: leave out --base-url"):
        open_model(name, base_url="http://127.0.0.1:8000/v1")


@pytest.mark.parametrize("url", ["localhost:8000/v1", "127.0.0.1", "ftp://x/v1", "http://", "http://x:port/v1", ""])
def test_a_base_url_that_is_none_is_refused_with_an_example(url: str) -> None:
    with pytest.raises(UsageError, match=r"is no URL of a server: write it like http://127\.0\.0\.1:8000/v1$"):
        open_model("m", base_url=url)


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("openai/llama3", "llama3"),
        ("ollama/llama3", "llama3"),
        ("llama3", "llama3"),
        ("Qwen/Qwen3-8B", "Qwen/Qwen3-8B"),
        ("openai/openai/gpt-oss-20b", "openai/gpt-oss-20b"),
    ],
)
def test_a_server_of_ones_own_is_asked_for_the_name_that_it_knows(name: str, sent: str) -> None:
    access = access_to(name, base_url="http://127.0.0.1:8000/v1/")
    assert (access.name, access.model_name, access.base_url) == (name, sent, "http://127.0.0.1:8000/v1")
    assert (access.dialect, access.endpoint.api_key) == ("compatible", "")


def test_the_key_of_a_provider_is_never_sent_to_a_server_of_ones_own(no_keys: pytest.MonkeyPatch) -> None:
    no_keys.setenv("OPENAI_API_KEY", KEY)
    assert access_to("openai/m", base_url="http://192.0.2.1/v1").endpoint.api_key == ""
    no_keys.setenv("INCIDENTS_API_KEY", "own")
    assert access_to("openai/m", base_url="http://192.0.2.1/v1").endpoint.api_key == "own"


def test_ollama_is_reached_on_this_machine_without_a_base_url() -> None:
    access = access_to("ollama/llama3.2")
    assert (access.base_url, access.model_name, access.loopback) == ("http://localhost:11434/v1", "llama3.2", True)


def test_a_login_in_the_url_stays_out_of_messages() -> None:
    assert access_to("m", base_url="https://me:secret@models.example/v1").endpoint.label == "https://models.example/v1"


@pytest.mark.parametrize("key", ["sk-ab\ncd", "sk-ab cd", "sk-ünsafe", "sk-\x00"])
def test_a_key_that_no_header_can_carry_is_refused_without_being_shown(key: str) -> None:
    with pytest.raises(UsageError, match="set OPENAI_API_KEY again") as caught:
        open_model("openai/m", api_key=key)
    assert key not in str(caught.value)


def test_spaces_around_a_key_do_not_matter() -> None:
    assert access_to("openai/m", api_key=f" {KEY}\n").endpoint.api_key == KEY
