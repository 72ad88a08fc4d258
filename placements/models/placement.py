"""A period of work at an employer, and the hours of it over time."""

from decimal import Decimal

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.models import F, Q

from cases.enums import YesNoUnknown
from dated.models import DatedFact
from dated.querysets import DatedQuerySet
from placements.enums import BORROWED_FORMS, ContractKind, CountedAt, Destination, EndReason, WorkForm
from placements.models.employer import Employer
from placements.models.group import GroupSecondment
from placements.models.vacancy import Vacancy
from placements.querysets import PlacementQuerySet
from registry.models import Person, Sourced

MOST_HOURS_A_WEEK = Decimal(60)
MOST_WEEKS_BETWEEN_CONTACT = 52


@pghistory.track()
class WorkFormRule(DatedFact, Sourced):
    """Whether a form of work counts for the agreement in a period, and in whose sector (domain: counting)."""

    work_form = models.CharField("vorm", max_length=20, choices=WorkForm.choices)
    counts = models.BooleanField("telt mee voor de banenafspraak")
    counted_at = models.CharField("telt in de sector van de", max_length=10, choices=CountedAt.choices)
    article = models.CharField("artikel", max_length=100, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "regel per vorm van werk"
        verbose_name_plural = "regels per vorm van werk"
        ordering = ["work_form", "during"]
        constraints = [
            *DatedFact.Meta.constraints,
            ExclusionConstraint(
                name="placements_one_rule_per_form",
                expressions=[("work_form", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                violation_error_message="Voor deze vorm bestaat in deze periode al een regel.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_work_form_display()}: {'telt' if self.counts else 'telt niet'}"


@pghistory.track()
class Placement(DatedFact):
    """A period in which a person works at an employer; it belongs to the person, so it survives a move of the file."""

    # PROTECT: a person who works is not deleted.
    person = models.ForeignKey(Person, models.PROTECT, related_name="placements", verbose_name="persoon")
    # PROTECT: an employer with placements is not deleted.
    employer = models.ForeignKey(
        Employer, models.PROTECT, related_name="placements", verbose_name="werkgever"
    )
    # PROTECT: the same for the one at whose place the work is done.
    borrower = models.ForeignKey(
        Employer,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="borrowed_placements",
        verbose_name="inlener",
    )
    work_form = models.CharField("vorm", max_length=20, choices=WorkForm.choices)
    contract = models.CharField("contract", max_length=10, choices=ContractKind.choices)
    function = models.CharField("functie", max_length=100, blank=True)
    # PROTECT: a group in which somebody worked is not deleted.
    group = models.ForeignKey(
        GroupSecondment,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="placements",
        verbose_name="groep",
    )
    # PROTECT: a vacancy that was filled with somebody is not deleted.
    vacancy = models.ForeignKey(
        Vacancy,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="placements",
        verbose_name="vacature",
    )
    # PROTECT: what a placement continues stays as long as the placement.
    previous = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="continued_by",
        verbose_name="gaat verder op plaatsing",
    )
    wage_above_minimum = models.CharField(
        "loon boven het minimumloon",
        max_length=10,
        choices=YesNoUnknown.choices,
        default=YesNoUnknown.UNKNOWN,
    )
    contact_interval_weeks = models.PositiveSmallIntegerField(
        "contact om de zoveel weken", null=True, blank=True
    )
    despite = models.CharField("reden om toch te plaatsen", max_length=300, blank=True)
    ended_because = models.CharField(
        "reden van het einde", max_length=20, choices=EndReason.choices, blank=True
    )
    destination = models.CharField("daarna", max_length=20, choices=Destination.choices, blank=True)

    objects = PlacementQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "plaatsing"
        verbose_name_plural = "plaatsingen"
        indexes = [GistIndex(fields=["during"], name="placements_placement_during")]
        constraints = [
            *DatedFact.Meta.constraints,
            models.CheckConstraint(
                condition=Q(work_form__in=sorted(BORROWED_FORMS), borrower__isnull=False)
                | (~Q(work_form__in=sorted(BORROWED_FORMS)) & Q(borrower__isnull=True)),
                name="placements_borrower_only_when_lent",
                violation_error_message="Kies een inlener bij uitzending en detachering, en alleen dan.",
            ),
            models.CheckConstraint(
                condition=Q(borrower__isnull=True) | ~Q(borrower=F("employer")),
                name="placements_borrower_is_another",
                violation_error_message="De inlener is een andere werkgever dan degene die uitleent.",
            ),
            models.CheckConstraint(
                condition=Q(group__isnull=True) | Q(work_form=WorkForm.GROUP_SECONDMENT),
                name="placements_group_only_when_lent_as_group",
                violation_error_message="Alleen bij detachering in een groep hoort een groep.",
            ),
            models.CheckConstraint(
                condition=Q(ended_because="", destination="") | Q(during__upper_inf=False),
                name="placements_reason_only_with_an_end",
                violation_error_message="Een plaatsing zonder einde heeft geen reden van beëindigen.",
            ),
            models.CheckConstraint(
                condition=Q(contact_interval_weeks__isnull=True)
                | Q(contact_interval_weeks__gte=1, contact_interval_weeks__lte=MOST_WEEKS_BETWEEN_CONTACT),
                name="placements_contact_within_a_year",
                violation_error_message="Vul een aantal weken in van 1 tot en met 52.",
            ),
            models.UniqueConstraint(
                fields=["previous"],
                name="placements_continued_once",
                violation_error_message="Deze plaatsing is al voortgezet. Bekijk de plaatsing die erop volgt.",
            ),
            models.CheckConstraint(
                condition=Q(previous__isnull=True) | ~Q(previous=F("id")),
                name="placements_continues_another",
                violation_error_message="Een plaatsing kan niet op zichzelf volgen.",
            ),
            ExclusionConstraint(
                name="placements_not_twice_at_one_employer",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("employer", RangeOperators.EQUAL),
                    ("work_form", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Deze persoon heeft in deze periode al zo'n plaatsing bij deze werkgever.",
            ),
        ]

    def __str__(self) -> str:
        return f"plaatsing {self.pk}"

    @property
    def workplace(self) -> Employer:
        """The employer at whose place the work is done."""
        return self.borrower or self.employer


@pghistory.track()
class WorkingHours(DatedFact):
    """Paid hours per week at a placement, over a period."""

    # CASCADE: hours say nothing without the placement.
    placement = models.ForeignKey(
        Placement, models.CASCADE, related_name="working_hours", verbose_name="plaatsing"
    )
    hours_per_week = models.DecimalField("uren per week", max_digits=4, decimal_places=2)

    objects = DatedQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "uren per week"
        verbose_name_plural = "uren per week"
        constraints = [
            *DatedFact.Meta.constraints,
            models.CheckConstraint(
                condition=Q(hours_per_week__gt=0, hours_per_week__lte=MOST_HOURS_A_WEEK),
                name="placements_hours_between_0_and_60",
                violation_error_message="Vul een aantal uren in tussen 0 en 60 per week.",
            ),
            ExclusionConstraint(
                name="placements_one_number_of_hours_at_a_time",
                expressions=[("placement", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                violation_error_message="Voor deze plaatsing zijn in deze periode al uren vastgelegd.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.hours_per_week} uur bij plaatsing {self.placement_id}"
