"""Opening: what an article's first sentences say of its news."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from extractor.reading.dates.date_mention import DateMention
from extractor.reading.dates.telling import is_telling
from extractor.reading.scenes.reading import Reading
from extractor.reading.scenes.subjects import is_retrospect
from extractor.reading.words.attacks import AttackWord
from schemas import Article, Outcome

HARM = (Outcome.killed, Outcome.injured)
FORTNIGHT, YEAR = timedelta(days=14), timedelta(days=365)
SINCE_REACH = 6  # words before that of an attack
OPENING = 2  # sentences that say what the news is
UNDONE_REACH = 12  # words before one of an attack in which a plan may stand
UNDONE = frozenset(
    """to would could may might plot plots plotted plotting plan plans planned planning threat threats threatened
    threatening foiled thwarted hoax drill exercise simulated mock alleged allegedly intended conspiracy attempted warned
    warning if""".split()
)


@dataclass(frozen=True)
class Opening:
    """The first sentences of an article, read ``now``: on the day of publication, None where nobody knows it."""

    article: Article
    reading: Reading
    now: date | None

    @cached_property
    def end(self) -> int:
        """Where the sentences end in which an article says what its news is."""
        sentences = self.reading.sentences
        return sentences[min(OPENING, len(sentences)) - 1].end if sentences else 0

    @cached_property
    def words(self) -> str:
        """The title and these sentences."""
        return f"{self.article.title or ''}\n{self.article.text[: self.end]}"

    @cached_property
    def tells_done(self) -> bool:
        """Whether the first sentence tells of an attack in words that no plan or threat goes before."""
        words = self.reading.violence.tokens.words
        first = self.reading.sentences[0].end if self.reading.sentences else 0
        return any(
            not word.noun and UNDONE.isdisjoint(words[max(0, word.first - UNDONE_REACH) : word.first])
            for word in self.reading.attacks
            if word.start < first
        )

    @cached_property
    def counts_harmed(self) -> bool:
        """Whether the opening counts anybody killed or hurt."""
        return any(
            mention.start < self.end
            and mention.count is not None
            and mention.count.low > 0
            and not mention.hypothetical
            and mention.outcome in HARM
            for mention in self.reading.mentions
        )

    @cached_property
    def is_fresh(self) -> bool:
        """Whether an attack of the last fortnight is told in the opening, in a sentence that is no retrospect, or in a clause
        that gives the day and is none: "killed as a crowd rampaged on Friday, an hour after the verdict".
        """
        now, reading = self.now, self.reading
        if now is None:
            return False
        in_opening = (one for one in reading.dates if one.start < self.end and one.kind != "dateline")
        dates = [one for one in in_opening if not is_telling(reading.violence, one)]
        for word in reading.attacks:
            if word.start >= self.end:
                break
            number = reading.sentence_number_at(word.start)
            if "since" in reading.violence.tokens.words[max(0, word.first - SINCE_REACH) : word.first]:
                continue  # "a candle for each month since she was shot"
            beside = [one for one in dates if reading.sentence_number_at(one.start) == number]
            day = min(beside, key=lambda one: abs(one.start - word.start), default=None)
            fresh = day is not None and day.last is not None and timedelta() <= now - day.last <= FORTNIGHT
            fresh = fresh and not any(one.last is not None and now - one.last > YEAR for one in beside)
            if day is not None and fresh and not self._looks_back(word, day):
                return True
        return False

    def _looks_back(self, word: AttackWord, day: DateMention) -> bool:
        """Whether the sentence is a retrospect, and so is the clause that an attack's word and its day stand in, to their end."""
        if not is_retrospect(self.reading.sentence_text(word.start)):
            return False
        text = self.article.text
        begun, end = min(word.start, day.start), max(word.end, day.end)
        comma = text.rfind(",", self.reading.sentence_at(begun).start, begun)
        return is_retrospect(text[comma + 1 if comma >= 0 else self.reading.sentence_at(begun).start : end])
