"""Findings: what an article as a whole says, by its reading: tolls, parties, captives, countries."""
