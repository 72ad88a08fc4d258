"""Tasks: something to be done about a file, by somebody, by a day."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from cases.models.candidate import Candidate
from cases.querysets.workday import TaskQuerySet


@pghistory.track()
class Task(models.Model):
    """Something to be done about a file by a day; without an assignee it is for whoever of the team takes it up."""

    # CASCADE: a task says nothing without the file.
    candidate = models.ForeignKey(Candidate, models.CASCADE, related_name="tasks", verbose_name="kandidaat")
    title = models.CharField("taak", max_length=100)
    note = models.CharField("toelichting", max_length=500, blank=True)
    due_on = models.DateField("uiterlijk op")
    # SET_NULL, all of them: the task stays when a colleague's account goes; the history keeps who it was.
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="voor",
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="gemaakt door"
    )
    made_on = models.DateField("gemaakt op")
    # SET_NULL: that it was done stays known.
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gedaan door",
    )
    done_on = models.DateField("gedaan op", null=True, blank=True)
    cancelled_on = models.DateField("vervallen op", null=True, blank=True)
    signal = models.CharField("naar aanleiding van signaal", max_length=40, blank=True)
    # Names one filled-in form, or one bulk act: sent twice, it is still one task for each file.
    entry_key = models.UUIDField("kenmerk van de invoer", null=True, blank=True, editable=False)

    objects = TaskQuerySet.as_manager()

    class Meta:
        verbose_name = "taak"
        verbose_name_plural = "taken"
        ordering = ["due_on", "pk"]
        indexes = [
            models.Index(
                fields=["assignee", "due_on"],
                name="cases_task_open",
                condition=Q(done_on=None, cancelled_on=None),
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(done_on=None) | Q(cancelled_on=None),
                name="cases_task_done_or_cancelled",
                violation_error_message="Een taak is gedaan of vervallen, niet allebei.",
            ),
            models.UniqueConstraint(
                fields=["candidate", "entry_key"],
                name="cases_task_once_for_each_form",
                violation_error_message="Deze taak is al vastgelegd.",
            ),
        ]

    def __str__(self) -> str:
        return f"taak {self.pk}"

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do."""
        return self.done_on is None and self.cancelled_on is None
