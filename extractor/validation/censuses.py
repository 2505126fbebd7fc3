"""Censuses: sentences that only count those of whose harm the words before tell: "There were nine of these", "They number 17"."""

from __future__ import annotations

import re

from extractor.reading.text.late import late
from extractor.validation.examination import Examination, TollInPlace
from schemas import Outcome

_BACK = 3  # sentences in which those are told of whom another one counts
_ASIDE = (
    r"(?:(?:perhaps|maybe|about|around|only|some|at\s+least|also|in\s+all|altogether"
    r"|(?:said|reported|thought|believed)\s+to\s+be)\s+)*"
)
# What a sentence says that tells nothing of them but their number, which stands right behind.
_COUNTED = late(
    rf"(?:\b(?:there|here)\s+(?:were|are|was|is|had\s+been|have\s+been|lay)|\b(?:they|these|those|who|which|all|it|that)\s+(?:(?:were|are|came\s+to|made|numbered|totall?ed|add\s+up\s+to|added\s+up\s+to)(?:\s+(?:in\s+all|up\s+to|together))?)"
    rf"|\b(?:i|we|he|she|they|you|one|[A-Z][\w'’-]+)\s+(?:\w+ly\s+)?(?:counted|made\s+it|saw|could\s+see|could\s+count|found|listed|noted)|\bnumber(?:ed|ing)"
    rf"|^\W*(?:in|on|among|amongst|beside|behind|under|beneath|by|next\s+to|inside|outside|with|beyond)\s+(?:[\w'’-]+\s+){{1,5}}?(?:were|are|lay|was))\s+{_ASIDE}$",
    re.IGNORECASE,
)
_IN_NUMBER = late(r"(?:\s+of\s+(?:them|these|those))?\s+(?:in\s+(?:number|all|total)|altogether|all\s+told)\b", re.IGNORECASE)
_CALLED_BY_THEIR_HARM: dict[Outcome, re.Pattern[str]] = {
    Outcome.killed: late(
        r"\b(?:bod(?:y|ies)|corpses?|remains|(?:the|these|those|her|his|its|their|our)\s+(?:\w+\s+)?dead|the\s+(?:slain|fallen|deceased|murdered)|victims?|coffins?|graves?|shrouds?|biers?|casualties|martyrs|death\s+toll|funerals?)\b"
        r"|\bbur(?:y|ied|ying)\s+(?:the|their|them)\b",
        re.IGNORECASE,
    ),
    Outcome.injured: late(
        r"\b(?:(?:the|these|those|his|her|its|their|our|more)\s+(?:\w+\s+)?(?:wounded|injured|hurt|burned|maimed)|casualties|victims?|stretchers?|patients?)\b",
        re.IGNORECASE,
    ),
    Outcome.abducted: late(
        r"\b(?:hostages?|captives?|abductees|prisoners?|the\s+(?:\w+\s+)?(?:kidnapped|abducted|captured|seized|taken)|kidnap\s+victims?)\b",
        re.IGNORECASE,
    ),
    Outcome.detained: late(
        r"\b(?:detainees?|prisoners?|the\s+(?:\w+\s+)?(?:arrested|detained|accused)|suspects?)\b", re.IGNORECASE
    ),
    Outcome.missing: late(r"\bthe\s+missing\b", re.IGNORECASE),
    Outcome.released: late(r"\bthe\s+(?:\w+\s+)?(?:freed|released|liberated)\b", re.IGNORECASE),
}
# Who did it, or who came: where these are told of nearer than the harmed, the number may be theirs.
_OTHERS = late(
    r"\b(?:gunm[ae]n|attackers?|assailants?|raiders?|rebels?|militants?|insurgents?|guerrillas?|bandits?|robbers?|kidnappers?|hijackers?|captors?|bombers?|killers|fighters|militiamen|terrorists?|mourners|rescuers"
    r"|neighbours|onlookers|marchers|protesters|crowd|patrol|column|convoy|searchers|volunteers)\b",
    re.IGNORECASE,
)
_EQUIPPED = late(
    r"[^.;]{0,30}?\b(?:armed|masked|hooded|mounted|motor-?(?:cycles|bikes)|horseback|horses|camels?|pick-?ups?|rifles|guns|Kalashnikovs|machetes|uniforms?|fatigues)\b",
    re.IGNORECASE,
)


# Who is told to be somewhere, or to be about something, is counted for that: "There were 30 soldiers on the roofs".
_PRESENT = late(
    r"\s+(?:(?:on|at|around|outside|near|inside)\s+(?:the|a|an|his|her|its|their)\b|guarding|waiting|standing|watching|looking|trying|working|living|left\b|present\b|at\s+work|in\s+(?:class|school|the\s+(?:class|crowd|queue|square)))",
    re.IGNORECASE,
)


def counts_those_harmed(examination: Examination, toll: TollInPlace, start: int, end: int) -> bool:
    """Whether the number between two offsets of the text only counts, and those whom the words before call by their harm: "He
    carried out the wounded. There were nine of these". Whoever did it may not be told of nearer.
    """
    named = _CALLED_BY_THEIR_HARM.get(toll.toll.outcome)
    reading = examination.reading
    number = reading.sentence_number_at(start)
    sentence = reading.sentences[number]
    counted = _COUNTED.search(examination.text[sentence.start : start]) or _IN_NUMBER.match(examination.text, end)
    if named is None or counted is None or _EQUIPPED.match(examination.text, end) or _PRESENT.match(examination.text, end):
        return False
    if named.search(examination.text, start, end):
        return True
    for one in reversed(reading.sentences[max(0, number - _BACK) : number + 1]):
        words = examination.text[one.start : min(one.end, start)]
        harmed = [found.end() for found in named.finditer(words)]
        others = [found.end() for found in _OTHERS.finditer(words)]
        if harmed or others:
            near = bool(harmed) and one.paragraph == sentence.paragraph and (not others or max(harmed) > max(others))
            return near and not _are_fewer(examination, toll, one.start, start)
    return False


def _are_fewer(examination: Examination, toll: TollInPlace, start: int, end: int) -> bool:
    """Whether the words between two offsets count fewer people harmed than the toll has: more than all of them cannot be some."""
    told = [
        one.count
        for one in examination.casualties_told()
        if start <= one.number_start < end and one.outcome is toll.toll.outcome and one.count is not None
    ]
    return bool(told) and all(count.high is not None and count.high < toll.toll.count.low for count in told)
