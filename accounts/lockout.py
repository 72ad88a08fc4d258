"""Whose sign-in attempt it is, and from where, for the lock after wrong passwords (django-axes)."""

from collections.abc import Mapping
from ipaddress import ip_address
from typing import Any

from django.conf import settings
from django.http import HttpRequest


def username_of(request: HttpRequest, credentials: Mapping[str, Any] | None) -> str | None:
    """The user name that was typed, in lower case because sign-in ignores case.

    Sign-in calls it `username`, axes calls it as the form does, `login`: under two names it would count the failures
    of nobody and lock nobody out.
    """
    typed = credentials or request.POST
    name = typed.get("username") or typed.get("login")
    return name.strip().lower() if name else None


def address_of(request: HttpRequest) -> str:
    """The address of the browser.

    In production every request comes through our own proxy, which puts the address it saw last in X-Forwarded-For;
    what stands before it is what the browser says itself. Elsewhere nobody may say it.
    """
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.SECURE else ""
    seen = forwarded.rpartition(",")[2].strip()
    try:
        return str(ip_address(seen))
    except ValueError:
        return str(request.META.get("REMOTE_ADDR", ""))
