"""Put a signal of a file off for a while, with a reason, and wake it again."""

from datetime import date, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from accounts.scope import scope_of
from cases.access import may_change_file
from cases.actions.checked import refuse_bsn
from cases.models import Candidate, SignalSnooze
from cases.signals.raised import raised_in
from dated.acts import act
from dated.periods import period

LONGEST = timedelta(days=90)
GONE = "Dit signaal is er niet meer: iemand heeft het intussen opgelost of uitgesteld."


def snooze_signal(
    *, candidate: Candidate, reference: str, last_day: date, reason: str, by: User, on: date
) -> SignalSnooze:
    """Put a signal off up to and including the last day, at most ninety days ahead.

    `reference` names the kind and the fact: when the fact changes, the signal is another one and shows. Raises
    PermissionDenied for anybody but a consultant of the file's municipality, ValidationError by field.
    """
    scope = scope_of(by, on)
    if not may_change_file(candidate, scope):
        raise PermissionDenied
    if not reason.strip():
        raise ValidationError({"reason": "Vul in waarom dit nu niet hoeft."})
    refuse_bsn(reason=reason)
    if last_day < on:
        raise ValidationError({"last_day": "Deze dag is al geweest. Kies vandaag of een latere dag."})
    if last_day > on + LONGEST:
        raise ValidationError(
            {"last_day": f"Kies een dag tot en met {on + LONGEST:%d-%m-%Y}: hooguit 90 dagen."}
        )
    with act("Signaal uitgesteld", by_id=by.pk):
        files = Candidate.objects.filter(pk=candidate.pk)
        raised = {each.reference: each for each in raised_in(scope, files, both=True)}
        if reference not in raised:
            raise ValidationError({"signal": GONE})
        return SignalSnooze.objects.create(
            candidate=candidate,
            key=raised[reference].signal.key,
            fact=raised[reference].fact,
            reason=reason.strip(),
            by=by,
            during=period(on, last_day),
        )


def wake_signal(*, snooze: SignalSnooze, by: User, on: date) -> None:
    """Show a signal again from today on. Waking one that is awake changes nothing."""
    if not may_change_file(snooze.candidate, scope_of(by, on)):
        raise PermissionDenied
    with act("Signaal weer getoond", by_id=by.pk):
        row = SignalSnooze.objects.select_for_update().filter(pk=snooze.pk).first()
        if row is None or row.during.upper <= on:
            return
        if row.during.lower >= on:
            row.delete()
            return
        row.during = DateRange(row.during.lower, on)
        row.save(update_fields=["during"])
