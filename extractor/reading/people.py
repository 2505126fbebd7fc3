"""People: the counted people of a text, and which of them are told of together."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractor.reading.lexicon import NOUNS
from extractor.reading.nouns import head
from extractor.reading.numbers import figures
from extractor.reading.outcomes import TRIGGERS
from extractor.reading.tokens import Tokens
from schemas.count import Count, total
from schemas.vocabulary import Group

_LINKS = frozenset("and , & plus as well also her his their its the another or along together with other others".split())
_ENUMERATING = frozenset("and &".split())
_INCLUDING = frozenset("including includes included among mostly namely".split())
_REACH = 6  # tokens that may stand between two people of one list


@dataclass(slots=True)
class People:
    """A counted number of people over the tokens ``first`` up to ``last``. ``bare``: a number without a noun of its own."""

    first: int
    last: int
    count: Count
    group: Group
    vague: bool
    kind: str
    bare: bool = False
    noun: str | None = None


@dataclass(slots=True)
class Party:
    """People told of together, "two soldiers, a guard and 14 civilians", and those that are named as part of them."""

    members: list[People]
    parts: list[People] = field(default_factory=list)

    @property
    def first(self) -> int:
        """The first token."""
        return self.members[0].first

    @property
    def last(self) -> int:
        """The token after the last member."""
        return self.members[-1].last

    @property
    def end(self) -> int:
        """The token after the last member or part."""
        return max(self.last, max((part.last for part in self.parts), default=0))

    @property
    def count(self) -> Count:
        """All members together."""
        return self.members[0].count if len(self.members) == 1 else total(member.count for member in self.members)

    @property
    def group(self) -> Group:
        """The members' common group; everyone where they differ."""
        groups = {member.group for member in self.members}
        return groups.pop() if len(groups) == 1 else Group.everyone


def people(tokens: Tokens) -> list[People]:
    """Every counted number of people, in order. Numbers of things are left out."""
    found = []
    for figure in figures(tokens):
        noun = (
            figure.head
            if figure.head is not None
            else head(tokens, figure.last, len(tokens.words), several=figure.count != Count.exactly(1))
        )
        if noun.thing and noun.noun is None:
            continue
        last = max(figure.last, noun.last) if noun.noun is not None else figure.last
        bare = noun.noun is None
        if bare and noun.unknown and not _outcome_near(tokens, figure.last):
            continue
        if bare and _of_whom(tokens, last):
            inner = head(tokens, last + 2, len(tokens.words), several=True)
            if inner.noun is not None:
                noun, last = inner, inner.last
        name = tokens.words[noun.last - 1] if noun.noun is not None else None
        found.append(People(figure.first, last, figure.count, noun.group, figure.vague, figure.kind, bare, name))
    return found


def _outcome_near(tokens: Tokens, index: int) -> bool:
    """Whether an outcome word follows within the noun phrase: "20 badly wounded"."""
    return any(word in TRIGGERS for word in tokens.words[index : index + 4])


def _of_whom(tokens: Tokens, index: int) -> bool:
    return tokens.words[index : index + 2] in (["of", "them"], ["of", "whom"], ["of", "those"])


def parties(tokens: Tokens, listed: list[People]) -> list[Party]:
    """The people of ``listed`` put together as the text tells of them."""
    found: list[Party] = []
    index = 0
    while index < len(listed):
        party = Party([listed[index]])
        index += 1
        while index < len(listed):
            link = _link(tokens, party, listed[index])
            if link == "part":
                index = _take_parts(tokens, party, listed, index)
            elif link == "member":
                end = _list_end(tokens, listed, index)
                if end is None:
                    break
                party.members.extend(listed[index:end])
                index = end
            else:
                break
        found.append(party)
    return found


def _link(tokens: Tokens, party: Party, other: People) -> str | None:
    """How ``other`` hangs on to ``party``: as a member of its list, as a part, or not at all."""
    between = tokens.words[party.end : other.first]
    if len(between) > _REACH:
        return None
    if _INCLUDING.intersection(between) and not _has_outcome(between):
        return "part"
    own = tokens.words[other.first : other.last + 2]
    if between == [","] and ("whom" in own or "them" in own):
        return "part"
    if between in (["-"], ["–"], ["—"], ["--"], ["("], [":"]) and not party.members[-1].bare:
        return "part"
    if between and all(word in _LINKS for word in between) and not party.parts:
        return "member"
    return None


def _has_outcome(words: list[str]) -> bool:
    return any(word in TRIGGERS for word in words)


def _take_parts(tokens: Tokens, party: Party, listed: list[People], index: int) -> int:
    party.parts.append(listed[index])
    index += 1
    while index < len(listed):
        between = tokens.words[party.parts[-1].last : listed[index].first]
        if (
            not between
            or len(between) > 3
            or not all(word in _LINKS for word in between)
            or not _stands_alone(tokens, listed[index])
        ):
            break
        party.parts.append(listed[index])
        index += 1
    return index


def _list_end(tokens: Tokens, listed: list[People], index: int) -> int | None:
    """Where the list that goes on at ``index`` ends; None where commas lead to no "and", so that it is no list."""
    if not _stands_alone(tokens, listed[index]):
        return None
    position = index
    while True:
        before = tokens.words[listed[position - 1].last : listed[position].first]
        if _ENUMERATING.intersection(before) or "well" in before:
            return position + 1
        following = position + 1
        if following >= len(listed) or not _stands_alone(tokens, listed[following]):
            return None
        between = tokens.words[listed[position].last : listed[following].first]
        if not between or len(between) > _REACH or not all(word in _LINKS for word in between):
            return None
        position = following


def _stands_alone(tokens: Tokens, other: People) -> bool:
    """Whether no outcome of its own follows: in "12 people and 30 wounded" the 30 are no member of the list."""
    following = tokens.words[other.last : other.last + 1]
    told = bool(following) and following[0] in TRIGGERS and other.bare
    return not told and other.noun not in ("wounded", "injured", "dead", "missing", "casualties")


def singular_subject(tokens: Tokens, index: int, floor: int) -> int | None:
    """The first token of a single person's name or title that ends right before ``index``; None where nobody stands there."""
    words, text = tokens.words, tokens.text
    position = index - 1
    if position > floor and words[position] == "," and position - 2 > floor:
        opening = next((p for p in range(position - 1, max(floor, position - 8), -1) if words[p] == ","), None)
        position = opening - 1 if opening is not None else position
    first = position
    while first > floor and (text[tokens.starts[first]].isupper() or words[first] in (".", "-", "al", "de", "la", "bin")):
        first -= 1
    names = position - first
    mixed = not text[tokens.starts[max(first + 1, floor)] : tokens.ends[position]].isupper() or names == 0
    noun = NOUNS.get(words[position])
    if noun is not None and noun.number == "s" and not (position > floor and words[position - 1] in ("no", "any")):
        return max(floor, position - 1)
    titled = any(
        NOUNS.get(words[p]) is not None and NOUNS[words[p]].number == "s" for p in range(max(floor, first - 1), position + 1)
    )
    if titled or (names >= 2 and mixed and text[tokens.starts[first + 1]].isupper()):
        return max(floor, first if titled else first + 1)
    return None
