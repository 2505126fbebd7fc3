"""Stems: that no pattern is spared a sentence in which it would have found something."""

import re
from pathlib import Path

import pytest

from extractor.articles import read_articles
from extractor.reading.findings import ties
from extractor.reading.findings.described import PARTY
from extractor.reading.findings.doers import NAME
from extractor.reading.findings.party_names import party_names
from extractor.reading.harm import harm_frames, own_losses, pronouns, running_totals
from extractor.reading.names import sources
from extractor.reading.names.claims import CLAIM, DENIAL, may_claim, may_deny
from extractor.reading.scenes import deliberations, private, subjects
from extractor.reading.text.sentences import sentences
from extractor.reading.words.stems import marks, stems, whole_words
from extractor.validation import increments
from schemas import Article

GOLD = Path(__file__).parent.parent / "evals" / "gold" / "dev"


@pytest.fixture(scope="module")
def told() -> list[str]:
    texts = [item.text for item in read_articles([str(GOLD)], published=None, stdin=None) if isinstance(item, Article)]
    return [text[sentence.start : sentence.end] for text in texts for sentence in sentences(text)]


def test_every_sentence_with_a_claim_has_the_words_for_one(told: list[str]) -> None:
    claims = [words for words in told if CLAIM.search(words)]

    assert len(claims) > 30
    assert [words for words in claims if not may_claim(marks(words))] == []


def test_every_sentence_with_a_denial_has_the_words_for_one(told: list[str]) -> None:
    denials = [words for words in told if DENIAL.search(words)]

    assert len(denials) > 10
    assert [words for words in denials if not may_deny(marks(words))] == []


def test_most_sentences_are_spared(told: list[str]) -> None:
    assert sum(may_claim(marks(words)) for words in told) < len(told) / 2


def test_a_stem_stands_for_all_words_that_begin_with_it_and_a_word_for_itself_alone() -> None:
    stem, word = stems("zweck"), whole_words("zweck")

    assert [marks(text) & (stem | word) for text in ("Zweck.", "the zwecks", "un-zweck", "bezweck")] == [
        stem | word,
        stem,
        stem | word,
        0,
    ]


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (subjects._COURT, subjects._TRIED),
        (subjects._MEMORY, subjects._REMEMBERS),
        (subjects._EXERCISE, subjects._REHEARSES),
        (subjects._PLOT, subjects._PLOTS),
        (subjects._WORK, subjects._WORKS),
        (subjects._STATISTICS, subjects._COUNTS),
        (subjects._ACCIDENT, subjects._MISHAPS),
        (private._CRIME, private._CRIMES),
        (deliberations._BODIES, deliberations._BODY_WORDS),
        (running_totals._ALWAYS, running_totals._SPANS | running_totals._MOST | running_totals._FROM),
        (running_totals._ALWAYS, running_totals._SPANS | running_totals._DAYS | running_totals._DATED),
        (running_totals._YEAR_TOLD, running_totals._SPANS),
        (running_totals._COUNTED, running_totals._COUNTS),
        (running_totals._WITH_PERFECT, running_totals._PERIODS),
        (running_totals._HAS, running_totals._HAVE),
        (sources._ACCORDING, sources._CITES),
        (sources._SUBJECT, sources._SAYS),
        (sources._AFTER, sources._SAID),
        (own_losses._OWN, own_losses._OWNED),
        (own_losses._OWN, own_losses._LOST),
        (pronouns._HE_DIED, pronouns._PERSON),
        (pronouns._HE_DIED, pronouns._DIED),
        (pronouns._KILLED_HIM, pronouns._PERSON),
        (pronouns._KILLED_HIM, pronouns._KILLED),
        (pronouns._HE_WAS_HURT, pronouns._PERSON),
        (pronouns._HE_WAS_HURT, pronouns._HURT),
        (running_totals._SUPERLATIVE, running_totals._RANKS),
        (increments.RAISED, increments._RAISES),
        (increments.RAISED, increments._TOTALS),
    ],
    ids=lambda one: one.pattern[:24] if hasattr(one, "pattern") else "",
)
def test_every_sentence_that_a_pattern_fits_has_the_words_that_it_is_said_to_need(
    told: list[str], pattern: re.Pattern[str], needed: int
) -> None:
    assert [words for words in told if pattern.search(words) and not marks(words) & needed] == []


def test_every_sentence_that_a_frame_of_harm_fits_has_the_words_that_the_frame_is_said_to_need(told: list[str]) -> None:
    missed = []
    fitting = 0
    for words in told[::8]:
        cuts = [match.start() for match in re.finditer(r"(?<=\w)\b|\b(?=\w)", words)]
        for frame in (*harm_frames._SUBJECTS, *harm_frames._OBJECTS):
            around = any(frame.before.search(words[:cut]) and frame.after.match(words[cut:]) for cut in cuts)
            fits = around and frame.who.search(words) is not None
            fitting += fits
            if fits and not (marks(words) & frame.words and marks(words) & frame.more):
                missed.append((frame.before.pattern, words))

    assert fitting > 3
    assert missed == []


def test_every_tie_that_a_pattern_fits_is_found_by_the_words_that_it_is_said_to_need(told: list[str]) -> None:
    fitting = 0
    for words in told[::48]:
        for cut in re.finditer(r"(?<=\w)\b|\b(?=\w)", words):
            before, after = words[: cut.start()], words[cut.start() :]
            fits = [tie.name for tie in ties.AFTER if tie.pattern.match(after)]
            fits += [tie.name for tie in ties.BEFORE if tie.pattern.search(before)]
            fitting += len(fits)
            assert list(ties.ties(before, after)) == fits

    assert fitting > 1000


@pytest.mark.parametrize("pattern", [NAME, PARTY], ids=["doers", "described"])
def test_no_name_of_a_party_is_missed_where_names_are_looked_for_around_words_for_people_only(
    told: list[str], pattern: re.Pattern[str]
) -> None:
    found = [(words, [name.span() for name in pattern.finditer(words)]) for words in told]

    assert sum(len(spans) for _, spans in found) > 300
    assert [
        words for words, spans in found if [name.span() for name in party_names(pattern, words, 0, len(words))] != spans
    ] == []
