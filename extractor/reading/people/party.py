"""Party: people who are told of together."""

from __future__ import annotations

from extractor.reading.people.people import People
from schemas.count import Count, total
from schemas.vocabulary import Group

_EVERYONE = Group.everyone
_ONE = Count.exactly(1)


class Party:
    """People told of together as ``members``, and those named as ``parts`` of them. ``orphan``: parts of an earlier figure.

    ``first`` is the first token, ``last`` the one after the last member, ``end`` the one after the last member or part.
    """

    __slots__ = ("end", "first", "last", "members", "objects", "orphan", "parts")

    def __init__(self, members: list[People], parts: list[People] | None = None, *, orphan: bool = False) -> None:
        self.members = members
        self.parts = parts or []
        self.orphan = orphan
        self.objects = False
        self.first = members[0].first
        self.last = self.end = members[-1].last
        if parts:
            self.end = max(self.last, parts[-1].last)

    def take(self, member: People) -> None:
        """Add a member after the others."""
        self.members.append(member)
        self.last = self.end = member.last

    def take_part(self, part: People) -> None:
        """Add a part after the others."""
        self.parts.append(part)
        self.end = max(self.last, part.last)

    @property
    def count(self) -> Count | None:
        """All members together; None where one of them has no number."""
        if len(self.members) == 1:
            return self.members[0].count
        counts = [self.count_of(member) for member in self.members if not self._shares(member)]
        if len(counts) == 1:
            return counts[0]
        known = [count for count in counts if count is not None]
        return total(known) if len(known) == len(counts) else None

    def count_of(self, member: People) -> Count | None:
        """How many the member adds to the others: "a third aide and a bodyguard" are two."""
        return _ONE if member.kind == "ordinal" and len(self.members) > 1 else member.count

    def _shares(self, member: People) -> bool:
        """Whether the number before it counts the member too: "eight soldiers and policemen"."""
        before = self.members[self.members.index(member) - 1] if member is not self.members[0] else None
        plain = member.kind == "plural" and member.last - member.first == 1
        return before is not None and plain and before.numeric and before.plural and member.first - before.last == 1

    @property
    def group(self) -> Group:
        """The members' common group; everyone where they differ."""
        if len(self.members) == 1:
            return self.members[0].group
        groups = {member.group for member in self.members}
        return groups.pop() if len(groups) == 1 else _EVERYONE

    @property
    def vague(self) -> bool:
        """Whether a member is counted in vague words."""
        return self.members[0].vague or (len(self.members) > 1 and any(member.vague for member in self.members))

    @property
    def plural(self) -> bool:
        """Whether the verb of the party is a plural one."""
        return len(self.members) > 1 or self.members[0].plural
