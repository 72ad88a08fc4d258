"""What a municipality set aside for a year, with every earlier vintage."""

import pghistory
from django.db import models
from django.db.models import Q

from registry.models import Municipality
from subsidies.enums import BudgetFund
from subsidies.querysets.budget import BudgetQuerySet

FIRST_BUDGET_YEAR, LAST_BUDGET_YEAR = 2015, 2100
MOST_VINTAGES = 20


@pghistory.track()
class Budget(models.Model):
    """The budget of a municipality for a year out of one fund, in one vintage; the newest that was decided counts.

    Vintage 0 is the budget as it was first decided (primitieve begroting), 1 the first change of it, and so on.
    """

    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, related_name="subsidy_budgets", verbose_name="gemeente"
    )
    fund = models.CharField("budget", max_length=20, choices=BudgetFund.choices)
    year = models.PositiveSmallIntegerField("jaar")
    vintage = models.PositiveSmallIntegerField("versie", default=0)
    amount = models.DecimalField("bedrag", max_digits=13, decimal_places=2)
    """Euros for the whole year."""
    set_on = models.DateField("vastgesteld op")
    source = models.CharField("bron", max_length=300)

    objects = BudgetQuerySet.as_manager()

    class Meta:
        verbose_name = "jaarbudget"
        verbose_name_plural = "jaarbudgetten"
        ordering = ["municipality", "-year", "fund", "-vintage"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "fund", "year", "vintage"],
                name="subsidies_budget_once_per_vintage",
                violation_error_message="Deze versie van de begroting is al vastgelegd.",
            ),
            models.CheckConstraint(
                condition=Q(amount__gte=0),
                name="subsidies_budget_not_negative",
                violation_error_message="Een budget is nul of meer.",
            ),
            models.CheckConstraint(
                condition=Q(year__gte=FIRST_BUDGET_YEAR, year__lte=LAST_BUDGET_YEAR),
                name="subsidies_budget_of_a_year",
                violation_error_message=f"Kies een jaar vanaf {FIRST_BUDGET_YEAR}.",
            ),
            models.CheckConstraint(
                condition=Q(vintage__lte=MOST_VINTAGES),
                name="subsidies_budget_has_few_vintages",
                violation_error_message=f"Een begroting heeft hooguit {MOST_VINTAGES} wijzigingen.",
            ),
            models.CheckConstraint(
                condition=~Q(source=""),
                name="subsidies_budget_has_a_source",
                violation_error_message="Vul in waar dit besluit staat.",
            ),
        ]

    def __str__(self) -> str:
        return f"budget {self.year}, {self.municipality_id}: {self.amount}"

    @property
    def vintage_text(self) -> str:
        """The vintage in words: "primitieve begroting", "2e wijziging"."""
        return vintage_text(self.vintage)


def vintage_text(vintage: int) -> str:
    """A vintage of a budget in words."""
    return f"{vintage}e wijziging" if vintage else "primitieve begroting"
