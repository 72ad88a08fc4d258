"""The case: the file of a candidate and everything that is kept in it."""

from cases.models.candidate import HAS_FILE, Candidate, StageChange

__all__ = ["HAS_FILE", "Candidate", "StageChange"]
