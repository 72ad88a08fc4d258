"""Reference data from the tables that come with the system, and what every app needs to load its own.

Loading inserts what is missing and changes nothing that is there: a municipality may have edited a rule or a source.
Where the database says something else than the table, that is reported and left alone.
"""

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pghistory
from django.db import models, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from registry.models import GroundRule, Municipality, MunicipalityName, MunicipalityRegion, PensionAge, Region

DATA = Path(__file__).resolve().parent.parent / "data"
REASON = "Referentiegegevens geladen"
Row = dict[str, str]


@dataclass(frozen=True)
class Loaded:
    """What loading one table did: how many rows came in, how many were there, and which say something else."""

    table: str
    inserted: int
    present: int
    differences: tuple[str, ...]


def load_registry_reference_data() -> list[Loaded]:
    """Load regions, municipalities, the region of each municipality by period, rules per ground and pension ages."""
    with transaction.atomic(), pghistory.context(reason=REASON):
        return [
            load_table(Region, DATA / "regions.csv", ("code",), lambda row: Region(**row)),
            load_table(Municipality, DATA / "municipalities.csv", ("code",), _municipality),
            load_table(
                MunicipalityRegion, DATA / "municipality_regions.csv", ("municipality_id",), _region_period
            ),
            load_table(MunicipalityName, DATA / "municipality_names.csv", ("municipality_id",), _name_period),
            load_table(GroundRule, DATA / "ground_rules.csv", ("ground",), _ground_rule),
            load_table(PensionAge, DATA / "pension_age.csv", (), pension_age_of),
        ]


def load_table(
    model: type[models.Model], path: Path, subject: tuple[str, ...], build: Callable[[Row], models.Model]
) -> Loaded:
    """Insert the rows of a CSV whose subject the database does not know yet.

    The subject is what rows are about (all rules of one ground, say): rows about the same subject come in together or
    not at all, because half of somebody else's history would contradict theirs. Raises ValueError or
    KeyError for a cell that cannot be read.
    """
    ours, theirs = (
        _by_subject(_read(path, build), subject),
        _by_subject(model._default_manager.all(), subject),
    )
    new = [row for key, rows in ours.items() if key not in theirs for row in rows]
    model._default_manager.bulk_create(new)
    name = str(model._meta.verbose_name)
    return Loaded(
        table=model._meta.label_lower,
        inserted=len(new),
        present=sum(len(rows) for key, rows in ours.items() if key in theirs),
        differences=tuple(
            f"{name} {' '.join(str(part) for part in key if part)}".strip()
            for key, rows in ours.items()
            if key in theirs and _contents(rows) != _contents(theirs[key])
        ),
    )


def period_of(row: Row) -> DateRange:
    """The period of a row: from `valid_from` up to, and not including, the day in `ended_on`."""
    return DateRange(date.fromisoformat(row["valid_from"]), day_of(row["ended_on"]), "[)")


def day_of(text: str) -> date | None:
    """The day in a cell, or None when it is empty."""
    return date.fromisoformat(text) if text else None


def source_of(row: Row) -> Row:
    """The columns that say where a row comes from and how certain it is."""
    return {name: row[name] for name in ("source", "certainty", "note")}


def is_yes(text: str) -> bool:
    """Whether a cell says "yes"; anything but yes and no raises KeyError."""
    return {"yes": True, "no": False}[text]


def _read(path: Path, build: Callable[[Row], models.Model]) -> list[models.Model]:
    with path.open(encoding="utf-8", newline="") as file:
        return [build(row) for row in csv.DictReader(file)]


def _by_subject(rows: Iterable[models.Model], subject: tuple[str, ...]) -> dict[tuple, list[models.Model]]:
    groups: dict[tuple, list[models.Model]] = defaultdict(list)
    for row in rows:
        groups[tuple(getattr(row, field) for field in subject)].append(row)
    return groups


def _contents(rows: list[models.Model]) -> set[tuple]:
    """What rows say, without the numbers that the database gave them."""
    fields = [field for field in rows[0]._meta.concrete_fields if not isinstance(field, models.AutoField)]
    return {tuple(getattr(row, field.attname) for field in fields) for row in rows}


def _municipality(row: Row) -> Municipality:
    return Municipality(
        code=row["code"],
        name=row["name"],
        existed=DateRange(date.fromisoformat(row["existed_from"]), day_of(row["ended_on"]), "[)"),
        merged_into_id=row["merged_into"] or None,
        note=row["note"],
    )


def _region_period(row: Row) -> MunicipalityRegion:
    return MunicipalityRegion(
        municipality_id=row["municipality"], region_id=row["region"], during=period_of(row), **source_of(row)
    )


def _name_period(row: Row) -> MunicipalityName:
    return MunicipalityName(
        municipality_id=row["municipality"], name=row["name"], during=period_of(row), **source_of(row)
    )


def _ground_rule(row: Row) -> GroundRule:
    return GroundRule(
        ground=row["ground"],
        during=period_of(row),
        counts=is_yes(row["counts"]),
        precedence=int(row["precedence"]),
        only_while_employed=is_yes(row["only_while_employed"]),
        article=row["article"],
        **source_of(row),
    )


def pension_age_of(row: Row) -> PensionAge:
    """The pension age in a row of registry/data/pension_age.csv."""
    return PensionAge(
        born=DateRange(date.fromisoformat(row["born_from"]), day_of(row["born_until"]), "[)"),
        years=int(row["years"]),
        months=int(row["months"]),
        **source_of(row),
    )
