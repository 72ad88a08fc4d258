"""The day's work: the work list and tasks."""

from django.urls import path

from cases.views.workday import tasks, worklist

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
]
