"""Saying when the college gave its answer, and undoing that."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils import timezone

from accounts.enums import Role
from accounts.models import User
from registry.models import Municipality
from reports.actions.council import close_council_answer, reopen_council_answer
from reports.actions.council_figures import FigureChoice, add_figure
from reports.answers import answer_document
from reports.documents.json_file import to_json
from reports.ledger import posting
from reports.ledger.moments import settled_moment
from reports.models import AnswerFigure, CouncilAnswer
from tests.factories import (
    MunicipalityFactory,
    PersonFactory,
    RegistrationFactory,
    ResidenceFactory,
    user_with,
)
from tests.reports.council_world import answer, desk, manager, messages_of, today, town

__all__ = ["answer", "desk", "manager", "town"]
pytestmark = pytest.mark.django_db


def test_an_answer_that_was_given_is_signed_and_dated(desk: Client, answer: CouncilAnswer) -> None:
    page = f"/raadsvragen/{answer.pk}/"
    assert "concept, nog niet vastgesteld" in desk.get(f"{page}voorbeeld/").content.decode()
    response = desk.post(f"{page}afronden/", {"answered_on": today().isoformat()}, follow=True)
    assert messages_of(response) == ["Het antwoord is afgerond."]
    assert "Dit antwoord is gegeven." in response.content.decode()
    letter = desk.get(f"{page}voorbeeld/").content.decode()
    assert "concept" not in letter
    assert "secretaris." in letter


@pytest.mark.parametrize(
    ("days", "message"),
    [(1, "Deze dag moet nog komen."), (-11, "vóór de dag waarop de vragen zijn ontvangen")],
)
def test_a_day_that_cannot_be_is_refused(
    desk: Client, answer: CouncilAnswer, days: int, message: str
) -> None:
    typed = (today() + timedelta(days=days)).isoformat()
    form = desk.post(f"/raadsvragen/{answer.pk}/afronden/", {"answered_on": typed}).context["form"]
    assert message in " ".join(form.errors["answered_on"])
    assert form["answered_on"].value() == typed
    answer.refresh_from_db()
    assert answer.answered_on is None


def test_an_answer_is_reopened_after_asking(desk: Client, answer: CouncilAnswer) -> None:
    CouncilAnswer.objects.update(answered_on=today(), closed_at=timezone.now())
    page = f"/raadsvragen/{answer.pk}/heropenen/"
    assert "wordt weer een concept" in desk.get(page).content.decode()
    desk.post(page)
    answer.refresh_from_db()
    assert answer.answered_on is None


def the_rest_of(answer: CouncilAnswer, figure: AnswerFigure) -> dict[str, dict[str, str]]:
    """Every address that changes something in an answer, with what is sent there."""
    page = f"/raadsvragen/{answer.pk}/"
    question = f"{page}vragen/{figure.question_id}/"
    chosen = {"metric": "coached_persons", "area": figure.municipality_id or "", "days": "31-12-2025"}
    return {
        f"{page}wijzigen/": {"reference": "Z-9", "subject": "x", "received_on": today().isoformat()},
        f"{page}afronden/": {"answered_on": (today() - timedelta(days=1)).isoformat()},
        f"{page}vragen/nieuw/": {"questions": "9. Waarom?"},
        question: {"number": "1", "text": "Hoeveel dan?", "answer_text": "Zoveel."},
        f"{question}omlaag/": {},
        f"{question}verwijderen/": {},
        f"{question}cijfers/nieuw/": chosen,
        f"{page}cijfers/{figure.pk}/": chosen,
        f"{page}cijfers/{figure.pk}/verwijderen/": {},
    }


def test_nothing_in_a_given_answer_changes_before_it_is_reopened(
    desk: Client, manager: User, answer: CouncilAnswer
) -> None:
    figure = figure_in(answer, manager)
    acts = the_rest_of(answer, figure)
    close_council_answer(answer=answer, answered_on=today(), by=manager, on=today())
    before = list(AnswerFigure.objects.values()), list(answer.questions.values())
    for address, typed in acts.items():
        said = desk.post(address, typed, follow=True).content.decode()
        assert "Heropen het eerst" in said, address
    assert before == (list(AnswerFigure.objects.values()), list(answer.questions.values()))
    page = desk.get(f"/raadsvragen/{answer.pk}/").content.decode()
    assert not [address for address in acts if f'"{address}"' in page]
    desk.post(f"/raadsvragen/{answer.pk}/heropenen/")
    for address, typed in acts.items():
        if "afronden" not in address:
            assert desk.post(address, typed).status_code in (302, 404), address


def test_a_given_answer_stays_what_the_council_read(
    manager: User, town: Municipality, answer: CouncilAnswer
) -> None:
    figure_in(answer, manager)
    figure_in(answer, manager, known_at=timezone.now() - timedelta(days=3))
    figure_in(answer, manager, known_at=timezone.localtime().replace(hour=23, minute=59))

    def rows() -> list[Any]:
        answer.refresh_from_db()
        document = answer_document(answer, at=settled_moment())
        return [figure.table.rows[0][1] for figure in document.figures]

    registered_in(town)
    assert rows() == [1, 0, 1]
    closed = close_council_answer(answer=answer, answered_on=today(), by=manager, on=today())
    read = to_json(answer_document(closed, at=settled_moment()))
    registered_in(town)
    assert rows() == [1, 0, 1]
    assert to_json(answer_document(closed, at=settled_moment())) == read
    reopen_council_answer(answer=answer, by=manager, on=today())
    assert rows() == [2, 0, 2]


def test_reopening_says_that_the_figures_are_counted_anew(desk: Client, answer: CouncilAnswer) -> None:
    page = f"/raadsvragen/{answer.pk}/"
    desk.post(f"{page}afronden/", {"answered_on": today().isoformat()})
    assert "worden opnieuw geteld" in desk.get(f"{page}heropenen/").content.decode()
    said = messages_of(desk.post(f"{page}heropenen/", follow=True))
    assert said[-1:] == ["Het antwoord is heropend. De cijfers worden opnieuw geteld."]
    answer.refresh_from_db()
    assert answer.closed_at is None


def figure_in(answer: CouncilAnswer, by: User, known_at: datetime | None = None) -> AnswerFigure:
    """The number of people on the register of the municipality today, in the first question."""
    choice = FigureChoice(
        metric="registered_persons", area=answer.municipality_id, days=(today(),), known_at=known_at
    )
    question = answer.questions.get(number="1")
    return add_figure(question=question, choice=choice, by=by, on=today())


def registered_in(town: Municipality) -> None:
    """One more person on the register of the town, known to the ledger."""
    person = PersonFactory()
    ResidenceFactory(person=person, municipality=town)
    RegistrationFactory(person=person)
    posting.post([person.pk], "test")


def test_who_did_it_and_why_is_in_the_history(desk: Client, answer: CouncilAnswer) -> None:
    desk.post(f"/raadsvragen/{answer.pk}/afronden/", {"answered_on": today().isoformat()})
    events = CouncilAnswer.pgh_event_model.objects.order_by("pgh_id")
    assert [event.pgh_context.metadata["reason"] for event in events] == [
        "Raadsvraag vastgelegd",
        "Antwoord gegeven",
    ]


def test_both_verbs_refuse_who_does_not_answer_for_the_municipality(answer: CouncilAnswer) -> None:
    stranger = user_with(Role.MANAGER, MunicipalityFactory())
    with pytest.raises(PermissionDenied):
        close_council_answer(answer=answer, answered_on=today(), by=stranger, on=today())
    with pytest.raises(PermissionDenied):
        reopen_council_answer(answer=answer, by=stranger, on=today())
