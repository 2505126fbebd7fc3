"""Rules on evidence: words that the article does not hold, names that it does not name, claims that nobody made."""

import pytest

from extractor.testing.judging import error, violations, warning
from extractor.testing.records import incident, toll
from schemas import Basis, Incident, IncidentDate, Perpetrator, Place, Target

GAO = "A bomb killed two people in Gao. The Taliban denied involvement. Red Dawn claimed the attack."


def done_by(name: str, basis: Basis, quote: str | None, **more: str) -> Incident:
    return incident(toll("killed two people", "2"), perpetrators=[Perpetrator(name=name, basis=basis, quote=quote, **more)])


def test_a_quote_with_its_digits_turned_round_is_not_in_the_article() -> None:
    text = "A bomb killed 31 people in Gao."
    found = violations(text, incident(toll("killed 13 people", "13")))
    assert error("quote-not-in-article", "incidents[0].tolls[0].quote", 'the article does not say "killed 13 people"') in found


def test_every_kind_of_quote_must_stand_in_the_article() -> None:
    record = incident(
        toll("killed two people", "2"),
        date=IncidentDate(quote="one Friday"),
        place=Place(quote="near Timbuktu"),
        perpetrators=[Perpetrator(name="Red Dawn", basis=Basis.accused, quote="Red Dawn did it")],
    )
    rule = "quote-not-in-article"
    assert violations(GAO, record) == [
        error(rule, "incidents[0].date.quote", 'the article does not say "one Friday"'),
        error(rule, "incidents[0].place.quote", 'the article does not say "near Timbuktu"'),
        error(rule, "incidents[0].perpetrators[0].quote", 'the article does not say "Red Dawn did it"'),
    ]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("A bomb killed nearly a\u00a0dozen people.", "killed nearly a dozen people"),
        ("A bomb killed nearly\na dozen people.", "killed nearly a dozen people"),
        ("A bomb KILLED nearly a dozen people.", "killed nearly a dozen people"),
        ("A bomb killed nearly a do\u200bzen people.", "killed nearly a dozen people"),
        ("A bomb in Bogotá killed nearly a dozen people.", "in Bogota killed nearly a dozen people"),
        ("The ‘big’ bomb killed nearly a dozen people.", "'big' bomb killed nearly a dozen people"),
    ],
)
def test_spaces_marks_accents_and_case_of_a_quote_may_differ(text: str, quote: str) -> None:
    assert violations(text, incident(toll(quote, "10..11"))) == []


def test_a_perpetrator_whom_the_article_does_not_name_is_invented() -> None:
    message = 'the article names no perpetrator "ETA"'
    assert violations(GAO, done_by("ETA", Basis.stated, None)) == [
        error("name-not-in-article", "incidents[0].perpetrators[0].name", message)
    ]


def test_an_accuser_and_a_target_must_be_named_too() -> None:
    record = incident(
        toll("killed two people", "2"),
        perpetrators=[Perpetrator(name="Taliban", basis=Basis.accused, by="Interpol")],
        targets=[Target(name="the Danish consulate")],
    )
    assert violations(GAO, record) == [
        error("name-not-in-article", "incidents[0].perpetrators[0].by", 'the article does not name "Interpol"'),
        error("name-not-in-article", "incidents[0].targets[0].name", 'the article names no target "the Danish consulate"'),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fighters of Daesh killed two people in Gao.", "ISIL"),
        ("Taleban gunmen killed two people in Gao.", "Taliban"),
        ("Red Dawn guerrillas killed two people in Gao.", "suspected Red Dawn guerrillas"),
    ],
)
def test_a_party_may_be_named_by_an_alias_or_another_spelling(text: str, name: str) -> None:
    assert violations(text, incident(toll("killed two people", "2"), perpetrators=[Perpetrator(name=name)])) == []


def test_the_title_counts_as_the_article_when_names_are_looked_for() -> None:
    record = incident(toll("killed two people", "2"), perpetrators=[Perpetrator(name="Red Dawn")])
    text = "Gunmen killed two people in Gao."
    assert violations(text, record, title="Red Dawn strikes in Gao") == []
    assert [found.rule for found in violations(text, record)] == ["name-not-in-article"]


def test_a_source_that_the_article_does_not_name_is_a_warning() -> None:
    told = [incident(toll("killed two people", "2", source=source)) for source in ("hospital officials", "police")]
    text = "Gunmen killed two people in Gao, police said."
    assert violations(text, told[0]) == [
        warning(
            "source-not-in-article", "incidents[0].tolls[0].source", 'the article does not name the source "hospital officials"'
        )
    ]
    assert violations(text, told[1]) == []


@pytest.mark.parametrize(
    ("text", "quote", "count", "source"),
    [
        ("A shell killed four people, doctors said. The army fired back.", "killed four people", "4", "the army"),
        ("Residents said soldiers shot 12 people. The hospital was shut.", "shot 12 people", "12", "the hospital"),
        ("The Red Cross gave the figure of 19 dead. Rebels left at dawn.", "the figure of 19 dead", "19", "Rebels"),
        ("Witnesses spoke of 30 dead. The mayor was abroad.", "spoke of 30 dead", "30", "The mayor"),
        ("Nine people died, according to the health ministry. Police gave no toll.", "Nine people died", "9", "Police"),
        ("The governor flew in. Nine people died, police said on Monday.", "Nine people died", "9", "The governor"),
        ("Nine men were seized, the Dutch firm Brenko said. It rains. Colonel Abo was away.", "Nine men", "9", "Colonel Abo"),
        ("The prefecture gives the number of dead as 12. It rains. The FBI came.", "number of dead as 12", "12", "The FBI"),
        ("An air strike by the Tesh coalition killed two men, doctors said.", "killed two men", "2", "a coalition spokesman"),
        ("Doctors counted nine dead, while the army said that only rebels died.", "nine dead", "9", "the army"),
        ("Four rebels died, an army officer said. The U.S. Embassy named one.", "Four rebels died", "4", "The U.S. Embassy"),
        (
            "Mayor Ana Ruiz wept. Governor Leo Paz wrote that it was war. Two men died, he said.",
            "Two men died",
            "2",
            "Mayor Ana Ruiz",
        ),
        ("Commissioner Ben Ouko came. Chief Abo Tsu wept. The chief said nine died.", "nine died", "9", "Ben Ouko"),
        ("Captain Leo Paz put the dead at 12. The paper said 19 people died.", "19 people died", "19", "Captain Leo Paz"),
    ],
)
def test_a_figure_that_its_sentence_gives_to_one_source_is_no_others(text: str, quote: str, count: str, source: str) -> None:
    found = violations(text, incident(toll(quote, count, source=source)))
    assert ("figure-of-another-source", "error") in [(one.rule, one.severity) for one in found]


@pytest.mark.parametrize(
    ("text", "quote", "count", "source"),
    [
        ("A shell killed four people, doctors said.", "killed four people", "4", "doctors at the clinic"),
        ("The army spoke. A shell killed four people, a spokesman said.", "killed four people", "4", "The army"),
        ("The police came. Nine people died, the interior ministry said.", "Nine people died", "9", "The police"),
        ("The army came. Villagers died, residents said, and nine soldiers fell.", "nine soldiers fell", "9", "The army"),
        ("The mayor spoke. He said 16 died, not 21 as the police said.", "16 died", "16", "The mayor"),
        ("The army spoke. Two men were taken to Goma, where doctors said they would live.", "Two men", "2", "The army"),
        ("The army spoke. Five men died, Ana Ruiz said.", "Five men died", "5", "The army"),
        ("Five men died, a monitoring group said. Brenko counts the dead.", "Five men died", "5", "Brenko"),
        ("Five men died, a doctor said. It rains. Dr Abo is tired.", "Five men died", "5", "Dr Abo"),
        ("Le Brenko had a list. It rains. Five men died, the paper said.", "Five men died", "5", "Le Brenko"),
        ("Reports on the radio that five men died are false, Mr Abo said.", "five men died", "5", "the radio"),
        ("Doctors counted nine dead, while the army kept silent.", "nine dead", "9", "Doctors"),
        ("Governor Leo Paz wrote that it was war. Two men died, he said.", "Two men died", "2", "Governor Leo Paz"),
        ("Mayor Ana Ruiz and Governor Leo Paz spoke. Two men died, he said.", "Two men died", "2", "Mayor Ana Ruiz"),
        ("Chief Abo Tsu, or Ben Ouko, wept. The chief said nine died.", "nine died", "9", "Abo Tsu"),
        ("The Brenko put the dead at 12. Later a spokesman said 19 died.", "19 died", "19", "The Brenko"),
        (
            "The truce has held. The ceasefire raised the toll to 12. Brenko put it at nine.",
            "raised the toll to 12",
            "12",
            "Brenko",
        ),
    ],
)
def test_a_source_that_may_be_meant_stays(text: str, quote: str, count: str, source: str) -> None:
    found = violations(text, incident(toll(quote, count, source=source)))
    assert "figure-of-another-source" not in [one.rule for one in found]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It bears the hallmarks of Red Dawn.", "It bears the hallmarks of Red Dawn"),
        ("The man is said to belong to Red Dawn.", "The man is said to belong to Red Dawn"),
        ("Officers suspect that Red Dawn was responsible.", "Officers suspect that Red Dawn was responsible"),
        ("The guard was a follower of Red Dawn.", "a follower of Red Dawn"),
        ("Red Dawn is strong in the hills.", "Red Dawn is strong in the hills"),
        ("Red Dawn has threatened to kill clerks.", "Red Dawn has threatened to kill clerks"),
        ("Police said the bombs were the work of Red Dawn.", "the bombs were the work of Red Dawn"),
        ("Most raids in the area are the work of Red Dawn.", "are the work of Red Dawn"),
        ("A voice read the claim over the television station Red Dawn.", "read the claim over the television station Red Dawn"),
        ("Red Dawn said it was looking into the report.", "said it was looking into the report"),
        ("A caller to a station said the Red Brigades had shot him. Red Dawn is a rival.", "said the Red Brigades had shot him"),
        ("The Red Brigades told a station by telephone that they had shot him. Red Dawn is a rival.", "they had shot him"),
    ],
)
def test_what_others_say_of_a_party_is_no_claim_of_it(text: str, quote: str) -> None:
    found = violations(text, done_by("Red Dawn", Basis.claimed, quote))
    assert "claim-without-claimant" in [one.rule for one in found]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Red Dawn said its men had shot him.", "said its men had shot him"),
        (
            "While the Red Brigades kept silent, Red Dawn said in a fax that it had shot him.",
            "Red Dawn said in a fax that it had",
        ),
        ("A caller said that Red Dawn had executed a spy.", "said that Red Dawn had executed a spy"),
        ("A man who telephoned a paper said it was the work of Red Dawn.", "said it was the work of Red Dawn"),
    ],
)
def test_what_a_party_or_its_caller_says_is_a_claim(text: str, quote: str) -> None:
    found = violations(text, done_by("Red Dawn", Basis.claimed, quote))
    assert "claim-without-claimant" not in [one.rule for one in found]


@pytest.mark.parametrize("name", ["gunmen", "the captors", "armed men", "unknown bandits"])
def test_a_claim_has_a_name(name: str) -> None:
    text = f"A boy said that {name} had told him: we shot the judge, and we will come back."
    found = violations(text, done_by(name, Basis.claimed, "we shot the judge"))
    assert "claim-without-claimant" in [one.rule for one in found]


def test_a_claim_stands_on_the_words_in_which_that_party_makes_it() -> None:
    assert violations(GAO, done_by("Red Dawn", Basis.claimed, "Red Dawn claimed the attack")) == []


@pytest.mark.parametrize(
    ("name", "quote", "at", "message"),
    [
        ("Taliban", "The Taliban denied involvement", "basis", '"The Taliban denied involvement" holds no claim'),
        ("Taliban", "Red Dawn claimed the attack", "basis", '"Red Dawn claimed the attack" holds no claim by "Taliban"'),
        ("Red Dawn", None, "quote", 'basis claimed for "Red Dawn" needs the words of the claim as its quote'),
    ],
)
def test_a_denial_anothers_claim_and_silence_are_no_claim(name: str, quote: str | None, at: str, message: str) -> None:
    assert violations(GAO, done_by(name, Basis.claimed, quote)) == [
        error("claim-without-claimant", f"incidents[0].perpetrators[0].{at}", message)
    ]


def test_a_denial_stands_on_the_words_in_which_that_party_denies() -> None:
    assert violations(GAO, done_by("Taliban", Basis.denied, "The Taliban denied involvement")) == []


@pytest.mark.parametrize(
    ("name", "quote", "at", "message"),
    [
        ("Red Dawn", "Red Dawn claimed the attack", "basis", '"Red Dawn claimed the attack" holds no denial'),
        ("Red Dawn", "The Taliban denied involvement", "basis", '"The Taliban denied involvement" holds no denial by "Red Dawn"'),
        ("Taliban", None, "quote", 'basis denied for "Taliban" needs the words of the denial as its quote'),
    ],
)
def test_a_claim_anothers_denial_and_silence_are_no_denial(name: str, quote: str | None, at: str, message: str) -> None:
    assert violations(GAO, done_by(name, Basis.denied, quote)) == [
        error("denial-without-denier", f"incidents[0].perpetrators[0].{at}", message)
    ]


def test_a_claim_may_point_back_to_a_party_named_before() -> None:
    text = "A bomb killed two people in Gao. Red Dawn has fought here for years. The group claimed the attack."
    assert violations(text, done_by("Red Dawn", Basis.claimed, "The group claimed the attack")) == []


def test_a_group_called_no_front_claims_like_any_other() -> None:
    text = "A bomb killed two people in Gao. The NO Front claimed responsibility for it."
    assert violations(text, done_by("NO Front", Basis.claimed, "The NO Front claimed responsibility")) == []


def test_nobody_is_no_claimant() -> None:
    text = "A bomb killed two people in Gao. No group claimed responsibility for it."
    quote = "No group claimed responsibility"
    assert violations(text, done_by("No group", Basis.claimed, quote)) == [
        error("claim-without-claimant", "incidents[0].perpetrators[0].basis", f'"{quote}" holds no claim')
    ]


def test_suicide_without_words_for_it_is_a_warning() -> None:
    record = incident(toll("killed two people", "2"), suicide=True)
    assert violations("A parked car bomb killed two people in Gao.", record) == [
        warning("suicide-not-supported", "incidents[0].suicide", "no words in the article speak of a suicide attack")
    ]
    assert violations("A bomber blew himself up and killed two people in Gao.", record) == []


def test_whoever_else_of_the_record_claims_it_is_not_the_party() -> None:
    text = "A bomb killed two people in Gao, where the Taliban once ruled. Red Dawn claimed the attack."
    parties = [
        Perpetrator(name="Red Dawn", basis=Basis.claimed, quote="Red Dawn claimed the attack"),
        Perpetrator(name="Taliban", basis=Basis.claimed, quote="Red Dawn claimed the attack"),
    ]
    message = '"Red Dawn claimed the attack" holds no claim by "Taliban"'
    assert violations(text, incident(toll("killed two people", "2"), perpetrators=parties)) == [
        error("claim-without-claimant", "incidents[0].perpetrators[1].basis", message)
    ]


def test_what_troops_did_is_their_forces_own_report_in_its_release_and_nobody_elses() -> None:
    text = "Press Office, National Army. Troops of the Third Brigade fought the band in Gao. A bomb killed two people."
    quote = "Troops of the Third Brigade fought the band in Gao"
    assert violations(text, done_by("National Army", Basis.claimed, quote)) == []
    wrong = violations(text, done_by("National Army", Basis.claimed, "A bomb killed two people"))
    assert [found.rule for found in wrong] == ["claim-without-claimant"]


def test_a_denial_may_call_the_party_by_the_office_that_its_name_begins_with() -> None:
    between = "The paper closed. " * 8
    quote = "Denying that she had ordered it, the governor said she knew of nothing"
    text = f"A bomb killed two people in Gao. Governor Ada Obi and Mayor Isa Obi had the editor held. {between}{quote}."
    assert violations(text, done_by("Governor Ada Obi", Basis.denied, quote)) == []
    assert violations(text, done_by("Mayor Isa Obi", Basis.denied, quote)) == [
        error("denial-without-denier", "incidents[0].perpetrators[0].basis", f'"{quote}" holds no denial by "Mayor Isa Obi"')
    ]


@pytest.mark.parametrize(
    "quote",
    [
        "Red Dawn fighters had fired from the hills",
        "Police believe that Red Dawn was responsible",
        '"Red Dawn is in our sights for this one," Superintendent Ada Obi said',
    ],
)
def test_what_others_say_of_a_party_is_no_claim_of_its_own(quote: str) -> None:
    text = f"A bomb killed two people in Gao. {'The command said that ' if quote.startswith('Red') else ''}{quote}."
    found = violations(text, done_by("Red Dawn", Basis.claimed, quote))
    assert [violation.rule for violation in found] == ["claim-without-claimant"]


@pytest.mark.parametrize(
    ("basis", "quote"),
    [
        (Basis.claimed, "Red Dawn said that it, and not other bands, had killed the pair"),
        (Basis.claimed, "In a message Red Dawn said its men had done it"),
        (Basis.claimed, "Red Dawn did say that it fired mortars at the camp"),
        (Basis.claimed, "a card with the initials of Red Dawn"),
        (Basis.denied, '"We did not touch that bus," said a leaflet signed by Red Dawn'),
    ],
)
def test_a_party_owns_up_or_denies_in_many_words(basis: Basis, quote: str) -> None:
    assert violations(f"A bomb killed two people in Gao. {quote}.", done_by("Red Dawn", basis, quote)) == []


def test_a_coalition_may_be_claimed_for_by_its_spokesman() -> None:
    words = 'said its planes had hit "a column of Red Dawn"'
    text = f"A raid by the Northern Coalition killed two people in Gao. {'Shops shut. ' * 8}A coalition spokesman {words}."
    record = incident(
        toll("killed two people", "2"), perpetrators=[Perpetrator(name="Northern Coalition", basis="claimed", quote=words)]
    )
    assert violations(text, record) == []
