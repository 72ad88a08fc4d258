"""Tell other municipalities that their jobs count in another sector, because of what is done here to an employer."""

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from django.core.exceptions import ValidationError

from accounts.models import User
from accounts.scope import Scope
from placements.enums import Sector
from placements.models import Employer, SectorNotice
from registry.models import Municipality

HUNDREDTH = Decimal("0.01")
LONGEST_REASON = 250


def of_others(jobs: Mapping[str, Decimal], scope: Scope) -> dict[str, Decimal]:
    """The jobs of municipalities this user is no consultant of, under the municipality that carries them on today."""
    own = {scope.carrier(code) for code in scope.case_municipalities}
    others: dict[str, Decimal] = {}
    for code, number in jobs.items():
        carrier = scope.carrier(code)
        if code and carrier not in own:
            others[carrier] = max(number, others.get(carrier, Decimal(0)))
    return others


def tell_of_sector(
    *,
    employer: Employer,
    sector: Sector | None,
    from_day: date,
    reason: str,
    jobs: Mapping[str, Decimal],
    scope: Scope,
    by: User,
    on: date,
) -> None:
    """Write what each municipality is told of `jobs`, by its code, and which one did it; not to the user's own.

    `sector` is None where several came to count, each on other days: then the employer's page tells which.

    Raises ValidationError when there is no reason to tell, or no municipality that did it.
    """
    rounded = {
        code: number.quantize(HUNDREDTH, ROUND_HALF_UP) for code, number in of_others(jobs, scope).items()
    }
    told = {code: number for code, number in rounded.items() if number}
    if not told:
        return
    found = Municipality.objects.filter(code__in=told).order_by("name")
    names = " en ".join(found.values_list("name", flat=True))
    home = _home_of(scope)
    if home is None:
        raise ValidationError(
            f"Cijfers van {names} veranderen mee. Laat een consulent van een gemeente dit wijzigen."
        )
    if not reason:
        raise ValidationError({"reason": f"Vul een reden in: cijfers van {names} veranderen mee."})
    for code, number in sorted(told.items()):
        SectorNotice.objects.create(
            employer=employer,
            municipality_id=code,
            changed_at_id=home,
            by=by,
            on=on,
            sector=sector or "",
            from_day=from_day,
            jobs=number,
            reason=reason[:LONGEST_REASON],
        )


def _home_of(scope: Scope) -> str | None:
    """The municipality on whose behalf a consultant changes an employer; of several the first by code.

    The one that carries it on when theirs merged; None for who works for no municipality, at a service point for one.
    """
    return min((scope.carrier(code) for code in scope.case_municipalities), default=None)
