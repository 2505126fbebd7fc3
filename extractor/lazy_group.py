"""Lazy group: commands that are imported when they are called."""

from __future__ import annotations

import gc
import sys
from collections.abc import Mapping
from importlib import import_module
from types import ModuleType
from typing import Any

import click


class LazyGroup(click.Group):
    """Commands by name, imported when asked for: `incidents rules` need not wait for what `incidents extract` uses.

    ``commands_at`` maps each name to ``module:command``, in the order in which a newcomer meets them.
    """

    def __init__(self, *args: Any, commands_at: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._commands_at = commands_at

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of ``commands_at``."""
        return list(self._commands_at)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, or None for a name that is none."""
        if cmd_name not in self._commands_at:
            return None
        module, name = self._commands_at[cmd_name].split(":")
        command: click.Command = getattr(_loaded(module), name)
        return command


def _loaded(module: str) -> ModuleType:
    """The module. While a program loads, collecting garbage finds none and looks at all that is there again and again: it took a
    seventh of the start.
    """
    if module in sys.modules or not gc.isenabled():
        return import_module(module)
    gc.disable()
    try:
        return import_module(module)
    finally:
        gc.freeze()
        gc.enable()
