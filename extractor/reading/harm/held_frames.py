"""Held frames: clauses whose words tell of captives only where the report has named captives: they were taken, they came back."""

from __future__ import annotations

import re

from extractor.reading.harm.frame import ANY, BE, GAP, NUMBERED, Frame
from extractor.reading.text.late import late
from extractor.reading.words.stems import stems, whole_words
from schemas import Outcome

_KIDNAPPING = stems("kidnap abduct hostage captor captiv ransom bandit snatch")
# Words of reports that name captives.
CUSTODY = _KIDNAPPING | stems("arrest detain detention custod jail prison")
# People who may have been taken, and are not told to have been hurt.
NO_TAKERS = late(
    r"^(?!.*\b(?:gunm[ae]n|attackers?|assailants?|suspects?|guerrillas?|insurgents?|terrorists?|kidnappers?|captors?|bandits?|raiders?|rebels?|militants?|robbers?|bombers?|perpetrators?|culprits?"
    r"|fighters?|bod(?:y|ies)|wounded|injured|dead|corpses?|lives|shots?|statements?|samples?)\b)",
    re.IGNORECASE | re.DOTALL,
)
_CAME_BACK = (
    rf"(?:{BE}(?:let\s+(?:go|out|off)|allowed\s+to\s+(?:go|leave|walk)|put\s+(?:out|off)|found\s+(?:alive|safe|unharmed|unhurt|walking|wandering|tied|by\s+(?:a\s+)?(?:herder|shepherd|farmer|hunter|patrol)s?))"
    r"|(?:(?:had|have|has)\s+)?(?:since\s+|later\s+|then\s+)?(?:slipped\s+(?:away|out)|(?:ran|run)\s+(?:off|away)|broke\s+away|got\s+free|c[ao]me\s+(?:back|free|home)|returned\s+(?:home|unharmed|safely|to\s+(?:the|their|his|her)\s+(?:\w+\s+)?(?:families|family|parents|villages?|homes?|school))|walked\s+(?:free|home|out|through\s+the\s+gates?)|reached\s+[A-Z]\w+\s+safe\w*|reappeared|regained\s+(?:their|his|her)\s+freedom))\b"
)
_BACK_AFTER = late(
    rf"(?:{GAP}|\s+(?:who|that|whom)\s+|\s+of\s+(?:those|the)\s+[\w'’-]+\s+)(?:and\s+)?{_CAME_BACK}", re.IGNORECASE
)
_TAKEN_AFTER = late(
    rf"{GAP}{BE}taken\b(?!\s+(?:to\s+(?:the\s+|a\s+)?(?:\w+\s+){{0,2}}?(?:hospitals?|clinics?|morgue|court|infirmary|police|safety|prison|jail)|ill\b|aback|out\b|by\s+(?:surprise|ambulance|helicopter)|into\s+custody|from\s+(?:the\s+)?(?:rubble|wreck\w*|water|river)))",
    re.IGNORECASE,
)
_TOOK = late(
    rf"\b(?:they|he|it|men|gang|group|bandits|raiders|attackers|gunmen|rebels|militants|fighters|kidnappers|captors)\b[^.;]{{0,90}}?\b(?:took|taking|taken)\s+(?:along\b|away\b|with\s+them\b(?:\s+by\s+force)?)?{NUMBERED}",
    re.IGNORECASE,
)
_NOT_TO_CARE = late(r"(?![^.;]{0,50}\b(?:hospital|clinic|safety|morgue|custody|months|weeks|years|prisoner)\b)")
_HELD_AFTER = late(
    rf"{GAP}{BE}(?:still\s+)?held\b(?!\s+(?:in\s+(?:\w+\s+)?(?:custody|police|prison|jail|detention)|by\s+(?:the\s+)?(?:police|army|security|authorities|soldiers)|on\s|without|responsible|back|up\b|under|incommunicado|for\s+questioning|at\s+(?:the\s+)?(?:\w+\s+){{0,3}}?(?:barracks|prison|station)))",
    re.IGNORECASE,
)
_TAKING = whole_words("took taking taken")
HELD_SUBJECTS = (
    Frame(
        Outcome.released,
        ANY,
        _BACK_AFTER,
        whole_words("let allowed put found slipped ran run broke got came come returned walked reached reappeared regained"),
        whole_words(
            "go out off leave walk alive safe safely unharmed unhurt walking wandering tied by back home away free freedom to through reappeared"
        ),
        who=NO_TAKERS,
        report=CUSTODY,
    ),
    Frame(Outcome.abducted, ANY, _TAKEN_AFTER, whole_words("taken"), who=NO_TAKERS, report=_KIDNAPPING),
    Frame(Outcome.abducted, ANY, _HELD_AFTER, whole_words("held"), who=NO_TAKERS, report=_KIDNAPPING),
)
HELD_OBJECTS = (Frame(Outcome.abducted, _TOOK, _NOT_TO_CARE, _TAKING, who=NO_TAKERS, report=_KIDNAPPING),)
