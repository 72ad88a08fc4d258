"""The addresses of candidates, a module for each subject; no BSN and no name ever stands in one."""

from cases.urls import contact, duplicates, files, finding, handover, intake, leaving, plan, profile, workday

app_name = "cases"

urlpatterns = [
    *contact.urlpatterns,
    *files.urlpatterns,
    *finding.urlpatterns,
    *duplicates.urlpatterns,
    *handover.urlpatterns,
    *intake.urlpatterns,
    *leaving.urlpatterns,
    *plan.urlpatterns,
    *profile.urlpatterns,
    *workday.urlpatterns,
]
