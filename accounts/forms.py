"""The form to sign in with."""

from typing import Any

from allauth.account.forms import LoginForm


class SignInForm(LoginForm):
    """allauth's form without its placeholders, and without the link that stood between name and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
        hint = "Vergeten? Vraag uw functioneel beheerder om een nieuw wachtwoord."
        self.fields["password"].help_text = hint
