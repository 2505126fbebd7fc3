"""Harm: what befell people by the words of a sentence, and which counts a quote carries."""
