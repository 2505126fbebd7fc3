"""False alarms: how often do the rules refuse a count that an official key holds, on text that nobody here wrote?

A key says how many were killed, hurt or captured. Where one sentence of the report carries that number, by the key's own words
and by a number plainly written, a record is made of it, with the sentence as its quote, and judged by every rule.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.reading.harm.entailment import outcomes_named
from extractor.reading.scenes.reading import read
from extractor.validation.verdict import judge
from schemas import Article, Count, Incident, Outcome, Role, Toll, Violation

_UNITS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty""".split()
_TENS = dict(zip(range(30, 100, 10), "thirty forty fifty sixty seventy eighty ninety".split(), strict=True))
_HEDGE = re.compile(
    r"\b(?:at\s+least|more\s+than|over|about|around|some|nearly|almost|approximately|up\s+to|as\s+many\s+as|or\s+more|no\s+less|no\s+fewer|several|numerous|a\s+few)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?P<about>~)?(?P<low>\d+)(?P<range>-(?P<high>\d+)?)?")
# Whoever is told of by a pronoun or a name alone is one, and no number says so.
_SINGLE = 1


@dataclass(frozen=True, slots=True)
class Official:
    """A right count: how many, what happened to them, and the key's own words for them ("" where it names nobody)."""

    outcome: Outcome
    count: Count
    words: str


@dataclass(frozen=True, slots=True)
class Judged:
    """An official count, the sentence that carries it, and what the rules found wrong with both together."""

    article: str
    official: Official
    sentence: str
    errors: tuple[Violation, ...]


@dataclass(slots=True)
class FalseAlarms:
    """``officials``: the counts of the keys; ``judged``: those that one sentence carries."""

    officials: int
    judged: list[Judged]

    @property
    def refused(self) -> list[Judged]:
        """The right counts that a rule refuses."""
        return [one for one in self.judged if one.errors]


def muc4_officials(line: Mapping[str, Any]) -> Iterator[Official]:
    """The counted people of a MUC-4 key: HUM TGT: NUMBER joined to EFFECT OF INCIDENT by the string that both refer to.

    Optional templates and fills, plurals without a number and strings with two effects are left out.
    """
    for template in line["templates"]:
        slots = template["slots"]
        effects: dict[str, set[Outcome | None]] = {}
        for value, words in _tagged(slots.get("HUM TGT: EFFECT OF INCIDENT", ())):
            effects.setdefault(words, set()).add(_EFFECTS.get(value))
        for value, words in _tagged(slots.get("HUM TGT: NUMBER", ())):
            outcome = effects.get(words, set())
            written = _NUMBER.fullmatch(value)
            if written is None or len(outcome) != 1 or None in outcome or template["optional"]:
                continue
            low, high = int(written["low"]), written["high"]
            bound = low if written["range"] is None else None if high is None else int(high)
            (told,) = outcome
            if told is not None and low:
                yield Official(told, Count(low=low, high=bound, approximate=bool(written["about"])), words)


_EFFECTS = {"DEATH": Outcome.killed, "INJURY": Outcome.injured}
_FILL = re.compile(r'\s*(?P<value>[^":]+?)\s*:\s*"(?P<words>[^"]+)"\s*')


def _tagged(fills: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Value and string of each fill that has one of each; a fill with alternatives or a question mark has not."""
    for fill in fills:
        found = _FILL.fullmatch(fill)
        if found is not None and not found["value"].startswith("?"):
            yield found["value"], found["words"]


def isaf_officials(line: Mapping[str, Any]) -> Iterator[Official]:
    """The minimum numbers killed and captured of an ISAF release. Which words gave them is not in the labels."""
    labels = line["labels"]
    for name, outcome in (("min_killed", Outcome.killed), ("min_captured", Outcome.detained)):
        if labels[name]:
            yield Official(outcome, Count.exactly(int(labels[name])), "")


OFFICIALS = {"muc4": muc4_officials, "isaf": isaf_officials}


def false_alarms(suite: str, lines: Iterable[Mapping[str, Any]]) -> FalseAlarms:
    """Judge every official count that one sentence carries."""
    found = FalseAlarms(0, [])
    for line in lines:
        article = Article(id=str(line["id"]), text=str(line["text"]))
        for official in OFFICIALS[suite](line):
            found.officials += 1
            sentence = carrier(article, official)
            if sentence is not None:
                found.judged.append(Judged(article.id, official, sentence, _errors(article, sentence, official)))
    return found


def carrier(article: Article, official: Official) -> str | None:
    """The first sentence that holds the key's words, a word for the outcome, and the number plainly written."""
    reading = read(article.text, article.published)
    wanted = re.compile(r"\W+".join(map(re.escape, re.findall(r"\w+", official.words))), re.IGNORECASE)
    written = re.compile(rf"(?<![\w.,-])(?:{'|'.join(_spellings(official.count.low))})(?![\w-]|[.,]\d)", re.IGNORECASE)
    for sentence in reading.sentences:
        words = article.text[sentence.start : sentence.end]
        named = official.outcome in outcomes_named(words)
        single = official.count.low == _SINGLE and official.words
        if named and wanted.search(words) and (single or written.search(words)):
            return words
    return None


def _spellings(number: int) -> list[str]:
    digits = [str(number), f"{number:,}"] if number > 1 else ["one", "an?", "another"]
    if number in _TENS:
        return [*digits, _TENS[number]]
    if number < len(_UNITS):
        return [*digits, _UNITS[number]]
    tens, units = number // 10 * 10, number % 10
    return [*digits, rf"{_TENS[tens]}[\s-]{_UNITS[units]}"] if tens in _TENS else digits


def _errors(article: Article, sentence: str, official: Official) -> tuple[Violation, ...]:
    """What is wrong with the count as the key has it, and where words blur it, also with it as a lower bound or about so many."""
    counts = [official.count]
    if _HEDGE.search(sentence) or official.count.high is None:
        low = official.count.low
        counts += [Count.at_least(low), Count.at_least(low + 1), Count.exactly(low), Count(low=low, high=low, approximate=True)]
        counts += [Count(low=0, high=low)]
    found: tuple[Violation, ...] = ()
    for count in counts:
        toll = Toll(quote=sentence, outcome=official.outcome, count=count)
        found = judge(article, [Incident(role=Role.main, tolls=[toll])]).errors
        if not found:
            break
    return found


def as_markdown(suite: str, found: FalseAlarms) -> Iterator[str]:
    """The table, line by line."""
    judged = found.judged
    yield f"| {suite} | official counts | carried by one sentence | refused | % | by |"
    yield "|---|---:|---:|---:|---:|---|"
    rows: Sequence[tuple[str, list[Judged]]] = [
        *((outcome.value, [one for one in judged if one.official.outcome is outcome]) for outcome in Outcome),
        ("**all**", judged),
    ]
    for name, row in rows:
        if row:
            bad = [one for one in row if one.errors]
            by = Counter(rule for one in bad for rule in {violation.rule for violation in one.errors})
            told = ", ".join(f"{rule} {number}" for rule, number in by.most_common())
            official = str(found.officials) if row is judged else ""
            yield f"| {name} | {official} | {len(row)} | {len(bad)} | {100 * len(bad) / len(row):.1f} | {told} |"
    if not judged:
        yield f"| **all** | {found.officials} | 0 | 0 | | |"
