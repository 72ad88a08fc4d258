"""Place a candidate at an employer."""

from datetime import date

from django.core.exceptions import PermissionDenied

from accounts.models import User
from accounts.scope import scope_of
from cases.access import may_change_file
from cases.models import Candidate
from dated.acts import act
from dated.periods import contains
from placements.actions.employers.checked import held_employers
from placements.actions.employers.record_employer import NewEmployer, record_employer
from placements.actions.placement.open_work import PlacementFacts, follow_with_stage, open_work
from placements.models import Employer, Placement
from registry.actions.hold import hold_person

__all__ = ["NewEmployer", "PlacementFacts", "place_candidate", "record_employer"]


def place_candidate(
    *,
    candidate: Candidate,
    employer: Employer | NewEmployer,
    borrower: Employer | NewEmployer | None,
    facts: PlacementFacts,
    by: User,
    on: date,
) -> Placement:
    """Record that a candidate works, or is going to work, at an employer; the stage follows when the work has begun.

    Somebody who is not on the register may be placed: it does not count, and the page of the placement says so.
    Raises PermissionDenied for anybody but a consultant of the file, ValidationError for what cannot be, as at an
    employer that was merged meanwhile.
    """
    if not may_change_file(candidate, scope_of(by, on)):
        raise PermissionDenied
    with act("Plaatsing vastgelegd", by_id=by.pk):
        hold_person(candidate.person_id)
        at, lent_to = _known(employer, by, on), _known(borrower, by, on) if borrower else None
        held_employers(at, lent_to)
        placement = open_work(
            person=candidate.person,
            employer=at,
            borrower=lent_to,
            facts=facts,
            previous=None,
            by=by,
            on=on,
        )
        if contains(placement.during, on):
            follow_with_stage(candidate, facts.work_form, by, on)
    return placement


def _known(employer: Employer | NewEmployer, by: User, on: date) -> Employer:
    """The employer, recorded first when it is new."""
    return record_employer(employer=employer, by=by, on=on) if isinstance(employer, NewEmployer) else employer
