"""A consultant assigns a jobcoach to a candidate, and ends it."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.actions.coach import end_coaching
from placements.models import CoachingAssignment
from registry.models import Municipality
from tests.factories import CoachingAssignmentFactory, GuidanceSessionFactory, MunicipalityFactory, user_with
from tests.people import TODAY, client_of


@pytest.fixture
def coach(town: Municipality) -> User:
    return user_with(Role.COACH, town, first_name="Joke", last_name="Coach")


def assign(client: Client, candidate: Candidate, coach: User, **changes: Any) -> Any:
    typed = {
        "coach": coach.pk,
        "provider": "municipality",
        "regime": "light",
        "granted_hours": "36",
        "first_day": "2026-11-01",
        "last_day": "",
    }
    return client.post(f"/kandidaten/{candidate.pk}/jobcoach/nieuw/", typed | changes, follow=True)


def test_the_coach_sees_the_file_from_then_on(office: Client, candidate: Candidate, coach: User) -> None:
    joke = client_of(coach)
    assert joke.get(f"/kandidaten/{candidate.pk}/").status_code == 404
    assign(office, candidate, coach)
    assignment = CoachingAssignment.objects.get()
    assert (assignment.coach, assignment.granted_hours, assignment.first_day) == (
        coach,
        36,
        date(2026, 11, 1),
    )
    assert joke.get(f"/kandidaten/{candidate.pk}/").status_code == 200


def test_hours_may_be_without_a_limit(office: Client, candidate: Candidate, coach: User) -> None:
    text = assign(office, candidate, coach, granted_hours="").text
    assert CoachingAssignment.objects.get().granted_hours is None
    assert "geen maximum" in text


def test_used_hours_stand_beside_the_granted_ones(office: Client, candidate: Candidate, coach: User) -> None:
    assign(office, candidate, coach)
    GuidanceSessionFactory(
        assignment=CoachingAssignment.objects.get(), on=date(2026, 11, 3), direct_minutes=90
    )
    row = office.get(f"/kandidaten/{candidate.pk}/").context["parts"]
    used = [item["hours_used"] for part in row for item in part.context.get("assignments", [])]
    assert used == [Decimal("1.5")]


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"last_day": "2026-10-31"}, "last_day", "De einddatum ligt vóór de begindatum."),
        (
            {"granted_hours": "0"},
            "granted_hours",
            "Vul een aantal uren in dat meer is dan 0 en hooguit 9999.",
        ),
        (
            {"granted_hours": "-1"},
            "granted_hours",
            "Vul een aantal uren in dat meer is dan 0 en hooguit 9999.",
        ),
        ({"first_day": "1980-01-01"}, "first_day", "Deze dag ligt vóór de geboortedatum."),
    ],
)
def test_a_mistake_is_told_at_the_field(
    office: Client, candidate: Candidate, coach: User, changes: dict[str, str], field: str, message: str
) -> None:
    assert assign(office, candidate, coach, **changes).context["form"].errors == {field: [message]}
    assert not CoachingAssignment.objects.exists()


def test_only_coaches_of_the_municipality_can_be_chosen(
    office: Client, candidate: Candidate, consultant: User
) -> None:
    elsewhere = user_with(Role.COACH, MunicipalityFactory())
    for colleague in (elsewhere, consultant):
        assert "coach" in assign(office, candidate, colleague).context["form"].errors
    assert not CoachingAssignment.objects.exists()


def test_the_same_coach_twice_at_once_is_refused_by_the_database(
    office: Client, candidate: Candidate, coach: User, town: Municipality
) -> None:
    CoachingAssignmentFactory(person=candidate.person, coach=coach, municipality=town)
    assert assign(office, candidate, coach).context["form"].errors == {
        "coach": ["Deze jobcoach begeleidt deze persoon in deze periode al."]
    }


@pytest.fixture
def assignment(candidate: Candidate, coach: User, town: Municipality) -> CoachingAssignment:
    return CoachingAssignmentFactory(
        person=candidate.person, coach=coach, municipality=town, during=period(date(2026, 1, 1))
    )


def end(client: Client, candidate: Candidate, assignment: CoachingAssignment, last_day: str) -> Any:
    address = f"/kandidaten/{candidate.pk}/jobcoach/{assignment.pk}/beeindigen/"
    answer = client.post(address, {"last_day": last_day, "reason": "kan het zelf"}, follow=True)
    assignment.refresh_from_db()
    return answer


def test_coaching_ends_after_its_last_day(
    office: Client, candidate: Candidate, assignment: CoachingAssignment
) -> None:
    end(office, candidate, assignment, "2026-11-30")
    assert assignment.last_day == date(2026, 11, 30)
    timeline = office.get(f"/kandidaten/{candidate.pk}/tijdlijn/").text
    assert "Jobcoachtraject beëindigd: kan het zelf" in timeline


def test_coaching_that_ended_meanwhile_is_not_made_longer(
    assignment: CoachingAssignment, consultant: User
) -> None:
    as_seen = CoachingAssignment.objects.get()
    end_coaching(assignment=assignment, last_day=date(2026, 6, 30), reason="klaar", by=consultant, on=TODAY)
    with pytest.raises(ValidationError, match="Op deze dag liep dit jobcoachtraject niet"):
        end_coaching(assignment=as_seen, last_day=date(2026, 9, 1), reason="klaar", by=consultant, on=TODAY)


def test_logged_hours_are_not_left_outside(
    office: Client, candidate: Candidate, assignment: CoachingAssignment
) -> None:
    GuidanceSessionFactory(assignment=assignment, on=date(2026, 11, 10))
    answer = end(office, candidate, assignment, "2026-11-09")
    assert answer.context["form"].errors == {
        "last_day": ["De jobcoach legde nog uren vast op 10-11-2026. Kies die dag of een latere."]
    }
    end(office, candidate, assignment, "2026-11-10")
    assert assignment.last_day == date(2026, 11, 10)


def test_strangers_get_404(
    candidate: Candidate, assignment: CoachingAssignment, coach: User, town: Municipality
) -> None:
    for user in (coach, user_with(Role.SUBSIDY, town), user_with(Role.CONSULTANT, MunicipalityFactory())):
        client = client_of(user)
        assert assign(client, candidate, coach).status_code == 404
        assert end(client, candidate, assignment, "2026-11-30").status_code == 404
    assert assignment.last_day is None
