"""Label check: is a label written as the manual says, are its quotes verbatim, and do the rules hold for it?"""

from __future__ import annotations

from collections.abc import Iterator

from evals.cases import Case
from evals.coverage import contradicted_tags
from extractor.validation.verdict import judge
from schemas import Incident


def problems(case: Case) -> Iterator[str]:
    """What is wrong with a label, one line each; nothing where all holds.

    A gold quote is verbatim to the letter: what validation forgives a model, a labeller mends.
    """
    text = case.article.text
    if text.startswith("---"):
        yield "the text begins with ---: its front matter is no YAML, so it was not read; quote a title that holds a colon"
    yield from contradicted_tags(case)
    for number, incident in enumerate(case.incidents):
        for path, quote in _quotes(incident):
            if quote not in text:
                yield f"incidents[{number}].{path}: the quote {quote!r} does not stand in the text to the letter"
    for violation in judge(case.article, case.incidents).errors:
        yield f"{violation.path}: {violation.rule}: {violation.message}"


def _quotes(incident: Incident) -> Iterator[tuple[str, str]]:
    if incident.date.quote is not None:
        yield "date.quote", incident.date.quote
    if incident.place.quote is not None:
        yield "place.quote", incident.place.quote
    for number, actor in enumerate(incident.perpetrators):
        if actor.quote is not None:
            yield f"perpetrators[{number}].quote", actor.quote
    for number, toll in enumerate(incident.tolls):
        yield f"tolls[{number}].quote", toll.quote
