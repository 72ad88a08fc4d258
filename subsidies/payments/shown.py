"""What the page of a run shows: totals, why they differ from the month before, and what is missing."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Sum
from django.utils.formats import date_format

from subsidies.enums import AccountState, AmountReason, PaymentState
from subsidies.models import Payment, PaymentAccount, PaymentRun, Posting, RunLine, WageCostSubsidy
from subsidies.rules.difference import ZERO, previous_month

PROBLEM = "ontbreekt"
LINE_CHOICES = [("", "Alle regels"), *AmountReason.choices, (PROBLEM, "gegevens ontbreken")]


@dataclass(frozen=True)
class Step:
    """One reason why a month is not what was booked over the month before: how many placements, how many euros.

    `why`: by which lines of the run it can be looked at.
    """

    why: str
    label: str
    count: int
    change: Decimal


def paid_to_where_it_came_back(payers: Collection[str]) -> list[str]:
    """Employers who get money in the next file on an account that gave an earlier payment back, by name.

    Not who was paid there since: then the account works again.
    """
    waiting = Payment.objects.filter(run__municipality__in=payers, state=PaymentState.TO_PAY)
    back = Payment.objects.filter(
        run__municipality__in=payers, state=PaymentState.RETURNED, account__state=AccountState.IN_USE
    ).exclude(replaced_by__state=PaymentState.PAID)
    there = waiting.filter(employer__in=back.values("employer"))
    return list(there.order_by("employer__name").values_list("employer__name", flat=True).distinct())


def totals_of(run: PaymentRun) -> dict[str, Any]:
    """Sums of a run in euros: this month, corrections, all; numbers of lines; what is missing."""
    this_month = Q(month=run.month)
    sums = run.lines.aggregate(
        month_total=Sum("difference", filter=this_month, default=ZERO),
        corrections=Sum("difference", filter=~this_month, default=ZERO),
        total=Sum("difference", default=ZERO),
        placements=Count("placement", filter=~Q(difference=0), distinct=True),
        corrected=Count("placement", filter=~this_month & ~Q(difference=0), distinct=True),
        problems=Count("placement", filter=~Q(problem=""), distinct=True),
    )
    return dict(sums)


def steps_of(run: PaymentRun, payers: Collection[str]) -> dict[str, Any] | None:
    """From what was booked over the month before to what this month costs, step by step; the steps add up.

    First what the run corrects of the month before, then the reasons. Nothing for a second run of a month.
    """
    if run.number > 1:
        return None
    earlier = previous_month(run.month)
    booked = Posting.objects.filter(municipality__in=payers, month=earlier, run__lt=run.pk).total()
    lines = run.lines.filter(month=run.month, desired__isnull=False).exclude(why=AmountReason.CORRECTION)
    whole = lines.aggregate(before=Sum("before", default=ZERO), now=Sum("desired", default=ZERO))
    rows = {
        row["why"]: row
        for row in lines.order_by()
        .values("why")
        .annotate(count=Count("placement", distinct=True), change=Sum(F("desired") - F("before")))
    }
    steps = [
        Step(reason.value, reason.label, rows[reason]["count"], rows[reason]["change"])
        for reason in AmountReason
        if reason in rows
    ]
    corrected = _corrected(run, earlier)
    unknown = whole["before"] - booked - corrected.change
    if unknown:
        missing = run.lines.exclude(problem="").order_by().values("placement").distinct().count()
        steps.insert(0, Step(PROBLEM, "gegevens ontbreken", missing, unknown))
    if corrected.count:
        steps.insert(0, corrected)
    return {"earlier": earlier, "before": booked, "now": whole["now"], "rows": steps}


def _corrected(run: PaymentRun, month: date) -> Step:
    """What a run books over an earlier month."""
    lines = run.lines.filter(month=month).exclude(difference=0)
    sums = lines.aggregate(count=Count("placement", distinct=True), change=Sum("difference", default=ZERO))
    return Step(
        AmountReason.CORRECTION.value,
        f"correcties over {date_format(month, 'F Y')}",
        sums["count"],
        sums["change"],
    )


def lines_shown(run: PaymentRun, choice: str) -> "QuerySet[RunLine]":
    """The lines of a run that somebody chose (a reason, what is missing, or all), by name of the worker."""
    lines = run.lines.select_related("placement__person", "employer").order_by(
        "placement__person__last_name", "placement__person__initials", "placement", "month", "employer"
    )
    if choice == PROBLEM:
        return lines.exclude(problem="")
    return lines.filter(why=choice, problem="") if choice in AmountReason.values else lines


def without_account(run: PaymentRun) -> "list[tuple[int, str, Decimal]]":
    """Employers that a run pays and that have no confirmed account: key, name, and euros that go on waiting."""
    accounts = PaymentAccount.objects.in_use().filter(
        municipality=run.municipality_id, employer__isnull=False
    )
    rows = (
        run.lines.exclude(employer_id__in=accounts.values("employer_id"))
        .order_by("employer__name", "employer_id")
        .values_list("employer_id", "employer__name")
        .annotate(total=Sum("difference"))
        .filter(total__gt=0)
    )
    return list(rows)


def file_waits(municipality_ids: Iterable[str]) -> dict[str, Any]:
    """How many payments of these municipalities wait for a file, and how many of them for an account first."""
    waiting = Payment.objects.filter(
        run__municipality_id__in=list(municipality_ids), state=PaymentState.TO_PAY
    )
    accounts = PaymentAccount.objects.in_use().filter(municipality_id__in=list(municipality_ids))
    ready = waiting.filter(employer_id__in=accounts.values("employer_id"))
    sums = ready.aggregate(count=Count("pk"), total=Sum("amount", default=ZERO))
    return {**sums, "without_account": waiting.count() - sums["count"]}


@dataclass
class PaidMonth:
    """A month of a placement as it stands in the ledger: what was posted first, what was corrected, and what runs."""

    month: date
    first: Decimal
    corrected: Decimal = ZERO
    runs: tuple[str, ...] = ()

    @property
    def paid(self) -> Decimal:
        """Euros posted in all."""
        return self.first + self.corrected


def paid_months(grant: WageCostSubsidy, *, payers: Iterable[str]) -> list[PaidMonth]:
    """The months of a grant that were posted, newest first: over its own days, by the municipalities that pay it."""
    postings = Posting.objects.filter(
        placement=grant.placement_id,
        municipality_id__in=list(payers),
        month__gte=grant.first_day.replace(day=1),
    ).select_related("run")
    if grant.during.upper is not None:
        postings = postings.filter(month__lt=grant.during.upper)
    months: dict[date, PaidMonth] = {}
    for posting in postings.order_by("month", "pk"):
        if posting.month not in months:
            months[posting.month] = PaidMonth(posting.month, posting.amount, runs=(posting.run.reference,))
        else:
            month = months[posting.month]
            month.corrected += posting.amount
            month.runs = (*dict.fromkeys((*month.runs, posting.run.reference)),)
    return sorted(months.values(), key=lambda each: each.month, reverse=True)
