"""The form to record a budget."""

from decimal import Decimal
from typing import Any

from django import forms

from accounts.scope import Scope
from dated.forms import DayField
from registry.models import Municipality
from subsidies.enums import BudgetFund
from subsidies.models.budget import vintage_text
from subsidies.querysets.budget import municipalities_with_budgets_of

MOST = Decimal(9_999_999_999)
OFFERED_VINTAGES = 6
WRONG = "Vul een bedrag in euro's in, bijvoorbeeld 1.250.000."
PARTS = (
    "required",
    "invalid",
    "min_value",
    "max_value",
    "max_digits",
    "max_decimal_places",
    "max_whole_digits",
)


class BudgetForm(forms.Form):
    """A budget of a municipality for a year: which money, which version, how much, decided when and where."""

    fund = forms.ChoiceField(
        label="Budget",
        choices=BudgetFund.choices,
        widget=forms.RadioSelect,
        initial=BudgetFund.BUIG,
        help_text="Bij BUIG: alleen het deel voor loonkostensubsidie, zonder de uitkeringen.",
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Kies een budget."),
    )
    year = forms.IntegerField(
        label="Jaar",
        localize=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "ba-input--short"}),
        error_messages=dict.fromkeys(("required", "invalid"), "Vul een jaar in, bijvoorbeeld 2027."),
    )
    vintage = forms.TypedChoiceField(
        label="Versie",
        coerce=int,
        choices=[(number, vintage_text(number).capitalize()) for number in range(OFFERED_VINTAGES)],
        help_text="De nieuwste versie telt. Eerdere versies blijven bewaard.",
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Kies een versie uit de lijst."),
    )
    amount = forms.DecimalField(
        label="Bedrag voor het hele jaar",
        min_value=0,
        max_value=MOST,
        decimal_places=2,
        localize=True,
        help_text="In euro's. Bijvoorbeeld 1.250.000.",
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        error_messages=dict.fromkeys(PARTS, WRONG),
    )
    set_on = DayField(label="Vastgesteld op", help_text="De dag van het besluit.")
    source = forms.CharField(
        label="Bron",
        max_length=300,
        help_text="Waar het besluit staat. Bijvoorbeeld: programmabegroting 2027, programma 6.",
        error_messages={"required": "Vul in waar dit besluit staat."},
    )
    field_order = ("municipality", "fund", "year", "vintage", "amount", "set_on", "source")

    def __init__(self, data: Any = None, *, scope: Scope) -> None:
        codes = municipalities_with_budgets_of(scope)
        super().__init__(data, initial={"year": scope.on.year, "set_on": scope.on})
        field = forms.ModelChoiceField(
            Municipality.objects.filter(code__in=codes),
            label="Gemeente",
            empty_label=None,
            error_messages=dict.fromkeys(("required", "invalid_choice"), "Kies een gemeente uit de lijst."),
        )
        if len(codes) == 1:
            field.initial, field.widget = next(iter(codes)), forms.HiddenInput()
        self.fields["municipality"] = field
        self.order_fields(self.field_order)
