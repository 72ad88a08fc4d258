"""A consultant changes what a vacancy says."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from placements.actions.vacancies.record_vacancy import change_vacancy
from placements.models import Employer, Vacancy
from registry.models import Municipality
from tests.factories import EmployerFactory, PlacementFactory, user_with
from tests.placements.vacancies.typed import TODAY, facts, recorded, send

LICENCE_B = {"category": "B", "is_hard": True}


@pytest.fixture
def employer(db: None) -> Employer:
    return EmployerFactory(name="Keuken van Dijk")


@pytest.fixture
def vacancy(consultant: User, town: Municipality, employer: Employer) -> Vacancy:
    return recorded(consultant, town, employer, tasks="Afwassen", rows={"licences": (LICENCE_B,)})


def address(vacancy: Vacancy) -> str:
    return f"/vacatures/{vacancy.pk}/wijzigen/"


def test_what_changed_is_told_field_by_field_with_who_did_it(office: Client, vacancy: Vacancy) -> None:
    send(office, address(vacancy), version="1", tasks="Afwassen en koken", licences_wished=["B"], posts="2")
    vacancy.refresh_from_db()
    assert (vacancy.tasks, vacancy.posts, vacancy.version) == ("Afwassen en koken", 2, 2)
    assert vacancy.licences.get().is_hard is False
    history = office.get(f"/vacatures/{vacancy.pk}/geschiedenis/").text
    assert "taken: Afwassen → Afwassen en koken" in history
    assert "aantal plekken: 1 → 2" in history
    assert "harde eis: ja → nee" in history
    assert "Carla Consulent" in history
    assert "Gevraagd rijbewijs: erbij" not in history


def test_a_demand_that_goes_is_told_too(office: Client, vacancy: Vacancy) -> None:
    send(office, address(vacancy), version="1", tasks="Afwassen")
    assert not vacancy.licences.exists()
    assert "Gevraagd rijbewijs: vervallen" in office.get(f"/vacatures/{vacancy.pk}/geschiedenis/").text


def test_the_same_again_changes_nothing(office: Client, vacancy: Vacancy) -> None:
    send(office, address(vacancy), version="1", tasks="Afwassen", licences_hard=["B"])
    vacancy.refresh_from_db()
    assert vacancy.version == 1


def test_nobody_overwrites_what_a_colleague_saved_meanwhile(office: Client, vacancy: Vacancy) -> None:
    send(office, address(vacancy), version="1", tasks="Van de collega", licences_hard=["B"])
    answer = send(office, address(vacancy), version="1", tasks="Van mij", licences_hard=["B"])
    assert "De vacature is intussen gewijzigd" in answer.text
    assert {(each.label, each.recorded, each.typed) for each in answer.context["differences"]} == {
        ("Taken", "Van de collega", "Van mij")
    }
    assert Vacancy.objects.get().tasks == "Van de collega"
    send(office, address(vacancy), version="1", tasks="Van mij", licences_hard=["B"], bewaar_mijn_versie="2")
    assert Vacancy.objects.get().tasks == "Van mij"


def test_a_mutilated_version_is_an_old_one(office: Client, vacancy: Vacancy) -> None:
    answer = send(office, address(vacancy), version="²", tasks="Van mij")
    assert "intussen gewijzigd" in answer.text
    assert Vacancy.objects.get().tasks == "Afwassen"


def test_an_expired_vacancy_can_be_mended_without_another_closing_date(
    consultant: User, vacancy: Vacancy
) -> None:
    Vacancy.objects.update(closes_on=date(2026, 11, 1))
    changed = facts({"licences": (LICENCE_B,)}, tasks="Koken", closes_on=date(2026, 11, 1))
    change_vacancy(vacancy=vacancy, facts=changed, version=1, by=consultant, on=TODAY)
    assert Vacancy.objects.get().tasks == "Koken"
    earlier = facts(closes_on=date(2026, 11, 2))
    with pytest.raises(ValidationError) as refusal:
        change_vacancy(vacancy=vacancy, facts=earlier, version=2, by=consultant, on=TODAY)
    assert list(refusal.value.error_dict) == ["closes_on"]


def test_fewer_posts_than_people_is_allowed_and_said(
    office: Client, vacancy: Vacancy, candidate: Any
) -> None:
    Vacancy.objects.update(posts=2)
    for _ in range(2):
        PlacementFactory(vacancy=vacancy, employer=vacancy.employer)
    answer = send(office, address(vacancy), version="1", tasks="Afwassen", licences_hard=["B"], posts="1")
    assert "Er zijn meer mensen geplaatst (2) dan er plekken zijn (1)." in answer.text
    assert "Klopt het aantal plekken?" in answer.text


def test_a_coach_changes_nothing(town: Municipality, vacancy: Vacancy) -> None:
    with pytest.raises(PermissionDenied):
        change_vacancy(vacancy=vacancy, facts=facts(), version=1, by=user_with(Role.COACH, town), on=TODAY)
