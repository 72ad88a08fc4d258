"""A page with every component on it, for the tests and for looking at: no database, no session."""

from datetime import date
from types import SimpleNamespace

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from reports.charts import Chart, ChartKind, Norm, Series

MUNICIPALITIES = ("Blaricum", "Eemnes", "Gooise Meren", "Hilversum", "Huizen", "Laren", "Wijdemeren")
CHARTS = (
    Chart(
        kind=ChartKind.LINES,
        title="Extra banen ten opzichte van de nulmeting",
        description="Van 2015 tot en met 2020 met de afgesproken aantallen.",
        category_label="Jaar",
        categories=("2015", "2016", "2017", "2018", "2019", "2020"),
        series=(Series("Gerealiseerd", (120, 250, None, 480, 571, 608)),),
        norm=Norm("Norm", (90, 230, 370, 520, 700, 900)),
        unit="banen van 25,5 uur",
    ),
    Chart(
        kind=ChartKind.STACKED,
        title="Klantprofielen per gemeente",
        description="Per gemeente vier groepen.",
        category_label="Gemeente",
        categories=MUNICIPALITIES,
        series=(
            Series("Participatiewet met profiel", (3, 6, 31, 60, 25, 4, 10)),
            Series("Participatiewet zonder profiel", (8, 10, 70, 240, 60, 12, None)),
            Series("Wajong met profiel", (20, 31, 180, 420, 160, 22, 38)),
        ),
        unit="personen",
    ),
)


class DemoForm(forms.Form):
    """One field of every kind."""

    bsn = forms.CharField(
        label="Burgerservicenummer (BSN)", help_text="8 of 9 cijfers, zoals op het identiteitsbewijs."
    )
    employer = forms.CharField(label="Werkgever", required=False)
    start = forms.DateField(
        label="Ingangsdatum",
        help_text="Bijvoorbeeld 31-12-2020.",
        widget=forms.DateInput(attrs={"class": "ba-input--short"}),
    )
    hours = forms.DecimalField(label="Uren per week", max_digits=4, decimal_places=1)
    municipality = forms.ChoiceField(
        label="Gemeente",
        choices=[("", "Kies een gemeente"), ("GM0402", "Hilversum"), ("GM0080", "Leeuwarden")],
    )
    kind = forms.ChoiceField(
        label="Soort dienstverband",
        widget=forms.RadioSelect,
        choices=[("v", "Vast"), ("t", "Tijdelijk")],
        help_text="Zoals in het contract.",
    )
    grounds = forms.MultipleChoiceField(
        label="Gronden",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        choices=[("1a", "Participatiewet"), ("1b", "Wajong"), ("2", "Zonder praktijkroute")],
    )
    note = forms.CharField(label="Toelichting", widget=forms.Textarea(attrs={"rows": 3}), required=False)
    agreed = forms.BooleanField(
        label="De kandidaat weet hiervan", help_text="Zonder dit kunt u niet opslaan."
    )
    file = forms.FileField(label="Bestand", required=False)
    secret = forms.CharField(widget=forms.HiddenInput, required=False)


def context(data: dict[str, str] | None) -> dict[str, object]:
    """Everything the page shows; `data` binds the form."""
    return {
        "user": SimpleNamespace(is_authenticated=True, display_name="A. de Vries"),
        "organisation_name": "Gemeente Voorbeeldstad",
        "role_label": "consulent",
        "navigation": [
            {"label": label, "url": f"#{number}", "active": number == 1}
            for number, label in enumerate(
                ["Start", "Kandidaten", "Plaatsingen", "Loonkostensubsidie", "Raadsvragen"]
            )
        ],
        "form": DemoForm(data) if data is not None else DemoForm(),
        "page": Paginator(range(132), 12).page(5),
        "rows": [
            ("K-2026-0141", "Gemeentewerf Oost", "25,5", "€ 1.204,18", "Geplaatst", "ok"),
            ("K-2026-0152", "Zorggroep De Linde", "32,0", "€ 1.688,40", "Geplaatst", "ok"),
            ("K-2026-0167", "Logistiek Meerpaal BV", "18,0", "€ 0,00", "In bemiddeling", "warning"),
            (
                "K-2026-0170",
                "Arbeidsontwikkelingsbedrijf Groenvoorziening Zuid",
                "25,5",
                "€ 987,65",
                "Aanvraag verlopen",
                "error",
            ),
        ],
        "facts": [
            ("Geboren", date(1999, 5, 3)),
            ("Grond", "Participatiewet, artikel 38b lid 1 onder a"),
            ("Einddatum", None),
        ],
        "events": [
            {
                "date": date(2026, 11, 2),
                "title": "Plaatsing begonnen",
                "text": "28 uur bij Gemeentewerf Oost",
                "by": "A. de Vries",
                "url": "#",
                "tone": "ok",
            },
            {"date": date(2026, 10, 12), "title": "Loonwaarde vastgesteld", "text": "50 %", "tone": "info"},
            {"date": date(2026, 9, 1), "title": "Inschrijving beëindigd", "tone": "error"},
        ],
        "charts": CHARTS,
    }


@login_not_required
def demo(request: HttpRequest) -> HttpResponse:
    """The page; `?fouten` shows the form with errors."""
    shown = context({"bsn": "123456789"} if "fouten" in request.GET else None)
    if "fouten" in request.GET:
        shown["form"].add_error("bsn", "Dit BSN voldoet niet aan de elfproef.")
        shown["form"].add_error(None, "De ingangsdatum ligt na de einddatum.")
    return render(request, "look/demo.html", shown)


urlpatterns = [path("demo", demo)]
