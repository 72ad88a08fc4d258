"""What a form calls optional can really be left out: a field that is needed sometimes says when, and nothing else."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module

import pytest
from django import forms

APPS = ("cases", "placements", "subsidies")
SAYS_WHEN = ("Nodig ", "Alleen nodig", "Verplicht ")


def form_classes() -> Iterator[type[forms.BaseForm]]:
    """Every form of the apps where people fill things in."""
    for app in APPS:
        package = import_module(f"{app}.forms")
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for found in vars(import_module(module.name)).values():
                is_form = isinstance(found, type) and issubclass(found, forms.BaseForm)
                if is_form and found.__module__ == module.name:
                    yield found


@pytest.mark.parametrize("form", sorted(form_classes(), key=str), ids=lambda form: form.__name__)
def test_a_field_that_can_be_needed_is_not_called_optional(form: type[forms.Form]) -> None:
    wrong = [
        name
        for name, field in form.base_fields.items()
        if not field.required
        and str(field.help_text).startswith(SAYS_WHEN)
        and not getattr(field, "required_together", False)
    ]
    assert wrong == [], "wrap it in dated.forms.needed_sometimes"
