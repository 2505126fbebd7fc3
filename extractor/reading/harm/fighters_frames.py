"""Fighters' frames: how armies and newsrooms tell that fighters died without a word for killing."""

from __future__ import annotations

import re

from extractor.reading.harm.frame import ANY, BE, GAP, Frame
from extractor.reading.text.late import late
from extractor.reading.words.stems import stems, whole_words
from schemas import Outcome

_QUOTED = r"[\"“'‘]?"
_OUT_AFTER = late(
    rf"(?:{GAP}|\s+(?:who|that)\s+)(?:(?:{BE}){_QUOTED}(?:rendered\s+ineffective|put\s+out\s+of\s+action|taken\s+out\b(?!\s+(?:of|to|on|by\s+ambulance))|neutrali[sz]ed|liquidated|felled\s+by|dispatched\s+to\s+(?:hell|god))"
    rf"|(?:(?:have|has|had)\s+)?{_QUOTED}(?:f[ea]ll(?:en)?\s+(?:heroically|in\s+(?:the\s+)?(?:action|combat|battle|clash|fighting|line\s+of\s+duty)|on\s+the\s+field\s+of|a\s+hero['’]?s\s+death)|fell\s+a\s+hero['’]s\s+death|went\s+to\s+their\s+virgins))",
    re.IGNORECASE,
)
_OUT = late(
    r"\b(?:neutrali[sz](?:ed|ing)|(?:eliminat|liquidat|annihilat|exterminat)(?:ed|ing))[\"”'’]\s+(?:(?:at\s+least|another|some|about|the|over)\s+)*$",
    re.IGNORECASE,
)
_FEW = late(r"^(?!(?:hundreds|thousands|dozens|scores)\b)", re.IGNORECASE)
FIGHTERS_SUBJECTS = (
    Frame(
        Outcome.killed,
        ANY,
        _OUT_AFTER,
        stems("neutrali liquidat") | whole_words("rendered put taken felled dispatched fell fallen went"),
    ),
)
FIGHTERS_OBJECTS = (Frame(Outcome.killed, _OUT, ANY, stems("neutrali eliminat liquidat annihilat exterminat"), who=_FEW),)
