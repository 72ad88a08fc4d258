"""Filters under a name: kept, shared, begun with, and thrown away."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.actions.finding.saved_filters import MOST_SAVED, change_filter, delete_filter, save_filter
from cases.models import Candidate, SavedFilter
from registry.models import Municipality
from tests.factories import MunicipalityFactory, user_with
from tests.factories_finding import SavedFilterFactory
from tests.people import TODAY, candidate_of, client_of

KEEP: dict[str, Any] = {"shared_with": None, "is_default": False, "on": TODAY}


def test_filters_are_kept_as_codes_and_what_is_no_filter_is_left_out(
    office: Client, consultant: User
) -> None:
    answer = office.post(
        "/kandidaten/filters/nieuw/?fase=placed&fase=onzin&zoek=abc&naam=Jansen&werk=nee&page=3",
        {"name": "Geplaatst zonder werk"},
        follow=True,
    )
    assert "Het filter is bewaard." in answer.text
    saved = SavedFilter.objects.get()
    assert (saved.owner, saved.query) == (consultant, "fase=placed&werk=nee")


def test_a_kept_filter_stands_beside_the_list_and_finds_the_same(
    office: Client, consultant: User, candidate: Candidate, town: Municipality
) -> None:
    SavedFilterFactory(owner=consultant, name="Bemiddelbaar", query="fase=mediation")
    in_mediation = candidate_of(town)
    Candidate.objects.filter(pk=in_mediation.pk).update(stage="mediation")
    assert 'href="/kandidaten/?fase=mediation"' in office.get("/kandidaten/").text
    row = office.get("/kandidaten/filters/").context["rows"][0]
    assert (row["count"], row["says"]) == (1, ["Fase: bemiddeling"])


def test_a_shared_filter_is_for_colleagues_of_that_municipality_only(
    consultant: User, town: Municipality
) -> None:
    save_filter(**KEEP | {"shared_with": town}, name="Samen", query="fase=placed", by=consultant)
    save_filter(**KEEP, name="Alleen ik", query="fase=placed", by=consultant)
    colleague = client_of(user_with(Role.SUBSIDY, town)).get("/kandidaten/").text
    assert "Samen" in colleague
    assert "Alleen ik" not in colleague
    stranger = client_of(user_with(Role.CONSULTANT, MunicipalityFactory())).get("/kandidaten/").text
    assert "Samen" not in stranger


def test_the_list_begins_with_the_default_until_somebody_asks_otherwise(
    office: Client, consultant: User, candidate: Candidate
) -> None:
    save_filter(**KEEP | {"is_default": True}, name="Mijn werk", query="consulent=ik", by=consultant)
    assert office.get("/kandidaten/").headers["Location"] == "/kandidaten/?consulent=ik"
    assert len(office.get("/kandidaten/?sorteer=naam").context["page"]) == 1


def test_one_filter_at_a_time_is_the_default(consultant: User) -> None:
    first = save_filter(**KEEP | {"is_default": True}, name="Een", query="werk=ja", by=consultant)
    second = save_filter(**KEEP | {"is_default": True}, name="Twee", query="werk=nee", by=consultant)
    assert list(SavedFilter.objects.filter(is_default=True)) == [second]
    change_filter(saved=first, name="Een", **KEEP | {"is_default": True}, by=consultant)
    assert list(SavedFilter.objects.filter(is_default=True)) == [first]


def test_two_filters_do_not_have_one_name(office: Client, consultant: User) -> None:
    SavedFilterFactory(owner=consultant, name="Werkfit")
    answer = office.post("/kandidaten/filters/nieuw/?fase=placed", {"name": "Werkfit"})
    assert answer.text.count("U hebt al een filter met deze naam. Kies een andere naam.") == 2
    assert SavedFilter.objects.count() == 1


def test_a_filter_is_renamed_and_thrown_away_by_its_owner(office: Client, consultant: User) -> None:
    saved = SavedFilterFactory(owner=consultant, name="Oud")
    office.post(f"/kandidaten/filters/{saved.pk}/", {"name": "Nieuw"})
    saved.refresh_from_db()
    assert saved.name == "Nieuw"
    office.post(f"/kandidaten/filters/{saved.pk}/verwijderen/")
    assert not SavedFilter.objects.exists()


def test_nobody_else_changes_it_even_when_it_is_shared(town: Municipality, consultant: User) -> None:
    saved = SavedFilterFactory(owner=consultant, shared_with=town)
    colleague = user_with(Role.CONSULTANT, town)
    assert client_of(colleague).get(f"/kandidaten/filters/{saved.pk}/").status_code == 404
    with pytest.raises(PermissionDenied):
        change_filter(saved=saved, name="Anders", **KEEP, by=colleague)
    with pytest.raises(PermissionDenied):
        delete_filter(saved=saved, by=colleague, on=TODAY)


def test_sharing_with_another_municipality_and_saving_without_a_list_are_refused(
    consultant: User, town: Municipality
) -> None:
    with pytest.raises(PermissionDenied):
        save_filter(
            **KEEP | {"shared_with": MunicipalityFactory()}, name="Ver weg", query="werk=ja", by=consultant
        )
    with pytest.raises(PermissionDenied):
        save_filter(**KEEP, name="Beleid", query="werk=ja", by=user_with(Role.POLICY, town))


def test_there_is_an_end_to_how_many_one_keeps(office: Client, consultant: User) -> None:
    for _ in range(MOST_SAVED):
        SavedFilterFactory(owner=consultant)
    answer = office.post("/kandidaten/filters/nieuw/?werk=ja", {"name": "Te veel"})
    assert f"U hebt al {MOST_SAVED} bewaarde filters." in answer.text


def test_a_filter_of_before_that_is_no_choice_any_more_does_no_harm(office: Client, consultant: User) -> None:
    SavedFilterFactory(owner=consultant, query="fase=afgeschaft&consulent=999999&bestaat=niet")
    assert office.get("/kandidaten/filters/").context["rows"][0]["says"] == []
