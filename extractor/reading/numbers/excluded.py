"""Excluded numbers: those that cannot count people, because of the words and signs right beside them."""

from __future__ import annotations

from extractor.reading.numbers.numerals import Numeral
from extractor.reading.text.tokens import Tokens
from extractor.reading.words.lexicon import NOUNS

_MONTHS = frozenset(
    """january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec""".split()
)
_UNITS = frozenset(
    """% percent pct percentage per-cent kilometer kilometers kilometre kilometres km kms mile miles meter meters metre metres m
    feet foot ft inch inches yard yards cm mm kilogram kilograms kg kgs kilo kilos ton tons tonne tonnes lb lbs ounce ounces gram
    grams liter liters litre litres gallon gallons acre acres hectare hectares degree degrees calibre caliber millimeter millimeters
    millimetre millimetres knots mph kph volts watts megawatts barrels
    second seconds minute minutes hour hours hrs day days night nights week weeks month months year years decade decades century
    centuries weekend weekends o'clock a.m p.m a.m. p.m. am pm gmt est edt utc noon
    dollar dollars pound pounds euro euros peso pesos rupee rupees franc francs ruble rubles rouble roubles yen yuan cent cents
    shilling shillings naira riyal riyals dinar dinars lira intis inti sol soles colon colones cruzeiros cordobas quetzales bolivares
    lempiras shekels usd us$ eur gbp afghanis times fold th st nd rd 's z
    third thirds quarter quarters fifth fifths tenth tenths sixth sixths eighth eighths half halves
    times-as metric cubic square nautical point points""".split()
)
CURRENCIES = frozenset(
    "dollars rupees pesos euros pounds francs rubles roubles yen yuan naira riyals dinars lira intis shillings shekels".split()
)
_MONEY = frozenset("$ £ € ¥ ₹ ₦ rs rs. us$ usd eur gbp".split())
# A number right after one of these names the thing; it does not count.
_NAMERS = frozenset(
    """no number nos # resolution article articles section chapter route highway road interstate flight channel room gate
    zone sector district km kilometer page pages paragraph category grade level phase type mark model class version act law decree
    apartment floor platform line bus block camp ward task-force brigade battalion regiment division group age aged ages
    chapter-and volume issue figure table part appendix box bulletin communique hwy psalm verse windows xv area decree-law
    protocol annex bravo cell block terminal tower pier unit zip p.o case""".split()
)
# "The 88 Battalion" is one battalion.
_FORMATIONS = frozenset("battalion brigade regiment division squadron company corps infantry commando group unit bureau".split())
_TIMED = frozenset("at by since around about until till from".split())
NUMBERED = frozenset(["no", "nos", "rs", "col"])  # abbreviations of what a number names
_BEFORE_AGES = frozenset(["and", "(", ","])
_COMPOUND_TAILS = frozenset("odd plus".split())


def counts_no_people(tokens: Tokens, number: Numeral) -> bool:
    """Whether the number is a percentage, sum of money, age, date, time, measure, duration or designation."""
    words = tokens.words
    before = words[number.first - 1] if number.first else ""
    after = words[number.last] if number.last < len(words) else ""
    if after in _UNITS or before in _MONEY or before in _NAMERS:
        return not (after in _SHIFTS and before not in _MONEY and before not in _NAMERS and _is_shift(words, number.last))
    if before in _RANGING and _ends_ages(words, number.first):
        return True
    if _stands_free(tokens, number, before, after):
        return False
    return (
        (number.digits and not number.scaled and _is_calendar(tokens, number, before, after))
        or (number.digits and after in _FORMATIONS and (before == "the" or _capitalised(tokens, number.last)))
        or (before == "." and number.first > 1 and words[number.first - 2] in NUMBERED)
        or (after == "per" and words[number.last + 1 : number.last + 2] == ["cent"])
        or _is_part_of_a_word(tokens, number, before, after)
        or (before in _BEFORE_AGES and _is_age(tokens, number, before, after))
        or (number.digits and not CURRENCIES.isdisjoint(words[number.last : number.last + 2]))
        or (number.scaled and _is_sum(words, number))
    )


_SHIFTS = frozenset("night day second half point week weekend".split())


def _is_shift(words: list[str], index: int) -> bool:
    """Whether a word that measures things belongs to people here: "two night watchmen", "three day labourers", "five night-shift guards"."""
    hyphened = words[index + 1 : index + 2] == ["-"]
    following = words[index + 1 + hyphened : index + 2 + 2 * hyphened]
    return any(word in NOUNS and NOUNS[word].number == "p" for word in following)


_RANGING = frozenset(["and", "to", "between", "from", "-", "–"])
_AGED = frozenset(["aged", "ages"])
AMID_AGES = frozenset(["to", "from"])


def _ends_ages(words: list[str], first: int) -> bool:
    """Whether the number at ``first`` is the end of "aged between nine and"."""
    return not _AGED.isdisjoint(words[max(0, first - 4) : first]) and "," not in words[max(0, first - 3) : first]


# Where none of these stands beside a number and nothing touches it, only a year, a sum or a currency farther on can be meant.
TELLING_BEFORE = _MONEY | _NAMERS
BEFORE_DIGITS = _MONTHS | _BEFORE_AGES | {"."}  # these tell nothing of a number in words, but for a stop after those in NUMBERED
TELLING_AFTER = _UNITS | _FORMATIONS | _MONTHS | CURRENCIES | {"per", "-"}
_YEAR_LONG = 4


def _stands_free(tokens: Tokens, number: Numeral, before: str, after: str) -> bool:
    """Whether nothing beside the number can make it anything but a count: the common case, told in few steps."""
    words, first, last = tokens.words, number.first, number.last
    return (
        before not in BEFORE_DIGITS
        and after not in TELLING_AFTER
        and not number.scaled
        and len(words[first]) != _YEAR_LONG
        and not tokens.touching(first)
        and not tokens.touching(last)
        and not (last + 1 < len(words) and words[last + 1] in CURRENCIES)
    )


def _is_part_of_a_word(tokens: Tokens, number: Numeral, before: str, after: str) -> bool:
    """Whether a letter, hyphen, slash or colon ties the number to something else: "AK-47", "9mm", "500-pound", "9/11", "10:30"."""
    words = tokens.words
    if tokens.touching(number.first):
        if before[-1].isalpha() or before in "/:#_@&+*=":
            return not before.endswith(("'", "s")) or not before.startswith("'")
        if before in "-–" and tokens.touching(number.first - 1):
            return True
        if before == "." and tokens.touching(number.first - 1) and number.first > 1 and number.digits:
            return words[number.first - 2][-1].isalnum() and number.digits and words[number.first - 2][-1].isdigit()
    if after and tokens.touching(number.last):
        if after[0].isalpha() or after in "/:_@=\\°":
            return not (after == ":" and not tokens.touching(number.last + 1))
        if after == "-" and tokens.touching(number.last + 1):
            return words[number.last + 1] not in _COMPOUND_TAILS
    elif after == "-" and number.last + 1 < len(words):
        return words[number.last + 1] in ("year", "day", "month", "week", "hour", "pound", "mile")
    return False


def _is_calendar(tokens: Tokens, number: Numeral, before: str, after: str) -> bool:
    """Whether the digits are a day of a month, a year, or a clock time."""
    words = tokens.words
    value = number.count.low
    if before in _MONTHS and after in ("(", "-", "--", "—") and len(words[number.first]) == 2:
        return True  # the year of a dateline: "16 NOV 89 (EFE) --"
    if before in _MONTHS or (before == "." and number.first > 1 and words[number.first - 2] in _MONTHS):
        opener = words[number.first - 2] if number.first > 1 else ""
        return (value <= 31 or 1900 <= value <= 2099) and not (opener == "in" and after in NOUNS and before != ".")
    if after in _MONTHS and value <= 31 and not (after in ("may", "march") and _is_verb(words, number.last)):
        return True
    plain = tokens.words[number.first]
    if len(plain) == 4 and "," not in plain and number.last - number.first == 1:
        if 1900 <= value <= 2099:
            return after not in NOUNS or before in ("in", "since", "until", "late", "early", "during", "the", "of")
        return before in _TIMED and value % 100 < 60 and value < 2400 and after not in NOUNS
    return False


def _is_verb(words: list[str], index: int) -> bool:
    return words[index + 1 : index + 2] in (["have"], ["be"], ["to"], ["on"], ["in"])


def _is_age(tokens: Tokens, number: Numeral, before: str, after: str) -> bool:
    """Whether the number stands alone after a name: "John Smith, 34, was", "Smith (34)"."""
    value = number.count.low
    if not number.digits or number.scaled or not 0 < value < 120:
        return False
    words = tokens.words
    name = words[number.first - 2] if number.first > 1 else ""
    if before == "and" and name.isdecimal() and number.first > 2 and words[number.first - 3] in ("aged", "ages"):
        return True
    if before == "(" and after == ")":
        return True
    if before != "," or after not in (",", ".", ";", "and", "of", "from", ""):
        return False
    if not name or not name[0].isalpha() or (after == "and" and name not in NOUNS):
        return False
    entry = NOUNS.get(name)
    singular = (
        entry.number == "s"
        if entry is not None
        else _capitalised(tokens, number.first - 2) and not (name.endswith("ed") and _shouted(tokens, number.first - 2))
    )
    ends = not after and entry is None  # "killed in the raid was Imran, 45"
    return singular and (after in (",", "of", "from", "and") or ends)


def _capitalised(tokens: Tokens, index: int) -> bool:
    return tokens.text[tokens.starts[index]].isupper()


def _shouted(tokens: Tokens, index: int) -> bool:
    """Whether the word is in capitals throughout, so that "INJURED" looks like the name "Ahmed"."""
    start = tokens.starts[index]
    return tokens.text[start : start + 2].isupper()


def _is_sum(words: list[str], number: Numeral) -> bool:
    """Whether a scaled number is money by what comes a little later or before: "2.5 million Pakistani rupees", "worth 3 million"."""
    after = words[number.last + 1 : number.last + 2]
    return bool(after and after[0] in _UNITS and after[0] not in ("'s", "m", "third", "half", "second", "point")) or (
        number.first > 0 and words[number.first - 1] in ("worth", "cost", "paid", "costing")
    )
