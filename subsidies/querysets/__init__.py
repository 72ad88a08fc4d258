"""Domain questions about subsidies; a module for each subject."""

from subsidies.querysets.grant import WageCostSubsidyQuerySet

__all__ = ["WageCostSubsidyQuerySet"]
