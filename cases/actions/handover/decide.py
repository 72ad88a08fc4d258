"""Accept or refuse a file that another municipality offers."""

from datetime import date, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from accounts.scope import Scope, scope_of
from cases.actions.checked import refuse_bsn, refuse_closed
from cases.actions.handover.offer import decide, held_offer
from cases.enums import HandoverStatus, Stage
from cases.handover.acceptance import follow_acceptance
from cases.handover.travels_along import copy_along
from cases.lapsing import lapse
from cases.models import Candidate, Handover, StageChange
from cases.workday.colleagues import consultants_for
from dated.acts import act
from dated.periods import contains, period
from registry.models import Person


def may_decide(handover: Handover, scope: Scope) -> bool:
    """Whether this user may accept or refuse: a consultant of the municipality to which the file is offered."""
    return handover.to_municipality_id in scope.case_municipalities


def refuse_handover(*, handover: Handover, reason: str, by: User, on: date) -> Handover:
    """Refuse an offered file and say why; the file stays where it is.

    Raises PermissionDenied, or ValidationError without a reason and when it is decided already.
    """
    if not may_decide(handover, scope_of(by, on)):
        raise PermissionDenied
    if not reason.strip():
        raise ValidationError({"reason": "Vul in waarom u de overdracht weigert."})
    refuse_bsn(reason=reason)
    with act("Overdracht geweigerd", by_id=by.pk):
        row = held_offer(handover)
        decide(row, HandoverStatus.REFUSED, reason=reason, by=by, on=on)
    return row


def accept_handover(*, handover: Handover, consultant: User, by: User, on: date) -> Candidate:
    """Take an offered file over: a file here continues it from today, the old one is closed as of yesterday.

    When there is a file of the person here already, that one is the continuation and keeps its own consultant and
    stage. What was chosen to go along is copied, except what that file has of its own; open tasks and appointments of
    the old file lapse. All of it or nothing. Raises PermissionDenied, or ValidationError when it is decided already, or
    the person or the file is no longer what was offered.
    """
    scope = scope_of(by, on)
    if not may_decide(handover, scope):
        raise PermissionDenied
    if (
        not consultants_for(scope.carrier(handover.to_municipality_id), scope)
        .filter(pk=consultant.pk)
        .exists()
    ):
        raise ValidationError({"consultant": "Kies een consulent van uw eigen gemeente."})
    with act("Overdracht aanvaard", by_id=by.pk):
        row = held_offer(handover)
        old = row.candidate
        _check_still_possible(row, scope)
        new = _file_here(row, scope) or _continuation(row, consultant, by, scope)
        copy_along(row.along, old, new, on)
        yesterday = on - timedelta(days=1)
        lapse(old, last_day=yesterday, why="Het dossier is overgedragen.", by=by, on=on)
        old.during = DateRange(old.first_day, on)
        old.save(update_fields=["during"])
        row.resulting = new
        decide(row, HandoverStatus.ACCEPTED, reason="", by=by, on=on)
        follow_acceptance(row, by=by, on=on)
    return new


def _check_still_possible(row: Handover, scope: Scope) -> None:
    """Refuse to take over when something changed after the offer."""
    old, codes = row.candidate, scope.carried_by(scope.carrier(row.to_municipality_id))
    if not contains(old.during, scope.on):
        raise ValidationError("Dit dossier is intussen gesloten. U kunt de overdracht alleen nog weigeren.")
    if old.first_day == scope.on:
        raise ValidationError("Dit dossier is vandaag geopend. Aanvaarden kan vanaf morgen.")
    refuse_closed(old)
    if old.stage == Stage.LEFT:
        raise ValidationError(
            "De kandidaat is intussen uitgestroomd. U kunt de overdracht alleen nog weigeren."
        )
    if not Person.objects.living_in(codes, scope.on).filter(pk=old.person_id).exists():
        raise ValidationError(
            "Deze persoon woont volgens de registratie niet meer in uw gemeente. "
            "Weiger de overdracht met die reden."
        )


def _file_here(row: Handover, scope: Scope) -> Candidate | None:
    """The file the person has at this municipality already."""
    codes = scope.carried_by(scope.carrier(row.to_municipality_id))
    files = Candidate.objects.active_on(scope.on).filter(
        person_id=row.candidate.person_id, municipality_id__in=codes
    )
    return files.order_by("during").first()


def _continuation(row: Handover, consultant: User, by: User, scope: Scope) -> Candidate:
    """A new file that begins in the stage in which the old one was."""
    old = row.candidate
    new = Candidate.objects.create(
        person_id=old.person_id,
        municipality_id=scope.carrier(row.to_municipality_id),
        stage=old.stage,
        consultant=consultant,
        during=period(scope.on),
    )
    StageChange.objects.create(
        candidate=new, to_stage=old.stage, on=scope.on, by=by, reason="Overgenomen van een andere gemeente"
    )
    return new
