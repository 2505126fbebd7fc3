"""incidents: the program's front door. Each command lives in a file of its own and is imported when it is called."""

from __future__ import annotations

import click

from extractor.lazy_group import LazyGroup

COMMANDS = {
    "extract": "extractor.commands.extract:extract",
    "requests": "extractor.commands.requests:requests",
    "submit": "extractor.commands.submit:submit",
    "poll": "extractor.commands.poll:poll",
    "collect": "extractor.commands.collect:collect",
    "requeue": "extractor.commands.requeue:requeue",
    "check": "extractor.commands.check:check",
    "export": "extractor.commands.export:export",
    "report": "extractor.commands.report:report",
    "serve": "extractor.commands.serve:serve",
    "rules": "extractor.commands.rules:list_rules",
    "schema": "extractor.commands.schema:schema",
    "prompts": "extractor.commands.prompts:prompts",
}


@click.group(cls=LazyGroup, commands_at=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="incident-extractor", prog_name="incidents")
def main() -> None:
    """Fill records of violent incidents from news articles; reject every count that the article does not support."""


if __name__ == "__main__":
    main()
