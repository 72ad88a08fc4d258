"""Users, roles and organisations in /beheer/.

An administrator gives out roles for their own municipality only, so that nobody makes themselves a reader of another
municipality's people. Whoever runs the installation (an administrator who is also superuser) does so for all.
"""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import UserCreationForm
from django.db import models
from django.db.models import CharField, Exists, F, Func, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce, Left, Upper
from django.http import HttpRequest

from accounts.administration import ReferenceAdmin, ReferenceInline, administrator_scope
from accounts.forms import AccountForm
from accounts.models import Organisation, RoleAssignment, User
from accounts.scope import Scope


def administered_organisations(request: HttpRequest) -> QuerySet[Organisation]:
    """The organisations for which this administrator gives out roles."""
    if getattr(request.user, "is_superuser", False):
        return Organisation.objects.all()
    codes = administrator_scope(request).administered_municipalities
    return Organisation.objects.filter(municipality_id__in=codes)


def administered(places: type[models.Model], scope: Scope) -> QuerySet[Any]:
    """The municipalities the administrator works for, or the regions to which these belong today."""
    codes = scope.administered_municipalities
    if places._meta.model_name == "municipality":
        return places._default_manager.filter(code__in=codes)
    return places._default_manager.filter(
        municipality_periods__municipality__in=codes, municipality_periods__during__contains=scope.on
    ).distinct()


def managed_users(request: HttpRequest) -> QuerySet[User]:
    """Users with roles in the administrator's own organisations only, and users without any role yet."""
    if getattr(request.user, "is_superuser", False):
        return User.objects.all()
    elsewhere = RoleAssignment.objects.filter(user=OuterRef("pk")).exclude(
        organisation__in=administered_organisations(request)
    )
    return User.objects.filter(~Exists(elsewhere), is_superuser=False)


class RoleInline(ReferenceInline):
    """The roles of a user, by period."""

    model = RoleAssignment
    fields = ("organisation", "role", "during")

    def get_queryset(self, request: HttpRequest) -> QuerySet[RoleAssignment]:
        """Newest first."""
        return super().get_queryset(request).select_related("organisation").order_by("-during", "pk")

    def formfield_for_foreignkey(self, db_field: models.ForeignKey, request: Any, **options: Any) -> Any:
        """Offer the organisations the administrator works for."""
        if db_field.name == "organisation":
            options["queryset"] = administered_organisations(request)
        return super().formfield_for_foreignkey(db_field, request, **options)


class AdministeredFilter(admin.RelatedFieldListFilter):
    """A filter by organisation that names only those the administrator works for."""

    def field_choices(self, field: Any, request: HttpRequest, model_admin: Any) -> list[Any]:
        """The organisations to choose from, by name."""
        return [(each.pk, str(each)) for each in administered_organisations(request).order_by("name")]


class InitialFilter(admin.SimpleListFilter):
    """Finds a colleague by the first letter of the surname; that of "van Dijk" is a D."""

    title = "beginletter van de achternaam"
    parameter_name = "letter"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """The letters there are, among the accounts of this administrator."""
        rows = model_admin.get_queryset(request).annotate(initial=_initial()).exclude(initial="")
        letters = rows.order_by("initial").values_list("initial", flat=True).distinct()
        return [(letter, letter) for letter in letters]

    def queryset(self, request: HttpRequest, queryset: QuerySet[User]) -> QuerySet[User]:
        """The accounts with that letter, or all."""
        return queryset.alias(initial=_initial()).filter(initial=self.value()) if self.value() else queryset


def _initial() -> Func:
    """The first capital of a surname, else its first letter as a capital."""
    capital = Func(F("last_name"), Value("[[:upper:]]"), function="substring", output_field=CharField())
    return Coalesce(capital, Upper(Left("last_name", 1)), output_field=CharField())


@admin.register(User)
class PeopleAdmin(ReferenceAdmin, UserAdmin):
    """Who signs in. Somebody who leaves is made inactive and never removed: the history names them."""

    inlines = [RoleInline]
    form = AccountForm
    add_form = UserCreationForm
    list_display = ("username", "first_name", "last_name", "is_active", "roles")
    list_filter = (
        InitialFilter,
        "is_active",
        "role_assignments__role",
        ("role_assignments__organisation", AdministeredFilter),
    )
    search_fields = ()  # a search would put the name of a colleague in the address
    filter_horizontal = ()
    readonly_fields = ("last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("username", "password", "is_active")}),
        ("Persoon", {"fields": ("first_name", "last_name", "email", "work_phone")}),
        ("Belangrijke data", {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (None, {"fields": ("username", "password1", "password2", "first_name", "last_name", "email")}),
    )

    @admin.display(description="rollen")
    def roles(self, user: User) -> str:
        """The user's roles, ended ones included."""
        return ", ".join(str(role) for role in user.role_assignments.all())

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """The colleagues of the administrator's organisations, and users without a role."""
        users = super().get_queryset(request)
        if not getattr(request.user, "is_superuser", False):
            own = administered_organisations(request)
            held = RoleAssignment.objects.filter(user=OuterRef("pk"))
            users = users.filter(Q(Exists(held.filter(organisation__in=own))) | ~Q(Exists(held)))
        return users.prefetch_related("role_assignments__organisation")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether this user may be changed: not when they hold a role elsewhere too."""
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or managed_users(request).filter(pk=obj.pk).exists())

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False


@admin.register(Organisation)
class OrganisationAdmin(ReferenceAdmin):
    """Whose people use this installation."""

    list_display = ("name", "kind", "municipality", "region")
    list_filter = ("kind",)
    list_select_related = ("municipality", "region")
    search_fields = ("name",)

    def formfield_for_foreignkey(self, db_field: models.ForeignKey, request: Any, **options: Any) -> Any:
        """Offer the administrator's own municipalities and regions: an organisation gives sight of their people."""
        if db_field.name in ("municipality", "region") and not request.user.is_superuser:
            options["queryset"] = administered(db_field.related_model, administrator_scope(request))
        return super().formfield_for_foreignkey(db_field, request, **options)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether this organisation may be changed: it belongs to the administrator's own municipality."""
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or administered_organisations(request).filter(pk=obj.pk).exists())

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether this organisation may be removed: as with changing."""
        return self.has_change_permission(request, obj)
