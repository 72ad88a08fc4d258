"""Hold a person while an act writes about them, so that two acts at once come one after the other."""

from registry.models import Person


def hold_person(person_id: int) -> None:
    """Wait for other acts on this person, and keep the next ones waiting until the transaction ends.

    First of all locks in an act: whoever holds rows of a person and then waits for the person, may wait in a ring.
    Facts that merely point to the person are not held up. Raises Person.DoesNotExist.
    """
    Person.objects.select_for_update(no_key=True).values_list("pk").get(pk=person_id)
