"""A municipality writes its letters on its own odt or docx: checked when it is handed in, and filled as it is."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import docx
import odfdo
import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from docx.oxml import OxmlElement

from accounts.enums import Role
from accounts.models import User
from cases.rules.file_format import FileRefused
from registry.models import Municipality
from reports.actions.letters.shape import add_template, retire_template, use_template
from reports.actions.letters.take import hand_out_letter
from reports.actions.letters.write import finish_letter, make_letter
from reports.enums import LetterKind, TemplateState
from reports.letters.checking import checked_template
from reports.letters.example import example_text
from reports.letters.fields import OWN_KINDS
from reports.letters.filling import filled
from reports.letters.starter import starter
from reports.models import LetterStyle, LetterTemplate
from subsidies.models import Decision
from tests.factories import MunicipalityFactory, user_with
from tests.people import TODAY
from tests.reports.letters.own_templates import complete, docx_with, field, odt_with

TOWN = Municipality(code="GM9999", name="Voorbeeldstad")
MAKERS = {"docx": docx_with, "odt": odt_with}
EVERY = [(name, kind) for name in MAKERS for kind in OWN_KINDS]


def text_of(kind: LetterKind = LetterKind.GRANTING):
    return example_text(kind, TOWN, None, date(2026, 7, 3))


def words_of(content: bytes, file_format: str) -> str:
    """All text, as the programs read it."""
    if file_format == "odt":
        lines = odfdo.Document(io.BytesIO(content)).body.get_elements("//text:p")
        return "\n".join(line.inner_text for line in lines)
    document = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(line.text for line in document.paragraphs), *cells])


@pytest.mark.parametrize(("file_format", "kind"), EVERY)
def test_a_template_with_every_obligatory_field_is_accepted_and_filled(
    file_format: str, kind: LetterKind
) -> None:
    content = MAKERS[file_format](complete(kind))
    assert checked_template(content, kind) == file_format
    words = words_of(filled(content, file_format, text_of(kind)), file_format)
    assert "{{" not in words
    assert "Voorbeeld B.V." in words


@pytest.mark.parametrize(("file_format", "kind"), EVERY)
def test_the_template_to_begin_with_is_a_letter_as_it_is(file_format: str, kind: LetterKind) -> None:
    content = starter(kind, file_format)
    assert content == starter(kind, file_format)
    assert checked_template(content, kind) == file_format
    words = words_of(filled(content, file_format, text_of(kind)), file_format)
    assert "{{" not in words
    assert text_of(kind).fields["kenmerk"] in words


@pytest.mark.parametrize("file_format", MAKERS)
def test_a_row_is_repeated_for_each_step_of_the_calculation(file_format: str) -> None:
    content = MAKERS[file_format](("regel_stap", "regel_artikel", "regel_uitkomst"))
    words = words_of(filled(content, file_format, text_of()), file_format)
    assert [line["regel_stap"] in words for line in text_of().lines] == [True] * len(text_of().lines)


@pytest.mark.parametrize("file_format", MAKERS)
def test_a_field_of_more_paragraphs_becomes_more_paragraphs(file_format: str) -> None:
    content = MAKERS[file_format](("bezwaarclausule",))
    words = words_of(filled(content, file_format, text_of()), file_format)
    assert words.strip().split("\n") == text_of().fields["bezwaarclausule"].split("\n")


@pytest.mark.parametrize("file_format", MAKERS)
def test_what_stands_around_a_field_stays_and_markup_stays_text(file_format: str) -> None:
    text = text_of()
    text.fields["werkgever_naam"] = "<w:t>Jansen & Zn. {{kenmerk}}"
    content = MAKERS[file_format]((), also=[f"Aan {field('werkgever_naam')}, over {field('kenmerk')}."])
    words = words_of(filled(content, file_format, text), file_format)
    assert "Aan <w:t>Jansen & Zn. {{kenmerk}}, over B-000123." in words


def test_a_field_in_pieces_is_found_and_its_first_piece_gives_the_style() -> None:
    document = docx.Document()
    line = document.add_paragraph("Besluit: ")
    for piece, bold in (("{", False), ("{werk", True), ("gever_na", False), ("am}} van ons", False)):
        line.add_run(piece).bold = bold
    written = io.BytesIO()
    document.save(written)
    result = docx.Document(io.BytesIO(filled(written.getvalue(), "docx", text_of())))
    assert result.paragraphs[0].text == "Besluit: Voorbeeld B.V. van ons"
    assert [run.text for run in result.paragraphs[0].runs] == [
        "Besluit: ",
        "Voorbeeld B.V.",
        "",
        "",
        " van ons",
    ]


@pytest.mark.parametrize("file_format", MAKERS)
def test_an_unknown_field_is_named_with_what_was_meant(file_format: str) -> None:
    content = MAKERS[file_format]((*complete(LetterKind.REFUSING), "werkgever_nam"))
    with pytest.raises(
        FileRefused, match=r"\{\{werkgever_nam\}\} bestaat niet.*Bedoelt u \{\{werkgever_naam\}\}"
    ):
        checked_template(content, LetterKind.REFUSING)


@pytest.mark.parametrize("file_format", MAKERS)
def test_a_missing_objection_clause_is_refused(file_format: str) -> None:
    names = [
        name for name in complete(LetterKind.GRANTING) if name not in ("bezwaarclausule", "bedrag_per_maand")
    ]
    with pytest.raises(
        FileRefused, match=r"ontbreekt nog: \{\{bezwaarclausule\}\}, \{\{bedrag_per_maand\}\}"
    ):
        checked_template(MAKERS[file_format](names), LetterKind.GRANTING)


@pytest.mark.parametrize("file_format", MAKERS)
@pytest.mark.parametrize(
    "loose", ["{{werkgever_naam", "{{ werkgever naam }}", "{% for x in y %}", "kenmerk}}"]
)
def test_half_a_field_and_program_text_are_refused(file_format: str, loose: str) -> None:
    content = MAKERS[file_format](complete(LetterKind.REFUSING), also=[loose])
    with pytest.raises(FileRefused, match="geen heel veld"):
        checked_template(content, LetterKind.REFUSING)


def with_picture(link: str) -> bytes:
    return _replaced(
        odt_with(complete(LetterKind.REFUSING)),
        "content.xml",
        b"<office:text>",
        b'<office:text><text:p xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><draw:frame '
        b'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><draw:image '
        b'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="'
        + link.encode()
        + b'"/></draw:frame></text:p>',
    )


def test_a_picture_from_outside_is_refused() -> None:
    with pytest.raises(FileRefused, match="van buiten"):
        checked_template(with_picture("https://example.test/x.png"), LetterKind.REFUSING)


def test_a_docx_that_brings_in_another_file_is_refused() -> None:
    document = docx.Document(io.BytesIO(docx_with(complete(LetterKind.REFUSING))))
    document.add_paragraph("INCLUDETEXT c:/geheim.txt")
    written = io.BytesIO()
    document.save(written)
    with pytest.raises(FileRefused, match="van buiten"):
        checked_template(written.getvalue(), LetterKind.REFUSING)


def test_an_instruction_in_pieces_is_read_as_one() -> None:
    document = docx.Document(io.BytesIO(docx_with(complete(LetterKind.REFUSING))))
    line = document.add_paragraph()
    for piece in ("INCLUDE", "TEXT c:/geheim.txt"):
        instruction = OxmlElement("w:instrText")
        instruction.text = piece
        line.add_run()._r.append(instruction)
    written = io.BytesIO()
    document.save(written)
    with pytest.raises(FileRefused, match="van buiten"):
        checked_template(written.getvalue(), LetterKind.REFUSING)


def test_an_odt_that_asks_another_program_is_refused() -> None:
    asks = b'<text:dde-connection xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"/>'
    content = _replaced(
        odt_with(complete(LetterKind.REFUSING)), "content.xml", b"<office:text>", b"<office:text>" + asks
    )
    with pytest.raises(FileRefused, match="van buiten"):
        checked_template(content, LetterKind.REFUSING)


def _replaced(content: bytes, part: str, old: bytes, new: bytes) -> bytes:
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(result, "w") as target:
        for entry in source.infolist():
            read = source.read(entry)
            if entry.filename == part:
                assert old in read
                read = read.replace(old, new, 1)
            target.writestr(entry, read)
    return result.getvalue()


@pytest.mark.parametrize("file_format", MAKERS)
def test_a_field_of_a_row_outside_a_table_is_refused(file_format: str) -> None:
    """Nothing would fill it: the employer would read the field itself."""
    content = MAKERS[file_format](complete(LetterKind.GRANTING), also=[field("regel_stap")])
    with pytest.raises(FileRefused, match=r"\{\{regel_stap\}\} staat niet in een tabel"):
        checked_template(content, LetterKind.GRANTING)


def test_a_table_that_lies_in_another_repeats_its_own_rows_only() -> None:
    document = docx.Document()
    outer = document.add_table(rows=1, cols=1).cell(0, 0)
    outer.text = "Bijlage"
    outer.add_table(rows=1, cols=1).cell(0, 0).text = field("regel_stap")
    written = io.BytesIO()
    document.save(written)
    text = text_of()
    (layout,) = docx.Document(io.BytesIO(filled(written.getvalue(), "docx", text))).tables
    assert len(layout.rows) == 1
    (inner,) = layout.cell(0, 0).tables
    assert [row.cells[0].text for row in inner.rows] == [line["regel_stap"] for line in text.lines]


@pytest.mark.parametrize("link", [" https://example.test/x.png", r"\\example.test\x.png"])
def test_a_picture_from_outside_in_another_notation_is_refused(link: str) -> None:
    with pytest.raises(FileRefused, match="van buiten"):
        checked_template(with_picture(link), LetterKind.REFUSING)


def test_a_definition_of_entities_is_refused() -> None:
    beginning = b'<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]><office:document-content'
    content = _replaced(
        odt_with(complete(LetterKind.REFUSING)), "content.xml", b"<office:document-content", beginning
    )
    with pytest.raises(FileRefused):
        checked_template(content, LetterKind.REFUSING)


def test_a_text_file_is_no_template() -> None:
    with pytest.raises(FileRefused, match="odt- of docx"):
        checked_template(b"Geachte heer of mevrouw,", LetterKind.REFUSING)


# --- the acts --------------------------------------------------------------------------------------------------------
def test_a_letter_is_written_on_the_template_in_use_and_not_on_one_on_trial(
    granted: Decision, style: LetterStyle, staff: User, town: Municipality
) -> None:
    template = _added(town, staff)
    assert template.state == TemplateState.TRIAL
    use_template(template=template, by=staff, on=TODAY)
    letter = finish_letter(letter=make_letter(decision=granted, by=staff, on=TODAY), by=staff, on=TODAY)
    content = hand_out_letter(letter=letter, by=staff, on=TODAY)
    assert (letter.template, letter.format) == (template, "docx")
    assert granted.reference in words_of(content, "docx")


def test_a_newer_template_takes_the_place_of_the_one_before(town: Municipality, staff: User) -> None:
    first, second = _added(town, staff), _added(town, staff)
    for template in (first, second):
        use_template(template=template, by=staff, on=TODAY)
    states = dict(LetterTemplate.objects.values_list("version", "state"))
    assert states == {1: TemplateState.RETIRED, 2: TemplateState.IN_USE}
    retire_template(template=second, by=staff, on=TODAY)
    assert not LetterTemplate.objects.in_use().exists()


def test_a_stranger_adds_and_uses_no_template(town: Municipality, staff: User) -> None:
    stranger = user_with(Role.ADMINISTRATOR, MunicipalityFactory())
    with pytest.raises(PermissionDenied):
        use_template(template=_added(town, staff), by=stranger, on=TODAY)
    with pytest.raises(PermissionDenied):
        _added(town, stranger)


def test_a_refused_file_says_why_at_the_field(town: Municipality, staff: User) -> None:
    with pytest.raises(ValidationError) as refusal:
        _added(town, staff, content=docx_with(("besluit",)))
    assert list(refusal.value.error_dict) == ["file"]


def _added(town: Municipality, by: User, content: bytes | None = None) -> LetterTemplate:
    return add_template(
        municipality=town,
        kind=LetterKind.GRANTING,
        name="brief.docx",
        content=content or docx_with(complete(LetterKind.GRANTING)),
        by=by,
        on=TODAY,
    )
