"""Place several candidates in a group at once, each for their own hours."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.models import Candidate
from dated.acts import act
from placements.actions.groups.change_group import may_change_group
from placements.actions.place_candidate import PlacementFacts, place_candidate
from placements.enums import ContractKind, WorkForm
from placements.models import GroupSecondment, Placement
from registry.actions.hold import hold_person


@dataclass(frozen=True, kw_only=True)
class Member:
    """Somebody who joins a group: the file, and paid hours per week."""

    candidate: Candidate
    hours_per_week: Decimal


def add_people(
    *,
    group: GroupSecondment,
    members: Sequence[Member],
    contract: ContractKind,
    function: str,
    first_day: date,
    by: User,
    on: date,
) -> list[Placement]:
    """Place everybody in the group from one day on. One act: when one cannot be placed, nobody is.

    Raises PermissionDenied, or ValidationError; what is refused says of whom by the number of the file.
    """
    if not may_change_group(group, scope_of(by, on)):
        raise PermissionDenied
    if not members:
        raise ValidationError({"people": "Kies ten minste één kandidaat, en vul de uren in."})
    with act("Mensen in een groep geplaatst", by_id=by.pk):
        for person_id in sorted({each.candidate.person_id for each in members}):
            hold_person(person_id)
        return [
            _placed(
                group,
                each,
                PlacementFacts(
                    work_form=WorkForm.GROUP_SECONDMENT,
                    contract=contract,
                    function=function,
                    first_day=first_day,
                    last_day=group.last_day,
                    hours_per_week=each.hours_per_week,
                    group=group,
                ),
                by,
                on,
            )
            for each in members
        ]


def _placed(group: GroupSecondment, member: Member, facts: PlacementFacts, by: User, on: date) -> Placement:
    try:
        return place_candidate(
            candidate=member.candidate,
            employer=group.lender,
            borrower=group.borrower,
            facts=facts,
            by=by,
            on=on,
        )
    except ValidationError as refusal:
        raise ValidationError(
            [f"{member.candidate.reference}: {message}" for message in refusal.messages]
        ) from refusal
