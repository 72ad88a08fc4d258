"""Requests for an indication: a file without a registration, and what was asked of UWV about it."""

import pghistory
from django.conf import settings
from django.db import models

from cases.enums import IndicationOutcome
from cases.models.candidate import Candidate

ALREADY_ASKED = "Er loopt voor deze kandidaat al een aanvraag."


@pghistory.track()
class IndicationRequest(models.Model):
    """UWV was asked whether a candidate belongs to the target group; open until there is an answer."""

    # CASCADE: the request belongs to the file.
    candidate = models.ForeignKey(
        Candidate, models.CASCADE, related_name="indication_requests", verbose_name="kandidaat"
    )
    asked_on = models.DateField("aangevraagd op")
    # SET_NULL: the request stays when the account goes; the history keeps who it was.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="door"
    )
    outcome = models.CharField("uitkomst", max_length=10, choices=IndicationOutcome.choices, blank=True)
    answered_on = models.DateField("beantwoord op", null=True, blank=True)
    note = models.CharField("toelichting", max_length=300, blank=True)

    class Meta:
        verbose_name = "aanvraag indicatie"
        verbose_name_plural = "aanvragen indicatie"
        ordering = ["-asked_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["candidate"],
                condition=models.Q(outcome=""),
                name="cases_one_open_indication_request",
                violation_error_message=ALREADY_ASKED,
            ),
            models.CheckConstraint(
                condition=models.Q(outcome="", answered_on__isnull=True)
                | (~models.Q(outcome="") & models.Q(answered_on__isnull=False)),
                name="cases_indication_outcome_has_day",
                violation_error_message="Vul in wat de uitkomst is en op welke dag die kwam.",
            ),
            models.CheckConstraint(
                condition=models.Q(answered_on__isnull=True)
                | models.Q(answered_on__gte=models.F("asked_on")),
                name="cases_indication_answered_after_asked",
                violation_error_message="De dag van het antwoord ligt vóór de dag van de aanvraag.",
            ),
        ]

    def __str__(self) -> str:
        return f"aanvraag indicatie {self.pk}"
