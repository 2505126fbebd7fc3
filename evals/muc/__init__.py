"""MUC-4's own measures: its templates, its slot scores with their partial credit, and the entity scores of later work."""
