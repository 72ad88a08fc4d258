"""The addresses of jobcoaches and of the hours they give."""

from django.urls import path

from placements.views import coaching, guidance

urlpatterns = [
    path("kandidaten/<int:pk>/jobcoach/nieuw/", coaching.new, name="assign_coach"),
    path("kandidaten/<int:pk>/jobcoach/<int:assignment_id>/beeindigen/", coaching.end, name="end_coaching"),
    path("mijn-uren/", guidance.my_hours, name="my_hours"),
    path("mijn-uren/<int:session_id>/", guidance.edit_session, name="edit_session"),
    path("mijn-uren/<int:session_id>/herhalen/", guidance.repeat_session, name="repeat_session"),
    path("mijn-uren/<int:session_id>/verwijderen/", guidance.delete_session, name="delete_session"),
]
