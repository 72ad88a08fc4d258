"""Subsidy staff write the letter about a decision, make it final, send it, and withdraw it when it is wrong."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import ProgrammingError, transaction
from django.test import Client

from accounts.enums import Role
from accounts.models import AccessRecord, User
from cases.models import Candidate, CaseDocument
from placements.models import Placement
from registry.models import Municipality
from registry.synthetic import synthetic_bsn
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
from reports.letters.decision_words import DecisionFacts, words_of
from reports.letters.text import thawed
from reports.letters.writing import as_pdf
from reports.models import Letter, LetterStyle
from subsidies.actions.end_grant import end_wage_cost_subsidy
from subsidies.enums import DecisionKind
from subsidies.models import Decision
from subsidies.rules.terms_of_decision import objection_until
from tests.factories import EmployerFactory, MunicipalityFactory, user_with
from tests.factories_process import DecisionFactory
from tests.people import BACKEND, TODAY, client_of

pytestmark = pytest.mark.usefixtures("fixed_day")
LATER = date(2026, 11, 24)


@pytest.fixture
def concept(granted: Decision, style: LetterStyle, staff: User) -> Letter:
    return make_letter(decision=granted, by=staff, on=TODAY)


@pytest.fixture
def final(concept: Letter, staff: User) -> Letter:
    return finish_letter(letter=concept, by=staff, on=TODAY)


def test_a_letter_begins_with_the_address_of_the_employer(concept: Letter) -> None:
    assert (concept.kind, concept.status) == (LetterKind.GRANTING, LetterStatus.CONCEPT)
    assert (concept.address, concept.postcode, concept.place) == (
        "Industrieweg 1",
        "1200 AB",
        "Voorbeeldstad",
    )


def test_two_clicks_make_one_letter(concept: Letter, granted: Decision, staff: User) -> None:
    assert make_letter(decision=granted, by=staff, on=TODAY) == concept


def test_another_municipality_writes_no_letter(granted: Decision) -> None:
    stranger = user_with(Role.SUBSIDY, MunicipalityFactory())
    with pytest.raises(PermissionDenied):
        make_letter(decision=granted, by=stranger, on=TODAY)


def test_without_an_amount_there_is_no_letter_about_a_grant(town: Municipality, staff: User) -> None:
    decision = DecisionFactory(municipality=town)
    with pytest.raises(ValidationError) as refusal:
        make_letter(decision=decision, by=staff, on=TODAY)
    assert refusal.value.error_list[0].code == "no_letter"


def test_a_final_letter_says_what_was_decided_and_lies_in_the_file(
    final: Letter, candidate: Candidate, granted: Decision
) -> None:
    text = thawed(final.content)
    assert candidate.person.last_name in text.opening[0]
    assert "€\N{NO-BREAK SPACE}1.226,93" in text.opening[0]
    document = CaseDocument.objects.get(candidate=candidate)
    assert (final.document, document.digest, document.format) == (document, final.digest, "pdf")
    assert granted.reference in str(text.sections)


def test_no_letter_holds_a_citizen_service_number(final: Letter, candidate: Candidate) -> None:
    assert str(candidate.person.bsn) not in str(final.content)


def test_the_same_words_give_the_same_file_years_later(final: Letter, staff: User) -> None:
    kept = hand_out_letter(letter=final, by=staff, on=TODAY)
    assert as_pdf(thawed(final.content), final.style, TODAY) == kept


def test_without_a_style_no_letter_becomes_final(granted: Decision, staff: User) -> None:
    letter = make_letter(decision=granted, by=staff, on=TODAY)
    with pytest.raises(ValidationError) as refusal:
        finish_letter(letter=letter, by=staff, on=TODAY)
    assert refusal.value.error_list[0].code == "no_style"
    assert not CaseDocument.objects.exists()


def test_what_is_final_is_not_changed_any_more(final: Letter, staff: User) -> None:
    with pytest.raises(ValidationError):
        change_letter(letter=final, facts=LetterFacts(place="Elders"), by=staff, on=TODAY)
    with pytest.raises(ValidationError):
        finish_letter(letter=final, by=staff, on=TODAY)
    with pytest.raises(ProgrammingError), transaction.atomic():
        Letter.objects.filter(pk=final.pk).update(content={"title": "anders"})
    assert CaseDocument.objects.count() == 1


def test_an_explanation_stands_in_the_letter_and_never_holds_a_bsn(concept: Letter, staff: User) -> None:
    facts = LetterFacts(explanation="Wij spraken dit af op 3 november.", place="Voorbeeldstad")
    changed = change_letter(letter=concept, facts=facts, by=staff, on=TODAY)
    done = finish_letter(letter=changed, by=staff, on=TODAY)
    assert "Wij spraken dit af op 3 november." in thawed(done.content).sections[0].paragraphs


def test_a_bsn_is_refused_at_its_field(concept: Letter, staff: User) -> None:
    with pytest.raises(ValidationError) as refusal:
        change_letter(
            letter=concept, facts=LetterFacts(explanation=f"BSN {synthetic_bsn(7)}"), by=staff, on=TODAY
        )
    assert list(refusal.value.error_dict) == ["explanation"]


def test_the_term_to_object_runs_from_the_day_it_was_sent(
    final: Letter, granted: Decision, staff: User
) -> None:
    sent = send_letter(letter=final, sent_on=LATER, by=staff, on=LATER)
    granted.refresh_from_db()
    assert (sent.status, sent.sent_on) == (LetterStatus.SENT, LATER)
    assert granted.objection_until == objection_until(LATER) != objection_until(TODAY)


@pytest.mark.parametrize("day", [date(2026, 11, 20), date(2026, 11, 25)])
def test_it_is_not_sent_before_it_was_final_nor_tomorrow(final: Letter, staff: User, day: date) -> None:
    with pytest.raises(ValidationError) as refusal:
        send_letter(letter=final, sent_on=day, by=staff, on=LATER)
    assert list(refusal.value.error_dict) == ["sent_on"]


def test_a_concept_is_not_sent(concept: Letter, staff: User) -> None:
    with pytest.raises(ValidationError):
        send_letter(letter=concept, sent_on=TODAY, by=staff, on=TODAY)


def test_after_withdrawing_another_letter_can_be_made(final: Letter, granted: Decision, staff: User) -> None:
    withdraw_letter(letter=final, reason="verkeerd adres", by=staff, on=TODAY)
    assert make_letter(decision=granted, by=staff, on=TODAY) != final


def test_a_sent_letter_that_is_withdrawn_does_not_let_the_term_run(
    final: Letter, granted: Decision, staff: User
) -> None:
    """The term follows the letter that was really sent: of a withdrawn one nothing runs."""
    send_letter(letter=final, sent_on=LATER, by=staff, on=LATER)
    withdraw_letter(letter=final, reason="verkeerde werkgever", by=staff, on=LATER)
    granted.refresh_from_db()
    assert granted.objection_until == objection_until(granted.decided_on)
    again = finish_letter(letter=make_letter(decision=granted, by=staff, on=LATER), by=staff, on=LATER)
    send_letter(letter=again, sent_on=date(2026, 11, 30), by=staff, on=date(2026, 11, 30))
    granted.refresh_from_db()
    assert granted.objection_until == objection_until(date(2026, 11, 30))


def test_whoever_takes_a_letter_is_written_down(final: Letter, staff: User) -> None:
    hand_out_letter(letter=final, by=staff, on=TODAY)
    record = AccessRecord.objects.get(subject_kind="reports.Letter")
    assert (record.user, record.subject_ids) == (staff, [final.pk])


def test_the_end_of_a_subsidy_gets_a_letter_with_its_reason(
    granted: Decision, style: LetterStyle, staff: User
) -> None:
    end_wage_cost_subsidy(
        grant=granted.grant, last_day=TODAY, reason="Het contract stopt.", by=staff, on=TODAY
    )
    ended = Decision.objects.get(kind=DecisionKind.ENDED)
    letter = finish_letter(letter=make_letter(decision=ended, by=staff, on=TODAY), by=staff, on=TODAY)
    text = thawed(letter.content)
    assert "21 november 2026" in text.opening[0]
    assert "Het contract stopt." in text.sections[0].paragraphs
    assert text.annexes == ()


def test_the_whole_way_on_screen(desk: Client, granted: Decision, style: LetterStyle) -> None:
    begun = desk.post(f"/loonkostensubsidie/besluit/{granted.pk}/brief/")
    page = desk.get(begun.url).content.decode()
    assert "Definitief maken" in page
    assert desk.get(f"{begun.url}bestand/").content.startswith(b"%PDF")
    desk.post(f"{begun.url}definitief/")
    desk.post(f"{begun.url}verstuurd/", {"sent_on": "2026-11-21"})
    page = desk.get(begun.url).content.decode()
    assert "Bezwaar kan tot en met 04-01-2027" in page
    assert "verstuurd" in desk.get(f"/loonkostensubsidie/besluit/{granted.pk}/").content.decode()


def test_a_browser_can_send_the_button_on_the_page_of_a_decision(staff: User, granted: Decision) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(staff, backend=BACKEND)
    url = f"/loonkostensubsidie/besluit/{granted.pk}/"
    form = browser.get(url).content.decode().split(f'action="{url}brief/"')[1]
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', form)
    assert token
    assert browser.post(f"{url}brief/", {"csrfmiddlewaretoken": token[1]}).status_code == 302


def test_a_decision_without_a_letter_is_pointed_out_until_there_is_one(
    desk: Client, granted: Decision, style: LetterStyle, staff: User
) -> None:
    heading = "Besluiten zonder brief"
    page = desk.get("/loonkostensubsidie/brieven/").content.decode()
    assert heading in page and f"/loonkostensubsidie/besluit/{granted.pk}/" in page
    make_letter(decision=granted, by=staff, on=TODAY)
    assert heading not in desk.get("/loonkostensubsidie/brieven/").content.decode()


def test_a_list_of_letters_asks_the_database_a_fixed_number_of_questions(
    desk: Client, final: Letter, django_assert_max_num_queries: object
) -> None:
    desk.get("/loonkostensubsidie/brieven/")
    with django_assert_max_num_queries(11):
        assert final.reference in desk.get("/loonkostensubsidie/brieven/").content.decode()


def test_a_coach_sees_no_letter(final: Letter, town: Municipality) -> None:
    coach = client_of(user_with(Role.COACH, town))
    assert coach.get(f"/loonkostensubsidie/brieven/{final.pk}/").status_code == 404


def test_a_concept_does_not_go_to_an_employer_where_the_work_turned_out_not_to_be(
    concept: Letter, placement: Placement, staff: User
) -> None:
    """Its address was filled in before the employer of the work was corrected: that one has no business with it."""
    placement.employer = EmployerFactory()
    placement.save()
    letter = Letter.objects.with_people().get(pk=concept.pk)
    with pytest.raises(ValidationError, match="eerder bij dit werk stond"):
        finish_letter(letter=letter, by=staff, on=TODAY)
    change_letter(letter=letter, facts=LetterFacts(address="Plein 3"), by=staff, on=TODAY)
    assert finish_letter(letter=letter, by=staff, on=TODAY).status == LetterStatus.FINAL


def test_of_what_was_handed_over_nothing_is_said_that_was_never_paid() -> None:
    """A later grant that goes along as a whole begins after the move: "until its first day" would be untrue."""
    facts = DecisionFacts(
        kind=DecisionKind.HANDED_OVER,
        worker="A. van Voorbeeld",
        municipality="Voorbeeldstad",
        first_day=date(2027, 1, 1),
        last_day=None,
        basis="loonwaarde 45 %",
        monthly="",
        ground="",
        explanation=(),
    )
    words = words_of(facts)
    assert words.opening == (
        "Vanaf 1 januari 2027 krijgt u van ons geen loonkostensubsidie meer voor A. van Voorbeeld.",
    )
    assert "tot en met" not in " ".join((*words.opening, *words.why))
