"""What of the letters waits: decisions without one, and letters that were left behind."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.scope import Scope
from reports.enums import LetterKind, LetterStatus
from reports.letters.decision_words import PAYING
from reports.models import Letter
from reports.querysets import LetterQuerySet
from subsidies.enums import DecisionKind
from subsidies.models import Decision

LOOKED_BACK = timedelta(days=90)
"""How long a decision without a letter is pointed out: what is older was sent before letters were made here."""


def without_letter(scope: Scope) -> QuerySet[Decision]:
    """Decisions of the last ninety days without a letter, the oldest first; those of 1 January go in bulk.

    Not what was taken over with an amount that waits for a second person: it would tell of money that is not paid yet.
    """
    standing = Letter.objects.standing().filter(decision=OuterRef("pk")).exclude(kind=LetterKind.WORKER)
    found: QuerySet[Decision] = (
        Decision.objects.visible_to(scope)
        .filter(~Exists(standing), decided_on__gte=scope.on - LOOKED_BACK)
        .filter(~Q(kind__in=PAYING) | Q(monthly_amount__isnull=False))
        .exclude(kind=DecisionKind.INDEXED)
        .exclude(kind=DecisionKind.TAKEN_OVER, grant__held_amount__isnull=False)
        .select_related("placement__person", "placement__employer")
        .order_by("decided_on", "pk")
    )
    return found


def unfinished(letters: LetterQuerySet) -> LetterQuerySet:
    """Of these, the concepts that were left behind: they failed, or only the employer's letter was made final."""
    of_employer = Letter.objects.filter(
        decision=OuterRef("decision"), status__in=(LetterStatus.FINAL, LetterStatus.SENT)
    ).exclude(kind=LetterKind.WORKER)
    concepts: LetterQuerySet = letters.filter(status=LetterStatus.CONCEPT)
    return concepts.filter(~Q(failed_because="") | Q(Exists(of_employer), kind=LetterKind.WORKER))
