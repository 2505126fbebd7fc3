"""Reading: what the words of an article mean, from its characters up to what it tells as a whole. No models."""
