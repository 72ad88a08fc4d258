"""The addresses of employers."""

from django.urls import path

from placements.views.employers import suggest

urlpatterns = [
    path("werkgevers/suggesties/", suggest.suggest, name="suggest_employers"),
]
