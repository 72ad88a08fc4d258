"""The list of candidates as a file: first why, then the record of access, then the file."""

from datetime import timedelta
from urllib.parse import urlencode

from django.core import signing
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.actions.record_access import record_access
from accounts.enums import AccessActivity, Role
from accounts.models import AccessRecord
from accounts.scope import Scope
from cases.finding.listing import Listing, asked_in, visible_files
from cases.models import Candidate
from reports.candidate_table import candidate_table, columns_for
from reports.exports import FORMATS, filename
from reports.exports.display import moment
from reports.forms.candidate_export import CandidateExportForm

FETCHABLE = timedelta(hours=1)
"""How long after the purpose was given the file can be fetched, by the one who gave it."""
SALT = "reports.candidate_export.selection"
WAITING = "candidate_export_waiting"
"""In the session: the record of the file that was asked for and not fetched yet."""


@require_http_methods(["GET", "POST"])
@never_cache
@for_roles(Role.CONSULTANT, Role.SUBSIDY)
def ask(request: UserRequest, scope: Scope) -> HttpResponse:
    """Ask why, record it, and go to the file."""
    form = CandidateExportForm(request.POST or None, scope=scope)
    files = visible_files(scope).filter(municipality_id__in=scope.file_municipalities).active_on(scope.on)
    listing = Listing(scope, files, dict(request.GET.lists()))
    if request.method == "POST" and form.is_valid():
        found = list(listing.files.values_list("pk", "municipality_id"))
        record = record_access(
            by=request.user,
            activity=AccessActivity.LIST_EXPORT,
            purpose=form.stated(),
            subject_ids=[pk for pk, _ in found],
            municipalities={scope.carrier(code) for _, code in found} or scope.file_municipalities,
        )
        url = reverse("reports:candidate_file", args=[record.pk, form.cleaned_data["extension"]])
        request.session[WAITING] = record.pk
        chosen = signing.dumps([record.pk, form.cleaned_data["columns"], listing.query()], salt=SALT)
        return redirect(f"{url}?{urlencode({'kolommen': chosen})}")
    context = {
        "form": form,
        "count": listing.files.count(),
        "chips": listing.chips(),
        "query": listing.query(),
    }
    return render(request, "reports/candidate_export.html", context)


@require_GET
@never_cache
@for_roles(Role.CONSULTANT, Role.SUBSIDY)
def fetch(request: UserRequest, scope: Scope, record_id: int, extension: str) -> HttpResponse:
    """The file that belongs to a record of access: only for who made it, for an hour, and of files still in sight.

    It holds the columns that were chosen with the purpose; fetching it once more is recorded once more.
    """
    record = get_object_or_404(
        AccessRecord,
        pk=record_id,
        user=request.user,
        activity=AccessActivity.LIST_EXPORT,
        at__gte=timezone.now() - FETCHABLE,
    )
    if extension not in FORMATS:
        raise Http404
    columns, query = _chosen(request.GET.get("kolommen", ""), record)
    keys = columns & {each.key for each in columns_for(scope)}
    if request.session.pop(WAITING, None) != record.pk:
        record_access(
            by=request.user,
            activity=AccessActivity(record.activity),
            purpose=record.purpose,
            subject_ids=record.subject_ids,
            municipalities=record.municipalities,
        )
    files = visible_files(scope).filter(municipality_id__in=scope.file_municipalities)
    table = candidate_table(
        Candidate.objects.filter(pk__in=files.filter(pk__in=record.subject_ids).values("pk")),
        keys or {"dossier"},
        scope,
        notes=(
            *_selection(Listing(scope, files, asked_in(query or "")), query),
            f"Gemaakt op {moment(record.at)} door {request.user.display_name} voor: {record.purpose}.",
            "Deze lijst bevat persoonsgegevens: bewaar haar niet langer dan nodig is.",
        ),
        at=record.at,
    )
    written = FORMATS[extension]
    name = filename("kandidaten", extension, scope.on)
    return HttpResponse(
        written.write(table),
        content_type=written.content_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _selection(listing: Listing, query: str | None) -> tuple[str, ...]:
    """The sentence that says which filters the list was made with; none when the address does not tell."""
    if query is None:
        return ()
    filters = "; ".join(chip.label for chip in listing.chips())
    return (f"Selectie: {filters or 'geen filters'}.",)


def _chosen(signed: str, record: AccessRecord) -> tuple[set[str], str | None]:
    """The columns and the filters that were chosen for this record; no columns and None without them.

    Raises Http404 for those of another record. Filters travel as codes, for the address may hold no names.
    """
    if not signed:
        return set(), None
    try:
        owner, columns, query = signing.loads(signed, salt=SALT)
    except signing.BadSignature as fault:
        raise Http404 from fault
    if owner != record.pk:
        raise Http404
    return set(columns), query
