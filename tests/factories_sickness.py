"""Makes a report of sickness."""

from datetime import date

import factory

from cases.enums import YesNoUnknown
from dated.periods import period
from placements.models import SicknessPeriod
from tests.factories import PlacementFactory


class SicknessPeriodFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SicknessPeriod

    placement = factory.SubFactory(PlacementFactory)
    during = period(date(2026, 10, 1), date(2026, 10, 9))
    reported_on = date(2026, 10, 1)
    benefit = YesNoUnknown.UNKNOWN
