"""Statutory rates by date, what municipalities choose, measured wage values, and the subsidies that were granted."""

from subsidies.models.grant import WageCostSubsidy
from subsidies.models.rates import StatutoryRate
from subsidies.models.setting import MunicipalitySubsidySetting
from subsidies.models.wage_value import ExpertOrganisation, WageValueAssessment, WageValueTask

__all__ = [
    "ExpertOrganisation",
    "MunicipalitySubsidySetting",
    "StatutoryRate",
    "WageCostSubsidy",
    "WageValueAssessment",
    "WageValueTask",
]
