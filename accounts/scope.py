"""What a user may see on a day: the one place where roles become municipalities.

Persons: a consultant and a subsidy officer see the persons of their municipality, a coach sees the persons assigned
to them. Policy staff and managers see counts and no persons (domain: need to know).

Persons come along with a merger: whoever works with the files of a municipality works with those of the municipalities
that merged into it by then. Those people are counted there too, so nobody is counted who cannot be found.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.apps import apps
from django.contrib.auth.models import AnonymousUser

from accounts.enums import Role
from accounts.models import RoleAssignment, User

FILE_ROLES = frozenset({Role.CONSULTANT, Role.SUBSIDY})
FIGURE_ROLES = frozenset({Role.POLICY, Role.MANAGER})


@dataclass(frozen=True)
class Scope:
    """The roles of a user on a day and the municipality and region codes they give sight of.

    The municipalities of persons (file, coach, administered, case) include those that merged into them by this day.
    """

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
    subsidy_municipalities: frozenset[str] = frozenset()
    """Municipalities whose wage-cost subsidies are paid: those of subsidy staff."""
    privacy_municipalities: frozenset[str] = frozenset()
    """Municipalities whose records of access may be read."""
    heirs: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Of each municipality that merged by this day: the municipality it merged into."""

    def has(self, *roles: Role) -> bool:
        """Whether the user holds at least one of these roles."""
        return not self.roles.isdisjoint(roles)

    def carrier(self, code: str) -> str:
        """The municipality that carries on this one on the day of the scope; itself when it did not merge."""
        return carrier(code, self.heirs)

    def carried_by(self, code: str) -> frozenset[str]:
        """This municipality with everything that merged into it."""
        return with_merged({code}, self.heirs)


HELD = "_held_roles"
"""Where the roles are kept with the user of a request, for the frame of the page: the day, and the assignments."""


def scope_of(user: User | AnonymousUser, on: date) -> Scope:
    """The scope of this user on this day. An anonymous or inactive user, or one without roles, sees nothing."""
    held = []
    if user.is_authenticated and user.is_active:
        rows = list(RoleAssignment.objects.filter(user=user).active_on(on).select_related("organisation"))
        user.__dict__[HELD] = (on, rows)
        held = [(row.role, row.organisation.municipality_id, row.organisation.region_id) for row in rows]

    heirs = heirs_on(on) if any(municipality for _, municipality, _ in held) else {}

    def municipalities(*roles: Role) -> frozenset[str]:
        return frozenset(municipality for role, municipality, _ in held if role in roles and municipality)

    def of_persons(*roles: Role) -> frozenset[str]:
        return with_merged(municipalities(*roles), heirs)

    return Scope(
        user_id=user.pk or 0,
        on=on,
        roles=frozenset(Role(role) for role, _, _ in held),
        file_municipalities=of_persons(*FILE_ROLES),
        coach_municipalities=of_persons(Role.COACH),
        administered_municipalities=of_persons(Role.ADMINISTRATOR),
        figure_municipalities=municipalities(*FIGURE_ROLES),
        figure_regions=frozenset(region for role, _, region in held if role in FIGURE_ROLES and region),
        answering_municipalities=municipalities(Role.MANAGER, Role.POLICY),
        case_municipalities=of_persons(Role.CONSULTANT),
        subsidy_municipalities=of_persons(Role.SUBSIDY),
        privacy_municipalities=of_persons(Role.PRIVACY),
        heirs=heirs,
    )


def heirs_on(on: date) -> dict[str, str]:
    """What every municipality that merged by this day merged into; one query."""
    # By name: the registry knows this app, and not the other way round.
    merged = apps.get_model("registry", "Municipality").objects.filter(
        merged_into__isnull=False, existed__endswith__lte=on
    )
    return dict(merged.values_list("code", "merged_into_id"))


def carrier(code: str, heirs: Mapping[str, str]) -> str:
    """The municipality that carries this one on, by what merged into what; itself when it did not merge."""
    while code in heirs:
        code = heirs[code]
    return code


def with_merged(codes: Collection[str], heirs: Mapping[str, str]) -> frozenset[str]:
    """These municipalities with everything that merged into them, also in several steps."""
    all_of_them = frozenset(codes)
    while brought := {gone for gone, heir in heirs.items() if heir in all_of_them} - all_of_them:
        all_of_them |= brought
    return all_of_them
