"""Names: armed groups, persons and offices, who claims and denies, and whether two names mean one party."""
