"""Label check: is a label written as the manual says, are its quotes verbatim, and do the rules hold for it?"""

from __future__ import annotations

from collections.abc import Iterator

from evals.cases import Case
from evals.coverage import contradicted_tags
from evals.facts import FIELDS, Kind, facts, shown
from evals.verdicts import equal
from extractor.validation.verdict import judge
from schemas import Incident

ONE_VALUED = frozenset(name for name, kind in FIELDS.items() if kind in {Kind.figure, Kind.days, Kind.label, Kind.name})


def problems(case: Case) -> Iterator[str]:
    """What is wrong with a label, one line each; nothing where all holds.

    A gold quote is verbatim to the letter: what validation forgives a model, a labeller mends.
    """
    text = case.article.text
    if text.startswith("---"):
        yield "the text begins with ---: its front matter is no YAML, so it was not read; quote a title that holds a colon"
    yield from contradicted_tags(case)
    yield from _unlisted_answers(case)
    for number, incident in enumerate(case.incidents):
        for path, quote in _quotes(incident):
            if quote not in text:
                yield f"incidents[{number}].{path}: the quote {quote!r} does not stand in the text to the letter"
    for violation in judge(case.article, case.incidents).errors:
        yield f"{violation.path}: {violation.rule}: {violation.message}"


def _unlisted_answers(case: Case) -> Iterator[str]:
    """Answers that leave out what the record itself comes to, which is taken as right too."""
    for number, (incident, answers) in enumerate(zip(case.incidents, case.answers, strict=False)):
        derived = facts(incident)
        for name, values in answers.items():
            own = derived[name]
            if name in ONE_VALUED and not any(one == own or equal(FIELDS[name], own, one) for one in values):
                listed = " or ".join(shown(one) for one in values)
                yield (
                    f"incidents[{number}].answers.{name}: {listed} leaves out {shown(own)}, which the record comes to "
                    "and which is right too; mend the record, or list it"
                )


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
