"""The page of a candidate, and moving to another stage."""

from django.db.models import Prefetch, QuerySet, prefetch_related_objects
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.page_parts import Happening, next_deadline
from accounts.scope import Scope
from cases.access import may_change_file, may_write_about
from cases.actions.change_stage import change_stage, last_step
from cases.enums import Stage
from cases.file_part import may_change_register
from cases.forms.stage import StageForm, hint_of
from cases.handover.file_part import HANDOVER_FACTS, how_it_ended
from cases.models import Candidate
from cases.parts import candidate_parts
from cases.timeline import ON_THE_PAGE, timeline_of
from cases.views.act_page import ActPage, act_page
from cases.views.candidates import PERSON_ROLES
from registry.models import Residence


def visible_candidate(scope: Scope, pk: int) -> Candidate:
    """The file, or 404 for somebody who may not see it."""
    files: QuerySet[Candidate] = Candidate.objects.visible_to(scope)
    return get_object_or_404(files.select_related("person", "municipality", "consultant"), pk=pk)


def changeable_candidate(scope: Scope, pk: int) -> Candidate:
    """The file for somebody who may change it; 404 for everybody else."""
    candidate = visible_candidate(scope, pk)
    if not may_change_file(candidate, scope):
        raise Http404
    return candidate


SHARED_FACTS = (
    *HANDOVER_FACTS,
    "person__registrations",
    Prefetch("person__residences", Residence.objects.select_related("municipality")),
    "indication_requests",
)
"""What several parts of the page show, fetched once."""


def own_happenings(candidate: Candidate, timeline: list[Happening]) -> list[Happening]:
    """The timeline without what happened to the person after the file ended; its own steps stay, also the last."""
    day = candidate.during.upper
    return [event for event in timeline if day is None or event.date < day or event.kind == "fase"]


@require_GET
@for_roles(*PERSON_ROLES)
def candidate_page(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Everything about a candidate on one page, with one timeline."""
    candidate = visible_candidate(scope, pk)
    prefetch_related_objects([candidate], *SHARED_FACTS)
    timeline = own_happenings(candidate, candidate_parts.happened(candidate, scope))
    parts = candidate_parts.shown(candidate, scope)
    context = {
        "candidate": candidate,
        "person": candidate.person,
        "parts": parts,
        "next": next_deadline(parts),
        "today": scope.on,
        "ended": how_it_ended(candidate, scope),
        "timeline": timeline,
        "recent": timeline_of(timeline, most=ON_THE_PAGE),
        "may_change": may_change_file(candidate, scope),
        "may_write": may_write_about(candidate, scope),
        "may_correct_person": may_change_register(candidate, scope),
    }
    return render(request, "cases/candidate.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def stage_page(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Move the candidate to another stage."""
    candidate = changeable_candidate(scope, pk)
    stage = Stage(candidate.stage)
    form = StageForm(request.POST or None, stage=stage, last=last_step(candidate))
    page = ActPage(
        heading="Fase wijzigen",
        lead=f"{candidate.person.full_name} is nu in de fase {stage.label}.",
        button="Fase opslaan",
        done="De fase is gewijzigd.",
        back=reverse("cases:candidate", args=[candidate.pk]),
        back_label=candidate.reference,
        also=hint_of,
        template="cases/stage/change.html",
    )
    return act_page(
        request,
        form,
        page,
        lambda: change_stage(candidate=candidate, **form.facts(), by=request.user, on=scope.on),
    )
