"""Domain questions about vacancies. Who may see which vacancy is decided here."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db import models
from django.db.models import Case, CharField, Count, Exists, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from accounts.scope import Scope
from placements.enums.vacancy import UnfilledReason, VacancySharing, VacancyStatus
from placements.enums.work import FORMS_WITHOUT_WAGE

STILL_LOOKING = (VacancyStatus.OPEN, VacancyStatus.ON_HOLD)
OVER = (VacancyStatus.FILLED, VacancyStatus.WITHDRAWN)


class VacancyQuerySet(models.QuerySet):
    """Questions about vacancies."""

    def visible_to(self, scope: Scope) -> Self:
        """Those of the municipalities somebody works for as consultant or coach, and what their regions share.

        A concept is its own municipality's alone.
        """
        own = scope.case_municipalities | scope.coach_municipalities
        if not own:
            return self.none()
        belongs = apps.get_model("registry", "MunicipalityRegion").objects.active_on(scope.on)
        regions = belongs.filter(municipality_id__in=own).values("region_id")
        together = belongs.filter(region_id__in=regions).values("municipality_id")
        shared = Q(shared=VacancySharing.REGION, municipality_id__in=together) & ~Q(
            status=VacancyStatus.CONCEPT
        )
        return self.filter(Q(municipality_id__in=own) | shared)

    def changeable_by(self, scope: Scope) -> Self:
        """Those of the municipalities where somebody is a consultant."""
        return self.filter(municipality_id__in=scope.case_municipalities)

    def open_on(self, day: date) -> Self:
        """Those for which somebody can be proposed on this day: open, and not past the closing date."""
        return self.filter(Q(closes_on=None) | Q(closes_on__gte=day), status=VacancyStatus.OPEN)

    def with_status_on(self, day: date) -> Self:
        """With how far each is on a day: `status_on`. The same as rules/vacancy_status.py says."""
        over = Q(status__in=STILL_LOOKING, closes_on__lt=day)
        shown = Case(
            When(over, then=Value(VacancyStatus.EXPIRED.value)),
            default=F("status"),
            output_field=CharField(),
        )
        return self.annotate(status_on=shown)

    def with_filled(self, day: date) -> Self:
        """With the number of people who came to work through each, or are going to: `filled`.

        Somebody on a trial counts until it is over; a trial that led to nothing leaves the post free again. A vacancy
        that was opened again looks for somebody new: who began before that counts only until the work is over.
        """
        steps = apps.get_model("placements", "VacancyStatusChange").objects
        reopened = steps.filter(
            vacancy_id=OuterRef("vacancy_id"), from_status__in=OVER, to_status=VacancyStatus.OPEN
        )
        last_reopened = Subquery(reopened.order_by("-on").values("on")[:1])
        is_paid = ~Q(work_form__in=sorted(FORMS_WITHOUT_WAGE))
        is_of_this_search = Q(reopened_on=None) | Q(during__startswith__gte=F("reopened_on"))
        not_over = Q(during__endswith=None) | Q(during__endswith__gt=day)
        through = (
            apps.get_model("placements", "Placement")
            .objects.filter(vacancy_id=OuterRef("pk"))
            .annotate(reopened_on=last_reopened)
            .filter(not_over | (is_paid & is_of_this_search))
            .order_by()
            .values("vacancy_id")
            .annotate(number=Count("person_id", distinct=True))
            .values("number")
        )
        return self.annotate(filled=Coalesce(Subquery(through), 0))

    def unfilled_in(self, year: int, day: date) -> Self:
        """Those that closed in a year without anybody in them, or not in every post, after a search.

        Without what was recorded by mistake, without what was never opened, and without what turned out on the day to
        have somebody in every post: no vacancy is filled and unfilled at once.
        """
        steps = apps.get_model("placements", "VacancyStatusChange").objects
        closed = steps.filter(
            vacancy_id=OuterRef("pk"), to_status=VacancyStatus.WITHDRAWN, from_status__in=STILL_LOOKING
        )
        after_a_search = self.filter(Exists(closed.filter(on__year=year)), status=VacancyStatus.WITHDRAWN)
        counted = after_a_search.exclude(unfilled_because=UnfilledReason.MISTAKE)
        return counted.with_filled(day).filter(filled__lt=F("posts"))

    def with_demands(self) -> Self:
        """With the rows that say what is asked, a query for each kind."""
        return self.prefetch_related("licences", "certificates", "languages", "competences", "demands")
