"""Drafts: what somebody typed in a form and did not send yet."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from cases.querysets.assessment import DraftQuerySet


class Draft(models.Model):
    """What a user typed in one form about one subject, encrypted. It goes when the form is saved, or after a month."""

    # CASCADE: a draft is its writer's alone.
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name="schrijver"
    )
    form = models.CharField("formulier", max_length=40)
    # What the form is about (the number of a file); 0 for something that does not exist yet.
    subject_id = models.PositiveBigIntegerField("onderwerp", default=0)
    content = models.BinaryField("inhoud (versleuteld)")
    # Grows with every change: a second window on the same form does not overwrite what it has not seen.
    revision = models.PositiveIntegerField("volgnummer", default=1)
    saved_at = models.DateTimeField("bewaard op")

    objects = DraftQuerySet.as_manager()

    class Meta:
        verbose_name = "concept"
        verbose_name_plural = "concepten"
        ordering = ["-saved_at"]
        indexes = [models.Index(fields=["saved_at"], name="cases_draft_old")]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "form", "subject_id"],
                name="cases_one_draft_of_a_form",
                violation_error_message="Er is al een concept van dit formulier.",
            ),
            models.CheckConstraint(
                condition=~Q(form=""),
                name="cases_draft_of_a_form",
                violation_error_message="Een concept hoort bij een formulier.",
            ),
        ]

    def __str__(self) -> str:
        return f"concept {self.pk}"
