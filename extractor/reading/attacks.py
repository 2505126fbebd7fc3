"""Attacks: the words by which an article says how an attack was done, with what, and on whom."""

from __future__ import annotations

import re
from dataclasses import dataclass

from schemas import AttackType, TargetType, WeaponType

_ATTACKS: tuple[tuple[AttackType, str], ...] = (
    (AttackType.hijacking, r"hijack\w*|commandeered"),
    (
        AttackType.hostage_barricade,
        r"hostages?\s+(?:situation|crisis|standoff|siege)|barricaded|holed\s+up\s+with\s+hostages|(?:held|holding|took|taken|seized)\s+(?:\w+\s+){0,4}hostages?\s+(?:in|inside|at)",
    ),
    (
        AttackType.kidnapping,
        r"kidnap\w*|abduct\w*|(?:took|taken|taking|seized)\s+(?:\w+\s+){0,4}(?:hostage|captive)s?|hostage-?taking|snatched|hostages?|captives|captivity|captors?|ransom",
    ),
    (AttackType.assassination, r"assassinat\w*"),
    (
        AttackType.air_strike,
        r"air\s?-?strikes?|air\s?-?raids?|airstrikes?|drone\s+(?:strike|attack)s?|warplanes?|(?:jets|planes|aircraft|helicopters?|drones?)\s+(?:\w+\s+){0,3}(?:bombed|struck|hit|fired|pounded|strafed|attacked)|aerial\s+(?:bomb\w+|attack|bombardment)|barrel\s+bombs?",
    ),
    (
        AttackType.shelling,
        r"shell(?:ed|ing|s|fire)\b|mortar\w*|artillery|rocket\s+(?:attack|fire|barrage)s?|rockets?\s+(?:hit|struck|landed|slammed|fired)|bombardment|missile\s+(?:attack|strike)s?|missiles?\s+(?:hit|struck|slammed)",
    ),
    (
        AttackType.bombing,
        r"bomb(?:s|ed|ing|ings|ers?|blast\w*)?\b|blasts?|explo(?:sion|sions|ded|des|sive|sives)|detonat\w*|ied\b|dynamite\w*|grenades?|land\s?-?mines?|roadside\s+bomb\w*|blew\s+(?:up|himself|herself|themselves)|blown\s+up|booby-?trap\w*",
    ),
    (
        AttackType.riot,
        r"riot(?:s|ed|ing|ers?)?\b|mob\s+(?:violence|attack\w*|killed|set)|lynch\w*|(?:violent|deadly)\s+protests?|looting",
    ),
    (
        AttackType.clash,
        r"clash(?:es|ed)?|gun\s?-?battles?|firefights?|fighting\s+(?:between|broke|erupted|raged)|battle[sd]?|skirmish\w*|exchange[ds]?\s+of\s+(?:gun)?fire|exchanged\s+(?:\w+\s+)?(?:gun)?fire|shoot-?outs?|combat",
    ),
    (
        AttackType.armed_assault,
        r"gunm[ae]n|shot|shooting\w*|shoots|opened\s+fire|gunned\s+down|ambush\w*|stormed|raid(?:ed|s)?|stabb\w*|hacked|massacre\w*|machete\w*|attack(?:s|ed|ers?|ing)?|assault(?:s|ed)?|murder(?:s|ed)?|slain|execut(?:ed|ion|ions)|beheaded|knife\w*|gunfire|strafed",
    ),
    (
        AttackType.facility_attack,
        r"(?:set\s+fire\s+to|torched|burn(?:ed|t)\s+down|set\s+ablaze|arson\w*|sabotag\w*|firebomb\w*|blew\s+up\s+(?:a|an|the|two|three|\d+)\s+(?:\w+\s+){0,2}(?:bridge|pipeline|pylon|tower|line|station|plant)s?|destroyed\s+(?:\w+\s+){0,3}(?:bridge|pipeline|pylon|tower|school)s?)",
    ),
    (AttackType.unarmed_assault, r"beat(?:en|ing)?\s+(?:to\s+death|up)|strangl\w*|poison\w*|punched|chok(?:ed|ing)"),
)
_WEAPONS: tuple[tuple[WeaponType, str], ...] = (
    (
        WeaponType.explosives,
        r"(?:suicide\s+)?(?:car|truck|roadside|remote-controlled|petrol|pipe|time|nail|magnetic|sticky|parcel|letter|home-?made)\s+bombs?|bombs?|explosives?|explosive\s+(?:vest|belt|device)s?|improvised\s+explosive\s+devices?|ieds?|grenades?|dynamite|land\s?mines?|mines|mortars?|mortar\s+(?:shells?|rounds?)|rockets?|missiles?|artillery|shells|barrel\s+bombs?|vehicle-borne\s+\w+|tnt",
    ),
    (
        WeaponType.firearms,
        r"(?:assault\s+|automatic\s+|sniper\s+)?rifles?|guns?|pistols?|handguns?|shotguns?|machine\s?-?guns?|sub-?machine\s?-?guns?|firearms?|kalashnikovs?|ak-?47s?|revolvers?|gunfire|gunshots?|automatic\s+weapons?|bullets|small-arms\s+fire",
    ),
    (WeaponType.melee, r"knives|knife|machetes?|axes?|swords?|clubs|sticks|stones|daggers?|spears?|cleavers?"),
    (
        WeaponType.incendiary,
        r"petrol\s+bombs?|molotov\s+cocktails?|firebombs?|arson|gasoline|set\s+(?:fire\s+to|ablaze|alight)|torched|incendiary\s+\w+",
    ),
    (
        WeaponType.vehicle,
        r"ramm(?:ed|ing)|(?:drove|ploughed|plowed)\s+(?:\w+\s+){0,5}into\s+(?:a\s+|the\s+)?(?:crowd|pedestrians|people)",
    ),
    (WeaponType.chemical, r"chlorine|sarin|nerve\s+(?:gas|agent)|chemical\s+weapons?|mustard\s+gas|poison\w*|cyanide"),
    (WeaponType.biological, r"anthrax|ricin"),
)
_TARGETS: tuple[tuple[TargetType, str], ...] = (
    (
        TargetType.diplomatic,
        r"(?:\w+\s+)?(?:embassy|consulate|embassies|diplomatic\s+(?:mission|convoy|compound))|ambassador|diplomats?|(?:un|u\.n\.|united\s+nations)\s+(?:compound|convoy|peacekeepers?|base|office|staff)|peacekeepers?",
    ),
    (
        TargetType.ngo,
        r"aid\s+(?:group|agency|workers?|organi[sz]ation|convoy)s?|charity|non-?profit(?:\s+[A-Z][\w]+(?:\s+[A-Z][\w]+)*)?|humanitarian\s+(?:workers?|convoy|organi[sz]ation)|relief\s+(?:workers?|convoy|agency)|red\s+cross|red\s+crescent|ngo",
    ),
    (
        TargetType.police,
        r"police\s+(?:station|post|checkpoint|headquarters|patrol|officers?|convoy|academy|vehicle|outpost|bus|chief|training\s+\w+)s?|polic(?:emen|eman|ewoman)|policemen|prison|gendarmes?|constables?",
    ),
    (
        TargetType.military,
        r"(?:army|military|air|naval|marine)\s+(?:base|camp|convoy|post|checkpoint|barracks|patrol|outpost|headquarters|vehicle|truck|bus|academy|installation|personnel|unit)s?|barracks|soldiers?|troops|garrison|battalion|nato\s+\w+|security\s+forces|checkpoint|convoy",
    ),
    (
        TargetType.religious,
        r"mosques?|churches|church|synagogues?|temples?|shrines?|cathedral|worshippers?|priests?|imams?|bishop|archbishop|pastor|monks?|nuns?|clerics?|jesuits?|monastery|seminary",
    ),
    (
        TargetType.education,
        r"schools?|universit(?:y|ies)|colleges?|students?|schoolgirls|schoolboys|schoolchildren|teachers?|campus|professor|madrassas?",
    ),
    (
        TargetType.journalists_media,
        r"journalists?|reporters?|newspapers?|radio\s+station|television\s+station|tv\s+station|cameraman|editor|broadcaster",
    ),
    (TargetType.airports_aircraft, r"airports?|airlines?|airliner|passenger\s+(?:plane|jet)|jetliner|helicopter|aircraft"),
    (
        TargetType.transportation,
        r"(?:passenger\s+)?(?:bus(?:es)?|minibus|train|metro|subway|railway|ferry|taxi)(?:\s+station)?|trains?|bridge",
    ),
    (
        TargetType.utilities,
        r"pipelines?|power\s+(?:station|plant|line|pylon|tower)s?|pylons?|electricity\s+\w+|energy\s+towers?|oil\s+(?:field|facility|refinery|pipeline)|substation|dam",
    ),
    (TargetType.telecommunication, r"telephone\s+\w+|radio\s+(?:tower|mast)|transmitter|cell\s+tower|communications\s+tower"),
    (
        TargetType.political_party,
        r"(?:political\s+|campaign\s+|election\s+)?rally|party\s+(?:headquarters|office|members?|leader|activists?)|candidates?|politicians?",
    ),
    (
        TargetType.government,
        r"(?:government|justice|interior|communications|defen[cs]e|finance|education|health|foreign)\s+(?:ministry|offices?|building|officials?|workers|employees|minister)|ministry|ministries|parliament|court(?:house)?|judges?|prosecutors?|governor|mayor|town\s+hall|city\s+hall|president|prime\s+minister|minister|senator|congressman|lawmakers?|councill?ors?|attorney\s+general|magistrate",
    ),
    (TargetType.tourists, r"tourists?|holidaymakers|sightseers"),
    (
        TargetType.business,
        r"(?:shopping\s+)?malls?|markets?|hotels?|restaurants?|bars?|cafes?|cafés?|nightclubs?|banks?|shops?|stores?|factory|factories|offices?|mine|company|companies|businessm[ae]n|cinema|theatre|stadium|concert",
    ),
    (TargetType.maritime, r"oil\s+tanker|tanker|cargo\s+ship|vessel|ships?|fishing\s+boats?|yacht|port"),
    (
        TargetType.private_citizens,
        r"villagers?|villages?|civilians?|residents?|pedestrians|commuters|crowd|wedding|funeral|homes?|houses?|farmers?|families|family|shoppers|pilgrims|protesters|demonstrators|neighbou?rhood|refugees?|peasants?|camp|people",
    ),
)
_ATTACK_WORDS = tuple((kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _ATTACKS)
_WEAPON_WORDS = tuple((kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _WEAPONS)
_TARGET_WORDS = tuple((kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _TARGETS)

SUICIDE = re.compile(
    r"\bsuicid|\bblew\s+(?:him|her|them)sel|\bblowing\s+(?:him|her|them)sel|\bdetonat\w+\s+(?:him|her|them)sel|\bmartyrdom|\bkamikaze"
    r"|\b(?:explosives?|suicide|bomb)[- ](?:laden\s+)?(?:vests?|belts?|jackets?)\b|\bself-detonat|\bstrapped\s+to\s+(?:his|her|their)",
    re.IGNORECASE,
)
# What makes violent words speak of something else: an accident, a disaster, a match, a film, a disease.
PEACEFUL = re.compile(
    r"\b(?:earthquakes?|floods?|flooding|cyclone|hurricane|typhoon|landslides?|avalanche|drought|derail\w*|capsiz\w*|sank|collision|collided|crash(?:ed|es)?|overturned|skidded|mudslide|tsunami|volcano|eruption"
    r"|accidents?|accidental(?:ly)?|gas\s+leak|stampede|epidemic|outbreak|cholera|ebola|virus|match|league|championship|tournament|striker|goalkeeper|midfielder|season|half-time|box\s+office|film|novel|album"
    r"|anniversary|commemorat\w*|memorial\s+(?:service|ceremony)|sentenced|verdict|trial|convicted|jury|appeal\s+court|budget|bill|election\s+results|drowned|lightning|heatwave|wildfires?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AttackWord:
    """Words that say how an attack was done."""

    start: int
    end: int
    type: AttackType


@dataclass(frozen=True, slots=True)
class WeaponWord:
    """Words for a weapon."""

    start: int
    end: int
    type: WeaponType


@dataclass(frozen=True, slots=True)
class TargetWord:
    """Words for what an attack may be aimed at."""

    start: int
    end: int
    type: TargetType


def attack_words(text: str) -> list[AttackWord]:
    """Every word of the text that says how an attack was done, in order."""
    found = [AttackWord(m.start(), m.end(), kind) for kind, words in _ATTACK_WORDS for m in words.finditer(text)]
    return sorted(found, key=lambda word: (word.start, word.end))


def weapon_words(text: str) -> list[WeaponWord]:
    """Every weapon that the text names, in order."""
    found = [WeaponWord(m.start(), m.end(), kind) for kind, words in _WEAPON_WORDS for m in words.finditer(text)]
    return sorted(found, key=lambda word: (word.start, -word.end))


def target_words(text: str) -> list[TargetWord]:
    """Every possible target that the text names, in order."""
    found = [TargetWord(m.start(), m.end(), kind) for kind, words in _TARGET_WORDS for m in words.finditer(text)]
    return sorted(found, key=lambda word: (word.start, -word.end))
