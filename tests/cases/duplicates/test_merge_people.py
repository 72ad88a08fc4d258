"""Bringing two records of one person together: everything comes along, and goes back."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from accounts.enums import Role
from accounts.models import User
from cases.actions.merge_people import preview_of_merge, undo_merge
from cases.enums import ClosingReason, Stage
from cases.models import Candidate, Closure, IndicationRequest, StageChange, Task
from dated.periods import period
from registry.enums import LegalGround
from registry.models import Merge, Municipality, Registration, Residence
from reports.enums import Measure
from reports.ledger import posting
from reports.ledger.reading import total
from subsidies.models import WageCostSubsidy
from tests.cases.duplicates.merging import everything, merged, twin_of
from tests.factories import (
    CandidateFactory,
    CoachingAssignmentFactory,
    MunicipalityFactory,
    PlacementFactory,
    RegistrationFactory,
    WageCostSubsidyFactory,
    WorkingHoursFactory,
    user_with,
)
from tests.people import TODAY, candidate_of


def test_work_guidance_and_subsidy_come_along(
    candidate: Candidate, town: Municipality, consultant: User
) -> None:
    twin = twin_of(candidate, town)
    placement = PlacementFactory(person=twin)
    subsidy = WageCostSubsidyFactory(placement=placement)
    coaching = CoachingAssignmentFactory(person=twin, municipality=town)
    merge = merged(candidate.person, twin, consultant)
    placement.refresh_from_db()
    coaching.refresh_from_db()
    assert (placement.person, coaching.person) == (candidate.person, candidate.person)
    assert WageCostSubsidy.objects.get(placement__person=candidate.person) == subsidy
    twin.refresh_from_db()
    assert twin.merged_into == candidate.person
    assert merge.steps.exists()


def test_where_both_live_is_said_once(candidate: Candidate, town: Municipality, consultant: User) -> None:
    twin = twin_of(candidate, town)
    merged(candidate.person, twin, consultant)
    assert Residence.objects.filter(person=candidate.person).count() == 1
    assert not Residence.objects.filter(person=twin).exists()


def test_the_days_that_only_the_other_knew_are_kept(
    candidate: Candidate, town: Municipality, consultant: User
) -> None:
    Registration.objects.filter(person=candidate.person).update(
        during=period(date(2018, 1, 1), date(2018, 12, 31))
    )
    twin = twin_of(candidate, town)
    RegistrationFactory(person=twin, during=period(date(2017, 1, 1)))
    merged(candidate.person, twin, consultant)
    days = [each.during for each in candidate.person.registrations.order_by("during")]
    assert days == [
        period(date(2017, 1, 1), date(2017, 12, 31)),
        period(date(2018, 1, 1), date(2018, 12, 31)),
        period(date(2019, 1, 1)),
    ]


def test_two_files_become_the_older_one(candidate: Candidate, town: Municipality, consultant: User) -> None:
    twin = twin_of(candidate, town)
    older = CandidateFactory(
        person=twin, municipality=town, during=period(candidate.first_day - timedelta(days=100))
    )
    StageChange.objects.create(candidate=candidate, to_stage=Stage.WORK_READY, on=TODAY, by=consultant)
    StageChange.objects.create(candidate=older, to_stage=Stage.DIAGNOSIS, on=date(2020, 1, 1), by=consultant)
    merged(candidate.person, twin, consultant)
    file = Candidate.objects.get()
    assert file.pk == older.pk
    assert file.person == candidate.person
    assert file.stage == Stage.WORK_READY, "the stage of the last step of both"
    assert file.stage_changes.count() == 2


def test_a_preview_changes_nothing(candidate: Candidate, town: Municipality, consultant: User) -> None:
    twin = twin_of(candidate, town)
    RegistrationFactory(person=twin, ground=LegalGround.G1B)
    before = everything()
    preview = preview_of_merge(kept=candidate.person, merged=twin, by=consultant, on=TODAY)
    assert {step.model for step in preview.steps} >= {"registry.Registration", "registry.Residence"}
    assert everything() == before
    assert not Merge.objects.exists()


def test_undoing_brings_everything_back(candidate: Candidate, town: Municipality, consultant: User) -> None:
    twin = twin_of(candidate, town)
    CandidateFactory(person=twin, municipality=town)
    RegistrationFactory(person=twin)
    before = everything()
    merge = merged(candidate.person, twin, consultant)
    assert everything() != before
    undo_merge(merge=merge, by=consultant, on=TODAY)
    assert everything() == before


def test_undoing_refuses_when_a_moved_fact_was_changed_since(
    candidate: Candidate, town: Municipality, consultant: User
) -> None:
    twin = twin_of(candidate, town)
    moved = RegistrationFactory(person=twin, ground=LegalGround.G1B)
    merge = merged(candidate.person, twin, consultant)
    Registration.objects.filter(pk=moved.pk).delete()
    with pytest.raises(ValidationError, match="inschrijving doelgroepregister"):
        undo_merge(merge=merge, by=consultant, on=TODAY)
    twin.refresh_from_db()
    assert twin.merged_into == candidate.person


def test_undoing_has_a_term(candidate: Candidate, town: Municipality, consultant: User) -> None:
    merge = merged(candidate.person, twin_of(candidate, town), consultant)
    with pytest.raises(ValidationError, match="30 dagen"):
        undo_merge(merge=merge, by=consultant, on=TODAY + timedelta(days=31))


def test_a_chain_is_undone_from_its_end(candidate: Candidate, town: Municipality, consultant: User) -> None:
    second, third = twin_of(candidate, town), twin_of(candidate, town)
    first_merge = merged(second, third, consultant)
    second_merge = merged(candidate.person, second, consultant)
    with pytest.raises(PermissionDenied):
        undo_merge(merge=first_merge, by=consultant, on=TODAY)
    undo_merge(merge=second_merge, by=consultant, on=TODAY)
    undo_merge(merge=first_merge, by=consultant, on=TODAY)
    third.refresh_from_db()
    assert third.merged_into is None


def test_nobody_is_merged_twice_or_with_themselves(
    candidate: Candidate, town: Municipality, consultant: User
) -> None:
    twin = twin_of(candidate, town)
    with pytest.raises(ValidationError, match="twee verschillende"):
        merged(candidate.person, candidate.person, consultant)
    merged(candidate.person, twin, consultant)
    for one, other in ((candidate.person, twin), (twin, candidate.person)):
        with pytest.raises((ValidationError, PermissionDenied)):
            merged(one, other, consultant)


def test_somebody_elsewhere_is_out_of_reach(
    candidate: Candidate, town: Municipality, consultant: User
) -> None:
    other_town = MunicipalityFactory(name="Buurstad")
    stranger = candidate_of(other_town).person
    with pytest.raises(PermissionDenied):
        merged(candidate.person, stranger, consultant)
    with pytest.raises(PermissionDenied):
        merged(candidate.person, twin_of(candidate, town), user_with(Role.CONSULTANT, other_town))


def test_a_file_at_another_municipality_stops_the_merge(
    candidate: Candidate, town: Municipality, consultant: User
) -> None:
    twin = twin_of(candidate, town)
    CandidateFactory(person=twin, municipality=MunicipalityFactory(name="Buurstad"))
    preview = preview_of_merge(kept=candidate.person, merged=twin, by=consultant, on=TODAY)
    assert preview.refusals == [
        "Een van beiden woont bij een andere gemeente of heeft daar een dossier. "
        "Overleg eerst met uw functioneel beheerder."
    ]


def test_somebody_who_moved_away_is_not_merged_through_an_old_file(
    candidate: Candidate, town: Municipality, consultant: User
) -> None:
    gone = candidate_of(MunicipalityFactory(name="Buurstad")).person
    CandidateFactory(person=gone, municipality=town, during=period(date(2016, 1, 1), date(2018, 1, 1)))
    with pytest.raises(PermissionDenied):
        merged(candidate.person, gone, consultant)


def test_another_municipality_does_not_take_a_merge_back(
    candidate: Candidate, town: Municipality, consultant: User
) -> None:
    merge = merged(candidate.person, twin_of(candidate, town), consultant)
    neighbour = MunicipalityFactory(name="Buurstad")
    Residence.objects.update(municipality=neighbour)
    with pytest.raises(PermissionDenied):
        undo_merge(merge=merge, by=user_with(Role.CONSULTANT, neighbour), on=TODAY)


def test_an_open_file_and_a_closed_one_become_an_open_file_that_can_be_closed(
    candidate: Candidate, town: Municipality, consultant: User
) -> None:
    twin = twin_of(candidate, town)
    begun = candidate.first_day - timedelta(days=100)
    closed = CandidateFactory(
        person=twin, municipality=town, during=period(begun, TODAY - timedelta(days=1)), stage=Stage.LEFT
    )
    Closure.objects.create(
        candidate=closed,
        reason=ClosingReason.OWN_REQUEST,
        last_day=closed.last_day,
        stage_before=Stage.DIAGNOSIS,
        on=TODAY,
    )
    merged(candidate.person, twin, consultant)
    file = Candidate.objects.get()
    assert (file.pk, file.stage, file.last_day) == (closed.pk, candidate.stage, None)
    assert not file.closures.filter(reopened_on=None).exists()


def test_tasks_of_one_bulk_act_and_two_requests_do_not_stand_in_the_way(
    candidate: Candidate, town: Municipality, consultant: User
) -> None:
    twin = twin_of(candidate, town)
    file = CandidateFactory(person=twin, municipality=town)
    key = uuid4()
    for each in (candidate, file):
        Task.objects.create(
            candidate=each, title="bellen", due_on=TODAY, made_on=TODAY, made_by=consultant, entry_key=key
        )
        IndicationRequest.objects.create(candidate=each, asked_on=TODAY)
    before = everything()
    merge = merged(candidate.person, twin, consultant)
    assert Task.objects.filter(candidate=Candidate.objects.get()).count() == 2
    assert IndicationRequest.objects.count() == 1
    undo_merge(merge=merge, by=consultant, on=TODAY)
    assert everything() == before


def test_somebody_recorded_twice_is_counted_once_after_the_merge(
    rules: None, candidate: Candidate, town: Municipality, consultant: User
) -> None:
    twin = twin_of(candidate, town)
    RegistrationFactory(person=twin)
    for person in (candidate.person, twin):
        WorkingHoursFactory(placement=PlacementFactory(person=person))
    ids = [candidate.person_id, twin.pk]
    posting.post(ids, "proef")
    assert total(Measure.REGISTERED_PERSONS, on=TODAY) == 2
    merge = merged(candidate.person, twin, consultant)
    posting.post_changes()
    assert total(Measure.REGISTERED_PERSONS, on=TODAY) == 1
    assert total(Measure.WORKING_PERSONS, on=TODAY) == 1
    assert total(Measure.CONTRACTS, on=TODAY) == 2, "two contracts, of one person"
    assert posting.reconcile().entries == 0
    undo_merge(merge=merge, by=consultant, on=TODAY)
    posting.post_changes()
    assert total(Measure.REGISTERED_PERSONS, on=TODAY) == 2
    assert posting.reconcile().entries == 0
