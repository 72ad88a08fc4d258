"""The acts that mend or take back what ended a place on the register; the registration itself is mended apart."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.forms.leaving import LAPSED, CorrectDeathForm, EndFindingForm, TakeBackForm
from cases.views.act_page import act_page
from cases.views.leaving.pages import page_of, what_ended
from cases.views.register import changeable_register
from registry.actions.leaving.death import correct_death
from registry.actions.leaving.leave_request import take_back_leave_request
from registry.actions.leaving.sheltered_work import lapse_sheltered_work, take_back_sheltered_work

STAYS_ENDED = (
    "Een beëindigde inschrijving blijft beëindigd. Moet zij doorlopen, corrigeer dan ook de inschrijving."
)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def correct_death_page(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Another day of death, or none."""
    candidate = changeable_register(scope, pk)
    form = CorrectDeathForm(request.POST or None, initial={"died_on": candidate.person.died_on})
    page = page_of(
        candidate,
        heading="Overlijden corrigeren",
        lead=STAYS_ENDED,
        button="Correctie opslaan",
        done="De correctie is opgeslagen.",
        also=what_ended,
    )
    return act_page(
        request,
        form,
        page,
        lambda: correct_death(
            person=candidate.person,
            died_on=form.cleaned_data["died_on"],
            reason=form.cleaned_data["reason"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def end_finding(request: UserRequest, scope: Scope, pk: int, finding_id: int) -> HttpResponse:
    """A finding of sheltered work does not hold any more, or never did."""
    candidate = changeable_register(scope, pk)
    finding = get_object_or_404(candidate.person.sheltered_work_findings, pk=finding_id)
    form = EndFindingForm(request.POST or None)
    page = page_of(
        candidate,
        heading="Vaststelling beschut werk beëindigen",
        lead=STAYS_ENDED,
        button="Opslaan",
        done="De vaststelling is aangepast.",
    )

    def perform() -> object:
        facts = {
            "finding": finding,
            "reason": form.cleaned_data["reason"],
            "by": request.user,
            "on": scope.on,
        }
        if form.cleaned_data["what"] == LAPSED:
            return lapse_sheltered_work(last_day=form.cleaned_data["last_day"], **facts)
        take_back_sheltered_work(**facts)
        return None

    return act_page(request, form, page, perform)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def take_back_request(request: UserRequest, scope: Scope, pk: int, leave_id: int) -> HttpResponse:
    """A request to leave was recorded by mistake."""
    candidate = changeable_register(scope, pk)
    asked = get_object_or_404(candidate.person.leave_requests, pk=leave_id)
    form = TakeBackForm(request.POST or None)
    page = page_of(
        candidate,
        heading="Verzoek om uitschrijving terugnemen",
        lead=f"Het verzoek van {asked.requested_on:%d-%m-%Y} vervalt. {STAYS_ENDED}",
        button="Verzoek terugnemen",
        done="Het verzoek is teruggenomen.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: take_back_leave_request(
            request=asked, reason=form.cleaned_data["reason"], by=request.user, on=scope.on
        ),
    )
