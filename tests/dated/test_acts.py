"""An act is all or nothing, has one reason in the history, and tells in Dutch what the database refuses."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import OperationalError, connection

from accounts.models import User
from dated.acts import TAKEN, act
from registry.models import Person
from tests.factories import PersonFactory, UserFactory


def reasons(person: Person) -> list[str]:
    events = Person.pgh_event_model.objects.filter(pgh_obj_id=person.pk).order_by("pgh_id")
    return [event.pgh_context.metadata["reason"] for event in events.select_related("pgh_context")]


@pytest.mark.django_db
def test_an_act_within_an_act_leaves_the_reason_of_the_whole() -> None:
    user = UserFactory()
    with act("Het geheel", by_id=user.pk):
        person = PersonFactory()
        with act("Een deel", by_id=user.pk):
            person.initials = "B."
            person.save()
        person.initials = "C."
        person.save()
    assert reasons(person) == ["Het geheel"] * 3


@pytest.mark.django_db
def test_the_next_act_has_its_own_reason_also_after_a_refusal() -> None:
    user = UserFactory()
    with act("Begin", by_id=user.pk):
        person = PersonFactory()
    with pytest.raises(ValidationError), act("Mislukt", by_id=user.pk):
        raise ValidationError("nee")
    with act("Gelukt", by_id=user.pk):
        person.initials = "B."
        person.save()
    assert reasons(person) == ["Begin", "Gelukt"]


@pytest.mark.django_db
def test_a_fault_of_the_database_itself_is_no_refusal() -> None:
    with (
        pytest.raises(OperationalError),
        act("Te traag", by_id=UserFactory().pk),
        connection.cursor() as cursor,
    ):
        cursor.execute("SET LOCAL statement_timeout = 1")
        cursor.execute("SELECT pg_sleep(1)")


@pytest.mark.django_db(transaction=True)
def test_of_two_acts_that_wait_for_each_other_one_is_told() -> None:
    user: User = UserFactory()
    people = [PersonFactory(), PersonFactory()]
    both_hold_one = Barrier(2)

    def hold(order: Sequence[Person]) -> list[str]:
        try:
            with act("Vasthouden", by_id=user.pk):
                Person.objects.select_for_update().get(pk=order[0].pk)
                both_hold_one.wait(30)
                Person.objects.select_for_update().get(pk=order[1].pk)
        except ValidationError as refusal:
            return refusal.messages
        finally:
            connection.close()
        return []

    with ThreadPoolExecutor(2) as pool:
        outcomes = sorted(pool.map(hold, [people, people[::-1]]))
    assert outcomes == [[], [TAKEN]]
