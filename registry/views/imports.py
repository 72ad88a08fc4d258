"""Reading a file into the register: send it, say which column is which, look at what it would do, and apply it."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from dated.forms import add_refusal
from registry.actions.register_import.apply import apply_import
from registry.actions.register_import.cancel import cancel_import
from registry.actions.register_import.choose_columns import choose_columns
from registry.actions.register_import.start import start_import
from registry.enums import ImportState
from registry.forms import ColumnsForm, NewImportForm
from registry.models import ColumnMapping, RegisterImport
from registry.upload import SealingUploadHandler
from registry.views.shown import ABSENT, KINDS, context_of, rows_of

PER_PAGE = 50


def visible_import(scope: Scope, pk: int) -> RegisterImport:
    """The import, or 404 for somebody who does not administer all its municipalities."""
    found: RegisterImport = get_object_or_404(
        RegisterImport.objects.visible_to(scope).select_related("started_by"), pk=pk
    )
    return found


@require_http_methods(["GET", "POST"])
@csrf_exempt  # the check follows in _new_import: it reads the form, and the file must meet our handler first
@for_roles(Role.ADMINISTRATOR)
def new_import(request: UserRequest, scope: Scope) -> HttpResponse:
    """Send a file; it is encrypted while it comes in."""
    if not scope.administered_municipalities:
        raise Http404
    request.upload_handlers = [SealingUploadHandler(request)]
    answer: HttpResponse = _new_import(request, scope)
    return answer


@csrf_protect
def _new_import(request: UserRequest, scope: Scope) -> HttpResponse:
    is_sent = request.method == "POST"
    form = NewImportForm(
        request.POST if is_sent else None,
        request.FILES if is_sent else None,
        initial={"reference_day": scope.on},
    )
    if request.method == "POST" and form.is_valid():
        try:
            run = start_import(
                content=form.cleaned_data["file"].pieces(),
                reference_day=form.cleaned_data["reference_day"],
                by=request.user,
                on=scope.on,
            )
        except ValidationError as refusal:
            add_refusal(form, refusal, {})
        else:
            chosen = run.state != ImportState.COLUMNS
            return redirect("registry:import" if chosen else "registry:import_columns", run.pk)
    return render(request, "registry/import_new.html", {"form": form})


@require_http_methods(["GET", "POST"])
@for_roles(Role.ADMINISTRATOR)
def columns(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Say which column of the file is which field."""
    run = visible_import(scope, pk)
    if run.state != ImportState.COLUMNS:
        return redirect("registry:import", pk)
    saved = ColumnMapping.objects.visible_to(scope)
    form = ColumnsForm(request.POST or None, run=run, saved=list(saved))
    if request.method == "POST" and form.is_valid():
        try:
            choose_columns(
                run=run,
                columns=form.columns(),
                keep_as=form.cleaned_data["keep_as"],
                by=request.user,
                on=scope.on,
            )
        except ValidationError as refusal:
            add_refusal(form, refusal, {})
        else:
            return redirect("registry:import", pk)
    return render(request, "registry/import_columns.html", {"form": form, "run": run})


@require_safe
@for_roles(Role.ADMINISTRATOR)
def import_page(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Where a file stands: being read, what it would do, being applied, or what it did."""
    run = visible_import(scope, pk)
    if run.state == ImportState.COLUMNS:
        return redirect("registry:import_columns", pk)
    return render(request, "registry/import.html", context_of(run))


@require_safe
@for_roles(Role.ADMINISTRATOR)
def rows(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """All rows of one kind: new, changed, ended, unchanged, wrong, or missing from the file."""
    run = visible_import(scope, pk)
    kind = KINDS.get(request.GET.get("soort", ""), ABSENT)
    context = {
        "run": run,
        "kind": kind,
        "page": Paginator(rows_of(run, kind), PER_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "registry/import_rows.html", context)


@require_POST
@for_roles(Role.ADMINISTRATOR)
def apply(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Let the worker apply the file."""
    run = visible_import(scope, pk)
    try:
        apply_import(run=run, by=request.user, on=scope.on)
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    return redirect("registry:import", pk)


@require_POST
@for_roles(Role.ADMINISTRATOR)
def cancel(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Call the file off."""
    run = visible_import(scope, pk)
    try:
        cancel_import(run=run, by=request.user, on=scope.on)
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    else:
        messages.success(request, f"Bestand {run.reference} is niet toegepast. De gegevens zijn gewist.")
    return redirect("registry:import", pk)
