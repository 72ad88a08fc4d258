"""The yardstick of the permissions measures: a write shows, and one that was rolled back does not."""

from __future__ import annotations

import pytest
from django.db import transaction

from cases.models import Task
from tests.factories import PersonFactory
from tests.permissions.recorded import everything_recorded
from tests.permissions.world import World


def test_what_was_written_shows(world: World) -> None:
    before = world.recorded.now()
    assert before == world.recorded
    assert before.now() == before
    PersonFactory()
    assert before.now() != before
    assert before.now() == everything_recorded()


def test_what_was_changed_or_removed_shows(world: World) -> None:
    person = world.here.candidate.person
    before = world.recorded.now()
    person.initials = "Q."
    person.save()
    changed = before.now()
    assert changed != before
    Task.objects.all().delete()
    assert changed.now() == everything_recorded()


def test_what_was_rolled_back_does_not_show(world: World) -> None:
    before = world.recorded.now()
    with transaction.atomic():
        PersonFactory()
        assert before.now() != before
        transaction.set_rollback(True)
    assert before.now() == before


@pytest.mark.parametrize("turn", ["first", "second"])
def test_each_test_begins_with_the_same(world: World, turn: str) -> None:
    assert everything_recorded() == world.recorded
    PersonFactory()
    assert world.recorded.now() != world.recorded
