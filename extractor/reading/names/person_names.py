"""Person names: which words may stand in the name of somebody whom no noun names."""

from __future__ import annotations

from extractor.reading.text.tokens import Tokens
from extractor.reading.words.lexicon import NOUNS, STOPS, THINGS
from extractor.reading.words.outcomes import TRIGGERS

NAME_PARTICLES = frozenset([".", "-", "de", "al", "bin", "del", "la"])
# Words that stand where a name might, and are none.
NO_NAMES = frozenset(
    """it he she they we i you everyone everybody everything nobody nothing something someone somebody anyone that this which what who
    there all most many each one another others neither either both none some much more former latter
    god islam monday tuesday wednesday thursday friday saturday sunday""".split()
)


def is_name_word(tokens: Tokens, index: int) -> bool:
    """Whether the token may be part of a person's name: unknown to the lexicon, and written with a capital."""
    word = tokens.words[index]
    if word in NAME_PARTICLES:
        return True
    if word in STOPS or word in THINGS or word in TRIGGERS or word in NOUNS or word in NO_NAMES:
        return False
    return word[0].isalpha() and tokens.text[tokens.starts[index]].isupper()


def is_verb_like(word: str) -> bool:
    """Whether a word that the lexicon does not know looks like a verb or adverb: "advocated", but not "Mohammed"."""
    return word.endswith(("ing", "ly")) or (
        word.endswith("ed") and not word.endswith(("med", "eed", "yed", "led", "fred", "shed"))
    )


def name_end(tokens: Tokens, index: int, high: int) -> int:
    """The token after the name that starts at ``index``; ``index`` itself where no name stands there."""
    last = index
    while last < min(high, index + 6) and is_name_word(tokens, last):
        if is_verb_like(tokens.words[last]):
            break
        last += 1
    while last > index and tokens.words[last - 1] in NAME_PARTICLES:
        last -= 1
    return last
