"""What other pages show of the payments; only to subsidy staff."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from accounts.page_parts import PagePart
from accounts.scope import Scope
from placements.models import Employer
from subsidies.models import Payment, PaymentAccount, Posting, WageCostSubsidy
from subsidies.payments.shown import PaidMonth, paid_months

LATEST = 5


def paid_employers(scope: Scope) -> "QuerySet[Employer]":
    """Employers with a subsidy of a municipality this user pays for: others are no business of theirs."""
    codes = scope.subsidy_municipalities
    granted = WageCostSubsidy.objects.filter(placement__employer=OuterRef("pk"), municipality_id__in=codes)
    posted = Posting.objects.filter(employer=OuterRef("pk"), municipality_id__in=codes)
    return Employer.objects.filter(Exists(granted) | Exists(posted))


def employer_context(employer: Employer, scope: Scope) -> dict[str, Any] | None:
    """The accounts of an employer as this municipality pays them, and the latest payments."""
    if not scope.subsidy_municipalities or not paid_employers(scope).filter(pk=employer.pk).exists():
        return None
    accounts = PaymentAccount.objects.visible_to(scope).filter(employer=employer)
    payments = Payment.objects.visible_to(scope).filter(employer=employer).select_related("run")
    return {
        "employer": employer,
        "in_use": list(accounts.in_use()),
        "waiting": list(accounts.waiting()),
        "payments": list(payments.order_by("-run__month", "-pk")[:LATEST]),
    }


def months_paid(grant: WageCostSubsidy, scope: Scope) -> list[PaidMonth]:
    """The months of a grant that were posted, for its page; none for who does not work for the one that pays it."""
    if grant.municipality_id not in scope.file_municipalities:
        return []
    return paid_months(grant, payers={grant.municipality_id, scope.carrier(grant.municipality_id)})


employer_part = PagePart(
    order=60, template="subsidies/parts/employer_payments.html", context=employer_context, kind="betaling"
)
