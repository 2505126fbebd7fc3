"""Who did it, and on what ground, is read from the words around a party's name or description."""

import pytest

from extractor.models.baseline.view import View
from schemas import Article, Basis


def told(text: str) -> list[tuple[str, Basis]]:
    """The parties of a text by name and ground."""
    return [(party.name, party.basis) for party in View(Article(id="a", text=text)).parties]


@pytest.mark.parametrize(
    "text",
    [
        "Renamo bandits looted two lorries near Inhaminga.",
        "The clerk was hit in both knees by ETA gunmen.",
        "Rockets fired from a lorry by the FARC killed a child.",
        "The engineer was held for a month by the FARC.",
        "Boko Haram on Sunday released four of the pupils.",
    ],
)
def test_what_a_listed_group_does_is_stated_whatever_its_men_are_called(text: str) -> None:
    assert [basis for _, basis in told(text)] == [Basis.stated]


@pytest.mark.parametrize(
    "text",
    [
        "Detectives believe that the Ulster Volunteer Force was behind the shooting.",
        "Officials said the evidence pointed to the separatist organisation ETA.",
        "The raid bears the marks of Boko Haram.",
        "Members of the FARC are suspected.",
    ],
)
def test_whose_work_it_is_thought_to_be_is_suspected(text: str) -> None:
    assert [basis for _, basis in told(text)] == [Basis.suspected]


@pytest.mark.parametrize(
    "text",
    [
        "A caller to a radio station said the Baloch Liberation Army had planted the mine.",
        "A man who telephoned a newspaper said that the FARC was responsible.",
        'A caller told the agency: "This is the Red Brigades."',
        "A leaflet claimed the massacre for the far-right group Ordine Nuovo.",
        "Al-Shabaab said through its radio that its men had stormed the barracks.",
        "The Provisional IRA has admitted planting the mine.",
    ],
)
def test_a_caller_a_leaflet_or_a_radio_claims_it_in_a_groups_name(text: str) -> None:
    assert [basis for _, basis in told(text)] == [Basis.claimed]


@pytest.mark.parametrize(
    "text",
    [
        "A leaflet found at the gate bore the emblem of the Shining Path.",
        "A message on cardboard, signed with the initials of the Shining Path, named the thieves of the Santa Rosa gang.",
        "They left behind a leaflet of the Shining Path.",
        "A caller said the bomb had been planted by the Shining Path.",
        "The mine was laid by the Shining Path, an anonymous caller said.",
        'A man who phoned a radio claimed the blast for the "northern" wing of the Shining Path.',
    ],
)
def test_what_is_signed_or_left_in_a_groups_name_claims_it(text: str) -> None:
    assert set(told(text)) == {("Shining Path", Basis.claimed)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Islamic State said through Amaq that the driver was a soldier of the caliphate.", "Islamic State"),
        ('So-called Islamic State says that the man was one of its "soldiers".', "Islamic State"),
        ("Al Shabaab, which is said to be al Qaeda's affiliate, said in a statement that it had struck.", "Al Shabaab"),
        ("Sayf al-Nur, the local branch of al Qaeda, said in an email that it had carried out the raid.", "Sayf al-Nur"),
        ("The Kurdistan Freedom Falcons claimed that bombing.", "Kurdistan Freedom Falcons"),
    ],
)
def test_who_speaks_claims_it_and_not_whom_it_belongs_to(text: str, name: str) -> None:
    assert told(text) == [(name, Basis.claimed)]


@pytest.mark.parametrize(
    "text",
    [
        "The Young Scholars League apologised to the parish on behalf of the town.",
        "They stand trial for crimes on behalf of the Shining Path.",
        "The Landless Peasants League says that it will set up a cross.",
        "Surgeons Without Frontiers said a clinic it runs had been sent a warning.",
    ],
)
def test_who_apologises_plans_or_was_warned_claims_nothing(text: str) -> None:
    assert told(text) == []


def test_of_a_splinter_group_and_the_one_that_it_left_the_splinter_speaks() -> None:
    assert told("Jundullah, a splinter group of the Taliban, claimed responsibility.") == [("Jundullah", Basis.claimed)]


@pytest.mark.parametrize(
    ("text", "name", "basis"),
    [
        ("The ministry blames separatist fighters, who control the road.", "separatist fighters", Basis.accused),
        ("The mayor blamed the killings on Fulani gunmen.", "Fulani gunmen", Basis.accused),
        ("Exiled leaders accused soldiers of having staged the raid.", "soldiers", Basis.accused),
        ("Villagers said that government troops had shelled the market.", "government troops", Basis.accused),
        ("The thieves, believed to be from the Pokot community, took the cows.", "Pokot community", Basis.suspected),
        (
            "Police said that those who led it were members of local cow protection groups.",
            "cow protection groups",
            Basis.accused,
        ),
        ("The government holds separatists responsible.", "separatists", Basis.accused),
        ("Relatives blamed militias close to the regime.", "militias", Basis.accused),
        ("Teachers put the killing down to right-wing death squads.", "right-wing death squads", Basis.accused),
        ("Dushanbe laid the blame for the fire on Kyrgyz servicemen.", "Kyrgyz servicemen", Basis.accused),
        ("He suspected Lendu fighters.", "Lendu fighters", Basis.suspected),
        ("Police suspect Maoists.", "Maoists", Basis.suspected),
        ("The army denied that its men had fired.", "army", Basis.denied),
        ("The air force said that it had bombed a camp.", "air force", Basis.claimed),
    ],
)
def test_who_has_no_name_may_be_blamed_suspected_or_speak_too(text: str, name: str, basis: Basis) -> None:
    assert (name, basis) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor blamed gunmen.",
        "The army was accused of arming a militia.",
        "The mission brought the number of Kenyan soldiers killed to four.",
        "The army staged a flag march.",
        "The dead were Muslims, police said.",
        "Neighbours threw themselves on the floor.",
        "Two peacekeepers lost their lives.",
        "The man stabbed three people before being shot dead by police.",
    ],
)
def test_other_deeds_and_other_peoples_deaths_make_nobody_a_party(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The prefect ascribed the raid to Boko Haram.",
        "The killing is ascribed to Boko Haram.",
        "The minister pointed a finger at Boko Haram.",
        "The army laid the blame for the blast at the door of Boko Haram.",
        "The elders put it down to Boko Haram.",
        "The governor lays the attack at the feet of Boko Haram.",
    ],
)
def test_to_whom_somebody_puts_it_down_is_accused_in_whatever_words(text: str) -> None:
    assert told(text) == [("Boko Haram", Basis.accused)]


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("The gunmen were probably a cell of Boko Haram.", Basis.suspected),
        ("The raid appears to be the work of Boko Haram.", Basis.suspected),
        ("The governor was in no doubt that Boko Haram was behind it.", Basis.accused),
        ("There is no doubt that this is the work of Boko Haram.", Basis.accused),
        ("Prosecutors had no doubt that it was the work of Cosa Nostra.", Basis.accused),
        ("He was not certain that Boko Haram was behind it.", Basis.suspected),
    ],
)
def test_who_is_sure_accuses_and_who_thinks_it_likely_suspects(text: str, basis: Basis) -> None:
    assert {ground for _, ground in told(text)} == {basis}


def test_rebels_who_are_blamed_are_the_group_that_was_named() -> None:
    assert told("The village is held by the FARC. The governor blamed the rebels.")[-1] == ("FARC", Basis.accused)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Eleven people died in a Russian missile strike on a clinic.", "Russian"),
        ("NATO aircraft last night attacked a bridge.", "NATO"),
        ("Air force planes bombed militant hideouts in the valley.", "Air force"),
        ("An ambush laid by soldiers killed a courier.", "soldiers"),
        ("Tribal guerrillas have abducted a surveyor.", "Tribal guerrillas"),
        ("Police in the capital detained 40 protesters at a rally.", "Police"),
        ("Clashes between guards and followers of a cleric left nine dead.", "followers"),
        ("The shooter, identified as Dwight Allan Corse, 22, walked into the hall.", "Dwight Allan Corse"),
    ],
)
def test_strikes_raids_arrests_and_identified_persons_are_stated(text: str, name: str) -> None:
    assert (name, Basis.stated) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Police named the suspect as Dwight Allan Corse.",
        "The suspect, identified as Dwight Allan Corse, 22, was held without bond.",
    ],
)
def test_a_suspect_by_name_is_accused(text: str) -> None:
    assert told(text) == [("Dwight Allan Corse", Basis.accused)]


def test_a_name_that_others_share_is_a_groups_beside_a_word_for_a_group() -> None:
    assert told("A caller said the leftist group November 17 was responsible.") == [("November 17", Basis.claimed)]


def test_an_attacker_is_claimed_as_its_soldier() -> None:
    assert told("The Islamic State group called the attacker one of its soldiers.") == [("Islamic State", Basis.claimed)]


def test_who_accuses_another_is_not_accused() -> None:
    text = "The Lord's Resistance Army accused government soldiers of burning the huts."
    assert told(text) == [("government soldiers", Basis.accused)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In March 1994 rebels killed nine farmers at the ford.", "rebels"),
        ("A night earlier in May last year soldiers burned two huts.", "soldiers"),
        ("On the second day the villagers stoned a trader to death.", "villagers"),
        ("Police said so-called Blue Hand gunmen shot the trader.", "Blue Hand gunmen"),
    ],
)
def test_when_it_was_is_no_part_of_a_name(text: str, name: str) -> None:
    assert told(text)[0][0] == name


def test_a_name_in_brackets_keeps_its_last_bracket() -> None:
    assert told("The Communist Party of India (Maoist) claimed the attack.")[0][0] == "Communist Party of India (Maoist)"


def test_a_cartel_is_part_of_its_name_and_a_gang_is_not() -> None:
    assert told("The attack was claimed by the Verde cartel.")[0][0] == "Verde cartel"
    assert told("The attack was claimed by the Gran Cobre gang.")[0][0] == "Gran Cobre"


def test_where_a_militia_sits_is_no_name() -> None:
    text = "A spokesman for the Coast Front, a Kano-based militia, denied the attack."
    assert [name for name, _ in told(text)] == ["Coast Front"]


def test_a_part_of_a_groups_name_is_the_group() -> None:
    text = "Army sources said that the kidnappers belonged to the Guerrilla Army of the Poor."
    assert {name for name, _ in told(text)} == {"Guerrilla Army of the Poor"}


def test_who_denies_it_for_another_is_not_the_one_who_denies() -> None:
    assert told("The Provisional Front in Cork denied that the IRA had any part in it.") == [("IRA", Basis.denied)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The attack was claimed by a group calling itself Armed Nuclei for Justice.", "Armed Nuclei for Justice"),
        ("The governor accused a gang known as 9 Brasa of the killings.", "9 Brasa"),
        ("He accused its youth wing, the Mbonera, of throwing the grenade.", "Mbonera"),
        ("Police blamed the ambush on Ganda Izo, a vigilante group.", "Ganda Izo"),
        ("The Tarda, a militia, rules there. Later the minister blamed the Tarda.", "Tarda"),
    ],
)
def test_a_name_that_says_nothing_is_a_groups_where_the_text_introduces_it_so(text: str, name: str) -> None:
    assert told(text)[-1][0] == name


def test_a_band_that_is_called_upon_has_no_name() -> None:
    assert told("A group called on Monday for an inquiry and blamed the delay on rain.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Northland military said three of its soldiers were killed.",
        "The Rescue Union, volunteers all, said its doors were blown off.",
        "The head of the Coast Bureau, Ivan Sorin, said that a man with grenades on his leg had attacked the bus.",
        "Provincial police said they had arrested nine people.",
    ],
)
def test_who_tells_of_his_own_losses_of_another_or_of_an_arrest_claims_nothing(text: str) -> None:
    assert Basis.claimed not in [basis for _, basis in told(text)]


def test_the_rebels_are_no_battalion_that_was_named_before() -> None:
    text = "Troops of the 8th Infantry Battalion were on patrol. Later rebels killed two farmers."
    assert told(text)[-1] == ("rebels", Basis.stated)
