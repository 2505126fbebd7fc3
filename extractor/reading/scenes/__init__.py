"""Scenes: which stretches of an article tell of one event, and the reading that holds all its parts."""
