"""Anaphora: a quote that counts nobody itself and goes on about people whom the text has counted before.

"Sandvik was seized along with two Canadians. The Canadians were beheaded": the second sentence tells of two dead.
"""

from __future__ import annotations

from functools import reduce
from operator import add

from extractor.reading.harm.entailment import people_counted
from extractor.reading.numbers.numbers import quantities
from extractor.reading.text.late import late
from extractor.validation.examination import Examination, TollInPlace
from schemas import Count, Outcome

_THESE = late(
    r"(?:the|these|those|all\s+the)\s+(?:[a-z'’-]+\s+)?(?P<noun>[A-Za-z-]{3,}?s|men|women|children|people)\b(?!['’])", 2
)
_THEIRS = late(
    r"\W*(?:(?:and|but|then|later)\s+)?(?:they|all(?:\s+of\s+them)?|both|their\s+(?:bodies|corpses|remains)|the\s+(?:bodies|corpses|group|others|rest))\s+\w",
    2,
)
_AS_MANY = late(
    r"(?:(?:and|but|while|with)\s+)?(?:(?:an\s+equal|the\s+same|a\s+like)\s+number\s+(?:of\b|was\b|were\b|died\b)|as\s+many\b(?!\s+(?:as|times)\b))",
    2,
)
# Words anywhere in a quote that stand for all who were told of: "a hundred yards on lay their bodies", "everyone was out".
_ALL_OF_THEM = late(
    r"\b(?:every(?:one|body)|all\s+(?:of\s+(?:them|the)|the(?!\s+(?:time|while|way)\b)|those|these)|every\s+one\s+of|their\s+(?:bodies|corpses|remains)|the\s+(?:pair|trio))\b",
    2,
)
# The subject is left out: whoever the words right before it count.
_SUBJECT_BEFORE = late(
    r"\W*(?:(?:and|but|then|later)\s+){0,2}(?:who(?:m)?\s+(?:were|are|have|had)|being|having\s+been|were|are)\s+\w", 2
)
_THERE_WERE = late(r"\bthere\s+(?:were|are|had\s+been)\s+(?P<number>\d+|[a-z]+(?:-[a-z]+)?)\b(?!\s+(?:more|other)\b)", 2)
_THEY = late(r"(?:they|all|all\s+of\s+them)\s+(?:were|are|had|have|was|died|perished|escaped|survived|walked)\b", 2)
# "All but one were released", "everyone except the captain", "were all set free with the exception of two"
_ALL_BUT = late(
    r"\b(?:all|every(?:one|body|\s+one))\b(?:[^.;]{0,40}?\bwith\s+the\s+exception\s+of|(?:\s+of\s+(?:[\w'’-]+\s+){0,2}?[\w'’-]+)?,?\s+(?:but|except(?:ing)?(?:\s+for)?"
    r"|save(?:\s+for)?|bar|apart\s+from|other\s+than))\s+(?P<apart>[\w'’-]+(?:\s+[\w'’-]+)?)",
    2,
)
_SHARE = late(
    r"(?:half|(?:an?|one|two|three)\s+(?:half|thirds?|quarters?|fifths?|tenths?)|all\s+but\s+\w+)\s+of\s+(?:them|whom|these|those)\b",
    2,
)
_THE_ONE = frozenset("the a an its their his her".split())
_AHEAD = 3  # sentences in which it may be told how many they were
_LEAST = 3  # words of a quote that tells by itself what befell those to whom it points
_NEAR = 2  # sentences back to those who are pointed to
_BACK = 3  # sentences within which the whole is told of which somebody is left out
_BEFORE = 1_500  # code points in which somebody is still known
_TAKEN = frozenset({Outcome.abducted, Outcome.detained, Outcome.missing})
_BETWEEN = late(r"\s+(?:[\w'’-]+\s+){0,2}")


def counted_before(examination: Examination, toll: TollInPlace) -> Count | None:
    """How many the words before count of those with whom the quote begins, where it holds no number itself; None for nobody.

    "The Canadians" are those of the last number told of Canadians, "they" those of the sentence before.
    """
    quote, span = toll.toll.quote, toll.span
    if span is None or quantities(quote):
        return None
    if _AS_MANY.match(quote) is not None:
        number = examination.reading.sentence_number_at(span.start)
        before = quantities(examination.text[examination.reading.sentences[max(0, number - 1)].start : span.start])
        return before[-1].count if before else None
    these = _THESE.match(quote)
    if these is not None:
        told = examination.text[max(0, span.start - _BEFORE) : span.start]
        named = [one for one in quantities(told) if _names(told, one.end, these["noun"])]
        return named[-1].count if named else None
    if _THEY.match(quote) is None:
        return None
    numbers = quantities(examination.reading.sentence_before(span.start))
    counted = {one.count for one in numbers if one.kind != "ordinal" and one.count.high != 0}
    return counted.pop() if len(counted) == 1 else None


def may_mean(examination: Examination, toll: TollInPlace) -> set[Count]:
    """How many a quote without any number of its own can mean that only points back: "all were released", "their bodies were
    found"; those whom the same sentence and the two before it count.
    """
    quote, span = toll.toll.quote, toll.span
    if span is None or _counts_several(quote):
        return set()
    number, found = examination.reading.sentence_number_at(span.start), set()
    sentences, wordy = examination.reading.sentences, len(quote.split()) >= _LEAST
    if wordy and _SUBJECT_BEFORE.match(quote) is not None:
        return _told_between(examination, sentences[max(0, number)].start, span.start, each=True)
    everyone = wordy and _ALL_OF_THEM.search(quote) is not None
    if not everyone and (_THEIRS.match(quote) is None or quantities(quote)):
        return set()
    for sentence in sentences[max(0, number - _NEAR) : number + 1]:
        found |= _told_between(examination, sentence.start, min(sentence.end, span.start))
    return found | (_told_elsewhere(examination, toll, span.end) if everyone else set())


def _counts_several(quote: str) -> bool:
    """Whether a quote counts people itself; "the priest" to whom they were handed is one."""
    return any(one.count is not None and one.count.low > 1 and one.sort != "thing" for one in people_counted(quote))


def _told_between(examination: Examination, start: int, end: int, *, each: bool = False) -> set[Count]:
    """How many people several of them are whom the text counts between two offsets; ``each``: the last of them too."""
    told = people_counted(examination.text[start:end])
    several = [one.count for one in told if one.sort == "people" and one.count is not None and one.count.low > 1]
    if not several:
        return set()
    return {reduce(add, several), several[-1]} if each else {reduce(add, several)}  # which of two groups is meant, nobody knows


def _told_elsewhere(examination: Examination, toll: TollInPlace, start: int) -> set[Count]:
    """How many all of them are by words that follow soon, "there were nine of them", or by other figures of the same incident."""
    reading = examination.reading
    last = reading.sentences[reading.sentence_number_at(start - 1) :][: _AHEAD + 1][-1].end
    ahead = _THERE_WERE.search(examination.text[start:last])
    counts = [one.count for one in quantities(ahead["number"])] if ahead is not None else []
    others = (one for position, one in enumerate(toll.incident.tolls) if position != toll.position)
    taken = {one.count for one in others if toll.toll.outcome is Outcome.released and one.outcome in _TAKEN}
    return {*counts, *taken}


def with_those_shared(examination: Examination, toll: TollInPlace) -> str | None:
    """The sentence up to the quote's end, where the quote is but a share of those that it counts: "half of them women"."""
    if toll.span is None or _SHARE.match(toll.toll.quote) is None:
        return None
    return examination.text[examination.reading.sentence_at(toll.span.start).start : toll.span.end]


def left_out(quote: str) -> Count | None:
    """How many a quote sets apart from all of them: 2 in "all but two were freed", 1 in "everybody except the captain"; None
    where it sets nobody apart, or does not say how many.
    """
    lowered = quote.lower()
    found = _ALL_BUT.search(quote) if "all" in lowered or "every" in lowered else None
    if found is None:
        return None
    words = found["apart"].split()
    if words[0].lower() in _THE_ONE:
        return Count.exactly(1) if not words[-1].lower().endswith(("s", "men", "women", "children", "people")) else None
    told = quantities(found["apart"])
    return told[0].count if told and told[0].count.exact else None


def all_but(examination: Examination, toll: TollInPlace, apart: Count) -> set[Count]:
    """What "all but ``apart``" of those can come to whom the text has counted before, or the record among the same incident's."""
    if toll.span is None:
        return set()
    first = examination.reading.sentences[max(0, examination.reading.sentence_number_at(toll.span.start) - _BACK)].start
    wholes = {one.count for one in quantities(examination.text[first : toll.span.end])}
    wholes |= {other.count for position, other in enumerate(toll.incident.tolls) if position != toll.position}
    return {
        Count.exactly(whole.low - apart.low)
        for whole in wholes
        if whole.exact and not whole.approximate and whole.low > apart.low
    }


def _names(text: str, end: int, noun: str) -> bool:
    """Whether the number that ends at ``end`` counts people of that name."""
    between = _BETWEEN.match(text, end)
    return between is not None and noun.lower() in text[end : between.end() + len(noun)].lower()
