"""The caseload: of oneself, of the team, of nobody; another consultant, and handing a whole caseload over."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.models import User
from accounts.scope import Scope
from cases.actions.assign_consultant import Move, Moved, assign_consultant, take_back
from cases.enums import Stage
from cases.forms.caseload import ConsultantForm, HandOverForm
from cases.models import Candidate, ConsultantChange
from cases.signals.raised import open_files
from cases.views.act_page import ActPage, act_page
from cases.views.candidate import changeable_candidate
from cases.workday.caseload import STAGES, Load, covers_at, loads_of
from cases.workday.caseload_parts import caseload_parts
from cases.workday.colleagues import consultants_at, team_of
from cases.workday.handing_over import files_said, files_sent, gone_meanwhile, staying_with
from dated.forms import add_refusal

MOST_FILES = 400
"""How many files one page of handing over takes: a browser and a reader can cope with no more."""
RECENT = 5


@require_GET
@for_roles(Role.CONSULTANT, Role.COACH, Role.MANAGER)
def caseload_page(request: UserRequest, scope: Scope) -> HttpResponse:
    """Who has how many files. A manager sees the counts of their municipality and no persons."""
    codes = _shown_municipalities(scope)
    loads = _loads(scope, codes) if codes else []
    mine = next((each for each in loads if each.user and each.user.pk == scope.user_id), None)
    context = {
        "loads": [each for each in loads if each.user is not None],
        "mine": mine,
        "nobodys": next((each for each in loads if each.user is None), None),
        "stages": [stage.label for stage in STAGES],
        "may_open": bool(scope.case_municipalities),
        "covers": list(covers_at(scope)) if scope.case_municipalities else [],
        "recent": _recent(scope) if scope.case_municipalities else [],
        "parts": caseload_parts.shown(codes, scope),
        "today": scope.on,
    }
    return render(request, "cases/workday/caseload.html", context)


def _shown_municipalities(scope: Scope) -> frozenset[str]:
    """Whose counts are shown: the consultant's municipalities, or else the manager's."""
    if scope.case_municipalities:
        return scope.case_municipalities
    if not scope.has(Role.MANAGER):
        return frozenset()
    codes = (scope.carried_by(code) for code in scope.answering_municipalities)
    return frozenset().union(*codes)


def _loads(scope: Scope, codes: frozenset[str]) -> list[Load]:
    files = Candidate.objects.active_on(scope.on).filter(municipality_id__in=codes).exclude(stage=Stage.LEFT)
    return loads_of(scope, codes, files, list(consultants_at(codes, scope)))


def _recent(scope: Scope) -> list[dict[str, Any]]:
    """The last times that several files, or one, went to another consultant."""
    changes = ConsultantChange.objects.visible_to(scope).select_related("by").order_by("-pk")
    batches: dict[Any, list[ConsultantChange]] = {}
    for change in changes[: RECENT * MOST_FILES // 10]:
        batches.setdefault(change.batch, []).append(change)
    return [{"first": rows[-1], "files": len(rows)} for rows in list(batches.values())[:RECENT]]


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def consultant_page(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Give one file to another consultant."""
    candidate = changeable_candidate(scope, pk)
    form = ConsultantForm(request.POST or None, candidate=candidate, scope=scope)
    giver = candidate.consultant
    now = giver.display_name if giver else "nog niemand"
    page = ActPage(
        heading="Andere consulent",
        lead=f"De consulent van {candidate.person.full_name} is nu: {now}.",
        button="Opslaan",
        done="De consulent is gewijzigd.",
        back=reverse("cases:candidate", args=[pk]),
        back_label=candidate.reference,
        also=lambda moved: [staying_with(giver, [pk], scope)],
    )

    def assign() -> Moved:
        move = Move(
            candidate, form.cleaned_data["was"], form.cleaned_data["consultant"], form.cleaned_data["note"]
        )
        if (move.to.pk if move.to else None) == candidate.consultant_id:
            raise ValidationError({"consultant": "Dit is al de consulent. Kies iemand anders."})
        moved = assign_consultant(
            moves=[move], batch=form.cleaned_data["batch"], by=request.user, on=scope.on
        )
        if moved.stale:
            raise ValidationError(
                "Dit dossier kreeg intussen een andere consulent. Controleer wat er nu staat."
            )
        return moved

    return act_page(request, form, page, assign)


@dataclass(frozen=True)
class Giver:
    """Whose files are handed over: a consultant of the team, or nobody."""

    user: User | None

    @property
    def name(self) -> str:
        """How the page names them."""
        return self.user.display_name if self.user else "niemand"


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def hand_over(request: UserRequest, scope: Scope) -> HttpResponse:
    """Hand the files of a colleague (or of nobody) over: fill in, look, and do it in one act."""
    giver = _giver(request, scope)
    files = open_files(scope).filter(consultant=giver.user).select_related("person")
    shown = list(files.order_by("person__last_name", "pk")[:MOST_FILES])
    form = HandOverForm(request.POST or None, candidates=shown, absent=giver.user, scope=scope)
    context: dict[str, Any] = {"form": form, "giver": giver, "more": files.count() - len(shown)}
    if request.method == "POST" and (done := _done_already(request, scope)):
        return redirect("cases:handed_over", done.pk)
    sent = files_sent(request.POST.dict()) if request.method == "POST" else set()
    saving = request.POST.get("stap") == "opslaan"
    gone = gone_meanwhile(sent, giver.user, scope, looking=not saving) if sent else []
    if gone and sent.isdisjoint(file.pk for file in shown):
        return _nothing_left(request, gone)
    if request.method == "POST" and form.is_valid() and request.POST.get("stap") != "terug":
        moves = form.moves()
        if not saving:
            context |= {"gone": gone, "stays": staying_with(giver.user, _numbers(moves), scope)}
            context |= {"moves": moves, "chosen": _chosen(moves, form.cleaned_data)}
            return render(request, "cases/workday/hand_over_preview.html", context)
        try:
            moved = assign_consultant(
                moves=moves, batch=form.cleaned_data["batch"], by=request.user, on=scope.on
            )
        except PermissionDenied as denied:
            raise Http404 from denied
        except ValidationError as refusal:
            add_refusal(form, refusal, {"consultant": "everybody"})
        else:
            for sentence in gone:
                messages.warning(request, sentence)
            if stays := staying_with(giver.user, _numbers(moved.changes), scope):
                messages.info(request, stays)
            return _handed_over(request, moved)
    return render(request, "cases/workday/hand_over.html", context)


def _giver(request: UserRequest, scope: Scope) -> Giver:
    whose = request.GET.get("van", "")
    if whose == "niemand":
        return Giver(None)
    if not whose:
        return Giver(request.user)
    if not (whose.isascii() and whose.isdecimal() and len(whose) < 10):
        raise Http404
    # Also a colleague who left: their files are what has to be handed over.
    theirs = (
        open_files(scope).filter(consultant_id=int(whose)).exists()
        or team_of(scope).filter(pk=whose).exists()
    )
    if not theirs:
        raise Http404
    return Giver(get_object_or_404(User, pk=whose))


def _chosen(moves: list[Move], typed: dict[str, Any]) -> list[tuple[str, str]]:
    """What the confirmation sends: each file by name, so that nothing goes along that was not on the page.

    The notes as they were typed: who goes back finds them in their own fields.
    """
    chosen = [("batch", str(typed["batch"])), ("note_for_all", typed["note_for_all"])]
    for move in moves:
        chosen += [(f"to_{move.candidate.pk}", str(move.to.pk if move.to else ""))]
        if own := typed[f"note_{move.candidate.pk}"]:
            chosen += [(f"note_{move.candidate.pk}", own)]
    return chosen


def _done_already(request: UserRequest, scope: Scope) -> ConsultantChange | None:
    """What an act with this mark did before: somebody clicked twice, or sent the page again."""
    try:
        batch = UUID(request.POST.get("batch", ""))
    except ValueError:
        return None
    return ConsultantChange.objects.visible_to(scope).filter(batch=batch).order_by("pk").first()


def _numbers(rows: Iterable[Move | ConsultantChange]) -> list[int]:
    return [each.candidate.pk for each in rows]


def _nothing_left(request: UserRequest, gone: list[str]) -> HttpResponse:
    for sentence in gone:
        messages.warning(request, sentence)
    messages.info(request, "Er is niets overgedragen.")
    return redirect("cases:caseload")


def _handed_over(request: UserRequest, moved: Moved) -> HttpResponse:
    if moved.stale:
        names = ", ".join(each.reference for each in moved.stale)
        messages.warning(
            request, f"Deze dossiers kregen intussen een andere consulent en zijn niet overgedragen: {names}."
        )
    if not moved.changes:
        messages.info(request, "Er is niets overgedragen.")
        return redirect("cases:caseload")
    messages.success(request, f"Overgedragen: {files_said(len(moved.changes))}.")
    return redirect("cases:handed_over", moved.changes[0].pk)


@require_GET
@for_roles(Role.CONSULTANT)
def handed_over(request: UserRequest, scope: Scope, change_id: int) -> HttpResponse:
    """What went to whom in one act, and whether it was read; it can be taken back."""
    changes = _batch(scope, change_id)
    context = {
        "changes": changes,
        "first": changes[0],
        "may_take_back": any(
            each.undone_on is None and each.candidate.consultant_id == each.to_consultant_id
            for each in changes
        ),
    }
    return render(request, "cases/workday/handed_over.html", context)


@require_POST
@for_roles(Role.CONSULTANT)
def undo_hand_over(request: UserRequest, scope: Scope, change_id: int) -> HttpResponse:
    """Take a handover back."""
    changes = _batch(scope, change_id)
    try:
        moved = take_back(batch=changes[0].batch, by=request.user, on=scope.on)
    except PermissionDenied as denied:
        raise Http404 from denied
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, f"Teruggedraaid: {files_said(len(moved.changes))}.")
        if moved.stale:
            names = ", ".join(each.reference for each in moved.stale)
            messages.warning(
                request, f"Deze dossiers gingen intussen naar iemand anders en blijven daar: {names}."
            )
    return redirect("cases:handed_over", change_id)


def _batch(scope: Scope, change_id: int) -> list[ConsultantChange]:
    """All changes of the act a change belongs to; 404 for strangers."""
    visible = ConsultantChange.objects.visible_to(scope)
    first = get_object_or_404(visible, pk=change_id)
    rows = visible.filter(batch=first.batch).select_related(
        "candidate__person", "from_consultant", "to_consultant", "by"
    )
    return list(rows.order_by("candidate__person__last_name", "pk"))
