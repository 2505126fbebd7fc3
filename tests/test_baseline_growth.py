"""How the built-in reader's work grows with the length of an article."""

from collections.abc import Callable
from datetime import date
from typing import Final

import pytest

from extractor.models.baseline import answer
from extractor.testing.work import lines_run
from schemas import Article

TOWNS: Final = "Kabul Herat Kandahar Baghdad Mosul Basra Karachi Quetta Lahore Kano Aleppo Homs Lima Aden Tripoli Bamako".split()
LENGTH, TIMES = 8_000, 8
ALLOWED = 1.25  # over linear growth

TEXTS: Final[dict[str, Callable[[int], str]]] = {
    "one event told again and again": lambda i: f"A bomb killed {3 + i % 9} people in Kabul on Monday. ",
    "many events": lambda i: f"On {1 + i % 28} March 20{10 + i // 28 % 10} a bomb killed {3 + i} people in {TOWNS[i % 16]}. ",
    "claims and denials": lambda i: (
        f"The Free {TOWNS[i % 16]} Brigade claimed responsibility for the bombing. The Taliban denied that it killed {i} people. "
    ),
    "one sentence": lambda i: f"gunmen killed {i} people in {TOWNS[i % 16]}, ",
    "dates of telling": lambda i: f"Police said on {1 + i % 28} May 2014 that nothing happened, and on Tuesday. ",
    "other events and totals": lambda i: (
        f"A week after {i} people were killed in an attack, another bomb killed {i + 1} others. Since 2014 war has killed {i}. "
    ),
}


def text(sentence: Callable[[int], str], length: int) -> str:
    told = ""
    while len(told) < length:
        told += sentence(len(told) // 40)
    return told[:length]


@pytest.mark.slow
@pytest.mark.parametrize("sentence", TEXTS.values(), ids=TEXTS)
def test_work_grows_no_faster_than_the_text(sentence: Callable[[int], str]) -> None:
    short, long = (
        Article(id="a", text=text(sentence, length), published=date(2020, 1, 1)) for length in (LENGTH, LENGTH * TIMES)
    )
    answer(short)  # the tables are loaded and words that both texts hold are looked up before anything is counted

    unread = short.model_copy(update={"text": short.text + " "})

    assert lines_run(lambda: answer(long)) <= ALLOWED * TIMES * lines_run(lambda: answer(unread))
