"""The file as a bank reads it: whatever is recorded of a holder, it fits the schema, and its sums are right."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from subsidies.payments.sepa import NotAPaymentFile, Party, Transfer, payment_file

PAYER = Party("Gemeente Voorbeeldstad", "NL20INGB0001234567")
IBAN = "NL02ABNA0123456789"
DAY = date(2026, 12, 25)
SEPA = re.compile(r"[A-Za-z0-9/\-?:().,'+ ]+")
MOST = Decimal("999999.99")


def transfer(
    amount: Decimal = Decimal("12.34"), name: str = "Bakkerij", text: str = "LKS", number: int = 1
) -> Transfer:
    return Transfer(Party(name, IBAN), amount, f"LKS-GM0001-202608-1-{number}", text)


def read(*transfers: Transfer, payer: Party = PAYER) -> etree._Element:
    return etree.fromstring(payment_file(payer=payer, execution_day=DAY, transfers=transfers)[1])


def texts(xml: etree._Element, tag: str) -> list[str]:
    return [each.text or "" for each in xml.iter(f"{{*}}{tag}")]


@pytest.mark.parametrize(
    "name",
    [
        "N" * 140,
        'Ünïcødé & Søn \u200b <b>\'"B.V."</b>',
        "\u202e\x07;=cmd|' /C calc'!A0",
        "漢字",
        "/",
        "  ",
        "a" * 69 + "ﬃ",
        "𝔅äcker😀",
    ],
)
def test_a_name_fits_whatever_was_recorded(name: str) -> None:
    xml = read(transfer(name=name, text=name * 3), payer=Party(name, PAYER.iban))
    for tag, most in (("Nm", 70), ("Ustrd", 140)):
        found = texts(xml, tag)
        assert found
        for text in found:
            assert SEPA.fullmatch(text), text
            assert 0 < len(text) <= most


@given(name=st.text(max_size=160), text=st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_a_file_that_fits_the_schema(name: str, text: str) -> None:
    xml = read(transfer(name=name, text=text))
    assert all(SEPA.fullmatch(each) for tag in ("Nm", "Ustrd") for each in texts(xml, tag))


def test_the_smallest_and_the_largest_amount_and_their_sum() -> None:
    xml = read(transfer(Decimal("0.01")), transfer(MOST, number=2), transfer(Decimal("1.10"), number=3))
    assert texts(xml, "InstdAmt") == ["0.01", "999999.99", "1.10"]
    assert texts(xml, "CtrlSum") == ["1000001.10", "1000001.10"], "of the whole file, and of its only batch"
    assert texts(xml, "NbOfTxs") == ["3", "3"]
    assert {each.get("Ccy") for each in xml.iter("{*}InstdAmt")} == {"EUR"}


def test_references_are_as_banks_want_them() -> None:
    xml = read(transfer(), payer=Party("/ Gemeente // Súdwest-Fryslân /", PAYER.iban))
    for tag in ("MsgId", "PmtInfId", "EndToEndId"):
        for each in texts(xml, tag):
            assert len(each) <= 35
            assert not each.startswith("/")
            assert "//" not in each
            assert not each.endswith("/")


@pytest.mark.parametrize("amount", ["0.00", "-0.01", "-999999.99"])
def test_what_pays_nothing_is_refused(amount: str) -> None:
    with pytest.raises(NotAPaymentFile):
        read(transfer(), transfer(Decimal(amount), number=2))


def test_a_file_without_payments_is_refused() -> None:
    with pytest.raises(NotAPaymentFile):
        read()
