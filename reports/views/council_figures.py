"""The figures under a question: add, change, remove."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.scope import Scope
from reports.actions.council_figures import add_figure, change_figure, remove_figure
from reports.forms.council import NoFieldsForm
from reports.forms.council_figure import FigureForm
from reports.metrics import METRICS
from reports.models import AnswerFigure
from reports.views.council import ANSWERING
from reports.views.council_act import ActPage, act_page, address_of, own_answer, posted
from reports.views.council_questions import anchor_of, own_question


def own_figure(scope: Scope, pk: int, figure_id: int) -> AnswerFigure:
    """The figure, or 404 for somebody who does not answer for its municipality."""
    figures = AnswerFigure.objects.select_related("question__answer", "municipality", "region")
    return get_object_or_404(figures, pk=figure_id, question__answer=own_answer(scope, pk))


@require_http_methods(["GET", "POST"])
@for_roles(*ANSWERING)
def new_figure(request: UserRequest, scope: Scope, pk: int, question_id: int) -> HttpResponse:
    """Choose a figure for below a question."""
    question = own_question(scope, pk, question_id)
    form = FigureForm(posted(request), scope=scope)
    page = ActPage(
        heading=f"Cijfer toevoegen bij vraag {question.number}",
        quote=question.text,
        button="Cijfer toevoegen",
        done="Het cijfer is toegevoegd.",
        back=address_of(question.answer, anchor_of(question)),
        parent=question.answer.reference,
    )
    return act_page(
        request,
        form,
        page,
        lambda: add_figure(question=question, choice=form.choice(), by=request.user, on=scope.on),
    )


@require_http_methods(["GET", "POST"])
@for_roles(*ANSWERING)
def edit_figure(request: UserRequest, scope: Scope, pk: int, figure_id: int) -> HttpResponse:
    """Make another choice for a figure."""
    figure = own_figure(scope, pk, figure_id)
    form = FigureForm(posted(request), scope=scope, figure=figure)
    page = ActPage(
        heading=f"Cijfer wijzigen bij vraag {figure.question.number}",
        quote=figure.question.text,
        button="Cijfer opslaan",
        done="Het cijfer is gewijzigd.",
        back=address_of(figure.question.answer, anchor_of(figure.question)),
        parent=figure.question.answer.reference,
    )
    return act_page(
        request,
        form,
        page,
        lambda: change_figure(figure=figure, choice=form.choice(), by=request.user, on=scope.on),
    )


@require_http_methods(["GET", "POST"])
@for_roles(*ANSWERING)
def delete_figure(request: UserRequest, scope: Scope, pk: int, figure_id: int) -> HttpResponse:
    """Take a figure away, after asking."""
    figure = own_figure(scope, pk, figure_id)
    page = ActPage(
        heading=f"Cijfer verwijderen bij vraag {figure.question.number}",
        warning=f"“{METRICS[figure.metric].name}” gaat weg uit dit antwoord. De registratie verandert niet.",
        button="Cijfer verwijderen",
        done="Het cijfer is verwijderd.",
        back=address_of(figure.question.answer, anchor_of(figure.question)),
        parent=figure.question.answer.reference,
    )
    return act_page(
        request,
        NoFieldsForm(posted(request)),
        page,
        lambda: remove_figure(figure=figure, by=request.user, on=scope.on),
    )
