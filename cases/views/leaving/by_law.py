"""What the law says about the end of a place on the register, with the facts it rests on."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.views.register import changeable_register
from registry.enums import EndReason, LegalGround
from registry.leaving import Ending, legal_ends, pension_ages
from registry.rules.pension_age import age_of, pension_day


@require_GET
@for_roles(Role.CONSULTANT)
def register_by_law(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """When the registrations of this person end by law, and what is recorded that ends them."""
    candidate = changeable_register(scope, pk)
    person = candidate.person
    ages = pension_ages()
    age = age_of(person.birth_date, ages)
    capacity = list(person.periods_without_work_capacity.order_by("-during"))
    on_wajong = person.registrations.filter(ground=LegalGround.G1C).exists()
    context = {
        "candidate": candidate,
        "person": person,
        "running": person.registrations.active_on(scope.on).exists(),
        "ends": [end for end in legal_ends(person) if _matters(end, scope)],
        "pension_age": age,
        "pension_day": pension_day(person.birth_date, ages),
        "findings": person.sheltered_work_findings.order_by("-during"),
        "requests": person.leave_requests.all(),
        "capacity": capacity,
        "about_capacity": bool(capacity) or on_wajong,
        "t_plus_two": EndReason.T_PLUS_TWO,
    }
    return render(request, "cases/leaving/register_by_law.html", context)


def _matters(ending: Ending, scope: Scope) -> bool:
    """Whether a legal end says something about a registration that runs, or will."""
    last_day = ending.registration.last_day
    return last_day is None or last_day >= scope.on
