"""Record an employer that is not known yet, and change what is known of one."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import Q

from accounts.models import User
from cases.actions.checked import refuse_bsn, write
from cases.enums import YesNoUnknown
from dated.acts import act
from dated.periods import period
from placements.actions.employers.checked import held_employer, scope_of_keeper
from placements.enums import EmployerKind, LegalForm, Sector
from placements.models import Employer, EmployerSector
from placements.rules.kvk_number import kvk_number
from registry.search_name import plain

SECTORS_KNOWN_FROM = date(2013, 1, 1)
"""The first day the agreement counts from: an employer's sector is taken to hold since then."""
SAME_NUMBER = "Er is al een werkgever met dit KvK-nummer. Kies die werkgever."
SAME_NAME = "Er is al een werkgever met deze naam. Kies die werkgever, of vul het KvK-nummer in."
NOT_A_NUMBER = "Een KvK-nummer heeft acht cijfers."


@dataclass(frozen=True, kw_only=True)
class NewEmployer:
    """An employer that is not known yet."""

    name: str
    sector: Sector
    kind: EmployerKind
    kvk_number: str | None
    place: str
    legal_form: LegalForm = LegalForm.UNKNOWN
    sbi_section: str = ""
    website: str = ""


@dataclass(frozen=True, kw_only=True)
class EmployerFacts:
    """What is known of an employer, beside its sector; `sbi_section` is empty while it is not known."""

    name: str
    kvk_number: str | None
    kind: EmployerKind
    legal_form: LegalForm
    place: str
    sbi_section: str
    website: str
    recognised_training_company: YesNoUnknown


def record_employer(*, employer: NewEmployer, by: User, on: date) -> Employer:
    """Record an employer with its sector. Only consultants may; one that is known is refused by field.

    Known is: the same KvK number, or without a number the same name in the same or an unknown place. Two colleagues who
    record it at the same moment wait for each other, so that it comes in once.
    """
    scope_of_keeper(by, on)
    refuse_bsn(name=employer.name, place=employer.place)
    with act("Werkgever vastgelegd", by_id=by.pk):
        _one_name_at_a_time(employer.name)
        check_is_new(employer.name, employer.place, employer.kvk_number)
        recorded = Employer.objects.create(
            name=employer.name,
            kind=employer.kind,
            kvk_number=employer.kvk_number,
            legal_form=employer.legal_form,
            place=employer.place,
            sbi_section=employer.sbi_section,
            website=employer.website,
        )
        EmployerSector.objects.create(
            employer=recorded, sector=employer.sector, during=period(SECTORS_KNOWN_FROM)
        )
    return recorded


def change_employer(
    *, employer: Employer, version: int, facts: EmployerFacts, by: User, on: date
) -> Employer:
    """Change what is known of an employer, beside its sector. `version` is the one the form was opened with.

    Raises PermissionDenied, or ValidationError by field; also when a colleague changed it meanwhile.
    """
    scope_of_keeper(by, on)
    refuse_bsn(name=facts.name, place=facts.place)
    with act("Gegevens van de werkgever gewijzigd", by_id=by.pk):
        _one_name_at_a_time(facts.name)
        row = held_employer(employer)
        check_is_new(facts.name, facts.place, facts.kvk_number, known_as=row)
        return write(row, version, **vars(facts))


def check_is_new(name: str, place: str, number: str | None, *, known_as: Employer | None = None) -> None:
    """Refuse a number, or without one a name in a place, that another employer has. Raises ValidationError by field."""
    if number is not None and kvk_number(number) != number:
        raise ValidationError({"kvk_number": NOT_A_NUMBER})
    others = Employer.objects.exclude(pk=known_as.pk) if known_as is not None else Employer.objects.all()
    if number:
        if others.filter(kvk_number=number).exists():
            raise ValidationError({"kvk_number": SAME_NUMBER})
        return
    same = others.filter(merged_into=None, search_name=plain(name))
    if place:
        same = same.filter(Q(place="") | Q(place__iexact=place))
    if same.exists():
        raise ValidationError({"name": SAME_NAME})


def _one_name_at_a_time(name: str) -> None:
    """Wait for whoever is recording an employer of this name, and keep the next waiting until the act is done."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended('employer ' || registry_plain_name(%s), 0))",
            [name],
        )
