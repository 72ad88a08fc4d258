"""Domain questions about plans, their steps, and trajectories. Who may see them is decided here."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.scope import Scope
from dated.querysets import DatedQuerySet


def _may_see(scope: Scope, path: str = "") -> Q:
    """The files whose plan a user sees: all of a consultant's municipality; a coach those of the people they guide."""
    theirs = Q(**{f"{path}candidate__municipality_id__in": scope.case_municipalities})
    if scope.coach_municipalities:
        # By name: the file knows its own questions, and these come below it.
        guided = apps.get_model("cases", "Candidate").objects.of_coach(scope)
        theirs |= Q(**{f"{path}candidate__in": guided})
    return theirs


class PlanQuerySet(DatedQuerySet):
    """Questions about plans."""

    def visible_to(self, scope: Scope) -> Self:
        """Plans this user may read."""
        return self.filter(_may_see(scope))

    def open(self) -> Self:
        """Plans that were not closed; each candidate has at most one."""
        return self.filter(during__upper_inf=True)

    def without_next_step(self) -> Self:
        """Open plans in which no step is left to take."""
        to_do = apps.get_model("cases", "Step").objects.to_do().filter(goal__plan=OuterRef("pk"))
        return self.open().filter(~Exists(to_do))


class GoalQuerySet(QuerySet):
    """Questions about goals."""

    def visible_to(self, scope: Scope) -> Self:
        """Goals of plans this user may read."""
        return self.filter(_may_see(scope, "plan__"))


class StepQuerySet(QuerySet):
    """Questions about steps."""

    def visible_to(self, scope: Scope) -> Self:
        """Steps of plans this user may read."""
        return self.filter(_may_see(scope, "goal__plan__"))

    def to_do(self) -> Self:
        """Steps that are neither done nor dropped."""
        return self.filter(done_on=None, dropped_on=None)

    def overdue(self, on: date) -> Self:
        """Steps of open plans that should have been taken before this day."""
        return self.to_do().filter(goal__plan__during__upper_inf=True, due_on__lt=on)


class TrajectoryQuerySet(DatedQuerySet):
    """Questions about trajectories."""

    def visible_to(self, scope: Scope) -> Self:
        """Trajectories this user may see."""
        return self.filter(_may_see(scope))

    def not_ended(self) -> Self:
        """Trajectories that were not ended, those that are to begin included."""
        return self.filter(result="")


class OfFileQuerySet(QuerySet):
    """Questions about certificates and requests for advice."""

    def visible_to(self, scope: Scope) -> Self:
        """What this user may see."""
        return self.filter(_may_see(scope))


class InstrumentQuerySet(DatedQuerySet):
    """Questions about instruments."""

    def offered_by(self, codes: frozenset[str], on: date) -> Self:
        """Instruments that can be used on a day at these municipalities: those of everybody and their own."""
        return self.active_on(on).filter(Q(municipality=None) | Q(municipality_id__in=codes))


class ProviderQuerySet(QuerySet):
    """Questions about providers."""

    def working_for(self, codes: frozenset[str]) -> Self:
        """Providers that can be chosen at these municipalities."""
        return self.filter(municipality_id__in=codes, active=True)
