"""With the letter to the employer one to the worker is made: what the subsidy means for them, and never an amount."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.models import User
from reports.actions.letters.shape import add_template
from reports.actions.letters.write import (
    LetterFacts,
    change_letter,
    finish_letter,
    make_letter,
    send_letter,
    withdraw_letter,
)
from reports.enums import LetterKind
from reports.letters.text import LetterText, thawed
from reports.letters.worker_words import WORDS
from reports.letters.writing import text_of
from reports.models import Letter, LetterStyle
from subsidies.actions.end_grant import end_wage_cost_subsidy
from subsidies.enums import DecisionKind, RefusalGround
from subsidies.models import Decision
from subsidies.rules.terms_of_decision import objection_until
from tests.factories_process import DecisionFactory
from tests.people import TODAY

pytestmark = pytest.mark.usefixtures("fixed_day")
HOME = LetterFacts(address="Dorpsstraat 1", postcode="1200 AC", place="Voorbeeldstad")


@pytest.fixture
def employers(granted: Decision, style: LetterStyle, staff: User) -> Letter:
    """The letter to the employer about a grant."""
    return make_letter(decision=granted, by=staff, on=TODAY)


@pytest.fixture
def workers(employers: Letter) -> Letter:
    """The letter to the worker that was made with it."""
    letter: Letter = Letter.objects.with_people().get(kind=LetterKind.WORKER)
    return letter


def all_words(text: LetterText) -> str:
    parts = [text.title, *text.addressee, *text.opening, *text.closing]
    for section in text.sections:
        parts += [section.heading, *section.paragraphs, *section.items, *section.after]
    return "\n".join(parts)


def finished(letter: Letter, staff: User) -> Letter:
    change_letter(letter=letter, facts=HOME, by=staff, on=TODAY)
    return finish_letter(letter=letter, by=staff, on=TODAY)


def test_it_tells_the_worker_that_the_wage_stays_and_names_no_amount(workers: Letter, staff: User) -> None:
    text = thawed(finished(workers, staff).content)
    words = all_words(text)
    person = workers.decision.placement.person if workers.decision else None
    assert person is not None and text.addressee[0] == person.full_name
    assert "Uw loon blijft gelijk" in words and "Hebt u vragen?" in words
    assert "zes weken" in words and "Ook de werknemer" not in words
    assert "€" not in str(text) and text.annexes == ()


def test_the_letter_to_the_employer_says_that_the_worker_gets_one(
    employers: Letter, style: LetterStyle
) -> None:
    letter = Letter.objects.with_people().get(pk=employers.pk)
    words = all_words(text_of(letter, style, TODAY))
    assert "krijgt hierover een eigen brief." in words and "afschrift" not in words


@pytest.mark.parametrize("kind", WORDS)
def test_each_kind_of_decision_has_its_own_words(kind: DecisionKind, style: LetterStyle) -> None:
    decision = DecisionFactory(municipality=style.municipality, kind=kind, first_day=TODAY)
    letter = Letter(municipality=style.municipality, kind=LetterKind.WORKER, decision=decision)
    words = all_words(text_of(letter, style, TODAY))
    assert "Wat betekent dit voor u?" in words and "artikel 10d" in words and "€" not in words
    assert ("Uw loon blijft gelijk" in words) == (kind not in (DecisionKind.ENDED, DecisionKind.REVOKED))


def test_without_a_home_address_it_does_not_become_final(workers: Letter, staff: User) -> None:
    with pytest.raises(ValidationError) as refusal:
        finish_letter(letter=workers, by=staff, on=TODAY)
    assert refusal.value.error_list[0].code == "no_address"


def test_the_end_is_told_to_the_worker_as_well(granted: Decision, style: LetterStyle, staff: User) -> None:
    end_wage_cost_subsidy(
        grant=granted.grant, last_day=TODAY, reason="Het contract stopt.", by=staff, on=TODAY
    )
    ended = Decision.objects.get(kind=DecisionKind.ENDED)
    make_letter(decision=ended, by=staff, on=TODAY)
    letter = Letter.objects.with_people().get(kind=LetterKind.WORKER)
    words = all_words(thawed(finished(letter, staff).content))
    assert "De laatste dag is 21 november 2026." in words
    assert "Het contract stopt." not in words, "what was typed for the employer is not said to the worker"


def test_about_a_refusal_the_worker_gets_none(style: LetterStyle, staff: User) -> None:
    refused = DecisionFactory(
        municipality=style.municipality, kind=DecisionKind.REFUSED, refusal_ground=RefusalGround.CONDITIONS
    )
    make_letter(decision=refused, by=staff, on=TODAY)
    assert not Letter.objects.filter(kind=LetterKind.WORKER).exists()


def test_asking_twice_makes_one_of_each_and_a_withdrawn_one_can_be_made_again(
    workers: Letter, granted: Decision, staff: User, desk: Client
) -> None:
    make_letter(decision=granted, by=staff, on=TODAY)
    assert Letter.objects.count() == 2
    withdraw_letter(letter=workers, reason="verkeerd adres", by=staff, on=TODAY)
    page = desk.get(f"/loonkostensubsidie/besluit/{granted.pk}/").content.decode()
    assert "Brief aan de werknemer maken" in page
    desk.post(f"/loonkostensubsidie/besluit/{granted.pk}/brief/")
    assert Letter.objects.standing().filter(kind=LetterKind.WORKER).count() == 1
    assert Letter.objects.standing().count() == 2


def test_the_term_of_the_employer_does_not_follow_the_letter_to_the_worker(
    employers: Letter, workers: Letter, granted: Decision, staff: User, desk: Client
) -> None:
    """Sent months later, it would open again what has been final for the employer since."""
    final = finish_letter(letter=employers, by=staff, on=TODAY)
    send_letter(letter=final, sent_on=TODAY, by=staff, on=TODAY)
    later = date(2027, 2, 24)
    sent = send_letter(letter=finished(workers, staff), sent_on=later, by=staff, on=later)
    granted.refresh_from_db()
    assert granted.objection_until == objection_until(TODAY)
    page = desk.get(f"/loonkostensubsidie/brieven/{sent.pk}/").content.decode()
    assert f"De werknemer kan bezwaar maken tot en met {objection_until(later):%d-%m-%Y}" in page
    withdraw_letter(letter=sent, reason="verkeerd adres", by=staff, on=later)
    granted.refresh_from_db()
    assert granted.objection_until == objection_until(TODAY)


def test_a_withdrawn_letter_to_the_employer_is_not_replaced_by_that_to_the_worker(
    employers: Letter, workers: Letter, granted: Decision, staff: User
) -> None:
    final = finish_letter(letter=employers, by=staff, on=TODAY)
    sent = send_letter(letter=final, sent_on=TODAY, by=staff, on=TODAY)
    later = date(2026, 11, 24)
    send_letter(letter=finished(workers, staff), sent_on=later, by=staff, on=later)
    withdraw_letter(letter=sent, reason="verkeerd adres", by=staff, on=later)
    granted.refresh_from_db()
    assert granted.objection_until == objection_until(granted.decided_on)


def test_the_employer_is_told_of_no_letter_that_there_is_not(
    employers: Letter, workers: Letter, style: LetterStyle, staff: User, desk: Client
) -> None:
    withdraw_letter(letter=workers, reason="is al gebeld", by=staff, on=TODAY)
    words = all_words(text_of(Letter.objects.with_people().get(pk=employers.pk), style, TODAY))
    assert "eigen brief" not in words and "Een afschrift van deze brief" in words
    form = desk.get(f"/loonkostensubsidie/brieven/{employers.pk}/wijzigen/").content.decode()
    assert "eigen brief" not in form and "een afschrift krijgt" in form


def test_nobody_is_promised_that_another_municipality_pays(style: LetterStyle) -> None:
    """It can: it still has to decide so."""
    decision = DecisionFactory(
        municipality=style.municipality, kind=DecisionKind.HANDED_OVER, first_day=TODAY
    )
    for kind in (LetterKind.WORKER, LetterKind.ENDING):
        words = all_words(
            text_of(Letter(municipality=style.municipality, kind=kind, decision=decision), style, TODAY)
        )
        assert "kan de subsidie verder betalen. Wij hebben dat aan die gemeente doorgegeven." in words
        assert "betaalt de" not in words and "betaalt verder" not in words


def test_a_letter_to_the_worker_that_lags_behind_is_pointed_out(
    employers: Letter, workers: Letter, staff: User, desk: Client
) -> None:
    def told() -> tuple[bool, bool, bool]:
        start = desk.get("/").content.decode()
        page = desk.get("/loonkostensubsidie/brieven/").content.decode()
        chosen = desk.get("/loonkostensubsidie/brieven/?stand=unfinished").content.decode()
        return (
            "Brieven af te maken" in start,
            "achterblijft bij die aan de werkgever" in page,
            workers.reference in chosen,
        )

    assert told() == (False, False, False)
    final = finish_letter(letter=employers, by=staff, on=TODAY)
    assert told() == (True, True, True)
    send_letter(letter=final, sent_on=TODAY, by=staff, on=TODAY)
    assert told() == (True, True, True)
    finished(workers, staff)
    assert told() == (False, False, False)


def test_there_is_no_own_template_for_it(staff: User, style: LetterStyle) -> None:
    with pytest.raises(ValidationError) as refusal:
        add_template(
            municipality=style.municipality,
            kind=LetterKind.WORKER,
            name="brief.odt",
            content=b"",
            by=staff,
            on=TODAY,
        )
    assert list(refusal.value.error_dict) == ["kind"]


def test_on_screen_the_home_address_is_asked_and_nothing_that_only_the_employer_needs(
    desk: Client, workers: Letter
) -> None:
    url = f"/loonkostensubsidie/brieven/{workers.pk}/"
    page = desk.get(url).content.decode()
    assert "Het adres van de werknemer is niet bekend" in page and "Definitief maken" not in page
    form = desk.get(f"{url}wijzigen/").content.decode()
    assert "Straat en nummer van de werknemer" in form and "afschrift" not in form
    typed = {"address": "Dorpsstraat 1", "postcode": "1200 AC", "place": "Voorbeeldstad"}
    assert desk.post(f"{url}wijzigen/", typed).status_code == 302
    page = desk.get(url).content.decode()
    assert "Dorpsstraat 1" in page and "Definitief maken" in page
