"""The types of documents in /beheer/: how long each is kept, and whether it goes along to another municipality."""

from django.contrib import admin

from accounts.administration import CertaintyColumn, ReferenceAdmin
from cases.models import DocumentType


@admin.register(DocumentType)
class DocumentTypeAdmin(CertaintyColumn, ReferenceAdmin):
    """Types of documents; the term is the municipality's choice."""

    list_display = ("label", "retention_years", "travels", "position", "certain")
