"""The rules per form of work: what refuses, what asks why, and what only tells. One table, one rule a file."""

from collections.abc import Callable, Iterable

from placements.enums import WorkForm
from placements.rules.work_forms.contract_chain import contract_chain
from placements.rules.work_forms.development_job import development_job
from placements.rules.work_forms.facts import EarlierWork, Finding, Weight, WorkFacts
from placements.rules.work_forms.lent import group_secondment, no_group, own_organisation
from placements.rules.work_forms.sheltered import sheltered_new
from placements.rules.work_forms.trial import trial, without_wage
from placements.rules.work_forms.wsw import sheltered_wsw, supported

Rule = Callable[[WorkFacts], Iterable[Finding]]

OF_EVERY_FORM: tuple[Rule, ...] = (without_wage, no_group, contract_chain, own_organisation)
OF_FORM: dict[WorkForm, tuple[Rule, ...]] = {
    WorkForm.TRIAL: (trial,),
    WorkForm.DEVELOPMENT_JOB: (development_job,),
    WorkForm.SUPPORTED: (supported,),
    WorkForm.SHELTERED_WSW: (sheltered_wsw,),
    WorkForm.SHELTERED_NEW: (sheltered_new,),
    WorkForm.GROUP_SECONDMENT: (group_secondment,),
}

__all__ = ["EarlierWork", "Finding", "Weight", "WorkFacts", "judge"]


def judge(facts: WorkFacts) -> list[Finding]:
    """All that the rules of the form have to say of a placement, what refuses first."""
    rules = (*OF_FORM.get(facts.work_form, ()), *OF_EVERY_FORM)
    found = [finding for rule in rules for finding in rule(facts)]
    return sorted(found, key=lambda finding: list(Weight).index(finding.weight))
