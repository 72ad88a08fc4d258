"""The administrator reads a file in: send it, couple its columns, look at what it would do, apply it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from accounts.enums import Role
from accounts.models import User
from registry.actions.register_import.apply import apply_queued_imports
from registry.actions.register_import.cancel import forget_old_imports
from registry.actions.register_import.read import read_import
from registry.bsn import blind_index
from registry.enums import ImportState
from registry.models import ColumnMapping, ImportChunk, ImportRow, Municipality, RegisterImport, Registration
from registry.synthetic import synthetic_bsn
from tests.factories import (
    MunicipalityFactory,
    PersonFactory,
    RegistrationFactory,
    ResidenceFactory,
    user_with,
)
from tests.people import client_of
from tests.registry.register_files import HEADER, applied, content, row

pytestmark = pytest.mark.django_db
NEW = "/doelgroepregister/import/"


@pytest.fixture
def town(fixed_day: None, db: None) -> Municipality:
    """The municipality of the administrator."""
    return MunicipalityFactory(code="GM7101", name="Voorbeeldstad")


@pytest.fixture
def administrator(town: Municipality) -> User:
    """Who reads files in."""
    return user_with(Role.ADMINISTRATOR, town, first_name="Bea", last_name="Beheer")


@pytest.fixture
def office(administrator: User) -> Client:
    """The administrator's browser."""
    return client_of(administrator)


def upload(office: Client, text: str, day: str = "2026-11-21") -> Any:
    """Send a file."""
    file = SimpleUploadedFile("lijst van Jansen.csv", text.encode())
    return office.post(NEW, {"file": file, "reference_day": day})


def checked(office: Client, text: str) -> RegisterImport:
    """Send a file and have it read."""
    assert upload(office, text).status_code == 302
    run: RegisterImport = RegisterImport.objects.latest("pk")
    read_import(run.pk)
    run.refresh_from_db()
    return run


def page_of(office: Client, run: RegisterImport) -> str:
    """The page of an import."""
    return str(office.get(f"{NEW}{run.pk}/").content.decode())


def test_a_file_is_shown_before_it_is_applied_and_its_result_stays(
    office: Client, administrator: User
) -> None:
    run = checked(office, content(row(0), row(1, bsn="1")))
    shown = page_of(office, run)
    assert "Wat verandert er als u dit bestand toepast?" in shown
    assert "A. Jansen" in shown
    assert synthetic_bsn(700_000)[:6] not in shown
    assert synthetic_bsn(700_000)[-3:] in shown
    assert "Een BSN heeft 8 of 9 cijfers" in shown
    assert not Registration.objects.exists()

    office.post(f"{NEW}{run.pk}/toepassen/")
    assert "zodra het aan de beurt is" in page_of(office, run)
    apply_queued_imports()
    shown = page_of(office, run)
    assert "Dit bestand is toegepast" in shown
    assert "Een BSN heeft 8 of 9 cijfers" in shown, "the errors stay"
    assert "Jansen" not in shown, "the people do not"
    registration = Registration.objects.get()
    context = registration.pgh_event_model.objects.get().pgh_context.metadata
    assert context == {"reason": f"Inlezen register {run.reference}", "user": administrator.pk}
    assert run.reference in office.get("/doelgroepregister/").content.decode()


def test_while_it_waits_nobody_can_read_a_bsn_in_the_database(office: Client) -> None:
    upload(office, content(row(0)))
    bsn = synthetic_bsn(700_000).encode()
    assert bsn not in b"".join(bytes(chunk.content) for chunk in ImportChunk.objects.all())
    run = RegisterImport.objects.get()
    read_import(run.pk)
    assert not ImportChunk.objects.exists(), "the file goes as soon as its rows are staged"
    (raw,) = ImportRow.objects.extra(select={"raw": "bsn"}).values_list("raw", flat=True)
    assert bsn not in bytes(raw)


def test_other_headers_are_coupled_once_and_known_the_next_time(office: Client) -> None:
    header = HEADER.replace("achternaam", "Geslachtsnaam").replace("bsn", "BSN-nummer")
    answer = upload(office, content(row(0), header=header))
    run = RegisterImport.objects.get()
    assert answer["Location"] == f"{NEW}{run.pk}/kolommen/"
    form = office.get(answer["Location"]).context["form"]
    guessed = {name: field.initial for name, field in form.fields.items() if name != "keep_as"}
    assert (guessed["achternaam"], guessed["bsn"]) == ("Geslachtsnaam", "BSN-nummer")

    twice = office.post(answer["Location"], guessed | {"bsn": "Geslachtsnaam", "grondslag": ""})
    errors = twice.context["form"].errors
    assert "Kies de kolom" in errors["grondslag"][0]
    again = office.post(answer["Location"], guessed | {"bsn": "Geslachtsnaam"}).context["form"].errors
    assert "al gekozen" in str(again)

    office.post(answer["Location"], guessed | {"keep_as": "Levering UWV"})
    assert ColumnMapping.objects.get().columns["bsn"] == "BSN-nummer"
    second = upload(office, content(row(1), header=header))
    assert second["Location"] == f"{NEW}{RegisterImport.objects.latest('pk').pk}/", "known by its headers"


@pytest.mark.parametrize(
    ("text", "day", "field", "message"),
    [
        ("", "2026-11-21", "file", "leeg"),
        ("PK\x03\x04", "2026-11-21", "file", "Excel"),
        (HEADER, "2026-11-22", "reference_day", "toekomst"),
        (HEADER, "", "reference_day", "Vul de peildatum in"),
    ],
)
def test_a_file_that_is_refused_says_why_at_its_field(
    office: Client, text: str, day: str, field: str, message: str
) -> None:
    answer = upload(office, text, day)
    assert message in answer.context["form"].errors[field][0]
    assert not RegisterImport.objects.exists()


def test_a_file_over_the_limit_is_refused(office: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("registry.upload.MOST_BYTES", 100)
    answer = upload(office, content(row(0)))
    assert "groter dan 100 MB" in answer.context["form"].errors["file"][0]


def test_a_file_with_nothing_but_errors_says_so_and_is_not_applied(office: Client) -> None:
    page = page_of(office, checked(office, content(row(0, gemeentecode="GM9999"))))
    assert "Geen enkele regel kan worden ingelezen" in page
    assert "Er verandert niets<" not in page
    assert ">Toepassen<" not in page


def test_another_municipality_is_an_error_of_its_row(office: Client) -> None:
    MunicipalityFactory(code="GM7105", name="Buurstad")
    run = checked(office, content(row(0), row(1, gemeentecode="GM7105")))
    assert (run.new_rows, run.error_rows) == (1, 1)
    assert run.problems.get().message == "U beheert Buurstad niet."


def test_who_comes_from_elsewhere_moves_here_and_what_they_were_called_there_is_not_told(
    office: Client,
) -> None:
    neighbour = MunicipalityFactory(code="GM7105", name="Buurstad")
    person = PersonFactory(bsn=synthetic_bsn(700_000), last_name="Geheim")
    ResidenceFactory(person=person, municipality=neighbour)
    run = checked(office, content(row(0)))
    (said,) = run.staged.values_list("details", flat=True)
    assert said == [
        "Deze persoon is bekend, deze inschrijving niet.",
        "naam: bekend onder een andere naam → A. Jansen",
        "woongemeente: een andere gemeente → Voorbeeldstad",
    ]


def test_somebody_missing_from_the_file_is_shown_and_never_ended(office: Client, town: Municipality) -> None:
    missing = PersonFactory(last_name="Vermist")
    ResidenceFactory(person=missing, municipality=town)
    RegistrationFactory(person=missing)
    run = checked(office, content(row(0)))
    assert run.absent_registrations == 1
    assert "Vermist" in page_of(office, run)
    assert "Vermist" in office.get(f"{NEW}{run.pk}/regels/?soort=ontbreekt").content.decode()
    office.post(f"{NEW}{run.pk}/toepassen/")
    apply_queued_imports()
    assert Registration.objects.get(person=missing).last_day is None


def test_somebody_whose_row_is_wrong_is_not_missing(office: Client) -> None:
    applied(content(row(0), row(1)))
    run = checked(office, content(row(0, grondslag="x"), row(1)))
    assert run.absent_registrations == 0


@pytest.mark.parametrize(
    "kind", ["nieuw", "gewijzigd", "beeindigd", "ongewijzigd", "fout", "ontbreekt", "x", ""]
)
def test_every_kind_of_row_has_its_page(office: Client, kind: str) -> None:
    applied(content(row(1), row(2), row(3), row(5)))
    run = checked(
        office,
        content(row(0), row(1, achternaam="Anders"), row(2, einddatum="01-01-2026"), row(3), row(4, bsn="")),
    )
    assert [run.new_rows, run.changed_rows, run.ended_rows, run.unchanged_rows, run.error_rows] == [1] * 5
    answer = office.get(f"{NEW}{run.pk}/regels/", {"soort": kind})
    assert len(answer.context["page"].object_list) == 1


def test_calling_it_off_wipes_everybody_and_a_second_click_is_told(office: Client) -> None:
    run = checked(office, content(row(0)))
    office.post(f"{NEW}{run.pk}/annuleren/")
    assert not ImportRow.objects.exists()
    assert "niet toegepast" in page_of(office, run)
    answer = office.post(f"{NEW}{run.pk}/toepassen/", follow=True)
    assert "intussen verder" in answer.content.decode()
    run.refresh_from_db()
    assert run.state == ImportState.CANCELLED


def test_applying_twice_is_applying_once(office: Client) -> None:
    run = checked(office, content(row(0)))
    for _ in range(2):
        office.post(f"{NEW}{run.pk}/toepassen/")
    apply_queued_imports()
    assert Registration.objects.count() == 1


def test_what_nobody_applies_is_forgotten_after_two_weeks(office: Client) -> None:
    run = checked(office, content(row(0)))
    assert forget_old_imports(timezone.now() + timedelta(days=13)) == 0
    assert forget_old_imports(timezone.now() + timedelta(days=15)) == 1
    assert not ImportRow.objects.exists()
    run.refresh_from_db()
    assert run.state == ImportState.CANCELLED


def test_errors_can_be_taken_along_without_anybody_in_them(office: Client) -> None:
    run = checked(office, content(row(0, grondslag="x"), "a;b"))
    answer = office.get(f"{NEW}{run.pk}/fouten.csv")
    text = answer.content.decode("utf-8-sig")
    assert text.splitlines()[:3] == [
        "Regel;Kolom;Wat is er mis",
        '2;grondslag;"Deze grondslag bestaat niet. Kies uit 1a, 1b, 1c, 1d, 1e, 1f, 1g, 2, 6 en 38f5."'.replace(
            '"', ""
        ),
        "3;hele regel;Deze regel heeft 2 kolommen en de eerste regel 11.",
    ]
    assert synthetic_bsn(700_000) not in text
    assert office.get(f"{NEW}{run.pk}/fouten.pdf").status_code == 404


def test_the_overview_counts_the_people_of_the_municipality(office: Client, town: Municipality) -> None:
    old = MunicipalityFactory(
        code="GM7106", name="Kleindorp", existed=(date(2015, 1, 1), date(2022, 1, 1)), merged_into=town
    )
    for place, last in ((town, None), (old, None), (town, date(2020, 1, 1)), (MunicipalityFactory(), None)):
        person = PersonFactory()
        ResidenceFactory(person=person, municipality=place)
        RegistrationFactory(person=person, during=(date(2015, 1, 1), last))
        RegistrationFactory(person=person, ground="1c", during=(date(2015, 1, 1), last))
    assert office.get("/doelgroepregister/").context["counts"] == [("Voorbeeldstad", 2)]


def test_the_pages_ask_the_database_a_fixed_number_of_questions(
    office: Client, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    applied(content(*(row(n) for n in range(30, 60))))
    run = checked(office, content(*(row(n) for n in range(40))))
    office.get("/doelgroepregister/")
    for address, most in (
        ("/doelgroepregister/", 11),
        (NEW, 7),
        (f"{NEW}{run.pk}/", 16),
        (f"{NEW}{run.pk}/regels/?soort=nieuw", 9),
        (f"{NEW}{run.pk}/regels/?soort=ontbreekt", 14),
    ):
        with django_assert_max_num_queries(most):
            assert office.get(address).status_code == 200


def test_a_person_is_found_by_the_bsn_that_was_imported(office: Client) -> None:
    run = checked(office, content(row(0, bsn=synthetic_bsn(700_000))))
    office.post(f"{NEW}{run.pk}/toepassen/")
    apply_queued_imports()
    registration = Registration.objects.select_related("person").get()
    assert bytes(registration.person.bsn_index) == blind_index(registration.person.bsn)
