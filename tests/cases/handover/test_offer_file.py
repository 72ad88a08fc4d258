"""A consultant offers the file of somebody who moved; it is taken back, or refused there."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.actions.handover.offer import offer_handover
from cases.enums import HandoverStatus, Stage
from cases.models import Candidate, Handover, StageChange
from registry.models import Municipality
from tests.cases.handover.acts import MOVED, SECRET, accept, offer
from tests.factories import (
    LONG_AGO,
    MunicipalityFactory,
    user_with,
)
from tests.factories_handover import HandoverFactory
from tests.people import TODAY, client_of


def test_offering_says_what_goes_along_and_what_does_not(
    office: Client, moved: Candidate, note_travels: list
) -> None:
    text = office.get(f"/kandidaten/{moved.pk}/overdragen/").text
    for words in ("woont in Buurstad", "Gaat altijd mee", "Gaat niet mee", "Proefdeel: een onderdeel"):
        assert words in text
    assert "dan eindigt zij bij uw gemeente op de dag voor de verhuizing" in text
    assert "blijven bij uw gemeente" not in text, "accepting the file hands the subsidy over"


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
    assert "dan eindigt die op de dag voor de verhuizing" in deciding
    for page in (received, deciding):
        assert SECRET not in page
        assert moved.person.masked_bsn not in page
    assert there.get(f"/kandidaten/{moved.pk}/").status_code == 404
    assert "Buurstad" in office.get("/kandidaten/overdrachten/").text
    assert "aangeboden" in office.get(f"/kandidaten/{moved.pk}/").text


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
