"""The forms of trajectories, certificates and advice on sheltered work."""

from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import QuerySet

from cases.actions.trajectory.certificates import CertificateFacts
from cases.actions.trajectory.facts import TrajectoryFacts
from cases.enums import AdviceOutcome, CertificateKind, TrajectoryResult
from cases.forms.plan import KeyedForm, VersionedForm
from cases.models import Candidate, Instrument, Provider, Trajectory
from dated.forms import DayField, model_choice, needed_sometimes

FIELD_OF_CERTIFICATE = {"cases_certificate_once": "name"}
FIELD_OF_ADVICE = {"cases_one_open_request_for_advice": "asked_on"}


class InstrumentChoice(forms.ModelChoiceField):
    """An instrument with its longest term: what decides how far it can be planned."""

    def label_from_instance(self, obj: Any) -> str:
        """The name, and how long it may last."""
        return f"{obj.name} (hooguit {obj.max_months} maanden)" if obj.max_months else str(obj.name)


class TrajectoryChoice(forms.ModelChoiceField):
    """A trajectory of the candidate, by its instrument and first day."""

    def label_from_instance(self, obj: Any) -> str:
        """What it was and since when."""
        return f"{obj.instrument.name}, vanaf {obj.first_day:%d-%m-%Y}"


class _Trajectory(forms.Form):
    instrument = InstrumentChoice(
        label="Instrument",
        queryset=Instrument.objects.none(),
        empty_label="Kies een instrument",
        error_messages={"required": "Kies een instrument."},
    )
    provider = forms.ModelChoiceField(
        label="Aanbieder", queryset=Provider.objects.none(), required=False, empty_label="Nog niet bekend"
    )
    new_provider = forms.CharField(
        label="Aanbieder die niet in de lijst staat", max_length=120, required=False
    )
    first_day = DayField(label="Eerste dag")
    planned_end = DayField(label="Geplande laatste dag")
    agreed_cost = forms.DecimalField(
        label="Afgesproken kosten in euro's",
        required=False,
        min_value=Decimal(0),
        max_digits=9,
        decimal_places=2,
        localize=True,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "ba-input--short"}),
        help_text="Voor het hele traject. Laat leeg als er niets is afgesproken: dan tonen wij een schatting.",
        error_messages={
            "invalid": "Vul een bedrag in, bijvoorbeeld 3450 of 3450,50.",
            "min_value": "Kosten zijn nul of meer.",
        },
    )
    note = forms.CharField(
        label="Afspraken",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Geen diagnoses.",
    )

    def __init__(
        self, *args: Any, instruments: QuerySet[Instrument], providers: QuerySet[Provider], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        model_choice(self, "instrument").queryset = instruments
        model_choice(self, "provider").queryset = providers

    def facts(self) -> TrajectoryFacts:
        """The trajectory that was typed."""
        names = ("instrument", "provider", "new_provider", "first_day", "planned_end", "agreed_cost", "note")
        return TrajectoryFacts(**{name: self.cleaned_data[name] for name in names})


class TrajectoryForm(KeyedForm, _Trajectory):
    """A new trajectory."""


class CorrectTrajectoryForm(VersionedForm, _Trajectory):
    """Mend a mistake."""

    reason = forms.CharField(
        label="Wat was er fout?", max_length=300, error_messages={"required": "Vul in wat er fout was."}
    )

    @classmethod
    def start(cls, trajectory: Trajectory) -> dict[str, Any]:
        """What the form shows first."""
        names = ("instrument", "provider", "first_day", "planned_end", "agreed_cost", "note", "version")
        return {name: getattr(trajectory, name) for name in names}


class ExtendForm(VersionedForm):
    """A later end, and why."""

    planned_end = DayField(label="Nieuwe geplande laatste dag")
    reason = forms.CharField(
        label="Reden", max_length=300, error_messages={"required": "Vul in waarom het traject langer duurt."}
    )


class EndTrajectoryForm(forms.Form):
    """The last day, the result, and what can be said of it."""

    last_day = DayField(label="Laatste dag")
    result = forms.ChoiceField(
        label="Resultaat",
        choices=TrajectoryResult.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies het resultaat."},
    )
    note = needed_sometimes(
        forms.CharField(
            label="Toelichting",
            max_length=500,
            required=False,
            help_text="Verplicht als het traject voortijdig stopte. Geen diagnoses.",
        )
    )


class CertificateForm(KeyedForm):
    """What somebody can show of what was learned."""

    kind = forms.ChoiceField(
        label="Soort",
        choices=CertificateKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een soort."},
    )
    name = forms.CharField(
        label="Waarvoor",
        max_length=150,
        help_text="Bijvoorbeeld: orders verzamelen in een magazijn.",
        error_messages={"required": "Vul in waarvoor het bewijs is."},
    )
    issuer = forms.CharField(
        label="Afgegeven door", max_length=120, required=False, help_text="Leerbedrijf of school."
    )
    issued_on = DayField(label="Afgegeven op")
    trajectory = TrajectoryChoice(
        label="Behaald in traject",
        queryset=Trajectory.objects.none(),
        required=False,
        empty_label="Geen traject",
    )

    def __init__(self, *args: Any, candidate: Candidate, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = model_choice(self, "trajectory")
        field.queryset = candidate.trajectories.select_related("instrument")

    def facts(self) -> CertificateFacts:
        """The certificate that was typed."""
        names = ("name", "issuer", "issued_on", "trajectory")
        return CertificateFacts(
            kind=CertificateKind(self.cleaned_data["kind"]),
            **{name: self.cleaned_data[name] for name in names},
        )


class AskAdviceForm(KeyedForm):
    """When advice was asked for."""

    asked_on = DayField(label="Aangevraagd op")


class AdviceForm(forms.Form):
    """The answer."""

    advised_on = DayField(label="Advies van")
    outcome = forms.ChoiceField(
        label="Uitkomst",
        choices=AdviceOutcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies de uitkomst."},
    )
