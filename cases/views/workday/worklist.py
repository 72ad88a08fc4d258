"""The work list: every file with a signal, most harmful first; and putting a signal off."""

from collections.abc import Iterator

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.models import User
from accounts.scope import Scope
from cases.actions.assign_consultant import mark_seen
from cases.actions.snooze_signal import snooze_signal, wake_signal
from cases.forms.workday import SnoozeForm
from cases.models import Candidate, ConsultantChange, SignalSnooze
from cases.signals import Raised, kinds
from cases.signals.raised import Asked, Work, most_harmful_first, open_files, raised_for, raised_in, work_of
from cases.views.act_page import ActPage, act_page
from cases.views.candidate import changeable_candidate
from cases.workday.colleagues import team_of
from cases.workday.day import by_file, lines_of

PER_PAGE = 25
NOBODY = "niemand"
BACK = {"start": "/", "werklijst": "/werklijst/"}


@require_GET
@for_roles(Role.CONSULTANT, Role.COACH)
def work_list(request: UserRequest, scope: Scope) -> HttpResponse:
    """The files with signals: one's own, or those of a colleague of the team, or of nobody."""
    work, colleague = _work_shown(request, scope)
    asked = Asked(scope)
    signals = raised_for(scope, work, asked=asked)
    nobodys = request.GET.get("van") == NOBODY and bool(scope.case_municipalities)
    if nobodys:
        signals = most_harmful_first([*signals, *raised_in(scope, work.files, team=True, asked=asked)])
    chosen = request.GET.get("soort", "") if request.GET.get("soort") in kinds() else ""
    shown = [each for each in signals if each.signal.key == chosen] if chosen else signals
    page = Paginator(by_file(shown), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "lines": lines_of(list(page.object_list), scope, work),
        "choices": _choices(signals),
        "chosen": chosen,
        "colleague": colleague,
        "nobodys": nobodys,
        "covers": work.covers,
        "whose": request.GET.get("van", "") if colleague or nobodys else "",
        "is_consultant": bool(scope.case_municipalities),
    }
    return render(request, "cases/workday/work_list.html", context)


def _work_shown(request: UserRequest, scope: Scope) -> tuple[Work, User | None]:
    """Whose work is shown: one's own, or that of nobody, or of a consultant of one's own team."""
    whose = request.GET.get("van", "")
    if whose == NOBODY and scope.case_municipalities:
        return Work(open_files(scope).filter(consultant=None), None, ()), None
    if whose.isascii() and whose.isdecimal() and len(whose) < 10 and scope.case_municipalities:
        colleague = get_object_or_404(team_of(scope), pk=whose)
        return Work(open_files(scope).filter(consultant=colleague), None, ()), colleague
    return work_of(scope), None


def _choices(signals: list[Raised]) -> list[tuple[str, str, int]]:
    """The kinds that are there, with how many files have one."""
    files: dict[str, set[int]] = {}
    for each in signals:
        files.setdefault(each.signal.key, set()).add(each.candidate_id)
    return [(key, kind.title, len(files[key])) for key, kind in kinds().items() if key in files]


@require_GET
@for_roles(Role.CONSULTANT)
def put_off(request: UserRequest, scope: Scope) -> HttpResponse:
    """The signals of one's own files that were put off, and until when."""
    snoozes = SignalSnooze.objects.visible_to(scope).active_on(scope.on)
    mine = snoozes.filter(candidate__in=work_of(scope).files).select_related("candidate__person", "by")
    page = Paginator(mine.order_by("during__endswith", "pk"), PER_PAGE).get_page(request.GET.get("page"))
    rows = [{"snooze": each, "kind": kinds().get(each.key)} for each in page.object_list]
    return render(request, "cases/workday/put_off.html", {"page": page, "rows": rows})


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def snooze_page(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Put a signal of a file off."""
    candidate = changeable_candidate(scope, pk)
    files = Candidate.objects.filter(pk=pk)
    signals = raised_in(scope, files, both=True)
    if not signals and request.method == "GET":
        return render(request, "cases/workday/no_signals.html", {"candidate": candidate})
    wanted = next((each for each in signals if each.signal.key == request.GET.get("soort")), None)
    initial = {"signal": wanted.reference} if wanted else {}
    form = SnoozeForm(request.POST or None, signals=signals, scope=scope, initial=initial)
    page = ActPage(
        heading="Signaal uitstellen",
        lead=f"{candidate.person.full_name}. Het signaal komt na de gekozen dag vanzelf terug.",
        button="Uitstellen",
        done="",
        also=lambda snooze: _told(snooze, signals),
        back=_back(request) or reverse("cases:candidate", args=[pk]),
        back_label=candidate.reference,
    )
    return act_page(
        request,
        form,
        page,
        lambda: snooze_signal(
            candidate=candidate,
            reference=form.cleaned_data["signal"],
            last_day=form.cleaned_data["last_day"],
            reason=form.cleaned_data["reason"],
            by=request.user,
            on=scope.on,
        ),
    )


def _told(snooze: SignalSnooze, signals: list[Raised]) -> Iterator[str]:
    """Which signal is put off until when, and whether that is too late for what it is about."""
    signal = next(each for each in signals if each.reference == f"{snooze.key}|{snooze.fact}")
    yield f"“{signal.signal.title}” is uitgesteld tot en met {snooze.last_day:%d-%m-%Y}."
    if signal.on <= signal.deadline < snooze.during.upper:
        yield f"Let op: het komt pas terug na {signal.deadline:%d-%m-%Y}, de dag waar het over gaat."


@require_POST
@for_roles(Role.CONSULTANT)
def wake(request: UserRequest, scope: Scope, snooze_id: int) -> HttpResponse:
    """Show a signal again."""
    snoozes = SignalSnooze.objects.visible_to(scope).select_related("candidate")
    snooze = get_object_or_404(snoozes, pk=snooze_id)
    try:
        wake_signal(snooze=snooze, by=request.user, on=scope.on)
    except PermissionDenied as denied:
        raise Http404 from denied
    messages.success(request, "Het signaal staat weer op de werklijst.")
    if request.POST.get("terug") == "dossier":
        return redirect("cases:candidate", snooze.candidate_id)
    return redirect("cases:put_off")


@require_POST
@for_roles(Role.CONSULTANT)
def seen(request: UserRequest, scope: Scope, change_id: int) -> HttpResponse:
    """The note of a file that was handed over is read."""
    change = get_object_or_404(ConsultantChange.objects.visible_to(scope), pk=change_id)
    try:
        mark_seen(change=change, by=request.user, on=scope.on)
    except PermissionDenied as denied:
        raise Http404 from denied
    messages.success(request, "De overdracht is gelezen.")
    return redirect(_back(request) or "/")


def _back(request: UserRequest) -> str | None:
    """The page of ours the reader came from, by a name: never an address from outside."""
    return BACK.get(request.POST.get("terug", "") or request.GET.get("terug", ""))
