"""A consultant records that UWV found no capacity to work for somebody with Wajong."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from cases.models import Candidate
from dated.periods import period
from placements.enums import WorkForm
from registry.enums import LegalGround
from registry.models import Municipality, Registration, WithoutWorkCapacity
from reports.enums import Measure
from reports.ledger import posting
from reports.ledger.reading import total
from tests.factories import PlacementFactory, RegistrationFactory
from tests.people import TODAY, candidate_of

pytestmark = pytest.mark.usefixtures("rules")


@pytest.fixture
def candidate(town: Municipality) -> Candidate:
    """Somebody on Wajong."""
    somebody = candidate_of(town, registered=False)
    RegistrationFactory(person=somebody.person, ground=LegalGround.G1C)
    return somebody


def page(candidate: Candidate) -> str:
    return f"/kandidaten/{candidate.pk}/register/arbeidsvermogen/"


def confirm(office: Client, url: str, **typed: Any) -> Any:
    shown = office.post(url, typed)
    return office.post(url, typed | {"seen": shown.context["seen"]}, follow=True)


def registered(on: date) -> Any:
    posting.post_changes()
    return total(Measure.REGISTERED_PERSONS, on=on)


def test_from_2026_the_person_stands_on_the_register_only_while_employed(
    office: Client, candidate: Candidate
) -> None:
    assert registered(TODAY) == 1
    shown = office.post(page(candidate), {"first_day": "2020-05-01", "last_day": ""})
    assert shown.context["foreseen"] == [
        "Vanaf 01-01-2026 staat deze persoon op grondslag 1c – Wajong alleen in het register op dagen met een "
        "dienstverband.",
        "Er is vandaag geen dienstverband.",
    ]
    confirm(office, page(candidate), first_day="2020-05-01", last_day="")
    assert Registration.objects.get().last_day is None, "the registration itself runs on"
    assert [registered(day) for day in (date(2025, 12, 31), date(2026, 1, 1))] == [1, 0]
    PlacementFactory(person=candidate.person, during=period(date(2026, 6, 1), date(2026, 8, 31)))
    assert [registered(date(2026, month, day)) for month, day in ((5, 31), (6, 1), (8, 31), (9, 1))] == [
        0,
        1,
        1,
        0,
    ]


def test_work_without_a_wage_is_no_employment(office: Client, candidate: Candidate) -> None:
    PlacementFactory(person=candidate.person, work_form=WorkForm.WORK_EXPERIENCE)
    answer = confirm(office, page(candidate), first_day="2020-05-01", last_day="")
    assert registered(TODAY) == 0
    shown = office.get(f"/kandidaten/{candidate.pk}/")
    assert "zonder arbeidsvermogen telt Wajong alleen tijdens een dienstverband" in shown.text
    assert answer.status_code == 200


def test_another_ground_is_not_touched(office: Client, candidate: Candidate) -> None:
    RegistrationFactory(person=candidate.person, ground=LegalGround.G1A)
    shown = office.post(page(candidate), {"first_day": "2026-05-01", "last_day": ""})
    assert (
        "De inschrijving op 1a – Participatiewet, kan het minimumloon niet verdienen verandert niet."
        in (shown.context["foreseen"])
    )
    confirm(office, page(candidate), first_day="2026-05-01", last_day="")
    assert registered(TODAY) == 1


def test_a_period_is_given_an_end_or_taken_back(office: Client, candidate: Candidate) -> None:
    confirm(office, page(candidate), first_day="2020-05-01", last_day="")
    row = WithoutWorkCapacity.objects.get()
    url = f"{page(candidate)}{row.pk}/"
    office.post(url, {"first_day": "2020-05-01", "last_day": "2026-06-30", "reason": "herbeoordeeld"})
    assert [registered(day) for day in (date(2026, 6, 30), date(2026, 7, 1))] == [0, 1]
    office.post(
        url, {"first_day": "2020-05-01", "last_day": "", "mistaken": "on", "reason": "verkeerd dossier"}
    )
    assert not WithoutWorkCapacity.objects.exists()
    assert registered(date(2026, 6, 30)) == 1


def test_an_overlapping_period_is_refused_at_the_field(office: Client, candidate: Candidate) -> None:
    confirm(office, page(candidate), first_day="2020-05-01", last_day="")
    answer = confirm(office, page(candidate), first_day="2021-05-01", last_day="")
    assert answer.context["form"].errors == {
        "first_day": ["Voor deze persoon is in deze periode al vastgelegd dat er geen arbeidsvermogen is."]
    }


def test_the_page_asks_about_it_only_for_wajong(
    office: Client, candidate: Candidate, town: Municipality
) -> None:
    other = candidate_of(town)
    assert "Geen arbeidsvermogen vastleggen" in office.get(f"/kandidaten/{candidate.pk}/register/").text
    assert "arbeidsvermogen" not in office.get(f"/kandidaten/{other.pk}/register/").text
