"""A consultant mends a placement: its days, its form and its employer; what hangs on it stays true."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.actions.change_placement import WorkAt, change_hours, correct_placement, end_placement
from placements.enums import ChainChoice, ContractKind, Destination, EndReason, WorkForm
from placements.models import AgreementPlacement, Employer, Placement
from tests.factories import EmployerFactory, PlacementFactory, WorkingHoursFactory
from tests.factories_employers import AgreementFactory, AgreementPlacementFactory
from tests.factories_sickness import SicknessPeriodFactory
from tests.factories_vacancy import VacancyFactory
from tests.people import TODAY
from tests.previewed import post_confirmed

START = date(2026, 10, 1)


@pytest.fixture
def trial(candidate: Candidate) -> Placement:
    """Two months on trial, so without hours."""
    return PlacementFactory(
        person=candidate.person,
        work_form=WorkForm.TRIAL,
        contract=ContractKind.NONE,
        during=period(START, date(2026, 11, 30)),
    )


def correct(placement: Placement, by: User, **changes: Any) -> Placement:
    as_it_stands: dict[str, Any] = {
        "first_day": placement.first_day,
        "last_day": placement.last_day,
        "contract": ContractKind(placement.contract),
        "function": "",
    }
    return correct_placement(placement=placement, **as_it_stands | changes, reason="fout", by=by, on=TODAY)


def at(employer: Employer, form: WorkForm = WorkForm.REGULAR) -> WorkAt:
    return WorkAt(work_form=form, employer=employer, borrower=None, group=None)


def hours(placement: Placement) -> list[tuple[date, date | None, Decimal]]:
    return [
        (row.first_day, row.last_day, row.hours_per_week)
        for row in placement.working_hours.order_by("during")
    ]


def test_a_trial_that_was_paid_work_asks_for_its_hours(
    office: Client, trial: Placement, consultant: User
) -> None:
    paid = {"contract": ContractKind.TEMPORARY, "at": at(trial.employer)}
    with pytest.raises(ValidationError, match="Vul de betaalde uren per week in"):
        correct(trial, consultant, **paid)
    typed = {
        "employer": str(trial.employer_id),
        "work_form": "regular",
        "contract": "temporary",
        "first_day": "2026-10-01",
        "last_day": "2026-11-30",
        "hours_per_week": "20",
        "reason": "fout",
    }
    post_confirmed(office, f"/plaatsingen/{trial.pk}/corrigeren/", typed)
    assert hours(trial) == [(START, date(2026, 11, 30), 20)]


def test_paid_work_that_was_a_trial_has_no_hours(candidate: Candidate, consultant: User) -> None:
    work = PlacementFactory(person=candidate.person, during=period(START, date(2026, 11, 30)))
    WorkingHoursFactory(placement=work)
    correct(work, consultant, contract=ContractKind.NONE, at=at(work.employer, WorkForm.TRIAL))
    assert hours(work) == []
    with pytest.raises(ValidationError, match="Bij proefplaatsing is er geen loon"):
        change_hours(placement=work, hours_per_week=Decimal(20), from_day=TODAY, by=consultant, on=TODAY)


def test_hours_and_sickness_that_a_wrong_end_cuts_are_told(
    office: Client, candidate: Candidate, consultant: User
) -> None:
    work = PlacementFactory(person=candidate.person, during=period(date(2026, 1, 1)))
    WorkingHoursFactory(placement=work, during=period(date(2026, 1, 1), date(2026, 9, 30)))
    WorkingHoursFactory(placement=work, hours_per_week=36, during=period(START))
    SicknessPeriodFactory(placement=work, during=period(date(2026, 9, 1), date(2026, 9, 30)))
    typed = {"last_day": "2026-09-15", "ended_because": "unknown", "destination": "unknown"}
    asked = office.post(f"/plaatsingen/{work.pk}/beeindigen/", typed).text
    assert "36 uur per week vervalt" in asked
    assert "loopt 01-09-2026 tot en met 15-09-2026" in asked
    end_placement(placement=work, last_day=date(2026, 9, 15), reason="", by=consultant, on=TODAY)
    back = {
        "employer": str(work.employer_id),
        "work_form": "regular",
        "contract": work.contract,
        "first_day": "2026-01-01",
        "reason": "fout",
    }
    answer = post_confirmed(office, f"/plaatsingen/{work.pk}/corrigeren/", back)
    assert "De uren van 15-09-2026 lopen door. Golden er daarna andere uren?" in answer.text


def test_hours_that_began_later_are_not_counted_from_the_first_day(
    candidate: Candidate, consultant: User
) -> None:
    work = PlacementFactory(person=candidate.person, during=period(START))
    WorkingHoursFactory(placement=work, during=period(date(2026, 11, 21)))
    end_placement(placement=work, last_day=date(2026, 11, 29), reason="", by=consultant, on=TODAY)
    assert hours(work) == [(date(2026, 11, 21), date(2026, 11, 29), 28)]
    correct(work, consultant, first_day=date(2026, 9, 1), last_day=date(2026, 11, 29))
    assert hours(work) == [(date(2026, 11, 21), date(2026, 11, 29), 28)]


@pytest.mark.parametrize("last_day", [None, date(2026, 11, 16)])
def test_a_placement_does_not_run_beside_the_one_that_follows(
    trial: Placement, consultant: User, last_day: date | None
) -> None:
    Placement.objects.update(
        during=period(START, date(2026, 11, 15)), work_form=WorkForm.REGULAR, contract=ContractKind.TEMPORARY
    )
    trial.refresh_from_db()
    following = PlacementFactory(
        person=trial.person, employer=trial.employer, previous=trial, during=period(date(2026, 11, 16))
    )
    with pytest.raises(ValidationError, match="Hierop volgt een plaatsing vanaf 16-11-2026"):
        correct(trial, consultant, last_day=last_day)
    for day in (date(2026, 11, 15), date(2026, 1, 1)):
        with pytest.raises(ValidationError, match="loopt vanaf 01-10-2026 tot en met 15-11-2026"):
            correct(following, consultant, first_day=day)
    correct(following, consultant, first_day=date(2026, 11, 17))


def test_a_vacancy_and_an_agreement_stay_with_their_employer(trial: Placement, consultant: User) -> None:
    Placement.objects.update(vacancy=VacancyFactory(employer=trial.employer))
    AgreementPlacementFactory(agreement=AgreementFactory(employer=trial.employer), placement=trial)
    other = EmployerFactory()
    correct(trial, consultant, at=at(trial.employer, WorkForm.TRIAL))
    assert Placement.objects.get().vacancy is not None
    assert AgreementPlacement.objects.exists()
    correct(trial, consultant, at=at(other, WorkForm.TRIAL))
    mended = Placement.objects.get()
    assert (mended.employer, mended.vacancy) == (other, None)
    assert not AgreementPlacement.objects.exists()


def test_nobody_began_after_death(trial: Placement, consultant: User) -> None:
    trial.person.died_on = date(2026, 9, 1)
    trial.person.save()
    with pytest.raises(ValidationError, match="na het overlijden"):
        correct(trial, consultant)


@pytest.fixture
def contract(trial: Placement) -> Placement:
    """What the trial went on in."""
    Placement.objects.update(
        during=period(START, date(2026, 11, 15)),
        ended_because=EndReason.CONTINUED,
        destination=Destination.SAME_EMPLOYER,
    )
    trial.refresh_from_db()
    following = PlacementFactory(
        person=trial.person, employer=trial.employer, previous=trial, during=period(date(2026, 11, 16))
    )
    WorkingHoursFactory(placement=following, during=following.during)
    return following


def elsewhere(contract: Placement, employer: Employer, **chosen: str) -> dict[str, str]:
    """The contract as it is typed, at another employer."""
    return {
        "employer": str(employer.pk),
        "work_form": "regular",
        "contract": contract.contract,
        "first_day": "2026-11-16",
        "reason": "fout",
        **chosen,
    }


def test_a_chain_is_at_one_employer_so_it_is_asked_what_holds_for_the_rest(
    office: Client, trial: Placement, contract: Placement
) -> None:
    url = f"/plaatsingen/{contract.pk}/corrigeren/"
    other = EmployerFactory()
    asked = office.post(url, elsewhere(contract, other))
    assert list(asked.context["form"].errors) == ["chain"]
    post_confirmed(office, url, elsewhere(contract, other, chain="along"))
    assert set(Placement.objects.values_list("employer", flat=True)) == {other.pk}
    assert Placement.objects.get(pk=contract.pk).previous == trial


def test_a_chain_that_was_none_is_broken_and_nobody_knows_why_the_first_ended(
    office: Client, trial: Placement, contract: Placement
) -> None:
    url = f"/plaatsingen/{contract.pk}/corrigeren/"
    typed = elsewhere(contract, EmployerFactory(), chain="apart")
    assert "staat los van de plaatsing ervoor" in office.post(url, typed).text
    post_confirmed(office, url, typed)
    contract.refresh_from_db()
    before = Placement.objects.get(pk=trial.pk)
    assert contract.previous is None
    assert (before.employer, before.ended_because, before.destination) == (
        trial.employer,
        EndReason.UNKNOWN,
        Destination.UNKNOWN,
    )


def test_correcting_the_first_of_a_chain_lets_go_of_what_followed(
    trial: Placement, contract: Placement, consultant: User
) -> None:
    other = EmployerFactory()
    correct(trial, consultant, at=at(other, WorkForm.TRIAL), chain=ChainChoice.APART)
    first, second = Placement.objects.order_by("during")
    assert (first.employer, first.ended_because) == (other, EndReason.UNKNOWN)
    assert (second.employer, second.previous) == (contract.employer, None)


def test_what_cannot_come_along_is_said_and_nothing_moves(
    trial: Placement, contract: Placement, consultant: User
) -> None:
    other = EmployerFactory()
    Placement.objects.filter(pk=contract.pk).update(work_form=WorkForm.SECONDMENT, borrower=other)
    with pytest.raises(ValidationError, match="De plaatsing vanaf 16-11-2026: De inlener is een andere"):
        correct(trial, consultant, at=at(other, WorkForm.TRIAL), chain=ChainChoice.ALONG)
    assert not Placement.objects.filter(employer=other).exists()


def test_a_correction_that_leaves_the_employer_leaves_the_chain(
    trial: Placement, contract: Placement, consultant: User
) -> None:
    correct(contract, consultant, at=at(trial.employer), last_day=date(2027, 5, 31))
    assert Placement.objects.get(pk=contract.pk).previous == trial
