"""Learn: fits the weights of the baseline's scales on labelled articles, and writes them down with how they were made.

Run as ``python -m evals.learn --data DIR --made DATE``. DIR holds the folders of the suites: ``muc4/dev.jsonl``,
``isaf/dev.jsonl`` and ``hrdsattack/dev.jsonl``; of the last two only every second article is learned from, the others are for
measuring. The dev splits of the project's own gold and briefs are learned from as well, their test splits never; its short leads
teach which articles report an incident.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeGuard

import click

from evals.align import MINIMUM, align
from evals.cases import Case, dataset_sha256
from evals.contested import contested
from evals.facts import Days, Fact, facts
from evals.fitting import (
    FOLDS,
    RANKED,
    STRENGTH,
    STRENGTHS,
    Example,
    Fitted,
    Numbers,
    as_taken,
    country_limits,
    date_limits,
    fit,
    join_limits,
    kind_limits,
    limits_of_registers,
    perpetrator_limits,
    site_limits,
    toll_limits,
    town_limits,
)
from evals.joins import join_examples
from evals.names import same_actor, same_place
from evals.sources import Source, sources
from evals.suites.suite import Suite
from extractor.models.baseline.candidates import around
from extractor.models.baseline.country import country, country_traits
from extractor.models.baseline.incidents import incident, likely
from extractor.models.baseline.kinds import kinds
from extractor.models.baseline.manner import kind_traits
from extractor.models.baseline.perpetrators import offered
from extractor.models.baseline.perpetrators import traits as perpetrator_traits
from extractor.models.baseline.scale import DATA, KEPT_DIGITS, use
from extractor.models.baseline.scale import scales as known_scales
from extractor.models.baseline.site import site_traits
from extractor.models.baseline.sites import sites
from extractor.models.baseline.standing import TOLL
from extractor.models.baseline.timing import candidates, date_traits, dated, surroundings
from extractor.models.baseline.town import town, town_traits
from extractor.models.baseline.towns import towns
from extractor.models.baseline.traits import article_traits, traits
from extractor.models.baseline.view import View
from extractor.reading.scenes.scene import Scene
from extractor.reading.text.sentences import sentences
from schemas import Article, ArticleReference, AttackType, Basis, Extraction, Incident, IncidentDate, Status

LEAD = 250  # characters of an article's opening, to the end of the sentence


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
                its = without_best(article_traits(view, found))
                yield Example(case.article.id, its, bool(required), weight, view.capitals)


def without_best(its: Mapping[str, float]) -> dict[str, float]:
    """An article's traits without those of its likeliest scene. Its likelihood has weighed them all: weighed once more, they tell
    by heart which of the articles learned from are none, and little of others. Text in capitals keeps them under names of its
    own, since its opening words tell nothing.
    """
    return {name: value for name, value in its.items() if not name.startswith("best ")}


def _lead(article: Article) -> Article:
    """The article's opening: its sentences up to some ``LEAD`` characters."""
    opening = [sentence.end for sentence in sentences(article.text[: 4 * LEAD]) if sentence.start < LEAD]
    return article.model_copy(update={"text": article.text[: max(opening, default=LEAD)]})


def date_examples(source: Source) -> Iterator[Example]:
    """The dates in the scenes that are labelled incidents with a day, a month or a year."""
    for case, view, pairs, scenes in _paired(source, by_any_date=True):
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


def town_examples(source: Source) -> Iterator[Example]:
    """The towns that an article names, for each of its scenes that is a labelled incident: none of them is right where it lies in
    no town, or in one that is not among them.
    """
    for case, view, pairs, scenes in _paired(source, minimum=0.0):
        for position, gold_position in pairs.items():
            labels = case.accepted()[gold_position].get("city")
            if not labels or (set(labels) == {None} and case.labelled != "every"):
                continue
            found = towns(view, scenes[position], country(view, scenes[position]))
            weighed = town_traits(view, scenes[position], found)
            right = {one.name for one in found if any(label is not None and same_place(one.name, str(label)) for label in labels)}
            for name, its in weighed.items():
                yield Example(f"{case.article.id} {position}", its, name in right, source.weight, view.capitals)


def site_examples(source: Source) -> Iterator[Example]:
    """The spots that an article names, for each of its scenes that is a labelled incident; only the gold labels them."""
    own = [case for case in source.cases if "site" in case.fields]
    for case, view, pairs, scenes in _paired(replace(source, cases=own), minimum=0.0):
        for position, gold_position in pairs.items():
            labels = case.accepted()[gold_position].get("site", ())
            city = town(view, scenes[position], country(view, scenes[position]))
            found = sites(view, scenes[position], city)
            for one, its in zip(found, site_traits(view, scenes[position], found, city), strict=True):
                fits = any(label is not None and same_place(one.name, str(label)) for label in labels)
                yield Example(f"{case.article.id} {position}", its, fits, source.weight, view.capitals)


def perpetrator_examples(source: Source) -> Iterator[Example]:
    """The parties that may have done what a labelled incident's scene tells: right are those that a label says did it, on
    whatever ground but a denial.
    """
    for case, view, pairs, scenes in _paired(source):
        besides = around(view, scenes)
        for position, gold_position in pairs.items():
            labels = case.accepted()[gold_position].get("basis")
            if labels is None:
                continue
            right = {one.name for label in labels for one in label if one.basis != Basis.denied}  # type: ignore[union-attr]  # facts of this field are parties
            found, read = offered(view, scenes[position], besides)
            for candidate, its in zip(found, perpetrator_traits(view, scenes[position], found, read), strict=True):
                fits = any(same_actor(candidate.name, name) for name in right)
                yield Example(f"{case.article.id} {position}", its, fits, source.weight, view.capitals)


def kind_examples(source: Source) -> Iterator[Example]:
    """The kinds that a labelled incident's scene may be of: right are those that a label accepts. The suites without grounds name
    kinds by lists of their own.
    """
    own = [case for case in source.cases if {"attack_type", "basis"} <= case.fields]
    for case, view, pairs, scenes in _paired(replace(source, cases=own)):
        for position, gold_position in pairs.items():
            right = {str(label or AttackType.unknown) for label in case.accepted()[gold_position].get("attack_type", ())}
            weighed = kind_traits(view, scenes[position], kinds(view, scenes[position]))
            for kind, its in weighed.items() if right else ():
                yield Example(f"{case.article.id} {position}", its, kind in right, source.weight, view.capitals)


def toll_examples(source: Source) -> Iterator[Example]:
    """The figures that contend to be the toll of a scene that is a labelled incident, where one of them is right."""
    for case, view, pairs, scenes in _paired(source, minimum=0.0):
        for position, gold_position in pairs.items():
            for one in contested(view, scenes[position], case.accepted()[gold_position]):
                group = f"{case.article.id} {position} {one.outcome}"
                yield Example(group, one.traits, one.right, source.weight, view.capitals)


def _paired(
    source: Source, minimum: float | None = None, *, by_any_date: bool = False
) -> Iterator[tuple[Case, View, dict[int, int], list[Scene]]]:
    """Every article with its scenes, and which of them is which labelled incident.

    ``by_any_date``: a scene that holds a labelled date is paired by that, whichever of its dates the reader would choose. Else
    only those whose date is chosen rightly would teach how to choose.
    """
    for case in source.cases:
        view = View(case.article)
        scenes = [scene for scene in view.scenes if not scene.period]
        besides = around(view, scenes)
        records = [incident(view, scene, besides) for scene in scenes]
        if by_any_date:
            records = [_best_dated(case, view, scene, record) for scene, record in zip(scenes, records, strict=True)]
        records = _prepared(source.suite, case.article, records)
        least = minimum if minimum is not None else MINIMUM if case.labelled == "every" else 0.0
        pairs = dict(align([facts(record) for record in records], case.accepted(), least).pairs)
        yield case, view, pairs, scenes


def _best_dated(case: Case, view: View, scene: Scene, record: Incident) -> Incident:
    """The record with that of the scene's dates which a label has; without any where none is labelled."""
    labelled = [fact for accepted in case.accepted() for fact in accepted.get("date", ()) if _bounded(fact)]
    for found in (record.date, *(dated(view, mention) for mention in candidates(view, scene))):
        if found.start is not None and any(fact.holds(Days(found.start, found.end or found.start)) for fact in labelled):
            return record.model_copy(update={"date": found})
    return record.model_copy(update={"date": IncidentDate()})


def _prepared(suite: Suite, article: Article, incidents: list[Incident]) -> list[Incident]:
    reference = ArticleReference(id=article.id, sha256="0" * 64)
    return suite.prepare(Extraction(article=reference, status=Status.ok, incidents=incidents)).incidents


PAIRING = (
    "join",
    "date",
    "country",
    "town",
    "perpetrator",
    "kind",
    "incident",
)  # by these an incident is told from others, or an article from its scenes: each is used once learned
BLANK: dict[str, Any] = {"weights": {}, "bias": 0.0, "limits": {}}  # a scale that has not been learned yet: all alike
Choice = Callable[[Sequence[Example], Numbers], tuple[dict[str, float], dict[str, float]]]
SCALES: dict[str, tuple[Callable[[Source], Iterator[Example]], Choice]] = {
    "join": (lambda source: join_examples(source.cases, source.weight), join_limits),
    "date": (date_examples, date_limits),
    "country": (country_examples, country_limits),
    "town": (town_examples, town_limits),
    "site": (site_examples, site_limits),
    "perpetrator": (perpetrator_examples, perpetrator_limits),
    "kind": (kind_examples, kind_limits),
    "incident": (scene_examples, limits_of_registers),
    "article": (article_examples, partial(limits_of_registers, middle=True)),
    TOLL: (toll_examples, toll_limits),
}


class Learned(NamedTuple):
    """A scale, the examples that it was learned from, and how right and at which limits it is."""

    examples: list[Example]
    fitted: Fitted
    limits: dict[str, float]
    worth: dict[str, float]

    def written(self) -> dict[str, Any]:
        """As it is written down."""
        values = zip(self.fitted.names, self.fitted.values, strict=True)
        right = sum(example.right for example in self.examples)
        return {
            "examples": {"right": right, "wrong": len(self.examples) - right},
            "f1_in_cross_validation": {register: round(value, 3) for register, value in self.worth.items()},
            "limits": self.limits,
            "bias": round(self.fitted.bias, KEPT_DIGITS),
            "weights": {trait: round(float(value), KEPT_DIGITS) for trait, value in values},
        }


def learn(learned_from: Sequence[Source], name: str) -> Learned:
    """One scale."""
    read, choose = SCALES[name]
    found = [example for source in learned_from if source.only in (None, name) for example in read(source)]
    fitted = fit(found, STRENGTHS.get(name, STRENGTH), ranked=name in RANKED)
    return Learned(found, fitted, *choose(found, fitted.apart))


def _in_reported(scenes: Learned, articles: Learned) -> Learned:
    """The scale of scenes with the limits that are best where the scale of articles has been asked before, as the reader does."""
    reported: dict[str, bool] = {}
    for example, likelihood in zip(articles.examples, articles.fitted.apart, strict=True):
        limit = articles.limits["capitals" if example.capitals else "plain"]
        reported.setdefault(example.group, bool(likelihood >= limit))  # of an article and its lead, the article comes first
    limits, worth = limits_of_registers(scenes.examples, as_taken(scenes.examples, scenes.fitted.apart, reported), middle=True)
    return scenes._replace(limits=limits, worth=worth)


@click.command()
@click.option("--data", type=click.Path(path_type=Path, exists=True), required=True, help="The folder of the suites' folders.")
@click.option("--out", type=click.Path(path_type=Path), default=DATA, show_default=True, help="The file to write.")
@click.option("--made", required=True, help="The day on which this is made, YYYY-MM-DD.")
@click.option(
    "--only", multiple=True, type=click.Choice(list(SCALES)), help="Fit this scale alone, and keep the others. Repeatable."
)
def main(data: Path, out: Path, made: str, only: Sequence[str]) -> None:
    """Fit the scales and write them to a JSON file."""
    learned_from = sources(data)
    kept = json.loads(DATA.read_text(encoding="utf-8"))["scales"] if only else {}
    use({name: BLANK for name in SCALES if name not in known_scales()})
    learned: dict[str, Learned] = {}
    for name in only or SCALES:
        learned[name] = learn(learned_from, name)
        if name in PAIRING:
            use({name: learned[name].written()})
    if {"incident", "article"} <= learned.keys():
        learned["incident"] = _in_reported(learned["incident"], learned["article"])
    written = {**kept, **{name: one.written() for name, one in learned.items()}}
    record = {
        "made": date.fromisoformat(made).isoformat(),
        "command": " ".join(["python -m evals.learn --data DIR --made DATE", *(f"--only {name}" for name in only)]),
        "method": f"logistic regression, scikit-learn, C={STRENGTH}, for articles, kinds and tolls {STRENGTHS['article']}; "
        f"of towns the choice of one or none, C={STRENGTHS['town']}; "
        f"limits chosen in {FOLDS}-fold cross-validation by article",
        "data": [
            {"name": s.name, "articles": len(s.cases), "weight": s.weight, "sha256": dataset_sha256(s.cases)}
            for s in learned_from
        ],
        "scales": {name: written[name] for name in SCALES},
    }
    out.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    click.echo(f"wrote {out}", err=True)


if __name__ == "__main__":
    main()
