"""What the page of a candidate shows of moving, handing over and closing."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from accounts.enums import Role
from accounts.page_parts import Happening, PagePart
from accounts.scope import Scope
from cases.access import may_change_file, may_change_person_in
from cases.actions.close_file import may_reopen
from cases.enums import HandoverStatus
from cases.handover.chain import chain_of, visible_among
from cases.models import Candidate, Handover
from dated.periods import contains
from registry.actions.move_person import may_mend_move

OFFERED = HandoverStatus.OFFERED
HANDOVER_FACTS = ("handovers__to_municipality", "came_by__candidate__municipality", "closures")
"""What the page fetches beforehand for this part and its lines in the timeline."""


def handover_context(candidate: Candidate, scope: Scope) -> dict[str, Any]:
    """Where the person lives, the open offer, the chain of files, and what may be done about them."""
    residences = sorted(candidate.person.residences.all(), key=lambda each: each.first_day)
    residence = next((each for each in residences if contains(each.during, scope.on)), None)
    here = scope.carrier(candidate.municipality_id)
    chain = chain_of(candidate) if _has_links(candidate) else [candidate]
    visible = visible_among(chain, scope) if len(chain) > 1 else frozenset()
    consultant = scope.has(Role.CONSULTANT)
    return {
        "candidate": candidate,
        "residence": residence,
        "lives_elsewhere": residence is not None and scope.carrier(residence.municipality_id) != here,
        "offer": next((each for each in candidate.handovers.all() if each.status == OFFERED), None),
        "chain": [{"file": each, "visible": each.pk in visible} for each in chain] if len(chain) > 1 else [],
        "closure": next((each for each in candidate.closures.all() if not each.reopened_on), None),
        "may_change": may_change_file(candidate, scope),
        "may_move": consultant
        and may_change_person_in(candidate, scope)
        and may_mend_move(residences[-2:], scope),
        "may_reopen": may_reopen(candidate, scope),
    }


def how_it_ended(candidate: Candidate, scope: Scope) -> str:
    """What stands at the top of a file that is no longer open: when it ended, and how; empty for an open one."""
    if contains(candidate.during, scope.on) or candidate.last_day is None:
        return ""
    for each in candidate.handovers.all():
        if each.status == HandoverStatus.ACCEPTED:
            return (
                f"Overgedragen aan {each.to_municipality.name} op {each.decided_on:%d-%m-%Y}; alleen lezen."
            )
    return f"Gesloten op {candidate.last_day:%d-%m-%Y}; alleen lezen."


def _has_links(candidate: Candidate) -> bool:
    """Whether the file went to or came from another municipality."""
    handovers = (*candidate.handovers.all(), *candidate.came_by.all())
    return any(each.status == HandoverStatus.ACCEPTED for each in handovers)


def happenings(candidate: Candidate, scope: Scope) -> Iterable[Happening]:
    """Offers, decisions, closing and opening again in the timeline."""
    for each in candidate.handovers.all():
        name = each.to_municipality.name
        yield Happening(date=each.offered_on, title=f"Aangeboden aan {name}", by_id=each.offered_by_id)
        # Dated on the last day of this file: what comes later is no part of its timeline.
        day = candidate.last_day if each.status == HandoverStatus.ACCEPTED else each.decided_on
        yield from _decision(each, f"Overdracht aan {name} {each.get_status_display()}", day)
    for each in candidate.came_by.all():
        name = each.candidate.municipality.name
        yield from _decision(each, f"Overgenomen van {name}", each.decided_on)
    for closure in candidate.closures.all():
        why = f"{closure.get_reason_display()}. {closure.note}".strip()
        # Dated on the last day while it is closed, for the same reason as a handover.
        day = closure.on if closure.reopened_on else closure.last_day
        yield Happening(date=day, title="Dossier gesloten", text=why, by_id=closure.by_id)
        if closure.reopened_on:
            yield Happening(
                date=closure.reopened_on,
                title="Dossier heropend",
                text=closure.reopened_reason,
                by_id=closure.reopened_by_id,
            )


def _decision(handover: Handover, title: str, day: date | None) -> Iterable[Happening]:
    if handover.decided_on and day:
        yield Happening(
            date=day,
            title=title,
            text=handover.reason,
            by_id=handover.decided_by_id,
            tone=HandoverStatus(handover.status).tone,
        )


handover_part = PagePart(
    order=80,
    template="cases/parts/handover.html",
    title="Gemeente en dossier",
    anchor="gemeente-en-dossier",
    context=handover_context,
    happenings=happenings,
)
