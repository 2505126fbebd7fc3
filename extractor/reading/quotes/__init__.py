"""Quotes: where a quote stands in a text, letter for letter or up to spelling that does not matter."""
