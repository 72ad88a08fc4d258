"""The only ways to ask what is true on a day."""

from datetime import date
from typing import Self

from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange


class DatedQuerySet(models.QuerySet):
    """Questions every dated fact can answer."""

    def active_on(self, day: date) -> Self:
        """Rows that are true on this day."""
        return self.filter(during__contains=day)

    def overlapping(self, during: DateRange) -> Self:
        """Rows that share at least one day with the period."""
        return self.filter(during__overlap=during)

    def chronological(self) -> Self:
        """Oldest start first."""
        return self.order_by("during")
