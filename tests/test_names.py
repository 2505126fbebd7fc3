"""A name passes when the article names the party, in whatever spelling, and never when it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.names.names import name_in_text, names_agree, words_in_text
from extractor.reading.names.organisations import ORGANISATIONS, OrganisationMention, organisation_mentions
from extractor.reading.quotes.quotes import QuoteFinder


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Taliban", "The Taliban claimed it."),
        ("Taliban", "A Taliban-claimed attack."),
        ("Taliban militants", "the Taliban’s spring offensive"),
        ("the suspected Taliban fighters", "the Taliban's spring offensive"),
        ("Islamic State", "Daesh claimed it."),
        ("ISIS", "the Islamic State group said"),
        ("Islamic State group", "IS claimed it."),
        ("IS", "IS claimed it."),
        ("IS", "ISLAMIC STATE SAYS IT IS BEHIND THE BLAST"),
        ("Islamic State", "ISIS-K claimed it."),
        ("Revolutionary Armed Forces of Colombia (FARC)", "the Farc denied it"),
        ("Revolutionary Armed Forces of Colombia (FARC)", "the Revolutionary Armed Forces of Colombia denied it"),
        ("FARC", "the F.A.R.C. rebels"),
        ("al-Shabaab", "Al Shabab said"),
        ("al-Shabaab", "the Shebab said"),
        ("Tehrik-i-Taliban Pakistan (TTP)", "TTP said"),
        ("Tehrik-i-Taliban Pakistan (TTP)", "the Pakistani Taliban said"),
        ("Lashkar-e-Taiba", "Lashkar i Tayyiba said"),
        ("Sendero Luminoso", "SHINING PATH GUERRILLAS ATTACKED"),
        ("Army of National Liberation", "THE ELN ATTACKED"),
        ("Hezbollah", "Hizballah said"),
        ("Rapid Support Forces", "the RSF shelled the market"),
        ("Popular Valley Army (PVA)", "the PVA said"),
        ("Popular Valley Army (PVA)", "the Popular Valley Army said"),
        ("ISIL/ISIS", "ISIL claimed it."),
        ("unidentified gunmen", "gunmen opened fire"),
        ("unknown assailants", "unknown assailants opened fire"),
        ("Kurdish rebels", "rebels from the Kurdish north"),
        ("suspected Jundwar militants", "Jundwar claimed it."),
        ("Mullah Dadullah", "Mulla Dadulla led the attack"),
    ],
)
def test_a_party_that_the_article_names_passes(name: str, text: str) -> None:
    assert name_in_text(name, QuoteFinder(text))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Boko Haram", "Police blamed bandits."),
        ("ISIS-K", "Islamic State claimed it."),
        ("Tehrik-i-Taliban Pakistan (TTP)", "The Taliban claimed it."),
        ("IS", "Police said it is true."),
        ("IS", "POLICE SAY IT IS TRUE"),
        ("LeT", "They let him go. Let us see."),
        ("ETA", "theta, eta, beta"),
        ("ISIL/Taliban", "ISIL claimed it."),
        ("Kurdish rebels", "Kurdish civilians fled."),
        ("gunmen", "attackers opened fire"),
        ("unknown", "Nobody claimed it."),
        ("Jundwar (IS)", "IS claimed it."),
        ("Popular Valley Army", "the popular army of the other valley, said the army"),
        ("Taliban", "Talibanisation is a word."),
        ("", "Nobody claimed it."),
        ("...", "Nobody ... claimed it."),
    ],
)
def test_a_party_that_the_article_does_not_name_fails(name: str, text: str) -> None:
    assert not name_in_text(name, QuoteFinder(text))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Iraqi embassy", "the embassy of Iraq in Kabul"),
        ("Ministry of Communications", "the communications ministry in central Kabul"),
        ("Afghan communications ministry", "Afghanistan's communications ministry"),
        ("police officers", "Two policemen were hit."),
        ("security officials", "security sources said"),
        ("government workers in Kabul", "an attack on government workers in Kabul"),
        ("interior ministry spokesman Nasrat Rahimi", "Nasrat Rahimi, of the interior ministry, said"),
        ("ISIS", "Islamic State said"),
    ],
)
def test_the_telling_words_may_stand_in_another_order(name: str, text: str) -> None:
    assert words_in_text(name, QuoteFinder(text))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("hospital officials", "Officials said so."),
        ("Iraqi embassy", "The embassy of Iran was hit."),
        (
            "communications ministry",
            "A ministry. " + "Nothing was said for days. " * 5 + "Communications failed.",
        ),
        ("church", "A mosque was hit."),
    ],
)
def test_words_that_are_missing_or_far_apart_name_nothing(name: str, text: str) -> None:
    assert not words_in_text(name, QuoteFinder(text))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("ISIL", "Islamic State of Iraq and the Levant (ISIL)"),
        ("Islamic State", "ISIS-K"),
        ("Shining Path", "SENDERO LUMINOSO"),
        ("Taliban", "Taliban spokesman Zabihullah Mujahid"),
        ("Boko Haram", "suspected Boko Haram militants"),
        ("gunmen", "unidentified gunmen"),
        ("army", "Salvadoran army"),
        ("Escobar", "Pablo Escobar Gaviria"),
        ("PVA", "Popular Valley Army"),
        ("Ministry of Defence", "defence ministry"),
        ("al-Shabaab", "Al Shabab"),
    ],
)
def test_two_names_of_one_party_agree(a: str, b: str) -> None:
    assert names_agree(a, b)
    assert names_agree(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Taliban", "Pakistani Taliban"),
        ("Taliban", "anti-Taliban militia"),
        ("ISIS-K", "Islamic State West Africa Province"),
        ("FARC", "ELN"),
        ("Hamas", "Palestinian Islamic Jihad"),
        ("army", "National Liberation Army"),
        ("army", "Bodo Valley Army"),
        ("Iraqi army", "Syrian army"),
        ("gunmen", "militants"),
        ("", "Taliban"),
    ],
)
def test_two_parties_do_not_agree(a: str, b: str) -> None:
    assert not names_agree(a, b)
    assert not names_agree(b, a)


def test_mentions_carry_offsets_and_the_name_of_the_organisation() -> None:
    text = "Al-Shabaab and the Islamic State of Iraq and the Levant (ISIL) met."
    assert organisation_mentions(text) == [
        OrganisationMention(0, 10, "Al-Shabaab", "Al-Shabaab"),
        OrganisationMention(19, 55, "Islamic State of Iraq and the Levant", "Islamic State"),
        OrganisationMention(57, 61, "ISIL", "Islamic State"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The meta and eta of it is: let go, mend, and aim.",
        "WHERE IS THE ARENA? LET US PLAN IT IN MIR",
        "Wagner wrote operas. The RSF defends reporters.",
        "Abdel Fattah al-Sisi spoke.",
        "Islamic. State",
        "an Islamic\n\nState of mind",
        "An M-16 rifle was found.",
    ],
)
def test_words_that_only_look_like_organisations_are_none(text: str) -> None:
    assert organisation_mentions(text) == []


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("THE FMLN ATTACKED A PATROL", "Farabundo Marti National Liberation Front"),
        ("THE FARABUNDO MARTI NATIONAL\nLIBERATION FRONT ATTACKED", "Farabundo Marti National Liberation Front"),
        ("the contras crossed the border", "Contras"),
        ("the I.R.A. said", "Irish Republican Army"),
        ("Communist Party of India (Maoist) cadres", "Communist Party of India (Maoist)"),
    ],
)
def test_capitals_and_line_breaks_do_not_hide_an_organisation(text: str, canonical: str) -> None:
    assert [mention.canonical for mention in organisation_mentions(text)] == [canonical]


def test_a_shared_acronym_counts_beside_its_long_form() -> None:
    text = "The Rapid Support Forces (RSF) advanced."
    assert [mention.name for mention in organisation_mentions(text)] == ["Rapid Support Forces", "RSF"]


def test_every_organisation_has_one_name_and_a_known_whole() -> None:
    names = [organisation.name for organisation in ORGANISATIONS]
    assert len(names) == len(set(names))
    assert len(names) >= 200
    assert {organisation.part_of for organisation in ORGANISATIONS} - {None} <= set(names)


def test_each_name_of_an_organisation_names_it() -> None:
    names = [(organisation, name) for organisation in ORGANISATIONS for name in (organisation.name, *organisation.aliases)]
    silent = [
        name
        for organisation, name in names
        if not names_agree(name, organisation.name)
        or not name_in_text(organisation.name, QuoteFinder(f"Police said that {name} did it."))
    ]
    assert silent == []


@given(st.text(max_size=200))
def test_mentions_are_in_order_without_overlaps(text: str) -> None:
    mentions = organisation_mentions(f"{text} Hamas {text}")
    bounds = [bound for mention in mentions for bound in (mention.start, mention.end)]
    assert bounds == sorted(bounds)
