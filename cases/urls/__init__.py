"""The addresses of candidates, a module for each subject; no BSN and no name ever stands in one."""

from cases.urls import files, workday

app_name = "cases"

urlpatterns = [*files.urlpatterns, *workday.urlpatterns]
