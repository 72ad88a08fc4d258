"""Changing what a vacancy says, and taking its steps."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.actions.drafts import discard_draft
from cases.drafts import DraftForm, DraftState, draft_state
from cases.forms.intake_rows import one_more
from cases.views.act_page import ActPage, act_page
from placements.actions.vacancies.change_status import change_vacancy_status
from placements.actions.vacancies.record_vacancy import CHANGED, change_vacancy
from placements.forms.vacancy_rows import ASKED_LINES
from placements.forms.vacancy_status import VacancyStatusForm
from placements.forms.vacancy_whole import WholeVacancy
from placements.models import Vacancy
from placements.vacancies.described import differences, municipality_names
from placements.vacancies.facts import facts_of
from placements.views.vacancies.pages import changeable_vacancy
from placements.views.vacancies.record import FORM

VERSION = "version"
SAVE_ANYWAY = "bewaar_mijn_versie"


def _may_change(scope: Scope, pk: int) -> bool:
    return Vacancy.objects.changeable_by(scope).filter(pk=pk).exists()


change_drafts = DraftForm(
    "vacature-wijzigen", _may_change, lambda pk: reverse("placements:change_vacancy", args=[pk])
)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def change(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Change what a vacancy says; what a colleague saved meanwhile is shown beside it, and nothing typed is lost."""
    vacancy = changeable_vacancy(scope, pk)
    draft = draft_state(request, scope, change_drafts.key, pk)
    if request.method != "POST":
        form = _form(draft.data, vacancy, scope, judging=False)
        seen = _version(draft.data.get(VERSION)) if draft.data else vacancy.version
        return _page(request, vacancy, form, draft, seen)
    seen = _version(request.POST.get(VERSION))
    if request.POST.get("meer") in ASKED_LINES:
        grown = one_more(request.POST, request.POST["meer"])
        return _page(request, vacancy, _form(grown, vacancy, scope, judging=False), draft, seen)
    if _version(request.POST.get(SAVE_ANYWAY)) == vacancy.version:
        seen = vacancy.version
    form = _form(request.POST, vacancy, scope)
    if not form.is_valid():
        return _page(request, vacancy, form, draft, seen)
    try:
        changed = change_vacancy(
            vacancy=vacancy, facts=form.facts(), version=seen, by=request.user, on=scope.on
        )
    except PermissionDenied as denied:
        raise Http404 from denied
    except ValidationError as refusal:
        if getattr(refusal, "code", None) == CHANGED:
            # Compare with what stands there now: it may be newer than what this request read.
            there = changeable_vacancy(scope, pk)
            return _page(request, there, _form(request.POST, there, scope), draft, seen)
        form.add_refusal(refusal)
        return _page(request, vacancy, form, draft, seen)
    discard_draft(form_key=change_drafts.key, subject_id=pk, by=request.user)
    messages.success(request, "De vacature is gewijzigd.")
    if changed.posts < vacancy.filled:
        messages.warning(
            request,
            f"Er zijn meer mensen geplaatst ({vacancy.filled}) dan er plekken zijn ({changed.posts}).",
        )
    return redirect("placements:vacancy", pk)


def _version(typed: str | None) -> int:
    """The version a form was opened with; 0, which none has, for what is no number."""
    return int(typed) if typed and typed.isascii() and typed.isdecimal() and len(typed) < 9 else 0


def _form(data: object, vacancy: Vacancy, scope: Scope, *, judging: bool = True) -> WholeVacancy:
    return WholeVacancy(
        data,  # type: ignore[arg-type]
        scope=scope,
        there=facts_of(vacancy),
        begins=False,
        fixed_employer=True,
        judging=judging,
    )


def _page(
    request: UserRequest, vacancy: Vacancy, form: WholeVacancy, draft: DraftState, seen: int
) -> HttpResponse:
    """The form; when a colleague saved since it was opened, with both versions beside each other."""
    is_changed = seen != vacancy.version
    typed = form.facts() if is_changed and form.main.is_bound else form.there
    context = {
        "vacancy": vacancy,
        "form": form,
        "draft": draft,
        "heading": f"{vacancy.title} wijzigen",
        "employer": vacancy.employer,
        "begins": False,
        "cancel": reverse("placements:vacancy", args=[vacancy.pk]),
        "version_field": VERSION,
        "seen": seen,
        "is_changed": is_changed,
        "save_anyway": SAVE_ANYWAY,
        "differences": differences(form.there, typed, municipality_names(form.there, typed))
        if is_changed
        else [],
    }
    return render(request, FORM, context)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def status(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Take a step: open, hold, filled, not filled, open again."""
    vacancy = changeable_vacancy(scope, pk)
    now = vacancy.shown_status
    form = VacancyStatusForm(
        request.POST or None,
        status=now,
        closes_on=vacancy.closes_on,
        on=scope.on,
        initial={"to_status": request.GET.get("naar"), "seen": now},
    )
    page = ActPage(
        heading="Status wijzigen",
        lead=f"{vacancy.title} bij {vacancy.employer.name} is nu {now.label}.",
        button="Status opslaan",
        done="De status is gewijzigd.",
        back=reverse("placements:vacancy", args=[pk]),
        back_label=vacancy.title,
        template="placements/vacancies/status.html",
    )
    return act_page(
        request,
        form,
        page,
        lambda: change_vacancy_status(vacancy=vacancy, **form.facts(), by=request.user, on=scope.on),
    )
