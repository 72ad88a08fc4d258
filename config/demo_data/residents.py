"""The people of a town: who they are, where they live, and when they stand on the register on which ground."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from config.demo_data import START, TODAY, table
from config.demo_data.stocks import Spell, stream
from config.demo_data.towns import Town
from registry.enums import LegalGround, ResponsibleParty
from registry.models import Person, Registration, Residence
from registry.synthetic import synthetic_bsn

LEAVE_THE_REGISTER = {ResponsibleParty.MUNICIPALITY: 0.05, ResponsibleParty.UWV: 0.03}
GROUNDS: dict[str, dict[str, int]] = {
    ResponsibleParty.MUNICIPALITY: {
        LegalGround.G1A: 78, LegalGround.G1D: 10, LegalGround.G1E: 5, LegalGround.G1B: 5, LegalGround.G38F5: 2,
    },
    ResponsibleParty.UWV: {
        LegalGround.G1C: 78, LegalGround.G1B: 8, LegalGround.G1F: 7, LegalGround.G2: 4, LegalGround.G1G: 3,
    },
}  # fmt: skip
AGE_AT_START = {
    LegalGround.G1D: (17, 22),
    LegalGround.G1C: (18, 44),
    LegalGround.G1B: (25, 50),
    LegalGround.G38F5: (35, 52),
}
AGE_OF_OTHERS = (18, 48)
# Rows of the register change only after the published day: before it, every cell is as it was published.
CHANGES_FROM = date(2021, 1, 1)
INITIALS = "AABCDEFGHIJJKLMMNOPRSTVWY"


@dataclass
class Resident:
    """Somebody in the demo, with the periods on which the rest of their life must fit."""

    town: Town
    person: Person
    registered: Spell
    responsible: str
    ground: str
    visible: bool
    residences: list[Residence]
    registrations: list[Registration]
    at_work: list[Spell] = field(default_factory=list)

    def is_free(self, spell: Spell) -> bool:
        """Whether the person stands on the register all that time and has no other work in it."""
        return self.registered.covers(spell) and not any(work.meets(spell) for work in self.at_work)


def residents_of(town: Town, first_number: int, rng: random.Random) -> list[Resident]:
    """Everybody who ever stood on the register of this town in the demo; BSNs count up from the first number."""
    residents: list[Resident] = []
    for cell in sorted(town.register):
        for spell in stream(town.register_targets(cell), LEAVE_THE_REGISTER[ResponsibleParty(cell[0])], rng):
            residents.append(_resident(town, cell, spell, first_number + len(residents), rng))
    return residents


def _resident(town: Town, cell: tuple[str, bool], spell: Spell, number: int, rng: random.Random) -> Resident:
    responsible, visible = cell
    grounds = GROUNDS[responsible]
    ground = rng.choices(list(grounds), list(grounds.values()))[0]
    person = _person(number, ground, spell.first, rng)
    return Resident(
        town=town,
        person=person,
        registered=spell,
        responsible=responsible,
        ground=ground,
        visible=visible,
        residences=_residences(town, person, spell, rng),
        registrations=_registrations(person, spell, (responsible, ground, visible), rng),
    )


def _person(number: int, ground: str, registered_from: date, rng: random.Random) -> Person:
    youngest, oldest = AGE_AT_START.get(LegalGround(ground), AGE_OF_OTHERS)
    age = min(rng.randint(youngest, oldest), rng.randint(youngest, oldest))  # more young people than old ones
    born = registered_from - timedelta(days=round(age * 365.25) + rng.randint(1, 364))
    name = rng.choice(LAST_NAMES)
    return Person(
        bsn=synthetic_bsn(number),
        initials="".join(f"{rng.choice(INITIALS)}." for _ in range(rng.choice((1, 1, 2, 2, 3)))),
        prefix=name["prefix"],
        last_name=name["last_name"],
        birth_date=born,
    )


LAST_NAMES = table("last_names.csv")


def _residences(town: Town, person: Person, spell: Spell, rng: random.Random) -> list[Residence]:
    """Where the person lives: in the town, and before or after a merger in the municipality that it was or became."""
    moved_in = max(START, spell.first - timedelta(days=rng.randint(0, 3_000)))
    if not town.predecessors:
        moved_in = max(moved_in, town.existed_from)
    borders = [day for day in (town.existed_from, town.ended_on) if day and moved_in < day <= TODAY]
    homes = []
    for first, end in zip([moved_in, *borders], [*borders, None], strict=True):
        code = town.code_on(first) if first >= town.existed_from else rng.choice(town.predecessors)
        homes.append(Residence(person=person, municipality_id=code, during=Spell(first, end).as_range()))
    return homes


def _registrations(
    person: Person, spell: Spell, cell: tuple[str, str, bool], rng: random.Random
) -> list[Registration]:
    """The rows of the register: one, or two when after the published day something about it changed."""
    responsible, ground, visible = cell
    after = [responsible, ground, visible]
    luck = rng.random()
    if luck < 0.03:
        after[1] = LegalGround.G6
    elif luck < 0.10 and not visible:
        after[2] = True
    elif luck < 0.12 and responsible == ResponsibleParty.UWV:
        after[0] = ResponsibleParty.MUNICIPALITY
    changed_on = _change_day(spell, rng)
    if changed_on is None or after == [responsible, ground, visible]:
        return [_registration(person, spell, responsible, ground, visible)]
    return [
        _registration(person, Spell(spell.first, changed_on), responsible, ground, visible),
        _registration(person, Spell(changed_on, spell.end), str(after[0]), str(after[1]), bool(after[2])),
    ]


def _change_day(spell: Spell, rng: random.Random) -> date | None:
    """A day inside the spell on which a row may change, if there is one."""
    first = max(spell.first + timedelta(days=30), CHANGES_FROM)
    last = (spell.end or TODAY) - timedelta(days=1)
    return first + timedelta(days=rng.randint(0, (last - first).days)) if first <= last else None


def _registration(person: Person, spell: Spell, responsible: str, ground: str, visible: bool) -> Registration:
    return Registration(
        person=person,
        ground=ground,
        responsible=responsible,
        profile_visible=visible,
        during=spell.as_range(),
    )
