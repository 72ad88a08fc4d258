"""Nothing is paid to an account that one person changed: a second one looks, or the old one stays."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from placements.models import Employer
from registry.models import Municipality
from subsidies.actions.payments.accounts import (
    confirm_account,
    propose_account,
    reject_account,
    start_payments,
    withdraw_account,
)
from subsidies.enums import AccountState
from subsidies.models import PaymentAccount
from tests.factories import EmployerFactory, MunicipalityFactory, user_with
from tests.factories_payments import IBAN, PaymentAccountFactory
from tests.people import TODAY
from tests.subsidies.payments.conftest import AUGUST, SEPTEMBER, WorkOf

OTHER = "NL02ABNA0123456789"


@pytest.fixture
def employer(payer: User) -> Employer:
    return EmployerFactory(name="Bakkerij Zonzicht")


def propose(town: Municipality, employer: Employer | None, by: User, **typed: Any) -> PaymentAccount:
    typed = {"iban": OTHER, "holder": "Zonzicht B.V.", "reason": "brief van 3 november", **typed}
    return propose_account(municipality=town, employer=employer, **typed, by=by, on=TODAY)


def in_use(employer: Employer) -> str:
    return PaymentAccount.objects.in_use().get(employer=employer).iban


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"iban": "SA0380000000608010167519"}, "doet niet mee aan SEPA"),
        ({"iban": "NL20INGB0001234567"}, "rekening van de gemeente zelf"),
        ({"reason": "van 111222333"}, "burgerservicenummer"),
    ],
    ids=["outside SEPA", "the payer's own", "citizen service number"],
)
def test_what_cannot_be_an_account_is_refused(
    town: Municipality, employer: Employer, payer: User, typed: dict[str, str], message: str
) -> None:
    with pytest.raises(ValidationError, match=message):
        propose(town, employer, payer, **typed)


def test_a_change_holds_when_a_second_person_confirmed_it(
    town: Municipality, employer: Employer, payer: User, second: User
) -> None:
    PaymentAccountFactory(municipality=town, employer=employer)
    account = propose(town, employer, payer, iban="NL02 abna 0123 4567 89")
    assert in_use(employer) == IBAN
    with pytest.raises(ValidationError, match="Laat een collega haar beoordelen"):
        confirm_account(account=account, by=payer, on=TODAY)
    confirm_account(account=account, by=second, on=TODAY)
    assert in_use(employer) == OTHER
    assert PaymentAccount.objects.get(state=AccountState.REPLACED).replaced_on == TODAY
    with pytest.raises(ValidationError, match="al beslist"):
        confirm_account(account=account, by=second, on=TODAY)


def test_the_database_wants_two_people(town: Municipality, employer: Employer, payer: User) -> None:
    account = propose(town, employer, payer)
    with pytest.raises(IntegrityError, match="confirmed_by_another"), transaction.atomic():
        PaymentAccount.objects.filter(pk=account.pk).update(
            state=AccountState.IN_USE, decided_by=payer, decided_on=TODAY
        )


def test_a_rejected_account_changes_nothing(
    town: Municipality, employer: Employer, payer: User, second: User
) -> None:
    PaymentAccountFactory(municipality=town, employer=employer)
    reject_account(account=propose(town, employer, payer), reason="nep", by=second, on=TODAY)
    assert in_use(employer) == IBAN


def test_one_proposal_at_a_time_and_it_can_be_taken_back(
    town: Municipality, employer: Employer, payer: User, second: User
) -> None:
    account = propose(town, employer, payer)
    with pytest.raises(ValidationError, match="wacht al een rekening"):
        propose(town, employer, second)
    with pytest.raises(PermissionDenied):
        withdraw_account(account=account, by=second, on=TODAY)
    withdraw_account(account=account, by=payer, on=TODAY)
    assert not PaymentAccount.objects.filter(pk=account.pk).exists()


@pytest.mark.parametrize("iban", ["NL91ABNA0417164301", "12345", "", "NL91 ABNA"])
def test_a_wrong_iban_is_refused(town: Municipality, employer: Employer, payer: User, iban: str) -> None:
    with pytest.raises(ValidationError, match="IBAN klopt niet"):
        propose(town, employer, payer, iban=iban)


def test_what_was_typed_stays_and_the_error_stands_at_the_field(
    desk: Client, employer: Employer, work: WorkOf
) -> None:
    base = "/loonkostensubsidie/betaalrun/rekeningen/werkgever/"
    assert desk.get(f"{base}{employer.pk}/").status_code == 404, "no subsidy of ours goes there"
    address = f"{base}{work().employer_id}/"
    answer = desk.post(address, {"iban": "NL00", "holder": "Zonzicht", "reason": "brief"})
    assert "IBAN klopt niet" in answer.context["form"].errors["iban"][0]
    assert 'value="Zonzicht"' in answer.text
    assert "fraude" in answer.text


def test_an_account_of_one_town_moves_no_money_of_another(
    town: Municipality, employer: Employer, payer: User
) -> None:
    elsewhere = MunicipalityFactory()
    stranger = user_with(Role.SUBSIDY, elsewhere)
    propose(elsewhere, employer, stranger)
    assert not PaymentAccount.objects.filter(municipality=town, employer=employer).exists()
    with pytest.raises(PermissionDenied):
        propose(town, employer, stranger)


def test_the_first_month_lies_fixed_after_the_first_run(
    town: Municipality, payer: User, run_over: Any
) -> None:
    start_payments(municipality=town, first_month=SEPTEMBER, by=payer, on=TODAY)
    start_payments(municipality=town, first_month=AUGUST, by=payer, on=TODAY)
    run_over(AUGUST)
    with pytest.raises(ValidationError, match="ligt nu vast"):
        start_payments(municipality=town, first_month=SEPTEMBER, by=payer, on=TODAY)
