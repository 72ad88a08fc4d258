"""The witness: who looked at whose data, which nobody can change, for the privacy officer to read."""

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.utils import DatabaseError
from django.test import Client

from accounts.actions.record_access import MOST_PURPOSE, record_access
from accounts.enums import AccessActivity, Role
from accounts.models import AccessRecord, User
from registry.models import Municipality
from tests.factories import MunicipalityFactory, user_with
from tests.people import client_of


def recorded(by: User, purpose: str = "Werkoverleg") -> AccessRecord:
    return record_access(by=by, activity=AccessActivity.LIST_EXPORT, purpose=purpose, subject_ids=[3, 1, 3])


@pytest.fixture
def officer(town: Municipality) -> Client:
    return client_of(user_with(Role.PRIVACY, town))


def test_a_record_says_who_what_why_and_about_whom(consultant: User, town: Municipality) -> None:
    record = recorded(consultant, "  Werk\n overleg  ")
    assert (record.user, record.purpose, record.subject_ids, record.count) == (
        consultant,
        "Werk overleg",
        [1, 3],
        2,
    )
    assert record.municipalities == [town.code]


@pytest.mark.parametrize("purpose", ["", "  ", "\n"])
def test_without_a_purpose_there_is_no_record(consultant: User, purpose: str) -> None:
    with pytest.raises(ValidationError):
        recorded(consultant, purpose)


def test_a_long_purpose_is_cut_and_does_not_stop_the_record(consultant: User) -> None:
    assert len(recorded(consultant, "x" * 1000).purpose) == MOST_PURPOSE


def test_the_database_refuses_to_change_or_remove_a_record(consultant: User) -> None:
    record = recorded(consultant)
    with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
        AccessRecord.objects.filter(pk=record.pk).update(purpose="iets anders")
    with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
        record.delete()
    assert AccessRecord.objects.get().purpose == "Werkoverleg"


def test_the_privacy_officer_reads_it_newest_first(officer: Client, consultant: User) -> None:
    recorded(consultant, "Eerste")
    recorded(consultant, "Tweede")
    answer = officer.get("/privacy/inzage/")
    assert [each.purpose for each in answer.context["page"]] == ["Tweede", "Eerste"]
    assert "Carla Consulent" in answer.text
    assert "/privacy/inzage/" in officer.get("/").text


def test_records_of_another_municipality_are_not_there(officer: Client) -> None:
    recorded(user_with(Role.CONSULTANT, MunicipalityFactory()), "Elders")
    assert "Elders" not in officer.get("/privacy/inzage/").text
    assert "Nog geen inzage vastgelegd" in officer.get("/privacy/inzage/").text


def test_records_can_be_narrowed_to_what_was_done(officer: Client, consultant: User) -> None:
    recorded(consultant)
    assert not officer.get("/privacy/inzage/?wat=document_download").context["page"].object_list
    assert officer.get("/privacy/inzage/?wat=onzin'--").context["page"].object_list
