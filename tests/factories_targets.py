"""Makes targets for a test."""

from datetime import date
from decimal import Decimal

import factory

from reports.enums import TeamMetric
from reports.models import OwnTarget, TeamTarget
from tests.factories import MunicipalityFactory
from tests.factories_employers import BranchTeamFactory

NEW_YEAR = date(2026, 1, 1)


class OwnTargetFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = OwnTarget

    municipality = factory.SubFactory(MunicipalityFactory)
    year = 2026
    jobs = Decimal(19)
    set_on = NEW_YEAR
    source = "proef"


class TeamTargetFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = TeamTarget

    team = factory.SubFactory(BranchTeamFactory)
    year = 2026
    metric = TeamMetric.SUSTAINED
    number = Decimal(100)
    set_on = NEW_YEAR
    source = "proef"
