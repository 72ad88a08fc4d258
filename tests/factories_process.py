"""Makes requests, proposals, decisions and objections about wage-cost subsidy for a test."""

from datetime import date
from decimal import Decimal

import factory

from subsidies.enums import (
    AskedBasis,
    AskedBy,
    Channel,
    DecisionKind,
    ObjectionBy,
    RequestStatus,
)
from subsidies.models import Decision, HeldAmount, Objection, Proposal, RequestStep, SubsidyRequest
from subsidies.rules.terms_of_decision import objection_until
from tests.factories import PlacementFactory, UserFactory, WageCostSubsidyFactory, payer_of


class SubsidyRequestFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SubsidyRequest

    placement = factory.SubFactory(PlacementFactory)
    municipality = factory.LazyAttribute(lambda self: payer_of(self.placement))
    asked_by = AskedBy.EMPLOYER
    channel = Channel.EMAIL
    received_on = date(2026, 11, 2)
    asked_basis = AskedBasis.MEASURED
    wanted_from = factory.LazyAttribute(lambda self: self.placement.first_day)


class RequestStepFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = RequestStep

    request = factory.SubFactory(SubsidyRequestFactory)
    to_status = RequestStatus.RECEIVED
    on = date(2026, 11, 2)


class ProposalFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Proposal

    request = factory.SubFactory(SubsidyRequestFactory)
    wage_value_percentage = 50
    first_day = factory.LazyAttribute(lambda self: self.request.placement.first_day)
    monthly_amount = Decimal("1000.00")
    by = factory.SubFactory(UserFactory)
    on = date(2026, 11, 16)


class DecisionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Decision

    placement = factory.SubFactory(PlacementFactory)
    municipality = factory.LazyAttribute(lambda self: payer_of(self.placement))
    kind = DecisionKind.GRANTED
    decided_on = date(2026, 11, 2)
    objection_until = factory.LazyAttribute(lambda self: objection_until(self.decided_on))


class ObjectionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Objection

    decision = factory.SubFactory(DecisionFactory)
    received_on = date(2026, 11, 16)
    objection_by = ObjectionBy.EMPLOYER
    subject = "De loonwaarde is te hoog"


class HeldAmountFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = HeldAmount

    grant = factory.SubFactory(WageCostSubsidyFactory)
    first_day = factory.LazyAttribute(lambda self: self.grant.first_day)
    ceiling = Decimal("500.00")
    by = factory.SubFactory(UserFactory)
    on = date(2026, 11, 16)
