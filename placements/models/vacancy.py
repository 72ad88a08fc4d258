"""Vacancies: work that an employer offers, what it asks and what it can offer, and how far it is.

What is many-sided (licences, languages, physical demands) are rows in `vacancy_rows.py`, in the same words in which
an intake says what somebody can do: so both can be compared. Nothing chosen is "onbekend", never "nee".
No names of people at the employer: those stand with the employer.
"""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from cases.enums import Branch, Education, SupportNeed, Transport
from cases.models.assessment import MOST_HOURS, several, yes_no_unknown
from cases.models.entered_once import EnteredOnce
from cases.models.versioned import Versioned
from placements.enums.vacancy import (
    OfferedContract,
    UnfilledReason,
    VacancyOrigin,
    VacancySharing,
    VacancyStatus,
)
from placements.models.employer import Employer
from placements.querysets.vacancy import VacancyQuerySet
from registry.models import Municipality

MOST_POSTS = 500
HOURS_REFUSED = f"Vul een aantal uren in van meer dan 0 tot en met {MOST_HOURS}."


@pghistory.track()
class Vacancy(EnteredOnce, Versioned):
    """Work at an employer for which a municipality looks for somebody: one kind of work, one or more posts."""

    # PROTECT: an employer with vacancies is not deleted.
    employer = models.ForeignKey(Employer, models.PROTECT, related_name="vacancies", verbose_name="werkgever")
    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, related_name="+", verbose_name="gemeente van de vacature"
    )
    # SET_NULL: the vacancy stays when the account goes; the history keeps who it was.
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="opgenomen door"
    )
    status = models.CharField(
        "status", max_length=10, choices=VacancyStatus.choices, default=VacancyStatus.CONCEPT
    )
    # Why it closed without anybody in it; also in the log, here so that it can be counted.
    unfilled_because = models.CharField(
        "reden dat niemand is geplaatst", max_length=20, choices=UnfilledReason.choices, blank=True
    )

    title = models.CharField("functie", max_length=100)
    tasks = models.CharField("taken", max_length=2000, blank=True)
    branch = models.CharField("bedrijfstak", max_length=1, choices=Branch.choices, blank=True)
    origin = models.CharField(
        "soort vacature", max_length=20, choices=VacancyOrigin.choices, default=VacancyOrigin.REGULAR
    )
    posts = models.PositiveSmallIntegerField("aantal plekken", default=1)
    hours_min = models.DecimalField(
        "uren per week, ten minste", max_digits=4, decimal_places=2, null=True, blank=True
    )
    hours_max = models.DecimalField(
        "uren per week, ten hoogste", max_digits=4, decimal_places=2, null=True, blank=True
    )
    starts_on = models.DateField("gewenste begindatum", null=True, blank=True)
    closes_on = models.DateField("sluit op", null=True, blank=True)
    contract = models.CharField(
        "contract", max_length=10, choices=OfferedContract.choices, default=OfferedContract.UNKNOWN
    )
    wage_note = models.CharField("loon", max_length=200, blank=True)
    trial_possible = yes_no_unknown("proefplaatsing mogelijk")
    shared = models.CharField(
        "te zien voor", max_length=10, choices=VacancySharing.choices, default=VacancySharing.OWN
    )

    # PROTECT: municipalities are reference data.
    work_municipality = models.ForeignKey(
        Municipality,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gemeente waar het werk is",
    )
    place = models.CharField("plaats of adres van het werk", max_length=100, blank=True)
    reachable_by = several("bereikbaar met", Transport)

    # Empty: no education is asked.
    education = models.CharField("gevraagde opleiding", max_length=10, choices=Education.choices, blank=True)
    education_is_hard = models.BooleanField("opleiding is een harde eis", default=False)
    offers = several("wat de werkplek kan bieden", SupportNeed)
    offers_note = models.CharField("toelichting op de werkplek", max_length=300, blank=True)

    # What the queryset adds: `with_status_on(day)` and `with_filled(day)`.
    status_on: str
    filled: int

    objects = VacancyQuerySet.as_manager()

    class Meta:
        verbose_name = "vacature"
        verbose_name_plural = "vacatures"
        ordering = ["-pk"]
        indexes = [models.Index(fields=["status", "closes_on"], name="placements_vacancy_state")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(title=""),
                name="placements_vacancy_has_title",
                violation_error_message="Vul de functie in.",
            ),
            models.CheckConstraint(
                condition=~Q(status=VacancyStatus.EXPIRED),
                name="placements_vacancy_expires_by_itself",
                violation_error_message="Een vacature verloopt door de sluitingsdatum.",
            ),
            models.CheckConstraint(
                condition=Q(status=VacancyStatus.WITHDRAWN) & ~Q(unfilled_because="")
                | ~Q(status=VacancyStatus.WITHDRAWN) & Q(unfilled_because=""),
                name="placements_vacancy_unfilled_with_reason",
                violation_error_message="Kies waarom de vacature niet is vervuld.",
            ),
            models.CheckConstraint(
                condition=Q(posts__range=(1, MOST_POSTS)),
                name="placements_vacancy_posts",
                violation_error_message=f"Vul een aantal plekken in van 1 tot en met {MOST_POSTS}.",
            ),
            models.CheckConstraint(
                condition=Q(hours_min__gt=0, hours_min__lte=MOST_HOURS) | Q(hours_min=None),
                name="placements_vacancy_hours_min",
                violation_error_message=HOURS_REFUSED,
            ),
            models.CheckConstraint(
                condition=Q(hours_max__gt=0, hours_max__lte=MOST_HOURS) | Q(hours_max=None),
                name="placements_vacancy_hours_max",
                violation_error_message=HOURS_REFUSED,
            ),
            models.CheckConstraint(
                condition=Q(hours_min=None) | Q(hours_max=None) | Q(hours_min__lte=F("hours_max")),
                name="placements_vacancy_hours_in_order",
                violation_error_message="Het laagste aantal uren is hoger dan het hoogste.",
            ),
            models.CheckConstraint(
                condition=~Q(education=Education.UNKNOWN) & (Q(education_is_hard=False) | ~Q(education="")),
                name="placements_vacancy_education_asked",
                violation_error_message="Kies welke opleiding wordt gevraagd.",
            ),
        ]

    def __str__(self) -> str:
        return f"vacature {self.pk}"

    @property
    def needs_licence(self) -> bool:
        """Whether the work cannot be done without some driving licence. Hand it one with its licences."""
        return any(row.is_hard for row in self.licences.all())

    @property
    def shown_status(self) -> VacancyStatus:
        """How far it is on the day of `with_status_on`."""
        return VacancyStatus(self.status_on)


@pghistory.track()
class VacancyStatusChange(models.Model):
    """One step of a vacancy: from which status to which, when, by whom, and why."""

    # CASCADE: a step says nothing without the vacancy.
    vacancy = models.ForeignKey(
        Vacancy, models.CASCADE, related_name="status_changes", verbose_name="vacature"
    )
    from_status = models.CharField("van status", max_length=10, choices=VacancyStatus.choices, blank=True)
    to_status = models.CharField("naar status", max_length=10, choices=VacancyStatus.choices)
    on = models.DateField("op")
    # SET_NULL: the step stays when the account goes; the history keeps who it was.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="door"
    )
    unfilled_because = models.CharField(
        "reden dat niemand is geplaatst", max_length=20, choices=UnfilledReason.choices, blank=True
    )
    reason = models.CharField("toelichting", max_length=300, blank=True)

    class Meta:
        verbose_name = "statuswissel van vacature"
        verbose_name_plural = "statuswissels van vacatures"
        ordering = ["on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(from_status=F("to_status")),
                name="placements_vacancy_step_leads_elsewhere",
                violation_error_message="De vacature heeft deze status al.",
            ),
            models.CheckConstraint(
                condition=~Q(to_status=VacancyStatus.EXPIRED) & ~Q(from_status=VacancyStatus.EXPIRED),
                name="placements_vacancy_step_not_by_itself",
                violation_error_message="Een vacature verloopt door de sluitingsdatum.",
            ),
        ]

    def __str__(self) -> str:
        return f"statuswissel {self.pk}"
