"""Files of candidates in /beheer/: to look at."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from accounts.administration import PeriodColumns, ReadOnlyAdmin, ReadOnlyInline, administrator_scope
from cases.document_admin import DocumentTypeAdmin
from cases.models import Candidate, StageChange
from cases.reference_admin import InstrumentAdmin, ProviderAdmin

__all__ = ["CandidateAdmin", "DocumentTypeAdmin", "InstrumentAdmin", "ProviderAdmin"]


class StageChangeInline(ReadOnlyInline):
    """The steps of a candidate; the reasons are the consultant's."""

    model = StageChange
    fields = ("from_stage", "to_stage", "on", "by")


@admin.register(Candidate)
class CandidateAdmin(PeriodColumns, ReadOnlyAdmin):
    """Files of the administrator's municipality."""

    list_display = ("reference", "municipality", "stage", "consultant", "first", "last")
    list_select_related = ("municipality", "consultant")
    list_filter = ("stage",)
    ordering = ("-pk",)
    inlines = [StageChangeInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Candidate]:
        """Files of the municipalities that are administered."""
        codes = administrator_scope(request).administered_municipalities
        return super().get_queryset(request).filter(municipality_id__in=codes)

    @admin.display(description="dossier", ordering="pk")
    def reference(self, candidate: Candidate) -> str:
        """The number of the file."""
        return candidate.reference
