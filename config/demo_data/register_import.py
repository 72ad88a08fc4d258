"""A file that was read into the register of the demo, so that its result can be looked at."""

from collections import Counter
from datetime import date, datetime
from zoneinfo import ZoneInfo

from accounts.enums import Role
from accounts.models import User
from config.demo_data.towns import Town
from registry.enums import ImportState
from registry.models import ImportProblem, RegisterImport
from registry.register_file.columns import FIELDS

REFERENCE_DAY = date(2026, 11, 1)
STARTED = datetime(2026, 11, 3, 9, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))
FINISHED = datetime(2026, 11, 3, 9, 19, tzinfo=ZoneInfo("Europe/Amsterdam"))
COUNTS = {"new_rows": 6, "changed_rows": 18, "ended_rows": 3}
PROBLEMS = (
    (37, "bsn", "Dit BSN voldoet niet aan de elfproef. Controleer de cijfers."),
    (118, "geboortedatum", "Schrijf een datum als 31-12-2020 of 2020-12-31."),
    (204, "registratiedatum", "Deze inschrijving staat al op regel 203. Deze regel telt niet."),
    (299, "einddatum", "De einddatum ligt vóór de registratiedatum."),
    (351, "grondslag", "Deze grondslag bestaat niet. Kies uit 1a, 1b, 1c, 1d, 1e, 1f, 1g, 2, 6 en 38f5."),
)


def plant_import(town: Town) -> Counter[str]:
    """The finished import of the administrator of this town, when one of the demo accounts is; else nothing."""
    administrator = User.objects.filter(
        username="beheer",
        role_assignments__role=Role.ADMINISTRATOR,
        role_assignments__organisation__municipality_id=town.code,
    ).first()
    if administrator is None:
        return Counter()
    problems = [problem for problem in PROBLEMS if problem[0] <= town.persons]
    counts = {**COUNTS, "unchanged_rows": town.persons, "error_rows": len(problems)}
    run = RegisterImport.objects.create(
        state=ImportState.APPLIED,
        reference_day=REFERENCE_DAY,
        municipalities=[town.code],
        started_by=administrator,
        queued_at=FINISHED,
        finished_at=FINISHED,
        encoding="cp1252",
        separator=";",
        headers=list(FIELDS),
        columns={field: field for field in FIELDS},
        rows=sum(counts.values()),
        **counts,
    )
    RegisterImport.objects.filter(pk=run.pk).update(started_at=STARTED)
    ImportProblem.objects.bulk_create(
        ImportProblem(run=run, line=line, column=column, message=message)
        for line, column, message in problems
    )
    return Counter({"registry.registerimport": 1, "registry.importproblem": len(problems)})
