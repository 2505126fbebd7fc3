"""incidents: the program's front door. Each command lives in a file of its own and is imported when it is called."""

from __future__ import annotations

from importlib import import_module

import click

COMMANDS = {
    "extract": "extractor.commands.extract:extract",
    "check": "extractor.commands.check:check",
    "rules": "extractor.commands.rules:list_rules",
    "schema": "extractor.commands.schema:schema",
    "prompts": "extractor.commands.prompts:prompts",
}


class Commands(click.Group):
    """Commands by name, imported when asked for, in the order of ``COMMANDS``: `incidents rules` need not wait for
    what `incidents extract` uses.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order in which a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, or None for a name that is none."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(import_module(module), name)
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="incident-extractor", prog_name="incidents")
def main() -> None:
    """Fill records of violent incidents from news articles; reject every count that the article does not support."""


if __name__ == "__main__":
    main()
