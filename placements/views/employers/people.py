"""Record and change the branches, contact persons and trained mentors of an employer."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.views.act_page import act_page
from placements.actions.employers.people import keep_branch, keep_contact, keep_mentor
from placements.forms.employers.people import BranchForm, ContactForm, MentorForm
from placements.models import EmployerBranch, EmployerContact, TrainedMentor
from placements.views.employers.shared import page_of_act, visible_employer

BRANCH = ("name", "branch_number", "address", "postcode", "place", "municipality", "until")
CONTACT = ("name", "function", "phone", "email", "branch", "until")
MENTOR = ("contact", "name", "trained_on", "until")


def _initial(row: object, names: tuple[str, ...]) -> dict[str, object]:
    return {name: getattr(row, name) for name in names} if row else {}


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def branch(request: UserRequest, scope: Scope, pk: int, branch_id: int | None = None) -> HttpResponse:
    """A new branch, or one to change."""
    employer = visible_employer(scope, pk)
    row = get_object_or_404(EmployerBranch, employer=employer, pk=branch_id) if branch_id else None
    form = BranchForm(request.POST or None, initial=_initial(row, BRANCH), scope=scope)
    page = page_of_act(
        employer,
        heading="Vestiging wijzigen" if row else "Vestiging toevoegen",
        button="Vestiging opslaan",
        done="De vestiging is opgeslagen.",
        field_of={"placements_employerbranch_branch_number_key": "branch_number"},
    )
    return act_page(
        request,
        form,
        page,
        lambda: keep_branch(
            employer=employer,
            branch=row,
            facts=form.facts(),
            by=request.user,
            on=scope.on,
            form_key=form.cleaned_data["key"],
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def contact(
    request: UserRequest, scope: Scope, pk: int, employer_contact_id: int | None = None
) -> HttpResponse:
    """A new contact person, or one to change."""
    employer = visible_employer(scope, pk)
    row = (
        get_object_or_404(EmployerContact, employer=employer, pk=employer_contact_id)
        if employer_contact_id
        else None
    )
    form = ContactForm(request.POST or None, initial=_initial(row, CONTACT), employer=employer)
    page = page_of_act(
        employer,
        heading="Contactpersoon wijzigen" if row else "Contactpersoon toevoegen",
        lead="Alleen de gegevens die iemand voor het werk gebruikt.",
        button="Contactpersoon opslaan",
        done="De contactpersoon is opgeslagen.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: keep_contact(
            employer=employer,
            contact=row,
            facts=form.facts(),
            by=request.user,
            on=scope.on,
            form_key=form.cleaned_data["key"],
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def mentor(request: UserRequest, scope: Scope, pk: int, mentor_id: int | None = None) -> HttpResponse:
    """Somebody who was trained to guide, or one to change."""
    employer = visible_employer(scope, pk)
    row = get_object_or_404(TrainedMentor, employer=employer, pk=mentor_id) if mentor_id else None
    form = MentorForm(request.POST or None, initial=_initial(row, MENTOR), employer=employer)
    page = page_of_act(
        employer,
        heading="Getrainde begeleider wijzigen" if row else "Getrainde begeleider toevoegen",
        lead="Een collega op de werkvloer die een training volgde om iemand te begeleiden, zoals de Harrie-training.",
        button="Begeleider opslaan",
        done="De getrainde begeleider is opgeslagen.",
        field_of={"placements_mentor_is_a_contact_or_a_name": "name"},
    )
    return act_page(
        request,
        form,
        page,
        lambda: keep_mentor(
            employer=employer,
            mentor=row,
            facts=form.facts(),
            by=request.user,
            on=scope.on,
            form_key=form.cleaned_data["key"],
        ),
    )
