"""Subjects: a quote that begins with its verb tells of whom its sentence names before it."""

from __future__ import annotations

import re

from extractor.reading.harm.entailment import entailed_counts, people_counted
from extractor.reading.harm.members import single_member
from extractor.reading.names.person_names import is_name_word
from extractor.reading.numbers.numbers import quantities
from extractor.reading.text.tokens import Tokens, tokenise
from extractor.validation.examination import Examination, TollInPlace

NAME_LAST = re.compile(
    r"\b[A-Z][a-zà-ÿ][\w'’-]*(?: [A-Z][a-zà-ÿ][\w'’-]*)+,?\s+$"
)  # "the commission's president, Adelino Mendes, "
CONJOINED = re.compile(r"\b(?:and|both|they|were|are|each)\b", re.IGNORECASE)
# What may come between somebody at the beginning of a sentence and the verb with which the quote begins.
_PLURAL = re.compile(r"\b(?:they|them|their|both|each|were|are)\b", re.IGNORECASE)
_VERB = re.compile(
    r"(?:who|and|but)\s+\w+|[a-z]+(?:ed|t|d|n|ke|ll|ot|ook|ew|ve|as|ade|an|am|it|aw|old|id)\b|was\b|died\b|is\b|has\b|(?:free|alive|safe|unharmed|unhurt|dead|missing)\b"
)
_ALONG = re.compile(r"\b(?:along(?:side)?|together|with|beside|from|behind)\s+(?:with\s+)?them\b", re.IGNORECASE)
_TIME = re.compile(r"\b[\w-]+\s+(?:more\s+)?(?:minutes|hours|days|nights|weeks|months|years)\b", re.IGNORECASE)
_TELLING = 3  # words of a quote that tells by itself what befell somebody: "died in hospital"
_ONE_OF = re.compile(r"\W*(?:One|Another)\s+of\s")
_OTHERS = frozenset(["and", "or"])


def has_one_subject(examination: Examination, toll: TollInPlace) -> bool:
    """Whether the quote lacks its subject, and the sentence names one person as such: "got away with burns to both hands"."""
    quote, outcome = toll.toll.quote, toll.toll.outcome
    if toll.span is None or entailed_counts(quote, outcome):
        return False
    start = examination.reading.sentence_at(toll.span.start).start
    lead = examination.text[start : toll.span.start]
    if not lead:
        return False
    if not quantities(lead) and not CONJOINED.search(lead) and NAME_LAST.search(lead):
        return True
    told = len(quote.split()) >= _TELLING and _VERB.match(quote.lower() if quote.isupper() else quote) is not None
    return told and not _counts_anybody(quote) and _is_of_one(lead)


def _counts_anybody(quote: str) -> bool:
    """Whether a quote holds a number, days and the like aside: "free after 36 days"."""
    return quantities(_TIME.sub(" ", quote)) != []


def _is_of_one(lead: str) -> bool:
    """Whether the words begin with one person, and tell of nobody else in the plural."""
    if _ONE_OF.match(lead) is not None:
        return _PLURAL.search(lead) is None
    tokens = tokenise(lead)
    last = single_member(tokens, 0) or _name(tokens)
    if last is None:
        return False
    rest = _ALONG.sub(" ", lead[tokens.end(last - 1) :])  # "Their driver was seized with them, but ran off"
    if _PLURAL.search(rest) or not _OTHERS.isdisjoint(tokens.words[last : last + 1]):
        return False
    return all(one.count is None or one.count.low <= 1 or one.sort == "bare" for one in people_counted(lead))


def _name(tokens: Tokens) -> int | None:
    last = 0
    while last < len(tokens.words) and is_name_word(tokens, last):
        last += 1
    return last or None
