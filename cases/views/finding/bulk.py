"""Acts on many files at once: choose them in the list, see what will happen, do it, and take it back."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.actions.assign_consultant import Move, assign_consultant, take_back
from cases.actions.create_task import create_tasks
from cases.finding.selection import Expired, Selection, Split, chosen_of, kept_filters, read_selection, split
from cases.forms.bulk import AssignForm, BulkTaskForm
from cases.models import Candidate, ConsultantChange
from dated.forms import add_refusal

SHOWN = 50
"""Of many files, so many are named on the page; the rest is counted."""
CHOOSE_AGAIN = "Uw keuze is verlopen. Kies de dossiers opnieuw."
NOTHING_CHOSEN = "Kies eerst een of meer kandidaten, of kies alle gevonden kandidaten."
FORMS: dict[str, type[AssignForm] | type[BulkTaskForm]] = {"toewijzen": AssignForm, "taak": BulkTaskForm}
FIELD_OF = {"assignee": "assignee", "consultant": "consultant", "title": "title", "due_on": "due_on"}


@require_POST
@for_roles(Role.CONSULTANT)
def bulk(request: UserRequest, scope: Scope) -> HttpResponse:
    """Begin an act with the files that were ticked, or all that were found."""
    query = request.POST.get("filters", "")
    selection = chosen_of(
        scope,
        everything=request.POST.get("alle") == "ja",
        query=query,
        ids=request.POST.getlist("kies"),
    )
    doing = request.POST.get("doe", "")
    if not selection.had or doing not in FORMS:
        messages.warning(request, NOTHING_CHOSEN)
        return redirect(_list(request, scope))
    form = FORMS[doing](scope=scope, initial={"keuze": selection.signed(request.user.pk), "filters": query})
    return _form_page(request, scope, doing, form, selection)


@require_POST
@for_roles(Role.CONSULTANT)
def bulk_assign(request: UserRequest, scope: Scope) -> HttpResponse:
    """Give the chosen files to a consultant: first what it will do, then the act itself."""
    form = AssignForm(request.POST, scope=scope)
    selection = _carried(request, form)
    if selection is None:
        return redirect(_list(request, scope))
    if not form.is_valid():
        return _form_page(request, scope, "toewijzen", form, selection)
    parts = split(selection, scope)
    taker = form.taker
    if "gezien" not in request.POST:
        staying = [file for file in parts.able if file.consultant_id == (taker.pk if taker else None)]
        return _preview(request, scope, form, parts, staying)
    note = form.cleaned_data["note"]
    moves = [Move(file, selection.had[file.pk], taker, note) for file in parts.able]
    try:
        moved = assign_consultant(moves=moves, batch=form.cleaned_data["key"], by=request.user, on=scope.on)
    except PermissionDenied as denied:
        raise Http404 from denied
    except ValidationError as refusal:
        add_refusal(form, refusal, FIELD_OF)
        return _form_page(request, scope, "toewijzen", form, selection)
    for file in moved.stale[:SHOWN]:
        messages.warning(
            request,
            f"{file.reference} is intussen door een collega aan iemand anders toegewezen en blijft daar.",
        )
    if not moved.changes:
        messages.info(request, "Er is niets gewijzigd.")
        return redirect(_list(request, scope))
    result = reverse("cases:bulk_result", args=[form.cleaned_data["key"]])
    return redirect(_with(result, _filters(request, scope)))


@require_POST
@for_roles(Role.CONSULTANT)
def bulk_task(request: UserRequest, scope: Scope) -> HttpResponse:
    """Make the same task for each of the chosen files."""
    form = BulkTaskForm(request.POST, scope=scope)
    selection = _carried(request, form)
    if selection is None:
        return redirect(_list(request, scope))
    if form.is_valid():
        able = split(selection, scope).able
        try:
            create_tasks(candidates=able, **form.facts(), by=request.user, on=scope.on)
        except PermissionDenied as denied:
            raise Http404 from denied
        except ValidationError as refusal:
            add_refusal(form, refusal, FIELD_OF)
        else:
            number = len(able)
            messages.success(
                request, f"De taak is gemaakt voor {number} {'dossier' if number == 1 else 'dossiers'}."
            )
            return redirect(_list(request, scope))
    return _form_page(request, scope, "taak", form, selection)


@require_GET
@for_roles(Role.CONSULTANT)
def bulk_result(request: UserRequest, scope: Scope, batch: UUID) -> HttpResponse:
    """What went to whom in one act, and the way back."""
    changes = _changes(scope, batch)
    filters = _filters(request, scope)
    context = {
        "changes": changes[:SHOWN],
        "count": len(changes),
        "undone": sum(1 for each in changes if each.undone_on),
        "to": changes[0].to_consultant,
        "list_url": _with(reverse("cases:candidate_list"), filters),
        "undo_url": _with(reverse("cases:bulk_undo", args=[batch]), filters),
    }
    return render(request, "cases/list/bulk_result.html", context)


@require_POST
@for_roles(Role.CONSULTANT)
def bulk_undo(request: UserRequest, scope: Scope, batch: UUID) -> HttpResponse:
    """Take an assignment back: every file that is still with whom it went to."""
    _changes(scope, batch)
    try:
        moved = take_back(batch=batch, by=request.user, on=scope.on)
    except PermissionDenied as denied:
        raise Http404 from denied
    except ValidationError as refusal:
        messages.warning(request, " ".join(refusal.messages))
    else:
        number = len(moved.changes)
        messages.success(request, f"{number} {'dossier is' if number == 1 else 'dossiers zijn'} teruggezet.")
        for file in moved.stale[:SHOWN]:
            messages.warning(
                request, f"{file.reference} is intussen aan iemand anders toegewezen en blijft daar."
            )
    return redirect(_with(reverse("cases:bulk_result", args=[batch]), _filters(request, scope)))


def _filters(request: UserRequest, scope: Scope) -> str:
    """The filters of the list one came from, which every step carries: in its form, or the result in its address."""
    return kept_filters(scope, request.POST.get("filters", request.GET.urlencode() or None))


def _list(request: UserRequest, scope: Scope) -> str:
    """The list of candidates as one left it."""
    return _with(reverse("cases:candidate_list"), _filters(request, scope))


def _with(address: str, query: str) -> str:
    return f"{address}?{query}" if query else address


def _changes(scope: Scope, batch: UUID) -> list[ConsultantChange]:
    """The changes of an act on files of the user's municipalities; 404 when there are none."""
    found = ConsultantChange.objects.filter(
        batch=batch, candidate__municipality_id__in=scope.case_municipalities
    )
    changes = list(
        found.select_related("candidate__person", "from_consultant", "to_consultant").order_by(
            "candidate__person__search_name", "pk"
        )
    )
    if not changes:
        raise Http404
    return changes


def _carried(request: UserRequest, form: AssignForm | BulkTaskForm) -> Selection | None:
    """The files the form carries, or None with a message when the choice is too old."""
    try:
        return read_selection(form.data.get("keuze", ""), request.user.pk)
    except Expired:
        messages.warning(request, CHOOSE_AGAIN)
        return None


def _form_page(
    request: UserRequest, scope: Scope, doing: str, form: AssignForm | BulkTaskForm, selection: Selection
) -> HttpResponse:
    parts = split(selection, scope)
    context = {
        "form": form,
        "doing": doing,
        "able": len(parts.able),
        "names": parts.able[:SHOWN],
        "more": len(parts.able[SHOWN:]),
        "unable": parts.unable[:SHOWN],
        "unable_count": len(parts.unable),
        "list_url": _list(request, scope),
    }
    return render(request, "cases/list/bulk_form.html", context)


def _preview(
    request: UserRequest, scope: Scope, form: AssignForm, parts: Split, staying: list[Candidate]
) -> HttpResponse:
    moving = [file for file in parts.able if file not in set(staying)]
    context: dict[str, Any] = {
        "form": form,
        "to": form.taker,
        "note": form.cleaned_data["note"],
        "moving": moving[:SHOWN],
        "moving_count": len(moving),
        "more": len(moving[SHOWN:]),
        "staying_count": len(staying),
        "unable": parts.unable[:SHOWN],
        "unable_count": len(parts.unable),
        "list_url": _list(request, scope),
    }
    return render(request, "cases/list/bulk_preview.html", context)
