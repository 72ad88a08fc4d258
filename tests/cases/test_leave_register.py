"""A consultant records a finding of sheltered work, or somebody's own request to leave; and takes it back."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from cases.models import Candidate
from dated.periods import period
from registry.models import LeaveRequest, Registration, ShelteredWorkFinding
from tests.factories import LONG_AGO, PlacementFactory, RegistrationFactory
from tests.factories_leaving import ShelteredWorkFindingFactory

DAY = date(2026, 11, 2)
STANDING = {"ground": "1a", "responsible": "municipality"}


def page(candidate: Candidate, act: str) -> str:
    return f"/kandidaten/{candidate.pk}/register/{act}/"


def confirm(office: Client, url: str, **typed: Any) -> Any:
    """Fill the form in, read what will happen, and confirm that."""
    shown = office.post(url, typed)
    return office.post(url, typed | {"seen": shown.context["seen"]}, follow=True)


def last_days() -> list[date | None]:
    return [row.last_day for row in Registration.objects.order_by("during")]


@pytest.mark.parametrize(("act", "field"), [("beschut-werk", "found_on"), ("verzoek", "requested_on")])
def test_the_registration_ends_on_the_day(office: Client, candidate: Candidate, act: str, field: str) -> None:
    PlacementFactory.create_batch(2, person=candidate.person)
    shown = office.post(page(candidate, act), {field: f"{DAY}"})
    assert "eindigt op 02-11-2026" in shown.context["foreseen"][0]
    assert shown.context["foreseen"][1].startswith("2 plaatsingen lopen door en tellen vanaf 03-11-2026")
    assert last_days() == [None]
    answer = confirm(office, page(candidate, act), **{field: f"{DAY}"})
    assert "Er is 1 inschrijving beëindigd." in answer.text
    assert last_days() == [DAY]


@pytest.mark.parametrize(("act", "field"), [("beschut-werk", "found_on"), ("verzoek", "requested_on")])
def test_twice_the_same_is_refused(office: Client, candidate: Candidate, act: str, field: str) -> None:
    confirm(office, page(candidate, act), **{field: f"{DAY}"})
    again = confirm(office, page(candidate, act), **{field: f"{DAY}"})
    assert list(again.context["form"].errors) == [field]
    assert ShelteredWorkFinding.objects.count() + LeaveRequest.objects.count() == 1


def test_somebody_without_registration_can_be_found_so_too(office: Client, candidate: Candidate) -> None:
    Registration.objects.all().delete()
    shown = office.post(page(candidate, "beschut-werk"), {"found_on": f"{DAY}"})
    assert shown.context["foreseen"] == ["Er is geen inschrijving die hierdoor eindigt."]


def test_during_a_finding_nobody_comes_on_the_register(office: Client, candidate: Candidate) -> None:
    Registration.objects.update(during=period(LONG_AGO, date(2020, 12, 31)))
    ShelteredWorkFindingFactory(person=candidate.person, during=period(date(2024, 3, 1), date(2025, 2, 28)))
    url = f"/kandidaten/{candidate.pk}/inschrijving/nieuw/"
    refused = office.post(url, STANDING | {"first_day": "2025-02-28", "last_day": ""})
    assert refused.context["form"].errors == {
        "first_day": ["Op deze dag geldt een vaststelling dat deze persoon alleen beschut kan werken."]
    }
    office.post(url, STANDING | {"first_day": "2025-03-01", "last_day": ""})
    assert last_days() == [date(2020, 12, 31), None]


def test_a_finding_lapses_and_the_person_comes_back(office: Client, candidate: Candidate) -> None:
    confirm(office, page(candidate, "beschut-werk"), found_on="2026-09-01")
    finding = ShelteredWorkFinding.objects.get()
    url = page(candidate, f"beschut-werk/{finding.pk}")
    assert office.post(url, {"what": "lapsed", "reason": "nieuw advies"}).context["form"].errors == {
        "last_day": ["Vul de laatste dag in waarop de vaststelling gold."]
    }
    office.post(url, {"what": "lapsed", "last_day": "2026-10-31", "reason": "nieuw advies"})
    finding.refresh_from_db()
    assert finding.last_day == date(2026, 10, 31)
    typed = STANDING | {"first_day": "2026-11-01", "last_day": ""}
    office.post(f"/kandidaten/{candidate.pk}/inschrijving/nieuw/", typed)
    assert last_days() == [date(2026, 9, 1), None]


@pytest.mark.parametrize("day", ["2026-08-31", "2026-11-22"])
def test_a_finding_does_not_lapse_before_it_began_or_in_the_future(
    office: Client, candidate: Candidate, day: str
) -> None:
    finding = ShelteredWorkFindingFactory(person=candidate.person, during=period(date(2026, 9, 1)))
    typed = {"what": "lapsed", "last_day": day, "reason": "x"}
    answer = office.post(page(candidate, f"beschut-werk/{finding.pk}"), typed)
    assert list(answer.context["form"].errors) == ["last_day"]


@pytest.mark.parametrize(("act", "field"), [("beschut-werk", "found_on"), ("verzoek", "requested_on")])
def test_a_mistake_is_taken_back_and_the_registration_corrected(
    office: Client, candidate: Candidate, act: str, field: str
) -> None:
    confirm(office, page(candidate, act), **{field: f"{DAY}"})
    fact = ShelteredWorkFinding.objects.first() or LeaveRequest.objects.get()
    row = Registration.objects.get()
    url = f"/kandidaten/{candidate.pk}/inschrijving/{row.pk}/corrigeren/"
    again = STANDING | {"first_day": "2015-01-01", "last_day": "", "reason": "verkeerd dossier"}
    assert "last_day" in office.post(url, again).context["form"].errors
    office.post(page(candidate, f"{act}/{fact.pk}"), {"what": "mistake", "reason": "verkeerd dossier"})
    assert not type(fact).objects.exists()
    assert last_days() == [DAY]
    office.post(url, again)
    assert last_days() == [None]
    events = type(fact).pgh_event_model.objects.order_by("pgh_id").select_related("pgh_context")
    assert [event.pgh_label for event in events] == ["insert", "delete"]
    assert events[1].pgh_context.metadata["reason"] == "Correctie: verkeerd dossier"


def test_whoever_asked_to_leave_may_come_back_later(office: Client, candidate: Candidate) -> None:
    confirm(office, page(candidate, "verzoek"), requested_on="2026-03-01")
    typed = STANDING | {"first_day": "2026-06-01", "last_day": ""}
    office.post(f"/kandidaten/{candidate.pk}/inschrijving/nieuw/", typed)
    assert last_days() == [date(2026, 3, 1), None]


def test_the_fact_of_somebody_else_is_not_reached_through_a_file(
    office: Client, candidate: Candidate
) -> None:
    theirs = ShelteredWorkFindingFactory()
    assert office.get(page(candidate, f"beschut-werk/{theirs.pk}")).status_code == 404


def test_the_page_names_the_facts_and_their_end(office: Client, candidate: Candidate) -> None:
    confirm(office, page(candidate, "verzoek"), requested_on=f"{DAY}")
    RegistrationFactory(person=candidate.person, during=period(date(2026, 11, 10)))
    shown = office.get(f"/kandidaten/{candidate.pk}/register/")
    assert "Verzoek om uitschrijving op" in shown.text
    assert "Overlijden vastleggen" in shown.text
    assert "arbeidsvermogen" not in shown.text, "that is about Wajong only"
