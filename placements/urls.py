"""Addresses of placements, employers, coaching and guidance hours."""

from django.urls import path

from placements.views import change, coaching, guidance, placements

app_name = "placements"

urlpatterns = [
    path("kandidaten/<int:pk>/plaatsing/nieuw/", placements.new_placement, name="new_placement"),
    path("kandidaten/<int:pk>/jobcoach/nieuw/", coaching.new, name="assign_coach"),
    path("kandidaten/<int:pk>/jobcoach/<int:assignment_id>/beeindigen/", coaching.end, name="end_coaching"),
    path("plaatsingen/", placements.placement_list, name="placement_list"),
    path("plaatsingen/<int:pk>/", placements.placement_page, name="placement"),
    path("plaatsingen/<int:pk>/uren/", change.hours, name="change_hours"),
    path("plaatsingen/<int:pk>/beeindigen/", change.end, name="end_placement"),
    path("plaatsingen/<int:pk>/corrigeren/", change.correct, name="correct_placement"),
    path("mijn-uren/", guidance.my_hours, name="my_hours"),
    path("mijn-uren/<int:session_id>/", guidance.edit_session, name="edit_session"),
    path("mijn-uren/<int:session_id>/herhalen/", guidance.repeat_session, name="repeat_session"),
    path("mijn-uren/<int:session_id>/verwijderen/", guidance.delete_session, name="delete_session"),
]
