"""The people of the screens' tests."""

from tests.people import _on_a_fixed_day, candidate, consultant, office, town

__all__ = ["_on_a_fixed_day", "candidate", "consultant", "office", "town"]
