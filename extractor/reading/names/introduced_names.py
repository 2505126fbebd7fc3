"""Introduced names: armed groups that no list knows and whose names tell nothing, where a text says what they are.

"a group calling itself X", "the gang known as X", "its youth wing, the X," and "X, a militia". Once introduced, the name is the
group's wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.reading.text.late import late
from extractor.reading.text.sentences import Sentence
from extractor.reading.words.stems import stems

_KIND = r"(?:group|gang|band|faction|militia|sect|cell|outfit|cartel|guerrilla\s+(?:group|movement|army))"
_ARMED_KIND = (
    r"(?:gang|militia|cartel|sect|outfit|(?:rebel|armed|militant|guerrilla|separatist|jihadist|terrorist|extremist|insurgent|vigilante|paramilitary|splinter|underground)"
    r"\s+(?:group|organi[sz]ation|movement|faction|army)|(?:federation|alliance|coalition|group)\s+of\s+(?:[\w-]+\s+){0,2}?(?:gangs|militias|rebels|guerrillas))"
)
_WORD = r"[A-Z][\w'’-]*\w"
_NAME = rf"(?:\d{{1,3}}\s+)?{_WORD}(?:(?:\s+(?:of|for|the|de|la|del|and|al)){{0,2}}\s+{_WORD}){{0,5}}"
_INTRODUCED = late(
    rf"\b{_KIND}\s+(?:(?:that|which)\s+calls\s+itself|calling\s+(?:itself|themselves)|(?:that\s+is\s+|which\s+is\s+)?(?:known|identified)\s+(?:locally\s+)?as|called|named|styled|dubbed)"
    rf"\s+(?:the\s+)?[\"“‘']?(?P<called>{_NAME})"
    rf"|\b(?:{_KIND}|wing)(?:\s+of\s+[^,.;]{{1,40}})?,\s+the\s+(?P<which>{_NAME})(?=,|\s+of\b|[.;])"
    rf"|\b(?:The\s+)?(?P<what>(?!The\b){_NAME}),\s+(?:an?|the)\s+(?:[\w'’-]+\s+){{0,3}}?{_ARMED_KIND}\b"
)
_KINDS = stems("group gang band faction militia sect cell outfit cartel wing guerrilla movement army organisation organization")
_NO_NAME = late(
    r"^(?:\w+day|January|February|March|April|May|June|July|August|September|October|November|December|The|A|An|In|On|At|By|But|And|It|He|She|They|This|That|For)\b"
)


def introduced_names(text: str, sentences: Sequence[Sentence], marked: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where the names stand that the text introduces as those of groups, at every place. ``marked`` are the marks of its
    ``sentences``.
    """
    names: dict[str, None] = {}
    for sentence, marks in zip(sentences, marked, strict=True):
        if marks & _KINDS:
            for told in _INTRODUCED.finditer(text, sentence.start, sentence.end):
                name = told["called"] or told["which"] or told["what"]
                if _NO_NAME.match(name) is None and not text[sentence.start : sentence.end].isupper():
                    names.setdefault(name)
    if names:
        for place in re.finditer(rf"\b(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})\b", text):
            yield place.span()
