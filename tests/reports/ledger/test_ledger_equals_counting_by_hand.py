"""The ledger says what a careful clerk would count: on every day, after every correction, however often it posts."""

from dataclasses import replace
from datetime import date

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from registry.models import Person
from registry.synthetic import synthetic_bsn
from reports.enums import Breakdown, Measure
from reports.ledger import posting
from reports.ledger.reading import balance, series, total
from reports.models import ChangedPerson, Entry
from tests.reports.ledger import world
from tests.reports.ledger.histories import DAYS, Life, counted, days_of_change, lives

pytestmark = pytest.mark.django_db

BY_PERSON = (Breakdown.MUNICIPALITY, Breakdown.GROUND)
BY_WORK = (*BY_PERSON, Breakdown.SECTOR, Breakdown.EMPLOYER_KIND)
NO_WORK = {
    Measure.REGISTERED_PERSONS,
    Measure.VISIBLE_PROFILES,
    Measure.WORKING_PERSONS,
    Measure.COACHED_PERSONS,
}


def read(measure: Measure, day: date, known_at=None) -> dict[tuple[str, ...], object]:
    """The balance of a day with the key of the brute-force count."""
    if measure in NO_WORK:
        return {
            (*key, "", ""): v for key, v in balance(measure, on=day, by=BY_PERSON, known_at=known_at).items()
        }
    return balance(measure, on=day, by=BY_WORK, known_at=known_at)


def assert_ledger_equals(people: list[Life], known_at=None) -> None:
    """Compare every measure with the count by hand, on each day on which something may change and the day before."""
    for day in days_of_change(people):
        expected = counted(people, day)
        for measure in Measure:
            assert read(measure, day, known_at) == expected.get(measure.value, {}), (measure, day)


class TheLedger(TestCase):
    """Random histories, each in a transaction of its own."""

    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
    @given(before=st.lists(lives, min_size=1, max_size=3), after=lives)
    def test_equals_the_count_by_hand_before_and_after_a_correction(self, before: list[Life], after: Life):
        employers = world.build_world()
        people = [
            world.write_life(number, life, employers, synthetic_bsn(number))
            for number, life in enumerate(before)
        ]

        posting.post_changes()
        assert not ChangedPerson.objects.exists()
        assert_ledger_equals(before)

        entries = Entry.objects.count()
        assert posting.post([person.pk for person in people], "again") == 0
        assert posting.rebuild().entries == 0
        assert Entry.objects.count() == entries

        known = timezone.now()
        world.erase(people[0])
        Person.objects.filter(pk=people[0].pk).update(last_name="Gecorrigeerd")
        rewritten = replace(after, coaching=())
        self.write_again(people[0], rewritten, employers)
        posting.post_changes()
        assert posting.reconcile().entries == 0
        assert_ledger_equals([rewritten, *before[1:]])
        assert_ledger_equals(before, known_at=known)

    @staticmethod
    def write_again(person: Person, life: Life, employers) -> None:
        """Record another life for a person who exists."""
        world.write_register(person, life)
        world.write_work(person, life, employers)

    @settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
    @given(people=st.lists(lives, min_size=1, max_size=3))
    def test_a_series_is_the_balance_of_each_of_its_days(self, people: list[Life]):
        employers = world.build_world()
        for number, life in enumerate(people):
            world.write_life(number, life, employers, synthetic_bsn(number))
        posting.post_changes()
        for measure in (Measure.PAID_HOURS, Measure.REGISTERED_PERSONS):
            found = series(measure, days=DAYS[::7])
            assert found == {day: total(measure, on=day) for day in DAYS[::7]}
