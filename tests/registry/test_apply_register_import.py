"""A file with registrations becomes the register: new, changed, ended and unchanged, once and no more."""

from __future__ import annotations

from datetime import date

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from registry.models import Municipality, Person, Registration, Residence
from registry.synthetic import synthetic_bsn
from tests.factories import (
    MunicipalityFactory,
)
from tests.registry.register_files import applied, content, counts, details, problems, row, sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fixed_day")]


@pytest.fixture(autouse=True)
def town() -> Municipality:
    """The municipality of the file."""
    return MunicipalityFactory(code="GM7101", name="Voorbeeldstad")


def standing(n: int = 0) -> list[tuple[str, date, date | None, str, bool]]:
    """How somebody stands on the register: ground, first day, day after the last, responsible and visible."""
    from registry.bsn import blind_index

    rows = Registration.objects.filter(person__bsn_index=blind_index(synthetic_bsn(700_000 + n)))
    return [
        (each.ground, each.during.lower, each.during.upper, each.responsible, each.profile_visible)
        for each in rows.order_by("ground", "during")
    ]


def test_a_new_person_is_recorded_with_a_home_and_a_registration() -> None:
    run = applied(content(row(0)))
    assert counts(run) == {"new": 1}
    person = Person.objects.get()
    assert (person.bsn, person.full_name, person.birth_date) == (
        synthetic_bsn(700_000),
        "A. Jansen",
        date(1990, 6, 15),
    )
    assert Residence.objects.get().during == DateRange(date(2020, 2, 1), None)
    assert standing() == [("1a", date(2020, 2, 1), None, "municipality", False)]


def test_the_same_file_again_changes_nothing() -> None:
    text = content(row(0), row(1, einddatum="31-12-2024"), row(1, grondslag="1c"))
    assert counts(applied(text)) == {"new": 3}
    before = [list(model.objects.values()) for model in (Person, Residence, Registration)]
    events = Registration.pgh_event_model.objects.count()
    assert counts(applied(text)) == {"unchanged": 3}
    assert [list(model.objects.values()) for model in (Person, Residence, Registration)] == before
    assert Registration.pgh_event_model.objects.count() == events


def test_a_change_holds_from_the_reference_day() -> None:
    applied(content(row(0)))
    run = applied(content(row(0, verantwoordelijke="uwv", profiel_zichtbaar="ja")), on=date(2026, 3, 1))
    assert counts(run) == {"changed": 1}
    assert standing() == [
        ("1a", date(2020, 2, 1), date(2026, 3, 1), "municipality", False),
        ("1a", date(2026, 3, 1), None, "uwv", True),
    ]


def test_an_end_in_the_file_ends_the_registration() -> None:
    applied(content(row(0)))
    run = sent(content(row(0, einddatum="31-10-2026")))
    assert counts(run) == {"ended": 1}
    assert details(run) == [["einddatum: geen → 31-10-2026"]]
    assert problems(run) == []
    applied(content(row(0, einddatum="31-10-2026")))
    assert standing() == [("1a", date(2020, 2, 1), date(2026, 11, 1), "municipality", False)]
