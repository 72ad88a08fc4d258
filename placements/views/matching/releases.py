"""Asking who an anonymous candidate is, and answering such a question."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.actions.record_access import record_access
from accounts.enums import AccessActivity, Role
from accounts.scope import Scope
from cases.access import may_change_file
from cases.views.act_page import ActPage, act_page
from dated.forms import add_refusal
from placements.actions.matching.propose import propose
from placements.actions.matching.release import (
    ask_release,
    refuse_release,
    release,
    take_back_release,
    withdraw_request,
)
from placements.enums.matching import ReleaseStatus
from placements.forms.matching import AnswerReleaseForm, AskReleaseForm, EndReleaseForm, ProposeForm
from placements.matching.sight import profiles_of_others
from placements.models import Proposal, ReleaseRequest
from placements.views.vacancies.pages import changeable_vacancy

MOST = 100


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def ask(request: UserRequest, scope: Scope, pk: int, profile: str) -> HttpResponse:
    """Ask the consultant of a profile who it is, for a vacancy of the own municipality."""
    vacancy = changeable_vacancy(scope, pk)
    found = get_object_or_404(profiles_of_others(scope).select_related("candidate"), code=profile)
    page = ActPage(
        heading="Vrijgave vragen",
        lead=f"Profiel {found.code} voor {vacancy.title} bij {vacancy.employer.name}.",
        notice=(
            "De consulent van deze kandidaat ziet uw vraag, uw naam en de vacature, en besluit of u mag weten "
            "wie het is."
        ),
        button="Vrijgave vragen",
        done="Uw vraag is verstuurd. U ziet het antwoord bij Vrijgaven.",
        back=reverse("placements:match_candidates", args=[vacancy.pk]),
        back_label=vacancy.title,
    )
    form = AskReleaseForm(request.POST or None)
    return act_page(
        request,
        form,
        page,
        lambda: ask_release(
            profile=found, vacancy=vacancy, **form.cleaned_data, by=request.user, on=scope.on
        ),
    )


@require_GET
@for_roles(Role.CONSULTANT)
def releases(request: UserRequest, scope: Scope) -> HttpResponse:
    """What is asked of this municipality, and what this consultant asked; what waits first."""
    about = ("vacancy__employer", "municipality", "asked_by", "decided_by")
    asked_of = ReleaseRequest.objects.asked_of(scope).select_related(*about, "candidate__person")
    asked_by = ReleaseRequest.objects.asked_by(scope).select_related(*about)
    context = {
        "waiting": list(asked_of.waiting().order_by("asked_on", "pk")),
        "answered": list(asked_of.exclude(status=ReleaseStatus.WAITING)[:MOST]),
        "asked": list(asked_by[:MOST]),
        "today": scope.on,
    }
    return render(request, "placements/matching/releases.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def one(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """One request: for the candidate's side to answer, for the asker to read what was answered."""
    asked = _visible(scope, pk)
    answering = may_change_file(asked.candidate, scope)
    form = AnswerReleaseForm(request.POST or None, on=scope.on)
    if request.method == "POST":
        if not answering:
            raise Http404
        if form.is_valid() and _answer(request, asked, form, scope):
            return redirect("placements:release", pk)
    knows = ReleaseRequest.objects.released_to(scope).filter(pk=pk).exists()
    if knows:
        # Who looks at a name across a border is written down, each time, where its own privacy officer sees it.
        record_access(
            by=request.user,
            activity=AccessActivity.RELEASE_VIEWED,
            purpose=f"Vacature {asked.vacancy_id}, verzoek {asked.pk}",
            subject_ids=[asked.candidate_id],
            municipalities={asked.candidate.municipality_id, asked.municipality_id},
        )
    context = {
        "asked": asked,
        "form": form,
        "answering": answering,
        "may_answer": answering and asked.status == ReleaseStatus.WAITING,
        "knows": knows,
        "contact": asked.candidate.consultant or asked.decided_by,
        "over": asked.status == ReleaseStatus.RELEASED and not knows and not answering,
        "may_end": (answering and asked.status == ReleaseStatus.RELEASED)
        or (asked.asked_by_id == scope.user_id and asked.status == ReleaseStatus.WAITING),
        "proposal": _proposal_of(asked) if knows else None,
    }
    return render(request, "placements/matching/release.html", context)


def _answer(request: UserRequest, asked: ReleaseRequest, form: AnswerReleaseForm, scope: Scope) -> bool:
    """Whether the answer was given; what is refused stands at its field."""
    typed = form.cleaned_data
    try:
        if typed["answer"] == "ja":
            release(request=asked, until=typed["until"], reason=typed["reason"], by=request.user, on=scope.on)
            messages.success(request, "U hebt vrijgegeven. De collega kan nu contact met u opnemen.")
        else:
            refuse_release(request=asked, reason=typed["reason"], by=request.user, on=scope.on)
            messages.success(request, "U hebt niet vrijgegeven. De collega leest uw reden.")
    except PermissionDenied as denied:
        raise Http404 from denied
    except ValidationError as refusal:
        add_refusal(form, refusal, {})
        return False
    return True


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def end(request: UserRequest, scope: Scope, release_id: int) -> HttpResponse:
    """Withdraw a question of one's own, or end a release that was given."""
    asked = _visible(scope, release_id)
    answering = may_change_file(asked.candidate, scope)
    form = EndReleaseForm(request.POST if request.method == "POST" else None)
    if not answering:
        del form.fields["reason"]
    page = ActPage(
        heading="Vrijgave beëindigen" if answering else "Verzoek intrekken",
        lead=f"Profiel {asked.code}, {asked.vacancy.title}.",
        button="Beëindigen" if answering else "Intrekken",
        done="De vrijgave is beëindigd." if answering else "Uw verzoek is ingetrokken.",
        back=reverse("placements:release", args=[release_id]),
        back_label="Vrijgave",
    )

    def perform() -> ReleaseRequest:
        if answering:
            reason = form.cleaned_data["reason"]
            return take_back_release(request=asked, reason=reason, by=request.user, on=scope.on)
        return withdraw_request(request=asked, by=request.user, on=scope.on)

    return act_page(request, form, page, perform)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def propose_released(request: UserRequest, scope: Scope, known_id: int) -> HttpResponse:
    """Propose the candidate of another municipality that was released for this vacancy."""
    known: QuerySet[ReleaseRequest] = ReleaseRequest.objects.released_to(scope)
    asked = get_object_or_404(known.select_related("candidate__person", "vacancy__employer"), pk=known_id)
    form = ProposeForm(request.POST or None)
    page = ActPage(
        heading="Vrijgegeven kandidaat voorstellen",
        lead=f"Profiel {asked.code} voor {asked.vacancy.title} bij {asked.vacancy.employer.name}.",
        button="Voorstellen",
        done="De kandidaat is voorgesteld. De eigen consulent ziet dat ook.",
        back=reverse("placements:release", args=[known_id]),
        back_label="Vrijgave",
    )
    return act_page(
        request,
        form,
        page,
        lambda: propose(
            candidate=asked.candidate,
            vacancy=asked.vacancy,
            **form.cleaned_data,
            by=request.user,
            on=scope.on,
        ),
    )


def _visible(scope: Scope, pk: int) -> ReleaseRequest:
    visible: QuerySet[ReleaseRequest] = ReleaseRequest.objects.visible_to(scope)
    rows = visible.select_related(
        "candidate__person",
        "candidate__consultant",
        "vacancy__employer",
        "municipality",
        "asked_by",
        "decided_by",
    )
    return get_object_or_404(rows, pk=pk)


def _proposal_of(asked: ReleaseRequest) -> Proposal | None:
    return (
        Proposal.objects.open().filter(candidate_id=asked.candidate_id, vacancy_id=asked.vacancy_id).first()
    )
