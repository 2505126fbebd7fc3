"""News: what of an article's title, opening and wording speaks for or against its news being an incident."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import log1p

from extractor.models.baseline.view import DEADLY, View
from extractor.reading.attacks import AttackWord, Violence
from extractor.reading.scene_units import SILENT
from extractor.reading.topics import topics
from schemas import DatePrecision

BACK, FAR = 4, 12  # words before an attack that say how it is told
RECENT, OLD = 14, 45  # days
CENTURIES = ("18", "19", "20")
# By these words of grammar news of an event differ from a review, a portrait, a count, a debate.
GRAMMAR = frozenset(
    """is are be been was were has have had will would could can may might should if when after before since while not no
    i we you he she his her their it its this these that who which whose what there year years month months season
    ago later every more most than how why says said told called""".split()
)
_PERFECT = frozenset("had has have having 've".split())
_RELATIVE = frozenset("who which whose that whom".split())
_UNREAL = frozenset(
    """to would could may might can will should shall must if unless threatened threatening possible planned planning plan plans
    plot against for prevent prevented avoid stop risk fear feared""".split()
)
_NEGATED = frozenset("no not without never denied nobody none n't".split())
_WHEN = frozenset("when after before since because while where during whom until".split())
_STOPS = frozenset(".;:!?")
_QUOTES = frozenset("\"“”«»'")
# What explains harm, or speaks of violence as of something else.
EXPLAINING = frozenset(
    """accident nature animal illness court crime exercise arts sport market memory life opinion figures threat weapons
    politics""".split()
)

Traits = defaultdict[str, float]


def news_traits(view: View) -> dict[str, float]:
    """The traits of the article's news; those that are absent are 0."""
    found: Traits = defaultdict(float)
    attacks = view.reading.attacks
    opening = attacks[: bisect_left(attacks, view.news_end, key=lambda word: word.start)]
    _manners(view, opening, found)
    _grammar(view, found)
    _spheres(view, found)
    _figures(view, found)
    _days(view, opening, found)
    _sentences(view, opening, found)
    found["peaceful"] = float(view.peaceful)
    found["elsewhere"] = float(view.elsewhere)
    return {name: value for name, value in found.items() if value}


def _manners(view: View, attacks: Sequence[AttackWord], found: Traits) -> None:
    """How the attacks are told in the title and the opening: as a fact of its own or in some other manner."""
    for word in view.title.attacks:
        found[f"title {_tells(view.title, word)}"] = 1.0
        found[f"title {word.type}"] = 1.0
    violence = view.reading.violence
    number: Counter[str] = Counter()
    for word in attacks:
        told = _tells(violence, word)
        number[told] += 1
        number.update(f"{told} {manner}" for manner in list(_manner(violence, word)) or ["plainly"])
    for name, times in number.items():
        found[f"told in opening {name}"] = log1p(times)
    if number["tells"]:
        found["share plain in opening"] = number["tells plainly"] / number["tells"]


def _tells(violence: Violence, word: AttackWord) -> str:
    if word.noun:
        return "names"
    return "deaths" if violence.tokens.words[word.first] in DEADLY else "tells"


def _manner(violence: Violence, word: AttackWord) -> Iterator[str]:
    words = violence.tokens.words
    before = words[max(0, word.first - BACK) : word.first]
    for stop in range(len(before) - 1, -1, -1):
        if before[stop] in _STOPS:
            before = before[stop + 1 :]
            break
    if not _UNREAL.isdisjoint(before[-3:]):
        yield "unreal"
    if not _NEGATED.isdisjoint(before):
        yield "negated"
    if not _PERFECT.isdisjoint(before):
        yield "perfect"
    if not _RELATIVE.isdisjoint(before):
        yield "relative"
    for position in range(word.first - 1, max(-1, word.first - FAR), -1):
        if words[position] in _STOPS:
            break
        if words[position] in _WHEN:
            yield "when"
            break


def _grammar(view: View, found: Traits) -> None:
    """How often the words of grammar stand in the opening, by the hundred words, and what it and the title speak of."""
    tokens = view.reading.violence.tokens
    some = tokens.words[: bisect_left(tokens.starts, view.news_end)]
    hundreds = max(1.0, len(some) / 100)
    counted = Counter(word for word in some if word in GRAMMAR or word in _QUOTES)
    for word, times in counted.items():
        found[f"opening has {word}"] = log1p(times / hundreds)
    years = sum(len(word) == 4 and word.isdigit() and word[:2] in CENTURIES for word in some)
    found["opening has a year's number"] = log1p(years / hundreds)
    _topics("opening", some, hundreds, found)
    _topics("title", view.title.tokens.words, 1.0, found)


def _spheres(view: View, found: Traits) -> None:
    """The words of other spheres in the title and the opening."""
    spheres = view.reading.violence.spheres
    inside = spheres[: bisect_left(spheres, view.news_end, key=lambda word: word.start)]
    for sphere, times in Counter(word.sphere for word in inside).items():
        found[f"in opening {sphere}"] = log1p(times)
    for word in view.title.spheres:
        found[f"title of {word.sphere}"] = 1.0


def _topics(part: str, words: Sequence[str], hundreds: float, found: Traits) -> None:
    """How much a part speaks of each topic, and of which besides violence it speaks most."""
    counted = topics(words)
    for topic, times in counted.items():
        found[f"{part} on {topic}"] = log1p(times / hundreds)
    violent = counted["deeds"] + counted["doers"]
    others = {topic: counted[topic] for topic in EXPLAINING if counted[topic]}
    if others:
        most = max(sorted(others), key=others.__getitem__)
        found[f"{part} mostly {most}"] = others[most] / (others[most] + violent)
    if counted:
        found[f"{part} violent"] = violent / (violent + sum(others.values()) + 1)


def _figures(view: View, found: Traits) -> None:
    """Whom the opening counts as harmed or taken."""
    for mention in view.reading.mentions:
        if mention.start < view.news_end and not mention.hypothetical:
            counted = mention.count is not None and mention.count.low > 0
            found[f"opening {'counts' if counted else 'speaks of'} {mention.outcome}"] = 1.0


def _days(view: View, attacks: Sequence[AttackWord], found: Traits) -> None:
    """How long before publication the days lie that the opening names, those beside violence apart."""
    now = view.article.published or (view.dateline.date if view.dateline is not None else None)
    found["undated"] = float(now is None)
    reading = view.reading
    violent = {reading.sentence_number_at(word.start) for word in attacks if not word.noun}
    for day in reading.dates:
        if day.kind in SILENT or day.start >= view.news_end or day.last is None or now is None:
            continue
        beside = "beside" if reading.sentence_number_at(day.start) in violent else "apart"
        ago = (now - day.last).days
        found[f"day {'recent' if ago <= RECENT else 'old' if ago > OLD else 'past'} {beside}"] = 1.0
        if day.precision is DatePrecision.year:
            found[f"year {beside}"] = 1.0


def _sentences(view: View, attacks: Sequence[AttackWord], found: Traits) -> None:
    """Which of the opening's sentences tell of violence and of nothing that would explain it, and which speak of what else."""
    reading = view.reading
    tokens = reading.violence.tokens
    recent = _recent_sentences(view)
    told = {
        reading.sentence_number_at(word.start)
        for word in attacks
        if _tells(reading.violence, word) == "tells" and not any(_manner(reading.violence, word))
    }
    harmed = {m.sentence for m in reading.mentions if m.start < view.news_end and m.count is not None and m.count.low}
    fresh = explained = 0
    for number in sorted(told | harmed):
        sentence = reading.sentences[number]
        words = tokens.words[bisect_left(tokens.starts, sentence.start) : bisect_left(tokens.starts, sentence.end)]
        others = EXPLAINING.intersection(topics(words))
        for other in others:
            found[f"harm beside {other}"] += 1.0
        explained += bool(others)
        fresh += not others
        if number in told and number in recent:
            found["recent deed explained" if others else "recent deed"] = 1.0
        if not others and number in told:
            found["deed by doers"] = float("doers" in topics(words))
    found["harm not explained"] = log1p(fresh)
    if fresh + explained:
        found["share explained"] = explained / (fresh + explained)
    else:
        found["no harm in opening"] = 1.0


def _recent_sentences(view: View) -> set[int]:
    now = view.article.published or (view.dateline.date if view.dateline is not None else None)
    return {
        view.reading.sentence_number_at(day.start)
        for day in view.reading.dates
        if day.start < view.news_end
        and now is not None
        and day.last is not None
        and day.kind not in SILENT
        and 0 <= (now - day.last).days <= RECENT
    }
