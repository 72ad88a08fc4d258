"""Sickness on the page of a placement and in the timeline of a file.

A coach reads from when to when somebody was reported sick; the day of the report and the benefit are for who decides
about the file and the subsidy.
"""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from accounts.page_parts import Happening, Later, PagePart, Told
from accounts.scope import Scope
from cases.models import Candidate
from dated.history import History
from placements.actions.sickness.report_sickness import may_report_sickness
from placements.models import Placement, SicknessPeriod


def sickness_context(placement: Placement, scope: Scope) -> dict[str, Any] | None:
    """The reports at a placement, newest first; not shown where there is nothing to read and nothing to do."""
    rows = list(
        SicknessPeriod.objects.visible_to(scope).filter(placement_id=placement.pk).order_by("-during")
    )
    may_change = may_report_sickness(placement.person_id, scope)
    if not rows and not may_change:
        return None
    return {
        "placement": placement,
        "rows": rows,
        "may_change": may_change,
        "sees_benefit": sees_benefit(placement.person_id, scope),
        "may_report": may_change and not any(row.last_day is None for row in rows),
    }


def sees_benefit(person_id: int, scope: Scope) -> bool:
    """Whether this user reads about the benefit: as a consultant or subsidy officer of the file, not as a coach."""
    files = Candidate.objects.filter(municipality_id__in=scope.file_municipalities)
    return files.filter(person_id=person_id).exists()


def _no_context(candidate: Candidate, scope: Scope) -> None:
    """The page of a candidate shows sickness at the placement, not by itself."""


def sickness_happenings(candidate: Candidate, scope: Scope) -> Iterable[Told]:
    """Reports of sickness in the timeline of the file; of later changes only those of the days."""
    reports = SicknessPeriod.objects.visible_to(scope).filter(placement__person_id=candidate.person_id)
    rows = list(reports.order_by("during"))
    placements = {row.placement_id for row in rows}
    history = History(SicknessPeriod, only=("during",), placement_id__in=sorted(placements))
    for row in rows:
        url = reverse("placements:placement", args=[row.placement_id])
        yield Happening(date=row.first_day, title="Ziek gemeld", url=url, row=history.row(row.pk))
        if row.last_day:
            yield Happening(date=row.last_day, title="Laatste ziektedag", url=url)
    yield Later("Ziekmelding", history)


sickness_part = PagePart(
    order=30,
    template="placements/parts/sickness.html",
    context=sickness_context,
    title="Ziekte",
    anchor="ziekte",
)
sickness_in_timeline = PagePart(
    order=42, template="", context=_no_context, happenings=sickness_happenings, kind="werk"
)
