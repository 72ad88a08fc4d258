"""Ask an expert to measure a wage value, record the visit, and cancel."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.actions.checked import refuse_bsn, write
from cases.entry_key import entry_key
from dated.acts import act
from dated.periods import contains
from placements.enums import ContractKind, WorkForm
from placements.models import Placement
from registry.actions.hold import hold_person
from subsidies.actions.grant import paying_municipality
from subsidies.actions.wage_value.held import held_assessment
from subsidies.enums import AssessmentReason, AssessmentStatus
from subsidies.local_choices import local_choices
from subsidies.models import ExpertOrganisation, WageValueAssessment
from subsidies.rules.assessment import reason_for, report_due
from subsidies.rules.eligible_work import refusal_for_work
from subsidies.wage_values import wage_value_since

EARLY = "De loonwaarde hoeft nog niet opnieuw. Vul in waarom u haar eerder laat bepalen."
NOT_YET = "Deze dag moet nog komen."


@dataclass(frozen=True, kw_only=True)
class RequestFacts:
    """Whom the municipality asks, since when, and why earlier than its schedule says."""

    expert: ExpertOrganisation | None
    new_expert: str = ""
    expert_name: str = ""
    requested_on: date
    due_on: date | None = None
    early_because: str = ""


def request_assessment(
    *, placement: Placement, facts: RequestFacts, by: User, on: date, form_key: UUID | None = None
) -> WageValueAssessment:
    """Ask an expert to measure the wage value of somebody at a placement (Participatiewet art. 10d lid 1).

    An expert who is not in the list yet is added to it. The same form, sent again, asks nothing more.
    Raises PermissionDenied for anybody but consultants and subsidy staff with an open file, ValidationError by field.
    """
    municipality_id = paying_municipality(placement.person_id, scope_of(by, on))
    if municipality_id is None:
        raise PermissionDenied
    refuse_bsn(expert_name=facts.expert_name, new_expert=facts.new_expert, early_because=facts.early_because)
    key = entry_key(form_key, placement.pk, by.pk, facts)
    with act("Loonwaardebepaling gevraagd", by_id=by.pk):
        hold_person(placement.person_id)
        if key is not None and (made := WageValueAssessment.objects.filter(entry_key=key).first()):
            return made
        work = Placement.objects.select_for_update(no_key=True).get(pk=placement.pk)
        _check(work, facts, municipality_id, on)
        choices = local_choices(municipality_id, facts.requested_on)
        reason = reason_for(
            last_valid_from=wage_value_since(work),
            repeat_months=choices.repeat_months,
            on=facts.requested_on,
        )
        if reason == AssessmentReason.EARLY and not facts.early_because.strip():
            raise ValidationError({"early_because": EARLY})
        return WageValueAssessment.objects.create(
            placement=work,
            municipality_id=municipality_id,
            reason=reason,
            early_because=facts.early_because.strip() if reason == AssessmentReason.EARLY else "",
            requested_on=facts.requested_on,
            requested_by=by,
            expert=_expert(facts, municipality_id),
            expert_name=facts.expert_name.strip(),
            due_on=facts.due_on or report_due(facts.requested_on, choices.report_weeks),
            entry_key=key,
        )


def record_visit(
    *, assessment: WageValueAssessment, visited_on: date, version: int, by: User, on: date
) -> WageValueAssessment:
    """Record on which day the expert saw the work. Raises PermissionDenied, ValidationError by field."""
    with act("Werkplek bezocht voor de loonwaarde", by_id=by.pk):
        row = held_assessment(assessment, AssessmentStatus.VISITED, by, on)
        if visited_on > on:
            raise ValidationError({"visited_on": NOT_YET})
        if not contains(row.placement.during, visited_on):
            raise ValidationError({"visited_on": "Op deze dag liep de plaatsing niet."})
        return write(row, version, status=AssessmentStatus.VISITED, visited_on=visited_on)


def cancel_assessment(
    *, assessment: WageValueAssessment, reason: str, version: int, by: User, on: date
) -> WageValueAssessment:
    """Cancel an assessment that will not be done, or one that should not have been established.

    Grants that rest on it stay as they are: money follows a decision. Raises PermissionDenied, ValidationError.
    """
    reason = reason.strip()
    refuse_bsn(reason=reason)
    if not reason:
        raise ValidationError({"reason": "Vul in waarom de loonwaardebepaling niet doorgaat."})
    with act(f"Loonwaardebepaling geannuleerd: {reason}", by_id=by.pk):
        row = held_assessment(assessment, AssessmentStatus.CANCELLED, by, on)
        return write(
            row, version, status=AssessmentStatus.CANCELLED, cancelled_on=on, cancelled_because=reason
        )


def _check(placement: Placement, facts: RequestFacts, municipality_id: str, on: date) -> None:
    errors = {}
    if refusal := refusal_for_work(WorkForm(placement.work_form), ContractKind(placement.contract)):
        raise ValidationError(refusal)
    if facts.requested_on > on:
        errors["requested_on"] = NOT_YET
    if placement.last_day is not None and facts.requested_on > placement.last_day:
        errors["requested_on"] = f"De plaatsing eindigde op {placement.last_day:%d-%m-%Y}."
    if facts.due_on is not None and facts.due_on < facts.requested_on:
        errors["due_on"] = "Deze dag ligt vóór de opdracht."
    if facts.expert is None and not facts.new_expert.strip():
        errors["expert"] = "Kies wie de loonwaarde bepaalt, of vul een nieuwe organisatie in."
    if facts.expert is not None and facts.expert.municipality_id != municipality_id:
        errors["expert"] = "Kies een organisatie uit de lijst."
    if errors:
        raise ValidationError(errors)


def _expert(facts: RequestFacts, municipality_id: str) -> ExpertOrganisation:
    """The chosen one, or the new one that was typed, which may stand in the list by another spelling of capitals."""
    name = " ".join(facts.new_expert.split())
    if not name:
        assert facts.expert is not None, "checked"
        return facts.expert
    known = ExpertOrganisation.objects.filter(municipality_id=municipality_id, name__iexact=name).first()
    return known or ExpertOrganisation.objects.create(name=name, municipality_id=municipality_id)
