"""Write the generated pages again: docs/rules.md and docs/commands.md."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from evals.cli import main as evals_main
from extractor.cli import main as incidents_main
from extractor.rule_pages import as_markdown
from extractor.validation.verdict import rules

DOCS = Path(__file__).parent


def pages() -> dict[Path, str]:
    """Each generated page with its text."""
    return {DOCS / "rules.md": as_markdown(rules()), DOCS / "commands.md": "".join(_commands())}


def _commands() -> Iterator[str]:
    yield "# Commands\n\nGenerated from the programs' own help texts by `make docs`.\n"
    for program, group in (("incidents", incidents_main), ("incident-evals", evals_main)):
        yield _help(program, group)
        assert isinstance(group, click.Group)  # noqa: S101  # both programs are groups of commands
        for name in sorted(group.commands):
            yield _help(f"{program} {name}", group.commands[name])


def _help(path: str, command: click.Command) -> str:
    context = click.Context(command, info_name=path, terminal_width=110, max_content_width=110)
    return f"\n## {path}\n\n```\n{command.get_help(context)}\n```\n"


if __name__ == "__main__":
    for page, text in pages().items():
        page.write_text(text, encoding="utf-8")
