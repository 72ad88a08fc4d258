"""When the document of a letter is destroyed its words go too; that there was a letter stays."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, ProgrammingError, connection, transaction
from django.test import Client

from accounts.models import User
from cases.actions.documents.keep_document import remove_document
from cases.models import Candidate, CaseDocument
from reports.actions.letters.take import hand_out_letter
from reports.actions.letters.write import LetterFacts, change_letter, finish_letter, make_letter, send_letter
from reports.enums import LetterStatus
from reports.letters.kept import LetterNotReadable
from reports.models import Letter, LetterStyle
from subsidies.models import Decision
from tests.factories_letters import LetterFactory
from tests.people import TODAY

pytestmark = pytest.mark.usefixtures("fixed_day")
SECRET = "Wij spraken dit af met uw zus."


@pytest.fixture
def sent(granted: Decision, style: LetterStyle, staff: User) -> Letter:
    """A letter that was sent, with an explanation that somebody typed."""
    letter = make_letter(decision=granted, by=staff, on=TODAY)
    facts = LetterFacts(
        explanation=SECRET, attention="mevrouw Jansen", address="Industrieweg 1", place="Elders"
    )
    change_letter(letter=letter, facts=facts, by=staff, on=TODAY)
    final = finish_letter(letter=letter, by=staff, on=TODAY)
    return send_letter(letter=final, sent_on=TODAY, by=staff, on=TODAY)


def every_word_about(letter: Letter) -> str:
    """Every column of the row and of its history, as the database has them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT concat(to_jsonb(reports_letter), (SELECT json_agg(to_jsonb(e)) FROM reports_letterevent e"
            " WHERE e.pgh_obj_id = reports_letter.id)) FROM reports_letter WHERE id = %s",
            [letter.pk],
        )
        return str(cursor.fetchone()[0])


def test_with_the_document_the_words_go_and_the_fact_stays(
    sent: Letter, candidate: Candidate, consultant: User, desk: Client
) -> None:
    name = candidate.person.last_name
    assert name in every_word_about(sent) and SECRET in every_word_about(sent)
    remove_document(
        document=CaseDocument.objects.get(),
        reason="bewaartermijn voorbij",
        by=consultant,
        on=date(2026, 11, 22),
    )
    left = every_word_about(sent)
    assert [word for word in (name, SECRET, "Jansen", "Wij") if word in left] == []
    row = Letter.objects.get(pk=sent.pk)
    assert (row.kind, row.status, row.sent_on, row.digest) == (
        sent.kind,
        LetterStatus.SENT,
        TODAY,
        sent.digest,
    )
    assert row.emptied_on == date(2026, 11, 22)
    url = f"/loonkostensubsidie/brieven/{sent.pk}/"
    page = desk.get(url).content.decode()
    assert "De inhoud van deze brief is vernietigd" in page and "Geachte" not in page
    assert desk.get(f"{url}bestand/").status_code == 500


def test_with_the_whole_file_of_a_person_the_words_go_as_well(sent: Letter, candidate: Candidate) -> None:
    """However the document disappears: the database sees to it."""
    CaseDocument.objects.filter(candidate=candidate).delete()
    row = Letter.objects.get(pk=sent.pk)
    assert (row.document, row.content, row.explanation, row.address) == (None, {}, "", "")
    assert row.emptied_on is not None and candidate.person.last_name not in every_word_about(sent)


def test_what_was_destroyed_is_not_written_again(sent: Letter, candidate: Candidate) -> None:
    CaseDocument.objects.filter(candidate=candidate).delete()
    for change in ({"content": {"title": "anders"}}, {"emptied_on": None}, {"file": b"%PDF"}):
        with pytest.raises(DatabaseError), transaction.atomic():
            Letter.objects.filter(pk=sent.pk).update(**change)


@pytest.mark.parametrize(
    "change", [{"sent_on": None}, {"final_on": None}, {"file": b"x"}, {"digest": "1" * 64}]
)
def test_the_database_keeps_what_was_sent_as_it_was(sent: Letter, change: dict[str, object]) -> None:
    with pytest.raises(ProgrammingError), transaction.atomic():
        Letter.objects.filter(pk=sent.pk).update(**change)


def test_no_letter_is_deleted(db: None) -> None:
    letter = LetterFactory()
    with pytest.raises(ProgrammingError), transaction.atomic():
        letter.delete()


def test_a_file_that_is_not_what_was_made_final_is_not_handed_out(
    sent: Letter, staff: User, desk: Client, candidate: Candidate, caplog: pytest.LogCaptureFixture
) -> None:
    CaseDocument.objects.update(storage_key="0" * 32)
    with pytest.raises(LetterNotReadable):
        hand_out_letter(letter=Letter.objects.with_people().get(pk=sent.pk), by=staff, on=TODAY)
    assert sent.reference in caplog.text and candidate.person.last_name not in caplog.text
    page = desk.get(f"/loonkostensubsidie/brieven/{sent.pk}/").content.decode()
    assert "Het bestand van deze brief klopt niet meer" in page and "Brief ophalen" not in page


def test_a_letter_that_keeps_its_own_file_is_checked_too(
    granted: Decision, style: LetterStyle, staff: User, placement: object
) -> None:
    letter = LetterFactory(
        decision=granted,
        municipality=style.municipality,
        status=LetterStatus.FINAL,
        style=style,
        final_on=TODAY,
        content={"title": "brief"},
        digest="0" * 64,
        file=b"%PDF of somebody else",
    )
    with pytest.raises(LetterNotReadable, match=letter.reference):
        hand_out_letter(letter=letter, by=staff, on=TODAY)


def test_a_destroyed_letter_is_not_changed_any_more(sent: Letter, candidate: Candidate, staff: User) -> None:
    CaseDocument.objects.filter(candidate=candidate).delete()
    with pytest.raises(ValidationError):
        change_letter(letter=sent, facts=LetterFacts(place="Elders"), by=staff, on=TODAY)
