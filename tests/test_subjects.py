"""What an article's title and lead say that its news is, where that is no incident."""

from datetime import date

import pytest

from extractor.models.baseline.view import View
from schemas import Article


def is_elsewhere(text: str, title: str | None = None) -> bool:
    return View(Article(id="a", title=title, text=text, published=date(2019, 5, 8))).elsewhere


@pytest.mark.parametrize(
    "text",
    [
        "A jury on Tuesday found Karl Osten guilty of the bombing that killed six people in Linz in 2011.",
        "Forty people stood in the square for the tenth anniversary of the attack that killed nine dockers.",
        "Some 300 medics took part in an emergency exercise in which gunmen attacked a ferry.",
        "Police said they had foiled a plot to attack a stadium with rifles.",
        "The premiere of a film about the siege, in which 12 hostages died, drew a full house.",
        "A report on 40 towns says armed robberies fell by 12 per cent, to 610 with 14 dead.",
        "A lorry overturned on a bend and exploded, killing 14 passengers, the fire service said.",
        "Four members of a family died when a gas cylinder exploded in their kitchen.",
        "Eleven miners were killed by a methane explosion in a coal mine on Tuesday, officials said.",
        "Lisnagar marked 20 years on Friday since a car bomb killed eleven people in its market.",
        "Bells marked 20 years on Friday, one for each of those killed when a car bomb went off on October 28, 1998.",
        "Ninety candles were lit on Sunday at the college in Kara, a year after gunmen killed as many students.",
        "Widows told a parliamentary committee on Tuesday how soldiers shot their husbands at the well in 1984.",
        "A court on Tuesday sentenced six men to death for the bombing that killed ten. The room was packed with lawyers.",
        "Masked men stormed the ferry and took 20 hostages on Tuesday: the port was practising its response to a terror attack.",
        'Five "gunmen" shot nine people dead in a drill on Monday, and volunteers screamed.',
        "The embassy warned on Tuesday of possible attacks on hotels in Lome.",
        "Nineteen rebels laid down their arms before the governor of Kara on Tuesday.",
        "An army helicopter came down in a swamp near Kara on Tuesday and six soldiers were killed.",
        "A wartime bomb from a raid that killed 90 people was blown up by divers off Brest on Tuesday.",
        "A blast killed three cooks in Lome on Monday. Some took it for a bomb, but the police found no trace of explosives.",
        "A boiler blew up at a mill on Monday, killing six people. The manager was arrested.",
        "Six pupils died when a store of fireworks blew up on Monday. The head teacher was detained.",
        "A minibus left the coastal road near Kara on Tuesday, killing nine passengers.",
        "Eleven migrants have died of thirst in the desert, where their driver lost his way.",
        "A flash at a tank farm killed two workers on Monday. There was nothing to suggest a crime, the fire service said.",
        "Thousands joined a vigil on Thursday for those whom soldiers shot dead in the square 20 years ago.",
        "Foreign ministers adjourned their talks in Geneva on Monday without an accord, a delegate said.",
        "Deputies on Monday debated a bill that would free former rebels, and adopted its first articles.",
        "Soldiers uncovered three weapons caches on Monday. They held mortars and explosives.",
        "Soldiers uncovered a weapons cache on Monday. No one was detained.",
        "A judge on Monday reserved orders in the case against four men charged with a bombing that killed 12 people in 2015.",
        "Some 300 people walked on Monday to the well where, one year ago to the day, gunmen opened fire and killed eleven.",
        "The number of reporters killed at work fell again, according to a yearly count published on Monday.",
        "Divers on Monday pulled 20 bodies out of a launch that sank after it was rammed by a cargo vessel.",
        "Explosions at an ammunition depot killed nine people on Monday. A fire had broken out in a shed.",
        "A man stabbed outside a public house on Saturday has died. An argument had broken out over a game of darts.",
        "Three masked men robbed a jeweller's shop on Monday and shot its owner dead. They made off with gold.",
        "Candles were set out on Monday, one for each month since the union leader was shot. It was the second anniversary.",
    ],
)
def test_news_of_a_trial_a_day_of_memory_a_drill_a_plot_a_film_a_study_or_an_accident_is_none_of_an_incident(text: str) -> None:
    assert is_elsewhere(text)


@pytest.mark.parametrize(
    "text",
    [
        "A patrol detained several suspected insurgents and discovered a weapons cache near Shindand on Monday.",
        "Gunmen killed six people in a market on Monday, police said.",
        "Gunmen on Monday killed a judge. She had sentenced two of their leaders.",
        "A journalist who was seized at the airport goes on trial in secret.",
        "A bomb killed two guards after a planned attack on the town hall was prevented.",
        "A train was derailed by a bomb near the bridge, killing five people.",
        "Rebels killed six soldiers in an ambush on Monday, hours before ministers met for talks on an accord.",
        "A missile crashed into a residential quarter on Monday, killing four people.",
        "Police defused a bomb with 80 kg of explosives on Monday that was found outside a barracks.",
        "A gang robbed a bank on Monday and shot dead two guards before it made off with the cash.",
        "Jets raided a Sea Tiger base on Monday, the air force said.",
        "A crowd went on the rampage over money for the victims of the floods, looting a dozen shops.",
        "Rebels attacked a company on its yearly exercise in Kara on Monday, killing nine soldiers.",
        "An army helicopter came down near Kara on Tuesday after rebels hit it with a rocket, killing six soldiers.",
        "Gunmen killed nine people in Kara on Tuesday, a day after the embassy warned of possible attacks.",
        "Rebels who had surrendered their weapons were shot dead by soldiers in Kara on Monday, killing 14.",
        "A blast in a café in Lome on Monday killed four. Police ruled out a gas leak and said that a bomb had gone off.",
        "The derailment of the night train near Kara was no accident, the railway said: clips had been taken from the track.",
        "Rights lawyers were jailed for nine years by a court in Kara on Tuesday.",
        "Gunmen surrounded a quarter of Kara for a third day and residents pleaded for soldiers to come.",
        "Aircraft bombed an anniversary concert of the rebels near Kara on Sunday, killing 40 people.",
        "A vigil was held in Kara on Tuesday for the nine people whom gunmen shot dead there on Monday.",
    ],
)
def test_news_of_an_attack_stays_news(text: str) -> None:
    assert not is_elsewhere(text)


def test_a_title_may_say_what_the_news_is() -> None:
    text = "The gate opened at nine. A bomb had killed four guards there."
    assert not is_elsewhere(text)
    assert is_elsewhere(text, "Twenty years on, a barracks town remembers")


def test_a_mob_that_kills_the_driver_of_a_bus_is_no_accident() -> None:
    text = "A tourist and the driver of a bus that had hit a child were beaten to death by a mob in Kara on Saturday."
    view = View(Article(id="a", title=None, text=text, published=date(2019, 5, 8)))
    assert (view.peaceful, view.elsewhere) == (False, False)
