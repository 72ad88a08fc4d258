"""After a request that may have changed facts, tell the worker that the outbox may hold persons.

The apps with the facts do not know the ledger exists: triggers fill the outbox, and this asks for it to be emptied.
Should the broker be away, nothing is lost: the beat sweeps the outbox every few seconds.
"""

import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from kombu.exceptions import OperationalError

from reports.tasks import post_changes

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
logger = logging.getLogger(__name__)


class PostChangesMiddleware:
    """Stands outermost, so that the transaction of the request has been committed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request, then queue the posting if it may have written."""
        response = self.get_response(request)
        if request.method not in SAFE_METHODS:
            try:
                post_changes.apply_async(retry=False)
            except OperationalError:
                logger.warning("The broker is away; the beat will post the changes.")
        return response
