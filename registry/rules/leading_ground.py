"""Which of somebody's grounds leads on a day: under that ground the person is counted, once.

Sources: Wfsv art. 38b (who is in the target group; lid 1 onder c on the Wajong without capacity to work). The order
between grounds stands in no text that we know: it is our own, see docs/regels/doelgroepregister.md.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from registry.enums import LegalGround


@dataclass(frozen=True)
class RuleOfGround:
    """What holds for a ground from the first day up to `until` (exclusive); the lowest `precedence` goes first."""

    ground: str
    valid_from: date
    until: date | None
    counts: bool
    precedence: int
    only_while_employed: bool = False

    def holds(self, on: date) -> bool:
        """Whether this rule is in force on the day."""
        return self.valid_from <= on and (self.until is None or on < self.until)


def order_of_grounds(rules: Iterable[RuleOfGround], *, on: date) -> tuple[LegalGround, ...]:
    """All grounds, the one that leads first: those that count by the rule of the day, then by their precedence.

    A ground without a rule on the day comes last: we do not count what we cannot explain. Equal precedence goes by the
    code of the ground, so that there is always one answer.
    """
    today = {rule.ground: rule for rule in rules if rule.holds(on)}

    def place(ground: LegalGround) -> tuple[bool, bool, int, str]:
        rule = today.get(ground.value)
        if rule is None:
            return True, True, 0, ground.value
        return not rule.counts, False, rule.precedence, ground.value

    return tuple(sorted(LegalGround, key=place))


def grounds_that_need_work(rules: Iterable[RuleOfGround], *, on: date) -> frozenset[LegalGround]:
    """The grounds on which somebody without capacity to work stands on the register only while employed, on the day.

    Ground 1c since 2026-01-01 (Wfsv art. 38b lid 1 onder c).
    """
    return frozenset(
        LegalGround(rule.ground) for rule in rules if rule.holds(on) and rule.only_while_employed
    )


def leading_ground(
    grounds: Collection[LegalGround],
    *,
    on: date,
    rules: Collection[RuleOfGround],
    without_capacity: bool = False,
    employed: bool = False,
) -> LegalGround | None:
    """The ground under which somebody counts on the day, of those of their registrations; None when on none.

    `without_capacity`: UWV found no capacity to work for this day. `employed`: there is an employment relation.
    """
    left_out = grounds_that_need_work(rules, on=on) if without_capacity and not employed else frozenset()
    return next(
        (ground for ground in order_of_grounds(rules, on=on) if ground in grounds and ground not in left_out),
        None,
    )
