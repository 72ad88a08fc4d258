"""The questions of a set: add, answer, move, remove."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from accounts.access import UserRequest, for_roles
from accounts.scope import Scope
from reports.actions.council_questions import add_questions, change_question, move_question, remove_question
from reports.forms.council import AddQuestionsForm, NoFieldsForm, QuestionForm
from reports.models import CouncilQuestion
from reports.views.council import ANSWERING
from reports.views.council_act import ActPage, act_page, address_of, own_answer, posted

DIRECTIONS = {"omhoog": True, "omlaag": False}


def own_question(scope: Scope, pk: int, question_id: int) -> CouncilQuestion:
    """The question, or 404 for somebody who does not answer for its municipality."""
    return get_object_or_404(
        CouncilQuestion.objects.select_related("answer"), pk=question_id, answer=own_answer(scope, pk)
    )


def anchor_of(question: CouncilQuestion) -> str:
    """The id of a question on the page of the answer."""
    return f"vraag-{question.pk}"


@require_http_methods(["GET", "POST"])
@for_roles(*ANSWERING)
def new_questions(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Put more questions behind those that are there."""
    answer = own_answer(scope, pk)
    form = AddQuestionsForm(posted(request))
    page = ActPage(
        heading="Vragen toevoegen",
        button="Vragen toevoegen",
        done="De vragen zijn toegevoegd.",
        back=address_of(answer),
        parent=answer.reference,
    )
    return act_page(
        request,
        form,
        page,
        lambda: add_questions(
            answer=answer, questions=form.cleaned_data["questions"], by=request.user, on=scope.on
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(*ANSWERING)
def edit_question(request: UserRequest, scope: Scope, pk: int, question_id: int) -> HttpResponse:
    """Change a question, and write what is answered to it."""
    question = own_question(scope, pk, question_id)
    form = QuestionForm(posted(request), initial=QuestionForm.start(question))
    page = ActPage(
        heading=f"Vraag {question.number} en antwoord",
        button="Opslaan",
        done=f"Vraag {question.number} is opgeslagen.",
        back=address_of(question.answer, anchor_of(question)),
        parent=question.answer.reference,
    )
    return act_page(
        request,
        form,
        page,
        lambda: change_question(question=question, **form.cleaned_data, by=request.user, on=scope.on),
    )


@require_POST
@for_roles(*ANSWERING)
def shift_question(
    request: UserRequest, scope: Scope, pk: int, question_id: int, direction: str
) -> HttpResponse:
    """Move a question one place up or down."""
    question = own_question(scope, pk, question_id)
    if direction not in DIRECTIONS:
        raise Http404
    try:
        move_question(question=question, up=DIRECTIONS[direction], by=request.user, on=scope.on)
    except PermissionDenied as denied:
        raise Http404 from denied
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    return redirect(address_of(question.answer, anchor_of(question)))


@require_http_methods(["GET", "POST"])
@for_roles(*ANSWERING)
def delete_question(request: UserRequest, scope: Scope, pk: int, question_id: int) -> HttpResponse:
    """Take a question away, after asking."""
    question = own_question(scope, pk, question_id)
    page = ActPage(
        heading=f"Vraag {question.number} verwijderen",
        quote=question.text,
        warning="Het antwoord op deze vraag en de cijfers eronder gaan ook weg.",
        button="Vraag verwijderen",
        done=f"Vraag {question.number} is verwijderd.",
        back=address_of(question.answer),
        parent=question.answer.reference,
    )
    return act_page(
        request,
        NoFieldsForm(posted(request)),
        page,
        lambda: remove_question(question=question, by=request.user, on=scope.on),
    )
