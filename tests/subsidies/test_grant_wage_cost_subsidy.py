"""A consultant grants the wage-cost subsidy of a placement."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.actions.change_placement import correct_placement
from placements.enums import ContractKind
from placements.models import Placement
from registry.models import Municipality
from subsidies.actions.grant import grant_wage_cost_subsidy, proposed_grant
from subsidies.enums import BaseChoice
from subsidies.models import Decision, MunicipalitySubsidySetting, WageCostSubsidy
from tests.factories import (
    MunicipalityFactory,
    PlacementFactory,
    WageCostSubsidyFactory,
    WorkingHoursFactory,
    user_with,
)
from tests.people import TODAY, client_of


@pytest.fixture
def placement(candidate: Candidate) -> Placement:
    """28 hours a week, all of 2019."""
    work = PlacementFactory(person=candidate.person, during=period(date(2019, 1, 1), date(2019, 12, 31)))
    WorkingHoursFactory(placement=work, hours_per_week=Decimal(28))
    return work


def url(placement: Placement) -> str:
    return f"/plaatsingen/{placement.pk}/loonkostensubsidie/nieuw/"


def filled(button: str = "grant", **changes: Any) -> dict[str, Any]:
    typed = {
        "basis": "wage_value",
        "wage_value_percentage": "50",
        "full_time_hours": "36",
        "first_day": "2019-01-01",
        "last_day": "2019-12-31",
    }
    return typed | changes | {button: ""}


def test_a_trial_placement_offers_no_subsidy(office: Client, placement: Placement) -> None:
    assert url(placement) in office.get(f"/plaatsingen/{placement.pk}/").text
    Placement.objects.update(work_form="trial", contract="none")
    text = office.get(f"/plaatsingen/{placement.pk}/").text
    assert url(placement) not in text
    assert "Loonkostensubsidie kan alleen bij een dienstverband met loon" in text


def test_calculating_shows_the_receipt_and_saves_nothing(office: Client, placement: Placement) -> None:
    answer = office.post(url(placement), filled("calculate"))
    assert answer.status_code == 200
    assert "€ 838,12" in answer.text  # 1,615.80 × 1.08 × 0.50 × 1.235 × 28/36 = 838.1158…
    assert "€ 10.057,39" in answer.text
    assert "art. 10d lid 4 Participatiewet" in answer.text
    assert not WageCostSubsidy.objects.exists()


def test_granting_saves_and_shows_the_receipt(office: Client, placement: Placement) -> None:
    answer = office.post(url(placement), filled(), follow=True)
    grant = WageCostSubsidy.objects.get()
    assert answer.redirect_chain == [(f"/loonkostensubsidie/{grant.pk}/", 302)]
    assert (grant.first_day, grant.last_day) == (date(2019, 1, 1), date(2019, 12, 31))
    assert "€ 838,12" in answer.text
    assert "De loonkostensubsidie is toegekend." in answer.text


def test_a_rate_that_is_not_verified_is_marked(office: Client, placement: Placement) -> None:
    Placement.objects.update(during=period(date(2026, 7, 1)))
    placement.working_hours.update(during=period(date(2026, 7, 1)))
    answer = office.post(url(placement), filled("calculate", first_day="2026-07-01", last_day=""))
    lines = answer.context["amount"].calculation.receipt
    unsure = [line for line in lines if not line.is_verified]
    assert unsure, "the employer charge of July 2026 stands in one source"
    assert all(f">{line.mark}<" in answer.text for line in unsure)


def test_the_flat_rate_needs_no_wage_value(office: Client, placement: Placement) -> None:
    office.post(url(placement), filled(basis="flat_rate", wage_value_percentage="", last_day="2019-06-30"))
    grant = WageCostSubsidy.objects.get()
    assert grant.flat_rate
    assert grant.wage_value_percentage is None


OUTSIDE = "De plaatsing loopt van 01-01-2019 tot en met 31-12-2019. Kies een dag binnen de plaatsing."
HALF_YEAR = "Het forfait kan tot en met 30-06-2019: hooguit de eerste zes maanden van het werk."


@pytest.mark.parametrize("button", ["calculate", "grant"])
@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        (
            {"wage_value_percentage": ""},
            "wage_value_percentage",
            "Vul de loonwaarde in, of kies het forfait.",
        ),
        (
            {"wage_value_percentage": "101"},
            "wage_value_percentage",
            "De loonwaarde is een heel percentage van 0 tot en met 100.",
        ),
        (
            {"wage_value_percentage": "45,5"},
            "wage_value_percentage",
            "Vul een heel percentage in, bijvoorbeeld 45.",
        ),
        (
            {"basis": "flat_rate", "last_day": "2019-06-30"},
            "wage_value_percentage",
            "Bij het forfait is er geen loonwaarde. Maak dit veld leeg.",
        ),
        ({"basis": "flat_rate", "wage_value_percentage": ""}, "last_day", HALF_YEAR),
        ({"basis": "flat_rate", "wage_value_percentage": "", "last_day": ""}, "last_day", OUTSIDE),
        ({"full_time_hours": "19"}, "full_time_hours", "Een volledige werkweek heeft 20 tot en met 60 uur."),
        ({"first_day": "2018-12-31"}, "first_day", OUTSIDE),
        ({"last_day": ""}, "last_day", OUTSIDE),
        ({"last_day": "2020-01-01"}, "last_day", OUTSIDE),
        ({"last_day": "2018-12-31"}, "last_day", "De einddatum ligt vóór de begindatum."),
    ],
)
def test_a_mistake_is_told_at_the_field(
    office: Client, placement: Placement, button: str, changes: dict[str, str], field: str, message: str
) -> None:
    answer = office.post(url(placement), filled(button, **changes))
    assert answer.context["form"].errors == {field: [message]}
    assert answer.text.count(message) == 2, "at the field, and in the summary"
    assert not WageCostSubsidy.objects.exists()


def correct(placement: Placement, by: User, **changes: Any) -> None:
    facts: dict[str, Any] = {
        "first_day": placement.first_day,
        "last_day": placement.last_day,
        "contract": ContractKind.TEMPORARY,
        "function": "",
    }
    correct_placement(placement=placement, **(facts | changes), reason="fout", by=by, on=TODAY)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"contract": ContractKind.NONE}, "alleen bij een dienstverband met loon"),
        ({"last_day": date(2019, 6, 29)}, "Kies een dag binnen de plaatsing"),
        ({"first_day": date(2018, 12, 30)}, "Het forfait kan tot en met 29-06-2019"),
    ],
)
def test_a_proposal_is_judged_by_the_placement_as_it_is_when_it_is_granted(
    placement: Placement, consultant: User, changes: dict[str, Any], message: str
) -> None:
    proposal = proposed_grant(
        placement=placement,
        wage_value_percentage=None,
        flat_rate=True,
        full_time_hours=Decimal(36),
        first_day=date(2019, 1, 1),
        last_day=date(2019, 6, 30),
    )
    correct(Placement.objects.get(pk=placement.pk), consultant, **changes)
    with pytest.raises(ValidationError, match=message):
        grant_wage_cost_subsidy(proposal=proposal, by=consultant, on=TODAY)
    assert not WageCostSubsidy.objects.exists()


def test_a_second_grant_in_the_same_days_is_refused_by_the_database(
    office: Client, placement: Placement
) -> None:
    WageCostSubsidyFactory(placement=placement)
    answer = office.post(url(placement), filled())
    assert answer.context["form"].errors == {
        "first_day": ["Voor deze plaatsing is in deze periode al loonkostensubsidie toegekend."]
    }


@pytest.mark.parametrize(
    ("work_form", "message"),
    [
        ("trial", "Loonkostensubsidie kan alleen bij een dienstverband met loon"),
        ("sheltered_wsw", "Loonkostensubsidie kan niet bij werk op grond van de Wsw."),
    ],
)
def test_work_without_wage_or_under_the_wsw_gets_no_subsidy(
    office: Client, placement: Placement, work_form: str, message: str
) -> None:
    Placement.objects.update(work_form=work_form)
    answer = office.post(url(placement), filled())
    assert message in answer.text
    assert not WageCostSubsidy.objects.exists()


def test_without_a_rate_the_amount_is_not_guessed(office: Client, placement: Placement) -> None:
    """The minimum wage of 2028 is not known yet: the grant is possible, the amount is told to be unknown."""
    Placement.objects.update(during=period(date(2028, 1, 1)))
    placement.working_hours.update(during=period(date(2028, 1, 1)))
    answer = office.post(url(placement), filled("calculate", first_day="2028-01-01", last_day=""))
    assert "Het bedrag is nog niet te berekenen" in answer.text
    answer = office.post(url(placement), filled(first_day="2028-01-01", last_day=""), follow=True)
    assert WageCostSubsidy.objects.count() == 1
    assert "nog niet te berekenen" in answer.text


def test_subsidy_staff_grant_too_and_strangers_get_404(placement: Placement, town: Municipality) -> None:
    strangers = [user_with(Role.CONSULTANT, MunicipalityFactory())]
    strangers += [user_with(role, town) for role in set(Role) - {Role.CONSULTANT, Role.SUBSIDY}]
    for stranger in strangers:
        assert client_of(stranger).get(url(placement)).status_code == 404
        assert client_of(stranger).post(url(placement), filled()).status_code == 404
    assert not WageCostSubsidy.objects.exists()
    staff = client_of(user_with(Role.SUBSIDY, town))
    assert staff.post(url(placement), filled()).status_code == 302
    assert WageCostSubsidy.objects.count() == 1


def test_the_first_day_of_the_next_grant_follows_the_last_one(office: Client, placement: Placement) -> None:
    WageCostSubsidyFactory(placement=placement, during=period(date(2019, 1, 1), date(2019, 6, 30)))
    form = office.get(url(placement)).context["form"]
    assert form.initial == {"first_day": date(2019, 7, 1), "last_day": date(2019, 12, 31)}


def test_a_grant_of_2016_is_calculated_from_the_wage_of_the_function(
    office: Client, placement: Placement
) -> None:
    """The example of docs/regels: a function of € 2,000 and a wage value of 50 %; 23 % charge."""
    Placement.objects.update(during=period(date(2016, 1, 1), date(2016, 12, 31)))
    placement.working_hours.update(during=period(date(2016, 1, 1)), hours_per_week=Decimal(36))
    days = {"first_day": "2016-01-01", "last_day": "2016-12-31"}
    answer = office.post(url(placement), filled("calculate", **days))
    assert "Vul dat functieloon in" in answer.text
    answer = office.post(url(placement), filled("calculate", function_wage="2000,00", **days))
    assert "€ 696,88" in answer.text
    office.post(url(placement), filled(function_wage="2000,00", **days))
    assert WageCostSubsidy.objects.get().function_wage == Decimal(2000)
    answer = office.post(url(placement), filled("calculate", function_wage="50", **days))
    assert list(answer.context["form"].errors) == ["function_wage"]


def test_what_is_calculated_first_is_what_is_granted_also_by_the_choice_of_the_town(
    office: Client, placement: Placement, town: Municipality
) -> None:
    Placement.objects.update(during=period(date(2026, 7, 1)))
    placement.working_hours.update(during=period(date(2026, 7, 1)))
    MunicipalitySubsidySetting.objects.create(
        municipality=town, during=period(date(2024, 1, 1)), base_choice=BaseChoice.HOUR
    )
    days = {"first_day": "2026-07-01", "last_day": ""}
    shown = office.post(url(placement), filled("calculate", **days)).context["amount"]
    office.post(url(placement), filled(**days))
    assert shown.monthly == Decision.objects.get().monthly_amount
