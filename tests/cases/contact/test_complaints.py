"""Complaints: recorded, handled within the term of the Awb, closed; counted for the council without anybody's name."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from accounts.enums import Role
from accounts.models import User
from cases.actions.complaints.handle_complaint import (
    ComplaintFacts,
    close_complaint,
    handle_complaint,
    record_complaint,
)
from cases.enums import Complainant, ComplaintOutcome, ComplaintSubject
from cases.models import Candidate, Complaint
from cases.rules.complaint_term import complaint_term, standing
from registry.models import Municipality
from registry.rules.working_days import easter_sunday, end_of_term, public_holidays
from tests.factories import CoachingAssignmentFactory, MunicipalityFactory, user_with
from tests.factories_contact import ComplaintFactory
from tests.people import TODAY, client_of

DAYS = st.dates(date(2010, 1, 1), date(2040, 12, 31))


def typed(town: Municipality, **other: str) -> dict[str, str]:
    plain = {
        "received_on": "2026-11-20",
        "complainant": "employer",
        "subject": "guidance",
        "text": "Steeds een ander aan de telefoon.",
    }
    return {"municipality": town.code, **plain, **other}


# --- the term --------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("received", "postponed", "last"),
    [
        (date(2026, 11, 2), None, date(2026, 12, 14)),
        (date(2026, 11, 2), date(2026, 12, 14), date(2027, 1, 11)),
        (date(2026, 11, 2), date(2026, 12, 15), date(2026, 12, 14)),  # told too late
        (date(2026, 11, 13), None, date(2026, 12, 28)),  # Christmas Day is a Friday
        (date(2026, 3, 16), None, date(2026, 4, 28)),  # King's Day
        (date(2026, 4, 2), None, date(2026, 5, 15)),  # Ascension Day
        (date(2026, 4, 13), None, date(2026, 5, 26)),  # Whit Monday
        (date(2026, 2, 20), None, date(2026, 4, 7)),  # Good Friday, and then Easter
    ],
)
def test_the_term_of_a_complaint(received: date, postponed: date | None, last: date) -> None:
    assert complaint_term(received, postponed).last_day == last


@given(DAYS, st.integers(0, 60))
def test_a_term_ends_on_a_working_day_and_postponing_never_shortens_it(received: date, after: int) -> None:
    plain = complaint_term(received, None).last_day
    longer = complaint_term(received, received + timedelta(days=after)).last_day
    for last in (plain, longer):
        assert last.isoweekday() <= 5
        assert last not in public_holidays(last.year)
    assert received + timedelta(weeks=6) <= plain <= longer <= received + timedelta(weeks=10, days=5)
    assert end_of_term(plain) == plain


@pytest.mark.parametrize(
    ("year", "day"), [(2024, date(2024, 3, 31)), (2026, date(2026, 4, 5)), (2038, date(2038, 4, 25))]
)
def test_the_day_of_easter(year: int, day: date) -> None:
    assert easter_sunday(year) == day


def test_how_a_term_stands_in_words() -> None:
    term = complaint_term(date(2026, 11, 2), None)
    said = {day: standing(term, None, date(2026, 12, day)).label for day in (1, 14, 15)}
    assert said == {1: "nog 13 dagen", 14: "laatste dag", 15: "1 dag te laat"}
    assert standing(term, date(2026, 12, 14), date(2027, 1, 1)).label == "op tijd"
    assert standing(term, date(2026, 12, 16), date(2027, 1, 1)).label == "2 dagen te laat"


# --- the acts --------------------------------------------------------------------------------------------------------
def test_a_complaint_from_receipt_to_outcome(
    office: Client, candidate: Candidate, town: Municipality, consultant: User
) -> None:
    office.post(f"/kandidaten/{candidate.pk}/klachten/nieuw/", typed(town))
    complaint = Complaint.objects.get()
    assert (complaint.candidate, complaint.recorded_by) == (candidate, consultant)
    page = f"/klachten/{complaint.pk}/"
    assert "Afhandelen tot en met 04-01-2027" in office.get(page).text
    colleague = user_with(Role.CONSULTANT, town, first_name="Hanneke", last_name="Behandelt")
    office.post(
        f"{page}behandeling/",
        {"handler": colleague.pk, "acknowledged_on": "2026-11-20", "postponed_on": "2026-11-21"},
    )
    text = office.get(page).text
    assert "Afhandelen tot en met 29-01-2027" in text
    assert "Hanneke Behandelt" in text
    office.post(
        f"{page}afhandelen/", {"outcome": "upheld", "closed_on": "2026-11-21", "answer": "Vaste begeleider."}
    )
    assert "Afgehandeld op 21-11-2026: gegrond" in office.get(page).text
    titles = [line.title for line in office.get(f"/kandidaten/{candidate.pk}/").context["timeline"]]
    assert {"Klacht ontvangen over begeleiding", "Klacht afgehandeld: gegrond"} <= set(titles)
    office.post(f"{page}heropenen/", {"reason": "was nog niet klaar"})
    complaint.refresh_from_db()
    assert (complaint.closed_on, complaint.outcome) == (None, "")


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("received_on", "2026-11-22", "Deze dag ligt in de toekomst"),
        ("complainant", "", "Kies van wie de klacht is"),
        ("subject", "", "Kies waar de klacht over gaat"),
        ("text", " ", "Vul in waar de klacht over gaat"),
        ("municipality", "GM0000", "U werkt niet voor deze gemeente"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    office: Client, town: Municipality, field: str, value: str, message: str
) -> None:
    answer = office.post("/klachten/nieuw/", typed(town, **{field: value}))
    assert message in " ".join(answer.context["form"].errors[field])
    assert not Complaint.objects.exists()


def test_days_that_cannot_be_are_refused(town: Municipality, consultant: User) -> None:
    complaint = ComplaintFactory(municipality=town, received_on=date(2026, 9, 1))
    plain: dict[str, Any] = {"handler": None, "acknowledged_on": None, "postponed_on": None}
    for field, day, message in (
        ("acknowledged_on", date(2026, 8, 31), "vóór de dag"),
        ("acknowledged_on", TODAY + timedelta(days=1), "toekomst"),
        ("postponed_on", date(2026, 10, 14), "Verdagen kon tot en met 13-10-2026"),
    ):
        with pytest.raises(ValidationError, match=message):
            handle_complaint(complaint=complaint, **{**plain, field: day}, by=consultant, on=TODAY)
    with pytest.raises(ValidationError, match="geen consulent"):
        handle_complaint(
            complaint=complaint,
            **{**plain, "handler": user_with(Role.CONSULTANT, MunicipalityFactory())},
            by=consultant,
            on=TODAY,
        )


def test_two_who_close_at_once_close_once(town: Municipality, consultant: User) -> None:
    complaint = ComplaintFactory(municipality=town)

    def close() -> None:
        close_complaint(
            complaint=complaint,
            outcome=ComplaintOutcome.UPHELD,
            closed_on=TODAY,
            answer="",
            by=consultant,
            on=TODAY,
        )

    close()
    with pytest.raises(ValidationError, match="intussen al afgehandeld"):
        close()


def test_the_same_form_sent_twice_is_one_complaint(town: Municipality, consultant: User) -> None:
    facts = ComplaintFacts(
        received_on=TODAY, complainant=Complainant.CANDIDATE, subject=ComplaintSubject.WAITING, text="lang"
    )
    key = uuid4()
    for _ in range(2):
        record_complaint(
            municipality=town, candidate=None, facts=facts, by=consultant, on=TODAY, form_key=key
        )
    assert Complaint.objects.count() == 1
    with pytest.raises(PermissionDenied):
        record_complaint(
            municipality=MunicipalityFactory(), candidate=None, facts=facts, by=consultant, on=TODAY
        )


# --- who sees what ---------------------------------------------------------------------------------------------------
def test_a_manager_counts_and_sees_nobody(candidate: Candidate, town: Municipality) -> None:
    for outcome, closed in (("upheld", date(2026, 11, 20)), ("dismissed", date(2027, 2, 1)), ("", None)):
        ComplaintFactory(
            municipality=town, candidate=candidate, text="geheim verhaal", outcome=outcome, closed_on=closed
        )
    ComplaintFactory(municipality=MunicipalityFactory())
    manager = client_of(user_with(Role.MANAGER, town))
    answer = manager.get("/klachten/")
    (year,) = answer.context["table"].years
    assert (year.year, year.received, year.still_open, year.closed_in_time) == (2026, 3, 1, 1)
    counted = dict(zip(answer.context["table"].outcomes, year.outcomes, strict=True))
    assert (counted["gegrond"], counted["ongegrond"], counted["ingetrokken"]) == (1, 1, 0)
    for secret in ("geheim verhaal", candidate.reference, "KL-"):
        assert secret not in answer.text


def test_a_complaint_is_not_for_the_coach(candidate: Candidate, town: Municipality) -> None:
    complaint = ComplaintFactory(municipality=town, candidate=candidate, text="over de coach")
    coach = user_with(Role.COACH, town)
    CoachingAssignmentFactory(person=candidate.person, coach=coach, municipality=town)
    client = client_of(coach)
    for page in ("", "tijdlijn/", "geschiedenis/"):
        text = client.get(f"/kandidaten/{candidate.pk}/{page}").text
        assert "lacht" not in text, page
    assert client.get(f"/klachten/{complaint.pk}/").status_code == 404


def test_the_list_asks_the_same_number_of_questions_for_one_as_for_many(
    office: Client, town: Municipality, candidate: Candidate, django_assert_max_num_queries: Any
) -> None:
    ComplaintFactory.create_batch(20, municipality=town, candidate=candidate)
    office.get("/klachten/")
    with django_assert_max_num_queries(10):
        assert office.get("/klachten/?stand=alle").text.count("KL-") == 20
