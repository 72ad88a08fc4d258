"""The addresses of placements, employers, coaching and guidance hours: a module for each subject."""

from placements.urls import employers, groups, guidance, matching, sickness, vacancies, work

app_name = "placements"

urlpatterns = [
    *work.urlpatterns,
    *groups.urlpatterns,
    *guidance.urlpatterns,
    *employers.urlpatterns,
    *sickness.urlpatterns,
    *vacancies.urlpatterns,
    *matching.urlpatterns,
]
