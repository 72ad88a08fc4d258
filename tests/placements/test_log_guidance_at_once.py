"""Two taps at the same moment: two requests that do not wait for each other."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone

from accounts.enums import Role
from placements.actions.log_guidance import SessionFacts, log_session
from placements.enums import CoachProvider
from placements.models import CoachingAssignment, GuidanceSession
from tests.factories import CoachingAssignmentFactory, MunicipalityFactory, user_with

pytestmark = pytest.mark.django_db(transaction=True)
TAPS = 4


@pytest.fixture
def assignment() -> CoachingAssignment:
    """Somebody to guide, with an hour granted to a coach who is paid by the hour."""
    municipality = MunicipalityFactory()
    return CoachingAssignmentFactory(
        coach=user_with(Role.COACH, municipality),
        municipality=municipality,
        provider=CoachProvider.EXTERNAL,
        granted_hours=Decimal(1),
    )


def at_once(act: Callable[[int], bool]) -> list[bool]:
    """Do something a few times at the same moment; answers whether each time succeeded."""
    start = Barrier(TAPS)

    def tap(number: int) -> bool:
        start.wait()
        try:
            return act(number)
        except ValidationError:
            return False
        finally:
            connection.close()

    with ThreadPoolExecutor(TAPS) as pool:
        return list(pool.map(tap, range(TAPS)))


def test_one_form_sent_at_once_logs_one_session(assignment: CoachingAssignment) -> None:
    key, today = uuid4(), timezone.localdate()
    facts = SessionFacts(on=today, direct_minutes=10)

    def send(_: int) -> bool:
        return log_session(
            assignment=assignment, facts=facts, by=assignment.coach, today=today, form_key=key
        ).is_new

    assert sorted(at_once(send)) == [False, False, False, True]
    assert GuidanceSession.objects.count() == 1


def test_the_last_hour_of_a_grant_is_given_once(assignment: CoachingAssignment) -> None:
    today = timezone.localdate()

    def send(_: int) -> bool:
        facts = SessionFacts(on=today, direct_minutes=60)
        return log_session(assignment=assignment, facts=facts, by=assignment.coach, today=today).is_new

    assert at_once(send).count(True) == 1
    assert GuidanceSession.objects.count() == 1
