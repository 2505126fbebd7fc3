"""Baseline: the built-in reader. It works by rules on ``reading`` and a small learned scale, with no key and no network."""

from extractor.models.baseline.baseline import Baseline, answer

__all__ = ["Baseline", "answer"]
