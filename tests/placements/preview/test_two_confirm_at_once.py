"""Two colleagues confirm the same change of the past at the same moment: it is done once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from threading import Barrier

import pytest
from django.db import connection

from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.models import WorkingHours
from tests.factories import EmployerSectorFactory, PlacementFactory, WorkingHoursFactory
from tests.people import client_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("rules")]

TYPED = {"from_day": "2024-07-01", "hours_per_week": "14", "reason": "loonstrook"}


def test_two_clicks_on_yes_are_one_change(candidate: Candidate, consultant: User) -> None:
    always = period(date(2024, 1, 1))
    employer = EmployerSectorFactory(during=period(date(2013, 1, 1))).employer
    placement = PlacementFactory(person=candidate.person, employer=employer, during=always)
    WorkingHoursFactory(placement=placement, hours_per_week=Decimal(28), during=always)
    url = f"/plaatsingen/{placement.pk}/uren/"
    browsers = [client_of(consultant), client_of(consultant)]
    sent = TYPED | {"seen": browsers[0].post(url, TYPED).context["seen"]}
    start = Barrier(2)

    def confirm(number: int) -> int:
        try:
            start.wait(30)
            return browsers[number].post(url, sent).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        outcomes = sorted(pool.map(confirm, range(2)))
    assert outcomes == [200, 302]
    assert [row.hours_per_week for row in WorkingHours.objects.order_by("during")] == [28, 14]
