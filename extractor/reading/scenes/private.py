"""Private: crimes of private people among themselves, which are no incidents where no group, public person or place has a part."""

from __future__ import annotations

import re

from extractor.reading.text.late import late
from extractor.reading.words.stems import marks, stems, whole_words

# What robbers, thieves and people who fall out with each other do.
_AMONG_THEMSELVES = (
    r"\b(?:armed\s+)?robber(?:s|y|ies)\b|\bburglar\w*|\bquarrel(?:led|s)?\b|\bbrawl\w*|\bjealous\w*|\bdrunk\w*|\bmade\s+off\s+with\b|\btakings\b"
    r"|\b(?:pub|bar|neighbours?['’]?|family|parking|road|drunken|car\s+park)\s+(?:row|argument|dispute|fight)\b|\b(?:row|argument|fight)\s+(?:\w+\s+){0,3}?(?:over|about|broke\s+out)\b"
)
_PRIVATE = late(
    rf"{_AMONG_THEMSELVES}|\bmugg(?:ed|ers?|ing)\b|\bdomestic\b|\bcash\b|\b(?:his|her)\s+own\s+life\b"
    r"|\b(?:his|her)\s+(?:\w+\s+){0,2}(?:wife|husband|girlfriend|boyfriend|lover)\b|\b(?:shot|shoots|hanged|stabbed|hangs)\s+(?:himself|herself)\b",
    re.IGNORECASE,
)
_CRIME = late(
    rf"{_AMONG_THEMSELVES}|\bmugg(?:ed|ers?|ings?)\b|\bneighbors?['’]?\s+(?:row|argument|dispute|fight)\b|\bhold-?up\b|\broad\s+rage\b"
    r"|\brobbed\s+(?:an?|the)\s+(?:[\w'’-]+\s+){0,2}(?:shop|store|supermarket|pawnshop|jewell\w+|tavern|restaurant|bar|home|house|man|woman|couple)\b"
    r"|\b(?:his|her)\s+(?:\w+\s+){0,2}(?:estranged\s+\w+|ex-\w+|lover)\b",
    re.IGNORECASE,
)
_PUBLIC = late(
    r"\b(?:gang\w*|militants?|militia\w*|rebels?|guerril\w+|insurgents?|terror\w*|soldiers?|troops|army|military|constables?|policem[ae]n|police\s+officers?|officers?|guards?|politic\w*|party|activists?|journalists?|reporters?|editors?|candidates?|mayors?|councillors?|ministers?|ministry|governors?"
    r"|judges?|prosecutors?|lawyers?|priests?|nuns?|imams?|pastors?|unionists?|leaders?|chiefs?|separatists?|extremis\w*|racis\w*|hate|cartels?|bandits?|kidnap\w*|abduct\w*|hostages?|bomb\w*|grenades?|explo\w+|mobs?|riot\w*|loot\w*|trib\w+|clans?|ethnic|sectarian|communal|community|communities|feud\w*|vendetta"
    r"|aid|relief|humanitarian|charit(?:y|ies)|agenc(?:y|ies)|medical\s+team|health\s+workers?|convoy|teachers?|election|protest\w*|refugees?|migrants?|settlers?|drugs?|traffickers?|school\w*|students?|pupils?|church|mosque|synagogue|temple|herders?|herdsmen|farmers|armed\s+group|massacre\w*|ambush\w*|rampage|random|crowd)\b",
    re.IGNORECASE,
)
_THEIRS = stems("robber burglar mugg quarrel brawl jealous drunk") | whole_words("row argument dispute fight off takings lover")
_PRIVATELY = _THEIRS | whole_words("domestic wife husband girlfriend boyfriend himself herself own cash")
_CRIMES = _THEIRS | whole_words("robbed hold holdup rage estranged ex")


def is_private(words: str) -> bool:
    """Whether the words speak of a crime of private people: a robbery, a quarrel, a family's dead, somebody's own hand."""
    return bool(marks(words) & _PRIVATELY) and _PRIVATE.search(words) is not None


def is_own_affair(words: str) -> bool:
    """Whether the words speak of a robbery or a quarrel, and of nobody and nothing public."""
    return bool(marks(words) & _CRIMES) and _CRIME.search(words) is not None and _PUBLIC.search(words) is None
