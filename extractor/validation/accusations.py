"""The rule on accusations: words that accuse another party tell nothing of this one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.names.names import name_in_text, names_agree, words_in_text
from extractor.reading.names.organisations import organisation_mentions
from extractor.reading.quotes.quotes import finder_of
from extractor.validation.examination import Examination
from extractor.validation.rule import REGISTRY, Example, Finding
from schemas import Basis, Perpetrator, Severity

# A name that tells by its last word that it is one of a body of people: "the Isatabu Freedom Movement".
BODY = re.compile(
    r"\b(?:[A-Z][\w'’-]+\s+){1,5}(?i:army|front|forces?|movement|party|brigades?|cartel|cent(?:er|re)|guards?|union|command|militia|police|directorate|agency|council)\b"
)
OF_OTHERS = frozenset({Basis.accused, Basis.suspected})


@REGISTRY.rule(
    "accusation-of-another",
    Severity.error,
    "Who is accused or suspected must not be another than the one whom the quoted words name.",
    example=Example(
        'the Red Front accused, on "police blamed the Taliban"', 'the Taliban accused, on "police blamed the Taliban"'
    ),
)
def accusation_of_another(examination: Examination) -> Iterator[Finding]:
    """Every accusation whose quote names other organisations only."""
    for i, incident in enumerate(examination.incidents):
        for j, perpetrator in enumerate(incident.perpetrators):
            named = _another(perpetrator) if perpetrator.basis in OF_OTHERS else None
            if named is not None:
                path = f"incidents[{i}].perpetrators[{j}].name"
                yield Finding(path, f'"{perpetrator.quote}" speaks of "{named}", not of "{perpetrator.name}"')


def _another(perpetrator: Perpetrator) -> str | None:
    """Whom the quote names, where that is neither the party nor who accuses it."""
    quote, own = perpetrator.quote or "", (perpetrator.name, perpetrator.by or perpetrator.name)
    if name_in_text(perpetrator.name, finder_of(quote)) or words_in_text(perpetrator.name, finder_of(quote)):
        return None
    others = [*(one.name for one in organisation_mentions(quote)), *(one[0] for one in BODY.finditer(quote))]
    return None if any(names_agree(other, one) for other in others for one in own) else next(iter(others), None)
