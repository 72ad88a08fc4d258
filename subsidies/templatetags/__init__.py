"""Filters for the pages of subsidies."""
