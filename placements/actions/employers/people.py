"""Record and change where an employer is, whom we speak there, and who was trained to guide a colleague."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError

from accounts.models import User
from cases.actions.checked import refuse_bsn
from cases.entry_key import entry_key
from dated.acts import act
from placements.actions.employers.checked import NOT_YET, held_employer, scope_of_keeper
from placements.models import Employer, EmployerBranch, EmployerContact, TrainedMentor
from registry.models import Municipality

ELSEWHERE = "Deze hoort bij een andere werkgever. Ververs de pagina."


@dataclass(frozen=True, kw_only=True)
class BranchFacts:
    """What is known of a branch; `until` is the last day it is open, None while it is."""

    name: str
    branch_number: str | None
    address: str
    postcode: str
    place: str
    municipality: Municipality | None
    until: date | None


@dataclass(frozen=True, kw_only=True)
class ContactFacts:
    """The particulars of a contact person at work; `until` is the last day they are, None while they are."""

    name: str
    function: str
    phone: str
    email: str
    branch: EmployerBranch | None
    until: date | None


@dataclass(frozen=True, kw_only=True)
class MentorFacts:
    """Who was trained: a contact person or a name; the day of the training as far as it is known."""

    contact: EmployerContact | None
    name: str
    trained_on: date | None
    until: date | None


def keep_branch(
    *,
    employer: Employer,
    branch: EmployerBranch | None = None,
    facts: BranchFacts,
    by: User,
    on: date,
    form_key: UUID | None = None,
) -> EmployerBranch:
    """Record a branch, or change one that is given. The same form twice is one. ValidationError by field."""
    scope_of_keeper(by, on)
    refuse_bsn(name=facts.name, address=facts.address)
    with act("Vestiging gewijzigd" if branch else "Vestiging vastgelegd", by_id=by.pk):
        held_employer(employer)
        kept: EmployerBranch = _keep(EmployerBranch, employer, branch, facts, form_key, by)
        return kept


def keep_contact(
    *,
    employer: Employer,
    contact: EmployerContact | None = None,
    facts: ContactFacts,
    by: User,
    on: date,
    form_key: UUID | None = None,
) -> EmployerContact:
    """Record a contact person, or change one that is given. The same form twice is one. ValidationError by field."""
    scope_of_keeper(by, on)
    refuse_bsn(name=facts.name, function=facts.function, phone=facts.phone)
    if facts.branch is not None and facts.branch.employer_id != employer.pk:
        raise ValidationError({"branch": "Deze vestiging hoort bij een andere werkgever."})
    with act("Contactpersoon gewijzigd" if contact else "Contactpersoon vastgelegd", by_id=by.pk):
        held_employer(employer)
        kept: EmployerContact = _keep(EmployerContact, employer, contact, facts, form_key, by)
        return kept


def keep_mentor(
    *,
    employer: Employer,
    mentor: TrainedMentor | None = None,
    facts: MentorFacts,
    by: User,
    on: date,
    form_key: UUID | None = None,
) -> TrainedMentor:
    """Record a trained mentor, or change one that is given. The same form twice is one. ValidationError by field."""
    scope_of_keeper(by, on)
    refuse_bsn(name=facts.name)
    if facts.contact is not None and facts.contact.employer_id != employer.pk:
        raise ValidationError({"contact": "Deze contactpersoon hoort bij een andere werkgever."})
    if facts.trained_on is not None and facts.trained_on > on:
        raise ValidationError({"trained_on": NOT_YET})
    with act("Getrainde begeleider gewijzigd" if mentor else "Getrainde begeleider vastgelegd", by_id=by.pk):
        held_employer(employer)
        kept: TrainedMentor = _keep(TrainedMentor, employer, mentor, facts, form_key, by)
        return kept


def _keep(model: Any, employer: Employer, row: Any, facts: Any, form_key: UUID | None, by: User) -> Any:
    """Write the facts in the row, or in a new one that remembers its form. The employer is held."""
    if row is None:
        key = entry_key(form_key, employer.pk, by.pk, facts)
        if key is not None and (made := model.objects.filter(entry_key=key).first()):
            return made
        return model.objects.create(employer=employer, entry_key=key, **vars(facts))
    row = model.objects.select_for_update().get(pk=row.pk)
    if row.employer_id != employer.pk:
        raise ValidationError(ELSEWHERE, code="elsewhere")
    for name, value in vars(facts).items():
        setattr(row, name, value)
    row.save(update_fields=list(vars(facts)))
    return row
