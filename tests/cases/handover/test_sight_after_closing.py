"""What the municipality of a file that was closed still sees: what had begun by its last day."""

from datetime import date

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from accounts.scope import scope_of
from cases.enums import Stage
from cases.models import Candidate
from dated.periods import period
from placements.models import CoachingAssignment, GuidanceSession, Placement
from registry.models import Municipality
from subsidies.models import WageCostSubsidy
from tests.factories import (
    LONG_AGO,
    CoachingAssignmentFactory,
    GuidanceSessionFactory,
    MunicipalityFactory,
    PlacementFactory,
    RegistrationFactory,
    WageCostSubsidyFactory,
    user_with,
)
from tests.factories_handover import ClosureFactory
from tests.people import TODAY

LAST = date(2020, 1, 1)
LATER = date(2024, 1, 1)


@pytest.fixture
def closed(candidate: Candidate) -> Candidate:
    """The file, closed years ago."""
    candidate.during = period(LONG_AGO, LAST)
    candidate.stage = Stage.LEFT
    candidate.save()
    ClosureFactory(candidate=candidate, last_day=LAST)
    return candidate


@pytest.fixture
def later(closed: Candidate) -> Placement:
    """Work, money, guidance and a registration that began after the last day of the file."""
    RegistrationFactory(person=closed.person, ground="1c", during=period(LATER))
    placement = PlacementFactory(person=closed.person, employer__name="Nieuwe Baas", during=period(LATER))
    WageCostSubsidyFactory(placement=placement, during=period(LATER))
    elsewhere = MunicipalityFactory(name="Buurstad")
    coaching = CoachingAssignmentFactory(
        person=closed.person, municipality=elsewhere, during=period(date(2019, 1, 1))
    )
    GuidanceSessionFactory(assignment=coaching, on=LATER)
    return placement


def test_what_began_after_the_last_day_is_out_of_sight(
    later: Placement, consultant: User, town: Municipality
) -> None:
    for user in (consultant, user_with(Role.SUBSIDY, town)):
        scope = scope_of(user, TODAY)
        for model in (Placement, WageCostSubsidy, GuidanceSession):
            assert not model.objects.visible_to(scope).exists(), model


def test_what_had_begun_by_the_last_day_stays_in_sight(
    later: Placement, closed: Candidate, consultant: User
) -> None:
    before = PlacementFactory(person=closed.person, during=period(LAST))
    GuidanceSessionFactory(assignment=CoachingAssignment.objects.get(), on=LAST)
    scope = scope_of(consultant, TODAY)
    assert list(Placement.objects.visible_to(scope)) == [before]
    assert GuidanceSession.objects.visible_to(scope).get().on == LAST


def test_no_page_of_the_closed_file_tells_of_it(later: Placement, closed: Candidate, office: Client) -> None:
    for page in ("", "tijdlijn/?alles", "geschiedenis/"):
        text = office.get(f"/kandidaten/{closed.pk}/{page}").text
        assert "Nieuwe Baas" not in text, page
        assert "01-01-2024" not in text, page
    assert "Dossier gesloten" in office.get(f"/kandidaten/{closed.pk}/tijdlijn/?alles").text


def test_a_death_after_the_last_day_is_not_told(closed: Candidate, office: Client) -> None:
    person = closed.person
    person.residences.update(municipality=MunicipalityFactory(name="Buurstad"))
    for day, told in ((LATER, False), (LAST, True)):
        person.died_on = day
        person.save()
        assert ("Overleden op" in office.get(f"/kandidaten/{closed.pk}/").text) is told


def test_the_page_says_at_the_top_that_the_file_is_closed(closed: Candidate, office: Client) -> None:
    assert "Gesloten op 01-01-2020; alleen lezen" in office.get(f"/kandidaten/{closed.pk}/").text
