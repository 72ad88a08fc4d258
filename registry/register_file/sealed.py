"""A file while it waits: encrypted in pieces, and read again as one stream without ever being whole in memory."""

import io
import secrets
from collections.abc import Iterable, Iterator

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from registry.register_file.kind import UnreadableFile

NONCE_BYTES = 12
PURPOSE = b"registry.register_file"
PIECE = 512 * 1024
BROKEN = "Het bewaarde bestand is beschadigd, of de sleutel ervan is er niet meer. Lees het opnieuw in."


def seal(content: bytes) -> bytes:
    """A piece of a file, encrypted under the current key: one byte key id, the nonce, the ciphertext with its tag."""
    key_id, key = next(iter(settings.BSN_KEYS.items()))
    nonce = secrets.token_bytes(NONCE_BYTES)
    return bytes([key_id]) + nonce + AESGCM(key).encrypt(nonce, content, PURPOSE)


def unseal(sealed: bytes) -> bytes:
    """The piece as it was sent. Raises UnreadableFile when it was damaged or its key is no longer configured."""
    nonce, content = sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
    try:
        return AESGCM(settings.BSN_KEYS[sealed[0]]).decrypt(nonce, content, PURPOSE)
    except (IndexError, KeyError, ValueError, InvalidTag) as reason:
        raise UnreadableFile(BROKEN) from reason


def in_pieces(content: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces of one size, the last one smaller."""
    held = bytearray()
    for part in content:
        held += part
        while len(held) >= PIECE:
            yield bytes(held[:PIECE])
            del held[:PIECE]
    if held:
        yield bytes(held)


class Pieces(io.RawIOBase):
    """Pieces of a file as one stream."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)
        self._held = b""

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        """Fill the buffer as far as the present piece goes; 0 at the end of the file."""
        while not self._held:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._held = piece
        part = self._held[: len(buffer)]
        buffer[: len(part)] = part
        self._held = self._held[len(part) :]
        return len(part)
