"""Mending who somebody is, from the page of a candidate."""

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.access import may_change_person_in
from cases.forms.person import FIELD_OF, CorrectPersonForm
from cases.views.act_page import ActPage, act_page
from cases.views.candidate import visible_candidate
from registry.actions.correct_person import correct_person
from registry.actions.register import may_change_register_of


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def correct(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Mend a mistake in somebody's name, birth date, or the first day of where they live."""
    candidate = visible_candidate(scope, pk)
    if not (may_change_person_in(candidate, scope) and may_change_register_of(candidate.person_id, scope)):
        raise Http404
    form = CorrectPersonForm(request.POST or None, person=candidate.person)
    page = ActPage(
        heading="Gegevens corrigeren",
        lead="Herstel een fout. De geschiedenis laat zien wat er stond, wie het herstelde en waarom.",
        button="Correctie opslaan",
        done="De gegevens zijn gecorrigeerd.",
        field_of=FIELD_OF,
        back=reverse("cases:candidate", args=[pk]),
        back_label=candidate.reference,
    )
    return act_page(
        request,
        form,
        page,
        lambda: correct_person(person=candidate.person, **form.facts(), by=request.user, on=scope.on),
    )
