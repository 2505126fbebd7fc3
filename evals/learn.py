"""Learn: fits the weights of the baseline's scales on labelled articles, and writes them down with how they were made.

Run as ``python -m evals.learn --data DIR --made DATE``. DIR holds the folders of the suites: ``muc4/dev.jsonl``,
``isaf/dev.jsonl`` and ``hrdsattack/dev.jsonl``; of the last two only every second article is learned from, the others are for
measuring. The project's own gold articles of the dev split are learned from as well, its test split never.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeGuard

import click
import numpy as np
import numpy.typing as npt

from evals.align import MINIMUM, align
from evals.cases import Case, dataset_sha256
from evals.facts import Days, Fact, facts
from evals.suites import gold, hrdsattack, isaf, muc4
from evals.suites.suite import Suite
from extractor.models.baseline.country import country_traits
from extractor.models.baseline.incidents import incident, likely
from extractor.models.baseline.scale import DATA, KEPT_DIGITS, use
from extractor.models.baseline.scale import scales as known_scales
from extractor.models.baseline.timing import candidates, date_traits, dated, surroundings
from extractor.models.baseline.traits import article_traits, traits
from extractor.models.baseline.view import View
from extractor.reading.scene import Scene
from extractor.reading.sentences import sentences
from schemas import Article, ArticleReference, Extraction, Incident, Status

FOLDS = 5
LEAST_ARTICLES = 8  # a trait of fewer articles is not learned: it would say something of those alone
STRENGTH = 0.05  # scikit-learn's C: the lower, the nearer the weights stay to 0
LIMITS = np.arange(0.1, 0.71, 0.02)
SLACK = 0.005
LEAST_LIKELY = 0.3  # for a date
LEAD = 250  # characters of an article's opening, to the end of the sentence

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Source:
    """Labelled articles to learn from. ``weight`` is what one article counts: the sets are small and large, and each is heard."""

    name: str
    suite: Suite
    cases: Sequence[Case]
    weight: float


@dataclass(frozen=True)
class Example:
    """One thing that may be right: its traits, whether it is, and with what else it is weighed (``group``).

    ``complete``: all that is right of its kind is labelled in its article, so that a limit can be judged there.
    """

    group: str
    traits: dict[str, float]
    right: bool
    weight: float
    capitals: bool
    complete: bool = True


@dataclass(frozen=True)
class Fitted:
    """A scale, and the likelihood of every example by a scale that has not seen its article."""

    names: list[str]
    values: Numbers
    bias: float
    apart: Numbers


def sources(data: Path) -> list[Source]:
    """What is learned from."""
    muc, operations, defenders = (module.load(data / name, "dev") for module, name in _SUITES)
    own = gold.load(None, "dev")
    return [
        Source("muc4 dev", muc, muc.cases, 0.5),
        Source("isaf dev, articles 1, 3, 5, ...", operations, operations.cases[::2], 1.0),
        Source("hrdsattack dev, articles 1, 3, 5, ...", defenders, defenders.cases[::2], 2.0),
        Source("gold dev", own, own.cases, 4.0),
    ]


_SUITES = ((muc4, "muc4"), (isaf, "isaf"), (hrdsattack, "hrdsattack"))


def scene_examples(source: Source) -> Iterator[Example]:
    """The scenes of the articles. Where only one incident is labelled, its scene alone tells anything. Where none is, they say
    what is none, but not from which likelihood on a scene counts: that is asked of an article that holds an incident.
    """
    for case, view, pairs, scenes in _paired(source):
        complete = case.labelled == "every" and bool(case.incidents)
        for position, scene in enumerate(scenes):
            if case.labelled == "every" or position in pairs:
                yield Example(case.article.id, traits(view, scene), position in pairs, source.weight, view.capitals, complete)


def article_examples(source: Source) -> Iterator[Example]:
    """The articles themselves, where any scene is told: right when an incident is labelled. Each comes whole and as its
    lead alone, since many news are no longer than that.
    """
    for case in source.cases:
        required = [position for position in range(len(case.incidents)) if position not in case.optional]
        for article, weight in ((case.article, source.weight), (_lead(case.article), source.weight / 4)):
            view = View(article)
            found = likely(view)
            if any(one.scene.main for one in found) and (required or not case.optional):
                yield Example(case.article.id, article_traits(view, found), bool(required), weight, view.capitals)


def _lead(article: Article) -> Article:
    """The article's opening: its sentences up to some ``LEAD`` characters."""
    opening = [sentence.end for sentence in sentences(article.text[: 4 * LEAD]) if sentence.start < LEAD]
    return article.model_copy(update={"text": article.text[: max(opening, default=LEAD)]})


def date_examples(source: Source) -> Iterator[Example]:
    """The dates in the scenes that are labelled incidents with a day, a month or a year."""
    for case, view, pairs, scenes in _paired(source):
        for position, gold_position in pairs.items():
            right = [fact for fact in case.accepted()[gold_position].get("date", ()) if _bounded(fact)]
            around = surroundings(view, scenes[position])
            for mention in candidates(view, scenes[position]) if right else ():
                ours = dated(view, mention)
                days = None if ours.start is None else Days(ours.start, ours.end or ours.start)
                fits = days is not None and any(fact.holds(days) for fact in right)
                found = date_traits(view, around, mention)
                yield Example(f"{case.article.id} {position}", found, fits, source.weight, view.capitals)


def _bounded(fact: Fact) -> TypeGuard[Days]:
    """Whether a label says which date is meant, rather than "on or before" a day or some day of a year."""
    return isinstance(fact, Days) and not fact.open and fact.first != date.min


def country_examples(source: Source) -> Iterator[Example]:
    """The countries that an article speaks of, for each of its scenes that is a labelled incident in one of them."""
    for case, view, pairs, scenes in _paired(source, minimum=0.0):
        for position, gold_position in pairs.items():
            right = set(case.accepted()[gold_position].get("country", ())) - {None}
            found = country_traits(view, scenes[position])
            if len(found) > 1 and right & set(found):
                for code, its in found.items():
                    yield Example(f"{case.article.id} {position}", its, code in right, source.weight, view.capitals)


def _paired(source: Source, minimum: float | None = None) -> Iterator[tuple[Case, View, dict[int, int], list[Scene]]]:
    """Every article with its scenes, and which of them is which labelled incident."""
    for case in source.cases:
        view = View(case.article)
        scenes = [scene for scene in view.scenes if not scene.period]
        records = _prepared(source.suite, case.article, [incident(view, scene) for scene in scenes])
        least = minimum if minimum is not None else MINIMUM if case.labelled == "every" else 0.0
        pairs = dict(align([facts(record) for record in records], case.accepted(), least).pairs)
        yield case, view, pairs, scenes


def _prepared(suite: Suite, article: Article, incidents: list[Incident]) -> list[Incident]:
    reference = ArticleReference(id=article.id, sha256="0" * 64)
    return suite.prepare(Extraction(article=reference, status=Status.ok, incidents=incidents)).incidents


def fit(found: Sequence[Example]) -> Fitted:
    """The scale of the examples, by logistic regression."""
    names = _learnable(found)
    matrix = np.array([[example.traits.get(name, 0.0) for name in names] for example in found])
    right = np.array([float(example.right) for example in found])
    weights = np.array([example.weight for example in found])
    articles = {name: position for position, name in enumerate(dict.fromkeys(example.group.split()[0] for example in found))}
    fold = np.array([articles[example.group.split()[0]] % FOLDS for example in found])
    apart = np.zeros(len(found))
    for held in range(FOLDS):
        values, bias = _regression(matrix[fold != held], right[fold != held], weights[fold != held])
        apart[fold == held] = 1 / (1 + np.exp(-(matrix[fold == held] @ values + bias)))
    values, bias = _regression(matrix, right, weights)
    return Fitted(names, values, bias, apart)


def _learnable(found: Sequence[Example]) -> list[str]:
    seen: dict[str, set[str]] = {}
    for example in found:
        for name in example.traits:
            seen.setdefault(name, set()).add(example.group.split()[0])
    return sorted(name for name, articles in seen.items() if len(articles) >= LEAST_ARTICLES)


def _regression(matrix: Numbers, right: Numbers, weights: Numbers) -> tuple[Numbers, float]:
    from sklearn.linear_model import LogisticRegression  # only learning needs the extra [train]

    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    model.fit(matrix, right, sample_weight=weights)
    return model.coef_[0], float(model.intercept_[0])


@dataclass(frozen=True)
class Group:
    """The examples that are weighed with one another."""

    likelihoods: Numbers
    right: Flags
    weight: float


def _groups(found: Sequence[Example], likelihoods: Numbers, capitals: bool | None = None) -> list[Group]:
    rows: dict[str, list[int]] = {}
    for position, example in enumerate(found):
        if example.complete and (capitals is None or example.capitals is capitals):
            rows.setdefault(example.group, []).append(position)
    return [
        Group(likelihoods[of_it], np.array([found[row].right for row in of_it]), found[of_it[0]].weight)
        for of_it in rows.values()
    ]


def limits_of_registers(found: Sequence[Example], likelihoods: Numbers) -> tuple[dict[str, float], dict[str, float]]:
    """The limits with the greatest F1, and that F1, for text in plain type and in capitals.

    Of limits that are as good but for ``SLACK``, the greatest: an invented incident does more harm than a missed one.
    """
    limits: dict[str, float] = {}
    worth: dict[str, float] = {}
    for register, capitals in (("plain", False), ("capitals", True)):
        groups = _groups(found, likelihoods, capitals)
        found_with = {float(limit): _all_right(groups, float(limit)) for limit in LIMITS}
        worth[register] = max(found_with.values())
        limits[register] = round(max(limit for limit, f1 in found_with.items() if f1 >= worth[register] - SLACK), 2)
    return limits, worth


def _all_right(groups: Iterable[Group], limit: float) -> float:
    both = ours = gold = 0.0
    for group in groups:
        taken = group.likelihoods >= limit
        both += group.weight * float((group.right & taken).sum())
        ours += group.weight * float(taken.sum())
        gold += group.weight * float(group.right.sum())
    return 2 * both / max(1e-9, ours + gold)


def date_limits(found: Sequence[Example], likelihoods: Numbers) -> tuple[dict[str, float], dict[str, float]]:
    """The limit under which a date is a guess, and the F1 of the likeliest date above it."""
    return {"date": LEAST_LIKELY}, {"date": _first_right(_groups(found, likelihoods), LEAST_LIKELY)}


def country_limits(found: Sequence[Example], likelihoods: Numbers) -> tuple[dict[str, float], dict[str, float]]:
    """No limit: the likeliest country is taken; and how often it is right."""
    return {}, {"country": _first_right(_groups(found, likelihoods), 0.0)}


def _first_right(groups: Iterable[Group], limit: float) -> float:
    both = ours = gold = 0.0
    for group in groups:
        best = int(group.likelihoods.argmax())
        taken = group.likelihoods[best] >= limit
        both += group.weight * float(taken and group.right[best])
        ours += group.weight * float(taken)
        gold += group.weight
    return 2 * both / (ours + gold)


FIRST = "incident"
BLANK: dict[str, Any] = {"weights": {}, "bias": 0.0, "limits": {}}  # a scale that has not been learned yet: all alike
Choice = Callable[[Sequence[Example], Numbers], tuple[dict[str, float], dict[str, float]]]
SCALES: dict[str, tuple[Callable[[Source], Iterator[Example]], Choice]] = {
    "incident": (scene_examples, limits_of_registers),
    "article": (article_examples, limits_of_registers),
    "date": (date_examples, date_limits),
    "country": (country_examples, country_limits),
}


def learn(learned_from: Sequence[Source], name: str) -> dict[str, Any]:
    """One scale as it is written down."""
    read, choose = SCALES[name]
    found = [example for source in learned_from for example in read(source)]
    fitted = fit(found)
    limits, worth = choose(found, fitted.apart)
    values = zip(fitted.names, fitted.values, strict=True)
    return {
        "examples": {"right": sum(e.right for e in found), "wrong": sum(not e.right for e in found)},
        "f1_in_cross_validation": {register: round(value, 3) for register, value in worth.items()},
        "limits": limits,
        "bias": round(fitted.bias, KEPT_DIGITS),
        "weights": {trait: round(float(value), KEPT_DIGITS) for trait, value in values},
    }


@click.command()
@click.option("--data", type=click.Path(path_type=Path, exists=True), required=True, help="The folder of the suites' folders.")
@click.option("--out", type=click.Path(path_type=Path), default=DATA, show_default=True, help="The file to write.")
@click.option("--made", required=True, help="The day on which this is made, YYYY-MM-DD.")
def main(data: Path, out: Path, made: str) -> None:
    """Fit the scales and write them to a JSON file."""
    learned_from = sources(data)
    use({name: BLANK for name in SCALES if name not in known_scales()})
    scales: dict[str, Any] = {}
    for name in SCALES:
        scales[name] = learn(learned_from, name)
        if name == FIRST:
            use({FIRST: scales[name]})  # an article is judged by its scenes' likelihoods
    record = {
        "made": date.fromisoformat(made).isoformat(),
        "command": "python -m evals.learn --data DIR --made DATE",
        "method": f"logistic regression, scikit-learn, C={STRENGTH}; limits chosen in {FOLDS}-fold cross-validation by article",
        "data": [
            {"name": s.name, "articles": len(s.cases), "weight": s.weight, "sha256": dataset_sha256(s.cases)}
            for s in learned_from
        ],
        "scales": scales,
    }
    out.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    click.echo(f"wrote {out}", err=True)


if __name__ == "__main__":
    main()
