"""Propose a candidate for a vacancy, and take the next step of a proposal."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q

from accounts.models import User
from accounts.scope import Scope, scope_of
from cases.access import may_change_file
from cases.actions.checked import held_file, refuse_bsn, refuse_closed
from cases.enums import Stage
from cases.models import Candidate
from dated.acts import act
from placements.enums import WorkForm
from placements.enums.matching import NoBy, NoReason, ProposalStatus
from placements.matching.naming import may_name, refuse_name
from placements.models import Placement, Proposal, ProposalStep, Vacancy
from placements.models.matching import ALREADY_PROPOSED
from placements.rules.proposal_steps import NEEDS_REASON, OPEN, may_go
from registry.actions.hold import hold_person

NOT_OPEN = "Deze vacature is op dit moment niet open. Er kan niemand worden voorgesteld."

CAME_ALONG = "Plaatsing vastgelegd"
"""What the log of a proposal says of a step that a placement took."""


def may_propose(candidate: Candidate, vacancy: Vacancy, scope: Scope) -> bool:
    """Whether this user may propose somebody: of the own municipality, or released to them for this vacancy."""
    return may_change_file(candidate, scope) or may_name(candidate.pk, vacancy.pk, scope)


def propose(*, candidate: Candidate, vacancy: Vacancy, note: str, by: User, on: date) -> Proposal:
    """Propose a candidate for a vacancy that the user may see and that is open on the day.

    Raises PermissionDenied for who may not, ValidationError when the two already have a proposal that runs, when the
    vacancy is not open, or when the candidate has left.
    """
    scope = scope_of(by, on)
    if not may_propose(candidate, vacancy, scope) or not _sees(vacancy, scope):
        raise PermissionDenied
    note = note.strip()
    _check_note(candidate, vacancy, note, scope)
    with act("Kandidaat voorgesteld", by_id=by.pk):
        row = held_file(candidate, by, on, may=lambda file, seen: may_propose(file, vacancy, seen))
        _check_may_be_proposed(row, vacancy.pk, on)
        proposal = Proposal.objects.create(
            candidate=row, vacancy=vacancy, proposed_on=on, since=on, proposed_by=by
        )
        _log(proposal, "", ProposalStatus.PROPOSED, by=by, on=on, note=note)
    return proposal


def _check_note(candidate: Candidate, vacancy: Vacancy, note: str, scope: Scope) -> None:
    """Refuse a BSN, and the name where colleagues of another municipality read along."""
    refuse_bsn(note=note)
    if candidate.municipality_id != vacancy.municipality_id and may_propose(candidate, vacancy, scope):
        refuse_name(candidate, note=note)


def _check_may_be_proposed(candidate: Candidate, vacancy_id: int, on: date) -> None:
    """Refuse who left or died, who runs for it already (in a file elsewhere too), and a vacancy that is not open."""
    refuse_closed(candidate)
    if candidate.stage == Stage.LEFT or candidate.person.died_on:
        raise ValidationError("Deze kandidaat is uitgestroomd en kan niet worden voorgesteld.")
    if Proposal.objects.open().filter(candidate__person=candidate.person_id, vacancy=vacancy_id).exists():
        raise ValidationError(ALREADY_PROPOSED)
    # Held, so that nobody closes it at the same moment.
    held = Vacancy.objects.select_for_update(no_key=True).filter(pk=vacancy_id)
    if not held.open_on(on).exists():
        raise ValidationError(NOT_OPEN)


def _sees(vacancy: Vacancy, scope: Scope) -> bool:
    return Vacancy.objects.visible_to(scope).filter(pk=vacancy.pk).exists()


def may_step(proposal: Proposal, scope: Scope) -> bool:
    """Whether this user may take the next step: for the candidate, or for the vacancy."""
    own_vacancy = proposal.vacancy.municipality_id in scope.case_municipalities
    return own_vacancy or may_change_file(proposal.candidate, scope)


def move_proposal(
    *,
    proposal: Proposal,
    to: ProposalStatus,
    by: User,
    on: date,
    since: date | None = None,
    no_by: NoBy | str = "",
    no_because: NoReason | str = "",
    note: str = "",
    seen: ProposalStatus | None = None,
) -> Proposal:
    """Take a step of a proposal, on a day that went by or today. A no says who said it and why.

    `seen` is the status the user saw: when a colleague was first, the step is refused. Raises PermissionDenied,
    ValidationError by field.
    """
    scope = scope_of(by, on)
    if not may_step(proposal, scope):
        raise PermissionDenied
    note = note.strip()
    _check_note(proposal.candidate, proposal.vacancy, note, scope)
    no_by, no_because = (no_by, no_because) if to == ProposalStatus.NOT else ("", "")
    with act(f"Voorstel: {to.label}", by_id=by.pk):
        row = _held(proposal, seen)
        _check(row, to, since or on, on, no_by, no_because, note)
        take_step(row, to, by=by, on=since or on, no_by=no_by, no_because=no_because, note=note)
    return row


def follow_with_proposal(placement: Placement, *, by: User, on: date) -> None:
    """Bring the proposal along when somebody is placed through a vacancy, or the form of that work is corrected.

    A proposal that runs, or that was on trial and goes on to a contract, moves; one that somebody brought this far by
    hand gets its placement. Without one nothing happens. Runs inside the act.
    """
    if placement.vacancy_id is None or _corrected(placement, by, on):
        return
    waiting = Q(status__in=OPEN) | Q(status=ProposalStatus.PLACED, placement=None)
    of_both = Proposal.objects.filter(
        waiting, candidate__person_id=placement.person_id, vacancy_id=placement.vacancy_id
    )
    found = of_both.select_for_update(of=("self",)).order_by("-pk").first()
    if found is None:
        return
    reached = _reached(placement)
    moves = may_go(ProposalStatus(found.status), reached)
    if not moves and found.placement_id is not None:
        return
    found.placement = placement
    if moves:
        take_step(found, reached, by=by, on=on, note=CAME_ALONG)
    else:
        found.save(update_fields=["placement"])


def _corrected(placement: Placement, by: User, on: date) -> bool:
    """Whether it led to this placement already; then it follows the form, also back from a contract to a trial."""
    linked = list(Proposal.objects.select_for_update(of=("self",)).filter(placement=placement))
    reached = _reached(placement)
    for found in linked:
        if found.status not in (ProposalStatus.NOT, reached) and not _runs_beside(found):
            take_step(found, reached, by=by, on=on, note="Plaatsing gecorrigeerd")
    return bool(linked)


def take_back_with_proposal(placement: Placement, *, by: User, on: date) -> None:
    """Bring a proposal back to where it was when its placement was a mistake: the trial before it, or its own step.

    What somebody called placed by hand goes back to a talk. Runs inside the act that takes the placement back.
    """
    before = placement.previous
    if before is not None and before.vacancy_id != placement.vacancy_id:
        before = None
    for found in Proposal.objects.select_for_update().filter(placement=placement):
        back = _reached(before) if before else _stood_before_placing(found)
        found.placement = before
        if found.status in (ProposalStatus.NOT, back) or _runs_beside(found):
            found.save(update_fields=["placement"])
        else:
            take_step(found, back, by=by, on=on, note="Plaatsing ingetrokken")


def _stood_before_placing(proposal: Proposal) -> ProposalStatus:
    """How far a proposal was when a placement took it along; a talk when it was brought this far by hand."""
    steps = proposal.steps.filter(to_status=proposal.status, note=CAME_ALONG, from_status__in=OPEN)
    taken = steps.order_by("pk").last()
    return ProposalStatus(taken.from_status) if taken else ProposalStatus.SPOKEN


def _reached(placement: Placement) -> ProposalStatus:
    """How far a proposal is that led to this placement."""
    return ProposalStatus.PLACED if WorkForm(placement.work_form).is_employment else ProposalStatus.TRIAL


def _runs_beside(proposal: Proposal) -> bool:
    """Whether the two have another proposal that runs: then this one stays what it became."""
    same = Proposal.objects.open().filter(candidate_id=proposal.candidate_id, vacancy_id=proposal.vacancy_id)
    return same.exclude(pk=proposal.pk).exists()


def _held(proposal: Proposal, seen: ProposalStatus | None) -> Proposal:
    """The proposal as it is now, held until the act is done."""
    hold_person(proposal.candidate.person_id)
    row = Proposal.objects.select_for_update(of=("self",)).select_related("candidate", "vacancy")
    found = row.get(pk=proposal.pk)
    if seen is not None and found.status != seen:
        now = found.get_status_display()
        raise ValidationError(f"Een collega heeft dit voorstel intussen bijgewerkt: nu {now}.")
    return found


def _check(
    row: Proposal, to: ProposalStatus, since: date, on: date, no_by: str, no_because: str, note: str
) -> None:
    before = ProposalStatus(row.status)
    if not may_go(before, to):
        raise ValidationError({"to": f"Na “{before.label}” kan niet “{to.label}” volgen."})
    if since > on:
        raise ValidationError({"since": "Deze dag moet nog komen. Kies vandaag of een eerdere dag."})
    if since < row.since:
        raise ValidationError(
            {"since": f"De vorige stap was op {row.since:%d-%m-%Y}. Kies die dag of later."}
        )
    if to == ProposalStatus.NOT:
        _check_no(no_by, no_because, note)
    if (before, to) in NEEDS_REASON and not note:
        raise ValidationError({"note": "Vul in waarom: met deze stap komt u terug op een eerdere."})
    if to == ProposalStatus.PROPOSED:
        _check_may_be_proposed(row.candidate, row.vacancy_id, on)


def _check_no(no_by: str, no_because: str, note: str) -> None:
    errors = {}
    if not no_by:
        errors["no_by"] = "Kies wie nee zei."
    if not no_because:
        errors["no_because"] = "Kies waarom het niet doorging."
    if no_because == NoReason.OTHER and not note:
        errors["note"] = "Vul in welke andere reden er is."
    if errors:
        raise ValidationError(errors)


def take_step(
    row: Proposal,
    to: ProposalStatus,
    *,
    by: User,
    on: date,
    no_by: str = "",
    no_because: str = "",
    note: str = "",
) -> None:
    """Write a step that was checked, with its line in the log; runs inside an act that holds the proposal."""
    before = row.status
    row.status, row.since, row.no_by, row.no_because = to, max(on, row.proposed_on), no_by, no_because
    row.save(update_fields=["status", "since", "no_by", "no_because", "placement"])
    _log(row, before, to, by=by, on=on, no_by=no_by, no_because=no_because, note=note)


def _log(
    row: Proposal,
    before: str,
    to: ProposalStatus,
    *,
    by: User,
    on: date,
    no_by: str = "",
    no_because: str = "",
    note: str = "",
) -> None:
    ProposalStep.objects.create(
        proposal=row,
        from_status=before,
        to_status=to,
        on=on,
        by=by,
        no_by=no_by,
        no_because=no_because,
        note=note,
    )
