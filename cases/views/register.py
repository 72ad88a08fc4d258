"""The acts on the register, from the page of a candidate."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.forms.register import (
    FIELD_OF,
    FIELD_OF_CHANGE,
    ChangeRegistrationForm,
    CorrectRegistrationForm,
    EndForm,
    RegisterForm,
)
from cases.models import Candidate
from cases.views.act_page import ActPage, act_page
from cases.views.candidate import visible_candidate
from registry.actions.register import (
    change_registration,
    correct_registration,
    end_registration,
    may_change_register_of,
    register_on_register,
)
from registry.models import Registration


def changeable_register(scope: Scope, pk: int) -> Candidate:
    """The file of somebody whose registrations this user may change, else 404."""
    candidate = visible_candidate(scope, pk)
    if not may_change_register_of(candidate.person_id, scope):
        raise Http404
    return candidate


def _registration(scope: Scope, pk: int, registration_id: int) -> tuple[Candidate, Registration]:
    candidate = changeable_register(scope, pk)
    return candidate, get_object_or_404(candidate.person.registrations, pk=registration_id)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def register(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Put the person on the register."""
    candidate = changeable_register(scope, pk)
    form = RegisterForm(request.POST or None, initial={"first_day": scope.on})
    page = ActPage(
        heading="Inschrijving vastleggen",
        lead="Leg vast dat deze persoon in het doelgroepregister staat.",
        button="Inschrijving opslaan",
        done="De inschrijving is vastgelegd.",
        field_of=FIELD_OF,
        back=reverse("cases:candidate", args=[pk]),
        back_label=candidate.reference,
    )
    return act_page(
        request,
        form,
        page,
        lambda: register_on_register(
            person=candidate.person,
            **form.standing(),
            first_day=form.cleaned_data["first_day"],
            last_day=form.cleaned_data["last_day"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def change(request: UserRequest, scope: Scope, pk: int, registration_id: int) -> HttpResponse:
    """Something about the registration is different from a day on."""
    candidate, registration = _registration(scope, pk, registration_id)
    form = ChangeRegistrationForm(
        request.POST or None, initial=ChangeRegistrationForm.start(registration, scope.on)
    )
    page = ActPage(
        heading="Inschrijving wijzigen",
        lead="Leg vast wat er vanaf een dag anders is: de grondslag, wie verantwoordelijk is of het profiel.",
        button="Wijziging opslaan",
        done="De inschrijving is gewijzigd.",
        field_of=FIELD_OF_CHANGE,
        back=reverse("cases:candidate", args=[pk]),
        back_label=candidate.reference,
    )
    return act_page(
        request,
        form,
        page,
        lambda: change_registration(
            registration=registration,
            **form.standing(),
            from_day=form.cleaned_data["from_day"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def end(request: UserRequest, scope: Scope, pk: int, registration_id: int) -> HttpResponse:
    """End the registration."""
    candidate, registration = _registration(scope, pk, registration_id)
    form = EndForm(request.POST or None, initial={"last_day": scope.on})
    page = ActPage(
        heading="Inschrijving beëindigen",
        lead="Vanaf de dag na de laatste dag telt werk van deze persoon niet meer mee.",
        button="Inschrijving beëindigen",
        done="De inschrijving is beëindigd.",
        back=reverse("cases:candidate", args=[pk]),
        back_label=candidate.reference,
    )
    return act_page(
        request,
        form,
        page,
        lambda: end_registration(
            registration=registration, **form.cleaned_data, by=request.user, on=scope.on
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def correct(request: UserRequest, scope: Scope, pk: int, registration_id: int) -> HttpResponse:
    """Mend a mistake in the registration."""
    candidate, registration = _registration(scope, pk, registration_id)
    form = CorrectRegistrationForm(
        request.POST or None, initial=CorrectRegistrationForm.start(registration, scope.on)
    )
    page = ActPage(
        heading="Inschrijving corrigeren",
        lead="Herstel een fout. De geschiedenis laat zien wat er stond, wie het herstelde en waarom.",
        button="Correctie opslaan",
        done="De inschrijving is gecorrigeerd.",
        field_of=FIELD_OF,
        back=reverse("cases:candidate", args=[pk]),
        back_label=candidate.reference,
    )
    return act_page(
        request,
        form,
        page,
        lambda: correct_registration(
            registration=registration,
            **form.standing(),
            first_day=form.cleaned_data["first_day"],
            last_day=form.cleaned_data["last_day"],
            reason=form.cleaned_data["reason"],
            by=request.user,
            on=scope.on,
        ),
    )
