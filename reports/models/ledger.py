"""The ledger of persons: append-only entries, and the outbox that says who changed."""

import pgtrigger
from django.db import models
from django.utils import timezone

from reports.enums import Measure


class Entry(models.Model):
    """From `valid_on` the stock of `measure` changes by `delta`; we learned it at `recorded_at`.

    Entries are never changed: a correction is a reversing entry. The dimensions are codes, empty where a measure
    has none.
    """

    measure = models.CharField("grootheid", max_length=20, choices=Measure.choices)
    valid_on = models.DateField("geldt vanaf")
    recorded_at = models.DateTimeField("vastgelegd op", default=timezone.now)
    # Without a constraint: entries come from the table of persons itself, checking four million of them at commit takes
    # longer than writing them, and the reversals of somebody who was removed must be possible.
    person = models.ForeignKey(
        "registry.Person", models.DO_NOTHING, related_name="+", db_constraint=False, verbose_name="persoon"
    )
    municipality = models.CharField("gemeente", max_length=6)
    ground = models.CharField("grondslag", max_length=4, blank=True)
    responsible = models.CharField("verantwoordelijke", max_length=12, blank=True)
    sector = models.CharField("sector", max_length=12, blank=True)
    work_form = models.CharField("vorm", max_length=20, blank=True)
    employer_kind = models.CharField("soort werkgever", max_length=20, blank=True)
    delta = models.DecimalField("verandering", max_digits=8, decimal_places=2)
    cause = models.CharField("oorzaak", max_length=40)
    definition = models.PositiveSmallIntegerField("versie van de definitie", default=1)

    class Meta:
        verbose_name = "boeking"
        # Nobody rewrites what was known: not the application, not an administrator, not by accident.
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]
        verbose_name_plural = "boekingen"
        indexes = [
            # Reading: one measure, some municipalities, up to a day.
            models.Index(
                fields=["measure", "municipality", "valid_on"],
                name="reports_entry_reading",
                include=["delta"],
            ),
        ]
        constraints = [
            models.CheckConstraint(condition=~models.Q(delta=0), name="reports_entry_changes_something"),
        ]

    def __str__(self) -> str:
        return f"boeking {self.pk}"


class ChangedPerson(models.Model):
    """One row of the outbox, written by database triggers: something about this person changed and must be posted."""

    # DO_NOTHING without constraint: a trigger may fire in the transaction that creates or removes the person.
    person = models.ForeignKey(
        "registry.Person", models.DO_NOTHING, related_name="+", db_constraint=False, verbose_name="persoon"
    )
    cause = models.CharField("oorzaak", max_length=40)
    noted_at = models.DateTimeField("genoteerd op", db_default=models.functions.Now())

    class Meta:
        verbose_name = "nog te boeken persoon"
        verbose_name_plural = "nog te boeken personen"

    def __str__(self) -> str:
        return f"nog te boeken: persoon {self.person_id}"
