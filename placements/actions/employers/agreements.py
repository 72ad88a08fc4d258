"""Record what an employer promised, how that stands, and the placements with which it is kept."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet

from accounts.models import User
from accounts.scope import Scope
from cases.access import may_change_facts_of
from cases.actions.checked import refuse_bsn
from cases.entry_key import entry_key
from dated.acts import act
from dated.periods import period
from placements.actions.employers.checked import check_own, held_employer, scope_of_keeper
from placements.enums import AgreementKind, AgreementStatus
from placements.models import Agreement, AgreementPlacement, Employer, Placement
from registry.actions.hold import hold_person
from registry.models import Municipality

COUNTS_HERE = (
    "Deze plaatsing telt al mee voor deze afspraak. Is de waarde anders? Laat de plaatsing dan eerst niet meer "
    "meetellen en kies haar opnieuw."
)


@dataclass(frozen=True, kw_only=True)
class AgreementFacts:
    """What was promised: an amount in euro, a number of places, or both, up to and including the last day."""

    kind: AgreementKind
    what: str
    reference: str
    euro: Decimal | None
    places: int | None
    first_day: date
    last_day: date | None
    status: AgreementStatus


def make_agreement(
    *,
    employer: Employer,
    municipality: Municipality,
    facts: AgreementFacts,
    by: User,
    on: date,
    form_key: UUID | None = None,
) -> Agreement:
    """Record what an employer promised a municipality. The same form twice is one agreement.

    Raises PermissionDenied for anybody but its consultants, ValidationError by field.
    """
    check_own(municipality.code, scope_of_keeper(by, on))
    values = _values(facts)
    key = entry_key(form_key, employer.pk, municipality.pk, by.pk, facts)
    with act("Afspraak met werkgever vastgelegd", by_id=by.pk):
        row = held_employer(employer)
        if key is not None and (made := Agreement.objects.filter(entry_key=key).first()):
            return made
        return Agreement.objects.create(
            employer=row, municipality=municipality, recorded_by=by, entry_key=key, **values
        )


def change_agreement(*, agreement: Agreement, facts: AgreementFacts, by: User, on: date) -> Agreement:
    """Change an agreement, or how it stands; the history keeps what stood there. PermissionDenied, ValidationError."""
    check_own(agreement.municipality_id, scope_of_keeper(by, on))
    values = _values(facts)
    with act("Afspraak met werkgever gewijzigd", by_id=by.pk):
        row = Agreement.objects.select_for_update().get(pk=agreement.pk)
        for name, value in values.items():
            setattr(row, name, value)
        row.save(update_fields=list(values))
    return row


def count_placement(
    *, agreement: Agreement, placement: Placement, euro: Decimal | None, by: User, on: date
) -> AgreementPlacement:
    """Let a placement at this employer count for an agreement, with what it is worth. The same twice is once.

    Raises PermissionDenied when the user may not change the file of the person, ValidationError for work elsewhere or
    at another time, and for what counts already: for this agreement with another worth, or for another one of this
    employer in the same days.
    """
    scope = scope_of_keeper(by, on)
    check_own(agreement.municipality_id, scope)
    if not may_change_facts_of(placement.person_id, scope):
        raise PermissionDenied
    if agreement.employer_id not in (placement.employer_id, placement.borrower_id):
        raise ValidationError({"placement": "Deze plaatsing is niet bij deze werkgever."})
    with act("Plaatsing telt mee voor een afspraak", by_id=by.pk):
        hold_person(placement.person_id)
        row = Agreement.objects.select_for_update().get(pk=agreement.pk)
        if not Placement.objects.overlapping(row.during).filter(pk=placement.pk).exists():
            raise ValidationError({"placement": "Deze plaatsing valt buiten de periode van de afspraak."})
        counted = AgreementPlacement.objects.filter(agreement=row, placement=placement).first()
        if counted is not None and counted.euro == euro:
            return counted
        if counted is not None:
            raise ValidationError({"placement": COUNTS_HERE})
        if elsewhere := others_in_these_days(row, scope).filter(fulfilments__placement=placement).first():
            raise ValidationError(
                {
                    "placement": f"Deze plaatsing telt al mee voor de afspraak “{elsewhere.what}” van gemeente "
                    f"{elsewhere.municipality.name}. Kies een andere plaatsing, of laat deze daar eerst niet meer "
                    "meetellen."
                }
            )
        return AgreementPlacement.objects.create(agreement=row, placement=placement, euro=euro)


def others_in_these_days(agreement: Agreement, scope: Scope) -> QuerySet[Agreement]:
    """The other agreements of the employer that this user sees and that run in days of this one; none that lapsed."""
    rows: QuerySet[Agreement] = Agreement.objects.visible_to(scope).overlapping(agreement.during)
    rows = rows.filter(employer_id=agreement.employer_id).exclude(status=AgreementStatus.CANCELLED)
    return rows.exclude(pk=agreement.pk).select_related("municipality")


def uncount_placement(*, counted: AgreementPlacement, by: User, on: date) -> None:
    """Let a placement no longer count for an agreement. Raises PermissionDenied; twice is once."""
    scope = scope_of_keeper(by, on)
    check_own(counted.agreement.municipality_id, scope)
    if not may_change_facts_of(counted.placement.person_id, scope):
        raise PermissionDenied
    with act("Plaatsing telt niet meer mee voor een afspraak", by_id=by.pk):
        AgreementPlacement.objects.filter(pk=counted.pk).delete()


def _values(facts: AgreementFacts) -> dict[str, object]:
    """The columns; what cannot be is refused by field."""
    refuse_bsn(what=facts.what, reference=facts.reference)
    if facts.last_day is not None and facts.last_day < facts.first_day:
        raise ValidationError({"last_day": "De einddatum ligt vóór de begindatum."})
    if facts.kind == AgreementKind.SROI and facts.euro is None and facts.places is None:
        raise ValidationError({"euro": "Vul bij social return een bedrag of een aantal plaatsen in."})
    values = dict(vars(facts))
    values["during"] = period(values.pop("first_day"), values.pop("last_day"))
    return values
