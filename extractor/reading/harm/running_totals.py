"""Running totals: words that make a figure a total over a period, or an increase beside its new total, and no toll of one attack.

These words say what is likely, not what is certain ("this year" may also date one attack). They are good enough to leave a figure
unasked after, not to refuse one; what refuses figures is in ``backdrops``.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.reading.dates.custody import is_held_until
from extractor.reading.text.late import late
from extractor.reading.words.stems import marks, stems, whole_words

SINCE_REACH = 100  # code points before a figure
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
_PERFECT = r"\b(?:have|has|had|'s|’s)\s+(?:\w+\s+){0,2}?\w+(?:ed|en|ne|st|ld|ng|id)\b"
# "the deadliest attack this year" tells of one attack
_SUPERLATIVE = late(
    r"\b(?:deadliest|bloodiest|worst|heaviest|biggest|largest|gravest|second|third|fourth|fifth|sixth|latest|most\s+\w+)\b(?!\s+anniversary)[^.;:,]{0,50}?\b(?:this|in\s+a|of\s+the|since|in\s+(?:years|months|weeks))(?:\s+(?:the\s+)?\w+){0,3}",
    re.IGNORECASE,
)
_RECORDED = r"\b(?:documented|recorded|registered|count(?:s|ed)|verified|tallied|logged|tracked)\b"

_WAR = r"(?:civil\s+)?(?:war|conflict|uprising|rebellion|insurgency|genocide|troubles)"
_CONTEST = r"(?:\w+\s+)?(?:vote|voting|election|elections|poll|polls|campaign|referendum)"
_ALWAYS = late(
    r"\b(?:in|over|during)\s+the\s+course\s+of\s+(?:the|this|last)\s+(?:year|month|week)\b"
    r"|\b(?:toll|count|tally|total|figure|number)\s+for\s+(?:the|this)\s+(?:year|month|season)\b"
    r"|\b(?:in|within)\s+(?:a|one|the|the\s+same)\s+(?:year|twelvemonth)\b"
    r"|\bin\s+the\s+(?:week|month)\b(?!\s+(?:of|before|after))"
    r"|\b(?:on|in)\s+most\s+(?:days|mornings|nights|weeks|months)\b|\bmost\s+(?:days|mornings|nights|weeks)\b"
    rf"|\bfrom\s+(?:{_MONTH}\s+)?(?:19|20)\d\d\s+(?:to|until|till|through)\b|\bfrom\s+{_MONTH}\s+(?:to|until|till|through)\s"
    r"|\bin\s+the\s+(?:first|last|past)\s+(?:half|quarter|(?:two|three|four|five|six|eight|nine|ten|eleven|\d{1,2})\s+(?:weeks|months))\s+of\b"
    r"|\bover\s+the\s+(?:past\s+|last\s+|same\s+)?(?:two|three|four|five|six|eight|nine|ten|eleven|twelve|\d{1,2})\s+(?:weeks|months|years)\b(?!\s+(?:since|after|before))"
    r"|\bby\s+the\s+lowest\s+estimates?\b|\b\w+-year(?:-old)?\s+(?:civil\s+)?(?:war|conflict|insurgency|campaign|uprising|rebellion)\b"
    rf"|\b(?:before|during|around|in)\s+the\s+(?:{_CONTEST})\s+(?:of|in)\s+(?:19|20)\d\d\b|\bin\s+the\s+(?:{_WAR})\s+(?:of|from)\b"
    rf"|\b(?:{_WAR})\s+(?:of|from|in|between)\s+(?:19|20)\d\d\s+(?:to|and|until)\s+(?:19|20)\d\d\b|\banniversary\s+of\s+the\s+(?:{_WAR})\b",
    re.IGNORECASE,
)
# "Last year" may date one attack; beside violence that is spread over a country it sums up.
_LAST_YEAR = late(r"\b(?:last|the\s+previous|the\s+past)\s+year\b|\ba\s+year\s+(?:ago|earlier|before)\b", re.IGNORECASE)
_SPREAD = late(
    r"\b(?:violence|conflicts?|disputes|feuds|attacks|killings|murders|kidnappings|clashes|nationwide|countrywide|worldwide|doubled|tripled|highest|lowest)\b"
    r"|\b(?:in|across|throughout)\s+the\s+(?:whole\s+)?(?:country|province|region|state|district|department)\b|\bnumber\s+of\s+(?:people|civilians|dead|deaths)\b",
    re.IGNORECASE,
)
# "Since last night", "since gunmen stormed the hotel on Friday", "since the first blast": what one attack has come to.
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|dawn|daybreak|sunrise|midnight|noon|(?:this|the|early)\s+morning|last\s+night|overnight)"
_RECENTLY = rf"[^.;,]{{0,90}}?\b{_DAY}\b|\s+(?:the|that|this)\s+(?:\w+\s+)?(?:attack|blast|explosion|bombing|shooting|massacre|raid|siege|ambush|kidnapping|abduction)\b"
_WITH_PERFECT = late(
    rf"\bthis\s+(?:year|month|season)\b|\bsince\b(?!{_RECENTLY})(?!\s+(?:then\s+)?\w+(?:ed|en)\b)|\bin\s+(?:19|20)\d\d\b|\bin\s+the\s+(?:three|four|five|six)\b"
    r"|(?<!time\s)\bin\s+(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?:years|months|decades)\b"
    r"|\bin\s+(?:the|a|its|this|that)\s+(?:[\w-]+\s+){0,2}?(?:conflict|war|insurgency|uprising|rebellion|crisis|troubles)\b",
    re.IGNORECASE,
)
# "In May", "in the first nine days of August": no day of one attack, nor a month that names one ("in the March attack").
_IN_MONTH = (
    rf"\b(?:in|during|for|throughout)\s+(?:(?:the\s+)?(?:whole|first|last|month|half)\s+(?:[\w-]+\s+){{0,2}}?of\s+|early\s+|late\s+)?{_MONTH}\b"
    r"(?!\s+\d{1,2}\b(?!\d))(?!['’]s\b)(?!\s+(?:attack|blast|explosion|bombing|shooting|massacre|raid|siege|ambush))"
)
_WITH_RECORDED = late(rf"\b(?:in|during|for|throughout)\s+(?:19|20)\d\d\b|\bthis\s+year\b|\bsince\b|{_IN_MONTH}", re.IGNORECASE)
# What a month or a year came to shows by what it is held against, by who adds up, by deeds without number and by the width of the land.
_OF_SPAN = late(rf"{_IN_MONTH}|\b(?:in|during|for|throughout)\s+(?:19|20)\d\d\b", re.IGNORECASE)
_TALLIED = late(
    r"\bcompared\s+(?:with|to)\b|\b(?:more|fewer|higher|lower)\s+than\s+(?:in\s+)?any\b|\bthe\s+(?:highest|lowest)\b|\b(?:up|down)\s+from\b|\bas\s+against\b"
    r"|\b(?:figures|statistics|data|tally|tallies)\b|\b(?:across|throughout)\s+(?:the\s+)?[A-Za-z]\w+|\b(?:nation|country)wide\b"
    r"|\b(?:in|by|of|from)\s+(?:(?:political|ethnic|sectarian|communal|religious|tribal|gang|election|armed|militant|related|the)[\s-]+)*(?:violence|unrest|fighting|conflicts?|feuds)\b"
    r"|\d\s+(?:[\w-]+\s+){0,2}?(?:murders|homicides|killings|kidnappings|abductions|deaths|fatalities|casualties)\b",
    re.IGNORECASE,
)
_YEAR_TOLD = late(r"\b(?:this|every|each)\s+year\b", re.IGNORECASE)
_SINCE_IT = late(
    rf"\bsince\s+(?!(?:the\s+)?(?:{_MONTH}\b|\d|then\b|last\b|early\b|late\b|mid\b|start\b|beginning\b|new\s+year\b|war\b|{_DAY}))[^.;,]{{0,90}}(?:,\s+(?:when|where|in\s+which)\b[^.;,]{{0,40}})?$",
    re.IGNORECASE,
)
_HAS = late(_PERFECT, re.IGNORECASE)
# "Attacks have killed 600", not "he said that he had counted 12 bodies after the attacks".
_ATTACKS_HAVE = late(
    r"\battacks\b[^.;]*?\b(?:have|has)\s+(?:\w+\s+){0,2}?\w+(?:ed|en|ne|st|ld|ng|id)\b|\b(?:have|has)\s+(?:\w+\s+){0,2}?\w+(?:ed|en|ne|st|ld|ng|id)\b[^.;]*?\battacks\b",
    re.IGNORECASE,
)
_COUNTED = late(_RECORDED, re.IGNORECASE)
# The words that these need: most sentences have none of them.
_YEARS = " ".join(map(str, range(1900, 2100)))
_SPANS = whole_words(
    "course year years twelvemonth week weeks month months half quarter season lowest"
    " vote voting election elections poll polls campaign referendum war conflict uprising rebellion insurgency genocide troubles"
)
_YEAR = whole_words("year")
_MOST, _DAYS = whole_words("most"), whole_words("days mornings nights weeks months")
_FROM, _DATED = whole_words("from"), stems("jan feb mar apr may jun jul aug sep oct nov dec") | whole_words(_YEARS)
_RANKS = whole_words("deadliest bloodiest worst heaviest biggest largest gravest second third fourth fifth sixth latest most")
_TALLIES = stems("murder homicide killing kidnapping abduction death fatalit casualt feud conflict") | whole_words(
    "compared than highest lowest from against figures statistics data tally tallies across throughout nationwide countrywide violence unrest fighting"
)
_COUNTS, _HAVE = (
    whole_words("documented recorded registered counts counted verified tallied logged tracked"),
    whole_words("have has had s"),
)

_PERIODS = whole_words(
    f"year years month months decades season since attacks three four five six conflict war insurgency uprising rebellion crisis troubles {_YEARS}"
)
_HURT, _DIED = whole_words("wounded injured hurt victims hospitalised hospitalized"), whole_words("died succumbed dead killed")

_OF_THE_HURT = late(
    r"(?:at\s+least\s+)?[\w,.-]+\s+(?:\w+\s+)?of\s+(?:the|those|its|their)\s+(?:\w+\s+){0,3}?(?:wounded|injured|hurt|victims|hospitalised|hospitalized)\b[^.;]{0,40}?"
    r"\b(?:died|succumbed|dead|killed)\b",
    re.IGNORECASE,
)
_FURTHER = late(
    r"(?:another\s+[\w-]+|an?\s+(?:second|third|fourth|fifth|further)|[\w-]+\s+(?:more|others?|further|additional))\b",
    re.IGNORECASE,
)
_RAISING = late(
    r"\b(?:raising|bringing|taking|pushing|lifting|driving|carrying)\s+(?:the\s+|its\s+|their\s+|to\s+)[^.;]{0,80}?\d|\bto\s+\d[^.;]{0,12}\s+the\s+(?:number|toll|total|count)\b",
    re.IGNORECASE,
)
_ONE_DIED = late(r"(?:an?|one|two|three|another)\s+[^.;,]{1,60}?\b(?:died|succumbed)\b", re.IGNORECASE)
_HAS_RISEN = late(
    r"\b(?:rose|risen|rises|climbed|climbs|increased|went\s+up|grew|grown)\s+(?:by\s+\w+\s+)?to\s+\w[^.;]{0,60}?\b(?:when|after|as)\s+$",
    re.IGNORECASE,
)
_GROWING = whole_words(
    "raising bringing taking pushing lifting driving carrying to rise rises rising rose raise raised climb climbed climbing brought"
    " increase increased increasing reach reached reaches total toll corrects correct corrected"
)
_NEW_TOTAL = late(
    r"\b(?:ris\w*|rose|raised?|raising|climb\w*|brought|bringing|increas\w*|to|reach\w*|total|toll|corrects?|corrected)\b",
    re.IGNORECASE,
)


def _may_span(words: int) -> bool:
    """Whether a sentence of these marks may tell of a span of time."""
    return bool(words & _SPANS or (words & _MOST and words & _DAYS) or (words & _FROM and words & _DATED))


@lru_cache(maxsize=256)
def is_running_total(sentence: str) -> bool:
    """Whether the figures of ``sentence`` sum up a period: "640 people have been kidnapped this year"."""
    words = marks(sentence)
    if words & _YEAR and _LAST_YEAR.search(sentence) and _SPREAD.search(sentence):
        return True
    if words & _RANKS:
        sentence = _SUPERLATIVE.sub(" ", sentence)
    if _may_span(words) and (_ALWAYS.search(sentence) or _YEAR_TOLD.search(sentence)):
        return True
    if words & _COUNTS and _COUNTED.search(sentence) and _WITH_RECORDED.search(sentence):
        return True
    if words & _DATED and words & _TALLIES and _OF_SPAN.search(sentence) and _TALLIED.search(sentence):
        return True
    if not (words & _HAVE and words & _PERIODS and _HAS.search(sentence)):
        return False
    if _ATTACKS_HAVE.search(sentence):
        return True
    span = _WITH_PERFECT.search(sentence)
    return span is not None and not is_held_until(sentence, 0, span.start())


def is_what_it_counts_from(sentence: str, start: int) -> bool:
    """Whether the figure at ``start`` belongs to the event that a span is counted from: "on alert since a bomb killed 12"."""
    return _SINCE_IT.search(sentence, max(0, start - SINCE_REACH), start) is not None


def is_increase(sentence: str, number_start: int) -> bool:
    """Whether the number that begins at ``number_start`` of ``sentence`` says by how much a toll grew.

    "The toll rose to 19 after two of the wounded succumbed": two is an increase, and 19 the figure. So it is where "a student died"
    after that, or "three more bodies were found, raising the toll to 19".
    """
    words = marks(sentence)
    if not words & _GROWING:
        return False
    if words & _HURT and words & _DIED and _OF_THE_HURT.match(sentence, number_start):
        return _NEW_TOTAL.search(sentence, 0, number_start) is not None
    if _FURTHER.match(sentence, number_start) and _RAISING.search(sentence, number_start):
        return True
    return bool(words & _DIED and _ONE_DIED.match(sentence, number_start) and _HAS_RISEN.search(sentence, 0, number_start))
