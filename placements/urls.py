"""Addresses of placements, employers, coaching and guidance hours."""

from django.urls import path

from placements.views import guidance

app_name = "placements"

urlpatterns = [
    path("mijn-uren/", guidance.my_hours, name="my_hours"),
    path("mijn-uren/<int:session_id>/", guidance.edit_session, name="edit_session"),
    path("mijn-uren/<int:session_id>/herhalen/", guidance.repeat_session, name="repeat_session"),
    path("mijn-uren/<int:session_id>/verwijderen/", guidance.delete_session, name="delete_session"),
]
