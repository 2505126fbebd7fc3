"""Acting: whether people before a verb of harm are those who do it, by the object behind it."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.reading.people.party import Party

TO_VERB = 6  # tokens from those who act to the verb before its object
_VERBS = frozenset("killed wounded injured shot stabbed murdered".split())
_ONE = frozenset("a an".split())
_MEASURES = frozenset("day days week month year few short mile kilometre kilometer block hour minute couple half total".split())
_PASSIVE = frozenset("was were is are been being be got who whom , ; by".split())


def acts_on_one(words: Sequence[str], index: int, party: Party, high: int) -> bool:
    """Whether the party before the verb at ``index`` harms somebody: "two men shot and killed a producer", whose noun no lexicon may
    hold. ``high`` is where the sentence ends.
    """
    if words[index] not in _VERBS or index + 2 >= high or words[index + 1] not in _ONE or words[index + 2] in _MEASURES:
        return False
    return 0 <= index - party.last < TO_VERB and _PASSIVE.isdisjoint(words[party.last : index])
