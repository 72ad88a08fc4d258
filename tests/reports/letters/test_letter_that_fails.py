"""A letter of a batch that the worker cannot make final says so and why; a worker that was killed is made up for."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.conf import settings
from django.db import OperationalError
from django.test import Client

from accounts.models import User
from accounts.scope import scope_of
from registry.models import Municipality
from reports.actions.letters import batch as acts
from reports.actions.letters.batch import NO_FILE, NOT_ALLOWED, TOO_OFTEN, begin_letters
from reports.enums import LetterStatus
from reports.letters.batches import Batch, indexation_batch
from reports.models import Letter, LetterStyle
from reports.tasks import finish_letter, go_on_with_letters
from subsidies.enums import DecisionKind
from subsidies.models import Decision
from tests.factories import PlacementFactory
from tests.factories_process import DecisionFactory
from tests.people import TODAY

pytestmark = pytest.mark.usefixtures("fixed_day", "type_of_decision")


@pytest.fixture
def begun(town: Municipality, placement: object, style: LetterStyle, staff: User) -> Batch:
    """Two letters about 1 January that were begun; no worker did anything yet."""
    for work in (placement, PlacementFactory()):
        DecisionFactory(
            placement=work,
            municipality=town,
            kind=DecisionKind.INDEXED,
            first_day=TODAY.replace(month=1, day=1),
            monthly_amount=Decimal("838.12"),
        )
    batch = indexation_batch(town, TODAY.year, scope_of(staff, TODAY))
    assert begin_letters(batch=batch, by=staff, on=TODAY) == 2
    return batch


def broken(**facts: object) -> None:
    raise RuntimeError("Jansen kan niet worden gezet")


def told(batch: Batch) -> tuple[int, int, int]:
    counts = batch.counts()
    return counts["at_work"], counts["failed"], counts["final"]


def test_the_beat_goes_on_with_what_a_killed_worker_left(begun: Batch) -> None:
    assert told(begun) == (2, 0, 0)
    go_on_with_letters()
    assert told(begun) == (0, 0, 2)
    assert settings.CELERY_BEAT_SCHEDULE["go-on-with-letters"]["task"] == go_on_with_letters.name


def test_one_that_fails_stops_no_other_and_says_so(
    begun: Batch, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, desk: Client
) -> None:
    first = begun.letters.order_by("pk")[0]
    monkeypatch.setattr(acts, "finish_letter", broken)
    finish_letter(first.pk)
    monkeypatch.undo()
    go_on_with_letters()
    first.refresh_from_db()
    assert (first.status, first.failed_because, told(begun)) == (LetterStatus.CONCEPT, NO_FILE, (0, 1, 1))
    assert first.reference in caplog.text and "Jansen" not in caplog.text
    page = desk.get(begun.url).content.decode()
    assert "1 brief is mislukt" in page and NO_FILE in page and "Opnieuw proberen (1)" in page
    assert "nog aan brieven gewerkt" not in page
    desk.post(begun.url)
    assert told(begun) == (1, 0, 1)
    go_on_with_letters()
    assert told(begun) == (0, 0, 2)


def test_a_refusal_is_told_at_the_letter(begun: Batch, staff: User) -> None:
    User.objects.filter(pk=staff.pk).update(is_active=False)
    go_on_with_letters()
    assert set(begun.letters.values_list("failed_because", flat=True)) == {NOT_ALLOWED}


def test_a_concept_that_nobody_asked_the_worker_for_is_left_alone(begun: Batch) -> None:
    Letter.objects.update(asked_by=None)
    go_on_with_letters()
    assert told(begun) == (0, 0, 0)
    assert begun.counts()["concept"] == 2


def test_a_letter_that_was_finished_meanwhile_did_not_fail(
    begun: Batch, staff: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two workers had it: the second waits for the first and is refused."""
    letter = begun.letters.order_by("pk").first()
    assert letter is not None
    as_it_is = acts.finish_letter

    def finished_by_another(**facts: object) -> None:
        as_it_is(**facts)
        as_it_is(**facts)

    monkeypatch.setattr(acts, "finish_letter", finished_by_another)
    finish_letter(letter.pk)
    letter.refresh_from_db()
    assert (letter.status, letter.failed_because) == (LetterStatus.FINAL, "")
    assert Decision.objects.count() == 2


class Killed(BaseException):
    """What a worker meets that is killed: no code of ours comes after it."""


def test_a_letter_that_kills_the_worker_is_given_up_after_three_times(
    begun: Batch, monkeypatch: pytest.MonkeyPatch, desk: Client
) -> None:
    def killing(**facts: object) -> None:
        raise Killed

    first = begun.letters.order_by("pk")[0]
    monkeypatch.setattr(acts, "finish_letter", killing)
    for _ in range(3):
        with pytest.raises(Killed):
            finish_letter(first.pk)
    monkeypatch.undo()
    finish_letter(first.pk)
    first.refresh_from_db()
    assert (first.status, first.failed_because) == (LetterStatus.CONCEPT, TOO_OFTEN)
    assert "Brieven af te maken" in desk.get("/").content.decode()
    desk.post(begun.url)
    go_on_with_letters()
    assert told(begun) == (0, 0, 2), "who asks again, begins to count again"


def test_a_lock_on_one_letter_stops_no_other(begun: Batch, monkeypatch: pytest.MonkeyPatch) -> None:
    first = begun.letters.order_by("pk")[0]
    as_it_is = acts.finish_letter

    def locked(*, letter: Letter, **facts: object) -> None:
        if letter.pk == first.pk:
            raise OperationalError("deadlock detected")
        as_it_is(letter=letter, **facts)

    monkeypatch.setattr(acts, "finish_letter", locked)
    go_on_with_letters()
    assert told(begun) == (1, 0, 1)


def test_what_the_beat_asked_a_minute_ago_is_not_done_twice() -> None:
    assert settings.CELERY_BEAT_SCHEDULE["go-on-with-letters"]["options"] == {"expires": 60}
