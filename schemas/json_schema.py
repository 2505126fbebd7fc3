"""JSON Schemas of the records, drawn from the one set of classes."""

import hashlib
import json
from typing import Any

from pydantic import BaseModel

from schemas.extraction import Extraction

Schema = dict[str, Any]

# What OpenAI's strict structured output accepts without reservation. Bounds and patterns are left to the check.
STRICT_KEYWORDS = frozenset(
    {"$defs", "$ref", "additionalProperties", "anyOf", "description", "enum", "items", "properties", "required", "type"}
)


def strict_schema(model: type[BaseModel]) -> Schema:
    """The schema of ``model`` that a language model is asked to fill.

    Closed, every property required, no keyword beyond ``STRICT_KEYWORDS``, and without the derived (read-only)
    properties. Source: OpenAI's guide to structured outputs, "Supported schemas".
    """
    schema = _strict(model.model_json_schema())
    return _without_unused_definitions(schema)


def extraction_schema() -> Schema:
    """The schema of one output line, derived fields included."""
    return Extraction.model_json_schema(mode="serialization")


def schema_sha256(schema: Schema) -> str:
    """SHA-256 of a schema in canonical JSON."""
    canonical = json.dumps(schema, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _strict(node: Schema) -> Schema:
    result: Schema = {}
    for keyword, value in node.items():
        if keyword not in STRICT_KEYWORDS:
            continue
        if keyword in {"properties", "$defs"}:
            result[keyword] = {name: _strict(child) for name, child in value.items() if not child.get("readOnly")}
        elif keyword == "items":
            result[keyword] = _strict(value)
        elif keyword == "anyOf":
            result[keyword] = [_strict(child) for child in value]
        else:
            result[keyword] = value
    if "properties" in result:
        result["required"] = list(result["properties"])
        result["additionalProperties"] = False
    if "$ref" in result and len(result) > 1:
        result["anyOf"] = [{"$ref": result.pop("$ref")}]
    return result


def _without_unused_definitions(schema: Schema) -> Schema:
    definitions: Schema = schema.get("$defs", {})
    used: set[str] = set()
    waiting = [{name: part for name, part in schema.items() if name != "$defs"}]
    while waiting:
        for name in _references(waiting.pop()):
            if name not in used:
                used.add(name)
                waiting.append(definitions[name])
    return {**schema, "$defs": {name: part for name, part in definitions.items() if name in used}}


def _references(node: Any) -> set[str]:
    if isinstance(node, dict):
        own = {node["$ref"].removeprefix("#/$defs/")} if isinstance(node.get("$ref"), str) else set()
        return own.union(*map(_references, node.values()))
    if isinstance(node, list):
        return set().union(*map(_references, node))
    return set()
