"""A file knows nothing of our merges: a BSN that we do not keep any more is about the person that is kept."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from accounts.enums import Role
from accounts.models import User
from cases.actions.merge_people import merge_people, undo_merge
from registry.actions.register_import.apply import apply_import, apply_queued_imports
from registry.models import Merge, Municipality, Person, Registration, Residence
from registry.register_import import sets
from registry.synthetic import synthetic_bsn
from reports.ledger import posting
from tests.factories import (
    MunicipalityFactory,
    PersonFactory,
    RegistrationFactory,
    ResidenceFactory,
    user_with,
)
from tests.registry.register_files import TODAY, applied, content, counts, details, problems, row, sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fixed_day")]
FIRST = date(2020, 2, 1)
BORN = date(1990, 6, 15)


@pytest.fixture(autouse=True)
def town() -> Municipality:
    """The municipality of the file."""
    return MunicipalityFactory(code="GM7101", name="Voorbeeldstad")


@pytest.fixture
def consultant(town: Municipality) -> User:
    """Whoever merges."""
    return user_with(Role.CONSULTANT, town)


def person_of_row(n: int) -> Person:
    """The person that the n-th row of a file is about, living in the town."""
    person = PersonFactory(
        bsn=synthetic_bsn(700_000 + n), initials="A.", prefix="", last_name="Jansen", birth_date=BORN
    )
    ResidenceFactory(person=person, municipality_id="GM7101", during=(FIRST, None))
    return person


def merge(kept: Person, merged: Person, by: User) -> Merge:
    return merge_people(kept=kept, merged=merged, reason="dubbel", by=by, on=TODAY)


def test_a_bsn_that_was_merged_is_the_person_that_is_kept(consultant: User) -> None:
    kept, other = person_of_row(0), person_of_row(1)
    RegistrationFactory(person=kept, ground="1a", during=(FIRST, None), profile_visible=False)
    merge(kept, other, consultant)
    text = content(row(1), row(1, grondslag="1c"))
    run = sent(text)
    assert counts(run) == {"unchanged": 1, "new": 1}
    assert details(run)[1] == ["Deze persoon is bekend, deze inschrijving niet."]
    assert run.absent_registrations == 0, "the row is about the registration of whom we kept"
    apply_import(run=run, by=None, on=TODAY)
    apply_queued_imports()
    assert list(Registration.objects.order_by("ground").values_list("person", "ground")) == [
        (kept.pk, "1a"),
        (kept.pk, "1c"),
    ]
    assert not Residence.objects.filter(person=other).exists()
    assert counts(applied(text)) == {"unchanged": 2}
    assert posting.reconcile().entries == 0


def test_somebody_who_was_merged_twice_is_the_last_one(consultant: User) -> None:
    first, second, last = (person_of_row(n) for n in range(3))
    merge(second, first, consultant)
    merge(last, second, consultant)
    assert counts(applied(content(row(0)))) == {"new": 1}
    assert Registration.objects.get().person == last
    run = sent(content(row(0, grondslag="1c")))
    assert run.absent_registrations == 1, "that other ground is not in this file"
    assert counts(applied(content(row(0)))) == {"unchanged": 1}


def test_a_row_that_is_wrong_keeps_somebody_from_being_called_absent(consultant: User) -> None:
    kept, other = person_of_row(0), person_of_row(1)
    RegistrationFactory(person=kept, during=(FIRST, None))
    merge(kept, other, consultant)
    assert sent(content(row(1, grondslag="9z"))).absent_registrations == 0


def test_both_numbers_in_one_file_make_us_look_at_the_merge_again(consultant: User) -> None:
    kept, other, somebody = (person_of_row(n) for n in range(3))
    merge(kept, other, consultant)
    run = applied(content(row(0), row(1, grondslag="1c"), row(2)))
    assert counts(run) == {"new": 1, "error": 2}
    assert [(line, column) for line, column, _ in problems(run)] == [(2, "bsn"), (3, "bsn")]
    assert "met twee BSN’s. Bij ons zijn die samengevoegd" in problems(run)[0][2]
    assert [each.person for each in Registration.objects.all()] == [somebody]


def test_both_numbers_are_seen_in_one_batch_however_small(consultant: User) -> None:
    kept, other = person_of_row(0), person_of_row(1)
    run = sent(content(row(0), row(1)))
    assert counts(run) == {"new": 2}
    merge(kept, other, consultant)
    apply_import(run=run, by=None, on=TODAY)
    apply_queued_imports(people_at_once=1)
    run.refresh_from_db()
    assert counts(run) == {"error": 2}
    assert not Registration.objects.exists()


@pytest.mark.parametrize("undone", [False, True])
def test_a_merge_or_its_undoing_after_the_dry_run_is_seen(consultant: User, undone: bool) -> None:
    kept, other = person_of_row(0), person_of_row(1)
    if undone:
        done = merge(kept, other, consultant)
    run = sent(content(row(1)))
    if undone:
        undo_merge(merge=done, by=consultant, on=TODAY)
    else:
        merge(kept, other, consultant)
    apply_import(run=run, by=None, on=TODAY)
    apply_queued_imports()
    assert Registration.objects.get().person == (other if undone else kept)


def test_a_merge_while_the_worker_waits_for_the_person_is_looked_at_once_more(
    consultant: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, other = person_of_row(0), person_of_row(1)
    run = sent(content(row(1)))
    merge(kept, other, consultant)
    # The first look comes a moment before the merge is committed.
    looks = [sets.MERGED.replace("WHERE merged_into_id IS NOT NULL", "WHERE false", 1), sets.MERGED]
    real_cursor, fresh = sets.connection.cursor, sets.MERGED

    def cursor() -> Any:
        found = real_cursor()
        execute = found.execute
        found.execute = lambda sql, *rest: execute(looks.pop(0) if sql is fresh and looks else sql, *rest)
        return found

    monkeypatch.setattr(sets.connection, "cursor", cursor)
    apply_import(run=run, by=None, on=TODAY)
    apply_queued_imports()
    assert not looks, "once more"
    assert Registration.objects.get().person == kept
