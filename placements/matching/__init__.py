"""Matching candidates and vacancies: the rule asked of the database, and what screens show of it."""
