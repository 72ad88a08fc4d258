"""People who may have been recorded twice."""

from django.urls import path

from cases.views import duplicates

PAIR = "kandidaten/dubbelen/<int:kept_id>/<int:merged_id>/"

urlpatterns = [
    path("kandidaten/dubbelen/", duplicates.duplicates, name="duplicates"),
    path(PAIR, duplicates.merge, name="merge"),
    path(f"{PAIR}twee-personen/", duplicates.two_people, name="two_people"),
    path("kandidaten/dubbelen/apart/<int:apart_id>/", duplicates.maybe_one, name="maybe_one"),
    path("kandidaten/samenvoegingen/<int:merge_id>/", duplicates.merged, name="merged"),
    path("kandidaten/samenvoegingen/<int:merge_id>/ongedaan/", duplicates.undo, name="undo_merge"),
]
