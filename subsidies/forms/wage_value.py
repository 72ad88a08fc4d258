"""The forms of the wage value: asking an expert, the visit, the outcome by task, and cancelling."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from cases.forms.keyed import KeyedForm
from cases.models import CaseDocument
from dated.forms import DayField, model_choice, needed_sometimes
from subsidies.actions.wage_value.establish import Outcome
from subsidies.actions.wage_value.request import RequestFacts
from subsidies.enums import AssessmentStatus, WageValueMethod
from subsidies.models import ExpertOrganisation, WageValueAssessment
from subsidies.rules.wage_value import MOST_TASKS, method_on
from subsidies.wage_values import TaskFacts

TASK_FIELDS = ("description", "share", "tempo", "quality", "net_time")
NUMBERS = range(1, MOST_TASKS + 1)
LAST_FACTOR = {
    WageValueMethod.NET_TIME: "Netto werktijd",
    WageValueMethod.DEPLOYABILITY: "Inzetbaarheid",
}


class PercentField(forms.DecimalField):
    """A percentage with at most two decimals, as Dutch people type it."""

    def __init__(self, *, most: int = 100, **options: Any) -> None:
        self.most = most
        options.setdefault(
            "widget", forms.TextInput(attrs={"inputmode": "decimal", "class": "ba-input--short"})
        )
        super().__init__(max_digits=5, decimal_places=2, localize=True, **options)
        self.error_messages |= {
            "invalid": "Vul een percentage in, bijvoorbeeld 87,5.",
            "max_digits": "Vul een percentage in, bijvoorbeeld 87,5.",
            "max_decimal_places": "Vul hooguit twee cijfers achter de komma in.",
            "max_whole_digits": "Vul een percentage in, bijvoorbeeld 87,5.",
        }

    def validate(self, value: Any) -> None:
        """Refuse what is no percentage."""
        super().validate(value)
        if value is not None and not 0 <= value <= self.most:
            raise forms.ValidationError(f"Vul een percentage van 0 tot en met {self.most} in.", code="range")


class RequestForm(KeyedForm):
    """Whom the municipality asks, and why."""

    expert = needed_sometimes(
        forms.ModelChoiceField(
            ExpertOrganisation.objects.none(),
            label="Wie bepaalt de loonwaarde?",
            required=False,
            empty_label="Kies een organisatie",
            error_messages={"invalid_choice": "Kies een organisatie uit de lijst."},
        )
    )
    new_expert = needed_sometimes(
        forms.CharField(
            label="Of: een organisatie die niet in de lijst staat",
            max_length=120,
            required=False,
            help_text="Zij komt daarna in de lijst.",
        )
    )
    expert_name = forms.CharField(label="Naam van de expert", max_length=120, required=False)
    requested_on = DayField(label="Gevraagd op")
    due_on = DayField(
        label="Verwacht terug op",
        required=False,
        help_text="Leeg: volgens de termijn van uw gemeente.",
    )
    early_because = needed_sometimes(
        forms.CharField(
            label="Waarom eerder dan gepland?",
            max_length=300,
            required=False,
            help_text="Alleen nodig als de loonwaarde volgens het schema nog niet opnieuw hoeft. Geen diagnoses.",
        )
    )

    def __init__(self, *args: Any, municipality_id: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        experts = ExpertOrganisation.objects.to_choose(municipality_id)
        model_choice(self, "expert").queryset = experts

    def facts(self) -> RequestFacts:
        """What a valid form says."""
        return RequestFacts(**{name: value for name, value in self.cleaned_data.items() if name != "key"})


class VisitForm(forms.Form):
    """On which day the expert saw the work."""

    visited_on = DayField(label="Werkplek bezocht op")
    version = forms.IntegerField(widget=forms.HiddenInput)


class CancelForm(forms.Form):
    """Why an assessment is cancelled."""

    reason = forms.CharField(label="Reden", max_length=300, help_text="Geen diagnoses.")
    version = forms.IntegerField(widget=forms.HiddenInput)


class OutcomeForm(forms.Form):
    """What the report says: up to five tasks, both views, and from when it holds."""

    visited_on = DayField(label="Werkplek bezocht op")
    days_per_week = forms.DecimalField(
        label="Werkdagen per week",
        max_digits=2,
        decimal_places=1,
        min_value=Decimal("0.5"),
        max_value=7,
        localize=True,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "ba-input--short"}),
        help_text="Een hoofdtaak duurt ten minste 30 minuten per werkdag. Daarvoor is dit nodig.",
        error_messages={
            "invalid": "Vul een aantal dagen in, bijvoorbeeld 4 of 4,5.",
            "min_value": "Vul 0,5 tot en met 7 dagen in.",
            "max_value": "Vul 0,5 tot en met 7 dagen in.",
            "max_digits": "Vul 0,5 tot en met 7 dagen in.",
            "max_whole_digits": "Vul 0,5 tot en met 7 dagen in.",
            "max_decimal_places": "Vul hooguit één cijfer achter de komma in.",
        },
    )
    valid_from = DayField(label="Geldt vanaf")
    before_visit_because = needed_sometimes(
        forms.CharField(
            label="Waarom geldt zij al vóór het bezoek?",
            max_length=300,
            required=False,
            help_text="Alleen nodig als de dag vóór het bezoek ligt. Geen diagnoses.",
        )
    )
    percentage = forms.IntegerField(
        label="Vastgestelde loonwaarde in procenten",
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "ba-input--short"}),
        help_text="Leeg: de berekende loonwaarde. Anders een heel getal van 0 tot en met 100, met een reden.",
        error_messages={"invalid": "Vul een heel percentage in, bijvoorbeeld 45."},
    )
    differs_because = needed_sometimes(
        forms.CharField(
            label="Waarom anders dan berekend?",
            max_length=500,
            required=False,
            help_text="Alleen nodig als u een andere loonwaarde vaststelt dan berekend. Geen diagnoses.",
        )
    )
    view_of_employer = forms.CharField(
        label="Zienswijze van de werkgever",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Geen diagnoses.",
    )
    view_of_worker = forms.CharField(
        label="Zienswijze van de werknemer",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Geen diagnoses.",
    )
    report = forms.ModelChoiceField(
        CaseDocument.objects.none(),
        label="Rapport",
        required=False,
        empty_label="Nog geen rapport",
        help_text="Een document uit het dossier. Voeg het rapport eerst toe bij Documenten van de kandidaat.",
        error_messages={"invalid_choice": "Kies een document uit het dossier."},
    )
    correction_because = forms.CharField(label="Waarom corrigeert u?", max_length=300, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, assessment: WageValueAssessment, documents: Any, on: date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.assessment = assessment
        model_choice(self, "report").queryset = documents
        if assessment.report_id and not documents.filter(pk=assessment.report_id).exists():
            # Somebody else chose it, from documents this user may not read: it stays as it is.
            del self.fields["report"]
        if assessment.status == AssessmentStatus.ESTABLISHED:
            self.fields["correction_because"].required = True
        else:
            del self.fields["correction_because"]
        last = LAST_FACTOR[WageValueMethod(method_on(assessment.visited_on or on).value)]
        for n in NUMBERS:
            first = n == 1
            self.fields[f"description_{n}"] = forms.CharField(
                label=f"Wat is taak {n}?", max_length=120, required=first
            )
            self.fields[f"share_{n}"] = PercentField(label=f"Aandeel van taak {n} (%)", required=first)
            self.fields[f"tempo_{n}"] = PercentField(
                label=f"Tempo bij taak {n} (%)", most=200, required=first
            )
            self.fields[f"quality_{n}"] = PercentField(label=f"Kwaliteit bij taak {n} (%)", required=first)
            self.fields[f"net_time_{n}"] = PercentField(label=f"{last} bij taak {n} (%)", required=first)
            for name in TASK_FIELDS:
                needed_sometimes(self.fields[f"{name}_{n}"])  # a task is filled in as a whole

    def clean(self) -> dict[str, Any]:
        """A task is filled in as a whole; the first always."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for n in NUMBERS[1:]:
            names = [f"{name}_{n}" for name in TASK_FIELDS]
            if not any(self._is_typed(name) for name in names):
                continue
            for name in names:
                if not self._is_typed(name):
                    self.add_error(name, "Vul dit in: een taak heeft alle vijf de gegevens.")
        return cleaned

    def _is_typed(self, name: str) -> bool:
        return bool(str(self.data.get(self.add_prefix(name), "")).strip())

    def outcome(self) -> Outcome:
        """What a valid form says."""
        cleaned = self.cleaned_data
        tasks = [
            TaskFacts(**{name: cleaned[f"{name}_{n}"] for name in TASK_FIELDS})
            for n in NUMBERS
            if cleaned.get(f"share_{n}") is not None
        ]
        told = {
            name: cleaned[name]
            for name in Outcome.__dataclass_fields__
            if name != "tasks" and name in cleaned
        }
        return Outcome(tasks=tasks, **{"report": self.assessment.report, **told})

    def task_rows(self) -> list[dict[str, Any]]:
        """The fields of each task, for the template; `open` where something was typed."""
        return [
            {
                "number": n,
                "description": self[f"description_{n}"],
                "numbers": [self[f"{name}_{n}"] for name in TASK_FIELDS[1:]],
                "open": any(self[f"{name}_{n}"].value() not in (None, "") for name in TASK_FIELDS),
            }
            for n in NUMBERS
        ]

    def other_fields(self) -> list[Any]:
        """The fields after the tasks, in order."""
        skipped = {"visited_on", "days_per_week", "version"}
        return [self[name] for name in self.base_fields if name in self.fields and name not in skipped]


def start_of(assessment: WageValueAssessment, valid_from: date) -> dict[str, Any]:
    """What the form of the outcome begins with: what was recorded already."""
    start: dict[str, Any] = {
        "visited_on": assessment.visited_on,
        "days_per_week": assessment.days_per_week,
        "valid_from": assessment.valid_from or valid_from,
        "before_visit_because": assessment.before_visit_because,
        "percentage": assessment.established_percentage,
        "differs_because": assessment.differs_because,
        "view_of_employer": assessment.view_of_employer,
        "view_of_worker": assessment.view_of_worker,
        "report": assessment.report_id,
        "version": assessment.version,
    }
    for row in assessment.tasks.all():
        start |= {f"{name}_{row.position}": getattr(row, name) for name in TASK_FIELDS}
    return start
