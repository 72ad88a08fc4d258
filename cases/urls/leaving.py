"""What the law means for a place on the register, and the acts that end it or take that back."""

from django.urls import path

from cases.views.leaving import by_law, end, take_back, work_capacity

urlpatterns = [
    path("kandidaten/<int:pk>/register/", by_law.register_by_law, name="register_by_law"),
    path("kandidaten/<int:pk>/register/overlijden/", end.death, name="record_death"),
    path(
        "kandidaten/<int:pk>/register/overlijden/corrigeren/",
        take_back.correct_death_page,
        name="correct_death",
    ),
    path("kandidaten/<int:pk>/register/beschut-werk/", end.sheltered_work, name="record_sheltered_work"),
    path(
        "kandidaten/<int:pk>/register/beschut-werk/<int:finding_id>/",
        take_back.end_finding,
        name="end_sheltered_work",
    ),
    path("kandidaten/<int:pk>/register/verzoek/", end.leave_request, name="record_leave_request"),
    path(
        "kandidaten/<int:pk>/register/verzoek/<int:leave_id>/",
        take_back.take_back_request,
        name="take_back_leave_request",
    ),
    path(
        "kandidaten/<int:pk>/register/arbeidsvermogen/",
        work_capacity.without_capacity,
        name="record_without_capacity",
    ),
    path(
        "kandidaten/<int:pk>/register/arbeidsvermogen/<int:capacity_id>/",
        work_capacity.correct_capacity,
        name="correct_without_capacity",
    ),
]
