"""The records that every part of the project shares. Pure: no file, clock, network or chance."""

from schemas.article import Article, ArticleReference
from schemas.casualties import Casualties, Figure
from schemas.count import Count, total
from schemas.extraction import Attempt, Evidence, Extraction, Provenance, Usage, Violation
from schemas.incident import Answer, Incident, IncidentDate, Perpetrator, Place, Target, Toll, Weapon
from schemas.repair import Correction, Corrections
from schemas.vocabulary import (
    AttackType,
    Basis,
    DatePrecision,
    Group,
    Match,
    Outcome,
    Role,
    Severity,
    SourceType,
    Status,
    TargetType,
    TollStatus,
    WeaponType,
)

__all__ = [
    "Answer",
    "Article",
    "ArticleReference",
    "AttackType",
    "Attempt",
    "Basis",
    "Casualties",
    "Correction",
    "Corrections",
    "Count",
    "DatePrecision",
    "Evidence",
    "Extraction",
    "Figure",
    "Group",
    "Incident",
    "IncidentDate",
    "Match",
    "Outcome",
    "Perpetrator",
    "Place",
    "Provenance",
    "Role",
    "Severity",
    "SourceType",
    "Status",
    "Target",
    "TargetType",
    "Toll",
    "TollStatus",
    "Usage",
    "Violation",
    "Weapon",
    "WeaponType",
    "total",
]
