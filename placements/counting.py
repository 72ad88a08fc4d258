"""From rows to the rule: the dated parameters of counting, and everything that the counting of a placement needs."""

from collections.abc import Iterable
from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import QuerySet

from placements.enums import FORMS_WITHOUT_WAGE, CountedAt, Sector, WorkForm
from placements.models import EmployerSector, Placement, WorkFormRule
from placements.rules.counting_on import CountingFacts, CountingRules, Span
from placements.rules.counts_for_agreement import DatedRule
from registry.enums import LegalGround
from registry.models import GroundRule, Registration, WithoutWorkCapacity
from registry.rules.leading_ground import RuleOfGround


def counting_rules() -> CountingRules:
    """All rules per ground and per form of work, as plain values; two queries."""
    grounds = list(GroundRule.objects.all())
    return CountingRules(
        order=tuple(
            RuleOfGround(
                rule.ground,
                rule.during.lower,
                rule.during.upper,
                rule.counts,
                rule.precedence,
                rule.only_while_employed,
            )
            for rule in grounds
        ),
        grounds=tuple(
            DatedRule(
                rule.ground,
                rule.during.lower,
                rule.during.upper,
                rule.counts,
                rule.article,
                rule.is_verified,
            )
            for rule in grounds
        ),
        forms=tuple(
            DatedRule(
                rule.work_form,
                rule.during.lower,
                rule.during.upper,
                rule.counts,
                rule.article or rule.source,
                rule.is_verified,
                CountedAt(rule.counted_at),
            )
            for rule in WorkFormRule.objects.all()
        ),
    )


def counting_facts(placement: Placement) -> CountingFacts:
    """What the counting of a placement depends on, of all its days; five queries."""
    registrations = Registration.objects.filter(person_id=placement.person_id)
    without = WithoutWorkCapacity.objects.filter(person_id=placement.person_id)
    others = Placement.objects.filter(person_id=placement.person_id).exclude(pk=placement.pk)
    parties = [key for key in (placement.employer_id, placement.borrower_id) if key is not None]
    sectors = list(EmployerSector.objects.filter(employer_id__in=parties))
    return CountingFacts(
        runs=_span(placement.during),
        work_form=WorkForm(placement.work_form),
        hours=tuple(Span(row.hours_per_week, *_bounds(row.during)) for row in placement.working_hours.all()),
        employer_sectors=_sectors(sectors, placement.employer_id),
        borrower_sectors=_sectors(sectors, placement.borrower_id) if placement.borrower_id else None,
        registrations=tuple(
            Span(LegalGround(ground), *_bounds(during))
            for ground, during in registrations.values_list("ground", "during")
        ),
        without_capacity=tuple(_span(during) for during in without.values_list("during", flat=True)),
        other_employment=tuple(
            _span(during)
            for during in others.exclude(work_form__in=FORMS_WITHOUT_WAGE).values_list("during", flat=True)
        ),
    )


def persons_employed_on(day: date) -> QuerySet:
    """The keys of the persons with work for a wage on the day: an employment relation, whatever it counts for."""
    return (
        Placement.objects.active_on(day)
        .exclude(work_form__in=FORMS_WITHOUT_WAGE)
        .order_by()
        .values("person_id")
    )


def _bounds(during: DateRange) -> tuple[date | None, date | None]:
    return during.lower, during.upper


def _span(during: DateRange) -> Span[None]:
    return Span(None, *_bounds(during))


def _sectors(rows: Iterable[EmployerSector], employer_id: int) -> tuple[Span[Sector], ...]:
    return tuple(
        Span(Sector(row.sector), *_bounds(row.during)) for row in rows if row.employer_id == employer_id
    )
