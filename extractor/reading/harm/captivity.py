"""Captivity: those of whom pronouns say that they were taken or came free, and those who were taken along with somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.reading.harm.mentions import Mention
from extractor.reading.numbers.numerals import numeral
from extractor.reading.text.late import late
from extractor.reading.text.sentences import Sentence
from extractor.reading.text.tokens import tokenise
from extractor.reading.words.stems import stems, whole_words
from schemas import Count, Group, Outcome

BACK = 2  # sentences before a pronoun in which those are told of for whom it stands
NEAR = 60  # code points around a figure of people taken in which one of them is named
_ONE = Count.exactly(1)
_ANYBODY = frozenset(
    "he she they it we all both others police two three four five six seven eight nine ten one some most".split()
)
_HELD = frozenset({Outcome.abducted, Outcome.detained})
_SOON = r"(?:later\s+|then\s+|also\s+|all\s+|both\s+|eventually\s+|finally\s+|since\s+|\w+ly\s+){0,2}"
_BEEN = rf"(?:was|were|has\s+been|have\s+been|had\s+been)\s+{_SOON}(?:being\s+)?"
_CAME_FREE = rf"{_BEEN}(?:released|freed|liberated|rescued|set\s+free|let\s+go|allowed\s+to\s+(?:go|leave))\b(?!\s+(?:from\s+(?:the\s+)?hospital|to\s+(?:the\s+)?(?:press|public|media)))"
_FREED = late(
    rf"\b(?:(?P<one>he|she)|(?P<all>they|all(?:\s+of\s+them)?|both(?:\s+(?:men|women|of\s+them))?))\s+{_CAME_FREE}", re.IGNORECASE
)
_FROM_HOME = r"(?:from|off|out\s+of)\s+(?:the\s+|an?\s+|his\s+|her\s+|their\s+)?(?:\w+\s+)?(?:homes?|house|office|car|vehicle|bus|boat|farm|ranch|village|camp|school|church|clinic|hotel|street|bed|shop|workplace)\b"
_BY_MEN = r"by\s+(?:\w+\s+){0,3}?(?:men|gunm[ae]n|rebels|militants|kidnappers|guerrillas|bandits|attackers|assailants|tribesmen|captors)\b"
# Somebody named, who was told of as taken before: "Mr Weber was let go at the border".
_NAMED_FREE = late(
    rf"\b(?:(?:Mr|Mrs|Ms|Miss|Dr|Father|Sister|Sheikh|Capt|Lt|Col|Sgt)\b\.?\s+)?(?P<name>[A-Z][\w'’-]+)(?:,[^,.;]{{1,60}},)?\s+"
    rf"(?i:{_CAME_FREE}|(?:was|were)\s+{_SOON}let\s+(?:go|out)\b|(?:had\s+|has\s+)?{_SOON}(?:escaped\b(?!\s+(?:un|with|death|injur|harm))|slipped\s+away|ran\s+(?:off|away)|came\s+(?:back|free|home)|walked\s+free|regained\s+(?:his|her)\s+freedom)\b)"
)
# Two people by their names: "Olga Karaj, 29, and Yan Rudak, 34, were detained".
_FULL_NAME = r"(?:[A-Z][\w'’-]+\s+){1,3}[A-Z][\w'’-]+(?:,\s+\d{1,2},|\s+\(\d{1,2}\))?"
_BOTH = late(
    rf"(?:[A-Z][a-z]+s\s+)?{_FULL_NAME}\s+and\s+{_FULL_NAME}\s+"
    rf"(?i:were\s+{_SOON}(?:(?P<held>arrested|detained|jailed)|(?P<taken>kidnapped|abducted)|(?P<free>released|freed|set\s+free))\b)(?!\s+by\s+no)"
)
_TAKEN = late(
    rf"\b(?:he|she)\s+{_BEEN}(?:(?:abducted|kidnapped|snatched)\b|(?:seized|taken|dragged|led\s+away|captured)\s+(?:hostage\b|{_BY_MEN}|(?:{_FROM_HOME}\s+)(?=[^.;]{{0,40}}?{_BY_MEN})))",
    re.IGNORECASE,
)
_NUMBER = r"(?:\d{1,2}|[a-z]+)"
_ALONG = late(
    r"\b(?P<verb>(?:was|were|been)\s+(?:seized|kidnapped|abducted|snatched|captured|taken\s+hostage)\b[^.;]{0,70}?\s(?:together\s+|along\s+)?with)\s+"
    rf"(?P<first>an?|another|his|her|one|{_NUMBER})\s+(?P<what>(?!and\b)[\w'’-]+(?:\s+(?!and\b)[\w'’-]+){{0,2}})"
    rf"(?:\s+and\s+(?P<second>an?|another|his|her|one|two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}})\s+(?P<other>[\w'’-]+))?",
    re.IGNORECASE,
)
_SINGLE = late(r"(?:\b(?:he|she)|\b[A-Z][\w'’-]+(?:,[^,.;]{1,50},)?)\s*$")
_TOOLS = late(
    r"\b(?:guns?|rifles?|knives?|knife|weapons?|force|help|million|dollars|ease|pesos|hands|money|cash|cards?)\b", re.IGNORECASE
)
_ARTICLES = frozenset("a an another his her one".split())
_FREES = whole_words("released freed liberated rescued free go leave")
_PAIRED = whole_words("arrested detained jailed kidnapped abducted released freed set")
_RETURNS = _FREES | whole_words("let escaped slipped ran came walked regained")
_TAKES = whole_words("abducted kidnapped snatched seized taken dragged led captured")
_WITH, _WHOM = whole_words("with"), whole_words("he she they all both")
_SEIZED = stems("seized kidnapp abduct snatched captured taken")


def captivity(text: str, sentences: Sequence[Sentence], marked: Sequence[int], known: Sequence[Mention]) -> Iterator[Mention]:
    """The figures of people taken, or come free, whom a pronoun or a companion counts: "They were released on Tuesday", where three
    were kidnapped before; "He was seized with two colleagues", who were three.
    """
    of_whom = any(marks & _PAIRED or (marks & (_FREES | _TAKES) and marks & (_WHOM | _WITH)) for marks in marked)
    if not of_whom and not (any(one.outcome in _HELD for one in known) and any(marks & _RETURNS for marks in marked)):
        return
    held = [one for one in known if one.outcome in _HELD and one.count is not None and one.count.low and not one.part]
    free = {one.sentence for one in known if one.outcome is Outcome.released and one.count is not None}
    taken = {sentences[one.sentence].paragraph for one in held}
    for number, marks in enumerate(marked):
        bounds = sentences[number].start, sentences[number].end
        if marks & _WITH and marks & _SEIZED and (together := _together(text, number, bounds)) is not None:
            held.append(together)
            taken.add(sentences[number].paragraph)
            yield together
        if marks & _PAIRED and (both := _by_names(text, number, bounds, known)) is not None:
            held += [both] if both.outcome in _HELD else []
            yield both
        if marks & _RETURNS and number not in free and (named := _freed_by_name(text, number, bounds, held)) is not None:
            free.add(number)
            yield named
        if not marks & _WHOM:
            continue
        if marks & _TAKES and sentences[number].paragraph not in taken and (told := _TAKEN.search(text, *bounds)) is not None:
            one = _mention(told.span(), _ONE, Outcome.abducted, number)
            held.append(one)
            yield one
        if marks & _FREES and number not in free and (told := _FREED.search(text, *bounds)) is not None:
            yield from _freed(told, number, held)


def _freed(told: re.Match[str], number: int, held: Sequence[Mention]) -> Iterator[Mention]:
    """Those come free for whom a pronoun stands: the ones taken last before it, where it may mean them."""
    before = [one for one in held if one.end <= told.start() and number - BACK <= one.sentence <= number]
    if not before:
        return
    last = max(before, key=lambda one: one.end)
    if last.count is None:
        return
    if told["one"]:
        yield _mention(told.span(), _ONE, Outcome.released, number)
    elif last.count.low > 1:
        yield _mention((last.start, told.end()), last.count, Outcome.released, number)


def _by_names(text: str, number: int, bounds: tuple[int, int], known: Sequence[Mention]) -> Mention | None:
    """The two whom a sentence names at its beginning, where no figure counts them."""
    told = _BOTH.match(text, *bounds)
    if told is None:
        return None
    outcome = Outcome.detained if told["held"] else Outcome.abducted if told["taken"] else Outcome.released
    counted = any(one.sentence == number and one.outcome is outcome and one.count is not None for one in known)
    return None if counted else _mention(told.span(), _ONE + _ONE, outcome, number)


def _freed_by_name(text: str, number: int, bounds: tuple[int, int], held: Sequence[Mention]) -> Mention | None:
    """The one who came free by whose name somebody taken before was called."""
    told = _NAMED_FREE.search(text, *bounds)
    if told is None:
        return None
    name = told["name"]
    taken = any(name in text[max(0, one.start - NEAR) : one.end + NEAR] for one in held if one.end <= told.start())
    return _mention(told.span(), _ONE, Outcome.released, number) if taken and name.lower() not in _ANYBODY else None


def _together(text: str, number: int, bounds: tuple[int, int]) -> Mention | None:
    """Somebody and those with whom he was taken, as one sum."""
    told = _ALONG.search(text, *bounds)
    if told is None or _TOOLS.search(told["what"]) is not None or _SINGLE.search(text, bounds[0], told.start()) is None:
        return None
    first, second = _value(told["first"]), _value(told["second"]) if told["second"] else 0
    if first is None or second is None:
        return None
    return _mention(told.span(), Count.exactly(1 + first + second), Outcome.abducted, number)


def _value(word: str) -> int | None:
    """How many people the word counts; None where it is no number."""
    if word.lower() in _ARTICLES:
        return 1
    number = numeral(tokenise(word), 0)
    return None if number is None or number.vague else number.count.low


def _mention(span: tuple[int, int], count: Count, outcome: Outcome, sentence: int) -> Mention:
    start, end = span
    return Mention(
        start,
        end,
        start,
        end,
        count,
        outcome,
        Group.everyone,
        sentence=sentence,
    )
