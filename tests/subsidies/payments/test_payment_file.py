"""A file for the bank: everything that waits and has a confirmed account, in one file only, without a worker's name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from xml.etree import ElementTree

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, ProgrammingError, transaction
from django.test import Client

from accounts.models import AccessRecord, User
from registry.models import Municipality
from subsidies.actions.payments.accounts import propose_account, withdraw_account
from subsidies.actions.payments.files import make_payment_file
from subsidies.actions.payments.outcomes import confirm_file, resend_payment, return_payment
from subsidies.enums import AccountState, PaymentState
from subsidies.models import Payment, PaymentAccount, PaymentFile, PaymentRun
from tests.factories_payments import PaymentAccountFactory
from tests.people import TODAY, client_of
from tests.subsidies.payments.conftest import AUGUST, SEPTEMBER, WorkOf

RunOver = Callable[..., PaymentRun]
NAMES = {"sepa": "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"}


def make(town: Municipality, payer: User) -> PaymentFile:
    return make_payment_file(municipality=town, execution_day=TODAY, by=payer, on=TODAY)


def test_the_file_pays_what_was_posted(
    town: Municipality, payer: User, work: WorkOf, run_over: RunOver
) -> None:
    placement = work(name="Bäckerei Süd & Zn", account=False)
    PaymentAccountFactory(municipality=town, employer=placement.employer, holder="Bäckerei Süd & Zn")
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
    town: Municipality, payer: User, second: User, work: WorkOf, run_over: RunOver
) -> None:
    placement = work()
    run_over(AUGUST)
    file = make(town, payer)
    payment = Payment.objects.get()
    assert confirm_file(file=file, paid_on=TODAY, by=payer, on=TODAY) == 1
    assert confirm_file(file=file, paid_on=TODAY, by=payer, on=TODAY) == 0
    return_payment(payment=payment, returned_on=TODAY, reason="rekening opgeheven", by=payer, on=TODAY)
    PaymentAccount.objects.filter(employer=placement.employer).update(state=AccountState.REPLACED)
    PaymentAccountFactory(municipality=town, employer=placement.employer, iban="NL02ABNA0123456789")
    again = resend_payment(payment=payment, by=second, on=TODAY)
    with pytest.raises(ValidationError, match="al opnieuw klaargezet"):
        resend_payment(payment=payment, by=second, on=TODAY)
    next_file = make(town, payer)
    assert "NL02ABNA0123456789" in bytes(next_file.content).decode()
    again.refresh_from_db()
    assert (again.file, again.amount, again.end_to_end_id) == (
        next_file,
        payment.amount,
        f"{payment.end_to_end_id}-R1",
    )
    return_payment(payment=again, returned_on=TODAY, reason="weer", by=payer, on=TODAY)
    assert resend_payment(payment=again, by=second, on=TODAY).end_to_end_id.endswith("-R2")


def test_a_claim_is_netted_with_the_next_payment(
    town: Municipality, payer: User, work: WorkOf, run_over: RunOver
) -> None:
    placement = work()
    run_over(AUGUST)
    make(town, payer)
    grant = placement.wage_cost_subsidies.get()
    placement.wage_cost_subsidies.update(during=grant.during.__class__(date(2026, 9, 1), None))
    run_over(AUGUST)
    claim = Payment.objects.get(state=PaymentState.CLAIM)
    run_over(SEPTEMBER)
    claim.refresh_from_db()
    payment = Payment.objects.latest("pk")
    assert (claim.state, claim.netted_in) == (PaymentState.NETTED, payment)
    assert payment.netted == claim.amount < 0 < payment.amount == payment.posted + claim.amount


def test_a_claim_larger_than_the_next_payment_leaves_nothing_to_send(
    town: Municipality, payer: User, work: WorkOf, run_over: RunOver
) -> None:
    placement = work(hours="36")
    run_over(AUGUST)
    make(town, payer)
    placement.working_hours.update(hours_per_week=12)
    run_over(SEPTEMBER)
    placement.wage_cost_subsidies.update(wage_value_percentage=100)
    run_over(SEPTEMBER)
    claim = Payment.objects.get(state=PaymentState.CLAIM)
    assert claim.amount < 0
    with pytest.raises(ValidationError, match="geen betaling klaar"):
        make(town, payer)
    assert sum(payment.posted for payment in Payment.objects.all()) == 0
    assert Payment.objects.get(state=PaymentState.IN_FILE).amount == -claim.amount


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


def test_whoever_makes_a_file_stands_before_it_and_can_fetch_it(
    work: WorkOf, desk: Client, run_over: RunOver
) -> None:
    work()
    run_over(AUGUST)
    page = desk.post("/loonkostensubsidie/betaalrun/bestanden/nieuw/", {"execution_day": TODAY}, follow=True)
    address = f"/loonkostensubsidie/betaalrun/bestanden/{PaymentFile.objects.get().pk}/"
    assert page.redirect_chain == [(address, 302)]
    assert "Het betaalbestand is gemaakt." in page.text
    assert "Op 21-11-2026 werken banken niet: de bank betaalt op 23-11-2026." in page.text
    assert f'href="{address}betaalbestand.xml"' in page.text


def test_what_went_to_the_bank_is_not_changed(
    town: Municipality, payer: User, work: WorkOf, run_over: RunOver
) -> None:
    work()
    run_over(AUGUST)
    make(town, payer)
    unused = PaymentAccountFactory(municipality=town)
    spoils: list[Callable[[], object]] = [
        lambda: PaymentFile.objects.update(total=1),
        lambda: Payment.objects.update(amount=1, posted=1),
        lambda: Payment.objects.update(file=None, account=None, state=PaymentState.TO_PAY),
        lambda: Payment.objects.all().delete(),
        lambda: PaymentAccount.objects.update(iban="NL02ABNA0123456789"),
        lambda: PaymentAccount.objects.update(holder="Een ander"),
        lambda: unused.delete(),
    ]
    for spoil in spoils:
        with pytest.raises(ProgrammingError, match="Cannot"), transaction.atomic():
            spoil()


def test_who_says_that_money_came_back_does_not_pay_it_again(
    town: Municipality, payer: User, second: User, desk: Client, work: WorkOf, run_over: RunOver
) -> None:
    """Otherwise one person pays twice: the file went to the bank, and the money did not come back at all."""
    work()
    run_over(AUGUST)
    confirm_file(file=make(town, payer), paid_on=TODAY, by=payer, on=TODAY)
    payment = Payment.objects.get()
    return_payment(payment=payment, returned_on=TODAY, reason="opgeheven", by=payer, on=TODAY)
    with pytest.raises(ValidationError, match="Laat een collega"):
        resend_payment(payment=payment, by=payer, on=TODAY)
    with pytest.raises(IntegrityError, match="sent_again_by_another"), transaction.atomic():
        Payment.objects.update(resent_by=payer)
    page = "/loonkostensubsidie/betaalrun/bestanden/"
    assert "Opnieuw klaarzetten" not in desk.get(page).text
    assert "Opnieuw klaarzetten" in client_of(second).get(page).text
    resend_payment(payment=payment, by=second, on=TODAY)
    assert make(town, payer).count == 1


def test_what_came_back_waits_for_the_new_account_and_the_same_one_is_named(
    town: Municipality, work: WorkOf, run_over: RunOver, payer: User, second: User
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
        resend_payment(payment=payment, by=second, on=TODAY)
    withdraw_account(account=account, by=payer, on=TODAY)
    url = f"/loonkostensubsidie/betaalrun/betalingen/{payment.pk}/opnieuw/"
    assert (
        "De rekening is dezelfde als die waarvan het geld terugkwam"
        in client_of(second).post(url, follow=True).text
    )


def test_whoever_makes_a_file_is_warned_of_an_account_that_gave_money_back(
    town: Municipality, payer: User, work: WorkOf, run_over: RunOver
) -> None:
    work(name="Bakkerij De Halm")
    run_over(AUGUST)
    make(town, payer)
    desk, address = client_of(payer), "/loonkostensubsidie/betaalrun/bestanden/nieuw/"
    run_over(SEPTEMBER)
    assert "Een eerdere betaling kwam terug" not in desk.get(address).text
    return_payment(
        payment=Payment.objects.get(state=PaymentState.IN_FILE),
        reason="opgeheven",
        returned_on=TODAY,
        by=payer,
        on=TODAY,
    )
    page = desk.get(address)
    assert "Een eerdere betaling kwam terug" in page.text
    assert "Bakkerij De Halm" in page.text
