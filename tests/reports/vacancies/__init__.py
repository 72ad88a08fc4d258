"""Counting vacancies, and what came of them."""
