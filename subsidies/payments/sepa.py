"""The payment file for the bank: SEPA credit transfer, pain.001.001.09, checked against the schema of ISO 20022."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import sepaxml
from lxml import etree

from subsidies.rules.sepa_text import sepa_text

SCHEMA = "pain.001.001.09"
LONGEST_NAME, LONGEST_TEXT = 70, 140
# Since 2016 a payment needs no BIC; the guidelines of the European Payments Council then want these words.
NO_BIC, BIC_NOT_PROVIDED = b"<FinInstnId />", b"<FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId>"


class NotAPaymentFile(ValueError):
    """The file would not be accepted by a bank: it does not fit the schema."""


@dataclass(frozen=True)
class Party:
    """Whose account: the name of the holder and the IBAN."""

    name: str
    iban: str


@dataclass(frozen=True)
class Transfer:
    """One payment: to whom, how many euros, under which reference, and what the receiver reads."""

    to: Party
    amount: Decimal
    end_to_end_id: str
    text: str


def payment_file(*, payer: Party, execution_day: date, transfers: Iterable[Transfer]) -> tuple[str, bytes]:
    """The message id and the file as it goes to the bank. Raises NotAPaymentFile when it does not fit the schema."""
    config = {
        "name": sepa_text(payer.name, LONGEST_NAME),
        "IBAN": payer.iban,
        "batch": True,
        "currency": "EUR",
    }
    made = sepaxml.SepaTransfer(config, schema=SCHEMA, clean=True)
    for transfer in transfers:
        if transfer.amount <= 0:
            raise NotAPaymentFile("a transfer pays something")
        made.add_payment(
            {
                "name": sepa_text(transfer.to.name, LONGEST_NAME),
                "IBAN": transfer.to.iban,
                "amount": int(transfer.amount * 100),
                "execution_date": execution_day,
                "description": sepa_text(transfer.text, LONGEST_TEXT),
                "endtoend_id": transfer.end_to_end_id,
            }
        )
    content = made.export(validate=False).replace(NO_BIC, BIC_NOT_PROVIDED)
    if not _schema().validate(etree.fromstring(content)):
        # Without what is wrong in words: that would repeat the account of somebody.
        raise NotAPaymentFile(SCHEMA)
    return made.msg_id, content


@cache
def _schema() -> etree.XMLSchema:
    """The schema of ISO 20022 that comes with the library; read once."""
    return etree.XMLSchema(file=str(Path(sepaxml.__file__).parent / "schemas" / f"{SCHEMA}.xsd"))
