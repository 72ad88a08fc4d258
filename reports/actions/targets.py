"""Setting a target, for the own organisation or for a branch team. What was wanted before stays known."""

from datetime import date
from decimal import Decimal

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import Scope, scope_of
from cases.actions.checked import refuse_bsn
from dated.acts import act
from placements.models import BranchTeam
from registry.models import Municipality
from reports.areas import areas_for
from reports.enums import TeamMetric
from reports.models import OwnTarget, TeamTarget
from reports.querysets import municipalities_with_targets_of

YEARS_BACK, YEARS_AHEAD = 10, 10


def set_own_target(
    *, municipality: Municipality, year: int, jobs: Decimal, set_on: date, source: str, by: User, on: date
) -> OwnTarget:
    """Set how many jobs of 25.5 hours a municipality wants to have filled itself by the end of a year.

    The same day again replaces what was set that day; another day is another vintage. Raises PermissionDenied for
    another municipality, ValidationError by field.
    """
    if municipality.code not in municipalities_with_targets_of(scope_of(by, on)):
        raise PermissionDenied
    _check(year, set_on, source, on)
    with act("Doel eigen organisatie vastgesteld", by_id=by.pk):
        target, _ = OwnTarget.objects.update_or_create(
            municipality=municipality,
            year=year,
            set_on=set_on,
            defaults={"jobs": jobs, "source": source},
        )
    return target


def set_team_target(
    *,
    team: BranchTeam,
    year: int,
    metric: TeamMetric,
    number: Decimal,
    set_on: date,
    source: str,
    by: User,
    on: date,
) -> TeamTarget:
    """Set what a region wants of a branch team in a year; as with `set_own_target` the older vintages stay.

    Raises PermissionDenied for a team of another region, ValidationError by field.
    """
    if team.region_id not in regions_with_targets_of(scope_of(by, on)):
        raise PermissionDenied
    _check(year, set_on, source, on)
    if not team.during.lower.year <= year or (team.last_day is not None and team.last_day.year < year):
        raise ValidationError({"year": "In dit jaar bestaat dit team niet."})
    if metric != TeamMetric.SATISFACTION and number != number.to_integral_value():
        raise ValidationError(
            {"number": "Vul een heel aantal in. Alleen een cijfer kan een decimaal hebben."}
        )
    with act("Doel brancheteam vastgesteld", by_id=by.pk):
        target, _ = TeamTarget.objects.update_or_create(
            team=team,
            year=year,
            metric=metric,
            set_on=set_on,
            defaults={"number": number, "source": source},
        )
    return target


def regions_with_targets_of(scope: Scope) -> frozenset[str]:
    """The regions for whose teams somebody sets targets: those whose figures policy staff and managers read."""
    return frozenset(area.code for area in areas_for(scope, scope.on) if area.kind == "region")


def _check(year: int, set_on: date, source: str, on: date) -> None:
    refuse_bsn(source=source)
    if set_on > on:
        raise ValidationError({"set_on": "Deze dag ligt in de toekomst. Kies een dag tot en met vandaag."})
    if not on.year - YEARS_BACK <= year <= on.year + YEARS_AHEAD:
        raise ValidationError(
            {"year": f"Kies een jaar van {on.year - YEARS_BACK} tot en met {on.year + YEARS_AHEAD}."}
        )
