"""How many posts of a vacancy are filled, and what can be filled at all."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.actions.place_candidate import PlacementFacts, place_candidate
from placements.enums import ContractKind, WorkForm
from placements.enums.vacancy import VacancyStatus
from placements.models import Vacancy
from registry.models import Municipality
from tests.factories import PlacementFactory
from tests.factories_vacancy import VacancyFactory, VacancyStatusChangeFactory
from tests.people import TODAY

pytestmark = pytest.mark.usefixtures("rules")
YESTERDAY = TODAY - timedelta(days=1)
REOPENED = date(2026, 10, 1)


def works(vacancy: Vacancy, first_day: date, last_day: date | None = None, **more: object) -> None:
    PlacementFactory(vacancy=vacancy, employer=vacancy.employer, during=period(first_day, last_day), **more)


def filled(vacancy: Vacancy) -> int:
    return int(Vacancy.objects.with_filled(TODAY).get(pk=vacancy.pk).filled)


def unfilled() -> list[Vacancy]:
    return list(Vacancy.objects.unfilled_in(2026, TODAY))


@pytest.fixture
def reopened(town: Municipality) -> Vacancy:
    """A vacancy that was filled in the spring and looks for somebody again since October."""
    made: Vacancy = VacancyFactory(municipality=town, posts=2)
    VacancyStatusChangeFactory(vacancy=made)
    VacancyStatusChangeFactory(
        vacancy=made, from_status=VacancyStatus.OPEN, to_status=VacancyStatus.FILLED, on=date(2026, 4, 1)
    )
    VacancyStatusChangeFactory(
        vacancy=made, from_status=VacancyStatus.FILLED, to_status=VacancyStatus.OPEN, on=REOPENED
    )
    return made


def test_who_left_before_it_was_opened_again_left_the_post_free(reopened: Vacancy) -> None:
    works(reopened, date(2026, 4, 1), date(2026, 9, 10))
    works(reopened, date(2026, 4, 1), YESTERDAY)
    assert filled(reopened) == 0
    works(reopened, date(2026, 4, 1), TODAY)
    assert filled(reopened) == 1


def test_who_came_since_counts_also_when_the_work_is_over(reopened: Vacancy) -> None:
    works(reopened, REOPENED, YESTERDAY)
    works(reopened, TODAY + timedelta(days=30))
    assert filled(reopened) == 2


def test_what_was_never_opened_again_stays_filled_after_the_work(town: Municipality) -> None:
    vacancy = VacancyFactory(municipality=town, status=VacancyStatus.FILLED)
    works(vacancy, date(2026, 4, 1), date(2026, 9, 10))
    assert filled(vacancy) == 1


def test_a_trial_that_is_agreed_counts_until_it_is_over(town: Municipality) -> None:
    vacancy = VacancyFactory(municipality=town, posts=3)
    trial = {"work_form": WorkForm.TRIAL, "contract": ContractKind.NONE}
    works(vacancy, TODAY + timedelta(days=7), TODAY + timedelta(days=40), **trial)
    works(vacancy, date(2026, 10, 1), YESTERDAY, **trial)
    assert filled(vacancy) == 1


def test_no_vacancy_is_filled_and_unfilled_at_once(town: Municipality, office: Client) -> None:
    vacancy = VacancyFactory(municipality=town, posts=2, status=VacancyStatus.WITHDRAWN)
    VacancyStatusChangeFactory(
        vacancy=vacancy, from_status=VacancyStatus.OPEN, to_status=VacancyStatus.WITHDRAWN, on=REOPENED
    )
    works(vacancy, TODAY)
    assert unfilled() == [vacancy]
    works(vacancy, TODAY)
    assert unfilled() == []
    assert office.get("/vacatures/?status=&niet_vervuld=2026").context["page"].paginator.count == 0


def placed(candidate: Candidate, vacancy: Vacancy, by: User) -> None:
    facts = PlacementFacts(
        work_form=WorkForm.REGULAR,
        contract=ContractKind.TEMPORARY,
        function="",
        first_day=TODAY,
        last_day=None,
        hours_per_week=Decimal(24),
        vacancy=vacancy,
    )
    place_candidate(
        candidate=candidate, employer=vacancy.employer, borrower=None, facts=facts, by=by, on=TODAY
    )


@pytest.mark.parametrize(
    ("status", "why"),
    [(VacancyStatus.WITHDRAWN, "Heropen de vacature"), (VacancyStatus.CONCEPT, "in voorbereiding")],
)
def test_nobody_comes_to_work_through_what_is_not_on_offer(
    status: VacancyStatus, why: str, candidate: Candidate, consultant: User, town: Municipality
) -> None:
    vacancy = VacancyFactory(municipality=town, status=status)
    with pytest.raises(ValidationError, match=why):
        placed(candidate, vacancy, consultant)
    assert filled(vacancy) == 0


def test_who_said_first_that_it_is_filled_still_names_who_came(
    candidate: Candidate, consultant: User, town: Municipality
) -> None:
    vacancy = VacancyFactory(municipality=town, status=VacancyStatus.FILLED)
    placed(candidate, vacancy, consultant)
    assert filled(vacancy) == 1
