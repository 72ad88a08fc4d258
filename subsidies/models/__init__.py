"""Statutory rates by date, and the wage-cost subsidies that were granted."""

from subsidies.models.grant import WageCostSubsidy
from subsidies.models.rates import StatutoryRate

__all__ = ["StatutoryRate", "WageCostSubsidy"]
