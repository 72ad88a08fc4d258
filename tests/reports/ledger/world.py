"""Writing a random life into the database, through the models that the screens use."""

from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from placements.models import (
    CoachingAssignment,
    Employer,
    EmployerSector,
    Placement,
    WorkFormRule,
    WorkingHours,
)
from registry.enums import Certainty
from registry.models import GroundRule, Municipality, Person, Registration, Residence, WithoutWorkCapacity
from subsidies.models import WageCostSubsidy
from tests.factories import WageCostSubsidyFactory
from tests.reports.ledger import histories
from tests.reports.ledger.histories import Life, Span


def during(span: Span) -> DateRange:
    """The period as the database keeps it."""
    return DateRange(span.first, span.until, "[)")


def build_world() -> dict[int, Employer]:
    """The municipalities, rules and employers of the small world; answers the employers by number."""
    a, b, c = histories.MUNICIPALITIES
    long_ago = date(1900, 1, 1)
    Municipality.objects.create(code=b, name="Groot", existed=DateRange(long_ago, None))
    Municipality.objects.create(
        code=a, name="Klein", existed=DateRange(long_ago, histories.MERGER), merged_into_id=b
    )
    Municipality.objects.create(code=c, name="Apart", existed=DateRange(long_ago, None))
    known = {"source": "test", "certainty": Certainty.VERIFIED}
    GroundRule.objects.all().delete()
    WorkFormRule.objects.all().delete()
    for rule in histories.ORDER:
        GroundRule.objects.create(
            ground=rule.ground,
            counts=rule.counts,
            precedence=rule.precedence,
            only_while_employed=rule.only_while_employed,
            during=DateRange(rule.valid_from, rule.until),
            article="-",
            **known,
        )
    for rule in histories.FORM_RULES:
        WorkFormRule.objects.create(
            work_form=rule.key,
            counts=rule.counts,
            counted_at=rule.counted_at,
            during=DateRange(rule.valid_from, rule.until),
            **known,
        )
    employers = {}
    for number, (kind, sectors) in histories.EMPLOYERS.items():
        employers[number] = Employer.objects.create(name=f"Werkgever {number}", kind=kind)
        for span in sectors:
            EmployerSector.objects.create(
                employer=employers[number], sector=span.value[0], during=during(span)
            )
    return employers


def coaches() -> list[User]:
    """Two coaches, so that two assignments may overlap."""
    return [User.objects.get_or_create(username=f"coach{number}")[0] for number in range(4)]


def write_life(number: int, life: Life, employers: dict[int, Employer], bsn: str) -> Person:
    """Record a person and everything that happens to them."""
    person = Person.objects.create(
        bsn=bsn, initials="T.", last_name=f"Test{number}", birth_date=date(1990, 1, 1)
    )
    write_register(person, life)
    write_work(person, life, employers)
    for place, span in enumerate(life.coaching):
        CoachingAssignment.objects.create(
            person=person,
            coach=coaches()[place],
            municipality_id=histories.MUNICIPALITIES[2],
            during=during(span),
        )
    return person


def write_register(person: Person, life: Life) -> None:
    """Record where somebody lived, how they stood on the register, and when they had no capacity to work."""
    for span in life.homes:
        Residence.objects.create(person=person, municipality_id=span.value[0], during=during(span))
    for span in life.registrations:
        ground, responsible, visible = span.value
        Registration.objects.create(
            person=person,
            ground=ground,
            responsible=responsible,
            profile_visible=visible,
            during=during(span),
        )
    for span in life.without_capacity:
        WithoutWorkCapacity.objects.create(person=person, during=during(span))


def write_work(person: Person, life: Life, employers: dict[int, Employer]) -> None:
    """Record the placements of a life; one that may not stand twice at an employer gets an employer of its own."""
    taken: set[tuple[int, str]] = set()
    for work in life.work:
        employer = employers[work.employer]
        if (work.employer, work.form) in taken:
            employer = twin_of(employer)
        taken.add((work.employer, work.form))
        placement = Placement.objects.create(
            person=person,
            employer=employer,
            borrower=employers[work.borrower] if work.borrower is not None else None,
            work_form=work.form,
            contract="temporary",
            during=during(work.span),
        )
        for span in work.hours:
            WorkingHours.objects.create(
                placement=placement, hours_per_week=span.value[0], during=during(span)
            )
        for span in work.subsidies:
            WageCostSubsidyFactory(placement=placement, wage_value_percentage=50, during=during(span))


def twin_of(employer: Employer) -> Employer:
    """Another employer of the same kind, with the same sectors on the same days."""
    twin = Employer.objects.create(name=f"{employer.name} bis", kind=employer.kind)
    for sector in employer.sectors.all():
        EmployerSector.objects.create(employer=twin, sector=sector.sector, during=sector.during)
    return twin


def erase(person: Person) -> None:
    """Take back everything that was recorded about a person's work, register and homes, as a correction would."""
    WageCostSubsidy.objects.filter(placement__person=person).delete()
    Placement.objects.filter(person=person).delete()
    CoachingAssignment.objects.filter(person=person).delete()
    WithoutWorkCapacity.objects.filter(person=person).delete()
    Registration.objects.filter(person=person).delete()
    Residence.objects.filter(person=person).delete()
