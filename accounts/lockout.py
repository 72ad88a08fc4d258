"""Whose sign-in attempt it is, for the lock after wrong passwords (django-axes)."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest


def username_of(request: HttpRequest, credentials: Mapping[str, Any] | None) -> str | None:
    """The user name that was typed, in lower case because sign-in ignores case.

    Sign-in calls it `username`, axes calls it as the form does, `login`: under two names it would count the failures
    of nobody and lock nobody out.
    """
    typed = credentials or request.POST
    name = typed.get("username") or typed.get("login")
    return name.strip().lower() if name else None
