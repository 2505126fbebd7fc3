"""The ways in which news English writes dates: their patterns, for lower-cased text, and where to try which."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.reading.dates.date_words import (
    AMOUNT,
    DAY,
    EASTER_FEASTS,
    EID,
    FEASTS,
    ISLAMIC_FEASTS,
    JOIN,
    MONTH,
    MONTHS,
    NUMBERS,
    ON_WEEKDAY,
    ORDINALS,
    OTHER_YEAR,
    PART,
    SHORT_WEEKDAY,
    SHORT_YEAR,
    TENS,
    UNIT,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    ZONE,
    S,
    any_of,
)
from extractor.reading.text.late import late


def _way(pattern: str, *starts: Iterable[str]) -> tuple[re.Pattern[str], frozenset[str]]:
    return late(pattern), frozenset(word for words in starts for word in words)


_DIGITS = ("0",)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_NUMBER = r"(?:1[0-2]|0?[1-9])"
_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
# "Between April and June", "in June and July 2018"; "in April and May" are two months, each by itself.
_MONTHS_JOIN = (
    rf"(?:{S}?[-–—/]{S}?|{S}(?:to|through|until){S}"
    rf"|{S}(?:and|or){S}(?(between)|(?=(?:(?:early|late|mid)[-\s]+)?[a-z]{{3,9}}\.?,?\s(?:of\s)?(?:{YEAR}|last\s+year))))"
)
_COUNTS = (*NUMBERS, *TENS)
_ALL_FEASTS = (*FEASTS, *EASTER_FEASTS, *ISLAMIC_FEASTS, "thanksgiving")
_FEAST_DAYS = tuple(name for name in _ALL_FEASTS if name.endswith("day"))
_FEASTS = tuple(name for name in _ALL_FEASTS if not name.endswith("day"))
_FULL_WEEKDAYS = frozenset(name for name in WEEKDAYS if name.endswith("day"))
_WHICH = "last this next past coming previous following that same every each".split()
_PARTS = "early late mid beginning start middle end first second third fourth last final closing opening dying".split()
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
        r"(?P<a>3[01]|[12]\d|0?[1-9])(?P<mark>[-/]|\.[ ]?)(?P<b>3[01]|[12]\d|0?[1-9])(?P=mark)"
        r"(?P<year>(?:19|20)\d\d|\d\d)(?![\w/%]|[-.,]\d)",
        _DIGITS,
    ),
    # 14/3, on 4/12, the night of 18-19/06: which is the day, the day of publication tells
    "pair": _way(
        rf"(?P<a>{_DAY})(?:[-–](?P<last>{_DAY}))?/(?P<b>{_DAY})(?:{S}?[-–]{S}?(?P<c>{_DAY})/(?P<d>{_NUMBER}))?(?![\w/%-]|[.,:]\d)",
        _DIGITS,
    ),
    # 03.06.
    "dotted": _way(
        rf"(?P<a>{_DAY})\.(?P<last>)(?P<b>{_NUMBER})\.(?!\w)",
        _DIGITS,
    ),
    # 20240617
    "compact": _way(rf"(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>{_DAY})(?![\w-])", _DIGITS),
    # 14.VI.2024
    "roman": _way(
        rf"(?P<day>{_DAY})(?P<mark>[-./ ])(?P<month>i{{1,3}}|iv|vi{{0,3}}|ix|xi{{0,2}})(?P=mark)(?P<year>(?:19|20)\d\d)(?![\w/%]|[-.,]\d)",
        _DIGITS,
    ),
    # 140300ZMAR24, 17JUN24
    "military": _way(
        rf"(?:(?P<day>{_DAY})[ ]?(?:[01]\d|2[0-3])[0-5]\d[a-z]?[ ]?(?P<month>{_MONTH})(?:[ ]?(?P<year>(?:20)?\d\d))?"
        rf"|(?P<date>{_DAY})(?P<of>{_MONTH})(?P<in>(?:20)?\d\d)?)(?!\w)",
        _DIGITS,
    ),
    # in 08/2023
    "month_number": _way(
        rf"(?P<cue>(?:in|since|until){S})?(?P<month>{_NUMBER})/(?P<year>20\d\d)(?![\w/%-])", ("in", "since", "until"), _DIGITS
    ),
    # attacks that are called by their date
    "named": _way(r"(?:9/11|26/11|7/7|11-?m)(?![\w/-])", _DIGITS),
    # Wednesday, the 8th of May, 2019; 8-9 May; 3 JAN 90
    "day_month": _way(
        rf"{ON_WEEKDAY}(?P<day>{DAY}|{_DAY}(?:st|nd|rd|th)?(?=,{S}?\d))(?:(?:,{S}?{_DAY}(?:st|nd|rd|th)?){{0,6}}{JOIN}(?:{WEEKDAY},?{S})?(?:the{S})?(?P<last>{DAY}))?"
        rf"(?P<dot>\.(?={S}{MONTH}(?!{S}\d\d?\b)))?(?:{S}|-)(?:(?:day{S})?of{S})?(?P<month>{MONTH})"
        rf"(?:,?(?:{S}|-)(?P<year>{YEAR}|{SHORT_YEAR})|(?P<other>{OTHER_YEAR}))?",
        _DIGITS,
        WEEKDAYS,
        ("last", "this", "next", "past"),
        (ordinal.split("-")[0] for ordinal in ORDINALS),
    ),
    # Wed., May 8, 2019; May 8 and 9; July 11; May: on the 8th
    "month_day": _way(
        rf"{ON_WEEKDAY}(?P<month>{MONTH})(?:[:,]?{S}on{S}the{S}|{S}?(?:the{S})?)(?P<day>{DAY})(?:{JOIN}(?P<last>{DAY}))?"
        rf"(?:,?{S}(?P<year>{YEAR}|'\d\d\b|\d\d(?={S}?(?:\(|--)))|(?P<other>{OTHER_YEAR}))?",
        MONTHS,
        WEEKDAYS,
        ("last", "this", "next", "past"),
    ),
    # on Boxing Day; on All Saints' Day, 2020
    "feast_day": _way(
        rf"(?P<feast>{any_of(_FEAST_DAYS)})\b(?:,?{S}(?P<year>{YEAR}))?",
        (name.split()[0].split("'")[0].rstrip(".") for name in _FEAST_DAYS),
    ),
    # on Christmas Eve, at Easter, the second day of Eid al-Fitr
    "feast": _way(
        rf"(?:(?P<number>{_DAY})(?:st|nd|rd|th)?{S}(?:of{S})?(?=ram))?(?P<feast>{any_of(_FEASTS)}|{EID})(?!\w)(?:{S}day\b)?(?:,?{S}(?P<year>{YEAR}))?",
        ("eid", "0", *(name.split()[0].split("'")[0] for name in _FEASTS)),
    ),
    # July 2017; in mid-June, 1989; May of last year
    "month": _way(
        rf"(?:(?P<cue>(?:the{S})?(?:following|previous|preceding)|the{S}next|in|during|since|until|till|by|last|this|next|of|from|through|a|an"
        rf"|the|before|after|(?P<between>between)|to){S})?"
        rf"(?P<part>{PART})?(?P<month>{MONTH})(?:{_MONTHS_JOIN}(?:(?:early|late|mid)[-\s]+)?(?P<until>{MONTH}))?(?:,?{S}(?:of{S})?(?P<year>{YEAR})|(?P<other>{OTHER_YEAR})|(?!{S}?{DAY}))",
        MONTHS,
        _PARTS,
        "in during since until till by last this next of from through a an the before after between to following previous preceding".split(),
    ),
    # in the spring of 1918, last summer, winter 2010
    "season": _way(
        rf"(?:(?P<cue>(?:in|during|since|until|by|over){S}(?:the{S})?|last{S}|this{S})(?:early{S}|late{S})?)?(?P<season>spring|summer|autumn|fall|winter)\b"
        rf"(?:,?{S}(?:of{S})?(?P<year>{YEAR})|(?P<other>{OTHER_YEAR}))?",
        "in during since until by over last this spring summer autumn fall winter".split(),
    ),
    # Q2 2021, H1 of 2020
    "quarter": _way(rf"(?P<letter>[qh])(?P<number>[1-4])(?:{S}(?:of{S})?|[-/])(?P<year>{YEAR})", ("q", "h")),
    "decade": _way(r"(?:(?:early|late|mid)[-\s])?(?P<year>(?:1[89]|20)\d0)['’]?s\b", _DIGITS, ("early", "late", "mid")),
    # in 2014; late 2016; the 2008 attacks; 2013-14
    "year": _way(
        rf"(?:(?P<cue>in|during|since|until|till|by|of|from|before|after|between|and|to|through|the|a|an|as|circa|year){S})?"
        rf"(?P<part>{PART})?(?P<year>{YEAR})(?:[-–/](?P<last>(?:(?:19|20)\d\d|\d\d)\b))?",
        _PARTS,
        _DIGITS,
        "in during since until till by of from before after between and to through the a an as circa year".split(),
    ),
    # a week ago today, two weeks ago on Monday, ten years ago to the day, on Monday two weeks ago
    "anniversary": _way(
        rf"(?:(?P<before>{WEEKDAY}){S})?(?P<exactly>exactly{S})?(?:(?P<amount>{AMOUNT}){S})?(?P<unit>day|week|fortnight|month|year|decade)s?{S}ago"
        rf"(?:,?{S}(?:(?P<current>today|yesterday|tonight|tomorrow|this{S}(?:morning|afternoon|evening|week|month))\b"
        rf"|(?P<hedge>(?:nearly|almost){S})?to{S}the{S}(?:very{S})?day\b|(?:on{S}|this{S}|last{S})?(?P<after>{WEEKDAY})\b))?",
        _DIGITS,
        _COUNTS,
        _FULL_WEEKDAYS,
        ("exactly",),
    ),
    # three Fridays ago
    "weekdays_ago": _way(
        rf"(?P<amount>{AMOUNT}){S}(?P<day>{WEEKDAY})s{S}ago\b",
        _DIGITS,
        _COUNTS,
    ),
    # a quarter of a century ago, half a year ago
    "fraction": _way(
        rf"(?:a{S})?(?P<part>half|quarter)(?:{S}of)?{S}an?{S}(?P<unit>year|decade|century){S}ago\b", ("a", "half", "quarter")
    ),
    # the week before last, the Tuesday before last
    "before_last": _way(
        rf"(?:the{S})?(?P<unit>night|weekend|week|month|year|{WEEKDAY}){S}before{S}last\b",
        ("the", "night", "weekend", "week", "month", "year"),
        _FULL_WEEKDAYS,
    ),
    # last week Tuesday
    "day_of_week": _way(
        rf"(?P<which>last|this){S}week(?:'s)?{S}(?:on{S})?(?P<day>{WEEKDAY})\b",
        ("last", "this"),
    ),
    # at the turn of the month, since the start of the year
    "turning": _way(
        rf"(?P<part>turn|start|beginning|middle){S}of{S}(?:the|this){S}(?P<unit>week|month|year)\b",
        ("turn", "start", "beginning", "middle"),
    ),
    # Week 24; epidemiological week 24 of 2021
    "numbered_week": _way(
        rf"(?P<sort>(?:epidemiological|epi|calendar|iso){S})?week{S}(?P<number>\d\d?)(?:,?{S}(?:of{S})?(?:(?P<year>{YEAR})|the{S}year\b))?(?![\w/%-]|[.,:]\d)",
        "epidemiological epi calendar iso week".split(),
    ),
    # on the 14th; the 30th ult.; in the small hours of the 3rd; the 18th of this month
    "numbered": _way(
        rf"the{S}(?P<day>{_DAY})(?:st|nd|rd|th)"
        rf"(?:,?{S}(?P<which>inst(?:ant\b|\b\.?)|ult(?:imo\b|\b\.?)|of{S}(?:the{S}(?:current{S}|present{S}|same{S})?|this{S}|last{S})month\b))?(?![\w-])",
        ("the",),
    ),
    # Monday 17th, this Tuesday 18
    "weekday_number": _way(
        rf"(?:this{S})?(?P<weekday>{WEEKDAY}),?{S}(?P<the>the{S})?(?P<day>{_DAY})(?P<th>st|nd|rd|th)?(?![\w%$/-]|[.,:]\d)",
        _FULL_WEEKDAYS,
        ("this",),
    ),
    # D+3, in reports of an operation
    "day_number": _way(r"d\+(?P<number>\d{1,3})(?!\w)", ("d",)),
    # two days ago, three weeks earlier, the day after, hours before
    "distance": _way(
        rf"(?P<loose>(?:just{S})?(?:more{S}than|less{S}than|over|under)|nearly|almost|about|around|roughly|some)?{S}?"
        rf"(?:(?:a{S})?(?P<amount>{AMOUNT})(?:{S}(?:of|or{S}so|more))?(?:{S}|-))??(?:and{S}a{S}half{S})?"
        rf"(?P<unit>{UNIT})s?(?:{S}and{S}a{S}half)?{S}(?P<exact>to{S}the{S}(?:very{S})?day{S})?"
        rf"(?P<way>ago|earlier|before|previously|prior|later|after|afterwards?|since|following|from{S}now|back(?!{S}(?:to|in|from|at|home|into|on)\b)|on(?=[,.;]|$))\b",
        _DIGITS,
        _COUNTS,
        ("several", "few", "many"),
        _UNITS,
        _LOOSE,
    ),
    # the past 24 hours, the last few days, past week
    "period": _way(
        rf"(?:the{S})?(?:(?:last|past|previous|preceding){S}(?P<amount>{AMOUNT})(?:{S}of)?(?:{S}|-)(?P<unit>{UNIT})s?\b(?!{S}of{S}(?:{MONTH}|rama|\d{{4}}\b))"
        rf"|past{S}(?P<rolling>day|week|fortnight|month|year|decade)\b)",
        "the last past previous preceding".split(),
    ),
    # the morrow
    "morrow": _way(r"morrow\b", ("morrow",)),
    # last week, earlier this month, over the weekend, the following day, this morning
    "turn": _way(
        rf"(?:(?P<within>earlier|later){S})?(?P<cue>last|this{S}coming|this{S}past|this|next|the{S}previous|the{S}following|the(?:{S}very)?{S}next"
        rf"|the{S}same|that{S}same|that|same|in{S}the|over{S}the|at{S}the|during{S}the|the(?={S}weekend)){S}"
        rf"(?P<unit>day|night|morning|afternoon|evening|weekend(?!{S}of{S}(?:the{S})?(?:[a-z]{{3,9}}{S})?\d)|week|month|year|date)(?!-)\b",
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
        rf"|the{S}same|every|each|a){S})?(?P<day>{any_of(_FULL_WEEKDAYS)})(?P<many>s)?\b"
        rf"(?:{S}(?:early{S}|late{S})?(?:morning|afternoon|evening|night|midnight)s?\b)?"
        rf"(?:,?{S}(?:of{S})?(?P<week>last{S}week|this{S}week|next{S}week)\b|{S}(?P<gone>last|past|(?:just{S})?gone|week(?=[,.;)]|$))(?![\w-])|(?P<zone>{ZONE}))?",
        _FULL_WEEKDAYS,
        _WHICH,
        ("the", "a"),
    ),
    # last Sat.; on Thurs evening; Tues. night
    "short_weekday": _way(
        rf"(?P<day>{SHORT_WEEKDAY})\b(?P<dot>\.)?(?P<many>)(?P<gone>)"
        rf"(?P<time>{S}(?:early{S}|late{S})?(?:morning|afternoon|evening|night|midnight)\b)?(?:,?{S}(?:of{S})?(?P<week>last{S}week|this{S}week)\b)?(?P<zone>{ZONE})?",
        (name for name in WEEKDAYS if not name.endswith("day")),
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
LOWER_TRIGGERS = tuple(
    "day night week month year hour minute morning afternoon evening morrow decade centur quarter spring summer autumn winter fall d+".split()
)
# What a feast holds that is not called a day.
FEAST_TRIGGERS = (
    *"christmas easter eid rama ashura ashoura arba mawlid pentecost thanksgiving halloween nowruz newroz".split(),
    "new year",
)
AGO_TRIGGERS = ("ago", "before last")
SECOND = "second"  # a unit as those above, but too often an ordinal to look for dates around it
# Months, and weekdays that are cut short.
_SECOND_LETTERS = sorted({form for month in MONTHS for form in (month[1:3], month[1:3].upper())})
_SHORTENED = sorted({(day[0].upper(), day[1:3], day[3:]) for day in _FULL_WEEKDAYS})
_CUT = "|".join(f"(?<={first})(?:{more}(?!{rest})|{more.upper()}(?!{rest.upper()}))" for first, more, rest in _SHORTENED)
MONTH_TRIGGER = re.compile("[ADFJMNOSTW](?:" + "|".join(_SECOND_LETTERS) + "|" + _CUT + ")")
UNCASED_MONTH_TRIGGER = re.compile(MONTH_TRIGGER.pattern.lower())
NUMBER_TRIGGER = re.compile(r"\d(?:\d\d\d|[-/.]\d|[./][ivx]|\d?-?m\b|(?:st|nd|rd|th)\b)")
REACH, MONTH_REACH = 26, 44  # how far before such a word its date may start, in code points
