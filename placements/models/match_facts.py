"""What matching compares of a candidate, packed in one narrow row: derived from the intake, never written by hand."""

from django.db import models

from cases.models import Candidate


class MatchFacts(models.Model):
    """The intake that holds of a file, as numbers and bits that a query compares quickly.

    Triggers in the database keep it true to the intake and its rows, whoever writes them (migration 0011). Where which
    bit stands is told in placements/matching/packed.py. It says nothing that the intake does not say, and goes with it.
    """

    # CASCADE: it repeats the intake of the file. Without a constraint: who brings two files together moves the intakes,
    # and the triggers do the rest (registry.merging.absorb).
    candidate = models.OneToOneField(
        Candidate,
        models.CASCADE,
        primary_key=True,
        db_constraint=False,
        related_name="+",
        verbose_name="kandidaat",
    )
    intake_id = models.BigIntegerField("intake")
    has_licence = models.SmallIntegerField("heeft een rijbewijs")
    """1 yes, -1 no, 0 unknown; so are the other columns that begin with `has_`, and `finished`."""
    licences = models.IntegerField("rijbewijzen")
    no_licences = models.IntegerField("rijbewijzen die iemand niet heeft")
    transport = models.IntegerField("vervoer")
    has_certificates = models.SmallIntegerField("heeft certificaten")
    education = models.SmallIntegerField("opleiding")
    finished = models.SmallIntegerField("opleiding afgerond")
    speaking = models.BigIntegerField("spreken")
    writing = models.BigIntegerField("schrijven")
    """Of each language with a code three bits: 0 unknown, 1 none, 2 basic, 3 fair, 4 good."""
    competences = models.BigIntegerField("competenties")
    """Of each competence three bits: 0 unknown, 1 can, 2 learns, 3 wants, 4 not now."""
    hours_min = models.IntegerField("uren per week, ten minste, in honderdsten", null=True)
    hours_max = models.IntegerField("uren per week, ten hoogste, in honderdsten", null=True)
    availability = models.SmallIntegerField("beschikbaar")
    available_from = models.DateField("beschikbaar vanaf", null=True)
    wished = models.IntegerField("gewenste bedrijfstakken")
    has_experience = models.SmallIntegerField("heeft werkervaring")
    experience = models.IntegerField("bedrijfstakken van eerder werk")
    has_needs = models.SmallIntegerField("is er iets nodig op het werk")
    needs = models.IntegerField("nodig op het werk")

    class Meta:
        verbose_name = "feiten voor matchen"
        verbose_name_plural = "feiten voor matchen"

    def __str__(self) -> str:
        return f"feiten van kandidaat {self.candidate_id}"
