"""When the document of a letter is destroyed its words go too; that there was a letter stays."""

from __future__ import annotations

from datetime import date
from importlib import import_module

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, ProgrammingError, connection, transaction
from django.test import Client

from accounts.models import User
from cases.actions.documents.keep_document import remove_document
from cases.models import Candidate, CaseDocument
from reports.actions.letters.take import hand_out_letter
from reports.actions.letters.write import (
    LetterFacts,
    change_letter,
    finish_letter,
    make_letter,
    send_letter,
    withdraw_letter,
)
from reports.enums import LetterKind, LetterStatus
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


HOME = LetterFacts(
    attention="de bewindvoerder",
    address="Dorpsstraat 7",
    postcode="1234 ZZ",
    place="Zusterdorp",
    explanation=SECRET,
)
PRIVATE = ("bewindvoerder", "Dorpsstraat", "1234 ZZ", "Zusterdorp", SECRET)


@pytest.fixture
def home(sent: Letter, staff: User) -> Letter:
    """The concept of the letter to the worker, with the home address."""
    letter = Letter.objects.with_people().get(kind=LetterKind.WORKER)
    return change_letter(letter=letter, facts=HOME, by=staff, on=TODAY)


def left_of(letter: Letter) -> list[str]:
    words = every_word_about(letter)
    return [word for word in PRIVATE if word in words]


def test_where_somebody_lives_goes_with_the_document_also_from_the_history(
    home: Letter, staff: User, consultant: User
) -> None:
    change_letter(letter=home, facts=LetterFacts(address="Kade 1", place="Elders"), by=staff, on=TODAY)
    assert left_of(home) == [], "what was typed before is not kept beside the letter"
    change_letter(letter=home, facts=HOME, by=staff, on=TODAY)
    final = finish_letter(letter=home, by=staff, on=TODAY)
    gone = send_letter(letter=final, sent_on=TODAY, by=staff, on=TODAY)
    withdraw_letter(letter=gone, reason=f"{SECRET}", by=staff, on=TODAY)
    assert left_of(home) != []
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pghistory_context WHERE metadata::text LIKE %s", [f"%{SECRET}%"])
        assert cursor.fetchone()[0] == 0
    document = Letter.objects.get(pk=home.pk).document
    assert document is not None
    remove_document(document=document, reason="bewaartermijn voorbij", by=consultant, on=TODAY)
    assert left_of(home) == []


def test_withdrawing_what_was_never_final_takes_its_address_along(home: Letter, staff: User) -> None:
    assert left_of(home) == list(PRIVATE)
    withdraw_letter(letter=home, reason="niet nodig", by=staff, on=TODAY)
    assert left_of(home) == []


def test_what_was_removed_before_this_was_kept_is_emptied_as_well(
    home: Letter, sent: Letter, staff: User
) -> None:
    finish_letter(letter=home, by=staff, on=TODAY)
    of_home = Letter.objects.values("document").get(pk=home.pk)["document"]
    CaseDocument.objects.filter(pk=of_home).update(removed_on=TODAY, removed_because="termijn voorbij")
    migration = import_module("reports.migrations.0012_letters_without_home_address_in_history")
    with connection.cursor() as cursor:
        cursor.execute(migration.EMPTY_REMOVED)
        cursor.execute(migration.EMPTY_WITHDRAWN)
        cursor.execute(migration.FORGET_REASONS)
    assert left_of(home) == [] and Letter.objects.get(pk=home.pk).emptied_on == TODAY
    assert SECRET in every_word_about(sent), "the other letter still has its document"


def test_a_final_letter_that_still_has_to_be_sent_is_not_destroyed(
    granted: Decision, style: LetterStyle, staff: User, consultant: User
) -> None:
    letter = make_letter(decision=granted, by=staff, on=TODAY)
    finish_letter(letter=letter, by=staff, on=TODAY)
    with pytest.raises(ValidationError, match="Verstuur de brief eerst"):
        remove_document(document=CaseDocument.objects.get(), reason="voorbij", by=consultant, on=TODAY)
    assert CaseDocument.objects.get().removed_on is None
    withdraw_letter(letter=letter, reason="fout", by=staff, on=TODAY)
    remove_document(document=CaseDocument.objects.get(), reason="voorbij", by=consultant, on=TODAY)
    assert Letter.objects.get(pk=letter.pk).emptied_on == TODAY


def test_a_letter_of_which_nothing_is_left_is_not_sent_any_more(
    granted: Decision, style: LetterStyle, staff: User, candidate: Candidate, desk: Client
) -> None:
    """The whole file of a person can go in one go, whatever still lies waiting."""
    letter = make_letter(decision=granted, by=staff, on=TODAY)
    finish_letter(letter=letter, by=staff, on=TODAY)
    CaseDocument.objects.filter(candidate=candidate).delete()
    before = granted.objection_until
    with pytest.raises(ValidationError, match="vernietigd"):
        send_letter(letter=letter, sent_on=TODAY, by=staff, on=TODAY)
    with pytest.raises(ProgrammingError), transaction.atomic():
        Letter.objects.filter(pk=letter.pk).update(status=LetterStatus.SENT, sent_on=TODAY)
    granted.refresh_from_db()
    assert granted.objection_until == before
    page = desk.get(f"/loonkostensubsidie/brieven/{letter.pk}/").content.decode()
    assert "Verzenddatum vastleggen" not in page
