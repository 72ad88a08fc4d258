"""Open the files of several people who are not in view yet, in one go."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.actions.open_file import open_candidate_file
from cases.models import Candidate
from dated.acts import act
from registry.models import Municipality, Person, Residence


@dataclass(frozen=True)
class Opened:
    """The files that were opened, and how many people already had one or cannot get one."""

    files: tuple[Candidate, ...]
    skipped: int


def open_files(*, persons: Iterable[Person], by: User, on: date) -> Opened:
    """Make people candidates of where they live today, with the user as their consultant; all in one transaction.

    Whoever got a file meanwhile is passed over, so sending twice opens nothing twice. Raises PermissionDenied when
    somebody does not live in a municipality where the user is a consultant.
    """
    scope = scope_of(by, on)
    people = sorted(persons, key=lambda each: each.pk)
    homes = dict(
        Residence.objects.active_on(on)
        .filter(person__in=people, municipality_id__in=scope.case_municipalities)
        .values_list("person_id", "municipality_id")
    )
    if len(homes) < len(people):
        raise PermissionDenied
    towns = Municipality.objects.in_bulk({scope.carrier(code) for code in homes.values()})
    files, skipped = [], 0
    with act("Dossiers geopend", by_id=by.pk):
        for person in people:
            town = towns[scope.carrier(homes[person.pk])]
            try:
                file = open_candidate_file(person=person, municipality=town, consultant=by, by=by, on=on)
            except ValidationError:
                skipped += 1
            else:
                files.append(file)
    return Opened(tuple(files), skipped)
