"""Contact moments and notes. No diagnoses: what somebody can do and needs, not what they have."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from cases.enums import ContactKind, Visibility, WithWhom
from cases.enums.contact import CONTACT_KINDS, WITH_THE_CANDIDATE
from cases.models.candidate import Candidate
from cases.models.entered_once import EnteredOnce
from cases.querysets.contact import ContactMomentQuerySet

MOST_TEXT = 4000


@pghistory.track()
class ContactMoment(EnteredOnce):
    """One moment of contact about a candidate, or a note without contact."""

    # CASCADE: what was said says nothing without the file.
    candidate = models.ForeignKey(
        Candidate, models.CASCADE, related_name="contact_moments", verbose_name="kandidaat"
    )
    on = models.DateField("datum")
    at = models.TimeField("tijd", null=True, blank=True)
    kind = models.CharField("soort", max_length=20, choices=ContactKind.choices)
    with_whom = models.CharField("met wie", max_length=30, choices=WithWhom.choices, blank=True)
    text = models.CharField("verslag", max_length=MOST_TEXT, blank=True)
    visibility = models.CharField(
        "wie kan dit lezen", max_length=20, choices=Visibility.choices, default=Visibility.CONSULTANTS
    )
    # SET_NULL: what was written stays when the account goes; the history keeps who it was.
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="geschreven door"
    )
    written_on = models.DateField("geschreven op")

    objects = ContactMomentQuerySet.as_manager()

    class Meta:
        verbose_name = "contactmoment"
        verbose_name_plural = "contactmomenten"
        ordering = ["-on", "-at", "-pk"]
        indexes = [
            models.Index(fields=["candidate", "-on"], name="cases_contact_by_day"),
            models.Index(
                fields=["candidate", "-on"],
                name="cases_contact_that_counts",
                condition=Q(kind__in=CONTACT_KINDS, with_whom__in=WITH_THE_CANDIDATE),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=ContactKind.NOTE, with_whom="")
                | (~Q(kind=ContactKind.NOTE) & ~Q(with_whom="")),
                name="cases_contact_is_with_somebody",
                violation_error_message="Kies met wie er contact was; bij een notitie zonder contact met niemand.",
            ),
            models.CheckConstraint(
                condition=~Q(kind=ContactKind.NOTE) | ~Q(text=""),
                name="cases_note_says_something",
                violation_error_message="Vul de tekst van de notitie in.",
            ),
            models.CheckConstraint(
                condition=Q(on__lte=models.F("written_on")),
                name="cases_contact_has_been",
                violation_error_message="Deze dag is nog niet geweest. Maak een afspraak voor een latere dag.",
            ),
        ]

    def __str__(self) -> str:
        return f"contactmoment {self.pk}"

    @property
    def counts_as_contact(self) -> bool:
        """Whether the candidate was really reached: what ends the signal "no contact"."""
        return self.kind in CONTACT_KINDS and self.with_whom in WITH_THE_CANDIDATE

    @property
    def title(self) -> str:
        """Kind and with whom in one line: "Telefoon met kandidaat", "Notitie"."""
        if self.kind == ContactKind.NOTE:
            return "Notitie"
        if self.kind == ContactKind.ATTEMPT:
            return f"Niet bereikt: {self.get_with_whom_display()}"
        kind = self.get_kind_display().capitalize()
        return kind if self.kind == ContactKind.CONSULTATION else f"{kind} met {self.get_with_whom_display()}"
