"""Words: the vocabulary of harm, attacks and people, and how its words are found."""
