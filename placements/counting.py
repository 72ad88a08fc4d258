"""From rows to the rule: the dated parameters of `counts_for_agreement`, and the verdict on a placement."""

from datetime import date

from django.db.models import QuerySet

from placements.enums import FORMS_WITHOUT_WAGE, CountedAt, WorkForm
from placements.models import Placement, WorkFormRule
from placements.rules.counts_for_agreement import DatedRule, Verdict, counts_for_agreement
from registry.enums import LegalGround
from registry.models import GroundRule, Registration


def ground_rules() -> list[DatedRule]:
    """All rules per ground, as plain values."""
    return [
        DatedRule(
            rule.ground, rule.during.lower, rule.during.upper, rule.counts, rule.article, rule.is_verified
        )
        for rule in GroundRule.objects.all()
    ]


def form_rules() -> list[DatedRule]:
    """All rules per form of work, as plain values."""
    return [
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
    ]


def persons_employed_on(day: date) -> QuerySet:
    """The keys of the persons with work for a wage on the day: an employment relation, whatever it counts for."""
    return (
        Placement.objects.active_on(day)
        .exclude(work_form__in=FORMS_WITHOUT_WAGE)
        .order_by()
        .values("person_id")
    )


def verdict_on(placement: Placement, on: date) -> Verdict:
    """Whether this placement counts on the day, by the person's leading registration of that day."""
    registration = Registration.objects.filter(person_id=placement.person_id).leading_on(on).first()
    return counts_for_agreement(
        on=on,
        ground=LegalGround(registration.ground) if registration else None,
        work_form=WorkForm(placement.work_form),
        ground_rules=ground_rules(),
        form_rules=form_rules(),
    )
