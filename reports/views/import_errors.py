"""The errors of a file that was read into the register, as a file: line, column and what to mend, and nobody's data."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from registry.models import RegisterImport
from reports.exports import FORMATS, Column, Kind, Table, filename

MOST = 100_000
CUT = "Dit zijn de eerste 100.000 fouten."
COLUMNS = (Column("Regel", Kind.INTEGER), Column("Kolom"), Column("Wat is er mis"))


@require_safe
@for_roles(Role.ADMINISTRATOR)
def errors_file(request: UserRequest, scope: Scope, pk: int, extension: str) -> HttpResponse:
    """All errors of an import, in the order of the lines of its file."""
    run = get_object_or_404(RegisterImport.objects.visible_to(scope), pk=pk)
    if extension not in FORMATS:
        raise Http404
    errors = run.problems.order_by("line", "pk").values_list("line", "column", "message")[: MOST + 1]
    rows = tuple((line, column or "hele regel", message) for line, column, message in errors)
    table = Table(
        title=f"Fouten in bestand {run.reference}",
        columns=COLUMNS,
        rows=rows[:MOST],
        notes=(f"Peildatum {run.reference_day:%d-%m-%Y}.", *([CUT] if len(rows) > MOST else [])),
    )
    name = filename(table.title, extension, run.reference_day)
    return HttpResponse(
        FORMATS[extension].write(table),
        content_type=FORMATS[extension].content_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
