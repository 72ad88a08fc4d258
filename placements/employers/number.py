"""The employer that somebody means with a number in the search box."""

import re

from django.urls import reverse

from accounts.scope import Scope
from placements.models import Employer
from placements.rules.kvk_number import kvk_number

CALLED = re.compile(r"^kvk[\s:.\-]*", re.IGNORECASE)


def employer_with_number(typed: str, scope: Scope) -> str:
    """The address of the employer with this KvK number ("12345678", "KvK 1234 5678"); nothing without one."""
    number = kvk_number(CALLED.sub("", typed.strip()))
    employer = number and Employer.objects.visible_to(scope).filter(kvk_number=number).first()
    return reverse("placements:employer", args=[employer.pk]) if employer else ""
