"""The form of an intake. Nothing is required: what nobody knows yet stays "onbekend", and says so."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import TextChoices

from cases.actions.record_intake import BSN_IN_TEXT
from cases.enums import (
    Availability,
    Branch,
    Education,
    LicenceCategory,
    ParticipationLadder,
    SupportNeed,
    Transport,
    YesNoUnknown,
)
from cases.intake.facts import COLUMNS, IntakeFacts
from cases.models.assessment import MOST_HOURS, MOST_KM, MOST_MINUTES
from cases.rules.free_text import holds_bsn
from dated.forms import DayField, HoursField

NO_DIAGNOSES = "Schrijf op wat iemand kan en nodig heeft. Geen diagnoses of medische gegevens."


def without_bsn(text: str) -> None:
    """Refuse free text with a BSN in it."""
    if holds_bsn(text):
        raise ValidationError(BSN_IN_TEXT, code="bsn")


def text(label: str, most: int, **options: Any) -> forms.CharField:
    """A line of free text that is not required."""
    return forms.CharField(label=label, max_length=most, required=False, validators=[without_bsn], **options)


def area(label: str, most: int, **options: Any) -> forms.CharField:
    """A few lines of free text."""
    return text(label, most, widget=forms.Textarea(attrs={"rows": 3}), **options)


def yes_no(label: str, **options: Any) -> forms.ChoiceField:
    """Ja, nee or onbekend; onbekend until somebody chooses."""
    return forms.ChoiceField(
        label=label,
        choices=YesNoUnknown.choices,
        initial=YesNoUnknown.UNKNOWN,
        widget=forms.RadioSelect(attrs={"class": "ba-options--inline"}),
        **options,
    )


def one_of(label: str, choices: type[TextChoices], **options: Any) -> forms.ChoiceField:
    """One of a list, in which "onbekend" comes first: it is chosen until somebody chooses something else."""
    ordered = sorted(choices.choices, key=lambda choice: choice[0] != "unknown")
    return forms.ChoiceField(label=label, choices=ordered, initial="unknown", **options)


def some_of(label: str, choices: type[TextChoices], **options: Any) -> forms.MultipleChoiceField:
    """Any number of a list; none of them says unknown."""
    return forms.MultipleChoiceField(
        label=label,
        choices=choices.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "ba-options--columns"}),
        **options,
    )


def hours(label: str) -> HoursField:
    """Hours per week."""
    refusal = f"Vul een aantal uren in van meer dan 0 tot en met {MOST_HOURS}."
    return HoursField(
        label=label, least=Decimal(0), most=Decimal(MOST_HOURS), refusal=refusal, required=False
    )


def number(label: str, most: int, **options: Any) -> forms.IntegerField:
    """A whole number from 1."""
    widget = forms.TextInput(attrs={"inputmode": "numeric", "class": "ba-input--short"})
    refusal = f"Vul een getal in van 1 tot en met {most}."
    messages = dict.fromkeys(("invalid", "min_value", "max_value"), refusal)
    return forms.IntegerField(
        label=label,
        min_value=1,
        max_value=most,
        required=False,
        widget=widget,
        error_messages=messages,
        **options,
    )


class IntakeForm(forms.Form):
    """What an intake asks, without its rows; see cases/forms/intake_rows.py for those."""

    as_new = forms.ChoiceField(
        label="Wat legt u vast?",
        choices=(
            ("", "Meer over de intake die er is"),
            ("new", "Een nieuwe intake; de vorige blijft te lezen"),
        ),
        required=False,
        widget=forms.RadioSelect,
    )
    taken_on = DayField(
        label="Datum van de intake", error_messages={"required": "Vul de dag van het gesprek in."}
    )

    ladder = one_of(
        "Participatieladder", ParticipationLadder, help_text="De trede waarop de kandidaat nu staat."
    )
    hours_min = hours("Uren per week, ten minste")
    hours_max = hours("Uren per week, ten hoogste")
    availability = one_of("Beschikbaar", Availability)
    available_from = DayField(
        label="Beschikbaar vanaf", required=False, help_text="Alleen als u hierboven een datum kiest."
    )

    wished_branches = some_of(
        "In welke bedrijfstakken wil de kandidaat werken?",
        Branch,
        help_text="Niets aangekruist betekent: nog niet bekend.",
    )
    wished_tasks = area(
        "Welk werk wil de kandidaat doen?", 300, help_text="Bijvoorbeeld: buiten, met planten."
    )
    has_experience = yes_no("Heeft de kandidaat eerder gewerkt?", help_text="Betaald of onbetaald.")

    education = one_of("Hoogst gevolgde opleiding", Education)
    education_finished = yes_no("Afgerond met een diploma?")
    education_field = text("Richting", 100, help_text="Bijvoorbeeld: groen, zorg, logistiek.")
    has_certificates = yes_no("Heeft de kandidaat certificaten?", help_text="Bijvoorbeeld VCA of heftruck.")

    has_support_needs = yes_no("Is er iets nodig op het werk?")
    support_needs = some_of("Wat is er nodig?", SupportNeed)
    support_note = area("Toelichting", 300, help_text=NO_DIAGNOSES)

    transport = some_of(
        "Hoe kan de kandidaat naar het werk?",
        Transport,
        help_text="Niets aangekruist betekent: nog niet bekend.",
    )
    travel_minutes = number("Reistijd in minuten, ten hoogste", MOST_MINUTES, help_text="Enkele reis.")
    travel_km = number("Afstand in kilometers, ten hoogste", MOST_KM, help_text="Enkele reis.")
    has_licence = yes_no("Heeft de kandidaat een rijbewijs?")
    licences = some_of("Welk rijbewijs?", LicenceCategory)
    no_other_licence = forms.BooleanField(
        label="Een ander rijbewijs heeft de kandidaat niet",
        required=False,
        help_text="Kruis dit niet aan als u het niet weet: wat u openlaat, blijft onbekend.",
    )

    expert_asked_on = DayField(label="Gevraagd op", required=False)
    expert_answered_on = DayField(label="Antwoord op", required=False)
    expert_advice = area("Advies", 1000, help_text=NO_DIAGNOSES)

    def clean_licences(self) -> list[str]:
        """The categories that somebody has, in the order of the list."""
        return in_order(LicenceCategory, self.cleaned_data["licences"])

    def clean(self) -> dict[str, Any]:
        """What belongs together: hours, the day somebody is available, no and yet something, answer after question."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        least, most = cleaned.get("hours_min"), cleaned.get("hours_max")
        if least is not None and most is not None and least > most:
            self.add_error("hours_max", "Dit is minder dan het laagste aantal uren.")
        if cleaned.get("availability") == Availability.FROM_DAY:
            if not cleaned.get("available_from") and "available_from" not in self.errors:
                self.add_error("available_from", "Vul de datum in vanaf wanneer de kandidaat kan werken.")
        elif cleaned.get("available_from"):
            self.add_error("availability", "Kies “vanaf een datum”, of maak de datum leeg.")
        for question, answers in (("has_licence", "licences"), ("has_support_needs", "support_needs")):
            if cleaned.get(question) == YesNoUnknown.NO and cleaned.get(answers):
                self.add_error(question, "U koos nee, maar kruiste hieronder wel iets aan.")
        self._check_expert(cleaned)
        return cleaned

    def _check_expert(self, cleaned: dict[str, Any]) -> None:
        asked, answered = cleaned.get("expert_asked_on"), cleaned.get("expert_answered_on")
        wrong = {"expert_asked_on", "expert_answered_on"} & set(self.errors)
        if (answered or cleaned.get("expert_advice")) and not asked and not wrong:
            self.add_error("expert_asked_on", "Vul in wanneer de arbeidsdeskundige is gevraagd.")
        if asked and answered and answered < asked:
            self.add_error("expert_answered_on", "Het antwoord komt na de vraag.")
        if cleaned.get("expert_advice") and not answered and not wrong:
            self.add_error("expert_answered_on", "Vul in wanneer het advies is gegeven.")

    def columns(self, otherwise: IntakeFacts) -> dict[str, Any]:
        """The columns of a form; a field that is not right yet keeps what `otherwise` says."""
        found = {name: self.cleaned_data.get(name, otherwise.columns[name]) for name in COLUMNS}
        for name, choices in (
            ("wished_branches", Branch),
            ("support_needs", SupportNeed),
            ("transport", Transport),
        ):
            found[name] = in_order(choices, found[name])
        return found

    def licence_rows(self) -> tuple[dict[str, str], ...]:
        """A row for each category that somebody is known to have or not to have; nobody asked is no row."""
        held = self.cleaned_data.get("licences", [])
        others = bool(held) and self.cleaned_data.get("no_other_licence", False)
        found = [{"category": each, "has": YesNoUnknown.YES.value} for each in held]
        if others:
            found += [
                {"category": each, "has": YesNoUnknown.NO.value}
                for each in LicenceCategory.values
                if each not in held
            ]
        return tuple(found)


def in_order(choices: type[TextChoices], chosen: Iterable[str]) -> list[str]:
    """What was chosen, in the order of the list."""
    held = set(chosen)
    return [value for value in choices.values if value in held]


def initial_of(facts: IntakeFacts) -> dict[str, Any]:
    """What the fields show of an intake that is there."""
    has = {row["category"]: row["has"] for row in facts.rows["licences"]}
    return {
        **{name: without_zeroes(value) for name, value in facts.columns.items()},
        "licences": [each for each, answer in has.items() if answer == YesNoUnknown.YES],
        "no_other_licence": YesNoUnknown.NO in has.values(),
    }


def without_zeroes(value: Any) -> Any:
    """Hours as somebody types them: 20 and not 20,00."""
    return value if not isinstance(value, Decimal) else Decimal(f"{value.normalize():f}")
