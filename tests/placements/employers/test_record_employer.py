"""A consultant records an employer, and changes what is known of it."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from placements.actions.employers.record_employer import NewEmployer, record_employer
from placements.enums import EmployerKind, Sector
from placements.models import Employer, EmployerSector
from registry.models import Municipality
from registry.synthetic import synthetic_bsn
from tests.factories import EmployerFactory, user_with
from tests.people import TODAY
from tests.placements.employers.conftest import url


def filled(**changes: str) -> dict[str, str]:
    return {"name": "Zagerij Spaan", "place": "Leiden", "sector": "market", "kind": "other"} | changes


def new(**changes: Any) -> NewEmployer:
    facts = {
        "name": "Zagerij Spaan",
        "sector": Sector.MARKET,
        "kind": EmployerKind.OTHER,
        "kvk_number": None,
        "place": "",
    }
    return NewEmployer(**facts | changes)


def test_the_employer_is_recorded_with_its_sector(office: Client) -> None:
    answer = office.post("/werkgevers/nieuw/", filled(kvk_number="2345 6789", sbi_section="C"))
    employer = Employer.objects.get()
    assert answer["Location"] == url(employer)
    assert (employer.name, employer.kvk_number, employer.sbi_section) == ("Zagerij Spaan", "23456789", "C")
    assert employer.sectors.get().sector == Sector.MARKET


@pytest.mark.parametrize(
    ("changes", "field", "told"),
    [
        ({"kvk_number": "1234567"}, "kvk_number", "Een KvK-nummer heeft acht cijfers."),
        ({"kvk_number": "00000000"}, "kvk_number", "Een KvK-nummer heeft acht cijfers."),
        ({"kvk_number": "1234567x"}, "kvk_number", "Een KvK-nummer heeft acht cijfers."),
        ({"name": " "}, "name", "Vul de naam van de werkgever in."),
        ({"sector": ""}, "sector", "Kies de sector."),
        ({"name": f"Jan {synthetic_bsn(7)}"}, "name", "Zet hier geen burgerservicenummer in."),
    ],
)
def test_a_mistake_is_told_at_the_field(
    office: Client, changes: dict[str, str], field: str, told: str
) -> None:
    answer = office.post("/werkgevers/nieuw/", filled(**changes))
    assert answer.context["form"].errors == {field: [told]}
    assert not Employer.objects.exists()


def test_a_number_that_is_known_leads_to_the_employer(office: Client, bakery: Employer) -> None:
    answer = office.post("/werkgevers/nieuw/", filled(kvk_number=bakery.kvk_number or ""))
    assert f'href="{url(bakery)}"' in answer.text
    assert Employer.objects.count() == 1


def test_who_looks_like_it_is_shown_before_anything_is_saved(office: Client, bakery: Employer) -> None:
    typed = filled(name="Bakkerij de Hallm", place="Voorbeeldstad")
    answer = office.post("/werkgevers/nieuw/", typed)
    assert "Bestaat deze werkgever al?" in answer.text
    assert 'value="Bakkerij de Hallm"' in answer.text, "what was typed stays"
    assert Employer.objects.count() == 1
    office.post("/werkgevers/nieuw/", typed | {"another": "on"})
    assert Employer.objects.count() == 2


def test_the_same_name_in_the_same_place_without_a_number_is_refused(
    office: Client, bakery: Employer
) -> None:
    answer = office.post(
        "/werkgevers/nieuw/", filled(name="bakkerij de halm", place="voorbeeldstad", another="on")
    )
    assert "name" in answer.context["form"].errors
    assert Employer.objects.count() == 1


def test_only_consultants_record(town: Municipality) -> None:
    with pytest.raises(PermissionDenied):
        record_employer(employer=new(), by=user_with(Role.COACH, town), on=TODAY)


@pytest.mark.django_db(transaction=True)
def test_two_at_once_without_a_number_make_one(consultant: User) -> None:
    start = Barrier(4)

    def once(_: int) -> bool:
        try:
            start.wait(30)
            record_employer(employer=new(), by=consultant, on=TODAY)
        except ValidationError:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(once, range(4))) == 1
    assert Employer.objects.count() == EmployerSector.objects.count() == 1


def test_what_is_known_can_be_changed(office: Client, bakery: Employer) -> None:
    typed = {
        "name": "Bakkerij De Korenhalm",
        "kvk_number": "12345678",
        "place": "Voorbeeldstad",
        "kind": "secondment_agency",
        "sbi_section": "C",
        "website": "www.halm.nl",
        "recognised_training_company": "yes",
        "version": "1",
    }
    office.post(url(bakery, "gegevens/"), typed)
    bakery.refresh_from_db()
    assert bakery.name == "Bakkerij De Korenhalm"
    assert bakery.kind == EmployerKind.SECONDMENT_AGENCY
    assert bakery.website == "https://www.halm.nl"
    again = office.post(url(bakery, "gegevens/"), typed | {"name": "Van een oude pagina"})
    assert "Een collega heeft dit intussen gewijzigd" in again.text
    history = office.get(url(bakery, "geschiedenis/")).text
    assert "Bakkerij De Halm" in history
    assert "Gegevens van de werkgever gewijzigd" in history


def test_the_number_of_another_employer_is_refused(office: Client, bakery: Employer) -> None:
    other = EmployerFactory(name="Ander", kvk_number="87654321")
    typed = {"name": "Ander", "kind": "other", "recognised_training_company": "no", "version": "1"}
    answer = office.post(url(other, "gegevens/"), typed | {"kvk_number": "12345678"})
    assert answer.context["form"].errors == {
        "kvk_number": ["Er is al een werkgever met dit KvK-nummer. Kies die werkgever."]
    }
