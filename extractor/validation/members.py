"""Members: those of the record's vocabularies that rules ask after for every toll.

Until Python 3.12 it takes some twenty times as long to look one up in its enumeration as to look up a name of a module.
"""

from __future__ import annotations

from typing import Final

from schemas import Group, Outcome, TollStatus

KILLED: Final = Outcome.killed
INJURED: Final = Outcome.injured
ABDUCTED: Final = Outcome.abducted
EVERYONE: Final = Group.everyone
ATTACKERS: Final = Group.attackers
CURRENT: Final = TollStatus.current
SUPERSEDED: Final = TollStatus.superseded
