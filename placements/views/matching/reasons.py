"""Why proposals came to nothing, counted over a period."""

from collections import Counter
from datetime import date

from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from placements.enums.matching import NoBy, NoReason
from placements.forms.matching import PeriodOfReasonsForm
from placements.models import Proposal


@require_GET
@for_roles(Role.CONSULTANT)
def reasons(request: UserRequest, scope: Scope) -> HttpResponse:
    """How many proposals came to nothing, by reason and by who said no; this year unless asked otherwise."""
    this_year = {"van": date(scope.on.year, 1, 1), "tot": scope.on}
    typed = {name: request.GET.get(name) or day.isoformat() for name, day in this_year.items()}
    form = PeriodOfReasonsForm(typed)
    form.is_valid()
    first, last = (form.cleaned_data.get(name) or day for name, day in this_year.items())
    found = Proposal.objects.visible_to(scope).refused_between(first, last).order_by()
    counted = found.values_list("no_because", "no_by").annotate(number=Count("pk"))
    numbers = Counter({(reason, by): number for reason, by, number in counted})
    rows = [
        {
            "reason": reason.label,
            "numbers": [{"who": by.label, "count": numbers[reason, by]} for by in NoBy],
            "total": sum(numbers[reason, by] for by in NoBy),
        }
        for reason in NoReason
    ]
    rows = sorted((row for row in rows if row["total"]), key=lambda row: -int(str(row["total"])))
    context = {
        "form": form,
        "first": first,
        "last": last,
        "who": [by.label for by in NoBy],
        "rows": rows,
        "total": sum(numbers.values()),
    }
    return render(request, "placements/matching/reasons.html", context)
