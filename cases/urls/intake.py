"""Intake, and drafts of forms."""

from django.urls import path

from cases.views import draft, intake

urlpatterns = [
    path("kandidaten/<int:pk>/intake/", intake.intake, name="intake"),
    path("kandidaten/<int:pk>/intakes/", intake.intake_reading, name="intake_reading"),
    path("concepten/<slug:form>/<int:subject>/", draft.save, name="save_draft"),
    path("concepten/<slug:form>/<int:subject>/weggooien/", draft.discard, name="discard_draft"),
]
