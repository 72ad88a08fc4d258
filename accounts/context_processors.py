"""What the frame of every page shows: for whom somebody works, in which role, and where they can go."""

from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import Resolver404, resolve
from django.utils import timezone

from accounts.enums import Role
from accounts.models import RoleAssignment
from accounts.scope import HELD

EVERYBODY = frozenset(Role)
PERSON_ROLES = frozenset({Role.CONSULTANT, Role.COACH, Role.SUBSIDY})
FIGURE_ROLES = frozenset({Role.POLICY, Role.MANAGER})
WITH_A_SEARCH_BOX = frozenset({"/", "/kandidaten/", "/kandidaten/zoeken/"})

# Label, address, roles. An item shows as soon as its address exists, and never before.
ITEMS: list[tuple[str, str, frozenset[Role]]] = [
    ("Start", "/", EVERYBODY),
    # What a coach comes for, on a phone: before all else.
    ("Mijn uren", "/mijn-uren/", frozenset({Role.COACH})),
    ("Kandidaten", "/kandidaten/", PERSON_ROLES),
    ("Vacatures", "/vacatures/", frozenset({Role.CONSULTANT, Role.COACH})),
    ("Taken", "/taken/", frozenset({Role.CONSULTANT, Role.COACH})),
    ("Caseload", "/caseload/", frozenset({Role.CONSULTANT, Role.COACH, Role.MANAGER})),
    ("Werkgevers", "/werkgevers/", PERSON_ROLES | frozenset({Role.ADMINISTRATOR})),
    ("Plaatsingen", "/plaatsingen/", PERSON_ROLES),
    ("Loonkostensubsidie", "/loonkostensubsidie/", frozenset({Role.CONSULTANT, Role.SUBSIDY})),
    ("Betaalrun", "/loonkostensubsidie/betaalrun/", frozenset({Role.SUBSIDY})),
    ("Brieven", "/loonkostensubsidie/brieven/", frozenset({Role.SUBSIDY})),
    ("Dashboard", "/dashboard/", FIGURE_ROLES | frozenset({Role.CONSULTANT, Role.SUBSIDY})),
    ("Klachten", "/klachten/", FIGURE_ROLES | frozenset({Role.CONSULTANT})),
    ("Raadsvragen", "/raadsvragen/", FIGURE_ROLES),
    ("Doelgroepregister", "/doelgroepregister/", frozenset({Role.ADMINISTRATOR})),
    ("Inzage", "/privacy/inzage/", frozenset({Role.PRIVACY})),
    ("Tarieven", "/loonkostensubsidie/tarieven/", frozenset({Role.ADMINISTRATOR})),
    ("Briefsjablonen", "/loonkostensubsidie/brieven/sjablonen/", frozenset({Role.ADMINISTRATOR})),
    ("Weging", "/vacatures/weging/", frozenset({Role.ADMINISTRATOR})),
    ("Beheer", "/beheer/", frozenset({Role.ADMINISTRATOR})),
]

# Addresses of their own that belong to the subject of a tab.
UNDER_A_TAB = {"/voorstellen/": "/vacatures/", "/vrijgaven/": "/vacatures/", "/profielen/": "/kandidaten/"}


@dataclass(frozen=True)
class NavigationItem:
    """One tab of the main menu."""

    label: str
    url: str
    active: bool


class Frame:
    """The frame of one request's page; asks the database at most once, and only when a template shows it."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @cached_property
    def assignments(self) -> list[RoleAssignment]:
        """The roles the user has today."""
        user = getattr(self.request, "user", None)
        if user is None or not user.is_authenticated:
            return []
        day, rows = user.__dict__.get(HELD, (None, []))
        if day != timezone.localdate():
            held = RoleAssignment.objects.filter(user=user).active_on(timezone.localdate())
            rows = list(held.select_related("organisation"))
        return sorted(rows, key=lambda row: (row.organisation.kind, row.organisation.name, row.role))

    def organisation_name(self) -> str:
        """The first organisation the user works for, or nothing."""
        return self.assignments[0].organisation.name if self.assignments else ""

    def role_label(self) -> str:
        """The user's roles in words."""
        return ", ".join(dict.fromkeys(held.get_role_display() for held in self.assignments))

    def navigation(self) -> list[NavigationItem]:
        """The tabs for the roles the user has, in the order of ITEMS."""
        roles = {held.role for held in self.assignments}
        shown = [(label, url) for label, url, allowed in ITEMS if roles & allowed and exists(url)]
        # A tab can lie below another one: the page belongs under the nearest.
        path = next(
            (tab for start, tab in UNDER_A_TAB.items() if self.request.path.startswith(start)),
            self.request.path,
        )
        nearest = max((url for _, url in shown if is_below(path, url)), key=len, default="")
        return [NavigationItem(label, url, url == nearest) for label, url in shown]

    def searches(self) -> bool:
        """Whether the top of the page has a search box: for who works with files, where the page has none itself."""
        roles = {held.role for held in self.assignments}
        return (
            bool(roles & PERSON_ROLES)
            and self.request.path not in WITH_A_SEARCH_BOX
            and exists("/kandidaten/")
        )


def exists(url: str) -> bool:
    """Whether this installation answers that address."""
    return _is_answered(url, settings.ROOT_URLCONF)


@cache
def _is_answered(url: str, addresses: str) -> bool:
    """The same; asked for every tab of every page, so looked up once."""
    try:
        resolve(url, addresses)
    except Resolver404:
        return False
    return True


def is_below(path: str, url: str) -> bool:
    """Whether a page belongs under a tab."""
    return path == url if url == "/" else path.startswith(url)


def frame(request: HttpRequest) -> dict[str, Any]:
    """Answer organisation_name, role_label, navigation and searches for templates/base.html."""
    shown = Frame(request)
    return {
        "organisation_name": shown.organisation_name,
        "role_label": shown.role_label,
        "navigation": shown.navigation,
        "searches": shown.searches,
    }
