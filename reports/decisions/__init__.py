"""Counting decisions on requests for wage-cost subsidy, and which of them were in time."""
