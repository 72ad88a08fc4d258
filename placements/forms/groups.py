"""The forms of groups that are lent together."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import QuerySet

from accounts.models import User
from accounts.scope import Scope
from cases.models import Candidate
from dated.forms import DayField, model_choice, needed_sometimes
from placements.actions.groups.add_people import Member
from placements.actions.groups.change_group import GroupEnd, GroupFacts, Leader
from placements.employers.choice import EmployerChoiceField, employer_choice
from placements.employers.finding import nearest_first
from placements.enums import ContractKind, Destination, EndReason
from placements.forms.change_placement import EndPlacementForm
from placements.forms.coaching import CoachField
from placements.forms.work_fields import hours_field
from placements.models import Employer

FIELD_OF = {
    "placements_group_name_once": "name",
    "placements_group_borrower_is_another": "borrower",
    "placements_one_leader_by_account_or_name": "leader_name",
}
HOURS = "hours_"


class LeaderForm(forms.Form):
    """Who leads the group, from when."""

    from_day = DayField(label="Vanaf")
    leader = needed_sometimes(
        CoachField(
            User.objects.none(), label="Collega die leiding geeft", empty_label="Geen collega", required=False
        )
    )
    leader_name = needed_sometimes(
        forms.CharField(
            label="Of de naam van de voorman of voorvrouw",
            max_length=100,
            required=False,
            help_text="Alleen als die persoon hier geen account heeft. Bijvoorbeeld P. Jansen.",
        )
    )

    def __init__(self, *args: Any, colleagues: QuerySet[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        model_choice(self, "leader").queryset = colleagues

    def clean(self) -> dict[str, Any]:
        """One of the two."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if "leader" not in self.errors and bool(cleaned.get("leader")) == bool(cleaned.get("leader_name")):
            self.add_error("leader_name", "Kies een collega of vul een naam in, niet allebei.")
        return cleaned

    def who(self) -> Leader:
        """Who a valid form names."""
        return Leader(user=self.cleaned_data["leader"], name=self.cleaned_data["leader_name"])


class GroupForm(LeaderForm):
    """A new group: its name, who lends it to whom, and who leads it."""

    name = forms.CharField(
        label="Naam van de groep", max_length=100, help_text="Bijvoorbeeld Groenploeg Noord."
    )
    lender = EmployerChoiceField(
        label="Uitlener", help_text="Waar de mensen in dienst zijn. Naam of KvK-nummer."
    )
    borrower = EmployerChoiceField(label="Inlener", help_text="Waar de groep werkt. Naam of KvK-nummer.")

    field_order = ["name", "lender", "borrower", "from_day", "leader", "leader_name"]

    def __init__(self, *args: Any, scope: Scope, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = nearest_first(Employer.objects.visible_to(scope), scope)
        for party in ("lender", "borrower"):
            employer_choice(self, party).queryset = known

    def facts(self) -> GroupFacts:
        """What a valid form says."""
        names = ("name", "lender", "borrower")
        return GroupFacts(
            first_day=self.cleaned_data["from_day"],
            leader=self.who(),
            **{name: self.cleaned_data[name] for name in names},
        )


class EndGroupForm(EndPlacementForm):
    """The last day of the group, why, and what people do after it."""

    def end(self) -> GroupEnd:
        """What a valid form says."""
        return GroupEnd(
            last_day=self.cleaned_data["last_day"],
            ended_because=EndReason(self.cleaned_data["ended_because"]),
            destination=Destination(self.cleaned_data["destination"]),
            reason=self.cleaned_data["reason"],
        )


class AddPeopleForm(forms.Form):
    """Who joins the group from a day on: everybody for whom hours are filled in."""

    first_day = DayField(label="Eerste werkdag in de groep")
    contract = forms.ChoiceField(
        label="Contract bij de uitlener",
        choices=[choice for choice in ContractKind.choices if choice[0] != ContractKind.NONE],
        initial=ContractKind.TEMPORARY,
        widget=forms.RadioSelect,
    )
    function = forms.CharField(label="Functie", max_length=100, required=False)

    def __init__(self, *args: Any, candidates: Sequence[Candidate], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.candidates = {f"{HOURS}{each.pk}": each for each in candidates}
        for name, each in self.candidates.items():
            self.fields[name] = hours_field(required=False, help_text="")
            self.fields[name].label = f"Uren per week van {each.person.full_name}, {each.reference}"

    def clean(self) -> dict[str, Any]:
        """Somebody joins."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors and not self.members():
            self.add_error(None, "Vul bij ten minste één kandidaat de uren per week in.")
        return cleaned

    def members(self) -> list[Member]:
        """Everybody for whom a valid form says hours."""
        hours: dict[str, Decimal | None] = {name: self.cleaned_data.get(name) for name in self.candidates}
        return [
            Member(candidate=self.candidates[name], hours_per_week=number)
            for name, number in hours.items()
            if number is not None
        ]

    def rows(self) -> list[tuple[Candidate, forms.BoundField]]:
        """Each candidate with the box for the hours."""
        return [(each, self[name]) for name, each in self.candidates.items()]
