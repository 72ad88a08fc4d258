"""The fields of a vacancy. Only the work has to be named: what nobody asked the employer yet stays "onbekend"."""

from typing import Any

from django import forms
from django.db.models import TextChoices

from accounts.scope import Scope
from cases.enums import Branch, CompetenceKind, Education, LicenceCategory, SupportNeed, Transport
from cases.forms.intake import area, hours, in_order, some_of, text, without_bsn, without_zeroes, yes_no
from cases.forms.keyed import KeyedForm
from cases.stated_facts import Row
from dated.forms import DayField, model_choice
from placements.employers.choice import EmployerChoiceField, employer_choice
from placements.employers.finding import nearest_first
from placements.enums.vacancy import OfferedContract, VacancyOrigin, VacancySharing
from placements.models import Employer
from placements.models.vacancy import MOST_POSTS
from placements.vacancies.facts import COLUMNS, VacancyFacts
from registry.models import Municipality

NO_NAMES = "Geen namen of telefoonnummers: contactpersonen staan bij de werkgever."
POSTS_REFUSED = f"Vul een aantal plekken in van 1 tot en met {MOST_POSTS}."
NO_SUCH_MUNICIPALITY = "Deze gemeente bestaat niet, of u werkt er niet voor. Kies een gemeente."


def radio(label: str, choices: type[TextChoices], **options: Any) -> forms.ChoiceField:
    """One of a short list that is all in view."""
    return forms.ChoiceField(label=label, choices=choices.choices, widget=forms.RadioSelect, **options)


class MunicipalityField(forms.ModelChoiceField):
    """A municipality, in an address by its code."""

    def __init__(self, **options: Any) -> None:
        super().__init__(Municipality.objects.none(), **options)
        self.error_messages["invalid_choice"] = NO_SUCH_MUNICIPALITY


class VacancyForm(KeyedForm):
    """What is asked of a vacancy, without its rows; see placements/forms/vacancy_rows.py for those."""

    employer = EmployerChoiceField(label="Werkgever")
    municipality = MunicipalityField(
        label="Voor welke gemeente legt u de vacature vast?", empty_label="Kies een gemeente"
    )

    title = forms.CharField(
        label="Functie",
        max_length=100,
        validators=[without_bsn],
        error_messages={"required": "Vul de functie in."},
        help_text="Bijvoorbeeld: medewerker groen, hulp in de keuken.",
    )
    tasks = area("Wat gaat iemand doen?", 2000, help_text=f"In gewone woorden. {NO_NAMES}")
    branch = forms.ChoiceField(
        label="Bedrijfstak", choices=[("", "onbekend"), *Branch.choices], required=False
    )
    origin = radio("Soort vacature", VacancyOrigin, initial=VacancyOrigin.REGULAR)

    posts = forms.IntegerField(
        label="Aantal plekken",
        min_value=1,
        max_value=MOST_POSTS,
        initial=1,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "ba-input--short"}),
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), POSTS_REFUSED),
    )
    hours_min = hours("Uren per week, ten minste")
    hours_max = hours("Uren per week, ten hoogste")
    starts_on = DayField(
        label="Gewenste begindatum", required=False, help_text="Laat leeg als die er niet is."
    )
    closes_on = DayField(
        label="Sluitingsdatum",
        required=False,
        help_text="De laatste dag waarop u kandidaten kunt voorstellen. Daarna is de vacature verlopen.",
    )
    contract = radio("Contract", OfferedContract, initial=OfferedContract.UNKNOWN)
    wage_note = text("Loon", 200, help_text="Bijvoorbeeld: cao schoonmaak, minimumloon.")
    trial_possible = yes_no("Is een proefplaatsing mogelijk?")

    work_municipality = MunicipalityField(
        label="Gemeente waar het werk is", required=False, empty_label="onbekend"
    )
    place = text("Plaats of adres van het werk", 100)
    reachable_by = some_of(
        "Hoe is het werk te bereiken?", Transport, help_text="Niets aangekruist betekent: onbekend."
    )

    licences_hard = some_of(
        "Rijbewijs: harde eis", LicenceCategory, help_text="Zonder dit kan het werk niet."
    )
    licences_wished = some_of(
        "Rijbewijs: wens", LicenceCategory, help_text="Handig, maar het kan ook zonder."
    )
    education = forms.ChoiceField(
        label="Opleiding",
        required=False,
        choices=[
            ("", "geen opleiding gevraagd"),
            *((each.value, each.label) for each in Education if each != Education.UNKNOWN),
        ],
    )
    education_is_hard = forms.BooleanField(label="Deze opleiding is een harde eis", required=False)
    competences = some_of("Wat is belangrijk in dit werk?", CompetenceKind, help_text="Dit zijn wensen.")

    offers = some_of(
        "Wat kan de werkplek bieden?",
        SupportNeed,
        help_text="Kruis aan wat de werkgever zeker kan bieden. Niet aangekruist betekent: onbekend.",
    )
    offers_note = area("Toelichting op de werkplek", 300, help_text=NO_NAMES)

    shared = radio("Wie mag deze vacature zien?", VacancySharing, initial=VacancySharing.OWN)
    opened = forms.BooleanField(
        label="Direct openstellen",
        required=False,
        initial=True,
        help_text="Zonder vinkje blijft de vacature in voorbereiding: er worden nog geen kandidaten bij gezocht.",
    )

    def __init__(self, *args: Any, scope: Scope, begins: bool, fixed_employer: bool, **kwargs: Any) -> None:
        """`begins`: it is a new vacancy, so for whom it is, and whether it opens, is asked too."""
        super().__init__(*args, **kwargs)
        existing = Municipality.objects.existing_on(scope.on)
        model_choice(self, "work_municipality").queryset = existing
        own = {scope.carrier(code) for code in scope.case_municipalities}
        if fixed_employer:
            del self.fields["employer"]
        else:
            known = nearest_first(Employer.objects.visible_to(scope), scope)
            employer_choice(self, "employer").queryset = known
        if begins and len(own) > 1:
            model_choice(self, "municipality").queryset = existing.filter(code__in=own)
        else:
            del self.fields["municipality"]
        if not begins:
            del self.fields["opened"]

    def clean(self) -> dict[str, Any]:
        """What belongs together: hours, one licence as demand and as wish, and a hard demand of nothing."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        least, most = cleaned.get("hours_min"), cleaned.get("hours_max")
        if least is not None and most is not None and least > most:
            self.add_error("hours_max", "Dit is minder dan het laagste aantal uren.")
        if set(cleaned.get("licences_hard", ())) & set(cleaned.get("licences_wished", ())):
            self.add_error("licences_wished", "Dit rijbewijs is al een harde eis. Kies een van beide.")
        if cleaned.get("education_is_hard") and not cleaned.get("education"):
            self.add_error("education", "Kies welke opleiding een harde eis is.")
        return cleaned

    def columns(self, otherwise: VacancyFacts) -> dict[str, Any]:
        """The columns of a form; a field that is not right yet keeps what `otherwise` says."""
        typed = dict(self.cleaned_data)
        if "work_municipality" in typed:
            where = typed.pop("work_municipality")
            typed["work_municipality_id"] = where.pk if where else None
        found = {name: typed.get(name, otherwise.columns[name]) for name in COLUMNS}
        found["reachable_by"] = in_order(Transport, found["reachable_by"])
        found["offers"] = in_order(SupportNeed, found["offers"])
        return found

    def licence_rows(self) -> tuple[Row, ...]:
        """A row for each licence that is asked."""
        hard = self.cleaned_data.get("licences_hard", [])
        asked = {*hard, *self.cleaned_data.get("licences_wished", [])}
        return tuple({"category": each, "is_hard": each in hard} for each in in_order(LicenceCategory, asked))

    def competence_rows(self) -> tuple[Row, ...]:
        """A row for each competence that matters."""
        chosen = self.cleaned_data.get("competences", [])
        return tuple({"kind": each} for each in in_order(CompetenceKind, chosen))


def initial_of(facts: VacancyFacts) -> dict[str, Any]:
    """What the fields show of a vacancy that is there."""
    columns = {name: without_zeroes(value) for name, value in facts.columns.items()}
    columns["work_municipality"] = columns.pop("work_municipality_id")
    return {
        **columns,
        "licences_hard": [row["category"] for row in facts.rows["licences"] if row["is_hard"]],
        "licences_wished": [row["category"] for row in facts.rows["licences"] if not row["is_hard"]],
        "competences": [row["kind"] for row in facts.rows["competences"]],
    }
