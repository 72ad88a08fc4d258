"""What the stages mean, how long people are in them, and taking a wrong step back."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.actions.change_stage import last_step, undo_stage_change
from cases.enums import Stage
from cases.forms.stage import ReasonForm
from cases.plans.stage_figures import stage_figures
from cases.rules.stage_order import ORDER, RULES, transition
from cases.rules.stage_times import FEWEST
from cases.views.act_page import ActPage, act_page
from cases.views.candidate import changeable_candidate


@require_GET
@for_roles(Role.CONSULTANT, Role.COACH, Role.SUBSIDY, Role.POLICY, Role.MANAGER)
def stages(request: UserRequest, scope: Scope) -> HttpResponse:
    """What each stage means and what follows it; for who works for a municipality also how long people are in it."""
    codes = scope.case_municipalities | {
        code for each in scope.answering_municipalities for code in scope.carried_by(each)
    }
    context = {
        "rules": [(stage, RULES[stage]) for stage in ORDER],
        "rows": [(before, [(after, _cell(before, after)) for after in ORDER]) for before in ORDER],
        "stages": ORDER,
        "figures": stage_figures(codes, scope.on) if codes else (),
        "fewest": FEWEST,
        "on": scope.on,
    }
    return render(request, "cases/stage/stages.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def undo(request: UserRequest, scope: Scope, pk: int, stage_change_id: int) -> HttpResponse:
    """Take the last step back because it was a mistake."""
    candidate = changeable_candidate(scope, pk)
    change = get_object_or_404(candidate.stage_changes, pk=stage_change_id)
    form = ReasonForm(request.POST or None)
    page = ActPage(
        heading="Fasewisseling terugdraaien",
        lead=f"De stap van {change.get_from_stage_display()} naar {change.get_to_stage_display()} "
        f"op {change.on:%d-%m-%Y} was een vergissing.",
        warning=""
        if last_step(candidate) == change
        else "Dit is niet de laatste fasewisseling. Alleen de laatste kunt u terugdraaien.",
        button="Terugdraaien",
        done="De fasewisseling is teruggedraaid.",
        back=reverse("cases:candidate", args=[pk]),
        back_label=candidate.reference,
    )
    return act_page(
        request,
        form,
        page,
        lambda: undo_stage_change(
            candidate=candidate,
            change_id=stage_change_id,
            reason=form.cleaned_data["reason"],
            by=request.user,
            on=scope.on,
        ),
    )


def _cell(before: Stage, after: Stage) -> str:
    """What a step asks, in one word for the table."""
    if before == after:
        return "–"
    step = transition(before, after)
    return "met reden" if step.needs_reason else "overslaan" if step.hint else "mag"
