"""What is counted of the open files: a subject has values, and everything that nobody knows is its last row."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from cases.enums import (
    Availability,
    Education,
    HiddenReason,
    LicenceCategory,
    ParticipationLadder,
    Transport,
    YesNoUnknown,
)
from cases.finding.facets import of_intake
from cases.finding.facets.base import Facet
from cases.intake.known_in_database import number_known
from cases.models import Assessment, DrivingLicence, Profile
from cases.rules.completeness import BANDS, NEEDED, Completeness

UNKNOWN = "onbekend"
COMPLETE = BANDS[0][1]
VISIBLE = "zichtbaar"
TOWN = "candidate__municipality_id"
CAR = (LicenceCategory.B, LicenceCategory.BE, LicenceCategory.C, LicenceCategory.D)
"""Whoever may drive these, may drive a car: the examination for the others asks for B first (CBR)."""


@dataclass
class Tally:
    """Of the files of which something is known: how many there are of each value, and how many in all, by town."""

    values: Counter[tuple[str, str]] = field(default_factory=Counter)
    known: Counter[str] = field(default_factory=Counter)

    def add(self, town: str, value: str | None, number: int) -> None:
        """So many files of a town with a value; None is a value that nobody knows."""
        if value is not None:
            self.values[town, value] += number
            self.known[town] += number


@dataclass(frozen=True, kw_only=True)
class Subject:
    """One thing that is counted of every open file. `key` stands in addresses."""

    key: str
    label: str
    definition: str
    values: tuple[tuple[str, str], ...]
    """Values with their Dutch labels, in the order of the table; what is unknown follows them."""
    tally: Callable[[Q, date], Tally]
    """Counts on a day what belongs to files; which files, is a condition on `candidate`."""
    unknown: str = UNKNOWN
    """What the last row is called."""
    overlapping: bool = False
    """Whether a file can have several values: then they add up to more than there are files."""
    facet: Facet | None = None
    """The filter of the list of candidates that asks for the same."""
    linked: Mapping[str, str] = field(default_factory=dict)
    """Which value of that filter keeps exactly the files of a row."""


def _present(files: Q, on: date) -> QuerySet[Assessment]:
    """The intakes of these files that hold on a day; at most one of a file."""
    intakes: QuerySet[Assessment] = Assessment.objects.active_on(on)
    return intakes.filter(files).order_by()


def _by(expression: Any, names: Callable[[Any], str | None]) -> Callable[[Q, date], Tally]:
    """Group the intakes by an expression; `names` makes a value of the subject of it, or None for unknown."""

    def tally(files: Q, on: date) -> Tally:
        found = Tally()
        groups = _present(files, on).annotate(counted=expression).values_list(TOWN, "counted")
        for town, value, number in groups.annotate(number=Count("pk")):
            found.add(town, names(value), number)
        return found

    return tally


def _chosen(value: str) -> str | None:
    """A choice as it is stored; every choice of an intake calls unknown the same."""
    return None if value == YesNoUnknown.UNKNOWN else value


def _known(choices: Iterable[tuple[str, Any]]) -> tuple[tuple[str, str], ...]:
    return tuple((value, str(label)) for value, label in choices if value != YesNoUnknown.UNKNOWN)


def _transport(files: Q, on: date) -> Tally:
    """Somebody who comes by bicycle or by bus counts with both."""
    found = Tally()
    each = {f"with_{way}": Count("pk", filter=Q(transport__contains=[way])) for way in Transport.values}
    rows = _present(files, on).values(TOWN).annotate(any_way=Count("pk", filter=~Q(transport=[])), **each)
    for row in rows:
        found.known[row[TOWN]] += row["any_way"]
        for way in Transport.values:
            found.values[row[TOWN], way] += row[f"with_{way}"]
    return found


def _profiles(files: Q, on: date) -> Tally:
    """What was decided about the profile of the file itself; a file without a decision is the last row."""
    found = Tally()
    decided = Profile.objects.active_on(on).filter(files).order_by()
    groups = decided.values_list(TOWN, "visible", "hidden_because")
    for town, visible, reason, number in groups.annotate(number=Count("pk")):
        found.add(town, VISIBLE if visible else reason, number)
    return found


def _licence() -> Case:
    """B, another category, a licence of which nobody wrote the category, none; nothing for unknown."""
    has = DrivingLicence.objects.filter(assessment_id=OuterRef("pk"), has=YesNoUnknown.YES)
    return Case(
        When(has_licence=YesNoUnknown.NO, then=Value("nee")),
        When(~Q(has_licence=YesNoUnknown.YES), then=Value("")),
        When(Exists(has.filter(category__in=CAR)), then=Value("b")),
        When(Exists(has), then=Value("anders")),
        default=Value("ja"),
    )


def _hours(most: Any) -> str | None:
    if most is None:
        return None
    return next(name for name, _, least, below in of_intake.HOURS if least <= most < below)


def _band(known: int) -> str | None:
    """The band of so many known facts; the last band is what nobody knows anything of."""
    band = Completeness(known, len(NEEDED), ()).band
    return None if band == BANDS[-1][1] else band


def _same(*values: str) -> dict[str, str]:
    return {value: value for value in values}


INTAKE = "Uit de intake die vandaag geldt; een dossier zonder intake telt bij onbekend."
HOUR_BANDS = tuple((name, label) for name, label, *_ in of_intake.HOURS)
SUBJECTS = (
    Subject(
        key="opleiding",
        label="Opleiding",
        definition=f"De hoogste opleiding die de kandidaat volgde, afgerond of niet. {INTAKE}",
        values=_known(Education.choices),
        tally=_by(F("education"), _chosen),
        facet=of_intake.education,
        linked=_same(*of_intake.EDUCATIONS, UNKNOWN),
    ),
    Subject(
        key="rijbewijs",
        label="Rijbewijs",
        definition="Of de kandidaat een rijbewijs heeft. Wie BE, C of D heeft, telt bij B (auto): dat rijbewijs is "
        f"daarvoor nodig. {INTAKE}",
        values=(
            ("b", "ja, B (auto)"),
            ("anders", "ja, alleen een andere categorie"),
            ("ja", "ja, categorie onbekend"),
            ("nee", "nee"),
        ),
        tally=_by(_licence(), lambda value: value or None),
        facet=of_intake.licence,
        linked=_same("nee", UNKNOWN),
    ),
    Subject(
        key="uren",
        label="Kan werken per week",
        definition=f"Het hoogste aantal uren dat de kandidaat per week kan werken; staat alleen het laagste er, dan "
        f"dat. {INTAKE}",
        values=HOUR_BANDS,
        tally=_by(Coalesce("hours_max", "hours_min"), _hours),
        facet=of_intake.hours,
        linked=_same(*(name for name, _ in HOUR_BANDS), UNKNOWN),
    ),
    Subject(
        key="vervoer",
        label="Vervoer naar werk",
        definition="Hoe de kandidaat naar werk kan komen. Wie op meer manieren kan komen, telt bij elke manier: samen "
        f"is dat meer dan het aantal dossiers. {INTAKE}",
        values=_known(Transport.choices),
        tally=_transport,
        overlapping=True,
    ),
    Subject(
        key="beschikbaar",
        label="Beschikbaar",
        definition=f"Vanaf wanneer de kandidaat kan werken. {INTAKE}",
        values=_known(Availability.choices),
        tally=_by(F("availability"), _chosen),
    ),
    Subject(
        key="participatieladder",
        label="Participatieladder",
        definition=f"De trede van de participatieladder (VNG). {INTAKE}",
        values=_known(ParticipationLadder.choices),
        tally=_by(F("ladder"), _chosen),
    ),
    Subject(
        key="compleet",
        label="Compleetheid van het profiel",
        definition=f"Hoeveel van de {len(NEEDED)} gegevens die een match nodig heeft bekend zijn; alle wegen even "
        "zwaar. Een dossier zonder intake telt bij niets bekend.",
        values=tuple((name, name) for _, name in BANDS[:-1]),
        tally=_by(number_known(NEEDED), _band),
        unknown=BANDS[-1][1],
    ),
    Subject(
        key="profiel",
        label="Eigen profiel",
        definition="Wat de consulent besloot over het profiel in dit systeem, dat collega's in de regio en werkgevers "
        "lezen. Dit is iets anders dan het vinkje in het doelgroepregister, dat de pagina Klantprofielen telt.",
        values=(
            (VISIBLE, "zichtbaar"),
            *((value, f"niet zichtbaar: {label}") for value, label in HiddenReason.choices),
        ),
        tally=_profiles,
        unknown="nog niet over besloten",
    ),
)
OF_INTAKE = SUBJECTS[:6]
"""The subjects that say of one fact whether it is known."""
