"""Reading: all that the deterministic reader sees in one text, each part read once, when first asked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from functools import cached_property, lru_cache

from extractor.reading.dates.dateline import dateline
from extractor.reading.dates.dates import DateMention, date_mentions
from extractor.reading.harm.captivity import captivity
from extractor.reading.harm.counted_in import counted_in
from extractor.reading.harm.harmed import harmed, nth_to_die, one_more
from extractor.reading.harm.mentions import Mention, mentions
from extractor.reading.harm.named_lists import named_lists
from extractor.reading.harm.nobody import nobody
from extractor.reading.harm.own_losses import own_losses
from extractor.reading.harm.pronouns import of_pronouns
from extractor.reading.harm.revised import revised
from extractor.reading.harm.slain_by_name import slain_by_name
from extractor.reading.harm.unworded import may_be_unworded, unworded
from extractor.reading.harm.victims import victims
from extractor.reading.numbers.numbers import Quantity, quantities
from extractor.reading.places.place_within import in_provinces
from extractor.reading.places.places import PlaceMention, place_mentions
from extractor.reading.places.settings import sets_scene
from extractor.reading.quotes.quotes import QuoteFinder
from extractor.reading.scenes.backdrop import Backdrop
from extractor.reading.scenes.backdrops import backdrops
from extractor.reading.text.sentences import Sentence, sentences
from extractor.reading.words.attacks import AttackWord, Violence, violence
from extractor.reading.words.stems import marks
from schemas import Outcome

VIOLENT = frozenset({Outcome.killed, Outcome.injured, Outcome.abducted, Outcome.detained, Outcome.missing})


def is_violent(mention: Mention) -> bool:
    """Whether a figure tells that people were harmed or taken."""
    return mention.outcome in VIOLENT and not mention.hypothetical


class Reading:
    """One text with its publication date. All offsets are code points of the text."""

    def __init__(self, text: str, published: date | None) -> None:
        self.text = text
        self.published = published
        # The sentence last asked for, which mostly is asked for again, and where the next begins.
        self._asked_for = Sentence(0, 0, 0), 0

    @cached_property
    def finder(self) -> QuoteFinder:
        """Finds quotes in the text."""
        return QuoteFinder(self.text)

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The text's sentences."""
        return sentences(self.text)

    @cached_property
    def marks(self) -> list[int]:
        """The marks of each sentence: which stems its words have."""
        return [marks(self.text[sentence.start : sentence.end]) for sentence in self.sentences]

    @cached_property
    def mentions(self) -> list[Mention]:
        """The text's casualty figures."""
        return mentions(self.text)

    @cached_property
    def quantities(self) -> list[Quantity]:
        """The quantities of the text that can count people."""
        return quantities(self.text)

    @cached_property
    def unworded(self) -> list[Mention]:
        """The text's figures of people whose own words name no harm."""
        known = [*self.mentions, *harmed(self.text, self.sentences, self.marks, self.mentions)]
        if may_be_unworded(self.marks):
            known += unworded(self.text, self.sentences, self.marks, known, self.quantities)
        known += one_more(self.text, self.sentences, self.marks, known)
        known += nth_to_die(self.text, self.sentences, self.marks)
        known += own_losses(self.text, self.sentences, self.marks, known, self.quantities)
        known += counted_in(self.text, self.sentences, self.marks, known)
        known += revised(self.text, self.sentences, self.marks, known, self.quantities)
        known += named_lists(self.text, self.sentences, self.marks, known)
        known += of_pronouns(self.text, self.sentences, self.marks, known)
        known += nobody(self.text, self.sentences, self.marks, known)
        known += slain_by_name(self.text, self.sentences, self.marks, known)
        known += captivity(self.text, self.sentences, self.marks, known)
        known += victims(self.text, self.sentences, self.marks, known, self.quantities)
        return known[len(self.mentions) :]

    @cached_property
    def backdrops(self) -> list[Backdrop]:
        """The words that set figures in other events or in totals over a period."""
        return backdrops(self.text, self.sentences)

    @cached_property
    def dates(self) -> list[DateMention]:
        """The text's dates, resolved as far as the publication date allows."""
        return date_mentions(self.text, self.published)

    @cached_property
    def _date_starts(self) -> list[int]:
        return [mention.start for mention in self.dates]

    def dates_between(self, start: int, end: int) -> list[DateMention]:
        """The dates that begin from ``start`` on and before ``end``."""
        return self.dates[bisect_left(self._date_starts, start) : bisect_left(self._date_starts, end)]

    @cached_property
    def places(self) -> list[PlaceMention]:
        """The text's places."""
        return in_provinces(self.text, place_mentions(self.text))

    def sets_scene(self, place: PlaceMention) -> bool:
        """Whether the words around a place say that something happened there; kept, since scenes and their places ask."""
        span = place.start, place.end
        known = self._settings.get(span)
        if known is None:
            known = self._settings[span] = sets_scene(self.text, place, self.sentence_at(place.start))
        return known

    @cached_property
    def _settings(self) -> dict[tuple[int, int], bool]:
        return {}

    @cached_property
    def dateline_end(self) -> int:
        """Where the dateline ends; 0 without one."""
        line = dateline(self.text)
        return 0 if line is None else line.end

    @cached_property
    def violence(self) -> Violence:
        """The words for attacks, weapons and targets, and those of other spheres."""
        return violence(self.text)

    @property
    def attacks(self) -> list[AttackWord]:
        """The words that say how an attack was done."""
        return self.violence.attacks

    @cached_property
    def violent(self) -> bool:
        """Whether it tells of violence: a word for an attack stands in it, or a figure of people harmed or taken."""
        return bool(self.attacks) or any(map(is_violent, self.mentions)) or any(map(is_violent, self.unworded))

    def attacks_between(self, start: int, end: int) -> list[AttackWord]:
        """The words that say how an attack was done and begin from ``start`` on and before ``end``."""
        first = bisect_left(self.attacks, start, key=lambda word: word.start)
        return self.attacks[first : bisect_left(self.attacks, end, key=lambda word: word.start)]

    @cached_property
    def _number_starts(self) -> list[int]:
        return [mention.number_start for mention in self._mentions_by_number]

    @cached_property
    def _mentions_by_number(self) -> list[Mention]:
        return sorted(self.mentions, key=lambda mention: mention.number_start)

    def mentions_between(self, start: int, end: int) -> list[Mention]:
        """The mentions whose number begins from ``start`` on and before ``end``."""
        return self._mentions_by_number[bisect_left(self._number_starts, start) : bisect_left(self._number_starts, end)]

    @cached_property
    def _number_reach(self) -> list[int]:
        """How far the numbers of the mentions up to each go, by where they begin."""
        reach, farthest = [], 0
        for mention in self._mentions_by_number:
            if mention.number_end > farthest:
                farthest = mention.number_end
            reach.append(farthest)
        return reach

    def mentions_touching(self, start: int, end: int) -> list[Mention]:
        """The mentions whose number shares a code point with the stretch, or stands right beside it."""
        first, last = bisect_left(self._number_reach, start), bisect_right(self._number_starts, end)
        return [mention for mention in self._mentions_by_number[first:last] if start <= mention.number_end]

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Where the sentences begin."""
        return [sentence.start for sentence in self.sentences]

    def sentence_number_at(self, offset: int) -> int:
        """Position of the sentence that holds ``offset``, or of the nearest one before it; -1 before the first."""
        return bisect_right(self.sentence_starts, offset) - 1

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds ``offset``, or the nearest one before it."""
        sentence, following = self._asked_for
        if not sentence.start <= offset < following:
            starts = self.sentence_starts
            number = bisect_right(starts, offset) or 1
            sentence = self.sentences[number - 1]
            self._asked_for = sentence, starts[number] if number < len(starts) else len(self.text)
        return sentence

    def sentence_before(self, offset: int) -> str:
        """The words of the sentence before the one that holds ``offset``; "" where that is the first."""
        number = self.sentence_number_at(offset)
        return self.sentence_text(self.sentences[number - 1].start) if number > 0 else ""

    def sentence_after(self, offset: int) -> str:
        """The words of the sentence after the one that holds ``offset``; "" where that is the last."""
        number = self.sentence_number_at(offset) + 1
        return self.sentence_text(self.sentences[number].start) if number < len(self.sentences) else ""

    def sentence_text(self, offset: int) -> str:
        """The words of the sentence that holds ``offset``; kept, since each figure in it asks."""
        sentence = self.sentence_at(offset)
        known = self._sentence_texts.get(sentence.start)
        if known is None:
            known = self._sentence_texts[sentence.start] = self.text[sentence.start : sentence.end]
        return known

    @cached_property
    def _sentence_texts(self) -> dict[int, str]:
        return {}


@lru_cache(maxsize=8)
def read(text: str, published: date | None) -> Reading:
    """The reading of a text; the last few are kept, since the baseline and the rules look at the same article in turn."""
    return Reading(text, published)


@lru_cache(maxsize=512)
def told_in(sentence: str) -> tuple[Mention, ...]:
    """Every figure of people harmed or taken that one sentence tells by itself. Those of the last sentences are kept."""
    alone = Reading(sentence, None)
    return (*alone.mentions, *alone.unworded)
