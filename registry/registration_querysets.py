"""Domain questions to registrations: which of them hold, and which one leads."""

from collections.abc import Collection
from datetime import date
from typing import Self

from django.apps import apps
from django.db.models import Case, Exists, IntegerField, OuterRef, Q, Value, When

from dated.querysets import DatedQuerySet
from registry.employment import employed_on
from registry.rules.leading_ground import RuleOfGround, grounds_that_need_work, order_of_grounds


def rules_of_grounds() -> list[RuleOfGround]:
    """All rules per ground, as plain values for the rules."""
    rows = apps.get_model("registry", "GroundRule").objects.values_list(
        "ground", "during", "counts", "precedence", "only_while_employed"
    )
    return [
        RuleOfGround(ground, days.lower, days.upper, counts, precedence, needs_work)
        for ground, days, counts, precedence, needs_work in rows
    ]


class RegistrationQuerySet(DatedQuerySet):
    """`active_on` gives every row that runs; figures and lists ask who stands on the register, or what leads."""

    def standing_on(self, day: date, rules: Collection[RuleOfGround] | None = None) -> Self:
        """Registrations that put somebody on the register on this day.

        Not those on a ground on which somebody without capacity to work needs an employment relation, and has none.
        """
        return self._counting_on(day, self.active_on(day), rules_of_grounds() if rules is None else rules)

    def _counting_on(self, day: date, running: Self, rules: Collection[RuleOfGround]) -> Self:
        needing_work = grounds_that_need_work(rules, on=day)
        if not needing_work:
            return running
        without = apps.get_model("registry", "WithoutWorkCapacity").objects.active_on(day)
        left_out = Q(ground__in=needing_work) & Exists(without.filter(person_id=OuterRef("person_id")))
        return running.exclude(left_out & ~employed_on(day))

    def leading_on(self, day: date, rules: Collection[RuleOfGround] | None = None) -> Self:
        """The registration that leads on this day, at most one for each person (rules/leading_ground.py).

        Further conditions may follow: they are about the leading one. `rules`: for who read them already.
        """
        rules = rules_of_grounds() if rules is None else rules
        place = _place_on(day, rules)
        better = type(self)(self.model).standing_on(day, rules).alias(place=place)
        better = better.filter(person_id=OuterRef("person_id"), place__lt=OuterRef("place"))
        return self.standing_on(day, rules).alias(place=place).exclude(Exists(better))

    def leading_first(self, day: date) -> Self:
        """Registrations that stand on this day, of each person the leading one first.

        For few people, or a subquery about one: whoever asks takes the first. There leading_on, which compares all
        registrations, is slow.
        """
        rules = rules_of_grounds()
        return self._counting_on(day, self.looked_up_on(day), rules).order_by(_place_on(day, rules))


def _place_on(day: date, rules: Collection[RuleOfGround]) -> Case:
    """The place of a registration's ground in the order in which grounds lead on this day."""
    return Case(
        *(
            When(ground=ground, then=Value(place))
            for place, ground in enumerate(order_of_grounds(rules, on=day))
        ),
        output_field=IntegerField(),
    )
