"""What the tests of handing over send, and the days they speak of."""

from datetime import date, timedelta
from typing import Any

from django.test import Client

from accounts.models import User
from cases.models import Candidate, Handover
from tests.people import TODAY

MOVED = date(2026, 11, 1)
YESTERDAY = TODAY - timedelta(days=1)
SECRET = "Wil niet meer in de horeca werken"


def offer(client: Client, candidate: Candidate, **typed: Any) -> Any:
    return client.post(f"/kandidaten/{candidate.pk}/overdragen/", typed, follow=True)


def accept(client: Client, handover: Handover, consultant: User) -> Any:
    address = f"/kandidaten/overdrachten/{handover.pk}/aanvaarden/"
    return client.post(address, {"consultant": consultant.pk}, follow=True)
