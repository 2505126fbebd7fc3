import pytest

from extractor.reading.harm.running_totals import is_increase, is_running_total, is_what_it_counts_from


@pytest.mark.parametrize(
    "sentence",
    [
        "In the course of the year 412 people have been kidnapped in the department.",
        "The murder toll for the year stands at 88.",
        "Some thirty herders have been killed in the valley since the New Year.",
        "From March 2019 to the end of October 2022 the network registered 300 strikes, in which 900 people died.",
        "In 2017 the mission documented 1,204 deaths.",
        "Since the accord was signed, more than 70 leaders have been murdered.",
        "Three attacks have been counted on the lake in a year, with nine dead.",
        "Police find a dozen bodies on most mornings.",
        "Last year 61 people died in feuds over grazing in the province.",
        "Nationwide the number of people murdered had doubled a year earlier to 3,100.",
        "Ninety people were shot before the election of 2008.",
        "The war from 1991 to 1995 cost 20,000 lives.",
        "Friday is the third anniversary of the conflict, in which 1,800 have died.",
        "Over a hundred foreigners have been seized in six years.",
        "Some 700 farmers died in communal violence in March, the ministry's figures show.",
        "Across the delta 60 people were killed in August.",
        "The province had 310 murders in 2019, more than any of its neighbours.",
        "The observers verified 84 deaths in the first ten days of October.",
        "In September, 41 were shot, compared with 25 the month before.",
        "Some 90 soldiers fell in the two-year campaign.",
    ],
)
def test_figures_of_a_period_are_running_totals(sentence: str) -> None:
    assert is_running_total(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nine people were killed on Monday when a bomb went off at the market.",
        "The blast killed 14 and wounded 30, the governor said.",
        "Eleven people have been killed in the fighting at the bridge.",
        "At least six have died, and the number may rise.",
        "Last year a bomb killed nine people at the same gate.",
        "In March four people died in a raid on the village.",
        "The army killed twelve rebels in fighting in Marawi and fifteen in Mayo.",
        "Fighting broke out at the bridge on 12 May and eleven people were killed.",
        "Four officers have been killed in the town, the first time in two years that police were attacked.",
    ],
)
def test_figures_of_one_attack_are_none(sentence: str) -> None:
    assert not is_running_total(sentence)


def test_those_of_the_event_that_a_span_counts_from_are_its_own() -> None:
    sentence = "The clans have raided each other since a quarrel at the well in May 2011, when 14 herders were shot."
    assert is_running_total(sentence)
    assert is_what_it_counts_from(sentence, sentence.index("14"))


def test_some_of_the_wounded_who_die_are_an_increase_beside_a_new_total() -> None:
    sentence = "The death toll rose to 31 on Friday after two of the wounded succumbed in hospital."
    assert is_increase(sentence, sentence.index("two"))
    assert not is_increase(sentence, sentence.index("31"))


@pytest.mark.parametrize(
    ("figure", "sentence"),
    [
        ("seven", "Divers found seven more bodies on Tuesday, raising to 29 the number of dead in the attack."),
        ("another four", "Rescuers pulled another four dead from the hotel, bringing the toll to 29."),
        ("a nurse", "The number of people killed in the bombing rose to 29 on Tuesday when a nurse died of her burns."),
    ],
)
def test_those_who_raise_a_toll_are_an_increase_beside_it(figure: str, sentence: str) -> None:
    assert is_increase(sentence, sentence.index(figure))
    assert not is_increase(sentence, sentence.index("29"))


def test_a_further_victim_without_a_new_total_is_a_figure_of_its_own() -> None:
    sentence = "Police found seven more bodies, and a nurse died in hospital."
    assert not is_increase(sentence, sentence.index("seven"))
    assert not is_increase(sentence, sentence.index("a nurse"))


def test_wounded_who_die_without_a_new_total_are_a_figure_of_their_own() -> None:
    sentence = "Two of the wounded died in hospital, the family said."
    assert not is_increase(sentence, 0)


@pytest.mark.parametrize(
    "sentence",
    [
        "Doctors said they had taken in 34 wounded since daybreak.",
        "Forty people have been killed since the rebels stormed the town last Friday.",
        "Rescuers have carried 16 dead and 43 wounded since the blast.",
    ],
)
def test_what_one_attack_has_come_to_since_it_began_is_no_running_total(sentence: str) -> None:
    assert not is_running_total(sentence)


def test_a_figure_of_the_event_that_a_span_is_counted_from_is_told_from_those_of_the_span() -> None:
    since = "The capital has been on alert since gunmen killed 12 people at a school in May."
    assert is_what_it_counts_from(since, since.index("12"))
    after = "Since the truce ended, 70 people have been killed."
    assert not is_what_it_counts_from(after, after.index("70"))
