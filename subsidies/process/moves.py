"""Grants of people who moved to another municipality: what is to be handed over, and what is to be taken over.

From 2023-07-01 the municipality where the person goes to live continues the subsidy (Participatiewet art. 10d).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import QuerySet

from accounts.scope import Scope
from cases.models import Candidate
from dated.periods import contains, period
from placements.models import Placement
from registry.models import Municipality, Residence
from subsidies.enums import DecisionKind
from subsidies.models import Decision, WageCostSubsidy
from subsidies.rules.terms_of_decision import NEW_TERM_FROM

HANDED_OVER_FROM = NEW_TERM_FROM


@dataclass(frozen=True)
class Move:
    """Since when somebody lives in another municipality than the one that pays.

    `first_to`: where they went to live that day; `to`: where they live now, another one for who moved again.
    """

    since: date
    first_to: Municipality
    to: Municipality

    @property
    def again(self) -> str:
        """Where somebody lives now who moved on meanwhile, as the end of a Dutch sentence; nothing for the others."""
        return "" if self.to == self.first_to else f" en woont nu in {self.to.name}"


def move_of(grant: WageCostSubsidy, scope: Scope) -> Move | None:
    """Where the person of a grant lives today, when that is not the municipality that pays; None when it is.

    The first day of the unbroken time elsewhere counts; a merger is no move, and nothing is handed over that the grants
    of this work did not reach, or from before 2023-07-01.
    """
    homes = Residence.objects.filter(person_id=grant.placement.person_id).select_related("municipality")
    ours = scope.carrier(grant.municipality_id)
    found: Move | None = None
    for home in homes.order_by("-during"):
        if home.first_day > scope.on:
            continue
        if scope.carrier(home.municipality_id) == ours:
            break
        newest = found.to if found else home.municipality
        if found is None and home.last_day is not None and home.last_day < scope.on:
            return None
        found = Move(home.first_day, home.municipality, newest)
    if found is None or found.since < HANDED_OVER_FROM:
        return None
    began = min(row.first_day for row in grants_of_the_same_payer(grant, scope))
    return found if began < found.since and handed_along(grant, found, scope) else None


def handed_along(grant: WageCostSubsidy, move: Move, scope: Scope) -> list[WageCostSubsidy]:
    """The grants of the same work and payer that reach into the time elsewhere, by first day: all go along."""
    return [row for row in grants_of_the_same_payer(grant, scope) if reaches_past(row, move)]


def with_the_file(candidate: Candidate, to_code: str, scope: Scope) -> list[tuple[WageCostSubsidy, Move]]:
    """The grants that go along when the municipality of a file hands it over to another one, by work and first day.

    Only what runs on the day or begins later: what ended before was paid, and nobody looks at it again. Work for which
    the person did not move there is left alone.
    """
    there = scope.carrier(to_code)
    rows = WageCostSubsidy.objects.filter(
        placement__person_id=candidate.person_id,
        municipality_id__in=scope.carried_by(scope.carrier(candidate.municipality_id)),
    ).overlapping(period(scope.on))
    moves: dict[int, Move | None] = {}
    found = []
    at = ("placement__employer", "placement__borrower")
    for row in rows.select_related(*at).order_by("placement_id", "during"):
        if row.placement_id not in moves:
            moves[row.placement_id] = move_of(row, scope)
        move = moves[row.placement_id]
        if move is not None and scope.carrier(move.to.pk) == there and reaches_past(row, move):
            found.append((row, move))
    return found


def reaches_past(grant: WageCostSubsidy, move: Move) -> bool:
    """Whether days of a grant lie after somebody went to live elsewhere."""
    return grant.last_day is None or grant.last_day >= move.since


def grants_of_the_same_payer(grant: WageCostSubsidy, scope: Scope) -> list[WageCostSubsidy]:
    """The grants of this work that this municipality pays, by first day."""
    codes = scope.carried_by(scope.carrier(grant.municipality_id))
    rows = WageCostSubsidy.objects.filter(placement_id=grant.placement_id, municipality_id__in=codes)
    return list(rows.order_by("during"))


def offered(placement_id: int) -> list[Decision]:
    """What was handed over of this work and nobody continues yet, by first day; its days are those to be paid."""
    return still_offered(
        Decision.objects.filter(placement_id=placement_id, kind=DecisionKind.HANDED_OVER).select_related(
            "municipality", "to_municipality", "placement"
        )
    )


def offered_to(placement: Placement, code: str, scope: Scope) -> list[Decision]:
    """Of what was handed over and nobody continues: what this municipality may take over, by first day.

    That is where the person lives now, and where it was handed over to if the person lived there then: a municipality
    in between that never took it over is passed. Not where it came from: who moved back is granted for anew.
    """
    here = scope.carrier(code)
    homes = list(Residence.objects.filter(person_id=placement.person_id))

    def lived_here(day: date) -> bool:
        return any(
            contains(home.during, day) and scope.carrier(home.municipality_id) == here for home in homes
        )

    return [
        row
        for row in offered(placement.pk)
        if scope.carrier(row.municipality_id) != here
        and (
            lived_here(scope.on) or row.to_municipality_id is None or _was_given(row, here, scope, lived_here)
        )
    ]


def _was_given(row: Decision, here: str, scope: Scope, lived_here: Callable[[date], bool]) -> bool:
    """Whether it was handed over to this municipality, for days on which the person did live there."""
    assert row.first_day is not None, "what is offered has a first day"
    assert row.to_municipality_id is not None, "asked of what was given to somebody"
    return scope.carrier(row.to_municipality_id) == here and lived_here(row.first_day)


def still_offered(handed: "QuerySet[Decision]") -> list[Decision]:
    """Of what was handed over: what no grant continues, by work and first day; two queries."""
    rows = list(handed.filter(first_day__isnull=False).order_by("placement_id", "first_day", "-pk"))
    paid: dict[int, list[DateRange]] = {}
    grants = WageCostSubsidy.objects.filter(placement_id__in={row.placement_id for row in rows})
    for placement_id, during in grants.values_list("placement_id", "during"):
        paid.setdefault(placement_id, []).append(during)
    found: list[Decision] = []
    for row in rows:
        assert row.first_day is not None, "filtered"
        taken = any(contains(during, row.first_day) for during in paid.get(row.placement_id, ()))
        again = found and (found[-1].placement_id, found[-1].first_day) == (row.placement_id, row.first_day)
        if not taken and not again and contains(row.placement.during, row.first_day):
            found.append(row)
    return found
