"""Record contact with or about a candidate, or a note; correct it; remove it."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import Scope, scope_of
from cases.access import may_change_file, may_write_about
from cases.actions.checked import held_file
from cases.entry_key import entry_key
from cases.enums import ContactKind, Visibility, WithWhom
from cases.models import Candidate, ContactMoment
from cases.rules.free_text import holds_bsn
from dated.acts import act

LONG_BEFORE = timedelta(days=366)
"""How long before the file was opened contact may have been: further back is a typing mistake."""
NOT_YET = "Deze dag is nog niet geweest. Maak een afspraak voor een latere dag."
NO_BSN = "Zet geen burgerservicenummer in de tekst: het is daar voor iedereen leesbaar."


@dataclass(frozen=True, kw_only=True)
class ContactFacts:
    """What somebody tells about one moment of contact."""

    on: date
    at: time | None = None
    kind: ContactKind
    with_whom: WithWhom | None = None
    text: str = ""
    visibility: Visibility = Visibility.CONSULTANTS


def record_contact(
    *, candidate: Candidate, facts: ContactFacts, by: User, on: date, form_key: UUID | None = None
) -> ContactMoment:
    """Record a contact moment or a note in an open file. The same form with the same facts, sent again, adds nothing.

    A consultant of the municipality may, and the coach of the person, whose notes the consultant always reads.
    Raises PermissionDenied, or ValidationError by field.
    """
    scope = scope_of(by, on)
    if not may_write_about(candidate, scope):
        raise PermissionDenied
    _check(candidate, facts, scope)
    key = entry_key(form_key, candidate.pk, by.pk, facts)
    with act("Contact vastgelegd", by_id=by.pk):
        held_file(candidate, by, on, may=may_write_about)
        if key is not None and (made := candidate.contact_moments.filter(entry_key=key).first()):
            return made
        return ContactMoment.objects.create(
            candidate=candidate, written_by=by, written_on=on, entry_key=key, **_columns(facts)
        )


def correct_contact(
    *, contact: ContactMoment, facts: ContactFacts, reason: str, by: User, on: date
) -> ContactMoment:
    """Mend one's own contact moment or note; after the day it was written a reason is needed. The history keeps both.

    Raises PermissionDenied for what somebody else wrote, ValidationError by field.
    """
    scope = scope_of(by, on)
    if not may_correct(contact, scope):
        raise PermissionDenied
    _check(contact.candidate, facts, scope)
    if facts.on > contact.written_on:
        written = f"{contact.written_on:%d-%m-%Y}"
        raise ValidationError({"on": f"Dit is geschreven op {written}; de dag kan niet later zijn."})
    if contact.written_on < on and not reason.strip():
        raise ValidationError({"reason": "Vul een reden in: dit is op een eerdere dag geschreven."})
    with act(f"Contact gecorrigeerd: {reason}" if reason else "Contact gecorrigeerd", by_id=by.pk):
        held_file(contact.candidate, by, on, may=may_write_about)
        row = ContactMoment.objects.select_for_update().filter(pk=contact.pk).first()
        if row is None:
            raise ValidationError("Dit contactmoment is intussen verwijderd.")
        for name, value in _columns(facts).items():
            setattr(row, name, value)
        row.save(update_fields=list(_columns(facts)))
    return row


def remove_contact(*, contact: ContactMoment, reason: str, by: User, on: date) -> None:
    """Take a contact moment or note out of the file, for instance because it belongs to another one.

    The history keeps what stood there. The writer may, and a consultant of the municipality; always with a reason.
    Raises PermissionDenied or ValidationError. What was removed already stays removed.
    """
    scope = scope_of(by, on)
    if not may_remove(contact, scope):
        raise PermissionDenied
    if not reason.strip():
        raise ValidationError({"reason": "Vul in waarom u dit verwijdert."})
    with act(f"Contact verwijderd: {reason}", by_id=by.pk):
        held_file(contact.candidate, by, on, may=may_write_about)
        ContactMoment.objects.filter(pk=contact.pk).delete()


def may_correct(contact: ContactMoment, scope: Scope) -> bool:
    """Whether this user may mend a contact moment: they wrote it, and still write in the file."""
    return contact.written_by_id == scope.user_id and may_write_about(contact.candidate, scope)


def may_remove(contact: ContactMoment, scope: Scope) -> bool:
    """Whether this user may remove a contact moment: the writer, and a consultant of the municipality."""
    return may_correct(contact, scope) or may_change_file(contact.candidate, scope)


def visibilities_for(candidate: Candidate, scope: Scope) -> list[Visibility]:
    """The audiences this user may write for: a coach always writes for the consultant and themselves."""
    if may_change_file(candidate, scope):
        return list(Visibility)
    return [Visibility.COACH, Visibility.EVERYBODY]


def _check(candidate: Candidate, facts: ContactFacts, scope: Scope) -> None:
    errors = {}
    is_note = facts.kind == ContactKind.NOTE
    if facts.on > scope.on:
        errors["on"] = NOT_YET
    elif facts.on < candidate.first_day - LONG_BEFORE:
        errors["on"] = "Deze dag ligt ver vóór het begin van het dossier. Controleer het jaar."
    if not is_note and facts.with_whom is None:
        errors["with_whom"] = "Kies met wie er contact was."
    if is_note and not facts.text.strip():
        errors["text"] = "Vul de tekst van de notitie in."
    if holds_bsn(facts.text):
        errors["text"] = NO_BSN
    if facts.visibility not in visibilities_for(candidate, scope):
        errors["visibility"] = "Kies wie dit mag lezen: de consulent leest altijd mee."
    if errors:
        raise ValidationError(errors)


def _columns(facts: ContactFacts) -> dict[str, object]:
    """The facts as they are kept: a note is with nobody."""
    is_note = facts.kind == ContactKind.NOTE
    return {
        "on": facts.on,
        "at": facts.at,
        "kind": facts.kind,
        "with_whom": "" if is_note or facts.with_whom is None else facts.with_whom,
        "text": facts.text.strip(),
        "visibility": facts.visibility,
    }
