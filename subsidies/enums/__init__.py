"""Vocabulary of the wage-cost subsidy: English names, Dutch labels; a module for each subject."""

from subsidies.enums.setting import BaseChoice, TermStart
from subsidies.enums.wage_value import AssessmentReason, AssessmentStatus, WageValueMethod

__all__ = [
    "AssessmentReason",
    "AssessmentStatus",
    "BaseChoice",
    "TermStart",
    "WageValueMethod",
]
