"""Whom a person turned out to be: the record that was kept, also when it was merged again later."""

from registry.models import Person


def kept_person(person: Person) -> Person:
    """The record of a person that is kept: their own, unless they were merged."""
    while person.merged_into is not None:
        person = person.merged_into
    return person


def keys_of_kept() -> dict[int, int]:
    """Of everybody who was merged: the key of the record that is kept."""
    steps = dict(Person.objects.filter(merged_into__isnull=False).values_list("pk", "merged_into_id"))

    def last(pk: int) -> int:
        while pk in steps:
            pk = steps[pk]
        return pk

    return {merged: last(merged) for merged in steps}
