"""Open the file of a person at a municipality."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.enums import Stage
from cases.models import HAS_FILE, Candidate, StageChange
from dated.acts import act
from dated.periods import period
from registry.actions.hold import hold_person
from registry.models import Municipality, Person


def open_candidate_file(
    *, person: Person, municipality: Municipality, consultant: User | None, by: User, on: date
) -> Candidate:
    """Make somebody who lives in the municipality a candidate from today on, in the first stage.

    Somebody who lived in a municipality that merged into it lives in it now, and a file from there is a file here.
    Raises PermissionDenied for anybody but a consultant of that municipality, and ValidationError when there is a file.
    """
    scope = scope_of(by, on)
    codes = scope.carried_by(municipality.code)
    known = Person.objects.living_in(codes, on).filter(pk=person.pk)
    if municipality.code not in scope.case_municipalities or not known.exists():
        raise PermissionDenied
    with act("Dossier geopend", by_id=by.pk):
        hold_person(person.pk)
        if Candidate.objects.active_on(on).filter(person=person, municipality_id__in=codes).exists():
            raise ValidationError(HAS_FILE, code="cases_one_open_file_per_municipality")
        candidate = Candidate.objects.create(
            person=person, municipality=municipality, consultant=consultant, during=period(on)
        )
        StageChange.objects.create(
            candidate=candidate, to_stage=Stage.IN_VIEW, on=on, by=by, reason="Dossier geopend"
        )
    return candidate
