"""Note contact with an employer and the mark it gave; mend or remove what was noted wrongly."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.core.exceptions import ValidationError

from accounts.models import User
from cases.actions.checked import refuse_bsn
from cases.entry_key import entry_key
from dated.acts import act
from placements.actions.employers.checked import NOT_YET, check_own, held_employer, scope_of_keeper
from placements.enums import EmployerContactKind, RatingSubject
from placements.models import Employer, EmployerContact, EmployerContactMoment, EmployerRating
from registry.models import Municipality


@dataclass(frozen=True, kw_only=True)
class ContactMomentFacts:
    """One contact with an employer; the note is about the employer's side and never about a candidate."""

    on: date
    kind: EmployerContactKind
    contact: EmployerContact | None
    note: str


@dataclass(frozen=True, kw_only=True)
class RatingFacts:
    """The mark an employer gave, 1 to 10, on a day and about something."""

    on: date
    subject: RatingSubject
    mark: Decimal
    note: str


def note_contact(
    *,
    employer: Employer,
    municipality: Municipality,
    facts: ContactMomentFacts,
    by: User,
    on: date,
    form_key: UUID | None = None,
) -> EmployerContactMoment:
    """Note a contact with an employer on behalf of a municipality. The same form twice is one contact.

    Raises PermissionDenied for anybody but its consultants, ValidationError by field.
    """
    check_own(municipality.code, scope_of_keeper(by, on))
    _check_moment(employer, facts, on)
    key = entry_key(form_key, employer.pk, municipality.pk, by.pk, facts)
    with act("Contact met werkgever vastgelegd", by_id=by.pk):
        row = held_employer(employer)
        if key is not None and (made := EmployerContactMoment.objects.filter(entry_key=key).first()):
            return made
        return EmployerContactMoment.objects.create(
            employer=row, municipality=municipality, recorded_by=by, entry_key=key, **vars(facts)
        )


def correct_contact(
    *, moment: EmployerContactMoment, facts: ContactMomentFacts, by: User, on: date
) -> EmployerContactMoment:
    """Mend a contact that was noted; the history keeps what stood there. PermissionDenied, ValidationError by field."""
    check_own(moment.municipality_id, scope_of_keeper(by, on))
    _check_moment(moment.employer, facts, on)
    with act("Contact met werkgever gecorrigeerd", by_id=by.pk):
        row = EmployerContactMoment.objects.select_for_update().get(pk=moment.pk)
        for name, value in vars(facts).items():
            setattr(row, name, value)
        row.save(update_fields=list(vars(facts)))
    return row


def remove_contact(*, moment: EmployerContactMoment, reason: str, by: User, on: date) -> None:
    """Remove a contact that was noted by mistake, with a reason; the history keeps it. Twice removes once."""
    check_own(moment.municipality_id, scope_of_keeper(by, on))
    if not reason.strip():
        raise ValidationError({"reason": "Vul een reden in."})
    refuse_bsn(reason=reason)
    with act(f"Contact met werkgever verwijderd: {reason}", by_id=by.pk):
        EmployerContactMoment.objects.filter(pk=moment.pk).delete()


def record_rating(
    *,
    employer: Employer,
    municipality: Municipality,
    facts: RatingFacts,
    by: User,
    on: date,
    form_key: UUID | None = None,
) -> EmployerRating:
    """Record the mark an employer gave. The same form twice is one mark. PermissionDenied, ValidationError by field."""
    check_own(municipality.code, scope_of_keeper(by, on))
    _check_rating(facts, on)
    key = entry_key(form_key, employer.pk, municipality.pk, by.pk, facts)
    with act("Cijfer van werkgever vastgelegd", by_id=by.pk):
        row = held_employer(employer)
        if key is not None and (made := EmployerRating.objects.filter(entry_key=key).first()):
            return made
        return EmployerRating.objects.create(
            employer=row, municipality=municipality, recorded_by=by, entry_key=key, **vars(facts)
        )


def correct_rating(*, rating: EmployerRating, facts: RatingFacts, by: User, on: date) -> EmployerRating:
    """Mend a mark that was recorded wrongly. PermissionDenied, ValidationError by field."""
    check_own(rating.municipality_id, scope_of_keeper(by, on))
    _check_rating(facts, on)
    with act("Cijfer van werkgever gecorrigeerd", by_id=by.pk):
        row = EmployerRating.objects.select_for_update().get(pk=rating.pk)
        for name, value in vars(facts).items():
            setattr(row, name, value)
        row.save(update_fields=list(vars(facts)))
    return row


def _check_moment(employer: Employer, facts: ContactMomentFacts, on: date) -> None:
    refuse_bsn(note=facts.note)
    if facts.on > on:
        raise ValidationError({"on": NOT_YET})
    if facts.contact is not None and facts.contact.employer_id != employer.pk:
        raise ValidationError({"contact": "Deze contactpersoon hoort bij een andere werkgever."})


def _check_rating(facts: RatingFacts, on: date) -> None:
    refuse_bsn(note=facts.note)
    if facts.on > on:
        raise ValidationError({"on": NOT_YET})
