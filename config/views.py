"""Pages of the installation itself: is it healthy, and whom to tell about a leak."""

from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache


@login_not_required
@never_cache
def health(request: HttpRequest) -> JsonResponse:
    """Answer whether the database and Valkey work: 200 with "goed" for each, else 503. Holds no personal data."""
    checks = {"database": _works(_ask_database), "valkey": _works(_ask_cache)}
    return JsonResponse(
        {name: "goed" if good else "fout" for name, good in checks.items()},
        status=200 if all(checks.values()) else 503,
    )


def _works(question: Callable[[], None]) -> bool:
    """Answer whether a service replied; which fault it had is for the log of the service, not for a passer-by."""
    try:
        question()
    except Exception:
        return False
    return True


def _ask_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def _ask_cache() -> None:
    cache._cache.get_client().ping()  # type: ignore[attr-defined]  # the cache itself says nothing of its absence


@login_not_required
def security_txt(request: HttpRequest) -> HttpResponse:
    """Answer security.txt (RFC 9116): whom to tell about a leak. Its end date moves along."""
    expires = (timezone.now() + timedelta(days=180)).strftime("%Y-%m-%dT00:00:00Z")
    lines = [
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {expires}",
        "Preferred-Languages: nl, en",
        f"Canonical: {request.build_absolute_uri()}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@login_not_required
def accessibility(request: HttpRequest) -> HttpResponse:
    """Answer the accessibility statement, for everybody."""
    return render(request, "pages/accessibility.html")


def not_here(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
    """A page of a library that this installation does not have."""
    raise Http404


def locked_out(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
    """Answer the page after too many wrong passwords (django-axes)."""
    return render(
        request, "account/locked_out.html", {"minutes": round(settings.AXES_COOLOFF_TIME * 60)}, status=429
    )
