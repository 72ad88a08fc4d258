"""The page of a placement says of each day what the ledger counts: over random lives, on every day of change."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.extra.django import TestCase

from placements.counting import counting_facts, counting_rules
from placements.models import Placement
from placements.rules.counting_on import counting_on
from placements.rules.counting_periods import counting_periods
from registry.synthetic import synthetic_bsn
from reports.enums import Measure
from reports.ledger import posting
from reports.models import Entry
from tests.reports.ledger import world
from tests.reports.ledger.histories import DAYS, Life, days_of_change, lives

pytestmark = pytest.mark.django_db


class ThePage(TestCase):
    """Random histories, each in a transaction of its own."""

    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
    @given(life=lives)
    def test_counts_on_each_day_what_the_ledger_counts(self, life: Life) -> None:
        person = world.write_life(1, life, world.build_world(), synthetic_bsn(1))
        posting.post([person.pk], "page")
        rules = counting_rules()
        work = [counting_facts(placement) for placement in Placement.objects.filter(person=person)]
        entries = list(Entry.objects.filter(measure__in=[Measure.CONTRACTS, Measure.PAID_HOURS]))
        for day in days_of_change([life]):
            expected: dict[tuple[str, str], Decimal] = {}
            for found in (counting_on(facts, day, rules) for facts in work):
                if found.counts:
                    sector = found.sector.value if found.sector else ""
                    for measure, amount in (
                        (Measure.CONTRACTS, Decimal(1)),
                        (Measure.PAID_HOURS, found.hours or Decimal(0)),
                    ):
                        key = measure.value, sector
                        expected[key] = expected.get(key, Decimal(0)) + amount
            posted: dict[tuple[str, str], Decimal] = {}
            for entry in entries:
                if entry.valid_on <= day:
                    key = entry.measure, entry.sector
                    posted[key] = posted.get(key, Decimal(0)) + entry.delta
            assert {k: v for k, v in posted.items() if v} == {k: v for k, v in expected.items() if v}, day

    @settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
    @given(life=lives)
    def test_says_of_a_period_what_the_rule_says_of_each_of_its_days(self, life: Life) -> None:
        person = world.write_life(1, life, world.build_world(), synthetic_bsn(1))
        rules = counting_rules()
        for placement in Placement.objects.filter(person=person):
            facts = counting_facts(placement)
            periods = counting_periods(facts, rules)
            for day in DAYS:
                of_day = [each.counting for each in periods if each.holds(day)]
                asked = counting_on(facts, day, rules)
                assert len(of_day) == int(asked.runs)
                for found in of_day:
                    assert (found.counts, found.sector, found.jobs, found.ground) == (
                        asked.counts,
                        asked.sector,
                        asked.jobs,
                        asked.ground,
                    )
