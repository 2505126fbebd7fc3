"""Traits: what of a scene speaks for or against an incident, as named numbers for the learned scale."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log1p

from extractor.models.baseline.view import DEADLY, View
from extractor.reading.harm.running_totals import is_running_total
from extractor.reading.scenes.scene import Scene
from extractor.reading.scenes.scene_units import SILENT, days_between
from extractor.reading.text.tokens import tokenise
from extractor.reading.words.attacks import AttackWord
from schemas import DatePrecision

UNFACTUAL = frozenset("to would could may might can will should if threatened threatening against possible planned for".split())
NEGATED = frozenset("no not without never denied".split())
RECENT, OLD = 8, 45  # days
DEEDS = frozenset(
    """attacks killings bombings blasts explosions raids shootings murders kidnappings abductions clashes assaults strikes
    ambushes massacres assassinations executions battles riots""".split()
)
MANY = 3
OPENING = 0.5  # what a word of the opening weighs beside the other traits: there are many, and each tells little
SHORT = 2  # letters of a word that says nothing of the matter
EVEN = 0.5
CLOSE = 0.27  # kinship of a scene that was all but joined to another
BRIEF = 500  # characters: news that are no more than a lead
EARLIER = 20  # scenes before one that it is weighed against

Traits = defaultdict[str, float]


def traits(view: View, scene: Scene) -> dict[str, float]:
    """The traits of one of the view's scenes; kept, since the article's scale asks again. Those that are absent are 0."""
    position = view.scene_numbers[id(scene)]
    known = view.kept_traits.get(position)
    if known is None:
        known = view.kept_traits[position] = _traits(view, scene)
    return known


def _traits(view: View, scene: Scene) -> dict[str, float]:
    found: Traits = defaultdict(float)
    _words(view, scene, found)
    _figures(scene, found)
    _setting(view, scene, found)
    _company(view, scene, found)
    _substance(view, scene, found)
    if view.capitals:
        found.update({f"capitals: {name}": value for name, value in found.items()})
    return {name: value for name, value in found.items() if value}


def article_traits(view: View, found: Sequence[tuple[Scene, float]]) -> dict[str, float]:
    """What of a whole article speaks for its reporting an incident: its likeliest scene, and the words that it uses.

    ``found`` holds its scenes with their likelihoods.
    """
    reading = view.reading
    ranked = sorted((likelihood for _, likelihood in found), reverse=True)
    best = max(found, key=lambda one: one[1])[0]
    every: Traits = defaultdict(float, {f"best {name}": value for name, value in traits(view, best).items()})
    every["likelihood"] = ranked[0]
    every["second likelihood"] = ranked[1] if len(ranked) > 1 else 0.0
    every["brief"] = float(len(reading.text) < BRIEF)
    every["likely scenes"] = log1p(sum(likelihood > EVEN for likelihood in ranked))
    every.update(view.manner)
    words = reading.violence.tokens.words
    thousands = max(1.0, len(reading.text) / 1000)
    used = Counter(words[word.first] for word in reading.attacks)
    used.update(words[word.first] for word in reading.violence.spheres)
    every.update({f"uses {word}": log1p(number / thousands) for word, number in used.items()})
    if view.capitals:
        every.update({f"capitals: {name}": value for name, value in every.items()})
    else:
        every.update({f"opens {word}": OPENING for word in _opening(view)})
    return {name: value for name, value in every.items() if value}


def _opening(view: View) -> set[str]:
    """The words of the title and of the first sentences, which tell best what an article is about."""
    tokens = view.reading.violence.tokens
    said = set(tokens.words[: bisect_left(tokens.starts, view.lead_end)])
    if view.article.title is not None:
        said.update(tokenise(view.article.title).words)
    return {word for word in said if len(word) > SHORT and word.isalpha()}


def _words(view: View, scene: Scene, found: Traits) -> None:
    words = view.reading.violence.tokens.words
    telling = [word for word in scene.words if not word.noun]
    factual = [word for word in telling if not _unfactual(words, word)]
    found["telling"] = log1p(len(factual))
    found["naming"] = log1p(len(scene.words) - len(telling))
    found["unfactual"] = log1p(len(telling) - len(factual))
    for kind in {word.type for word in factual}:
        found[f"tells {kind}"] = 1
    for kind in {word.type for word in scene.words if word.noun}:
        found[f"names {kind}"] = 1
    specific = [word for word in telling if words[word.first] not in DEADLY]
    found["specific"] = float(bool(specific))
    found["deaths alone"] = float(not specific and not any(word.noun for word in scene.words))
    found["in title"] = float(bool(view.title.attacks))
    found["definite"] = log1p(sum(words[word.first - 1] in ("the", "this", "that") for word in scene.words if word.noun))
    found["indefinite"] = log1p(sum(words[word.first - 1] in ("a", "an", "two", "three") for word in scene.words if word.noun))


def _unfactual(words: list[str], word: AttackWord) -> bool:
    before = words[max(0, word.first - 3) : word.first]
    return not UNFACTUAL.isdisjoint(before[-2:]) or not NEGATED.isdisjoint(before)


def _figures(scene: Scene, found: Traits) -> None:
    for mention in scene.mentions:
        if mention.count is None:
            found[f"people {mention.outcome}"] = 1
        elif mention.count.low:
            found[f"figure {mention.outcome}"] = 1
        else:
            found[f"none {mention.outcome}"] = 1
    found["figures"] = log1p(sum(mention.count is not None for mention in scene.mentions))


def _setting(view: View, scene: Scene, found: Traits) -> None:
    numbers = view.trigger_sentences(scene)
    first = numbers[0] if numbers else MANY
    found["first sentence"] = float(first == 0)
    found["lead"] = float(first < MANY)
    found["lateness"] = log1p(first)
    found["background"] = float(not scene.main)
    found["period"] = float(scene.period)
    found["sentences"] = log1p(len(numbers))
    found["share"] = len(numbers) / max(1, len(view.reading.sentences))
    found["scenes"] = log1p(len(view.scenes))
    found["length"] = log1p(len(view.reading.text) / 1000)
    found["city"] = float(any(place.kind in ("city", "district") for place in scene.places))
    found["place"] = float(bool(scene.places))
    inside = {view.reading.sentence_number_at(date.start): date for date in scene.dates if date.kind not in SILENT}
    near = set(numbers)
    beside = [date for number, date in inside.items() if number in near]
    found["dated"] = float(bool(beside))
    now = view.article.published or (view.dateline.date if view.dateline is not None else None)
    for date in beside:
        if date.first is not None and now is not None:
            found["recent"] = max(found["recent"], float((now - date.first).days <= RECENT))
            found["old"] = max(found["old"], float((now - date.first).days > OLD))
        found["by year"] = max(found["by year"], float(date.precision is DatePrecision.year))


def _substance(view: View, scene: Scene, found: Traits) -> None:
    """How much the scene says of one event: sums over a time, deeds in the plural and words without a figure, a day or a place of
    their own say little.
    """
    reading = view.reading
    numbers = view.trigger_sentences(scene)
    sums = sum(is_running_total(reading.sentence_text(reading.sentence_starts[number])) for number in numbers)
    found["sums up a time"] = float(bool(numbers) and sums == len(numbers))
    counted = any(mention.count is not None for mention in scene.mentions)
    words = reading.violence.tokens.words
    deeds = [words[word.first] for word in scene.words]
    found["deeds alone"] = float(bool(deeds) and not scene.mentions and all(word in DEEDS for word in deeds))
    found["bare"] = float(scene.unset and not counted)
    found["bare recall"] = float(scene.unset and not counted and not scene.main)
    found["told once"] = float(len(numbers) == 1)
    found["told once without figure"] = float(len(numbers) == 1 and not counted)
    news = next((one for one in view.scenes if one.main and one is not scene), None)
    if news is not None and view.scenes[0] is not scene and news.day is not None and scene.day is not None:
        days = days_between(scene, news).days
        found["on the day of the news"] = float(days == 0)
        found["days from the news"] = log1p(days)


def _company(view: View, scene: Scene, found: Traits) -> None:
    """The words of other spheres and the targets: in the scene's own sentences, and in the article as a whole."""
    violence = view.reading.violence
    numbers = view.trigger_sentences(scene)
    beside = Counter(violence.spheres[position].sphere for position in view.in_sentences(numbers, view.sphere_starts))
    thousands = max(1.0, len(view.article.text) / 1000)
    for sphere in view.spheres:
        found[f"beside {sphere}"] = log1p(beside[sphere])
    for sphere, number in view.spheres.items():
        found[f"around {sphere}"] = log1p(number / thousands)
    for sphere, number in view.lead_spheres.items():
        found[f"lead {sphere}"] = log1p(number)
    for word in view.title.spheres:
        found[f"title {word.sphere}"] = 1
    for target in {violence.targets[position].type for position in view.in_sentences(numbers, view.target_starts)}:
        found[f"target {target}"] = 1
    found["claimed"] = float(any(True for _ in scene.among(view.party_starts)))
    found["group"] = float(any(True for _ in scene.among(view.organisation_starts)))
    for sphere, number in Counter(violence.spheres[at].sphere for at in scene.among(view.sphere_starts)).items():
        found[f"within {sphere}"] = log1p(number)
    _place_among(view, scene, found)


def _place_among(view: View, scene: Scene, found: Traits) -> None:
    """How the scene is set, and how it stands to those before it: they may tell of the same event."""
    position = view.scene_numbers[id(scene)]
    before = view.scenes[max(0, position - EARLIER) : position]
    found["order"] = log1p(position)
    found["own day"] = float(scene.day is not None)
    found["own town"] = float(bool(scene.towns))
    found["unset"] = float(scene.unset)
    found["opened by a place"] = float(scene.fronted)
    found["opened anew"] = float(scene.anew)
    found["kin to one before"] = scene.kinship
    found["close kin to one before"] = float(scene.kinship > CLOSE)
    found["in a part"] = float(scene.section > 0)
    found["town told before"] = float(any(scene.towns & other.towns for other in before))
    found["kind told before"] = float(any(scene.told & other.told for other in before))
    found["figures told before"] = float(any(scene.outcomes & other.outcomes for other in before))
