"""Request layers of our own: readable addresses, pages nobody keeps, sessions that end, history without addresses."""

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import add_never_cache_headers
from django.views.defaults import bad_request
from pghistory.middleware import HistoryMiddleware

STARTED = "session_started"
SEEN = "session_seen"
SEEN_EVERY = 5 * 60  # seconds: so often the database hears that a session lives on


class UserHistoryMiddleware(HistoryMiddleware):
    """History records who made a change, and not the address: a search may stand in an address."""

    def get_context(self, request: HttpRequest) -> dict[str, Any]:
        """Answer the context of a change: the id of the user only."""
        return {"user": super().get_context(request)["user"]}


class ReadableAddressMiddleware:
    """Refuses an address with a NUL in it: no database keeps one, and no browser sends one by itself."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer 400, or pass the request on."""
        query = request.META.get("QUERY_STRING", "")
        if "\x00" in request.path_info or "\x00" in query or "%00" in query:
            return bad_request(request, SuspiciousOperation())
        return self.get_response(request)


class PrivatePagesMiddleware:
    """What is shown to somebody who is signed in, stays in no cache and not behind the back button."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request with no-store for who was signed in, or is so now."""
        before = request.user.is_authenticated
        response = self.get_response(request)
        if before or request.user.is_authenticated:
            add_never_cache_headers(response)
        return response


class SessionEndMiddleware:
    """A session ends when it has been idle (SESSION_COOKIE_AGE) and, used or not, after SESSION_MAX_AGE seconds."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Log the user out when the working day is over; else pass the request on."""
        if request.user.is_authenticated:
            now = int(time.time())
            if now - request.session.setdefault(STARTED, now) > settings.SESSION_MAX_AGE:
                logout(request)
            elif now - request.session.get(SEEN, 0) > SEEN_EVERY:
                request.session[SEEN] = now
        return self.get_response(request)


class SignInMiddleware(LoginRequiredMiddleware):
    """Default deny: whoever is not signed in goes to the sign-in page, and reads it when their session has ended."""

    def handle_no_permission(
        self, request: HttpRequest, view_func: Callable[..., Any]
    ) -> HttpResponseRedirect:
        """Answer the way to the sign-in page. A browser that names a session we no longer have, was signed in."""
        # A script that saves a draft says so itself, as often as it tries.
        by_script = request.headers.get("Accept") == "application/json"
        if request.COOKIES.get(settings.SESSION_COOKIE_NAME) and request.session.is_empty() and not by_script:
            messages.info(request, "Uw sessie is verlopen. Log opnieuw in om verder te gaan.")
        return super().handle_no_permission(request, view_func)
