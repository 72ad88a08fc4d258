"""Add a statutory rate, and mend one that was wrong. Only the functional administrator."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.enums import Role
from accounts.models import User
from accounts.scope import scope_of
from cases.actions.checked import refuse_bsn
from dated.acts import act
from registry.enums import Certainty
from subsidies.models import StatutoryRate
from subsidies.rules.errors import InvalidInputError
from subsidies.rules.new_rate import check_rate, unit_of
from subsidies.rules.rates import KIND_LABELS, Rate

CHANGED_MEANWHILE = "Een collega heeft dit tarief intussen gewijzigd. Bekijk wat er nu staat."


@dataclass(frozen=True, kw_only=True)
class RateFacts:
    """A rate with its source. `value` in euros, percents or hours, by its kind."""

    kind: str
    valid_from: date
    value: Decimal
    source: str
    certainty: Certainty
    note: str = ""

    def as_rate(self) -> Rate:
        """The same for the rules."""
        return Rate(self.kind, self.valid_from, self.value, self.certainty, self.source, self.note)


def add_rate(*, facts: RateFacts, by: User, on: date) -> StatutoryRate:
    """Add a rate from its first day on. Twice for the same day is refused by the database.

    Raises PermissionDenied, ValidationError by field.
    """
    _check(facts, by, on)
    with act("Tarief toegevoegd", by_id=by.pk):
        return StatutoryRate.objects.create(
            kind=facts.kind,
            valid_from=facts.valid_from,
            value=facts.value,
            unit=unit_of(facts.kind),
            source=facts.source.strip(),
            certainty=facts.certainty,
            note=facts.note.strip(),
        )


def correct_rate(
    *, rate: StatutoryRate, facts: RateFacts, was: Decimal, reason: str, by: User, on: date
) -> StatutoryRate:
    """Mend a rate that was recorded wrong; what was paid with it follows at the next payment run.

    `was`: the value the user saw. The kind and the first day stay. Raises PermissionDenied, ValidationError by field.
    """
    _check(facts, by, on)
    refuse_bsn(reason=reason)
    if not reason.strip():
        raise ValidationError({"reason": "Vul in waarom u dit tarief corrigeert."})
    with act(f"Tarief gecorrigeerd: {reason.strip()}", by_id=by.pk):
        row = StatutoryRate.objects.select_for_update().get(pk=rate.pk)
        if row.value != was:
            raise ValidationError(CHANGED_MEANWHILE)
        row.value, row.source, row.note = facts.value, facts.source.strip(), facts.note.strip()
        row.certainty = facts.certainty
        row.save(update_fields=["value", "source", "note", "certainty"])
    return row


def known_kinds() -> list[str]:
    """The kinds of rates the calculation knows, with those in the table."""
    present = StatutoryRate.objects.order_by("kind").values_list("kind", flat=True).distinct()
    return sorted({*KIND_LABELS, *present})


def _check(facts: RateFacts, by: User, on: date) -> None:
    if not scope_of(by, on).has(Role.ADMINISTRATOR):
        raise PermissionDenied
    if not facts.source.strip():
        raise ValidationError({"source": "Vul in waar dit tarief staat."})
    try:
        check_rate(facts.kind, facts.valid_from, facts.value)
    except InvalidInputError as refused:
        raise ValidationError({refused.field: str(refused)}) from refused
