"""The forms of agreements with an employer, of who keeps in touch with it, and of teams."""

from decimal import Decimal
from typing import Any

from django import forms

from accounts.models import User
from accounts.scope import Scope
from cases.forms.appointment import ColleagueField
from cases.forms.keyed import KeyedForm
from dated.forms import DayField, PeriodForm
from placements.actions.employers.agreements import AgreementFacts
from placements.actions.employers.teams import TeamFacts
from placements.employers.colleagues import colleagues_of_the_region
from placements.enums import AgreementKind, AgreementStatus
from placements.forms.employers.employer import BRANCHES
from placements.forms.employers.fields import WRONG_NUMBER, own_municipality_field
from placements.models import AccountManagement, Agreement, BranchTeam, Placement
from placements.querysets.employer import regions_of
from registry.models import Region

MOST_EURO = Decimal("999999999.99")


def euro_field(label: str, help_text: str) -> forms.DecimalField:
    """An amount in euro that may be left open."""
    wrong = "Vul een bedrag in van meer dan € 0, bijvoorbeeld 12500 of 12500,50."
    return forms.DecimalField(
        label=label,
        required=False,
        localize=True,
        min_value=Decimal("0.01"),
        max_value=MOST_EURO,
        max_digits=12,
        decimal_places=2,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "ba-input--short"}),
        help_text=help_text,
        error_messages=dict.fromkeys(WRONG_NUMBER, wrong),
    )


class AgreementForm(PeriodForm, KeyedForm):
    """What an employer promised."""

    kind = forms.ChoiceField(
        label="Soort",
        choices=AgreementKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies de soort afspraak."},
    )
    what = forms.CharField(
        label="Wat is afgesproken?",
        max_length=300,
        help_text="Bijvoorbeeld: 5 % van de opdrachtsom, in te vullen met banen voor de doelgroep.",
        error_messages={"required": "Vul in wat er is afgesproken."},
    )
    reference = forms.CharField(label="Kenmerk van het contract", max_length=100, required=False)
    euro = euro_field("Verplichting in euro", "Laat leeg als de afspraak niet over een bedrag gaat.")
    places = forms.IntegerField(
        label="Verplichting in plaatsen",
        required=False,
        min_value=1,
        max_value=10_000,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "ba-input--short"}),
        help_text="Het aantal mensen dat de werkgever plaatst.",
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), "Vul een aantal in van 1 of meer."
        ),
    )
    first_day = DayField(label="Van", error_messages={"required": "Vul de eerste dag in."})
    last_day = DayField(label="Tot en met", required=False, help_text="Laat leeg als er geen einddatum is.")
    status = forms.ChoiceField(
        label="Stand",
        choices=AgreementStatus.choices,
        initial=AgreementStatus.RUNNING,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, scope: Scope, agreement: Agreement | None = None, **kwargs: Any) -> None:
        if agreement is not None:
            names = ("kind", "what", "reference", "euro", "places", "first_day", "last_day", "status")
            kwargs["initial"] = {name: getattr(agreement, name) for name in names}
        super().__init__(*args, **kwargs)
        if agreement is None:
            own_municipality_field(self, scope)
            self.order_fields(["municipality"])

    def facts(self) -> AgreementFacts:
        """What a valid form says."""
        typed = self.cleaned_data
        names = ("what", "reference", "euro", "places", "first_day", "last_day")
        return AgreementFacts(
            kind=AgreementKind(typed["kind"]),
            status=AgreementStatus(typed["status"]),
            **{name: typed[name] for name in names},
        )


class PlacementChoice(forms.ModelChoiceField):
    """A choice of placements by who works, at what and since when."""

    def label_from_instance(self, placement: Placement) -> str:
        """Name, form and first day."""
        name = placement.person.full_name
        return f"{name}, {placement.get_work_form_display()}, sinds {placement.first_day:%d-%m-%Y}"


class CountPlacementForm(forms.Form):
    """A placement with which an agreement is kept."""

    placement = PlacementChoice(
        Placement.objects.none(),
        label="Plaatsing",
        empty_label="Kies een plaatsing",
        help_text="Plaatsingen bij deze werkgever in de periode van de afspraak, van mensen in uw dossiers, die nog "
        "voor geen afspraak in die periode meetellen.",
        error_messages={
            "required": "Kies een plaatsing.",
            "invalid_choice": "Kies een plaatsing uit de lijst.",
        },
    )
    euro = euro_field(
        "Waarde in euro", "Wat deze plaatsing waard is voor de afspraak. Laat leeg als u plaatsen telt."
    )


class AccountManagerForm(forms.Form):
    """Who keeps in touch with an employer from a day on."""

    region = forms.ModelChoiceField(Region.objects.none(), label="Regio", empty_label=None)
    manager = ColleagueField(
        User.objects.none(),
        label="Accountmanager",
        required=False,
        empty_label="Niemand",
        help_text="Een consulent van een gemeente in de regio.",
    )
    team = forms.ModelChoiceField(
        BranchTeam.objects.none(), label="Brancheteam", required=False, empty_label="Geen brancheteam"
    )
    from_day = DayField(label="Vanaf", help_text="Wie het nu is, blijft dat tot de dag ervoor.")

    def __init__(self, data: Any = None, *, scope: Scope, present: AccountManagement | None) -> None:
        codes = sorted(regions_of(scope))
        super().__init__(
            data,
            initial={
                "region": codes[0] if codes else None,
                "manager": present.manager_id if present else scope.user_id,
                "team": present.team_id if present else None,
                "from_day": scope.on,
            },
        )
        fields: dict[str, Any] = dict(self.fields)
        fields["region"].queryset = Region.objects.filter(code__in=codes)
        if len(codes) == 1:
            fields["region"].widget = forms.HiddenInput()
        colleagues = [colleagues_of_the_region(code, scope.on).values("pk") for code in codes]
        known = User.objects.none()
        for each in colleagues:
            known = known | User.objects.filter(pk__in=each)
        fields["manager"].queryset = known.order_by("first_name", "last_name", "username")
        fields["team"].queryset = BranchTeam.objects.visible_to(scope).active_on(scope.on)


class TeamForm(PeriodForm):
    """A branch team of a region."""

    region = forms.ModelChoiceField(Region.objects.none(), label="Regio", empty_label=None)
    name = forms.CharField(
        label="Naam",
        max_length=100,
        help_text="Bijvoorbeeld Zorg en welzijn.",
        error_messages={"required": "Vul de naam van het team in."},
    )
    branch = forms.ChoiceField(
        label="Branche", choices=[("", "Meer branches"), *BRANCHES[1:]], required=False
    )
    coordinator = ColleagueField(
        User.objects.none(), label="Coördinator", required=False, empty_label="Nog niemand"
    )
    first_day = DayField(label="Van")
    last_day = DayField(label="Tot en met", required=False, help_text="Laat leeg zolang het team bestaat.")

    def __init__(self, data: Any = None, *, scope: Scope, team: BranchTeam | None = None) -> None:
        codes = [team.region_id] if team else sorted(regions_of(scope))
        initial: dict[str, Any] = {"region": codes[0] if codes else None, "first_day": scope.on}
        if team is not None:
            names = ("name", "branch", "first_day", "last_day")
            initial |= {name: getattr(team, name) for name in names} | {"coordinator": team.coordinator_id}
        super().__init__(data, initial=initial)
        fields: dict[str, Any] = dict(self.fields)
        fields["region"].queryset = Region.objects.filter(code__in=codes)
        if len(codes) == 1:
            fields["region"].widget = forms.HiddenInput()
        known = User.objects.none()
        for code in codes:
            known = known | User.objects.filter(pk__in=colleagues_of_the_region(code, scope.on).values("pk"))
        fields["coordinator"].queryset = known.order_by("first_name", "last_name", "username")

    def facts(self) -> TeamFacts:
        """What a valid form says."""
        names = ("name", "branch", "coordinator", "first_day", "last_day")
        return TeamFacts(**{name: self.cleaned_data[name] for name in names})
