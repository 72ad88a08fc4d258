"""Vacancies: what they say, how that reads, and what else is shown with them."""
