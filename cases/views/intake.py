"""The intake: filled in on one page, and read as it is and as it was."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.access import may_change_file
from cases.actions.drafts import discard_draft
from cases.actions.record_intake import CHANGED, present_intake, record_intake
from cases.drafts import DraftForm, DraftState, draft_state
from cases.forms.intake_rows import LINES, one_more
from cases.forms.intake_whole import EDITION, WholeIntake
from cases.intake.described import described, differences
from cases.intake.facts import facts_of
from cases.intake.part import may_read_intake, sees_domains
from cases.intake.sections import SECTIONS
from cases.models import Assessment, Candidate
from cases.views.candidate import changeable_candidate, visible_candidate

KEY = "intake"
SAVE_ANYWAY = "bewaar_mijn_versie"
STAY = "verder"


def _may_write(scope: Scope, pk: int) -> bool:
    """Whether this user may fill in the intake of this file."""
    candidate = Candidate.objects.visible_to(scope).filter(pk=pk).first()
    return candidate is not None and may_change_file(candidate, scope)


intake_drafts = DraftForm(KEY, _may_write, lambda pk: reverse("cases:intake", args=[pk]))


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def intake(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Fill in the intake of a candidate; a draft that waits is gone on with or thrown away first."""
    candidate = changeable_candidate(scope, pk)
    draft = draft_state(request, scope, KEY, pk)
    present = present_intake(candidate)
    if request.method == "POST":
        return _sent(request, scope, candidate, present, draft)
    form = WholeIntake(draft.data, present, scope.on, judging=False)
    return _page(request, candidate, form, draft, is_changed=bool(draft.data) and _has_changed(form))


def _sent(
    request: UserRequest, scope: Scope, candidate: Candidate, present: Assessment | None, draft: DraftState
) -> HttpResponse:
    """One line more, or the whole of it recorded; what cannot be recorded is said, and nothing typed is lost."""
    if request.POST.get("meer") in LINES:
        grown = one_more(request.POST, request.POST["meer"])
        return _page(request, candidate, WholeIntake(grown, present, scope.on, judging=False), draft)
    form = WholeIntake(request.POST, present, scope.on)
    seen = form.edition
    if present is not None and request.POST.get(SAVE_ANYWAY) == present.edition:
        seen = present.edition
    if not form.is_valid():
        return _page(request, candidate, form, draft, is_changed=_has_changed(form))
    try:
        record_intake(
            candidate=candidate,
            facts=form.facts(),
            taken_on=form.main.cleaned_data["taken_on"],
            seen=seen,
            as_new=form.as_new,
            by=request.user,
            on=scope.on,
        )
    except PermissionDenied as denied:
        raise Http404 from denied
    except ValidationError as refusal:
        if getattr(refusal, "code", None) == CHANGED:
            # Compare with what stands there now: it may be newer than what this request read.
            form = WholeIntake(request.POST, present_intake(candidate), scope.on)
            return _page(request, candidate, form, draft, is_changed=True)
        form.add_refusal(refusal)
        return _page(request, candidate, form, draft)
    discard_draft(form_key=KEY, subject_id=candidate.pk, by=request.user)
    messages.success(request, "De intake is opgeslagen.")
    return redirect("cases:intake" if STAY in request.POST else "cases:candidate", candidate.pk)


def _has_changed(form: WholeIntake) -> bool:
    """Whether somebody saved the intake since this form was opened."""
    return form.edition != (form.present.edition if form.present else "")


def _page(
    request: UserRequest,
    candidate: Candidate,
    form: WholeIntake,
    draft: DraftState,
    *,
    is_changed: bool = False,
) -> HttpResponse:
    context = {
        "candidate": candidate,
        "form": form,
        "draft": draft,
        "sections": SECTIONS,
        "is_changed": is_changed,
        "differences": differences(form.there, form.facts()) if is_changed else [],
        "edition_field": EDITION,
        "save_anyway": SAVE_ANYWAY,
    }
    return render(request, "cases/intake/form.html", context)


@require_GET
@for_roles(Role.CONSULTANT, Role.COACH)
def intake_reading(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """The present intake and the earlier ones, newest first, as they read."""
    candidate = visible_candidate(scope, pk)
    if not may_read_intake(candidate, scope):
        raise Http404
    intakes = Assessment.objects.filter(candidate=candidate).with_rows().newest_first()
    domains = sees_domains(candidate, scope)
    context = {
        "candidate": candidate,
        "intakes": [(row, described(facts_of(row), domains=domains)) for row in intakes],
        "may_change": may_change_file(candidate, scope),
    }
    return render(request, "cases/intake/reading.html", context)
