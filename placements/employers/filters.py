"""The filters of the list of employers."""

from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import QueryDict

from accounts.scope import Scope
from cases.enums import Branch
from cases.finding.list_filter import ListFilter
from placements.employers.finding import matching
from placements.enums import EmployerKind, Sector
from placements.models import (
    AccountManagement,
    Employer,
    EmployerComplaint,
    EmployerSector,
    Placement,
    Vacancy,
)

UNKNOWN = "onbekend"


def open_complaints(scope: Scope) -> QuerySet[EmployerComplaint]:
    """Complaints of employers to the user's own municipalities that are not closed yet."""
    own: QuerySet[EmployerComplaint] = EmployerComplaint.objects.filter(
        municipality_id__in=scope.case_municipalities, closed_on=None
    )
    return own


class EmployerFilter(ListFilter):
    """Which employers are shown: all of them, unless chosen otherwise."""

    zoek = django_filters.CharFilter(label="Naam, plaats of KvK", method="named")
    soort = django_filters.ChoiceFilter(
        field_name="kind", label="Soort", choices=EmployerKind.choices, empty_label="Alle"
    )
    sector = django_filters.ChoiceFilter(
        label="Sector nu",
        choices=[*Sector.choices, (UNKNOWN, "onbekend")],
        empty_label="Alle",
        method="in_sector",
    )
    branche = django_filters.ChoiceFilter(
        label="Branche",
        choices=[*Branch.choices, (UNKNOWN, "onbekend")],
        empty_label="Alle",
        method="in_branch",
    )
    toon = django_filters.ChoiceFilter(
        label="Toon",
        choices=[
            ("eigen", "waar ik accountmanager ben"),
            ("vacature", "met een open vacature"),
            ("werk", "waar nu iemand werkt"),
            ("klacht", "met een open klacht bij ons"),
        ],
        empty_label="Alle werkgevers",
        method="shown",
    )

    class Meta:
        model = Employer
        fields: list[str] = []

    def __init__(self, data: QueryDict, *, scope: Scope, **options: Any) -> None:
        super().__init__(data, **options)
        self.scope = scope

    def named(self, employers: QuerySet[Employer], name: str, value: str) -> QuerySet[Employer]:
        """Employers with every typed word in the name or the place, or with this KvK number."""
        return matching(employers, value)

    def in_sector(self, employers: QuerySet[Employer], name: str, value: str) -> QuerySet[Employer]:
        """Employers of a sector today, or of which it is not known."""
        today = EmployerSector.objects.looked_up_on(self.scope.on).filter(employer=OuterRef("pk"))
        if value == UNKNOWN:
            return employers.filter(~Exists(today))
        return employers.filter(Exists(today.filter(sector=value)))

    def in_branch(self, employers: QuerySet[Employer], name: str, value: str) -> QuerySet[Employer]:
        """Employers of a branch, or of which it is not known."""
        return employers.filter(sbi_section="" if value == UNKNOWN else value)

    def shown(self, employers: QuerySet[Employer], name: str, value: str) -> QuerySet[Employer]:
        """Employers of one's own, with an open vacancy or complaint, or where somebody works today."""
        today, at = self.scope.on, OuterRef("pk")
        held = AccountManagement.objects.looked_up_on(today).filter(
            manager_id=self.scope.user_id, employer=at
        )
        vacancies = Vacancy.objects.visible_to(self.scope).open_on(today).filter(employer=at)
        work = Placement.objects.looked_up_on(today).filter(Q(employer=at) | Q(borrower=at))
        complaints = open_complaints(self.scope).filter(employer=at)
        asked = {"eigen": held, "vacature": vacancies, "werk": work, "klacht": complaints}
        return employers.filter(Exists(asked[value]))
