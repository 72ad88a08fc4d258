"""The table of steps: what may follow what, and that no request ever gets stuck."""

import pytest

from subsidies.enums import OPEN_STATUSES
from subsidies.enums import RequestStatus as Status
from subsidies.process.page import ACTS
from subsidies.rules.process import NEXT, PATH, TRANSITIONS, place_on_path, targets, transition

CLOSED = set(Status) - set(OPEN_STATUSES)


def test_no_step_stands_in_the_table_twice() -> None:
    steps = [(row.source, row.target) for row in TRANSITIONS]
    assert len(steps) == len(set(steps))


@pytest.mark.parametrize("status", list(Status))
def test_every_status_can_be_reached_from_the_start(status: Status) -> None:
    reached: set[Status] = set()
    ahead = {row.target for row in TRANSITIONS if row.source is None and row.target == Status.RECEIVED}
    while ahead:
        reached |= ahead
        ahead = {target for source in ahead for target in targets(source)} - reached
    assert status in reached


@pytest.mark.parametrize("status", OPEN_STATUSES)
def test_every_open_request_can_be_refused_and_withdrawn(status: Status) -> None:
    assert {Status.REFUSED, Status.WITHDRAWN} <= targets(status)


@pytest.mark.parametrize("status", OPEN_STATUSES)
def test_what_comes_next_is_said_and_can_be_done(status: Status) -> None:
    assert NEXT[status].endswith(".")
    assert ACTS[status]


def test_nothing_is_granted_without_a_proposal() -> None:
    assert {row.source for row in TRANSITIONS if row.target == Status.GRANTED} == {
        None,
        Status.PROPOSED,
        Status.APPROVAL,
    }


@pytest.mark.parametrize("source", sorted(CLOSED))
def test_what_was_concluded_never_opens_again(source: Status) -> None:
    assert targets(source) <= CLOSED - {Status.GRANTED, Status.REFUSED, Status.WITHDRAWN}


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (Status.RECEIVED, Status.GRANTED),
        (Status.CHECKED, Status.PROPOSED),
        (Status.MEASURING, Status.PROPOSED),
        (Status.APPROVAL, Status.APPROVAL),
        (Status.REFUSED, Status.GRANTED),
        (Status.WITHDRAWN, Status.RECEIVED),
    ],
)
def test_a_step_cannot_be_left_out(source: Status, target: Status) -> None:
    assert transition(source, target) is None


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (Status.APPROVAL, Status.PROPOSED),
        (Status.RECEIVED, Status.WITHDRAWN),
        (Status.GRANTED, Status.ENDED),
        (Status.GRANTED, Status.REVOKED),
        (None, Status.GRANTED),
    ],
)
def test_going_back_or_out_needs_a_reason(source: Status, target: Status) -> None:
    step = transition(source, target)
    assert step is not None
    assert step.needs_reason


def test_the_road_shows_each_step_in_one_place_and_what_follows_at_the_end() -> None:
    held = [status for _, statuses in PATH for status in statuses]
    assert len(held) == len(set(held))
    assert [place_on_path(status) for status in (Status.RECEIVED, Status.CHECKED, Status.MEASURED)] == [
        0,
        1,
        2,
    ]
    assert place_on_path(Status.REVOKED) == len(PATH) - 1
