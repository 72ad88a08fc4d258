"""What the page of a candidate and that of a vacancy show of proposals."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from accounts.page_parts import Happening, PagePart
from accounts.scope import Scope
from cases.access import may_change_file
from cases.kept import kept
from cases.models import Candidate
from placements.enums.matching import NoReason, ProposalStatus
from placements.matching.naming import named, record_names_seen
from placements.models import Proposal, ProposalStep, Vacancy

MOST = 10
ANOTHER = "Kandidaat van een andere gemeente"


def proposals_of_candidate(candidate: Candidate, scope: Scope) -> dict[str, Any] | None:
    """The proposals of a candidate, newest first, for the consultants of the file."""
    if candidate.municipality_id not in scope.case_municipalities:
        return None
    return {
        "candidate": candidate,
        "proposals": _proposals(candidate)[:MOST],
        "may_change": may_change_file(candidate, scope),
    }


def _proposals(candidate: Candidate) -> list[Proposal]:
    rows = Proposal.objects.filter(candidate=candidate).select_related("vacancy__employer")
    return kept(candidate, None, "proposals", lambda: list(rows))


def happenings(candidate: Candidate, scope: Scope) -> Iterable[Happening]:
    """Every step of every proposal in the timeline."""
    if candidate.municipality_id not in scope.case_municipalities or not _proposals(candidate):
        return
    steps = ProposalStep.objects.filter(proposal__in=_proposals(candidate))
    of = {each.pk: each for each in _proposals(candidate)}
    for step in steps:
        proposal = of[step.proposal_id]
        status = ProposalStatus(step.to_status)
        no = f"{step.get_no_because_display()} ({step.get_no_by_display()})" if step.no_because else ""
        yield Happening(
            date=step.on,
            title=f"{status.label.capitalize()}: {proposal.vacancy.title} bij {proposal.vacancy.employer.name}",
            text=". ".join(each for each in (no.capitalize(), step.note) if each),
            by_id=step.by_id,
            url=reverse("placements:proposal", args=[proposal.pk]),
            tone=status.tone,
        )


def proposals_of_vacancy(vacancy: Vacancy, scope: Scope) -> dict[str, Any] | None:
    """The proposals for a vacancy that this consultant sees, with a name where they may know it; None for others."""
    if not scope.case_municipalities:
        return None
    visible = Proposal.objects.visible_to(scope).filter(vacancy=vacancy)
    rows = list(visible.select_related("candidate__person"))
    elsewhere = {row.candidate_id for row in rows if not _is_own(row, scope)}
    known = named([vacancy.pk], scope) if elsewhere else set()
    told = [pk for pk in elsewhere if (pk, vacancy.pk) in known]
    if told:
        record_names_seen(told, vacancy.pk, scope)
    why = Counter(row.no_because for row in rows if row.no_because)
    return {
        "vacancy": vacancy,
        "rows": [{"proposal": row, "name": _name(row, known, scope)} for row in rows],
        "reasons": [
            {"label": NoReason(reason).label, "number": number} for reason, number in why.most_common()
        ],
    }


def _is_own(proposal: Proposal, scope: Scope) -> bool:
    return proposal.candidate.municipality_id in scope.case_municipalities


def _name(proposal: Proposal, known: set[tuple[int, int]], scope: Scope) -> str:
    if _is_own(proposal, scope) or (proposal.candidate_id, proposal.vacancy_id) in known:
        return str(proposal.candidate.person.full_name)
    return ANOTHER


candidate_part = PagePart(
    order=38,
    template="placements/parts/candidate_proposals.html",
    title="Voorstellen",
    anchor="voorstellen",
    context=proposals_of_candidate,
    happenings=happenings,
    kind="werk",
)
vacancy_part = PagePart(
    order=10,
    template="placements/parts/vacancy_proposals.html",
    title="Voorstellen",
    anchor="voorstellen",
    context=proposals_of_vacancy,
)
