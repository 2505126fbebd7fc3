"""Arms: what a stretch of text says that violence was done with."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from extractor.reading.text.late import late
from extractor.reading.text.tokens import Tokens
from extractor.reading.words.attacks import WeaponWord
from extractor.reading.words.phrases import Phrases
from extractor.reading.words.weapon_words import WEAPON_WORDS
from schemas import WeaponType

_PHRASES: Phrases[WeaponType] = Phrases((WeaponType(kind), words) for kind, words in WEAPON_WORDS.items())
REACH = 70  # code points
_TAKEN = (
    r"seiz\w+|recover\w+|found|confiscat\w+|captur\w+|discover\w+|stole|stolen|stealing|cart\w+\s+away|made\s+off|making\s+off|uncover\w+|collect\w+|surrender\w+|snatch\w+|hand\w*\s+over|possession"
    r"|caches?|impound\w+|disarm\w+|relieved|robbed|carr(?:y|ied|ying)\s+(?:off|away)|possess\w+|taking|took|picked\s+up|trade|smuggl\w+|bought|supplier|suppl\w+"
)
# What was found, stolen or seized was not used: "recovered two rifles", "a pistol was found on him".
_FOUND_BEFORE = late(rf"\b(?:{_TAKEN})\s+(?:(?!(?:and|after|when|where|by|dead)\b)[\w'’,-]+\s+){{0,6}}$", re.IGNORECASE)
_FOUND_AFTER = late(
    r"\s+(?:[\w'’,-]+\s+){0,5}?(?:was|were|been|being)\s+(?:\w+\s+)?(?:seized|recovered|found|confiscated|captured|discovered|stolen|taken|collected)\b",
    re.IGNORECASE,
)
_NONE = late(
    r"\b(?:no|without(?:\s+firing)?|not|never|nor|did\s*n[o'’]t|unarmed)\s+(?:an?\s+|any\s+|single\s+|\w+ing\s+)*$", re.IGNORECASE
)
_MEANT = late(
    r"\b(?:will|would|could|might|may|threat\w*(?:\s+to)?|vow\w*\s+to|plan\w*\s+to)\s+(?:be\s+|have\s+|soon\s+)*$", re.IGNORECASE
)
_FORCES = r"(?:police(?:m[ae]n)?|officers?|(?:security\s+|body)?guards?|soldiers?|troops|security\s+forces|gendarmes?|agents|army|military|marines|s\.?w\.?a\.?t\.?(?:\s+team)?|commandos)"
_REPLY_BEFORE = late(rf"\b{_FORCES}\s+(?:who\s+)?(?:(?!(?:and|were|was|killed)\b)[\w'’-]+\s+){{0,2}}$", re.IGNORECASE)
_REPLY_AFTER = late(
    rf"\s+(?:dead\s+|and\s+\w+\s+)*by\s+(?:(?:the|a|an|\w+ing|local|government|two)\s+)*{_FORCES}\b", re.IGNORECASE
)
_TEAR_GAS = late(r"tear\s*gas|pepper", re.IGNORECASE)
_CARRIED = late(
    r"(?:gun|rifle|pistol|revolver|shotgun|weapon|firearm|kalashnikov|ak-?47|carbine|musket|uzi|bullet|cartridge|kni[fv]e|machete|axe|sword|dagger|spear|blade|club|stick|arrow"
    r"|grenade|rocket|mortar|shell|missile)s?$",
    re.IGNORECASE,
)
_LAID = late(
    r"(?:\b(?:bomb|cocktail|explosive|mine|device|charge|vest|belt|projectile|munition|torpedo|drone|warplane|stone|rock|brick|fist|bar|rod|pipe|bat|hammer|hatchet|butt|lathi|panga|bayonet|cudgel|canister)|ied)s?$"
    r"|\b(?:dynamite|artillery|tnt|semtex|gelignite|napalm|phosphorus|petrol|gasoline|acid|poison|gas|sarin|chlorine|cyanide|anthrax|ricin|small.arms|rpgs?|kni[fv]es|m\s?-\s?16s?|ak\s?-\s?47s?)$",
    re.IGNORECASE,
)


def arms(text: str, tokens: Tokens, start: int, end: int) -> Iterator[WeaponWord]:
    """The words for weapons and for deeds that tell the weapon, in order; none for arms that were only found, and none denied."""
    first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    for hit in _PHRASES.longest(tokens.words[first:last]):
        word = WeaponWord(tokens.starts[first + hit.first], tokens.end(first + hit.last - 1), hit.says)
        if hit.says is not WeaponType.unknown and not _is_unused(text, word, start, end):
            yield word


def names_thing(text: str, word: WeaponWord) -> bool:
    """Whether the words name the weapon itself, and not only a deed that tells it."""
    return any(named.search(text, word.start, word.end) is not None for named in (_CARRIED, _LAID))


def is_reply(text: str, word: WeaponWord) -> bool:
    """Whether soldiers, policemen or guards are said to have used it: "police shot dead the attacker". Tear gas is theirs."""
    if word.type not in (WeaponType.firearms, WeaponType.chemical):
        return False
    if _TEAR_GAS.match(text, word.start, word.end) is not None:
        return True
    before = max(0, word.start - REACH)
    return _REPLY_BEFORE.search(text, before, word.start) is not None or _REPLY_AFTER.match(text, word.end) is not None


def _is_unused(text: str, word: WeaponWord, start: int, end: int) -> bool:
    before = max(start, word.start - REACH)
    if _NONE.search(text, before, word.start) is not None or _MEANT.search(text, before, word.start) is not None:
        return True
    if _CARRIED.search(text, word.start, word.end) is None:
        return False
    return _FOUND_BEFORE.search(text, before, word.start) is not None or _FOUND_AFTER.match(text, word.end, end) is not None
