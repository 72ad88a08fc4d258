"""A file for the bank: everything that waits and has a confirmed account, in one file only, without a worker's name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from xml.etree import ElementTree

import pytest
from django.core.exceptions import ValidationError
from django.db import ProgrammingError, transaction
from django.test import Client

from accounts.models import AccessRecord, User
from registry.models import Municipality
from subsidies.actions.payments.accounts import propose_account, withdraw_account
from subsidies.actions.payments.files import make_payment_file
from subsidies.actions.payments.outcomes import confirm_file, resend_payment, return_payment
from subsidies.enums import PaymentState
from subsidies.models import Payment, PaymentAccount, PaymentFile, PaymentRun
from tests.people import TODAY
from tests.subsidies.payments.conftest import AUGUST, SEPTEMBER, WorkOf

RunOver = Callable[..., PaymentRun]
NAMES = {"sepa": "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"}


def make(town: Municipality, payer: User) -> PaymentFile:
    return make_payment_file(municipality=town, execution_day=TODAY, by=payer, on=TODAY)


def test_the_file_pays_what_was_posted(
    town: Municipality, payer: User, work: WorkOf, run_over: RunOver
) -> None:
    placement = work(name="Bäckerei Süd & Zn")
    PaymentAccount.objects.filter(employer=placement.employer).update(holder="Bäckerei Süd & Zn")
    run = run_over(AUGUST)
    file = make(town, payer)
    xml = ElementTree.fromstring(bytes(file.content))
    assert [each.text for each in xml.iterfind(".//sepa:InstdAmt", NAMES)] == [str(run.total)]
    assert xml.find(".//sepa:GrpHdr/sepa:CtrlSum", NAMES).text == str(run.total) == str(file.total)
    assert xml.find(".//sepa:Cdtr/sepa:Nm", NAMES).text == "Backerei Sud en Zn"
    assert xml.find(".//sepa:Ustrd", NAMES).text == f"Loonkostensubsidie 08-2026, plaatsing {placement.pk}"
    assert xml.find(".//sepa:EndToEndId", NAMES).text == Payment.objects.get().end_to_end_id
    text = bytes(file.content).decode()
    assert placement.person.last_name not in text
    assert str(placement.person.bsn) not in text


def test_a_payment_goes_in_one_file(town: Municipality, payer: User, work: WorkOf, run_over: RunOver) -> None:
    work()
    run_over(AUGUST)
    make(town, payer)
    with pytest.raises(ValidationError, match="geen betaling klaar"):
        make(town, payer)
    assert PaymentFile.objects.count() == 1


def test_who_has_no_confirmed_account_waits(
    town: Municipality, payer: User, work: WorkOf, run_over: RunOver
) -> None:
    work()
    waiting = work(account=False)
    run_over(AUGUST)
    assert make(town, payer).count == 1
    assert Payment.objects.get(employer=waiting.employer).state == PaymentState.TO_PAY


def test_a_payment_that_came_back_is_sent_again_once_to_the_new_account(
    town: Municipality, payer: User, work: WorkOf, run_over: RunOver
) -> None:
    placement = work()
    run_over(AUGUST)
    file = make(town, payer)
    payment = Payment.objects.get()
    assert confirm_file(file=file, paid_on=TODAY, by=payer, on=TODAY) == 1
    assert confirm_file(file=file, paid_on=TODAY, by=payer, on=TODAY) == 0
    return_payment(payment=payment, returned_on=TODAY, reason="rekening opgeheven", by=payer, on=TODAY)
    PaymentAccount.objects.filter(employer=placement.employer).update(iban="NL20INGB0001234567")
    again = resend_payment(payment=payment, by=payer, on=TODAY)
    with pytest.raises(ValidationError, match="al opnieuw klaargezet"):
        resend_payment(payment=payment, by=payer, on=TODAY)
    second = make(town, payer)
    assert "NL20INGB0001234567" in bytes(second.content).decode()
    again.refresh_from_db()
    assert (again.file, again.amount, again.end_to_end_id) == (
        second,
        payment.amount,
        f"{payment.end_to_end_id}-R1",
    )
    return_payment(payment=again, returned_on=TODAY, reason="weer", by=payer, on=TODAY)
    assert resend_payment(payment=again, by=payer, on=TODAY).end_to_end_id.endswith("-R2")


def test_a_claim_is_netted_with_the_next_payment(
    town: Municipality, payer: User, work: WorkOf, run_over: RunOver
) -> None:
    placement = work()
    run_over(AUGUST)
    grant = placement.wage_cost_subsidies.get()
    placement.wage_cost_subsidies.update(during=grant.during.__class__(date(2026, 9, 1), None))
    run_over(AUGUST)
    claim = Payment.objects.get(state=PaymentState.CLAIM)
    run_over(SEPTEMBER)
    claim.refresh_from_db()
    payment = Payment.objects.latest("pk")
    assert (claim.state, claim.netted_in) == (PaymentState.NETTED, payment)
    assert payment.netted == claim.amount < 0 < payment.amount == payment.posted + claim.amount


def test_whoever_takes_the_file_along_is_recorded(
    town: Municipality, payer: User, desk: Client, work: WorkOf, run_over: RunOver
) -> None:
    work()
    run_over(AUGUST)
    file = make(town, payer)
    address = f"/loonkostensubsidie/betaalrun/bestanden/{file.pk}/betaalbestand"
    answer = desk.get(f"{address}.xml")
    assert answer.content == bytes(file.content)
    assert "betaalbestand-" in answer["Content-Disposition"]
    table = desk.get(f"{address}.csv").content.decode("utf-8-sig")
    assert Payment.objects.get().end_to_end_id in table
    assert AccessRecord.objects.filter(user=payer, subject_kind="subsidies.PaymentFile").count() == 2
    assert desk.get(f"{address}.exe").status_code == 404


def test_what_went_to_the_bank_is_not_changed(
    town: Municipality, payer: User, work: WorkOf, run_over: RunOver
) -> None:
    work()
    run_over(AUGUST)
    make(town, payer)
    with pytest.raises(ProgrammingError, match="Cannot"), transaction.atomic():
        PaymentFile.objects.update(total=1)


def test_what_came_back_waits_for_the_new_account_and_the_same_one_is_named(
    town: Municipality, work: WorkOf, run_over: RunOver, payer: User, desk: Client
) -> None:
    placement = work()
    run_over(AUGUST)
    make_payment_file(municipality=town, execution_day=TODAY, by=payer, on=TODAY)
    payment = Payment.objects.get()
    return_payment(payment=payment, returned_on=TODAY, reason="opgeheven", by=payer, on=TODAY)
    account = propose_account(
        municipality=town,
        employer=placement.employer,
        iban="NL02ABNA0123456789",
        holder="Nieuw",
        reason="brief",
        by=payer,
        on=TODAY,
    )
    with pytest.raises(ValidationError, match="wacht op bevestiging"):
        resend_payment(payment=payment, by=payer, on=TODAY)
    withdraw_account(account=account, by=payer, on=TODAY)
    url = f"/loonkostensubsidie/betaalrun/betalingen/{payment.pk}/opnieuw/"
    assert "De rekening is dezelfde als die waarvan het geld terugkwam" in desk.post(url, follow=True).text
