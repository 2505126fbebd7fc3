"""People lists: which of the people in a sentence are told of together, and which are parts of others."""

from __future__ import annotations

from extractor.reading.people.party import Party
from extractor.reading.people.people import People
from extractor.reading.words.lexicon import STOPS
from extractor.reading.words.outcomes import BE, HAVE, TRIGGERS
from schemas.count import total
from schemas.vocabulary import Group

_AND = frozenset(["and", "&", "plus"])
_EVERYONE = Group.everyone
_LINKS = _AND | frozenset(", as well along together with also another other then or his her their its the all both".split())
_PART_WORDS = frozenset("including include includes included among them whom mostly mainly namely".split())
_OPENINGS = frozenset(["-", "–", "—", "--", "(", ":"])
_PLACING = frozenset("in at near from outside inside on of around".split())
_PARTING = frozenset([",", "(", "-", "–", "—", "--", "including", "included", ":", "among"])
_LINKING = _LINKS | _PLACING | _PARTING | _OPENINGS  # nothing else begins what stands between people told of together
_LEADING_ON = _LINKS | _OPENINGS  # what stands right before the second of them, unless parts are announced
_LEADING_TO_PARTS = _LINKS | _PART_WORDS | {"of"}  # what stands between parts of the same people
_OWN = frozenset(["his", "her", "their"])
_SUMMED = 3  # a sum and at least two that make it
_VERBS = frozenset(TRIGGERS) | BE
_PLURAL_VERBS = frozenset("were are have died perished drowned".split())
_ADVERBS = frozenset("also another at least seriously fatally reportedly".split())
# "Three passengers, a woman and her two sons": these say who the others were, and "two women, a man and a boy" is a list.
_OF_WHOM = frozenset(
    """man woman boy girl child baby infant toddler teenager men women boys girls children babies infants teenagers son daughter wife
    husband mother father brother sister grandmother grandfather sons daughters wives husbands mothers fathers brothers sisters couple
    briton frenchman american german italian spaniard israeli palestinian iraqi afghan syrian pakistani indian nigerian somali
    americans germans italians israelis palestinians iraqis afghans syrians pakistanis indians nigerians somalis britons frenchmen""".split()
)
_ANYBODY = frozenset(["people", "persons"])
_COMMA, _COMMA_AND = [","], [",", "and"]
_GOING_ON = _AND | {",", "with"}  # what stands before others of a list behind words that say where or whose the first are
_BESIDE = (["along", "with"], ["together", "with"])
_REACH = 7  # tokens that may stand between two people of one list


def parties(words: list[str], people: list[People], low: int, high: int) -> list[Party]:
    """The people of one sentence, put together as it tells of them. Things are left out."""
    found: list[Party] = []
    listed = [one for one in people if one.sort != "thing"]
    if not listed:
        return found
    index, count = 0, len(listed)
    # In most sentences nobody is announced as a part.
    parted = not _PART_WORDS.isdisjoint(words[low : listed[-1].first])
    while index < count:
        first = listed[index]
        party = Party([first])
        if first.of_them or (parted and _opens_parts(words, first, found[-1].end if found else low)):
            party.orphan = True
        index += 1
        if index < count:
            other = listed[index]
            last = first.last
            if (
                0 < other.first - last <= _REACH
                and words[last] in _LINKING
                and (words[other.first - 1] in _LEADING_ON or parted or other.of_them)
            ):
                index = _gather(words, party, listed, index)
                if len(party.members) >= _SUMMED:
                    party = _split_sum(words, party)
        found.append(party)
    return found


def _gather(words: list[str], party: Party, listed: list[People], index: int) -> int:
    """Take the people from ``index`` on that belong to the party, of whom the first may; gives the first that does not."""
    before = party.first - 1
    if words[before] == "to" and before > 0 and words[before - 1] == "according":
        return index  # "according to the mayor, four of them"
    while True:
        other = listed[index]
        between = words[party.end : other.first]
        if between == _COMMA_AND and other.numeric and party.members[0].sort == "bare":
            break  # "gave the wounded as 180, and 870 persons were arrested"
        both = between == _COMMA and words[other.first] == "both"
        if both and other.group in (party.group, _EVERYONE):
            party.end = other.last  # "two women, both teachers,": the same two again
            index += 1
            break
        if not party.parts and (
            both or _is_part(between, other, party) or (between in _ASIDE and _are_among(words, listed, index))
        ):
            party.take_part(other)
            index = _more_parts(words, party, listed, index + 1)
            break
        if not _is_member(words, party, listed, index, between) or _speaks(words, listed, index):
            break
        party.take(other)
        index += 1
        if index >= len(listed) or not 0 < listed[index].first - party.end <= _REACH or words[party.end] not in _LINKING:
            break
    return index


def _are_among(words: list[str], listed: list[People], index: int) -> bool:
    """Whether the words after the people make them a part: "34 people, nine guards and a nurse among them,"."""
    for position in range(index, min(index + _SPEAKERS, len(listed))):
        end = listed[position].last
        if words[end : end + 2] == _AMONG_THEM or words[end : end + 1] == ["included"]:
            return True
        following = listed[position + 1].first if position + 1 < len(listed) else end
        if not end < following or not _LISTING.issuperset(words[end:following]):
            return False
    return False


_AMONG_THEM = ["among", "them"]
_ASIDE = ([","], [",", "the"])
_LISTING = _AND | {","}
_SAY = frozenset("said say says told tells reported report confirmed confirm announced added stated".split())
_SPEAKERS = 4  # people who may be named before "said"


def _speaks(words: list[str], listed: list[People], index: int) -> bool:
    """Whether the people from ``index`` on are those who say it: "killing 12 people, an official and two doctors said"."""
    link: list[str] = ["and"]
    for position in range(index, min(index + _SPEAKERS, len(listed))):
        end = listed[position].last
        if words[end : end + 1] and words[end] in _SAY:
            return not _AND.isdisjoint(link)  # not the guard of "killing two men and a guard, police said"
        following = listed[position + 1] if position + 1 < len(listed) else None
        if following is None or following.first - end > _REACH:
            return False
        link = words[end : following.first]
        if not _LINKS.issuperset(link):
            return False
    return False


def _is_governed(words: list[str], first: int) -> bool:
    """Whether an active outcome verb stands right before the token ``first``, so that a verb after the list is another's."""
    for index in range(first - 1, max(-1, first - 4), -1):
        trigger = TRIGGERS.get(words[index])
        if trigger is not None:
            return trigger.form in ("active", "past", "base")
        if words[index] not in _ADVERBS:
            return False
    return False


def _is_part(between: list[str], other: People, party: Party) -> bool:
    if (other.of_them or not _PART_WORDS.isdisjoint(between)) and "between" not in between and between != ["among"]:
        return (between[0] in _PARTING or between[0] in _PLACING) and _VERBS.isdisjoint(between)
    if len(between) == 1 and between[0] in _OPENINGS and party.members[-1].count is not None:
        return other.numeric and party.members[0].numeric
    return False


def _more_parts(words: list[str], party: Party, listed: list[People], index: int) -> int:
    while index < len(listed) and words[party.end : party.end + 2] != _AMONG_THEM:
        other = listed[index]
        between = words[party.end : min(other.first, party.end + _REACH + 1)]
        linked = between and len(between) <= 4 and _LEADING_TO_PARTS.issuperset(between)
        if not linked or (between == [","] and not other.numeric) or _owns_verb(words, other):
            break
        party.take_part(other)
        index += 1
    return index


def _owns_verb(words: list[str], other: People) -> bool:
    """Whether an outcome follows the people at once: in "and 30 wounded" the 30 belong to no list before them."""
    if other.state is not None:
        return True
    index = other.last
    while index < len(words) and words[index] in _ADVERBS:
        index += 1
    following = words[index] if index < len(words) else ""
    if following in BE or following in HAVE:
        return True
    trigger = TRIGGERS.get(following)
    return trigger is not None and trigger.form in ("past", "state", "died")


def _is_member(words: list[str], party: Party, listed: list[People], index: int, between: list[str]) -> bool:
    other = listed[index]
    placed = between[0] in _PLACING
    if not (between[-1] in _GOING_ON if placed else _LINKS.issuperset(between)):
        return False
    if party.parts or other.of_them or party.members[-1].state is not None or party.members[0].kind == "zero":
        return False
    if other.state is not None or _is_told_alone(words, party, other, between):
        return False
    if placed:
        return _is_elsewhere(words, party, other, between) or _is_besides_a_member(words, party, other, between)
    shares = between[-1] == "with" and (len(between) == 1 or other.count is None)
    if shares or (other.sort == "bare" and other.kind not in ("digits", "words")):
        return False
    if _AND.isdisjoint(between) and "well" not in between and "with" not in between:
        return _goes_on(words, listed, index, party)
    return True


def _is_told_alone(words: list[str], party: Party, other: People, between: list[str]) -> bool:
    """Whether a verb after the people is theirs alone."""
    if not _owns_verb(words, other):
        return party.orphan and other.noun == "others"
    apart = party.orphan and (other.sort == "bare" or other.noun == "others")  # "five of them children, and 22 others were hurt"
    others = between[:2] == _COMMA_AND and (party.members[-1].kind == "plural" or other.noun == "others")
    return apart or others or _is_governed(words, party.first)  # "to stop the attackers, and several others were hurt"


def _is_elsewhere(words: list[str], party: Party, other: People, between: list[str]) -> bool:
    """Whether the list goes on after a place: "two people in Basra and three in Mosul"."""
    if between[-1] not in _AND and between[-1] != ",":
        return False
    inner = between[1:-1]
    if not inner or any(word in STOPS or word in TRIGGERS for word in inner if word not in ("the", ",", "of", "'s")):
        return False
    placed = words[other.last] in _PLACING if other.last < len(words) else False
    return (
        (party.members[-1].numeric or party.members[-1].kind == "definite")
        and other.kind in ("digits", "words")
        and (placed or between[-1] in _AND)
        and other.sort in ("bare", "people")
    )


def _is_besides_a_member(words: list[str], party: Party, other: People, between: list[str]) -> bool:
    """Whether the list goes on after what its first belongs to: "a sergeant of the Border Guard and two rebels were"."""
    beside = between[-2:] in _BESIDE
    if between[0] not in ("of", "from") or not (beside or between[-1] in _AND) or len(between) < 3:
        return False
    named = all(
        word not in STOPS and word not in TRIGGERS and word[0].isalpha()
        for word in between[1 : -2 if beside else -1]
        if word not in ("the", "a", "an")
    )
    own = words[other.first] in _OWN or (between[0] == "from" and other.kind in ("article", "definite"))
    own = own and _is_governed(words, party.first) and not _acts(words, other.last)
    counted = other.kind in ("digits", "words", "article") and other.sort == "people"
    together = own or (counted and words[other.last : other.last + 1] and words[other.last] in _PLURAL_VERBS)
    return bool(named and together) and party.members[-1].kind in ("article", "digits", "words", "definite")


def _acts(words: list[str], index: int) -> bool:
    """Whether a verb stands at ``index``, so that the people before it begin another clause: "killed the head of the tribe and his men fled"."""
    word = words[index] if index < len(words) else ""
    return word in _SAY or word in _VERBS or word in HAVE or word.endswith("ed") or (word[:1].isalpha() and word not in STOPS)


def _goes_on(words: list[str], listed: list[People], index: int, party: Party) -> bool:
    """Whether a comma leads to a list: an "and" comes, or both sides are numbers of different people."""
    position = index
    while position + 1 < len(listed):
        between = words[listed[position].last : listed[position + 1].first]
        if not between or len(between) > 4 or not _LINKS.issuperset(between):
            break
        if _AND.intersection(between) or "well" in between:
            own = words[listed[index].first] in _OWN  # "the mayor, his wife and their son"
            return party.members[-1].kind != "definite" or own or listed[index].numeric or listed[index].kind == "article"
        position += 1
        if position - index > 12:
            break
    other = listed[index]
    return party.members[-1].numeric and other.numeric and other.noun != "" and party.members[-1].noun not in ("", other.noun)


def _opens_parts(words: list[str], one: People, low: int) -> bool:
    """Whether the people are announced as parts of a figure told before: "…, including three children"."""
    before = words[max(low, one.first - 3) : one.first]
    if _PART_WORDS.isdisjoint(before) or before[-1] == "among":
        return False  # "3 policemen among 9 dead": the nine are the whole
    opened = next(index for index in range(len(before) - 1, -1, -1) if before[index] in _PART_WORDS)
    return TRIGGERS.keys().isdisjoint(before[opened:])  # "had died, including 27 children"


def _split_sum(words: list[str], party: Party) -> Party:
    """Tell "four people, two soldiers and two civilians," from a list: the first is the sum of the others."""
    if words[party.members[0].last] != ",":
        return party
    first, *others = party.members
    counts = [other.count for other in others]
    told = [count for count in counts if count is not None]
    if first.kind == "plural" and len(told) == len(counts) and words[others[-1].last : others[-1].last + 1] == [","]:
        group = first.group  # "the attackers, a man and a woman, were killed"
        return Party([People(first.first, others[-1].last, total(told), group, "words", noun=first.noun)], orphan=party.orphan)
    if first.count is None or not first.numeric or any(count is None for count in counts):
        return party
    mixed = first.group is not _EVERYONE and any(other.group is not first.group for other in others)
    if mixed and (first.noun in _OF_WHOM or any(other.noun not in _OF_WHOM and other.sort != "unknown" for other in others)):
        return party
    summed, whole = total(count for count in counts if count is not None), first.count
    apposed = first.noun in _ANYBODY and words[others[-1].last : others[-1].last + 1] == [","]
    # "At least 15 people, eight women and seven children," and "15 people, eight women and a child," who are not all of them.
    if summed.same_range(whole) or summed.low == summed.high == whole.low or (apposed and whole.low > summed.low):
        return Party([first], others, orphan=party.orphan)
    return party
