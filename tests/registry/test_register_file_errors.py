"""A file with every kind of mistake: each is named by line and column, and no message repeats what stood there."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from registry.models import Municipality, Person, RegisterImport, Registration
from registry.register_file.kind import MOST_BYTES, Sniffer, UnreadableFile
from registry.synthetic import synthetic_bsn
from tests.factories import MunicipalityFactory, PersonFactory, RegistrationFactory, ResidenceFactory
from tests.registry.register_files import HEADER, PERSON, applied, content, counts, problems, row, sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fixed_day")]


@pytest.fixture(autouse=True)
def town() -> Municipality:
    """The municipality of the file."""
    return MunicipalityFactory(code="GM7101", name="Voorbeeldstad")


# --- a cell ----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("column", "text", "message"),
    [
        ("bsn", "123456789", "voldoet niet aan de elfproef"),
        ("bsn", "12345", "8 of 9 cijfers"),
        ("bsn", "", "8 of 9 cijfers"),
        ("bsn", "9,0E+08", "8 of 9 cijfers"),
        ("voorletters", "", "Deze cel is leeg"),
        ("voorletters", "A" * 21, "hooguit 20 tekens"),
        ("voorvoegsel", "van de " * 4, "hooguit 20 tekens"),
        ("achternaam", "", "Deze cel is leeg"),
        ("achternaam", "a" * 101, "hooguit 100 tekens"),
        ("achternaam", "Jan\x00sen", "niet te lezen"),
        ("geboortedatum", "", "Deze cel is leeg"),
        ("geboortedatum", "31-02-1990", "Schrijf een datum als 31-12-2020"),
        ("geboortedatum", "06/15/1990", "Schrijf een datum als 31-12-2020"),
        ("geboortedatum", "15-06-90", "Schrijf een datum als 31-12-2020"),
        ("geboortedatum", "31-12-1899", "Schrijf een datum als 31-12-2020"),
        ("geboortedatum", "22-11-2026", "ligt na de peildatum"),
        ("gemeentecode", "", "bestaat niet"),
        ("gemeentecode", "GM9999", "bestaat niet"),
        ("gemeentecode", "Voorbeeldstad", "bestaat niet"),
        ("grondslag", "9z", "grondslag bestaat niet"),
        ("grondslag", "", "grondslag bestaat niet"),
        ("verantwoordelijke", "provincie", "gemeente of uwv"),
        ("profiel_zichtbaar", "misschien", "ja of nee"),
        ("registratiedatum", "", "Deze cel is leeg"),
        ("registratiedatum", "gisteren", "Schrijf een datum"),
        ("registratiedatum", "01-01-1980", "vóór de geboortedatum"),
        ("einddatum", "volgend jaar", "Schrijf een datum"),
        ("einddatum", "31-01-2020", "vóór de registratiedatum"),
    ],
)
def test_a_wrong_cell_is_named_and_the_other_rows_are_applied(column: str, text: str, message: str) -> None:
    run = applied(content(row(0), row(1, **{column: text}), row(2)))
    assert counts(run) == {"new": 2, "error": 1}
    ((line, where, what),) = problems(run)
    assert (line, where) == (3, column)
    assert message in what
    assert not text or text.strip() not in what, "a message never repeats the cell"
    assert Person.objects.count() == Registration.objects.count() == 2


def test_every_wrong_cell_of_a_row_is_named() -> None:
    run = sent(content(row(0, bsn="1", grondslag="x", einddatum="x", profiel_zichtbaar="x")))
    assert [(line, column) for line, column, _ in problems(run)] == [
        (2, "bsn"),
        (2, "grondslag"),
        (2, "profiel_zichtbaar"),
        (2, "einddatum"),
    ]
    assert run.error_rows == 1


def test_a_municipality_that_did_not_exist_on_the_day_is_named_with_its_successor() -> None:
    heir = MunicipalityFactory(code="GM7102", name="Grootstad")
    MunicipalityFactory(
        code="GM7103", name="Kleindorp", existed=(date(2015, 1, 1), date(2022, 1, 1)), merged_into=heir
    )
    run = sent(content(row(0, gemeentecode="GM7103")))
    assert problems(run) == [
        (2, "gemeentecode", "De gemeente Kleindorp bestond niet op de peildatum en is opgegaan in Grootstad.")
    ]
    assert counts(sent(content(row(0, gemeentecode="GM7103")), on=date(2021, 1, 1))) == {"new": 1}


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("gemeentecode", "7101"),
        ("gemeentecode", "gm7101"),
        ("grondslag", "1A"),
        ("grondslag", "lid 2"),
        ("verantwoordelijke", "UWV"),
        ("profiel_zichtbaar", "J"),
        ("registratiedatum", "2020-02-01"),
        ("registratiedatum", "1-2-2020"),
        ("bsn", f" {synthetic_bsn(700_000)} "),
    ],
)
def test_what_means_the_same_is_read_the_same(column: str, text: str) -> None:
    assert counts(sent(content(row(0, **{column: text})))) == {"new": 1}


# --- rows among each other -------------------------------------------------------------------------------------------
def test_a_row_that_is_there_twice_counts_once() -> None:
    run = sent(content(row(0), row(0)))
    assert counts(run) == {"new": 1, "error": 1}
    assert problems(run) == [
        (3, "registratiedatum", "Deze inschrijving staat al op regel 2. Deze regel telt niet.")
    ]


def test_a_registration_that_is_there_twice_with_other_facts_counts_not_at_all() -> None:
    run = sent(content(row(0), row(0, verantwoordelijke="uwv")))
    assert counts(run) == {"error": 2}
    assert {message for _, _, message in problems(run)} == {
        "Deze inschrijving staat meer keren in het bestand, met verschillende gegevens. Zie regel 2."
    }


def test_two_registrations_on_one_ground_may_not_overlap_and_may_touch() -> None:
    later = row(0, registratiedatum="01-01-2022")
    overlapping = sent(content(row(0), later))
    assert [line for line, _, _ in problems(overlapping)] == [2, 3]
    assert "loopt gelijk met die van regel 3" in problems(overlapping)[0][2]
    assert counts(sent(content(row(0, einddatum="31-12-2021"), later))) == {"new": 2}


@pytest.mark.parametrize(
    ("column", "other", "message"),
    [
        ("geboortedatum", "16-06-1990", "verschillende geboortedatums"),
        ("achternaam", "Pietersen", "verschillende namen"),
        ("gemeentecode", "GM7104", "verschillende gemeenten"),
    ],
)
def test_rows_of_a_person_that_contradict_each_other_are_both_wrong(
    column: str, other: str, message: str
) -> None:
    MunicipalityFactory(code="GM7104")
    run = sent(content(row(0), row(0, grondslag="1c", **{column: other}), row(1)))
    assert counts(run) == {"new": 1, "error": 2}
    assert [(line, where) for line, where, _ in problems(run)] == [(2, column), (3, column)]
    assert message in problems(run)[0][2]


# --- against the register --------------------------------------------------------------------------------------------
def test_somebody_with_another_birth_date_is_somebody_else() -> None:
    PersonFactory(bsn=synthetic_bsn(700_000), birth_date=date(1980, 1, 1))
    run = applied(content(row(0)))
    assert counts(run) == {"error": 1}
    assert problems(run) == [
        (
            2,
            "geboortedatum",
            "Dit BSN is bekend met een andere geboortedatum. Controleer of het dezelfde persoon is.",
        )
    ]
    assert not Registration.objects.exists()


def test_a_registration_beside_one_of_ours_on_the_same_ground_is_refused() -> None:
    person = PersonFactory(bsn=synthetic_bsn(700_000), last_name="Jansen")
    RegistrationFactory(person=person, during=(date(2019, 1, 1), None))
    run = applied(content(row(0)))
    assert counts(run) == {"error": 1}
    assert "loopt gelijk met een andere op deze grondslag" in problems(run)[0][2]
    assert Registration.objects.get().during.lower == date(2019, 1, 1)


def test_nobody_is_on_the_register_after_their_death() -> None:
    person = PersonFactory(bsn=synthetic_bsn(700_000), last_name="Jansen", died_on=date(2024, 5, 1))
    ResidenceFactory(person=person, municipality_id="GM7101")
    assert counts(sent(content(row(0)))) == {"error": 1}
    assert counts(sent(content(row(0, einddatum="01-05-2024")))) == {"new": 1}


# --- lines -----------------------------------------------------------------------------------------------------------
def test_lines_that_are_no_rows_are_named_and_empty_lines_are_passed_over() -> None:
    too_few = row(0).rsplit(";", 1)[0]
    quote = row(1, achternaam='"Jansen')
    run = sent(content(too_few, "", ";;;;;;;;;;", quote, row(2), "x" * 30_000, row(3)))
    assert counts(run) == {"new": 2, "error": 3}
    assert problems(run) == [
        (2, "", "Deze regel heeft 10 kolommen en de eerste regel 11."),
        (5, "", "De aanhalingstekens op deze regel kloppen niet."),
        (7, "", "Deze regel is te lang om een inschrijving te zijn."),
    ]


def test_quotes_around_a_cell_keep_what_is_in_it() -> None:
    applied(content(row(0, achternaam='"Jansen; ook ""De Lange"""')))
    assert Person.objects.get().last_name == 'Jansen; ook "De Lange"'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_encoding_separator_and_line_endings_are_found_out(
    encoding: str, separator: str, ending: str
) -> None:
    text = content(row(0, achternaam="Müller-Ëng")).replace(";", separator).replace("\n", ending)
    run = sent(text.encode(encoding))
    assert counts(run) == {"new": 1}
    assert (run.encoding, run.separator) == (encoding, separator)
    assert run.staged.get().last_name == "Müller-Ëng"


def test_the_order_of_columns_is_free_and_others_are_passed_over() -> None:
    names = [*reversed(HEADER.split(";")), "opmerking"]
    facts = {"bsn": synthetic_bsn(700_000), **PERSON, "opmerking": "niet voor ons"}
    text = f"sep=;\n{';'.join(names)};;\n{';'.join(facts[name] for name in names)};;\n"
    assert counts(sent(text)) == {"new": 1}


def test_a_byte_that_is_no_letter_is_named() -> None:
    raw = content(row(0, achternaam="Jans?n"), row(1, achternaam="Müller")).encode("cp1252")
    run = sent(raw.replace(b"?", b"\x81"))
    assert problems(run) == [(2, "achternaam", "Hier staat een teken dat niet te lezen is.")]
    assert run.new_rows == 1


# --- files that cannot be read at all --------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "leeg"),
        (b"\n\n \n", "leeg"),
        (b"PK\x03\x04 workbook", "Excel-bestand"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "oud Excel-bestand"),
        (b"%PDF-1.7", "pdf"),
        (HEADER.encode("utf-16"), "UTF-16"),
        (b"\x00\x01\x02", "geen tekstbestand"),
        (b"bsn|achternaam\n", "maar een kolom".replace("een", "één")),
        (b"bsn;bsn;achternaam\n", "dezelfde naam"),
        (row(0).encode(), "namen van de kolommen"),
        (b'"bsn;achternaam\n', "aanhalingstekens"),
        (b"bsn;" + b"a" * 200 + b"\n", "te lang"),
    ],
)
def test_a_file_that_cannot_be_read_says_what_to_do(raw: bytes, message: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        sent(raw)
    assert message in refusal.value.message_dict["file"][0]
    assert not RegisterImport.objects.exists()


def test_more_than_a_hundred_megabytes_is_refused_while_it_comes_in() -> None:
    part = b"x" * (MOST_BYTES // 4)
    sniffer = Sniffer()
    with pytest.raises(UnreadableFile, match="groter dan 100 MB"):
        for _ in sniffer.watch([part] * 5):
            pass


def test_a_file_with_a_header_alone_has_no_rows() -> None:
    run = sent(HEADER)
    assert (run.rows, counts(run)) == (0, {})


def test_a_reference_day_in_the_future_is_refused() -> None:
    with pytest.raises(ValidationError) as refusal:
        sent(content(row(0)), on=date(2026, 11, 22))
    assert "toekomst" in refusal.value.message_dict["reference_day"][0]
