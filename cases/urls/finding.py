"""Finding people: saved filters, acts on many files, and who is not in view yet."""

from django.urls import path

from cases.views.finding import bulk, not_in_view, saved_filters

urlpatterns = [
    path("kandidaten/filters/", saved_filters.saved_filters, name="saved_filters"),
    path("kandidaten/filters/nieuw/", saved_filters.new_filter, name="save_filter"),
    path("kandidaten/filters/<int:filter_id>/", saved_filters.edit_filter, name="edit_filter"),
    path(
        "kandidaten/filters/<int:filter_id>/verwijderen/", saved_filters.remove_filter, name="remove_filter"
    ),
    path("kandidaten/gekozen/", bulk.bulk, name="bulk"),
    path("kandidaten/gekozen/toewijzen/", bulk.bulk_assign, name="bulk_assign"),
    path("kandidaten/gekozen/taak/", bulk.bulk_task, name="bulk_task"),
    path("kandidaten/gekozen/<uuid:batch>/", bulk.bulk_result, name="bulk_result"),
    path("kandidaten/gekozen/<uuid:batch>/terugzetten/", bulk.bulk_undo, name="bulk_undo"),
    path("kandidaten/niet-in-beeld/", not_in_view.not_in_view_list, name="not_in_view"),
    path("kandidaten/niet-in-beeld/openen/", not_in_view.open_several, name="open_several"),
    path("kandidaten/zonder-inschrijving/", not_in_view.not_registered_list, name="not_registered"),
    path("kandidaten/<int:pk>/indicatie/nieuw/", not_in_view.ask_indication, name="ask_indication"),
    path("kandidaten/<int:pk>/indicatie/<int:indication_id>/", not_in_view.answer, name="answer_indication"),
]
