"""Sums: sentences that add up several events, which no scene is made of."""

from __future__ import annotations

import re

from extractor.reading.dates.custody import is_held_until
from extractor.reading.text.late import late
from extractor.reading.words.stems import whole_words

# "separate operations in the south over the past 24 hours": a sum of several events, which a rule may let pass for one.
_SUMMARY = late(
    r"\b(?:operations|attacks|incidents|clashes|raids|strikes|bombings|engagements|patrols)\b[^.;]{0,60}\b(?:in|over|during|within)\s+(?:the\s+)?(?:past|last)"
    r"\s+(?:\w+\s+)?hours\b",
    re.IGNORECASE,
)
# "In 2018 the mission documented 10,993 casualties": a sum over a year or a month.
_COUNTED = r"(?:documented|recorded|registered|logged|counted|verified|tallied|listed)"
_SPAN = r"(?:(?:in|during|throughout|over|since|between|from)\s+(?:the\s+(?:whole|first|second|last|past|course)[\w ]{0,20}\s+of\s+)?(?:(?:19|20)\d\d|[A-Z][a-z]+\s+(?:19|20)\d\d|January)|(?:this|last)\s+year|so\s+far|in\s+all\s+of)\b"
_STATISTICS = late(rf"\b{_SPAN}[^;]{{0,140}}\b{_COUNTED}\b|\b{_COUNTED}\b[^;]{{0,140}}\b{_SPAN}", re.IGNORECASE)
# The words that they need.
_EVENTS = whole_words("operations attacks incidents clashes raids strikes bombings engagements patrols")
_HOURS = whole_words("hours")
_COUNTS = whole_words("documented recorded registered logged counted verified tallied listed")
# "Since the accord more than 600 people have been murdered", "in the nine weeks of the siege 40 have died".
_RUNNING = late(
    r"\bsince\s+(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|dawn|morning|noon|midnight|early|last\s+night|the\s+(?:early|morning|attack|blast|explosion))"
    r"[^.;]{0,140}\b(?:have|has)\s+(?:\w+\s+)?(?:been\s+)?(?:\w+ly\s+)?(?:died|lost|killed|murdered|perished|claimed|cost|shot|kidnapped|abducted|wounded|injured)\b"
    r"|\b(?:have|has)\s+(?:\w+\s+)?(?:been\s+)?(?:\w+ly\s+)?(?:died|lost|killed|murdered|perished|claimed|kidnapped|abducted|wounded|injured)\b[^.;]{0,100}\bsince\s+"
    r"(?:the\s+)?(?:new\s+year|start|beginning|accord|war|truce|election|coup|(?:(?:early|late|mid)[- ]?)?(?:19|20)\d\d|[a-z]+\s+(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|\btoll\s+for\s+the\s+(?:year|month)\b|\bin\s+the\s+(?:[\w-]+\s+)(?:days|weeks|months|years)\s+(?:that|of|since)\s+(?:the\s+)?\w+",
    re.IGNORECASE,
)
# "In the twelve months up to July 1,356 were killed", "from January to March", "since 1 January": a sum too.
_MONTH = r"(?:\d{1,2}\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:\s+\d{1,2}\b)?(?:,?\s+(?:19|20)\d\d)?"
_SPANNING = late(
    r"\b(?:in|over|during|for)\s+the\s+(?:\w+\s+){1,2}(?:days|weeks|months|years|quarters?)\s+(?:to|up\s+to|ended|ending|through|before)\b"
    rf"|\bfrom\s+{_MONTH}\s+(?:to|through|until|till)\s+{_MONTH}\b|\bbetween\s+{_MONTH}(?:,[^.;,]{{1,60}},)?\s+and\s+{_MONTH}\b"
    rf"|\bin\s+the\s+(?:first|last|past)\s+(?:\w+\s+)?(?:months|weeks|quarter|half)\s+of\s+(?:the\s+year|this\s+year|last\s+year|(?:19|20)\d\d)\b"
    rf"|\bsince\s+(?:\d{{1,2}}\s+)?(?:january|the\s+new\s+year)\b|\bmurder\s+count\b|\b(?:in|during)\s+the\s+(?:quarter|half-?year|twelvemonth)\b"
    r"|\bper\s?cent\s+of\s+(?:(?:all|the|such|its|crew|recorded|reported)\s+)*(?:\w+\s+)?(?:attacks|kidnappings|abductions|incidents|killings|murders|deaths|bombings|shootings|homicides|casualties)\b",
    re.IGNORECASE,
)
_LENGTHS = whole_words("percent cent months weeks days years quarter quarters count twelvemonth half year week")
_STARTS = whole_words("from between since")
_MONTHS = whole_words("january february march april may june july august september october november december new")
_SINCE_THEN, _PERFECT, _TOLL, _IN, _TIMES = map(whole_words, ("since", "have has", "toll", "in", "days weeks months years"))


def is_sum(text: str, stretch: tuple[int, int], marks: int) -> bool:
    """Whether a sentence, whose words have these marks, sums up events."""
    summary = marks & _EVENTS and marks & _HOURS and _SUMMARY.search(text, *stretch)
    runs = (marks & _SINCE_THEN and marks & _PERFECT) or marks & _TOLL or (marks & _IN and marks & _TIMES)
    running = runs and _RUNNING.search(text, *stretch)
    span = _SPANNING.search(text, *stretch) if marks & _LENGTHS or (marks & _STARTS and marks & _MONTHS) else None
    spanning = span is not None and not is_held_until(text, stretch[0], span.start())
    return bool(summary or running or spanning or (marks & _COUNTS and _STATISTICS.search(text, *stretch)))
