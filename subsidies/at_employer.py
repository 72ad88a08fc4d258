"""What an account manager reads of subsidies before a visit to an employer."""

from collections.abc import Iterable
from datetime import timedelta

from django.db.models import Q
from django.urls import reverse

from accounts.scope import Scope
from placements.employers.parts import Attention
from placements.models import Employer
from subsidies.models import SubsidyRequest, WageCostSubsidy
from subsidies.process.terms import terms_of
from subsidies.rules.terms_of_decision import Urgency

SOON = timedelta(days=60)


def ending_subsidy(employer: Employer, scope: Scope) -> Iterable[Attention]:
    """Subsidies at this employer that end within 60 days while the work goes on, of files this user may see."""
    grants = WageCostSubsidy.objects.visible_to(scope).active_on(scope.on)
    at = Q(placement__employer=employer) | Q(placement__borrower=employer)
    for grant in grants.filter(at, during__endswith__lte=scope.on + SOON).select_related("placement"):
        last, work = grant.last_day, grant.placement.last_day
        assert last is not None, "what ends has a last day"
        if work is None or work > last:
            url = reverse("placements:placement", args=[grant.placement_id])
            yield Attention(
                last, f"Een loonkostensubsidie loopt tot en met {last:%d-%m-%Y}; het werk gaat door.", url
            )


def waiting_decision(employer: Employer, scope: Scope) -> Iterable[Attention]:
    """Requests at this employer that wait for a decision, with the last day for it, for who may see money."""
    at = Q(placement__employer=employer) | Q(placement__borrower=employer)
    requests = list(SubsidyRequest.objects.visible_to(scope).open().filter(at))
    terms = terms_of(requests, scope.on) if requests else {}
    for request in requests:
        term = terms[request.pk]
        last = term.term.last_day
        if last is None:
            continue
        late = term.standing.urgency == Urgency.LATE
        yield Attention(
            last,
            f"Het besluit op een aanvraag loonkostensubsidie {'moest' if late else 'moet'} uiterlijk op "
            f"{last:%d-%m-%Y} genomen zijn: {term.standing.label}.",
            reverse("subsidies:request", args=[request.pk]),
        )
