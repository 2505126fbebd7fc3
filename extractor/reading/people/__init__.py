"""People: whom a sentence speaks of, counted, named or neither."""
