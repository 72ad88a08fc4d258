"""Mend a mistake in who somebody is, or since when they live in their municipality."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from accounts.scope import scope_of
from dated.acts import act
from registry.actions.hold import hold_person
from registry.actions.record_person import check_existed, checked_initials
from registry.actions.register import may_change_register_of
from registry.models import Person, Residence


def correct_person(
    *,
    person: Person,
    initials: str,
    prefix: str,
    last_name: str,
    birth_date: date,
    lives_there_since: date | None,
    reason: str,
    by: User,
    on: date,
) -> Person:
    """Mend name and birth date; the history keeps what stood there, who mended it and why. The BSN stays.

    `lives_there_since` mends the first day of the only residence; None leaves residences as they are, and with more
    than one it is refused: then the days hang together. Only a consultant of where the person lives may. Raises
    PermissionDenied, or ValidationError by field for days that cannot be, and when nothing is different.
    """
    if not may_change_register_of(person.pk, scope_of(by, on)):
        raise PermissionDenied
    if birth_date > on:
        raise ValidationError({"birth_date": "De geboortedatum ligt in de toekomst."})
    facts = {
        "initials": checked_initials(initials),
        "prefix": prefix,
        "last_name": last_name,
        "birth_date": birth_date,
    }
    with act(f"Correctie: {reason}", by_id=by.pk):
        hold_person(person.pk)
        row = Person.objects.get(pk=person.pk)
        changed = [name for name, value in facts.items() if getattr(row, name) != value]
        moved = lives_there_since is not None and _move_residence(row, lives_there_since, on)
        if not changed and not moved:
            raise ValidationError("Er verandert niets. Verbeter wat er fout is.")
        _refuse_facts_before_birth(row, birth_date)
        for name in changed:
            setattr(row, name, facts[name])
        if changed:
            row.save(update_fields=changed)
    return row


def _move_residence(person: Person, since: date, on: date) -> bool:
    """Give the only residence another first day; answers whether it is another."""
    residences = list(Residence.objects.select_for_update(of=("self",)).filter(person=person))
    if len(residences) != 1:
        raise ValidationError(
            {
                "lives_there_since": "Deze persoon heeft meer woongemeenten gehad. Hier kunt u de dag niet wijzigen."
            }
        )
    residence = residences[0]
    if residence.during.lower == since:
        return False
    if since > on:
        raise ValidationError(
            {"lives_there_since": "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag."}
        )
    if residence.during.upper is not None and since >= residence.during.upper:
        raise ValidationError({"lives_there_since": "Op deze dag woonde deze persoon hier niet meer."})
    check_existed(residence.municipality, since, field="lives_there_since")
    residence.during = DateRange(since, residence.during.upper)
    residence.save(update_fields=["during"])
    return True


def _refuse_facts_before_birth(person: Person, birth_date: date) -> None:
    """Refuse a birth date after the first day on which something is known of the person."""
    residence = person.residences.order_by("during").first()
    registration = person.registrations.order_by("during").first()
    if residence is not None and residence.first_day < birth_date:
        raise ValidationError(
            {
                "birth_date": f"Deze persoon woont sinds {residence.first_day:%d-%m-%Y} hier: "
                "de geboortedatum ligt later."
            }
        )
    if registration is not None and registration.first_day < birth_date:
        raise ValidationError(
            {
                "birth_date": f"Deze persoon is sinds {registration.first_day:%d-%m-%Y} ingeschreven: "
                "de geboortedatum ligt later."
            }
        )
