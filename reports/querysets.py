"""Domain questions about norms, published figures, council answers and letters."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q, QuerySet

from accounts.enums import Role
from accounts.scope import Scope, with_merged
from reports.enums import LetterStatus, TemplateState

MONEY_ROLES = (Role.CONSULTANT, Role.SUBSIDY)


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


class OwnTargetQuerySet(models.QuerySet):
    """Questions about what municipalities want of themselves as employers."""

    def set_by(self, scope: Scope) -> Self:
        """Targets of the municipalities for which this user sets them."""
        return self.filter(municipality_id__in=municipalities_with_targets_of(scope))

    def newest_first(self) -> Self:
        """The newest vintage first."""
        return self.order_by("-set_on", "-pk")


class TeamTargetQuerySet(models.QuerySet):
    """Questions about what regions want of their branch teams."""

    def newest_first(self) -> Self:
        """The newest vintage first."""
        return self.order_by("-set_on", "-pk")


def municipalities_with_targets_of(scope: Scope) -> frozenset[str]:
    """The municipalities for which somebody sets targets: as policy staff or manager, or as administrator."""
    own = scope.figure_municipalities if scope.has(Role.POLICY, Role.MANAGER) else frozenset()
    return frozenset(scope.carrier(code) for code in own | scope.administered_municipalities)


def styling_municipalities(scope: Scope) -> frozenset[str]:
    """The municipalities whose letters this user gives their look and text: subsidy staff and administrators."""
    codes = scope.subsidy_municipalities | scope.administered_municipalities
    return frozenset(scope.carrier(code) for code in codes)


class LetterStyleQuerySet(QuerySet):
    """Questions about styles."""

    def visible_to(self, scope: Scope) -> Self:
        """The styles this user may change."""
        return self.filter(municipality_id__in=styling_municipalities(scope))

    def for_letters_of(self, municipality_id: str, on: date) -> Self:
        """The version that counts on a day comes first."""
        return self.filter(municipality_id=municipality_id, valid_from__lte=on).order_by("-version")


class LetterTemplateQuerySet(QuerySet):
    """Questions about templates."""

    def visible_to(self, scope: Scope) -> Self:
        """The templates this user may change."""
        return self.filter(municipality_id__in=styling_municipalities(scope))

    def in_use(self) -> Self:
        """The templates that letters are written with now."""
        return self.filter(state=TemplateState.IN_USE)


class LetterQuerySet(QuerySet):
    """Questions about letters."""

    def visible_to(self, scope: Scope) -> Self:
        """Letters of decisions for who works with files and money; specifications for who pays. Never for a coach."""
        if not scope.has(*MONEY_ROLES):
            return self.none()
        return self.filter(
            Q(decision__isnull=False, municipality_id__in=scope.file_municipalities)
            | Q(payment__isnull=False, municipality_id__in=scope.subsidy_municipalities)
        )

    def standing(self) -> Self:
        """Letters that were not withdrawn."""
        return self.exclude(status=LetterStatus.WITHDRAWN)

    def to_send(self) -> Self:
        """Letters that are final and not sent, as far as their words are still there."""
        return self.filter(status=LetterStatus.FINAL, emptied_on__isnull=True)

    def with_people(self) -> Self:
        """With what the lists and the pages show of whom a letter is about, in one query."""
        return self.select_related(
            "municipality",
            "decision__placement__person",
            "decision__placement__employer",
            "decision__placement__borrower",
            "payment__employer",
            "payment__run",
        )
