"""Who somebody is and where they live. No diagnoses: the model has no place for them."""

from datetime import date

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models

from dated.models import DatedFact
from dated.querysets import DatedQuerySet
from registry.bsn import BlindIndexField, EncryptedBSNField
from registry.models.area import Municipality
from registry.querysets import PersonQuerySet
from registry.search_name import search_name


# Without search_name: it follows from the name, of which the history is kept.
@pghistory.track(exclude=["search_name"])
class Person(models.Model):
    """Somebody with a BSN. The BSN is encrypted at rest and never leaves this row unmasked without a reason."""

    bsn = EncryptedBSNField("burgerservicenummer", editable=True)
    bsn_index = BlindIndexField("zoeksleutel van het burgerservicenummer", unique=True, editable=False)
    initials = models.CharField("voorletters", max_length=20)
    prefix = models.CharField("voorvoegsel", max_length=20, blank=True)
    last_name = models.CharField("achternaam", max_length=100)
    birth_date = models.DateField("geboortedatum")
    died_on = models.DateField("overleden op", null=True, blank=True)
    # PROTECT: who somebody turned out to be stays.
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="samengevoegd met"
    )
    # In the collation C, so that one plain index gives both the order and who begins with some letters.
    search_name = models.GeneratedField(
        verbose_name="naam om op te zoeken",
        expression=search_name(),
        output_field=models.TextField(db_collation="C"),
        db_persist=True,
    )

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = "persoon"
        verbose_name_plural = "personen"
        indexes = [
            GinIndex(OpClass("search_name", name="gin_trgm_ops"), name="registry_person_words"),
            models.Index(fields=["search_name", "id"], name="registry_person_search_name"),
            models.Index(fields=["birth_date"], name="registry_person_birth_date"),
            # Who died are few: so a list leaves them out without looking at everybody.
            models.Index(
                fields=["id"], condition=models.Q(died_on__isnull=False), name="registry_person_died"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(birth_date__gte=date(1900, 1, 1)),
                name="registry_person_born_after_1900",
                violation_error_message="Vul een geboortedatum na 1900 in.",
            ),
            models.CheckConstraint(
                condition=models.Q(died_on__isnull=True) | models.Q(died_on__gte=models.F("birth_date")),
                name="registry_person_died_after_birth",
                violation_error_message="De dag van overlijden ligt vóór de geboortedatum.",
            ),
        ]

    def __str__(self) -> str:
        # What ends up in logs and error pages: a number, never a name.
        return f"persoon {self.pk}"

    @property
    def full_name(self) -> str:
        """Initials, prefix and last name as on a letter: "A. de Vries"."""
        return " ".join(part for part in (self.initials, self.prefix, self.last_name) if part)

    @property
    def masked_bsn(self) -> str:
        """The BSN as every screen shows it: only the last three digits."""
        return f"••••• {str(self.bsn)[-3:]}"


@pghistory.track()
class Residence(DatedFact):
    """The municipality in which a person lives, by period; figures of a day count where somebody lived."""

    # CASCADE: where somebody lived says nothing without the person.
    person = models.ForeignKey(Person, models.CASCADE, related_name="residences", verbose_name="persoon")
    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(Municipality, models.PROTECT, verbose_name="gemeente")

    objects = DatedQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "woongemeente"
        verbose_name_plural = "woongemeenten"
        constraints = [
            *DatedFact.Meta.constraints,
            ExclusionConstraint(
                name="registry_one_residence_at_a_time",
                expressions=[("person", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                violation_error_message="Deze persoon woont in deze periode al in een andere gemeente.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.municipality_id} van persoon {self.person_id}"
