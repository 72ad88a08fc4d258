"""The addresses of vacancies."""

from django.urls import path

from placements.views.vacancies import change, pages, record

urlpatterns = [
    path("vacatures/", pages.vacancy_list, name="vacancy_list"),
    path("vacatures/nieuw/", record.new_vacancy, name="new_vacancy"),
    path("werkgevers/<int:pk>/vacature/nieuw/", record.new_vacancy_at, name="new_vacancy_at"),
    path("vacatures/<int:pk>/", pages.vacancy_page, name="vacancy"),
    path("vacatures/<int:pk>/geschiedenis/", pages.vacancy_history, name="vacancy_history"),
    path("vacatures/<int:pk>/wijzigen/", change.change, name="change_vacancy"),
    path("vacatures/<int:pk>/status/", change.status, name="vacancy_status"),
    path("vacatures/<int:pk>/kopie/", record.copy_vacancy, name="copy_vacancy"),
]
