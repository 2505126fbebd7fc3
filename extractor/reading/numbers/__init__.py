"""Numbers: what number words and digits come to, with their bounds and hedges, and whether they count people."""
