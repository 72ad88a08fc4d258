"""Tasks: the list, making one about a file, changing it, and ticking it off."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.actions.create_task import create_task, may_give_tasks
from cases.actions.task import cancel_task, change_task, finish_task, reopen_task
from cases.forms.workday import TaskForm
from cases.models import Candidate, Task
from cases.signals import kinds
from cases.signals.raised import work_of
from cases.views.act_page import ActPage, act_page
from cases.views.candidate import visible_candidate
from cases.workday.day import tasks_of

PER_PAGE = 25
WORKERS = (Role.CONSULTANT, Role.COACH)
LISTS = {"ik": "Voor u", "gemaakt": "Door u gegeven", "team": "Voor het team"}
STATES = {"open": "Open", "gedaan": "Gedaan", "vervallen": "Vervallen"}


@require_GET
@for_roles(*WORKERS)
def task_list(request: UserRequest, scope: Scope) -> HttpResponse:
    """Tasks: mine (and of whom I stand in for), made by me, or the team's; open, done or cancelled."""
    lists = LISTS if scope.case_municipalities else {name: LISTS[name] for name in ("ik", "gemaakt")}
    chosen = request.GET.get("lijst", "") if request.GET.get("lijst") in lists else "ik"
    state = request.GET.get("stand", "") if request.GET.get("stand") in STATES else "open"
    tasks = _in_state(_of_list(chosen, scope), state)
    page = Paginator(
        tasks.select_related("candidate__person", "assignee", "made_by", "done_by"), PER_PAGE
    ).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "lists": lists,
        "states": STATES,
        "chosen": chosen,
        "state": state,
        "today": scope.on,
    }
    return render(request, "cases/workday/task_list.html", context)


def _of_list(chosen: str, scope: Scope) -> QuerySet[Task]:
    tasks: Any = Task.objects.visible_to(scope)
    if chosen == "team":
        shown: QuerySet[Task] = tasks.of_team(scope)
    elif chosen == "gemaakt":
        shown = tasks.filter(made_by_id=scope.user_id).exclude(assignee_id=scope.user_id)
    else:
        shown = tasks_of(scope, work_of(scope))
    return shown


def _in_state(tasks: QuerySet[Task], state: str) -> QuerySet[Task]:
    if state == "gedaan":
        return tasks.filter(done_on__isnull=False).order_by("-done_on", "-pk")
    if state == "vervallen":
        return tasks.filter(cancelled_on__isnull=False).order_by("-cancelled_on", "-pk")
    return tasks.filter(done_on=None, cancelled_on=None).order_by("due_on", "pk")


@require_http_methods(["GET", "POST"])
@for_roles(*WORKERS)
def new_task(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Make a task about a file, from its page or from a signal."""
    candidate = visible_candidate(scope, pk)
    if not may_give_tasks(candidate, scope):
        raise Http404
    signal = kinds().get(request.GET.get("soort", ""))
    initial = {"title": signal.title[:100]} if signal else {}
    form = TaskForm(request.POST or None, candidate=candidate, scope=scope, initial=initial)
    page = ActPage(
        heading="Nieuwe taak",
        lead=f"Over {candidate.person.full_name}.",
        button="Taak opslaan",
        done="De taak is opgeslagen.",
        back=reverse("cases:candidate", args=[pk]),
        back_label=candidate.reference,
    )
    return act_page(
        request,
        form,
        page,
        lambda: create_task(
            candidate=candidate,
            **_typed(form),
            by=request.user,
            on=scope.on,
            signal=signal.key if signal else "",
            entry_key=form.cleaned_data["entry_key"],
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(*WORKERS)
def edit_task(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Change an open task, or give it to a colleague."""
    task = _visible(scope, pk)
    candidate: Candidate = task.candidate
    if not task.is_open:
        messages.info(request, "Deze taak is gedaan of vervallen. Zet haar eerst terug.")
        return redirect(f"{reverse('cases:task_list')}?stand={'gedaan' if task.done_on else 'vervallen'}")
    form = TaskForm(request.POST or None, candidate=candidate, scope=scope, task=task)
    page = ActPage(
        heading="Taak wijzigen",
        lead=f"Over {candidate.person.full_name} ({candidate.reference}).",
        button="Taak opslaan",
        done="De taak is gewijzigd.",
        back=reverse("cases:task_list"),
        back_label="Taken",
    )
    return act_page(
        request,
        form,
        page,
        lambda: change_task(task=task, **_typed(form), by=request.user, on=scope.on),
    )


@require_POST
@for_roles(*WORKERS)
def finish(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Tick a task off."""
    return _do(
        request, scope, pk, finish_task, "De taak is afgevinkt. U vindt haar bij de taken onder Gedaan."
    )


@require_POST
@for_roles(*WORKERS)
def reopen(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Put a task back on the list."""
    return _do(request, scope, pk, reopen_task, "De taak staat weer op de lijst.")


@require_POST
@for_roles(*WORKERS)
def cancel(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Say that a task need not be done."""
    return _do(
        request, scope, pk, cancel_task, "De taak is vervallen. U vindt haar bij de taken onder Vervallen."
    )


def _do(request: UserRequest, scope: Scope, pk: int, perform: Callable[..., Task], done: str) -> HttpResponse:
    """One click on a task, and back to the page it stood on."""
    task = _visible(scope, pk)
    try:
        perform(task=task, by=request.user, on=scope.on)
    except PermissionDenied as denied:
        raise Http404 from denied
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, done)
    if request.POST.get("terug") == "dossier":
        return redirect("cases:candidate", task.candidate_id)
    return redirect("/" if request.POST.get("terug") == "start" else "cases:task_list")


def _visible(scope: Scope, pk: int) -> Task:
    tasks = Task.objects.visible_to(scope).select_related("candidate__person", "candidate__municipality")
    task: Task = get_object_or_404(tasks, pk=pk)
    return task


def _typed(form: TaskForm) -> dict[str, Any]:
    return {name: form.cleaned_data[name] for name in ("title", "note", "due_on", "assignee")}
