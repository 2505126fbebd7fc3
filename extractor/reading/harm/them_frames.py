"""Them frames: what befell people of whom the clause goes on only as "them": "pulled three farmers off a lorry and shot them"."""

from __future__ import annotations

import re

from extractor.reading.harm.frame import NUMBERED, Frame
from extractor.reading.text.late import late
from extractor.reading.words.stems import whole_words
from schemas import Outcome

# Between them and what was done to them nobody else is counted, whom "them" might mean.
_NUMBER = r"(?<!\bof\s)(?<!\bin\s)(?<!\bto\s)(?<!\bfrom\s)(?<!\binto\s)(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several)\b)"
_ON = (
    rf"(?:(?!\b(?:{_NUMBER}|(?:others?|who|whom|that|said|but|not|if|when|while|after)\b))[^.;:()]){{0,90}}?"
    r"\b(?:and|then|before)\s+(?:(?:then|later|also|\w+ly)\s+){0,2}"
)
_THEM = r"\s+(?:(?:all|both|each)\s+of\s+)?them\b"
_PAST = r"(?:[a-z]{3,}ed|took|caught|led|held|found|drove|brought|hit|threw|beat|bound|met|overtook)(?:\s+(?:up|away|out|off|down)){0,2}"
_GOT_HOLD = late(rf"\b{_PAST}{NUMBERED}", re.IGNORECASE)
_LED_AWAY = late(
    rf"\b(?:lined\s+up|dragged|pulled|hauled|took|led|herded|marched|forced|rounded\s+up|singled\s+out|picked\s+out|blindfolded)(?:\s+(?:away|out|off|aside))?{NUMBERED}",
    re.IGNORECASE,
)
_KILLED_THEM = late(
    rf"{_ON}(?:(?:kill|murder|execut|behead|massacr|slaughter|lynch|hang)(?:ed|ing){_THEM}(?!\s+(?:off|in\s+effigy)\b)"
    rf"|(?:shot|shooting|hack(?:ed|ing)|beat(?:ing)?|ston(?:ed|ing)|burn(?:ed|t|ing)|stabb(?:ed|ing)|club(?:bed|bing)){_THEM}\s+(?:dead|to\s+death|alive)\b)",
    re.IGNORECASE,
)
_SHOT_THEM = late(
    rf"{_ON}(?:shot|shooting|machine-?gunn(?:ed|ing)){_THEM}(?!\s+(?:in\s+the\s+(?:leg|foot|knee|arm)|with\s+rubber)\b)",
    re.IGNORECASE,
)
_HURT_THEM = late(rf"{_ON}(?:wound|injur)(?:ed|ing){_THEM}(?!\s+(?:fatally|mortally)\b)", re.IGNORECASE)
_THEIRS = whole_words("them")

THEM_OBJECTS = (
    Frame(
        Outcome.killed,
        _GOT_HOLD,
        _KILLED_THEM,
        _THEIRS,
        whole_words(
            "killed killing murdered murdering executed executing beheaded beheading massacred massacring slaughtered slaughtering lynched lynching hanged hanging dead death alive"
        ),
    ),
    Frame(Outcome.killed, _LED_AWAY, _SHOT_THEM, _THEIRS, whole_words("shot shooting machinegunned")),
    Frame(Outcome.injured, _GOT_HOLD, _HURT_THEM, _THEIRS, whole_words("wounded wounding injured injuring")),
)
