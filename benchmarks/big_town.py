"""The largest municipality of a benchmark: everybody who lives there has a file, and its consultants have work."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from typing import Any

TEAM = "grote-consulent-"
FILES_OF_A_CONSULTANT = 100
FILES_OF_THE_FIRST = 400
"""Far more than anybody should have: what is quick with these is quick for everybody."""
OPENED = date(2024, 1, 1)
FILES = """
INSERT INTO cases_candidate (person_id, municipality_id, stage, during)
SELECT person_id, %(town)s, (ARRAY['in_view', 'diagnosis', 'development', 'work_ready', 'mediation', 'placed'])
       [1 + person_id %% 6], daterange(%(opened)s, NULL)
FROM registry_residence WHERE municipality_id = ANY(%(codes)s) AND upper_inf(during)
ON CONFLICT DO NOTHING
"""
FIRST_STEPS = """
INSERT INTO cases_stagechange (candidate_id, from_stage, to_stage, "on", reason)
SELECT id, '', stage, lower(during), '' FROM cases_candidate file
WHERE municipality_id = %s AND NOT EXISTS (SELECT FROM cases_stagechange WHERE candidate_id = file.id)
"""
CONSULTANTS = """
UPDATE cases_candidate SET consultant_id = CASE WHEN place <= %(first)s THEN (%(team)s::bigint[])[1]
    ELSE (%(team)s::bigint[])[2 + place %% (%(number)s - 1)] END
FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM cases_candidate WHERE municipality_id = %(town)s) AS its
WHERE its.id = cases_candidate.id
"""


def consultants() -> list[Any]:
    """The consultants of the municipality, the one with the most files first; none when it was not made."""
    from accounts.models import User

    return list(User.objects.filter(username__startswith=TEAM).order_by("pk"))


def fill(today: date) -> None:
    """Make it. The triggers of the history and the ledger do not fire: both are measured elsewhere."""
    from django.db import connection, transaction

    from accounts.scope import heirs_on, with_merged
    from cases.models import Candidate

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT municipality_id FROM cases_candidate GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
        )
        town = cursor.fetchone()[0]
        cursor.execute("SET LOCAL session_replication_role = replica")
        codes = sorted(with_merged({town}, heirs_on(today)))
        cursor.execute(FILES, {"town": town, "codes": codes, "opened": OPENED})
        cursor.execute(FIRST_STEPS, [town])
        ids = list(Candidate.objects.filter(municipality_id=town).order_by("pk").values_list("pk", flat=True))
        team = _team(town, max(2, len(ids) // FILES_OF_A_CONSULTANT))
        of_whom = {"town": town, "team": team, "number": len(team), "first": FILES_OF_THE_FIRST}
        cursor.execute(CONSULTANTS, of_whom)
        _facts(ids, today)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _team(town: str, number: int) -> list[int]:
    from accounts.enums import OrganisationKind, Role
    from accounts.models import Organisation, RoleAssignment, User
    from dated.periods import period

    office = Organisation.objects.create(
        name="Grote gemeente", kind=OrganisationKind.MUNICIPALITY, municipality_id=town
    )
    team = User.objects.bulk_create(
        User(username=f"{TEAM}{each}", last_name=f"Groot {each}") for each in range(number)
    )
    RoleAssignment.objects.bulk_create(
        RoleAssignment(user=user, organisation=office, role=Role.CONSULTANT, during=period(date(2020, 1, 1)))
        for user in team
    )
    return [user.pk for user in team]


def _facts(ids: list[int], today: date) -> None:
    """Contact with two files in three, an intake of every second, and a plan of every third."""
    from cases.models import Assessment, ContactMoment, Plan

    _many(ContactMoment, _contacts(ids, today))
    _many(Assessment, _intakes(ids))
    _many(Plan, _plans(ids))


def _many(model: Any, rows: Iterator[Any]) -> None:
    while some := list(islice(rows, 2_000)):
        model.objects.bulk_create(some)


def _contacts(ids: list[int], today: date) -> Iterator[Any]:
    from cases.enums import ContactKind, WithWhom
    from cases.models import ContactMoment

    for pk in ids:
        for nth in range(pk % 3):
            on = today - timedelta(days=(pk * 37 + nth * 101) % 200)
            yield ContactMoment(
                candidate_id=pk,
                on=on,
                kind=ContactKind.PHONE,
                with_whom=WithWhom.CANDIDATE,
                text="Gesproken.",
                written_on=on,
            )


def _intakes(ids: list[int]) -> Iterator[Any]:
    from cases.enums import Branch, Education
    from cases.models import Assessment
    from dated.periods import period

    educations, branches = list(Education), list(Branch)
    for pk in ids[::2]:
        yield Assessment(
            candidate_id=pk,
            during=period(OPENED + timedelta(days=pk % 500)),
            hours_min=8 + pk % 8,
            hours_max=16 + pk % 24,
            education=educations[pk % len(educations)],
            wished_branches=[branches[pk % len(branches)]],
        )


def _plans(ids: list[int]) -> Iterator[Any]:
    from cases.models import Plan
    from dated.periods import period

    for pk in ids[::3]:
        yield Plan(
            candidate_id=pk, during=period(OPENED + timedelta(days=pk % 500)), main_goal="Betaald werk"
        )
