"""People are found harmed by whole clauses, whichever side of the words they stand on."""

import pytest

from extractor.reading.scenes.reading import read
from schemas import Group, Outcome


def told(text: str) -> list[tuple[str, Outcome, int]]:
    """The figures of a sentence with their words, outcomes and lower bounds."""
    reading = read(text, None)
    return [
        (text[one.start : one.end], one.outcome, one.count.low)
        for one in [*reading.mentions, *reading.unworded]
        if one.count is not None and not one.part
    ]


@pytest.mark.parametrize(
    ("text", "words", "outcome", "count"),
    [
        ("A mob hacked to death seven traders.", "hacked to death seven traders", Outcome.killed, 7),
        ("Nine soldiers fallen in combat were honoured.", "Nine soldiers fallen in combat", Outcome.killed, 9),
        ("Six civilians rose as martyrs in the shelling.", "Six civilians rose as martyrs", Outcome.killed, 6),
        ("The attackers lost three men.", "attackers lost three men", Outcome.killed, 3),
        ("Villagers had buried 14 people by noon.", "Villagers had buried 14 people", Outcome.killed, 14),
        ("Eighteen persons were on admission at the clinic.", "Eighteen persons were on admission", Outcome.injured, 18),
        ("The hospital received 26 passengers of the bus.", "hospital received 26 passengers", Outcome.injured, 26),
        ("The clinic is still treating 17.", "is still treating 17", Outcome.injured, 17),
        ("A clerk was struck with a rifle butt.", "A clerk was struck with a rifle butt", Outcome.injured, 1),
        ("They beat several of the nurses.", "beat several of the nurses", Outcome.injured, 3),
        ("Raiders slit the throats of 43 farmers.", "slit the throats of 43 farmers", Outcome.killed, 43),
        ("Four people were burned alive.", "Four people were burned alive", Outcome.killed, 4),
        ("The attackers burned four people alive.", "burned four people alive", Outcome.killed, 4),
        ("Two brothers were blown to pieces.", "Two brothers were blown to pieces", Outcome.killed, 2),
        ("Two miners were pulled out with broken ribs.", "Two miners were pulled out with broken ribs", Outcome.injured, 2),
        ("A steward took a stray bullet in the calf.", "A steward took a stray bullet in the", Outcome.injured, 1),
        ("A clerk suffered a cut to the chin.", "A clerk suffered a cut", Outcome.injured, 1),
        ("A cook was treated for a sprained ankle.", "A cook was treated for a sprained ankle", Outcome.injured, 1),
        ("Six drivers were evacuated with gunshot wounds.", "Six drivers were evacuated with gunshot wounds", Outcome.injured, 6),
        ("Five clerks whose car had stopped were beaten.", "Five clerks whose car had stopped were beaten", Outcome.injured, 5),
        ("Nine boys (all pupils) were taken to hospital.", "Nine boys (all pupils) were taken to hospital", Outcome.injured, 9),
        (
            "Nine boys – two of them pupils – were taken to hospital.",
            "Nine boys – two of them pupils – were taken to hospital",
            Outcome.injured,
            9,
        ),
        (
            "Men dragged nine clerks from two cars and shot them.",
            "dragged nine clerks from two cars and shot them",
            Outcome.killed,
            9,
        ),
        ("They dragged three monks off and then killed them.", "dragged three monks off and then killed them", Outcome.killed, 3),
        ("They stopped two nurses there and wounded them.", "stopped two nurses there and wounded them", Outcome.injured, 2),
        ("Six people were last night in hospital.", "Six people were last night in hospital", Outcome.injured, 6),
        ("Three actors were struck by rubber rounds.", "Three actors were struck by rubber rounds", Outcome.injured, 3),
        ("A porter lost part of his hearing.", "A porter lost part of his hearing", Outcome.injured, 1),
        ("Three young men were caught within minutes.", "Three young men were caught", Outcome.detained, 3),
        ("Guards overpowered two intruders.", "Guards overpowered two intruders", Outcome.detained, 2),
        ("A clerk was brought to court in handcuffs.", "A clerk was brought to court in handcuffs", Outcome.detained, 1),
        ("Eleven men gave themselves up.", "Eleven men gave themselves up", Outcome.detained, 11),
        ("Nineteen youths were being held.", "Nineteen youths were being held", Outcome.detained, 19),
        ("The front said it was holding 14 prisoners of war.", "it was holding 14 prisoners", Outcome.detained, 14),
        ("Two nurses were dragged from their bus.", "Two nurses were dragged from their bus", Outcome.abducted, 2),
        ("The clerk was taken on Friday.", "The clerk was taken on Friday", Outcome.abducted, 1),
        ("Six porters were forced to carry the loot.", "Six porters were forced to carry", Outcome.abducted, 6),
        ("They took with them three clerks.", "took with them three clerks", Outcome.abducted, 3),
        ("Both hostages came out alive.", "Both hostages came out alive", Outcome.released, 2),
        ("Four others had escaped in May.", "Four others had escaped in May", Outcome.released, 4),
        ("The cook turned up at dawn.", "The cook turned up", Outcome.released, 1),
        ("Nine raiders were put out of action.", "Nine raiders were put out of action", Outcome.killed, 9),
        ('Six rebels were "rendered ineffective".', 'Six rebels were "rendered ineffective', Outcome.killed, 6),
        ('The crew "neutralised" four bandits.', 'neutralised" four bandits', Outcome.killed, 4),
        ("Two raiders were felled by a sniper.", "Two raiders were felled by", Outcome.killed, 2),
        ("Six soldiers gave their lives.", "Six soldiers gave their lives", Outcome.killed, 6),
        ("Police fatally shot two protesters.", "fatally shot two protesters", Outcome.killed, 2),
        ("The army said it had lost three men.", "it had lost three men", Outcome.killed, 3),
        ("The dead were nine men and three women.", "The dead were nine men and three women", Outcome.killed, 12),
        (
            "At least 19 people, five rebels among them, were killed.",
            "At least 19 people, five rebels among them, were killed",
            Outcome.killed,
            19,
        ),
        ("At least 17 of the 390 people aboard died.", "At least 17 of the 390 people aboard died", Outcome.killed, 17),
        ("Eleven labourers were lined up and shot dead.", "Eleven labourers were lined up and shot dead", Outcome.killed, 11),
        ("Also killed were two traders.", "Also killed were two traders", Outcome.killed, 2),
        ("A guard was left with serious head injuries.", "A guard was left with serious head injuries", Outcome.injured, 1),
        ("They left six villagers with serious injuries.", "six villagers with serious injuries", Outcome.injured, 6),
        (
            "Twenty-six residents needed hospital treatment.",
            "Twenty-six residents needed hospital treatment",
            Outcome.injured,
            26,
        ),
        ("Three people were airlifted to the clinic.", "Three people were airlifted to the clinic", Outcome.injured, 3),
        ("The grenade sent five people to hospital.", "sent five people to hospital", Outcome.injured, 5),
        ("Three officers were hit by shrapnel.", "Three officers were hit by shrapnel", Outcome.injured, 3),
        ("Gunmen came at dawn and 31 pupils were taken when they fled.", "31 pupils were taken when", Outcome.abducted, 31),
        ("The bandits took 19 passengers.", "bandits took 19 passengers", Outcome.abducted, 19),
        ("Gunmen kidnapped the head of a bank.", "kidnapped the head", Outcome.abducted, 1),
        ("Two reporters were put into police vans.", "Two reporters were put into police vans", Outcome.detained, 2),
        ("The suspect, identified as John Reed, 41, of Leeds, was held without bail.", None, Outcome.detained, 1),
        ("One of the raiders was handed over to the police.", None, Outcome.detained, 1),
        ("The rebels had taken 40 prisoners.", "taken 40 prisoners", Outcome.detained, 40),
        ("They overran the base, taking dozens prisoner.", "taking dozens prisoner", Outcome.detained, 24),
        (
            "A raid in which 23 children between nine and 15 years were taken.",
            "23 children between nine and 15 years were taken",
            Outcome.abducted,
            23,
        ),
        ("According to the mayor, four nurses were hit by bullets.", "four nurses were hit by bullets", Outcome.injured, 4),
        ("Rebels let go three of the drivers.", "let go three of the drivers", Outcome.released, 3),
        ("Nine pupils of Saint Mary College in the town of Jos have been freed.", None, Outcome.released, 9),
        ("Seven policemen were marched off into the hills.", "Seven policemen were marched off", Outcome.abducted, 7),
        ("The rebels took two nurses into the bush.", "took two nurses into the bush", Outcome.abducted, 2),
    ],
)
def test_harm_is_told_by_the_clause(text: str, words: str | None, outcome: Outcome, count: int) -> None:
    assert told(text) == [(words or text.removesuffix("."), outcome, count)]


def test_who_is_hit_and_dies_is_not_counted_as_hurt() -> None:
    found = told("Three officers were hit by shrapnel and died.")
    assert [(outcome, count) for _, outcome, count in found] == [(Outcome.killed, 3)]


def test_bodies_taken_to_a_hospital_are_nobody_hurt() -> None:
    assert told("Nine bodies were taken to the hospital.") == [("Nine bodies", Outcome.killed, 9)]


def test_an_ordinal_beside_a_total_is_one_person() -> None:
    assert told("A fourth officer was taken to the military hospital.") == [
        ("A fourth officer was taken to the military hospital", Outcome.injured, 1)
    ]


def test_more_wounded_are_counted_beside_the_dead() -> None:
    assert told("Dozens were killed and 30 more wounded.") == [
        ("Dozens were killed", Outcome.killed, 24),
        ("30 more wounded", Outcome.injured, 30),
    ]


def test_a_day_may_stand_inside_the_verb() -> None:
    assert told("Nine people were on Tuesday morning killed.") == [
        ("Nine people were on Tuesday morning killed", Outcome.killed, 9)
    ]


@pytest.mark.parametrize(
    ("text", "outcome", "count"),
    [
        ("Two men were shot dead and a third is fighting for his life.", Outcome.injured, 1),
        ("Two soldiers were killed. A third soldier, who lost a foot, remains critically ill.", Outcome.injured, 1),
        ("He stabbed three shoppers. A fourth person, a guard at the door, was hurt as he fled.", Outcome.injured, 4),
    ],
)
def test_one_more_is_counted_with_those_of_his_outcome(text: str, outcome: Outcome, count: int) -> None:
    assert (outcome, count) in [(what, number) for _, what, number in told(text)]


@pytest.mark.parametrize(
    "text", ["The doctor was treating a patient.", "An officer who went in coughed but did not need treatment."]
)
def test_who_is_only_looked_after_is_not_hurt(text: str) -> None:
    assert told(text) == []


def test_the_side_that_lost_men_says_whose_they_were() -> None:
    groups = [one.group for one in read("The attackers lost three men, and the army lost two men.", None).unworded]
    assert groups == [Group.attackers, Group.security_forces]


@pytest.mark.parametrize(
    ("text", "taken", "freed"),
    [
        ("Two priests and a nun who were kidnapped in April in the north walked free.", 3, 3),
        ("Four engineers seized at a dam near the village of Bala on 3 May have been set free.", 4, 4),
    ],
)
def test_who_was_taken_and_came_free_in_one_sentence_is_counted_twice(text: str, taken: int, freed: int) -> None:
    assert [(outcome, count) for _, outcome, count in told(text)] == [(Outcome.abducted, taken), (Outcome.released, freed)]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Guards chased the raiders and killed two of them.", Group.attackers),
        ("A man with an axe attacked passengers. Officers at the gate shot him dead.", Group.attackers),
        ("A teacher ran from the house. Officers at the gate shot him dead.", Group.everyone),
    ],
)
def test_those_whom_the_other_side_killed_are_of_the_side_named_before(text: str, group: Group) -> None:
    reading = read(text, None)
    assert [one.group for one in [*reading.mentions, *reading.unworded] if one.outcome is Outcome.killed] == [group]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Two children were among the dead.", Group.children),
        ("A constable was among the wounded.", Group.security_forces),
        ("Nine of the dead were policemen.", Group.security_forces),
    ],
)
def test_who_was_among_the_dead_is_a_part_of_them(text: str, group: Group) -> None:
    assert [(one.group, one.part) for one in read(text, None).mentions] == [(group, True)]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("A girl and her aunt died and three other members of the family hurt.", (Outcome.injured, 3)),
        ("A constable who ran to help was hit by a brick.", (Outcome.injured, 1)),
        ("The number of people killed when two bombs went off in Basra on Monday is 64.", (Outcome.killed, 64)),
    ],
)
def test_harm_is_read_off_families_bricks_and_numbers_that_are(text: str, figure: tuple[Outcome, int]) -> None:
    assert figure in [(outcome, count) for _, outcome, count in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Men stopped two nurses and threatened to kill them.",
        "Police questioned two men and said that rebels came and killed them.",
        "Police stopped two drivers who had caught the thieves and killed them.",
        "They robbed four men, but nobody shot them.",
    ],
)
def test_they_who_are_not_those_just_counted_are_not_killed(text: str) -> None:
    assert not [one for one in told(text) if one[1] is Outcome.killed and one[2]]
