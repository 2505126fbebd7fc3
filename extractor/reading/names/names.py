"""Names: whether an article names a party, and whether two names mean the same one.

An invented name must never pass, a right one must not fail for its spelling: known aliases count, transliteration is evened
out, generic words around a name ("suspected Taliban militants") are left aside. Similar spelling is no ground.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from extractor.reading.names.organisations import (
    names_organisation,
    organisation_mentions,
    organisations_named,
    same_organisation,
)
from extractor.reading.places.demonyms import COUNTRY_WORDS
from extractor.reading.quotes.quotes import QuoteFinder
from extractor.reading.words.name_words import NameWords, name_key, name_words


def _keys(words: str) -> frozenset[str]:
    return frozenset(map(name_key, words.split()))


_SMALL = _keys("a an of in on at for from to by and or with the its his her their s")
# What may stand around the words that tell a name, and says nothing about whose name it is.
_MODIFIERS = _keys(
    "suspected alleged unidentified unknown unnamed armed masked heavily several some two three four five six many other local senior "
    "top known so called self proclaimed radical banned outlawed linked affiliated backed"
)
_PEOPLE = _keys(
    "official officials officer officers spokesman spokeswoman spokesperson spokesmen member members group groups organisation "
    "organization source sources statement authorities authority personnel staff"
)
_FIGHTERS = _keys(
    "militant militants fighter fighters gunman gunmen rebel rebels insurgent insurgents terrorist terrorists extremist extremists "
    "guerrilla guerrillas guerilla guerillas jihadist jihadists jihadi jihadis islamist islamists commander commanders leader leaders "
    "attacker attackers bomber bombers assailant assailants troops soldiers militia militiamen militias faction network cell column "
    "commando commandos commandoes separatists paramilitaries insurgency affiliate branch wing supporters sympathisers men"
)
_TITLES = _keys(
    "mr mrs ms dr president prime minister vice general gen colonel col major maj captain capt lieutenant lt sergeant sgt sheikh "
    "shaikh sheik mullah imam maulana ayatollah judge senator governor mayor king prince princess bishop archbishop father reverend"
)
_GENERIC = _SMALL | _MODIFIERS | _PEOPLE | _FIGHTERS | _TITLES
# Words that many names share: alone they tell no party.
_COMMON = _GENERIC | _keys(
    "army armies front movement party force forces brigade brigades battalion liberation national people peoples popular revolutionary "
    "democratic united government state police military security islamic armed defence defense council union front command resistance "
    "ministry republic patriotic freedom ruling opposition intelligence air navy guard guards unit squad squads cartel gang"
)
_ADJECTIVE = re.compile(r"(?:ish|ese|ian|ean|can|ist|ic|an|i|al)\Z")
_SINGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "person",
    "policemen": "police",
    "policeman": "police",
}

_BRACKETED = re.compile(r"([(\[{])([^()\[\]{}]+)[)\]}]")
_ALTERNATIVES = re.compile(r"\s*(?:/|;|,?\s+(?:also known as|a\.?k\.?a\.?|formerly)\s+)\s*", re.IGNORECASE)
# "LeT" must not be found in "let".
_MIXED_ACRONYM = re.compile(r"[A-Z][a-z]?[A-Z][a-z]?")
_LONGEST_ACRONYM = 8
_WORDS_BETWEEN = 6
_LONG_NAME = 3


def name_in_text(name: str, finder: QuoteFinder) -> bool:
    """Whether the text names this party: by the whole name, by the words that tell it, or by a known alias.

    "Taliban militants" is named by "the Taliban", "ISIS" by "Islamic State", "Lord's Resistance Army (LRA)" by either form;
    "Kurdish rebels" not by "Kurdish civilians". Several names apart by ``/`` must all be there. A part of an organisation
    names the whole ("ISIS-K" names Islamic State), never the reverse.
    """
    parts = _parts(name)
    if not parts:
        return False
    return _whole_name(name, finder) or all(_party_in_text(part, finder) for part in parts)


def words_in_text(name: str, finder: QuoteFinder) -> bool:
    """Whether the text names this person, place or thing: all telling words of the name close together, in any order.

    Number, the adjective or name of a country and small words may differ: "the communications ministry" names "Ministry of
    Communications", "embassy of Iraq" names "the Iraqi embassy". "spokesman", "officials" and the like need not be there where
    other words are. What ``name_in_text`` finds counts too.
    """
    return _whole_name(name, finder) or _close_together(name, finder.text) or name_in_text(name, finder)


@lru_cache(maxsize=4096)
def names_agree(a: str, b: str) -> bool:
    """Whether two names mean the same party: the same telling words, an acronym of them, or a known alias.

    An organisation agrees with its own parts (Islamic State, ISIS-K), two parts of one do not agree with each other.
    """
    first, second = set(_forms(a)), set(_forms(b))
    known_first = {owner for form in first for owner in _organisations(form)}
    known_second = {owner for form in second for owner in _organisations(form)}
    if known_first and known_second:
        return any(same_organisation(one, other) for one in known_first for other in known_second)
    if known_first or known_second:
        other = b if known_first else a
        return any(_leads(owner, other) for owner in known_first | known_second)
    return any(
        _same_words(one, other) or _is_acronym_of(one, other) or _is_acronym_of(other, one) for one in first for other in second
    )


def _whole_name(name: str, finder: QuoteFinder) -> bool:
    """Whether the name as it is stands in the text; an acronym with its capitals, so that "IS" is not "is"."""
    plain = re.sub(r"^(?:the|a|an)\s+", "", name.strip(), flags=re.IGNORECASE)
    if plain.isdecimal() or (not _is_acronym(plain) and not _MIXED_ACRONYM.fullmatch(plain)):
        return finder.holds(plain)
    return any(
        _has_capitals(finder.text[span.start : span.end]) and _lower_case_near(finder.text, span.start, span.end, plain)
        for span in finder.find_all(plain)
    )


def _has_capitals(raw: str) -> bool:
    letters = [letter for letter in raw if letter.isalpha()]
    return bool(letters) and (all(map(str.isupper, letters)) or (len(letters) > 3 and letters[0].isupper()))


_PLAIN_WORDS = _keys(
    "is it let mend aim arm us who can plan fact mir all am an as at be by do go he if in me my no of on or so to up we"
)


def _lower_case_near(text: str, start: int, end: int, acronym: str) -> bool:
    """Whether capitals mean something around the span; they need not for an acronym that is no word."""
    near = text[max(0, start - 100) : end + 100]
    return name_key(acronym) not in _PLAIN_WORDS or near != near.upper()


def _party_in_text(part: str, finder: QuoteFinder) -> bool:
    long, short = _long_and_short(part)
    if _form_in_text(long, finder):
        return True
    belongs = _is_acronym_of(short, long) or set(_organisations(short)) & set(_organisations(long))
    return bool(short and belongs) and _form_in_text(short, finder)


def _form_in_text(form: str, finder: QuoteFinder) -> bool:
    if not form:
        return False
    owners = _organisations(form)
    if owners:
        return _whole_name(form, finder) or any(names_organisation(finder.text, owner) for owner in owners)
    if _is_acronym(form):
        return _whole_name(form, finder)
    core, stripped = _core(form)
    if not core:
        return _close_together(form, finder.text)
    if not stripped:
        # The order of a long proper name is a part of it, that of a description is not.
        proper = len(core) >= _LONG_NAME and all(word[0].isupper() for word in form.split() if name_key(word) not in _SMALL)
        return _stands_together(core, name_words(finder.text)) or (not proper and _close_together(form, finder.text))
    if core[-1] in _COMMON or core[-1] in COUNTRY_WORDS or _ADJECTIVE.search(core[-1]):
        return _close_together(form, finder.text)
    return _stands_together(core, name_words(finder.text))


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[str, ...]:
    """The names apart by a slash or "also known as", unless the name as a whole is a known one."""
    if _organisations(name):
        return (name.strip(),)
    return tuple(part for part in _ALTERNATIVES.split(name.strip()) if any(map(str.isalnum, part)))


def _long_and_short(name: str) -> tuple[str, str]:
    """A name without what stands in brackets, and what stands there: "Lord's Resistance Army (LRA)"."""
    inside = _BRACKETED.search(name)
    if inside is None or organisations_named(name):
        return name, ""
    outside = " ".join(_BRACKETED.sub(" ", name).split())
    return (outside, inside[2].strip()) if outside else (inside[2].strip(), "")


def _forms(name: str) -> Iterator[str]:
    """Every form that a name gives of itself."""
    for part in _parts(name):
        long, short = _long_and_short(part)
        yield long
        if short:
            yield short


@lru_cache(maxsize=4096)
def _core(name: str) -> tuple[tuple[str, ...], bool]:
    """The keys of a name without generic words at its ends, and whether there were any but small ones."""
    keys = name_words(name).keys
    first, last = 0, len(keys)
    while first < last and keys[first] in _GENERIC:
        first += 1
    while last > first and keys[last - 1] in _GENERIC:
        last -= 1
    return keys[first:last], any(key not in _SMALL for key in keys[:first] + keys[last:])


@lru_cache(maxsize=4096)
def _organisations(name: str) -> tuple[str, ...]:
    """The organisations in the table that a name means, as a whole or by its core."""
    whole = organisations_named(name)
    if whole:
        return whole
    core, _ = _core(name)
    return organisations_named(" ".join(core)) if core else ()


def _leads(organisation: str, name: str) -> bool:
    """Whether a longer name begins with the organisation, as in "Taliban spokesman Zabihullah Mujahid"."""
    words = name_words(name)
    first = next((position for position, key in enumerate(words.keys) if key not in _GENERIC), None)
    return first is not None and any(
        mention.start <= words.span(first)[0] < mention.end and same_organisation(mention.canonical, organisation)
        for mention in organisation_mentions(name)
    )


def _stands_together(core: tuple[str, ...], words: NameWords) -> bool:
    width = len(core)
    return any(
        words.keys[position] == core[0]
        and words.keys[position : position + width] == core
        and words.joined(position, position + width - 1)
        for position in range(len(words.keys) - width + 1)
    )


def _close_together(name: str, text: str) -> bool:
    """Whether every telling word of ``name`` stands in ``text`` with at most a few words between them."""
    needed = Counter(_telling(name_words(name).keys))
    if not needed:
        return False
    window = sum(needed.values()) + _WORDS_BETWEEN
    missing, last_seen = len(needed), dict.fromkeys(needed, -window)
    stems = _stems(text)
    for position, stem in enumerate(stems):
        if stem in last_seen:
            last_seen[stem] = position
            missing = sum(position - seen >= window for seen in last_seen.values())
            if not missing:
                return True
    return False


def _telling(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The stems of a name's words that tell it: the rarest kinds of word that it has."""
    for leave_out in (_SMALL | _MODIFIERS | _PEOPLE, _SMALL | _MODIFIERS, _SMALL):
        telling = tuple(_stem(key) for key in keys if key not in leave_out)
        if telling:
            return telling
    return ()


@lru_cache(maxsize=16)
def _stems(text: str) -> tuple[str, ...]:
    return tuple(map(_stem, name_words(text).keys))


@lru_cache(maxsize=65_536)
def _stem(key: str) -> str:
    """A word's singular; of a country's adjective, the country."""
    if key in _SINGULAR:
        return _SINGULAR[key]
    if key in COUNTRY_WORDS:
        return COUNTRY_WORDS[key]
    if key.endswith("men"):
        return f"{key[:-2]}an"
    singular = key
    if key.endswith("ies") and len(key) > 4:
        singular = f"{key[:-3]}y"
    elif key.endswith(("ches", "shes", "xes", "ses")):
        singular = key[:-2]
    elif key.endswith("s") and len(key) > 3:
        singular = key[:-1]
    return COUNTRY_WORDS.get(singular, singular)


def _same_words(a: str, b: str) -> bool:
    """Whether two names have the same telling words, or one is the other with a title, a nationality or given names."""
    first, second = _significant(a), _significant(b)
    if not first or not second:
        return False
    if first == second or "".join(name_words(a).keys) == "".join(name_words(b).keys):
        return True
    shorter, longer = sorted((first, second), key=len)
    if not shorter < longer:
        return False
    extra = longer - shorter
    only_nationality = all(word in _COUNTRIES or word in _MODIFIERS for word in extra)
    return only_nationality or not (shorter <= _COMMON_STEMS)


_COUNTRIES = frozenset(COUNTRY_WORDS.values())
_COMMON_STEMS = frozenset(map(_stem, _COMMON)) | _COUNTRIES


def _significant(name: str) -> frozenset[str]:
    keys = name_words(name).keys
    telling = [key for key in keys if key not in _GENERIC]
    return frozenset(map(_stem, telling)) if telling else frozenset(_telling(keys))


def _is_acronym(name: str) -> bool:
    letters = [letter for letter in name if letter.isalnum()]
    return (
        1 < len(letters) <= _LONGEST_ACRONYM
        and not re.search(r"\s", name)
        and all(letter.isupper() or letter.isdigit() for letter in letters)
    )


def _is_acronym_of(short: str, long: str) -> bool:
    """Whether ``short`` is made of the initials of ``long``, small words counted or not."""
    if not _is_acronym(short):
        return False
    letters = "".join(letter for letter in short.lower() if letter.isalpha())
    pieces = [name_key(word) for word in re.findall(r"[^\W_]+(?:'[^\W_]+)*", long) if not word.isdigit()]
    every = "".join(piece[:1] for piece in pieces)
    telling = "".join(piece[:1] for piece in pieces if piece not in _SMALL)
    return len(letters) > 1 and letters in {every, telling}
