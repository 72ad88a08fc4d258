"""The SQL of a signal is kept: so it may hold nothing that can change under it."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.db.models import F

from accounts.models import User
from accounts.scope import scope_of
from cases.enums import Stage
from cases.models import Candidate, StageChange
from cases.signals import kinds
from cases.signals.raised import Asked, raised_for, work_of
from cases.signals.written import _written
from registry.enums import LegalGround
from registry.models import GroundRule, Registration
from tests.cases.workday.world import keys_of, signals_of
from tests.factories import RegistrationFactory
from tests.factories_workday import TaskFactory
from tests.people import TODAY

pytestmark = pytest.mark.usefixtures("rules")


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    _written.cache_clear()
    yield


def _refuse(*asked: Any) -> None:
    raise AssertionError("a kind asked the database something while its SQL was made")


@pytest.mark.parametrize("key", kinds())
def test_no_kind_asks_the_database_anything_while_its_sql_is_made(key: str, consultant: User) -> None:
    asked = Asked(scope_of(consultant, TODAY))
    question = asked._question(kinds()[key])
    assert question is not None
    with connection.execute_wrapper(_refuse):
        assert _written(question) is not None


def test_other_rules_about_grounds_show_at_once(candidate: Candidate, consultant: User) -> None:
    Candidate.objects.update(stage=Stage.WORK_READY, consultant=consultant)
    StageChange.objects.create(candidate=candidate, to_stage=Stage.WORK_READY, on=TODAY.replace(year=2025))
    Registration.objects.update(ground=LegalGround.G1A, profile_visible=False)
    RegistrationFactory(person=candidate.person, ground=LegalGround.G1C, profile_visible=True)
    assert "profile_invisible" not in keys_of(candidate, consultant, TODAY), (
        "the second one leads, and is visible"
    )
    GroundRule.objects.filter(ground=LegalGround.G1C).update(precedence=F("precedence") + 90)
    assert "profile_invisible" in keys_of(candidate, consultant, TODAY), "now the first one leads"


def test_what_is_kept_does_not_know_who_asked(candidate: Candidate, consultant: User) -> None:
    """Two colleagues of one town share the SQL, and each has the tasks of the other as signals."""
    Candidate.objects.update(consultant=consultant)
    TaskFactory(candidate=candidate, assignee=consultant, due_on=TODAY.replace(year=2025))
    assert "task_overdue" not in {each.signal.key for each in signals_of(consultant, TODAY)}
    other = User.objects.create_user("ander")
    scope = scope_of(consultant, TODAY)
    theirs = Asked(scope)
    theirs.scope = scope_of(other, TODAY)
    found = theirs.raised([kinds()["task_overdue"]], work_of(scope).files, None)
    assert [each.candidate_id for each in found] == [candidate.pk]


def test_the_second_time_nothing_is_written_again(candidate: Candidate, consultant: User) -> None:
    Candidate.objects.update(consultant=consultant)
    scope = scope_of(consultant, TODAY)
    first = raised_for(scope, work_of(scope))
    written = _written.cache_info().misses
    assert raised_for(scope, work_of(scope)) == first != []
    assert _written.cache_info().misses == written
