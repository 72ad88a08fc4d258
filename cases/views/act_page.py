"""One small form page for one act: the same in every app."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from dated.forms import add_refusal


@dataclass(frozen=True, kw_only=True)
class ActPage:
    """What the page says: its heading, what it means, its button, where it goes, and the parents above it."""

    heading: str
    button: str
    done: str
    back: str
    back_label: str
    root: str = "cases:candidate_list"
    """The name of the page above all, with `root_label`: the first parent of the page."""
    root_label: str = "Kandidaten"
    lead: str = ""
    notice: str = ""
    """What the act means, to be read before it is done."""
    warning: str = ""
    field_of: dict[str, str] = field(default_factory=dict)
    also: Callable[[Any], Iterable[str]] = lambda result: ()
    """What else the success message says of what the act gave back; all of it when `done` is empty."""
    unchanged: Callable[[Any], bool] = lambda result: False
    """Whether what the act gave back means that everything was so already: then the message says that instead."""
    then: Callable[[Any], str] | None = None
    """Where to go with what the act gave back, when that is not `back`."""
    template: str = "cases/act.html"
    context: dict[str, Any] = field(default_factory=dict)
    """What the template needs besides the form and the page."""


def act_page(
    request: HttpRequest, form: forms.Form, page: ActPage, perform: Callable[[], object]
) -> HttpResponse:
    """Show the form, or do the act and go back; what the act refuses stands at its field and nothing typed is lost."""
    if request.method == "POST" and form.is_valid():
        try:
            result = perform()
        except PermissionDenied as denied:
            raise Http404 from denied
        except ValidationError as refusal:
            add_refusal(form, refusal, page.field_of)
        else:
            if page.unchanged(result):
                messages.info(request, "Er is niets gewijzigd.")
            else:
                messages.success(request, " ".join(filter(None, (page.done, *page.also(result)))))
            return redirect(page.then(result) if page.then else page.back)
    return render(request, page.template, {"form": form, "page": page, **page.context})
