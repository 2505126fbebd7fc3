"""Sentences of a news text: also of teletype capitals, hard-wrapped lines, and headlines without a final stop."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain, starmap

_NO_LINE = "\n\n"  # what stands between nearly all paragraphs
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")  # what begins with one sign is found fast
_PARAGRAPH_END = "\u2029"
_BLANK_LINE_OR_END = re.compile(rf"\n[^\S\n]*\n\s*|{_PARAGRAPH_END}\s*")
_ABBREVIATIONS = frozenset(
    """mr mrs ms messrs dr prof rev fr hon st sr jr gen lt col maj capt cpt cmdr adm brig sgt cpl pvt pfc supt insp det const gov
    sen rep pres amb atty vs etc al inc ltd co corp bros dept univ est approx no nos art vol fig pp ave blvd rd sq jan feb mar apr
    jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun km ft hwy mt ing lic msgr mons sra srta dra ha
    hajj shk eng arq""".split()
)
# These abbreviations also end sentences: what follows decides.
_OPEN_ABBREVIATIONS = frozenset("u.s u.k u.n d.c e.u a.m p.m u.s.a u.a.e jr sr inc ltd co corp etc ave".split())
_ALL_ABBREVIATIONS = _ABBREVIATIONS | _OPEN_ABBREVIATIONS

# A full stop behind a word that is surely no abbreviation, and a capital after one blank, which is in a group.
_TAILS = "|".join(sorted({one[-4:] for one in _ALL_ABBREVIATIONS if len(one) >= 4 and one.isalpha()}))
_PLAIN_STOP = rf"(?<=[a-z]{{4}}\.)(?<!(?:{_TAILS})\.)(?=( )[\"“]?[A-Z])"
# What follows any other: more of them, blanks, and the next word's first letter, each in a group; or a capital at once.
# Possessive, and blanks are never looked for inside a run, so that a long row of dots is read once.
_BEHIND_STOP = r"(?:(?<![.!?…]{2})([.!?…]*+)[\"'”’»)\]]*+(?=(\s+)[\s\"'“‘«(\[\-–—]*([^\W_]?))|(?<!…)[”\"]?(?=[A-Z\"“][a-z]))"
_STOP = re.compile(rf"[.!?…](?:{_PLAIN_STOP}|{_BEHIND_STOP})")
# Found fast too, where no other stop is, and passed over where a paragraph ends with it anyway.
_FULL_STOP = re.compile(rf"\.(?:{_PLAIN_STOP}|(?!{_NO_LINE}){_BEHIND_STOP})")
_PLAIN, _MORE, _BLANKS, _FOLLOWING = 1, 2, 3, 4  # groups
_MAY_END = re.compile(r"[.!?…\n\u2028\u2029]")  # without any of these a text is one sentence
_NEXT_WORD = re.compile(r"[\s\"'“‘«(\[\-–—]*([^\W_]*)")

_OPENERS = frozenset(
    """the a an in on at it he she they we i this that these those there but and so meanwhile however according after
    before when while as if no one two police officials authorities witnesses""".split()
)


@dataclass(slots=True, unsafe_hash=True)
class Sentence:
    """One sentence, which nobody may change: offsets into the text, and the number of its paragraph from 0."""

    start: int
    end: int
    paragraph: int


def sentences(text: str) -> list[Sentence]:
    """The sentences of ``text`` in order, without blanks around them. Empty for a blank text.

    A blank line, an indented line and a line that stopped well before the edge end a sentence too, with or without a stop.
    """
    return list(_sentences(text))


@lru_cache(maxsize=2)
def _sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences, kept for the readers of one article that ask one after the other."""
    if is_one(text):
        first, last = _trimmed(text, 0, len(text))
        return (Sentence(first, last, 0),) if first < last else ()
    found: list[Sentence] = []
    blocks = _blocks(text)
    stops = _stops(text, blocks)
    stop = next(stops, None)
    for paragraph, (first, end) in enumerate(blocks):
        start = first
        while stop is not None and (cut := stop.end()) <= end:
            if stop[_PLAIN]:
                found.append(Sentence(start, cut, paragraph))
                start = cut + 1
            elif cut < end and _ends_sentence(text, stop, end):
                found.append(Sentence(start, cut, paragraph))
                start = max(cut, stop.end(_BLANKS))
            stop = next(stops, None)
        found.append(Sentence(start, end, paragraph))
    return tuple(found)


def is_one(text: str) -> bool:
    """Whether a text is certainly no more than one sentence, told without parting it."""
    return _MAY_END.search(text) is None


def sentence_at(found: list[Sentence], offset: int) -> int:
    """The index of the last sentence that starts at or before ``offset``; 0 where none does."""
    return max(0, bisect_right(found, offset, key=lambda sentence: sentence.start) - 1)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _blocks(text: str) -> list[tuple[int, int]]:
    """The stretches of text that no sentence crosses, without blanks around them."""
    if _PARAGRAPH_END in text:
        return _between(_BLANK_LINE_OR_END, text, 0, len(text))
    blocks: list[tuple[int, int]] = []
    start = 0
    for paragraph in text.split(_NO_LINE):
        end = start + len(paragraph)
        words = paragraph.strip()
        if "\n" in words or "\u2028" in words:
            blocks += _between(_BLANK_LINE, text, end - len(paragraph.lstrip()) if start else 0, end)
        elif words:
            first = start if words is paragraph else end - len(paragraph.lstrip())
            blocks.append((first, first + len(words)))
        start = end + len(_NO_LINE)
    return blocks


def _between(blank_line: re.Pattern[str], text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The same of a part of ``text``, cut at its blank lines, of which the last may be the one behind it."""
    blocks: list[tuple[int, int]] = []
    for match in blank_line.finditer(text, start, end + len(_NO_LINE)):
        blocks += _unwrapped(text, start, match.start())
        start = match.end()
    blocks += _unwrapped(text, start, end) if start < end else ()
    return [(first, last) for first, last in starmap(partial(_trimmed, text), blocks) if first < last]


def _unwrapped(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of one block: whole where its lines are only wrapped, cut where a line ended on purpose."""
    block = text[start:end]
    if "\n" not in block and "\u2028" not in block:
        return [(start, end)]
    lines = block.replace("\u2028", "\n").split("\n")
    width = max(map(len, lines))
    stretches: list[tuple[int, int]] = []
    first = position = start
    for index, line in enumerate(lines[:-1]):
        position += len(line) + 1
        if _ends_on_purpose(line, lines[index + 1], width):
            stretches.append((first, position))
            first = position
    stretches.append((first, end))
    return stretches


def _ends_on_purpose(line: str, following: str, width: int) -> bool:
    """Whether ``line`` was ended by its writer rather than by the edge at ``width`` characters."""
    if width > 110 or following[:2].isspace() or following[:1] in "-*•·–—":
        return True
    next_word = following.lstrip().split(" ", 1)[0][:20]
    return width - len(line.rstrip()) - 1 - len(next_word) > 14 and not following[:1].islower()


def _stops(text: str, blocks: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """The signs with which a sentence may end, in order."""
    if "!" not in text and "?" not in text and "…" not in text:
        return _FULL_STOP.finditer(text)
    return chain.from_iterable(_stop_of(text[start:end]).finditer(text, start, end) for start, end in blocks)


def _stop_of(block: str) -> re.Pattern[str]:
    return _STOP if "!" in block or "?" in block or "…" in block else _FULL_STOP


def _ends_sentence(text: str, match: re.Match[str], end: int) -> bool:
    """Whether a sentence ends with the stop, in a block of ``text`` that goes on behind it up to ``end``."""
    following = match[_FOLLOWING] or ""  # nothing follows where the next word begins at once: "no.The"
    if following.islower() and match.start(_FOLLOWING) < end:  # else it is of another block
        return False
    place = match.start()
    if text[place] != "." or match[_MORE]:
        return True
    words = text[place - 12 if place > 12 else 0 : place].rsplit(None, 1)
    if not words or len(words[-1]) > 7:
        return True
    before = words[-1].lstrip("\"'(“‘[")
    stem = before.lower()
    if stem not in _ALL_ABBREVIATIONS:
        return not (len(stem) == 1 and stem.isalpha() and before.isupper())
    if stem in _OPEN_ABBREVIATIONS:
        word = _NEXT_WORD.match(text, match.end(), match.end() + 40)
        return word is not None and word[1].lower() in _OPENERS
    return stem == "no" and not (following.isdigit() and match.start(_FOLLOWING) < end)
