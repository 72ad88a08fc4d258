"""The forms of a request for wage-cost subsidy, its decision, and objections."""

from typing import Any

from django import forms

from cases.forms.keyed import KeyedForm
from dated.forms import DayField, PeriodForm, needed_sometimes
from placements.models import Placement
from subsidies.actions.process.decide import ProposedTerms
from subsidies.actions.process.objection import ObjectionFacts
from subsidies.actions.process.steps import RequestFacts
from subsidies.enums import (
    AskedBasis,
    AskedBy,
    Channel,
    GroupOutcome,
    ObjectionBy,
    ObjectionOutcome,
    RefusalGround,
)
from subsidies.forms.grant import full_time_hours_field, function_wage_field, without_function_wage

TOO_LONG = {"max_length": "Schrijf hooguit %(limit_value)d tekens; dit zijn er %(show_value)d."}
FIELD_OF = {
    "subsidies_one_open_objection": "objection_by",
    "subsidies_proposal_full_time_week_is_real": "full_time_hours",
    "subsidies_proposal_has_period": "last_day",
    "subsidies_function_wage_is_a_month": "function_wage",
}


class RequestForm(KeyedForm):
    """What was asked, by whom and how."""

    asked_by = forms.ChoiceField(
        label="Wie vraagt de subsidie aan?",
        choices=AskedBy.choices,
        initial=AskedBy.EMPLOYER,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wie de subsidie aanvraagt."},
    )
    channel = forms.ChoiceField(
        label="Hoe kwam de aanvraag binnen?",
        choices=[("", "Kies"), *Channel.choices],
        error_messages={"required": "Kies hoe de aanvraag binnenkwam."},
    )
    received_on = DayField(
        label="Ontvangen op",
        help_text="Van deze dag hangt de beslistermijn af.",
        error_messages={"required": "Vul de dag in waarop de aanvraag is ontvangen."},
    )
    wanted_from = DayField(
        label="Gevraagd vanaf",
        help_text="De eerste dag waarover subsidie wordt gevraagd.",
        error_messages={"required": "Vul in vanaf welke dag subsidie wordt gevraagd."},
    )
    asked_basis = forms.ChoiceField(
        label="Waarop moet de subsidie berusten?",
        choices=AskedBasis.choices,
        initial=AskedBasis.UNKNOWN,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies waarop de subsidie moet berusten, of “nog niet bekend”."},
    )

    def facts(self) -> RequestFacts:
        """What was filled in, of a form that is valid."""
        return RequestFacts(
            asked_by=AskedBy(self.cleaned_data["asked_by"]),
            channel=Channel(self.cleaned_data["channel"]),
            received_on=self.cleaned_data["received_on"],
            asked_basis=AskedBasis(self.cleaned_data["asked_basis"]),
            wanted_from=self.cleaned_data["wanted_from"],
        )


class TargetGroupForm(forms.Form):
    """Whether the worker belongs to the target group of the subsidy."""

    outcome = forms.ChoiceField(
        label="Hoort de werknemer bij de doelgroep loonkostensubsidie?",
        choices=GroupOutcome.choices,
        widget=forms.RadioSelect,
        help_text="De grondslag uit het doelgroepregister wordt zelf bewaard bij de aanvraag.",
        error_messages={"required": "Kies of de werknemer bij de doelgroep hoort."},
    )


class WageValueForm(forms.Form):
    """The wage value that was established."""

    percentage = forms.IntegerField(
        label="Vastgestelde loonwaarde in procenten",
        help_text="Een heel getal van 0 tot en met 100.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "ba-input--short"}),
        error_messages={
            "required": "Vul de loonwaarde in.",
            "invalid": "Vul een heel percentage in, bijvoorbeeld 45.",
        },
    )
    established_on = DayField(
        label="Vastgesteld op",
        help_text="Vanaf deze dag loopt de wettelijke termijn van vijf weken.",
        error_messages={"required": "Vul de dag in waarop de loonwaarde is vastgesteld."},
    )


class ProposalForm(PeriodForm):
    """From when until when, and the week of the sector; what the subsidy rests on comes from the request."""

    first_day = DayField(label="Eerste dag", error_messages={"required": "Vul de eerste dag in."})
    last_day = DayField(label="Tot en met", required=False, help_text="Laat leeg als er geen einddatum is.")
    full_time_hours = full_time_hours_field()
    bbl = forms.BooleanField(
        label="Werkt en leert (bbl)",
        required=False,
        help_text="Dan geldt bij 18, 19 en 20 jaar een eigen minimumjeugdloon.",
    )
    function_wage = function_wage_field()
    deviation_reason = needed_sometimes(
        forms.CharField(
            label="Waarom wijkt u af van de voorwaarden?",
            required=False,
            max_length=500,
            widget=forms.Textarea(attrs={"rows": 2}),
            help_text="Alleen nodig als het voorstel niet aan de voorwaarden van uw gemeente voldoet.",
            error_messages=TOO_LONG,
        )
    )

    def __init__(self, *args: Any, placement: Placement, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        without_function_wage(self, placement)

    def terms(self) -> ProposedTerms:
        """What was filled in, of a form that is valid."""
        return ProposedTerms(
            full_time_hours=self.cleaned_data["full_time_hours"],
            first_day=self.cleaned_data["first_day"],
            last_day=self.cleaned_data["last_day"],
            bbl=self.cleaned_data["bbl"],
            function_wage=self.cleaned_data.get("function_wage"),
        )


class DecideForm(forms.Form):
    """Which proposal was seen: another one that came meanwhile is not decided on by accident."""

    proposal = forms.IntegerField(widget=forms.HiddenInput)


class RefuseForm(forms.Form):
    """On which ground a request is refused."""

    ground = forms.ChoiceField(
        label="Waarom wijst u de aanvraag af?",
        choices=[("", "Kies een reden"), *RefusalGround.choices],
        error_messages={"required": "Kies waarom u de aanvraag afwijst."},
    )
    reason = needed_sometimes(
        forms.CharField(
            label="Toelichting voor in de beschikking",
            required=False,
            max_length=300,
            widget=forms.Textarea(attrs={"rows": 3}),
            help_text="Nodig bij “andere reden”. In gewone taal. Geen diagnoses.",
            error_messages=TOO_LONG,
        )
    )


class ObjectionForm(KeyedForm):
    """An objection that came in."""

    received_on = DayField(
        label="Ontvangen op", error_messages={"required": "Vul de dag in waarop het bezwaar is ontvangen."}
    )
    objection_by = forms.ChoiceField(
        label="Van wie is het bezwaar?",
        choices=ObjectionBy.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies van wie het bezwaar is."},
    )
    subject = forms.CharField(
        label="Waartegen is het bezwaar?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Kort: welk deel van het besluit klopt niet volgens wie bezwaar maakt. Geen diagnoses.",
        error_messages={"required": "Vul in waartegen het bezwaar is.", **TOO_LONG},
    )

    def facts(self) -> ObjectionFacts:
        """What was filled in, of a form that is valid."""
        return ObjectionFacts(
            received_on=self.cleaned_data["received_on"],
            objection_by=ObjectionBy(self.cleaned_data["objection_by"]),
            subject=self.cleaned_data["subject"],
        )


class PostponeForm(forms.Form):
    """The letter that says the decision takes longer."""

    postponed_on = DayField(
        label="Verdaagd op",
        help_text="De dag van de brief waarin staat dat u zes weken meer neemt.",
        error_messages={"required": "Vul de dag van de brief in."},
    )


class DecideObjectionForm(forms.Form):
    """What was decided on an objection."""

    outcome = forms.ChoiceField(
        label="Uitkomst",
        choices=ObjectionOutcome.choices,
        widget=forms.RadioSelect,
        help_text="Bij gegrond of deels gegrond volgt een nieuw besluit: de aanvraag daarvoor wordt klaargezet.",
        error_messages={"required": "Kies de uitkomst."},
    )
    decided_on = DayField(label="Besloten op", error_messages={"required": "Vul de dag in."})
    reason = needed_sometimes(
        forms.CharField(
            label="Motivering in het kort",
            required=False,
            max_length=500,
            widget=forms.Textarea(attrs={"rows": 3}),
            help_text="Alleen bij een ingetrokken bezwaar niet nodig.",
            error_messages=TOO_LONG,
        )
    )

    def facts(self) -> dict[str, Any]:
        """What was filled in, of a form that is valid."""
        return {**self.cleaned_data, "outcome": ObjectionOutcome(self.cleaned_data["outcome"])}
