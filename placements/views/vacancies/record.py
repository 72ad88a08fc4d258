"""Recording a vacancy: from nothing, at an employer, or as a copy of another one."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.actions.drafts import discard_draft
from cases.drafts import DraftForm, DraftState, draft_state
from cases.forms.intake_rows import one_more
from placements.actions.vacancies.record_vacancy import record_vacancy
from placements.forms.vacancy_rows import ASKED_LINES
from placements.forms.vacancy_whole import WholeVacancy
from placements.models import Employer, Vacancy
from placements.vacancies.facts import NOTHING_KNOWN, VacancyFacts, copied, facts_of
from placements.views.vacancies.pages import visible_vacancy
from registry.models import Municipality

FORM = "placements/vacancies/form.html"


def _may_copy(scope: Scope, pk: int) -> bool:
    return scope.has(Role.CONSULTANT) and Vacancy.objects.visible_to(scope).filter(pk=pk).exists()


def _may_record_at(scope: Scope, pk: int) -> bool:
    return scope.has(Role.CONSULTANT) and Employer.objects.visible_to(scope).filter(pk=pk).exists()


new_drafts = DraftForm(
    "vacature",
    lambda scope, subject: scope.has(Role.CONSULTANT) and subject == 0,
    lambda subject: reverse("placements:new_vacancy"),
)
employer_drafts = DraftForm(
    "vacature-bij", _may_record_at, lambda pk: reverse("placements:new_vacancy_at", args=[pk])
)
copy_drafts = DraftForm("vacature-kopie", _may_copy, lambda pk: reverse("placements:copy_vacancy", args=[pk]))


@dataclass(frozen=True, kw_only=True)
class Start:
    """What a new vacancy begins with, and how its page introduces it."""

    drafts: DraftForm
    subject: int = 0
    heading: str = "Nieuwe vacature"
    facts: VacancyFacts = NOTHING_KNOWN
    employer: Employer | None = None
    """The employer it is at for certain."""
    initial: dict[str, Any] | None = None

    def form(self, data: Any, scope: Scope, *, judging: bool = True) -> WholeVacancy:
        """The form of this vacancy."""
        return WholeVacancy(
            data,
            scope=scope,
            there=self.facts,
            initial=self.initial,
            fixed_employer=self.employer is not None,
            judging=judging,
        )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def new_vacancy(request: UserRequest, scope: Scope) -> HttpResponse:
    """Record a vacancy of any employer."""
    return _new(request, scope, Start(drafts=new_drafts))


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def new_vacancy_at(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Record a vacancy of the employer whose page somebody comes from."""
    employer = get_object_or_404(Employer.objects.visible_to(scope), pk=pk)
    heading = f"Nieuwe vacature bij {employer.name}"
    return _new(request, scope, Start(drafts=employer_drafts, subject=pk, heading=heading, employer=employer))


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def copy_vacancy(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Record a vacancy that begins as a copy; another employer may be chosen."""
    source = visible_vacancy(scope, pk)
    start = Start(
        drafts=copy_drafts,
        subject=pk,
        heading=f"Kopie van {source.title}",
        facts=copied(facts_of(source)),
        initial={"employer": source.employer},
    )
    return _new(request, scope, start)


def _new(request: UserRequest, scope: Scope, start: Start) -> HttpResponse:
    """Show the form, or record what was sent."""
    draft = draft_state(request, scope, start.drafts.key, start.subject)
    if request.method != "POST":
        return _page(request, start, start.form(draft.data, scope, judging=False), draft)
    if request.POST.get("meer") in ASKED_LINES:
        grown = one_more(request.POST, request.POST["meer"])
        return _page(request, start, start.form(grown, scope, judging=False), draft)
    form = start.form(request.POST, scope)
    if not form.is_valid():
        return _page(request, start, form, draft)
    opened = form.main.cleaned_data["opened"]
    try:
        vacancy = record_vacancy(
            employer=start.employer or form.main.cleaned_data["employer"],
            municipality=form.main.cleaned_data.get("municipality") or _only_municipality(scope),
            facts=form.facts(),
            opened=opened,
            form_key=form.main.cleaned_data["key"],
            by=request.user,
            on=scope.on,
        )
    except PermissionDenied as denied:
        raise Http404 from denied
    except ValidationError as refusal:
        form.add_refusal(refusal)
        return _page(request, start, form, draft)
    discard_draft(form_key=start.drafts.key, subject_id=start.subject, by=request.user)
    done = "De vacature staat open." if opened else "De vacature is bewaard en nog in voorbereiding."
    messages.success(request, done)
    return redirect("placements:vacancy", vacancy.pk)


def _only_municipality(scope: Scope) -> Municipality:
    """The municipality of somebody who works for one."""
    return Municipality.objects.get(pk__in={scope.carrier(code) for code in scope.case_municipalities})


def _page(request: UserRequest, start: Start, form: WholeVacancy, draft: DraftState) -> HttpResponse:
    context = {
        "form": form,
        "draft": draft,
        "heading": start.heading,
        "employer": start.employer,
        "begins": True,
        "cancel": reverse("placements:vacancy_list"),
    }
    return render(request, FORM, context)
