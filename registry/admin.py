"""The register in /beheer/: regions, municipalities and rules to edit; people and registrations to look at."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from accounts.administration import (
    CertaintyColumn,
    NaturalKeyMixin,
    PeriodColumns,
    ReadOnlyAdmin,
    ReadOnlyInline,
    ReferenceAdmin,
    ReferenceInline,
    administrator_scope,
)
from registry.models import (
    GroundRule,
    Municipality,
    MunicipalityName,
    MunicipalityRegion,
    PensionAge,
    Person,
    Region,
    Registration,
    Residence,
)


@admin.register(Region)
class RegionAdmin(NaturalKeyMixin, ReferenceAdmin):
    """Labour-market regions."""

    list_display = ("name", "code", "centre_name")
    search_fields = ("name", "code")


class RegionOfMunicipalityInline(ReferenceInline):
    """The regions of a municipality, by period."""

    model = MunicipalityRegion


class NameOfMunicipalityInline(ReferenceInline):
    """The names of a municipality that changed its name, by period."""

    model = MunicipalityName


@admin.register(Municipality)
class MunicipalityAdmin(NaturalKeyMixin, ReferenceAdmin):
    """Municipalities, those that no longer exist included."""

    list_display = ("name", "code", "from_day", "until_day", "merged_into")
    list_select_related = ("merged_into",)
    list_filter = (("merged_into", admin.EmptyFieldListFilter),)
    search_fields = ("name", "code")
    inlines = [RegionOfMunicipalityInline, NameOfMunicipalityInline]

    @admin.display(description="bestond van", ordering="existed")
    def from_day(self, row: Municipality) -> Any:
        """The first day on which the municipality existed."""
        return row.existed.lower

    @admin.display(description="bestond tot")
    def until_day(self, row: Municipality) -> Any:
        """The first day on which it did not exist any more."""
        return row.existed.upper


@admin.register(MunicipalityRegion)
class MunicipalityRegionAdmin(CertaintyColumn, PeriodColumns, ReferenceAdmin):
    """Which municipality belonged to which region, by period."""

    list_display = ("municipality", "region", "first", "last", "certain")
    list_select_related = ("municipality", "region")
    list_filter = ("certainty", "region")
    search_fields = ("municipality__name", "municipality__code")


@admin.register(GroundRule)
class GroundRuleAdmin(CertaintyColumn, PeriodColumns, ReferenceAdmin):
    """Which ground counts for the agreement, by period, and which one goes first."""

    list_display = ("ground", "counts", "precedence", "first", "last", "article", "certain")
    list_filter = ("counts", "certainty")


@admin.register(PensionAge)
class PensionAgeAdmin(CertaintyColumn, ReferenceAdmin):
    """The pension age by birth date; new ages are added when they are announced."""

    list_display = ("born_from", "born_until", "years", "months", "certain")
    list_filter = ("certainty",)
    ordering = ("born",)

    @admin.display(description="geboren vanaf", ordering="born")
    def born_from(self, row: PensionAge) -> Any:
        """The first birth date."""
        return row.born.lower

    @admin.display(description="geboren tot")
    def born_until(self, row: PensionAge) -> Any:
        """The first birth date of the next age."""
        return row.born.upper


class ResidenceInline(ReadOnlyInline):
    """Where a person lived."""

    model = Residence


class RegistrationInline(ReadOnlyInline):
    """On which ground a person stood on the register."""

    model = Registration


@admin.register(Person)
class PersonAdmin(ReadOnlyAdmin):
    """The people of the administrator's municipality. No search: a name does not belong in an address."""

    list_display = ("last_name", "prefix", "initials", "birth_date", "masked_bsn")
    list_display_links = ("last_name",)
    fields = ("masked_bsn", "initials", "prefix", "last_name", "birth_date")
    readonly_fields = ("masked_bsn",)
    ordering = ("last_name", "initials", "pk")
    inlines = [RegistrationInline, ResidenceInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Person]:
        """Those who live in the municipalities that are administered."""
        return super().get_queryset(request).filter(pk__in=people_of(request))

    @admin.display(description="burgerservicenummer")
    def masked_bsn(self, person: Person) -> str:
        """The last three digits."""
        return person.masked_bsn


@admin.register(Registration)
class RegistrationAdmin(PeriodColumns, ReadOnlyAdmin):
    """Registrations of the people of the administrator's municipality."""

    list_display = ("__str__", "person", "ground", "responsible", "profile_visible", "first", "last")
    list_select_related = ("person",)
    list_filter = ("ground", "responsible", "profile_visible")
    ordering = ("-pk",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Registration]:
        """Those of people who live in the municipalities that are administered."""
        return super().get_queryset(request).filter(person_id__in=people_of(request))


def people_of(request: HttpRequest) -> QuerySet[Any]:
    """The keys of the people who live today in a municipality this administrator works for."""
    scope = administrator_scope(request)
    own = Person.objects.living_in(scope.administered_municipalities, scope.on)
    return own.order_by().values("pk")
