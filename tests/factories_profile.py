"""Makes profiles for a test."""

from datetime import date

import factory

from cases.models import Profile
from dated.periods import period


class ProfileFactory(factory.django.DjangoModelFactory):
    """A profile that employers see, agreed with the candidate."""

    class Meta:
        model = Profile

    visible = True
    agreed_on = date(2026, 1, 5)
    during = period(date(2026, 1, 5))
