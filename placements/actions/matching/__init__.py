"""Proposing candidates for vacancies, asking and giving release, and setting what weighs how much."""
