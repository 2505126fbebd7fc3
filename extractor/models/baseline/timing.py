"""Timing: the day of a scene."""

from __future__ import annotations

from extractor.models.baseline.view import View
from extractor.reading.dates import DateMention, weekday_in
from extractor.reading.reading import Reading
from extractor.reading.scenes import SILENT, Scene
from schemas import DatePrecision, IncidentDate


def incident_date(view: View, scene: Scene) -> IncidentDate:
    """The first date of the scene that stands beside its violence; the publication day only by words such as "today"."""
    usable = [mention for mention in scene.dates if mention.kind not in SILENT]
    beside = set(view.trigger_sentences(scene))
    near = [mention for mention in usable if view.reading.sentence_number_at(mention.start) in beside]
    for mention in near or ([] if scene.main else usable):
        if mention.first is None:
            full = _explicit_for(view, scene, mention)
            if full is not None:
                return _dated(view.reading, full)
        return _dated(view.reading, mention)
    return IncidentDate()


def _explicit_for(view: View, scene: Scene, mention: DateMention) -> DateMention | None:
    """A full date elsewhere in the scene that falls on the weekday which ``mention`` names."""
    weekday = weekday_in(view.reading.text[mention.start : mention.end])
    for other in scene.dates:
        exact = other.precision is DatePrecision.day and other.first is not None and not other.anchored
        if exact and other.first is not None and other.first.weekday() == weekday:
            return other
    return None


def _dated(reading: Reading, mention: DateMention) -> IncidentDate:
    quote = reading.text[mention.start : mention.end]
    if mention.first is None:
        return IncidentDate(quote=quote)
    return IncidentDate(start=mention.first, end=mention.last, precision=mention.precision, quote=quote)
