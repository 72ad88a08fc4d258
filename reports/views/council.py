"""The council answers of a municipality: the list, a new one, its page, its particulars, and whether it was given."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import F
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope, with_merged
from dated.forms import add_refusal
from reports.actions.council import (
    change_council_answer,
    close_council_answer,
    create_council_answer,
    reopen_council_answer,
)
from reports.answers import answer_document, questions_of
from reports.documents import FORMATS
from reports.forms.council import CloseForm, NewAnswerForm, NoFieldsForm, ParticularsForm
from reports.models import CouncilAnswer
from reports.rules.deadline import deadline
from reports.views.council_act import ActPage, act_page, address_of, own_answer, posted
from reports.views.council_shown import shown_questions

PER_PAGE = 25
ANSWERING = (Role.MANAGER, Role.POLICY)


@require_safe
@for_roles(*ANSWERING)
def answer_list(request: UserRequest, scope: Scope) -> HttpResponse:
    """The sets of questions of the own municipality: what still has to be answered first."""
    answers = CouncilAnswer.objects.visible_to(scope).select_related("municipality")
    waiting_first = answers.order_by(
        F("answered_on").desc(nulls_first=True), F("due_on").asc(nulls_last=True), "-received_on", "-pk"
    )
    page = Paginator(waiting_first, PER_PAGE).get_page(request.GET.get("page"))
    rows = [(answer, deadline(answer.due_on, answer.answered_on, scope.on)) for answer in page.object_list]
    context = {
        "page": page,
        "rows": rows,
        "may_answer": bool(scope.answering_municipalities),
        "several": len(with_merged(scope.answering_municipalities, scope.heirs)) > 1,
    }
    return render(request, "reports/council/list.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(*ANSWERING)
def new_answer(request: UserRequest, scope: Scope) -> HttpResponse:
    """Begin an answer: particulars, and the questions pasted in one go."""
    if not scope.answering_municipalities:
        raise Http404
    last = CouncilAnswer.objects.visible_to(scope).exclude(article="").first()
    initial = {"received_on": scope.on, "article": last.article if last else ""}
    form = NewAnswerForm(posted(request), scope=scope, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            answer = create_council_answer(
                municipality=form.answering(),
                particulars=form.particulars(),
                questions=form.cleaned_data["questions"],
                by=request.user,
                on=scope.on,
            )
        except ValidationError as refusal:
            add_refusal(form, refusal, {})
        else:
            messages.success(request, f"Raadsvraag {answer.reference} is vastgelegd.")
            return redirect(address_of(answer))
    return render(request, "reports/council/new.html", {"form": form})


@require_safe
@never_cache
@for_roles(*ANSWERING)
def answer_page(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Everything about one set of questions: particulars, answers and figures, counted now or as of its closing."""
    answer = own_answer(scope, pk)
    asked = questions_of(answer)
    document = answer_document(answer, at=timezone.now(), asked=asked)
    context = {
        "answer": answer,
        "deadline": deadline(answer.due_on, answer.answered_on, scope.on),
        "questions": shown_questions(asked, document),
        "unanswered": [question.number for question in asked if not question.answer_text.strip()],
        "formats": {key: form.label for key, form in FORMATS.items()},
    }
    return render(request, "reports/council/answer.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(*ANSWERING)
def change_answer(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Change the particulars."""
    answer = own_answer(scope, pk)
    form = ParticularsForm(posted(request), initial=ParticularsForm.start(answer))
    page = ActPage(
        heading="Gegevens wijzigen",
        button="Gegevens opslaan",
        done="De gegevens zijn gewijzigd.",
        back=address_of(answer),
        parent=answer.reference,
    )
    return act_page(
        request,
        form,
        page,
        lambda: change_council_answer(
            answer=answer, particulars=form.particulars(), by=request.user, on=scope.on
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(*ANSWERING)
def close_answer(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Say when the college gave its answer."""
    answer = own_answer(scope, pk)
    form = CloseForm(posted(request), initial=CloseForm.start(answer.answered_on or scope.on))
    page = ActPage(
        heading="Antwoord afronden",
        lead="Vul in op welke dag burgemeester en wethouders het antwoord hebben gegeven. Die dag komt in de brief. "
        "De cijfers blijven daarna zoals ze nu zijn, ook als de registratie verandert.",
        button="Afronden",
        done="Het antwoord is afgerond.",
        back=address_of(answer),
        parent=answer.reference,
    )
    return act_page(
        request,
        form,
        page,
        lambda: close_council_answer(
            answer=answer, answered_on=form.cleaned_data["answered_on"], by=request.user, on=scope.on
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(*ANSWERING)
def reopen_answer(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Make the letter a draft again."""
    answer = own_answer(scope, pk)
    page = ActPage(
        heading="Antwoord heropenen",
        lead="De brief wordt weer een concept, zonder datum en ondertekening. Vragen en antwoorden blijven; cijfers "
        "zonder vaste stand van de registratie worden opnieuw geteld en kunnen dus veranderen.",
        button="Heropenen",
        done="Het antwoord is heropend. De cijfers worden opnieuw geteld.",
        back=address_of(answer),
        parent=answer.reference,
    )
    return act_page(
        request,
        NoFieldsForm(posted(request)),
        page,
        lambda: reopen_council_answer(answer=answer, by=request.user, on=scope.on),
    )
