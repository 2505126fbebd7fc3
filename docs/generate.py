"""Write the generated pages again: docs/rules.md, docs/commands.md, the hashes in evals/gold/README.md, the demo in README.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from click.testing import CliRunner

from evals.cases import dataset_sha256
from evals.cli import main as evals_main
from evals.coverage import PHENOMENA, coverage
from evals.selection import Selection
from evals.suites.catalogue import load_suite
from evals.suites.gold import SPLITS
from extractor.cli import main as incidents_main
from extractor.rule_pages import as_markdown
from extractor.validation.verdict import rules

DOCS = Path(__file__).parent
GOLD = DOCS.parent / "evals" / "gold" / "README.md"
SPLITS_TABLE = re.compile(r"(\| split \|.*?\n\|[-:| ]+\|\n)((?:\|.*\n)*)(\n)")
TAGS_TABLE = re.compile(r"(\| the article has \|.*?\n\|[-:| ]+\|\n)((?:\|.*\n)*)(\n)")
BLOCK = re.compile(r"(\$ make demo\n)(.*?)(```)", re.DOTALL)


def pages() -> dict[Path, str]:
    """Each generated page with its text."""
    readme = DOCS.parent / "README.md"
    return {
        DOCS / "rules.md": as_markdown(rules()),
        DOCS / "commands.md": "".join(_commands()),
        GOLD: _gold_page(),
        readme: BLOCK.sub(lambda match: match[1] + _demo() + match[3], readme.read_text(encoding="utf-8"), count=1),
    }


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
    context = click.Context(command, info_name=path, terminal_width=110, max_content_width=110)
    return f"\n## {path}\n\n```\n{command.get_help(context)}\n```\n"


if __name__ == "__main__":
    for page, text in pages().items():
        page.write_text(text, encoding="utf-8")
