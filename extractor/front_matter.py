"""Front matter: the values that stand between two ``---`` lines at the very start of a text, as YAML."""

from __future__ import annotations

from collections.abc import Sequence

import yaml


class _Loader(yaml.SafeLoader):
    """YAML of plain strings: dates and numbers stay as they are written, and no alias can multiply them."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's own class attribute
        first: [resolver for resolver in resolvers if resolver[0] == "tag:yaml.org,2002:null"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("an alias")
        return super().compose_node(parent, index)


def front_matter(lines: Sequence[str]) -> dict[str, str | None] | None:
    """The values of ``lines``, each a string or null; None where they are anything else."""
    try:
        values = _Loader("".join(lines)).get_single_data()
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    return values if isinstance(values, dict) and all(map(_is_scalar, values.values())) else None


def _is_scalar(value: object) -> bool:
    return value is None or isinstance(value, str)
