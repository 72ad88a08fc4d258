"""Who is told that a consultant elsewhere gave an employer another sector, and how they say they saw it."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client

from accounts.enums import OrganisationKind, Role
from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.actions.employers.change_sector import change_sector
from placements.actions.employers.merge import merge_employers, undo_merge
from placements.enums import Sector
from placements.models import Employer, Placement, SectorNotice
from placements.preview import foresee
from registry.models import Municipality, Region
from tests.factories import (
    EmployerFactory,
    EmployerSectorFactory,
    MunicipalityFactory,
    OrganisationFactory,
    PlacementFactory,
    RoleAssignmentFactory,
    WorkingHoursFactory,
    user_with,
)
from tests.people import TODAY, candidate_of, client_of
from tests.placements.employers.conftest import lies_in, url

pytestmark = pytest.mark.usefixtures("rules")
SINCE = date(2024, 1, 1)


@pytest.fixture
def elsewhere(region: Region) -> Municipality:
    """Another town of the region."""
    return lies_in(MunicipalityFactory(name="Buurstad"), region)


@pytest.fixture
def theirs(bakery: Employer, elsewhere: Municipality) -> Placement:
    """Somebody of the other town who works 25.5 hours a week at the bakery: one job."""
    return works_at(bakery, candidate_of(elsewhere), Decimal("25.5"))


def works_at(employer: Employer, candidate: Candidate, hours: Decimal) -> Placement:
    """Work at an employer since 2024, without an end."""
    work: Placement = PlacementFactory(person=candidate.person, employer=employer, during=period(SINCE))
    WorkingHoursFactory(placement=work, hours_per_week=hours, during=work.during)
    return work


def give(
    employer: Employer, by: User, *, day: date = SINCE, reason: str = "was altijd een stichting"
) -> None:
    change_sector(employer=employer, sector=Sector.GOVERNMENT, from_day=day, reason=reason, by=by, on=TODAY)


def test_who_counts_otherwise_is_told_by_whom_why_and_how_many_jobs(
    bakery: Employer, theirs: Placement, candidate: Candidate, consultant: User, elsewhere: Municipality
) -> None:
    works_at(bakery, candidate, Decimal(20))
    give(bakery, consultant)
    told = SectorNotice.objects.get()
    assert (told.municipality, told.jobs, told.by) == (elsewhere, Decimal(1), consultant)
    assert (told.sector, told.from_day, told.reason) == ("government", SINCE, "was altijd een stichting")


def test_nobody_is_told_of_what_only_moves_here(
    bakery: Employer, candidate: Candidate, consultant: User
) -> None:
    works_at(bakery, candidate, Decimal(20))
    give(bakery, consultant)
    assert not SectorNotice.objects.exists()


def test_figures_of_others_ask_for_a_reason_also_from_today(
    bakery: Employer, theirs: Placement, consultant: User
) -> None:
    with pytest.raises(ValidationError, match="cijfers van Buurstad veranderen mee"):
        give(bakery, consultant, day=TODAY, reason=" ")
    assert bakery.sectors.get().sector == Sector.MARKET
    give(bakery, consultant, day=TODAY)
    assert SectorNotice.objects.get().from_day == TODAY


def test_who_counts_otherwise_by_a_merge_is_told_and_again_when_it_is_taken_back(
    bakery: Employer, theirs: Placement, consultant: User, elsewhere: Municipality
) -> None:
    school: Employer = EmployerFactory(name="School De Halm")
    EmployerSectorFactory(employer=school, sector=Sector.GOVERNMENT, during=period(date(2013, 1, 1)))
    done = merge_employers(kept=school, merged=bakery, reason="dezelfde", by=consultant, on=TODAY)
    told = SectorNotice.objects.get()
    assert (told.municipality, told.jobs, told.sector) == (elsewhere, Decimal(1), "government")
    assert (told.employer, told.by) == (school, consultant)
    assert told.reason == f"Samengevoegd met {bakery.name}: dezelfde"
    undo_merge(merge=done, by=consultant, on=TODAY)
    back = SectorNotice.objects.latest("pk")
    assert (back.municipality, back.employer, back.sector) == (elsewhere, bakery, "market")
    assert SectorNotice.objects.count() == 2


def test_a_merge_over_several_sectors_names_none_of_them_and_no_day(
    bakery: Employer, theirs: Placement, consultant: User, elsewhere: Municipality
) -> None:
    """The school was government until the end of 2024: the jobs of 2024 moved, those from 2025 did not."""
    school: Employer = EmployerFactory(name="School De Halm")
    turn = date(2025, 1, 1)
    for sector, first, last in (
        (Sector.GOVERNMENT, date(2013, 1, 1), date(2024, 12, 31)),
        (Sector.MARKET, turn, None),
    ):
        EmployerSectorFactory(employer=school, sector=sector, during=period(first, last))
    merge_employers(kept=school, merged=bakery, reason="dezelfde", by=consultant, on=TODAY)
    told = SectorNotice.objects.get()
    assert (told.sector, told.from_day) == ("", TODAY)
    there = client_of(user_with(Role.CONSULTANT, elsewhere))
    listed = there.get("/werkgevers/sectorwijzigingen/").text
    assert "samengevoegd: kijk bij de werkgever" in listed
    assert "01-01-2025" not in listed
    assert "wijzigde op 21-11-2026 welke sector wanneer telt." in there.get(url(school)).text


def test_a_merge_that_moves_no_figures_tells_nobody(
    bakery: Employer, theirs: Placement, consultant: User
) -> None:
    twin: Employer = EmployerFactory(name="De Halm")
    EmployerSectorFactory(employer=twin, sector=Sector.MARKET, during=period(date(2013, 1, 1)))
    merge_employers(kept=twin, merged=bakery, reason="dezelfde", by=consultant, on=TODAY)
    assert not SectorNotice.objects.exists()


def test_the_preview_names_whose_jobs_move_and_tells_nobody_yet(
    bakery: Employer, theirs: Placement, candidate: Candidate, consultant: User
) -> None:
    own = works_at(bakery, candidate, Decimal("12.75"))
    moves = foresee(lambda: give(bakery, consultant), persons=[theirs.person_id, own.person_id], on=TODAY)
    lines = {(move.what, move.change, move.when) for move in moves}
    assert ("banen (25,5 uur) van Buurstad", "1,00", "vanaf 01-01-2024") in lines
    assert ("banen (25,5 uur) van Voorbeeldstad", "0,50", "vanaf 01-01-2024") in lines
    assert not SectorNotice.objects.exists()


def test_the_other_town_reads_it_at_the_start_and_at_the_employer_until_it_was_seen(
    office: Client, bakery: Employer, theirs: Placement, elsewhere: Municipality, consultant: User
) -> None:
    give(bakery, consultant)
    there = client_of(user_with(Role.CONSULTANT, elsewhere))
    assert "Sector van een werkgever gewijzigd" in there.get("/").text
    assert (
        "Gemeente Voorbeeldstad wijzigde op 21-11-2026 de sector in overheid." in there.get(url(bakery)).text
    )
    listed = there.get("/werkgevers/sectorwijzigingen/").text
    assert "was altijd een stichting" in listed
    assert "Carla Consulent" in listed
    notice = SectorNotice.objects.get()
    seen = f"/werkgevers/sectorwijzigingen/{notice.pk}/gezien/"
    assert office.post(seen).status_code == 404, "it is not told to who did it"
    assert "was altijd een stichting" not in office.get("/werkgevers/sectorwijzigingen/").text
    there.post(seen)
    there.post(seen)
    assert "Sector van een werkgever gewijzigd" not in there.get("/").text
    assert "wijzigde op 21-11-2026 de sector" not in there.get(url(bakery)).text
    assert "Gezien op 21-11-2026" in there.get("/werkgevers/sectorwijzigingen/").text


def test_policy_staff_read_that_their_figures_by_sector_moved_and_not_of_which_company(
    bakery: Employer, theirs: Placement, elsewhere: Municipality, consultant: User
) -> None:
    give(bakery, consultant)
    text = client_of(user_with(Role.POLICY, elsewhere)).get("/").text
    assert "Banen tellen in een andere sector" in text
    assert bakery.name not in text


def test_who_works_for_a_town_that_merged_changes_it_for_the_heir(
    bakery: Employer, theirs: Placement, town: Municipality, elsewhere: Municipality
) -> None:
    heir = MunicipalityFactory(name="Nieuwstad")
    town.merged_into, town.existed = heir, DateRange(town.existed.lower, date(2026, 11, 1))
    town.save()
    give(bakery, user_with(Role.CONSULTANT, town))
    told = SectorNotice.objects.get()
    assert (told.changed_at, told.municipality) == (heir, elsewhere)


def test_who_works_for_no_town_changes_what_moves_nobody_and_nothing_else(
    bakery: Employer, region: Region, candidate: Candidate
) -> None:
    point = OrganisationFactory(kind=OrganisationKind.SERVICE_POINT, municipality=None, region=region)
    by = RoleAssignmentFactory(organisation=point, role=Role.CONSULTANT).user
    give(bakery, by)
    assert not SectorNotice.objects.exists()
    other = EmployerFactory()
    EmployerSectorFactory(employer=other)
    works_at(other, candidate, Decimal(20))
    with pytest.raises(ValidationError, match="Laat een consulent van een gemeente dit wijzigen"):
        give(other, by)
    assert other.sectors.get().sector == Sector.MARKET
