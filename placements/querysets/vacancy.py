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
        """With the number of people who came to work through each: `filled`.

        Somebody on a trial counts while it runs; a trial that led to nothing leaves the post free again.
        """
        through = (
            apps.get_model("placements", "Placement")
            .objects.filter(vacancy_id=OuterRef("pk"))
            .filter(~Q(work_form__in=sorted(FORMS_WITHOUT_WAGE)) | Q(during__contains=day))
            .order_by()
            .values("vacancy_id")
            .annotate(number=Count("person_id", distinct=True))
            .values("number")
        )
        return self.annotate(filled=Coalesce(Subquery(through), 0))

    def unfilled_in(self, year: int) -> Self:
        """Those that closed in a year without anybody in them, or not in every post, after a search.

        Without what was recorded by mistake, and without what was never opened.
        """
        steps = apps.get_model("placements", "VacancyStatusChange").objects
        closed = steps.filter(
            vacancy_id=OuterRef("pk"), to_status=VacancyStatus.WITHDRAWN, from_status__in=STILL_LOOKING
        )
        return self.filter(Exists(closed.filter(on__year=year)), status=VacancyStatus.WITHDRAWN).exclude(
            unfilled_because=UnfilledReason.MISTAKE
        )

    def with_demands(self) -> Self:
        """With the rows that say what is asked, a query for each kind."""
        return self.prefetch_related("licences", "certificates", "languages", "competences", "demands")
