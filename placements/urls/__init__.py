"""The addresses of placements, employers, coaching and guidance hours: a module for each subject."""

from placements.urls import employers, guidance, vacancies, work

app_name = "placements"

urlpatterns = [
    *work.urlpatterns,
    *guidance.urlpatterns,
    *employers.urlpatterns,
    *vacancies.urlpatterns,
]
