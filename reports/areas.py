"""The areas for which figures are shown: the country, a region, a municipality, as they were on a day.

By default an area has the borders of the reference date. Re-cast (`borders_on`), it has those of another day, the day
of today: see reports/borders.py.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from accounts.enums import Role
from accounts.scope import Scope, carrier, heirs_on, with_merged
from registry.models import Municipality, Region
from registry.naming import names_on
from reports.borders import recast_members
from reports.enums import Measure
from reports.models import Entry

NATIONAL_CODE = "NL"


@dataclass(frozen=True)
class Area:
    """The country, a region or a municipality. The code of the country is "NL".

    `borders_on` is the day whose borders the area has, or None for those of the reference date. Figures of a day on or
    after it always have the borders of that day: the ledger knows no other.
    """

    kind: Literal["national", "region", "municipality"]
    code: str
    name: str
    borders_on: date | None = None

    @property
    def region_code(self) -> str | None:
        """The code of the region, or None when the area is not a region."""
        return self.code if self.kind == "region" else None

    def is_recast(self, on: date) -> bool:
        """Whether figures of this day are counted within other borders than those of that day."""
        return self.borders_on is not None and on < self.borders_on

    def with_borders_of(self, day: date | None) -> "Area":
        """The same area within the borders of a day (None: of the reference date)."""
        return replace(self, borders_on=day)


NATIONAL = Area("national", NATIONAL_CODE, "Nederland")


def area_from_code(code: str, on: date, *, borders_on: date | None = None) -> Area:
    """The area with this code ("NL", "AM12", "GM0402"), under its name of the day whose borders it has.

    Raises ValidationError in Dutch when the code is unknown, or the municipality did not exist on that day.
    """
    if code == NATIONAL_CODE:
        return NATIONAL.with_borders_of(borders_on)
    if code.startswith("AM"):
        region = Region.objects.filter(code=code).first()
        if region is None:
            raise ValidationError(f"Regio {code} is niet bekend.", code="area")
        return Area("region", region.code, region.name, borders_on)
    day = _day_of_borders(on, borders_on)
    name = names_on(day, [code]).get(code)
    if name is None:
        raise ValidationError(f"Gebied {code} is niet bekend.", code="area")
    if not Municipality.objects.existing_on(day).filter(code=code).exists():
        raise ValidationError(f"De gemeente {name} bestond niet op {day:%d-%m-%Y}.", code="area")
    return Area("municipality", code, name, borders_on)


def _day_of_borders(on: date, borders_on: date | None) -> date:
    """The day whose borders hold for figures of a day."""
    return borders_on if borders_on is not None and on < borders_on else on


def municipalities_of(area: Area, on: date) -> list[str] | None:
    """The codes of the municipalities whose entries make up the area on that day; None for the whole country."""
    if area.kind == "national":
        return None
    if area.is_recast(on) and area.borders_on is not None:
        return recast_members(area.code, area.borders_on)
    if area.kind == "municipality":
        return [area.code]
    return list(Municipality.objects.in_region(area.code, on).values_list("code", flat=True))


def carriers_in(area: Area, on: date) -> Mapping[str, str]:
    """Under which municipality the entries of a past municipality are shown: its heir, where the area is re-cast."""
    if not area.is_recast(on) or area.borders_on is None:
        return {}
    heirs = heirs_on(area.borders_on)
    return {code: carrier(code, heirs) for code in heirs}


def named_on(area: Area, on: date) -> date:
    """The day whose names of municipalities go with figures of this area on a day."""
    return _day_of_borders(on, area.borders_on)


def areas_for(scope: Scope, on: date, *, borders_on: date | None = None) -> list[Area]:
    """The areas whose figures this user may see: the country first, then regions, then municipalities by name.

    Policy staff and managers see their own municipality and the others of its region (counts, no persons). Who works
    with files sees the figures of the own municipality. Somebody without such a role sees none. For an earlier day the
    region of today counts too: a municipality that is younger than its region still reads that region's past. What
    merged into the own municipality is the own municipality, but its former neighbours are not.
    """
    files = scope.has(Role.CONSULTANT, Role.SUBSIDY)
    if not files and not scope.has(Role.POLICY, Role.MANAGER):
        return []
    day = _day_of_borders(on, borders_on)
    regions = _regions_of(scope.figure_municipalities, {day, scope.on}, scope.figure_regions)
    own = own_municipalities(scope)
    municipalities = Municipality.objects.existing_on(day).filter(
        Q(code__in=own) | _belonging_to(regions, day)
    )
    towns = names_on(day, municipalities.order_by().values("code"))
    return [
        NATIONAL.with_borders_of(borders_on),
        *(Area("region", region.code, region.name, borders_on) for region in regions),
        *(Area("municipality", code, name, borders_on) for code, name in towns.items()),
    ]


def own_municipalities(scope: Scope) -> frozenset[str]:
    """The municipalities this user works for, with what merged into them; not the others of the region."""
    return with_merged(scope.figure_municipalities | scope.file_municipalities, scope.heirs)


def municipalities_among(areas: Iterable[Area]) -> frozenset[str]:
    """The codes of the municipalities among these areas: who sees the areas, sees those figures by name."""
    return frozenset(area.code for area in areas if area.kind == "municipality")


def named_in_answers_of(municipality: str, on: date, today: date) -> frozenset[str]:
    """The municipalities whose figures of a day may stand by name in this municipality's answers to its council.

    Itself with what merged into it, and those that belonged that day to its region of that day or of today, as its
    policy staff sees them.
    """
    regions = _regions_of({municipality}, {on, today})
    neighbours = Municipality.objects.existing_on(on).filter(_belonging_to(regions, on))
    return with_merged({municipality}, heirs_on(today)) | set(neighbours.values_list("code", flat=True))


def _regions_of(
    municipalities: Collection[str], days: Collection[date], regions: Collection[str] = ()
) -> list[Region]:
    """The regions to which these municipalities belonged on one of the days, and the regions that are given."""
    on_a_day = Q()
    for day in days:
        on_a_day |= Q(municipality_periods__during__contains=day)
    belonging = Q(municipality_periods__municipality__in=municipalities) & on_a_day
    return list(Region.objects.filter(belonging | Q(code__in=regions)).distinct())


def _belonging_to(regions: Collection[Region], on: date) -> Q:
    """Municipalities that belonged to one of these regions on the day."""
    return Q(region_periods__region__in=regions, region_periods__during__contains=on)


def default_area(scope: Scope, on: date, *, borders_on: date | None = None) -> Area | None:
    """The area a user comes for: the own municipality, else what merged into it by now, else the own region."""
    own = own_municipalities(scope)
    mine = [
        area
        for area in areas_for(scope, on, borders_on=borders_on)
        if area.code in own | scope.figure_regions
    ]
    return min(mine, key=lambda area: (area.kind != "municipality", area.code in scope.heirs), default=None)


def participating(codes: Collection[str] | None, on: date) -> set[str]:
    """Which of these municipalities (None: all) record in this installation; the own registration covers only those.

    Those that existed on the day and registered somebody by then. That somebody may use the system is not enough: an
    empty register is no answer to how many people there are.
    """
    registered = Entry.objects.filter(
        measure=Measure.REGISTERED_PERSONS, municipality=OuterRef("code"), valid_on__lte=on
    )
    found = Municipality.objects.existing_on(on).filter(Exists(registered))
    return set((found if codes is None else found.filter(code__in=codes)).values_list("code", flat=True))


def covers(area: Area, on: date) -> tuple[int, int]:
    """How many of the area's municipalities of that day record in this installation, and how many there are."""
    codes = municipalities_of(area, on)
    existing = Municipality.objects.existing_on(on)
    members = existing if codes is None else existing.filter(code__in=codes)
    return len(participating(codes, on)), members.count()


def end_of_day(day: date) -> datetime:
    """The last moment of a day in Amsterdam: what was known "on" that day includes all of it."""
    return timezone.make_aware(datetime.combine(day, datetime.max.time()))
