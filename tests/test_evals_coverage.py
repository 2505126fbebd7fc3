"""What the project's gold covers."""

from collections.abc import Mapping
from datetime import date

import pytest
from click.testing import CliRunner

from evals.cases import Case
from evals.cli import main
from evals.coverage import contradicted_tags, coverage, short_of
from evals.gold_label import read_label
from evals.selection import Selection
from evals.suites.catalogue import load_suite
from schemas import Article, AttackType

MAIN: Mapping[str, object] = {"role": "main", "attack_types": ["bombing"]}
BACKGROUND: Mapping[str, object] = {"role": "background", "attack_types": ["bombing", "shelling"]}


def case(*incidents: Mapping[str, object], tags: str = "", name: str = "a") -> Case:
    label = read_label("id: a\nincidents: []", "a.yaml").model_copy(
        update={"tags": tags.split(), "region": "Asia", "year": 1994, "incidents": [dict(one) for one in incidents]}
    )
    return label.case(Article(id=name, text="A bomb.", published=date(2019, 5, 8)), "a.yaml")


@pytest.fixture(scope="module")
def gold() -> list[Case]:
    return list(load_suite("gold", selection=Selection("all")).cases)


def test_an_article_counts_once_under_each_of_its_labels() -> None:
    assert coverage([case(MAIN, BACKGROUND, tags="background_attack"), case(MAIN, name="b")]) == {
        "attack_type:bombing": 2,
        "attack_type:shelling": 1,
        "decade:1990s": 2,
        "region:Asia": 2,
        "tag:background_attack": 1,
    }


def test_what_fewer_than_eight_articles_have_is_short() -> None:
    enough = [case(MAIN, tags="no_figure", name=f"enough {number}") for number in range(8)]
    counts = coverage(enough + [case(MAIN, tags="correction", name=f"few {number}") for number in range(7)])
    short = short_of(counts)
    assert ("no_figure" in short, short["correction"], short["threats"]) == (False, 7, 0)


def test_a_tag_that_the_records_contradict_is_told() -> None:
    assert list(contradicted_tags(case(MAIN, MAIN, tags="no_publication_date"))) == [
        "tags: several_main is missing",
        "tags: no_publication_date is there, but the label and its article say otherwise",
    ]


def test_a_label_without_tags_contradicts_nothing() -> None:
    assert list(contradicted_tags(case(MAIN, BACKGROUND))) == []


def test_the_gold_holds_each_phenomenon_attack_type_and_continent_often_enough(gold: list[Case]) -> None:
    counts = coverage(gold)
    assert len(gold) >= 120
    assert short_of(counts) == {}
    assert {kind.value for kind in AttackType} == {label[12:] for label in counts if label.startswith("attack_type:")}
    assert len([label for label in counts if label.startswith("region:")]) == 6
    assert {f"decade:{year}s" for year in range(1980, 2021, 10)} <= set(counts)


def test_tags_of_the_gold_agree_with_its_records(gold: list[Case]) -> None:
    assert [(one.article.id, wrong) for one in gold for wrong in contradicted_tags(one)] == []


def test_the_command_prints_the_counts() -> None:
    result = CliRunner().invoke(main, ["dataset", "--split", "dev", "--limit", "5", "--tags", "--format", "markdown"])
    assert result.exit_code == 0, result.output
    assert "| tag:" in result.output
    assert "| attack_type:" in result.output
