"""Offer a file to the municipality where the person lives now, and take an offer back."""

from collections.abc import Collection
from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import Scope, scope_of
from cases.access import may_change_file
from cases.actions.checked import refuse_bsn, refuse_closed
from cases.enums import HandoverStatus, Stage
from cases.handover import travels_along
from cases.models import ALREADY_OFFERED, Candidate, Handover
from dated.acts import act
from registry.actions.hold import hold_person
from registry.models import Municipality, Person

HAS_LEFT = "De kandidaat is uitgestroomd. Er is niets meer over te dragen: sluit het dossier."


def offer_handover(
    *,
    candidate: Candidate,
    to_municipality: Municipality,
    message: str,
    along: Collection[str],
    by: User,
    on: date,
) -> Handover:
    """Offer an open file to the municipality where the person lives; nothing of it is seen there before it accepts.

    `along` are the keys of the parts that go along. Only where the person lives: no other municipality has a purpose
    for the data. Raises PermissionDenied for anybody but a consultant of the file, ValidationError by field.
    """
    scope = scope_of(by, on)
    if not may_change_file(candidate, scope):
        raise PermissionDenied
    refuse_bsn(message=message)
    keys = [part.key for part in travels_along.parts() if part.key in along]
    with act("Dossier aangeboden", by_id=by.pk):
        hold_person(candidate.person_id)
        row = Candidate.objects.get(pk=candidate.pk)
        if not may_change_file(row, scope):
            raise PermissionDenied
        _check(row, to_municipality, scope)
        return Handover.objects.create(
            candidate=row,
            to_municipality=to_municipality,
            offered_by=by,
            offered_on=on,
            message=message.strip(),
            along=keys,
        )


def withdraw_handover(*, handover: Handover, reason: str, by: User, on: date) -> Handover:
    """Take back an offer that nobody has decided about; a reason is welcome.

    Raises PermissionDenied for anybody but a consultant of the offering municipality, ValidationError when it is
    decided already.
    """
    if not may_withdraw(handover, scope_of(by, on)):
        raise PermissionDenied
    refuse_bsn(reason=reason)
    with act("Aanbod ingetrokken", by_id=by.pk):
        row = held_offer(handover)
        decide(row, HandoverStatus.WITHDRAWN, reason=reason, by=by, on=on)
    return row


def may_withdraw(handover: Handover, scope: Scope) -> bool:
    """Whether this user may take the offer back: a consultant of the municipality that made it."""
    return handover.candidate.municipality_id in scope.case_municipalities


def held_offer(handover: Handover) -> Handover:
    """The offer as it is now, held until the act is done. Raises ValidationError when somebody decided already."""
    hold_person(handover.candidate.person_id)
    row = Handover.objects.select_related("candidate", "to_municipality", "decided_by").get(pk=handover.pk)
    if row.status != HandoverStatus.OFFERED:
        who = f" door {row.decided_by.display_name}" if row.decided_by else ""
        said = f"Deze overdracht is op {row.decided_on:%d-%m-%Y}{who} al {row.get_status_display()}."
        raise ValidationError(said, code="decided")
    return row


def decide(row: Handover, status: HandoverStatus, *, reason: str, by: User, on: date) -> None:
    """Write down what became of an offer."""
    row.status, row.reason, row.decided_by, row.decided_on = status, reason.strip(), by, on
    row.save(update_fields=["status", "reason", "decided_by", "decided_on", "resulting"])


def _check(candidate: Candidate, to_municipality: Municipality, scope: Scope) -> None:
    """Refuse an offer that cannot be."""
    refuse_closed(candidate)
    if candidate.stage == Stage.LEFT:
        raise ValidationError(HAS_LEFT)
    if candidate.handovers.open().exists():
        raise ValidationError(ALREADY_OFFERED, code="cases_one_open_offer_per_file")
    code = to_municipality.pk
    if code in scope.heirs:
        heir = Municipality.objects.get(pk=scope.carrier(code))
        message = f"De gemeente {to_municipality.name} bestaat niet meer. Kies {heir.name}."
        raise ValidationError({"to_municipality": message})
    if code == scope.carrier(candidate.municipality_id):
        raise ValidationError({"to_municipality": "Het dossier is al bij deze gemeente."})
    if not Person.objects.living_in(scope.carried_by(code), scope.on).filter(pk=candidate.person_id).exists():
        message = (
            f"Deze persoon woont volgens de registratie niet in {to_municipality.name}. "
            "Leg eerst de verhuizing vast."
        )
        raise ValidationError({"to_municipality": message})
