"""The addresses of candidates, a module for each subject; no BSN and no name ever stands in one."""

from cases.urls import duplicates, files, handover, workday

app_name = "cases"

urlpatterns = [
    *files.urlpatterns,
    *duplicates.urlpatterns,
    *handover.urlpatterns,
    *workday.urlpatterns,
]
