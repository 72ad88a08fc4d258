"""A consultant records what a candidate can show of what was learned, and advice on sheltered work."""

from django.test import Client

from cases.models import Candidate, ShelteredWorkAdvice
from registry.models import Municipality
from tests.factories_plan import TrajectoryFactory
from tests.people import candidate_of


def test_a_certificate_is_recorded_once_and_never_in_the_future(office: Client, candidate: Candidate) -> None:
    address = f"/kandidaten/{candidate.pk}/bewijzen/nieuw/"
    typed = {"kind": "practice", "name": "Orders verzamelen", "issued_on": "2026-11-22", "issuer": "De Brug"}
    assert list(office.post(address, typed).context["form"].errors) == ["issued_on"]
    typed["issued_on"] = "2026-11-20"
    assert office.post(address, typed).status_code == 302
    assert list(office.post(address, typed).context["form"].errors) == ["name"]
    assert "Orders verzamelen" in office.get(f"/kandidaten/{candidate.pk}/trajecten/").text


def test_a_certificate_belongs_to_a_trajectory_of_the_same_file(
    office: Client, candidate: Candidate, town: Municipality
) -> None:
    elsewhere = TrajectoryFactory(candidate=candidate_of(town))
    typed = {"kind": "practice", "name": "x", "issued_on": "2026-11-20", "trajectory": elsewhere.pk}
    refused = office.post(f"/kandidaten/{candidate.pk}/bewijzen/nieuw/", typed)
    assert list(refused.context["form"].errors) == ["trajectory"]


def test_one_request_for_advice_runs_until_it_is_answered(office: Client, candidate: Candidate) -> None:
    file = f"/kandidaten/{candidate.pk}/beschut-werk/"
    assert office.post(f"{file}nieuw/", {"asked_on": "2026-11-01"}).status_code == 302
    refused = office.post(f"{file}nieuw/", {"asked_on": "2026-11-02"})
    assert list(refused.context["form"].errors) == ["asked_on"]
    advice = ShelteredWorkAdvice.objects.get()
    typed = {"advised_on": "2026-10-31", "outcome": "sheltered"}
    assert list(office.post(f"{file}{advice.pk}/", typed).context["form"].errors) == ["advised_on"]
    typed["advised_on"] = "2026-11-20"
    assert office.post(f"{file}{advice.pk}/", typed).status_code == 302
    assert "aangewezen op beschut werk" in office.get(f"/kandidaten/{candidate.pk}/trajecten/").text
    assert office.post(f"{file}nieuw/", {"asked_on": "2026-11-21"}).status_code == 302
