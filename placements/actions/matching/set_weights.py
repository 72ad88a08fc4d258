"""Set how heavily the aspects of a match weigh at a municipality."""

from collections.abc import Mapping
from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from accounts.scope import scope_of
from cases.actions.checked import refuse_bsn
from dated.acts import act
from dated.periods import period
from placements.enums.matching import MatchAspect
from placements.models import MatchWeight
from placements.models.matching import HEAVIEST
from placements.rules.matching import DEFAULT_WEIGHTS
from registry.models import Municipality


def set_weights(
    *, municipality: Municipality, weights: Mapping[MatchAspect, int], reason: str, by: User, on: date
) -> None:
    """Let these weights hold from today on; what held before stays readable. What is not named stays as it is.

    Only an administrator of the municipality may. Raises PermissionDenied, ValidationError by field.
    """
    if municipality.code not in scope_of(by, on).administered_municipalities:
        raise PermissionDenied
    errors = {
        str(aspect): f"Vul een gewicht in van 0 tot en met {HEAVIEST}."
        for aspect, weight in weights.items()
        if not 0 <= weight <= HEAVIEST
    }
    if errors:
        raise ValidationError(errors)
    refuse_bsn(reason=reason)
    with act(f"Weging ingesteld: {reason}" if reason else "Weging ingesteld", by_id=by.pk):
        # Held, so that two administrators at once come one after the other.
        Municipality.objects.select_for_update(no_key=True).get(pk=municipality.pk)
        present = MatchWeight.objects.active_on(on).filter(municipality=municipality)
        rows = {row.aspect: row for row in present}
        for aspect, weight in weights.items():
            _put(rows.get(aspect), municipality, aspect, weight, on)


def _put(
    row: MatchWeight | None, municipality: Municipality, aspect: MatchAspect, weight: int, on: date
) -> None:
    """Let a weight hold from this day on."""
    if weight == (row.weight if row else DEFAULT_WEIGHTS[aspect]):
        return
    if row is not None and row.during.lower == on:
        row.weight = weight
        row.save(update_fields=["weight"])
        return
    if row is not None:
        row.during = DateRange(row.during.lower, on)
        row.save(update_fields=["during"])
    MatchWeight.objects.create(municipality=municipality, aspect=aspect, weight=weight, during=period(on))
