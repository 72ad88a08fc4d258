"""Who keeps in touch with an employer, and the branch teams of a region."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Q

from accounts.models import User
from accounts.scope import Scope
from cases.actions.checked import refuse_bsn
from dated.acts import act
from dated.periods import ONE_DAY, period
from placements.actions.employers.checked import held_employer, scope_of_keeper
from placements.employers.colleagues import colleagues_of_the_region
from placements.models import AccountManagement, BranchTeam, Employer
from placements.querysets.employer import RegionTeamQuerySet, regions_of
from registry.models import Region


@dataclass(frozen=True, kw_only=True)
class TeamFacts:
    """A team: its name, the branch (SBI section, empty for several), who coordinates it, and its days."""

    name: str
    branch: str
    coordinator: User | None
    first_day: date
    last_day: date | None


def assign_account_manager(
    *,
    employer: Employer,
    region: Region,
    manager: User,
    team: BranchTeam | None,
    from_day: date,
    by: User,
    on: date,
) -> AccountManagement | None:
    """Let somebody keep in touch with an employer for a region from a day on; whoever did before stops the day before.

    Whoever began on that day or later is replaced. Who does it already, for the same team, goes on since the first day
    of that; None when nothing had to change. Raises PermissionDenied outside the user's regions, ValidationError by
    field.
    """
    scope = scope_of_keeper(by, on)
    _check_region(region, scope)
    if not colleagues_of_the_region(region.code, on).filter(pk=manager.pk).exists():
        raise ValidationError({"manager": "Deze collega is geen consulent in deze regio."})
    if team is not None and team.region_id != region.code:
        raise ValidationError({"team": "Dit team hoort bij een andere regio."})
    with act("Accountmanager toegewezen", by_id=by.pk):
        row = held_employer(employer)
        present = _held(row, region).active_on(from_day).filter(manager=manager, team=team).first()
        if present is not None:
            if present.last_day is None:
                return None
            from_day = present.first_day
        for held in _held(row, region).filter(Q(during__endswith__gt=from_day) | Q(during__upper_inf=True)):
            if held.during.lower >= from_day:
                held.delete()
            else:
                held.during = DateRange(held.during.lower, from_day)
                held.save(update_fields=["during"])
        return AccountManagement.objects.create(
            employer=row, region=region, manager=manager, team=team, during=period(from_day)
        )


def end_account_management(*, employer: Employer, region: Region, last_day: date, by: User, on: date) -> None:
    """Let nobody keep in touch with an employer for a region after a day. PermissionDenied or ValidationError."""
    _check_region(region, scope_of_keeper(by, on))
    with act("Accountmanager beëindigd", by_id=by.pk):
        row = held_employer(employer)
        held = _held(row, region).active_on(last_day).filter(during__upper_inf=True).first()
        if held is None:
            raise ValidationError({"from_day": "Op deze dag heeft deze werkgever geen accountmanager."})
        held.during = DateRange(held.during.lower, last_day + ONE_DAY)
        held.save(update_fields=["during"])


def keep_team(
    *, region: Region, team: BranchTeam | None = None, facts: TeamFacts, by: User, on: date
) -> BranchTeam:
    """Make a branch team of a region, or change one that is given. PermissionDenied, ValidationError by field."""
    scope = scope_of_keeper(by, on)
    _check_region(region, scope)
    refuse_bsn(name=facts.name)
    if facts.last_day is not None and facts.last_day < facts.first_day:
        raise ValidationError({"last_day": "De einddatum ligt vóór de begindatum."})
    if facts.coordinator is not None:
        known = colleagues_of_the_region(region.code, on).filter(pk=facts.coordinator.pk)
        if not known.exists():
            raise ValidationError({"coordinator": "Deze collega is geen consulent in deze regio."})
    values = {
        "name": facts.name,
        "branch": facts.branch,
        "coordinator": facts.coordinator,
        "during": period(facts.first_day, facts.last_day),
    }
    with act("Brancheteam gewijzigd" if team else "Brancheteam gemaakt", by_id=by.pk):
        if team is None:
            return BranchTeam.objects.create(region=region, **values)
        row = BranchTeam.objects.select_for_update().get(pk=team.pk, region=region)
        for name, value in values.items():
            setattr(row, name, value)
        row.save(update_fields=list(values))
        return row


def _held(employer: Employer, region: Region) -> RegionTeamQuerySet:
    held: RegionTeamQuerySet = AccountManagement.objects.filter(employer=employer, region=region)
    return held


def _check_region(region: Region, scope: Scope) -> None:
    if region.code not in regions_of(scope):
        raise PermissionDenied
