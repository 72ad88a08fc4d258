"""Statutory rates by date, what municipalities choose, measured wage values, and the subsidies that were granted."""

from subsidies.models.budget import Budget
from subsidies.models.decision import Decision, Objection
from subsidies.models.grant import WageCostSubsidy
from subsidies.models.held_amount import HeldAmount
from subsidies.models.indexation import Indexation
from subsidies.models.payment import Payment, PaymentFile
from subsidies.models.payment_account import PaymentAccount, PaymentStart
from subsidies.models.payment_run import PaymentRun, Posting, RunLine
from subsidies.models.rates import StatutoryRate
from subsidies.models.request import Proposal, RequestStep, SubsidyRequest
from subsidies.models.setting import MunicipalitySubsidySetting
from subsidies.models.wage_value import ExpertOrganisation, WageValueAssessment, WageValueTask

__all__ = [
    "Budget",
    "Decision",
    "ExpertOrganisation",
    "HeldAmount",
    "Indexation",
    "MunicipalitySubsidySetting",
    "Objection",
    "Payment",
    "PaymentAccount",
    "PaymentFile",
    "PaymentRun",
    "PaymentStart",
    "Posting",
    "Proposal",
    "RequestStep",
    "RunLine",
    "StatutoryRate",
    "SubsidyRequest",
    "WageCostSubsidy",
    "WageValueAssessment",
    "WageValueTask",
]
