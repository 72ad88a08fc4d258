"""Vocabulary of the wage-cost subsidy: English names, Dutch labels; a module for each subject."""

from subsidies.enums.budget import BudgetFund
from subsidies.enums.payments import AccountState, AmountReason, PaymentState, RunState
from subsidies.enums.process import (
    OPEN_STATUSES,
    AskedBasis,
    AskedBy,
    Channel,
    DecisionKind,
    GroupOutcome,
    ObjectionBy,
    ObjectionOutcome,
    RefusalGround,
    RequestStatus,
)
from subsidies.enums.setting import BaseChoice, TermStart
from subsidies.enums.wage_value import AssessmentReason, AssessmentStatus, WageValueMethod

__all__ = [
    "OPEN_STATUSES",
    "AccountState",
    "AmountReason",
    "AskedBasis",
    "AskedBy",
    "AssessmentReason",
    "AssessmentStatus",
    "BaseChoice",
    "BudgetFund",
    "Channel",
    "DecisionKind",
    "GroupOutcome",
    "ObjectionBy",
    "ObjectionOutcome",
    "PaymentState",
    "RefusalGround",
    "RequestStatus",
    "RunState",
    "TermStart",
    "WageValueMethod",
]
