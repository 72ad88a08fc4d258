"""Tests of what wage-cost subsidies cost."""
