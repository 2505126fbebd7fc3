"""One set of classes gives every schema, and the strict form keeps to OpenAI's rules."""

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from schemas import Answer, Corrections, Extraction, Incident
from schemas.json_schema import STRICT_KEYWORDS, extraction_schema, schema_sha256, strict_schema

UNSUPPORTED = {
    "default",
    "minimum",
    "maximum",
    "pattern",
    "format",
    "title",
    "minItems",
    "maxItems",
    "allOf",
    "oneOf",
    "const",
    "readOnly",
}


def nodes(schema: Any) -> list[dict[str, Any]]:
    """Every subschema, property maps left out."""
    found = [schema]
    for keyword in ("properties", "$defs"):
        for child in schema.get(keyword, {}).values():
            found += nodes(child)
    for child in [schema["items"]] if "items" in schema else []:
        found += nodes(child)
    for child in schema.get("anyOf", []):
        found += nodes(child)
    return found


@pytest.mark.parametrize("model", [Answer, Corrections])
def test_the_strict_form_is_closed_and_requires_every_property(model: type[BaseModel]) -> None:
    schema = strict_schema(model)
    assert schema["type"] == "object"
    for node in nodes(schema):
        assert set(node) <= STRICT_KEYWORDS
        assert not set(node) & UNSUPPORTED
        if "properties" in node:
            assert node["additionalProperties"] is False
            assert node["required"] == list(node["properties"])
        if "$ref" in node:
            assert set(node) == {"$ref"}


@pytest.mark.parametrize("model", [Answer, Corrections])
def test_every_reference_of_the_strict_form_is_defined_and_every_definition_is_used(model: type[BaseModel]) -> None:
    schema = strict_schema(model)
    used = {node["$ref"].removeprefix("#/$defs/") for node in nodes(schema) if "$ref" in node}
    assert used == set(schema["$defs"])


def test_the_strict_form_stays_within_openai_limits_of_depth_and_size() -> None:
    schema = strict_schema(Answer)
    properties = [name for node in nodes(schema) for name in node.get("properties", {})]
    enums = [value for node in nodes(schema) for value in node.get("enum", [])]
    assert len(properties) < 5000
    assert len(enums) < 1000


def test_a_model_is_never_asked_for_casualties_but_the_output_describes_them() -> None:
    assert "casualties" not in strict_schema(Answer)["$defs"]["Incident"]["properties"]
    assert "casualties" in extraction_schema()["$defs"]["Incident"]["properties"]


def test_every_field_that_a_model_fills_says_what_it_means() -> None:
    schema = strict_schema(Answer)
    silent = [
        name for node in nodes(schema) for name, child in node.get("properties", {}).items() if not child.get("description")
    ]
    assert silent == []


def test_a_field_that_the_schema_does_not_know_is_refused() -> None:
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        Incident.model_validate({"role": "main", "dead": 4})


def test_an_extraction_reads_back_from_its_own_line() -> None:
    line = '{"article":{"id":"a"},"status":"ok","incidents":[{"role":"main"}]}'
    extraction = Extraction.model_validate_json(line)
    assert Extraction.model_validate_json(extraction.model_dump_json()) == extraction


def test_the_hash_of_a_schema_does_not_depend_on_the_order_of_its_keys() -> None:
    assert schema_sha256({"a": 1, "b": 2}) == schema_sha256({"b": 2, "a": 1})
