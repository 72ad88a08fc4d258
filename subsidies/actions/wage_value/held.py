"""An assessment that an act may write: as it is now, held until the act is done."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import Scope, scope_of
from registry.actions.hold import hold_person
from subsidies.actions.grant import paying_municipality
from subsidies.enums import AssessmentStatus
from subsidies.models import WageValueAssessment
from subsidies.rules.assessment import may_become


def may_change_assessment(assessment: WageValueAssessment, scope: Scope) -> bool:
    """Whether this user may go on with it: consultant or subsidy staff of the one that asked, with an open file."""
    if assessment.municipality_id not in scope.file_municipalities:
        return False
    return paying_municipality(assessment.placement.person_id, scope) is not None


def held_assessment(
    assessment: WageValueAssessment, following: AssessmentStatus, by: User, on: date
) -> WageValueAssessment:
    """The assessment as it is now, for who may take it to another status.

    Raises PermissionDenied, and ValidationError when it cannot go there any more.
    """
    if not may_change_assessment(assessment, scope_of(by, on)):
        raise PermissionDenied
    hold_person(assessment.placement.person_id)
    rows = WageValueAssessment.objects.select_for_update(of=("self",)).select_related("placement")
    row = rows.get(pk=assessment.pk)
    status = AssessmentStatus(row.status)
    if not may_become(status, following):
        raise ValidationError(f"Dit kan niet meer: de loonwaardebepaling is intussen {status.label}.")
    return row
