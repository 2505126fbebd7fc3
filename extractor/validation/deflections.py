"""Deflections: denials that name another doer or repeat another's, and speakers whom the article only describes.

"The bombs were the work of the army itself", "a military source said the same of the air force", "his rivals denied it".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.names.avowals import blames, is_from_a_caller, is_told, may_claim, may_deny
from extractor.reading.names.claims import Statement
from extractor.reading.names.names import name_in_text, words_in_text
from extractor.reading.quotes.quotes import finder_of
from extractor.validation.examination import Examination
from schemas import Perpetrator

# The words after which another doer stands, or with which somebody is said to have done it to themselves.
ANOTHERS = re.compile(
    r"\b(?:was|were|is|are|be|been)\s+(?:\w+\s+)?(?:the\s+)?(?:work|doing|handiwork|deed)\s+of\b(?!\s+(?:its|their|his|her|our)\b)"
    r"|\b(?:should|must|ought\s+to|had\s+better|to)\s+(?:look|search|ask)\b"
    r"|\bpoint(?:s|ed|ing)\s+(?:the|a|its|their|his)\s+finger\s+(?:at|to)\b"
    r"|\b(?:shelled|attacked|bombed|killed|shot|fired\s+(?:on|at)|hit|struck|murdered|targeted|burned)\s+(?:its|their|his)\s+own\b"
    r"|\b(?:came|come)\s+under\s+(?:\w+\s+)?(?:attack|fire)\b|\b(?:was|were|been)\s+(?:fired\s+(?:on|upon|at)|shot\s+at|ambushed|attacked)\b"
    r"|\bmust\s+have\s+(?:\w+ly\s+)?(?:been\s+)?\w+(?:ed|t|n|g|ck)\b|\b(?:fired|done|did|shelled|attacked|bombed|staged|started|set)\s+(?:it\s+|this\s+)?(?:themselves|itself|himself)\b"
    r"|\b(?:accus|blam)(?:ed|es|ing)\b|\b(?:stag|fak|orchestrat|fabricat)(?:ed|ing)\b|\bto\s+(?:discredit|tarnish|smear|blacken)\b",
    re.IGNORECASE,
)
NAMED = re.compile(r"\b(?:named|behind|responsible|guilty|culprits?|work\s+of)\b", re.IGNORECASE)
THE_SAME = re.compile(
    r"\b(?:the\s+same|likewise|similar(?:ly)?|as\s+much|so\s+(?:did|has|had)|echo(?:ed|es)|nor\s+(?:did|had|has)|neither\s+(?:did|had|has))\b",
    re.IGNORECASE,
)
# Whom the words describe and do not name.
GROUP = re.compile(
    r"\W*(?:an?|the|one|another|some)\s+(?:[a-z-]+\s+){0,4}?(?:group|organi[sz]ation|movement|faction|militia|front|outfit|party|cell|gang|guerrillas|rebels|militants)\b",
    re.IGNORECASE,
)
KIN = re.compile(
    r"\b(?:rivals?|opponents?|famil(?:y|ies)|relatives|clan|neighbou?rs|owners?|brothers?|sons?|accused|suspects?|group|faction|landlords?)\b"
)
CAPITAL = re.compile(r"(?<!^)\b[A-Z]")


def deflects(examination: Examination, perpetrator: Perpetrator, around: str) -> bool:
    """Whether a party that is accused elsewhere names another doer in the quote: "the bombs were the work of the army itself"."""
    name, quote = perpetrator.name, perpetrator.quote or ""
    found = ANOTHERS.search(quote) if is_told(around) or blames(around) else None
    if found is None or name_in_text(name, finder_of(quote[found.end() :])):
        return False
    if blames(around.partition(quote)[0]):
        return True  # "monitors accused soldiers of killing villagers, but the army said that it had come under fire"
    return any(one != around and (blames(one) or NAMED.search(one)) for one in _naming(examination, name))


def repeats(examination: Examination, path: str, perpetrator: Perpetrator, *, claimed: bool) -> bool:
    """Whether the quote has the party say what the sentence before tells of another: "the Guard gave the same answer"."""
    quote, span = perpetrator.quote or "", examination.spans.get(f"{path}.quote")
    if span is None or THE_SAME.search(quote) is None:
        return False
    before = examination.reading.sentence_before(span.start)
    meant = may_claim if claimed else may_deny
    return before != "" and name_in_text(perpetrator.name, finder_of(quote)) and meant(before)


def is_described(examination: Examination, perpetrator: Perpetrator, statements: list[Statement], *, claimed: bool) -> bool:
    """Whether who speaks is described and not named, and another sentence has the party speak or be accused: "An illegal group
    said it had planted the bombs ... In leaflets the Red Front said".
    """
    speakers = [statement.speaker.strip() for statement in statements if statement.speaker is not None]
    known = GROUP.match if claimed else KIN.search
    if not speakers or any(CAPITAL.search(one) or known(one) is None for one in speakers):
        return False
    named = next(_naming(examination, perpetrator.name), None)
    if claimed:
        return named is not None and not blames(named) and (may_claim(named) or is_from_a_caller(named))
    return any(blames(one) for one in _naming(examination, perpetrator.name))


def _naming(examination: Examination, name: str) -> Iterator[str]:
    """The sentences that name a party."""
    for sentence in examination.reading.sentences:
        told = examination.text[sentence.start : sentence.end]
        finder = finder_of(told)
        if name_in_text(name, finder) or words_in_text(name, finder):
            yield told
