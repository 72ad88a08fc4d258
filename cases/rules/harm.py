"""In which order a consultant's signals stand: the most harmful first."""

MOST_WEEKS = 4
"""After a month later makes no difference: what has lain for years never hides what can still be prevented."""
DAYS_OF_A_WEEK = 7


def harm(weight: int, days_late: int) -> float:
    """How harmful it is to leave a signal: its weight (1 to 10) times one plus the weeks it stands, at most four.

    The one place where the order of the work list is decided; explained to users in docs/consulent/werkdag.md. A signal
    of weight 8 on its first day (8) stands above one of weight 3 of a week old (6), and below it after two (9).
    """
    weeks = min(max(days_late, 0) / DAYS_OF_A_WEEK, MOST_WEEKS)
    return weight * (1 + weeks)
