"""A consultant gives an employer another sector from a day on, or corrects it backwards."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.actions.employers.change_sector import change_sector
from placements.enums import Sector
from placements.models import Employer
from tests.factories import PlacementFactory, WorkingHoursFactory
from tests.people import TODAY
from tests.placements.employers.conftest import url

START = date(2015, 1, 1)
Told = list[tuple[date, date | None, str]]


def sectors(employer: Employer) -> Told:
    return [(row.during.lower, row.during.upper, row.sector) for row in employer.sectors.chronological()]


def give(employer: Employer, by: User, sector: Sector, day: date, reason: str = "nagevraagd") -> None:
    change_sector(employer=employer, sector=sector, from_day=day, reason=reason, by=by, on=TODAY)


def test_the_sector_of_before_stays(bakery: Employer, consultant: User) -> None:
    give(bakery, consultant, Sector.GOVERNMENT, date(2027, 1, 1), reason="")
    assert sectors(bakery) == [
        (START, date(2027, 1, 1), "market"),
        (date(2027, 1, 1), None, "government"),
    ]


def test_a_later_change_that_is_known_stays(bakery: Employer, consultant: User) -> None:
    give(bakery, consultant, Sector.GOVERNMENT, date(2020, 1, 1))
    give(bakery, consultant, Sector.MARKET, date(2024, 1, 1))
    give(bakery, consultant, Sector.MARKET, date(2022, 1, 1))
    assert sectors(bakery) == [
        (START, date(2020, 1, 1), "market"),
        (date(2020, 1, 1), date(2022, 1, 1), "government"),
        (date(2022, 1, 1), None, "market"),
    ], "two periods with one sector that touch are one"


def test_from_its_first_day_it_was_always_another(bakery: Employer, consultant: User) -> None:
    give(bakery, consultant, Sector.GOVERNMENT, START)
    assert sectors(bakery) == [(START, None, "government")]


def test_a_day_before_the_first_fills_up_to_it(bakery: Employer, consultant: User) -> None:
    give(bakery, consultant, Sector.GOVERNMENT, date(2013, 1, 1))
    assert sectors(bakery) == [(date(2013, 1, 1), START, "government"), (START, None, "market")]


def test_what_is_there_already_is_refused(bakery: Employer, consultant: User) -> None:
    with pytest.raises(ValidationError, match="staat er op deze dag al"):
        give(bakery, consultant, Sector.MARKET, date(2020, 1, 1))


def test_the_past_asks_for_a_reason(bakery: Employer, consultant: User) -> None:
    with pytest.raises(ValidationError) as refused:
        give(bakery, consultant, Sector.GOVERNMENT, date(2020, 1, 1), reason=" ")
    assert "reason" in refused.value.message_dict


@pytest.mark.usefixtures("rules")
def test_a_correction_backwards_first_shows_what_moves(
    office: Client, bakery: Employer, candidate: Candidate
) -> None:
    placement = PlacementFactory(person=candidate.person, employer=bakery, during=period(date(2024, 1, 1)))
    WorkingHoursFactory(placement=placement, during=placement.during)
    typed = {"sector": "government", "from_day": "2024-01-01", "reason": "was altijd overheid"}
    asked = office.post(url(bakery, "sector/"), typed)
    assert "Wat verandert er?" in asked.text
    assert "overheid" in asked.text
    assert sectors(bakery) == [(START, None, "market")], "nothing is saved yet"
    office.post(url(bakery, "sector/"), typed | {"seen": asked.context["seen"]})
    assert sectors(bakery)[-1] == (date(2024, 1, 1), None, "government")


def test_a_day_to_come_is_saved_at_once(office: Client, bakery: Employer) -> None:
    office.post(url(bakery, "sector/"), {"sector": "government", "from_day": "2027-01-01"})
    assert len(sectors(bakery)) == 2
