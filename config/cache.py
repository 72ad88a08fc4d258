"""A cache that may be away: what Valkey holds is elsewhere too, so without it we are slower and no worse."""

import logging
from collections.abc import Callable
from typing import Any, TypeVar

from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.exceptions import ConnectionError as NoConnection
from redis.exceptions import TimeoutError as NoAnswer

T = TypeVar("T")
logger = logging.getLogger(__name__)


def _or(instead: T, ask: Callable[..., T], *question: Any) -> T:
    """The answer of Valkey, or what an empty cache would say when there is none in time."""
    try:
        return ask(*question)
    except (NoConnection, NoAnswer):
        logger.warning("Valkey does not answer; going on without it.")
        return instead


class TolerantClient(RedisCacheClient):
    """Speaks to Valkey, and for who is away: nothing is found, nothing is kept."""

    def add(self, key: Any, value: Any, timeout: Any) -> Any:
        """Keep a value that is not there; answers whether it was not, also when nobody knows: a lock is had."""
        return _or(True, super().add, key, value, timeout)

    def get(self, key: Any, default: Any) -> Any:
        """The value, or the default."""
        return _or(default, super().get, key, default)

    def set(self, key: Any, value: Any, timeout: Any) -> None:
        """Keep a value."""
        _or(None, super().set, key, value, timeout)

    def touch(self, key: Any, timeout: Any) -> Any:
        """Keep a value longer; answers whether it was there."""
        return _or(False, super().touch, key, timeout)

    def delete(self, key: Any) -> Any:
        """Forget a value; answers whether it was there."""
        return _or(False, super().delete, key)

    def has_key(self, key: Any) -> Any:
        """Whether there is a value."""
        return _or(False, super().has_key, key)


class TolerantCache(RedisCache):
    """Django's cache in Redis or Valkey, with a client for whom its absence is no fault."""

    def __init__(self, server: Any, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._class = TolerantClient
