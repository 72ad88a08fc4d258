"""What the page of a candidate shows of the intake: what we know, what we do not know, and the four steps."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from accounts.page_parts import Happening, PagePart
from accounts.scope import Scope
from cases.access import may_change_file
from cases.actions.record_intake import NEW
from cases.intake.described import described
from cases.intake.facts import COLUMNS, facts_of
from cases.intake.known import FACTS, unknown_facts
from cases.models import Assessment, Candidate, Plan
from cases.rules.four_steps import WayStep, four_steps
from dated.history import History, local_day


def may_read_intake(candidate: Candidate, scope: Scope) -> bool:
    """Whether this user may read intakes of a file: its consultants, and the coach without the sides of life."""
    if candidate.municipality_id in scope.case_municipalities:
        return True
    return (
        bool(scope.coach_municipalities)
        and Candidate.objects.of_coach(scope).filter(pk=candidate.pk).exists()
    )


def sees_domains(candidate: Candidate, scope: Scope) -> bool:
    """Whether this user also reads which sides of life need attention: consultants only (need to know)."""
    return candidate.municipality_id in scope.case_municipalities


def intake_context(candidate: Candidate, scope: Scope) -> dict[str, Any] | None:
    """The present intake as it reads, what is unknown, and where it stands on the way; None for who may not read it."""
    if not may_read_intake(candidate, scope):
        return None
    intakes = list(Assessment.objects.filter(candidate=candidate).with_rows().newest_first()[:2])
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
        "steps": steps_of(candidate, present is not None),
        "may_change": may_change_file(candidate, scope),
    }


def steps_of(candidate: Candidate, has_intake: bool) -> tuple[WayStep, ...]:
    """How far the file is on the four steps; one query."""
    plans = list(Plan.objects.filter(candidate=candidate).values_list("during", flat=True))
    return four_steps(
        has_intake=has_intake,
        has_running_plan=any(during.upper is None for during in plans),
        has_closed_plan=any(during.upper is not None for during in plans),
    )


def happenings(candidate: Candidate, scope: Scope) -> Iterable[Happening]:
    """Intakes, and what was filled in later, in the timeline of who may read them."""
    if not may_read_intake(candidate, scope):
        return
    intakes = {row.pk: row for row in Assessment.objects.filter(candidate=candidate)}
    if not intakes:
        return
    history = History(Assessment, only=COLUMNS, candidate_id=candidate.pk)
    for row in intakes.values():
        yield Happening(
            date=row.first_day,
            title="Intake en diagnose",
            by_id=row.taken_by_id,
            recorded_at=history.recorded_at(row.pk),
            url=reverse("cases:intake_reading", args=[candidate.pk]),
            tone="info",
        )
    for change in history.changes:
        if change.label == "update" and change.reason != NEW:
            yield Happening(
                date=local_day(change.at),
                title="Intake aangevuld",
                text="; ".join(change.differences),
                by_id=change.by_id,
                recorded_at=change.at,
            )


intake_part = PagePart(
    order=20, template="cases/parts/intake.html", context=intake_context, happenings=happenings
)
