"""Asides: stretches of a page that are no part of what the article tells, though they stand in its text.

Notes to whoever processes the text, markup, readers' comments, teasers of other articles, archive pictures, machine
translations, corrections of other articles, and the page's own furniture. Each kind has cues, words or signs, of which one
stands in each aside of that kind: only the lines that hold one are looked at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache, reduce
from operator import or_

from extractor.reading.page import addresses_to_machines
from extractor.reading.page.addresses_to_machines import addressed
from extractor.reading.page.lines import Line, Page
from extractor.reading.page.markup import comments, elements
from extractor.reading.text.kinds import WordKind
from extractor.reading.text.late import late_at_words
from extractor.reading.text.pieces import Known
from extractor.reading.text.tokens import Tokens, tokenise
from extractor.reading.words.stems import marks, whole_words

LINE = 600  # code points; a longer line is a text without line breaks, of which one sentence is the aside
HEADING = 80  # code points
CAPTION = 300  # code points
STOP = re.compile(r"[.!?…][\"'”’)\]]*(?=\s|$)")


class AsideKind(StrEnum):
    """What an aside is, in words that fit into a message."""

    note = "a note to whoever processes the text"
    markup = "markup or data"
    comment = "a reader's comment"
    teaser = "a teaser of other news"
    archive = "the description of an archive or unknown picture"
    translation = "a machine translation"
    correction = "a correction of another report"
    furniture = "the page's own furniture"


@dataclass(frozen=True, slots=True)
class Aside:
    """One aside: offsets into the text, and what it is."""

    start: int
    end: int
    kind: AsideKind


_Found = Iterator[tuple[int, int]]
_Find = Callable[[Page, Iterator[Line]], _Found]


@dataclass(frozen=True, slots=True)
class _Kind:
    """How a kind of aside is found: by the mark of its cue words, by signs or by ``phrases``, which are signs of two words side by
    side, then by ``find`` in the lines that hold one.
    """

    words: int
    signs: tuple[str, ...]
    find: _Find
    phrases: tuple[str, ...] = ()

    def signs_in(self, text: str, *, phrased: bool) -> list[str]:
        """The signs of this kind that stand in ``text``; ``phrased``: it may hold phrases."""
        signs = self.signs + self.phrases if phrased else self.signs
        return [sign for sign in signs if sign[0] in text and sign in text]  # one character is looked for much faster than more


@lru_cache(maxsize=2)
def asides(text: str) -> tuple[Aside, ...]:
    """The asides of ``text``; empty for nearly every article."""
    tokens = tokenise(text)
    words = tokens.words
    if _LONGER_IN_SMALL in text:
        cues = [(place, _CUES) for place in range(len(words))]
    else:
        cues = [(place, _CUED[words[place]]) for place in _CUE_WORDS.places(tokens.kinds)]
    present = 0
    for _, mark in cues:
        present |= mark
    signed = _signs_in(text, words, cues) if present & _FURTHER_CUES or _FENCE in text else {}
    kinds = [(kind, how) for kind, how in _KINDS.items() if present & how.words or signed.get(kind)]
    if not kinds:
        return ()
    wanted = reduce(or_, (how.words for _, how in kinds))
    page = Page(text, [(tokens.starts[place], _exactly(tokens, place, mark)) for place, mark in cues if mark & wanted])
    return tuple(
        Aside(start, end, kind)
        for kind, how in kinds
        for start, end in how.find(page, page.lines_with(how.words, signed.get(kind, ())))
    )


def _exactly(tokens: Tokens, place: int, mark: int) -> int | None:
    """The marks of a token that is a whole word, or some of them; None where it may be a part of one."""
    start, end = tokens.starts[place], tokens.end(place)
    beside = tokens.text[start - 1 : start] + tokens.text[end : end + 1]
    return None if mark == _CUES or "_" in beside or any(map(str.isalnum, beside)) else mark


def _signs_in(text: str, words: list[str], cues: list[tuple[int, int]]) -> dict[AsideKind, list[str]]:
    """The signs that stand in ``text``, phrases among them; empty where its words tell that there are none."""
    signed, phrased = _FENCE in text, False
    for place, mark in cues:
        if mark & _SIGNS or (mark & _COLON and words[place - 1] in _QUOTES):
            signed = True
        if mark & _OPENS_PHRASE and place + 1 < len(words) and words[place + 1].startswith(_BEGINNINGS):
            phrased = True
    return {kind: how.signs_in(text, phrased=phrased) for kind, how in _KINDS.items()} if signed or phrased else {}


def _around(line: Line, found: re.Match[str]) -> tuple[int, int]:
    """The line; of a very long one the sentence that holds what was found."""
    if len(line.words) <= LINE:
        return line.start, line.end
    stops = [stop.end() for stop in STOP.finditer(line.words)]
    first = max((stop for stop in stops if stop <= found.start()), default=0)
    last = min((stop for stop in stops if stop >= found.end()), default=len(line.words))
    return line.start + first, line.start + last


def _notes(_: Page, lines: Iterator[Line]) -> _Found:
    for line in lines:
        for part in [line] if len(line.words) <= LINE else _sentences(line):
            if addressed(part.words, part.marks) is not None:
                yield part.start, part.end


def _sentences(line: Line) -> Iterator[Line]:
    """The sentences of a text without line breaks, each as a line of its own."""
    start = 0
    for end in (*(stop.end() for stop in STOP.finditer(line.words)), len(line.words)):
        words = line.words[start:end]
        yield Line(line.number, line.start + start, words, marks(words))
        start = end


_DATA_ELEMENTS = frozenset(
    "script style template noscript item description svg aside nav footer header form figure head title".split()
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_FENCE = "```"
_DATA = re.compile(r"\{[^{}:]{0,200}:|[\"']\w+[\"']\s*:\s*[\"'{\[\d]|(?<![\w/?&.])\w+(?:\.\w+)*=[\"'\w]")
_HASHTAGS = re.compile(r"(?<!\S)#(?=\d*+[^\W\d])\w++(?:[\s,]++#(?=\d*+[^\W\d])\w++)+")  # one alone is a word of its sentence


def _markup(page: Page, lines: Iterator[Line]) -> _Found:
    if "<" in page.text:
        for element in (*elements(page.text, lambda name, _: name in _DATA_ELEMENTS), *comments(page.text)):
            yield element.start, element.end
        yield from (found.span() for found in _TAG.finditer(page.text))
    fences = [found.end() for found in re.finditer(_FENCE, page.text)] if _FENCE in page.text else []
    yield from zip(fences[::2], fences[1::2], strict=False)
    if "#" in page.text:
        yield from (found.span() for found in _HASHTAGS.finditer(page.text))
    for line in lines:
        found = _DATA.search(line.words)
        if found is not None:
            yield _around(line, found)


# What a line is called before its colon or bar, or a heading alone.
_LABEL = re.compile(r"\W*(?P<label>[^:|.!?\"“”\n]{1,60}?)\s*(?P<mark>[:|]|\s[–—-]\s|$)")
_LABEL_WORDS = 8
_HEADING_WORDS = 5
_COMMENT_LABEL = re.compile(
    r"(?:\b(?:comments?|discussion|replies|responses|(?:user|reader|forum)s?['’]?s?\s+(?:posts?|opinions?|views)|letters?\s+to\s+the\s+editor)"
    r"|(?:leser)?kommentare?|\bcommentaires?|\bcomentarios?)\b(?:\s*\(\d+\)|,.*)?$",
    re.IGNORECASE,
)
_TEASER_LABEL = re.compile(
    r"^related\b|\bread\s+(?:also|more|next|on|this)\b|\balso\s+(?:read|on|in|like|see)\b|\bsee\s+(?:also|more)\b|^(?:what\s+)?to\s+read\s+next"
    r"|^more\s+(?:from|on|stories|news|in|about)\b|\brecommended\b|\bdon['’]t\s+miss\b|^trending\b|\bmost\s+(?:read|popular|viewed)\b"
    r"|\blatest\s+(?:news|headlines|stories)\b|^(?:in\s+)?other\s+news\b|^elsewhere$|^top\s+stories\b|^(?:ad|advert|advertisement|promo|promotion)$|^sponsored\b"
    r"|\bnewsletter\b|^follow\s+us\b|^subscribe\b|^(?:key\s?words?|tags?|topics?|filed\s+under|categor(?:y|ies)|hashtags?)$",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\s*[-*•·–>]\s")
_TICKER = re.compile(r"\+\+\+.*\+\+\+")


def _label(line: Line) -> str | None:
    """What a line is called; None for a sentence."""
    found = _LABEL.match(line.words)
    if found is None:
        return None
    words = len(found["label"].split())
    return found["label"] if words <= (_LABEL_WORDS if found["mark"] else _HEADING_WORDS) else None


def _comments(page: Page, lines: Iterator[Line]) -> _Found:
    """From the heading of the comments, alone or with the first comment behind it, to the end of the text."""
    for line in lines:
        label = _label(line)
        if label is not None and _COMMENT_LABEL.search(label):
            yield line.start, len(page.text)
            return


def _teasers(page: Page, lines: Iterator[Line]) -> _Found:
    """Teasers in one line, and a heading with the items of its list or the one line without a stop that it announces."""
    for line in lines:
        label = _label(line)
        if label is not None and _TEASER_LABEL.search(label):
            yield line.start, line.end
            yield from _announced(page, line)
        elif _TICKER.search(line.words):
            yield line.start, line.end


def _announced(page: Page, heading: Line) -> _Found:
    if _LABEL.match(heading.words + ":") is None or heading.words.rstrip(" :|").count(" ") >= _LABEL_WORDS:
        return
    for number, line in enumerate(page.after(heading)):
        if not _ITEM.match(line.words) and (number or STOP.search(line.words)):
            return
        yield line.start, line.end


def _short(*patterns: str) -> _Find:
    """Finds the lines of a caption's length at most in which one of ``patterns`` stands."""
    compiled = [late_at_words(pattern) for pattern in patterns]

    def find(_: Page, lines: Iterator[Line]) -> _Found:
        for line in lines:
            if len(line.words) <= CAPTION and any(pattern.search(line.words) for pattern in compiled):
                yield line.start, line.end

    return find


_ARCHIVE = (
    r"\b(?:archiv(?:e|al)|file|stock)\s+(?:photo(?:graph)?|picture|image|footage)s?\b|\bfile(?:(?<=\(file)\)|(?:(?<=/file)|(?<=/\sfile))\b)"
    r"|\barchive(?:(?<=\(archive)\)|(?:(?<=/archive)|(?<=/\sarchive))\b)|\bmay\s+be\s+an\s+image\b"
    r"|\b(?:picture|photo(?:graph)?|image)\s+(?:taken\s+)?(?:in|from)\s+\d{4}\b"
)
_FURNITURE = (
    r"\ball\s+rights\s+reserved\b",
    r"^\W*(?:©|\(c\)\s|copyright\b)|^(?=[^>»›]*[>»›])[^.!?]{0,120}\w\s+[>»›]\s+\w[^.!?]{0,120}$",
    r"\b\d+\s+min(?:ute)?s?\s+read\b",
)
_TRANSLATED = re.compile(
    r"\b(?:machine|automatic|automated)[\s-]translat(?:ion|ed)\b|\btranslated\s+(?:automatically|by\s+(?:google|machine|computer|software))\b"
    r"|\b(?:google|deepl|bing)\s+translate\b|\b(?:traducci[oó]n|tradu[cç][aã]o|traduction|traduzione)\s+autom[aá]ti(?:ca|que)\b"
    r"|\b(?:traduit|traducido|traduzido|tradotto|übersetzt|переведено)\s+(?:par|por|da|von|mit|automati\w+|автоматически)\b"
    r"|\b(?:automatische|maschinelle)\s+[üu]bersetzung\b|(?:машинный|автоматический)\s+перевод|ترجمة\s+آلية",
    re.IGNORECASE,
)


def _translations(page: Page, lines: Iterator[Line]) -> _Found:
    """A line that says so, and the next one where it says nothing else."""
    for line in lines:
        found = _TRANSLATED.search(line.words)
        if found is None:
            continue
        following = next(page.after(line), None)
        if len(line.words) <= HEADING and following is not None:
            yield line.start, following.end
        else:
            yield _around(line, found)


_CORRECTION = re.compile(r"\W*(?:corrections?|clarification|corrigendum|erratum)\b", re.IGNORECASE)
_OTHER_REPORT = re.compile(
    r"\b(?:(?:our|an?|the)\s+(?:\w+\s+)?(?:report|article|story|item|piece)\s+(?:of|in|on|about|from|published)"
    r"|(?:yesterday|\w+day|last\s+(?:week|month))['’]s\s+(?:\w+\s+)?(?:report|article|story|item|piece|edition|issue))\b",
    re.IGNORECASE,
)
_THIS_REPORT = re.compile(r"\bversions?\s+of\b|\bthis\s+(?:report|article|story|item|piece)\b", re.IGNORECASE)


def _corrections(_: Page, lines: Iterator[Line]) -> _Found:
    for line in lines:
        found = _CORRECTION.match(line.words)
        if found and _OTHER_REPORT.search(line.words) and not _THIS_REPORT.search(line.words):
            yield _around(line, found)


def _kind(words: str, signs: str, find: _Find) -> _Kind:
    return _Kind(whole_words(words), tuple(signs.split()), find)


_PHRASES = ("ee also", "ee more", "also like", "ore from", "ore on ", "ore about", "ore news", "ther news", "atest news")
_ENDS, _BEGINNINGS = zip(*(phrase.split() for phrase in _PHRASES), strict=True)

_KINDS = {
    AsideKind.note: _Kind(addresses_to_machines.CUES, (), _notes),
    AsideKind.markup: _kind("", '< { = ``` # ":\' ":', _markup),
    AsideKind.comment: _kind(
        "comment comments discussion replies responses posts opinions letters kommentar kommentare leserkommentar leserkommentare"
        " commentaire commentaires comentario comentarios",
        "",
        _comments,
    ),
    AsideKind.teaser: _Kind(
        whole_words(
            "related read recommended miss trending popular viewed headlines stories elsewhere ad advert advertisement promo promotion"
            " sponsored newsletter follow subscribe keyword keywords tag tags topic topics filed category categories hashtags"
        ),
        ("+++",),
        _teasers,
        (*_PHRASES, *map(str.upper, _PHRASES)),
    ),
    AsideKind.archive: _kind(
        "archive archival file stock image picture photo photograph pictures photos photographs images footage",
        "",
        _short(_ARCHIVE),
    ),
    AsideKind.translation: _kind(
        "translation translated translate automática automatica automatique traduit traducido traduzido tradotto übersetzt übersetzung перевод переведено ترجمة",
        "",
        _translations,
    ),
    AsideKind.correction: _kind("correction corrections clarification corrigendum erratum", "", _corrections),
    AsideKind.furniture: _kind("copyright reserved min mins minute minutes", "© (c) » › >", _short(*_FURNITURE)),
}

_OPENS_PHRASE = whole_words("")  # the bit of words that end as the first one of a phrase does
_SIGNS = whole_words("")  # that of tokens of which one stands in each sign but a fence, which tokens show as three apostrophes
_COLON = whole_words("")  # behind a quotation mark it is one of them
_SIGN_TOKENS = {**dict.fromkeys("<{=#+©c»›>", _SIGNS), ":": _COLON}
_QUOTES = frozenset("\"'")
_FURTHER_CUES = _OPENS_PHRASE | _SIGNS | _COLON
_CUES = reduce(or_, (how.words for how in _KINDS.values())) | _FURTHER_CUES
_LONGER_IN_SMALL = "İ"  # the one sign whose small form is two signs, so that tokens keep it and marks do not


def _cue_of(token: str) -> int:
    """The marks of cues that a token may be a word of: a word is no longer than its token, but for its underscores."""
    if token in _SIGN_TOKENS:
        return _SIGN_TOKENS[token]
    found = _CUES if token in _BEFORE_UNDERSCORES else marks(token) & _CUES
    return found | _OPENS_PHRASE if token.endswith(_ENDS) else found


_BEFORE_UNDERSCORES = frozenset(["im"])  # "<|im_start|>"
_CUED = Known(_cue_of)
_CUE_WORDS = WordKind(_CUED.__getitem__)
