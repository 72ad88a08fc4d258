"""The form to sign in with, and the one an administrator changes an account with."""

from typing import Any

from allauth.account.forms import LoginForm
from django.contrib.auth.forms import ReadOnlyPasswordHashField, ReadOnlyPasswordHashWidget, UserChangeForm
from django.contrib.auth.hashers import is_password_usable


class SignInForm(LoginForm):
    """allauth's form without its placeholders, and without the link that stood between name and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
        hint = "Vergeten? Vraag uw functioneel beheerder om een nieuw wachtwoord."
        self.fields["password"].help_text = hint


class PasswordIsSet(ReadOnlyPasswordHashWidget):
    """Tells whether there is a password, and nothing of how it is kept: that helps no administrator."""

    def get_context(self, name: str, value: str | None, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Django's own, with one sentence in place of the method, the salt and the hash."""
        context: dict[str, Any] = super().get_context(name, value, attrs)
        there = "een" if value and is_password_usable(value) else "geen"
        return context | {"summary": [{"label": f"Er is {there} wachtwoord ingesteld."}]}


class AccountForm(UserChangeForm):
    """An account as an administrator changes it."""

    password = ReadOnlyPasswordHashField(label="Wachtwoord", widget=PasswordIsSet)
