"""Replies: where those who are accused of a deed answer that they did not do it, in whatever words and by whichever part of their name.

``claims`` and ``accounts`` need the speaker's whole name before a usual verb. Of somebody whom the text has accused a word is enough:
"a spokesman for the Tigers called this slander", "the army spokesman rejected that".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractor.reading.scenes.reading import Reading
from extractor.reading.text.late import late
from extractor.reading.words.stems import stems, whole_words

REACH = 6  # sentences behind an accusation in which it is answered
SHORTEST = 4  # letters of a word that stands for a name
_CHARGE = r"(?:accounts?|accusations?|allegations?|charges?|claims?|reports?|suggestions?|insinuations?|blame|idea|responsibility|involvement|versions?|testimon(?:y|ies)|complaints?)"
_IT = rf"(?:it|this|that|them|(?:the|any|all|such|these|those|his|her|their)\s+(?:[\w'’-]+\s+){{0,3}}?{_CHARGE})"
_FALSE = r"(?:baseless|groundless|unfounded|false|untrue|absurd\w*|ridiculous|nonsense|lies?|slander\w*|fabricat\w+|propaganda|irresponsible|malicious|laughable|inventions?|smears?|rubbish|libel\w*|fake)"
_NONE = r"(?:no|not|nothing|never|neither|only)"
_PART = (
    r"(?:part|hand|role|unit|patrol|troops|men|fighters|forces|aircraft|planes|sorties|guns?|knowledge|involv\w+|respons\w+|fir(?:e|ed|ing)|kill\w*|attack\w*|carr\w+|target\w*|bomb\w*|shell\w*|shot|str[iu]\w+"
    r"|detain\w*|arrest\w*|hold\w*|held|took|taken|laid|plant\w*|to\s+do|there|in\s+the\s+area|active|operat\w*|tear\s+gas|rubber|blanks|warning)"
)
_REJECTS = late(
    rf"\b(?:den(?:y|ies|ied)\b(?!\s+(?:access|entry|them|him|her|permission|visas?|bail|food|aid|treatment|medical))|(?:reject|dismiss|refut|repudiat|disput)(?:s|es|ed|e)\s+(?:\w+ly\s+)?{_IT}\b"
    r"|(?:disavow|disown|disclaim)\w*|distanc(?:ed|es)\s+(?:it|them)sel\w+"
    rf"|(?:call|describ|term|brand|dismiss)(?:s|es|ed)\s+{_IT}\s+(?:as\s+)?(?:an?\s+|pure\s+|all\s+)?[\"“]?(?:[\w'’-]+\s+){{0,3}}?{_FALSE}"
    rf"|(?:said|says|insist\w*|maintain\w*|told\s+\w+)\b[^.;]{{0,60}}?\b(?:it|they|he|she|we|there|(?:its|his|her|their|our)\s+[\w-]+)\s+(?:had|have|has|was|were|did|do|used|laid)\s+(?:[\w-]+\s+){{0,2}}?[\"“]?{_NONE}\b(?=[^.;]{{0,50}}?\b{_PART}\b))",
    re.IGNORECASE,
)
_NO_REPLY = late(r"\b(?:not|neither|nor|nobody|no\s+one|never|yet\s+to)\b[^,;]{0,30}$", re.IGNORECASE)
_ANSWERING = stems(
    "den reject dismiss refut repudiat disput disavow disown disclaim distanc call describ term brand"
) | whole_words("said says told insisted insists maintains maintained")
# Words in names that many names share.
_COMMON = frozenset(
    """army front movement forces force group rebels national liberation people's revolutionary party state united islamic democratic popular
    union council brigade brigades command fighters militants gunmen members guerrillas soldiers troops police military militia militias
    government armed security defence defense republic""".split()
)


def reply(reading: Reading, names: Iterable[str], at: int) -> tuple[int, int] | None:
    """Where those who bear one of these names say that they did not do what they are accused of at this offset; None where they do not."""
    words = {word for name in names for word in _telling(name)}
    if not words:
        return None
    speaker = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words)))})\b", re.IGNORECASE)
    number = reading.sentence_number_at(at)
    for place in range(number, min(len(reading.sentences), number + REACH)):
        sentence = reading.sentences[place]
        if not reading.marks[place] & _ANSWERING:
            continue
        start = max(sentence.start, at) if place == number else sentence.start
        for said in _REJECTS.finditer(reading.text, start, sentence.end):
            who = speaker.search(reading.text, start, said.start())
            if who is not None and _NO_REPLY.search(reading.text, who.end(), said.start()) is None:
                return who.start(), said.end()
    return None


def _telling(name: str) -> Iterator[str]:
    """The words by which a name can be told: those that few names share, or all of one that has no others."""
    words = re.findall(r"[\w'’-]+", name)
    rare = [word for word in words if word[0].isupper() and len(word) >= SHORTEST and word.casefold() not in _COMMON]
    rare += [word for word in words if word.isupper() and len(word) > 1]
    yield from rare or words[-1:]
