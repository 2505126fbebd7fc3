"""Pronouns: the one person of whom only "he" or "her" is said to have been killed or hurt, where nobody counts him."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.reading.harm.mentions import Mention
from extractor.reading.text.late import late
from extractor.reading.text.sentences import Sentence
from extractor.reading.words.stems import whole_words
from schemas import Count, Group, Outcome

PARTED = 9  # sentences, which may be of one word each, that one phrase goes through
_ONE = Count.exactly(1)
_HE_DIED = late(
    r"\b(?:he|she)\s+(?:later\s+|also\s+|too\s+)?(?:died|succumbed|bled\s+to\s+death|was\s+(?:pronounced|declared)\s+dead)\b(?!\s+in\s+(?:19|20)\d\d)",
    re.IGNORECASE,
)
_KILLED_HIM = late(
    r"\b(?:kill(?:ed|ing)|murder(?:ed|ing)|execut(?:ed|ing)|behead(?:ed|ing))\s+(?:him|her)\b(?!\s+(?:\w+\s+)?(?:and|father|mother|husband|wife|brother|sister|son|daughter|\w+s)\b|,)"
    r"|\b(?:shot|shooting|stabb?(?:ed|ing)|beat|beating|hack(?:ed|ing)|burn(?:ed|t|ing)|club(?:bed|bing))\s+(?:him|her)\s+(?:dead|to\s+death|fatally)\b",
    re.IGNORECASE,
)
_HIS_BODY = late(
    r"\b(?:his|her)\s+(?:[\w'’-]+\s+){0,2}?(?:body|corpse|remains)\s+(?:was|were|has\s+been|had\s+been|lay)\s+(?:later\s+|then\s+|\w+ly\s+)?(?:found|recovered|discovered|dumped|pulled|left|returned|lying)\b",
    re.IGNORECASE,
)
_KILLED_HIMSELF = late(
    r"\b(?:(?:killed|killing|shot)\s+(?:himself|herself)(?:\s+dead)?\b(?!\s+and\s+(?!wounding|injuring|hurting|maiming)(?:\w+\s+){0,3}?(?:\d|other|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a\b|an\b|his|her|at|least))|(?:took|taking|taken)\s+(?:his|her)\s+own\s+life\b)",
    re.IGNORECASE,
)
_BEFORE_HE_WAS_KILLED = late(
    r"\b(?:an?|the|one|lone)\s+(?:[\w'’-]+\s+){0,4}?(?:gunman|attacker|assailant|knifeman|man|shooter|bomber|militant|youth|driver|suspect|intruder|student|teenager)\b"
    r"[^.;]{3,160}?(?P<end>\bbefore\s+(?:he\s+was|she\s+was|being)\s+(?:\w+\s+)?(?:shot\s+dead|shot\s+and\s+killed|killed|gunned\s+down)|\bbefore\s+(?:[\w'’-]+\s+){1,4}?shot\s+(?:and\s+killed\s+)?(?:him|her)\s+dead)\b"
    r"|\b(?:an?|the)\s+(?:[\w'’-]+\s+){0,3}?(?:gunman|attacker|assailant|knifeman|shooter|bomber)\s+(?:whom|who\s+was)\s+(?:[\w'’-]+\s+){0,4}?(?:killed|shot\s+dead|shot\s+and\s+killed)\b",
    re.IGNORECASE,
)
_HE_WAS_HURT = late(
    r"\b(?:he|she)\s+(?:was|is|had\s+been|has\s+been)\s+(?:also\s+|later\s+|\w+ly\s+)?(?:wounded|injured|hospitali[sz]ed|hit\s+in\s+the|shot\s+in\s+the\s+(?:leg|arm|shoulder|hand|thigh|foot|stomach|abdomen|chest|back|neck|face))\b"
    r"(?![^.;]{0,80}\b(?:died|dead|killed|succumbed)\b)"
    r"|\b(?:he|she)\s+(?:(?:suffered|sustained|received)\s+(?:\w+\s+){0,3}?(?:wounds?|injur(?:y|ies)|burns|cuts|bruises)|(?:has|had|suffered|sustained)\s+an?\s+(?:broken|fractured|sprained)\s+\w+)\b"
    r"|\b(?:wound|injur)(?:ed|ing)\s+(?:him|her)\b(?!\s+(?:\w+\s+)?(?:and|father|mother|husband|wife|brother|sister|son|daughter|\w+s)\b|,)",
    re.IGNORECASE,
)
_ATTACKED = late(
    r"\b(?:shot|stabbed|hacked|beaten|beat|burned|bomb(?:ed)?|blast|explosion|exploded|gunmen|gunman|attacked|attackers?|ambushed|wounded|hit|struck|fire)\b",
    re.IGNORECASE,
)
_ATTACKER = late(
    r"\b(?:attack(?:ed|ers?|ing)|stabb(?:ed|ing)|opened\s+fire|gunm[ae]n|knifem[ae]n|bombers?|assailants?|shooters?|axem[ae]n)\b",
    re.IGNORECASE,
)
_POLICE_KILLED_HIM = late(
    r"\b(?:police(?:m[ae]n|woman)?|officers?|troopers?|troops|soldiers|guards?|marksm[ae]n|commandos|deputy|deputies|gendarmes|security\s+forces)\b[^.;]{0,90}?\b(?P<end>(?:shot|shooting)\s+(?:and\s+killed\s+)?(?:him|her)\s+(?:dead|to\s+death)"
    r"|(?:shot\s+and\s+)?kill(?:ed|ing)\s+(?:him|her)\b(?!\s+(?:\w+\s+)?(?:and|father|mother|husband|wife|brother|sister|son|daughter|\w+s)\b))",
    re.IGNORECASE,
)
_PERSON = whole_words("he she him her")
_SELF = whole_words("himself herself own")
_SLEW = whole_words("killed killing shot life")
_HIS, _BODY = whole_words("his her"), whole_words("body corpse remains")
_BEFORE, _SHOT = whole_words("before whom who"), whole_words("shot killed gunned")
_DIED = whole_words("died succumbed bled pronounced declared")
_KILLED = whole_words("killed killing murdered murdering executed executing beheaded beheading dead death fatally")
_HURT = whole_words(
    "wounded wounding injured injuring hospitalized hospitalised hit shot suffered sustained received wounds injuries injury burns"
    " broken fractured sprained"
)


class _Telling(NamedTuple):
    """Words that tell an outcome of a pronoun, and the words that they need; ``attacked``: an attack must be told before.
    ``group`` is that of the person.
    """

    outcome: Outcome
    words: re.Pattern[str]
    needed: int
    whom: int
    attacked: bool = False
    by: re.Pattern[str] = _ATTACKED
    group: Group = Group.everyone


_TELLINGS = (
    _Telling(Outcome.killed, _HE_DIED, _DIED, _PERSON, attacked=True),
    _Telling(Outcome.killed, _BEFORE_HE_WAS_KILLED, _SHOT, _BEFORE, group=Group.attackers),
    _Telling(Outcome.killed, _HIS_BODY, _BODY, _HIS),
    _Telling(Outcome.killed, _POLICE_KILLED_HIM, _KILLED, _PERSON, attacked=True, by=_ATTACKER, group=Group.attackers),
    _Telling(Outcome.killed, _KILLED_HIM, _KILLED, _PERSON),
    _Telling(Outcome.injured, _HE_WAS_HURT, _HURT, _PERSON, attacked=True),
    _Telling(Outcome.killed, _KILLED_HIMSELF, _SLEW, _SELF, group=Group.attackers),
)


def of_pronouns(text: str, sentences: Sequence[Sentence], marked: Sequence[int], known: Sequence[Mention]) -> Iterator[Mention]:
    """The one of "gunmen shot Mayor Ruiz. He died on the way", where the paragraph counts nobody to whom that happened."""
    spoken: set[int] = set()
    for telling in _TELLINGS:
        may_tell = [number for number, marks in enumerate(marked) if marks & telling.whom and marks & telling.needed]
        if not may_tell:
            continue
        counted = {
            sentences[one.sentence].paragraph
            for one in known
            if one.outcome is telling.outcome and one.count is not None and telling.group in (Group.everyone, one.group)
        }
        for number in may_tell:
            if sentences[number].paragraph in counted or (telling.outcome is Outcome.killed and number in spoken):
                continue
            told = telling.words.search(text, sentences[number].start, sentences[number].end)
            if told is None or (telling.attacked and not _is_attacked(text, sentences, number, told.start(), telling.by)):
                continue
            counted.add(sentences[number].paragraph)
            spoken.add(number)
            yield _mention(told, telling, number)


def _is_attacked(text: str, sentences: Sequence[Sentence], number: int, end: int, by: re.Pattern[str]) -> bool:
    """Whether an attack is told, in words that ``by`` finds, in the sentence up to ``end``, or in the one before."""
    return by.search(text, sentences[max(0, number - 1)].start, end) is not None


def _mention(told: re.Match[str], telling: _Telling, sentence: int) -> Mention:
    start = told.start("end") if told.groupdict().get("end") else told.start()
    return Mention(
        start,
        told.end(),
        start,
        told.end(),
        _ONE,
        telling.outcome,
        telling.group,
        sentence=sentence,
    )
