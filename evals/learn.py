"""Learn: fits the weights of the baseline's scale on labelled articles, and writes them down with how they were made.

Run as ``python -m evals.learn --data DIR``. DIR holds the folders of the suites: ``muc4/dev.jsonl``, ``isaf/dev.jsonl`` and
``hrdsattack/dev.jsonl``; of the last two only every second article is learned from, the others are for measuring. The
project's own gold articles of the dev split are learned from as well.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click
import numpy as np
import numpy.typing as npt

from evals.align import MINIMUM, align
from evals.cases import Case, dataset_sha256
from evals.facts import facts
from evals.suites import gold, hrdsattack, isaf, muc4
from evals.suites.suite import Suite
from extractor.models.baseline.incidents import incident
from extractor.models.baseline.scale import DATA, KEPT_DIGITS, Limits
from extractor.models.baseline.traits import traits
from extractor.models.baseline.view import View
from schemas import Article, ArticleReference, Extraction, Incident, Status

FOLDS = 5
LEAST_ARTICLES = 8  # a trait of fewer articles is not learned: it would say something of those alone
STRENGTH = 0.05  # scikit-learn's C: the lower, the nearer the weights stay to 0
THRESHOLDS = np.arange(0.1, 0.71, 0.02)


@dataclass(frozen=True)
class Source:
    """Labelled articles to learn from. ``weight`` is what one article counts."""

    name: str
    suite: Suite
    cases: Sequence[Case]
    weight: float


@dataclass(frozen=True)
class Example:
    """One scene of one article: its traits, and whether it is one of the labelled incidents."""

    article: str
    traits: dict[str, float]
    right: bool
    weight: float
    capitals: bool


def sources(data: Path) -> list[Source]:
    """What is learned from, and what each article weighs: the sets are small and large, and each should be heard."""
    muc, ops, defenders = (load(data / load_name, "dev") for load, load_name in _LOADERS)
    own = gold.load(None, "dev")
    return [
        Source("muc4 dev", muc, muc.cases, 0.5),
        Source("isaf dev, articles 1, 3, 5, ...", ops, ops.cases[::2], 1.0),
        Source("hrdsattack dev, articles 1, 3, 5, ...", defenders, defenders.cases[::2], 2.0),
        Source("gold dev", own, own.cases, 4.0),
    ]


_LOADERS = ((muc4.load, "muc4"), (isaf.load, "isaf"), (hrdsattack.load, "hrdsattack"))


def examples(source: Source) -> list[Example]:
    """The scenes of a source's articles. Where only one incident is labelled, its scene alone tells anything."""
    return [example for case in source.cases for example in _of_case(source, case)]


def _of_case(source: Source, case: Case) -> Iterable[Example]:
    view = View(case.article)
    scenes = [scene for scene in view.scenes if not scene.period]
    records = _prepared(source.suite, case.article, [incident(view, scene) for scene in scenes])
    every = case.labelled == "every"
    pairs = align([facts(record) for record in records], case.accepted(), MINIMUM if every else 0.0).pairs
    right = {i for i, j in pairs}
    for position, scene in enumerate(scenes):
        if every or position in right:
            yield Example(case.article.id, traits(view, scene), position in right, source.weight, view.capitals)


def _prepared(suite: Suite, article: Article, incidents: list[Incident]) -> list[Incident]:
    reference = ArticleReference(id=article.id, sha256="0" * 64)
    return suite.prepare(Extraction(article=reference, status=Status.ok, incidents=incidents)).incidents


def _kept(found: Sequence[Example]) -> list[str]:
    seen: dict[str, set[str]] = {}
    for example in found:
        for name, value in example.traits.items():
            if value:
                seen.setdefault(name, set()).add(example.article)
    return sorted(name for name, articles in seen.items() if len(articles) >= LEAST_ARTICLES)


Numbers = npt.NDArray[np.float64]


def _fit(matrix: Numbers, right: Numbers, weights: Numbers) -> tuple[Numbers, float]:
    from sklearn.linear_model import LogisticRegression  # only learning needs the extra [train]

    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    model.fit(matrix, right, sample_weight=weights)
    return model.coef_[0], float(model.intercept_[0])


def _best_limits(found: Sequence[Example], likelihoods: Numbers) -> tuple[Limits, float]:
    """The limits with the greatest mean of F1 over scenes and F1 over articles."""
    articles: dict[str, list[int]] = {}
    for position, example in enumerate(found):
        articles.setdefault(example.article, []).append(position)
    groups = [
        (likelihoods[rows], np.array([found[row].right for row in rows]), found[rows[0]].weight) for rows in articles.values()
    ]
    scored = [
        (_worth(groups, Limits(float(article), float(scene))), Limits(float(article), float(scene)))
        for article in THRESHOLDS
        for scene in THRESHOLDS
        if scene <= article
    ]
    worth, limits = max(scored)
    return Limits(round(limits.article, 2), round(limits.scene, 2)), worth


def _worth(groups: Sequence[tuple[Numbers, npt.NDArray[np.bool_], float]], limits: Limits) -> float:
    tallies = np.zeros((2, 3))
    for likelihoods, right, weight in groups:
        taken = (likelihoods >= limits.scene) & (likelihoods.max() >= limits.article)
        tallies[0] += weight * np.array([(right & taken).sum(), taken.sum(), right.sum()])
        tallies[1] += weight * np.array([right.any() and taken.any(), taken.any(), right.any()])
    return float(np.mean([2 * both / max(1e-9, ours + gold) for both, ours, gold in tallies]))


@click.command()
@click.option("--data", type=click.Path(path_type=Path, exists=True), required=True, help="The folder of the suites' folders.")
@click.option("--out", type=click.Path(path_type=Path), default=DATA, show_default=True, help="The file to write.")
@click.option("--made", required=True, help="The day on which this is made, YYYY-MM-DD.")
def main(data: Path, out: Path, made: str) -> None:
    """Fit the scale and write it to a JSON file."""
    learned_from = sources(data)
    found = [example for source in learned_from for example in examples(source)]
    names = _kept(found)
    matrix = np.array([[example.traits.get(name, 0.0) for name in names] for example in found])
    right = np.array([float(example.right) for example in found])
    weights = np.array([example.weight for example in found])
    articles = {name: position for position, name in enumerate(dict.fromkeys(example.article for example in found))}
    fold = np.array([articles[example.article] % FOLDS for example in found])
    apart = np.zeros(len(found))
    for held in range(FOLDS):
        some, bias = _fit(matrix[fold != held], right[fold != held], weights[fold != held])
        apart[fold == held] = 1 / (1 + np.exp(-(matrix[fold == held] @ some + bias)))
    registers = {"plain": False, "capitals": True}
    best = {}
    for register, capitals in registers.items():
        rows = [row for row, example in enumerate(found) if example.capitals is capitals]
        best[register] = _best_limits([found[row] for row in rows], apart[rows])
    values, bias = _fit(matrix, right, weights)
    record = {
        "made": date.fromisoformat(made).isoformat(),
        "command": "python -m evals.learn --data DIR --made DATE",
        "method": f"logistic regression of a scene being a labelled incident, scikit-learn, C={STRENGTH}",
        "data": [
            {
                "name": source.name,
                "articles": len(source.cases),
                "weight": source.weight,
                "sha256": dataset_sha256(source.cases),
            }
            for source in learned_from
        ],
        "scenes": {"right": int(right.sum()), "wrong": int((1 - right).sum())},
        "f1_in_cross_validation": {register: round(worth, 3) for register, (_, worth) in best.items()},
        **{register: limits._asdict() for register, (limits, _) in best.items()},
        "bias": round(bias, KEPT_DIGITS),
        "weights": {name: round(float(value), KEPT_DIGITS) for name, value in zip(names, values, strict=True)},
    }
    out.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    click.echo(f"wrote {out}: {len(names)} traits of {len(found)} scenes", err=True)


if __name__ == "__main__":
    main()
