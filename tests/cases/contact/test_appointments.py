"""Appointments: made, moved, settled, and taken along in a calendar that tells nothing about anybody."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.actions.contact.appointments import (
    AppointmentFacts,
    make_appointment,
    move_appointment,
    settle_appointment,
)
from cases.enums import AppointmentStatus
from cases.models import Appointment, Candidate
from registry.models import Municipality
from tests.factories import CoachingAssignmentFactory, MunicipalityFactory, user_with
from tests.factories_contact import AppointmentFactory
from tests.people import TODAY, candidate_of, client_of


def typed(colleague: User, **other: str) -> dict[str, Any]:
    plain = {
        "on": "2026-12-01",
        "at": "10:00",
        "minutes": "45",
        "with_whom": "candidate",
        "place": "Gemeentehuis",
        "about": "Voortgang",
    }
    return {**plain, "colleague": colleague.pk, **other}


def facts(colleague: User, **other: Any) -> AppointmentFacts:
    plain = {"on": date(2026, 12, 1), "at": time(10, 0), "place": "hier", "about": "voortgang"}
    return AppointmentFacts(colleague=colleague, **{**plain, **other})


def test_an_appointment_is_on_the_page_at_the_hour_of_amsterdam(
    office: Client, candidate: Candidate, consultant: User
) -> None:
    address = f"/kandidaten/{candidate.pk}/afspraken/nieuw/"
    text = office.post(address, typed(consultant), follow=True).text
    assert "dinsdag 1 december, 10:00" in text
    appointment = Appointment.objects.get()
    assert appointment.starts_at == datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
    assert list(Appointment.objects.planned().of_colleague(consultant.pk).on_day(date(2026, 12, 1))) == [
        appointment
    ]


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("on", "2026-11-20", "Deze dag is al geweest"),
        ("on", "2029-01-01", "Kies een dag binnen twee jaar"),
        ("at", "", "Vul de tijd in"),
        ("minutes", "4", "ten minste 5 minuten"),
        ("minutes", "veel", "Vul een heel aantal minuten in"),
        ("place", "", "Vul in waar de afspraak is"),
        ("about", "x" * 201, "niet meer dan 200 tekens"),
        ("colleague", "999999", "Deze collega werkt niet met dit dossier"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    office: Client, candidate: Candidate, consultant: User, field: str, value: str, message: str
) -> None:
    answer = office.post(f"/kandidaten/{candidate.pk}/afspraken/nieuw/", {**typed(consultant), field: value})
    assert message in " ".join(answer.context["form"].errors[field])
    assert not Appointment.objects.exists()


def test_the_same_form_sent_twice_is_one_appointment(candidate: Candidate, consultant: User) -> None:
    key = uuid4()
    made = [
        make_appointment(
            candidate=candidate, facts=facts(consultant), by=consultant, on=TODAY, form_key=key
        ).pk
        for _ in range(2)
    ]
    assert len(set(made)) == 1


def test_moving_tells_a_calendar_and_keeps_the_reason(
    office: Client, candidate: Candidate, consultant: User
) -> None:
    appointment = AppointmentFactory(candidate=candidate, colleague=consultant)
    address = f"/kandidaten/{candidate.pk}/afspraken/{appointment.pk}"
    before = office.get(f"{address}/agenda.ics").text
    office.post(f"{address}/verzetten/", typed(consultant, reason="ziek"))
    after = office.get(f"{address}/agenda.ics").text
    assert "SEQUENCE:0" in before
    assert "SEQUENCE:1" in after
    assert "DTSTART:20261201T090000Z" in after
    assert "DTEND:20261201T094500Z" in after
    assert [line for line in before.split("\r\n") if line.startswith("UID")] == [
        line for line in after.split("\r\n") if line.startswith("UID")
    ]
    assert "Afspraak verzet: ziek" in office.get(f"/kandidaten/{candidate.pk}/geschiedenis/").text


def test_the_calendar_tells_nothing_about_anybody(
    office: Client, town: Municipality, consultant: User
) -> None:
    candidate = candidate_of(town, initials="Q.", last_name="Zeldzaam")
    appointment = AppointmentFactory(
        candidate=candidate, colleague=consultant, place="Bij de dokter", about="Schulden"
    )
    answer = office.get(f"/kandidaten/{candidate.pk}/afspraken/{appointment.pk}/agenda.ics")
    whole = answer.text + str(answer.headers)
    for secret in ("Zeldzaam", "dokter", "Schulden", "Consulent", candidate.person.bsn, "Voorbeeldstad"):
        assert secret not in whole
    assert f"SUMMARY:Afspraak {candidate.reference}" in answer.text
    assert answer.text.endswith("END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in answer.text.split("\r\n"))


def test_a_cancelled_appointment_is_cancelled_in_the_calendar_and_can_come_back(
    office: Client, candidate: Candidate, consultant: User
) -> None:
    appointment = AppointmentFactory(candidate=candidate, colleague=consultant)
    address = f"/kandidaten/{candidate.pk}/afspraken/{appointment.pk}"
    office.post(f"{address}/afronden/", {"status": "cancelled", "reason": "kan niet"})
    assert "STATUS:CANCELLED" in office.get(f"{address}/agenda.ics").text
    with pytest.raises(ValidationError, match="niet meer gepland"):
        move_appointment(appointment=appointment, facts=facts(consultant), reason="", by=consultant, on=TODAY)
    office.post(f"{address}/afronden/", {"status": "planned"})
    assert "STATUS:CONFIRMED" in office.get(f"{address}/agenda.ics").text


def test_how_it_went_can_be_told_from_its_day_on(candidate: Candidate, consultant: User) -> None:
    appointment = AppointmentFactory(candidate=candidate, colleague=consultant)
    for status in (AppointmentStatus.KEPT, AppointmentStatus.NO_SHOW):
        with pytest.raises(ValidationError, match="moet nog komen"):
            settle_appointment(
                appointment=appointment, status=status, reason="", by=consultant, on=date(2026, 11, 24)
            )
    for _ in range(2):
        settled = settle_appointment(
            appointment=appointment,
            status=AppointmentStatus.NO_SHOW,
            reason="",
            by=consultant,
            on=date(2026, 11, 25),
        )
    assert (settled.status, settled.sequence) == (AppointmentStatus.NO_SHOW, 1)


def test_the_coach_makes_appointments_too_and_nobody_else(candidate: Candidate, town: Municipality) -> None:
    coach = user_with(Role.COACH, town)
    CoachingAssignmentFactory(person=candidate.person, coach=coach, municipality=town)
    make_appointment(candidate=candidate, facts=facts(coach), by=coach, on=TODAY)
    strangers = [user_with(role, town) for role in set(Role) - {Role.CONSULTANT}]
    strangers += [user_with(role, MunicipalityFactory()) for role in Role]
    for stranger in strangers:
        with pytest.raises(PermissionDenied):
            make_appointment(candidate=candidate, facts=facts(coach), by=stranger, on=TODAY)
    assert Appointment.objects.count() == 1
    subsidy = client_of(next(user for user in strangers if user.role_assignments.get().role == Role.SUBSIDY))
    assert "voortgang" not in subsidy.get(f"/kandidaten/{candidate.pk}/").text


def test_what_was_not_settled_is_marked(office: Client, candidate: Candidate, consultant: User) -> None:
    AppointmentFactory(
        candidate=candidate,
        colleague=consultant,
        starts_at=datetime(2026, 11, 21, 9, 0, tzinfo=UTC) - timedelta(days=2),
    )
    assert "nog afronden" in office.get(f"/kandidaten/{candidate.pk}/").text
