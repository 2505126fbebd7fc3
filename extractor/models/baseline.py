"""Baseline: the built-in reader. It works by rules on ``reading`` alone, with no key, no network and no weights."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from extractor.models.model import Reply, Request
from extractor.reading.attacks import PEACEFUL, SUICIDE, AttackWord, attack_words, target_words, weapon_words
from extractor.reading.dateline import dateline
from extractor.reading.dates import DateMention, weekday_in
from extractor.reading.numbers import quantities
from extractor.reading.organisations import OrganisationMention, organisation_mentions
from extractor.reading.parties import Party, parties
from extractor.reading.places import PlaceMention
from extractor.reading.reading import Reading, read
from extractor.reading.scenes import VIOLENT, Scene, scenes
from extractor.reading.tolls import tolls
from schemas import (
    Answer,
    Article,
    AttackType,
    Basis,
    Count,
    DatePrecision,
    Incident,
    IncidentDate,
    Perpetrator,
    Place,
    Role,
    Target,
    Weapon,
)

LEAD = 4  # sentences in which an article says what it is about
NEAR = 600  # how far from the first attack word the scene may be named, in code points
BEARING = re.compile(
    r"\b(?:(?:north|south|east|west|northeast|northwest|southeast|southwest)(?:ern)?\s+of|(?:kilomet(?:re|er)s?|km|miles?)\s+(?:\w+\s+)?(?:of|from)|away\s+from)\s+(?:the\s+\w+\s+)?$",
    re.IGNORECASE,
)
MOST = {"attack_types": 3, "weapons": 3, "targets": 2}
ATTACKER_NOUN = (
    r"(?:gunm[ae]n|attackers?|bombers?|fighters?|militants?|assailants?|insurgents?|rebels?|terrorists?|men|guerrillas?)"
)


class Baseline:
    """The model that needs nothing but the article."""

    name = "baseline"
    reads_prompts = False

    @property
    def parameters(self) -> dict[str, Any]:
        """None: the same article always gets the same answer."""
        return {}

    async def reply(self, request: Request) -> Reply:
        """The record as JSON, like any other model's."""
        return Reply("answered", answer(request.article).model_dump_json())

    async def close(self) -> None:
        """Nothing to let go of."""


def answer(article: Article) -> Answer:
    """The incidents that the rules of reading see in ``article``."""
    view = _View(article)
    if not view.reports_violence:
        return Answer(incidents=[])
    found = [incident for scene in view.scenes if (incident := _incident(view, scene)) is not None]
    return Answer(incidents=found if any(incident.role is Role.main for incident in found) else [])


@dataclass(frozen=True)
class _View:
    """One article with all that its reading shows."""

    article: Article

    @cached_property
    def reading(self) -> Reading:
        return read(self.article.text, self.article.published)

    @cached_property
    def attacks(self) -> list[AttackWord]:
        return self.reading.attacks

    @cached_property
    def organisations(self) -> list[OrganisationMention]:
        return organisation_mentions(self.article.text)

    @cached_property
    def parties(self) -> list[Party]:
        return parties(self.reading, self.organisations)

    @cached_property
    def scenes(self) -> list[Scene]:
        return scenes(self.reading, self.attacks)

    @cached_property
    def lead_end(self) -> int:
        """Where the lead ends."""
        sentences = self.reading.sentences
        return sentences[min(LEAD, len(sentences)) - 1].end if sentences else 0

    @cached_property
    def dateline_end(self) -> int:
        line = dateline(self.article.text)
        return 0 if line is None else line.end

    @property
    def reports_violence(self) -> bool:
        """Whether the lead speaks of an attack more than of an accident, a match or a trial."""
        main = self.scenes[0]
        lead = self.article.text[: self.lead_end]
        title = self.article.title or ""
        violent = sum(main.holds(word.start) for word in self.attacks if word.start < self.lead_end) + len(attack_words(title))
        peaceful = len(PEACEFUL.findall(lead)) + len(PEACEFUL.findall(title))
        figures = any(m.outcome in VIOLENT and not m.hypothetical and main.holds(m.start) for m in self.reading.mentions)
        strong = sum(
            word.type not in (AttackType.armed_assault, AttackType.clash) for word in self.attacks if word.start < self.lead_end
        )
        return violent > peaceful and (figures or violent >= 2 or strong > 0)


def _incident(view: _View, scene: Scene) -> Incident | None:
    reading = view.reading
    attacks = [word for word in view.attacks if scene.holds(word.start)]
    if not attacks:
        return None
    when = _date(view, scene)
    kinds = _attack_types(attacks, view.lead_end if scene.main else len(reading.text))
    suicide = any(scene.holds(match.start()) for match in SUICIDE.finditer(reading.text))
    return Incident(
        role=Role.main if scene.main else Role.background,
        summary=_summary(reading, attacks[0].start),
        date=when,
        place=_place(view, scene, attacks[0].start),
        attack_types=kinds,
        weapons=_weapons(reading, scene),
        targets=_targets(reading, scene, view.lead_end),
        suicide=True if suicide else None,
        success=True,
        attackers=_attackers(reading, scene),
        perpetrators=_perpetrators(view, scene),
        tolls=tolls(reading, [m for m in reading.mentions if scene.holds(m.start)]),
    )


def _summary(reading: Reading, offset: int) -> str:
    return " ".join(reading.sentence_text(offset).split())


def _attack_types(attacks: Sequence[AttackWord], lead_end: int) -> list[AttackType]:
    """The kinds that the lead names, most frequent first; a general word gives way to a particular one."""
    counted = Counter(word.type for word in attacks if word.start < lead_end) or Counter(word.type for word in attacks)
    particular: list[AttackType] = [kind for kind, _ in counted.most_common() if kind is not AttackType.armed_assault]
    return (particular or [AttackType.armed_assault])[: MOST["attack_types"]]


def _weapons(reading: Reading, scene: Scene) -> list[Weapon]:
    found: dict[str, Weapon] = {}
    for word in weapon_words(reading.text):
        if scene.holds(word.start) and word.type not in found:
            found[word.type] = Weapon(type=word.type, detail=_words(reading, word.start, word.end))
    return list(found.values())[: MOST["weapons"]]


def _targets(reading: Reading, scene: Scene, lead_end: int) -> list[Target]:
    limit = lead_end if scene.main else len(reading.text)
    for word in target_words(reading.text):
        if scene.holds(word.start) and word.start < limit:
            return [Target(name=_words(reading, word.start, word.end), type=word.type)]
    return []


def _attackers(reading: Reading, scene: Scene) -> Count | None:
    """The first number of attackers at work; one that is only dead or held says how many fell, not how many came."""
    acting = re.compile(
        rf"\s+(?:\w+\s+){{0,2}}?{ATTACKER_NOUN}\b[\s“\"]*(?:\w+\s+){{0,3}}?(?:attack|storm|open|fir|burst|enter|raid|ambush|shot|kill)\w*",
        re.IGNORECASE,
    )
    for quantity in quantities(reading.text):
        if scene.holds(quantity.start) and acting.match(reading.text, quantity.end) and quantity.count.low:
            return quantity.count
    return None


def _perpetrators(view: _View, scene: Scene) -> list[Perpetrator]:
    """Each party once, on its strongest ground."""
    order = (Basis.claimed, Basis.denied, Basis.accused, Basis.suspected, Basis.stated)
    found: dict[str, Party] = {}
    for party in view.parties:
        if scene.holds(party.at):
            known = found.get(party.canonical)
            if known is None or order.index(party.basis) < order.index(known.basis):
                found[party.canonical] = party
    return [
        Perpetrator(name=party.name, basis=party.basis, by=party.by, quote=view.reading.text[party.start : party.end])
        for party in found.values()
    ]


def _date(view: _View, scene: Scene) -> IncidentDate:
    """The first date of the scene that says when; the publication day only by words such as "today"."""
    usable = [
        m
        for m in view.reading.dates
        if scene.holds(m.start) and m.start >= view.dateline_end and m.kind not in ("named", "future", "offset", "duration")
    ]
    if not scene.main:
        usable = [m for m in usable if m.first is not None] or usable
    near = [m for m in usable if _beside_attack(view, m)] or (usable if not scene.main else [])
    for mention in near:
        if mention.first is None:
            full = _explicit_for(view, scene, mention)
            if full is not None:
                return _dated(view.reading, full)
        return _dated(view.reading, mention)
    return IncidentDate()


def _explicit_for(view: _View, scene: Scene, mention: DateMention) -> DateMention | None:
    """A full date elsewhere in the scene that falls on the weekday which ``mention`` names."""
    weekday = weekday_in(view.reading.text[mention.start : mention.end])
    for other in view.reading.dates:
        exact = other.precision is DatePrecision.day and other.first is not None and not other.anchored
        if exact and other.first is not None and scene.holds(other.start) and other.first.weekday() == weekday:
            return other
    return None


def _beside_attack(view: _View, mention: DateMention) -> bool:
    sentence = view.reading.sentence_at(mention.start)
    return any(sentence.start <= word.start < sentence.end for word in view.attacks)


def _dated(reading: Reading, mention: DateMention) -> IncidentDate:
    quote = reading.text[mention.start : mention.end]
    if mention.first is None:
        return IncidentDate(quote=quote)
    return IncidentDate(start=mention.first, end=mention.last, precision=mention.precision, quote=quote)


def _place(view: _View, scene: Scene, attack: int) -> Place:
    """The place named nearest the first attack word, city before province before country; never the dateline, nor a place
    that only says where another lies ("180 km north of Sanaa").
    """
    text = view.article.text
    found = [m for m in view.reading.places if scene.holds(m.start) and m.start >= view.dateline_end]
    found = [m for m in found if not BEARING.search(text, max(0, m.start - 40), m.start)]
    if not found:
        return Place()
    country = _country(view, found)
    inside = [m for m in found if m.country in (country, None)]
    admin1 = _nearest((m for m in inside if m.kind == "admin1"), attack)
    cities = [m for m in inside if m.kind not in ("admin1", "country") and abs(m.start - attack) <= NEAR]
    if admin1 is not None and any(m.admin1 == admin1.admin1 for m in cities):
        cities = [m for m in cities if m.admin1 == admin1.admin1]
    city = _nearest((m for m in cities if m.kind == "city"), attack) or _nearest(cities, attack) or _elsewhere(view, country)
    if admin1 is not None and abs(admin1.start - attack) > NEAR and city is not None:
        admin1 = None
    named = city or admin1 or next((m for m in found if m.country == country), None)
    return Place(
        country=country,
        admin1=admin1.name if admin1 else city.admin1 if city else None,
        city=city.name if city else None,
        quote=_words(view.reading, named.start, named.end) if named else None,
    )


def _elsewhere(view: _View, country: str | None) -> PlaceMention | None:
    """The city that the article names most in that country, for an incident whose own sentences name none."""
    cities = [m for m in view.reading.places if m.kind == "city" and m.country == country and country is not None]
    cities.sort(key=lambda m: m.name.isupper())  # a dateline's capitals give way to the name as the text spells it
    most = Counter(m.name.casefold() for m in cities).most_common(1)
    return next((m for m in cities if most and m.name.casefold() == most[0][0]), None)


def _country(view: _View, found: Sequence[PlaceMention]) -> str | None:
    """The country that most places lie in; the article's other places speak where the scene's say nothing."""
    votes = Counter(m.country for m in found if m.country is not None) or Counter(
        m.country for m in view.reading.places if m.country
    )
    return votes.most_common(1)[0][0] if votes else None


def _nearest(found: Iterable[PlaceMention], offset: int) -> PlaceMention | None:
    return min(found, key=lambda m: (abs(m.start - offset), m.start), default=None)


def _words(reading: Reading, start: int, end: int) -> str:
    return " ".join(reading.text[start:end].split())
