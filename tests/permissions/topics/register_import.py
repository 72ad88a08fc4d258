"""The register of an administrator, and the files that are read into it."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.enums import Role
from registry.enums import ImportState
from registry.models import RegisterImport
from tests.factories_register_import import ImportProblemFactory, ImportRowFactory, RegisterImportFactory
from tests.permissions.world import Files
from tests.registry.register_files import content, row

ROWS = """
doelgroepregister/                                                        -    -    -    -    -   200   -    -
doelgroepregister/import/                                                 -    -    -    -    -   200   -    -
doelgroepregister/import/<int:pk>/                                        -    -    -    -    -   200   -    -
doelgroepregister/import/<int:pk>/kolommen/                               -    -    -    -    -   302   -    -
doelgroepregister/import/<int:pk>/regels/                                 -    -    -    -    -   200   -    -
doelgroepregister/import/<int:pk>/toepassen/                             405  405  405  405  405  405  405  405
doelgroepregister/import/<int:pk>/annuleren/                             405  405  405  405  405  405  405  405
doelgroepregister/import/<int:pk>/fouten.<slug:extension>                 -    -    -    -    -   200   -    -
"""
NEAR_MISSES = {
    "doelgroepregister": [
        *(f"{role.value} elsewhere" for role in Role),
        "files elsewhere, figures here",
        "region office",
    ]
}


def _file(files: Files) -> dict[str, Any]:
    text = content(row(0, gemeentecode=files.town.code))
    return {"file": SimpleUploadedFile("register.csv", text.encode()), "reference_day": "2026-11-01"}


def _waiting_for_columns(files: Files) -> dict[str, Any]:
    RegisterImport.objects.filter(pk=files.others["pk"]["doelgroepregister"]).update(
        state=ImportState.COLUMNS
    )
    columns = RegisterImport.objects.get(pk=files.others["pk"]["doelgroepregister"]).columns
    return {**columns, "keep_as": "Levering"}


def _nothing(files: Files) -> dict[str, Any]:
    return {"csrfmiddlewaretoken": "of the browser"}


POSTS = {
    "doelgroepregister/import/": ("administrator", _file),
    "doelgroepregister/import/<int:pk>/kolommen/": ("administrator", _waiting_for_columns),
    "doelgroepregister/import/<int:pk>/toepassen/": ("administrator", _nothing),
    "doelgroepregister/import/<int:pk>/annuleren/": ("administrator", _nothing),
}


def build(files: Files) -> dict[str, Any]:
    """A file that was read and waits to be applied, with a new row and a wrong one."""
    run = RegisterImportFactory(municipalities=[files.town.code], rows=2, new_rows=1, error_rows=1)
    ImportRowFactory(run=run, line=2, municipality_code=files.town.code)
    ImportProblemFactory(run=run, line=3)
    return {"pk": {"doelgroepregister": run.pk}}
