"""Domain questions about the day's work: tasks, put-off signals, covers and files that changed hands."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db.models import Q, QuerySet

from accounts.scope import Scope
from dated.querysets import DatedQuerySet


def _visible_files(scope: Scope) -> QuerySet:
    # By name: the file knows its own questions, and these come below it.
    return apps.get_model("cases", "Candidate").objects.visible_to(scope)


class TaskQuerySet(QuerySet):
    """Questions about tasks."""

    def visible_to(self, scope: Scope) -> Self:
        """Tasks of the files of a consultant's municipality; a coach sees the tasks that concern themselves."""
        theirs = Q(candidate__municipality_id__in=scope.case_municipalities)
        own = Q(assignee_id=scope.user_id) | Q(made_by_id=scope.user_id)
        return self.filter(theirs | (own & Q(candidate__in=_visible_files(scope))))

    def open(self) -> Self:
        """Tasks that are neither done nor cancelled."""
        return self.filter(done_on=None, cancelled_on=None)

    def due_by(self, day: date) -> Self:
        """Open tasks that are due on this day or were due before it."""
        return self.open().filter(due_on__lte=day)

    def of_team(self, scope: Scope) -> Self:
        """Tasks of the consultant's municipality that nobody has taken up."""
        return self.filter(candidate__municipality_id__in=scope.case_municipalities, assignee=None)


class SignalSettingQuerySet(DatedQuerySet):
    """Questions about the settings of signals."""

    def administered_by(self, scope: Scope) -> Self:
        """The settings of the municipalities this user administers."""
        return self.filter(municipality_id__in=scope.administered_municipalities)


class SignalSnoozeQuerySet(DatedQuerySet):
    """Questions about signals that were put off."""

    def visible_to(self, scope: Scope) -> Self:
        """Those of the files this user may open."""
        return self.filter(candidate__in=_visible_files(scope))


class CoverQuerySet(DatedQuerySet):
    """Questions about who stands in for whom."""

    def at(self, scope: Scope) -> Self:
        """Covers at the municipalities where the user is a consultant."""
        return self.filter(municipality_id__in=scope.case_municipalities)

    def by(self, scope: Scope) -> Self:
        """For whom this user stands in on the day of the scope, at the municipalities where they are a consultant."""
        return self.at(scope).active_on(scope.on).filter(substitute_id=scope.user_id)


class ConsultantChangeQuerySet(QuerySet):
    """Questions about files that went to another consultant."""

    def visible_to(self, scope: Scope) -> Self:
        """Those of the files of a consultant's municipality."""
        return self.filter(candidate__municipality_id__in=scope.case_municipalities)

    def unseen(self) -> Self:
        """What the new consultant has not looked at yet, and was not taken back."""
        return self.filter(seen_on=None, undone_on=None, to_consultant__isnull=False)
