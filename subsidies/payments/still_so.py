"""Which lines of a run still stand, without calculating them again: their facts, rates and postings are the same."""

from collections.abc import Collection

from subsidies.models import PaymentRun
from subsidies.payments.among import among
from subsidies.payments.desired import work_of
from subsidies.payments.lines import Ground
from subsidies.payments.posted import Key, posted_of
from subsidies.rules.difference import ZERO


def still_so(run: PaymentRun, placement_ids: Collection[int], ground: Ground) -> set[int]:
    """Of these placements those of which every line was made of what is recorded now; a fixed number of queries.

    Not those for which something was missing, nor those without lines: they are to be calculated.
    """
    if run.rates_mark != ground.rates_mark:
        return set()
    works = work_of(placement_ids, ground.payers)
    posted = posted_of(placement_ids, ground.payers)
    lines = run.lines.filter(placement_id__in=among(placement_ids)).order_by()
    same: dict[int, bool] = {}
    marks = {pk: work.mark for pk, work in works.items()}
    for pk, employer_id, month, then, mark in lines.values_list(
        "placement_id", "employer_id", "month", "posted", "mark"
    ):
        now = posted.get(pk, {}).get(Key(employer_id, month), ZERO)
        same[pk] = same.get(pk, True) and mark != "" and mark == marks.get(pk) and then == now
    return {pk for pk, is_same in same.items() if is_same}
