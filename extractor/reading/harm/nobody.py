"""Nobody: words that say that nobody was hurt or died without one for "unhurt" right beside them.

"Not a soul was scratched", "none of the 40 lodgers, mostly students, was injured", "neither suffered more than bruises", "no villager
was harmed", "there were no army or police casualties".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extractor.reading.harm.mentions import Mention
from extractor.reading.text.late import late
from extractor.reading.text.sentences import Sentence
from extractor.reading.words.lexicon import NOUNS
from extractor.reading.words.stems import marks, stems, whole_words
from schemas import Count, Group, Outcome

_WHO = (
    r"(?:not\s+(?:a\s+(?:single\s+)?|one\s+)(?:soul|person|one|passenger|villager|resident|guest|pupil|soldier|policeman|officer)|nobody|no\s?-?one"
    r"|(?:none|neither|nobody|no\s?-?one)\s+(?:of|among|in|on|aboard|inside)\s+(?:(?:the|its|their|his|those|these)\s+)?(?P<of>[\w'’-]+(?:\s+(?!was\b|were\b|had\b|has\b|have\b|suffered\b|died\b|who\b)[\w'’-]+){0,6}?)(?:,[^,.;]{2,60},)?"
    r"|none|neither|no\s+(?!fewer\b|less\b|more\b|other\b|longer\b)(?P<no>(?:\w+\s+){0,2}?\w+))"
)
_WAS = r"\s+(?:(?:was|were|is|are|has\s+been|have\s+been|had\s+been)\s+(?:\w+ly\s+|otherwise\s+)?)"
_UNTOUCHED = late(
    rf"\b{_WHO}(?:{_WAS}(?:harmed|scratched|touched|hit|beaten|wounded|injured|hurt)\b(?!\s+(?:by\s+name|hard|badly\s+enough))"
    r"|\s+(?:had\s+)?suffered\s+(?:(?:any|more\s+than|anything\s+worse\s+than|so\s+much\s+as|worse\s+than|as\s+much\s+as)\s+)?(?:an?\s+)?(?:\w+\s+)?(?:harm|scratch(?:es)?|bruises|cuts|shock|injur(?:y|ies)|wounds?)\b)",
    re.IGNORECASE,
)
_LOSSES = late(
    r"\bthere\s+(?:were|was|had\s+been|have\s+been)\s+no\s+(?P<whose>(?![^.;]{0,40}?\b(?:reports?|word|news|information|confirmation|indications?|details|figures?)\b)[\w'’-]+(?:\s+[\w'’-]+){0,2}?(?:\s+(?:or|and|nor)\s+(?:[\w'’-]+\s+){0,2}?[\w'’-]+)?)\s+casualties\b",
    re.IGNORECASE,
)
_NOBODY = whole_words("not nobody no none neither")
_TOLD = stems("scratch") | whole_words("harmed touched hit beaten wounded injured hurt suffered casualties")
_UNHARMED = late(r"\bharmed\b|\bharm\b|\bcasualties\b", re.IGNORECASE)
_NO_PEOPLE = frozenset(
    "houses house buildings building vehicles vehicle planes aircraft ship ships property targets target".split()
)
_HARM = (Outcome.killed, Outcome.injured)
_ZERO = Count.exactly(0)


def nobody(text: str, sentences: Sequence[Sentence], marked: Sequence[int], known: Sequence[Mention]) -> Iterator[Mention]:
    """The figures of nobody that such words give, besides the ``known`` ones; who was not harmed did not die either."""
    told = sorted((one.start, one.outcome.value) for one in known if one.count == _ZERO)
    for number, bits in enumerate(marked):
        if not _may_tell(bits):
            continue
        sentence = sentences[number]
        found = _sought(text, sentence.start, sentence.end)
        if found is None:
            continue
        for outcome in _outcomes(found):
            within = told[bisect_left(told, (found.start(), "")) : bisect_left(told, (found.end(), ""))]
            if not any(kind == outcome.value for _, kind in within):
                yield _mention(found, outcome, number)


def outcomes_of_nobody(quote: str) -> tuple[Outcome, ...]:
    """Which outcomes such words in a ``quote`` say of nobody."""
    found = _sought(quote, 0, len(quote)) if _may_tell(marks(quote)) else None
    return () if found is None else _outcomes(found)


def _may_tell(bits: int) -> bool:
    return bool(bits & _NOBODY and bits & _TOLD)


def _sought(text: str, start: int, end: int) -> re.Match[str] | None:
    found = _UNTOUCHED.search(text, start, end) or _LOSSES.search(text, start, end)
    return found if found is not None and _NO_PEOPLE.isdisjoint(found[0].lower().split()) else None


def _outcomes(found: re.Match[str]) -> tuple[Outcome, ...]:
    return _HARM if _UNHARMED.search(found[0]) else _HARM[1:]


def _mention(found: re.Match[str], outcome: Outcome, sentence: int) -> Mention:
    whose = next((words for words in found.groups() if words), "").lower().split()
    groups = {NOUNS[word].group for word in whose if word in NOUNS and NOUNS[word].group is not Group.everyone}
    known = not whose or any(word in NOUNS for word in whose)
    group = groups.pop() if len(groups) == 1 else Group.everyone if known and not groups else Group.other
    return Mention(found.start(), found.end(), found.start(), found.end(), _ZERO, outcome, group, sentence=sentence)
