"""Figures read stretch by stretch are those of one reading from the first word to the last."""

import random
from pathlib import Path

from extractor.articles import read_articles
from extractor.reading.numbers import numbers
from extractor.reading.numbers.numbers import Figure, figures_around
from extractor.reading.numbers.stretches import Stretches
from extractor.reading.text.openings import openings
from extractor.reading.text.pieces import SHORT
from extractor.reading.text.tokens import Tokens, tokenise
from schemas import Article

GOLD = Path(__file__).parent.parent / "evals" / "gold" / "dev"
WORDS = """a an another no not one two twelve some many hundreds upon of thousands dozen half few year - old 34 1 200 million at
least or more plus up to . . . . ? ! " ” ; : ) ( … The A In Police Couple He No One Hundreds And Or To second man
soldier police attack killed injured 's the group Islamic Movement people Wounded bomb car young was state""".split()


def in_one_go(tokens: Tokens) -> list[Figure]:
    return numbers._figures(tokens, numbers._BEGINS.places(tokens.kinds))


def stretches(tokens: Tokens) -> int:
    found = Stretches(tokens.words, openings(tokens.text), [])
    found.new_around(range(len(tokens.words)))
    return len(set(found._ends.values()))


def test_every_article_has_the_same_figures_by_stretches_as_in_one_go() -> None:
    texts = [item.text for item in read_articles([str(GOLD)], published=None, stdin=None) if isinstance(item, Article)]
    read = [tokenise(text) for text in texts if len(text) > SHORT]

    assert len(read) > 50
    assert [tokens.text[:80] for tokens in read if figures_around(tokens, range(len(tokens.words))) != in_one_go(tokens)] == []
    assert sum(stretches(tokens) for tokens in read) > 8 * len(read)


def test_words_in_any_order_have_the_same_figures_by_stretches_as_in_one_go() -> None:
    chance = random.Random(3)
    texts = [" ".join(chance.choices(WORDS, k=250)).replace(" .", ".").replace("- ", "-") for _ in range(150)]

    assert sum(stretches(tokenise(text)) for text in texts) > 2 * len(texts)
    assert [text for text in texts if figures_around((t := tokenise(text)), range(len(t.words))) != in_one_go(t)] == []


def test_around_a_token_stand_the_figures_of_its_sentence_and_not_those_of_sentences_far_off() -> None:
    text = "It struck 3 vans. The men fled. " + "They saw nobody. " * 40 + "The bomb killed 15 people. The men fled."
    tokens = tokenise(text)

    around = figures_around(tokens, [tokens.words.index("killed")])

    assert [tokens.words[figure.first] for figure in around] == ["15"]
