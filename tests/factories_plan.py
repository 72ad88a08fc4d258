"""Makes plans, instruments and trajectories for a test."""

from datetime import date
from decimal import Decimal

import factory

from cases.enums import AdviceOutcome, CertificateKind, Fund, InstrumentKind
from cases.models import (
    Certificate,
    Goal,
    Instrument,
    Plan,
    Provider,
    ShelteredWorkAdvice,
    StageChange,
    Step,
    Trajectory,
)
from dated.periods import period
from registry.enums import Certainty
from tests.factories import LONG_AGO, CandidateFactory, MunicipalityFactory


class PlanFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Plan

    candidate = factory.SubFactory(CandidateFactory)
    during = period(date(2026, 6, 1))
    main_goal = "Betaald werk in het groen"


class GoalFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Goal

    plan = factory.SubFactory(PlanFactory)
    text = factory.Sequence(lambda n: f"Doel {n}")


class StepFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Step

    goal = factory.SubFactory(GoalFactory)
    what = factory.Sequence(lambda n: f"Stap {n}")


class InstrumentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Instrument

    key = factory.Sequence(lambda n: f"proef-{n}")
    name = factory.Sequence(lambda n: f"Instrument {n}")
    kind = InstrumentKind.TO_WORK
    fund = Fund.PARTICIPATION
    one_off_cost = Decimal("3450.00")
    max_months = 12
    during = period(LONG_AGO)
    source = "proef"
    certainty = Certainty.SINGLE_SOURCE


class ProviderFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Provider

    name = factory.Sequence(lambda n: f"Aanbieder {n}")
    municipality = factory.SubFactory(MunicipalityFactory)


class TrajectoryFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Trajectory

    candidate = factory.SubFactory(CandidateFactory)
    instrument = factory.SubFactory(InstrumentFactory)
    during = period(date(2026, 9, 1))
    planned_end = date(2027, 2, 28)


class CertificateFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Certificate

    candidate = factory.SubFactory(CandidateFactory)
    kind = CertificateKind.PRACTICE
    name = factory.Sequence(lambda n: f"Werkproces {n}")
    issued_on = date(2026, 10, 1)


class ShelteredWorkAdviceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ShelteredWorkAdvice

    candidate = factory.SubFactory(CandidateFactory)
    asked_on = date(2026, 10, 1)
    advised_on = date(2026, 11, 1)
    outcome = AdviceOutcome.NOT_SHELTERED


class StageChangeFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = StageChange

    candidate = factory.SubFactory(CandidateFactory)
    to_stage = "in_view"
    on = LONG_AGO
