"""`manage.py seed_scale`: many persons for a benchmark, the same every time, with a ledger that agrees."""

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from config.demo_data.scale import MOST_PERSONS
from placements.models import Placement
from registry.models import Person, Residence
from reports.models import ChangedPerson
from tests.factories import PersonFactory


def make(persons: int, *arguments: str) -> dict:
    out = StringIO()
    call_command("seed_scale", "--persons", str(persons), "--json", *arguments, stdout=out)
    return json.loads(out.getvalue())


@pytest.fixture
def reference(db: None) -> None:
    call_command("load_reference_data", verbosity=0)


def test_persons_and_their_work_are_there_and_posted(reference: None) -> None:
    found = make(300)
    assert found["persons"] == Person.objects.count() == 300
    assert all(found["rows"].values()), found["rows"]
    out = StringIO()
    call_command("ledger", "reconcile", "--json", stdout=out)
    assert json.loads(out.getvalue())["entries_posted"] == 0
    assert not ChangedPerson.objects.exists()


def test_another_seed_gives_other_work_and_the_same_seed_the_same(reference: None) -> None:
    def works(seed: str) -> list[tuple[str, str]]:
        with transaction.atomic():
            make(200, "--seed", seed)
            told = [
                (work.person.bsn, str(work.during)) for work in Placement.objects.select_related("person")
            ]
            transaction.set_rollback(True)
        return sorted(told)

    assert works("1") == works("1") != works("2")


def test_nobody_lives_in_a_municipality_that_did_not_exist_in_2015(reference: None) -> None:
    make(300)
    homes = Residence.objects.select_related("municipality")
    assert all(home.municipality.existed.lower <= home.during.lower for home in homes)


def test_triggers_fire_again_afterwards(reference: None) -> None:
    make(50)
    with connection.cursor() as cursor:
        cursor.execute("SHOW session_replication_role")
        assert cursor.fetchone() == ("origin",)
    Placement.objects.filter(pk=Placement.objects.first().pk).update(contract="temporary")
    assert ChangedPerson.objects.count() == 1


def test_every_constraint_and_index_is_there_afterwards(reference: None) -> None:
    def rules() -> list[tuple]:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint UNION ALL "
                "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2"
            )
            return cursor.fetchall()

    before = rules()
    make(50)
    assert rules() == before


def test_a_second_time_is_refused(reference: None, capsys: pytest.CaptureFixture) -> None:
    make(50)
    with pytest.raises(SystemExit) as ended:
        make(50)
    assert ended.value.code == 2
    assert "staan er al" in capsys.readouterr().err


def test_scale_data_do_not_come_among_real_people(reference: None, capsys: pytest.CaptureFixture) -> None:
    PersonFactory()
    with pytest.raises(SystemExit) as ended:
        make(50)
    assert ended.value.code == 2
    assert "Er staan al personen" in capsys.readouterr().err


@pytest.mark.parametrize("number", ["0", "-1", "veel", "1.5", str(MOST_PERSONS + 1)])
def test_a_number_that_cannot_be_is_refused(
    number: str, reference: None, capsys: pytest.CaptureFixture
) -> None:
    with pytest.raises(SystemExit) as ended:
        call_command("seed_scale", f"--persons={number}")
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("--persons: ")
