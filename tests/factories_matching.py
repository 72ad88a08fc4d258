"""Makes proposals, requests for release and weights for a test."""

from datetime import date

import factory

from dated.periods import period
from placements.enums.matching import MatchAspect, ProposalStatus
from placements.models import MatchWeight, Proposal, ProposalStep, ReleaseRequest
from tests.factories import CandidateFactory, MunicipalityFactory, UserFactory
from tests.factories_vacancy import VacancyFactory


class ProposalFactory(factory.django.DjangoModelFactory):
    """A candidate who was just proposed."""

    class Meta:
        model = Proposal

    candidate = factory.SubFactory(CandidateFactory)
    vacancy = factory.SubFactory(VacancyFactory)
    proposed_on = date(2026, 1, 5)
    since = factory.SelfAttribute("proposed_on")


class ProposalStepFactory(factory.django.DjangoModelFactory):
    """The step with which a proposal begins."""

    class Meta:
        model = ProposalStep

    proposal = factory.SubFactory(ProposalFactory)
    to_status = ProposalStatus.PROPOSED
    on = date(2026, 1, 5)


class ReleaseRequestFactory(factory.django.DjangoModelFactory):
    """A request that waits for an answer."""

    class Meta:
        model = ReleaseRequest

    candidate = factory.SubFactory(CandidateFactory)
    vacancy = factory.SubFactory(VacancyFactory)
    code = "ABCD2345"
    municipality = factory.SubFactory(MunicipalityFactory)
    asked_by = factory.SubFactory(UserFactory)
    asked_on = date(2026, 1, 5)


class MatchWeightFactory(factory.django.DjangoModelFactory):
    """A weight of a municipality's own choice."""

    class Meta:
        model = MatchWeight

    municipality = factory.SubFactory(MunicipalityFactory)
    aspect = MatchAspect.LICENCE
    weight = 8
    during = period(date(2026, 1, 1))
