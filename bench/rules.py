"""The rules' own speed: one article with ten tolls, what each rule takes, and growth with the length of hostile text.

Each article is new to the process and each quote new to its article, and what is kept of sentences is forgotten before each,
so that nothing that an earlier one left behind is found but what single words say.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator

from bench.pipeline import articles
from extractor.reading.dates.dates import date_mentions
from extractor.reading.harm.running_totals import is_running_total
from extractor.reading.scenes.reading import Reading
from extractor.reading.words.stems import marks
from extractor.testing.hostile import HOSTILE, hostile
from extractor.validation.examination import Examination
from extractor.validation.verdict import judge, rules
from schemas import Article, Count, Group, Incident, IncidentDate, Outcome, Place, Role, Toll

LENGTH = 5_000
REPEATS = 30  # they take half a minute, longer than a machine is slowed down by what else it does
ARTICLES = 30
SIZES = {"10 kB": 10_000, "100 kB": 100_000, "1 MB": 1_000_000}
PLACES = ("Herat", "Mosul", "Maiduguri", "Cali", "Quetta", "Gao", "Aden", "Davao", "Grozny", "Lashio")


def report() -> None:
    """Print the tables."""
    _one_article()
    _growth()


def cases(first: int = 0) -> Iterator[list[tuple[Article, list[Incident]]]]:
    """Articles of 5,000 characters with ten tolls, the same one several times over with other numbers, from ``first`` on."""
    for index, article in enumerate(articles(ARTICLES, LENGTH - 600)):
        yield [_case(article.text, first + index * REPEATS + turn) for turn in range(REPEATS)]


def _case(text: str, number: int) -> tuple[Article, list[Incident]]:
    quotes = [f"bomb {number} in {place} killed {number + 3} people" for place in PLACES]
    tolls = [
        Toll(quote=quote, outcome=Outcome.killed, group=Group.everyone, count=Count.exactly(number + 3), source="police")
        for quote in quotes
    ]
    written = f"Report {number}.\n\n{text}\n\nPolice said that " + ", and that ".join(quotes) + f" on day {number}."
    return Article(id="a", text=written), [
        Incident(role=Role.main, tolls=tolls, place=Place(city="Herat", country="AF"), date=IncidentDate())
    ]


def _uneven(article: Article, incidents: list[Incident]) -> tuple[Article, list[Incident]]:
    """The same with one quote that has another blank than the article."""
    (incident,) = incidents
    first, *others = incident.tolls
    first = first.model_copy(update={"quote": first.quote.replace(" ", "  ", 1)})
    return article, [incident.model_copy(update={"tolls": [first, *others]})]


def _seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _one_article() -> None:
    """The best of many turns each, the median over articles, so that what else a machine does is left out. All articles take
    their first turn before any takes its second: what slows a machine down for some seconds then spoils a few turns and no
    article.
    """
    whole: list[list[float]] = []
    uneven: list[list[float]] = []
    again: list[list[float]] = []
    reading: list[list[float]] = []
    dates: list[list[float]] = []
    by_rule: dict[str, list[float]] = {rule.slug: [] for rule in rules()}
    for turn, others in zip(zip(*cases(), strict=True), zip(*cases(ARTICLES * REPEATS), strict=True), strict=True):
        whole.append([])
        uneven.append([])
        again.append([])
        reading.append([])
        dates.append([])
        for case, other in zip(turn, others, strict=True):
            _forget_sentences()
            whole[-1].append(_seconds(lambda c=case: judge(*c)))
            _forget_sentences()
            differing = _uneven(*other)
            uneven[-1].append(_seconds(lambda c=differing: judge(*c)))
            again[-1].append(_seconds(lambda c=case: judge(*c)))
            reading[-1].append(_seconds(lambda c=case: _read(c[0].text)))
            dates[-1].append(_seconds(lambda c=case: date_mentions(c[0].text + "  ", None)))
            examination = Examination(*case)
            for rule in rules():
                by_rule[rule.slug].append(_seconds(lambda r=rule, e=examination: r.violations(e)))
    print("\n| all rules, 5 kB, 10 tolls | ms |\n|---|---:|")
    for name, spent in {
        "an article never seen": whole,
        "the same, where a quote has other blanks than the article": uneven,
        "of which reading its text": reading,
        "an article that has just been read": again,
        "its dates, where a record has one to compare": dates,
    }.items():
        print(f"| {name} | {1000 * statistics.median(map(min, zip(*spent, strict=True))):.1f} |")
    slowest = sorted(by_rule.items(), key=lambda item: -statistics.median(item[1]))[:5]
    print("\n" + ", ".join(f"{slug} {1000 * statistics.median(spent):.2f} ms" for slug, spent in slowest))


def _forget_sentences() -> None:
    is_running_total.cache_clear()
    marks.cache_clear()


def _read(text: str) -> None:
    """All that rules ask of a text for a record without a date whose quotes stand there letter for letter."""
    reading = Reading(text + " ", None)
    _ = (reading.sentences, reading.mentions, reading.backdrops)


def _growth() -> None:
    print("\n| text of | " + " | ".join(SIZES) + " | 1 MB over 100 kB |\n|---|" + "---:|" * (len(SIZES) + 1))
    for name, unit in HOSTILE.items():
        times = [_seconds(lambda u=unit, s=size: judge(*hostile(u, s))) for size in SIZES.values()]
        print(
            f"| {name} | " + " | ".join(f"{spent:.2f} s" for spent in times) + f" | {times[-1] / max(times[-2], 0.001):.0f} × |"
        )


if __name__ == "__main__":
    report()
