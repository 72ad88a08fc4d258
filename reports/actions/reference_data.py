"""Norms, baselines and published figures, from the tables that come with the system: stored as they were published."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pghistory
from django.db import transaction

from registry.actions.reference_data import REASON, Loaded, Row, day_of, load_table, source_of
from reports.models import Baseline, Norm, PublishedFigure

DATA = Path(__file__).resolve().parent.parent / "data"
FIGURE = ("region_id", "municipality_id", "on", "quantity", "publisher")


def load_reports_reference_data() -> list[Loaded]:
    """Load the norms of the Werkkamer, the baseline, and the figures that others published."""
    with transaction.atomic(), pghistory.context(reason=REASON):
        return [
            load_table(Norm, DATA / "norms.csv", ("region_id", "year", "sector"), _norm),
            load_table(Baseline, DATA / "baselines.csv", ("region_id",), _baseline),
            load_table(PublishedFigure, DATA / "published_figures.csv", FIGURE, _published_figure),
        ]


def _norm(row: Row) -> Norm:
    return Norm(
        region_id=row["region"] or None,
        year=int(row["year"]),
        sector=row["sector"],
        extra_jobs=int(row["extra_jobs"]),
        set_on=day_of(row["set_on"]),
        **source_of(row),
    )


def _baseline(row: Row) -> Baseline:
    return Baseline(region_id=row["region"] or None, jobs=Decimal(row["jobs"]), **source_of(row))


def _published_figure(row: Row) -> PublishedFigure:
    return PublishedFigure(
        region_id=row["region"] or None,
        municipality_id=row["municipality"] or None,
        on=date.fromisoformat(row["on"]),
        quantity=row["quantity"],
        value=Decimal(row["value"]),
        publisher=row["publisher"],
        published_on=day_of(row["published_on"]),
        **source_of(row),
    )
