"""People taken and come free are counted also where a pronoun or a companion stands for them."""

import pytest

from extractor.reading.scenes.reading import read
from schemas import Outcome

TAKEN, HELD, FREE = Outcome.abducted, Outcome.detained, Outcome.released


def told(text: str) -> set[tuple[Outcome, int]]:
    """The outcomes of captivity in a text with their lower bounds."""
    reading = read(text, None)
    return {
        (one.outcome, one.count.low)
        for one in [*reading.mentions, *reading.unworded]
        if one.count is not None and not one.part and one.outcome in (TAKEN, HELD, FREE)
    }


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Three nurses were kidnapped near Goma. They were released on Tuesday.", {(TAKEN, 3), (FREE, 3)}),
        ("The deputy commander was taken hostage. He was let go at dusk.", {(TAKEN, 1), (FREE, 1)}),
        ("Gunmen kidnapped a Danish engineer near Basra. He was freed two days later.", {(TAKEN, 1), (FREE, 1)}),
        ("Police arrested the editor on Monday. She was later released.", {(HELD, 1), (FREE, 1)}),
        ("Karl Weber is safe. He was seized with two colleagues, a Dane and a Yemeni.", {(TAKEN, 3)}),
        ("She was kidnapped along with two drivers in March.", {(TAKEN, 3)}),
        ("Weber was seized near Aden together with two Dutch surveyors and three local guides.", {(TAKEN, 6)}),
        ("Six Polish hikers held by tribesmen in Yemen were set free on Monday.", {(TAKEN, 6), (FREE, 6)}),
        ("A Danish cook who was kidnapped in Basra before dawn on Monday was released last night.", {(TAKEN, 1), (FREE, 1)}),
        ("The 35 teachers who were taken from a school by gunmen on Friday were free again.", {(TAKEN, 35), (FREE, 35)}),
        ("Lawyer Paulo Reis vanished in May. He was taken from his office by armed men.", {(TAKEN, 1)}),
        ("Gunmen who stormed a school in Zamfara still hold about 40 pupils.", {(TAKEN, 40)}),
        ("Troops took away twelve residents when they left.", {(HELD, 12)}),
        ("Police raided the union's office before dawn and took away five organisers.", {(HELD, 5)}),
        ("Men in army uniforms came at night and took away five organisers.", {(TAKEN, 5)}),
        ("A miner saw about 20 people being driven into the bush.", {(TAKEN, 20)}),
        ("The gunmen ran into a bakery. They held twelve customers inside.", {(TAKEN, 12)}),
        ("Forty pupils were taken from the Government Girls Secondary School in Bena.", {(TAKEN, 40)}),
        ("Gunmen abducted 22 pupils. Nine of the captives were left by the roadside.", {(TAKEN, 22), (FREE, 9)}),
        ("Two cooks for a mission who were kidnapped in May walked into a village.", {(TAKEN, 2), (FREE, 2)}),
        ("Six guards who had run out of bullets surrendered.", {(HELD, 6)}),
        ("Nine members of the union were picked up from a hall on Friday.", {(HELD, 9)}),
        ("Two men in their thirties were stopped in a taxi on the ring road an hour later and are in custody.", {(HELD, 2)}),
        ("A man of 40 was found hiding in a barn near the river and has since been arrested.", {(HELD, 1)}),
        ("Seven people were taken: a doctor and six patients.", {(TAKEN, 7)}),
        ("The kidnappers want a ransom. Four masons were held for nine days.", {(TAKEN, 4)}),
        ("A gang kidnapped 12 pupils. Three girls slipped away at night.", {(TAKEN, 12), (FREE, 3)}),
        ("The ministry put the number of detainees at 140.", {(HELD, 140)}),
        ("Its figure for those arrested was 52.", {(HELD, 52)}),
        ("The number of pupils abducted has risen to 33.", {(TAKEN, 33)}),
        ("Gunmen kidnapped Karl Weber at a farm. Mr Weber was let go at the border.", {(TAKEN, 1), (FREE, 1)}),
        ("Karl Weber was abducted in May. Weber slipped away at night.", {(TAKEN, 1), (FREE, 1)}),
        ("The same group is holding 20 people.", {(TAKEN, 20)}),
        ("Troops had taken away about 60 people.", {(HELD, 60)}),
        ("Masked men dragged six clerks from their office.", {(TAKEN, 6)}),
        ("Police have three men in custody.", {(HELD, 3)}),
        ("Masked men herded 40 boys out of the hostel.", {(TAKEN, 40)}),
        ("Hooded men bundled a member of the strike council into a minibus.", {(TAKEN, 1)}),
        ("They also took along the treasurer and a clerk.", {(TAKEN, 2)}),
        ("As they left they took with them by force nine farmers.", {(TAKEN, 9)}),
        ("Police dragged 30 students out of the school.", {(HELD, 30)}),
        ("Olga Karaj, 29, and Yan Rudak, 34, were detained.", {(HELD, 2)}),
        ("The ransom was paid. Two nurses and a cook walked through the gate.", {(FREE, 3)}),
        ("Gunmen kidnapped 12 pupils. Five girls were reunited with their parents.", {(TAKEN, 12), (FREE, 5)}),
        ("Bandits kidnapped six weavers. Two women were handed to delegates of the Red Cross.", {(TAKEN, 6), (FREE, 2)}),
        ("Bandits kidnapped six weavers. Two women were flown to Accra.", {(TAKEN, 6), (FREE, 2)}),
        ("Bandits kidnapped six weavers. Two women walked barefoot into Kari.", {(TAKEN, 6), (FREE, 2)}),
        ("The kidnappers fled and three victims rescued unhurt, he said.", {(FREE, 3)}),
        ("Seven weavers were taken towards the hills.", {(TAKEN, 7)}),
        ("The raiders took four weavers off toward the swamp.", {(TAKEN, 4)}),
        ("The raiders carted off seven weavers.", {(TAKEN, 7)}),
    ],
)
def test_who_was_taken_and_who_came_free(text: str, figures: set[tuple[Outcome, int]]) -> None:
    assert told(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "The report was finished in May. They were released from hospital on Monday.",
        "Ten passengers were taken off a bus and shot.",
        "The soldiers were surprised. He was seized with two rifles.",
        "The photographs were shown on Monday. They were released by the ministry.",
        "Two nurses and a cook walked through the gate.",
        "Rescuers carried six children out of the school.",
        "Soldiers herded nine men out of their homes and shot them.",
        "Karl Weber told the story. Mr Weber was let go in May.",
        "Rosa and Clara were detained by nobody.",
        "Four masons were held up for nine days.",
        "About 50 of the passengers were picked up by trawlers.",
        "The kidnappers want a ransom. Two gunmen slipped away.",
        "The kidnappers want a ransom. Two nurses were flown to Accra for treatment.",
        "The kidnappers want a ransom. Two nurses were flown to Accra and are in a serious condition.",
        "Two women walked barefoot into Kari.",
        "Five girls were reunited with their parents.",
        "Seven weavers were taken towards the hills and shot.",
    ],
)
def test_a_pronoun_counts_nobody_who_was_not_taken(text: str) -> None:
    assert told(text) == set()


def test_hostages_are_taken_as_such_and_into_camps() -> None:
    assert told("The station chief was taken as a hostage. He was let go at noon.") == {(TAKEN, 1), (FREE, 1)}
    assert told("Men stopped a car and took the nurse and two drivers to a camp in the hills.") == {(TAKEN, 3)}
