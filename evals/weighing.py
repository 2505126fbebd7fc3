"""Weighing: how many tokens a text is, without asking anybody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from prompts.prompt import CHARACTERS_A_TOKEN

VOCABULARY = "o200k_base"


@dataclass(frozen=True, slots=True)
class Scale:
    """What texts are weighed with; ``name`` says it to whoever reads the numbers."""

    name: str
    tokens: Callable[[str], int]


ROUGH = Scale(
    f"characters / {CHARACTERS_A_TOKEN}, a rule of thumb for English; pip install incident-extractor[economy] counts",
    lambda text: -(-len(text) // CHARACTERS_A_TOKEN),
)


def scale() -> Scale:
    """OpenAI's vocabulary where the ``economy`` extra is installed, which carries it; else ``ROUGH``."""
    try:
        import bpe_openai
    except ImportError:
        return ROUGH
    encoding = bpe_openai.get_encoding(VOCABULARY)
    return Scale(f"counted in OpenAI's vocabulary {VOCABULARY}", lambda text: len(encoding.encode_ordinary(text)))
