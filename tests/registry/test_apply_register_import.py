"""A file with registrations becomes the register: new, changed, ended and unchanged, once and no more."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.enums import Role
from registry import after_import
from registry.actions.register import change_registration
from registry.actions.register_import.apply import apply_import, apply_queued_imports
from registry.bsn import blind_index
from registry.enums import LegalGround, ResponsibleParty
from registry.models import Municipality, Person, RegisterImport, Registration, Residence
from registry.register_import import sets
from registry.synthetic import synthetic_bsn
from reports.ledger import posting
from tests.factories import MunicipalityFactory, user_with
from tests.registry.register_files import TODAY, applied, content, counts, details, problems, row, sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fixed_day")]
FIRST = date(2020, 2, 1)


@pytest.fixture(autouse=True)
def town() -> Municipality:
    """The municipality of the file."""
    return MunicipalityFactory(code="GM7101", name="Voorbeeldstad")


def standing(n: int = 0) -> list[tuple[str, date, date | None, str, bool]]:
    """How somebody stands on the register: ground, first day, day after the last, responsible and visible."""
    rows = Registration.objects.filter(person__bsn_index=blind_index(synthetic_bsn(700_000 + n)))
    return [
        (each.ground, each.during.lower, each.during.upper, each.responsible, each.profile_visible)
        for each in rows.order_by("ground", "during")
    ]


def homes() -> list[tuple[str, date, date | None]]:
    """Where everybody lived."""
    return [
        (home.municipality_id, home.during.lower, home.during.upper)
        for home in Residence.objects.order_by("person_id", "during")
    ]


# --- new, again, changed, ended --------------------------------------------------------------------------------------
def test_a_new_person_is_recorded_with_a_home_and_a_registration() -> None:
    run = applied(content(row(0, voorletters="a b", voorvoegsel=" van  der ")))
    assert counts(run) == {"new": 1}
    person = Person.objects.get()
    assert person.bsn == synthetic_bsn(700_000)
    assert (person.full_name, person.birth_date) == ("A.B. van der Jansen", date(1990, 6, 15))
    assert homes() == [("GM7101", FIRST, None)]
    assert standing() == [("1a", FIRST, None, "municipality", False)]


def test_nobody_lived_in_a_municipality_before_it_existed(town: Municipality) -> None:
    Municipality.objects.update(existed=DateRange(date(2022, 1, 1), None))
    applied(content(row(0)))
    assert homes() == [("GM7101", date(2022, 1, 1), None)]


def test_the_same_file_again_changes_nothing() -> None:
    text = content(row(0), row(1, einddatum="31-12-2024"), row(1, grondslag="1c"))
    assert counts(applied(text)) == {"new": 3}
    before = [list(model.objects.values()) for model in (Person, Residence, Registration)]
    events = Registration.pgh_event_model.objects.count()
    assert counts(applied(text)) == {"unchanged": 3}
    assert [list(model.objects.values()) for model in (Person, Residence, Registration)] == before
    assert Registration.pgh_event_model.objects.count() == events


def test_a_change_holds_from_the_reference_day_and_is_not_repeated() -> None:
    applied(content(row(0)))
    changed = content(row(0, verantwoordelijke="uwv", profiel_zichtbaar="ja"))
    assert counts(applied(changed, on=date(2026, 3, 1))) == {"changed": 1}
    after = [
        ("1a", FIRST, date(2026, 3, 1), "municipality", False),
        ("1a", date(2026, 3, 1), None, "uwv", True),
    ]
    assert standing() == after
    assert counts(applied(changed, on=date(2026, 3, 1))) == {"unchanged": 1}
    assert counts(applied(changed)) == {"unchanged": 1}
    assert standing() == after


def test_a_change_of_what_begins_later_holds_from_its_first_day() -> None:
    applied(content(row(0, registratiedatum="01-06-2026")))
    run = applied(
        content(row(0, registratiedatum="01-06-2026", verantwoordelijke="uwv")), on=date(2026, 5, 1)
    )
    assert counts(run) == {"changed": 1}
    assert standing() == [("1a", date(2026, 6, 1), None, "uwv", False)]


def test_an_end_in_the_file_ends_the_registration() -> None:
    applied(content(row(0)))
    run = sent(content(row(0, einddatum="31-10-2026")))
    assert counts(run) == {"ended": 1}
    assert details(run) == [["einddatum: geen → 31-10-2026"]]
    assert problems(run) == []
    applied(content(row(0, einddatum="31-10-2026")))
    assert standing() == [("1a", FIRST, date(2026, 11, 1), "municipality", False)]


def test_an_end_before_an_earlier_change_takes_that_change_back() -> None:
    applied(content(row(0)))
    applied(content(row(0, verantwoordelijke="uwv")), on=date(2026, 3, 1))
    run = applied(content(row(0, verantwoordelijke="uwv", einddatum="31-12-2025")))
    assert counts(run) == {"ended": 1}
    assert standing() == [("1a", FIRST, date(2026, 1, 1), "municipality", False)]


def test_an_end_that_is_gone_or_other_is_a_change() -> None:
    applied(content(row(0, einddatum="31-10-2026"), row(1, einddatum="31-10-2026")))
    run = sent(content(row(0), row(1, einddatum="30-06-2026")))
    assert counts(run) == {"changed": 2}
    assert details(run) == [["einddatum: 31-10-2026 → geen"], ["einddatum: 31-10-2026 → 30-06-2026"]]


def test_a_file_of_a_day_knows_nothing_of_an_end_after_that_day() -> None:
    applied(content(row(0, einddatum="31-10-2026")))
    assert counts(applied(content(row(0)), on=date(2026, 6, 1))) == {"unchanged": 1}
    assert standing()[0][2] == date(2026, 11, 1)


# --- several registrations of one person -----------------------------------------------------------------------------
def test_several_grounds_stand_beside_each_other() -> None:
    applied(content(row(0), row(0, grondslag="1c", registratiedatum="01-01-2021")))
    run = applied(
        content(
            row(0, einddatum="31-12-2025"),
            row(0, grondslag="1c", registratiedatum="01-01-2021", verantwoordelijke="uwv"),
        )
    )
    assert counts(run) == {"ended": 1, "changed": 1}
    assert standing() == [
        ("1a", FIRST, date(2026, 1, 1), "municipality", False),
        ("1c", date(2021, 1, 1), TODAY, "municipality", False),
        ("1c", TODAY, None, "uwv", False),
    ]


def test_a_registration_may_follow_one_that_the_same_file_ends() -> None:
    applied(content(row(0)))
    text = content(row(0, einddatum="31-12-2024"), row(0, registratiedatum="01-01-2025"))
    assert counts(applied(text)) == {"ended": 1, "new": 1}
    assert [each[1:3] for each in standing()] == [
        (FIRST, date(2025, 1, 1)),
        (date(2025, 1, 1), None),
    ]
    assert counts(applied(text)) == {"unchanged": 2}


@pytest.mark.parametrize("second", [[], [row(0, registratiedatum="01-01-2025", profiel_zichtbaar="x")]])
def test_a_registration_that_follows_is_never_taken_for_the_one_before(second: list[str]) -> None:
    applied(content(row(0, einddatum="31-12-2024"), row(0, registratiedatum="01-01-2025")))
    run = sent(content(row(0, einddatum="31-12-2024"), *second))
    assert run.unchanged_rows == 1
    assert run.absent_registrations == (0 if second else 1), "the later one is missing from the file"
    apply_import(run=run, by=None, on=TODAY)
    apply_queued_imports()
    assert len(standing()) == 2, "and stays as it was"


def test_a_change_on_a_screen_is_no_other_registration(town: Municipality) -> None:
    applied(content(row(0)))
    change_registration(
        registration=Registration.objects.get(),
        ground=LegalGround.G1A,
        responsible=ResponsibleParty.UWV,
        profile_visible=False,
        from_day=date(2025, 1, 1),
        by=user_with(Role.CONSULTANT, town),
        on=TODAY,
    )
    assert counts(sent(content(row(0, verantwoordelijke="uwv")))) == {"unchanged": 1}
    assert details(sent(content(row(0)))) == [["verantwoordelijke: UWV → gemeente, vanaf 21-11-2026"]]


# --- the person ------------------------------------------------------------------------------------------------------
def test_another_name_is_shown_old_and_new_and_capitals_are_no_other_name() -> None:
    applied(content(row(0), row(1)))
    run = sent(
        content(row(0, achternaam="JANSEN", voorletters="a"), row(1, voorletters="AB", voorvoegsel="de"))
    )
    assert counts(run) == {"unchanged": 1, "changed": 1}
    assert details(run)[1] == ["naam: A. Jansen → A.B. de Jansen"]
    apply_import(run=run, by=None, on=TODAY)
    apply_queued_imports()
    assert [person.full_name for person in Person.objects.order_by("pk")] in (
        ["A. Jansen", "A.B. de Jansen"],
        ["A.B. de Jansen", "A. Jansen"],
    )


def test_who_lives_elsewhere_moved_on_the_reference_day() -> None:
    MunicipalityFactory(code="GM7102", name="Buurstad")
    applied(content(row(0), row(0, grondslag="1c")))
    text = content(row(0, gemeentecode="GM7102"), row(0, grondslag="1c", gemeentecode="GM7102"))
    run = sent(text, on=date(2026, 3, 1))
    assert details(run) == [["woongemeente: Voorbeeldstad → Buurstad"]] * 2
    applied(text, on=date(2026, 3, 1))
    assert homes() == [("GM7101", FIRST, date(2026, 3, 1)), ("GM7102", date(2026, 3, 1), None)]
    assert counts(applied(text, on=date(2026, 3, 1))) == {"unchanged": 2}


def test_a_move_on_the_first_day_of_a_home_replaces_it() -> None:
    MunicipalityFactory(code="GM7102")
    applied(content(row(0)))
    applied(content(row(0, gemeentecode="GM7102")), on=FIRST)
    assert homes() == [("GM7102", FIRST, None)]


def test_a_merger_is_no_move() -> None:
    heir = MunicipalityFactory(code="GM7102", name="Grootstad")
    applied(content(row(0)))
    Municipality.objects.filter(code="GM7101").update(
        existed=DateRange(date(2015, 1, 1), date(2022, 1, 1)), merged_into=heir
    )
    assert counts(applied(content(row(0, gemeentecode="GM7102")))) == {"unchanged": 1}
    assert homes() == [("GM7101", FIRST, None)]


def test_who_has_no_home_on_the_day_gets_one_until_the_next() -> None:
    MunicipalityFactory(code="GM7102")
    applied(content(row(0)))
    home = Residence.objects.get()
    home.during = DateRange(date(2026, 10, 1), None)
    home.save()
    run = sent(content(row(0, gemeentecode="GM7102")), on=date(2026, 3, 1))
    assert details(run) == [["woongemeente: onbekend → Gemeente GM7102"]]
    applied(content(row(0, gemeentecode="GM7102")), on=date(2026, 3, 1))
    assert homes() == [("GM7102", date(2026, 3, 1), date(2026, 10, 1)), ("GM7101", date(2026, 10, 1), None)]


# --- between looking and applying ------------------------------------------------------------------------------------
def test_what_changed_since_the_dry_run_is_compared_again() -> None:
    applied(content(row(0)))
    run = sent(content(row(0, verantwoordelijke="uwv"), row(1)))
    assert counts(run) == {"changed": 1, "new": 1}
    applied(content(row(0, verantwoordelijke="uwv"), row(1)))
    apply_import(run=run, by=None, on=TODAY)
    apply_queued_imports()
    run.refresh_from_db()
    assert counts(run) == {"unchanged": 2}


def test_what_the_database_refuses_becomes_an_error_of_that_person_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    refused = "(SELECT id FROM registry_person WHERE last_name = 'Stuk')"
    end = f"CASE WHEN person_id = {refused} THEN first_day ELSE target_end END"
    broken = sets.WRITE.replace("daterange(first_day, target_end)", f"daterange(first_day, {end})")
    assert broken != sets.WRITE
    monkeypatch.setattr(sets, "WRITE", broken)
    run = applied(content(row(0), row(1, achternaam="Stuk"), row(2)))
    assert counts(run) == {"new": 2, "error": 1}
    assert problems(run) == [(3, "", "De einddatum ligt vóór de begindatum.")]
    assert Person.objects.count() == 2, "nothing of the refused person was kept"


def test_the_ledger_says_what_the_file_said() -> None:
    applied(content(row(0), row(1, einddatum="31-12-2024")))
    assert posting.reconcile().entries == 0


def test_after_an_import_the_other_apps_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(after_import, "_told", [lambda: told.append("told")])
    applied(content(row(0)))
    assert told == ["told"]


def test_an_import_that_was_not_checked_is_not_applied() -> None:
    run = sent(content(row(0)))
    apply_import(run=run, by=None, on=TODAY)
    with pytest.raises(ValidationError, match="intussen verder"):
        apply_import(run=RegisterImport.objects.get(), by=None, on=TODAY)
