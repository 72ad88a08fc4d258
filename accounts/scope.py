"""What a user may see on a day: the one place where roles become municipalities.

Persons: a consultant and a subsidy officer see the persons of their municipality, a coach sees the persons assigned
to them. Policy staff and managers see counts and no persons (domain: need to know).
"""

from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import AnonymousUser

from accounts.enums import Role
from accounts.models import RoleAssignment, User

FILE_ROLES = frozenset({Role.CONSULTANT, Role.SUBSIDY})
FIGURE_ROLES = frozenset({Role.POLICY, Role.MANAGER})


@dataclass(frozen=True)
class Scope:
    """The roles of a user on a day and the municipality and region codes they give sight of."""

    user_id: int
    on: date
    roles: frozenset[Role]
    file_municipalities: frozenset[str]
    """Municipalities whose persons may be seen by name."""
    coach_municipalities: frozenset[str]
    """Municipalities for which the user coaches; which persons follows from the assignments."""
    administered_municipalities: frozenset[str]
    """Municipalities whose register may be administered."""
    figure_municipalities: frozenset[str]
    """Municipalities whose counts may be seen; their region's municipalities come along."""
    figure_regions: frozenset[str]
    """Regions whose counts may be seen, municipality by municipality."""
    answering_municipalities: frozenset[str]
    """Municipalities on whose behalf council questions may be answered."""
    case_municipalities: frozenset[str] = frozenset()
    """Municipalities whose files may be opened, changed and closed: those of a consultant."""

    def has(self, *roles: Role) -> bool:
        """Whether the user holds at least one of these roles."""
        return not self.roles.isdisjoint(roles)


def scope_of(user: User | AnonymousUser, on: date) -> Scope:
    """The scope of this user on this day. An anonymous or inactive user, or one without roles, sees nothing."""
    held = []
    if user.is_authenticated and user.is_active:
        held = list(
            RoleAssignment.objects.filter(user=user)
            .active_on(on)
            .values_list("role", "organisation__municipality_id", "organisation__region_id")
        )

    def municipalities(*roles: Role) -> frozenset[str]:
        return frozenset(municipality for role, municipality, _ in held if role in roles and municipality)

    return Scope(
        user_id=user.pk or 0,
        on=on,
        roles=frozenset(Role(role) for role, _, _ in held),
        file_municipalities=municipalities(*FILE_ROLES),
        coach_municipalities=municipalities(Role.COACH),
        administered_municipalities=municipalities(Role.ADMINISTRATOR),
        figure_municipalities=municipalities(*FIGURE_ROLES),
        figure_regions=frozenset(region for role, _, region in held if role in FIGURE_ROLES and region),
        answering_municipalities=municipalities(Role.MANAGER, Role.POLICY),
        case_municipalities=municipalities(Role.CONSULTANT),
    )
