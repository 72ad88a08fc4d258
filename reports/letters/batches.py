"""Letters that are made many at once: those about an indexation, and the specifications of a payment run."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.formats import date_format

from accounts.models import User
from accounts.scope import Scope, scope_of
from registry.models import Municipality
from reports.enums import LetterStatus
from reports.models import Letter
from reports.querysets import LetterQuerySet
from subsidies.enums import DecisionKind
from subsidies.models import Decision, Payment, PaymentRun


@dataclass(frozen=True)
class Batch:
    """What letters are made for, and which there are; `url` is its page."""

    title: str
    url: str
    municipality_id: str
    wanted: QuerySet[Decision] | QuerySet[Payment]
    """The decisions or payments that are to have a letter and have none that stands."""
    letters: LetterQuerySet

    def counts(self) -> dict[str, int]:
        """How many are to be made, and how many stand in each status; two queries.

        Of the concepts: with how many the worker is busy, and how many it could not make final.
        """
        rows = self.letters.standing().order_by().values_list("status", "asked_by", "failed_because")
        found: Counter[str] = Counter(status for status, _, _ in rows)
        concepts = [(asked_by, why) for status, asked_by, why in rows if status == LetterStatus.CONCEPT]
        missing = self.wanted.count()
        return {
            "missing": missing,
            "concept": found[LetterStatus.CONCEPT],
            "at_work": sum(asked_by is not None and not why for asked_by, why in concepts),
            "failed": sum(bool(why) for _, why in concepts),
            "final": found[LetterStatus.FINAL],
            "sent": found[LetterStatus.SENT],
            "all": missing + sum(found.values()),
        }


def indexation_batch(town: Municipality, year: int, scope: Scope) -> Batch:
    """The letters about the amounts of 1 January of a year; of a decision that was corrected, about the last one."""
    decisions = Decision.objects.filter(
        kind=DecisionKind.INDEXED,
        first_day=date(year, 1, 1),
        municipality_id__in=scope.carried_by(town.pk),
        monthly_amount__isnull=False,
    )
    later = decisions.filter(placement=OuterRef("placement"), pk__gt=OuterRef("pk"))
    latest = decisions.filter(~Exists(later))
    standing = Letter.objects.standing().filter(decision=OuterRef("pk"))
    return Batch(
        title=f"Aanpassing per 1 januari {year}",
        url=reverse("reports:letters_indexatie", args=[town.pk, year]),
        municipality_id=town.pk,
        wanted=latest.filter(~Exists(standing)).order_by("pk"),
        # What was overtaken before it was sent does not go along: the employer would read two amounts.
        letters=Letter.objects.filter(
            Q(decision__in=latest) | Q(decision__in=decisions, status=LetterStatus.SENT)
        ),
    )


def run_batch(run: PaymentRun) -> Batch:
    """The specifications of what a run pays; a payment that was sent again has that of the first."""
    payments = Payment.objects.filter(run=run, replaces__isnull=True)
    standing = Letter.objects.standing().filter(payment=OuterRef("pk"))
    month = date_format(run.month, "F Y")
    number = f" ({run.number})" if run.number > 1 else ""
    return Batch(
        title=f"Betaalspecificaties {month}{number}",
        url=reverse("reports:letters_betaalrun", args=[run.pk]),
        municipality_id=run.municipality_id,
        wanted=payments.filter(~Exists(standing)).order_by("pk"),
        letters=Letter.objects.filter(payment__in=payments),
    )


def check_may(batch: Batch, by: User, on: date) -> None:
    """Refuse who does not pay for the municipality of a batch. Raises PermissionDenied."""
    if not batch.municipality_id or batch.municipality_id not in scope_of(by, on).subsidy_municipalities:
        raise PermissionDenied
