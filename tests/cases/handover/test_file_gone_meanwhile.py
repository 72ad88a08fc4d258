"""A file that was handed over while a colleague had its page open: nothing is written into it any more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from cases.actions.assign_consultant import Move, assign_consultant
from cases.actions.checked import GONE_MEANWHILE
from cases.actions.contact.appointments import AppointmentFacts, make_appointment
from cases.actions.contact.record_contact import ContactFacts, record_contact
from cases.actions.create_task import create_task, create_tasks
from cases.actions.documents.keep_document import DocumentFacts, add_document
from cases.actions.finding.indication import request_indication
from cases.actions.handover.decide import accept_handover
from cases.actions.plan.make_plan import PlanFacts, make_plan
from cases.actions.record_intake import record_intake
from cases.actions.record_profile import ProfileFacts, record_profile
from cases.enums import ContactKind
from cases.intake.facts import facts_of
from cases.models import Assessment, Candidate, Handover
from tests.factories_contact import DocumentTypeFactory
from tests.factories_intake import AssessmentFactory
from tests.people import TODAY

Write = Callable[[Candidate, User], Any]


def _with(file: Candidate, by: User) -> dict[str, Any]:
    return {"candidate": file, "by": by, "on": TODAY}


def contact(file: Candidate, by: User) -> Any:
    record_contact(facts=ContactFacts(on=TODAY, kind=ContactKind.NOTE, text="x"), **_with(file, by))


def appointment(file: Candidate, by: User) -> Any:
    facts = AppointmentFacts(on=TODAY, at=time(10), place="x", about="y", colleague=by)
    make_appointment(facts=facts, **_with(file, by))


def document(file: Candidate, by: User) -> Any:
    facts = DocumentFacts(type=DocumentTypeFactory(), dated_on=TODAY)
    add_document(facts=facts, name="a.txt", content=b"hallo", **_with(file, by))


def plan(file: Candidate, by: User) -> Any:
    facts = PlanFacts(main_goal="x", agreed_on=None, evaluate_on=None)
    make_plan(facts=facts, first_day=TODAY, **_with(file, by))


def task(file: Candidate, by: User) -> Any:
    create_task(title="x", due_on=TODAY, assignee=None, **_with(file, by))


def tasks(file: Candidate, by: User) -> Any:
    create_tasks(
        candidates=[file], title="x", due_on=TODAY, assignee=None, by=by, on=TODAY, entry_key=uuid4()
    )


def consultant_change(file: Candidate, by: User) -> Any:
    assign_consultant(moves=[Move(file, file.consultant_id, None)], batch=uuid4(), by=by, on=TODAY)


def indication(file: Candidate, by: User) -> Any:
    request_indication(asked_on=TODAY, note="", **_with(file, by))


def profile(file: Candidate, by: User) -> Any:
    facts = ProfileFacts(visible=True, agreed_on=TODAY, shared=["working"])
    record_profile(facts=facts, also_on_register=False, **_with(file, by))


def intake(file: Candidate, by: User) -> Any:
    record_intake(
        facts=facts_of(Assessment.objects.get()), taken_on=TODAY, seen="", as_new=True, **_with(file, by)
    )


@pytest.mark.parametrize(
    "write",
    [
        contact,
        appointment,
        document,
        plan,
        task,
        tasks,
        consultant_change,
        indication,
        profile,
        intake,
    ],
)
def test_nothing_is_written_into_a_file_that_was_handed_over_a_moment_ago(
    write: Write, offered: Handover, receiver: User, consultant: User
) -> None:
    AssessmentFactory()
    stale = Candidate.objects.get(pk=offered.candidate_id)
    accept_handover(handover=offered, consultant=receiver, by=receiver, on=TODAY)
    with pytest.raises(ValidationError) as refusal:
        write(stale, consultant)
    assert refusal.value.messages == [GONE_MEANWHILE]
