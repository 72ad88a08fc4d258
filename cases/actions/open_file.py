"""Open the file of a person at a municipality."""

from datetime import date

from django.core.exceptions import PermissionDenied

from accounts.models import User
from accounts.scope import scope_of
from cases.enums import Stage
from cases.models import Candidate, StageChange
from dated.acts import act
from dated.periods import period
from registry.models import Municipality, Person


def open_candidate_file(
    *, person: Person, municipality: Municipality, consultant: User | None, by: User, on: date
) -> Candidate:
    """Make somebody who lives in the municipality a candidate from today on, in the first stage.

    Raises PermissionDenied for anybody but a consultant of that municipality, and ValidationError when there is a file.
    """
    known = Person.objects.living_in({municipality.code}, on).filter(pk=person.pk)
    if municipality.code not in scope_of(by, on).case_municipalities or not known.exists():
        raise PermissionDenied
    with act("Dossier geopend", by_id=by.pk):
        candidate = Candidate.objects.create(
            person=person, municipality=municipality, consultant=consultant, during=period(on)
        )
        StageChange.objects.create(
            candidate=candidate, to_stage=Stage.IN_VIEW, on=on, by=by, reason="Dossier geopend"
        )
    return candidate
