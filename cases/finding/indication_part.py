"""Requests for an indication on the page of a candidate."""

from collections.abc import Iterable
from typing import Any

from accounts.page_parts import Happening, Later, PagePart, Told, later_changes
from accounts.scope import Scope
from cases.access import may_change_file
from cases.enums import IndicationOutcome
from cases.file_part import stands_on_register
from cases.models import Candidate, IndicationRequest
from dated.history import History


def requests_context(candidate: Candidate, scope: Scope) -> dict[str, Any] | None:
    """The requests of a file, and whether one should be made; nothing where there is nothing to say."""
    asked = list(candidate.indication_requests.all())
    may_change = may_change_file(candidate, scope)
    if not asked and (not may_change or stands_on_register(candidate, scope)):
        return None
    return {
        "candidate": candidate,
        "asked": asked,
        "waiting": any(not each.outcome for each in asked),
        "may_change": may_change,
    }


def happenings(candidate: Candidate, scope: Scope) -> Iterable[Told]:
    """Requests and answers in the timeline."""
    history = History(IndicationRequest, candidate_id=candidate.pk)
    for each in candidate.indication_requests.all():
        yield Happening(
            date=each.asked_on,
            title="Indicatie banenafspraak aangevraagd",
            text=each.note,
            by_id=each.by_id,
            row=history.row(each.pk),
            tone="info",
        )
        if each.outcome and each.answered_on:
            granted = each.outcome == IndicationOutcome.GRANTED
            yield Happening(
                date=each.answered_on,
                title=f"Indicatie {each.get_outcome_display()}",
                tone="ok" if granted else "warning",
            )
    yield Later("Aanvraag indicatie", history, _removed)


def _removed(what: str, history: History) -> list[Happening]:
    """Requests that were taken back; an answer is a line of its own."""
    return [change for change in later_changes(what, history) if "verwijderd" in change.title]


indication_part = PagePart(
    order=12,
    template="cases/parts/indication.html",
    title="Aanvraag indicatie",
    anchor="indicatie",
    context=requests_context,
    happenings=happenings,
)
