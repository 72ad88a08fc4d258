"""What becomes of the lines and the payments of runs when two rows of one employer are merged, and parted again."""

from django.db.models import Field, Q, QuerySet

from placements.models import Employer
from registry.merging.steps import Steps
from subsidies.models import Payment, PaymentRun, RunLine

SETTLED = (
    "Na het samenvoegen is een terugvordering van de ene werkgever verrekend met een betaling aan de andere. "
    "Daarom kunnen ze niet meer uit elkaar."
)


def bring_lines(rows: "QuerySet[RunLine]", field: "Field", kept: Employer, steps: Steps) -> None:
    """Bring lines to the employer that is kept.

    The preview of an open run is no fact that a merge has to bring back: it goes with the run. Without its mark it is
    calculated again before it is posted, after the merge and after taking that back.
    """
    of_open_runs = Q(run__in=PaymentRun.objects.open())
    rows.filter(of_open_runs).update(employer=kept, mark="")
    steps.change_all(rows.exclude(of_open_runs), field, kept)


def settled_together(kept: Employer, merged: Employer) -> str:
    """Why these two cannot be parted: what the one owed was settled with what the other got. "" when they can."""
    across = Q(employer=kept, netted_in__employer=merged) | Q(employer=merged, netted_in__employer=kept)
    return SETTLED if Payment.objects.filter(across).exists() else ""
