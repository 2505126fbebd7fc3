"""How many attackers there were is told by what they do, or by who was attacked by them."""

import pytest

from extractor.models.baseline import answer
from schemas import Article, Count


def _attackers(text: str) -> list[Count | None]:
    return [one.attackers for one in answer(Article(id="a", text=text)).incidents]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Four gunmen stormed a hotel in Kabul and killed nine guests.", "4"),
        ("About 40 fighters in pickup trucks attacked the post at Gao, killing two soldiers.", "~40"),
        ("The mayor of Cali was shot dead by two men on a motorcycle.", "2"),
        ("Two fighters “attacked the town hall of Herat”, the group said.", "2"),
        ("A dozen masked men burst into a bar in Tijuana and killed five customers.", "12"),
        ("Hundreds of militants overran an army base at Baga, in Nigeria, on Monday and killed 30 soldiers.", "200+"),
        ("A suicide bomber rammed a police station in Kandahar, killing three officers.", "1"),
        ("Five people were shot dead at a church in Lima. The gunman fled on foot.", "1"),
        ("Five people were shot dead at a church in Lima. The three attackers fled on foot.", "3"),
        ("Six men and two women seized a bus near Ayacucho and killed its driver.", "8"),
        ("Soldiers clashed with about 50 rebels near Jolo; two soldiers were killed.", "~50"),
        ("Raiders killed nine herders at a well near Baragoi, Kenya, on Monday. There were about sixty of them.", "~60"),
        ("Two offenders in balaclavas shot a policeman dead in Derry.", "2"),
    ],
)
def test_a_number_of_people_at_work_is_that_of_the_attackers(text: str, number: str) -> None:
    assert _attackers(text) == [Count.parse(number)]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen on three motorcycles shot dead a priest in Jos.",
        "Rebels killed seven people and injured nine at Beni.",
        "Gunmen stormed a farm near Jos and killed a man. The gunman fled.",
        "Three men killed in Mosul were drivers, and a bomb wounded two others.",
        "Rebels hijacked a ferry with 118 people aboard and killed the captain off Jolo.",
        "Troops shot dead two militants near Tizi Ouzou.",
        "Armed men attacked a camp near Gao and killed four guards. Two attackers were killed.",
        "Some attackers had machetes when a crowd killed six miners at Bunia.",
    ],
)
def test_those_who_only_suffered_or_fell_say_of_no_number_how_many_came(text: str) -> None:
    assert _attackers(text) == [None]
