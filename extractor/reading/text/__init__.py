"""Text: characters, tokens and sentences, before any of them means anything."""
