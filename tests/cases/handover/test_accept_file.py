"""A consultant takes over the file that another municipality offers."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from accounts.scope import scope_of
from cases.actions.handover.decide import accept_handover
from cases.enums import HandoverStatus, Stage
from cases.handover.chain import chain_of
from cases.models import Candidate, Handover, StageChange, Task
from dated.periods import period
from placements.models import CoachingAssignment
from registry.actions.move_person import move_person
from registry.models import Municipality, Residence
from tests.cases.handover.acts import MOVED, SECRET, YESTERDAY, accept, offer
from tests.factories import (
    LONG_AGO,
    CandidateFactory,
    CoachingAssignmentFactory,
    MunicipalityFactory,
    PlacementFactory,
    user_with,
)
from tests.factories_handover import HandoverFactory
from tests.people import TODAY, client_of


def test_accepting_opens_a_file_there_and_closes_the_old_one_the_day_before(
    there: Client, offered: Handover, receiver: User, elsewhere: Municipality
) -> None:
    text = accept(there, offered, receiver).text
    offered.refresh_from_db()
    old, new = offered.candidate, offered.resulting
    assert new is not None
    assert (old.first_day, old.last_day) == (LONG_AGO, YESTERDAY)
    assert (new.municipality, new.consultant, new.stage) == (elsewhere, receiver, Stage.MEDIATION)
    assert (new.first_day, new.last_day) == (TODAY, None)
    assert (offered.status, offered.decided_by, offered.decided_on) == (
        HandoverStatus.ACCEPTED,
        receiver,
        TODAY,
    )
    assert f"overgenomen als {new.reference}" in text


def test_what_was_chosen_is_copied_and_the_rest_is_not(
    office: Client, there: Client, moved: Candidate, receiver: User, note_travels: list[tuple[int, int]]
) -> None:
    assert list(offer(office, moved, along=["bestaat-niet"]).context["form"].errors) == ["along"]
    offer(office, moved, along=["proef"])
    handover = Handover.objects.get()
    assert handover.along == ["proef"]
    accept(there, handover, receiver)
    handover.refresh_from_db()
    assert note_travels == [(moved.pk, handover.resulting_id)]


def test_nothing_is_copied_that_was_not_chosen(
    there: Client, offered: Handover, receiver: User, note_travels: list[tuple[int, int]]
) -> None:
    accept(there, offered, receiver)
    assert note_travels == []


def test_both_sides_see_the_chain_and_not_each_others_content(
    office: Client, there: Client, offered: Handover, receiver: User
) -> None:
    StageChange.objects.create(
        candidate=offered.candidate, from_stage="", to_stage=Stage.MEDIATION, on=MOVED, reason=SECRET
    )
    new_page = accept(there, offered, receiver).text
    old, new = chain_of(offered.candidate)
    assert "Dossiers na elkaar" in new_page
    assert SECRET not in new_page
    assert f"/kandidaten/{old.pk}/" not in new_page
    old_page = office.get(f"/kandidaten/{old.pk}/").text
    assert SECRET in old_page
    assert "Bram Buurman" in old_page
    assert f'href="/kandidaten/{new.pk}/"' not in old_page
    assert office.get(f"/kandidaten/{new.pk}/").status_code == 404
    assert there.get(f"/kandidaten/{old.pk}/").status_code == 404


def test_the_old_municipality_does_not_see_what_happens_to_the_person_afterwards(
    office: Client, there: Client, offered: Handover, receiver: User
) -> None:
    accept(there, offered, receiver)
    PlacementFactory(person=offered.candidate.person, employer__name="Latere Baas", during=period(TODAY))
    PlacementFactory(person=offered.candidate.person, employer__name="Eerdere Baas")
    page = office.get(f"/kandidaten/{offered.candidate_id}/").text
    assert "Eerdere Baas" in page
    assert "Latere Baas" not in page
    offered.refresh_from_db()
    assert "Latere Baas" in there.get(f"/kandidaten/{offered.resulting_id}/").text


def test_a_chain_of_three_is_seen_from_every_link(
    offered: Handover, receiver: User, there: Client, town: Municipality, consultant: User
) -> None:
    accept(there, offered, receiver)
    offered.refresh_from_db()
    second = offered.resulting
    assert second is not None
    Candidate.objects.filter(pk=second.pk).update(during=period(MOVED))
    Candidate.objects.filter(pk=offered.candidate_id).update(during=DateRange(LONG_AGO, MOVED))
    move_person(
        person=second.person, municipality=town, from_day=TODAY, reason="terug", by=receiver, on=TODAY
    )
    back = HandoverFactory(candidate=second, to_municipality=town)
    third = accept_handover(handover=back, consultant=consultant, by=consultant, on=TODAY)
    for link in (offered.candidate, second, third):
        assert [each.pk for each in chain_of(link)] == [offered.candidate_id, second.pk, third.pk]


def test_a_file_that_is_there_already_is_the_continuation(
    there: Client, offered: Handover, receiver: User, elsewhere: Municipality
) -> None:
    own = CandidateFactory(person=offered.candidate.person, municipality=elsewhere, stage=Stage.DIAGNOSIS)
    address = f"/kandidaten/overdrachten/{offered.pk}/aanvaarden/"
    assert "heeft hier al een dossier" in there.get(address).text
    accept(there, offered, receiver)
    offered.refresh_from_db()
    assert offered.resulting == own
    assert Candidate.objects.active_on(TODAY).get() == own
    own.refresh_from_db()
    assert own.stage == Stage.DIAGNOSIS


def test_two_colleagues_who_accept_make_one_file(
    offered: Handover, receiver: User, elsewhere: Municipality
) -> None:
    colleague = user_with(Role.CONSULTANT, elsewhere, first_name="Cor", last_name="Collega")
    accept_handover(handover=offered, consultant=receiver, by=receiver, on=TODAY)
    with pytest.raises(ValidationError, match="door Bram Buurman al aanvaard"):
        accept_handover(handover=offered, consultant=colleague, by=colleague, on=TODAY)
    assert Candidate.objects.count() == 2


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("closed", "intussen gesloten"),
        ("moved", "niet meer in uw gemeente"),
        ("left", "intussen uitgestroomd"),
        ("new", "vandaag geopend"),
    ],
)
def test_what_changed_after_the_offer_stops_it(
    there: Client, offered: Handover, receiver: User, change: str, words: str
) -> None:
    files = Candidate.objects.filter(pk=offered.candidate_id)
    if change == "closed":
        files.update(during=period(LONG_AGO, MOVED))
    elif change == "moved":
        last = Residence.objects.order_by("during").last()
        assert last is not None
        last.municipality = MunicipalityFactory()
        last.save()
    elif change == "left":
        files.update(stage=Stage.LEFT)
    else:
        files.update(during=period(TODAY))
    assert words in accept(there, offered, receiver).text
    offered.refresh_from_db()
    assert offered.status == HandoverStatus.OFFERED
    assert Candidate.objects.count() == 1


def test_an_offer_to_what_merged_meanwhile_comes_to_its_heir(
    offered: Handover, elsewhere: Municipality
) -> None:
    heir = MunicipalityFactory(name="Grootstad")
    Municipality.objects.filter(pk=elsewhere.pk).update(
        existed=DateRange(LONG_AGO, date(2026, 11, 20)), merged_into=heir
    )
    colleague = user_with(Role.CONSULTANT, heir)
    assert Handover.objects.waiting(scope_of(colleague, TODAY)).get() == offered
    new = accept_handover(handover=offered, consultant=colleague, by=colleague, on=TODAY)
    assert new.municipality == heir


def test_the_coach_goes_along_and_work_goes_on(
    there: Client, offered: Handover, receiver: User, town: Municipality
) -> None:
    person = offered.candidate.person
    coach = user_with(Role.COACH, town)
    CoachingAssignmentFactory(person=person, coach=coach, municipality=town)
    PlacementFactory(person=person, employer__name="Bakkerij Bos")
    text = accept(there, offered, receiver).text
    assert "Bakkerij Bos" in text
    offered.refresh_from_db()
    assert CoachingAssignment.objects.get().last_day is None
    browser = client_of(coach)
    assert browser.get(f"/kandidaten/{offered.resulting_id}/").status_code == 200
    assert "Jansen" in browser.get("/kandidaten/").text
    beside = client_of(user_with(Role.COACH, town))
    assert beside.get(f"/kandidaten/{offered.resulting_id}/").status_code == 404


def test_open_tasks_of_the_old_file_lapse(there: Client, offered: Handover, receiver: User) -> None:
    Task.objects.create(candidate=offered.candidate, title="Bellen", due_on=TODAY, made_on=MOVED)
    accept(there, offered, receiver)
    assert Task.objects.get().cancelled_on == TODAY


def test_a_consultant_of_somewhere_else_does_not_take_over(
    there: Client, offered: Handover, receiver: User, consultant: User
) -> None:
    refused = accept(there, offered, consultant)
    assert list(refused.context["form"].errors) == ["consultant"]
    with pytest.raises(PermissionDenied):
        accept_handover(handover=offered, consultant=consultant, by=consultant, on=TODAY)
    assert Candidate.objects.count() == 1
