"""Article: one text to read."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field


class Article(BaseModel):
    """One news article. Offsets of evidence count Unicode code points of ``text``, never of the title."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(min_length=1, description="Names the article in every output; unique within a job.")
    text: str = Field(description="The article's words, as they were read, unchanged.")
    title: str | None = Field(default=None, description="The headline, when it is not part of the text.")
    published: date | None = Field(default=None, description="The day of publication; relative dates hang on it.")
    source: str | None = Field(default=None, description="Who published it.")
    url: str | None = Field(default=None, description="Where it was published.")
    language: str | None = Field(default=None, description="ISO 639-1 code of the text's language.")


class ArticleReference(BaseModel):
    """What an extraction keeps of its article: everything but the text."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(min_length=1, description="The article's id.")
    sha256: str | None = Field(default=None, description="SHA-256 of the UTF-8 text; null when no text could be read.")
    title: str | None = Field(default=None, description="The headline.")
    published: date | None = Field(default=None, description="The day of publication.")
    source: str | None = Field(default=None, description="Who published it.")
    url: str | None = Field(default=None, description="Where it was published.")
