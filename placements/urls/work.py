"""The addresses of placements."""

from django.urls import path

from placements.views import change, placement_steps, placements

urlpatterns = [
    path("kandidaten/<int:pk>/plaatsing/nieuw/", placements.new_placement, name="new_placement"),
    path("plaatsingen/", placements.placement_list, name="placement_list"),
    path("plaatsingen/<int:pk>/", placements.placement_page, name="placement"),
    path("plaatsingen/<int:pk>/uren/", change.hours, name="change_hours"),
    path("plaatsingen/<int:pk>/beeindigen/", change.end, name="end_placement"),
    path("plaatsingen/<int:pk>/vervolg/", placement_steps.go_on, name="continue_placement"),
    path("plaatsingen/<int:pk>/verlengen/", placement_steps.extend, name="extend_placement"),
    path("plaatsingen/<int:pk>/vast/", placement_steps.permanent, name="make_permanent"),
    path("plaatsingen/<int:pk>/afspraken/", placement_steps.agreed, name="describe_placement"),
    path("plaatsingen/<int:pk>/terugnemen/", placement_steps.withdraw, name="withdraw_placement"),
    path("plaatsingen/<int:pk>/corrigeren/", change.correct, name="correct_placement"),
]
