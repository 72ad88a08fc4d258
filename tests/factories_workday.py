"""Makes the facts of the day's work for a test: tasks, put-off signals, settings, covers, changes of consultant."""

from datetime import date
from uuid import uuid4

import factory

from cases.models import ConsultantChange, Cover, SignalSetting, SignalSnooze, Task
from dated.periods import period
from tests.factories import LONG_AGO, CandidateFactory, MunicipalityFactory, UserFactory


class TaskFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Task

    candidate = factory.SubFactory(CandidateFactory)
    title = factory.Sequence(lambda n: f"Taak {n}")
    due_on = date(2026, 11, 21)
    made_on = date(2026, 11, 1)


class SignalSettingFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SignalSetting

    municipality = factory.SubFactory(MunicipalityFactory)
    key = "no_contact"
    days = 30
    weight = 5
    during = period(LONG_AGO)


class SignalSnoozeFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SignalSnooze

    candidate = factory.SubFactory(CandidateFactory)
    key = "no_contact"
    fact = "proef"
    reason = "proef"
    during = period(date(2026, 11, 1), date(2026, 12, 1))


class CoverFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Cover

    substitute = factory.SubFactory(UserFactory)
    absent = factory.SubFactory(UserFactory)
    municipality = factory.SubFactory(MunicipalityFactory)
    during = period(date(2026, 11, 16), date(2026, 11, 27))


class ConsultantChangeFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ConsultantChange

    candidate = factory.SubFactory(CandidateFactory)
    to_consultant = factory.SubFactory(UserFactory)
    on = date(2026, 11, 20)
    batch = factory.LazyFunction(uuid4)
