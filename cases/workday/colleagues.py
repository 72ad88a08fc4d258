"""Who works with the files of a municipality: colleagues to whom a file or a task can be given."""

from collections.abc import Collection

from django.db.models import QuerySet

from accounts.enums import Role
from accounts.models import RoleAssignment, User
from accounts.scope import Scope
from cases.models import Candidate


def consultants_at(codes: Collection[str], scope: Scope) -> QuerySet[User]:
    """The consultants of these municipalities on the day of the scope, by name."""
    held = RoleAssignment.objects.active_on(scope.on).filter(
        role=Role.CONSULTANT, organisation__municipality_id__in=codes
    )
    return User.objects.filter(is_active=True, pk__in=held.values("user_id")).order_by(
        "first_name", "last_name", "username"
    )


def consultants_for(code: str, scope: Scope) -> QuerySet[User]:
    """The consultants who work with the files of a municipality: its own, and those of the one it merged into."""
    return consultants_at({code, *_heirs(code, scope)}, scope)


def team_of(scope: Scope) -> QuerySet[User]:
    """The consultants of the municipalities where this user is a consultant."""
    return consultants_at(scope.case_municipalities, scope)


def takers_of_tasks(candidate: Candidate, scope: Scope) -> QuerySet[User]:
    """To whom a task about a file can be given: its municipality's consultants, and who coaches the person now."""
    consultants = consultants_for(candidate.municipality_id, scope)
    coaches = User.objects.filter(
        is_active=True,
        coaching_assignments__person_id=candidate.person_id,
        coaching_assignments__during__contains=scope.on,
    )
    either = User.objects.filter(pk__in=consultants.values("pk")) | User.objects.filter(
        pk__in=coaches.values("pk")
    )
    return either.order_by("first_name", "last_name", "username")


def _heirs(code: str, scope: Scope) -> list[str]:
    """What a municipality merged into, step by step."""
    heirs = []
    while code in scope.heirs:
        code = scope.heirs[code]
        heirs.append(code)
    return heirs
