"""Casualty figures are read as the words give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.harm.entailment import entailed_counts
from extractor.reading.harm.mentions import mentions
from extractor.reading.numbers.numbers import quantities
from schemas import Count, Outcome

KILLED, INJURED = Outcome.killed, Outcome.injured


def figures(text: str) -> list[tuple[str, str]]:
    """Outcome and count of every figure that stands by itself."""
    return [(m.outcome.value, str(m.count)) for m in mentions(text) if not m.part and not m.hypothetical and not m.superseded]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 35 people were killed.", [("killed", "35+")]),
        ("At least four people died and nearly a dozen were injured.", [("killed", "4+"), ("injured", "10..11")]),
        ("The blast left 12 dead and 30 wounded.", [("killed", "12"), ("injured", "30")]),
        ("The bomb killed two soldiers, a guard and 14 civilians.", [("killed", "17")]),
        ("Car bomb kills 10 in Baghdad", [("killed", "10")]),
        ("Two women aid workers and a driver were killed.", [("killed", "3")]),
        ("A corporal of the Border Guard and two rebels were killed.", [("killed", "3")]),
        ("Twelve people and all four gunmen were killed.", [("killed", "16")]),
        ("Four travellers, a man and his three sons, were killed.", [("killed", "4")]),
        ("Two women, a man and a child were killed.", [("killed", "4")]),
        ("Seven pupils, aged between eight and 14, were killed.", [("killed", "7")]),
        ("The driver, Ali Ahmed, 41, of Lahore, was killed.", [("killed", "1")]),
        ("Troops of 58 Division captured a hill.", []),
        ("More than two dozen people were hurt.", [("injured", "25+")]),
        ("Gunmen kidnapped 20 students.", [("abducted", "20")]),
        ("Three suspects were arrested.", [("detained", "3")]),
        ("THREE SUBVERSIVES WERE KILLED AND SEVEN OTHERS WERE WOUNDED.", [("killed", "3"), ("injured", "7")]),
        ("The mayor was shot dead.", [("killed", "1")]),
        ("No one was hurt.", [("injured", "0")]),
        ("The group has fewer than 1,000 fighters and lost 60 percent of its territory.", []),
        ("A 34-year-old man was killed.", [("killed", "1")]),
    ],
)
def test_a_sentence_gives_its_figures_and_no_others(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("quote", "outcome", "count"),
    [
        ("at least 35 people were killed", KILLED, "35+"),
        ("two policemen and a child were killed", KILLED, "3"),
        ("15 wounded", INJURED, "15"),
        ("up to 60 people died", KILLED, "..60"),
        ("fewer than four people were killed", KILLED, "..3"),
        ("between 12 and 15 people were killed", KILLED, "12..15"),
        ("dozens were wounded", INJURED, "24+"),
        ("scores of people were killed", KILLED, "40+"),
        ("no casualties were reported", KILLED, "0"),
    ],
)
def test_a_quote_carries_its_count(quote: str, outcome: Outcome, count: str) -> None:
    assert count in [str(one) for one in entailed_counts(quote, outcome)]


@pytest.mark.parametrize(
    ("quote", "outcome", "count"),
    [
        ("at least 35 people were killed", KILLED, "35"),
        ("31 people were killed", KILLED, "13"),
        ("15 wounded", KILLED, "15"),
        ("two gunmen killed 12 people", KILLED, "2"),
        ("could have killed hundreds", KILLED, "200+"),
        ("killed four people and wounded 12", KILLED, "12"),
        ("police gave no further details", KILLED, "0"),
    ],
)
def test_a_quote_does_not_carry_what_it_does_not_say(quote: str, outcome: Outcome, count: str) -> None:
    assert count not in [str(one) for one in entailed_counts(quote, outcome)]


def written(text: str) -> list[str]:
    """Every figure as count, outcome, group, and p for a part, h for a hypothetical, s for a superseded one."""
    return sorted(
        f"{m.count} {m.outcome} {m.group}" + " p" * m.part + " h" * m.hypothetical + " s" * m.superseded for m in mentions(text)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Car bomb kills 10 in Baghdad", ["10 killed everyone"]),
        (
            "At least four people died and nearly a dozen were injured in the attack.",
            ["4+ killed everyone", "10..11 injured everyone"],
        ),
        ("attackers used a car bomb, injuring more than a dozen people, authorities said.", ["13+ injured everyone"]),
        ("Officials at the hospital said they had received 15 wounded.", ["15 injured everyone"]),
        (
            "The blast comes two weeks after gunmen targeted the ministry, killing at least seven people in an attack.",
            ["7+ killed everyone"],
        ),
        (
            "The attack comes a week after at least 35 people were killed in a suicide attack on government workers.",
            ["35+ killed everyone"],
        ),
        ("attacks that have killed and wounded hundreds of people", ["200+ killed everyone", "200+ injured everyone"]),
        ("12 killed, 30 wounded in blast", ["12 killed everyone", "30 injured everyone"]),
        ("12 were killed.", ["12 killed everyone"]),
        ("The dead numbered 12.", ["12 killed everyone"]),
        ("The blast had a death toll of 12.", ["12 killed everyone"]),
        ("The gunmen killed at least four people and wounded nearly a dozen.", ["4+ killed everyone", "10..11 injured everyone"]),
        ("The bomb left 12 dead and 30 wounded.", ["12 killed everyone", "30 injured everyone"]),
        ("The attack claimed the lives of 12 people.", ["12 killed everyone"]),
        ("12 people lost their lives in the attack.", ["12 killed everyone"]),
        ("The attack claimed 12 lives.", ["12 killed everyone"]),
        ("12 bodies were found in a field.", ["12 killed everyone"]),
        ("The bodies of 12 men were recovered.", ["12 killed everyone"]),
        ("There were 12 fatalities.", ["12 killed everyone"]),
        ("Three people were hurt.", ["3 injured everyone"]),
        ("Gunmen shot dead two policemen in Quetta.", ["2 killed security_forces"]),
        ("A bomb killed a woman and her two children.", ["3 killed everyone", "1 killed civilians p", "2 killed children p"]),
        (
            "Two soldiers, a guard and 14 civilians were killed.",
            ["17 killed everyone", "2 killed security_forces p", "1 killed security_forces p", "14 killed civilians p"],
        ),
        ("12 people, including three children, were killed.", ["12 killed everyone", "3 killed children p"]),
        (
            "A blast killed 12 people, including three children and two policemen.",
            ["12 killed everyone", "3 killed children p", "2 killed security_forces p"],
        ),
        ("A family of five was killed.", ["5 killed civilians"]),
        ("Both men died.", ["2 killed everyone"]),
        ("Police officer Juan Perez was killed.", ["1 killed security_forces"]),
        ("John Smith, 34, was shot dead outside his home.", ["1 killed everyone"]),
        ("Gunmen kidnapped 20 students from a school.", ["20 abducted civilians"]),
        ("20 hostages were freed on Monday.", ["20 released everyone"]),
        ("20 hostages were released.", ["20 released everyone"]),
        ("12 people are missing.", ["12 missing everyone"]),
        ("At least 12 remain unaccounted for.", ["12+ missing everyone"]),
        ("Police arrested three suspects.", ["3 detained everyone"]),
        ("Three suspects were detained and two rebels were captured.", ["3 detained everyone", "2 detained attackers"]),
        ("bringing the death toll to 14.", ["14 killed everyone"]),
        ("The toll rose to 14 from 11.", ["14 killed everyone", "11 killed everyone s"]),
        ("The death toll rose from 11 to 14.", ["14 killed everyone", "11 killed everyone s"]),
        ("Twelve people were killed, not 14 as first reported.", ["12 killed everyone", "14 killed everyone s"]),
        ("No casualties were reported.", ["0 killed everyone", "0 injured everyone"]),
        ("There were no casualties.", ["0 killed everyone", "0 injured everyone"]),
        ("No one was hurt.", ["0 injured everyone"]),
        ("No one was killed or injured.", ["0 killed everyone", "0 injured everyone"]),
        ("The bomb went off without killing anyone.", ["0 killed everyone"]),
        ("The bomb exploded without causing casualties.", ["0 killed everyone", "0 injured everyone"]),
        ("The blast caused no deaths or injuries.", ["0 killed everyone", "0 injured everyone"]),
        ("The blast damaged a wall but did not cause any injuries.", ["0 injured everyone"]),
        ("The minister escaped unharmed.", ["0 injured officials p"]),
        ("Four people, two of them children, were killed.", ["4 killed everyone", "2 killed children p"]),
        ("Twelve people were killed, five of them children.", ["12 killed everyone", "5 killed children p"]),
        (
            "Two people in Basra and three in Mosul were killed.",
            ["5 killed everyone", "2 killed everyone p", "3 killed everyone p"],
        ),
        ("The deaths of 12 people were confirmed.", ["12 killed everyone"]),
        ("Police are investigating the killing of two policemen.", ["2 killed security_forces"]),
        ("The army confirmed the death of a soldier.", ["1 killed security_forces"]),
        ("Ten people – six women and four men – died.", ["10 killed everyone", "6 killed civilians p", "4 killed everyone p"]),
        (
            "Four people, two soldiers and two civilians, were killed.",
            ["4 killed everyone", "2 killed security_forces p", "2 killed civilians p"],
        ),
        ("A bomb could have killed hundreds of people.", ["200+ killed everyone h"]),
        ("The group vowed to kill 100 soldiers.", ["100 killed security_forces h"]),
        ("The weapon is capable of killing thousands of people.", ["2000+ killed everyone h"]),
        ("They plotted to kidnap two ministers.", ["2 abducted officials h"]),
        ("Lawmakers killed a bill on Monday.", []),
        ("He was sentenced for killing two policemen.", ["2 killed security_forces"]),
        ("Two men face the death penalty.", []),
        ("Two people were killed and three others wounded.", ["2 killed everyone", "3 injured everyone"]),
        (
            "Two people were killed and three others were wounded when a bomb exploded.",
            ["2 killed everyone", "3 injured everyone"],
        ),
        ("A soldier was wounded and taken to hospital.", ["1 injured security_forces"]),
        ("Three subversives were killed and seven others were wounded.", ["3 killed attackers", "7 injured everyone"]),
        ("Another clash resulted in one dead terrorist.", ["1 killed attackers"]),
        ("The body of a man was found.", ["1 killed everyone"]),
        ("Two attackers killed 12 people.", ["12 killed everyone"]),
        ("Gunmen who killed two policemen were arrested.", ["None detained attackers", "2 killed security_forces"]),
        (
            "Fourteen civilians and six attackers were killed.",
            ["20 killed everyone", "14 killed civilians p", "6 killed attackers p"],
        ),
        ("Police said 80 employees of the aid group were rescued.", []),
        ("The group numbers fewer than 1,000 in Afghanistan.", []),
        ("It has lost more than 60 percent of its territory.", []),
        ("About 50 peasants of various ages have been kidnapped by terrorists.", ["~50 abducted civilians"]),
        ("Twelve people, most of them women, died.", ["12 killed everyone", "None killed civilians p"]),
        ("One person died and another was wounded.", ["1 killed everyone", "1 injured everyone"]),
        ("killing one and wounding another", ["1 killed everyone", "1 injured everyone"]),
        ("Up to 60 people may have been killed.", ["..60 killed everyone h"]),
        ("If the bomb had exploded, dozens would have died.", ["24+ killed everyone h"]),
        (
            "The explosion killed two security guards, a journalist and an aid worker.",
            ["4 killed everyone", "2 killed security_forces p", "1 killed journalists p", "1 killed aid_workers p"],
        ),
        ("Three of the attackers were shot dead by police.", ["3 killed attackers"]),
        ("A fourth victim died on Tuesday.", ["4 killed everyone"]),
        ("Soldiers shot and killed three rebels.", ["3 killed attackers"]),
        ("Three rebels were shot and killed.", ["3 killed attackers"]),
        ("Five people were stabbed to death.", ["5 killed everyone"]),
        ("Five people were taken hostage.", ["5 abducted everyone"]),
        ("The gunmen took 20 people hostage.", ["20 abducted everyone"]),
        ("They seized 20 hostages.", ["20 abducted everyone"]),
        ("Three men were taken into custody.", ["3 detained everyone"]),
        ("A car bomb killed the mayor of the town.", ["1 killed officials"]),
        ("The mayor was assassinated by unidentified gunmen.", ["1 killed officials"]),
        ("The murder of six Jesuit priests shocked the country.", ["6 killed civilians"]),
        ("Six soldiers were killed in the assassination attempt.", ["6 killed security_forces"]),
        ("They demanded the release of 30 prisoners.", ["30 released everyone h"]),
        (
            "The attack, which killed 12 people and injured 40, was claimed by the group.",
            ["12 killed everyone", "40 injured everyone"],
        ),
        ("The blast wounded 12, three of them seriously.", ["12 injured everyone", "3 injured everyone p"]),
        ("Among the dead were three children.", ["3 killed children p"]),
        ("Some 40 people sustained injuries.", ["~40 injured everyone"]),
        ("Twenty people suffered burns.", ["20 injured everyone"]),
        ("The number of dead rose to 45.", ["45 killed everyone"]),
        ("The number of people killed has risen to 45.", ["45 killed everyone"]),
        ("Fifteen civilian deaths were recorded.", ["15 killed civilians"]),
        ("Militants beheaded three captives.", ["3 killed everyone"]),
        ("Three captives were beheaded.", ["3 killed everyone"]),
        ("Two children aged 5 and 7 were killed.", ["2 killed children"]),
        ("A 34-year-old man was shot dead.", ["1 killed everyone"]),
        ("A woman, 45, and her son, 12, were killed.", ["2 killed everyone", "1 killed civilians p", "1 killed children p"]),
        ("Two Palestinians were killed and an Israeli soldier was injured.", ["2 killed civilians", "1 injured security_forces"]),
        ("Twelve Hazaras were killed.", ["12 killed civilians"]),
        ("The soldiers killed seven Tamils.", ["7 killed other"]),
        ("In 2014 more than 300 people were killed.", ["301+ killed everyone"]),
        ("Villagers were killed.", ["None killed civilians"]),
        ("The 12 dead were buried on Monday.", ["12 killed everyone"]),
        ("Of the 12 people killed, three were children.", ["12 killed everyone"]),
        ("Ten people were injured, two of them critically, police said.", ["10 injured everyone", "2 injured everyone p"]),
        (
            "An explosion rocked the city, leaving at least six people dead and scores injured.",
            ["6+ killed everyone", "40+ injured everyone"],
        ),
        ("Six dead, 20 hurt in market blast", ["6 killed everyone", "20 injured everyone"]),
        ("Three UN aid workers were abducted.", ["3 abducted aid_workers"]),
        ("The attackers, two men on a motorcycle, shot and wounded a judge.", ["1 injured officials"]),
        ("Between 12 and 15 soldiers were reported killed.", ["12..15 killed security_forces"]),
        ("Two civilians were also wounded.", ["2 injured civilians"]),
        ("Police said that two gunmen had been killed and three captured.", ["2 killed attackers", "3 detained everyone"]),
        ("the bombing that killed 168 people in 1995", ["168 killed everyone"]),
        ("Thirty people were trapped.", []),
        (
            "A car bomb exploded near a police station, wounding eight policemen and two passers-by.",
            ["10 injured everyone", "8 injured security_forces p", "2 injured civilians p"],
        ),
    ],
)
def test_every_figure_has_its_outcome_group_and_standing_in_any_case(text: str, expected: list[str]) -> None:
    assert written(text) == sorted(expected)
    assert written(text.upper()) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Police said at least 35 people were killed on Monday.", "at least 35 people were killed"),
        ("A bomb went off, killing nearly a dozen people, he said.", "killing nearly a dozen people"),
        ("This brought the death toll to 14.", "death toll to 14"),
        ("Officials received 15 wounded.", "15 wounded"),
        ("The blast left 12 dead.", "12 dead"),
    ],
)
def test_the_span_is_a_quote_from_the_number_to_the_outcome(text: str, quote: str) -> None:
    (mention,) = mentions(text)
    assert text[mention.start : mention.end] == quote


def test_a_figure_names_its_sentence() -> None:
    assert [mention.sentence for mention in mentions("A bomb exploded. Two died. Three were hurt.")] == [1, 2]


def test_hard_wrapped_capitals_are_read_across_lines() -> None:
    text = (
        "THE ARMY REPORTED YESTERDAY FROM THE EASTERN PROVINCES THAT THREE REBELS WERE\n"
        "KILLED AND SEVEN OTHERS WERE WOUNDED IN CLASHES."
    )
    assert written(text) == ["3 killed attackers", "7 injured everyone"]


WORDS = st.sampled_from(
    "a an the no one two 12 dozen at least killed wounded dead died life lives casualties people soldiers his driver and , . "
    "including among them without injury to from toll death rose not nobody lost were was in of by".split()
)


@given(st.lists(WORDS, max_size=30))
def test_no_order_of_words_stops_the_reader_and_every_figure_stands_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    for mention in mentions(text):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.start <= mention.number_start < mention.number_end <= mention.end


@given(st.text())
def test_no_text_stops_the_reader(text: str) -> None:
    mentions(text)
    assert [quantity.start for quantity in quantities(text)] == sorted(quantity.start for quantity in quantities(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two cooks were killed and three of their playmates injured.", [("killed", "2"), ("injured", "3")]),
        ("Six soldiers and policemen were killed.", [("killed", "6")]),
        ("Four patients and one of the clinic's nurses lost their lives.", [("killed", "5")]),
        ("A mine under the car killed him and two guards.", [("killed", "3")]),
        ("Two sailors fell dead on the deck.", [("killed", "2")]),
        ("Nobody could say how many were hurt.", []),
    ],
)
def test_figures_beside_possessives_pronouns_and_nouns_of_the_same_number(text: str, expected: list[tuple[str, str]]) -> None:
    told = [(one.outcome.value, str(one.count)) for one in mentions(text) if not one.part and one.count is not None]
    assert told == expected


def test_a_second_verb_under_would_is_no_fact_either() -> None:
    assert [one.hypothetical for one in mentions("They said they would burn the hall and kill 40 people.")] == [True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Not one warder or police officer died.", []),
        ("One of the marchers was pronounced dead at the clinic.", ["1"]),
        ("Gunmen killed the mayor of Lower Osta and two members of the council.", ["3"]),
    ],
)
def test_figures_of_nobody_at_all_of_the_dead_and_of_a_man_with_his_office(text: str, expected: list[str]) -> None:
    assert [str(one.count) for one in mentions(text) if not one.part] == expected


def test_words_that_break_off_after_an_owner_are_read() -> None:
    (mention,) = mentions("They killed one of the charity's")

    assert mention.count == Count.exactly(1)
