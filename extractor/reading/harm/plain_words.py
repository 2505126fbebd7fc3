"""Plain words: what a quote says in turns of phrase of its own, in those that every reader of counts knows.

"Fatalities: 6" says six fatalities, "the murdered trio" three people, "2xEF" two, "one death" one person dead; who was "left for
dead" or "hovers between life and death" is alive, and who "did not live through the night" is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from extractor.reading.harm.cues import Cues
from extractor.reading.text.late import late

_MARKS = re.compile('["“”„«»]')
_BANDS = {
    "duo": "two",
    "twosome": "two",
    "trio": "three",
    "threesome": "three",
    "quartet": "four",
    "foursome": "four",
    "quintet": "five",
}
_BAND = late(
    rf"\b(?:(?:an?|the|this|that|another|one)\s+(?P<like>[a-z]+(?:ed|en|ain|ung)\s+)?|(?=\w+\s+of\b))(?P<band>{'|'.join(_BANDS)})\b(?P<of>\s+of\b)?",
    re.IGNORECASE,
)
_SCORE = late(r"\b(?:an?|one)\s+score\s+(?:of\s+)?(?=[a-z]|$)", re.IGNORECASE)
_DOZEN_AND_HALF = late(r"\b(?:an?|one)\s+dozen\s+and\s+a\s+half\b", re.IGNORECASE)
_TIMES = re.compile(r"(?<![\w.])(\d{1,4})\s?[x×]\s?(?=[A-Za-z]{2})")
# "Dead: 12", "Arrests - 30": the number after its word.
_TABLE = late(
    r"\b(?P<what>fatalities|deaths|dead|killed|kia|wia|wounded|injured|injuries|missing|arrests|arrested|abducted|kidnapped|hostages|detained)\s*(?::|=|–|—|\s-)\s*(?P<number>\d[\d,]*\+?)(?![\d%])",
    re.IGNORECASE,
)
_ONE_DEATH = late(
    r"\b(?P<one>one|1|a\s+single|another)\s+(?:more\s+|further\s+|confirmed\s+|reported\s+)?(?P<what>death|fatality|killing)\b"
    r"(?!\s+(?:threats?|sentences?|penalty|row|squads?|camps?|certificates?|notices?|toll|spree|machine|fields?))",
    re.IGNORECASE,
)
_ALIVE = late(
    r"\b(?:(?:fighting|battling|struggling|fights?|battles?)\s+for\s+(?:(?:his|her|their)\s+)?(?:life|lives|survival)|between\s+life\s+and\s+death|left\s+for\s+dead)\b",
    re.IGNORECASE,
)
_NOT_ALIVE = late(
    r"\b(?:did\s+not|didn['’]t|has\s+not|have\s+not)\s+(?:survived?|live\s+through|lived\s+through|pull(?:ed)?\s+through|wake\s+up|make\s+it(?=\s*(?:[.,;”\"]|$)))|\bnever\s+(?:woke\s+up|regained\s+consciousness|recovered\s+consciousness)\b",
    re.IGNORECASE,
)
_NEITHER = late(
    r"\bneither\s+(?!of\b)(?P<one>[^.;]{2,60}?)\s+nor\s+(?P<other>[^.;]{2,60}?)\s+(?:survived|lived|came\s+out\s+alive)\b",
    re.IGNORECASE,
)
_NEITHER_OF = late(r"\b(?:neither|none)\s+of\s+(?P<who>whom|them)\s+(?:survived|lived|came\s+out\s+alive)\b", re.IGNORECASE)
_SHOT_BUT_ALIVE = late(
    r"\b(?:shot|stabbed|hit)\s+(?:\w+\s+){0,3}?(?:and|but)\s+(?:both\s+|all\s+)?(?:survived|lived)\b", re.IGNORECASE
)
_WHO_SURVIVED = late(r",?\s+(?:both|all|each)\s+of\s+whom\s+(?:survived|lived)\b", re.IGNORECASE)
_STRUCK = re.compile(r"\b(?:shot|stabb(?:ed|ing)|shooting|hit|knifed)\b", re.IGNORECASE)
_KIN = r"(?:brothers|sisters|siblings|twins|cousins|boys|girls|children|sons|daughters|friends|students|pupils|teenagers|youths)"
_AGED = late(
    rf"(?<!of )\b(?P<who>(?:twin\s+)?{_KIN})\s*,?\s+(?:both\s+)?(?:aged\s+)?(?:\d{{1,2}}|\w+)\s+and\s+(?:\d{{1,2}}|\w+)(?=\s*,|\s+(?:years|were|was|died|have|had|are)\b|\s*$|\s*[.;)])",
    re.IGNORECASE,
)
_AGES = re.compile(r"\baged\s|,\s+\d", re.IGNORECASE)
_TWINS = late(r"\btwin\s+(?P<who>brothers|sisters|boys|girls|sons|daughters)(?:,\s+(?:aged\s+)?\d{1,2}\b,?)?", re.IGNORECASE)
_COUNTED = re.compile(r"(?:\d|\b(?:two|three|four|five|six|both|several))\s+(?:\w+\s+)?$", re.IGNORECASE)
_COUNTS_OF = late(
    r"\b(?P<number>\d+|[a-z]+)\s+counts?\s+of\s+(?:(?:first|second)[-\s]degree\s+|capital\s+|aggravated\s+|wilful\s+)?(?P<deed>murder|manslaughter|homicide)\b",
    re.IGNORECASE,
)
_AT_MOST = late(
    r"\b(?P<who>(?:up\s+to|as\s+many\s+as|at\s+most)\s+[\w,]+(?:\s+[\w'’-]+){0,4}?)\s+(?:may|might)\s+have\s+(?P<been>been\s+)?(?P<what>died|perished|drowned|killed|injured|wounded|hurt)\b",
    re.IGNORECASE,
)
_EVERY = late(
    r"\b(?:every(?:\s+single)?\s+one|each(?:\s+one)?)\s+of\s+(?:the\s+)?(?=\d|[a-z]+\b)(?!them|us|whom|these|those|you)",
    re.IGNORECASE,
)
# Whose lot others shared: "he was seized with two colleagues".
_WITH = late(
    r"\b(?:he|she)\s+(?P<lot>(?:(?:was|had\s+been|is)\s+(?:\w+ly\s+)?\w+(?:ed|en|t)(?:\s+(?:dead|away))?|died|perished|disappeared))\s+(?:(?:along|together)\s+)?with\s+",
    re.IGNORECASE,
)
# Somebody whom no lexicon knows, counted off before others: "killing a warehouse keeper of a relief association and six civilians".
_ONE_AND = late(
    r"\b(?P<deed>kill(?:ing|ed)|wound(?:ing|ed)|injur(?:ing|ed)|abduct(?:ing|ed)|kidnapp(?:ing|ed)|arrest(?:ing|ed))\s+an?\s+"
    r"(?:[\w'’-]+\s+){2,8}?and\s+(?=(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s)",
    re.IGNORECASE,
)
_OF_THE_DEAD = late(
    r"\b(?P<one>\d+|[a-z]+)\s+of\s+the\s+(?P<what>dead|killed|slain|wounded|injured|hurt)\s+(?:was|were|are)\s+"
    r"(?P<rest>[\w'’-]+(?:\s[\w'’-]+)?\s+and\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+[\w'’-]+)",
    re.IGNORECASE,
)
_HIS_AGE = late(r"\b(?P<who>he|she|who)\s+(?P<was>was|is)\s+(?=\d{1,2}\b(?!\s*[%:\d]))", re.IGNORECASE)
_BODY_BAGS = late(r"\bbody\s?-?bags\b", re.IGNORECASE)
_COUP_DE_GRACE = late(
    r"\b(?:ga?ve|giv(?:en|ing)|administer(?:ed|ing)|deliver(?:ed|ing)|dealt)\s+(?:the|a)\s+coup\s+de\s+gr[aâ]ce\s+to\b",
    re.IGNORECASE,
)
_IN_A_COMA = late(
    r"\b(?P<was>is|are|was|were|lies|lie|lay|remains?|remained)\s+(?:still\s+)?(?:in\s+an?\s+(?:\w+\s+)?coma|comatose|on\s+(?:life\s+support|a\s+ventilator)|in\s+intensive\s+care)\b",
    re.IGNORECASE,
)
_HALF_THE = late(r"\bhalf\s+(?=(?:the|its|their|his|our)\s+(?:\d|[a-z]+\b))", re.IGNORECASE)
_RECOVERED = late(r"\brecovered\b", re.IGNORECASE)
_NO_LESS = late(r"\b(?:no|not)\s+(?:less|fewer)\s+than\b", re.IGNORECASE)
# Soldiers by what they wear on their heads.
_HEADED = late(r"\b(?:blue\s+helmet|(?:green|red|black|maroon|purple|blue)\s+beret)(?P<many>s?)\b", re.IGNORECASE)
_PLURAL = frozenset("are were lie remain".split())
_HELD = re.compile(
    r"\b(?:hostages?|captives?|abductees?|abducted|kidnapp?ed|schoolgirls|schoolboys|pupils|students|detainees)\b", re.IGNORECASE
)
_LIFELESS = re.compile(r"\b(?:bod(?:y|ies)|corpses?|remains|dead|weapons|from|consciousness|freedom)\b", re.IGNORECASE)


def in_plain_words(quote: str, parts: int) -> str:
    """The quote, of these ``parts_in`` it, with such turns put plainly; itself where it has none."""
    ways = _ways(parts)
    lowered = quote.lower() if ways else ""
    if '"' in quote or not quote.isascii():
        quote = _MARKS.sub("", quote)
    for cues, put in ways:
        if cues.stand(lowered):
            quote = put(quote)
    return quote


def _band(found: re.Match[str]) -> str:
    number, like = _BANDS[found["band"].lower()], found["like"] or ""
    return f"{number} {like}" if found["of"] else f"{number} {like}people"


def _bands(quote: str) -> str:
    return " ".join(_BAND.sub(_band, quote).split())


def _neither(quote: str) -> str:
    quote = _NEITHER.sub(lambda found: f"{found['one']} and {found['other']} died", quote)
    return _NEITHER_OF.sub(lambda found: f"all of {found['who']} died", quote)


def _of_ages(quote: str) -> str:
    """Two brothers by their ages: "brothers aged 9 and 11", where no number counts them."""

    def two(found: re.Match[str]) -> str:
        told = _AGES.search(found[0]) is not None and _COUNTED.search(quote[: found.start()]) is None
        return f"two {found['who'].removeprefix('twin ')}" if told else found[0]

    return _AGED.sub(two, quote)


def _twins(quote: str) -> str:
    return _TWINS.sub(lambda found: found[0] if _COUNTED.search(quote[: found.start()]) else f"two {found['who']}", quote)


def _table(quote: str) -> str:
    return _TABLE.sub(lambda found: f"{found['number']} {found['what'].lower()}", quote)


def _alive_after(quote: str) -> str:
    quote = _SHOT_BUT_ALIVE.sub("wounded", quote)
    return _WHO_SURVIVED.sub(", who were wounded", quote) if _STRUCK.search(quote) else quote


def _at_most(quote: str) -> str:
    """What is told to be the most is told of what may have been: "as many as 15 may have died"."""
    return _AT_MOST.sub(lambda found: f"{found['who']} {'were ' if found['been'] else ''}{found['what']}", quote)


def _in_a_coma(quote: str) -> str:
    return _IN_A_COMA.sub(lambda found: f"{'were' if found['was'].lower() in _PLURAL else 'was'} critically wounded", quote)


def _recovered(quote: str) -> str:
    """People who had been held are recovered alive, unless their bodies are."""
    return _RECOVERED.sub("rescued", quote) if _HELD.search(quote) and not _LIFELESS.search(quote) else quote


# One of these cues stands in whatever the way beside them changes.
_WAYS: tuple[tuple[Cues, Callable[[str], str]], ...] = (
    (Cues(*_BANDS), _bands),
    (Cues("less than", "fewer than"), lambda quote: _NO_LESS.sub("at least", quote)),
    (Cues("helmet", "beret"), lambda quote: _HEADED.sub(r"soldier\g<many>", quote)),
    (Cues("body"), lambda quote: _BODY_BAGS.sub("bodies", quote)),
    (Cues("coup de"), lambda quote: _COUP_DE_GRACE.sub("killed", quote)),
    (Cues("coma", "life support", "ventilator", "intensive care"), _in_a_coma),
    (Cues("half the", "half its", "half their", "half his"), lambda quote: _HALF_THE.sub("half of ", quote)),
    (Cues(" score"), lambda quote: _SCORE.sub("20 ", quote)),
    (Cues("dozen and"), lambda quote: _DOZEN_AND_HALF.sub("18", quote)),
    (Cues("x", "×"), lambda quote: _TIMES.sub(r"\1 ", quote)),
    (Cues(":", "=", "–", "—", " -"), _table),
    (Cues("death", "fatality", "killing"), lambda quote: _ONE_DEATH.sub("one person dead", quote)),
    (Cues("for ", "between life"), lambda quote: _ALIVE.sub("critically wounded", quote)),
    (Cues("not ", "n't ", "n’t ", "never "), lambda quote: _NOT_ALIVE.sub("died", quote)),
    (Cues("neither", "none"), _neither),
    (Cues("survived", "lived"), _alive_after),
    (Cues("aged", ", "), _of_ages),
    (Cues("twin"), _twins),
    (Cues("recovered"), _recovered),
    (Cues(" of the "), lambda quote: _OF_THE_DEAD.sub(r"\g<one> \g<rest> were \g<what>", quote)),
    (Cues("counts of", "count of"), lambda quote: _COUNTS_OF.sub(r"\g<deed> of \g<number> people", quote)),
    (Cues("might have", "may have"), _at_most),
    (Cues("every", "each"), lambda quote: _EVERY.sub("all ", quote)),
    (Cues("he was ", "he is ", "who was ", "who is "), lambda quote: _HIS_AGE.sub(r"\g<who> \g<was> aged ", quote)),
    (Cues("with "), lambda quote: _WITH.sub(r"a man \g<lot> along with ", quote)),
    (Cues("ing a", "ed a"), lambda quote: _ONE_AND.sub(r"\g<deed> one person and ", quote)),
    (Cues("side by side"), lambda quote: quote.replace(" side by side", "")),
)


@lru_cache(maxsize=512)
def _ways(parts: int) -> tuple[tuple[Cues, Callable[[str], str]], ...]:
    """The ways of whose cues one may be put together of these parts."""
    return tuple((cues, put) for cues, put in _WAYS if cues.may_stand(parts))
