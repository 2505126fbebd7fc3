"""Rule on groups: a count of one group must be one that the words give for it.

Whether a pilot, a cook or a guard serves or not is for the coder to say; that villagers are no soldiers is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from extractor.reading.harm.entailment import entailed, people_counted
from extractor.reading.people.people import People
from extractor.reading.text.tokens import tokenise
from extractor.reading.words.lexicon import NATIONALS
from extractor.validation.claimants import FORCES
from extractor.validation.counts import CIVILIAN, ONE, supports
from extractor.validation.examination import Examination, TollInPlace
from extractor.validation.members import ATTACKERS, EVERYONE
from extractor.validation.rule import REGISTRY, Example, Finding
from schemas import AttackType, Count, Group, Incident, Outcome, Severity

STEM = 4  # letters that the forms of a word share: "tribesmen" and "tribal", "herders" and "herdsmen"
# Nouns of people who may serve or not: what they count is for the coder to say.
AMBIGUOUS = frozenset(
    f"{noun}{ending}"
    for noun in """sailor pilot captain guard driver contractor officer escort volunteer cook interpreter translator worker
    fighter combatant commander leader recruit cadet reservist ranger marcher picket protester demonstrator rioter supporter
    activist youth striker defender companion occupant hireling apostate traitor infidel crusader occupier invader""".split()
    for ending in ("", "s")
) | {
    "mercenary",
    "mercenaries",
    "watchman",
    "watchmen",
    "comrade",
    "comrades",
    "colleague",
    "colleagues",
    "member",
    "members",
    "staff",
    "seaman",
    "seamen",
    "crew",
    "crewmen",
    "personnel",
    "militia",
    "militiaman",
    "militiamen",
    "armed-men",
    "brother",
    "brothers",
    "martyr",
    "martyrs",
}
# Whoever serves there, whatever they are called: "nine police officials", "two employees of the army".
_SERVICE = (
    r"(?:police|army|military|navy|naval|air\s+force|security|defen[cs]e|intelligence|gendarmerie|border|prison|coast\s*guard|militia"
    r"|garrison|forces?|battalion|regiment|brigade|customs)"
)
# "Two of the dead were militiamen": the noun that says who they are stands behind the verb.
_ARE_SAID_TO_BE = re.compile(
    r"\bof\s+(?:them|those|the\s+\w+)\s+(?:were|are|was|is)\s+(?:\w+\s+)?(?P<noun>[\w-]+)\W*$", re.IGNORECASE
)
_IN_SERVICE = re.compile(rf"\b{_SERVICE}\b", re.IGNORECASE)
# Trades that an army or a band has too: with soldiers or fighters in one sum they may be of theirs.
_TRADES = frozenset(
    f"{noun}{ending}"
    for noun in """adviser advisor consultant trainer instructor trainee
    chaplain doctor medic nurse surgeon orderly mechanic technician
    engineer expert
    specialist messenger courier porter attendant aide assistant navigator copilot crewman apprentice veteran
    defender warden steward tracker scout diver""".split()
    for ending in ("", "s")
) | {"crewmen"}
_FIGHTING = frozenset(
    "fighters combatants militiamen paramilitaries jihadists jihadis militants insurgents guerrillas commandos troops".split()
)
# Of a ship or of a firm one may be an officer too, but not of the police.
_OFFICERS = frozenset({"officer", "officers"})
_ARE_OFFICERS = re.compile(r"\b(?:police|army|military|intelligence)\s+officers\b", re.IGNORECASE)
_NO_LONGER = re.compile(r"\b(?:retired|former|ex)\b", re.IGNORECASE)
TWO_SIDED = frozenset({AttackType.clash, AttackType.riot})  # in which anybody may have attacked
# "28 people, not counting the four attackers"
LEFT_OUT = re.compile(
    r"\b(?:not\s+counting|not\s+including|excluding|except|besides|without|apart\s+from|aside\s+from|in\s+addition)\b",
    re.IGNORECASE,
)
# Who is called so serves, but for those who are off duty or do no longer.
_SERVES = re.compile(
    r"\b(?:policem[ae]n|policewom[ae]n|soldier|constable|gendarme|paratrooper|(?:police|army)\s+(?:guard|officer|corporal|sergeant|inspector|captain))\b",
    re.IGNORECASE,
)
_OFF_DUTY = re.compile(
    r"\b(?:off[- ]duty|on\s+leave|retired|former|ex|onetime|would-be|dressed\s+as|posing|disguised|deserter|deserted|alleged|fake"
    r"|by|son|daughter|wife|brother|sister|father|mother|widow|child|boy|girl)\b",
    re.IGNORECASE,
)
_FEW = 6  # words of a quote in which nobody else can stand
# "A policeman shot a conductor"
_HARMS = re.compile(
    rf"{_SERVES.pattern}\W+(?:who\s+)?(?:had\s+)?(?:\w+ly\s+)?(?:shot|killed|wounded|stabbed|beat|fired|hit)\b", re.IGNORECASE
)
# Who is counted by these nouns does not serve.
_NEVER = frozenset(
    f"{noun}{ending}"
    for noun in """civilian villager bystander passenger pupil student resident worshipper shopper pedestrian refugee farmer
    pilgrim tourist journalist reporter teacher child boy girl baby infant schoolgirl schoolboy""".split()
    for ending in ("", "s")
) | {"children", "babies", "passers-by", "women"}
# Nouns of each side that nobody of another one is called by.
_PLAINLY: dict[Group | None, frozenset[str]] = {
    Group.civilians: _NEVER
    | frozenset(
        """nurses nurse midwives priests priest nuns nun monks monk pastors pastor bishops imams missionaries shopkeepers
        shopkeeper traders trader vendors vendor merchants merchant labourers labourer laborers laborer mourners commuters
        schoolteachers schoolteacher partners partner migrants fishermen professors professor lecturers lawyers lawyer
        shepherds pensioners grandmothers toddlers churchgoers holidaymakers motorists cyclists""".split()
    ),
    Group.security_forces: _OFFICERS
    | frozenset(
        """soldiers soldier troops troopers trooper police policemen policeman policewomen policewoman gendarmes gendarme
        marines marine jawans jawan paratroopers paratrooper servicemen serviceman constables constable sergeants infantrymen
        airmen peacekeepers""".split()
    ),
    ATTACKERS: _FIGHTING
    | frozenset(
        """militant attackers attacker bombers bomber gunmen gunman insurgent rebels rebel assailants assailant terrorists
        terrorist extremists extremist guerrilla guerillas guerilla jihadist bandits bandit kidnappers kidnapper abductors
        hijackers hijacker raiders raider assassins assassin traffickers robbers robber takfiri takfiris fighter armed""".split()
    ),
}
SERVING = re.compile(
    r"\b(?:(?:UN|U\.N\.|United\s+Nations|OSCE|EU|AU|African\s+Union|Arab\s+League|cease-?fire|truce)\s+(?:military\s+)?|military\s+)(?:observers?|monitors?)\b"
    rf"|\b{_SERVICE}\s+(?:[\w'’-]+\s+){{0,2}}?(?:observers?|monitors?|advis[eo]rs?|instructors?|trainers?|trainees?|students?|engineers?|medics?|doctors?|nurses?|surgeons?|chaplains?"
    r"|mechanics?|technicians?|musicians?|bandsmen|clerks?|drivers?|divers?|deminers?|firefighters?|journalists?|photographers?|lawyers?|officials?|employees?|staff\w*|workers?|agents?|people|persons|men|women|youths?|colleagues|directors?|chiefs?|administrators?)\b"
    rf"|\b(?:officials?|employees?|staff\w*|workers?|agents?|people|persons|men|women|youths?|sons|directors?|chiefs?)\s+(?:of|from|in|with|at)\s+(?:[\w'’-]+\s+){{0,3}}?{_SERVICE}\b",
    re.IGNORECASE,
)


@REGISTRY.rule(
    "group-not-in-quote",
    Severity.error,
    "A count of one group must not be the number that the quote plainly gives for another one, or for everybody together.",
    example=Example(
        '14 civilians on "8 civilians and 6 soldiers were killed"', '8 civilians on "8 civilians and 6 soldiers were killed"'
    ),
    needs_text=False,
)
def group_not_in_quote(examination: Examination) -> Iterator[Finding]:
    """Every toll of a group whose number the quote gives for other people, by nouns that name them plainly."""
    yield from _single(examination)
    doubts = _doubts(examination)
    for toll in examination.tolls:
        if toll.toll.group is EVERYONE and (reason := _misstated(toll)) is not None:
            yield Finding(f"{toll.path}.includes_attackers", reason)
        doubt = doubts.get(toll.path)
        if doubt is not None and doubt.plain:
            yield Finding(f"{toll.path}.group", doubt.reason)


@REGISTRY.rule(
    "group-open-to-doubt",
    Severity.warning,
    "A noun that usually tells of another group makes a toll worth a second look; it may serve, fight or stand by all the same.",
    example=Example('2 attackers on "a mother and her son were killed"', '2 civilians on "a mother and her son were killed"'),
    needs_text=False,
)
def group_open_to_doubt(examination: Examination) -> Iterator[Finding]:
    """Every toll of a group whose number the quote gives for people who seem to be others."""
    for path, doubt in _doubts(examination).items():
        if not doubt.plain:
            yield Finding(f"{path}.group", doubt.reason)


class _Doubt(NamedTuple):
    """Why the people of a quote seem to be of another group than the record has it, and whether their nouns say so plainly."""

    reason: str
    plain: bool


@lru_cache(maxsize=1)
def _doubts(examination: Examination) -> dict[str, _Doubt]:
    """What speaks against the groups of a record's tolls, by their paths; kept, since two rules ask."""
    found = {toll.path: _doubt(toll) for toll in examination.tolls}
    return {path: doubt for path, doubt in found.items() if doubt is not None}


def _doubt(toll: TollInPlace) -> _Doubt | None:
    """What speaks against the group of a toll; None where nothing does, or where only the coder can say."""
    quote, group, claimed = toll.toll.quote, toll.toll.group, toll.toll.count
    if group is EVERYONE or claimed == ONE:
        return None  # whether a retired officer is a civilian is for the coder to say
    if group is ATTACKERS and toll.toll.outcome is Outcome.detained:
        return None  # "12 villagers were arrested": for the attack itself, as the article has it
    told = entailed(quote, toll.toll.outcome)
    fitting = [one for one in told if supports(one.count, claimed)]
    if not fitting:
        return None
    people = people_counted(quote)
    if _sums_others_in(people, claimed, group):
        return _Doubt(f'"{quote}" gives {claimed} {EVERYONE}, not {claimed} {group}', plain=True)
    if group in CIVILIAN and people and all(one.noun in _FIGHTING for one in people):
        return _Doubt(f'"{quote}" gives {claimed} who fight, not {claimed} {group}', plain=True)
    if _is_for_the_coder(toll, people):
        return None
    parts = [one for one in told if one.group is not EVERYONE]
    summed = any(a.count + b.count == claimed for a, b in combinations(parts, 2) if a.group is not b.group)
    sides = _sides(quote, people, claimed) if summed else set()
    if any(_same_people(one.group, group, sides) for one in fitting):
        return None
    given = ", ".join(dict.fromkeys(f"{one.count} {one.group}" for one in fitting))
    return _Doubt(f'"{quote}" gives {given}, not {claimed} {group}', plain=_are_plainly_others(quote, people, toll))


def _is_for_the_coder(toll: TollInPlace, people: Sequence[People]) -> bool:
    """Whether the nouns leave open whom they count: whoever may serve or not, a nation, a party that did it."""
    quote, group = toll.toll.quote, toll.toll.group
    counted = [one for one in people if one.count is not None and supports(one.count, toll.toll.count)]
    if group is ATTACKERS and counted and all(_is_one_of_the_doers(one, toll.incident) for one in counted):
        return True
    said = _ARE_SAID_TO_BE.search(quote)
    if said is not None and said["noun"].lower() in AMBIGUOUS:
        return True
    words = tokenise(quote).words
    serve = group in CIVILIAN and _ARE_OFFICERS.search(quote) is not None and _NO_LONGER.search(quote) is None
    open_words = AMBIGUOUS - _OFFICERS if serve else AMBIGUOUS
    return any(_is_national(one) or not open_words.isdisjoint(words[one.first : one.last]) for one in people) or (
        group is Group.security_forces and SERVING.search(quote) is not None
    )


def _are_plainly_others(quote: str, people: Sequence[People], toll: TollInPlace) -> bool:
    """Whether whoever the quote counts on another side than the toll's is told by a noun that leaves no doubt of it."""
    side, words = _side(toll.toll.group), tokenise(quote).words
    others = [one for one in people if _side(one.group) not in (None, side)]
    counted = [one for one in others if one.count is not None and supports(one.count, toll.toll.count)]
    return bool(others) and not any(
        _PLAINLY[_side(one.group)].isdisjoint(words[one.first : one.last]) for one in counted or others
    )


def _single(examination: Examination) -> Iterator[Finding]:
    """Every toll of one civilian whose quote tells of nobody but a soldier or a policeman."""
    for toll in examination.tolls:
        claimed = toll.toll
        if claimed.count == ONE and claimed.group in CIVILIAN and _tells_of_one_who_serves(claimed.quote):
            yield Finding(f"{toll.path}.group", f'"{claimed.quote}" tells of {Group.security_forces}, not of {claimed.group}')


def _tells_of_one_who_serves(quote: str) -> bool:
    """Whether the only person of whom the quote tells is a soldier or a policeman in service."""
    if _SERVES.search(quote) is None or _OFF_DUTY.search(quote) or _HARMS.search(quote) or len(quote.split()) > _FEW:
        return False
    people = people_counted(quote)
    return len(people) == 1 and people[0].count == ONE and _side(people[0].group) is not ATTACKERS


def _sides(quote: str, people: Sequence[People], claimed: Count) -> set[Group | None]:
    """On which sides the people are whom the quote adds up: two who make the sum, or else all of them."""
    pairs: list[Sequence[People]] = [
        (a, b) for a, b in combinations(people, 2) if a.count and b.count and a.count + b.count == claimed
    ]
    sides = [{_side(one.group) for one in summed if not _may_serve(quote, one)} - {None} for summed in pairs or [people]]
    return min(sides, key=len)


def _is_one_of_the_doers(one: People, incident: Incident) -> bool:
    """Whether the noun of these people is a word of a party that did it: "five tribesmen" beside "Arab tribal fighters"."""
    stem = one.noun[:STEM].casefold()
    return len(stem) >= STEM and any(stem in party.name.casefold() for party in incident.perpetrators)


def _misstated(toll: TollInPlace) -> str | None:
    """Why a total has the attackers in it or not, against what the people of its own quote say."""
    claimed, quote = toll.toll, toll.toll.quote
    if claimed.includes_attackers is None or LEFT_OUT.search(quote):
        return None
    people = people_counted(quote)
    counts = [one.count for one in people if one.count is not None]
    if not counts or sum(counts[1:], start=counts[0]) != claimed.count:
        return None
    if not claimed.includes_attackers:
        attacking = any(one.group is ATTACKERS for one in people)
        return f'"{quote}" counts attackers too, and is said to leave them out' if attacking else None
    two_sided = not TWO_SIDED.isdisjoint(toll.incident.attack_types)
    if (
        two_sided
        or any(FORCES.search(one.name) for one in toll.incident.perpetrators)
        or len(people) == 1
        or not all(_is_no_attacker(one) for one in people)
    ):
        return None
    return f'"{quote}" counts no attackers, and is said to include them'


def _is_no_attacker(one: People) -> bool:
    """Whether the noun tells of a civilian or of those who serve."""
    return one.noun not in AMBIGUOUS and not _is_national(one) and _side(one.group) in (Group.civilians, Group.security_forces)


def _is_national(one: People) -> bool:
    """Whether the noun tells of nothing but a nation: "two Americans"."""
    return one.noun in NATIONALS or (one.noun.endswith("s") and one.noun[:-1] in NATIONALS)


def _side(group: Group) -> Group | None:
    """Civilians, security forces or attackers; None for words that leave it open."""
    if group in CIVILIAN:
        return Group.civilians
    return group if group in (Group.security_forces, ATTACKERS) else None


def _same_people(said: Group, claimed: Group, sides: set[Group | None]) -> bool:
    """Whether words for ``said`` can count ``claimed``: kinds of civilians pass for each other, and a sum over everyone passes
    for a group unless the quote itself tells of people on another side.
    """
    side = _side(claimed)
    if said is EVERYONE:
        return side is None or sides <= {side}
    return side is None or _side(said) in (None, side)


def _sums_others_in(people: list[People], claimed: Count, group: Group) -> bool:
    """Whether soldiers or attackers are counted together with people who are surely none, in a sum that no one number tells."""
    if group not in (Group.security_forces, ATTACKERS) or any(one.count and supports(one.count, claimed) for one in people):
        return False
    return any(one.noun in _NEVER and one.kind != "definite" and _side(one.group) is Group.civilians for one in people)


def _may_serve(quote: str, one: People) -> bool:
    """Whether these people may belong to the soldiers or fighters told beside them: "27 soldiers and a Russian adviser"."""
    if one.noun in _TRADES:
        return True
    tokens = tokenise(quote)
    return _IN_SERVICE.search(quote, tokens.starts[one.first], tokens.end(one.last - 1)) is not None
