from datetime import date
from pathlib import Path

import pytest

from evals.cases import dataset_sha256
from evals.facts import ActorBasis, Days, Range
from evals.gold_label import read_case, read_label
from evals.labelled_articles import read_cases
from extractor.errors import UsageError
from schemas import Count

LABEL = """
id: {id}
kind: wire copy
region: Europe
year: 2016
tags: [vague_quantities]
must_pass: true
incidents:
  - role: main
    summary: A bomb wounded people in Oslo.
    date: {{start: 2016-03-02, end: 2016-03-02, precision: day, quote: "on Wednesday"}}
    place: {{country: NO, admin1: null, city: Oslo, site: null}}
    attack_types: [bombing]
    weapons: [{{type: explosives, detail: null}}]
    targets: []
    suicide: false
    success: true
    attackers: unknown
    perpetrators: []
    tolls:
      - {{quote: "at least four people were hurt", outcome: injured, group: everyone, includes_attackers: null, count: "4+",
         source: null, source_type: unknown, status: current}}
    damage: null
    answers:
      injured: {{any_of: ["4+", "~6"]}}
      killed: unknown
      city: {{any_of: [Oslo, "Grønland", unknown]}}
      date: "2016-03-01/2016-03-02"
      suicide: {{any_of: [false, unknown]}}
      attack_types: {{any_of: [bombing, assassination]}}
"""
BODY = "In Oslo at least four people were hurt on Wednesday."
TEXT = f"---\ntitle: Bomb in Oslo\npublished: 2016-03-03\nsource: Wire\n---\n{BODY}\n"


def written(folder: Path, name: str = "dev-001", label: str = LABEL) -> Path:
    path = folder / f"{name}.yaml"
    path.write_text(label.format(id=name) if label is LABEL else label, encoding="utf-8")
    path.with_suffix(".txt").write_text(TEXT, encoding="utf-8")
    return path


def test_a_label_and_its_text_make_a_case(tmp_path: Path) -> None:
    case = read_case(written(tmp_path))
    assert (case.article.id, case.article.title, case.article.published) == ("dev-001", "Bomb in Oslo", date(2016, 3, 3))
    assert case.article.text.strip() == BODY
    assert (case.must_pass, case.tags, case.kind, case.region, case.year) == (
        True,
        frozenset({"vague_quantities"}),
        "wire copy",
        "Europe",
        2016,
    )
    (incident,) = case.incidents
    assert (incident.suicide, incident.attackers, incident.tolls[0].count) == (False, None, Count.at_least(4))


def test_no_is_norway(tmp_path: Path) -> None:
    assert read_case(written(tmp_path)).incidents[0].place.country == "NO"


def test_answers_are_right_besides_what_the_record_comes_to(tmp_path: Path) -> None:
    (accepted,) = read_case(written(tmp_path)).accepted()
    assert [str(value) for value in accepted["injured"]] == ["4+", "6"]
    assert accepted["killed"] == (None,)
    assert accepted["city"] == ("Oslo", "Grønland", None)
    assert accepted["date"] == (Days(date(2016, 3, 1), date(2016, 3, 2)), Days(date(2016, 3, 2), date(2016, 3, 2)))
    assert accepted["suicide"] == (False, None)


def test_each_of_several_attack_types_may_lead(tmp_path: Path) -> None:
    (accepted,) = read_case(written(tmp_path)).accepted()
    assert accepted["attack_type"] == ("bombing", "assassination")
    assert set(accepted["attack_types"]) == {
        frozenset({"bombing"}),
        frozenset({"assassination"}),
        frozenset({"bombing", "assassination"}),
    }


def test_a_figure_in_answers_is_read_in_short_form(tmp_path: Path) -> None:
    (accepted,) = read_case(written(tmp_path)).accepted()
    assert accepted["injured"][0] == Range(4, None, 4)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (('count: "4+"', 'count: "four"'), r"incidents\[0\].tolls\[0\].count: 'four' is no count"),
        (("role: main", "role: lead"), r"incidents\[0\]: role: Input should be 'main' or 'background'"),
        (("killed: unknown", "dead: unknown"), "no field is called 'dead'"),
        (("killed: unknown", 'killed: {one_of: ["4"]}'), "write a value, or {any_of:"),
        (("killed: unknown", "killed: many"), "'many' cannot be read"),
        (("any_of: [bombing, assassination]", "any_of: [bombing, murder]"), "'murder' is no attack type"),
        (("year: 2016", "yeer: 2016"), "yeer: Extra inputs are not permitted"),
        (("tags: [vague", "tags: [[vague"), "no YAML"),
    ],
)
def test_a_label_that_cannot_be_read_names_the_place_and_the_fix(tmp_path: Path, change: tuple[str, str], message: str) -> None:
    path = written(tmp_path, label=LABEL.format(id="dev-001").replace(*change))
    with pytest.raises(UsageError, match=message) as raised:
        read_case(path)
    assert str(path) in str(raised.value)


def test_a_label_without_its_text_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path)
    path.with_suffix(".txt").unlink()
    with pytest.raises(UsageError, match=r"dev-001\.txt"):
        read_case(path)


def test_an_id_that_is_not_the_files_name_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, label=LABEL.format(id="dev-002"))
    with pytest.raises(UsageError, match="id 'dev-002' is not the file's name"):
        read_case(path)


def test_a_folder_without_labels_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no gold label"):
        list(read_cases(tmp_path))


def test_the_dataset_hash_depends_on_text_and_labels_and_not_on_the_order(tmp_path: Path) -> None:
    written(tmp_path, "dev-001")
    written(tmp_path, "dev-002")
    first, second = read_cases(tmp_path)
    assert dataset_sha256([first, second]) == dataset_sha256([second, first])
    assert dataset_sha256([first, second]) != dataset_sha256([first])
    written(tmp_path, "dev-002", LABEL.format(id="dev-002").replace('"~6"', '"~7"'))
    assert dataset_sha256(read_cases(tmp_path)) != dataset_sha256([first, second])


def test_a_label_may_be_short() -> None:
    label = read_label("id: x\nincidents: []", "x.yaml")
    assert (label.incidents, label.tags, label.must_pass) == ([], [], False)


TWO_NAMES = """
      perpetrators: {any_of: [["Red Dawn (accused)", "Red Dawn (denied)"], ["Red Dawn's army (accused)"], unknown]}
      target_type: {any_of: [[police, military], military]}
"""


def test_other_perpetrators_that_are_as_right_are_whole_lists_of_names_with_their_grounds(tmp_path: Path) -> None:
    label = LABEL.format(id="dev-001").rstrip() + TWO_NAMES
    accepted = read_case(written(tmp_path, label=label)).accepted()[0]
    assert {name: accepted[name] for name in ("perpetrator", "basis", "target_type")} == {
        "perpetrator": (("Red Dawn",), ("Red Dawn's army",), ()),
        "basis": (
            (ActorBasis("Red Dawn", "accused"), ActorBasis("Red Dawn", "denied")),
            (ActorBasis("Red Dawn's army", "accused"),),
            (),
        ),
        "target_type": (frozenset({"police", "military"}), frozenset({"military"}), frozenset()),
    }


@pytest.mark.parametrize("entry", ["Red Dawn", "Red Dawn (boasted)", "(accused)"])
def test_a_perpetrator_without_a_known_ground_is_refused_by_name_and_place(tmp_path: Path, entry: str) -> None:
    label = LABEL.format(id="dev-001").rstrip() + f'\n      perpetrators: ["{entry}"]\n'
    with pytest.raises(UsageError, match=r"incidents\[0\]\.answers\.perpetrators: .*write 'Name \(basis\)'"):
        read_case(written(tmp_path, label=label))


def test_a_label_is_read_when_it_is_first_asked_for_and_then_kept(tmp_path: Path) -> None:
    written(tmp_path, "dev-001")
    written(tmp_path, "dev-002").write_text("no label", encoding="utf-8")
    cases = read_cases(tmp_path)
    assert cases[0] is cases[:1][0]
    with pytest.raises(UsageError):
        list(cases)
