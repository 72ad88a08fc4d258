"""Transparency of profiles: who is on the register, for whom, and whether employers can find them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from registry.enums import ResponsibleParty
from reports.areas import Area, carriers_in, municipalities_of, named_on
from reports.enums import Breakdown, Measure
from reports.labels import labels_of
from reports.ledger.reading import balance


@dataclass(frozen=True)
class ProfileCounts:
    """Persons of one municipality (or of all): split by who is responsible and whether the profile is visible."""

    code: str
    name: str
    municipal_with: int
    municipal_without: int
    uwv_with: int
    uwv_without: int

    @property
    def municipal(self) -> int:
        """Persons for whom the municipality is responsible."""
        return self.municipal_with + self.municipal_without

    @property
    def uwv(self) -> int:
        """Persons for whom UWV is responsible."""
        return self.uwv_with + self.uwv_without

    @property
    def total(self) -> int:
        """All registered persons."""
        return self.municipal + self.uwv

    @property
    def municipal_share(self) -> Decimal | None:
        """The percentage of the municipal persons with a visible profile, or None when there are none."""
        return Decimal(100) * self.municipal_with / self.municipal if self.municipal else None

    @property
    def uwv_share(self) -> Decimal | None:
        """The percentage of the UWV persons with a visible profile, or None when there are none."""
        return Decimal(100) * self.uwv_with / self.uwv if self.uwv else None


@dataclass(frozen=True)
class ProfileTransparency:
    """The counts of every municipality of an area on a day, by name, and their total."""

    rows: tuple[ProfileCounts, ...]
    total: ProfileCounts

    @property
    def silent(self) -> tuple[str, ...]:
        """The names of municipalities of which nothing has been recorded."""
        return tuple(row.name for row in self.rows if not row.total)


def profile_transparency(
    area: Area, *, on: date, known_at: datetime | None = None, seen: Collection[str] | None = None
) -> ProfileTransparency:
    """Count the profiles of an area on a day, as known at a moment (None: now), from the ledger.

    The table is the one in which regions report: Werkkamer Gooi en Vechtstreek, letter of 30 June 2021,
    "Transparantie van klantprofielen". The borders are those of the reference date, or of today for a re-cast area.
    Municipalities that are not in `seen` (None: all) share one row.
    """
    codes, carriers = municipalities_of(area, on), carriers_in(area, on)
    split = (Breakdown.MUNICIPALITY, Breakdown.RESPONSIBLE)
    registered, visible = (
        balance(
            measure, on=on, known_at=known_at, municipalities=codes, by=split, seen=seen, carriers=carriers
        )
        for measure in (Measure.REGISTERED_PERSONS, Measure.VISIBLE_PROFILES)
    )
    members = {carriers.get(code, code) for code in codes or ()}
    members = members if seen is None else members & set(seen)
    names = labels_of(Breakdown.MUNICIPALITY, members | {code for code, _ in registered}, named_on(area, on))

    def persons(code: str, responsible: ResponsibleParty) -> tuple[int, int]:
        key = (code, str(responsible))
        found = int(visible.get(key, 0))
        return found, int(registered.get(key, 0)) - found

    rows = tuple(
        ProfileCounts(
            code, name, *persons(code, ResponsibleParty.MUNICIPALITY), *persons(code, ResponsibleParty.UWV)
        )
        for code, name in names.items()
    )
    return ProfileTransparency(rows, summed(rows))


def summed(rows: Iterable[ProfileCounts]) -> ProfileCounts:
    """The total of all rows."""
    parts = [(row.municipal_with, row.municipal_without, row.uwv_with, row.uwv_without) for row in rows]
    return (
        ProfileCounts("", "Totaal", *(sum(column) for column in zip(*parts, strict=True)))
        if parts
        else (ProfileCounts("", "Totaal", 0, 0, 0, 0))
    )
