"""Doubles: sums in which people are counted twice, and numbers of those who did it in place of those who came to harm."""

from __future__ import annotations

import re

from extractor.reading.harm.entailment import people_counted
from extractor.reading.harm.mentions import mentions
from extractor.reading.numbers.numbers import Quantity, quantities
from extractor.reading.text.tokens import tokenise
from schemas import Count, Group, Outcome

# "The toll has risen to 19 after five died": five of the 19.
ROSE_TO = re.compile(
    r"\b(?:risen|rose|rises|rising|climbed|climbs|climbing|grown|grew|gone\s+up|went\s+up|increased|rais(?:ed|es|ing)|br(?:ought|ings?|inging)|t(?:ook|akes?|aking))\b[^.;]{0,80}?\b(?:to|at)\s+$",
    re.IGNORECASE,
)
# "Four people died, | a waiter, two cooks and a guard": who they were.
APPOSED = re.compile(r"[,:]\s+(?:(?:namely|all\s+of\s+them|they\s+were)\s+)?$", re.IGNORECASE)
LISTS = re.compile(r"[,:].*\band\b", re.DOTALL)
# "Three gunmen abducted a teacher"
ATTACKERS = re.compile(
    r"\W*[\w-]+\s+(?:[\w-]+\s+){0,2}?(?:gunmen|militants|rebels|insurgents|guerrillas|attackers|assailants|terrorists|bandits|robbers|raiders|pirates|hijackers|kidnappers|extremists|jihadi(?:st)?s)\b",
    re.IGNORECASE,
)
# "Were shot dead by | three youths"
DONE_BY = re.compile(
    r"\b(?:killed|shot(?:\s+dead)?|murdered|slain|gunned\s+down|stabbed|hacked|beaten|abducted|kidnapped|seized|taken|carried\s+off|wounded|injured|attacked|ambushed|arrested|detained)\b"
    r"[^.;,]{0,80}?\bby\s+$",
    re.IGNORECASE,
)
IN_A_PLACE = re.compile(r"\b(?:in|at|near|outside|on)\b")  # "three were killed in Gao, two women and a man in Kati" are six
ANYBODY = frozenset(["people", "persons"])  # "two cooks, a nurse and a guard" are a list of four
SEVERAL = 2


def is_doubled(quote: str, claimed: Count) -> bool:
    """Whether a count adds up a total and those who are told to be in it: 8 on "four died, a waiter, two cooks and a guard"."""
    listed, rose = LISTS.search(quote) is not None, " to " in quote or " at " in quote
    told = quantities(quote) if claimed.exact and (listed or rose) else []
    if not told or any(one.count == claimed for one in told):
        return False
    return (rose and _adds_its_increase(quote, told, claimed)) or (listed and _adds_who_they_were(quote, claimed))


def _adds_its_increase(quote: str, told: list[Quantity], claimed: Count) -> bool:
    """Whether it adds to a total that has risen those by whom it rose."""
    return any(
        total.count.exact and other.count.exact and total.count + other.count == claimed and ROSE_TO.search(quote, 0, total.start)
        for total in told
        for other in told
        if other is not total
    )


def _adds_who_they_were(quote: str, claimed: Count) -> bool:
    """Whether it adds to the number with which the quote begins some of the list that tells who they were."""
    people = [one for one in people_counted(quote) if one.count is not None and one.count.exact]
    numbers = [one.count.low for one in people if one.count is not None]
    if (
        len(people) <= SEVERAL
        or sum(numbers[1:]) != numbers[0]
        or any(not one.noun or one.sort != "people" for one in people[1:])
    ):
        return False
    tokens = tokenise(quote)
    between = quote[tokens.end(people[0].last - 1) : tokens.starts[people[1].first]]
    bare = people[0].sort == "bare" and between.startswith(",")
    if APPOSED.search(between) is None or IN_A_PLACE.search(between) or not (bare or people[0].noun in ANYBODY):
        return False
    more = [sum(numbers[first:last]) for first in range(1, len(numbers)) for last in range(first + 1, len(numbers) + 1)]
    return claimed.low - numbers[0] in more


def counts_the_doers(quote: str, outcome: Outcome, group: Group, claimed: Count) -> bool:
    """Whether the number is that of those who did it, and the quote gives another one of those who came to harm."""
    if group is Group.attackers or claimed.low < SEVERAL or not (" by " in quote.lower() or ATTACKERS.match(quote)):
        return False
    told = [one for one in quantities(quote) if one.count == claimed]
    if len(told) != 1 or not (DONE_BY.search(quote, 0, told[0].start) or _acts(quote, told[0], claimed)):
        return False
    harmed = [one for one in mentions(quote) if one.outcome is outcome and one.count is not None and not one.hypothetical]
    return bool(harmed) and all(one.number_start != told[0].start and one.count != claimed for one in harmed)


def _acts(quote: str, number: Quantity, claimed: Count) -> bool:
    """Whether those with whom the quote begins are attackers: "Three gunmen abducted a teacher"."""
    first = next(iter(people_counted(quote)), None)
    return not quote[: number.start].strip() and first is not None and first.group is Group.attackers and first.count == claimed
