"""The intake goes along when a file is handed over: the present one, with its rows and without the sides of life."""

from datetime import date

from cases.actions.record_intake import present_intake, write_rows
from cases.handover.travels_along import TravelsAlong
from cases.intake.facts import IntakeFacts, facts_of
from cases.models import Assessment, Candidate
from dated.periods import period


def has_intake(file: Candidate) -> bool:
    """Whether an intake was held in this file."""
    return Assessment.objects.filter(candidate=file).exists()


def copy_intake(old: Candidate, new: Candidate, on: date) -> None:
    """Give the next file what the present intake says, from the day of acceptance on; not from before it was held."""
    present = present_intake(old)
    if present is None:
        return
    facts = facts_of(present)
    facts = IntakeFacts(columns=facts.columns, rows={**facts.rows, "domains": ()})
    made = Assessment.objects.create(
        candidate=new,
        taken_by_id=present.taken_by_id,
        during=period(max(present.first_day, on)),
        **facts.columns,
    )
    write_rows(made, facts)


intake_travels = TravelsAlong(
    key="intake",
    label="Intake en diagnose",
    explanation="De laatste intake. De leefgebieden gaan niet mee: vraag die opnieuw aan de kandidaat.",
    copy=copy_intake,
    has_own=has_intake,
)
