"""The words that news English writes dates with, and the pattern that finds them in lower-cased text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.reading.text.late import late

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
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
FEASTS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "may day": (5, 1),
}


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


# A hard-wrapped line may end inside a date; a paragraph may not.
S = r"(?:[^\S\n]{1,4}(?:\n[^\S\n]{0,8})?|\n[^\S\n]{0,8})"
MONTH = rf"(?:{_any(MONTHS)}\b(?:(?<=\b[a-z]{{3}})(?<!may)\.|(?<=sept)\.)?)"
WEEKDAY = _any(name for name in WEEKDAYS if name.endswith("day"))
DAY = rf"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|d)?(?![\w%$]|[.,:/]\d)|{_any(ORDINALS)}\b)"
YEAR = r"(?:1[89]|20)\d\d(?![\w%]|[,.]\d)"
JOIN = rf"(?:{S}?[-–—/&]{S}?|{S}(?:to|and|through|until|or){S})"
PART = rf"(?:(?:early|late|mid)(?:-|{S}(?:in{S})?)|(?:the{S})?(?:beginning|start|middle|end|first{S}half|second{S}half){S}of{S})"
OTHER_YEAR = rf",?{S}(?:of{S})?(?:(?:earlier{S})?this|last|the{S}(?:same|previous|following)|that){S}year\b"
ON_WEEKDAY = rf"(?:(?:(?:last|this|next|past){S})?{_any(WEEKDAYS)}\b\.?(?:,{S}?|{S}\(?)(?:the{S})?)?"
UNIT = r"(?:second|minute|hour|day|night|week|fortnight|month|year|decade)"
AMOUNT = rf"(?:\d{{1,3}}|{_any(NUMBERS)}|several|few|many|some)"


def _way(pattern: str, *starts: Iterable[str]) -> tuple[re.Pattern[str], frozenset[str]]:
    return late(pattern), frozenset(word for words in starts for word in words)


_DIGITS = ("0",)
_FULL_WEEKDAYS = frozenset(name for name in WEEKDAYS if name.endswith("day"))
_WHICH = "last this next past coming previous following that same every each".split()
_PARTS = "early late mid beginning start middle end first second".split()
_UNITS = [
    unit + ending for unit in "second minute hour day night week fortnight month year decade".split() for ending in ("", "s")
]
_LOOSE = "more less over under nearly almost about around roughly some just".split()

# Each way of writing a date: its pattern, and the words that it can start with ("0" stands for any digits). Where two
# ways fit at the same place, the earlier one here is the fuller reading.
WAYS = {
    # 2019-05-08, 2019/5/8, 2019-05-08T10:00Z
    "iso": _way(
        r"(?P<year>(?:1[89]|20)\d\d)(?P<mark>[-/.])(?P<month>1[0-2]|0?[1-9])(?P=mark)(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)",
        _DIGITS,
    ),
    # 8/5/2019, 08.05.2019, 8-5-19
    "numeric": _way(
        r"(?P<a>3[01]|[12]\d|0?[1-9])(?P<mark>[-/.])(?P<b>3[01]|[12]\d|0?[1-9])(?P=mark)"
        r"(?P<year>(?:19|20)\d\d|\d\d)(?![\w/%]|[-.,]\d)",
        _DIGITS,
    ),
    # attacks that are called by their date
    "named": _way(r"(?:9/11|26/11|7/7|11-?m)(?![\w/-])", _DIGITS),
    # Wednesday, the 8th of May, 2019; 8-9 May; 3 JAN 90
    "day_month": _way(
        rf"{ON_WEEKDAY}(?P<day>{DAY})(?:{JOIN}(?:{WEEKDAY},?{S})?(?P<last>{DAY}))?(?:{S}|-)(?:of{S})?(?P<month>{MONTH})"
        rf"(?:,?(?:{S}|-)(?P<year>{YEAR}|'?\d\d(?![\w%:]|[-.,]\d))|(?P<other>{OTHER_YEAR}))?",
        _DIGITS,
        WEEKDAYS,
        ("last", "this", "next", "past"),
        (ordinal.split("-")[0] for ordinal in ORDINALS),
    ),
    # Wed., May 8, 2019; May 8 and 9; July 11
    "month_day": _way(
        rf"{ON_WEEKDAY}(?P<month>{MONTH}){S}?(?:the{S})?(?P<day>{DAY})(?:{JOIN}(?P<last>{DAY}))?"
        rf"(?:,?{S}(?P<year>{YEAR}|'\d\d\b|\d\d(?={S}?(?:\(|--)))|(?P<other>{OTHER_YEAR}))?",
        MONTHS,
        WEEKDAYS,
        ("last", "this", "next", "past"),
    ),
    "feast": _way(
        rf"(?P<feast>{_any(FEASTS)})".replace("'", "['’]") + rf"(?:,?{S}(?P<year>{YEAR}))?",
        "christmas boxing new valentine may".split(),
    ),
    # July 2017; in mid-June, 1989; May of last year
    "month": _way(
        rf"(?:(?P<cue>(?:the{S})?(?:following|previous|preceding)|the{S}next|in|during|since|until|till|by|last|this|next|of|from|through|a|an"
        rf"|the|before|after|between|to){S})?"
        rf"(?:{PART})?(?P<month>{MONTH})(?:,?{S}(?:of{S})?(?P<year>{YEAR})|(?P<other>{OTHER_YEAR})|(?!{S}?{DAY}))",
        MONTHS,
        _PARTS,
        "in during since until till by last this next of from through a an the before after between to following previous preceding".split(),
    ),
    # in the spring of 1918, last summer, winter 2010
    "season": _way(
        rf"(?:(?P<cue>(?:in|during|since|until|by|over){S}(?:the{S})?|last{S}|this{S})(?:early{S}|late{S})?)?(?P<season>spring|summer|autumn|fall|winter)\b"
        rf"(?:,?{S}(?:of{S})?(?P<year>{YEAR}))?",
        "in during since until by over last this spring summer autumn fall winter".split(),
    ),
    "decade": _way(r"(?:(?:early|late|mid)[-\s])?(?P<year>(?:1[89]|20)\d0)['’]?s\b", _DIGITS, ("early", "late", "mid")),
    # in 2014; late 2016; the 2008 attacks; 2013-14
    "year": _way(
        rf"(?:(?P<cue>in|during|since|until|till|by|of|from|before|after|between|and|to|through|the|a|an|year){S})?"
        rf"(?P<part>{PART})?(?P<year>{YEAR})(?:[-–/](?P<last>(?:(?:19|20)\d\d|\d\d)\b))?",
        _PARTS,
        _DIGITS,
        "in during since until till by of from before after between and to through the a an year".split(),
    ),
    # two days ago, three weeks earlier, the day after, hours before
    "distance": _way(
        rf"(?P<loose>(?:just{S})?(?:more{S}than|less{S}than|over|under)|nearly|almost|about|around|roughly|some)?{S}?"
        rf"(?:(?:a{S})?(?P<amount>{AMOUNT})(?:{S}(?:of|or{S}so|more))?(?:{S}|-))??(?:and{S}a{S}half{S})?"
        rf"(?P<unit>{UNIT})s?(?:{S}and{S}a{S}half)?{S}"
        rf"(?P<way>ago|earlier|before|previously|prior|later|after|afterwards?|since|following|from{S}now)\b",
        _DIGITS,
        NUMBERS,
        ("several", "few", "many"),
        _UNITS,
        _LOOSE,
    ),
    # the past 24 hours, the last few days, past week
    "period": _way(
        rf"(?:the{S})?(?:(?:last|past|previous|preceding){S}(?P<amount>{AMOUNT})(?:{S}of)?(?:{S}|-)(?P<unit>{UNIT})s?\b"
        rf"|past{S}(?P<rolling>day|week|fortnight|month|year|decade)\b)",
        "the last past previous preceding".split(),
    ),
    # last week, earlier this month, over the weekend, the following day, this morning
    "turn": _way(
        rf"(?:(?P<within>earlier|later){S})?(?P<cue>last|this{S}coming|this{S}past|this|next|the{S}previous|the{S}following|the{S}next"
        rf"|the{S}same|that{S}same|that|same|in{S}the|over{S}the|at{S}the|during{S}the|the(?={S}weekend)){S}"
        r"(?P<unit>day|night|morning|afternoon|evening|weekend|week|month|year)(?!-)\b",
        "earlier later last this next the that same over at during".split(),
    ),
    "today": _way(
        rf"(?P<word>(?:the{S})?day{S}before{S}yesterday|(?:the{S})?day{S}after{S}tomorrow|yesterday|today|tonight|tomorrow|overnight)\b"
        rf"(?:{S}(?:morning|afternoon|evening|night)\b)?",
        "the day yesterday today tonight tomorrow overnight".split(),
    ),
    # on Wednesday night; last Friday; Monday's attack; Friday last week
    "weekday": _way(
        rf"(?:(?P<cue>last|this{S}coming|this{S}past|this|next|past|coming|(?:the{S})?previous|(?:the{S})?following|that"
        rf"|the{S}same|every|each|a){S})?(?P<day>{_any(_FULL_WEEKDAYS)})(?P<many>s)?\b"
        rf"(?:{S}(?:early{S}|late{S})?(?:morning|afternoon|evening|night|midnight)s?\b)?"
        rf"(?:,?{S}(?:of{S})?(?P<week>last{S}week|this{S}week|next{S}week)\b)?",
        _FULL_WEEKDAYS,
        _WHICH,
        ("the", "a"),
    ),
}

PATTERNS = {name: pattern for name, (pattern, _) in WAYS.items()}
# By a date's first word: the ways that it may be written in, the fullest first.
STARTS = {
    word: tuple(name for name, (_, starts) in WAYS.items() if word in starts)
    for word in sorted(frozenset().union(*(starts for _, starts in WAYS.values())))
}
WORD = re.compile(r"[a-z]+|\d+")

# Every date but a numeric one holds one of these words. Searching for them costs less than trying to read a date at each word.
LOWER_TRIGGERS = (
    "day",
    "night",
    "week",
    "month",
    "year",
    "hour",
    "minute",
    "morning",
    "afternoon",
    "evening",
    "tomorrow",
    "decade",
    "christmas",
    "spring",
    "summer",
    "autumn",
    "winter",
    "fall",
)
SECOND = "second"  # a unit as those above, but too often an ordinal to look for dates around it
MONTH_TRIGGER = re.compile("[ADFJMNOS](?:" + "|".join(sorted({form for m in MONTHS for form in (m[1:3], m[1:3].upper())})) + ")")
UNCASED_MONTH_TRIGGER = re.compile(MONTH_TRIGGER.pattern.lower())
NUMBER_TRIGGER = re.compile(r"\d(?:\d\d\d|[-/.]\d|\d?-?m\b)")
REACH, MONTH_REACH = 26, 44  # how far before such a word its date may start, in code points
