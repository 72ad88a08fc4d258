"""A consultant takes a placement further: from trial to contract, longer, permanent, or in another form."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.enums import Stage
from cases.models import Candidate
from dated.periods import period
from placements import followers
from placements.actions.placement.continue_placement import (
    continue_placement,
    extend_placement,
    make_permanent,
)
from placements.actions.placement.open_work import PlacementFacts
from placements.enums import ContractKind, EndReason, WorkForm
from placements.models import Placement
from registry.models import Municipality
from tests.factories import (
    EmployerFactory,
    MunicipalityFactory,
    PlacementFactory,
    WageCostSubsidyFactory,
    WorkingHoursFactory,
    user_with,
)
from tests.people import TODAY, client_of

FIRST = date(2026, 10, 1)


@pytest.fixture
def trial(candidate: Candidate) -> Placement:
    """Two months on trial as a gardener, since the first of October."""
    return PlacementFactory(
        person=candidate.person,
        work_form=WorkForm.TRIAL,
        contract=ContractKind.NONE,
        function="hovenier",
        during=period(FIRST, date(2026, 11, 30)),
    )


@pytest.fixture
def contract(candidate: Candidate) -> Placement:
    """A contract of a year, 28 hours."""
    work = PlacementFactory(person=candidate.person, during=period(date(2026, 1, 1), date(2026, 12, 31)))
    WorkingHoursFactory(placement=work)
    return work


def facts(**changes: Any) -> PlacementFacts:
    usual: dict[str, Any] = {
        "work_form": WorkForm.REGULAR,
        "contract": ContractKind.TEMPORARY,
        "function": "hovenier",
        "first_day": date(2026, 11, 16),
        "last_day": date(2027, 11, 15),
        "hours_per_week": Decimal(24),
    }
    return PlacementFacts(**(usual | changes))


def go_on(placement: Placement, by: User, **changes: Any) -> Placement:
    return continue_placement(placement=placement, borrower=None, facts=facts(**changes), by=by, on=TODAY)


def send(client: Client, placement: Placement, step: str, **typed: str) -> Any:
    return client.post(f"/plaatsingen/{placement.pk}/{step}/", typed, follow=True)


CONTRACT = {
    "work_form": "regular",
    "contract": "temporary",
    "function": "hovenier",
    "first_day": "2026-11-16",
    "last_day": "2027-11-15",
    "hours_per_week": "24",
    "wage_above_minimum": "no",
    "contact_interval_weeks": "4",
}


def test_from_trial_to_contract_in_one_step(office: Client, trial: Placement, candidate: Candidate) -> None:
    answer = send(office, trial, "vervolg", **CONTRACT)
    following = Placement.objects.exclude(pk=trial.pk).get()
    trial.refresh_from_db()
    assert answer.redirect_chain == [(f"/plaatsingen/{following.pk}/", 302)]
    assert trial.last_day == date(2026, 11, 15)
    assert trial.ended_because == EndReason.CONTINUED
    assert (following.previous, following.employer) == (trial, trial.employer)
    assert following.working_hours.get().hours_per_week == 24
    assert (following.wage_above_minimum, following.contact_interval_weeks) == ("no", 4)
    candidate.refresh_from_db()
    assert candidate.stage == Stage.PLACED
    assert "Verloop" in answer.text
    assert "Proefplaatsing" in answer.text


def test_the_trial_offers_the_step_first_and_starts_with_what_is_known(
    office: Client, trial: Placement
) -> None:
    assert "Naar contract" in office.get(f"/plaatsingen/{trial.pk}/").text
    form = office.get(f"/plaatsingen/{trial.pk}/vervolg/").context["form"]
    assert form.initial["first_day"] == date(2026, 12, 1)
    assert (form.initial["work_form"], form.initial["function"]) == (WorkForm.REGULAR, "hovenier")


def test_a_contract_that_is_still_to_begin_leaves_the_stage(
    trial: Placement, consultant: User, candidate: Candidate
) -> None:
    go_on(trial, consultant, first_day=date(2026, 12, 1))
    candidate.refresh_from_db()
    trial.refresh_from_db()
    assert candidate.stage == Stage.IN_VIEW
    assert trial.last_day == date(2026, 11, 30)


def test_twice_the_same_step_makes_one_contract(office: Client, trial: Placement, consultant: User) -> None:
    send(office, trial, "vervolg", **CONTRACT)
    again = send(office, trial, "vervolg", **CONTRACT)
    following = Placement.objects.exclude(pk=trial.pk).get()
    assert again.redirect_chain == [(f"/plaatsingen/{following.pk}/", 302)]
    with pytest.raises(ValidationError, match="al voortgezet"):
        go_on(trial, consultant, work_form=WorkForm.DEVELOPMENT_JOB)
    assert Placement.objects.count() == 2


def test_nothing_of_a_refused_step_stays(trial: Placement, consultant: User) -> None:
    with pytest.raises(ValidationError):
        go_on(trial, consultant, hours_per_week=None)
    trial.refresh_from_db()
    assert (trial.last_day, trial.ended_because) == (date(2026, 11, 30), "")
    assert Placement.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        (
            {"first_day": "2026-10-01"},
            "first_day",
            "De plaatsing ervoor begint op 01-10-2026. Kies een latere dag.",
        ),
        ({"hours_per_week": ""}, "hours_per_week", "Vul de betaalde uren per week in."),
        (
            {"work_form": "secondment"},
            "borrower",
            "Kies de inlener: bij uitzending en detachering werkt iemand bij een ander.",
        ),
    ],
)
def test_a_mistake_is_told_at_the_field(
    office: Client, trial: Placement, changes: dict[str, str], field: str, message: str
) -> None:
    answer = send(office, trial, "vervolg", **(CONTRACT | changes))
    assert answer.context["form"].errors == {field: [message]}
    assert Placement.objects.count() == 1


def test_a_rule_that_asks_why_gets_an_answer_that_stays(office: Client, trial: Placement) -> None:
    sheltered = CONTRACT | {"work_form": "sheltered_new"}
    asked = send(office, trial, "vervolg", **sheltered)
    assert list(asked.context["form"].errors) == ["despite"]
    assert "Participatiewet art. 10b" in asked.text
    assert "Waarom toch?" in asked.text
    answer = send(office, trial, "vervolg", **sheltered, despite="advies komt deze week")
    assert Placement.objects.exclude(pk=trial.pk).get().despite == "advies komt deze week"
    assert "advies komt deze week" in answer.text


@contextmanager
def following(seen: list[Placement]) -> Iterator[None]:
    """Somebody who wants to know that people are placed."""

    def follow(placement: Placement, *, by: User, on: date) -> None:
        seen.append(placement)

    followers.register_follower(follow)
    yield
    followers._when_placed.remove(follow)


def test_whoever_registered_follows_the_new_placement(trial: Placement, consultant: User) -> None:
    seen: list[Placement] = []
    with following(seen):
        made = go_on(trial, consultant)
    assert seen == [made]


def test_another_form_at_the_same_employer_ends_what_hung_on_the_first(
    contract: Placement, consultant: User
) -> None:
    grant = WageCostSubsidyFactory(placement=contract)
    borrower = EmployerFactory()
    lent = facts(work_form=WorkForm.SECONDMENT, first_day=date(2026, 12, 1), last_day=None)
    made = continue_placement(placement=contract, borrower=borrower, facts=lent, by=consultant, on=TODAY)
    grant.refresh_from_db()
    assert (made.borrower, made.previous) == (borrower, contract)
    assert grant.last_day == date(2026, 11, 30)


def test_a_trial_is_extended_with_a_reason_and_not_beyond_six_months(
    office: Client, trial: Placement, candidate: Candidate
) -> None:
    silent = send(office, trial, "verlengen", last_day="2026-12-31", reason="")
    assert list(silent.context["form"].errors) == ["reason"]
    send(office, trial, "verlengen", last_day="2026-12-31", reason="meer tijd nodig")
    trial.refresh_from_db()
    assert trial.last_day == date(2026, 12, 31)
    late = send(office, trial, "verlengen", last_day="2027-04-01", reason="nog meer")
    assert list(late.context["form"].errors) == ["last_day"]
    assert "niet geverifieerd" in late.text
    assert "meer tijd nodig" in office.get(f"/kandidaten/{candidate.pk}/tijdlijn/").text


def test_a_longer_contract_keeps_its_hours_and_forgets_why_it_would_end(
    contract: Placement, consultant: User
) -> None:
    Placement.objects.update(ended_because=EndReason.CONTRACT_ENDED)
    extend_placement(
        placement=contract, last_day=date(2027, 12, 31), reason="verlengd", by=consultant, on=TODAY
    )
    contract.refresh_from_db()
    assert (contract.last_day, contract.ended_because) == (date(2027, 12, 31), "")
    assert contract.working_hours.get().last_day == date(2027, 12, 31)
    with pytest.raises(ValidationError, match="Kies een latere dag"):
        extend_placement(
            placement=contract, last_day=date(2027, 12, 31), reason="nog eens", by=consultant, on=TODAY
        )


def test_a_contract_becomes_permanent_and_the_subsidy_goes_on(contract: Placement, consultant: User) -> None:
    grant = WageCostSubsidyFactory(placement=contract)
    make_permanent(placement=contract, reason="gaat goed", by=consultant, on=TODAY)
    contract.refresh_from_db()
    grant.refresh_from_db()
    assert (contract.contract, contract.last_day) == (ContractKind.PERMANENT, None)
    assert contract.working_hours.get().last_day is None
    assert grant.last_day == date(2026, 12, 31)
    with pytest.raises(ValidationError, match="al vast"):
        make_permanent(placement=contract, reason="nog eens", by=consultant, on=TODAY)


def test_agreements_change_and_the_history_keeps_those_of_before(
    office: Client, contract: Placement, candidate: Candidate
) -> None:
    send(office, contract, "afspraken", function="kok", wage_above_minimum="yes", contact_interval_weeks="6")
    contract.refresh_from_db()
    assert (contract.function, contract.wage_above_minimum, contract.contact_interval_weeks) == (
        "kok",
        "yes",
        6,
    )
    wrong = send(office, contract, "afspraken", contact_interval_weeks="99")
    assert wrong.context["form"].errors == {
        "contact_interval_weeks": ["Vul een heel aantal weken in van 1 tot en met 52."]
    }
    assert "om de 6 weken" in office.get(f"/plaatsingen/{contract.pk}/").text


def test_a_step_in_the_past_is_shown_before_it_cuts_a_subsidy(office: Client, contract: Placement) -> None:
    grant = WageCostSubsidyFactory(placement=contract)
    typed = CONTRACT | {"first_day": "2026-03-01", "last_day": ""}
    asked = send(office, contract, "vervolg", **typed)
    assert "Wat verandert er?" in asked.text
    grant.refresh_from_db()
    assert (grant.last_day, Placement.objects.count()) == (date(2026, 12, 31), 1)
    answer = send(office, contract, "vervolg", **typed, seen=asked.context["seen"])
    assert "Het vervolg is vastgelegd." in answer.text
    assert Placement.objects.count() == 2


def test_why_a_placement_ended_earlier_stays(contract: Placement, consultant: User) -> None:
    Placement.objects.update(
        during=period(date(2026, 1, 1), date(2026, 3, 31)), ended_because=EndReason.OWN_REQUEST
    )
    go_on(contract, consultant)
    contract.refresh_from_db()
    assert contract.ended_because == EndReason.OWN_REQUEST


def test_strangers_and_coaches_take_no_step(
    trial: Placement, contract: Placement, town: Municipality
) -> None:
    for user in (user_with(Role.COACH, town), user_with(Role.CONSULTANT, MunicipalityFactory())):
        client = client_of(user)
        for step in ("vervolg", "verlengen", "vast", "afspraken", "terugnemen"):
            assert send(client, contract, step, **CONTRACT, reason="proef").status_code == 404
    assert Placement.objects.count() == 2
