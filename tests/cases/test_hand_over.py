"""A consultant offers the file of somebody who moved, and the other municipality decides."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from accounts.scope import scope_of
from cases.actions.handover.decide import accept_handover
from cases.actions.handover.offer import offer_handover
from cases.enums import HandoverStatus, Stage
from cases.handover import travels_along
from cases.handover.chain import chain_of
from cases.models import Candidate, Handover, StageChange, Task
from dated.periods import period
from placements.models import CoachingAssignment
from registry.actions.move_person import move_person
from registry.models import Municipality, Residence
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

MOVED = date(2026, 11, 1)
YESTERDAY = TODAY - timedelta(days=1)
SECRET = "Wil niet meer in de horeca werken"


@pytest.fixture
def elsewhere(town: Municipality) -> Municipality:
    """Where the candidate lives since the first of the month."""
    return MunicipalityFactory(name="Buurstad")


@pytest.fixture
def receiver(elsewhere: Municipality) -> User:
    """A consultant there."""
    return user_with(Role.CONSULTANT, elsewhere, first_name="Bram", last_name="Buurman")


@pytest.fixture
def there(receiver: User) -> Client:
    """That consultant's browser."""
    return client_of(receiver)


@pytest.fixture
def moved(candidate: Candidate, elsewhere: Municipality, consultant: User) -> Candidate:
    """The candidate, moved away, with a file that is still here."""
    move_person(
        person=candidate.person,
        municipality=elsewhere,
        from_day=MOVED,
        reason="bericht",
        by=consultant,
        on=TODAY,
    )
    Candidate.objects.filter(pk=candidate.pk).update(stage=Stage.MEDIATION, consultant=consultant)
    candidate.refresh_from_db()
    return candidate


@pytest.fixture
def offered(moved: Candidate, elsewhere: Municipality) -> Handover:
    """The file, offered."""
    return HandoverFactory(candidate=moved, to_municipality=elsewhere, message="Zoekt werk in de zorg")


@pytest.fixture
def note_travels() -> Iterator[list[tuple[int, int]]]:
    """A part of the file that can go along; answers between which files it was copied."""
    copied: list[tuple[int, int]] = []
    part = travels_along.TravelsAlong(
        "proef", "Proefdeel", "een onderdeel", lambda old, new: copied.append((old.pk, new.pk))
    )
    travels_along.register(part)
    yield copied
    del travels_along._parts["proef"]


def offer(client: Client, candidate: Candidate, **typed: Any) -> Any:
    return client.post(f"/kandidaten/{candidate.pk}/overdragen/", typed, follow=True)


def accept(client: Client, handover: Handover, consultant: User) -> Any:
    address = f"/kandidaten/overdrachten/{handover.pk}/aanvaarden/"
    return client.post(address, {"consultant": consultant.pk}, follow=True)


def test_offering_says_what_goes_along_and_what_does_not(
    office: Client, moved: Candidate, note_travels: list
) -> None:
    text = office.get(f"/kandidaten/{moved.pk}/overdragen/").text
    for words in ("woont in Buurstad", "Gaat altijd mee", "Gaat niet mee", "Proefdeel: een onderdeel"):
        assert words in text
    assert "Loonkostensubsidie. De beschikking en de betaling blijven bij uw gemeente" in text


def test_an_offer_stands_in_both_lists_with_only_what_is_needed_to_decide(
    office: Client, there: Client, moved: Candidate
) -> None:
    StageChange.objects.create(
        candidate=moved, from_stage=Stage.IN_VIEW, to_stage=Stage.MEDIATION, on=MOVED, reason=SECRET
    )
    assert "Het dossier is aangeboden aan Buurstad" in offer(office, moved, message="Zoekt werk").text
    handover = Handover.objects.get()
    received = there.get("/kandidaten/overdrachten/").text
    for words in ("J. Jansen", "15-06-1990", "bemiddeling", "Zoekt werk", "Voorbeeldstad"):
        assert words in received
    deciding = there.get(f"/kandidaten/overdrachten/{handover.pk}/aanvaarden/").text
    for page in (received, deciding):
        assert SECRET not in page
        assert moved.person.masked_bsn not in page
    assert there.get(f"/kandidaten/{moved.pk}/").status_code == 404
    assert "Buurstad" in office.get("/kandidaten/overdrachten/").text
    assert "aangeboden" in office.get(f"/kandidaten/{moved.pk}/").text


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
    assert Candidate.objects.open_on(TODAY).get() == own
    own.refresh_from_db()
    assert own.stage == Stage.DIAGNOSIS


def test_refusing_needs_a_reason_and_leaves_the_file_where_it_is(
    office: Client, there: Client, offered: Handover
) -> None:
    address = f"/kandidaten/overdrachten/{offered.pk}/weigeren/"
    assert "reason" in there.post(address, {"reason": " "}).context["form"].errors
    there.post(address, {"reason": "Woont hier niet"})
    offered.refresh_from_db()
    assert (offered.status, offered.reason) == (HandoverStatus.REFUSED, "Woont hier niet")
    assert Candidate.objects.get().last_day is None
    assert "Woont hier niet" in office.get("/kandidaten/overdrachten/").text
    assert "Jansen" not in there.get("/kandidaten/overdrachten/").text
    assert "Jansen" not in there.get(address, follow=True).text


def test_an_offer_can_be_withdrawn_and_made_again(
    office: Client, there: Client, offered: Handover, moved: Candidate, receiver: User
) -> None:
    office.post(f"/kandidaten/overdrachten/{offered.pk}/intrekken/", {"reason": ""})
    offered.refresh_from_db()
    assert offered.status == HandoverStatus.WITHDRAWN
    assert "al ingetrokken" in accept(there, offered, receiver).text
    assert Candidate.objects.count() == 1
    offer(office, moved)
    assert Handover.objects.open().count() == 1


def test_there_is_one_open_offer_for_a_file(office: Client, moved: Candidate) -> None:
    offer(office, moved)
    assert "al aangeboden" in offer(office, moved).text
    assert Handover.objects.count() == 1
    with pytest.raises(ValidationError, match="al aangeboden"):
        from dated.acts import act

        with act("proef", by_id=1):
            HandoverFactory(candidate=moved)


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


def test_a_file_goes_only_to_where_the_person_lives(
    moved: Candidate, town: Municipality, elsewhere: Municipality, consultant: User, office: Client
) -> None:
    gone = MunicipalityFactory(
        name="Dorp", existed=DateRange(LONG_AGO, date(2022, 1, 1)), merged_into=elsewhere
    )
    for to, words in (
        (MunicipalityFactory(name="Verweg"), "woont volgens de registratie niet in Verweg"),
        (town, "al bij deze gemeente"),
        (gone, "bestaat niet meer. Kies Buurstad"),
    ):
        with pytest.raises(ValidationError, match=words):
            offer_handover(candidate=moved, to_municipality=to, message="", along=[], by=consultant, on=TODAY)
    assert not Handover.objects.exists()


def test_who_still_lives_here_is_moved_first(office: Client, candidate: Candidate) -> None:
    text = offer(office, candidate).text
    assert "Leg eerst de verhuizing vast" in text
    assert not Handover.objects.exists()


def test_who_left_is_not_offered(office: Client, moved: Candidate) -> None:
    Candidate.objects.update(stage=Stage.LEFT)
    assert "De kandidaat is uitgestroomd" in offer(office, moved).text
    assert not Handover.objects.exists()


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


def test_strangers_get_404_and_change_nothing(
    offered: Handover, moved: Candidate, town: Municipality, elsewhere: Municipality
) -> None:
    strangers = [user_with(Role.CONSULTANT, MunicipalityFactory())]
    strangers += [user_with(role, at) for role in set(Role) - {Role.CONSULTANT} for at in (town, elsewhere)]
    for stranger in strangers:
        client = client_of(stranger)
        for act in ("aanvaarden", "weigeren", "intrekken"):
            address = f"/kandidaten/overdrachten/{offered.pk}/{act}/"
            assert client.post(address, {"reason": "p", "consultant": stranger.pk}).status_code == 404
        assert offer(client, moved).status_code == 404
        assert "Jansen" not in client.get("/kandidaten/overdrachten/").text
    assert Handover.objects.get().status == HandoverStatus.OFFERED


def test_the_list_takes_a_constant_number_of_queries(
    there: Client, offered: Handover, elsewhere: Municipality, django_assert_max_num_queries: Any
) -> None:
    there.get("/kandidaten/overdrachten/")
    for _ in range(5):
        HandoverFactory(to_municipality=elsewhere)
        HandoverFactory(candidate__municipality=elsewhere)
        HandoverFactory(
            candidate__municipality=elsewhere,
            status=HandoverStatus.REFUSED,
            decided_on=TODAY,
            reason="p",
        )
    with django_assert_max_num_queries(12):
        there.get("/kandidaten/overdrachten/")
