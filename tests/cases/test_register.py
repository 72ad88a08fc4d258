"""A consultant changes, ends, corrects and adds registrations on the target-group register."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.models import Candidate
from registry.actions.register import change_registration, end_registration
from registry.enums import LegalGround, ResponsibleParty
from registry.models import Municipality, Registration
from tests.factories import LONG_AGO, CoachingAssignmentFactory, MunicipalityFactory, user_with
from tests.people import TODAY, candidate_of, client_of

STANDING = {"ground": "1a", "responsible": "municipality"}


def post(client: Client, candidate: Candidate, act: str, **typed: Any) -> Any:
    """Post an act on the candidate's only registration."""
    registration = Registration.objects.get()
    address = f"/kandidaten/{candidate.pk}/inschrijving/{registration.pk}/{act}/"
    return client.post(address, typed, follow=True)


def periods() -> list[tuple[date, date | None, bool]]:
    rows = Registration.objects.order_by("during")
    return [(row.first_day, row.last_day, row.profile_visible) for row in rows]


def test_a_registration_is_added(office: Client, town: Municipality) -> None:
    candidate = candidate_of(town, registered=False)
    address = f"/kandidaten/{candidate.pk}/inschrijving/nieuw/"
    office.post(address, STANDING | {"first_day": "2024-05-01", "last_day": "2024-12-31"})
    assert periods() == [(date(2024, 5, 1), date(2024, 12, 31), False)]


def test_no_ground_is_chosen_beforehand(office: Client, town: Municipality) -> None:
    candidate = candidate_of(town, registered=False)
    address = f"/kandidaten/{candidate.pk}/inschrijving/nieuw/"
    shown = office.get(address).context["form"]["ground"]
    assert (shown.value(), shown.field.choices[0]) == (None, ("", "Kies een grondslag"))
    refused = office.post(address, {"responsible": "municipality", "ground": "", "first_day": "2024-05-01"})
    assert refused.context["form"].errors == {"ground": ["Kies een grondslag."]}


def test_what_a_colleague_changed_meanwhile_is_not_written_over(
    candidate: Candidate, consultant: User
) -> None:
    registration = Registration.objects.get()
    as_seen = Registration.objects.get()
    end_registration(
        registration=registration, last_day=date(2024, 6, 30), reason="klaar", by=consultant, on=TODAY
    )
    late = date(2024, 9, 1)
    with pytest.raises(ValidationError, match="Op deze dag liep deze inschrijving niet"):
        end_registration(registration=as_seen, last_day=late, reason="klaar", by=consultant, on=TODAY)
    with pytest.raises(ValidationError, match="Op deze dag liep deze inschrijving niet"):
        change_registration(
            registration=as_seen,
            ground=LegalGround.G1B,
            responsible=ResponsibleParty.MUNICIPALITY,
            profile_visible=True,
            from_day=late,
            by=consultant,
            on=TODAY,
        )
    assert [(first, last) for first, last, _ in periods()] == [(LONG_AGO, date(2024, 6, 30))]


def test_an_overlapping_registration_is_refused_at_the_field(office: Client, candidate: Candidate) -> None:
    address = f"/kandidaten/{candidate.pk}/inschrijving/nieuw/"
    answer = office.post(address, STANDING | {"first_day": "2024-05-01", "last_day": ""})
    assert answer.context["form"].errors == {
        "first_day": ["Deze persoon staat in deze periode al op deze grondslag in het doelgroepregister."]
    }
    assert 'value="2024-05-01"' in answer.text, "what was typed stays"
    assert Registration.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "field", "message"),
    [
        (
            {"first_day": "2024-05-01", "last_day": "2024-04-30"},
            "last_day",
            "De einddatum ligt vóór de begindatum.",
        ),
        (
            {"first_day": "2027-05-01"},
            "first_day",
            "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag.",
        ),
        ({"first_day": "1950-05-01"}, "first_day", "Deze dag ligt vóór de geboortedatum."),
    ],
)
def test_impossible_days_are_refused_at_the_field(
    office: Client, town: Municipality, typed: dict[str, str], field: str, message: str
) -> None:
    candidate = candidate_of(town, registered=False)
    answer = office.post(f"/kandidaten/{candidate.pk}/inschrijving/nieuw/", STANDING | typed)
    assert answer.context["form"].errors == {field: [message]}


def test_a_change_keeps_what_was_true_before(office: Client, candidate: Candidate) -> None:
    post(office, candidate, "wijzigen", **STANDING, profile_visible="on", from_day="2026-11-01")
    assert periods() == [(date(2015, 1, 1), date(2026, 10, 31), False), (date(2026, 11, 1), None, True)]


def test_a_change_on_the_first_day_takes_the_place_of_the_row(office: Client, candidate: Candidate) -> None:
    post(office, candidate, "wijzigen", **STANDING, profile_visible="on", from_day="2015-01-01")
    assert periods() == [(date(2015, 1, 1), None, True)]


@pytest.mark.parametrize(
    ("typed", "field", "message"),
    [
        (
            {"from_day": "2026-11-01"},
            "__all__",
            "Er verandert niets. Kies een andere grondslag, verantwoordelijke of zichtbaarheid.",
        ),
        (
            {"from_day": "2014-12-31", "profile_visible": "on"},
            "from_day",
            "Op deze dag liep deze inschrijving niet.",
        ),
        (
            {"from_day": "2026-11-22", "profile_visible": "on"},
            "from_day",
            "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag.",
        ),
    ],
)
def test_a_change_that_cannot_be_is_refused(
    office: Client, candidate: Candidate, typed: dict[str, str], field: str, message: str
) -> None:
    answer = post(office, candidate, "wijzigen", **STANDING, **typed)
    assert answer.context["form"].errors == {field: [message]}
    assert Registration.objects.count() == 1


def test_the_last_day_of_a_registration_still_counts(office: Client, candidate: Candidate) -> None:
    post(office, candidate, "beeindigen", last_day="2026-11-20", reason="verhuisd")
    assert periods() == [(date(2015, 1, 1), date(2026, 11, 20), False)]


def test_a_correction_shows_what_stood_there_and_why(office: Client, candidate: Candidate) -> None:
    answer = post(
        office,
        candidate,
        "corrigeren",
        **STANDING,
        first_day="2016-02-01",
        last_day="",
        reason="jaar verkeerd",
    )
    assert periods() == [(date(2016, 2, 1), None, False)]
    assert answer.status_code == 200
    text = office.get(f"/kandidaten/{candidate.pk}/tijdlijn/").text
    assert "Correctie: jaar verkeerd" in text
    assert "vanaf 01-01-2015 → vanaf 01-02-2016" in text
    assert "Carla Consulent" in text


def test_a_correction_needs_a_reason(office: Client, candidate: Candidate) -> None:
    answer = post(office, candidate, "corrigeren", **STANDING, first_day="2016-02-01", last_day="", reason="")
    assert answer.context["form"].errors == {"reason": ["Dit veld is verplicht."]}


def test_strangers_and_coaches_change_nothing(candidate: Candidate, town: Municipality) -> None:
    coach = user_with(Role.COACH, town)
    CoachingAssignmentFactory(person=candidate.person, coach=coach, municipality=town)
    for user in (coach, user_with(Role.SUBSIDY, town), user_with(Role.CONSULTANT, MunicipalityFactory())):
        for act in ("wijzigen", "beeindigen", "corrigeren"):
            answer = post(client_of(user), candidate, act, last_day="2026-11-20", reason="x")
            assert answer.status_code == 404
    assert periods() == [(date(2015, 1, 1), None, False)]


def test_the_registration_of_somebody_else_is_not_reached_through_a_file(
    office: Client, candidate: Candidate, town: Municipality
) -> None:
    other = candidate_of(town)
    theirs = other.person.registrations.get()
    assert office.get(f"/kandidaten/{candidate.pk}/inschrijving/{theirs.pk}/beeindigen/").status_code == 404
