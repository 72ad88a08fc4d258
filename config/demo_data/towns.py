"""The municipalities of the demo: how many people stand on their register and how many subsidies they pay, by day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from config.demo_data import TODAY, table
from placements.enums import EmployerKind
from registry.enums import ResponsibleParty
from registry.models import Municipality, Region

Cell = tuple[str, bool]
"""Who is responsible, and whether the profile is visible."""
Targets = list[tuple[date, int]]

MADE_UP_REGISTER: dict[Cell, int] = {
    (ResponsibleParty.MUNICIPALITY, True): 8,
    (ResponsibleParty.MUNICIPALITY, False): 16,
    (ResponsibleParty.UWV, True): 30,
    (ResponsibleParty.UWV, False): 12,
}
SUBSIDIES = table("subsidies.csv")
# Share of the people of the municipality whose employer gets a subsidy, where no real figure is known.
MADE_UP_SUBSIDIES = {
    EmployerKind.OWN_ORGANISATION: 0.04,
    EmployerKind.JOINT_BODY: 0.03,
    EmployerKind.OTHER: 0.17,
}

DAY_OF_KNOWN_TOTALS = date(2020, 12, 31)


@dataclass(frozen=True)
class Town:
    """A municipality of the demo, with its real or made-up totals."""

    code: str
    name: str
    region: str
    existed_from: date
    ended_on: date | None
    successor: str | None
    predecessors: tuple[str, ...]
    register: dict[Cell, int]
    """Persons on the register on 31-12-2020."""

    @property
    def persons(self) -> int:
        """Persons on the register on 31-12-2020."""
        return sum(self.register.values())

    def register_targets(self, cell: Cell) -> Targets:
        """How many persons of this cell stand on the register, by day."""
        return [
            (date.fromisoformat(row["on"]), round(self.register[cell] * float(row[cell[0]])))
            for row in table("growth.csv")
        ]

    @property
    def has_known_subsidies(self) -> bool:
        """Whether the numbers of subsidies of this town stand in the table."""
        return any(row["municipality"] == self.code for row in SUBSIDIES)

    def subsidy_targets(self, kind: EmployerKind) -> Targets:
        """How many wage-cost subsidies are paid to this kind of employer, by day."""
        known = [row for row in SUBSIDIES if row["municipality"] == self.code]
        if known:
            return [(date.fromisoformat(row["on"]), int(row[kind])) for row in known]
        people = sum(
            number
            for (responsible, _), number in self.register.items()
            if responsible != ResponsibleParty.UWV
        )
        return [
            (
                date.fromisoformat(row["on"]),
                round(people * float(row["municipality"]) * MADE_UP_SUBSIDIES[kind]),
            )
            for row in table("growth.csv")[1:]
        ]

    def code_on(self, day: date) -> str:
        """The municipality of this town on a day since it exists: itself, or after a merger its successor."""
        return self.successor if self.successor and self.ended_on and day >= self.ended_on else self.code


@dataclass(frozen=True)
class DemoRegion:
    """A region of the demo: its towns with people, and the two where the demo accounts work."""

    code: str
    name: str
    centre: str
    second: str
    towns: tuple[Town, ...]


def demo_region(code: str) -> DemoRegion:
    """The region with its towns: those with known totals, or else its centre and one more.

    Raises Region.DoesNotExist when there is no such region.
    """
    region = Region.objects.get(code=code)
    municipalities = list(Municipality.objects.in_region(code, TODAY).order_by("code"))
    centre = next(town.code for town in municipalities if town.name.split(" (")[0] == region.centre_name)
    named = {row["region"]: row["second_municipality"] for row in table("regions.csv")}
    second = named.get(code) or next((town.code for town in municipalities if town.code != centre), centre)
    known = _known_registers()
    codes = [known_code for known_code in known if _was_in(known_code, code)] or [centre, second]
    towns = tuple(_town(town, code, known.get(town, MADE_UP_REGISTER)) for town in dict.fromkeys(codes))
    return DemoRegion(code, region.name, centre, second, towns)


def growth_days() -> list[date]:
    """The days on which the size of the registers is given."""
    return [date.fromisoformat(row["on"]) for row in table("growth.csv")]


def organisations_of(code: str) -> Sequence[Municipality]:
    """The municipalities of a region that get an organisation: all of today and of the day of the known totals."""
    then, today = (Municipality.objects.in_region(code, on) for on in (DAY_OF_KNOWN_TOTALS, TODAY))
    return sorted({*then, *today}, key=lambda municipality: municipality.code)


def _known_registers() -> dict[str, dict[Cell, int]]:
    registers: dict[str, dict[Cell, int]] = {}
    for row in table("register.csv"):
        cell = (row["responsible"], row["profile_visible"] == "yes")
        registers.setdefault(row["municipality"], {})[cell] = int(row["persons"])
    return registers


def _was_in(municipality: str, region: str) -> bool:
    """Whether the municipality belonged to the region on the day of the known totals."""
    return Municipality.objects.in_region(region, DAY_OF_KNOWN_TOTALS).filter(code=municipality).exists()


def _town(code: str, region: str, register: dict[Cell, int]) -> Town:
    municipality = Municipality.objects.get(code=code)
    predecessors = municipality.merged_from.filter(existed__endswith=municipality.existed.lower).order_by(
        "code"
    )
    return Town(
        code=code,
        name=municipality.name,
        region=region,
        existed_from=municipality.existed.lower,
        ended_on=municipality.existed.upper,
        successor=municipality.merged_into_id,
        predecessors=tuple(predecessors.values_list("code", flat=True)),
        register=register,
    )
