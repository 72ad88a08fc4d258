"""Request layers of our own: readable addresses, pages nobody keeps, sessions that end, history without addresses."""

import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.loader import render_to_string
from django.utils.cache import add_never_cache_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.defaults import bad_request
from pghistory.middleware import HistoryMiddleware

STARTED = "session_started"
SEEN = "session_seen"
SESSION_ENDED = "Uw sessie is verlopen. Log opnieuw in om verder te gaan."
NOT_SAVED = " Wat u als laatste verstuurde, is niet opgeslagen."
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
        """Answer the way to the sign-in page. A browser that names a session we no longer have, was signed in.

        Who sent a form goes on at the page it stood on: the address it was sent to may be no page.
        """
        sent = request.method not in ("GET", "HEAD")
        # A script that saves a draft says so itself, as often as it tries.
        by_script = request.headers.get("Accept") == "application/json"
        if request.COOKIES.get(settings.SESSION_COOKIE_NAME) and request.session.is_empty() and not by_script:
            messages.info(request, SESSION_ENDED + (NOT_SAVED if sent else ""))
        if sent and (page := _page_it_came_from(request)):
            return redirect_to_login(page, self.get_login_url(view_func))
        return super().handle_no_permission(request, view_func)


def _page_it_came_from(request: HttpRequest) -> str:
    """The page of ours that a request was sent from, or nothing."""
    referer = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(referer, {request.get_host()}, require_https=request.is_secure()):
        return ""
    return urlsplit(referer)._replace(scheme="", netloc="", fragment="").geturl()


class NotAPageMiddleware:
    """Who opens an address that only takes what a button sends, reads so on a page of ours."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request; a refused method with words in it."""
        response = self.get_response(request)
        if isinstance(response, HttpResponseNotAllowed) and request.method == "GET" and not response.content:
            response.content = render_to_string("405.html", request=request)
        return response
