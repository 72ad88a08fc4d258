"""Acts on the target-group register (doelgroepregister): register, change, end, correct."""

from datetime import date, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from accounts.scope import Scope, scope_of
from dated.acts import act
from dated.periods import contains, period
from registry.actions.hold import hold_person
from registry.enums import LegalGround, ResponsibleParty
from registry.leaving import end_of_new
from registry.models import Person, Registration

ONE_DAY = timedelta(days=1)


def register_on_register(
    *,
    person: Person,
    ground: LegalGround,
    responsible: ResponsibleParty,
    profile_visible: bool,
    first_day: date,
    last_day: date | None,
    by: User,
    on: date,
) -> Registration:
    """Record that a person stands on the register, from the first up to and including the last day.

    Raises PermissionDenied, or ValidationError when the days cannot be, go on after the law has ended them, or overlap
    with another registration on this ground.
    """
    _check_may_change(person.pk, by, on)
    during = _checked_period(person, first_day, last_day, on)
    with act("Ingeschreven in het doelgroepregister", by_id=by.pk):
        hold_person(person.pk)
        row = Registration(
            person=person,
            ground=ground,
            responsible=responsible,
            profile_visible=profile_visible,
            during=during,
        )
        _refuse_after_legal_end(row, on)
        row.save(force_insert=True)
        return row


def change_registration(
    *,
    registration: Registration,
    ground: LegalGround,
    responsible: ResponsibleParty,
    profile_visible: bool,
    from_day: date,
    by: User,
    on: date,
) -> Registration:
    """Record that something about a registration is different from a day on; what was true before stays.

    The row ends the day before and a next one begins; on the first day of the row itself it is changed in place.
    """
    _check_may_change(registration.person_id, by, on)
    if from_day > on:
        raise ValidationError({"from_day": "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag."})
    facts = {"ground": ground, "responsible": responsible, "profile_visible": profile_visible}
    with act("Inschrijving gewijzigd", by_id=by.pk):
        row = _locked(registration)
        if not contains(row.during, from_day):
            raise ValidationError({"from_day": "Op deze dag liep deze inschrijving niet."})
        if all(getattr(row, name) == value for name, value in facts.items()):
            raise ValidationError(
                "Er verandert niets. Kies een andere grondslag, verantwoordelijke of zichtbaarheid."
            )
        if from_day > row.during.lower:
            until = row.during.upper
            row.during = DateRange(row.during.lower, from_day)
            row.save(update_fields=["during"])
            return Registration.objects.create(person=row.person, during=DateRange(from_day, until), **facts)
        for name, value in facts.items():
            setattr(row, name, value)
        row.save(update_fields=list(facts))
        return row


def end_registration(
    *, registration: Registration, last_day: date, reason: str, by: User, on: date
) -> Registration:
    """End a registration after its last day. Raises ValidationError when the day lies outside the registration."""
    _check_may_change(registration.person_id, by, on)
    with act(f"Inschrijving beëindigd: {reason}", by_id=by.pk):
        row = _locked(registration)
        if not contains(row.during, last_day):
            raise ValidationError({"last_day": "Op deze dag liep deze inschrijving niet."})
        row.during = DateRange(row.during.lower, last_day + ONE_DAY)
        row.save(update_fields=["during"])
    return row


def correct_registration(
    *,
    registration: Registration,
    ground: LegalGround,
    responsible: ResponsibleParty,
    profile_visible: bool,
    first_day: date,
    last_day: date | None,
    reason: str,
    by: User,
    on: date,
) -> Registration:
    """Mend a mistake in a registration; the history keeps what stood there, who mended it and why.

    Also how a registration that was ended goes on again, once what ended it has been taken back. Raises as
    `register_on_register`.
    """
    _check_may_change(registration.person_id, by, on)
    during = _checked_period(registration.person, first_day, last_day, on)
    with act(f"Correctie: {reason}", by_id=by.pk):
        row = _locked(registration)
        row.ground, row.responsible, row.profile_visible = ground, responsible, profile_visible
        row.during = during
        _refuse_after_legal_end(row, on)
        row.save(update_fields=["ground", "responsible", "profile_visible", "during"])
    return row


def may_change_register_of(person_id: int, scope: Scope) -> bool:
    """Whether this user may change the registrations of a person: a consultant of where the person lives."""
    return Person.objects.living_in(scope.case_municipalities, scope.on).filter(pk=person_id).exists()


def may_change_register_known(person: Person, scope: Scope) -> bool:
    """The same when the residences of the person were fetched along."""
    return person.merged_into_id is None and any(
        each.municipality_id in scope.case_municipalities and contains(each.during, scope.on)
        for each in person.residences.all()
    )


def _refuse_after_legal_end(row: Registration, on: date) -> None:
    """Refuse a period that begins during a finding of sheltered work, or goes on after the law has ended it."""
    if row.person.sheltered_work_findings.active_on(row.first_day).exists():
        raise ValidationError(
            {"first_day": "Op deze dag geldt een vaststelling dat deze persoon alleen beschut kan werken."}
        )
    end = end_of_new(row)
    if end is None or end.last_day > on or (row.last_day is not None and row.last_day <= end.last_day):
        return
    why = f"Volgens de wet is {end.last_day:%d-%m-%Y} de laatste dag: {end.reason.label} ({end.article})."
    what_to_do = "Vul die dag of een eerdere in, of corrigeer eerst wat er is vastgelegd."
    raise ValidationError({"last_day": f"{why} {what_to_do}"})


def _locked(registration: Registration) -> Registration:
    """The registration as it is now, held until the act is done."""
    hold_person(registration.person_id)
    return Registration.objects.select_for_update().get(pk=registration.pk)


def _check_may_change(person_id: int, by: User, on: date) -> None:
    if not may_change_register_of(person_id, scope_of(by, on)):
        raise PermissionDenied


def _checked_period(person: Person, first_day: date, last_day: date | None, on: date) -> DateRange:
    """The period of a registration, refused when it cannot be."""
    if first_day > on:
        raise ValidationError({"first_day": "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag."})
    if first_day < person.birth_date:
        raise ValidationError({"first_day": "Deze dag ligt vóór de geboortedatum."})
    if last_day is not None and last_day < first_day:
        raise ValidationError({"last_day": "De einddatum ligt vóór de begindatum."})
    return period(first_day, last_day)
