"""Subsidy staff make the letters of an indexation, or the specifications of a payment run, all at once."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client

from accounts.enums import Role
from accounts.models import AccessRecord, User
from accounts.scope import scope_of
from cases.models import CaseDocument, DocumentType
from placements.models import Placement
from registry.models import Municipality
from reports.actions.letters import take
from reports.actions.letters.batch import begin_letters, finish_one, send_letters
from reports.actions.letters.take import NOT_IN_ZIP, zip_letters
from reports.enums import LetterStatus
from reports.letters.batches import Batch, indexation_batch, run_batch
from reports.letters.kept import DAMAGED, DESTROYED
from reports.letters.text import thawed
from reports.models import Letter, LetterStyle
from reports.views.letters import shared
from subsidies.enums import AmountReason, DecisionKind, RunState
from subsidies.models import Decision, Payment, PaymentRun
from subsidies.rules.terms_of_decision import objection_until
from tests.factories import MunicipalityFactory, UserFactory, user_with
from tests.factories_letters import LetterStyleFactory
from tests.factories_payments import PaymentAccountFactory, PaymentFactory, PaymentRunFactory, PostingFactory
from tests.factories_process import DecisionFactory
from tests.people import TODAY, candidate_of

pytestmark = pytest.mark.usefixtures("fixed_day", "type_of_decision")


@pytest.fixture
def indexed(town: Municipality, placement: Placement) -> list[Decision]:
    """Two decisions about 1 January 2026, of two people."""
    other = candidate_of(town, last_name="Pietersen")
    return [
        DecisionFactory(
            placement=work,
            municipality=town,
            kind=DecisionKind.INDEXED,
            first_day=date(2026, 1, 1),
            monthly_amount=Decimal("838.12"),
            basis_text="loonwaarde 45 %",
        )
        for work in (placement, _work_of(other.person))
    ]


def _work_of(person: Any) -> Placement:
    from tests.factories import PlacementFactory

    work: Placement = PlacementFactory(person=person)
    return work


@pytest.fixture
def run(town: Municipality, placement: Placement) -> PaymentRun:
    """A posted run with a payment for the placement: this month, and a correction over the month before."""
    people = {"approved_by": UserFactory(), "closed_by": UserFactory()}
    days = {"approved_on": date(2026, 10, 21), "closed_on": date(2026, 10, 21)}
    made: PaymentRun = PaymentRunFactory(municipality=town, state=RunState.CLOSED, **people, **days)
    PostingFactory(run=made, placement=placement, amount=Decimal("838.12"))
    PostingFactory(
        run=made,
        placement=placement,
        month=date(2026, 9, 1),
        amount=Decimal("-38.12"),
        cause=AmountReason.CORRECTION,
    )
    PaymentFactory(
        run=made,
        employer=placement.employer,
        posted=Decimal("800.00"),
        account=PaymentAccountFactory(municipality=town, employer=placement.employer),
    )
    return made


def of_year(town: Municipality, staff: User) -> Batch:
    return indexation_batch(town, 2026, scope_of(staff, TODAY))


def finished(batch: Batch) -> None:
    """What the worker does after the commit."""
    for pk in batch.letters.values_list("pk", flat=True):
        finish_one(pk, TODAY)


def test_each_decision_gets_one_letter_however_often_it_is_asked(
    indexed: list[Decision], town: Municipality, style: LetterStyle, staff: User
) -> None:
    batch = of_year(town, staff)
    assert begin_letters(batch=batch, by=staff, on=TODAY) == 2
    assert begin_letters(batch=batch, by=staff, on=TODAY) == 0
    finished(batch)
    finished(batch)
    assert set(Letter.objects.values_list("decision", "status")) == {
        (decision.pk, LetterStatus.FINAL) for decision in indexed
    }
    words = thawed(Letter.objects.filter(decision=indexed[0]).get().content)
    assert "Vanaf 1 januari 2026 krijgt u €\N{NO-BREAK SPACE}838,12" in words.opening[0]


def test_of_a_corrected_decision_only_the_last_gets_a_letter(
    indexed: list[Decision], town: Municipality, style: LetterStyle, staff: User
) -> None:
    again = DecisionFactory(
        placement=indexed[0].placement,
        municipality=town,
        kind=DecisionKind.INDEXED,
        first_day=date(2026, 1, 1),
        monthly_amount=Decimal("840.00"),
    )
    begin_letters(batch=of_year(town, staff), by=staff, on=TODAY)
    assert set(Letter.objects.values_list("decision", flat=True)) == {again.pk, indexed[1].pk}


def test_a_concept_that_was_overtaken_is_not_made_final_beside_its_successor(
    indexed: list[Decision], town: Municipality, style: LetterStyle, staff: User
) -> None:
    begin_letters(batch=of_year(town, staff), by=staff, on=TODAY)
    again = DecisionFactory(
        placement=indexed[0].placement,
        municipality=town,
        kind=DecisionKind.INDEXED,
        first_day=date(2026, 1, 1),
        monthly_amount=Decimal("840.00"),
    )
    batch = of_year(town, staff)
    begin_letters(batch=batch, by=staff, on=TODAY)
    finished(batch)
    send_letters(batch=batch, sent_on=TODAY, by=staff, on=TODAY)
    assert set(Letter.objects.filter(status=LetterStatus.SENT).values_list("decision", flat=True)) == {
        again.pk,
        indexed[1].pk,
    }


def test_they_are_sent_together_and_each_term_to_object_runs_from_that_day(
    indexed: list[Decision], town: Municipality, style: LetterStyle, staff: User
) -> None:
    batch = of_year(town, staff)
    begin_letters(batch=batch, by=staff, on=TODAY)
    finished(batch)
    assert send_letters(batch=batch, sent_on=TODAY, by=staff, on=TODAY) == 2
    assert set(Decision.objects.values_list("objection_until", flat=True)) == {objection_until(TODAY)}
    assert batch.counts() == {
        "missing": 0, "concept": 0, "at_work": 0, "failed": 0, "final": 0, "sent": 2, "all": 2
    }  # fmt: skip


def test_one_that_became_final_later_keeps_all_from_being_sent_earlier(
    indexed: list[Decision], town: Municipality, style: LetterStyle, staff: User
) -> None:
    batch = of_year(town, staff)
    begin_letters(batch=batch, by=staff, on=TODAY)
    finished(batch)
    with pytest.raises(ValidationError) as refusal:
        send_letters(batch=batch, sent_on=date(2026, 11, 20), by=staff, on=TODAY)
    assert list(refusal.value.error_dict) == ["sent_on"]
    assert not Letter.objects.filter(status=LetterStatus.SENT).exists()


def test_the_specification_says_for_whom_over_which_month_and_why(
    run: PaymentRun, placement: Placement, style: LetterStyle, staff: User
) -> None:
    batch = run_batch(run)
    begin_letters(batch=batch, by=staff, on=TODAY)
    finished(batch)
    text = thawed(Letter.objects.get().content)
    assert "U krijgt €\N{NO-BREAK SPACE}800,00 loonkostensubsidie over oktober 2026." in text.opening[0]
    name = placement.person.full_name
    assert text.annexes[0].rows == (
        (
            name,
            "september 2026",
            "correctie over een eerdere maand",
            "\N{MINUS SIGN} €\N{NO-BREAK SPACE}38,12",
        ),
        (name, "oktober 2026", "nieuw begonnen", "€\N{NO-BREAK SPACE}838,12"),
        ("Totaal", "", "", "€\N{NO-BREAK SPACE}800,00"),
    )
    assert ("Op rekening", "eindigend op 4300") in text.sections[0].facts


def test_a_payment_that_was_sent_again_has_no_second_specification(run: PaymentRun, staff: User) -> None:
    first = Payment.objects.get()
    PaymentFactory(run=run, employer=first.employer, replaces=first)
    assert run_batch(run).counts()["missing"] == 1


def test_the_zip_holds_each_letter_under_its_number_and_is_written_down(
    run: PaymentRun, style: LetterStyle, staff: User
) -> None:
    batch = run_batch(run)
    begin_letters(batch=batch, by=staff, on=TODAY)
    finished(batch)
    letter = Letter.objects.get()
    with zip_letters(batch=batch, by=staff, on=TODAY) as made, zipfile.ZipFile(made) as archive:
        assert archive.namelist() == [f"{letter.reference}.pdf"]
        assert archive.read(f"{letter.reference}.pdf") == bytes(letter.file)
    assert AccessRecord.objects.filter(subject_kind="reports.Letter", subject_ids=[letter.pk]).count() == 1


def test_a_large_zip_lies_on_the_disk_and_a_browser_gets_all_of_it(
    run: PaymentRun, style: LetterStyle, staff: User, desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(take, "MOST_IN_MEMORY", 1000)
    monkeypatch.setattr(shared, "MOST_AT_ONCE", 1000)
    begin_letters(batch=run_batch(run), by=staff, on=TODAY)
    finished(run_batch(run))
    answer = desk.get(f"/loonkostensubsidie/brieven/betaalrun/{run.pk}/brieven.zip")
    content = b"".join(answer.streaming_content)
    assert "no-store" in answer["Cache-Control"] and int(answer["Content-Length"]) == len(content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None and archive.namelist() == [f"{Letter.objects.get().reference}.pdf"]


def test_what_cannot_go_along_is_named_by_number_and_the_rest_goes(
    indexed: list[Decision], town: Municipality, style: LetterStyle, staff: User
) -> None:
    batch = of_year(town, staff)
    begin_letters(batch=batch, by=staff, on=TODAY)
    finished(batch)
    destroyed, damaged = Letter.objects.order_by("pk")
    CaseDocument.objects.filter(pk=destroyed.document_id).update(
        removed_on=TODAY, removed_because="bewaartermijn voorbij"
    )
    with zip_letters(batch=batch, by=staff, on=TODAY) as made, zipfile.ZipFile(made) as archive:
        assert archive.namelist() == [f"{damaged.reference}.pdf", NOT_IN_ZIP]
        assert archive.read(NOT_IN_ZIP).decode().splitlines()[1:] == [f"{destroyed.reference}: {DESTROYED}."]
    CaseDocument.objects.filter(pk=damaged.document_id).update(storage_key="0" * 32)
    with zip_letters(batch=batch, by=staff, on=TODAY) as made, zipfile.ZipFile(made) as archive:
        assert archive.namelist() == [NOT_IN_ZIP]
        told = archive.read(NOT_IN_ZIP).decode()
        assert f"{damaged.reference}: {DAMAGED}." in told
        assert [
            work.person.last_name for work in Placement.objects.all() if work.person.last_name in told
        ] == []
    assert list(AccessRecord.objects.values_list("subject_ids", flat=True)) == [[damaged.pk]]


def test_another_municipality_makes_and_takes_nothing(run: PaymentRun, style: LetterStyle) -> None:
    stranger = user_with(Role.SUBSIDY, MunicipalityFactory())
    for act in (begin_letters, zip_letters):
        with pytest.raises(PermissionDenied):
            act(batch=run_batch(run), by=stranger, on=TODAY)


def test_without_a_style_nothing_begins(run: PaymentRun, staff: User) -> None:
    with pytest.raises(ValidationError):
        begin_letters(batch=run_batch(run), by=staff, on=TODAY)
    assert not Letter.objects.exists()


def test_the_heir_of_a_municipality_writes_about_its_last_run_in_its_own_name(
    run: PaymentRun, town: Municipality
) -> None:
    heir = MunicipalityFactory(name="Nieuwstad")
    town.merged_into, town.existed = heir, DateRange(town.existed.lower, date(2026, 11, 1))
    town.save()
    style, staff = LetterStyleFactory(municipality=heir), user_with(Role.SUBSIDY, heir)
    batch = run_batch(run)
    begin_letters(batch=batch, by=staff, on=TODAY)
    finished(batch)
    letter = Letter.objects.get()
    assert (letter.status, letter.municipality, letter.style) == (LetterStatus.FINAL, heir, style)


def test_the_page_of_a_run_leads_to_its_letters(
    desk: Client, run: PaymentRun, style: LetterStyle, type_of_decision: DocumentType
) -> None:
    url = f"/loonkostensubsidie/brieven/betaalrun/{run.pk}/"
    assert url in desk.get(f"/loonkostensubsidie/betaalrun/{run.pk}/").content.decode()
    assert "1 brief maken" in desk.get(url).content.decode()
    desk.post(url)
    assert "Verder met 1 concept" in desk.get(url).content.decode()
