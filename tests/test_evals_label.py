"""Labels: made, checked, compared, and looked at again."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from evals.agreement import Disagreement, FieldAgreement, agreement, alpha, disagreements
from evals.cases import Case
from evals.cli import main
from evals.evaluation import evaluate
from evals.facts import Range
from evals.gold_label import read_case, read_label
from evals.label_check import problems
from evals.label_queue import Suspect, suspects
from evals.label_skeleton import skeleton, text_file
from evals.labellings import first_labelling, second_labelling
from evals.runner import run_file
from evals.selection import Selection
from evals.suites.suite import Suite
from extractor.articles import read_articles
from extractor.errors import UsageError
from schemas import (
    Article,
    ArticleReference,
    AttackType,
    Basis,
    Count,
    DatePrecision,
    Extraction,
    Incident,
    IncidentDate,
    Outcome,
    Perpetrator,
    Place,
    Role,
    Status,
    Target,
    TargetType,
    Toll,
)

DAY = date(2019, 5, 8)
TEXT = (
    "A car bomb killed at least four people in Oslo on Wednesday, laid by about 30 men. "
    'The North Front claimed responsibility: "Club # 7 had it coming."'
)
ARTICLE = Article(id="oslo", text=TEXT, title="Bomb: four dead", published=DAY, source="Wire")


def incident(killed: str = "4+", city: str = "Oslo", quote: str = "killed at least four people") -> Incident:
    return Incident(
        role=Role.main,
        summary='A car bomb: "at least four" dead.',
        date=IncidentDate(start=DAY, end=DAY, precision=DatePrecision.day, quote="on Wednesday"),
        place=Place(country="NO", city=city),
        attack_types=[AttackType.bombing],
        targets=[Target(name="Club # 7", type=TargetType.private_citizens)],
        perpetrators=[Perpetrator(name="North Front", basis=Basis.claimed, quote="The North Front claimed responsibility")],
        attackers=Count.parse("~30"),
        tolls=[Toll(quote=quote, outcome=Outcome.killed, count=Count.parse(killed))],
    )


def case(*incidents: Incident, article: str = "oslo") -> Case:
    return Case(ARTICLE.model_copy(update={"id": article}), incidents)


def test_a_skeleton_is_read_back_as_the_records_it_was_made_from(tmp_path: Path) -> None:
    (tmp_path / "oslo.yaml").write_text(skeleton(ARTICLE, [incident()], model="baseline"))
    (tmp_path / "oslo.txt").write_text(text_file(ARTICLE))
    read = read_case(tmp_path / "oslo.yaml")
    assert read.article == ARTICLE
    assert read.incidents == (incident(),)
    assert read.year == 2019


def test_a_skeleton_is_written_as_the_manual_has_it() -> None:
    written = skeleton(ARTICLE, [incident()], model="baseline").splitlines()
    assert (
        written[0]
        == "# Pre-filled by baseline. Read the article, then correct every line; the manual is evals/gold/GUIDELINES.md."
    )
    assert "    date: {start: 2019-05-08, end: 2019-05-08, precision: day, quote: on Wednesday}" in written
    assert "    place: {country: 'NO', admin1: null, city: Oslo, site: null, quote: null}" in written
    assert "    attack_types: [bombing]" in written
    assert '    attackers: "~30"' in written


def test_a_skeleton_of_no_incident_says_so() -> None:
    label = read_label(skeleton(ARTICLE, [], model="baseline"), "oslo.yaml")
    assert (label.incidents, label.tags) == ([], ["no_incident"])


def test_a_label_that_holds_has_no_problems() -> None:
    assert list(problems(case(incident()))) == []


def test_a_gold_quote_is_verbatim_to_the_letter() -> None:
    (problem,) = problems(case(incident(quote="Killed at least four people")))
    assert (
        problem == "incidents[0].tolls[0].quote: the quote 'Killed at least four people' does not stand in the text to the letter"
    )


def test_answers_that_leave_out_what_the_record_comes_to_are_told() -> None:
    (problem,) = problems(replace(case(incident()), answers=({"killed": (Range(6, 6), None), "city": ("OSLO", "Christiania")},)))
    assert problem == (
        "incidents[0].answers.killed: 6 or unknown leaves out 4+, which the record comes to and which is right too; "
        "mend the record, or list it"
    )


def test_front_matter_that_was_not_read_is_told() -> None:
    unread = ARTICLE.model_copy(update={"text": f"---\ntitle: Live: bomb\n---\n{TEXT}"})
    assert next(problems(Case(unread, (incident(),)))).startswith("the text begins with ---")


def test_a_label_that_breaks_a_rule_is_told_which() -> None:
    (problem,) = problems(case(incident(killed="5")))
    assert problem.startswith("incidents[0].tolls[0].count: count-not-in-quote: ")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # Krippendorff's own examples: binary values of ten units, nominal ones of twelve.
        ("0100000010", "1110010000", 0.095),
        ("aabbdcccedda", "babbbcccEddd".lower(), 0.692),
        ("ab", "ab", 1.0),
        # n = 4 values, two of each: 1 - 3 * 4 / (16 - 8)
        ("ab", "ba", -0.5),
    ],
)
def test_alpha_is_krippendorffs(first: str, second: str, expected: float) -> None:
    assert alpha(list(zip(first, second, strict=True))) == pytest.approx(expected, abs=5e-4)


def test_one_value_alone_has_no_alpha() -> None:
    assert alpha([("a", "a"), ("a", "a")]) is None
    assert alpha([]) is None


def test_agreement_is_measured_field_by_field_over_paired_incidents() -> None:
    pairs = [
        (case(incident("4+"), article="a"), case(incident("4+"), article="a")),
        (case(incident("4+"), article="b"), case(incident("6"), article="b")),
        (case(incident("7"), article="c"), case(article="c")),
    ]
    rows = {row.field: row for row in agreement(pairs)}
    # killed: (4+, 4+), (4+, 6): values 4+ three times, 6 once: 1 - 3 * 2 / (16 - 9 - 1) = 0
    killed = rows["killed"]
    assert (killed.units, killed.agree, killed.within, killed.alpha) == (2, 0.5, 0.5, 0.0)
    assert rows["city"] == FieldAgreement("city", 2, 1.0, 1.0, None)
    # n_incidents: (1, 1), (1, 1), (1, 0): five ones, one zero: 1 - 5 * 2 / (36 - 25 - 1) = 0
    assert (rows["n_incidents"].agree, rows["n_incidents"].alpha) == (2 / 3, 0.0)
    assert rows["incidents_paired"].agree == pytest.approx(2 / 3)


def test_alpha_is_bounded_by_what_resampled_articles_come_to() -> None:
    """Ten articles of which the labellers agree on eight: 4 and 6, each four times; twice one says 4 and the other 6."""
    told = [("4", "4")] * 4 + [("6", "6")] * 4 + [("4", "6"), ("6", "4")]
    pairs = [
        (case(incident(ours), article=str(n)), case(incident(theirs), article=str(n))) for n, (ours, theirs) in enumerate(told)
    ]
    killed = next(row for row in agreement((first, second) for first, second in pairs) if row.field == "killed")
    # Twenty values, ten of each: 1 - 19 * 4 / (400 - 200)
    assert killed.alpha == pytest.approx(0.62)
    assert killed.low is not None
    assert killed.low < 0.3
    assert killed.high == 1.0


def test_two_spellings_of_a_place_agree_and_accepted_answers_may_meet_where_preferred_ones_differ() -> None:
    first = replace(case(incident("4+", "Tromsø")), answers=({"killed": (Range(6, 6), Range(4, None))},))
    second = case(incident("4+", "Tromso"))
    rows = {row.field: row for row in agreement([(first, second)])}
    assert (rows["city"].agree, rows["killed"].agree, rows["killed"].within) == (1.0, 0.0, 1.0)


def test_differences_are_shown_side_by_side() -> None:
    differences = disagreements(case(incident("4+")), case(incident("6", "Bergen")))
    assert Disagreement("oslo", "incident 1", "killed", "4+", "6") in differences
    assert Disagreement("oslo", "incident 1", "city", "Oslo", "Bergen") in differences
    assert {row.field for row in differences} == {"killed", "toll", "city"}


def test_an_incident_that_only_one_sees_is_a_difference() -> None:
    assert disagreements(case(incident()), case()) == [
        Disagreement("oslo", "article", "n_incidents", "1", "0"),
        Disagreement("oslo", "incident 1", "incidents_paired", "labelled", "not labelled"),
    ]


def test_a_gold_value_that_runs_contradict_with_evidence_is_queued_most_agreed_on_first() -> None:
    gold = [case(incident("6", quote="four people")), case(incident("4+"), article="b")]
    suite = Suite("gold", gold)

    def run(*records: Incident) -> list[Extraction]:
        names = ("oslo", "b")
        return [
            Extraction(article=ArticleReference(id=name), status=Status.ok, incidents=[record])
            for name, record in zip(names, records, strict=True)
        ]

    right, invented = incident("4+"), incident("9", quote="killed nine people")
    runs = [run(right, right), run(right, invented)]
    evaluations = [evaluate(run_file(suite, made, model="m", selection=Selection()), suite) for made in runs]
    assert suspects(evaluations) == [Suspect("oslo", "incident 1", "killed", "6", "4+", "killed at least four people", 2)]


def invoke(*arguments: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    return result.exit_code, result.output


def test_labels_are_made_checked_compared_and_measured_from_the_command_line(tmp_path: Path) -> None:
    article = tmp_path / "oslo.txt"
    article.write_text(text_file(ARTICLE))
    gold, second = tmp_path / "gold", tmp_path / "second"
    assert invoke("label", "make", article, "--out", gold)[0] == 0
    assert invoke("label", "check", gold) == (0, "1 labels, 0 problems\n")
    second.mkdir()
    label = (gold / "oslo.yaml").read_text()
    (second / "oslo.yaml").write_text(label.replace('"4+"', '"5+"'))
    code, output = invoke("label", "compare", gold, second, "--format", "markdown")
    assert (code, "| oslo | incident 1 | killed | 4+ | 5+ |" in output) == (0, True)
    code, output = invoke("agreement", "--first", gold, "--second", second, "--format", "markdown")
    assert code == 0
    assert "1 articles were labelled twice" in output
    assert "| killed | 1 | 0.000 | 0.000 | 0.000 | 0.000 to 0.000 |" in output
    assert "| city | 1 | 1.000 | 1.000 | – | – |" in output


def test_runs_that_contradict_the_gold_are_listed_from_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "oslo.txt").write_text(text_file(ARTICLE))
    (tmp_path / "oslo.yaml").write_text(skeleton(ARTICLE, [incident("6", quote="four people")], model="baseline"))
    records = Extraction(article=ArticleReference(id="oslo"), status=Status.ok, incidents=[incident("4+")])
    (tmp_path / "records.jsonl").write_text(records.model_dump_json() + "\n")
    for name in ("a.json", "b.json"):
        made = invoke("run", "--data", tmp_path, "--extractions", tmp_path / "records.jsonl", "--out", tmp_path / name)
        assert made[0] == 0, made[1]
    queue = ("label", "queue", tmp_path / "a.json", tmp_path / "b.json", "--data", tmp_path, "--format", "markdown")
    code, output = invoke(*queue, "--at-least", "2")
    assert (code, "| oslo | incident 1 | killed | 6 | 4+ | killed at least four people | 2 |" in output) == (0, True)
    assert invoke(*queue, "--at-least", "3")[1].startswith("0 values to look at")


def test_long_values_are_folded_and_cut_nothing_else_off(tmp_path: Path) -> None:
    gold, second = tmp_path / "gold", tmp_path / "second"
    for folder, name in ((gold, "North Front"), (second, "Brigade of Sleepless Fishermen " * 12)):
        folder.mkdir()
        actor = Perpetrator(name=name, basis=Basis.claimed, quote="The North Front claimed responsibility")
        record = incident().model_copy(update={"perpetrators": [actor]})
        (folder / "oslo.yaml").write_text(skeleton(ARTICLE, [record], model="baseline"))
    (gold / "oslo.txt").write_text(text_file(ARTICLE))
    output = invoke("label", "compare", gold, second)[1]
    assert "oslo " in output
    assert "perpetrator" in output
    assert "…" not in output


def test_a_label_that_does_not_hold_makes_the_check_exit_1(tmp_path: Path) -> None:
    (tmp_path / "oslo.txt").write_text(text_file(ARTICLE))
    (tmp_path / "oslo.yaml").write_text(skeleton(ARTICLE, [incident("5")], model="baseline"))
    code, output = invoke("label", "check", tmp_path / "oslo.yaml")
    assert code == 1
    assert "count-not-in-quote" in output


def test_the_text_beside_a_label_reads_back_with_all_that_the_article_carries(tmp_path: Path) -> None:
    article = ARTICLE.model_copy(
        update={"title": "- 4: \"dead\" # 'no'", "source": None, "url": "https://wire.test/1", "language": "no"}
    )
    (tmp_path / "oslo.txt").write_text(text_file(article))
    assert list(read_articles([str(tmp_path / "oslo.txt")])) == [article]


def test_a_model_that_cannot_read_an_article_leaves_an_empty_label_and_says_why(tmp_path: Path) -> None:
    (tmp_path / "oslo.txt").write_text(text_file(ARTICLE))
    (tmp_path / "answers.jsonl").write_text('{"custom_id": "bergen", "content": {"incidents": []}}\n')
    code, output = invoke(
        "label", "make", tmp_path / "oslo.txt", "--model", f"replay:{tmp_path / 'answers.jsonl'}", "--out", tmp_path
    )
    assert (code, "oslo.yaml: failed, " in output) == (0, True)
    assert read_case(tmp_path / "oslo.yaml").incidents == ()


def test_making_a_label_again_keeps_the_one_that_was_corrected(tmp_path: Path) -> None:
    (tmp_path / "oslo.txt").write_text(text_file(ARTICLE))
    (tmp_path / "oslo.yaml").write_text("corrected by hand")
    assert invoke("label", "make", tmp_path / "oslo.txt", "--out", tmp_path)[0] == 0
    assert (tmp_path / "oslo.yaml").read_text() == "corrected by hand"


def test_an_article_whose_id_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"id": "../out", "text": "Four people died in Oslo."}\n')
    code, output = invoke("label", "make", source, "--out", tmp_path / "gold")
    assert code == 2
    assert "is no file name" in output


def test_a_second_label_of_an_unknown_article_is_refused(tmp_path: Path) -> None:
    (tmp_path / "oslo.yaml").write_text(skeleton(ARTICLE, [], model="baseline"))
    with pytest.raises(UsageError, match="no first labelling holds the article 'oslo'"):
        second_labelling(tmp_path, {})
    with pytest.raises(UsageError, match="no label"):
        first_labelling(tmp_path)
