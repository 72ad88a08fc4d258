"""Random working lives, in the database and as the rule sees them."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date, timedelta

from dated.periods import period
from placements.enums import ContractKind, WorkForm
from placements.models import Employer, Placement
from registry.models import Person
from reports.rules.sustained import Work
from tests.factories import EmployerFactory, PersonFactory

BEGUN = date(2022, 1, 1)
FORMS = (WorkForm.REGULAR, WorkForm.SECONDMENT, WorkForm.TRIAL, WorkForm.DEVELOPMENT_JOB)


def live(chance: random.Random, employers: list[Employer]) -> Person:
    """Somebody with up to six placements, some of which join, overlap or follow on each other."""
    person = PersonFactory()
    taken: list[tuple[int, str, date, date]] = []
    rows: list[Placement] = []
    for _ in range(chance.randint(1, 6)):
        form = chance.choice(FORMS)
        employer, other = chance.sample(employers, 2)
        joins = [row.during.upper for row in rows if row.during.upper] if chance.random() < 0.4 else []
        first = chance.choice(joins) if joins else BEGUN + timedelta(days=chance.randrange(1_400))
        last = (
            None
            if chance.random() < 0.25
            else first + timedelta(days=chance.choice((20, 181, 183, 365, 800)))
        )
        until = last or date.max
        if any(
            (who, kind) == (employer.pk, form) and first <= end and begin <= until
            for who, kind, begin, end in taken
        ):
            continue
        taken.append((employer.pk, form, first, until))
        free = [row for row in rows if row.first_day < first and not row.continued_by.exists()]
        rows.append(
            Placement.objects.create(
                person=person,
                employer=employer,
                borrower=other if form.has_borrower else None,
                work_form=form,
                contract=ContractKind.NONE if form == WorkForm.TRIAL else ContractKind.TEMPORARY,
                previous=chance.choice(free) if free and chance.random() < 0.5 else None,
                during=period(first, last),
            )
        )
    return person


def employers(number: int = 4) -> list[Employer]:
    """Employers to work at; few, so that people come back to the same one."""
    return [EmployerFactory() for _ in range(number)]


def works_of(rows: Iterable[Placement]) -> list[Work]:
    """The paid work among these placements, as the rule takes it."""
    return [
        Work(row.pk, row.borrower_id or row.employer_id, row.first_day, row.during.upper, row.previous_id)
        for row in rows
        if WorkForm(row.work_form).is_employment
    ]
