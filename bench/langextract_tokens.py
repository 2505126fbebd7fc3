"""``python -m bench.langextract_tokens REQUESTS RESPONSES``: what langextract would send and get for the same articles.

langextract's own code cuts the articles and lays them out; a model that answers nothing writes down what it is sent. The
instructions, the examples and the fields are those of our request lines, the answers are ours in langextract's form. Nothing
is asked of anybody. Needs ``pip install langextract`` beside the ``economy`` extra.
"""

from __future__ import annotations

import json
import re
import sys
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import langextract as lx
from langextract.core.base_model import BaseLanguageModel
from langextract.core.data import ExampleData, Extraction
from langextract.core.format_handler import FormatHandler
from langextract.core.types import ScoredOutput
from langextract.prompt_validation import PromptValidationLevel
from langextract.providers.schemas.openai import OpenAISchema

from evals.commands.economy import MODELS
from evals.economy import Economy, Tokens, cost, economy
from evals.weighing import scale
from extractor.jobs.prices import bill_of

# As langextract's provider for OpenAI sends it.
SYSTEM = "You are a helpful assistant that responds in JSON format."
EXAMPLES = "# Examples"
EXAMPLE = re.compile(r'(Article, .*?:)\n"(.*?)"\nAnswer:\n(\{.*?\})\n', re.DOTALL)
FENCED = re.compile(r"(?P<context>.*?)\[article \w+ begins\]\n(?P<text>.*)\n\[article \w+ ends\]\n\n", re.DOTALL)
WHOLE = 10**9
USUAL = 1000  # langextract's default max_char_buffer
WEIGHT = scale()


class Writer(BaseLanguageModel):
    """A model that keeps the prompts and finds nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.prompts: list[str] = []
        self.set_fence_output(False)

    def infer(self, batch_prompts: Sequence[str], **_: Any) -> Iterator[list[ScoredOutput]]:
        """Keep the prompts."""
        for prompt in batch_prompts:
            self.prompts.append(prompt)
            yield [ScoredOutput(score=1.0, output='{"extractions": []}')]


def main(requests: Path, responses: Path) -> None:
    """Print tokens and dollars, ours and langextract's."""
    lines = [line for line in _lines(requests) if ":" not in line["custom_id"]]
    answers = {
        line["custom_id"]: line["response"]["body"]["choices"][0]["message"]["content"]
        for line in _lines(responses)
        if ":" not in line["custom_id"]
    }
    rows = {
        "ours": economy(lines, answers, WEIGHT.tokens),
        "langextract, whole articles": langextract_economy(lines, answers, WHOLE),
        "the same without a word on the fields": langextract_economy(lines, answers, WHOLE, fields=False),
        f"langextract, {USUAL} characters at a time (its default)": langextract_economy(lines, answers, USUAL),
    }
    print(f"{len(lines)} articles, first questions only; tokens {WEIGHT.name}\n")
    print("| tokens per article | questions | prompt | schema | article | answer | sum |\n|:--|--:|--:|--:|--:|--:|--:|")
    for name, spent in rows.items():
        parts = " | ".join(f"{part:,.0f}" for part in (*spent.whole, sum(spent.whole)))
        print(f"| {name} | {1 + spent.further_questions:.1f} | {parts} |")
    print(
        "\nlangextract's answers are laid out as in its examples, indented by two; on one line they are "
        f"{sum(WEIGHT.tokens(_compact(answers[line['custom_id']])) for line in lines) / len(lines):,.0f} tokens."
    )
    print(f"\n| US dollars per 1,000 articles, online (prefix cached) | {' | '.join(MODELS)} |\n|:--|{'--:|' * len(MODELS)}")
    for name, spent in rows.items():
        costs = (cost(spent, 1000, bill_of(model)) for model in MODELS)
        print(f"| {name} | {' | '.join(f'{one.online:.2f} ({one.cached:.2f})' for one in costs)} |")


def langextract_economy(lines: Sequence[dict[str, Any]], answers: dict[str, str], buffer: int, *, fields: bool = True) -> Economy:
    """What langextract sends for the articles of our ``lines``, at most ``buffer`` characters of one at a time.

    With ``fields`` it is told what our schema says: vocabularies and descriptions.
    """
    static, schema = _static(lines[0])
    instructions, _, worked = static.partition(EXAMPLES)
    description = f"{instructions.strip()}\n\n{_fields(schema)}" if fields else instructions.strip()
    examples = [
        ExampleData(text=f"{head}\n{text}" if buffer == WHOLE else text, extractions=_flat(json.loads(answer)))
        for head, text, answer in EXAMPLE.findall(worked)
    ]
    shape = OpenAISchema.from_examples(examples).response_format
    shape_tokens = WEIGHT.tokens(json.dumps(shape, separators=(",", ":")))
    sent: list[list[str]] = []
    for line in lines:
        fenced = FENCED.fullmatch(line["body"]["messages"][-1]["content"])
        assert fenced is not None
        # In pieces, the publication date must come with each; whole, it may stand before the text and leave the prefix alone.
        text, context = (fenced["context"] + fenced["text"], None) if buffer == WHOLE else (fenced["text"], fenced["context"])
        writer = Writer()
        lx.extract(
            text,
            prompt_description=description,
            examples=examples,
            model=writer,
            format_type=lx.data.FormatType.JSON,
            max_char_buffer=buffer,
            additional_context=context,
            use_schema_constraints=False,
            prompt_validation_level=PromptValidationLevel.OFF,
            show_progress=False,
        )
        sent.append(writer.prompts)
    static_part = _common_prefix([prompt for prompts in sent for prompt in prompts])
    formatter = FormatHandler(use_fences=False)
    whole = Tokens()
    for line, prompts in zip(lines, sent, strict=True):
        answer = formatter.format_extraction_example(_flat(json.loads(answers[line["custom_id"]])))
        held = WEIGHT.tokens(SYSTEM) + WEIGHT.tokens(static_part)
        said = sum(WEIGHT.tokens(prompt.removeprefix(static_part)) for prompt in prompts)
        whole = whole.plus(Tokens(len(prompts) * held, len(prompts) * shape_tokens, said, WEIGHT.tokens(answer)))
    number = len(lines)
    return Economy(number, whole.each(number), Tokens(), sum(map(len, sent)) / number - 1, 1, 0)


def _static(line: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    body = line["body"]
    return body["messages"][0]["content"], body["response_format"]["json_schema"]["schema"]


def _fields(schema: dict[str, Any]) -> str:
    """The schema's content in words, since langextract's own schema holds neither vocabularies nor descriptions."""
    rows = ["# Fields", ""]
    for name, part in schema["$defs"].items():
        rows.append(f"{name}: {part.get('description', '')} {' | '.join(part.get('enum', []))}".strip())
        rows += [
            f"- {field}: {said['description']}" for field, said in part.get("properties", {}).items() if "description" in said
        ]
    return "\n".join(rows)


def _flat(answer: dict[str, Any]) -> list[Extraction]:
    """Our record in langextract's form: a flat list of texts with attributes, held together by the incident's number."""
    found = []
    for number, incident in enumerate(answer["incidents"], start=1):
        own = {name: value for name, value in incident.items() if name not in {"tolls", "perpetrators", "weapons", "targets"}}
        own["weapons"] = [": ".join(filter(None, (one["type"], one["detail"]))) for one in incident["weapons"]]
        own["targets"] = [": ".join(filter(None, (one["type"], one["name"], one["nationality"]))) for one in incident["targets"]]
        text = incident["place"]["quote"] or incident["date"]["quote"] or incident["summary"]
        found.append(Extraction("incident", text, attributes={"incident": str(number), **_attributes(own)}))
        for name in ("perpetrators", "tolls"):
            for item in incident[name]:
                rest = {field: value for field, value in item.items() if field != "quote"}
                attributes = {"incident": str(number), **_attributes(rest)}
                found.append(Extraction(name.removesuffix("s"), item["quote"] or "", attributes=attributes))
    return found


def _compact(answer: str) -> str:
    formatted = FormatHandler(use_fences=False).format_extraction_example(_flat(json.loads(answer)))
    return json.dumps(json.loads(formatted), ensure_ascii=False, separators=(",", ":"))


def _attributes(filled: dict[str, Any], before: str = "") -> dict[str, str | list[str]]:
    """Nested fields laid flat; what is null or empty is left out, as langextract's examples usually do."""
    flat: dict[str, str | list[str]] = {}
    for name, value in filled.items():
        if isinstance(value, dict):
            flat |= _attributes(value, f"{before}{name}_")
        elif isinstance(value, list):
            flat |= {before + name: [str(one) for one in value]} if value else {}
        elif value is not None:
            flat[before + name] = str(value).lower() if isinstance(value, bool) else str(value)
    return flat


def _common_prefix(texts: Sequence[str]) -> str:
    first, last = min(texts), max(texts)
    size = next((n for n, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), min(len(first), len(last)))
    return first[:size]


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    for file in sorted(path.glob("*.jsonl")) if path.is_dir() else [path]:
        for line in file.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    main(Path(sys.argv[1]), Path(sys.argv[2]))
