"""Acts on coaching: assign a jobcoach, end the assignment."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import QuerySet

from accounts.enums import Role
from accounts.models import RoleAssignment, User
from accounts.scope import scope_of
from cases.access import may_change_facts_of, may_change_file
from cases.models import Candidate
from dated.acts import act
from dated.periods import contains, period
from placements.enums import CoachingKind, CoachProvider, Regime
from placements.models import CoachingAssignment
from registry.actions.hold import hold_person

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class CoachingFacts:
    """What is granted: who provides the coach, how intensive, and how many hours in all (None: no limit)."""

    provider: CoachProvider
    regime: Regime
    granted_hours: Decimal | None
    first_day: date
    last_day: date | None
    kind: CoachingKind = CoachingKind.JOBCOACH


def assign_coach(
    *, candidate: Candidate, coach: User, facts: CoachingFacts, by: User, on: date
) -> CoachingAssignment:
    """Assign a jobcoach who works for the municipality of the file.

    Raises PermissionDenied for anybody but a consultant of the file, ValidationError by field for another's coach.
    """
    scope = scope_of(by, on)
    if not may_change_file(candidate, scope):
        raise PermissionDenied
    municipality = scope.carrier(candidate.municipality_id)
    if not coaches_of(municipality, on).filter(pk=coach.pk).exists():
        raise ValidationError({"coach": "Deze collega is geen jobcoach van de gemeente van dit dossier."})
    if facts.first_day < candidate.person.birth_date:
        raise ValidationError({"first_day": "Deze dag ligt vóór de geboortedatum."})
    with act("Jobcoach toegewezen", by_id=by.pk):
        hold_person(candidate.person_id)
        return CoachingAssignment.objects.create(
            person=candidate.person,
            coach=coach,
            kind=facts.kind,
            municipality_id=municipality,
            provider=facts.provider,
            regime=facts.regime,
            granted_hours=facts.granted_hours,
            during=period(facts.first_day, facts.last_day),
        )


def end_coaching(
    *, assignment: CoachingAssignment, last_day: date, reason: str, by: User, on: date
) -> CoachingAssignment:
    """End an assignment after its last day. Hours that were logged after that day are in the way: ValidationError."""
    if not may_change_facts_of(assignment.person_id, scope_of(by, on)):
        raise PermissionDenied
    with act(f"Jobcoachtraject beëindigd: {reason}", by_id=by.pk):
        row = CoachingAssignment.objects.select_for_update().get(pk=assignment.pk)
        if not contains(row.during, last_day):
            raise ValidationError({"last_day": "Op deze dag liep dit jobcoachtraject niet."})
        latest = row.sessions.filter(on__gt=last_day).order_by("-on").first()
        if latest is not None:
            raise ValidationError(
                {
                    "last_day": f"De jobcoach legde nog uren vast op {latest.on:%d-%m-%Y}. Kies die dag of een latere."
                }
            )
        row.during = DateRange(row.during.lower, last_day + ONE_DAY)
        row.save(update_fields=["during"])
    return row


def coaches_of(municipality_code: str, on: date) -> QuerySet[User]:
    """The jobcoaches who work for a municipality on a day, by name."""
    held = RoleAssignment.objects.filter(
        role=Role.COACH, organisation__municipality_id=municipality_code
    ).active_on(on)
    return User.objects.filter(pk__in=held.values("user_id"), is_active=True).order_by(
        "last_name", "username"
    )
