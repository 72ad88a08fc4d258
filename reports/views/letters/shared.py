"""What the pages of letters share."""

from __future__ import annotations

import os
from typing import IO

from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404

from accounts.enums import Role
from accounts.scope import Scope
from cases.enums import FileFormat
from registry.models import Municipality
from reports.models import Letter
from reports.querysets import styling_municipalities

MONEY_ROLES = (Role.CONSULTANT, Role.SUBSIDY)
STYLING_ROLES = (Role.SUBSIDY, Role.ADMINISTRATOR)
ACT = "reports/letters/act.html"
PER_PAGE = 50
LIST = "reports:letters"
LIST_LABEL = "Brieven"
MOST_AT_ONCE = 1024 * 1024
"""How many bytes are sent as one piece."""


def visible_letter(scope: Scope, pk: int) -> Letter:
    """The letter, or 404 for somebody who may not see it."""
    letters = Letter.objects.visible_to(scope).with_people()
    also = ("document", "template", "made_by", "final_by", "sent_by", "payment__account")
    found: Letter = get_object_or_404(letters.select_related(*also), pk=pk)
    return found


def towns_of(scope: Scope) -> QuerySet[Municipality]:
    """The municipalities whose letters this user shapes; 404 for who shapes none."""
    towns = Municipality.objects.filter(pk__in=styling_municipalities(scope)).order_by("name")
    if not towns:
        raise Http404
    return towns


def town_asked_for(request: HttpRequest, scope: Scope) -> Municipality:
    """The one of these that the address names, else the first; 404 for one whose letters this user does not shape."""
    towns, asked = list(towns_of(scope)), request.GET.get("gemeente", "")
    found = next((town for town in towns if asked in ("", town.pk)), None)
    if found is None:
        raise Http404
    return found


def file_answer(content: bytes | IO[bytes], media_type: str, name: str) -> HttpResponseBase:
    """A file a browser saves; nothing in it is run. A large open file goes piece by piece and is closed after it."""
    if not isinstance(content, bytes) and content.seek(0, os.SEEK_END) <= MOST_AT_ONCE:
        with content:
            content.seek(0)
            content = content.read()
    answer: HttpResponseBase
    if isinstance(content, bytes):
        answer = HttpResponse(content, content_type=media_type)
    else:
        content.seek(0)
        answer = FileResponse(content, content_type=media_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'; sandbox"
    answer["Cache-Control"] = "no-store"
    return answer


def name_of(letter: Letter) -> str:
    """The name of the download: it says nothing about anybody."""
    return f"{letter.reference}-{letter.get_kind_display().replace(' ', '-')}.{letter.format}"


def media_type_of(file_format: str) -> str:
    """The media type of a letter."""
    return FileFormat(file_format).media_type
