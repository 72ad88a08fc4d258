"""What a municipality owes over the months of a set of placements, from the facts as they are now."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from hashlib import blake2b

from placements.models import Placement
from subsidies.facts import facts_of_grants
from subsidies.models import WageCostSubsidy
from subsidies.payments.among import among
from subsidies.rules.difference import ZERO
from subsidies.rules.indexation import GrantFacts, MonthPart
from subsidies.rules.month import month_amounts
from subsidies.rules.rates import RateTable
from subsidies.rules.same_month import pays_as_before


@dataclass
class OwedMonth:
    """A month of a placement: the stretches of days that pay, or in Dutch why that cannot be said."""

    parts: list[MonthPart] = field(default_factory=list)
    problem: str = ""
    grant_number: int | None = None

    @property
    def euros(self) -> Decimal:
        """What is due over the month."""
        return sum((part.amount for part in self.parts), ZERO)


@dataclass
class Work:
    """A placement with the grants that one municipality pays for it; `starts`: the first month it pays of a grant."""

    placement_id: int
    employer_id: int
    grants: list[tuple[int, GrantFacts]] = field(default_factory=list)
    starts: dict[int, date] = field(default_factory=dict)

    @property
    def mark(self) -> str:
        """A mark of everything the amounts depend on but the rates: the same mark, the same months."""
        # `facts_of_grants` has everything in order already, whatever the order in which the database gave it.
        facts = repr((self.employer_id, [grant for _, grant in self.grants]))
        return blake2b(facts.encode(), digest_size=16).hexdigest()

    def pays_as_before(self, month: date) -> bool:
        """Whether it is sure without calculating that a month pays what the one before it pays."""
        if len(self.grants) != 1:
            return False
        number, grant = self.grants[0]
        return self.starts.get(number, date.min) < month and pays_as_before(grant, month)

    def owed(self, first: date, last: date, rates: RateTable) -> dict[date, OwedMonth]:
        """Every month from `first` up to and including `last` in which a grant runs; of two grants in a month both."""
        found: dict[date, OwedMonth] = {}
        for number, grant in self.grants:
            for due in month_amounts(grant, max(first, self.starts.get(number, first)), last, rates):
                month = found.setdefault(due.month, OwedMonth())
                month.grant_number = number
                month.problem = month.problem or due.problem
                if due.amount is not None:
                    month.parts += due.amount.parts
        for month in found.values():
            month.parts.sort(key=lambda part: part.first)
        return found


def work_of(
    placement_ids: Collection[int], payers: Collection[str], *, starts: Mapping[str, date] | None = None
) -> dict[int, Work]:
    """The work of these placements that these municipality codes pay for, by placement; a fixed number of queries.

    A placement without a grant is not among them: over it nothing is due. `starts`: by code the first month it pays.
    """
    grants = WageCostSubsidy.objects.filter(placement_id__in=among(placement_ids), municipality_id__in=payers)
    employers = Placement.objects.filter(pk__in=among(placement_ids)).values_list("pk", "employer_id")
    works = {pk: Work(pk, employer_id) for pk, employer_id in employers}
    for row in facts_of_grants(grants):
        works[row.placement_id].grants.append((row.grant_id, row.facts))
        if starts is not None:
            works[row.placement_id].starts[row.grant_id] = starts[row.municipality_id]
    return {pk: work for pk, work in works.items() if work.grants}
