"""A request that waits for the wage value: somebody has to ask an expert for it, and its page says who is to move."""

from django.test import Client

from accounts.models import User
from subsidies.actions.process.steps import ask_measurement, check_target_group
from subsidies.enums import GroupOutcome
from subsidies.models import SubsidyRequest, WageValueAssessment
from tests.factories_wage_value import ExpertOrganisationFactory, WageValueAssessmentFactory
from tests.people import TODAY


def address(asked: SubsidyRequest, act: str = "") -> str:
    return f"/loonkostensubsidie/aanvraag/{asked.pk}/{act}"


def primary(page: object) -> list[str]:
    """The main button of a request's page."""
    return [act.label for act in page.context["acts"] if act.primary]


def test_having_it_measured_leads_to_the_order_and_back_to_the_request(
    desk: Client, asked: SubsidyRequest, staff: User
) -> None:
    check_target_group(request=asked, outcome=GroupOutcome.BELONGS, by=staff, on=TODAY)
    order = f"/plaatsingen/{asked.placement_id}/loonwaarde/nieuw/"
    answer = desk.post(address(asked, "meten/"), {})
    assert answer["Location"] == order
    page = desk.get(address(asked))
    assert primary(page) == ["Opdracht geven aan een expert"]
    assert "Geef de opdracht aan een expert" in page.text

    expert = ExpertOrganisationFactory(municipality=asked.municipality)
    answer = desk.post(order, {"expert": expert.pk, "requested_on": "2026-11-20"})
    assert answer["Location"] == address(asked)
    page = desk.get(address(asked))
    assert primary(page) == ["Loonwaardebepaling openen"]
    assert f"/loonkostensubsidie/loonwaarde/{WageValueAssessment.objects.get().pk}/" in page.text
    assert "Opdracht geven aan een expert" not in page.text, "the order is out"


def test_an_order_that_is_out_already_is_not_asked_for_again(
    desk: Client, asked: SubsidyRequest, staff: User
) -> None:
    check_target_group(request=asked, outcome=GroupOutcome.BELONGS, by=staff, on=TODAY)
    WageValueAssessmentFactory(placement=asked.placement, municipality=asked.municipality)
    assert "De opdracht is al gegeven." in desk.get(address(asked, "meten/")).text
    assert desk.post(address(asked, "meten/"), {})["Location"] == address(asked)


def test_what_comes_next_stands_at_the_part_it_belongs_to(
    desk: Client, asked: SubsidyRequest, staff: User
) -> None:
    def here() -> tuple[str, str]:
        stop = next(stop for stop in desk.get(address(asked)).context["road"] if stop.state == "here")
        return stop.title, stop.next

    assert here() == ("Doelgroep", "Beoordeel of de werknemer bij de doelgroep hoort.")
    check_target_group(request=asked, outcome=GroupOutcome.BELONGS, by=staff, on=TODAY)
    assert here() == ("Loonwaarde of forfait", "Spreek het forfait af, of laat de loonwaarde bepalen.")
    ask_measurement(request=asked, by=staff, on=TODAY)
    assert here()[0] == "Loonwaarde of forfait", "waiting finishes nothing"
