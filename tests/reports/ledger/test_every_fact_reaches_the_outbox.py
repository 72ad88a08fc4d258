"""A change of any fact that the ledger reads puts the person in the outbox, however the change was made."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange

from placements.enums import WorkForm
from placements.models import (
    CoachingAssignment,
    Employer,
    EmployerSector,
    Placement,
    WorkFormRule,
    WorkingHours,
)
from registry.enums import LegalGround, ResponsibleParty
from registry.models import GroundRule, Municipality, Person, Registration, Residence, WithoutWorkCapacity
from registry.synthetic import synthetic_bsn
from reports.models import ChangedPerson
from subsidies.models import WageCostSubsidy
from tests.reports.ledger import world
from tests.reports.ledger.histories import START, Life, Span, Work

pytestmark = pytest.mark.django_db

LIFE = Life(
    homes=(Span(START, None, ("GM9001",)),),
    registrations=(Span(START, None, (LegalGround.G1A, ResponsibleParty.MUNICIPALITY, True)),),
    work=(
        Work(
            Span(START, None),
            WorkForm.SECONDMENT,
            0,
            1,
            (Span(START, None, (Decimal("28"),)),),
            (Span(START, None),),
        ),
    ),
    coaching=(Span(START, None),),
    without_capacity=(Span(START, None),),
)
LATER = DateRange(date(2020, 2, 1), None)


@pytest.fixture
def person() -> Person:
    """Somebody with one of everything, fully posted, and somebody else who must stay out of it."""
    employers = world.build_world()
    somebody = world.write_life(1, LIFE, employers, synthetic_bsn(1))
    world.write_life(2, Life((Span(START, None, ("GM9003",)),), (), ()), employers, synthetic_bsn(2))
    ChangedPerson.objects.all().delete()
    return somebody


CHANGES = {
    "a registration ends": lambda: Registration.objects.update(during=DateRange(START, date(2020, 2, 1))),
    "a registration goes": lambda: Registration.objects.all().delete(),
    "somebody has capacity to work until later": lambda: WithoutWorkCapacity.objects.update(during=LATER),
    "somebody turns out to have capacity to work": lambda: WithoutWorkCapacity.objects.all().delete(),
    "another ground goes first": lambda: GroundRule.objects.filter(ground="1a").update(precedence=1),
    "somebody moves": lambda: Residence.objects.filter(municipality="GM9001").update(municipality="GM9002"),
    "a placement ends": lambda: Placement.objects.update(during=DateRange(START, date(2020, 2, 1))),
    "hours change": lambda: WorkingHours.objects.update(hours_per_week=Decimal(12)),
    "hours go": lambda: WorkingHours.objects.all().delete(),
    "a subsidy starts later": lambda: WageCostSubsidy.objects.update(during=LATER),
    "a subsidy goes": lambda: WageCostSubsidy.objects.all().delete(),
    "a coach starts later": lambda: CoachingAssignment.objects.update(during=LATER),
    "the employer becomes another kind": lambda: Employer.objects.filter(name="Werkgever 0").update(
        kind="sw_company"
    ),
    "the borrower changes sector": lambda: EmployerSector.objects.filter(employer__name="Werkgever 1").update(
        sector="market"
    ),
    "a rule for the ground changes": lambda: GroundRule.objects.filter(ground="1a").update(counts=False),
    "a rule for the form changes": lambda: WorkFormRule.objects.filter(work_form="secondment").update(
        counts=False
    ),
    "the municipality ends": lambda: Municipality.objects.filter(code="GM9001").update(note="opgeheven"),
    "the successor changes": lambda: Municipality.objects.filter(code="GM9002").update(
        note="verder gegroeid"
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_person_and_nobody_else_is_noted_when(change, person):
    change()
    assert set(ChangedPerson.objects.values_list("person_id", flat=True)) == {person.pk}


def test_a_change_in_plain_sql_is_noted_too(person):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE placements_workinghours SET hours_per_week = 20")
    assert ChangedPerson.objects.filter(person=person, cause="working_hours").exists()
