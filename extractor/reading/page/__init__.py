"""Page: what stands in an article's text without being told by it: markup, hidden text, notes, words to machines."""
