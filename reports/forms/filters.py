"""The filter bar of the dashboards: which area, which day, as known when, split how. It lives in the address."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol, TypeVar
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts.scope import Scope
from dated.forms import choice
from reports.areas import (
    NATIONAL,
    Area,
    area_from_code,
    areas_for,
    default_area,
    municipalities_among,
    own_municipalities,
)
from reports.enums import OTHER_MUNICIPALITIES, Borders, Breakdown
from reports.forms.fields import DayInput, MomentField, checked_known_at
from reports.rules.days import FIRST_DAY, YEARS_AHEAD

PARAMETERS = {
    "area": "gebied",
    "on": "peildatum",
    "borders": "grenzen",
    "known_at": "stand",
    "by": "uitsplitsing",
}
BREAKDOWNS = {
    "sector": Breakdown.SECTOR,
    "grondslag": Breakdown.GROUND,
    "vorm": Breakdown.FORM,
    "gemeente": Breakdown.MUNICIPALITY,
}
OF_A_DAY = ("on", "borders", "known_at")
"""What there is to choose only for figures that the ledger keeps by day."""
OF_THE_LEDGER = ("borders", "known_at")
"""What there is to choose only where the ledger is read: facts are those of now, in the borders of the day."""
KINDS = {"national": "Landelijk", "region": "Arbeidsmarktregio's", "municipality": "Gemeenten"}


class OfMunicipality(Protocol):
    """Something that is counted by municipality."""

    @property
    def code(self) -> str:
        """The code of the municipality."""


Counted = TypeVar("Counted", bound=OfMunicipality)


@dataclass(frozen=True)
class Selection:
    """What a page shows: the valid part of the filter, with defaults for the rest."""

    area: Area
    on: date
    known_at: datetime | None
    by: Breakdown | None
    today: date
    seen: frozenset[str] = frozenset()
    """The municipalities that may be named in a split; the others are summed."""
    own: frozenset[str] = frozenset()
    """The municipalities of the reader, with what merged into them: their money is the reader's own business."""

    @property
    def is_planned(self) -> bool:
        """Whether the reference date still has to come: the figures are what is planned now."""
        return self.on > self.today

    @property
    def is_recast(self) -> bool:
        """Whether the figures are counted within the borders of today instead of those of the reference date."""
        return self.area.is_recast(self.on)

    @property
    def as_of(self) -> str:
        """Peildatum 31-12-2020, stand van de registratie: nu."""
        planned = " (gepland)" if self.is_planned else ""
        borders = ", grenzen van nu" if self.is_recast else ""
        known = f"{timezone.localtime(self.known_at):%d-%m-%Y %H:%M}" if self.known_at else "nu"
        return f"Peildatum {self.on:%d-%m-%Y}{planned}{borders}, stand van de registratie: {known}"

    def by_shown_code(self, found: Iterable[Counted]) -> dict[str, list[Counted]]:
        """What was found by municipality, under the code of the row it is shown in: its own, or that of the others."""
        rows: dict[str, list[Counted]] = {}
        for each in found:
            rows.setdefault(each.code if each.code in self.seen else OTHER_MUNICIPALITIES, []).append(each)
        return rows

    @property
    def query(self) -> str:
        """The selection as it stands in an address; what is empty is left out."""
        chosen = {
            "area": self.area.code,
            "on": self.on.isoformat(),
            "borders": Borders.NOW.value if self.area.borders_on else "",
            "known_at": self.known_at.isoformat() if self.known_at else "",
            "by": next((slug for slug, breakdown in BREAKDOWNS.items() if breakdown == self.by), ""),
        }
        return urlencode({PARAMETERS[name]: value for name, value in chosen.items() if value})


class FigureFilter(forms.Form):
    """The filter of one user; always bound: what is not in the address gets its default."""

    on = forms.DateField(
        label="Peildatum",
        widget=DayInput,
        error_messages={"invalid": "Vul een datum in die bestaat, bijvoorbeeld 31-12-2020."},
    )
    borders = forms.ChoiceField(
        label="Grenzen",
        choices=Borders.choices,
        required=False,
        help_text="Van gemeenten en regio's. Normen en gepubliceerde cijfers houden de grenzen van toen.",
        error_messages={"invalid_choice": "Kies grenzen uit de lijst."},
    )
    area = forms.CharField(label="Gebied", required=False, widget=forms.Select)
    known_at = MomentField(
        label="Stand van de registratie",
        required=False,
        help_text="Van de eigen registratie. Leeg: nu.",
        error_messages={"invalid": "Vul een datum in met of zonder tijd, bijvoorbeeld 31-12-2020 14:00."},
    )
    by = forms.ChoiceField(
        label="Uitsplitsing",
        required=False,
        error_messages={"invalid_choice": "Kies een uitsplitsing uit de lijst."},
    )

    def __init__(
        self,
        given: Mapping[str, Any],
        *,
        scope: Scope,
        breakdowns: Sequence[str] = (),
        of_today: bool = False,
        up_to_today: bool = False,
        of_facts: bool = False,
    ) -> None:
        self.scope = scope
        self.up_to_today = up_to_today
        self.areas: list[Area] = areas_for(scope, scope.on)
        typed = {key: given.get(key, "").strip() for key in PARAMETERS.values()}
        defaults = {"peildatum": scope.on.isoformat(), "grenzen": Borders.THEN.value}
        super().__init__({key: value or defaults.get(key, "") for key, value in typed.items()})
        choices = [("", "Geen"), *((slug, str(BREAKDOWNS[slug].label).capitalize()) for slug in breakdowns)]
        choice(self, "by").choices = choices
        if not breakdowns:
            del self.fields["by"]
        for name in OF_A_DAY if of_today else OF_THE_LEDGER if of_facts else ():
            del self.fields[name]

    def add_prefix(self, field_name: str) -> str:
        """The Dutch name of a field in the address."""
        return PARAMETERS.get(field_name, field_name)  # Django asks it for ids as well

    def clean_on(self) -> date:
        """The reference date; refuses days without a baseline and days nobody plans for."""
        on = self.cleaned_data["on"]
        if on < FIRST_DAY:
            raise ValidationError(
                "Er zijn geen cijfers van vóór de nulmeting (eind 2012). Kies een dag vanaf 01-01-2013."
            )
        if on.year > self.scope.on.year + YEARS_AHEAD:
            raise ValidationError(f"Kies een dag tot en met 31-12-{self.scope.on.year + YEARS_AHEAD}.")
        if self.up_to_today and on > self.scope.on:
            raise ValidationError("Dit is pas achteraf te tellen. Kies een dag tot en met vandaag.")
        self.data["peildatum"] = on.isoformat()  # type: ignore[index]
        return on

    def clean_area(self) -> Area:
        """The area as it was on the reference date; whether the user may see it is for the page to decide."""
        on = self.cleaned_data.get("on", self.scope.on)
        borders_on = self._borders_on()
        self.areas = areas_for(self.scope, on, borders_on=borders_on)
        code = self.cleaned_data["area"]
        if not code:
            return self._default_area(on)
        return area_from_code(code, on, borders_on=borders_on)

    def _borders_on(self) -> date | None:
        """The day whose borders are asked for: today, or None for those of the reference date."""
        return self.scope.on if self.cleaned_data.get("borders") == Borders.NOW else None

    def _default_area(self, on: date) -> Area:
        """The area to show when none was chosen."""
        borders_on = self._borders_on()
        return default_area(self.scope, on, borders_on=borders_on) or NATIONAL.with_borders_of(borders_on)

    def clean_known_at(self) -> datetime | None:
        """The knowledge moment; refuses what nobody can know yet."""
        known_at = self.cleaned_data["known_at"]
        if known_at is None:
            return None
        if timezone.localdate(known_at) > self.scope.on:
            raise ValidationError("De stand van de registratie kan niet in de toekomst liggen.")
        checked_known_at(known_at)
        self.data["stand"] = f"{timezone.localtime(known_at):%Y-%m-%dT%H:%M:%S}"  # type: ignore[index]
        return known_at

    def selection(self) -> Selection:
        """What to show, also when something was typed wrong. Requires that the user has areas on the reference date."""
        self.full_clean()
        self._keep_what_was_typed()
        on = self.cleaned_data.get("on", self.scope.on)
        area = self.cleaned_data.get("area") or self._default_area(on)
        self._offer(area)
        return Selection(
            area=area,
            on=on,
            known_at=self.cleaned_data.get("known_at"),
            by=BREAKDOWNS.get(self.cleaned_data.get("by", "")),
            today=self.scope.on,
            seen=municipalities_among(self.areas),
            own=own_municipalities(self.scope),
        )

    def _keep_what_was_typed(self) -> None:
        # A date picker shows nothing for what is no date: then it becomes a text field.
        for name in ("on", "known_at"):
            if name in self.errors:
                self.fields[name].widget.input_type = "text"

    def _offer(self, area: Area) -> None:
        typed = self.data["gebied"]
        groups = [
            (label, [(option.code, option.name) for option in self.areas if option.kind == kind])
            for kind, label in KINDS.items()
        ]
        unknown = [(typed, typed)] if "area" in self.errors else []
        self.fields["area"].widget.choices = [*unknown, *(group for group in groups if group[1])]
        if not typed:
            self.data["gebied"] = area.code  # type: ignore[index]
