"""Write the generated pages and parts of pages again: what they say is what the programs do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from click.testing import CliRunner

from evals.align import MINIMUM, WEIGHTS
from evals.cases import ARTICLE_FIELDS, dataset_sha256
from evals.cli import main as evals_main
from evals.compare import BINARY, HEADLINES
from evals.coverage import PHENOMENA, coverage
from evals.facts import FIELDS, Kind
from evals.gate import ALPHA, MARGIN
from evals.selection import Selection
from evals.statistics import RESAMPLES, SHUFFLES
from evals.suites.catalogue import load_suite
from evals.suites.gold import SPLITS
from evals.table import GROUPS
from extractor.cli import main as incidents_main
from extractor.jobs.arrow_records import record_schema
from extractor.rule_pages import as_markdown
from extractor.validation.verdict import rules
from schemas import Extraction

DOCS = Path(__file__).parent
EVALS = DOCS / "evals.md"
INJECTIONS = DOCS / "injections.md"
README = DOCS.parent / "README.md"
RECORDS = DOCS / "records.md"
GOLD = DOCS.parent / "evals" / "gold" / "README.md"
SPLITS_TABLE = re.compile(r"(\| split \|.*?\n\|[-:| ]+\|\n)((?:\|.*\n)*)(\n)")
TAGS_TABLE = re.compile(r"(\| the article has \|.*?\n\|[-:| ]+\|\n)((?:\|.*\n)*)(\n)")
COLUMNS = re.compile(r"(<!-- columns -->\n).*?(<!-- end -->)", re.DOTALL)
BLOCK = re.compile(r"(\$ make demo\n)(.*?)(```)", re.DOTALL)


def pages() -> dict[Path, Callable[[], str]]:
    """Each generated page, with what writes its text."""
    return {
        DOCS / "rules.md": lambda: as_markdown(rules()),
        DOCS / "commands.md": lambda: "".join(_commands()),
        GOLD: _gold_page,
        EVALS: _evals_page,
        INJECTIONS: _injections_page,
        RECORDS: _records_page,
        README: _readme,
    }


def _records_page() -> str:
    page = RECORDS.read_text(encoding="utf-8")
    return COLUMNS.sub(lambda match: match[1] + "".join(_columns()) + match[2], page)


def _readme() -> str:
    return BLOCK.sub(lambda match: match[1] + _demo() + match[3], README.read_text(encoding="utf-8"), count=1)


def _injections_page() -> str:
    page = INJECTIONS.read_text(encoding="utf-8")
    for name, options in (("obeyed", []), ("unseen", ["--set", "unseen"])):
        with chdir(DOCS.parent):
            table = CliRunner().invoke(evals_main, ["injections", "--obeyed", *options], catch_exceptions=False).stdout
        mark = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end -->)", re.DOTALL)
        page = mark.sub(lambda match, table=table: match[1] + table + match[2], page)  # type: ignore[misc]  # bound at once
    return page


def _columns() -> Iterator[str]:
    """The columns of a delivered record, and what is in them."""
    yield "| column | Parquet type | what it holds |\n|---|---|---|\n"
    for column in record_schema():
        kind = str(column.type).partition("<")[0].replace("list", "list of structs").replace("map", "map from string to struct")
        yield f"| `{column.name}` | {kind} | {Extraction.model_fields[column.name].description} |\n"


def _evals_page() -> str:
    page = EVALS.read_text(encoding="utf-8")
    for name, part in (("commands", _listed()), ("weights", _weights()), ("fields", _fields()), ("statistics", _statistics())):
        mark = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end -->)", re.DOTALL)
        page = mark.sub(lambda match, part=part: match[1] + part + match[2], page)  # type: ignore[misc]  # bound at once
    return page


def _listed() -> str:
    assert isinstance(evals_main, click.Group)  # noqa: S101  # the program is a group of commands
    context = click.Context(evals_main)
    commands = ((name, evals_main.get_command(context, name)) for name in evals_main.list_commands(context))
    rows = "".join(f"| `{name}` | {_first_sentence(command)} |\n" for name, command in commands if command is not None)
    return f"| command | what it does |\n|---|---|\n{rows}"


def _first_sentence(command: click.Command) -> str:
    return " ".join((command.help or "").split("\n\n")[0].split())


def _weights() -> str:
    rows = "".join(f"| {trait.replace('_', ' ')} | {weight:.2f} |\n" for trait, weight in WEIGHTS.items())
    return f"| trait | weight |\n|---|--:|\n{rows}| **minimum** | **{MINIMUM:.2f}** |\n"


def _fields() -> str:
    by_kind: dict[Kind, list[str]] = {}
    for name, kind in FIELDS.items():
        by_kind.setdefault(kind, []).append(name)
    rows = "".join(f"| {_named(names)} | {COMPARED[kind]} |\n" for kind, names in by_kind.items())
    groups = "; ".join(f"`{group}` sums {', '.join(members)}" for group, members in GROUPS.items())
    return f"| fields | compared |\n|---|---|\n{rows}\nOnce per article: {_named(ARTICLE_FIELDS)}. In sums: {groups}.\n"


COMPARED = {
    Kind.figure: "correct if the bounds are equal, partial if some number lies in both; the GTD reading of the tolls",
    Kind.days: "correct if the days are equal, partial if some day lies in both",
    Kind.label: "correct if equal",
    Kind.name: 'correct if equal but for case, accents, hyphens and "province"; partial if one holds the other\'s words',
    Kind.labels: "member by member",
    Kind.actors: "name by name: the same words, an acronym, or a known alias",
    Kind.bases: "name by name, then ground by ground",
    Kind.tolls: "figure by figure: correct if outcome, group and bounds are equal, partial if the bounds overlap",
}


def _statistics() -> str:
    return f"""\
- The **article** is what is drawn again, since values within one depend on each other; readings of one article in repeated runs
  are averaged first.
- **Intervals**: 95%, by percentiles of {RESAMPLES:,} bootstrap resamples.
- **Two runs** are compared as pairs: approximate randomization with {SHUFFLES:,} shuffles, p-values adjusted by Holm within
  {_named(HEADLINES)} and within the other fields; exact McNemar for {_named(BINARY)}.
- **The gate** calls a fall of strict F1 by more than {MARGIN} with adjusted p below {ALPHA} a regression.
- **Detectable**: the smallest difference that such a comparison finds in four of five cases, and never less than what six
  articles that all change the same way amount to, the fewest for which an exact paired test falls below 0.05.
- All chance comes from a seed: the same run gives the same numbers.
"""


def _named(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _gold_page() -> str:
    page = GOLD.read_text(encoding="utf-8")
    for table, rows in ((SPLITS_TABLE, "".join(_splits())), (TAGS_TABLE, "".join(_tags()))):
        page = table.sub(lambda match, rows=rows: match[1] + rows + match[3], page, count=1)  # type: ignore[misc]  # bound at once
    return page


def _tags() -> Iterator[str]:
    """The rows of the table of what makes articles hard: how many of each split have it."""
    counts = [coverage(load_suite("gold", selection=Selection(split)).cases) for split in SPLITS]
    for tag in PHENOMENA:
        of_split = [count.get(f"tag:{tag}", 0) for count in counts]
        yield f"| {' | '.join([tag, *map(str, of_split), str(sum(of_split))])} |\n"


def _splits() -> Iterator[str]:
    """The rows of the table of gold splits: how many articles, and their hash."""
    for split in SPLITS:
        cases = load_suite("gold", selection=Selection(split)).cases
        yield f"| {split} | {len(cases)} | `{dataset_sha256(cases)}` |\n"


def _demo() -> str:
    """What ``make demo`` prints."""
    with TemporaryDirectory() as folder, chdir(DOCS.parent):
        result = CliRunner().invoke(incidents_main, ["extract", "examples", "--format", "table", "--out", f"{folder}/demo-out"])
        return result.output.replace(f"{folder}/", "")


def _commands() -> Iterator[str]:
    yield "# Commands\n\nGenerated from the programs' own help texts by `make docs`.\n"
    for program, group in (("incidents", incidents_main), ("incident-evals", evals_main)):
        yield _help(program, group)
        assert isinstance(group, click.Group)  # noqa: S101  # both programs are groups of commands
        context = click.Context(group)
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            assert command is not None, name  # noqa: S101  # a listed command loads
            yield _help(f"{program} {name}", command)
            if isinstance(command, click.Group):
                yield from (_help(f"{program} {name} {below}", part) for below, part in command.commands.items())


def _help(path: str, command: click.Command) -> str:
    context = click.Context(command, info_name=path, terminal_width=110, max_content_width=110, **incidents_main.context_settings)
    return f"\n## {path}\n\n```\n{command.get_help(context)}\n```\n"


if __name__ == "__main__":
    for page, text in pages().items():
        page.write_text(text(), encoding="utf-8")
