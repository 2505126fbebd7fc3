"""Extraction: all that came of one article, one JSON line, whatever happened."""

from pydantic import BaseModel, ConfigDict, Field

from schemas.article import ArticleReference
from schemas.incident import Incident
from schemas.vocabulary import Match, Severity, Status


class Violation(BaseModel):
    """What a rule found wrong."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    rule: str = Field(description="The rule's slug, as ``incidents rules`` lists it.")
    severity: Severity = Field(description="error rejects the record, warning does not.")
    path: str = Field(description="Where, such as ``incidents[0].tolls[1].count``.")
    message: str = Field(description="What is wrong, with the values and the words concerned.")


class Evidence(BaseModel):
    """Where a quote stands in the article's text."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    start: int = Field(ge=0, description="Offset of its first code point in ``Article.text``.")
    end: int = Field(ge=0, description="Offset after its last code point.")
    match: Match = Field(description="exact, or normalised when spaces, quotation marks, dashes, accents or case differ.")


class Usage(BaseModel):
    """Tokens that a provider says it counted. Null: it did not say."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    prompt_tokens: int | None = Field(default=None, description="Tokens of the request.")
    cached_tokens: int | None = Field(default=None, description="Those of them that came from the provider's cache.")
    completion_tokens: int | None = Field(default=None, description="Tokens of the answer.")

    def __add__(self, other: "Usage") -> "Usage":
        """Both together; null only where neither said anything."""

        def plus(a: int | None, b: int | None) -> int | None:
            return b if a is None else a if b is None else a + b

        return Usage(
            prompt_tokens=plus(self.prompt_tokens, other.prompt_tokens),
            cached_tokens=plus(self.cached_tokens, other.cached_tokens),
            completion_tokens=plus(self.completion_tokens, other.completion_tokens),
        )


class Attempt(BaseModel):
    """One question to a model, and how it ended."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    purpose: str = Field(description="extract or repair.")
    outcome: str = Field(description="answered, refused, truncated, invalid or failed.")
    latency_s: float | None = Field(default=None, description="Seconds from request to answer; null when not measured.")
    usage: Usage = Field(default_factory=Usage, description="Tokens of this attempt.")
    cost_usd: float | None = Field(default=None, description="US dollars; null when the price is unknown.")
    detail: str | None = Field(default=None, description="One line on what went wrong; null when nothing did.")


class Provenance(BaseModel):
    """By what the record was made."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    model: str = Field(description="baseline, provider/name, or replay:FILE.")
    prompt: str | None = Field(default=None, description="Version of the prompt; null for a model that reads none.")
    prompt_sha256: str | None = Field(default=None, description="SHA-256 of the prompt's static part.")
    schema_sha256: str = Field(description="SHA-256 of the JSON Schema that the model was asked to fill.")
    version: str = Field(description="Version of this program.")
    attempts: list[Attempt] = Field(default_factory=list, description="Every question that was asked, in order.")
    usage: Usage = Field(default_factory=Usage, description="Tokens of all attempts.")
    cost_usd: float | None = Field(default=None, description="US dollars of all attempts; null when unknown.")


class Extraction(BaseModel):
    """What the reading of one article came to. Every article that goes in comes out once."""

    model_config = ConfigDict(extra="forbid")

    article: ArticleReference = Field(description="Which article.")
    status: Status = Field(description="How it ended.")
    incidents: list[Incident] = Field(default_factory=list, description="The checked records; empty unless status is ok.")
    violations: list[Violation] = Field(default_factory=list, description="What the rules found in the last answer.")
    evidence: dict[str, Evidence] = Field(default_factory=dict, description="Where each quote stands, by the quote's path.")
    error: str | None = Field(default=None, description="One line on what happened; null when all went well.")
    draft: list[Incident] | None = Field(default=None, description="The answer that was rejected; null for any other status.")
    provenance: Provenance | None = Field(default=None, description="By what it was made; null for records made elsewhere.")


def json_line(extraction: Extraction) -> str:
    """The extraction as one line of JSON, without the newline."""
    return extraction.model_dump_json()
