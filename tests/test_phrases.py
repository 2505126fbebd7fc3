from extractor.reading.words.attacks import attack_words, violence
from extractor.reading.words.phrases import Phrases
from schemas import AttackType


def _found(table: str, text: str) -> list[tuple[int, int]]:
    return [(hit.first, hit.last) for hit in Phrases([("it", table)]).find(text.split())]


def test_a_phrase_is_found_where_its_words_follow_one_another() -> None:
    assert _found("car bomb", "a car bomb went off near a car") == [(1, 3)]


def test_a_bar_parts_the_forms_of_one_word() -> None:
    assert _found("truck|van bomb|bombs", "two van bombs and a truck bomb") == [(1, 3), (5, 7)]


def test_a_star_stands_for_any_ending() -> None:
    assert _found("kidnap*", "kidnappers kidnapped the kid") == [(0, 1), (1, 2)]


def test_a_gap_lets_other_words_stand_between_but_no_full_stop() -> None:
    assert _found("took 2~hostage", "took the two hostage") == [(0, 4)]
    assert _found("took 2~hostage", "took the last two hostage") == []
    assert _found("took 3~hostage", "took it . a hostage") == []


def test_of_two_phrases_that_say_the_same_the_longer_counts() -> None:
    assert _found("bomb, bomb threat", "a bomb threat") == [(1, 3)]


def test_an_air_raid_is_no_raid() -> None:
    assert [word.type for word in attack_words("An air raid on the town")] == [AttackType.air_strike]


def test_a_word_that_names_an_attack_is_told_from_one_that_tells_it() -> None:
    text = "The massacre was remembered. Gunmen shot two farmers."
    assert [(text[word.start : word.end], word.noun) for word in attack_words(text)] == [
        ("massacre", True),
        ("Gunmen", True),
        ("shot", False),
    ]


def test_capitals_read_as_small_letters_do() -> None:
    text = "Guerrillas dynamited two energy towers and kidnapped the mayor."
    assert violence(text.upper())[1:] == violence(text)[1:]
