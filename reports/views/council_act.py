"""What the pages of council answers have in common: whose answer it is, and a small page for one act."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from accounts.access import UserRequest
from accounts.scope import Scope
from dated.forms import add_refusal
from reports.models import CouncilAnswer


@dataclass(frozen=True, kw_only=True)
class ActPage:
    """What the page of an act says: its heading, what it means, its button, and where it goes afterwards.

    With a `warning` the act takes something away: its button is red. `parent` is the label of the page above it, none
    for a page right below the list.
    """

    heading: str
    button: str
    done: str
    back: str
    parent: str = ""
    lead: str = ""
    quote: str = ""
    warning: str = ""


def own_answer(scope: Scope, pk: int) -> CouncilAnswer:
    """The answer, or 404 for somebody who does not answer for its municipality."""
    return get_object_or_404(CouncilAnswer.objects.visible_to(scope).select_related("municipality"), pk=pk)


def address_of(answer: CouncilAnswer, anchor: str = "") -> str:
    """The address of an answer's page, at a question when an anchor is given."""
    return reverse("reports:council-answer", args=[answer.pk]) + (f"#{anchor}" if anchor else "")


def posted(request: UserRequest) -> QueryDict | None:
    """What was sent, to bind a form to; also when the form has no fields."""
    return request.POST if request.method == "POST" else None


def act_page(
    request: UserRequest, form: forms.Form, page: ActPage, perform: Callable[[], object]
) -> HttpResponse:
    """Show the form, or do the act and go back; what the act refuses stands at its field and nothing typed is lost."""
    if request.method == "POST" and form.is_valid():
        try:
            perform()
        except PermissionDenied as denied:
            raise Http404 from denied
        except ValidationError as refusal:
            add_refusal(form, refusal, {})
        else:
            messages.success(request, page.done)
            return redirect(page.back)
    return render(request, "reports/council/act.html", {"form": form, "page": page})
