"""Names: does a text name this party, and do two names mean the same one?"""

from __future__ import annotations

import re

from extractor.reading.organisations import aliases_of, folded_words, organisation_called
from extractor.reading.quotes import QuoteFinder

# Words that may stand beside a name without being part of it.
_COMMON = frozenset(
    """group organisation organization movement militants militant rebels rebel fighters fighter gunmen insurgents insurgent guerrillas guerrilla militia
    terrorists terrorist forces force members member of and for in on at to from by with a suspected alleged armed unidentified unknown faction branch
    affiliate party army front""".split()
)
_PLURAL = re.compile(r"(?:'s|s)$")


def name_in_text(name: str, finder: QuoteFinder) -> bool:
    """Whether the text names this party: by its name as written, by its acronym in brackets or the name before them, or
    by a well-known alias. Never by resemblance.
    """
    candidates = [name, *_forms(name)]
    if any(finder.find(candidate) is not None for candidate in candidates):
        return True
    for candidate in candidates:
        for canonical in aliases_of(candidate):
            organisation = organisation_called(canonical)
            if organisation is not None and any(finder.find(alias) is not None for alias in organisation.aliases):
                return True
    core = [word for word in re.findall(r"[\w'’-]+", name) if word.casefold() not in _COMMON and word.casefold() != "the"]
    shorter = " ".join(core)
    return (
        bool(core)
        and shorter != name
        and (finder.find(shorter) is not None or (bool(aliases_of(shorter)) and name_in_text(shorter, finder)))
    )


def words_in_text(name: str, finder: QuoteFinder) -> bool:
    """Whether every word of ``name`` that carries meaning stands in the text, for descriptions such as "the governor's convoy"."""
    if finder.find(name) is not None:
        return True
    words = [
        word
        for word in re.findall(r"[\w’'-]+", name)
        if len(word) > 2 and word.casefold() not in {"the", "and", "for", "from", "near", "with"}
    ]
    return bool(words) and all(_word_in_text(word, finder) for word in words)


def names_agree(one: str, other: str) -> bool:
    """Whether two names mean the same party: the same words, or names of one organisation."""
    if folded_words(one) == folded_words(other):
        return True
    ones = frozenset[str]().union(*(aliases_of(form) for form in (one, *_forms(one))))
    others = frozenset[str]().union(*(aliases_of(form) for form in (other, *_forms(other))))
    if ones & others:
        return True
    first, second = _core(one), _core(other)
    return bool(first) and first == second


def _core(name: str) -> frozenset[str]:
    return frozenset(_PLURAL.sub("", word) for word in folded_words(name) if word not in _COMMON)


def _forms(name: str) -> list[str]:
    """The name without "the", without what stands in brackets, what stands in brackets alone, and without a possessive."""
    bare = re.sub(r"^the\s+", "", name, flags=re.IGNORECASE)
    outside = re.sub(r"\s*\([^)]*\)\s*", " ", bare).strip()
    inside = re.findall(r"\(([^)]+)\)", bare)
    owner = re.sub(r"['’]s?$", "", bare)
    return [form for form in dict.fromkeys([bare, outside, *inside, owner]) if form and form != name]


def _word_in_text(word: str, finder: QuoteFinder) -> bool:
    stem = re.sub(r"['’]s?$", "", word)
    forms = [
        word,
        stem,
        stem + "s",
        stem + "es",
        re.sub(r"s$", "", stem),
        re.sub(r"ies$", "y", stem),
        re.sub(r"y$", "ies", stem),
        re.sub(r"men$", "man", stem),
        re.sub(r"man$", "men", stem),
        stem + "'s",
    ]
    return any(form and finder.find(form) is not None for form in dict.fromkeys(forms))
