"""Openings: the words with which a sentence goes over to another event than those told before."""

from __future__ import annotations

import re

from extractor.reading.text.late import late
from extractor.reading.words.stems import whole_words

# What opens another event, wherever the one before was: "Elsewhere, a landmine", "In a separate incident".
ANEW = late(
    r"\W*(?:elsewhere\b|separately\b|in\s+(?:a\s+|an\s+|other\s+|another\s+)(?:(?:separate|other|unrelated|similar)\s+)?(?:\w+\s+)?(?:incident|attack|violence|development|blast|bombing|shooting|raid|ambush|clash|case|operation)s?\b"
    r"|in\s+(?:a\s+)?(?:separate|another|other|unrelated)\b)",
    re.IGNORECASE,
)
# What opens another event where it names a town of its own: "Later on Monday, a bomb in Kara".
SEQUEL = late(
    r"[^.;]{0,60}?\b(?:later\s+(?:in\s+the\s+day|on\s+\w+|that\s+(?:day|night|evening))|(?:hours|minutes)\s+(?:later|earlier|before|after\s+that)|in\s+the\s+(?:evening|afternoon)|(?:on\s+)?the\s+same\s+(?:day|night|morning|evening)|meanwhile|also\s+(?:on\s+\w+|yesterday|last\s+night)"
    r"|another\s+(?:\w+\s+)?(?:attack|blast|bomb|bombing|explosion|raid|incident|group|convoy))\b",
    re.IGNORECASE,
)
# "The next day gunmen shot dead four men", "In the same city, two policemen were stabbed": another time or spot, and somebody not
# yet told of. What the hurt died of, and who was found, go on with what was told.
_THEN = (
    r"(?:on\s+|in\s+)?the\s+(?:next|following|previous|preceding)\s+(?:day|morning|afternoon|evening|night|week|month)"
    r"|(?:on\s+|in\s+)?the\s+(?:day|evening|night|week|month|year)\s+(?:before|after)|(?:(?:about|just|only|barely)\s+)?(?:an?|one|two|three|four|five|six|ten|some|several|\d+)\s+(?:\w+\s+)?(?:hours?|days?|weeks?)\s+(?:later|earlier|before|afterwards)"
    r"|(?:an?|one|two|three|four|five|six|\d+)\s+(?:hours?|days?|weeks?|months?)\s+(?:before|after)\s+the\s+\w+(?:\s+(?:in|on|at|of|near)\s+[^,.;]{1,40})?"
    r"|hours\s+(?:later|earlier)|(?:later\s+)?in\s+the\s+(?:evening|afternoon|night)|(?:on\s+)?the\s+same\s+(?:day|night|morning|evening|afternoon)"
    r"|in\s+the\s+(?:same\s+(?:city|town|province|district|region|state|county|area|hours)|capital)|on\s+another\s+\w+"
)
_SOMEBODY = (
    r"(?:(?:an?|another|unknown|unidentified|suspected|armed|masked|gun\w+|rebels|militants|insurgents|fighters|attackers|troops|soldiers|mortars?|shells|rockets|missiles|bombs|explosives|men|more\s+than|at\s+least"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|dozens|several)\s+)(?!(?:second|third|fourth|further)\b|(?:\w+\s+){0,2}?of\s+(?:the|them|those|these|his|her|its|their)\b)"
    r"(?![^.;]{0,60}\b(?:died|succumbed|(?:was|were)\s+(?:found|freed|released|rescued|arrested|detained|let\s+go|set\s+free))\b)"
)
AFRESH = late(rf"\W*(?:{_THEN}),?\s+{_SOMEBODY}", re.IGNORECASE)
# "He is suspected of being involved in a mortar attack that killed two": what somebody is charged with besides what is told of him.
_CHARGED = late(
    r"\b(?:linked\s+to|(?:accused|suspected)\s+of|responsible\s+for|involved\s+in|wanted\s+(?:for|in)|behind)\s+(?:[\w-]+\s+){0,4}?(?:an?|several|numerous|many|multiple|other|previous|past|two|three)"
    r"\s+(?:[\w()'’-]+\s+){0,5}?(?:attacks?|bombings?|killings?|raids?|shootings?|murders?|blasts?|kidnappings?|assassinations?|ambush(?:es)?|explosions?)\b",
    re.IGNORECASE,
)
_CHARGES = whole_words("linked accused suspected responsible involved wanted behind")
# "In Lisbon a spokesman of the rebels denied that civilians had been attacked": where somebody takes a stand, not where it happened.
STANDING = late(
    r"\W*(?:Speaking\s+)?(?:[Ii]n|[Ff]rom)\s+[A-Z][\w'’.-]*(?:[ ,]{1,2}[A-Z][\w'’.-]*){0,3},?\s[^.;:]{3,120}?\b(?:denie[sd]|condemn(?:s|ed)|call(?:s|ed)\s+(?:on|for|the|it)|claim(?:s|ed)|blame[sd]|accuse[sd]|welcome[sd]|vow(?:s|ed)|warn(?:s|ed)"
    r"|urge[sd]|expresse[sd]|promise[sd]|reject(?:s|ed)|dismisse[sd]|appeal(?:s|ed)|sa(?:id|ys)\s+(?:that\s+)?(?:he|she|it|they|we|its|his|her|their)(?!\s+(?:had|has|have)\b(?!\s+no))|put)\b"
)


def goes_over(text: str, stretch: tuple[int, int], marks: int) -> bool:
    """Whether a stretch of a sentence, whose words have these marks, goes over to another time or spot, or to what somebody is
    charged with besides.
    """
    if AFRESH.match(text, stretch[0]) is not None:
        return True
    return bool(marks & _CHARGES) and _CHARGED.search(text, *stretch) is not None
