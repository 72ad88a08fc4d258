"""The list of candidates as a table to take along: real dates, never a BSN."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, Lower

from accounts.models import User
from accounts.scope import Scope
from cases.enums import Education, Stage, YesNoUnknown
from cases.finding.facets.base import consultants, everybody
from cases.models import Assessment, Candidate
from placements.models import Placement
from registry.enums import LegalGround, ResponsibleParty
from registry.models import Registration
from reports.exports import Column, Kind, Table

UNKNOWN = "onbekend"
NOT_REGISTERED = "niet ingeschreven"


@dataclass(frozen=True)
class ExportColumn:
    """One column that can be taken along: where it comes from and how it reads."""

    key: str
    label: str
    value: Callable[[Scope], Any]
    shown: Callable[[Any], Any] = lambda value: value
    kind: Kind = Kind.TEXT
    offered: Callable[[Scope], bool] = everybody


def _leading(column: str) -> Callable[[Scope], Subquery]:
    def of(scope: Scope) -> Subquery:
        leading = Registration.objects.leading_on(scope.on).filter(person_id=OuterRef("person_id"))
        return Subquery(leading.annotate(since=Lower("during")).values(column)[:1])

    return of


def _intake(expression: Any) -> Callable[[Scope], Subquery]:
    def of(scope: Scope) -> Subquery:
        intake = Assessment.objects.active_on(scope.on).filter(candidate_id=OuterRef("pk"))
        return Subquery(intake.values_list(expression)[:1])

    return of


def _works(scope: Scope) -> Exists:
    return Exists(Placement.objects.active_on(scope.on).filter(person_id=OuterRef("person_id")))


def _label(choices: type[Any]) -> Callable[[Any], str]:
    return lambda value: str(choices(value).label) if value else UNKNOWN


def _yes(value: bool | None) -> str:
    return {True: "ja", False: "nee"}.get(value, NOT_REGISTERED)  # type: ignore[arg-type]


COLUMNS: tuple[ExportColumn, ...] = (
    ExportColumn("dossier", "Dossier", lambda scope: F("pk"), lambda pk: f"K-{pk:06d}"),
    ExportColumn("voorletters", "Voorletters", lambda scope: F("person__initials")),
    ExportColumn("voorvoegsel", "Voorvoegsel", lambda scope: F("person__prefix")),
    ExportColumn("achternaam", "Achternaam", lambda scope: F("person__last_name")),
    ExportColumn("geboren", "Geboortedatum", lambda scope: F("person__birth_date"), kind=Kind.DATE),
    ExportColumn("gemeente", "Gemeente", lambda scope: F("municipality__name")),
    ExportColumn("fase", "Fase", lambda scope: F("stage"), _label(Stage)),
    ExportColumn("sinds", "Dossier sinds", lambda scope: Lower("during"), kind=Kind.DATE),
    ExportColumn("consulent", "Consulent", lambda scope: F("consultant_id")),
    ExportColumn(
        "register",
        "Doelgroepregister",
        _leading("ground"),
        lambda ground: str(LegalGround(ground).category.label) if ground else NOT_REGISTERED,
    ),
    ExportColumn(
        "verantwoordelijke",
        "Verantwoordelijke",
        _leading("responsible"),
        lambda party: str(ResponsibleParty(party).label) if party else NOT_REGISTERED,
    ),
    ExportColumn("ingeschreven", "Ingeschreven sinds", _leading("since"), kind=Kind.DATE),
    ExportColumn("profiel", "Profiel zichtbaar", _leading("profile_visible"), _yes),
    ExportColumn("werk", "Werkt nu", _works, _yes),
    ExportColumn(
        "uren",
        "Kan werken, uren per week",
        _intake(Coalesce("hours_max", "hours_min")),
        lambda hours: UNKNOWN if hours is None else hours,
        Kind.DECIMAL,
        consultants,
    ),
    ExportColumn("rijbewijs", "Rijbewijs", _intake("has_licence"), _label(YesNoUnknown), offered=consultants),
    ExportColumn("opleiding", "Opleiding", _intake("education"), _label(Education), offered=consultants),
)
MINIMAL = ("dossier", "voorletters", "voorvoegsel", "achternaam", "fase", "consulent")
"""What is ticked beforehand: no more than a list to work from needs."""


def columns_for(scope: Scope) -> tuple[ExportColumn, ...]:
    """The columns this user may take along."""
    return tuple(each for each in COLUMNS if each.offered(scope))


def candidate_table(
    files: QuerySet[Candidate], keys: Collection[str], scope: Scope, *, notes: tuple[str, ...], at: datetime
) -> Table:
    """These files by name, with these columns; one query for the rows and one for the names of consultants."""
    columns = [each for each in columns_for(scope) if each.key in keys]
    values = {f"c{place}": each.value(scope) for place, each in enumerate(columns)}
    found = files.order_by("person__search_name", "pk").values_list(*values.values())
    names = _names(files) if "consulent" in keys else {}
    shown = [
        (lambda pk: names.get(pk, "nog niemand")) if each.key == "consulent" else each.shown
        for each in columns
    ]
    rows = tuple(tuple(show(cell) for show, cell in zip(shown, row, strict=True)) for row in found)
    return Table(
        title="Kandidaten",
        columns=tuple(Column(each.label, each.kind) for each in columns),
        rows=rows,
        notes=notes,
        is_list=True,
        created=at,
    )


def _names(files: QuerySet[Candidate]) -> dict[int, str]:
    """The consultants of these files, by the name colleagues know."""
    users = User.objects.filter(pk__in=files.order_by().values("consultant_id"))
    return {user.pk: user.display_name for user in users}
