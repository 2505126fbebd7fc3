"""The incidents program, as its users call it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from extractor.cli import main
from extractor.testing.behaviour import Answer, Prose, Refusal
from extractor.testing.server import LoopbackServer
from prompts import load

STORY = "Gunmen attacked a market in Mafa, Nigeria, on Sunday, killing at least 29 people, the governor said."
SEEDS = Path(__file__).parent.parent.parent / "shared" / "seeds"


def incidents(*arguments: str, stdin: str | bytes | None = None, env: dict[str, str | None] | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin, env=env)


def records(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def article(tmp_path: Path) -> Callable[..., str]:
    def write(name: str, content: str | bytes = STORY) -> str:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


def test_one_article_gives_one_line_on_standard_output(article: Callable[..., str]) -> None:
    result = incidents("extract", article("a.txt"), "--format", "jsonl")
    assert result.exit_code == 0
    (record,) = records(result)
    assert record["status"] == "ok"
    assert record["incidents"][0]["casualties"]["killed"]["low"] == 29


def test_standard_input_is_an_article() -> None:
    (record,) = records(incidents("extract", "-", "--format", "jsonl", stdin=STORY))
    assert record["article"]["id"] == "stdin"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", "", "empty"),
        ("latin.txt", "Ataque en Bogotá: café".encode("latin-1"), "UTF-8"),
        ("big.txt", b"a" * 20_000_000, "20"),
        ("table.csv", "id,body\n1,words\n", "text"),
        ("broken.json", '{"text": ', "JSON"),
    ],
)
def test_what_cannot_be_read_is_a_failed_line_and_the_others_go_on(
    article: Callable[..., str], name: str, content: str | bytes, said: str
) -> None:
    result = incidents("extract", article(name, content), article("good.txt"), "--format", "jsonl")
    bad, good = sorted(records(result), key=lambda record: str(record["status"]))
    assert result.exit_code == 3
    assert (bad["status"], good["status"]) == ("failed", "ok")
    assert said in bad["error"]
    assert "\n" not in bad["error"]


def test_a_missing_file_is_a_failed_line(article: Callable[..., str], tmp_path: Path) -> None:
    result = incidents("extract", str(tmp_path / "missing.txt"), article("good.txt"), "--format", "jsonl")
    assert sorted(record["status"] for record in records(result)) == ["failed", "ok"]


def test_a_broken_line_costs_that_line_alone(article: Callable[..., str]) -> None:
    lines = "\n".join([json.dumps({"id": "a", "text": STORY}), "{broken", json.dumps({"id": "b", "text": STORY})])
    result = incidents("extract", article("lines.jsonl", lines), "--format", "jsonl")
    assert sorted(record["status"] for record in records(result)) == ["failed", "ok", "ok"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--model", "nosuch"), "unknown"),
        (("--model", "openai/some"), "OPENAI_API_KEY"),
        (("--published", "yesterday"), "YYYY-MM-DD"),
        (("--codebook", "mine"), "gtd"),
        (("--prompt", "rights"), "baseline reads no prompt"),
    ],
)
def test_a_command_that_cannot_start_ends_with_2_and_says_why(
    article: Callable[..., str], arguments: tuple[str, str], said: str
) -> None:
    result = incidents("extract", article("a.txt"), *arguments, env={"OPENAI_API_KEY": None})
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_a_server_that_is_not_there_fails_the_article_and_names_the_url(article: Callable[..., str]) -> None:
    result = incidents(
        "extract", article("a.txt"), "--model", "openai/x", "--base-url", "http://127.0.0.1:9/v1", "--format", "jsonl"
    )
    assert result.exit_code == 3
    assert "127.0.0.1:9" in records(result)[0]["error"]


WRONG = json.dumps(
    {
        "incidents": [
            {
                "role": "main",
                "tolls": [{"quote": "killing at least 29 people", "outcome": "killed", "count": {"low": 92, "high": None}}],
            }
        ]
    }
)


@pytest.mark.parametrize(
    ("behaviour", "status"),
    [
        (Prose("I found an attack."), "failed"),
        (Answer('{"incidents": [{"role": "main", '), "truncated"),
        (Refusal("I cannot help with that."), "refused"),
        (Answer(WRONG), "rejected"),
        (Answer(WRONG.replace("92", "29")), "ok"),
    ],
)
def test_what_a_model_answers_decides_the_status(article: Callable[..., str], behaviour: Any, status: str) -> None:
    with LoopbackServer(lambda _request: behaviour) as server:
        result = incidents("extract", article("a.txt"), "--model", "openai/x", "--base-url", server.base_url, "--format", "jsonl")
    assert records(result)[0]["status"] == status
    assert result.exit_code == (0 if status == "ok" else 3)


def test_the_rights_edition_is_what_the_model_is_told_and_the_record_names_it(article: Callable[..., str]) -> None:
    with LoopbackServer(lambda _request: Answer(WRONG.replace("92", "29"))) as server:
        asked = ("--model", "openai/x", "--base-url", server.base_url, "--prompt", "rights", "--format", "jsonl")
        (record,) = records(incidents("extract", article("a.txt"), *asked))
        (request,) = server.requests
    assert record["provenance"]["prompt"] == load("extract", "rights").version
    assert request.json["messages"][0]["content"] == load("extract", "rights").static


def test_an_answer_may_have_as_many_tokens_as_are_allowed_and_a_batch_asks_alike(
    article: Callable[..., str], tmp_path: Path
) -> None:
    with LoopbackServer(Answer('{"incidents": []}')) as server:
        asked = ("--model", "openai/x", "--base-url", server.base_url, "--max-tokens", "20000")
        assert incidents("extract", article("a.txt"), *asked).exit_code == 0
        (request,) = server.requests
    assert request.json["max_tokens"] == 20_000
    assert incidents("requests", article("a.txt"), *asked, "--out", str(tmp_path / "asked.jsonl")).exit_code == 0
    (line,) = (tmp_path / "asked.jsonl").read_text().splitlines()
    assert json.loads(line)["body"] == request.json


def test_an_answer_that_leaves_no_room_for_an_article_is_refused(article: Callable[..., str]) -> None:
    asked = ("--model", "openai/x", "--base-url", "http://127.0.0.1:9/v1", "--window", "20000", "--max-tokens", "15000")
    result = incidents("extract", article("a.txt"), *asked)
    assert result.exit_code == 2
    assert "for an article beside the prompt, the schema and an answer of 15000: --window must be at least" in result.stderr


def test_a_job_folder_holds_every_article_and_apart_those_that_went_wrong(article: Callable[..., str], tmp_path: Path) -> None:
    out = tmp_path / "job"
    result = incidents("extract", article("a.txt"), article("empty.txt", ""), "--out", str(out))
    assert result.exit_code == 3
    lines = {name: (out / name).read_text().splitlines() for name in ("extractions.jsonl", "quarantine.jsonl")}
    assert {name: len(found) for name, found in lines.items()} == {"extractions.jsonl": 2, "quarantine.jsonl": 1}
    assert json.loads((out / "summary.json").read_text())["by_status"] == {"ok": 1, "failed": 1}


def test_a_run_names_what_did_not_end_well_and_where_the_others_stand(article: Callable[..., str], tmp_path: Path) -> None:
    missing = [str(tmp_path / f"missing-{number}.txt") for number in range(7)]
    result = incidents("extract", *missing, article("good.txt"), "--out", str(tmp_path / "job"))
    assert result.exit_code == 3
    said = [f"  missing-{number}: failed: {missing[number]}: no such file or folder; check the path" for number in range(5)]
    where = f"7 did not end well; each with its reason in {tmp_path / 'job' / 'quarantine.jsonl'}, the first of them:"
    assert result.stderr.splitlines() == [
        "8 articles: 1 ok, 7 failed",
        f"records in {tmp_path / 'job' / 'extractions.jsonl'}",
        where,
        *said,
    ]


def test_a_run_tells_of_ids_that_several_articles_have(article: Callable[..., str], tmp_path: Path) -> None:
    rows = [{"id": "a", "text": STORY}, {"id": "a", "text": f"{STORY} Again."}, {"id": "b", "text": STORY}]
    source = article("a.jsonl", "\n".join(map(json.dumps, rows)))
    for _ in range(2):
        result = incidents("extract", source, "--out", str(tmp_path / "job"))
        assert "1 id belongs to more than one article; give each its own" in result.stderr
        assert json.loads((tmp_path / "job" / "summary.json").read_text())["shared_ids"] == 1


@pytest.mark.parametrize("shape", ["pretty", "table"])
def test_a_figure_without_upper_bound_is_shown_as_the_gold_writes_it(article: Callable[..., str], shape: str) -> None:
    assert " 29+" in incidents("extract", article("a.txt"), "--format", shape).stdout


def test_a_run_tells_of_files_that_it_passed_over(article: Callable[..., str], tmp_path: Path) -> None:
    for name in ("a.txt", "b.html", "c.html", "d.pdf"):
        article(name)
    result = incidents("extract", str(tmp_path), "--format", "jsonl")
    assert (result.exit_code, len(records(result))) == (0, 1)
    assert result.stderr.splitlines() == [
        "1 article: 1 ok",
        "left out of the folders, being of no format that can be read: 2 .html, 1 .pdf",
    ]


def test_a_job_in_a_folder_among_its_articles_goes_on_as_anywhere(article: Callable[..., str], tmp_path: Path) -> None:
    article("a.txt")
    asked = ("extract", str(tmp_path), "--out", str(tmp_path / "job"))
    assert [incidents(*asked).exit_code for _ in range(2)] == [0, 0]
    assert len((tmp_path / "job" / "extractions.jsonl").read_text().splitlines()) == 1


@pytest.mark.parametrize(
    "command",
    [("extract", "--out"), ("requests", "--model", "openai/some", "--out"), ("requests", "--model", "openai/some", "--job")],
)
def test_a_job_does_not_write_among_its_articles(article: Callable[..., str], tmp_path: Path, command: tuple[str, ...]) -> None:
    article("a.txt")
    result = incidents(*command, f"{tmp_path}/", str(tmp_path))
    assert result.exit_code == 2
    assert result.stderr == f"incidents: {command[-1]} {tmp_path}: the articles lie there; choose a place of its own\n"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_no_terminal_control_sequence_of_an_article_reaches_the_terminal(article: Callable[..., str]) -> None:
    result = incidents("extract", article("a.txt", f"\x1b[2J{STORY}\x1b]0;owned\x07"), "--format", "pretty")
    assert "\x1b" not in result.stdout
    assert "\x07" not in result.stdout


def test_checking_a_right_record_passes_and_computes_what_was_left_out(article: Callable[..., str], tmp_path: Path) -> None:
    record = {"article": {"id": "a"}, **json.loads(WRONG.replace("92", "29"))}
    result = incidents("check", article("r.jsonl", json.dumps(record)), "--articles", article("a.txt"), "--format", "jsonl")
    assert result.exit_code == 0
    (checked,) = records(result)
    assert checked["status"] == "ok"
    assert checked["evidence"]["incidents[0].tolls[0].quote"]["match"] == "exact"
    assert checked["incidents"][0]["casualties"]["killed"]["low"] == 29


def test_checking_a_wrong_record_ends_with_3_in_every_format(article: Callable[..., str]) -> None:
    file = article("r.jsonl", json.dumps({"article": {"id": "a"}, **json.loads(WRONG)}))
    articles = article("a.txt")
    for shape in ("text", "jsonl", "github"):
        result = incidents("check", file, "--articles", articles, "--format", shape)
        assert result.exit_code == 3
        assert "count-not-in-quote" in result.stdout


def test_what_does_not_fit_is_named_with_its_place_its_value_and_a_fix(article: Callable[..., str]) -> None:
    incident = {
        "role": "chief",
        "date": {"start": "9 February"},
        "place": {"country": "Nigeria"},
        "attackers": 3,
        "weapons": "bomb",
        "tolls": [{"outcome": "killed", "count": {"low": "five"}}],
        "confidence": 0.9,
    }
    file = article("r.jsonl", json.dumps({"article": {"id": "a"}, "incidents": [incident]}))
    result = incidents("check", file, "--articles", article("a.txt"))
    assert result.exit_code == 3
    heading, *lines = result.stdout.splitlines()
    assert heading == "a: rejected"
    assert [line.removeprefix("  error: invalid-record at incidents[0].") for line in lines] == [
        "role: is 'chief'; write 'main' or 'background'",
        "date.start: is '9 February', no day; write it as YYYY-MM-DD, such as 2019-05-08, or null",
        "place.country: is 'Nigeria'; write the two capital letters of ISO 3166-1, such as AF, or null",
        "weapons: is 'bomb', no list; write one, which may be empty",
        "attackers: is 3, no object; write one with its fields",
        "tolls[0].quote: is not there; write it",
        "tolls[0].count.low: is 'five': Input should be a valid integer, unable to parse string as an integer",
        "tolls[0].count.high: is not there; write it, null for no upper bound",
        "confidence: is no field of a record; leave it out",
    ]


def test_a_record_that_does_not_fit_still_names_its_article(article: Callable[..., str]) -> None:
    file = article("r.jsonl", json.dumps({"article": {"id": "a"}, "incidents": [{}]}))
    texts = article("a.txt", f"---\ntitle: Market attacked\npublished: 2018-05-01\n---\n{STORY}")
    (checked,) = records(incidents("check", file, "--articles", texts, "--format", "jsonl"))
    (extracted,) = records(incidents("extract", texts, "--format", "jsonl"))
    assert checked["status"] == "rejected"
    assert checked["article"] == extracted["article"]


def test_a_file_without_records_does_not_pass(article: Callable[..., str]) -> None:
    empty = article("r.jsonl", "\n")
    result = incidents("check", empty, "--articles", article("a.txt"))
    assert (result.exit_code, result.stdout) == (2, "")
    assert (
        result.stderr == f"incidents: {empty}: holds no record; write one a line, such as incidents extract --format jsonl does\n"
    )


def test_a_checked_line_checks_the_same_again(article: Callable[..., str]) -> None:
    articles = article("a.txt")
    first = incidents("extract", articles, "--format", "jsonl")
    second = incidents("check", article("once.jsonl", first.stdout), "--articles", articles, "--format", "jsonl")
    assert second.stdout == first.stdout


def test_rules_schema_and_prompts_are_listed() -> None:
    assert "count-not-in-quote" in incidents("rules").stdout
    assert json.loads(incidents("schema", "--strict").stdout)["additionalProperties"] is False
    assert "casualties" in incidents("schema").stdout
    assert "extract  v1" in incidents("prompts").stdout


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not beside this checkout")
def test_the_seed_on_counterpart_keeps_its_conflicting_figures_apart_from_the_ministry() -> None:
    (record,) = records(incidents("extract", str(SEEDS / "003_61a20409869e33a2.txt"), "--format", "jsonl"))
    main_incident, *background = record["incidents"]
    assert record["status"] == "ok"
    assert (main_incident["role"], main_incident["place"]["city"], main_incident["place"]["country"]) == ("main", "Kabul", "AF")
    assert main_incident["date"]["start"] == "2019-05-08"
    assert [(p["name"], p["basis"]) for p in main_incident["perpetrators"]] == [("Taliban", "claimed")]
    assert main_incident["casualties"]["killed"]["low"] == 4
    injured = [(t["count"]["low"], t["count"]["high"], t["source"]) for t in main_incident["tolls"] if t["outcome"] == "injured"]
    assert [(low, high) for low, high, _ in injured] == [(10, 11), (13, None), (15, 15)]
    assert all(source for _, _, source in injured)
    assert [t["count"]["low"] for i in background for t in i["tolls"]] == [7]


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not beside this checkout")
@pytest.mark.parametrize(("published", "day"), [((), None), (("--published", "2017-07-31"), "2017-07-31")])
def test_the_seed_on_the_embassy_has_no_figure_of_its_own(published: tuple[str, ...], day: str | None) -> None:
    (record,) = records(incidents("extract", str(SEEDS / "000_d84fb70efe2be2fd.txt"), "--format", "jsonl", *published))
    main_incident, *background = record["incidents"]
    assert record["status"] == "ok"
    assert [t for t in main_incident["tolls"] if t["outcome"] in ("killed", "injured")] == []
    assert [(p["name"], p["basis"]) for p in main_incident["perpetrators"]] == [("ISIL", "claimed")]
    assert main_incident["attackers"] == {"low": 2, "high": 2, "approximate": False}
    assert main_incident["date"]["start"] == day
    assert [(t["count"]["low"], t["count"]["high"]) for i in background for t in i["tolls"]] == [(35, None)]
