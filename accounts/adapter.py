"""What django-allauth may do here."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from accounts.lockout import address_of


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are handed out by the administrator; nobody makes one for himself."""

    # allauth's own Dutch says "je".
    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": "De gebruikersnaam of het wachtwoord klopt niet.",
        "account_inactive": "Uw account is niet actief. Vraag het uw functioneel beheerder.",
        "incorrect_password": "Het wachtwoord klopt niet.",
        "enter_current_password": "Vul uw huidige wachtwoord in.",
        "too_many_login_attempts": "Er is te vaak een verkeerd wachtwoord ingevuld. Probeer het later opnieuw.",
    }

    def get_client_ip(self, request: HttpRequest) -> str:
        """The address whose attempts are counted: the same as for the lock."""
        return address_of(request)

    def is_open_for_signup(self, request: HttpRequest, *args: Any) -> bool:
        """Answer no, always."""
        return False
