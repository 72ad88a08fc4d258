"""Make a group, give it another leader, and end it for everybody in it."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import Scope, scope_of
from cases.access import may_change_facts_of
from cases.actions.checked import refuse_bsn
from cases.models import Candidate
from dated.acts import act
from dated.periods import ONE_DAY, contains, period
from placements.actions.change_placement import bring_to_an_end, locked_placement
from placements.actions.employers.checked import held_employers
from placements.enums import Destination, EndReason
from placements.models import Employer, GroupLeader, GroupSecondment, Placement
from registry.actions.hold import hold_person

NOT_YOURS = (
    "Van iemand in deze groep loopt het dossier nu bij een andere gemeente. Laat die gemeente eerst die plaatsing "
    "beëindigen. Daarna kunt u de groep beëindigen."
)


@dataclass(frozen=True, kw_only=True)
class Leader:
    """Who leads a group: a colleague who has an account, or the lender's foreman by name."""

    user: User | None
    name: str

    def checked(self) -> "Leader":
        """The leader with a plain name. Raises ValidationError without anybody, with both, or with a BSN."""
        name = self.name.strip()
        refuse_bsn(leader_name=name)
        if (self.user is None) == (not name):
            raise ValidationError({"leader_name": "Kies een collega of vul een naam in, niet allebei."})
        return Leader(user=self.user, name=name)


@dataclass(frozen=True, kw_only=True)
class GroupFacts:
    """A group: who lends it to whom, from when, and who leads it."""

    name: str
    lender: Employer
    borrower: Employer
    first_day: date
    leader: Leader


def may_change_group(group: GroupSecondment, scope: Scope) -> bool:
    """Whether this user may change a group: a consultant of its municipality."""
    return group.municipality_id in scope.case_municipalities


def make_group(*, municipality_code: str, facts: GroupFacts, by: User, on: date) -> GroupSecondment:
    """Make a group with its leader, at a municipality of the user. Raises PermissionDenied, ValidationError."""
    if municipality_code not in scope_of(by, on).case_municipalities:
        raise PermissionDenied
    leader = facts.leader.checked()
    refuse_bsn(name=facts.name)
    if facts.lender == facts.borrower:
        raise ValidationError({"borrower": "De inlener is een andere werkgever dan degene die uitleent."})
    with act("Groep gemaakt", by_id=by.pk):
        held_employers(facts.lender, facts.borrower)
        during = period(facts.first_day)
        group = GroupSecondment.objects.create(
            name=facts.name.strip(),
            lender=facts.lender,
            borrower=facts.borrower,
            municipality_id=municipality_code,
            during=during,
        )
        GroupLeader.objects.create(group=group, user=leader.user, name=leader.name, during=during)
    return group


def change_leader(
    *, group: GroupSecondment, leader: Leader, from_day: date, by: User, on: date
) -> GroupLeader:
    """Let somebody else lead a group from a day on; who led it before stays known.

    A change from the day on which somebody began takes the place of that one. Raises PermissionDenied, ValidationError.
    """
    _check_may_change(group, by, on)
    leader = leader.checked()
    with act("Leiding van de groep gewijzigd", by_id=by.pk):
        row = GroupSecondment.objects.select_for_update().get(pk=group.pk)
        if not contains(row.during, from_day):
            raise ValidationError({"from_day": "Op deze dag is er deze groep niet. Kies een andere dag."})
        row.leaders.filter(during__startswith__gte=from_day).delete()
        present = row.leaders.active_on(from_day).first()
        if present is not None:
            if (present.user_id, present.name) == (leader.user.pk if leader.user else None, leader.name):
                raise ValidationError({"leader_name": "Deze persoon geeft al leiding aan de groep."})
            present.during = period(present.first_day, from_day - ONE_DAY)
            present.save(update_fields=["during"])
        return GroupLeader.objects.create(
            group=row, user=leader.user, name=leader.name, during=period(from_day, row.last_day)
        )


@dataclass(frozen=True, kw_only=True)
class GroupEnd:
    """The end of a group: its last day, why, what people do after it, and a note."""

    last_day: date
    ended_because: EndReason
    destination: Destination
    reason: str


def end_group(*, group: GroupSecondment, end: GroupEnd, by: User, on: date) -> int:
    """End a group, and the placements of everybody in it that run on after its last day; answers how many.

    One act: when one placement cannot end, nothing ends. Raises PermissionDenied when the user may not change the
    group, ValidationError by field, and when the file of somebody in it is somewhere else; then it says not of whom.
    """
    _check_may_change(group, by, on)
    reason = end.reason.strip()
    refuse_bsn(reason=reason)
    note = f"{end.ended_because.label}. {reason}" if reason else end.ended_because.label
    with act(f"Groep beëindigd: {note}", by_id=by.pk):
        for person_id in sorted(set(group.placements.order_by().values_list("person_id", flat=True))):
            hold_person(person_id)
        row = GroupSecondment.objects.select_for_update().get(pk=group.pk)
        if not contains(row.during, end.last_day):
            raise ValidationError({"last_day": "Op deze dag is er deze groep niet. Kies een andere dag."})
        running = Placement.objects.filter(group=row).overlapping(period(end.last_day + ONE_DAY))
        ended = 0
        for placement in running.select_related("person").order_by("pk"):
            if placement.first_day > end.last_day:
                raise ValidationError(
                    {"last_day": "Iemand begint pas na deze dag in de groep. Neem die plaatsing eerst terug."}
                )
            _check_file(placement.person_id, by, on)
            bring_to_an_end(
                locked_placement(placement), end.last_day, end.ended_because, end.destination, by, on
            )
            ended += 1
        row.during = period(row.first_day, end.last_day)
        row.save(update_fields=["during"])
        _end_leading(row, end.last_day)
    return ended


def _check_file(person_id: int, by: User, on: date) -> None:
    """Refuse to end the work of somebody whose file runs at another municipality.

    Whose file runs nowhere, of a dead person for one, has nobody else who could: their work ends with the group.
    """
    if may_change_facts_of(person_id, scope_of(by, on)):
        return
    if Candidate.objects.active_on(on).filter(person_id=person_id).exists():
        raise ValidationError(NOT_YOURS)


def _end_leading(group: GroupSecondment, last_day: date) -> None:
    """Nobody leads a group after its last day."""
    for leader in group.leaders.overlapping(period(last_day + ONE_DAY)):
        if leader.first_day > last_day:
            leader.delete()
        else:
            leader.during = period(leader.first_day, last_day)
            leader.save(update_fields=["during"])


def _check_may_change(group: GroupSecondment, by: User, on: date) -> None:
    if not may_change_group(group, scope_of(by, on)):
        raise PermissionDenied
