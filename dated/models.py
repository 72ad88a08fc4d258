"""What every dated fact has in common: a period, and the refusal of an empty one."""

from datetime import date

from django.contrib.postgres.fields import DateRangeField
from django.db import models

from dated.periods import last_day


class DatedFact(models.Model):
    """Something that is true for a while: from the first day of `during` up to, and not including, its upper bound."""

    during = DateRangeField("periode")

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(during__isempty=False, during__lower_inf=False),
                name="%(app_label)s_%(class)s_has_period",
                violation_error_message="De einddatum ligt vóór de begindatum.",
            )
        ]

    @property
    def first_day(self) -> date:
        """The first day on which the fact is true."""
        return self.during.lower

    @property
    def last_day(self) -> date | None:
        """The last day on which the fact is true ("tot en met"), or None while it has no end."""
        return last_day(self.during)
