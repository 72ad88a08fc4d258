"""Sessions: read from Valkey, kept in the database, so that whoever works goes on when Valkey is away.

What a session holds (a name somebody searched for) is nobody's business who reads the database: there it is encrypted.
"""

import base64
import hashlib
from typing import Any

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.contrib.sessions.backends.cached_db import SessionStore as CachedStore


class SessionStore(CachedStore):
    """One session."""

    cache_key_prefix = "session:"

    def save(self, must_create: bool = False) -> None:
        """Keep the session. One that only lives on is touched in Valkey; the database hears of what changed."""
        if must_create or self.modified or not self._lives_on():
            super().save(must_create)

    def _lives_on(self) -> bool:
        """Keep the session in Valkey for another while; answers whether it was there."""
        return bool(self._cache.touch(self.cache_key, self.get_expiry_age()))  # type: ignore[attr-defined]

    def encode(self, session_dict: dict[str, Any]) -> str:
        """The text for the database."""
        return _cipher().encrypt(super().encode(session_dict).encode()).decode()

    def decode(self, session_data: str | bytes) -> dict[str, Any]:
        """What was in the session; nothing when the key is another by now."""
        data = session_data.encode() if isinstance(session_data, str) else session_data
        try:
            return super().decode(_cipher().decrypt(data).decode())
        except InvalidToken:
            return {}


def _cipher() -> Fernet:
    key = hashlib.sha256(f"sessions {settings.SECRET_KEY}".encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))
