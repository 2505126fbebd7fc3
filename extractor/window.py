"""Window: how many tokens a text takes at most, without any model's vocabulary at hand."""

from __future__ import annotations

import re

_PIECE = re.compile(r"[A-Za-z]+|[!-/:-@\[-`{-~0-9\n]|[^\S\n]{2,}|[^\x00-\x7f]|[\x00-\x08\x0b-\x1f\x7f]")
CHARACTERS_A_TOKEN = 3.5  # of an ordinary word; the last token of each word may be shorter
CAPITALS_A_TOKEN = 2


def at_most_tokens(text: str) -> int:
    """An upper bound of the tokens of ``text`` that holds for the usual vocabularies; not a count.

    A word of ASCII letters takes a token for each 3.5 of them, in capitals for each 2; digits, marks and line ends take one each.
    Anything else takes one for each byte of its UTF-8, which no byte-level vocabulary can exceed. docs/scaling.md says how
    far above the true number this lies.
    """
    tokens = 0
    for match in _PIECE.finditer(text):
        piece = match[0]
        if not piece.isascii():
            tokens += len(piece.encode(errors="surrogatepass"))
        elif len(piece) == 1 or piece.isspace():
            tokens += 1
        else:
            tokens += -int(-len(piece) // (CAPITALS_A_TOKEN if piece.isupper() else CHARACTERS_A_TOKEN))
    return tokens


def at_most_tokens_of_instructions(text: str) -> int:
    """The same for plain English and JSON Schema of this project, which is known and need not be bounded so widely.

    Mistral's vocabulary of 32,768, the smallest in wide use, has 3.5 characters of the prompt and 3.4 of the schema a token.
    """
    return len(text) // 3
