"""View: one article as the baseline looks at it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log1p

from extractor.models.baseline.joining import Joining
from extractor.models.baseline.opening import Opening
from extractor.models.baseline.shares import Shares, shares
from extractor.reading.dates.dateline import Dateline, dateline
from extractor.reading.findings.doers import Doer, doers
from extractor.reading.findings.nations import NationWord, nation_words
from extractor.reading.findings.parties import Party, parties
from extractor.reading.names.group_names import group_names
from extractor.reading.names.organisations import OrganisationMention, organisation_mentions
from extractor.reading.scenes.deliberations import is_deliberation
from extractor.reading.scenes.private import is_own_affair, is_private
from extractor.reading.scenes.reading import Reading, read
from extractor.reading.scenes.scene import Scene
from extractor.reading.scenes.scenes import scenes
from extractor.reading.scenes.subjects import (
    is_accident,
    is_arms_find,
    is_arrest,
    is_found_accidental,
    is_malicious,
    is_retrospect,
    is_staged,
    is_study,
    is_unreal,
    is_work,
)
from extractor.reading.words.attacks import AttackWord, Sphere, Violence, violence
from schemas import Article, Basis, Outcome

DEADLY = frozenset("killed killing kills lost found deaths death".split())  # they say that people died, not that anyone killed
UNINTENDED = frozenset({Sphere.accident, Sphere.disaster, Sphere.sport})
HELD = frozenset({Sphere.custody, Sphere.defenders})
TAKEN = frozenset({Outcome.abducted, Outcome.detained})
SPOKEN = (Basis.claimed, Basis.denied, Basis.accused)
RESPONSIBLE = re.compile(
    r"\b(?:managers?|owners?|drivers?|contractors?|operators?|engineers?|captains?|pilots?|builders?|supervisors?|head\s?teachers?|headmasters?|principals?)\b",
    re.IGNORECASE,
)
LEAD = 4  # sentences in which an article says what it is about


@dataclass(frozen=True)
class View:
    """One article with all that its reading shows."""

    article: Article

    @cached_property
    def reading(self) -> Reading:
        """The reading of its text."""
        return read(self.article.text, self.article.published)

    @cached_property
    def title(self) -> Violence:
        """The words of violence in the title."""
        return violence(self.article.title or "")

    @cached_property
    def organisations(self) -> list[OrganisationMention]:
        """The armed groups that the text names."""
        text, reading = self.article.text, self.reading
        return group_names(text, organisation_mentions(text), reading.sentences, reading.marks)

    @cached_property
    def nations(self) -> list[NationWord]:
        """The words by which the article speaks of countries."""
        return nation_words(self.reading, self.organisations, self.title.tokens)

    @cached_property
    def shares(self) -> Shares:
        """How much the article speaks of each country."""
        return shares(self.nations, self.reading.places)

    @cached_property
    def parties(self) -> list[Party]:
        """Who is said to have done it."""
        return parties(self.reading, self.organisations)

    @cached_property
    def doers(self) -> list[Doer]:
        """Every naming of a party that may have done something."""
        return sorted(doers(self.reading, self.organisations), key=lambda doer: doer.start)

    @cached_property
    def doer_starts(self) -> list[int]:
        """Where they stand."""
        return [doer.start for doer in self.doers]

    def doers_in(self, scene: Scene) -> list[Doer]:
        """Those of a scene."""
        return [self.doers[position] for position in scene.among(self.doer_starts)]

    @cached_property
    def scenes(self) -> list[Scene]:
        """The stretches that may each tell of an incident. Text in capitals is cut by rules alone: its names cannot be told."""
        return scenes(self.reading, None if self.capitals else Joining(self.reading))

    @cached_property
    def lead(self) -> Scene | None:
        """The first scene of what is reported."""
        return next((scene for scene in self.scenes if scene.main and scene.violent), None)

    @cached_property
    def scene_starts(self) -> list[int]:
        """Where the first trigger of each scene stands."""
        return [scene.start for scene in self.scenes]

    @cached_property
    def scene_numbers(self) -> dict[int, int]:
        """The place of each of the scenes among them, by its identity."""
        return {id(scene): number for number, scene in enumerate(self.scenes)}

    @cached_property
    def kept_traits(self) -> dict[int, dict[str, float]]:
        """The traits of scenes, by the place of each among them, as far as somebody asked for them."""
        return {}

    @cached_property
    def dateline(self) -> Dateline | None:
        """Where and when the text says that it was written."""
        return dateline(self.article.text)

    @cached_property
    def capitals(self) -> bool:
        """Whether the text is written in capitals throughout."""
        opening = self.article.text[:1000]
        return sum(map(str.isupper, opening)) > 4 * sum(map(str.islower, opening))

    @cached_property
    def peaceful(self) -> bool:
        """Whether the lead tells of an accident, a disaster or a match, and nothing in it tells of anyone attacking or taken."""
        if self._takes or {word.sphere for word in self.title.spheres} >= HELD:
            return False
        words = self.reading.violence.tokens.words
        specific = [word for word in self.title.attacks if self.title.tokens.words[word.first] not in DEADLY]
        specific += [word for word in self.reading.attacks if word.start < self.lead_end and words[word.first] not in DEADLY]
        spheres = {word.sphere for word in self.reading.violence.spheres if word.start < self.lead_end}
        spheres.update(word.sphere for word in self.title.spheres)
        armed = Sphere.fighters in spheres or any(mention.start < self.lead_end for mention in self.organisations)
        if specific or armed or UNINTENDED.isdisjoint(spheres):
            return False
        return not is_malicious(self.opening.words)

    @cached_property
    def _takes(self) -> bool:
        """Whether the lead counts people who were abducted or detained: no accident does that, unless they answer for it."""
        return any(
            one.outcome in TAKEN
            and (one.count is None or one.count.high != 0)
            and one.start < self.lead_end
            and RESPONSIBLE.search(self.article.text, one.start, one.end) is None
            for one in self.reading.mentions
        )

    @cached_property
    def elsewhere(self) -> bool:
        """Whether the title or the first sentences give the news as none of an incident: a trial, an anniversary, an exercise, a
        plot that came to nothing, a film, a count over years, an accident. What they date within a fortnight, or count as
        harmed, stays news; text in capitals says too little of its subject.
        """
        opening = self.opening
        words = opening.words
        if self.capitals:
            return False
        if is_work(words) or is_staged(words):
            return True
        if self._is_nobodys_deed(words) or self._is_own_affair:
            return True
        found = is_arms_find(words) and not self._takes
        if found or is_unreal(words) or (is_deliberation(words) and not opening.is_fresh):
            return not opening.counts_harmed and not opening.tells_done
        return (is_retrospect(words) or is_study(words)) and not opening.is_fresh

    @cached_property
    def _is_own_affair(self) -> bool:
        """Whether the lead tells of a robbery or a quarrel, and of nobody public, and the text names no armed group."""
        lead = f"{self.article.title or ''}\n{self.article.text[: self.lead_end]}"
        return is_own_affair(lead) and not self.organisations

    def _is_nobodys_deed(self, words: str) -> bool:
        """Whether the opening tells of an accident for which nobody takes or gets the blame, or of what was found to be one."""
        if self._takes:
            return False
        if is_found_accidental(words) or is_found_accidental(self.article.text[: self.lead_end]):
            return not any(one.basis is Basis.claimed for one in self.parties)
        return is_accident(words) and not any(one.basis in SPOKEN for one in self.parties)

    @cached_property
    def manner(self) -> Mapping[str, float]:
        """What its title and first sentences say of the article's subject, and in whose voice it is written."""
        opening = self.opening.words
        thousands = max(1.0, len(self.article.text) / 1000)
        words = Counter(self.reading.violence.tokens.words)
        return {
            "opens with the past": float(is_retrospect(opening)),
            "opens with a study": float(is_study(opening)),
            "opens with an accident": float(is_accident(opening)),
            "opens with the unreal": float(is_unreal(opening)),
            "opens with a work": float(is_work(opening)),
            "opens with a private crime": float(is_private(opening)),
            "opens with arrests": float(is_arrest(opening)),
            "speaks as I": log1p((words["i"] + words["my"] + words["me"]) / thousands),
            "speaks to you": log1p((words["you"] + words["your"]) / thousands),
            "asks": log1p(words["?"] / thousands),
            "fresh": float(self.opening.is_fresh),
            "counts harmed": float(self.opening.counts_harmed),
        }

    @cached_property
    def opening(self) -> Opening:
        """What its first sentences say of its news."""
        now = self.article.published or (self.dateline.date if self.dateline is not None else None)
        return Opening(self.article, self.reading, now)

    @cached_property
    def lead_end(self) -> int:
        """Where the lead ends."""
        sentences = self.reading.sentences
        return sentences[min(LEAD, len(sentences)) - 1].end if sentences else 0

    @cached_property
    def sphere_starts(self) -> list[int]:
        """Where the words of other spheres stand."""
        return [word.start for word in self.reading.violence.spheres]

    @cached_property
    def target_starts(self) -> list[int]:
        """Where the targets stand."""
        return [word.start for word in self.reading.violence.targets]

    @cached_property
    def weapon_starts(self) -> list[int]:
        """Where the weapons stand."""
        return [word.start for word in self.reading.violence.weapons]

    @cached_property
    def spheres(self) -> Counter[Sphere]:
        """How many words of each other sphere the text has."""
        return Counter(word.sphere for word in self.reading.violence.spheres)

    @cached_property
    def lead_spheres(self) -> Counter[Sphere]:
        """How many words of each other sphere the lead has."""
        return Counter(word.sphere for word in self.reading.violence.spheres if word.start < self.lead_end)

    @cached_property
    def party_starts(self) -> list[int]:
        """Where it is said who did it, in order."""
        return sorted(party.at for party in self.parties)

    @cached_property
    def organisation_starts(self) -> list[int]:
        """Where armed groups are named."""
        return [mention.start for mention in self.organisations]

    def in_sentences(self, numbers: Iterable[int], offsets: Sequence[int]) -> Iterator[int]:
        """The positions of those ``offsets``, which are in order, that lie in the sentences of these numbers."""
        starts = self.reading.sentence_starts
        for number in numbers:
            end = starts[number + 1] if number + 1 < len(starts) else len(self.article.text)
            yield from range(bisect_left(offsets, starts[number]), bisect_left(offsets, end))

    def sentence_numbers(self, scene: Scene) -> list[int]:
        """The numbers of all the sentences of which the scene holds something, in order."""
        numbers: dict[int, None] = {}
        for start, end in scene.stretches:
            first = max(0, self.reading.sentence_number_at(start))
            numbers.update(dict.fromkeys(range(first, self.reading.sentence_number_at(end - 1) + 1)))
        return list(numbers)

    def trigger_sentences(self, scene: Scene) -> list[int]:
        """The numbers of the sentences that tell of the scene's violence, in order; kept, since every date asks for them."""
        known = self._triggers.get(id(scene))
        if known is None:
            known = self._triggers[id(scene)] = scene, self._trigger_sentences(scene)
        return known[1]

    @cached_property
    def _triggers(self) -> dict[int, tuple[Scene, list[int]]]:
        """What is kept, with the scene itself, so that no other one can get its number."""
        return {}

    def _trigger_sentences(self, scene: Scene) -> list[int]:
        triggers: Iterable[AttackWord] = scene.words
        numbers = {self.reading.sentence_number_at(word.start) for word in triggers}
        numbers.update(mention.sentence for mention in scene.mentions)
        return sorted(number for number in numbers if number >= 0)

    def words(self, start: int, end: int) -> str:
        """The text between two offsets, on one line."""
        return " ".join(self.article.text[start:end].split())
