"""Makes what belongs to payments: runs, lines, postings, accounts, files."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import factory

from subsidies.enums import AccountState, AmountReason, PaymentState, RunState
from subsidies.models import (
    Indexation,
    Payment,
    PaymentAccount,
    PaymentFile,
    PaymentRun,
    PaymentStart,
    Posting,
    RunLine,
)
from tests.factories import EmployerFactory, MunicipalityFactory, PlacementFactory, UserFactory

MONTH = date(2026, 10, 1)
IBAN = "NL91ABNA0417164300"


class PaymentStartFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = PaymentStart

    municipality = factory.SubFactory(MunicipalityFactory)
    first_month = MONTH


class PaymentAccountFactory(factory.django.DjangoModelFactory):
    """An account in use, confirmed by a second person."""

    class Meta:
        model = PaymentAccount

    municipality = factory.SubFactory(MunicipalityFactory)
    employer = factory.SubFactory(EmployerFactory)
    iban = IBAN
    holder = "Bakkerij Zonzicht B.V."
    state = AccountState.IN_USE
    proposed_by = factory.SubFactory(UserFactory)
    proposed_on = date(2026, 9, 1)
    reason = "brief van de werkgever"
    decided_by = factory.SubFactory(UserFactory)
    decided_on = date(2026, 9, 2)


class PaymentRunFactory(factory.django.DjangoModelFactory):
    """A run that somebody looked at and nobody approved yet."""

    class Meta:
        model = PaymentRun

    municipality = factory.SubFactory(MunicipalityFactory)
    month = MONTH
    state = RunState.PREVIEWED
    made_by = factory.SubFactory(UserFactory)
    made_on = date(2026, 10, 20)
    total = Decimal("0.00")


class RunLineFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = RunLine

    run = factory.SubFactory(PaymentRunFactory)
    placement = factory.SubFactory(PlacementFactory)
    employer = factory.SelfAttribute("placement.employer")
    employer_then = factory.SelfAttribute("employer.pk")
    month = MONTH
    desired = Decimal("500.00")
    difference = factory.SelfAttribute("desired")
    why = AmountReason.NEW


class PostingFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Posting

    run = factory.SubFactory(PaymentRunFactory)
    municipality = factory.SelfAttribute("run.municipality")
    placement = factory.SubFactory(PlacementFactory)
    employer = factory.SelfAttribute("placement.employer")
    employer_then = factory.SelfAttribute("employer.pk")
    month = MONTH
    amount = Decimal("500.00")
    cause = AmountReason.NEW


class PaymentFileFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = PaymentFile

    municipality = factory.SubFactory(MunicipalityFactory)
    account = factory.SubFactory(
        PaymentAccountFactory, municipality=factory.SelfAttribute("..municipality"), employer=None
    )
    made_by = factory.SubFactory(UserFactory)
    made_on = date(2026, 10, 25)
    execution_day = date(2026, 10, 27)
    message_id = factory.Sequence(lambda n: f"LKS-proef-{n}")
    count = 1
    total = Decimal("500.00")
    content = b"<Document/>"


class PaymentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Payment

    run = factory.SubFactory(PaymentRunFactory)
    employer = factory.SubFactory(EmployerFactory)
    posted = Decimal("500.00")
    amount = factory.SelfAttribute("posted")
    state = PaymentState.TO_PAY
    end_to_end_id = factory.Sequence(lambda n: f"LKS-proef-{n}")


class IndexationFactory(factory.django.DjangoModelFactory):
    """The worker still has to begin."""

    class Meta:
        model = Indexation

    municipality = factory.SubFactory(MunicipalityFactory)
    year = 2026
    made_by = factory.SubFactory(UserFactory)
    made_on = date(2026, 11, 21)
