"""Record somebody as a candidate in one go: person, register and file."""

from dataclasses import dataclass
from datetime import date

from accounts.models import User
from cases.actions.open_file import open_candidate_file
from cases.models import Candidate
from dated.acts import act
from registry.actions.record_person import record_person
from registry.actions.register import register_on_register
from registry.enums import LegalGround, ResponsibleParty
from registry.models import Municipality


@dataclass(frozen=True, kw_only=True)
class PersonFacts:
    """Who somebody is and where they live."""

    bsn: str
    initials: str
    prefix: str
    last_name: str
    birth_date: date
    municipality: Municipality
    lives_there_since: date


@dataclass(frozen=True, kw_only=True)
class RegistrationFacts:
    """How somebody stands on the register."""

    ground: LegalGround
    responsible: ResponsibleParty
    profile_visible: bool
    first_day: date
    last_day: date | None


def record_candidate(
    *,
    person: PersonFacts,
    registration: RegistrationFacts | None,
    consultant: User | None,
    by: User,
    on: date,
) -> Candidate:
    """Record a person, put them on the register when they are on it, and open their file: all of it or nothing.

    Raises PermissionDenied, or ValidationError by field, as the three acts it consists of.
    """
    with act("Kandidaat vastgelegd", by_id=by.pk):
        recorded = record_person(**vars(person), by=by, on=on)
        if registration is not None:
            register_on_register(person=recorded, **vars(registration), by=by, on=on)
        return open_candidate_file(
            person=recorded, municipality=person.municipality, consultant=consultant, by=by, on=on
        )
