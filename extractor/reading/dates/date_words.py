"""The words that news English writes dates with, and the parts of the patterns that find them in lower-cased text."""

from __future__ import annotations

import re
from collections.abc import Iterable

MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan;february feb;march mar;april apr;may;june jun;july jul;august aug;september sept sep;"
        "october oct;november nov;december dec".split(";"),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        "monday mon;tuesday tues tue;wednesday weds wed;thursday thurs thur thu;friday fri;saturday sat;sunday sun".split(";")
    )
    for name in names.split()
}
ORDINALS = {
    name: number
    for number, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth "
        "twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(),
        start=1,
    )
}
NUMBERS = {
    name: number
    for number, names in enumerate(
        "zero;a an one the;two couple;three;four;five;six;seven;eight;nine;ten;eleven;twelve dozen;thirteen;fourteen;"
        "fifteen;sixteen;seventeen;eighteen;nineteen;twenty".split(";")
    )
    for name in names.split()
}
ONES = "one two three four five six seven eight nine".split()
TENS = {name: 10 * number for number, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
# Month and day. "christmas" alone is no day in "the Christmas market": see BARE_FEASTS.
FEASTS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "new year's night": (1, 1),
    "new year's": (1, 1),
    "orthodox christmas": (1, 7),
    "valentine's day": (2, 14),
    "international women's day": (3, 8),
    "st patrick's day": (3, 17),
    "st. patrick's day": (3, 17),
    "nowruz": (3, 21),
    "newroz": (3, 21),
    "may day": (5, 1),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "all souls' day": (11, 2),
}
# Days from Easter Sunday.
EASTER_FEASTS = {
    "easter": 0,
    "ascension day": 39,
    "pentecost": 49,
}
# Month and day of the Islamic calendar; a day of None is the whole month.
ISLAMIC_FEASTS: dict[str, tuple[int, int | None]] = {
    "ashura": (1, 10),
    "ashoura": (1, 10),
    "arbaeen": (2, 20),
    "arba'een": (2, 20),
    "mawlid": (3, 12),
    "ramadan": (9, None),
    "ramadhan": (9, None),
    "ramazan": (9, None),
}
# "Eid al-Fitr", "Eid-ul-Adha"; "Eid" alone is the nearer of the two.
EID = r"eid(?:[\s-]{0,2}(?:al|ul|ud|el)?[\s-]{1,2}(?:fitr|adha|azha|zuha))?"
# Feasts of whose day only "at Christmas", "two days before Easter" and the like speak.
BARE_FEASTS = frozenset(
    {
        "christmas",
        "new year's",
        "easter",
        "pentecost",
        "thanksgiving",
        "eid",
        "ramadan",
        "ramadhan",
        "ramazan",
        "ashura",
        "ashoura",
    }
)


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


# A hard-wrapped line may end inside a date; a paragraph may not.
S = r"(?:[^\S\n]{1,4}(?:\n[^\S\n]{0,8})?|\n[^\S\n]{0,8})"
MONTH = rf"(?:{any_of(MONTHS)}\b(?:(?<=\b[a-z]{{3}})(?<!may)\.|(?<=sept)\.)?)"
WEEKDAY = any_of(name for name in WEEKDAYS if name.endswith("day"))
DAY = rf"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|d)?(?![\w%$]|[.,:]\d|/\d+/|/\d{{3}})|{any_of(ORDINALS)}\b)"
YEAR = r"(?:1[89]|20)\d\d(?![\w%]|[,.]\d)"
# "in '98", "3 Jan 90"; after "on 5 September 32 villagers" it counts somebody.
SHORT_YEAR = rf"(?:'\d\d|\d\d(?!{S}(?!(?:as|was|has|is|his|its|this)\b)(?:people|persons|[a-z]*(?:men|women|children)|[a-z]+s)\b))(?![\w%:]|[-.,]\d)"
JOIN = rf"(?:{S}?[-–—/&]{S}?|{S}(?:to|and|through|until|or){S})"
PART = (
    rf"(?:(?:early|late|mid)(?:-|{S}(?:in{S})?)|(?:the{S})?(?:beginning|start|middle|end|first{S}half|second{S}half|(?:first|second|third|fourth|last){S}quarter"
    rf"|(?:first|last|final|early|closing|opening|dying){S}(?:(?:few|two|three|four|five|six|seven|ten){S})?(?:days|weeks|months)){S}of{S})"
)
OTHER_YEAR = rf",?{S}(?:of{S})?(?:(?:earlier{S})?this|last|the{S}(?:same|previous|following)|that{S}same|that){S}year\b"
ON_WEEKDAY = rf"(?:(?:(?:last|this|next|past){S})?{any_of(WEEKDAYS)}\b\.?(?:,{S}?|{S}\(?)(?:the{S})?)?"
UNIT = r"(?:second|minute|hour|day|night|morning|evening|week|fortnight|month|year|decade|century)"
AMOUNT = rf"(?:\d{{1,3}}|{any_of(TENS)}(?:[-\s]{any_of(ONES)}\b)?|{any_of(NUMBERS)}|several|few|many|some)"
ORDINAL = rf"(?:(?:3[01]|[12]?\d)(?:st|nd|rd|th)|{any_of(ORDINALS)})"
# Weekdays cut short, which need more than themselves to be days: "last Sat.", "on Thurs evening", and neither "the Sun" nor "he sat".
SHORT_WEEKDAY = rf"{any_of(name for name in WEEKDAYS if not name.endswith('day'))}"
# The hour of another place, where the day may be the one after that of publication.
ZONE = rf"(?:,?{S}\(?(?:local|[a-z]+){S}(?:local{S})?time\b)"
