"""States: adjectives that give the outcome of the people whom a number counts."""

from __future__ import annotations

from schemas.vocabulary import Outcome

# "30 wounded", "two wounded soldiers": the number itself is one of the outcome.
STATES = {
    "wounded": Outcome.injured,
    "injured": Outcome.injured,
    "dead": Outcome.killed,
    "missing": Outcome.missing,
    "kidnapped": Outcome.abducted,
    "abducted": Outcome.abducted,
    "captured": Outcome.detained,
    "arrested": Outcome.detained,
    "detained": Outcome.detained,
    "slain": Outcome.killed,
}
