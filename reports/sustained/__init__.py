"""Sustained work, counted from the placements: cohorts of starts, and why work ended."""
