"""Somebody is reported sick at a placement, comes back, and a wrong report is mended."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.enums import YesNoUnknown
from cases.models import Candidate
from dated.periods import period
from placements.actions.change_placement import end_placement
from placements.actions.sickness.report_sickness import SicknessFacts, report_recovered, report_sick
from placements.models import Placement, SicknessPeriod
from registry.models import Municipality
from tests.cases.workday.world import keys_of
from tests.factories import CoachingAssignmentFactory, MunicipalityFactory, PlacementFactory, user_with
from tests.factories_sickness import SicknessPeriodFactory
from tests.people import TODAY, client_of
from tests.previewed import post_confirmed

BEGUN, SICK = date(2026, 1, 1), date(2026, 10, 1)
TYPED = {"first_day": "2026-10-01", "last_day": "", "reported_on": "2026-10-02", "benefit": "yes"}


@pytest.fixture
def placement(candidate: Candidate) -> Placement:
    """Work since the first of January, without an end."""
    return PlacementFactory(person=candidate.person, during=period(BEGUN))


@pytest.fixture
def sick(placement: Placement) -> SicknessPeriod:
    """Sick since the first of October and not back yet."""
    return SicknessPeriodFactory(placement=placement, during=period(SICK), reported_on=SICK)


@pytest.fixture
def coach(candidate: Candidate, town: Municipality) -> User:
    """The coach of the candidate."""
    user = user_with(Role.COACH, town)
    CoachingAssignmentFactory(person=candidate.person, coach=user, municipality=town)
    return user


def url(placement: Placement, act: str = "") -> str:
    return f"/plaatsingen/{placement.pk}/ziek/{act}"


def facts(**changes: Any) -> SicknessFacts:
    given: dict[str, Any] = {
        "first_day": SICK,
        "last_day": None,
        "reported_on": SICK,
        "benefit": YesNoUnknown.UNKNOWN,
    }
    return SicknessFacts(**given | changes)


def test_somebody_is_reported_sick_and_comes_back(office: Client, placement: Placement) -> None:
    text = office.post(url(placement), TYPED, follow=True).text
    row = SicknessPeriod.objects.get()
    assert (row.first_day, row.last_day, row.reported_on, row.benefit) == (
        SICK,
        None,
        date(2026, 10, 2),
        "yes",
    )
    assert "De ziekmelding is vastgelegd." in text
    assert 'vanaf <span class="ba-number">01-10-2026</span>' in text
    text = office.post(url(placement, f"{row.pk}/beter/"), {"last_day": "2026-10-09"}, follow=True).text
    row.refresh_from_db()
    assert row.last_day == date(2026, 10, 9)
    assert "Vastgelegd: weer beter." in text


def test_there_is_no_field_for_a_cause(office: Client, placement: Placement, sick: SicknessPeriod) -> None:
    for address in (url(placement), url(placement, f"{sick.pk}/corrigeren/")):
        form = office.get(address).context["form"]
        widgets = {field.widget.input_type for field in form.fields.values()}
        assert widgets <= {"date", "radio"}, "a text field would invite a diagnosis"


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"first_day": "2025-12-31"}, "first_day", "Op deze dag liep de plaatsing niet."),
        ({"first_day": "2026-11-22"}, "first_day", "Deze dag moet nog komen."),
        ({"reported_on": "2026-11-22"}, "reported_on", "Deze dag moet nog komen."),
        ({"reported_on": "2026-09-30"}, "reported_on", "Deze dag ligt vóór de eerste ziektedag."),
        ({"last_day": "2026-09-30"}, "last_day", "De einddatum ligt vóór de begindatum."),
        ({"benefit": "griep"}, "benefit", "Selecteer een geldige keuze."),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    office: Client, placement: Placement, changes: dict[str, str], field: str, message: str
) -> None:
    form = office.post(url(placement), TYPED | changes).context["form"]
    assert list(form.errors) == [field]
    assert message in form.errors[field][0]
    assert form["reported_on"].value() == (TYPED | changes)["reported_on"]
    assert not SicknessPeriod.objects.exists()


def test_sent_twice_it_is_one_report(office: Client, placement: Placement) -> None:
    office.post(url(placement), TYPED)
    form = office.post(url(placement), TYPED).context["form"]
    assert form.errors["first_day"] == [
        "Voor deze plaatsing is in deze periode al een ziekmelding vastgelegd."
    ]
    assert SicknessPeriod.objects.count() == 1


def test_whoever_is_back_is_not_reported_back_again(
    placement: Placement, sick: SicknessPeriod, consultant: User
) -> None:
    report_recovered(sickness=sick, last_day=date(2026, 10, 9), by=consultant, on=TODAY)
    with pytest.raises(ValidationError, match="eindigde al op 09-10-2026"):
        report_recovered(sickness=sick, last_day=date(2026, 10, 20), by=consultant, on=TODAY)


def test_a_mended_report_keeps_in_the_history_what_stood_there(
    office: Client, placement: Placement, candidate: Candidate, sick: SicknessPeriod
) -> None:
    typed = TYPED | {"first_day": "2026-10-05", "reported_on": "2026-10-05", "mistake": "days"}
    text = post_confirmed(office, url(placement, f"{sick.pk}/corrigeren/"), typed).text
    assert "De ziekmelding is gecorrigeerd." in text
    history = office.get(f"/kandidaten/{candidate.pk}/geschiedenis/").text
    assert "Ziekmelding gecorrigeerd: de dagen klopten niet" in history
    assert "Ziektewet-uitkering: onbekend → ja" in history


def test_a_report_that_was_none_is_taken_away(
    office: Client, placement: Placement, sick: SicknessPeriod
) -> None:
    post_confirmed(office, url(placement, f"{sick.pk}/corrigeren/"), TYPED | {"mistake": "not_sick"})
    assert not SicknessPeriod.objects.exists()
    gone = office.post(url(placement, f"{sick.pk}/beter/"), {"last_day": "2026-10-09"})
    assert gone.status_code == 404


def test_the_coach_reads_the_days_and_nothing_else(
    placement: Placement, sick: SicknessPeriod, coach: User, office: Client, candidate: Candidate
) -> None:
    SicknessPeriod.objects.update(benefit=YesNoUnknown.YES)
    address = f"/plaatsingen/{placement.pk}/"
    text = client_of(coach).get(address).text
    assert "01-10-2026" in text.split('id="ziekte"')[1]
    for word in ("Ziektewet", "Gemeld op", "Corrigeren", "Beter melden"):
        assert word not in text
        assert word in office.get(address).text
    assert "Ziektewet" not in client_of(coach).get(f"/kandidaten/{candidate.pk}/tijdlijn/").text
    assert "Ziek gemeld" in client_of(coach).get(f"/kandidaten/{candidate.pk}/tijdlijn/").text


def test_subsidy_staff_records_it_too_and_a_coach_does_not(
    placement: Placement, town: Municipality, coach: User
) -> None:
    clerk = user_with(Role.SUBSIDY, town)
    assert report_sick(placement=placement, facts=facts(), by=clerk, on=TODAY).pk
    strangers = [coach, user_with(Role.CONSULTANT, MunicipalityFactory())]
    strangers += [user_with(role, town) for role in (Role.POLICY, Role.MANAGER, Role.ADMINISTRATOR)]
    for stranger in strangers:
        assert client_of(stranger).get(url(placement)).status_code == 404


def test_nobody_elsewhere_sees_a_report(placement: Placement, sick: SicknessPeriod) -> None:
    from accounts.scope import scope_of

    stranger = user_with(Role.CONSULTANT, MunicipalityFactory())
    assert not SicknessPeriod.objects.visible_to(scope_of(stranger, TODAY)).exists()


def test_a_report_is_cut_when_the_work_ends_and_stays_open_when_it_was(
    placement: Placement, consultant: User
) -> None:
    over = SicknessPeriodFactory(
        placement=placement, during=period(date(2026, 3, 1), date(2026, 3, 31)), reported_on=date(2026, 3, 1)
    )
    end_placement(placement=placement, last_day=date(2026, 3, 15), reason="klaar", by=consultant, on=TODAY)
    over.refresh_from_db()
    assert over.last_day == date(2026, 3, 15)


def test_work_does_not_end_before_somebody_was_reported_sick_there(
    placement: Placement, sick: SicknessPeriod, consultant: User
) -> None:
    with pytest.raises(ValidationError, match="Er is een ziekmelding vanaf 01-10-2026"):
        end_placement(placement=placement, last_day=date(2026, 9, 1), reason="klaar", by=consultant, on=TODAY)
    end_placement(placement=placement, last_day=date(2026, 10, 31), reason="klaar", by=consultant, on=TODAY)
    sick.refresh_from_db()
    assert sick.last_day is None
    with pytest.raises(ValidationError, match="De plaatsing eindigde op 31-10-2026"):
        report_recovered(sickness=sick, last_day=date(2026, 11, 10), by=consultant, on=TODAY)


def test_after_six_weeks_it_is_a_signal_until_somebody_is_back(
    candidate: Candidate, consultant: User, coach: User, sick: SicknessPeriod
) -> None:
    Candidate.objects.update(consultant=consultant)
    on = SICK + timedelta(days=42)
    assert "long_sick" not in keys_of(candidate, consultant, on - timedelta(days=1))
    assert "long_sick" in keys_of(candidate, consultant, on)
    assert "long_sick" in keys_of(candidate, coach, on)
    report_recovered(sickness=sick, last_day=date(2026, 11, 13), by=consultant, on=TODAY)
    assert "long_sick" not in keys_of(candidate, consultant, TODAY)
