"""What the pages of a candidate and of a placement show of the subsidy; nothing for a coach."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from accounts.page_parts import Happening, Later, PagePart, Told
from accounts.scope import Scope
from cases.kept import kept
from cases.models import Candidate
from dated.history import History
from placements.enums import ContractKind, WorkForm
from placements.file_part import placements_of
from placements.models import Placement
from subsidies.actions.grant import may_grant_for
from subsidies.enums import Channel
from subsidies.models import Decision, SubsidyRequest, WageCostSubsidy, WageValueAssessment
from subsidies.process.moves import offered
from subsidies.rules.eligible_work import refusal_for_work
from subsidies.shown import with_amounts


def placement_context(placement: Placement, scope: Scope) -> dict[str, Any] | None:
    """The grants of a placement, with what each pays per month."""
    grants = _visible(scope).filter(placement=placement)
    if not _sees_money_of(placement.person_id, scope):
        return None
    may_grant = may_grant_for(placement.person_id, scope)
    refused = refusal_for_work(WorkForm(placement.work_form), ContractKind(placement.contract))
    return {
        "placement": placement,
        "grants": with_amounts(grants, scope.on),
        "may_grant": may_grant and not refused,
        "refused": refused,
        "requests": _open_requests(scope).filter(placement=placement),
        "handed_over": offered(placement.pk) if may_grant else None,
    }


def candidate_context(candidate: Candidate, scope: Scope) -> dict[str, Any] | None:
    """The grants of a person, with what each pays per month."""
    if not _sees_money_in(candidate, scope):
        return None
    return {
        "grants": with_amounts(_grants_of(candidate, scope), scope.on),
        "requests": [each for each in _requests_of(candidate, scope) if each.is_open],
    }


def _requests_of(candidate: Candidate, scope: Scope) -> list[SubsidyRequest]:
    """The requests for the work of the person, with the employer; asked once for a page."""
    requests = SubsidyRequest.objects.visible_to(scope).filter(placement__person_id=candidate.person_id)
    rows = requests.select_related("placement__employer", "placement__borrower")
    return kept(candidate, scope, "subsidy requests", lambda: list(rows))


def _open_requests(scope: Scope) -> Any:
    """Requests that wait for a decision, with the employer."""
    requests = SubsidyRequest.objects.visible_to(scope).open()
    return requests.select_related("placement__employer", "placement__borrower")


def _grants_of(candidate: Candidate, scope: Scope) -> list[WageCostSubsidy]:
    """The grants of the person that this user may see, newest first; asked once for a page."""
    grants = _visible(scope).filter(placement__person_id=candidate.person_id)
    return kept(candidate, scope, "grants", lambda: list(grants))


def happenings(candidate: Candidate, scope: Scope) -> Iterable[Told]:
    """Grants in the timeline."""
    if not _sees_money_in(candidate, scope):
        return
    placements = [each.pk for each in placements_of(candidate)]
    history = History(WageCostSubsidy, placement_id__in=placements)
    for grant in _grants_of(candidate, scope):
        url = reverse("subsidies:grant", args=[grant.pk])
        yield Happening(
            date=grant.first_day,
            title="Loonkostensubsidie toegekend",
            text=grant.basis_text,
            url=url,
            row=history.row(grant.pk),
            tone="ok",
        )
        if grant.last_day:
            yield Happening(date=grant.last_day, title="Laatste dag van de loonkostensubsidie", url=url)
    yield Later("Loonkostensubsidie", history)
    yield from _process_of(candidate, placements, scope)


def _process_of(candidate: Candidate, placements: list[int], scope: Scope) -> Iterable[Told]:
    """Requests, decisions and assessments of the user's municipalities in the timeline."""
    of_work: dict[str, Any] = {"placement_id__in": placements}
    requests = History(SubsidyRequest, **of_work)
    for request in _requests_of(candidate, scope):
        if request.channel == Channel.OWN:
            continue
        yield Happening(
            date=request.received_on,
            title="Loonkostensubsidie aangevraagd",
            text=f"Door: {request.get_asked_by_display()}",
            url=reverse("subsidies:request", args=[request.pk]),
            row=requests.row(request.pk),
        )
    decisions = History(Decision, **of_work)
    for decision in Decision.objects.visible_to(scope).filter(**of_work):
        yield Happening(
            date=decision.decided_on,
            title=f"Besluit loonkostensubsidie: {decision.get_kind_display()}",
            text=decision.basis_text,
            url=reverse("subsidies:decision", args=[decision.pk]),
            row=decisions.row(decision.pk),
            tone=decision.kind_tone,
        )
    yield from _measured(of_work, scope)


def _measured(of_work: dict[str, Any], scope: Scope) -> Iterable[Told]:
    history = History(WageValueAssessment, **of_work)
    seen = WageValueAssessment.objects.visible_to(scope).filter(**of_work)
    for each in seen.select_related("expert"):
        url = reverse("subsidies:assessment", args=[each.pk])
        yield Happening(
            date=each.requested_on,
            title="Loonwaardebepaling gevraagd",
            text=each.expert.name,
            url=url,
            row=history.row(each.pk),
        )
        if each.established_on is not None:
            yield Happening(
                date=each.established_on,
                title=f"Loonwaarde vastgesteld: {each.established_percentage} %",
                url=url,
                tone="ok",
            )
    yield Later("Loonwaardebepaling", history)


def _visible(scope: Scope) -> Any:
    return WageCostSubsidy.objects.visible_to(scope).for_amounts().order_by("-during")


def _sees_money_in(candidate: Candidate, scope: Scope) -> bool:
    """The same for who has a file before them: a question to the database only when it is not of their municipality."""
    if candidate.municipality_id in scope.file_municipalities:
        return True
    return _sees_money_of(candidate.person_id, scope)


def _sees_money_of(person_id: int, scope: Scope) -> bool:
    """Whether this user sees the file as consultant or subsidy staff, and not only as a coach."""
    return Candidate.objects.filter(
        person_id=person_id, municipality_id__in=scope.file_municipalities
    ).exists()


candidate_part = PagePart(
    order=42,
    template="subsidies/parts/candidate.html",
    title="Loonkostensubsidie",
    anchor="loonkostensubsidie",
    context=candidate_context,
    happenings=happenings,
    kind="subsidie",
)
placement_part = PagePart(order=10, template="subsidies/parts/placement.html", context=placement_context)
