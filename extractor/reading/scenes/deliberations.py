"""Deliberations: what a title and a lead say that states, parties and assemblies weigh, agree or ban, which is no incident."""

from __future__ import annotations

import re

from extractor.reading.text.late import late
from extractor.reading.words.stems import marks, stems, whole_words

LEAST = 2  # different words for what is weighed

_BODIES = late(
    r"\b(?:council|parliament|cabinet|ministers?|governments?|envoys?|diplomats?|delegat\w+|negotiators?|mediators?|lawmakers|deputies|senat\w+|congress|assembly|house\s+of\s+chiefs|chiefs|commission|conciliator|bloc|union|summit)\b",
    re.IGNORECASE,
)
_WEIGHED = late(
    r"\b(?:weigh(?:s|ed|ing)?|adjourn\w*|approv\w+|initial(?:led|ed)|sign(?:s|ed|ing|ature)|debat\w+|vot(?:es?|ed|ing)|adopt\w*|drafts?|resolution|agenda|talks|consultations|summit|session|negotiat\w+|accord|treaty|communiqu\w+|policy|bill|budget|mandate"
    r"|pact|agree(?:s|d|ment)?|split\s+on|set(?:s|ting)?\s+a\s+date|ban(?:ned|s)?|propos\w+|democratization|elections?|pledg\w+|donors?|sanctions|reform\w*|cleared)\b",
    re.IGNORECASE,
)
_BODY_WORDS = stems("delegat senat") | whole_words(
    """council parliament cabinet minister ministers government governments envoy envoys diplomat diplomats negotiator negotiators
    mediator mediators lawmakers deputies congress assembly chiefs commission conciliator bloc union summit"""
)


def is_deliberation(words: str) -> bool:
    """Whether the words speak of an assembly or of states that weigh something, in several words for it."""
    if not marks(words) & _BODY_WORDS or _BODIES.search(words) is None:
        return False
    return len({match.group().lower()[:5] for match in _WEIGHED.finditer(words)}) >= LEAST
