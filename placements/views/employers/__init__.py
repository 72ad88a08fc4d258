"""Screens of employers: the list, the page before a visit, and the acts on it."""
