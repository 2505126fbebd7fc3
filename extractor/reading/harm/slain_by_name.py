"""Slain by name: the one whom a clause names as the object of a killing: "gunmen shot dead Colonel Amer Mirza"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.reading.harm.mentions import Mention
from extractor.reading.text.late import late
from extractor.reading.text.sentences import Sentence
from extractor.reading.words.stems import whole_words
from schemas import Count, Group, Outcome

# Capitals tell names, so that only the verb may be written either way.
_NAME = r"(?:(?:[A-Z][a-z]*\.|[A-Z][\w'’-]+|al-\w+|bin|ibn|de|la|del|da|van)\s+){1,5}?(?:al-)?[A-Z][\w'’-]+"
_SLAIN = late(
    r"\b(?i:shot\s+dead|shooting\s+dead|gunn(?:ed|ing)\s+down|shot\s+and\s+killed|(?:stabb(?:ed|ing)|hack(?:ed|ing)|beat(?:en|ing)?|club(?:bed|bing))\s+to\s+death)"
    rf"\s+(?:(?:former|retired|local)\s+)?(?P<who>{_NAME})(?!\s*(?:,\s+)?and\s+(?:[A-Z]|his\b|her\b|an?\b|two\b|three\b))(?=\s*[,.;(]|\s+(?:of|in|at|as|on|outside|near|while|when|after|before|from|late|early|inside)\b)"
)
# One whose noun no lexicon holds, told by its ending: "shot and killed a producer of the state radio".
_BY_TRADE = late(
    r"\b(?i:shot\s+dead|gunned\s+down|shot\s+and\s+killed|(?:stabbed|hacked|beat|clubbed)\s+to\s+death)\s+an?\s+(?:[a-z-]+\s+){0,2}?"
    r"(?P<who>(?!tiger\b|deer\b|panther\b|number\b|further\b|other\b|another\b|former\b)[a-z-]{2,}(?:er|or|ist|ian|eer|man|woman))(?=\s*[.,;(]|\s+(?:of|in|at|as|on|outside|near|while|when|after|before|from|who|inside)\b)"
)
_RANK = late(
    r"(?:Brigadier|Lieutenant|Lt|Brig|Col|Maj|Gen|Capt|Sgt|Insp|Colonel|Major|General|Captain|Sergeant|Corporal|Constable|Inspector|Superintendent|Officer)\b"
)
_DEADLY, _STRUCK = (
    whole_words("dead down killed death"),
    whole_words("shot shooting gunned gunning stabbed stabbing hacked hacking beat beaten beating clubbed clubbing"),
)
_MANY = frozenset("Palestinians Israelis Iraqis Shi'ites Sunnis Muslims Christians Hindus Kurds Turks Americans".split())
_BEFORE = frozenset("was were is are been being be".split())


def slain_by_name(text: str, sentences: Sequence[Sentence], marked: Sequence[int], known: Sequence[Mention]) -> Iterator[Mention]:
    """The one of each clause that names whom it kills, where no figure counts him already."""
    for number, marks in enumerate(marked):
        if not (marks & _DEADLY and marks & _STRUCK):
            continue
        start = sentences[number].start
        end = sentences[number].end
        told = _SLAIN.search(text, start, end) or _BY_TRADE.search(text, start, end)
        if told is None or told["who"].split()[-1] in _MANY or _BEFORE.intersection(text[start : told.start()].split()[-1:]):
            continue
        if any(
            one.outcome is Outcome.killed and one.start < told.end() and told.start() < one.end and one.sentence == number
            for one in known
        ):
            continue
        yield Mention(
            told.start(),
            told.end(),
            told.start("who"),
            told.end("who"),
            Count.exactly(1),
            Outcome.killed,
            Group.security_forces if _RANK.match(told["who"]) is not None else Group.everyone,
            sentence=number,
        )
