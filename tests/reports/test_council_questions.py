"""The questions of a set: adding, answering, moving and removing them."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from accounts.enums import Role
from reports.actions.council_questions import add_questions, change_question, move_question, remove_question
from reports.models import CouncilAnswer, CouncilQuestion
from tests.factories import MunicipalityFactory, user_with
from tests.reports.council_world import ASKED, answer, desk, manager, messages_of, stranger, today, town

__all__ = ["answer", "desk", "manager", "stranger", "town"]
pytestmark = pytest.mark.django_db


def page(answer: CouncilAnswer, question: CouncilQuestion | None = None, end: str = "") -> str:
    return f"/raadsvragen/{answer.pk}/vragen/{question.pk if question else 'nieuw'}/{end}"


def order(answer: CouncilAnswer) -> list[str]:
    return list(answer.questions.values_list("number", flat=True))


def numbered(answer: CouncilAnswer, number: str) -> CouncilQuestion:
    return answer.questions.get(number=number)


def test_more_questions_come_behind_the_others(desk: Client, answer: CouncilAnswer) -> None:
    response = desk.post(page(answer), {"questions": "3. Wat kost het?\na. Per jaar?"}, follow=True)
    assert messages_of(response) == ["De vragen zijn toegevoegd."]
    assert order(answer) == ["1", "2", "2a", "3", "3a"]


def test_a_number_that_is_taken_is_refused_and_nothing_is_half_added(
    desk: Client, answer: CouncilAnswer
) -> None:
    text = "3. Nieuw\n2. Dubbel"
    form = desk.post(page(answer), {"questions": text}).context["form"]
    assert form.errors["questions"] == ["Nummer 2 is al gebruikt. Geef elke vraag een eigen nummer."]
    assert form["questions"].value() == text
    assert order(answer) == ["1", "2", "2a"]


def test_an_answer_is_written_and_shown_in_paragraphs_and_lists(desk: Client, answer: CouncilAnswer) -> None:
    question = numbered(answer, "2")
    fields = {
        "number": "2",
        "text": question.text,
        "answer_text": "Zo doen wij dat:\n- jobcoaches\n- <b>team</b> Werk",
    }
    response = desk.post(page(answer, question), fields, follow=True)
    assert response.redirect_chain == [(f"/raadsvragen/{answer.pk}/#vraag-{question.pk}", 302)]
    text = response.content.decode()
    assert "<p>Zo doen wij dat:</p>" in text
    assert "<li>jobcoaches</li>" in text
    assert "&lt;b&gt;team&lt;/b&gt; Werk" in text
    assert response.context["unanswered"] == ["1", "2a"]


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"number": "1"}, {"number": ["Dit nummer is al gebruikt."]}),
        ({"number": ""}, {"number": ["Dit veld is verplicht."]}),
        ({"text": " "}, {"text": ["Dit veld is verplicht."]}),
    ],
)
def test_a_mistake_keeps_the_answer_that_was_typed(
    desk: Client, answer: CouncilAnswer, fields: dict[str, str], wrong: dict[str, list[str]]
) -> None:
    typed = {"number": "2", "text": "Hoe?", "answer_text": "Een lang antwoord."} | fields
    form = desk.post(page(answer, numbered(answer, "2")), typed).context["form"]
    assert form.errors == wrong
    assert form["answer_text"].value() == "Een lang antwoord."
    assert numbered(answer, "2").answer_text == ""


@pytest.mark.parametrize(
    ("number", "direction", "expected"),
    [
        ("2", "omhoog", ["2", "1", "2a"]),
        ("2", "omlaag", ["1", "2a", "2"]),
        ("1", "omhoog", ["1", "2", "2a"]),
        ("2a", "omlaag", ["1", "2", "2a"]),
    ],
)
def test_a_question_moves_one_place(
    desk: Client, answer: CouncilAnswer, number: str, direction: str, expected: list[str]
) -> None:
    response = desk.post(page(answer, numbered(answer, number), f"{direction}/"))
    assert response.status_code == 302
    assert order(answer) == expected


def test_looking_moves_nothing_and_another_direction_does_not_exist(
    desk: Client, answer: CouncilAnswer
) -> None:
    question = numbered(answer, "2")
    assert desk.get(page(answer, question, "omhoog/")).status_code == 405
    assert desk.post(page(answer, question, "opzij/")).status_code == 404
    assert order(answer) == ["1", "2", "2a"]


def test_a_question_is_removed_after_asking_and_the_history_keeps_it(
    desk: Client, answer: CouncilAnswer
) -> None:
    question = numbered(answer, "2")
    address = page(answer, question, "verwijderen/")
    assert "gaan ook weg" in desk.get(address).content.decode()
    assert order(answer) == ["1", "2", "2a"]
    assert messages_of(desk.post(address, follow=True)) == ["Vraag 2 is verwijderd."]
    assert order(answer) == ["1", "2a"]
    events = CouncilQuestion.pgh_event_model.objects.filter(pgh_obj_id=question.pk)
    last = events.order_by("pgh_id").last()
    assert (last.pgh_label, last.pgh_context.metadata["reason"]) == ("delete", "Vraag verwijderd")


def test_a_question_of_another_set_is_not_found_under_this_one(
    desk: Client, answer: CouncilAnswer, stranger: Client
) -> None:
    other = CouncilAnswer.objects.create(
        municipality=MunicipalityFactory(), reference="X", subject="x", received_on=today()
    )
    theirs = CouncilQuestion.objects.create(answer=other, number="1", text="x", position=1)
    assert desk.get(page(answer, theirs)).status_code == 404
    assert stranger.post(page(answer, numbered(answer, "1"), "omlaag/")).status_code == 404


@pytest.mark.parametrize("act", ["add", "change", "move", "remove"])
def test_every_verb_refuses_who_does_not_answer_for_the_municipality(answer: CouncilAnswer, act: str) -> None:
    stranger: Any = {"by": user_with(Role.MANAGER, MunicipalityFactory()), "on": today()}
    question = numbered(answer, "2")
    verbs = {
        "add": lambda: add_questions(answer=answer, questions=ASKED, **stranger),
        "change": lambda: change_question(
            question=question, number="9", text="x", answer_text="", **stranger
        ),
        "move": lambda: move_question(question=question, up=True, **stranger),
        "remove": lambda: remove_question(question=question, **stranger),
    }
    with pytest.raises(PermissionDenied):
        verbs[act]()
    assert order(answer) == ["1", "2", "2a"]
