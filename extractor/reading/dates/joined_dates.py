"""Joined dates: two days that stand for one span ("the night of Sunday to Monday"), and words such as "today" in a text that its
dateline dates earlier than its publication.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from extractor.reading.dates.date_mention import DateMention
from extractor.reading.text.late import late
from schemas import DatePrecision

LONGEST = 6  # days from the first to the last: "from Sunday to Monday" are two, never nine
REACH = 45  # code points between the two
BEFORE = 24  # code points before the first
PRINTED_AFTER = 3  # days at most between a report's day and the paper's
_OR_HOUR = r"(?:early[ \n]|late[ \n]|the[ \n]morning[ \n]of[ \n]|the[ \n]early[ \n]hours[ \n]of[ \n]|on[ \n])*"
_TO = late(rf"[ \n](?:to|until|till|into|through)[ \n]{_OR_HOUR}$|[ \n]?[–—][ \n]?$", re.IGNORECASE)
_AND = late(rf"[ \n]and[ \n](?:into[ \n])?{_OR_HOUR}$", re.IGNORECASE)
_LEADS_TO_AND = late(r"\b(?:between|(?:night|overnight)[ \n](?:of|between|from))[ \n](?:late[ \n](?:on[ \n])?)?$", re.IGNORECASE)
# "began on Sunday and ended last night", "came on Friday before sunrise and went on until Saturday"
_LASTING = late(
    r"[^.;:\"“”]{0,30}[ \n](?:and|which|that)[ \n](?:only[ \n])?(?:ended|lasted|went[ \n]on|continued|raged|ran|dragged[ \n]on)[ \n](?:on[ \n])?"
    r"(?:until[ \n]|till[ \n]|to[ \n]|into[ \n]|through[ \n])?(?:late[ \n]|early[ \n]|on[ \n])*$",
    re.IGNORECASE,
)
_NIGHT_TO = late(r"\b(?:night|overnight)[ \n](?:in)?to[ \n]$", re.IGNORECASE)  # "in the night to Friday"
_OVERNIGHT = late(r"[ \n](?:from[ \n]|into[ \n]|to[ \n])$", re.IGNORECASE)
_CURRENT = re.compile(r"(?:today|tonight|yesterday|overnight|last\s+night|this\s+(?:morning|afternoon|evening))\b", re.IGNORECASE)
_DAYS = frozenset({"weekday", "relative"})


def joined(text: str, mentions: Sequence[DateMention]) -> list[DateMention]:
    """The mentions of ``text``, in order, each two days that span the days between them as one."""
    found: list[DateMention] = []
    for mention in mentions:
        before = found[-1] if found else None
        span = _span(text, before, mention) if before is not None and mention.start - before.end <= REACH else None
        if span is not None:
            found[-1] = span
            if len(found) > 1 and _is_overnight(text, found[-2]) and text[found[-2].end : span.start].isspace():
                del found[-2]  # "overnight Sunday to Monday"
        else:
            found.append(_with_the_eve(text, mention, 0 if before is None else before.end))
    return found


def _with_the_eve(text: str, mention: DateMention, start: int) -> DateMention:
    """The mention, with the day before where the text from ``start`` on has it end a night: "in the night to Friday"."""
    opened = _NIGHT_TO.search(text, max(start, mention.start - BEFORE), mention.start)
    if opened is None or mention.first is None or not _is_day(text, mention) or mention.first != mention.last:
        return mention
    return replace(mention, start=opened.start(), first=mention.first - timedelta(days=1))


def _span(text: str, first: DateMention, last: DateMention) -> DateMention | None:
    """Both as one, where they are days that follow one another and the words between them lead from one to the other."""
    if not (_is_day(text, first) and _is_day(text, last)) or first.first is None or last.last is None:
        return None
    if text.startswith(("'s", "’s"), last.end):  # "on Friday to Monday's court"
        return None
    if _is_overnight(text, first) and _OVERNIGHT.fullmatch(text, first.end, last.start) is not None:
        return replace(last, start=first.start, first=last.last - timedelta(days=1))
    begun = first.last if _opens_overnight(text, first) and first.last is not None else first.first
    if not timedelta() < last.last - begun <= timedelta(days=LONGEST):
        return None
    if not _leads_on(text, first, last):
        return None
    return replace(first, end=last.end, first=begun, last=last.last)


def _is_overnight(text: str, mention: DateMention) -> bool:
    return text[mention.start : mention.end].lower() == "overnight"


def _opens_overnight(text: str, mention: DateMention) -> bool:
    """Whether the words are "overnight from Sunday", whose night is the one before unless a second day follows."""
    return text[mention.start : mention.end].lower().startswith("overnight") and not _is_overnight(text, mention)


def _is_day(text: str, mention: DateMention) -> bool:
    by_name = mention.kind in _DAYS or (mention.kind == "partial" and text[mention.end - 3 : mention.end].lower() == "day")
    return by_name and mention.precision is DatePrecision.day and mention.anchored and not mention.either


def _leads_on(text: str, first: DateMention, last: DateMention) -> bool:
    between = first.end, last.start
    if _TO.match(text, *between) is not None or _LASTING.match(text, *between) is not None:
        return True
    if _AND.match(text, *between) is None:
        return False
    return _LEADS_TO_AND.search(text, max(0, first.start - BEFORE), first.start) is not None


def told_on(text: str, mentions: Sequence[DateMention], published: date | None, written: Sequence[date]) -> list[DateMention]:
    """The mentions, "today" and the like moved to the day of the dateline where that lies shortly before the publication."""
    day = next((one for one in written if one != published), None)
    if published is None or day is None or not timedelta() < published - day <= timedelta(days=PRINTED_AFTER):
        return list(mentions)
    return [_moved(mention, day - published) if _is_current(text, mention) else mention for mention in mentions]


def _is_current(text: str, mention: DateMention) -> bool:
    return mention.kind == "relative" and mention.anchored and _CURRENT.match(text, mention.start, mention.end) is not None


def _moved(mention: DateMention, by: timedelta) -> DateMention:
    if mention.first is None or mention.last is None:
        return mention
    return replace(mention, first=mention.first + by, last=mention.last + by)
