"""Domain questions about proposals and releases. Who may know who somebody is, is decided here."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.scope import Scope
from cases.enums import Stage
from dated.querysets import DatedQuerySet
from placements.enums.matching import ProposalStatus, ReleaseStatus
from placements.enums.vacancy import VacancyStatus
from placements.rules.proposal_steps import OPEN


class ProposalQuerySet(QuerySet):
    """Questions about proposals."""

    def visible_to(self, scope: Scope) -> Self:
        """Proposals of the consultant's candidates, and for the vacancies of the consultant's municipalities.

        Who the candidate of another municipality is, is not told with it: see `placements.matching.naming`.
        """
        codes = scope.case_municipalities
        return self.filter(Q(candidate__municipality_id__in=codes) | Q(vacancy__municipality_id__in=codes))

    def of_own_candidates(self, scope: Scope) -> Self:
        """Proposals of candidates whose file this user may open."""
        files = apps.get_model("cases", "Candidate").objects.visible_to(scope)
        return self.filter(candidate__in=files)

    def open(self) -> Self:
        """Proposals that wait for what comes next."""
        return self.filter(status__in=OPEN)

    def refused_between(self, first: date, last: date) -> Self:
        """Proposals that came to nothing from the first day up to and including the last."""
        return self.filter(status=ProposalStatus.NOT, since__range=(first, last))


class ReleaseRequestQuerySet(QuerySet):
    """Questions about requests to know who somebody is."""

    def visible_to(self, scope: Scope) -> Self:
        """What this user asked, and what is asked of the municipalities where they are a consultant."""
        return self.filter(self._asked(scope) | Q(candidate__municipality_id__in=scope.case_municipalities))

    def asked_of(self, scope: Scope) -> Self:
        """Requests about candidates of the consultant's municipalities."""
        return self.filter(candidate__municipality_id__in=scope.case_municipalities)

    def asked_by(self, scope: Scope) -> Self:
        """Requests of this user, on behalf of a municipality where they still are a consultant."""
        return self.filter(self._asked(scope))

    def waiting(self) -> Self:
        """Requests that nobody answered."""
        return self.filter(status=ReleaseStatus.WAITING)

    def released_to(self, scope: Scope) -> Self:
        """Requests by which this user knows today who somebody is, as long as there is still something to propose."""
        given = self.asked_by(scope).filter(status=ReleaseStatus.RELEASED, until__gte=scope.on)
        return given.with_purpose(scope.on)

    def with_purpose(self, day: date) -> Self:
        """Requests about somebody who can be found on a day, for a vacancy that is not over.

        Found: alive, in a file that runs and was not left, with a profile that others see.
        """
        profiles = apps.get_model("cases", "Profile").objects.active_on(day)
        return (
            self.filter(
                Exists(profiles.filter(candidate_id=OuterRef("candidate_id"), visible=True)),
                candidate__during__contains=day,
                candidate__person__died_on=None,
            )
            .exclude(candidate__stage=Stage.LEFT)
            .exclude(vacancy__status__in=(VacancyStatus.FILLED, VacancyStatus.WITHDRAWN))
        )

    @staticmethod
    def _asked(scope: Scope) -> Q:
        return Q(asked_by_id=scope.user_id, municipality_id__in=scope.case_municipalities)


class MatchWeightQuerySet(DatedQuerySet):
    """Questions about weights."""

    def visible_to(self, scope: Scope) -> Self:
        """Weights are no secret: those of the municipalities where somebody matches, or that they administer."""
        codes = {
            scope.carrier(code) for code in scope.case_municipalities | scope.administered_municipalities
        }
        return self.filter(municipality_id__in=codes)
