"""Who may change a vacancy. Seeing is decided in the queryset; changing is for consultants of its municipality."""

from accounts.scope import Scope
from placements.models import Vacancy


def may_change_vacancy(vacancy: Vacancy, scope: Scope) -> bool:
    """Whether this user may change a vacancy: they are a consultant of its municipality."""
    return vacancy.municipality_id in scope.case_municipalities


def may_record_for(municipality_id: str, scope: Scope) -> bool:
    """Whether this user may record a vacancy of a municipality: one that they work for and that exists still."""
    return municipality_id in scope.case_municipalities and scope.carrier(municipality_id) == municipality_id
