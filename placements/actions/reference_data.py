"""The rule per form of work, from the table that comes with the system."""

from pathlib import Path

import pghistory
from django.db import transaction

from placements.models import EmployerIncentive, WorkFormRule
from registry.actions.reference_data import REASON, Loaded, Row, is_yes, load_table, period_of, source_of

DATA = Path(__file__).resolve().parent.parent / "data"


def load_placements_reference_data() -> list[Loaded]:
    """Load which forms of work count for the agreement and in whose sector, and the schemes for employers."""
    with transaction.atomic(), pghistory.context(reason=REASON):
        return [
            load_table(WorkFormRule, DATA / "work_form_rules.csv", ("work_form",), _work_form_rule),
            load_table(EmployerIncentive, DATA / "employer_incentives.csv", ("key",), _incentive),
        ]


def _work_form_rule(row: Row) -> WorkFormRule:
    return WorkFormRule(
        work_form=row["work_form"],
        during=period_of(row),
        counts=is_yes(row["counts"]),
        counted_at=row["counted_at"],
        article=row["article"],
        **source_of(row),
    )


def _incentive(row: Row) -> EmployerIncentive:
    return EmployerIncentive(
        key=row["key"],
        during=period_of(row),
        title=row["title"],
        text=row["text"],
        article=row["article"],
        **source_of(row),
    )
