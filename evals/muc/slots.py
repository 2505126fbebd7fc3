"""Slots: the scores of MUC-4, slot by slot, over templates that have been laid beside each other.

Source: the scoring guidelines and the configuration of the scoring program of 1992, in the public repository xinyadu/gtt under
data/muc/raw_files/muc34/TEST. Row "all templates" is the one that was published: what a template without a partner holds is
missing or spurious.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from evals.muc.fills import Fill, Template
from evals.muc.values import Judge, day, element, location, number, shares_a_word, string
from evals.tally import Tally, Verdict

SLOTS: Mapping[str, Judge] = {
    "INCIDENT: DATE": day,
    "INCIDENT: LOCATION": location,
    "INCIDENT: TYPE": element,
    "INCIDENT: STAGE OF EXECUTION": element,
    "INCIDENT: INSTRUMENT ID": string,
    "INCIDENT: INSTRUMENT TYPE": element,
    "PERP: INCIDENT CATEGORY": element,
    "PERP: INDIVIDUAL ID": string,
    "PERP: ORGANIZATION ID": string,
    "PERP: ORGANIZATION CONFIDENCE": element,
    "PHYS TGT: ID": string,
    "PHYS TGT: TYPE": element,
    "PHYS TGT: NUMBER": number,
    "PHYS TGT: FOREIGN NATION": element,
    "PHYS TGT: EFFECT OF INCIDENT": element,
    "PHYS TGT: TOTAL NUMBER": number,
    "HUM TGT: NAME": string,
    "HUM TGT: DESCRIPTION": string,
    "HUM TGT: TYPE": element,
    "HUM TGT: NUMBER": number,
    "HUM TGT: FOREIGN NATION": element,
    "HUM TGT: EFFECT OF INCIDENT": element,
    "HUM TGT: TOTAL NUMBER": number,
}
"""The slots that are scored, in the order of the templates, with what judges their values."""

# Templates are laid side by side only if their types agree at least partly, and something of who did it or who suffered it does.
_WHO = (
    "PHYS TGT: ID",
    "PHYS TGT: TYPE",
    "HUM TGT: NAME",
    "HUM TGT: DESCRIPTION",
    "HUM TGT: TYPE",
    "PERP: INDIVIDUAL ID",
    "PERP: ORGANIZATION ID",
)
_RANK = {Verdict.correct: 2, Verdict.partial: 1, Verdict.incorrect: 0}


def slot_tallies(keys: Sequence[Template], responses: Sequence[Template]) -> dict[str, Tally]:
    """The tallies of one message, by slot.

    A key template without a partner is missing unless it is optional; a response without one is spurious.
    """
    pairs = laid_side_by_side(keys, responses)
    with_key, with_response = {i for i, _ in pairs}, {j for _, j in pairs}
    sheets = [(keys[i], responses[j]) for i, j in pairs]
    sheets += [(key, Template({})) for i, key in enumerate(keys) if i not in with_key and not key.optional]
    sheets += [(Template({}), response) for j, response in enumerate(responses) if j not in with_response]
    return {slot: sum((slot_tally(slot, *sheet) for sheet in sheets), Tally()) for slot in SLOTS}


def laid_side_by_side(keys: Sequence[Template], responses: Sequence[Template]) -> list[tuple[int, int]]:
    """Positions of key and response templates that belong together: those that share most come first, each used once."""
    worth = [
        (-_recall(key, response), i, j)
        for i, key in enumerate(keys)
        for j, response in enumerate(responses)
        if may_be_paired(key, response)
    ]
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted(worth):
        if all(i != other_i and j != other_j for other_i, other_j in pairs):
            pairs.append((i, j))
    return pairs


def may_be_paired(key: Template, response: Template) -> bool:
    """Whether types agree at least partly, and perpetrators or targets do; a single word in common is enough for strings."""
    kind = slot_tally("INCIDENT: TYPE", key, response)
    if not kind.correct and not kind.partial:
        return False
    if not any(key.fills(slot) or response.fills(slot) for slot in _WHO):
        return True
    return any(_touching(slot, key.fills(slot), response.fills(slot)) for slot in _WHO)


def _touching(slot: str, keys: Sequence[Fill], responses: Sequence[Fill]) -> bool:
    return any(
        shares_a_word(right, ours) if SLOTS[slot] is string else SLOTS[slot](right, ours) is not Verdict.incorrect
        for key in keys
        for right in key.values
        for response in responses
        for ours in response.values
    )


def _recall(key: Template, response: Template) -> float:
    total = sum((slot_tally(slot, key, response) for slot in SLOTS), Tally())
    possible = total.correct + total.partial + total.incorrect + total.missing
    return (total.correct + 0.5 * total.partial) / possible if possible else 1.0


def slot_tally(slot: str, key: Template, response: Template) -> Tally:
    """What the fills of one slot come to: best matches first, then the rest against each other, then what is left over."""
    keys, responses = list(key.fills(slot)), list(response.fills(slot))
    if not keys and not responses:
        return Tally(noncommittal=1)
    found = {Verdict.correct: 0, Verdict.partial: 0}
    for wanted in (Verdict.correct, Verdict.partial):
        for ours in list(responses):
            partner = next((right for right in keys if judged(slot, right, ours) is wanted), None)
            if partner is not None:
                found[wanted] += 1
                keys.remove(partner)
                responses.remove(ours)
    return Tally(correct=found[Verdict.correct], partial=found[Verdict.partial]) + _left_over(keys, len(responses))


def _left_over(keys: Iterable[Fill], responses: int) -> Tally:
    """What matches nothing: incorrect in pairs, then missing or spurious; optional fills of the key are never missing."""
    fills = list(keys)
    required = sum(not fill.optional for fill in fills)
    incorrect = min(len(fills), responses)
    rest = Tally(incorrect=incorrect, spurious=responses - incorrect, missing=max(0, required - incorrect))
    return rest if rest != Tally() or not fills else Tally(noncommittal=1)


def judged(slot: str, key: Fill, response: Fill) -> Verdict:
    """The best verdict beside the key's alternatives; a wrong cross-reference makes a correct value partially correct."""
    verdict = max((SLOTS[slot](right, ours) for right in key.values for ours in response.values), key=_RANK.__getitem__)
    if verdict is Verdict.correct and key.tags and not _refers(key, response):
        return Verdict.partial
    return verdict


def _refers(key: Fill, response: Fill) -> bool:
    return any(string(right, ours) is Verdict.correct for right in key.tags for ours in response.tags)


def totals(tallies: Iterable[Mapping[str, Tally]]) -> Iterator[tuple[str, Tally]]:
    """The sums over messages, slot by slot, then over all slots under ``all slots``."""
    sums: dict[str, Tally] = dict.fromkeys(SLOTS, Tally())
    for message in tallies:
        for slot, tally in message.items():
            sums[slot] += tally
    yield from sums.items()
    yield "all slots", sum(sums.values(), Tally())
