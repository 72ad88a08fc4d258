"""Domain questions about subsidies; a module for each subject."""

from subsidies.querysets.grant import WageCostSubsidyQuerySet
from subsidies.querysets.wage_value import ExpertOrganisationQuerySet, WageValueAssessmentQuerySet

__all__ = ["ExpertOrganisationQuerySet", "WageCostSubsidyQuerySet", "WageValueAssessmentQuerySet"]
