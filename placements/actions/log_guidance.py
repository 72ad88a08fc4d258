"""The hours of a jobcoach: log a moment of guidance, correct it, remove it. Coaches write their own hours only."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from dated.acts import act
from dated.periods import contains
from placements.enums import CoachProvider, SessionForm
from placements.models import CoachingAssignment, GuidanceSession
from placements.models.coaching import MINUTES_A_DAY
from placements.rules.guidance_grant import GrantUse


@dataclass(frozen=True)
class SessionFacts:
    """What a coach tells about one moment of guidance."""

    on: date
    direct_minutes: int
    travel_minutes: int = 0
    indirect_minutes: int = 0
    form: SessionForm = SessionForm.WORKPLACE
    agreements: str = ""

    @property
    def total_minutes(self) -> int:
        """All minutes together."""
        return self.direct_minutes + self.travel_minutes + self.indirect_minutes


@dataclass(frozen=True)
class Logged:
    """A session as it stands, whether this call logged it, and what is used of the grant now."""

    session: GuidanceSession
    is_new: bool
    grant: GrantUse


def log_session(
    *,
    assignment: CoachingAssignment,
    facts: SessionFacts,
    by: User,
    today: date,
    form_key: UUID | None = None,
) -> Logged:
    """Log a moment of guidance under an assignment of this coach.

    `form_key` names the form it was typed in: the same form with the same facts, sent again, logs nothing more.
    Raises PermissionDenied for somebody else's assignment, ValidationError (Dutch, per field) for a day outside the
    assignment or after today, impossible minutes, and minutes above the grant of a coach who is paid by the hour.
    """
    with act("uren vastgelegd", by_id=by.pk):
        locked = _own_assignment(assignment.pk, by=by, today=today)
        entry_key = _entry_key(form_key, locked, facts)
        used = _use_of_grant(locked)
        earlier = GuidanceSession.objects.filter(entry_key=entry_key).first() if entry_key else None
        if earlier is not None:
            return Logged(earlier, False, used)
        _refuse_nonsense(locked, facts, today)
        _refuse_above_grant(used, facts.total_minutes)
        session = GuidanceSession(assignment=locked, entry_key=entry_key)
        _write(session, facts)
        return Logged(session, True, used.after(facts.total_minutes))


def correct_session(
    *, session: GuidanceSession, assignment: CoachingAssignment, facts: SessionFacts, by: User, today: date
) -> Logged:
    """Replace the facts of an own session, also when it belonged to another person; the history keeps what stood there.

    Raises PermissionDenied and ValidationError as `log_session` does.
    """
    with act("uren gewijzigd", by_id=by.pk):
        own = {
            key: _own_assignment(key, by=by, today=today)
            for key in sorted(
                {session.assignment_id, assignment.pk}
            )  # one order: two corrections never wait in a ring
        }
        locked = own[assignment.pk]
        _refuse_nonsense(locked, facts, today)
        stood = session.total_minutes if session.assignment_id == locked.pk else 0
        used, more = _use_of_grant(locked), facts.total_minutes - stood
        _refuse_above_grant(used, more)
        session.assignment = locked
        _write(session, facts)
        return Logged(session, False, used.after(more))


def remove_session(*, session: GuidanceSession, by: User, today: date) -> None:
    """Remove an own session; the history keeps it. Raises PermissionDenied for somebody else's session."""
    with act("uren verwijderd", by_id=by.pk):
        _own_assignment(session.assignment_id, by=by, today=today)
        session.delete()


def _own_assignment(key: int, *, by: User, today: date) -> CoachingAssignment:
    """The coach's assignment, locked, so that two entries at a time cannot both take the last hours of a grant."""
    own = CoachingAssignment.objects.of_coach(scope_of(by, today))
    locked = own.select_for_update().filter(pk=key).first()
    if locked is None:
        raise PermissionDenied
    return locked


def _use_of_grant(assignment: CoachingAssignment) -> GrantUse:
    return GrantUse(
        CoachProvider(assignment.provider),
        assignment.granted_hours,
        assignment.sessions.all().total_minutes(),
    )


def _entry_key(form_key: UUID | None, assignment: CoachingAssignment, facts: SessionFacts) -> UUID | None:
    """The key of these facts on that form: a form that was sent, changed and sent again is another entry."""
    return None if form_key is None else uuid5(form_key, f"{assignment.pk} {facts!r}")


def _refuse_nonsense(assignment: CoachingAssignment, facts: SessionFacts, today: date) -> None:
    errors = {}
    if facts.on > today:
        errors["on"] = "Deze dag is nog niet geweest. Vul een datum in tot en met vandaag."
    elif not contains(assignment.during, facts.on):
        errors["on"] = "Op deze dag begeleidt u deze persoon niet. Kies een andere datum of persoon."
    if facts.total_minutes <= 0:
        errors["direct_minutes"] = "Vul minuten in: met de kandidaat, reistijd of voorbereiding."
    elif facts.total_minutes > MINUTES_A_DAY:
        errors["direct_minutes"] = "De minuten zijn samen meer dan een dag. Controleer de aantallen."
    if errors:
        raise ValidationError(errors)


def _refuse_above_grant(used: GrantUse, minutes_more: int) -> None:
    if used.allows(minutes_more):
        return
    left = max(0, int((used.granted_hours or 0) * 60) - used.used_minutes)
    raise ValidationError(
        {
            "direct_minutes": f"Dit is meer dan er is toegekend: u hebt nog {left} minuten over. "
            "Vul minder in, of vraag de consulent om meer uren."
        }
    )


def _write(session: GuidanceSession, facts: SessionFacts) -> None:
    session.on = facts.on
    session.direct_minutes = facts.direct_minutes
    session.travel_minutes = facts.travel_minutes
    session.indirect_minutes = facts.indirect_minutes
    session.form = facts.form
    session.agreements = facts.agreements
    session.clean_fields(exclude=["assignment"])
    session.save()
