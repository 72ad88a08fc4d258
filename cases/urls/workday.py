"""The day's work: the work list, tasks, the caseload and the settings of signals."""

from django.urls import path

from cases.views.workday import caseload, cover, settings, tasks, worklist

urlpatterns = [
    path("werklijst/", worklist.work_list, name="work_list"),
    path("werklijst/uitgesteld/", worklist.put_off, name="put_off"),
    path("werklijst/uitgesteld/<int:snooze_id>/tonen/", worklist.wake, name="wake_signal"),
    path("werklijst/overdracht/<int:change_id>/gelezen/", worklist.seen, name="seen"),
    path("kandidaten/<int:pk>/signalen/uitstellen/", worklist.snooze_page, name="snooze_signal"),
    path("kandidaten/<int:pk>/taken/nieuw/", tasks.new_task, name="new_task"),
    path("taken/", tasks.task_list, name="task_list"),
    path("taken/<int:pk>/", tasks.edit_task, name="edit_task"),
    path("taken/<int:pk>/gedaan/", tasks.finish, name="finish_task"),
    path("taken/<int:pk>/terugzetten/", tasks.reopen, name="reopen_task"),
    path("taken/<int:pk>/vervallen/", tasks.cancel, name="cancel_task"),
    path("kandidaten/<int:pk>/consulent/", caseload.consultant_page, name="consultant"),
    path("caseload/", caseload.caseload_page, name="caseload"),
    path("caseload/overdragen/", caseload.hand_over, name="hand_over_files"),
    path("caseload/overdrachten/<int:change_id>/", caseload.handed_over, name="handed_over"),
    path(
        "caseload/overdrachten/<int:change_id>/terugdraaien/", caseload.undo_hand_over, name="undo_hand_over"
    ),
    path("caseload/vervanging/nieuw/", cover.new_cover, name="new_cover"),
    path("caseload/vervanging/<int:cover_id>/beeindigen/", cover.end, name="end_cover"),
    path("instellingen/signalen/", settings.signal_settings, name="signal_settings"),
    path("instellingen/signalen/wijzigen/", settings.change_signal, name="change_signal"),
]
