"""What a file leaves behind when it is handed over or closed, and what the next one gets of it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.utils import timezone

from accounts.models import User
from cases.actions.change_stage import change_stage, undo_stage_change
from cases.actions.close_file import close_file
from cases.actions.handover.decide import accept_handover
from cases.actions.handover.offer import offer_handover
from cases.actions.task import reopen_task
from cases.actions.trajectory.facts import term_of
from cases.enums import AppointmentStatus, ClosingReason, Stage
from cases.models import Candidate, Handover
from dated.periods import period
from registry.models import Municipality
from tests.cases.handover.acts import accept
from tests.factories import CandidateFactory
from tests.factories_contact import AppointmentFactory
from tests.factories_handover import HandoverFactory
from tests.factories_intake import AssessmentFactory
from tests.factories_plan import (
    CertificateFactory,
    InstrumentFactory,
    PlanFactory,
    StageChangeFactory,
    TrajectoryFactory,
)
from tests.factories_workday import TaskFactory
from tests.people import TODAY

LATER = timedelta(days=3)


@pytest.fixture
def with_plan(moved: Candidate, elsewhere: Municipality) -> Handover:
    """The file, offered with everything of the plan and the intake."""
    return HandoverFactory(
        candidate=moved, to_municipality=elsewhere, along=["plan", "trajectories", "intake"]
    )


@pytest.fixture
def own(moved: Candidate, elsewhere: Municipality) -> Candidate:
    """The file that the person has there since 2016."""
    return CandidateFactory(person=moved.person, municipality=elsewhere, during=period(date(2016, 1, 1)))


def close(file: Candidate, by: User, last_day: date = TODAY) -> None:
    close_file(candidate=file, last_day=last_day, reason=ClosingReason.WORK, note="", by=by, on=TODAY)


@pytest.mark.parametrize("last_day", [date(2026, 8, 1), TODAY])
def test_a_plan_that_was_closed_there_does_not_block_accepting(
    with_plan: Handover, own: Candidate, receiver: User, last_day: date
) -> None:
    PlanFactory(candidate=with_plan.candidate, main_goal="Werk in de zorg")
    PlanFactory(candidate=own, during=period(date(2026, 5, 1), last_day))
    new = accept_handover(handover=with_plan, consultant=receiver, by=receiver, on=TODAY)
    copied = new.plans.open().get()
    assert copied.main_goal == "Werk in de zorg"
    assert copied.first_day == max(TODAY, last_day + timedelta(days=1))


def test_a_plan_that_runs_there_stays_and_whoever_accepts_is_told(
    there: Client, with_plan: Handover, own: Candidate, receiver: User
) -> None:
    PlanFactory(candidate=with_plan.candidate)
    AssessmentFactory(candidate=with_plan.candidate)
    theirs = PlanFactory(candidate=own)
    said = "Gaat niet mee, want uw dossier heeft al een eigen: trajectplan."
    assert said in there.get(f"/kandidaten/overdrachten/{with_plan.pk}/aanvaarden/").text
    assert said in accept(there, with_plan, receiver).text
    assert own.plans.get() == theirs
    assert own.assessments.count() == 1


def test_a_certificate_that_is_there_already_does_not_block_accepting(
    with_plan: Handover, own: Candidate, receiver: User
) -> None:
    CertificateFactory(candidate=with_plan.candidate, name="Heftruck", issued_on=TODAY)
    CertificateFactory(candidate=own, name="Heftruck", issued_on=TODAY)
    new = accept_handover(handover=with_plan, consultant=receiver, by=receiver, on=TODAY)
    assert new.certificates.count() == 1


def test_an_intake_that_goes_along_holds_from_the_day_of_acceptance(
    with_plan: Handover, own: Candidate, receiver: User
) -> None:
    AssessmentFactory(candidate=with_plan.candidate, during=period(date(2025, 5, 1)))
    new = accept_handover(handover=with_plan, consultant=receiver, by=receiver, on=TODAY)
    assert new.assessments.get().first_day == TODAY


def test_a_trajectory_that_goes_along_gets_no_new_term(with_plan: Handover, receiver: User) -> None:
    first, last = date(2025, 12, 1), date(2026, 11, 30)
    TrajectoryFactory(
        candidate=with_plan.candidate,
        instrument=InstrumentFactory(max_months=12),
        during=period(first),
        planned_end=last,
    )
    new = accept_handover(handover=with_plan, consultant=receiver, by=receiver, on=TODAY)
    copied = new.trajectories.get()
    assert (copied.first_day, copied.planned_end) == (first, last)
    assert term_of(copied.instrument, copied.first_day).last_allowed == last


def test_appointments_to_come_are_cancelled_when_the_file_goes_or_closes(
    with_plan: Handover, receiver: User, candidate: Candidate, consultant: User
) -> None:
    closing = CandidateFactory(municipality=candidate.municipality)
    now = timezone.now()
    to_come = [AppointmentFactory(candidate=each, starts_at=now + LATER) for each in (candidate, closing)]
    settled = AppointmentFactory(candidate=closing, starts_at=now - LATER, status=AppointmentStatus.KEPT)
    accept_handover(handover=with_plan, consultant=receiver, by=receiver, on=TODAY)
    close(closing, consultant)
    for each in to_come:
        before = each.sequence
        each.refresh_from_db()
        assert (each.status, each.sequence) == (AppointmentStatus.CANCELLED, before + 1)
    settled.refresh_from_db()
    assert settled.status == AppointmentStatus.KEPT


def test_an_appointment_of_a_file_that_is_closed_is_not_on_the_start_page(
    office: Client, candidate: Candidate, consultant: User
) -> None:
    AppointmentFactory(
        candidate=candidate, colleague=consultant, starts_at=timezone.now(), about="Uniek gesprek"
    )
    assert "Uniek gesprek" in office.get("/").text
    Candidate.objects.filter(pk=candidate.pk).update(during=period(date(2020, 1, 1), date(2026, 11, 1)))
    assert "Uniek gesprek" not in office.get("/").text


def test_a_task_of_a_file_that_was_handed_over_is_not_put_back(
    with_plan: Handover, receiver: User, consultant: User
) -> None:
    task = TaskFactory(candidate=with_plan.candidate, made_by=consultant, assignee=consultant)
    accept_handover(handover=with_plan, consultant=receiver, by=receiver, on=TODAY)
    task.refresh_from_db()
    with pytest.raises(PermissionDenied):
        reopen_task(task=task, by=consultant, on=TODAY)


def test_open_tasks_lapse_when_the_file_closes_and_stay_so(candidate: Candidate, consultant: User) -> None:
    task = TaskFactory(candidate=candidate, made_by=consultant, assignee=consultant)
    close(candidate, consultant)
    task.refresh_from_db()
    assert task.cancelled_on == TODAY
    with pytest.raises(ValidationError, match="gesloten"):
        reopen_task(task=task, by=consultant, on=TODAY)


def test_the_stage_of_a_file_that_is_closed_stays_what_it_is(candidate: Candidate, consultant: User) -> None:
    StageChangeFactory(candidate=candidate, on=date(2020, 1, 1))
    close(candidate, consultant)
    candidate.refresh_from_db()
    last = candidate.stage_changes.order_by("-on", "-pk")[0]
    with pytest.raises(ValidationError, match="gesloten"):
        undo_stage_change(candidate=candidate, change_id=last.pk, reason="oeps", by=consultant, on=TODAY)
    with pytest.raises(ValidationError, match="gesloten"):
        change_stage(candidate=candidate, to_stage=Stage.MEDIATION, reason="x", by=consultant, on=TODAY)
    candidate.refresh_from_db()
    assert candidate.stage == Stage.LEFT


def test_a_file_that_is_closed_is_not_offered(
    moved: Candidate, elsewhere: Municipality, consultant: User
) -> None:
    close(moved, consultant)
    Candidate.objects.filter(pk=moved.pk).update(stage=Stage.MEDIATION)
    with pytest.raises(ValidationError, match="gesloten"):
        offer_handover(
            candidate=moved, to_municipality=elsewhere, message="", along=[], by=consultant, on=TODAY
        )
