"""The acts that end a place on the register: death, a finding of sheltered work, somebody's own request."""

from datetime import date

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.forms.leaving import (
    FIELD_OF_FINDING,
    FIELD_OF_REQUEST,
    DeathForm,
    LeaveRequestForm,
    ShelteredWorkForm,
)
from cases.models import Candidate
from cases.views.confirmed_act import confirmed_act_page
from cases.views.leaving.pages import page_of, what_ended
from cases.views.register import changeable_register
from registry.actions.leaving.death import record_death
from registry.actions.leaving.ending import check_day
from registry.actions.leaving.leave_request import record_leave_request
from registry.actions.leaving.sheltered_work import record_sheltered_work
from registry.leaving import Found, endings, in_sentences


def _foreseen(candidate: Candidate, scope: Scope, *, day: date, field: str, found: Found) -> list[str]:
    """What recording this will end, in sentences; refuses a day that cannot be as the act does."""
    check_day(candidate.person, day, on=scope.on, field=field)
    return in_sentences(candidate.person, endings(candidate.person, on=scope.on, found=found))


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def death(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Record that the person died."""
    candidate = changeable_register(scope, pk)
    if candidate.person.died_on is not None:
        raise Http404
    form = DeathForm(request.POST or None)
    page = page_of(
        candidate,
        heading="Overlijden vastleggen",
        lead="De inschrijving eindigt op de dag van overlijden. U ziet eerst wat er verandert.",
        button="Verder",
        done="Het overlijden is vastgelegd.",
        also=what_ended,
    )

    def foresee() -> list[str]:
        day = form.cleaned_data["died_on"]
        return _foreseen(candidate, scope, day=day, field="died_on", found=Found(died_on=day))

    def perform() -> object:
        return record_death(
            person=candidate.person, died_on=form.cleaned_data["died_on"], by=request.user, on=scope.on
        )

    return confirmed_act_page(request, form, page, foresee=foresee, perform=perform)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def sheltered_work(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Record that the person can work only in sheltered work."""
    candidate = changeable_register(scope, pk)
    form = ShelteredWorkForm(request.POST or None)
    page = page_of(
        candidate,
        heading="Beschut werk vastleggen",
        lead="Wie alleen in beschut werk kan werken, hoort niet in het doelgroepregister. "
        "De inschrijving eindigt op de dag van de vaststelling. U ziet eerst wat er verandert.",
        button="Verder",
        done="De vaststelling is vastgelegd.",
        field_of=FIELD_OF_FINDING,
        also=what_ended,
    )

    def foresee() -> list[str]:
        day = form.cleaned_data["found_on"]
        return _foreseen(candidate, scope, day=day, field="found_on", found=Found(sheltered_work_on=day))

    def perform() -> object:
        return record_sheltered_work(
            person=candidate.person, found_on=form.cleaned_data["found_on"], by=request.user, on=scope.on
        )

    return confirmed_act_page(request, form, page, foresee=foresee, perform=perform)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def leave_request(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Record that the person asked to be taken off the register."""
    candidate = changeable_register(scope, pk)
    form = LeaveRequestForm(request.POST or None, initial={"requested_on": scope.on})
    page = page_of(
        candidate,
        heading="Verzoek om uitschrijving vastleggen",
        lead="Deze persoon vraagt zelf om uit het doelgroepregister te gaan. De inschrijving eindigt op de dag van "
        "het verzoek. U ziet eerst wat er verandert.",
        button="Verder",
        done="Het verzoek is vastgelegd.",
        field_of=FIELD_OF_REQUEST,
        also=what_ended,
    )

    def foresee() -> list[str]:
        day = form.cleaned_data["requested_on"]
        return _foreseen(candidate, scope, day=day, field="requested_on", found=Found(asked_to_leave_on=day))

    def perform() -> object:
        return record_leave_request(
            person=candidate.person,
            requested_on=form.cleaned_data["requested_on"],
            by=request.user,
            on=scope.on,
        )

    return confirmed_act_page(request, form, page, foresee=foresee, perform=perform)
