"""What the page of a candidate shows of the intake: what we know, what we do not know, and the four steps."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from accounts.page_parts import Happening, Later, PagePart, Told
from accounts.scope import Scope
from cases.access import is_of_coach, may_change_file
from cases.actions.record_intake import NEW
from cases.intake.described import described
from cases.intake.facts import COLUMNS, facts_of
from cases.intake.known import FACTS, unknown_facts
from cases.kept import kept
from cases.models import Assessment, Candidate
from cases.plans.shown import all_plans
from cases.rules.four_steps import WayStep, four_steps
from dated.history import History, local_day


def may_read_intake(candidate: Candidate, scope: Scope) -> bool:
    """Whether this user may read intakes of a file: its consultants, and the coach without the sides of life."""
    return candidate.municipality_id in scope.case_municipalities or is_of_coach(candidate, scope)


def intakes_of(candidate: Candidate) -> list[Assessment]:
    """The intakes of a file with their rows, newest first; asked once for a page."""
    return kept(
        candidate,
        None,
        "intakes",
        lambda: list(Assessment.objects.filter(candidate=candidate).with_rows().newest_first()),
    )


def sees_domains(candidate: Candidate, scope: Scope) -> bool:
    """Whether this user also reads which sides of life need attention: consultants only (need to know)."""
    return candidate.municipality_id in scope.case_municipalities


def intake_context(candidate: Candidate, scope: Scope) -> dict[str, Any] | None:
    """The present intake as it reads, what is unknown, and where it stands on the way; None for who may not read it."""
    if not may_read_intake(candidate, scope):
        return None
    intakes = intakes_of(candidate)
    present = intakes[0] if intakes else None
    domains = sees_domains(candidate, scope)
    asked = [fact for fact in FACTS if domains or fact.key != "domains"]
    unknown = [fact for fact in unknown_facts(present) if fact in asked]
    return {
        "candidate": candidate,
        "present": present,
        "sections": described(facts_of(present), domains=domains) if present else [],
        "known_count": len(asked) - len(unknown),
        "facts_count": len(asked),
        "has_earlier": len(intakes) > 1,
        "steps": steps_of(candidate, scope, present is not None),
        "may_change": may_change_file(candidate, scope),
    }


def steps_of(candidate: Candidate, scope: Scope, has_intake: bool) -> tuple[WayStep, ...]:
    """How far the file is on the four steps."""
    plans = [plan.during for plan in all_plans(candidate, scope)]
    return four_steps(
        has_intake=has_intake,
        has_running_plan=any(during.upper is None for during in plans),
        has_closed_plan=any(during.upper is not None for during in plans),
    )


def happenings(candidate: Candidate, scope: Scope) -> Iterable[Told]:
    """Intakes, and what was filled in later, in the timeline of who may read them."""
    if not may_read_intake(candidate, scope):
        return
    history = History(Assessment, only=COLUMNS, candidate_id=candidate.pk)
    for row in intakes_of(candidate):
        yield Happening(
            date=row.first_day,
            title="Intake en diagnose",
            by_id=row.taken_by_id,
            row=history.row(row.pk),
            url=reverse("cases:intake_reading", args=[candidate.pk]),
            tone="info",
        )
    yield Later("Intake aangevuld", history, _filled_in)


def _filled_in(what: str, history: History) -> list[Happening]:
    """What was filled in after the conversation."""
    return [
        Happening(
            date=local_day(change.at),
            title=what,
            text="; ".join(change.differences),
            by_id=change.by_id,
            recorded_at=change.at,
        )
        for change in history.changes
        if change.label == "update" and change.reason != NEW
    ]


intake_part = PagePart(
    order=20,
    template="cases/parts/intake.html",
    title="Intake",
    anchor="intake",
    context=intake_context,
    happenings=happenings,
)
