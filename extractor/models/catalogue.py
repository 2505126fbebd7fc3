"""Catalogue: from a model's name on the command line to the model."""

from __future__ import annotations

from extractor.errors import UsageError
from extractor.models.call import Pace
from extractor.models.model import Model
from extractor.models.options import LanguageModelOptions


def asks_somebody(name: str) -> bool:
    """Whether the model ``name`` is a language model, so that its answers come over the network and may cost money."""
    return name != "baseline" and not name.startswith("replay:")


def open_model(
    name: str,
    *,
    base_url: str | None = None,
    api_key: str | None = None,
    options: LanguageModelOptions | None = None,
    pace: Pace | None = None,
) -> Model:
    """The model that ``name`` stands for: ``baseline``, ``replay:FILE``, or ``PROVIDER/NAME`` for a language model.

    ``base_url`` is the address of a server that speaks OpenAI's protocol; ``name`` is then the model as that server
    knows it. ``api_key`` is None for the provider's environment variable. ``pace`` lets a language model's
    attempts go out; by default all at once.

    Raises:
        UsageError: No model has this name, or what it needs (a file, a package, a key) is missing.
    """
    # Each kind is imported when it is asked for: the baseline should not wait for openai, nor openai for the gazetteer.
    kind, colon, rest = name.partition(":")
    if name == "baseline" or (kind == "replay" and colon):
        if base_url is not None:
            raise UsageError(f"model {name!r} asks no server: leave out --base-url {base_url}, or name the server's model")
        if name == "baseline":
            from extractor.models.baseline import Baseline

            return Baseline()
        from extractor.models.replay import Replay

        return Replay(rest)
    from extractor.models.llm import LanguageModel

    return LanguageModel(name, base_url=base_url, api_key=api_key, options=options, pace=pace)
