"""Building blocks of /beheer/: who may do what there, and the history of a row as the database recorded it.

The role decides, and nothing else: Django's own permissions, `is_staff` and `is_superuser` open no door here. Reference
data can be edited; facts about people can be looked at, and are changed on their own screens by whoever that work is.
"""

from typing import Any

import pghistory
from django.contrib import admin
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.utils import unquote
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.contrib.postgres.fields import DateRangeField
from django.db import models, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from accounts.models import User
from accounts.scope import Scope, scope_of
from dated.history import History, dutch_period
from dated.period_field import PeriodField
from dated.periods import last_day

REASON = "gewijzigd in beheer"
IN_WORDS = "period_in_words"


def administrator_scope(request: HttpRequest) -> Scope:
    """The scope of the user on today; asked once for each request."""
    if not hasattr(request, "_administrator_scope"):
        request._administrator_scope = scope_of(request.user, timezone.localdate())  # type: ignore[attr-defined]
    scope: Scope = request._administrator_scope  # type: ignore[attr-defined]
    return scope


class Allowed(BaseModelAdmin):
    """Whoever came through the door of the site may look; what may be written is up to the subclass."""

    # An address without a scheme is meant as a safe one, as Django will take it from version 6.
    formfield_overrides = {
        DateRangeField: {"form_class": PeriodField},
        models.URLField: {"assume_scheme": "https"},
    }
    may_write = False

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        """The fields, with a period in words where it is not typed in."""
        fields = [name for name in super().get_fields(request, obj) if name != IN_WORDS]
        return [IN_WORDS if name == "during" and self._only_looks(request, obj) else name for name in fields]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """What is shown and not typed."""
        shown = tuple(super().get_readonly_fields(request, obj))
        return (
            (*shown, IN_WORDS) if self._only_looks(request, obj) and hasattr(self.model, "during") else shown
        )

    @admin.display(description="periode")
    def period_in_words(self, row: Any) -> str:
        """The period as people say it."""
        return dutch_period(row.during)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        """A field without the signs that open another table in a window of its own."""
        field = super().formfield_for_dbfield(db_field, request, **options)
        if field is not None and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget = field.widget.widget
        return field

    def _only_looks(self, request: HttpRequest, obj: Any) -> bool:
        return obj is not None and not self.has_change_permission(request, obj)

    def _is_allowed(self, request: HttpRequest) -> bool:
        return self.admin_site.has_permission(request)

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Whether the app stands on the index."""
        return self._is_allowed(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether rows may be looked at."""
        return self._is_allowed(request)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether rows may be added."""
        return self.may_write and self._is_allowed(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether rows may be changed."""
        return self.may_write and self._is_allowed(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether rows may be removed; the database refuses what something else leans on."""
        return self.may_write and self._is_allowed(request)


class Recorded(Allowed, admin.ModelAdmin):
    """A table whose changes carry a reason, and whose history page is what the database itself recorded."""

    actions = None
    list_per_page = 50
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The form of one row; what it writes has its reason in the history."""
        with pghistory.context(reason=REASON):
            return super().changeform_view(request, *args, **kwargs)

    def delete_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The question whether a row may go."""
        with pghistory.context(reason=REASON), transaction.atomic():
            return super().delete_view(request, *args, **kwargs)

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """The row, or None for a key that cannot be one: the admin writes a NUL in an address as "_00"."""
        return None if "\x00" in object_id else super().get_object(request, object_id, from_field)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Who changed what in one row, when and why, newest first."""
        row = self.get_object(request, unquote(object_id))
        if row is None:
            raise Http404
        changes = History(self.model, pgh_obj_id=row.pk).changes if _has_history(self.model) else ()
        names = {
            user.pk: user.display_name
            for user in User.objects.filter(pk__in={change.by_id for change in changes if change.by_id})
        }
        context = {
            **self.admin_site.each_context(request),
            "title": f"Geschiedenis: {row}",
            "changes": [(each, names.get(each.by_id or 0, "het systeem")) for each in reversed(changes)],
            "object": row,
            "opts": self.opts,
            **(extra_context or {}),
        }
        return render(request, "admin/object_history.html", context)


def _has_history(model: type[models.Model]) -> bool:
    return hasattr(model, "pgh_event_model")


class ReferenceAdmin(Recorded):
    """Reference data: an administrator edits it."""

    may_write = True


class ReadOnlyAdmin(Recorded):
    """Facts about people and figures: to look at. Subclasses say which rows fall within the administrator's scope."""


class ReferenceInline(Allowed, admin.StackedInline):
    """Rows of reference data within the form of another."""

    may_write = True
    extra = 0


class ReadOnlyInline(Allowed, admin.StackedInline):
    """Facts within the page of another, to look at."""

    extra = 0
    can_delete = False
    show_change_link = False


class NaturalKeyMixin(Allowed):
    """A code that is the key cannot change: that would make another row."""

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """The code of a row that exists."""
        shown = super().get_readonly_fields(request, obj)
        return (*shown, "code") if obj is not None else shown


class PeriodColumns:
    """Columns with the first and the last day of a dated fact."""

    @admin.display(description="van", ordering="during")
    def first(self, row: Any) -> Any:
        """The first day."""
        return row.during.lower

    @admin.display(description="tot en met")
    def last(self, row: Any) -> Any:
        """The last day, empty while there is none."""
        return last_day(row.during)


class CertaintyColumn:
    """How sure we are of a fact that comes from somewhere; anything but verified draws attention."""

    @admin.display(description="zekerheid", ordering="certainty")
    def certain(self, row: Any) -> str:
        """The certainty in words, with a mark when it is not verified."""
        label: str = row.get_certainty_display()
        return label if row.is_verified else f"⚠ {label}"
