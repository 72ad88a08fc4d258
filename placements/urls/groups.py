"""The addresses of groups that are lent together."""

from django.urls import path

from placements.views.groups import acts, pages

urlpatterns = [
    path("plaatsingen/groepen/", pages.group_list, name="group_list"),
    path("plaatsingen/groepen/nieuw/", acts.new_group, name="new_group"),
    path("plaatsingen/groepen/<int:group_id>/", pages.group_page, name="group"),
    path("plaatsingen/groepen/<int:group_id>/mensen/", acts.add, name="add_people"),
    path("plaatsingen/groepen/<int:group_id>/leiding/", acts.leader, name="change_leader"),
    path("plaatsingen/groepen/<int:group_id>/beeindigen/", acts.end, name="end_group"),
]
