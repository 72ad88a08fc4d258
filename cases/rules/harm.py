"""In which order a consultant's signals stand: the most harmful first."""

DAYS_TO_DOUBLE = 28
"""After four weeks a signal counts double and no more: what has lain for years never hides what can be prevented."""


def harm(weight: int, days_late: int) -> float:
    """How harmful it is to leave a signal: its weight (1 to 10), growing to twice that over its first four weeks.

    The one place where the order of the work list is decided; explained to users in docs/consulent/werkdag.md. A signal
    of weight 8 on its first day (8) stands above one of weight 5 of two weeks old (7,5), and below it after four (10).
    """
    return weight * (1 + min(max(days_late, 0) / DAYS_TO_DOUBLE, 1))
