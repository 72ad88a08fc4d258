"""Choosing an employer in a form: type a name or a KvK number; when several fit, the form comes back with a choice.

Works without JavaScript. With it, static/js/search.js offers employers while somebody types. What is sent:

    <name>          what was typed; a line of the suggestions says beyond doubt which employer it is
    <name>_choice   the number of the employer that was chosen from those that came back
    <name>_for      the text for which those were offered: when it was typed over, the choice is not the answer any more

In a form: `employer = EmployerChoiceField(label="Werkgever")`, and in its `__init__`
`employer_choice(self, "employer").queryset = nearest_first(Employer.objects.visible_to(scope), scope)`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.urls import reverse_lazy

from placements.employers.finding import MOST_TYPED, find_employer, label_of
from placements.models import Employer

MOST_OFFERED = 8
REQUIRED = "Vul de naam of het KvK-nummer van een werkgever in."
SEVERAL = "Er zijn meer werkgevers die hierbij passen. Kies de juiste, of typ meer van de naam."
GUESSED = "Geen werkgever heet zo. Bedoelt u een van deze?"
NONE = "Wij kennen geen werkgever met deze naam of dit KvK-nummer."


@dataclass(frozen=True)
class Typed:
    """What came from the browser: the text, the number that was chosen, and the text it was offered for."""

    text: str
    choice: str = ""
    offered_for: str = ""

    @property
    def chosen(self) -> int | None:
        """The number of the employer that was chosen for this very text."""
        fits = self.choice.isdecimal() and len(self.choice) < 10 and self.text == self.offered_for
        return int(self.choice) if fits else None

    def __str__(self) -> str:
        return self.text


class EmployerChoiceInput(forms.TextInput):
    """A box with suggestions, and below it the employers that fit, when there is something to choose."""

    template_name = "placements/employers/parts/choice_input.html"
    offered: Sequence[Employer] = ()

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Typed | None:
        """The text with the choice that was made for it; None when the box was not in the form."""
        if data.get(name) is None:
            return None
        return Typed(
            str(data.get(name, "")).strip(),
            str(data.get(f"{name}_choice", "")),
            str(data.get(f"{name}_for", "")),
        )

    def format_value(self, value: Any) -> str | None:
        """The text, or the line of the employer the form starts with."""
        if isinstance(value, Employer):
            return label_of(value)
        return str(value) if value is not None else None

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """What the template needs besides the box: the employers to choose from, and where suggestions come from."""
        context = super().get_context(name, value, attrs)
        context["offered"] = [(each.pk, label_of(each), each.get_kind_display()) for each in self.offered]
        context["chosen"] = value.chosen if isinstance(value, Typed) else None
        context["suggestions"] = reverse_lazy("placements:suggest_employers")
        return context


class EmployerChoiceField(forms.Field):
    """One employer out of a queryset, by what somebody types."""

    widget = EmployerChoiceInput
    queryset: QuerySet[Employer]

    def __init__(self, queryset: QuerySet[Employer] | None = None, **options: Any) -> None:
        options.setdefault("help_text", "Naam of KvK-nummer. Bijvoorbeeld Bakkerij Brood of 12345678.")
        super().__init__(**options)
        self.queryset = Employer.objects.none() if queryset is None else queryset
        if "required" not in options.get("error_messages", {}):
            self.error_messages["required"] = REQUIRED

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """No suggestions of the browser over ours, and no longer than a name can be."""
        return {"autocomplete": "off", "maxlength": MOST_TYPED}

    def to_python(self, value: Any) -> Employer | None:
        """The employer that is meant. Raises ValidationError, and offers what may be meant, when that is not one."""
        if value is None or isinstance(value, Employer):
            return value
        typed = value if isinstance(value, Typed) else Typed(str(value))
        if not typed.text:
            return None
        if "\x00" in typed.text:  # a character that no database takes, so in no name either
            raise ValidationError(NONE, code="unknown")
        offered: Sequence[Employer] = ()
        if typed.chosen is not None and (chosen := self.queryset.filter(pk=typed.chosen).first()):
            self.widget.offered = (chosen,)  # a page that shows the form again keeps it
            return chosen
        found = find_employer(self.queryset, typed.text, most=MOST_OFFERED)
        if found.exact:
            return found.employers[0]
        offered = found.employers
        self.widget.offered = offered
        if not offered:
            raise ValidationError(NONE, code="unknown")
        raise ValidationError(GUESSED if found.guessed else SEVERAL, code="several")

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether another employer was typed than the form started with."""
        return (label_of(initial) if isinstance(initial, Employer) else "") != str(data or "")


def employer_choice(form: forms.BaseForm, name: str) -> EmployerChoiceField:
    """The field of a form for one employer. Raises TypeError for another kind of field."""
    field = form.fields[name]
    if not isinstance(field, EmployerChoiceField):
        raise TypeError(name)
    return field
