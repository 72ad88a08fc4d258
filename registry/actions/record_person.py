"""Put a person in the register of the installation, with where they live."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from dated.acts import act
from dated.periods import period
from registry.bsn import clean_bsn
from registry.models import Municipality, Person, Residence
from registry.rules.initials import normal_initials


def record_person(
    *,
    bsn: str,
    initials: str,
    prefix: str,
    last_name: str,
    birth_date: date,
    municipality: Municipality,
    lives_there_since: date,
    by: User,
    on: date,
) -> Person:
    """Record somebody who was not known yet, living in a municipality from a day on.

    Only a consultant of that municipality may. Raises PermissionDenied, or ValidationError by field for a wrong BSN,
    impossible dates, or a municipality that did not exist on that day.
    """
    if municipality.code not in scope_of(by, on).case_municipalities:
        raise PermissionDenied
    _check_days(birth_date, municipality, lives_there_since, on)
    with act("Persoon vastgelegd", by_id=by.pk):
        person = Person.objects.create(
            bsn=clean_bsn(bsn),
            initials=checked_initials(initials),
            prefix=prefix,
            last_name=last_name,
            birth_date=birth_date,
        )
        Residence.objects.create(person=person, municipality=municipality, during=period(lives_there_since))
    return person


def _check_days(birth_date: date, municipality: Municipality, since: date, on: date) -> None:
    """Refuse days that cannot be."""
    if birth_date > on:
        raise ValidationError({"birth_date": "De geboortedatum ligt in de toekomst."})
    if since > on:
        raise ValidationError(
            {"lives_there_since": "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag."}
        )
    if since < birth_date:
        raise ValidationError({"lives_there_since": "Deze dag ligt vóór de geboortedatum."})
    check_existed(municipality, since, field="lives_there_since")


def checked_initials(text: str) -> str:
    """Initials as on a letter. Raises ValidationError at the field when they do not fit."""
    initials = normal_initials(text)
    room = Person._meta.get_field("initials").max_length
    if room is not None and len(initials) > room:
        raise ValidationError({"initials": f"Vul hooguit {room} tekens in, met de punten mee."})
    return initials


def check_existed(municipality: Municipality, day: date, *, field: str) -> None:
    """Refuse a day on which the municipality did not exist: ValidationError at the field."""
    existed = municipality.existed
    if day < existed.lower:
        message = f"De gemeente {municipality.name} bestaat sinds {existed.lower:%d-%m-%Y}. Kies die dag of een latere."
        raise ValidationError({field: message})
    if existed.upper is not None and day >= existed.upper:
        successor = f" en ging op in {municipality.merged_into.name}" if municipality.merged_into else ""
        ended = f"De gemeente {municipality.name} bestond tot {existed.upper:%d-%m-%Y}{successor}."
        raise ValidationError({field: f"{ended} Kies een eerdere dag."})
