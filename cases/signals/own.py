"""The kinds of signals that this app knows the facts of."""

from cases.signals.contact import no_contact
from cases.signals.kinds import register
from cases.signals.of_moves import moved_away, offer_unanswered
from cases.signals.of_register import (
    intake_missing,
    pension_soon,
    profile_invisible,
    registration_ended,
    without_registration,
)
from cases.signals.of_work import handed_to_you, no_consultant, task_overdue


def register_own_kinds() -> None:
    """Add them to the list; called when the app is ready."""
    register(
        no_contact,
        registration_ended,
        without_registration,
        profile_invisible,
        pension_soon,
        intake_missing,
        moved_away,
        offer_unanswered,
        task_overdue,
        handed_to_you,
        no_consultant,
    )
