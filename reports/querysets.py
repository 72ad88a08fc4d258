"""Domain questions about norms, published figures and council answers."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F

from accounts.scope import Scope, with_merged


class NormQuerySet(models.QuerySet):
    """Questions about norms."""

    def for_region(self, region_code: str | None) -> Self:
        """Norms of a region, or the national ones for None."""
        return self.filter(region_id=region_code)

    def newest_first(self) -> Self:
        """The newest vintage first; a vintage of unknown date comes last."""
        return self.order_by("year", "sector", F("set_on").desc(nulls_last=True))


class PublishedFigureQuerySet(models.QuerySet):
    """Questions about published figures."""

    def for_region(self, region_code: str | None) -> Self:
        """Figures of a region, or the national ones for None."""
        return self.filter(region_id=region_code, municipality__isnull=True)

    def for_municipality(self, municipality_code: str) -> Self:
        """Figures of a municipality."""
        return self.filter(municipality_id=municipality_code)

    def on_day(self, day: date) -> Self:
        """Figures for exactly this reference date."""
        return self.filter(on=day)

    def newest_first(self) -> Self:
        """The newest publication first; one of unknown date comes last."""
        return self.order_by("-on", F("published_on").desc(nulls_last=True))


class CouncilAnswerQuerySet(models.QuerySet):
    """Questions about council answers."""

    def visible_to(self, scope: Scope) -> Self:
        """Answers of the municipalities on whose behalf this user answers, and of those that merged into them."""
        return self.filter(municipality_id__in=with_merged(scope.answering_municipalities, scope.heirs))
