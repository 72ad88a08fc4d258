"""The intake goes along when a file is handed over: the present one, with its rows and without the sides of life."""

from cases.actions.record_intake import present_intake, write_rows
from cases.handover.travels_along import TravelsAlong
from cases.intake.facts import IntakeFacts, facts_of
from cases.models import Assessment, Candidate
from dated.periods import period


def copy_intake(old: Candidate, new: Candidate) -> None:
    """Give the next file what the present intake says, from its first day on. Runs inside the act of accepting."""
    present = present_intake(old)
    if present is None or Assessment.objects.filter(candidate=new).exists():
        return
    facts = facts_of(present)
    facts = IntakeFacts(columns=facts.columns, rows={**facts.rows, "domains": ()})
    made = Assessment.objects.create(
        candidate=new,
        taken_by_id=present.taken_by_id,
        during=period(new.first_day),
        **facts.columns,
    )
    write_rows(made, facts)


intake_travels = TravelsAlong(
    key="intake",
    label="Intake en diagnose",
    explanation="De laatste intake. De leefgebieden gaan niet mee: vraag die opnieuw aan de kandidaat.",
    copy=copy_intake,
)
