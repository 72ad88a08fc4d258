"""The forms of matching: how to look, proposing, the next step, asking and giving release, and the weights."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from cases.enums import Stage
from dated.forms import DayField, choice, needed_sometimes
from placements.actions.matching.release import LONGEST, USUALLY
from placements.enums.matching import MatchAspect, MatchVerdict, NoBy, NoReason, ProposalStatus
from placements.models.matching import HEAVIEST
from placements.rules.proposal_steps import STEPS

NO_DETAILS = "Geen namen van anderen, geen burgerservicenummer en niets over gezondheid."
SHOWN: dict[str, tuple[str, tuple[MatchVerdict, ...]]] = {
    "": ("past of mist gegevens", (MatchVerdict.FITS, MatchVerdict.LACKS)),
    "zeker": ("past", (MatchVerdict.FITS,)),
    "mist": ("mist gegevens", (MatchVerdict.LACKS,)),
    "niet": ("past niet", (MatchVerdict.FAILS,)),
}
"""The tabs of a list of matches: the word in the address, the label, and the verdicts it shows."""
RANGE = f"Vul een gewicht in van 0 tot en met {HEAVIEST}."
READY_STAGES = [stage for stage in Stage if stage != Stage.LEFT]


def _weight(aspect: MatchAspect, *, required: bool) -> forms.IntegerField:
    return forms.IntegerField(
        label=aspect.label.capitalize(),
        required=required,
        min_value=0,
        max_value=HEAVIEST,
        error_messages={"min_value": RANGE, "max_value": RANGE, "invalid": RANGE},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "ba-input--short"}),
    )


class LookForm(forms.Form):
    """How to look at matches: which tab, whom, in which stage, and with which weights for this one look."""

    toon = forms.ChoiceField(
        choices=[(word, label) for word, (label, _) in SHOWN.items()],
        required=False,
        widget=forms.HiddenInput,
    )
    wie = forms.ChoiceField(
        label="Wie",
        required=False,
        choices=[
            ("", "Eigen gemeente en regio"),
            ("eigen", "Eigen gemeente"),
            ("regio", "Elders in de regio"),
        ],
    )
    fase = forms.ChoiceField(
        label="Fase",
        required=False,
        choices=[("", "Alle fasen"), *((stage.value, stage.label) for stage in READY_STAGES)],
    )

    def __init__(self, data: Any, *, weights: Mapping[MatchAspect, int], people: bool = True) -> None:
        super().__init__(data)
        self.standard = weights
        if not people:
            del self.fields["wie"], self.fields["fase"]
        for aspect in MatchAspect:
            field = _weight(aspect, required=False)
            field.help_text = f"Nu {weights[aspect]}."
            self.fields[f"weeg_{aspect}"] = field
        self.is_valid()

    def chosen(self, name: str) -> str:
        """What was chosen for a field; nothing for what cannot be chosen."""
        return str(self.cleaned_data.get(name) or "")

    @property
    def verdicts(self) -> tuple[MatchVerdict, ...]:
        """The verdicts that are shown."""
        return SHOWN[self.chosen("toon")][1]

    @property
    def weights(self) -> dict[MatchAspect, int]:
        """The weights of this look."""
        typed = {aspect: self.cleaned_data.get(f"weeg_{aspect}") for aspect in MatchAspect}
        return {**self.standard, **{aspect: each for aspect, each in typed.items() if each is not None}}

    @property
    def weighs_otherwise(self) -> bool:
        """Whether this look has weights of its own."""
        return self.weights != dict(self.standard)

    @property
    def weight_fields(self) -> list[Any]:
        """The fields of the weights."""
        return [self[f"weeg_{aspect}"] for aspect in MatchAspect]

    @property
    def is_filtered(self) -> bool:
        """Whether it shows fewer people than it could."""
        return bool(self.chosen("wie") or self.chosen("fase"))


class ProposeForm(forms.Form):
    """Why this candidate; free to leave open."""

    note = forms.CharField(
        label="Toelichting",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=NO_DETAILS,
    )


class ProposalStepForm(forms.Form):
    """The next step of a proposal; of a no, who said it and why."""

    to = forms.ChoiceField(
        label="Hoe ging het verder?", widget=forms.RadioSelect, error_messages={"required": "Kies een stap."}
    )
    since = DayField(label="Op", required=False, help_text="Laat leeg voor vandaag. Een eerdere dag mag.")
    no_by = needed_sometimes(
        forms.ChoiceField(
            label="Wie zei nee?",
            required=False,
            choices=[("", "Kies wie nee zei"), *NoBy.choices],
        )
    )
    no_because = needed_sometimes(
        forms.ChoiceField(
            label="Waarom niet?",
            required=False,
            choices=[("", "Kies een reden"), *NoReason.choices],
            help_text="De redenen worden geteld.",
        )
    )
    note = forms.CharField(
        label="Toelichting",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=NO_DETAILS,
    )
    seen = forms.ChoiceField(choices=ProposalStatus.choices, required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, status: ProposalStatus, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = choice(self, "to")
        field.choices = [(each.value, each.label) for each in STEPS[status]]
        self.fields["seen"].initial = status

    def facts(self) -> dict[str, Any]:
        """What the act is told."""
        typed = self.cleaned_data
        return {
            "to": ProposalStatus(typed["to"]),
            "since": typed["since"],
            "no_by": typed["no_by"],
            "no_because": typed["no_because"],
            "note": typed["note"],
            "seen": ProposalStatus(typed["seen"]) if typed["seen"] else None,
        }


class AskReleaseForm(forms.Form):
    """Why this candidate, for the colleague who answers."""

    message = forms.CharField(
        label="Waarom deze kandidaat",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="De consulent leest dit bij uw verzoek.",
    )


class AnswerReleaseForm(forms.Form):
    """Yes until a day, or no and why."""

    answer = forms.ChoiceField(
        label="Antwoord",
        widget=forms.RadioSelect,
        choices=[("ja", "Vrijgeven"), ("nee", "Niet vrijgeven")],
        error_messages={"required": "Kies of u vrijgeeft."},
    )
    until = needed_sometimes(
        DayField(
            label="Vrijgeven tot en met",
            required=False,
            help_text=f"Hooguit {LONGEST.days} dagen. Daarna ziet de collega niet meer wie het is.",
        )
    )
    reason = needed_sometimes(
        forms.CharField(
            label="Reden",
            max_length=300,
            required=False,
            help_text="Verplicht als u niet vrijgeeft. De collega leest dit.",
        )
    )

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **{"initial": {"until": on + USUALLY}} | kwargs)

    def clean(self) -> dict[str, Any] | None:
        """A release has a last day."""
        typed = super().clean()
        if typed and typed.get("answer") == "ja" and not typed.get("until") and "until" not in self.errors:
            self.add_error("until", "Kies tot en met wanneer de vrijgave geldt.")
        return typed


class EndReleaseForm(forms.Form):
    """Why a question is withdrawn or a release ended; free to leave open."""

    reason = forms.CharField(label="Reden", max_length=300, required=False)


class WeightsForm(forms.Form):
    """How heavily each aspect weighs at a municipality, and why that is changed."""

    def __init__(self, *args: Any, weights: Mapping[MatchAspect, int], **kwargs: Any) -> None:
        super().__init__(*args, **{"initial": {str(key): value for key, value in weights.items()}} | kwargs)
        for aspect in MatchAspect:
            self.fields[str(aspect)] = _weight(aspect, required=True)
        self.fields["reason"] = forms.CharField(
            label="Reden van de wijziging", max_length=200, required=False
        )

    def weights(self) -> dict[MatchAspect, int]:
        """What was filled in, of a valid form."""
        return {aspect: self.cleaned_data[str(aspect)] for aspect in MatchAspect}


class PeriodOfReasonsForm(forms.Form):
    """The days over which reasons are counted."""

    van = DayField(label="Van", required=False)
    tot = DayField(label="Tot en met", required=False)
