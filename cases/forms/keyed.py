"""A form that knows itself again when it is sent twice."""

from typing import Any
from uuid import UUID, uuid4

from django import forms


class KeyedForm(forms.Form):
    """A form with a hidden key: sent twice, by two clicks or by the back button, it makes one thing."""

    key = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, data: Any = None, files: Any = None, *, initial: dict[str, Any] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(data, files, initial={"key": uuid4(), **(initial or {})}, **kwargs)

    def clean_key(self) -> UUID | None:
        """The key of this form as it was shown; a mutilated one is no key."""
        try:
            return UUID(self.cleaned_data["key"])
        except ValueError:
            return None
