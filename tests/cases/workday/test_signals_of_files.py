"""Each kind of signal appears on its day and not the day before, and goes when the fact is mended."""

from datetime import date, timedelta

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from cases.enums import ContactKind, HandoverStatus, HiddenReason, Stage, WithWhom
from cases.models import (
    Assessment,
    Candidate,
    ContactMoment,
    Handover,
    IndicationRequest,
    Profile,
    StageChange,
)
from dated.periods import period
from registry.enums import Certainty, LegalGround
from registry.models import Municipality, PensionAge, Person, Registration, Residence
from tests.cases.workday.world import keys_of, signals_of
from tests.factories import MunicipalityFactory, PlacementFactory, RegistrationFactory, UserFactory
from tests.factories_leaving import WithoutWorkCapacityFactory
from tests.factories_workday import ConsultantChangeFactory, TaskFactory
from tests.people import TODAY, candidate_of

DAY = timedelta(days=1)
SPRING = date(2026, 3, 2)


@pytest.fixture
def own(candidate: Candidate, consultant: User) -> Candidate:
    """A file of the consultant, opened in spring."""
    Candidate.objects.filter(pk=candidate.pk).update(consultant=consultant, during=period(SPRING))
    candidate.refresh_from_db()
    return candidate


def appears(key: str, candidate: Candidate, user: User, on: date) -> bool:
    """Whether a signal is there on a day, and was not the day before."""
    assert key not in keys_of(candidate, user, on - DAY)
    return key in keys_of(candidate, user, on)


def contact(candidate: Candidate, on: date, **facts: str) -> ContactMoment:
    facts = {"kind": ContactKind.PHONE, "with_whom": WithWhom.CANDIDATE} | facts
    return ContactMoment.objects.create(candidate=candidate, on=on, written_on=on, text="gebeld", **facts)


def test_a_file_without_contact_since_it_was_opened(own: Candidate, consultant: User) -> None:
    assert appears("no_contact", own, consultant, SPRING + timedelta(weeks=13))
    (signal,) = signals_of(consultant, TODAY, keys={"no_contact"})
    assert "nog geen contact vastgelegd" in signal.why


def test_contact_counts_from_the_last_time_by_the_term_of_the_stage(own: Candidate, consultant: User) -> None:
    contact(own, date(2026, 9, 1))
    assert appears("no_contact", own, consultant, date(2026, 9, 1) + timedelta(weeks=13))
    Candidate.objects.update(stage=Stage.MEDIATION)
    assert appears("no_contact", own, consultant, date(2026, 9, 1) + timedelta(weeks=6))
    (signal,) = signals_of(consultant, TODAY, keys={"no_contact"})
    assert signal.why == "Laatste contact op 01-09-2026, 11 weken geleden. De afspraak is elke 6 weken."


def test_a_note_or_an_attempt_is_no_contact_and_a_call_is(own: Candidate, consultant: User) -> None:
    contact(own, date(2026, 11, 2), kind=ContactKind.NOTE, with_whom="")
    contact(own, date(2026, 11, 2), kind=ContactKind.ATTEMPT)
    assert "no_contact" in keys_of(own, consultant, TODAY)
    contact(own, date(2026, 11, 3))
    assert "no_contact" not in keys_of(own, consultant, TODAY)


def test_a_registration_that_ended_while_the_file_is_open(own: Candidate, consultant: User) -> None:
    Registration.objects.update(during=period(date(2020, 1, 1), date(2026, 11, 9)))
    assert appears("registration_ended", own, consultant, date(2026, 11, 10))
    RegistrationFactory(person=own.person, during=period(date(2026, 11, 12)))
    assert "registration_ended" not in keys_of(own, consultant, TODAY)


def test_a_file_of_somebody_who_never_was_registered(
    town: Municipality, consultant: User, fixed_day: None
) -> None:
    own = candidate_of(town, registered=False)
    Candidate.objects.update(consultant=consultant, during=period(SPRING))
    assert appears("without_registration", own, consultant, SPRING + timedelta(days=28))
    request = IndicationRequest.objects.create(candidate=own, asked_on=TODAY)
    assert "without_registration" not in keys_of(own, consultant, TODAY)
    request.delete()
    RegistrationFactory(person=own.person)
    assert "without_registration" not in keys_of(own, consultant, TODAY)


def test_ready_for_work_and_invisible_for_employers(own: Candidate, consultant: User) -> None:
    Candidate.objects.update(stage=Stage.WORK_READY)
    StageChange.objects.create(candidate=own, to_stage=Stage.WORK_READY, on=date(2026, 10, 1))
    assert appears("profile_invisible", own, consultant, date(2026, 10, 15))
    Registration.objects.update(profile_visible=True)
    assert "profile_invisible" not in keys_of(own, consultant, TODAY)
    Registration.objects.update(profile_visible=False)
    Candidate.objects.update(stage=Stage.PLACED)
    assert "profile_invisible" not in keys_of(own, consultant, TODAY)


@pytest.mark.usefixtures("rules")
def test_the_registration_that_leads_says_whether_a_profile_is_visible(
    own: Candidate, consultant: User
) -> None:
    Candidate.objects.update(stage=Stage.WORK_READY)
    StageChange.objects.create(candidate=own, to_stage=Stage.WORK_READY, on=date(2026, 10, 1))
    Registration.objects.update(ground=LegalGround.G1A, profile_visible=True)
    assert "profile_invisible" not in keys_of(own, consultant, TODAY)
    wajong = RegistrationFactory(person=own.person, ground=LegalGround.G1C, profile_visible=False)
    assert "profile_invisible" in keys_of(own, consultant, TODAY), "Wajong leads, and is hidden"
    Registration.objects.update(profile_visible=False)
    Registration.objects.filter(pk=wajong.pk).update(profile_visible=True)
    assert "profile_invisible" not in keys_of(own, consultant, TODAY)


@pytest.mark.usefixtures("rules")
def test_who_stands_on_the_register_only_with_work_is_not_asked_for_a_profile_without(
    own: Candidate, consultant: User
) -> None:
    Candidate.objects.update(stage=Stage.WORK_READY)
    StageChange.objects.create(candidate=own, to_stage=Stage.WORK_READY, on=date(2025, 10, 1))
    Registration.objects.update(ground=LegalGround.G1C, profile_visible=False)
    assert "profile_invisible" in keys_of(own, consultant, TODAY)
    WithoutWorkCapacityFactory(person=own.person)
    assert {"profile_invisible", "registration_ended"} & keys_of(own, consultant, TODAY) == set()
    PlacementFactory(person=own.person)
    assert "profile_invisible" in keys_of(own, consultant, TODAY), (
        "with work they stand on the register again"
    )


def test_a_task_of_a_colleague_that_is_late(own: Candidate, consultant: User) -> None:
    task = TaskFactory(candidate=own, due_on=date(2026, 11, 18), assignee=UserFactory())
    assert appears("task_overdue", own, consultant, date(2026, 11, 19))
    task.done_on = TODAY
    task.save()
    assert "task_overdue" not in keys_of(own, consultant, TODAY)


def test_ones_own_late_task_is_no_signal_as_it_stands_on_the_list_already(
    own: Candidate, consultant: User
) -> None:
    TaskFactory(candidate=own, due_on=date(2026, 11, 18), assignee=consultant)
    assert "task_overdue" not in keys_of(own, consultant, TODAY)


def test_a_file_that_was_handed_over_until_it_is_seen(own: Candidate, consultant: User) -> None:
    change = ConsultantChangeFactory(
        candidate=own, to_consultant=consultant, by=UserFactory(), on=date(2026, 11, 19), note="Belt liever."
    )
    assert appears("handed_to_you", own, consultant, date(2026, 11, 19))
    (signal,) = signals_of(consultant, TODAY, keys={"handed_to_you"})
    assert signal.why.endswith("Notitie: Belt liever.")
    change.seen_on = TODAY
    change.save()
    assert "handed_to_you" not in keys_of(own, consultant, TODAY)


def test_a_file_that_is_closed_or_left_has_no_signals(own: Candidate, consultant: User) -> None:
    assert keys_of(own, consultant, TODAY)
    Candidate.objects.update(stage=Stage.LEFT)
    assert not keys_of(own, consultant, TODAY)
    Candidate.objects.update(stage=Stage.IN_VIEW, during=period(SPRING, TODAY - DAY))
    assert not keys_of(own, consultant, TODAY)


def test_files_of_a_colleague_are_not_on_ones_list(own: Candidate, consultant: User) -> None:
    Candidate.objects.update(consultant=UserFactory())
    assert not signals_of(consultant, TODAY)


def test_somebody_who_reaches_the_pension_age_soon(own: Candidate, consultant: User) -> None:
    PensionAge.objects.create(
        born=DateRange(None, date(1970, 1, 1)),
        years=67,
        months=3,
        source="proef",
        certainty=Certainty.VERIFIED,
    )
    Person.objects.update(birth_date=date(1959, 11, 30))
    reached = date(2027, 2, 28)
    assert appears("pension_soon", own, consultant, reached - timedelta(days=90))
    (signal,) = signals_of(consultant, reached - DAY, keys={"pension_soon"})
    assert signal.day == reached, "the 30th of a month that has only 28 days"
    assert "pension_soon" not in keys_of(own, consultant, reached), "then the registration ends by law"
    Person.objects.update(birth_date=date(1975, 1, 1))
    assert "pension_soon" not in keys_of(own, consultant, TODAY)


def test_a_file_without_an_intake(own: Candidate, consultant: User) -> None:
    assert appears("intake_missing", own, consultant, SPRING + timedelta(days=42))
    Assessment.objects.create(candidate=own, during=period(date(2026, 10, 1)))
    assert "intake_missing" not in keys_of(own, consultant, TODAY)


def test_somebody_who_moved_while_the_file_is_still_here(own: Candidate, consultant: User) -> None:
    elsewhere = MunicipalityFactory(name="Buurstad")
    Residence.objects.update(during=period(date(2020, 1, 1), date(2026, 10, 31)))
    Residence.objects.create(person=own.person, municipality=elsewhere, during=period(date(2026, 11, 1)))
    assert appears("moved_away", own, consultant, date(2026, 11, 8))
    (signal,) = signals_of(consultant, TODAY, keys={"moved_away"})
    assert signal.why.startswith("Woont sinds 01-11-2026 in Buurstad.")
    Handover.objects.create(candidate=own, to_municipality=elsewhere, offered_on=date(2026, 11, 10))
    assert "moved_away" not in keys_of(own, consultant, TODAY)


def test_somebody_whose_municipality_merged_did_not_move(
    own: Candidate, consultant: User, town: Municipality
) -> None:
    gone = MunicipalityFactory(
        existed=DateRange(date(2015, 1, 1), date(2026, 1, 1)), merged_into=town, name="Opgegaan"
    )
    Candidate.objects.update(municipality=gone)
    assert "intake_missing" in keys_of(own, consultant, TODAY), "the file came along with the merger"
    assert "moved_away" not in keys_of(own, consultant, TODAY)


def test_an_offer_that_another_municipality_does_not_answer(own: Candidate, consultant: User) -> None:
    offer = Handover.objects.create(
        candidate=own, to_municipality=MunicipalityFactory(), offered_on=date(2026, 11, 1)
    )
    assert appears("offer_unanswered", own, consultant, date(2026, 11, 15))
    offer.status, offer.decided_on, offer.reason = HandoverStatus.WITHDRAWN, TODAY, "proef"
    offer.save()
    assert "offer_unanswered" not in keys_of(own, consultant, TODAY)


def test_a_reason_not_to_be_visible_settles_the_signal_and_an_incomplete_profile_does_not(
    own: Candidate, consultant: User
) -> None:
    Candidate.objects.update(stage=Stage.WORK_READY)
    profile = Profile.objects.create(
        candidate=own, visible=False, hidden_because=HiddenReason.INCOMPLETE, during=period(SPRING)
    )
    assert "profile_invisible" in keys_of(own, consultant, TODAY)
    profile.hidden_because = HiddenReason.NOT_WANTED
    profile.save()
    assert "profile_invisible" not in keys_of(own, consultant, TODAY)


def test_somebody_works_on_files_they_have_and_on_no_other_municipality_s(
    own: Candidate, consultant: User
) -> None:
    elsewhere = candidate_of(MunicipalityFactory())
    Candidate.objects.filter(pk=elsewhere.pk).update(consultant=consultant)
    assert {signal.candidate_id for signal in signals_of(consultant, TODAY)} == {own.pk}
