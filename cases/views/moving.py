"""Recording that somebody moved, from the page of a candidate."""

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.access import may_change_person_in
from cases.forms.moving import FIELD_OF, MoveForm
from cases.views.act_page import ActPage, act_page
from cases.views.candidate import visible_candidate
from registry.actions.move_person import may_move, move_person

MEANS = (
    "Vanaf die dag tellen de cijfers deze persoon mee in de nieuwe gemeente. Het dossier blijft hier tot u het "
    "overdraagt en de andere gemeente het aanvaardt. Werk, jobcoaching en loonkostensubsidie lopen door."
)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def move(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Let somebody live in another municipality from a day on."""
    candidate = visible_candidate(scope, pk)
    person = candidate.person
    if not (may_change_person_in(candidate, scope) and may_move(person.pk, scope)):
        raise Http404
    present = person.residences.select_related("municipality").order_by("during").last()
    form = MoveForm(request.POST or None, present=present, scope=scope)
    lives = f" in {present.municipality.name}, sinds {present.first_day:%d-%m-%Y}" if present else ""
    page = ActPage(
        heading="Verhuizing vastleggen",
        lead=f"{person.full_name} woont nu{lives}.",
        notice=MEANS,
        button="Verhuizing vastleggen",
        done="De verhuizing is vastgelegd.",
        field_of=FIELD_OF,
        back=reverse("cases:candidate", args=[pk]),
        back_label=candidate.reference,
    )
    return act_page(
        request,
        form,
        page,
        lambda: move_person(person=person, **form.cleaned_data, by=request.user, on=scope.on),
    )
