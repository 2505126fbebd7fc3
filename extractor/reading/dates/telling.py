"""Telling: dates that say when something was told, announced or counted, not when it happened."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from extractor.reading.dates.dates import DateMention
from extractor.reading.words.attacks import Violence

REACH_BEFORE, REACH_AFTER = 6, 3  # words
STOPS = frozenset(".,;:()—–-")
ANOTHER_CLAUSE = frozenset({"as", "when", "while", "after", "before", "where"})  # "on Sunday as mourners raised their hands"
# "said on Monday", "rose to 19 on Tuesday", "on Monday cut the death toll"
TELLING = frozenset(
    """said says say saying told tells announced announces announcing confirmed confirms reported reports reporting stated states
    added adds condemned condemns denied denies declared declares revised cut raised put rose rises risen climbed fell stood
    stands sentenced charged appeared met meet visited called calls urged warned warns claimed issued released published posted spoke
    speaking heard held read arrived returned buried quoted broadcast interviewed ruled described sent asked demanded mourned vowed
    blamed accused praised learned revealed disclosed corrected lowered updated reached born founded elected appointed graduated married inspected toll statement report communique communiqué news
    freed free released handed spoken rang phoned telephoned responsibility explained acknowledged recognised conceded insisted noted circulated withdrew
    denounced complained deplored decried testified recounted wrote replied""".split()
)

# What moves a figure, but only with the words behind it.
COUNTING = frozenset({"fell", "rose", "climbed"})
COUNTED_TO = frozenset("to from by at sharply further slightly again apart".split())
TIMES = frozenset("hours morning afternoon evening night".split())
OWNED = 4  # words from a day to the attack that is called after it


def is_telling(violence: Violence, mention: DateMention) -> bool:
    """Whether the nearest verb beside the date speaks of telling or counting, and none of an attack stands between."""
    tokens = violence.tokens
    first, last = bisect_left(tokens.starts, mention.start), bisect_left(tokens.starts, mention.end)
    if first and tokens.words[first - 1] == "by":
        return True  # "by Sunday 21 were dead"
    if _is_of_the_attack(violence, last):
        return False
    before = range(first - 1, max(-1, first - 1 - REACH_BEFORE), -1)
    after = range(last, min(len(tokens.words), last + REACH_AFTER))
    nearest = bisect_left(violence.attacks, first - REACH_BEFORE, key=lambda word: word.first)
    beyond = bisect_left(violence.attacks, last + REACH_AFTER, key=lambda word: word.first)
    acts = {word.first for word in violence.attacks[nearest:beyond] if not word.noun}
    told = _first_verb(tokens.words, before, acts, STOPS | {"that"})
    if first > 1 and tokens.words[first - 1] == "of" and tokens.words[first - 2] in TIMES:
        return bool(told)  # "a bomb that wrecked a bar in the small hours of Tuesday was claimed by"
    return told if told is not None else bool(_first_verb(tokens.words, after, acts, STOPS | ANOTHER_CLAUSE | {"and"}))


def _is_of_the_attack(violence: Violence, after: int) -> bool:
    """Whether the date, which ends before the token ``after``, owns an attack: "the toll of Friday's blast"."""
    words = violence.tokens.words
    if after >= len(words) or words[after] != "'s":
        return False
    nearest = bisect_left(violence.attacks, after, key=lambda word: word.first)
    owned = next((word.first for word in violence.attacks[nearest : nearest + 1] if word.noun), len(words))
    return owned <= after + OWNED and TELLING.isdisjoint(words[after:owned])


def _first_verb(words: Sequence[str], positions: range, acts: set[int], stops: frozenset[str]) -> bool | None:
    """Whether the nearest verb tells; None where there is none before the clause ends."""
    for position in positions:
        if position in acts:
            return False
        if words[position] in stops:
            return None
        if words[position] in COUNTING and words[position + 1] not in COUNTED_TO:
            continue  # "the post fell on Friday", "the toll fell to 19"
        if words[position] in TELLING:
            return words[position - 1] != "-" or None  # "in rebel-held Kara on Friday" holds nobody
    return None
