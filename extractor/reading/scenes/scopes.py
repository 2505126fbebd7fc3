"""Scopes: how far the words reach that set what they govern in another event."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from extractor.reading.text.late import late, late_at_words
from extractor.reading.text.sentences import Sentence

AMOUNT = (
    r"(?:(?:just|only|barely|less|more|than|over|about|around|nearly|almost|some|exactly|roughly|a|the|an|one|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|\d{1,3}|several|few|couple|of|many)\s+){0,5}"
)
_SPLIT = late(
    r"[;:—,\s](?:(?<=[;:—])|(?=[\s–abw])(?:(?<=,)\s+(?:and|but|while|as|when|although|though|after|before|whereas|with)\s|(?<=\s)(?:–|while|but|whereas)\s|(?<=\s)and\s(?=no\s?one\b|nobody\b|none\b)))",
    re.IGNORECASE,
)
# ", who fled in May,", and "a rancher whose permit was cancelled last year, entered".
_ASIDE = late(
    r",\s+(?:who|which|whose|where)\b[^,.;]*,"
    r"|(?<=\s)(?:who|which|whose|where)\b[^,.;]*,(?=\s+(?:\w+ed|was|were|is|are|has|have|had|took|shot|went|came|said|told|fell|fled|ran|drove|blew|broke|threw|set)\b)",
    re.IGNORECASE,
)
_RELATIVE = late_at_words(r"\b(?:who|which)\s+(?!had\b|have\b|has\b)\w+(?:ed|t|k|d|g|w)\b")
_RESUMED = late_at_words(r"\b(?:has|have|is|are|was|were|will|would|may|might|could)\b")
_OPENING = late(rf"[\s\"'“‘(,]*(?:(?:in|and|but|on|the)\s+)*{AMOUNT}", re.IGNORECASE)
_OPENING_CLAUSE_END = late(
    r",\s+(?!(?:including|among|and|most|many|some|who|which|where|when|in\s+which|killing|wounding|injuring|leaving)\b)"
)
# "in one of the worst attacks since rebels took the north a year ago": what "since" leads to is all that lies a year back.
_SINCE = late_at_words(
    r"\b(?:since|than(?=\s+(?:any|the|in|at|when)\b))\s+(?!(?:then|yesterday|dawn|being|the\s+(?:attack|blast))\b)"
    r"|\b(?:after|for)\s+\w+ing\b",  # "six were arrested for treason after raising a flag a few days earlier"
)
# "blamed the front, a group that has fought the state since 2016": of somebody, not of the deed.
_THOSE = late_at_words(r"\b(?:that|which|who)\s+(?:has|have|had)\b")
_OF_A_GROUP = late(r"(?:groups?|party|gang|movement|faction|army|militia)\s\Z", re.IGNORECASE)
_LONGEST_GROUP = len("movement ")
_WH = "wh"  # "who", "which", "whose", "where"
_HAVE = ("has", "have", "had")
_GROUPS = ("group", "party", "gang", "movement", "faction", "army", "militia")
_SINCES = ("since", "than", "after ", "for ")
# "blew up the pipeline, the third attack on it this year": what sums up stands apart behind a comma.
_SUMMING = late(
    r",\s+(?:in\s+)?(?:(?:what|which)\s+(?:was|is)\s+)?(?:the|its|their|his|her|one\s+of\s+the|at\s+least\s+the)\s+(?:\w+\s+)?(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|latest|deadliest|worst|bloodiest|biggest|most|highest|(?:attack|incident|case)\s+number)\b",
    re.IGNORECASE,
)
# "Soldiers searched the town and, following an attack on a patrol, shot three men": what follows it is told behind the comma.
_LEADING_TO = late(r"following\b", re.IGNORECASE)
# "in the heaviest attack since the war began": no total, but one attack held against those before it.
_RANKED = late_at_words(
    r"\b(?:heaviest|worst|deadliest|bloodiest|biggest|largest|gravest|highest|first|second|third|latest|most\s+\w+)\b[^.;:]*$",
)
_SINCE_CUE = late(r"since\b", re.IGNORECASE)
# "repaired after a similar attack in March": what is told before it is no part of it.
_COMPARED = late(r"(?:an?|the|two|three|several)\s+(?:similar|earlier|previous|prior)\b", re.IGNORECASE)
_LINKED = late(r"\b(?:after|before|since|like|than|to|of|from|following|despite|by|with)\s+$", re.IGNORECASE)
_REACH = 40  # how far into a sentence its opening words may reach, in code points
_BLANKS = 20  # code points that may stand between two sentences, where nobody means to waste a reader's time
_CLOSED = frozenset('.!?…"”’»)]')  # no split begins before a sentence that follows these


def opens(text: str, start: int, offset: int) -> bool:
    """Whether the words at ``offset`` are what the sentence that begins at ``start`` opens with."""
    return offset - start < _REACH and _OPENING.fullmatch(text, start, offset) is not None


class Scopes:
    """One sentence of a text, asked for the stretch that each of its cues governs. What divides it is read once for all of them."""

    def __init__(self, text: str, sentence: Sentence) -> None:
        self.text = text
        self.start = sentence.start
        self.end = sentence.end
        self._asides: list[tuple[int, int]] | None = None
        self._divisions: _Divisions | None = None

    def to_the_right(self, cue: re.Match[str]) -> tuple[int, int]:
        """What a cue governs that reaches no word before it."""
        if not self._opens(cue) and _LEADING_TO.match(self.text, cue.start()) is None:
            aside = self._aside_of(cue)  # "Hale, who became the first mayor in 2008 after years abroad, was shot"
            return cue.end(), self.end if aside is None else aside[1]
        # "A week after 35 people died in Kabul," hands over to the main clause.
        comma = _OPENING_CLAUSE_END.search(self.text, cue.end(), self.end)
        return cue.end(), comma.start() if comma else self.end

    def around(self, cue: re.Match[str]) -> tuple[int, int]:
        """What a cue governs that reaches over its clause on both sides."""
        start, end = cue.span()
        if self._opens(cue):
            return self.start, self.end
        aside = self._aside_of(cue)
        if aside is not None:
            return aside  # "the editor, who has run the paper since 2006, was beaten"
        if self._divisions is None:
            self._divisions = _Divisions(self.text, self.start, self.end)
        divisions = self._divisions
        clauses = divisions.clauses
        summing = _last(divisions.summings, self.start, start)
        if summing is not None:
            return summing, self.end
        left = max(clauses[bisect_right(clauses, start) - 1], self.start)
        right = min(clauses[min(bisect_right(clauses, end), len(clauses) - 1)], self.end)
        if _SINCE_CUE.match(self.text, start) is not None and _RANKED.search(self.text, left, start) is not None:
            return start, right
        if _COMPARED.match(self.text, start) is not None and _LINKED.search(self.text, left, start) is not None:
            return start, right
        told_of = _last(divisions.those, left, start)
        if told_of is not None:
            return told_of, right
        since = _last(divisions.sinces, left, start)
        if since is not None:
            return since, right
        relative = _first(divisions.relatives, left, start)
        if relative is not None:  # "the gang that robbed schools five years ago has seized a pilot"
            resumed = _first(divisions.resumed, end, right)
            return (left, right) if resumed is None else (relative, resumed)
        return left, right

    def _opens(self, cue: re.Match[str]) -> bool:
        """Whether the cue is what the sentence begins with."""
        return opens(self.text, self.start, cue.start())

    def _aside_of(self, cue: re.Match[str]) -> tuple[int, int] | None:
        """The relative clause between commas in which the cue stands."""
        if self._asides is None:
            self._asides = _asides(self.text, self.start, self.end)
        number = bisect_left(self._asides, (cue.start(), 0)) - 1
        return self._asides[number] if number >= 0 and cue.end() <= self._asides[number][1] else None


class _Divisions:
    """What divides a sentence: its clauses, and the words in it that set what stands around them apart."""

    def __init__(self, text: str, start: int, end: int) -> None:
        lowered = text[start:end].lower()
        has = lowered.__contains__
        self.clauses = _clauses(text, start, end)
        self.summings = [one.start() for one in _SUMMING.finditer(text, start, end)]
        self.those = _those(text, start, end) if any(map(has, _GROUPS)) and any(map(has, _HAVE)) else []
        self.sinces = [one.start() for one in _SINCE.finditer(text, start, end)] if any(map(has, _SINCES)) else []
        self.relatives = [one.span() for one in _RELATIVE.finditer(text, start, end)] if has(_WH) else []
        self.resumed = [one.span() for one in _RESUMED.finditer(text, start, end)] if self.relatives else []


def _asides(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the relative clauses between commas stand."""
    sentence = text[start:end]
    if "," not in sentence or _WH not in sentence.lower():
        return []
    return [aside.span() for aside in _ASIDE.finditer(text, start, end)]


def _those(text: str, start: int, end: int) -> list[int]:
    """Where the sentence speaks of what some group has done."""
    those = [one.start() for one in _THOSE.finditer(text, start, end)]
    return [one for one in those if _OF_A_GROUP.search(text, max(0, one - _LONGEST_GROUP), one)]


def _clauses(text: str, start: int, end: int) -> list[int]:
    """Where the clauses begin, at least those of the sentence, and where they end."""
    before = text[max(0, start - _BLANKS) : start].rstrip()
    if start and before[-1:] not in _CLOSED:
        return _all_clauses(text)
    return [start, *[split.end() for split in _SPLIT.finditer(text, max(0, start - 1), end)], end]


def _first(spans: list[tuple[int, int]], start: int, end: int) -> int | None:
    """Where the first of the spans begins that lie between two offsets."""
    position = bisect_left(spans, (start, 0))
    return spans[position][0] if position < len(spans) and spans[position][1] <= end else None


def _last(starts: Sequence[int], start: int, end: int) -> int | None:
    """The last of the offsets that lie between two others."""
    position = bisect_left(starts, end) - 1
    return starts[position] if position >= 0 and starts[position] > start else None


@lru_cache(maxsize=2)
def _all_clauses(text: str) -> list[int]:
    """Where the clauses of the text begin, and its end."""
    return [0, *(split.end() for split in _SPLIT.finditer(text)), len(text)]


def clause_around(text: str, offset: int, sentence: Sentence) -> tuple[int, int]:
    """The clause of ``sentence`` in which ``offset`` lies."""
    start, end = sentence.start, sentence.end
    for split in _SPLIT.finditer(text, sentence.start, sentence.end):
        if split.end() <= offset:
            start = split.end()
        else:
            return start, split.start()
    return start, end
