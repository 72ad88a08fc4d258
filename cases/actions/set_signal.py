"""What a municipality wants of a kind of signal: from when on, how heavy it weighs, and whether it is shown."""

from collections.abc import Mapping
from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from accounts.scope import scope_of
from cases.enums import Stage
from cases.models import SignalSetting
from cases.signals import kinds
from dated.acts import act
from dated.periods import period
from registry.models import Municipality

MOST_DAYS = 730
HEAVIEST = 10


def set_signal(
    *,
    municipality: Municipality,
    key: str,
    days: int,
    days_by_stage: Mapping[Stage, int],
    weight: int,
    enabled: bool,
    by: User,
    on: date,
) -> None:
    """Set a kind of signal for a municipality from today on; what held before stays readable.

    Only an administrator of the municipality may. Raises PermissionDenied, ValidationError by field.
    """
    if municipality.code not in scope_of(by, on).administered_municipalities:
        raise PermissionDenied
    if key not in kinds():
        raise ValidationError("Dit signaal bestaat niet.")
    wanted: dict[str, int] = {"": days} | {str(stage): number for stage, number in days_by_stage.items()}
    for stage, number in wanted.items():
        if not 0 <= number <= MOST_DAYS:
            field = f"days_{stage}" if stage else "days"
            raise ValidationError({field: f"Vul een aantal dagen in van 0 tot en met {MOST_DAYS}."})
    if not 1 <= weight <= HEAVIEST:
        raise ValidationError({"weight": "Vul een gewicht in van 1 tot en met 10."})
    with act("Signaal ingesteld", by_id=by.pk):
        # Held, so that two administrators at once come one after the other.
        Municipality.objects.select_for_update(no_key=True).get(pk=municipality.pk)
        rows = {
            row.stage: row
            for row in SignalSetting.objects.active_on(on).filter(municipality=municipality, key=key)
        }
        for stage, number in wanted.items():
            facts = {"days": number, "weight": weight, "enabled": enabled}
            _put(rows.get(stage), facts, on, municipality=municipality, key=key, stage=stage)


def _put(row: SignalSetting | None, facts: dict, on: date, **of: object) -> None:
    """Let these facts hold from this day on."""
    if row is not None:
        if all(getattr(row, name) == value for name, value in facts.items()):
            return
        if row.during.lower == on:
            for name, value in facts.items():
                setattr(row, name, value)
            row.save(update_fields=list(facts))
            return
        row.during = DateRange(row.during.lower, on)
        row.save(update_fields=["during"])
    SignalSetting.objects.create(during=period(on), **of, **facts)
