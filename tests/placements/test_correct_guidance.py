"""A jobcoach repeats, corrects and removes logged hours."""

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils import timezone

from accounts.enums import Role
from dated.periods import period
from placements.actions.log_guidance import SessionFacts, correct_session, log_session, remove_session
from placements.enums import CoachProvider
from placements.models import GuidanceSession
from tests.factories import CoachingAssignmentFactory, GuidanceSessionFactory, MunicipalityFactory, user_with

pytestmark = pytest.mark.django_db


@pytest.fixture
def session(client: Client) -> GuidanceSession:
    """Last week's session of the coach who is signed in."""
    municipality = MunicipalityFactory()
    user = user_with(Role.COACH, municipality)
    client.force_login(user)
    assignment = CoachingAssignmentFactory(coach=user, municipality=municipality)
    return GuidanceSessionFactory(
        assignment=assignment,
        on=timezone.localdate() - timedelta(days=7),
        direct_minutes=45,
        travel_minutes=20,
        form="phone",
        agreements="Belt terug",
    )


@pytest.fixture
def stranger(session: GuidanceSession) -> GuidanceSession:
    """A session of a colleague at the same municipality."""
    assignment = CoachingAssignmentFactory(municipality=session.assignment.municipality)
    return GuidanceSessionFactory(assignment=assignment)


def typed(session: GuidanceSession, **changes: Any) -> dict[str, Any]:
    """The form of a session as it is sent, with these changes."""
    same = {
        "person": session.assignment.person_id,
        "on": session.on.isoformat(),
        "direct_minutes": session.direct_minutes,
        "travel_minutes": session.travel_minutes,
        "indirect_minutes": session.indirect_minutes,
        "form": session.form,
        "agreements": session.agreements,
    }
    return {**same, **changes}


def test_one_tap_repeats_an_entry_for_today_without_its_agreements(
    client: Client, session: GuidanceSession
) -> None:
    repeat = client.get("/mijn-uren/").context["repeats"][0]
    client.post(f"/mijn-uren/{session.pk}/herhalen/", {"key": repeat.key})
    again = GuidanceSession.objects.latest("pk")
    assert again.pk != session.pk
    assert again.on == timezone.localdate()
    assert (again.direct_minutes, again.travel_minutes, again.form) == (45, 20, "phone")
    assert again.agreements == ""


def test_two_taps_on_one_button_log_once(client: Client, session: GuidanceSession) -> None:
    key = client.get("/mijn-uren/").context["repeats"][0].key
    for _ in range(2):
        client.post(f"/mijn-uren/{session.pk}/herhalen/", {"key": key})
    assert GuidanceSession.objects.count() == 2


def test_the_same_entry_is_offered_once(client: Client, session: GuidanceSession) -> None:
    GuidanceSessionFactory(
        assignment=session.assignment,
        on=timezone.localdate(),
        direct_minutes=45,
        travel_minutes=20,
        form="phone",
    )
    (repeat,) = client.get("/mijn-uren/").context["repeats"]
    assert repeat.done_today


def test_nothing_is_repeated_for_somebody_who_is_no_longer_guided(
    client: Client, session: GuidanceSession
) -> None:
    session.assignment.during = period(session.assignment.first_day, timezone.localdate() - timedelta(days=1))
    session.assignment.save()
    assert client.get("/mijn-uren/").context["repeats"] == []
    answer = client.post(f"/mijn-uren/{session.pk}/herhalen/", {"key": uuid4()}, follow=True)
    assert "begeleidt deze persoon vandaag niet meer" in answer.content.decode()
    assert GuidanceSession.objects.count() == 1


def test_a_repeat_above_the_grant_of_a_paid_coach_is_refused(
    client: Client, session: GuidanceSession
) -> None:
    session.assignment.granted_hours = Decimal("1.5")
    session.assignment.provider = CoachProvider.EXTERNAL
    session.assignment.save()
    answer = client.post(f"/mijn-uren/{session.pk}/herhalen/", {"key": uuid4()}, follow=True)
    assert "nog 25 minuten over" in answer.content.decode()
    assert GuidanceSession.objects.count() == 1


def test_a_repeat_is_never_a_get(client: Client, session: GuidanceSession) -> None:
    assert client.get(f"/mijn-uren/{session.pk}/herhalen/").status_code == 405


def test_an_entry_is_corrected_and_the_history_keeps_what_stood_there(
    client: Client, session: GuidanceSession
) -> None:
    page = client.get(f"/mijn-uren/{session.pk}/")
    assert 'value="20"' in page.content.decode()
    answer = client.post(f"/mijn-uren/{session.pk}/", typed(session, direct_minutes="90", agreements=""))
    assert answer.status_code == 302
    session.refresh_from_db()
    assert (session.direct_minutes, session.agreements) == (90, "")
    before, after = session.events.order_by("pgh_id")
    assert (before.direct_minutes, after.direct_minutes) == (45, 90)
    assert after.pgh_context.metadata["reason"] == "uren gewijzigd"


def test_an_entry_can_move_to_the_right_person(client: Client, session: GuidanceSession) -> None:
    right = CoachingAssignmentFactory(
        coach=session.assignment.coach, municipality=session.assignment.municipality
    )
    client.post(f"/mijn-uren/{session.pk}/", typed(session, person=right.person_id))
    session.refresh_from_db()
    assert session.assignment == right


def test_a_wrong_correction_changes_nothing_and_keeps_what_was_typed(
    client: Client, session: GuidanceSession
) -> None:
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    answer = client.post(f"/mijn-uren/{session.pk}/", typed(session, on=tomorrow, agreements="Nieuwe tekst"))
    assert "nog niet geweest" in answer.context["form"].errors["on"][0]
    assert "Nieuwe tekst" in answer.content.decode()
    session.refresh_from_db()
    assert session.agreements == "Belt terug"


def test_a_paid_coach_may_lower_hours_also_above_a_lowered_grant(
    client: Client, session: GuidanceSession
) -> None:
    session.assignment.granted_hours = Decimal(1)
    session.assignment.provider = CoachProvider.EXTERNAL
    session.assignment.save()
    client.post(f"/mijn-uren/{session.pk}/", typed(session, direct_minutes_other="44"))
    session.refresh_from_db()
    assert session.total_minutes == 64
    answer = client.post(f"/mijn-uren/{session.pk}/", typed(session, direct_minutes_other="46"))
    assert "direct_minutes" in answer.context["form"].errors


def test_removing_asks_first_and_keeps_the_history(client: Client, session: GuidanceSession) -> None:
    url = f"/mijn-uren/{session.pk}/verwijderen/"
    assert "Uren verwijderen?" in client.get(url).content.decode()
    assert GuidanceSession.objects.filter(pk=session.pk).exists()
    assert client.post(url).status_code == 302
    assert not GuidanceSession.objects.filter(pk=session.pk).exists()
    events = GuidanceSession.events.rel.related_model.objects.filter(pgh_obj_id=session.pk)
    assert list(events.order_by("pgh_id").values_list("pgh_label", flat=True)) == ["insert", "delete"]


@pytest.mark.parametrize("page", ["", "verwijderen/", "herhalen/"])
def test_a_colleagues_entry_does_not_exist_for_me(
    client: Client, stranger: GuidanceSession, page: str
) -> None:
    assert client.post(f"/mijn-uren/{stranger.pk}/{page}", typed(stranger)).status_code == 404
    assert GuidanceSession.objects.filter(pk=stranger.pk).exists()


def test_the_acts_themselves_refuse_somebody_elses_hours(
    session: GuidanceSession, stranger: GuidanceSession
) -> None:
    me, today = session.assignment.coach, timezone.localdate()
    facts = SessionFacts(on=today, direct_minutes=10)
    with pytest.raises(PermissionDenied):
        log_session(assignment=stranger.assignment, facts=facts, by=me, today=today)
    with pytest.raises(PermissionDenied):
        correct_session(session=stranger, assignment=session.assignment, facts=facts, by=me, today=today)
    with pytest.raises(PermissionDenied):
        correct_session(session=session, assignment=stranger.assignment, facts=facts, by=me, today=today)
    with pytest.raises(PermissionDenied):
        remove_session(session=stranger, by=me, today=today)


def test_a_coach_whose_role_ended_can_no_longer_write(client: Client, session: GuidanceSession) -> None:
    role = session.assignment.coach.role_assignments.get()
    role.during = period(role.first_day, timezone.localdate() - timedelta(days=1))
    role.save()
    assert client.post(f"/mijn-uren/{session.pk}/verwijderen/").status_code == 404
    assert GuidanceSession.objects.filter(pk=session.pk).exists()


def test_after_a_tap_the_page_says_once_with_whom_and_how_to_take_it_back(
    client: Client, session: GuidanceSession
) -> None:
    client.post(f"/mijn-uren/{session.pk}/herhalen/", {"key": str(uuid4())})
    new = GuidanceSession.objects.latest("pk")
    page = client.get("/mijn-uren/").text
    assert f"Dat was met <strong>{new.assignment.person.full_name}</strong>, telefonisch" in page
    assert page.index(f"/mijn-uren/{new.pk}/verwijderen/") < page.index('<form class="ba-form"')
    assert "Dat was met" not in client.get("/mijn-uren/").text
