"""Frame: what a clause says of people by the words on either side of them, and the words that such clauses share."""

from __future__ import annotations

import re
from typing import NamedTuple

from extractor.reading.text.late import late
from schemas import Outcome

ADVERBS = r"(?:(?:also|later|then|still|already|currently|all|both|each|now|since|reportedly|being|been|immediately|subsequently|either|\w+ly)\s+){0,3}"
BE = rf"(?:was|were|is|are|be|had\s+been|has\s+been|have\s+been|got|remain(?:s|ed)?|lay|lie|lies)\s+{ADVERBS}"
# "were overcome by smoke and", "was dragged from his house and"
AFTER_ANOTHER = rf"(?:{BE}\w+(?:ed|en|me|ot|rt|wn)\s+(?:(?!and\b|died\b|killed\b)[\w'’-]+\s+){{0,6}}?and\s+)?"
# "was dragged from his house and driven", "was driven"
PASSIVE = rf"(?:{AFTER_ANOTHER}{BE}|{BE}\w+(?:ed|en|me|ot|rt)\s+(?:(?!and\b|died\b|killed\b)[\w'’-]+\s+){{0,6}}?and\s+)"
# "a woman caught in the crossfire", "a nurse, 34,", "two passengers of a bus", "six people (two of them women)"
GAP = (
    r"(?:-in-law\b)?\s*(?:\([^()]{1,60}\)|\)|[-–—](?:\s[^-–—()]{1,60}\s[-–—])?(?=\s)|(?:of|aged)\s+\d+)?"
    r"(?:\s+(?:of|on|in|at|for|from|near|aboard|inside|outside)\s+(?:(?!was\b|were\b|are\b|is\b|which\b|and\b|but\b|when\b|after\b|by\b|who\b|died\b|dead\b|killed\b|said\b)[\w'’-]+\s+){0,6}?[\w'’-]+(?=[\s,]))??"
    r"(?:,(?!\W*said\b)[^,;]{1,60}(?:,\s+\d{1,2})?(?:,\s+of\s+[^,.;]{1,40})?(?:,\s+(?:who|\w+ing)\s+[^,.;]{1,60})?,|,|\s+(?:caught|hit|trapped|travell?ing|riding|standing|working|passing|sleeping|living|sitting|injured|hurt|wounded|walking|guarding|\w+ing|taken|held|(?!killed|died|murdered|lynched|executed|injured|(?:describ|advis|announc|claim|report|confirm|add|explain|warn|stat)ed)\w+ed|who|whose|which)\s+"
    r"(?:(?!was\b|were\b|died\b|killed\b|not\b|but\b|that\b|said\b)[\w'’-]+\s+){0,11}?[\w'’-]+(?:,(?!\W*said\b)[^,;]{1,60}(?:,\s+\d{1,2})?,)?(?=\s)"
    r"|\s+(?:who|that|which)\s+(?:was|were|had)\s+(?:\w+ing|with|in|at|on|aboard|near|inside)\s+(?:(?!was\b|were\b|died\b|killed\b|and\b)[\w'’-]+\s+){0,7}?[\w'’-]+(?=\s))?\s+"
)
# Words between a verb and the number of its object.
NUMBERED = r"\s+(?:(?:at\s+least|another|some|about|around|nearly|almost|the|up\s+to|more\s+than|over|their|his|its|all)\s+)*$"
# "was taken to hospital suffering from shock" harms nobody.
NO_SHOCK = r"(?!\s+(?:suffering\s+(?:from\s+)?|with\s+|for\s+|in\s+)(?:\w+\s+)?shock\b(?!\s+and\b))"
ANY = late(r"")


class Frame(NamedTuple):
    """What befell the people between the words ``before`` and ``after``, where a sentence has one of the ``words`` and one ``more``,
    and the people are called by what ``who`` finds; where ``report`` is given, only in a report with one of its words.
    """

    outcome: Outcome
    before: re.Pattern[str]
    after: re.Pattern[str]
    words: int
    more: int = -1
    who: re.Pattern[str] = ANY
    report: int = -1
