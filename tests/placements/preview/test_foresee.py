"""What will move is found by doing the act and taking it back: nothing stays of it, and nothing is left out."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.actions.change_placement import change_hours, end_placement
from placements.enums import MoveKind, Sector
from placements.models import EmployerSector, Placement, WorkingHours
from placements.preview import Move, foresee
from reports.ledger import posting
from reports.models import ChangedPerson, Entry
from tests.factories import (
    EmployerSectorFactory,
    PlacementFactory,
    WageCostSubsidyFactory,
    WorkingHoursFactory,
)
from tests.people import TODAY

pytestmark = pytest.mark.usefixtures("rules")

START = date(2024, 1, 1)


@pytest.fixture
def placement(candidate: Candidate) -> Placement:
    """28 hours a week since the first of January 2024, in the market, without an end."""
    employer = EmployerSectorFactory(sector=Sector.MARKET, during=period(date(2013, 1, 1))).employer
    work = PlacementFactory(person=candidate.person, employer=employer, during=period(START))
    WorkingHoursFactory(placement=work, hours_per_week=Decimal(28), during=period(START))
    return work


def figures(moves: list[Move]) -> list[tuple[str, str, str]]:
    return [(move.what, move.change, move.when) for move in moves if move.kind == MoveKind.FIGURES]


def test_an_end_in_the_past_moves_every_figure_from_the_next_day(
    placement: Placement, consultant: User
) -> None:
    moves = foresee(
        lambda: end_placement(
            placement=placement, last_day=date(2026, 6, 30), reason="klaar", by=consultant, on=TODAY
        ),
        persons=[placement.person_id],
        on=TODAY,
    )
    assert figures(moves) == [
        ("werkende personen", "−1", "vanaf 01-07-2026"),
        ("dienstverbanden", "−1", "vanaf 01-07-2026"),
        ("banen (25,5 uur)", "−1,10", "vanaf 01-07-2026"),
    ]
    assert moves[-1].note == "−28 uur per week; kwartaalcijfer 2026-K3"


def test_nothing_stays_of_what_was_tried(placement: Placement, consultant: User) -> None:
    posting.post_changes()
    entries = Entry.objects.count()
    foresee(
        lambda: change_hours(
            placement=placement,
            hours_per_week=Decimal(14),
            from_day=date(2024, 7, 1),
            reason="loonstrook",
            by=consultant,
            on=TODAY,
        ),
        persons=[placement.person_id],
        on=TODAY,
    )
    assert [row.hours_per_week for row in WorkingHours.objects.all()] == [28]
    assert not ChangedPerson.objects.exists()
    assert Entry.objects.count() == entries


@pytest.mark.parametrize("posted", [True, False])
def test_it_says_the_same_whether_the_ledger_is_up_to_date_or_not(
    placement: Placement, consultant: User, posted: bool
) -> None:
    if posted:
        posting.post_changes()
    moves = foresee(
        lambda: change_hours(
            placement=placement,
            hours_per_week=Decimal(14),
            from_day=date(2024, 7, 1),
            reason="loonstrook",
            by=consultant,
            on=TODAY,
        ),
        persons=[placement.person_id],
        on=TODAY,
    )
    assert figures(moves) == [("banen (25,5 uur)", "−0,55", "vanaf 01-07-2024")]
    assert moves[0].note == "−14 uur per week; kwartaalcijfers 2024-K3 tot en met 2026-K3"


def test_another_sector_moves_jobs_from_one_to_the_other(placement: Placement) -> None:
    def correct() -> None:
        EmployerSector.objects.filter(employer=placement.employer).update(sector=Sector.GOVERNMENT)

    assert figures(foresee(correct, persons=[placement.person_id], on=TODAY)) == [
        ("dienstverbanden, sector overheid", "+1", "vanaf 01-01-2024"),
        ("dienstverbanden, sector markt", "−1", "vanaf 01-01-2024"),
        ("banen (25,5 uur), sector overheid", "+1,10", "vanaf 01-01-2024"),
        ("banen (25,5 uur), sector markt", "−1,10", "vanaf 01-01-2024"),
    ]


def test_a_subsidy_that_ends_along_is_told(placement: Placement, consultant: User) -> None:
    WageCostSubsidyFactory(placement=placement, during=period(START))
    moves = foresee(
        lambda: end_placement(
            placement=placement, last_day=date(2026, 6, 30), reason="klaar", by=consultant, on=TODAY
        ),
        persons=[placement.person_id],
        on=TODAY,
    )
    assert moves[-1] == Move(
        MoveKind.RIGHTS,
        "Loonkostensubsidie",
        "loopt 01-01-2024 tot en met 30-06-2026",
        "was vanaf 01-01-2024",
    )


def test_what_the_act_refuses_is_refused(placement: Placement, consultant: User) -> None:
    with pytest.raises(ValidationError) as refusal:
        foresee(
            lambda: end_placement(
                placement=placement, last_day=date(2023, 6, 30), reason="klaar", by=consultant, on=TODAY
            ),
            persons=[placement.person_id],
            on=TODAY,
        )
    assert "last_day" in refusal.value.message_dict


def test_hours_cut_in_two_without_a_difference_move_nothing(placement: Placement) -> None:
    def cut() -> None:
        row = placement.working_hours.get()
        row.during = period(START, date(2025, 12, 31))
        row.save()
        WorkingHoursFactory(placement=placement, hours_per_week=28, during=period(date(2026, 1, 1)))

    assert foresee(cut, persons=[placement.person_id], on=TODAY) == []
