"""What the page of a placement shows of the wage value; nothing for a coach."""

from datetime import date
from typing import Any

from accounts.enums import Role
from accounts.page_parts import PagePart
from accounts.scope import Scope
from placements.enums import ContractKind, WorkForm
from placements.models import Placement
from subsidies.actions.grant import paying_municipality
from subsidies.enums import AssessmentStatus
from subsidies.local_choices import local_choices
from subsidies.models import WageValueAssessment
from subsidies.rules.assessment import repeat_on
from subsidies.rules.eligible_work import refusal_for_work
from subsidies.wage_values import wage_value_since


def placement_context(placement: Placement, scope: Scope) -> dict[str, Any] | None:
    """The newest wage value, when it is to be measured again, and what an expert is busy with."""
    if not scope.has(Role.CONSULTANT, Role.SUBSIDY):
        return None
    seen = list(
        WageValueAssessment.objects.visible_to(scope).filter(placement=placement).select_related("expert")
    )
    municipality_id = paying_municipality(placement.person_id, scope)
    refused = refusal_for_work(WorkForm(placement.work_form), ContractKind(placement.contract))
    if not seen and (municipality_id is None or refused):
        return None
    established = [each for each in seen if each.status == AssessmentStatus.ESTABLISHED]
    latest = max(established, key=lambda each: each.valid_from or date.min, default=None)
    open_one = next((each for each in seen if each.is_open), None)
    runs = placement.last_day is None or placement.last_day >= scope.on
    since = latest.valid_from if latest else wage_value_since(placement)
    again = None
    if since is not None and municipality_id is not None and runs:
        again = repeat_on(since, local_choices(municipality_id, scope.on).repeat_months)
    return {
        "placement": placement,
        "latest": latest,
        "since": since,
        "repeat_on": again,
        "open": open_one,
        "late": open_one is not None and open_one.due_on < scope.on,
        "may_ask": municipality_id is not None and runs and not refused,
    }


wage_value_part = PagePart(order=9, template="subsidies/parts/wage_value.html", context=placement_context)
