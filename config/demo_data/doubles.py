"""A few people of a larger town who were recorded twice, with a typing error: something to find and to merge."""

import random
from dataclasses import dataclass
from datetime import date

from cases.enums import Stage
from cases.models import Candidate, StageChange
from config.demo_data import TODAY
from config.demo_data.residents import Resident
from config.demo_data.stocks import Spell
from config.demo_data.towns import Town
from registry.models import Person, Residence
from registry.synthetic import synthetic_bsn

FROM_PERSONS, DOUBLES = 1_000, 3
RECORDED = date(2026, 10, 12)


@dataclass(frozen=True)
class Double:
    """The second record of somebody, with a file of its own; not on the register, so that no figure changes."""

    person: Person
    residence: Residence
    candidate: Candidate
    change: StageChange


def doubles_of(town: Town, residents: list[Resident], last_number: int) -> list[Double]:
    """Second records in a town of at least a thousand people; their BSNs count down from the last number."""
    if town.persons < FROM_PERSONS or town.ended_on:
        return []
    rng = random.Random(f"{town.code} doubles")  # noqa: S311  the same again is what we want
    at_home = [each for each in residents if each.registered.holds(TODAY) and len(each.person.last_name) > 5]
    chosen = rng.sample(at_home, DOUBLES)
    return [_double(town, each.person, last_number - n) for n, each in enumerate(chosen)]


def _double(town: Town, person: Person, number: int) -> Double:
    twin = Person(
        bsn=synthetic_bsn(number),
        initials=person.initials,
        prefix="",
        last_name=person.last_name[:-1],
        birth_date=person.birth_date,
    )
    since = Spell(RECORDED, None).as_range()
    candidate = Candidate(person=twin, municipality_id=town.code, stage=Stage.IN_VIEW, during=since)
    return Double(
        twin,
        Residence(person=twin, municipality_id=town.code, during=since),
        candidate,
        StageChange(candidate=candidate, to_stage=Stage.IN_VIEW, on=RECORDED, reason="Dossier geopend"),
    )
