"""What the page of a candidate shows of the profile: visible or why not, and what is missing."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from accounts.page_parts import Happening, PagePart
from accounts.scope import Scope
from cases.access import may_change_file
from cases.intake.known import known_facts
from cases.intake.part import intakes_of, may_read_intake
from cases.kept import kept
from cases.models import Candidate, Profile
from cases.profile.of_candidate import FACT_OF
from cases.rules.completeness import completeness
from dated.periods import contains


def profile_context(candidate: Candidate, scope: Scope) -> dict[str, Any] | None:
    """The profile of today and how complete it is; None for who may not read the intake."""
    if not may_read_intake(candidate, scope):
        return None
    measured = completeness(known_facts(next(iter(intakes_of(candidate)), None)))
    return {
        "candidate": candidate,
        "present": next((row for row in _profiles(candidate) if contains(row.during, scope.on)), None),
        "completeness": measured,
        "missing": [FACT_OF[key] for key in measured.missing],
        "may_change": may_change_file(candidate, scope),
    }


def _profiles(candidate: Candidate) -> list[Profile]:
    return kept(candidate, None, "profiles", lambda: list(Profile.objects.filter(candidate=candidate)))


def happenings(candidate: Candidate, scope: Scope) -> Iterable[Happening]:
    """When the profile became visible, or no longer was."""
    if not may_read_intake(candidate, scope):
        return
    for row in _profiles(candidate):
        yield Happening(
            date=row.first_day,
            title="Profiel zichtbaar voor werkgevers"
            if row.visible
            else "Profiel niet zichtbaar voor werkgevers",
            text="" if row.visible else row.get_hidden_because_display(),
            by_id=row.by_id,
            url=reverse("cases:profile", args=[candidate.pk]) if may_change_file(candidate, scope) else "",
            tone="ok" if row.visible else "",
        )


profile_part = PagePart(
    order=25,
    template="cases/parts/profile.html",
    title="Profiel",
    anchor="profiel",
    context=profile_context,
    happenings=happenings,
)
