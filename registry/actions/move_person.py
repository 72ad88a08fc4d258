"""Record that somebody moved to another municipality."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.apps import apps
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from accounts.scope import Scope, scope_of
from dated.acts import act
from dated.free_text import holds_bsn
from dated.history import History, local_day
from dated.periods import period
from registry.actions.hold import hold_person
from registry.actions.record_person import check_existed
from registry.models import Municipality, Person, Residence

OWN_MISTAKE = timedelta(days=31)
"""How long the municipality somebody left may take back or mend the move that it recorded itself."""


def may_move(person_id: int, scope: Scope) -> bool:
    """Whether this user may record a move of this person: a consultant of where the person lives.

    The municipality somebody left may mend its own mistake for a while: nobody else knows of it.
    """
    return may_mend_move(Residence.objects.filter(person_id=person_id).order_by("-during")[:2], scope)


def may_mend_move(last_two: Iterable[Residence], scope: Scope) -> bool:
    """The same when the last two residences were read already."""
    rows = sorted(last_two, key=lambda row: row.first_day)
    if not rows:
        return False
    return rows[-1].municipality_id in scope.case_municipalities or (
        len(rows) == 2
        and rows[0].municipality_id in scope.case_municipalities
        and _own_mistake(rows[1], rows[0], scope)
    )


def _own_mistake(present: Residence, before: Residence, scope: Scope) -> bool:
    """Whether the municipality somebody left recorded that not long ago, and nobody has taken the person up since."""
    recorded = History(Residence, pgh_obj_id=present.pk).changes
    if not recorded or recorded[-1].by_id is None:
        return False
    day = local_day(recorded[-1].at)
    who = User.objects.filter(pk=recorded[-1].by_id).first()
    if who is None or scope.on > day + OWN_MISTAKE:
        return False
    if before.municipality_id not in scope_of(who, day).case_municipalities:
        return False
    # By name: the files know this app, and not the other way round.
    files = apps.get_model("cases", "Candidate")._default_manager.filter(person_id=present.person_id)
    open_files = files.filter(during__contains=scope.on)
    return not open_files.exclude(municipality_id__in=scope.case_municipalities).exists()


def move_person(
    *, person: Person, municipality: Municipality, from_day: date, reason: str, by: User, on: date
) -> Residence:
    """Let somebody live in a municipality from a day on; until that day they lived where they lived.

    Who no longer lives with the user's municipality can only be moved on the first day of the present residence.
    A day in the past needs a reason. On the first day of the present residence itself that residence is mended, and
    moving back to where somebody came from on that same day takes the move away. Answers the residence that
    holds on the day. Raises PermissionDenied, or ValidationError by field for a move that cannot be.
    """
    scope = scope_of(by, on)
    if not may_move(person.pk, scope):
        raise PermissionDenied
    _check(person, municipality, from_day, reason, on)
    with act(f"Verhuisd: {reason}" if reason else "Verhuisd", by_id=by.pk):
        hold_person(person.pk)
        rows = list(Residence.objects.select_related("municipality").filter(person=person).order_by("during"))
        present = rows[-1]
        _check_residence(present, municipality, from_day, scope_of(by, from_day))
        if from_day > present.first_day:
            _check_lives_here(present, scope)
            _until(present, from_day)
            return Residence.objects.create(person=person, municipality=municipality, during=period(from_day))
        before = rows[-2] if len(rows) > 1 else None
        if before and before.during.upper == from_day and before.municipality_id == municipality.pk:
            present.delete()
            _until(before, None)
            return before
        present.municipality = municipality
        present.save(update_fields=["municipality"])
        return present


def _check_lives_here(present: Residence, scope: Scope) -> None:
    """Refuse a new move by the municipality somebody left: that is for where they live now."""
    if present.municipality_id not in scope.case_municipalities:
        first = f"{present.first_day:%d-%m-%Y}"
        raise ValidationError(
            {
                "from_day": "Deze persoon woont nu in een andere gemeente. U kunt alleen uw eigen verhuizing "
                f"van {first} herstellen: vul die dag in."
            }
        )


def _until(residence: Residence, day: date | None) -> None:
    """Let a residence last until a day, which is no part of it any more."""
    residence.during = DateRange(residence.first_day, day)
    residence.save(update_fields=["during"])


def _check(person: Person, municipality: Municipality, from_day: date, reason: str, on: date) -> None:
    """Refuse a day that cannot be, whoever lived where."""
    if from_day > on:
        raise ValidationError({"from_day": "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag."})
    if from_day < person.birth_date:
        raise ValidationError({"from_day": "Deze dag ligt vóór de geboortedatum."})
    if person.died_on is not None and from_day > person.died_on:
        raise ValidationError({"from_day": f"Deze persoon is op {person.died_on:%d-%m-%Y} overleden."})
    check_existed(municipality, from_day, field="from_day")
    if holds_bsn(reason):
        raise ValidationError({"reason": "Zet hier geen burgerservicenummer in."})
    if from_day < on and not reason.strip():
        raise ValidationError(
            {"reason": "Deze dag is voorbij. Vul in waarom u de verhuizing nu pas vastlegt."}
        )


def _check_residence(present: Residence, municipality: Municipality, from_day: date, that_day: Scope) -> None:
    """Refuse a move before the present residence began or after it ended, and one to the same municipality."""
    name = present.municipality.name
    if from_day < present.first_day:
        raise ValidationError(
            {
                "from_day": f"Deze persoon woont sinds {present.first_day:%d-%m-%Y} in {name}. "
                "Kies die dag of een latere."
            }
        )
    if present.during.upper is not None and from_day > present.during.upper:
        raise ValidationError(
            {
                "from_day": f"Deze persoon woonde tot {present.during.upper:%d-%m-%Y} in {name}. "
                "Kies die dag of een eerdere."
            }
        )
    if that_day.carrier(present.municipality_id) == municipality.pk:
        merged = "" if present.municipality_id == municipality.pk else f" {name} ging daarin op."
        raise ValidationError(
            {
                "municipality": f"Deze persoon woont al in {municipality.name}.{merged} Kies een andere gemeente."
            }
        )
