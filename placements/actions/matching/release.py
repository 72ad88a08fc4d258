"""Ask another municipality who an anonymous candidate is, answer that, and take a release back."""

from datetime import date, timedelta

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.actions.record_access import record_access
from accounts.enums import AccessActivity
from accounts.models import User
from accounts.scope import scope_of
from cases.access import may_change_file
from cases.actions.checked import refuse_bsn
from cases.models import Profile
from dated.acts import act
from placements.enums.matching import ReleaseStatus
from placements.matching.naming import refuse_name
from placements.matching.sight import profiles_of_others
from placements.models import ReleaseRequest, Vacancy
from registry.actions.hold import hold_person

USUALLY = timedelta(days=30)
LONGEST = timedelta(days=180)
"""How long a release holds when nobody says otherwise, and at most: for one vacancy more is never needed."""
NO_PURPOSE = (
    "Vrijgeven kan niet meer: de vacature is voorbij, of de kandidaat is uitgestroomd of niet meer zichtbaar voor "
    "anderen. Kies “Niet vrijgeven”."
)


def ask_release(*, profile: Profile, vacancy: Vacancy, message: str, by: User, on: date) -> ReleaseRequest:
    """Ask the consultant of a profile in the region who it is, for one open vacancy of the own municipality.

    Raises PermissionDenied for a profile that the user cannot find or a vacancy that is not theirs, ValidationError
    when it was asked already or the vacancy is not open.
    """
    scope = scope_of(by, on)
    found = profiles_of_others(scope).filter(pk=profile.pk).exists()
    if not found or vacancy.municipality_id not in scope.case_municipalities:
        raise PermissionDenied
    message = message.strip()
    refuse_bsn(message=message)
    with act("Vrijgave gevraagd", by_id=by.pk):
        hold_person(profile.candidate.person_id)
        asked = ReleaseRequest.objects.asked_by(scope).filter(
            candidate_id=profile.candidate_id, vacancy=vacancy
        )
        if asked.released_to(scope).exists():
            raise ValidationError("Deze kandidaat is voor deze vacature al aan u vrijgegeven.")
        if not Vacancy.objects.filter(pk=vacancy.pk).open_on(on).exists():
            raise ValidationError("Deze vacature is niet meer open.")
        return ReleaseRequest.objects.create(
            candidate=profile.candidate,
            vacancy=vacancy,
            code=profile.code,
            municipality_id=scope.carrier(vacancy.municipality_id),
            asked_by=by,
            asked_on=on,
            message=message,
        )


def release(*, request: ReleaseRequest, until: date, reason: str, by: User, on: date) -> ReleaseRequest:
    """Let the asker know who the candidate is, for this vacancy, up to and including a day.

    It is written in the record of access, for both municipalities. Raises PermissionDenied for anybody but a
    consultant of the candidate, ValidationError by field.
    """
    if not on <= until <= on + LONGEST:
        last = on + LONGEST
        raise ValidationError({"until": f"Kies een dag van vandaag tot en met {last:%d-%m-%Y}."})
    with act("Kandidaat vrijgegeven", by_id=by.pk):
        row = _decide(request, ReleaseStatus.RELEASED, reason, by, on, until=until)
        record_access(
            by=by,
            activity=AccessActivity.CANDIDATE_RELEASED,
            purpose=f"Vacature {row.vacancy_id}, verzoek {row.pk}, tot en met {until:%d-%m-%Y}",
            subject_ids=[row.candidate_id],
            municipalities={row.candidate.municipality_id, row.municipality_id},
        )
    return row


def refuse_release(*, request: ReleaseRequest, reason: str, by: User, on: date) -> ReleaseRequest:
    """Say no, and why. Raises PermissionDenied, ValidationError by field."""
    if not reason.strip():
        raise ValidationError({"reason": "Vul in waarom u niet vrijgeeft."})
    with act("Vrijgave geweigerd", by_id=by.pk):
        return _decide(request, ReleaseStatus.REFUSED, reason, by, on)


def take_back_release(*, request: ReleaseRequest, reason: str, by: User, on: date) -> ReleaseRequest:
    """End a release before its last day: from now on the asker does not know any more. By the candidate's side.

    Raises PermissionDenied, ValidationError when it is not released.
    """
    if not may_change_file(request.candidate, scope_of(by, on)):
        raise PermissionDenied
    refuse_bsn(reason=reason)
    refuse_name(request.candidate, reason=reason)
    with act("Vrijgave beëindigd", by_id=by.pk):
        row = _held(request, ReleaseStatus.RELEASED)
        return _write(row, ReleaseStatus.WITHDRAWN, reason, by, on, None)


def withdraw_request(*, request: ReleaseRequest, by: User, on: date) -> ReleaseRequest:
    """Take back a question that nobody answered. Only who asked it may. Raises PermissionDenied, ValidationError."""
    if not ReleaseRequest.objects.asked_by(scope_of(by, on)).filter(pk=request.pk).exists():
        raise PermissionDenied
    with act("Verzoek om vrijgave ingetrokken", by_id=by.pk):
        row = _held(request, ReleaseStatus.WAITING)
        return _write(row, ReleaseStatus.WITHDRAWN, "", by, on, None)


def _decide(
    request: ReleaseRequest,
    status: ReleaseStatus,
    reason: str,
    by: User,
    on: date,
    until: date | None = None,
) -> ReleaseRequest:
    refuse_bsn(reason=reason)
    row = _held(request, ReleaseStatus.WAITING)
    if not may_change_file(row.candidate, scope_of(by, on)):
        raise PermissionDenied
    refuse_name(row.candidate, reason=reason)
    if status == ReleaseStatus.RELEASED and not _has_purpose(row, on):
        raise ValidationError(NO_PURPOSE)
    return _write(row, status, reason, by, on, until)


def _has_purpose(row: ReleaseRequest, on: date) -> bool:
    return ReleaseRequest.objects.with_purpose(on).filter(pk=row.pk).exists()


def _held(request: ReleaseRequest, expected: ReleaseStatus) -> ReleaseRequest:
    """The request as it is now, held until the act is done. Raises ValidationError when it stands otherwise."""
    hold_person(request.candidate.person_id)
    row = ReleaseRequest.objects.select_for_update(of=("self",)).select_related("candidate")
    found = row.get(pk=request.pk)
    if found.status != expected:
        raise ValidationError(f"Dit verzoek is intussen al {found.get_status_display()}.", code="decided")
    return found


def _write(
    row: ReleaseRequest, status: ReleaseStatus, reason: str, by: User, on: date, until: date | None
) -> ReleaseRequest:
    row.status, row.reason, row.until = status, reason.strip(), until
    row.decided_by, row.decided_on = by, on
    row.save(update_fields=["status", "reason", "until", "decided_by", "decided_on"])
    return row
