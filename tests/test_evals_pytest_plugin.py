"""Gating from pytest: the fixture ``incident_gate``, run by pytest inside pytest over a gold of the user's own."""

import tomllib
from pathlib import Path

import pytest

# pytest inside pytest forgets what it imported, but numpy can be imported only once: so it comes first.
import evals.gate  # noqa: F401  # as above
import extractor.models.baseline  # noqa: F401  # as above

pytest_plugins = "pytester"

ROOT = Path(__file__).parent.parent
LABEL = """\
id: kabul
must_pass: true
incidents:
  - role: main
    summary: A bomb killed four people in Kabul.
    date: {start: 2019-05-06, end: 2019-05-06, precision: day, quote: on Monday}
    place: {country: AF, admin1: null, city: Kabul, site: null}
    attack_types: [bombing]
    weapons: [{type: explosives, detail: null}]
    targets: []
    suicide: null
    success: true
    attackers: unknown
    perpetrators: []
    tolls: [{quote: killed four people, outcome: killed, group: everyone, count: "4"}]
    damage: null
"""
TEXT = "---\ntitle:\npublished: 2019-05-08\nsource:\n---\nA bomb killed four people in Kabul on Monday.\n"

MODEL = """
def test_records_hold(incident_gate):
    incident_gate("baseline", "base.json", data="gold")
"""
FUNCTION = """
from extractor.models.catalogue import open_model
from extractor.pipeline import extract
from extractor.policy import Policy
from schemas import ArticleReference, Extraction, Status

async def sighted(article):
    model = open_model("baseline")
    return await extract(article, model, Policy.for_model(model))

def blind(article):
    return Extraction(article=ArticleReference(id=article.id), status=Status.no_incident)

def test_records_hold(incident_gate):
    assert incident_gate({reader}, "base.json", data="gold").outcome == 0
"""


@pytest.fixture
def user(pytester: pytest.Pytester) -> pytest.Pytester:
    gold = pytester.mkdir("gold")
    (gold / "kabul.yaml").write_text(LABEL)
    (gold / "kabul.txt").write_text(TEXT)
    return pytester


def outcome(user: pytest.Pytester, test: str, *options: str) -> tuple[dict[str, int], str]:
    """How the tests of a file ended, and what pytest printed. The plugin is loaded by path, whatever is installed."""
    user.makepyfile(test_gate=test)
    result = user.runpytest_inprocess("-p", "no:incident_evals", "-p", "evals.pytest_plugin", *options)
    return result.parseoutcomes(), result.stdout.str()


def test_the_plugin_is_an_entry_point_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["entry-points"]["pytest11"] == {"incident_evals": "evals.pytest_plugin"}


def test_without_a_baseline_the_test_fails_and_says_how_to_make_one(user: pytest.Pytester) -> None:
    counts, printed = outcome(user, MODEL)
    assert counts == {"failed": 1}
    assert "base.json: there is no baseline yet; make it with: pytest --bless-incidents" in printed


def test_a_blessed_baseline_holds_for_the_same_model_and_for_a_function_that_reads_alike(user: pytest.Pytester) -> None:
    assert outcome(user, MODEL, "--bless-incidents")[0] == {"passed": 1}
    assert outcome(user, MODEL)[0] == {"passed": 1}
    assert outcome(user, FUNCTION.format(reader="sighted"))[0] == {"passed": 1}


def test_worse_records_fail_the_test_with_the_gates_report(user: pytest.Pytester) -> None:
    outcome(user, MODEL, "--bless-incidents")
    counts, printed = outcome(user, FUNCTION.format(reader="blind"))
    assert counts == {"failed": 1}
    assert "Gate regressed" in printed
    assert "**must_pass kabul**" in printed
    assert "run.json; incident-evals report shows it by article" in printed
    assert "Traceback" not in printed


def test_a_changed_label_is_not_comparable_and_names_both_hashes(user: pytest.Pytester) -> None:
    outcome(user, MODEL, "--bless-incidents")
    label = user.path / "gold" / "kabul.yaml"
    label.write_text(label.read_text().replace("must_pass: true", "must_pass: false"))
    counts, printed = outcome(user, MODEL)
    assert counts == {"failed": 1}
    assert "not comparable with this baseline" in printed
    assert "**same dataset**: dataset " in printed


def test_gold_that_is_not_there_fails_in_one_line(user: pytest.Pytester) -> None:
    counts, printed = outcome(user, MODEL.replace('data="gold"', 'data="silver"'))
    assert counts == {"failed": 1}
    assert "no gold label (*.yaml) is here" in printed
    assert "another exception" not in printed
