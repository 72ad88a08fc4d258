"""Who gives work, and in which sector it counts on which day."""

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import Func

from cases.enums import Branch, YesNoUnknown
from cases.models.versioned import Versioned
from dated.models import DatedFact
from dated.querysets import DatedQuerySet
from placements.enums import EmployerKind, LegalForm, Sector
from placements.querysets import EmployerQuerySet
from registry.search_name import PLAIN


# Without search_name: it follows from the name, of which the history is kept.
@pghistory.track(exclude=["search_name"])
class Employer(Versioned):
    """An employer at which people from the target group work."""

    name = models.CharField("naam", max_length=200)
    kvk_number = models.CharField("KvK-nummer", max_length=8, null=True, blank=True, unique=True)
    kind = models.CharField("soort", max_length=20, choices=EmployerKind.choices, default=EmployerKind.OTHER)
    legal_form = models.CharField(
        "rechtsvorm", max_length=12, choices=LegalForm.choices, default=LegalForm.UNKNOWN
    )
    place = models.CharField("plaats", max_length=100, blank=True)
    sbi_section = models.CharField("branche (SBI)", max_length=1, choices=Branch.choices, blank=True)
    website = models.URLField("website", max_length=200, blank=True)
    recognised_training_company = models.CharField(
        "erkend leerbedrijf",
        max_length=10,
        choices=YesNoUnknown.choices,
        default=YesNoUnknown.UNKNOWN,
    )
    # PROTECT: which employer it turned out to be stays.
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="samengevoegd met"
    )
    search_name = models.GeneratedField(
        verbose_name="naam om op te zoeken",
        expression=Func("name", function=PLAIN, output_field=models.TextField()),
        output_field=models.TextField(),
        db_persist=True,
    )

    objects = EmployerQuerySet.as_manager()

    class Meta:
        verbose_name = "werkgever"
        verbose_name_plural = "werkgevers"
        ordering = ["name"]
        indexes = [GinIndex(OpClass("search_name", name="gin_trgm_ops"), name="placements_employer_words")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kvk_number__isnull=True) | models.Q(kvk_number__regex=r"^\d{8}$"),
                name="placements_kvk_has_eight_digits",
                violation_error_message="Een KvK-nummer heeft acht cijfers.",
            ),
            models.CheckConstraint(
                condition=models.Q(merged_into__isnull=True) | ~models.Q(merged_into=models.F("id")),
                name="placements_employer_merged_into_another",
                violation_error_message="Kies twee verschillende werkgevers.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def title(self) -> str:
        """What it is called in the title of a page: a title stays in the history of a browser, a person's name not."""
        return f"nummer {self.pk}" if LegalForm(self.legal_form).may_name_a_person else self.name


@pghistory.track()
class EmployerSector(DatedFact):
    """The sector of an employer over a period: a hospital can become a company, and the figures of before stay."""

    # CASCADE: the sector says nothing without the employer.
    employer = models.ForeignKey(Employer, models.CASCADE, related_name="sectors", verbose_name="werkgever")
    sector = models.CharField("sector", max_length=12, choices=Sector.choices)

    objects = DatedQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "sector van werkgever"
        verbose_name_plural = "sectoren van werkgevers"
        constraints = [
            *DatedFact.Meta.constraints,
            ExclusionConstraint(
                name="placements_one_sector_at_a_time",
                expressions=[("employer", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                violation_error_message="Deze werkgever heeft in deze periode al een sector.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.employer}: {self.get_sector_display()}"
