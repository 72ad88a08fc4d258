"""The BSN at rest: encrypted with AES-GCM, found by a keyed hash, checked by the eleven-test.

Layout of the ciphertext: one byte key id, twelve bytes nonce, nine digits encrypted, sixteen bytes tag (38 bytes).
The key id lets keys rotate: new values use the first key of `settings.BSN_KEYS`, old values keep naming theirs.
"""

import hashlib
import hmac
import re
import secrets
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from stdnum.exceptions import ValidationError as NumberError
from stdnum.nl import bsn as eleven_test

NONCE_BYTES = 12
PURPOSE = b"registry.person.bsn"
SEPARATORS = re.compile(r"[ .\-]")
"""What people type between the digits of a BSN."""


def clean_bsn(text: str) -> str:
    """The nine digits of a BSN that passes the eleven-test; eight digits get their leading zero.

    Fewer digits are no BSN, though the eleven-test library would fill them up, and neither are digits of other scripts.

    Raises ValidationError with a Dutch message otherwise; the message never repeats what was typed.
    """
    digits = SEPARATORS.sub("", text.strip())
    if not re.fullmatch(r"[0-9]{8,9}", digits):
        raise ValidationError("Een BSN heeft 8 of 9 cijfers. Controleer de cijfers.", code="bsn")
    try:
        return str(eleven_test.validate(digits))
    except NumberError as error:
        raise ValidationError(
            "Dit BSN voldoet niet aan de elfproef. Controleer de cijfers.", code="bsn"
        ) from error


def encrypt(digits: str) -> bytes:
    """The ciphertext of a BSN under the current key; twice the same BSN gives two different ciphertexts."""
    key_id, key = next(iter(settings.BSN_KEYS.items()))
    nonce = secrets.token_bytes(NONCE_BYTES)
    return bytes([key_id]) + nonce + AESGCM(key).encrypt(nonce, digits.encode(), PURPOSE)


def decrypt(ciphertext: bytes) -> str:
    """The BSN in a ciphertext, under whichever key it names. Raises KeyError when that key is no longer configured."""
    key = settings.BSN_KEYS[ciphertext[0]]
    nonce, sealed = ciphertext[1 : 1 + NONCE_BYTES], ciphertext[1 + NONCE_BYTES :]
    return AESGCM(key).decrypt(nonce, sealed, PURPOSE).decode()


def blind_index(digits: str) -> bytes:
    """The keyed hash under which a BSN is found without being readable."""
    return hmac.new(settings.BSN_INDEX_KEY, digits.encode(), hashlib.sha256).digest()


class EncryptedBSNField(models.BinaryField):
    """A BSN that is nine digits in Python and ciphertext in the database."""

    def from_db_value(self, value: bytes | None, *_: object) -> str | None:
        """Decrypt what the database holds."""
        return None if value is None else decrypt(bytes(value))

    def get_db_prep_value(self, value: str | None, connection: Any, prepared: bool = False) -> Any:
        """Encrypt on the way in."""
        return super().get_db_prep_value(None if value is None else encrypt(value), connection, prepared)


class BlindIndexField(models.BinaryField):
    """The keyed hash of the BSN beside it; it follows that field by itself, in bulk writes too."""

    def pre_save(self, model_instance: models.Model, add: bool) -> bytes:
        """The hash of the BSN as it is about to be saved."""
        value = blind_index(model_instance.bsn)  # type: ignore[attr-defined]
        setattr(model_instance, self.attname, value)
        return value
