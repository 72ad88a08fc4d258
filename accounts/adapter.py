"""What django-allauth may do here."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are handed out by the administrator; nobody makes one for himself."""

    def is_open_for_signup(self, request: HttpRequest, *args: Any) -> bool:
        """Answer no, always."""
        return False
