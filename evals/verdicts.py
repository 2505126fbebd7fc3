"""Verdicts: a predicted value of a field laid beside the gold ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import reduce

from evals.facts import ActorBasis, Days, Fact, Kind, Range, TollKey
from evals.names import related_place, same_actor, same_place
from evals.tally import CORRECT, MISSING, NONCOMMITTAL, SPURIOUS, Tally, Verdict


def tally_of(kind: Kind, predicted: Fact, accepted: Sequence[Fact]) -> Tally:
    """What a predicted value comes to beside the accepted ones.

    A field with one value gives one verdict. A field with a set of values gives one verdict per member, beside that accepted
    set with which it fares best.
    """
    if len(accepted) == 1:
        return _beside_one(kind, predicted, accepted[0])
    if kind in _SINGLES:
        return Tally.of(_verdict(_SINGLES[kind], predicted, accepted))
    return max([_SETS[kind](predicted, gold) for gold in accepted], key=_fares)


def _beside_one(kind: Kind, predicted: Fact, gold: Fact) -> Tally:
    if predicted == gold:
        if predicted is None or (not predicted and predicted is not False):
            return NONCOMMITTAL
        return Tally(correct=len(predicted)) if kind in _SETS and isinstance(predicted, tuple | frozenset) else CORRECT
    if kind in _SETS:
        return _SETS[kind](predicted, gold)
    if predicted is None:
        return MISSING
    return SPURIOUS if gold is None else Tally.of(_SINGLES[kind](predicted, gold))


def equal(kind: Kind, a: Fact, b: Fact) -> bool:
    """Whether two values of a field that holds one value are the same, both being known."""
    return a is not None and b is not None and _SINGLES[kind](a, b) is Verdict.correct


Single = Callable[[Fact, Fact], Verdict]


def _verdict(judge: Single, predicted: Fact, accepted: Sequence[Fact]) -> Verdict:
    known = [gold for gold in accepted if gold is not None]
    if predicted is None:
        return Verdict.noncommittal if len(known) < len(accepted) else Verdict.missing
    if not known:
        return Verdict.spurious
    verdicts = {judge(predicted, gold) for gold in known}
    return next(verdict for verdict in (Verdict.correct, Verdict.partial, Verdict.incorrect) if verdict in verdicts)


def _figure(predicted: Fact, gold: Fact) -> Verdict:
    if isinstance(predicted, Range) and isinstance(gold, Range) and predicted.overlaps(gold):
        return Verdict.correct if predicted.same(gold) else Verdict.partial
    return Verdict.incorrect


def _days(predicted: Fact, gold: Fact) -> Verdict:
    if isinstance(predicted, Days) and isinstance(gold, Days) and predicted.overlaps(gold):
        return Verdict.correct if gold.holds(predicted) else Verdict.partial
    return Verdict.incorrect


def _label(predicted: Fact, gold: Fact) -> Verdict:
    return Verdict.correct if predicted == gold else Verdict.incorrect


def _name(predicted: Fact, gold: Fact) -> Verdict:
    if same_place(str(predicted), str(gold)):
        return Verdict.correct
    return Verdict.partial if related_place(str(predicted), str(gold)) else Verdict.incorrect


_SINGLES: dict[Kind, Single] = {Kind.figure: _figure, Kind.days: _days, Kind.label: _label, Kind.name: _name}


def _labels(predicted: Fact, gold: Fact) -> Tally:
    ours, right = _members(predicted), _members(gold)
    if not ours and not right:
        return NONCOMMITTAL
    return Tally(correct=len(ours & right), spurious=len(ours - right), missing=len(right - ours))


def _members(fact: Fact) -> frozenset[str]:
    return fact if isinstance(fact, frozenset) else frozenset()


def _actors(predicted: Fact, gold: Fact) -> Tally:
    ours, right = _strings(predicted), _strings(gold)
    if not ours and not right:
        return NONCOMMITTAL
    found = len(_matched(ours, right)) if ours and right else 0
    return Tally(correct=found, spurious=len(ours) - found, missing=len(right) - found)


def _strings(fact: Fact) -> list[str]:
    return [str(name) for name in fact] if isinstance(fact, tuple) else []


def _matched(ours: Sequence[str], right: Sequence[str]) -> list[tuple[str, str]]:
    """Names that agree, each used once; the same spelling first, then the order of the record."""
    pairs: list[tuple[str, str]] = []
    left, open_ = list(ours), list(right)
    for agree in (_same_spelling, same_actor):
        for name in list(left):
            partner = next((other for other in open_ if agree(name, other)), None)
            if partner is not None:
                pairs.append((name, partner))
                left.remove(name)
                open_.remove(partner)
    return pairs


def _same_spelling(a: str, b: str) -> bool:
    return a.casefold() == b.casefold()


def _bases(predicted: Fact, gold: Fact) -> Tally:
    """Grounds are compared name by name: a ground that differs is incorrect, one of an unmatched name missing or spurious."""
    ours, right = _grounds(predicted), _grounds(gold)
    if not ours and not right:
        return NONCOMMITTAL
    pairs = _matched(list(ours), list(right)) if ours and right else []
    tallies = [_confronted(ours[name], right[partner]) for name, partner in pairs]
    matched_ours, matched_right = {name for name, _ in pairs}, {partner for _, partner in pairs}
    tallies.append(
        Tally(
            spurious=sum(len(bases) for name, bases in ours.items() if name not in matched_ours),
            missing=sum(len(bases) for name, bases in right.items() if name not in matched_right),
        )
    )
    return reduce(Tally.__add__, tallies)


def _grounds(fact: Fact) -> dict[str, set[str]]:
    grounds: dict[str, set[str]] = {}
    spelling: dict[str, str] = {}
    for entry in fact if isinstance(fact, tuple) else ():
        if isinstance(entry, ActorBasis):
            name = spelling.setdefault(entry.name.casefold(), entry.name)
            grounds.setdefault(name, set()).add(entry.basis)
    return grounds


def _confronted(ours: set[str], right: set[str]) -> Tally:
    correct = len(ours & right)
    wrong = min(len(ours), len(right)) - correct
    return Tally(correct=correct, incorrect=wrong, spurious=len(ours) - correct - wrong, missing=len(right) - correct - wrong)


def _tolls(predicted: Fact, gold: Fact) -> Tally:
    """Tolls are paired by outcome, group and range; then, within outcome and group, those that overlap; then the rest."""
    given, expected = _toll_keys(predicted), _toll_keys(gold)
    if not given or not expected:
        return Tally(spurious=len(given), missing=len(expected)) if given or expected else NONCOMMITTAL
    ours, right = Counter(given), Counter(expected)
    correct = (ours & right).total()
    left, open_ = list((ours - right).elements()), list((right - ours).elements())
    partial = _paired(left, open_, overlapping=True)
    incorrect = _paired(left, open_, overlapping=False)
    return Tally(correct, partial, incorrect, spurious=len(left), missing=len(open_))


def _toll_keys(fact: Fact) -> list[TollKey]:
    return [toll for toll in fact if isinstance(toll, TollKey)] if isinstance(fact, tuple) else []


def _paired(left: list[TollKey], open_: list[TollKey], *, overlapping: bool) -> int:
    """Take out of both lists the tolls of the same outcome and group; how many pairs there were."""
    pairs = 0
    for toll in list(left):
        for other in open_:
            if toll[:2] == other[:2] and (not overlapping or toll.range.overlaps(other.range)):
                left.remove(toll)
                open_.remove(other)
                pairs += 1
                break
    return pairs


def _fares(tally: Tally) -> tuple[int, int]:
    return tally.correct + tally.noncommittal, -tally.errors


_SETS: dict[Kind, Callable[[Fact, Fact], Tally]] = {
    Kind.labels: _labels,
    Kind.actors: _actors,
    Kind.bases: _bases,
    Kind.tolls: _tolls,
}
