"""The rows of the form of an intake: lines that grow (languages, certificates, work), and lists that are fixed."""

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.formsets import BaseFormSet
from django.http import QueryDict

from cases.enums import (
    Branch,
    CompetenceKind,
    CompetenceStrength,
    HeldCertificateKind,
    Language,
    LanguageLevel,
    LivingDomain,
    YesNoUnknown,
)
from cases.forms.intake import hours, one_of, text, without_zeroes
from cases.intake.facts import IntakeFacts
from cases.stated_facts import Row
from dated.forms import DayField

MOST_ROWS = 20
MONTH_FORMATS = (
    re.compile(r"(?P<month>\d{1,2})[-/ .](?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})"),
)


class MonthField(forms.CharField):
    """A month, as its first day."""

    def __init__(self, **options: Any) -> None:
        options.setdefault(
            "widget", forms.TextInput(attrs={"class": "ba-input--short", "placeholder": "mm-jjjj"})
        )
        super().__init__(required=False, max_length=10, **options)

    def clean(self, value: Any) -> Any:
        """The first day of the month, or None. Raises ValidationError for what is no month of 1900 to 2100."""
        typed = super().clean(value).strip()
        if not typed:
            return None
        for notation in MONTH_FORMATS:
            if found := notation.fullmatch(typed):
                month, year = int(found["month"]), int(found["year"])
                if 1 <= month <= 12 and 1900 <= year <= 2100:
                    return date(year, month, 1)
        raise ValidationError("Vul een maand in als maand-jaar, bijvoorbeeld 05-2019.", code="invalid")

    def prepare_value(self, value: Any) -> Any:
        """A month as it is typed."""
        return f"{value:%m-%Y}" if isinstance(value, date) else value


class LineForm(forms.Form):
    """One line of a list that grows; an empty line says nothing and is passed over."""

    leading = ""
    """The field without which a line says nothing."""
    missing = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Django passes over a line that is as it was offered; ours says what it says, whoever saved it meanwhile.
        self.empty_permitted = False

    def clean(self) -> dict[str, Any]:
        """Refuse a line that says something, but not of what."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not cleaned.get(self.leading) and self.leading not in self.errors and self.says_something(cleaned):
            self.add_error(self.leading, self.missing)
        return cleaned

    def says_something(self, cleaned: dict[str, Any]) -> bool:
        """Whether anything but the leading field was filled in."""
        return any(
            value not in (None, "", False, "unknown")
            for name, value in cleaned.items()
            if name != self.leading
        )

    def row(self) -> dict[str, Any]:
        """The row of a line that is right."""
        return dict(self.cleaned_data)


class CertificateLine(LineForm):
    """A certificate and until when it is valid."""

    leading, missing = "kind", "Kies het certificaat, of maak de regel leeg."
    kind = forms.ChoiceField(
        label="Certificaat", choices=(("", "Kies…"), *HeldCertificateKind.choices), required=False
    )
    name = text("Naam of soort", 60, help_text="Bij een ander certificaat.")
    valid_until = DayField(label="Geldig tot en met", required=False)
    never_expires = forms.BooleanField(label="Verloopt niet", required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse another certificate without a name, and an end of what does not end."""
        cleaned = super().clean()
        if cleaned.get("kind") == HeldCertificateKind.OTHER and not cleaned.get("name"):
            self.add_error("name", "Vul de naam van het certificaat in.")
        if cleaned.get("never_expires") and cleaned.get("valid_until"):
            self.add_error("valid_until", "Vul een einddatum in, of kruis aan dat het niet verloopt.")
        return cleaned

    def row(self) -> dict[str, Any]:
        """The row; without a day and without "verloopt niet" it is unknown whether it expires."""
        row = super().row()
        never = row.pop("never_expires")
        row["expires"] = (
            YesNoUnknown.NO if never else YesNoUnknown.YES if row["valid_until"] else YesNoUnknown.UNKNOWN
        ).value
        return row


class LanguageLine(LineForm):
    """A language and how well somebody knows it."""

    leading, missing = "language", "Kies een taal, of maak de regel leeg."
    language = forms.ChoiceField(label="Taal", choices=(("", "Kies…"), *Language.choices), required=False)
    name = text("Welke andere taal", 40)
    speaking = one_of("Spreken en verstaan", LanguageLevel, required=False)
    writing = one_of("Lezen en schrijven", LanguageLevel, required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse another language without a name; a language of the list needs none."""
        cleaned = super().clean()
        if cleaned.get("language") == Language.OTHER and not cleaned.get("name"):
            self.add_error("name", "Vul in welke taal het is.")
        return cleaned

    def row(self) -> dict[str, Any]:
        """The row; a level nobody chose is unknown."""
        row = super().row()
        return row | {name: row[name] or LanguageLevel.UNKNOWN.value for name in ("speaking", "writing")}


class ExperienceLine(LineForm):
    """Work that somebody did."""

    leading, missing = "function", "Vul de functie in, of maak de regel leeg."
    function = text("Functie", 80)
    branch = forms.ChoiceField(
        label="Bedrijfstak", choices=(("", "onbekend"), *Branch.choices), required=False
    )
    from_month = MonthField(label="Van maand")
    to_month = MonthField(label="Tot en met maand")
    hours_per_week = hours("Uren per week")

    def clean(self) -> dict[str, Any]:
        """Refuse an end before the beginning."""
        cleaned = super().clean()
        first, last = cleaned.get("from_month"), cleaned.get("to_month")
        if first and last and last < first:
            self.add_error("to_month", "De laatste maand ligt vóór de eerste.")
        return cleaned


class LineSet(BaseFormSet):
    """The lines of one list. The same thing twice is refused at the second."""

    key: tuple[str, ...] = ()

    def clean(self) -> None:
        """Refuse a thing that stands there twice."""
        seen = set()
        for line in self.forms:
            if not line.is_valid() or not self.key:
                continue
            names = tuple(line.cleaned_data.get(name) for name in self.key)
            if names[0] and names in seen:
                line.add_error(self.key[0], "Dit staat er twee keer. Houd één regel over.")
                raise ValidationError("Een regel staat er twee keer.", code="twice")
            seen.add(names)

    def rows(self) -> tuple[Row, ...]:
        """The rows of the lines that say something."""
        return tuple(
            line.row() for line in self.forms if line.is_valid() and line.cleaned_data.get(line.leading)
        )


def growing_lines(form: type[LineForm], key: tuple[str, ...]) -> type[LineSet]:
    """A list of such lines that grows; `key` names the fields by which two lines say the same thing."""
    made: Any = forms.formset_factory(
        form, formset=LineSet, extra=1, max_num=MOST_ROWS, absolute_max=MOST_ROWS, validate_max=True
    )
    lines: type[LineSet] = made
    lines.key = key
    return lines


LINES = {
    "experience": growing_lines(ExperienceLine, ()),
    "certificates": growing_lines(CertificateLine, ("kind", "name")),
    "languages": growing_lines(LanguageLine, ("language", "name")),
}
"""The lists that grow, by the name under which an intake knows their rows."""


def initial_lines(relation: str, facts: IntakeFacts) -> list[dict[str, Any]]:
    """What the lines of a list show of an intake that is there."""
    lines = [{name: without_zeroes(value) for name, value in row.items()} for row in facts.rows[relation]]
    if relation == "certificates":
        for line in lines:
            line["never_expires"] = line["expires"] == YesNoUnknown.NO
    return lines


def one_more(posted: QueryDict, relation: str) -> QueryDict:
    """What was typed, with one empty line more in a list: how a line is added without a script."""
    grown = posted.copy()
    name = f"{relation}-TOTAL_FORMS"
    total = posted.get(name, "1")
    grown[name] = str(min(int(total) + 1, MOST_ROWS)) if total.isdecimal() and len(total) < 4 else "1"
    return grown


class CompetencesForm(forms.Form):
    """How each competence of the fixed list stands."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for each in CompetenceKind:
            self.fields[each.value] = one_of(each.label.capitalize(), CompetenceStrength, required=False)

    def rows(self) -> tuple[Row, ...]:
        """A row for each competence that is known."""
        return tuple(
            {"kind": kind, "strength": strength}
            for kind, strength in self.cleaned_data.items()
            if strength and strength != CompetenceStrength.UNKNOWN
        )


class DomainsForm(forms.Form):
    """Of each side of life whether it needs attention, and who helps."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for each in LivingDomain:
            self.fields[each.value] = one_of(each.label.capitalize(), YesNoUnknown, required=False)
            self.fields[f"{each.value}_help"] = text(f"Wie helpt bij {each.label}", 80)

    def pairs(self) -> list[tuple[Any, Any]]:
        """The two fields of each side of life, for the page."""
        return [(self[each.value], self[f"{each.value}_help"]) for each in LivingDomain]

    def rows(self) -> tuple[Row, ...]:
        """A row for each side of life of which something is known."""
        said = [
            {
                "domain": each.value,
                "attention": self.cleaned_data.get(each.value) or YesNoUnknown.UNKNOWN.value,
                "helped_by": self.cleaned_data.get(f"{each.value}_help", ""),
            }
            for each in LivingDomain
        ]
        return tuple(row for row in said if row["helped_by"] or row["attention"] != YesNoUnknown.UNKNOWN)
