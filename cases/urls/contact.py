"""Contact, appointments, complaints and documents; the timeline and the history of a file."""

from django.urls import path

from cases.views import timeline
from cases.views.contact import appointments, complaints, documents, moments

urlpatterns = [
    path("kandidaten/<int:pk>/tijdlijn/", timeline.timeline_page, name="timeline"),
    path("kandidaten/<int:pk>/geschiedenis/", timeline.history_page, name="field_history"),
    path("kandidaten/<int:pk>/contact/", moments.contact_list, name="contact_list"),
    path("kandidaten/<int:pk>/contact/nieuw/", moments.new_contact, name="new_contact"),
    path("kandidaten/<int:pk>/contact/<int:contact_id>/corrigeren/", moments.correct, name="correct_contact"),
    path("kandidaten/<int:pk>/contact/<int:contact_id>/verwijderen/", moments.remove, name="remove_contact"),
    path("kandidaten/<int:pk>/afspraken/nieuw/", appointments.new_appointment, name="new_appointment"),
    path(
        "kandidaten/<int:pk>/afspraken/<int:appointment_id>/verzetten/",
        appointments.move,
        name="move_appointment",
    ),
    path(
        "kandidaten/<int:pk>/afspraken/<int:appointment_id>/afronden/",
        appointments.settle,
        name="settle_appointment",
    ),
    path(
        "kandidaten/<int:pk>/afspraken/<int:appointment_id>/agenda.ics",
        appointments.calendar,
        name="appointment_calendar",
    ),
    path("kandidaten/<int:pk>/klachten/nieuw/", complaints.new_complaint_about, name="new_complaint_about"),
    path("klachten/", complaints.complaint_list, name="complaint_list"),
    path("klachten/nieuw/", complaints.new_complaint, name="new_complaint"),
    path("klachten/<int:pk>/", complaints.complaint_page, name="complaint"),
    path("klachten/<int:pk>/behandeling/", complaints.handle, name="handle_complaint"),
    path("klachten/<int:pk>/afhandelen/", complaints.close, name="close_complaint"),
    path("klachten/<int:pk>/heropenen/", complaints.reopen, name="reopen_complaint"),
    path("kandidaten/<int:pk>/documenten/", documents.document_list, name="document_list"),
    path("kandidaten/<int:pk>/documenten/nieuw/", documents.new_document, name="new_document"),
    path(
        "kandidaten/<int:pk>/documenten/<int:document_id>/bestand/", documents.download, name="document_file"
    ),
    path(
        "kandidaten/<int:pk>/documenten/<int:document_id>/wijzigen/",
        documents.describe,
        name="describe_document",
    ),
    path(
        "kandidaten/<int:pk>/documenten/<int:document_id>/verwijderen/",
        documents.remove,
        name="remove_document",
    ),
]
