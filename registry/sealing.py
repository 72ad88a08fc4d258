"""Contents at rest: encrypted with AES-GCM under keys that follow from those of the BSN, each purpose its own.

Layout: one byte key id, twelve bytes nonce, the contents encrypted, sixteen bytes tag. A key is derived (HKDF, SHA-256)
from one of `settings.BSN_KEYS`, so that one set of keys is kept and rotated (docs/beheer.md), and none is used twice.
"""

import secrets

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

NONCE_BYTES = 12


def seal(contents: bytes, *, purpose: str, belongs_to: str) -> bytes:
    """The ciphertext of contents under the current key; it opens only for the same purpose and the same owner."""
    key_id = next(iter(settings.BSN_KEYS))
    nonce = secrets.token_bytes(NONCE_BYTES)
    return bytes([key_id]) + nonce + _cipher(key_id, purpose).encrypt(nonce, contents, belongs_to.encode())


def open_sealed(sealed: bytes, *, purpose: str, belongs_to: str) -> bytes:
    """The contents of a ciphertext, under whichever key it names.

    Raises KeyError when that key is no longer configured, and cryptography's InvalidTag for what is not ours.
    """
    nonce, ciphertext = sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
    return _cipher(sealed[0], purpose).decrypt(nonce, ciphertext, belongs_to.encode())


def _cipher(key_id: int, purpose: str) -> AESGCM:
    derivation = HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose.encode())
    return AESGCM(derivation.derive(settings.BSN_KEYS[key_id]))
