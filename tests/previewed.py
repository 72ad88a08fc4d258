"""Filling in a form about the past: what moves is shown first, and confirmed."""

from __future__ import annotations

from typing import Any

from django.test import Client


def post_confirmed(client: Client, url: str, typed: dict[str, Any]) -> Any:
    """Send a form; when the page "Wat verandert er" answers, confirm what it shows. Answers the last page."""
    answer = client.post(url, typed, follow=True)
    seen = (answer.context or {}).get("seen") if answer.status_code == 200 else None
    return client.post(url, typed | {"seen": seen}, follow=True) if seen else answer
