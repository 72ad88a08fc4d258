"""What becomes of proposals and requests for release when a file is closed or handed over."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.actions.matching.propose import take_step
from placements.enums.matching import NoBy, NoReason, ProposalStatus, ReleaseStatus
from placements.models import Placement, Proposal, ReleaseRequest


def lapse_with_file(candidate: Candidate, *, last_day: date, why: str, by: User, on: date) -> None:
    """End proposals that wait and questions that nobody answered; runs inside the act that ends the file.

    Both logs say why. It says no more than that the file ended: a colleague elsewhere reads it too.
    """
    for proposal in _proposals(candidate, last_day).select_for_update(of=("self",)):
        take_step(
            proposal,
            ProposalStatus.NOT,
            by=by,
            on=on,
            no_by=NoBy.OTHER,
            no_because=NoReason.UNAVAILABLE,
            note=why,
        )
    for asked in _requests(candidate).select_for_update():
        asked.status, asked.reason = ReleaseStatus.WITHDRAWN, why
        asked.decided_by, asked.decided_on = by, max(on, asked.asked_on)
        asked.save(update_fields=["status", "reason", "decided_by", "decided_on"])


def lapsing_with_file(candidate: Candidate, day: date) -> Iterable[str]:
    """The same in a few Dutch words, for who is about to close the file."""
    for number, one, more in (
        (_proposals(candidate, day).count(), "voorstel dat loopt", "voorstellen die lopen"),
        (_requests(candidate).count(), "verzoek om vrijgave", "verzoeken om vrijgave"),
    ):
        if number:
            yield f"{number} {one if number == 1 else more}"


def _proposals(candidate: Candidate, last_day: date) -> QuerySet[Proposal]:
    """Proposals that run, except of who is on trial: the placement goes on, and the proposal with it."""
    goes_on = Placement.objects.overlapping(period(last_day))
    rows: QuerySet[Proposal] = Proposal.objects.open().filter(candidate=candidate)
    return rows.exclude(Q(status=ProposalStatus.TRIAL) & Q(placement__in=goes_on)).order_by("pk")


def _requests(candidate: Candidate) -> QuerySet[ReleaseRequest]:
    rows: QuerySet[ReleaseRequest] = ReleaseRequest.objects.waiting().filter(candidate=candidate)
    return rows.order_by("pk")
