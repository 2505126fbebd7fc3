"""Kinds: how an attack was done, by the words that tell or name it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from extractor.models.baseline.view import View
from extractor.reading.scenes.scene import Scene
from extractor.reading.text.late import late
from extractor.reading.words.attacks import AttackWord
from schemas import AttackType, Group, Outcome, WeaponType

MOST_KINDS = 3
TAKEN = frozenset({Outcome.abducted})
HELD = frozenset({Outcome.detained, Outcome.missing, Outcome.released})
SERIES = "bombings"  # named beside other violence they are no manner of one attack
HELD_WEAPONS = frozenset({WeaponType.firearms, WeaponType.melee})
RAIDING = frozenset("raid raids raided raiding".split())  # how an arrest is made, and no manner of it
KIDNAPPING = ("kidnap", "abduct", "hostage", "captive", "seiz", "ransom")  # how the words begin that name a kidnapping as such
ON_PERSONS = frozenset({AttackType.armed_assault, AttackType.unarmed_assault})
HARM = frozenset({Outcome.killed, Outcome.injured})
# What is done in a raid of gunmen, and in a fight, stands behind it.
OF_RAIDS = frozenset({AttackType.bombing, AttackType.shelling, AttackType.facility_attack, AttackType.unarmed_assault})
OF_FIGHTING = OF_RAIDS | {AttackType.air_strike}
UNGUNNED = frozenset({AttackType.shelling, AttackType.unarmed_assault})  # behind an onset even where no gun is named
LOOTING = frozenset({"looted", "looting"})  # raiders loot as well as crowds
SHARE = 1 / 3  # of the most frequent kind's words, which another kind needs to stand beside it
GENERAL = (AttackType.clash, AttackType.armed_assault)
VAGUE = (*GENERAL, AttackType.unknown)
SIEGE = late(
    r"\b(?:siege|stand-?off|barricad\w+|hostage-taking|negotiators?|holed\s+up|gave\s+(?:himself|herself|themselves)\s+up|surrendered"
    r"|inside\s+the\s+(?:building|bank|school|church|office|hotel|embassy|theat(?:re|er)|parliament))\b",
    re.IGNORECASE,
)
LED_AWAY = late(
    r"\b(?:led|marched|herded|driven|carried|spirited|taken|took\s+them)\s+(?:\w+\s+){0,2}?(?:away|off|into\s+the)\b"
    r"|\b(?:jungle|forest|mountains?|bush|ransom|island|captivity|(?:speed)?boats?)\b",
    re.IGNORECASE,
)
MOST_ASSASSINATED = 6  # who dies with whoever was meant: of more dead, none was singled out
KILLING = frozenset("shot killed gunned murdered slain assassinated executed killing shooting".split())
# Whoever holds such an office is killed for it: GTD's assassination.
OFFICES = frozenset(
    """mayor councilor councillor councilman councilwoman minister governor senator judge magistrate prosecutor admiral general
    president congressman congresswoman deputy lawmaker ambassador consul candidate archbishop bishop chairman premier""".split()
)
ON_PEOPLE = frozenset({AttackType.armed_assault, AttackType.bombing})
FROM_ABOVE = frozenset({AttackType.armed_assault, AttackType.bombing, AttackType.shelling, AttackType.unknown})
# What flew and what it did; a plane that was hit or that exploded struck nobody, a drone that exploded did.
FLOWN = late(
    r"\b(?:(?:war|fighter\s+)?planes?|warplanes?|(?:fighter\s+|war\s+)?jets?|aircraft|helicopters?|gunships?|drones?|a\s+fighter\s+of\s+the\s+[\w\s]{3,30}?)\s+"
    r"(?:(?!(?:was|were|been|being|is|are|by|at|to|carrying|while|who|that|near)\b)[\w'’-]+\s+){0,4}?(?:bombed|bombing|pounded|strafed|rocketed|dropped|dropping|struck|attacked|raided|fired|opened\s+fire|hit|launched)\b"
    r"|\b(?:killed|hit|struck|wounded|injured|destroyed|attacked|(?:attack|strike|raid)s?)\s+by\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,3}?(?:drones?|warplanes?|helicopters?|gunships?|jets?|planes|aircraft)\b"
    r"|\bdrones?\s+(?:[\w'’-]+\s+){0,8}?(?:exploded|detonated|dived|slammed|crashed|flew\s+into|fell\s+on|blew\s+up)\b|\bwith\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}?drones?\b|\b(?:glide|barrel)\s+bombs?\b"
    r"|\b(?:missiles?|bombs?|rockets?|shells?|grenades?|explosives?)\s+(?:(?:fired|dropped|launched|released)\s+)?(?:by|from)\s+(?:(?!people\b|the\s+ground\b)[\w'’-]+\s+){0,6}?(?:warplanes?|jets?|aircraft|helicopters?|gunships?|drones?)\b",
    re.IGNORECASE,
)
ANSWERING = late(  # where a strike answers an attack, one sentence tells of both
    r"\b(?:in\s+(?:answer|response|retaliation|revenge|reply|reprisal)|retaliat\w+|(?:hours?|days?)\s+(?:later|after|earlier))\b",
    re.IGNORECASE,
)
CROWDED = frozenset({AttackType.armed_assault, AttackType.unarmed_assault, AttackType.facility_attack, AttackType.clash})
CROWD = late(r"\b(?:mobs?(?:\s+of\s+[\w\s]+)?|crowds?|rioters|protest[eo]rs|demonstrators)$", re.IGNORECASE)
MOB = late(
    r"\blynch(?:ed|ings?)?\b|\b(?:mobs?|rioters)\b(?!\s+(?:was|were)\s+(?:shot|killed|fired))"
    r"|(?<!into\sa\s)(?<!at\sa\s)(?<!on\sa\s)(?<!through\sa\s)\bcrowds?\s+of\s+(?:(?!(?:was|were|when|outside)\b)[\w'’-]+,?\s+){1,14}?(?:besieged|attacked|stormed|stoned|torched|hurled|hurling|threw|throwing|rampaged|burned|set\s+fire)\b"
    r"|\bcrowds?\s+(?:(?!(?:was|were|of|when|outside|at)\b)[\w'’-]+\s+){0,7}?(?:set\s+fire|stoned|stormed|burn(?:ed|t)|torched|looted|ransacked|attacked|dragged|beat)\b",
    re.IGNORECASE,
)
ONSETS = frozenset(
    """ambushed ambush ambushing opened opening attacked attacking stormed storming raided assaulted shot gunned stabbed fired
    sprayed""".split()
)
WIDE, WIDER, WIDEST = 4, 9, 24  # words in which an office may stand after the killing, before it, and with an aside between them
OPENERS = frozenset(". ; : , and but when after where as while who which that".split())  # of a clause
LESSER = frozenset("sheriff sheriffs commander chief inspector superintendent head leader spokesman".split())  # behind "deputy"
KEEPERS = frozenset("police policeman policemen squad squads troops officer officers gear shield shields control act".split())
NEVER = frozenset({"not", "never", "n't"})
PASSIVE = frozenset({"was", "were", "been"})


def kinds(view: View, scene: Scene) -> list[AttackType]:
    """The kinds that the scene's words tell or else name, most frequent first; a general word gives way to a particular one,
    unless that is named in passing, and an arrest has no kind of its own. A hijacking leads whatever else was done in it, a clash
    leads an assault, and the killing of an office holder is an assassination.
    """
    tokens = view.reading.violence.tokens.words
    words = _words(view, scene)
    told = Counter(word.type for word in words if not word.noun)
    counted = Counter({kind: 2 * told[kind] + number for kind, number in Counter(word.type for word in words).items()})
    least = SHARE * max(counted.values(), default=0)
    particular = [kind for kind, number in counted.most_common() if kind not in VAGUE and number >= least]
    general = [kind for kind in GENERAL if kind in counted]
    if len(general) > 1 and _opens_with_an_attack(tokens, words):
        general.reverse()
    found = particular or general or [_by_outcome(scene)]
    bombs = any(word.type is AttackType.bombing and tokens[word.first] != SERIES for word in words)
    if found == [AttackType.armed_assault] and bombs and not _by_hand(view, scene):
        found = [AttackType.bombing]
    found = _by_what_it_did(view, scene, found, counted)
    if told[AttackType.hijacking]:
        found = [AttackType.hijacking, *found]
    if found[0] in ON_PERSONS and _only_arrested(scene):
        found = [AttackType.unknown]
    if found[0] in FROM_ABOVE and _from_above(view, scene):
        found = [AttackType.air_strike, *(kind for kind in found if kind not in FROM_ABOVE)]
    many = _most(scene, Outcome.killed) > MOST_ASSASSINATED
    if found[0] is AttackType.assassination and many:
        found = [AttackType.bombing if AttackType.bombing in told else AttackType.armed_assault, *found]
    if set(found) <= ON_PEOPLE and not many and _office_holder_killed(view, scene):
        found = [AttackType.assassination, *found]
    return list(dict.fromkeys(found))[:MOST_KINDS]


def _words(view: View, scene: Scene) -> list[AttackWord]:
    """The scene's words that tell how it was done."""
    tokens = view.reading.violence.tokens.words
    arrest = any(word.type is AttackType.unknown for word in scene.words)
    words = [
        word
        for word in scene.words
        if not (arrest and _is_of_an_arrest(word.type, tokens[word.first])) and not _tells_of_none(tokens, word)
    ]
    looted = all(tokens[word.first] in LOOTING for word in words if word.type is AttackType.riot)
    if looted and not _by_a_crowd(view, scene):
        words = [word for word in words if word.type is not AttackType.riot] or words
    return words


def _only_arrested(scene: Scene) -> bool:
    """Whether people were arrested, none of them said to be attackers, and nobody was killed or hurt."""
    counted = [one for one in scene.mentions if one.count is not None and one.count.low]
    held = [one for one in counted if one.outcome is Outcome.detained]
    hurt = any(one.outcome in HARM for one in counted)
    return bool(held) and not hurt and all(one.group is not Group.attackers for one in held)


def _from_above(view: View, scene: Scene) -> bool:
    """Whether the sentence that first tells of the violence says that something flew and struck."""
    return _opens_with(view, scene, FLOWN) and not _opens_with(view, scene, ANSWERING)


def _opens_with(view: View, scene: Scene, words: re.Pattern[str]) -> bool:
    """Whether such words stand in the sentence that first tells of the violence."""
    first = [view.reading.sentences[number] for number in view.trigger_sentences(scene)[:1]]
    return any(words.search(view.reading.text, sentence.start, sentence.end) is not None for sentence in first)


def _by_what_it_did(view: View, scene: Scene, found: list[AttackType], counted: Mapping[AttackType, int]) -> list[AttackType]:
    """The kinds in the order of what was done: fire and fists come after the killing that they stand beside, a crowd's
    violence is a riot, and who was carried off weighs against the dead by number.
    """
    dead = _most(scene, Outcome.killed)
    if found[0] is AttackType.facility_attack and dead:
        rest = found[1:] or [
            kind for kind, _ in Counter(counted).most_common() if kind not in (AttackType.facility_attack, AttackType.unknown)
        ]
        found = [*rest, AttackType.facility_attack]
    if found[0] is AttackType.unarmed_assault and _by_weapons(view, scene, counted):
        found = [AttackType.armed_assault, *found]
    if (
        found[0] is AttackType.kidnapping
        and AttackType.armed_assault in counted
        and dead > _most(scene, Outcome.abducted) + _most(scene, Outcome.missing)
    ):
        found = [AttackType.armed_assault, *found]
    if found[0] is AttackType.kidnapping and _held_on_the_spot(view, scene):
        found = [AttackType.hostage_barricade, *found[1:]]
    taken = _most(scene, Outcome.abducted)
    if found[0] is AttackType.armed_assault and taken > dead:
        found = [AttackType.kidnapping, *found]
    opening = _opening(view.reading.violence.tokens.words, scene.words)
    if found[0] in OF_FIGHTING and opening is AttackType.clash:
        found = [AttackType.clash, *found]
    guns = found[0] in UNGUNNED or _with_guns(view, scene)
    if found[0] in OF_RAIDS and opening is AttackType.armed_assault and guns:
        found = [AttackType.armed_assault, *found]
    if found[0] in CROWDED and _by_a_crowd(view, scene):
        found = [AttackType.riot, *found]
    return list(dict.fromkeys(found))


def _opening(tokens: Sequence[str], words: Sequence[AttackWord]) -> AttackType | None:
    """How it began: what the first words tell that are of fighting, of an explosion or of an onset, not of its dead."""
    told = (
        word for word in words if not word.noun and (word.type is not AttackType.armed_assault or tokens[word.first] in ONSETS)
    )
    return next((word.type for word in told), None)


def _opens_with_an_attack(tokens: Sequence[str], words: Sequence[AttackWord]) -> bool:
    """Whether an ambush or an assault is told before any word of fighting: one that meets fire stays an assault."""
    return _opening(tokens, [word for word in words if word.type in GENERAL]) is AttackType.armed_assault


def _most(scene: Scene, outcome: Outcome) -> int:
    """The highest figure of the scene with this outcome; 0 without one."""
    return max((one.count.low for one in scene.mentions if one.outcome is outcome and one.count is not None), default=0)


def _by_a_crowd(view: View, scene: Scene) -> bool:
    """Whether a crowd is told to have done it."""
    named = any(CROWD.search(party.name) is not None for party in view.parties if party.described and scene.holds(party.at))
    return named or _opens_with(view, scene, MOB)


def _is_of_an_arrest(kind: AttackType, word: str) -> bool:
    """Whether the word tells how an arrest was made: raided for it, "took her from her home"."""
    return word in RAIDING or (kind is AttackType.kidnapping and not word.startswith(KIDNAPPING))


def _held_on_the_spot(view: View, scene: Scene) -> bool:
    """Whether those taken were held where they were: hostages are told of, a siege or its end, and nobody was led away."""
    text = view.article.text
    return (
        any("hostage" in text[word.start : word.end].casefold() for word in scene.words if word.type is AttackType.kidnapping)
        and any(SIEGE.search(text, *stretch) is not None for stretch in scene.stretches)
        and not any(LED_AWAY.search(text, *stretch) is not None for stretch in scene.stretches)
    )


def _tells_of_none(tokens: Sequence[str], word: AttackWord) -> bool:
    """Whether the word stands for nothing that was done: "riot police", "took no hostages", "they were not beaten"."""
    ahead = tokens[word.first + 1 : word.first + 2]
    if tokens[word.first] == "riot":
        return not KEEPERS.isdisjoint(ahead)
    return "no" in ahead or not NEVER.isdisjoint(tokens[max(0, word.first - 1) : word.first])


def _by_hand(view: View, scene: Scene) -> bool:
    """Whether the scene names guns or blades. Where it does not, a word for a bomb makes an attack a bombing, though "killed" be
    told oftener.
    """
    weapons = view.reading.violence.weapons
    return any(weapons[position].type in HELD_WEAPONS for position in scene.among(view.weapon_starts))


def _by_weapons(view: View, scene: Scene, counted: Mapping[AttackType, int]) -> bool:
    """Whether those who were beaten or robbed were set upon with guns, or with blades too."""
    return _with_guns(view, scene) or (AttackType.armed_assault in counted and _by_hand(view, scene))


def _with_guns(view: View, scene: Scene) -> bool:
    """Whether the scene names firearms."""
    weapons = view.reading.violence.weapons
    return any(weapons[position].type is WeaponType.firearms for position in scene.among(view.weapon_starts))


def _by_outcome(scene: Scene) -> AttackType:
    """The kind of a scene without words for one: people who were only detained were taken in no particular manner."""
    outcomes = {mention.outcome for mention in scene.mentions}
    if outcomes & TAKEN:
        return AttackType.kidnapping
    arrested = AttackType.unknown in {word.type for word in scene.words} or (bool(outcomes) and outcomes <= HELD)
    fighters = any(mention.group is Group.attackers for mention in scene.mentions)
    return AttackType.unknown if arrested and not fighters else AttackType.armed_assault


def _office_holder_killed(view: View, scene: Scene) -> bool:
    """Whether "shot dead the mayor" or "the mayor was shot dead" stands in the scene."""
    words = view.reading.violence.tokens.words
    for word in scene.words:
        if words[word.first] not in KILLING or word.type is not AttackType.armed_assault:
            continue
        after = words[word.first + 1 : word.first + 2 + WIDE]
        before = _clause(_without_aside(words[max(0, word.first - WIDEST) : word.first])[-WIDER:])
        if _office(after) or (not PASSIVE.isdisjoint(before[-2:]) and _office(before)):
            return True
    return False


def _without_aside(words: Sequence[str]) -> Sequence[str]:
    """The words without what stands between two commas right before the verb: "the mayor, a doctor of 52, was"."""
    verb = len(words) - 2 if words[-1:] != ["was"] and words[-2:-1] == ["was"] else len(words) - 1
    if verb < 1 or words[verb] != "was" or words[verb - 1] != ",":
        return words
    opening = next((position for position in range(verb - 2, -1, -1) if words[position] == ","), None)
    return words if opening is None else [*words[:opening], *words[verb:]]


def _clause(words: Sequence[str]) -> Sequence[str]:
    """The words behind the last that begins a clause."""
    starts = [position for position, word in enumerate(words) if word in OPENERS]
    return words[starts[-1] + 1 :] if starts else words


def _office(words: Sequence[str]) -> bool:
    """Whether an office stands among the words, and not as the owner of somebody else ("the mayor's driver")."""
    return any(
        word in OFFICES
        and words[position + 1 : position + 2] not in (["'s"], ["."])
        and LESSER.isdisjoint(words[position + 1 : position + 2])
        and words[max(0, position - 1)] != "of"
        for position, word in enumerate(words)
    )
