"""A consultant puts a signal off with a reason; it comes back after the day, and earlier when the fact changes."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from cases.models import Candidate, SignalSnooze
from dated.periods import period
from placements.models import Placement
from tests.cases.workday.world import keys_of
from tests.factories import PlacementFactory
from tests.people import TODAY

BEGUN, END = date(2026, 1, 1), date(2026, 12, 31)
UNTIL = date(2026, 12, 4)


@pytest.fixture
def own(candidate: Candidate, consultant: User) -> Candidate:
    """A file of the consultant, of somebody whose contract ends."""
    Candidate.objects.update(consultant=consultant)
    PlacementFactory(person=candidate.person, during=period(BEGUN, END))
    return candidate


def put_off(client: Client, candidate: Candidate, **changes: Any) -> Any:
    fact = f"contract_ends|{Placement.objects.get().pk}:2027-01-01"
    sent = {"signal": fact, "last_day": f"{UNTIL:%d-%m-%Y}", "reason": "De werkgever beslist in december."}
    return client.post(f"/kandidaten/{candidate.pk}/signalen/uitstellen/", sent | changes, follow=True)


def test_a_signal_that_was_put_off_comes_back_after_the_day(
    office: Client, own: Candidate, consultant: User
) -> None:
    assert "contract_ends" in keys_of(own, consultant, TODAY)
    assert "“Contract eindigt” is uitgesteld tot en met 04-12-2026." in put_off(office, own).text
    assert "contract_ends" not in keys_of(own, consultant, UNTIL)
    assert "contract_ends" in keys_of(own, consultant, UNTIL + timedelta(days=1))
    assert keys_of(own, consultant, TODAY), "other signals of the file stay"


def test_it_comes_back_at_once_when_the_fact_changes(
    office: Client, own: Candidate, consultant: User
) -> None:
    put_off(office, own)
    Placement.objects.update(during=period(BEGUN, date(2026, 12, 20)))
    assert "contract_ends" in keys_of(own, consultant, TODAY)


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"last_day": "20-02-2027"}, "last_day", "Kies een dag tot en met 19-02-2027: hooguit 90 dagen."),
        ({"last_day": "20-11-2026"}, "last_day", "Deze dag is al geweest."),
        ({"reason": " "}, "reason", "Vul in waarom dit nu niet hoeft."),
        ({"signal": "contract_ends|0:2027-01-01"}, "signal", "Dit signaal is er niet meer"),
        ({"signal": ""}, "signal", "Kies een signaal."),
    ],
)
def test_what_cannot_be_is_refused_at_the_field(
    office: Client, own: Candidate, changes: dict[str, str], field: str, message: str
) -> None:
    answer = put_off(office, own, **changes)
    assert message in answer.context["form"].errors[field][0]
    assert not SignalSnooze.objects.exists()


def test_the_last_day_that_is_allowed_is_allowed(office: Client, own: Candidate) -> None:
    put_off(office, own, last_day="19-02-2027")
    assert SignalSnooze.objects.get().last_day == date(2027, 2, 19)


def test_twice_puts_off_once(office: Client, own: Candidate) -> None:
    for _ in range(2):
        put_off(office, own)
    assert SignalSnooze.objects.count() == 1


def test_what_was_put_off_is_listed_and_shown_again_with_one_click(
    office: Client, own: Candidate, consultant: User
) -> None:
    put_off(office, own)
    text = office.get("/werklijst/uitgesteld/").text
    assert "De werkgever beslist in december." in text
    snooze = SignalSnooze.objects.get()
    office.post(f"/werklijst/uitgesteld/{snooze.pk}/tonen/")
    assert "contract_ends" in keys_of(own, consultant, TODAY)
    assert not SignalSnooze.objects.exists(), "put off and woken on one day leaves nothing but the history"


def test_woken_on_a_later_day_it_stays_known_that_it_was_put_off(
    office: Client, own: Candidate, consultant: User
) -> None:
    put_off(office, own)
    SignalSnooze.objects.update(during=period(date(2026, 11, 1), UNTIL))
    office.post(f"/werklijst/uitgesteld/{SignalSnooze.objects.get().pk}/tonen/")
    assert SignalSnooze.objects.get().last_day == TODAY - timedelta(days=1)
    assert "contract_ends" in keys_of(own, consultant, TODAY)


def test_a_file_without_signals_says_so(office: Client, own: Candidate) -> None:
    Candidate.objects.update(during=period(TODAY))
    Placement.objects.all().delete()
    assert (
        "Dit dossier heeft nu geen signalen" in office.get(f"/kandidaten/{own.pk}/signalen/uitstellen/").text
    )


def test_the_file_says_what_is_put_off_until_when_by_whom_and_why(office: Client, own: Candidate) -> None:
    assert "uitgesteld" not in office.get(f"/kandidaten/{own.pk}/").text
    put_off(office, own)
    text = " ".join(office.get(f"/kandidaten/{own.pk}/").text.split())
    assert "1 signaal uitgesteld" in text
    assert "t/m 04-12-2026 door Carla Consulent: De werkgever beslist in december." in text


def test_shown_again_from_the_file_one_is_back_in_the_file(
    office: Client, own: Candidate, consultant: User
) -> None:
    put_off(office, own)
    waken = f"/werklijst/uitgesteld/{SignalSnooze.objects.get().pk}/tonen/"
    assert f'action="{waken}"' in office.get(f"/kandidaten/{own.pk}/").text
    assert office.post(waken, {"terug": "dossier"})["Location"] == f"/kandidaten/{own.pk}/"
    assert "contract_ends" in keys_of(own, consultant, TODAY)


def test_what_was_put_off_until_yesterday_is_no_longer_told(office: Client, own: Candidate) -> None:
    put_off(office, own)
    SignalSnooze.objects.update(during=period(date(2026, 11, 1), TODAY - timedelta(days=1)))
    assert "uitgesteld" not in office.get(f"/kandidaten/{own.pk}/").text


def proposed(client: Client, candidate: Candidate, kind: str) -> date:
    page = client.get(f"/kandidaten/{candidate.pk}/signalen/uitstellen/?soort={kind}")
    day: date = page.context["form"]["last_day"].value()
    return day


def test_the_day_that_is_proposed_is_two_weeks_ahead(office: Client, own: Candidate) -> None:
    assert proposed(office, own, "contract_ends") == TODAY + timedelta(days=14)


@pytest.mark.parametrize(("last", "day"), [(9, 8), (1, 0)])
def test_the_day_that_is_proposed_comes_before_the_day_it_is_about(
    office: Client, own: Candidate, last: int, day: int
) -> None:
    Placement.objects.update(during=period(BEGUN, TODAY + timedelta(days=last)))
    assert proposed(office, own, "contract_ends") == TODAY + timedelta(days=day)


def test_a_day_too_late_is_kept_and_told(office: Client, own: Candidate) -> None:
    assert "pas terug na" not in put_off(office, own, last_day="30-12-2026").text
    SignalSnooze.objects.all().delete()
    assert "Let op: het komt pas terug na 31-12-2026, de dag waar het over gaat." in (
        put_off(office, own, last_day="31-12-2026").text
    )
    assert SignalSnooze.objects.get().last_day == END
