"""The rows of the form of a vacancy: certificates and languages in lines that grow, and the list of demands."""

from typing import Any

from django import forms

from cases.enums import HeldCertificateKind, Language, LanguageLevel
from cases.forms.intake import one_of, text
from cases.forms.intake_rows import LineForm, growing_lines
from cases.stated_facts import Row
from placements.enums.vacancy import DemandFrequency, WorkDemand
from placements.vacancies.facts import VacancyFacts

HARD, WISH = "hard", "wish"
WEIGHTS = [(HARD, "harde eis"), (WISH, "wens")]
ASKED_LEVELS = [
    (LanguageLevel.UNKNOWN.value, "niet gevraagd"),
    *((level.value, level.label) for level in (LanguageLevel.BASIC, LanguageLevel.FAIR, LanguageLevel.GOOD)),
]


class DemandedLine(LineForm):
    """A line that says whether it is a demand or a wish."""

    usual = HARD

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["weight"].initial = self.usual

    def says_something(self, cleaned: dict[str, Any]) -> bool:
        """Whether anything was filled in: the weight is there in every line."""
        return super().says_something({**cleaned, "weight": ""})

    def row(self) -> dict[str, Any]:
        """The row; a line of which nobody chose the weight has the usual one."""
        row = super().row()
        return row | {"is_hard": (row.pop("weight") or self.usual) == HARD}


class AskedCertificateLine(DemandedLine):
    """A certificate that is asked."""

    leading, missing = "kind", "Kies het certificaat, of maak de regel leeg."
    kind = forms.ChoiceField(
        label="Certificaat", choices=(("", "Kies…"), *HeldCertificateKind.choices), required=False
    )
    name = text("Naam of soort", 60, help_text="Bij een ander certificaat.")
    weight = forms.ChoiceField(label="Eis of wens", choices=WEIGHTS, required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse another certificate without a name."""
        cleaned = super().clean()
        if cleaned.get("kind") == HeldCertificateKind.OTHER and not cleaned.get("name"):
            self.add_error("name", "Vul de naam van het certificaat in.")
        return cleaned


class AskedLanguageLine(DemandedLine):
    """A language that is asked, and how well."""

    usual = WISH
    leading, missing = "language", "Kies een taal, of maak de regel leeg."
    language = forms.ChoiceField(label="Taal", choices=(("", "Kies…"), *Language.choices), required=False)
    name = text("Welke andere taal", 40)
    speaking = forms.ChoiceField(label="Spreken en verstaan", choices=ASKED_LEVELS, required=False)
    writing = forms.ChoiceField(label="Lezen en schrijven", choices=ASKED_LEVELS, required=False)
    weight = forms.ChoiceField(label="Eis of wens", choices=WEIGHTS, required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse another language without a name, and a language of which no level is asked."""
        cleaned = super().clean()
        if cleaned.get("language") == Language.OTHER and not cleaned.get("name"):
            self.add_error("name", "Vul in welke taal het is.")
        levels = {cleaned.get("speaking"), cleaned.get("writing")} - {"", None, LanguageLevel.UNKNOWN.value}
        wrong = {"speaking", "writing"} & set(self.errors)
        if cleaned.get("language") and not levels and not wrong:
            self.add_error("speaking", "Kies hoe goed iemand de taal moet spreken of schrijven.")
        return cleaned

    def row(self) -> dict[str, Any]:
        """The row; a level nobody chose is not asked."""
        row = super().row()
        return row | {name: row[name] or LanguageLevel.UNKNOWN.value for name in ("speaking", "writing")}


ASKED_LINES = {
    "certificates": growing_lines(AskedCertificateLine, ("kind", "name")),
    "languages": growing_lines(AskedLanguageLine, ("language", "name")),
}
"""The lists that grow, by the name under which a vacancy knows their rows."""


def initial_lines(relation: str, facts: VacancyFacts) -> list[dict[str, Any]]:
    """What the lines of a list show of a vacancy that is there."""
    return [{**row, "weight": HARD if row["is_hard"] else WISH} for row in facts.rows[relation]]


class DemandsForm(forms.Form):
    """How often the work asks each thing of the fixed list."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for each in WorkDemand:
            label = each.label[:1].upper() + each.label[1:]
            self.fields[each.value] = one_of(label, DemandFrequency, required=False)

    def rows(self) -> tuple[Row, ...]:
        """A row for each demand of which it is known how often."""
        return tuple(
            {"kind": kind, "how_often": how_often}
            for kind, how_often in self.cleaned_data.items()
            if how_often and how_often != DemandFrequency.UNKNOWN
        )
