"""Dates: what day, month or year the words of a text stand for, and how surely."""
