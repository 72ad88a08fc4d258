"""What the page of a placement tells beside its facts: its chain, what the rules say, and what can be done."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from accounts.scope import Scope
from cases.models import Candidate
from cases.rules.months import last_day_of
from dated.periods import period
from placements.enums import CoachingKind, ContractKind, WorkForm
from placements.models import CoachingAssignment, Placement
from placements.rules.work_forms import Finding
from placements.work_facts import findings_of, work_of
from placements.working_week import full_week_notice

AFTERCARE_MONTHS = 3
"""How long a nazorgcoach stays after the start of the work (Heerlen, answers to the council 2024)."""


@dataclass(frozen=True)
class Step:
    """Something that can be done with a placement: a link, and what it is for."""

    label: str
    url: str
    what_for: str = ""


def chain_of(placement: Placement, scope: Scope) -> list[Placement]:
    """The placements that follow on each other and of which this is one, oldest first; alone, it is no chain."""
    seen = Placement.objects.visible_to(scope).filter(person_id=placement.person_id)
    rows = {row.pk: row for row in seen.select_related("employer", "borrower")}
    following = {row.previous_id: row for row in rows.values() if row.previous_id}
    chain = [rows.get(placement.pk, placement)]
    while (before := rows.get(chain[0].previous_id or 0)) is not None and before not in chain:
        chain.insert(0, before)
    while (after := following.get(chain[-1].pk)) is not None and after not in chain:
        chain.append(after)
    return chain if len(chain) > 1 else []


def story_of(placement: Placement, candidate: Candidate | None, scope: Scope) -> dict[str, Any]:
    """What the page needs besides the placement itself; `candidate` is the file through which it is seen."""
    runs = placement.last_day is None or placement.last_day >= scope.on
    chain = chain_of(placement, scope)
    followed = bool(chain) and chain[-1].pk != placement.pk
    findings: list[Finding] = findings_of(work_of(placement), continues=True) if runs else []
    return {
        "chain": chain,
        "findings": findings,
        "full_week": full_week_notice(placement, on=scope.on) if runs else [],
        "main_step": _main_step(placement, followed),
        "steps": [
            *_aftercare_step(placement, candidate, scope.on),
            *_other_steps(placement, runs=runs, followed=followed),
        ],
    }


def _main_step(placement: Placement, followed: bool) -> Step | None:
    """From trial to contract: also when the trial is over, as long as nothing follows on it."""
    if placement.work_form != WorkForm.TRIAL or followed:
        return None
    return Step("Naar contract", reverse("placements:continue_placement", args=[placement.pk]))


def _aftercare_step(placement: Placement, candidate: Candidate | None, on: date) -> Iterator[Step]:
    """In the first three months of work: somebody who looks after it, while nobody does."""
    until = last_day_of(placement.first_day, AFTERCARE_MONTHS)
    if candidate is None or not WorkForm(placement.work_form).is_employment or on > until:
        return
    guided = CoachingAssignment.objects.filter(person_id=placement.person_id).overlapping(
        period(max(on, placement.first_day))
    )
    if not guided.exists():
        url = reverse("placements:assign_coach", args=[candidate.pk]) + f"?soort={CoachingKind.AFTERCARE}"
        yield Step("Nazorgcoach toewijzen", url, "Voor de eerste drie maanden. Er is nog geen begeleiding.")


def _other_steps(placement: Placement, *, runs: bool, followed: bool) -> Iterator[Step]:
    """What else can be done now, in the order in which it usually comes."""

    def step(label: str, name: str, what_for: str) -> Step:
        return Step(label, reverse(f"placements:{name}", args=[placement.pk]), what_for)

    yield step("Afspraken wijzigen", "describe_placement", "Functie, loon en hoe vaak er contact is.")
    if runs and not followed:
        if placement.last_day is not None:
            yield step("Verlengen", "extend_placement", "Een latere einddatum, dezelfde plaatsing.")
        is_employment = WorkForm(placement.work_form).is_employment
        if is_employment and placement.contract == ContractKind.TEMPORARY:
            yield step("Contract vast maken", "make_permanent", "De plaatsing loopt door zonder einddatum.")
        if placement.work_form != WorkForm.TRIAL:
            yield step(
                "Andere vorm",
                "continue_placement",
                "Verder bij deze werkgever, in een andere vorm.",
            )
    yield step("Corrigeren", "correct_placement", "Er staat iets fout: werkgever, vorm, dagen of contract.")
    yield step("Terugnemen", "withdraw_placement", "De plaatsing had er nooit moeten staan.")
