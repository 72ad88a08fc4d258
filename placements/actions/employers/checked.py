"""What the acts on employers check before they write."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.enums import Role
from accounts.models import User
from accounts.scope import Scope, scope_of
from placements.models import Employer

MERGED_MEANWHILE = "Deze werkgever is intussen samengevoegd met een andere. Er is niets opgeslagen."
NOT_YET = "Deze dag moet nog komen. Kies vandaag of een dag ervoor."


def scope_of_keeper(by: User, on: date) -> Scope:
    """The scope of somebody who may change employers: a consultant. Raises PermissionDenied for anybody else."""
    scope = scope_of(by, on)
    if not scope.has(Role.CONSULTANT):
        raise PermissionDenied
    return scope


def check_own(municipality_code: str, scope: Scope) -> None:
    """Refuse to write on behalf of a municipality somebody is no consultant of. Raises PermissionDenied."""
    if municipality_code not in scope.case_municipalities:
        raise PermissionDenied


def held_employer(employer: Employer) -> Employer:
    """The employer as it is now, held until the act is done. Raises ValidationError when it was merged meanwhile."""
    row = Employer.objects.select_for_update(no_key=True).get(pk=employer.pk)
    if row.merged_into_id is not None:
        raise ValidationError(MERGED_MEANWHILE, code="merged_meanwhile")
    return row


def held_employers(*employers: Employer | None) -> None:
    """Hold employers until the act is done, in one order, so that two acts at once do not wait in a ring.

    Raises ValidationError when one was merged meanwhile.
    """
    for employer in sorted({each for each in employers if each is not None}, key=lambda each: each.pk):
        held_employer(employer)
